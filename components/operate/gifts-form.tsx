import { useTranslations } from 'next-intl';
import { SettingsSection } from '@/components/member/settings-section';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import { NumberField } from '@/components/ui/text-fields';
import { mostGiftsBeforeGiving } from '@/lib/operation/schema';

/** How many gifts one may take before one gives; empty: no limit. */
export function GiftsForm({ action, now }: { action: FormAction; now: number | null }) {
  const t = useTranslations('operate.gifts');
  return (
    <SettingsSection id="before-giving" title={t('before')} lead={t('beforeLead')}>
      <p className="mb-5">
        <strong>{t('now')}</strong> {t('was', { count: now ?? 0 })}
      </p>
      <Form action={action} label={t('before')}>
        <NumberField
          name="giftsBeforeGiving"
          label={t('count')}
          hint={t('countHint')}
          min={1}
          max={mostGiftsBeforeGiving}
          defaultValue={now ?? ''}
        />
        <div>
          <SubmitButton>{t('save')}</SubmitButton>
        </div>
      </Form>
    </SettingsSection>
  );
}
