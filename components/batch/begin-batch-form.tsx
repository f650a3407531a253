import { useTranslations } from 'next-intl';
import { RadioGroup } from '@/components/ui/choice-fields';
import { FileField } from '@/components/ui/file-field';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea, TextField } from '@/components/ui/text-fields';
import { titleLength } from '@/lib/listing/lengths';

type Props = {
  type: string;
  action: FormAction;
  once: string;
  accept: string;
  limits: { megabytes: number; count: number };
  /** Those for which the viewer may offer something. */
  circles: readonly { id: string; name: string }[];
  onBehalfOf?: string | undefined;
};

/** Photos of many things, each of which becomes a draft; and what all of it is. */
export function BeginBatchForm({ type, action, once, accept, limits, circles, onBehalfOf = '' }: Props) {
  const t = useTranslations('batch');
  const form = useTranslations('listing-form');
  return (
    <Form action={action} once={once} label={t('new.title')}>
      <HiddenField name="type" value={type} />
      {circles.length > 0 && (
        <RadioGroup
          name="onBehalfOf"
          label={form('onBehalfOf.label')}
          required
          defaultValue={circles.some(({ id }) => id === onBehalfOf) ? onBehalfOf : ''}
          options={[
            { value: '', label: form('onBehalfOf.me') },
            ...circles.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <FileField
        name="photos[]"
        label={t('new.photos')}
        hint={t('new.photosHint', limits)}
        accept={accept}
        required
        multiple
      />
      <TextField name="title" label={t('title')} hint={t('titleHint')} maxLength={titleLength.max} required />
      <TextArea name="description" label={t('description')} hint={t('descriptionHint')} rows={3} />
      <div className="stack gap-3">
        <div>
          <SubmitButton size="large" pendingLabel={t('new.sending')}>
            {t('new.go')}
          </SubmitButton>
        </div>
        <p className="text-sm text-ink-2 text-pretty">{t('new.then')}</p>
      </div>
    </Form>
  );
}
