import { useTranslations } from 'next-intl';
import { FileField } from '@/components/ui/file-field';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';

/** A file of the community's surroundings, which replaces what is there. */
export function LocalityForm({ action }: { action: FormAction }) {
  const t = useTranslations('operate.localities');
  return (
    <Form action={action} label={t('file')} className="stack gap-4">
      <FileField
        name="file"
        label={t('file')}
        hint={t('fileHint')}
        accept=".geojson,.json,application/geo+json"
        required
      />
      <div>
        <SubmitButton pendingLabel={t('sending')}>{t('send')}</SubmitButton>
      </div>
    </Form>
  );
}
