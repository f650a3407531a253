import { useTranslations } from 'next-intl';
import { SelectField } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { DateField, TextField } from '@/components/ui/text-fields';
import { destinationRules } from '@/lib/swap/destinations/schema';

type Props = {
  words: string;
  listingId: string;
  /** The first day that can be named; null: it is for no days. */
  firstDay: string | null;
  add: FormAction;
};

/** One more place to go, free or on some days, more or less. */
export function AddPlace({ words, listingId, firstDay, add }: Props) {
  const t = useTranslations(`${words}.destinations`);
  return (
    <section aria-labelledby="add-place">
      <h2 id="add-place" className="title-2 mb-3">
        {t('add')}
      </h2>
      <Form action={add} label={t('add')} className="stack max-w-md gap-5">
        <HiddenField name="listingId" value={listingId} />
        <TextField
          name="town"
          label={t('town')}
          hint={t('townHint', { km: destinationRules.withinKm })}
          required
          maxLength={100}
        />
        {firstDay !== null && (
          <>
            <div>
              <div className="grid gap-3 xs:grid-cols-2">
                <DateField name="from" label={t('from')} min={firstDay} />
                <DateField name="to" label={t('to')} min={firstDay} />
              </div>
              <p className="mt-1 text-sm text-ink-2">{t('daysHint')}</p>
            </div>
            <SelectField
              name="flexDays"
              label={t('flex')}
              required
              defaultValue="0"
              options={destinationRules.flexDays.map((count) => ({
                value: String(count),
                label: t('flexDays', { count }),
              }))}
            />
          </>
        )}
        <div>
          <SubmitButton>{t('submit')}</SubmitButton>
        </div>
      </Form>
    </section>
  );
}
