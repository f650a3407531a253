import { useTranslations } from 'next-intl';
import { SelectField } from '@/components/ui/choice-fields';
import { FileField } from '@/components/ui/file-field';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-fields';
import { titleLength } from '@/lib/listing/lengths';
import type { ListingType } from '@/lib/listing/listing-type';

type Props = { shelfId: string; type: ListingType; action: FormAction; once: string; accept: string };

/** Something was put on a shelf: what it is, a photo, and what its type cannot do without. */
export function PutForm({ shelfId, type, action, once, accept }: Props) {
  const t = useTranslations('shelf');
  const form = useTranslations('listing-form');
  const words = useTranslations(`types.${type.name}`);
  const choose = useTranslations('batch.edit');
  return (
    <section aria-labelledby="put" className="max-w-2xl border-t border-line pt-8">
      <h2 id="put" className="title-2">
        {t('put')}
      </h2>
      <p className="mt-1 mb-5 text-ink-2">{t('putLead')}</p>
      <Form action={action} once={once} label={t('put')}>
        <HiddenField name="shelfId" value={shelfId} />
        <TextField
          name="title"
          label={form('title.label')}
          hint={form('title.hint', { example: words('titleExample') })}
          maxLength={titleLength.max}
          required
        />
        <FileField name="photos" label={t('photo')} accept={accept} />
        <div className="grid gap-4 sm:grid-cols-2">
          {Object.entries(type.details).map(([field, asked]) =>
            asked.kind === 'choice' && asked.required ? (
              <SelectField
                key={field}
                name={`details.${field}`}
                label={words(`fields.${field}.label`)}
                required
                placeholder={choose('choose')}
                options={asked.options.map((value) => ({
                  value,
                  label: words(`fields.${field}.options.${value}`),
                }))}
              />
            ) : null,
          )}
        </div>
        <TextField name="description" label={t('words')} hint={t('wordsHint')} maxLength={500} />
        <div>
          <SubmitButton>{t('go')}</SubmitButton>
        </div>
      </Form>
    </section>
  );
}
