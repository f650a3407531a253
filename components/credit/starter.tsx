import { useLocale, useTranslations } from 'next-intl';
import { SettingsSection } from '@/components/member/settings-section';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Credit } from '@/lib/ledger/assets';
import { formatAmount } from '@/lib/shared/money';

/** What the community gives those who begin, for who has not taken it yet. */
export function Starter({ credit, action }: { credit: Credit; action: FormAction }) {
  const t = useTranslations('credit.starter');
  const amount = formatAmount(credit.starterMinor, credit, useLocale());
  return (
    <SettingsSection id="starter" title={t('title', { amount })} lead={t('lead')}>
      <Form action={action} label={t('title', { amount })}>
        <HiddenField name="code" value={credit.code} />
        <div>
          <SubmitButton>{t('take')}</SubmitButton>
        </div>
      </Form>
    </SettingsSection>
  );
}
