import { useLocale, useTranslations } from 'next-intl';
import { SelectField } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { NumberField } from '@/components/ui/text-fields';
import type { Family } from '@/lib/listing/lineage/queries';
import { lineageUnits } from '@/lib/listing/listing-type';
import { calledSource, type Source } from './source';

type Props = {
  listingId: string;
  /** What came to its owner. */
  received: readonly Source[];
  family: Family | null;
  actions: { say: FormAction; unsay: FormAction };
};

/** Its owner says which packets it grew from, and takes that back. */
export function GrownForm({ listingId, received, family, actions }: Props) {
  const t = useTranslations('lineage');
  const locale = useLocale();
  const called = (source: Source): string => calledSource(source, locale);
  const sourceId = new Set(
    family?.passings
      .filter(({ to, kind }) => to === family.centre && kind === 'grown')
      .map(({ from }) => from),
  );
  const said = received.filter(({ id }) => sourceId.has(id));
  const open = received.filter(({ id }) => !sourceId.has(id));
  return (
    <section aria-labelledby="grown" className="stack gap-4">
      <h2 id="grown" className="title-2">
        {t('own.title')}
      </h2>
      {said.map((source) => (
        <Form key={source.id} action={actions.unsay} label={t('own.remove')}>
          <HiddenField name="listingId" value={listingId} />
          <HiddenField name="lotId" value={source.id} />
          <div className="flex flex-wrap items-center justify-between gap-3">
            <span>{called(source)}</span>
            <SubmitButton variant="quiet">{t('own.remove')}</SubmitButton>
          </div>
        </Form>
      ))}
      {open.length === 0 ? (
        said.length === 0 && <p className="text-ink-2">{t('own.none')}</p>
      ) : (
        <Form action={actions.say} label={t('own.title')} className="stack gap-4">
          <HiddenField name="listingId" value={listingId} />
          <SelectField
            name="lotId"
            label={t('own.lot')}
            hint={t('own.lotHint')}
            required
            options={open.map((source) => ({ value: source.id, label: called(source) }))}
          />
          <div className="grid gap-4 sm:grid-cols-2">
            <NumberField
              name="count"
              label={t('own.count')}
              min={1}
              max={100_000}
              defaultValue={1}
              required
            />
            <SelectField
              name="unit"
              label={t('own.unit')}
              options={lineageUnits.map((unit) => ({ value: unit, label: t(`own.units.${unit}`) }))}
            />
          </div>
          <div>
            <SubmitButton>{t('own.submit')}</SubmitButton>
          </div>
        </Form>
      )}
    </section>
  );
}
