import { useTranslations } from 'next-intl';
import { useSlotWords } from '@/components/listing/slot-words';
import { SelectField } from '@/components/ui/choice-fields';
import { DateField, NumberField, TextArea, TimeField } from '@/components/ui/text-fields';
import type { ListingType } from '@/lib/listing/listing-type';
import { slotsOf } from '@/lib/listing/scarcity';
import { cutoffChoices } from '@/lib/listing/slots/schema';

/** A slot as its form shows it, on the clock of the place. */
export type SlotValues = {
  date: string;
  time: string;
  minutes: number;
  capacity: number;
  minimum: number;
  cutoffMinutes: number;
  note: string;
};

type Props = { type: ListingType; values: SlotValues; firstDay?: string };

/** A length in the largest unit that says it whole. */
const spoken = (minutes: number): { unit: 'day' | 'hour' | 'minute'; count: number } => {
  if (minutes % 1440 === 0) return { unit: 'day', count: minutes / 1440 };
  return minutes % 60 === 0 ? { unit: 'hour', count: minutes / 60 } : { unit: 'minute', count: minutes };
};

/** When, how long, for how many, until when one may still join: the fields of a slot. */
export function SlotFields({ type, values, firstDay }: Props) {
  const t = useTranslations('slot-pages.field');
  const length = useTranslations('booking.length');
  const say = useSlotWords(type.name);
  const places = slotsOf(type);
  const offered = [...new Set([...cutoffChoices, values.cutoffMinutes])].toSorted(
    (one, other) => one - other,
  );
  const cutoffText = (minutes: number): string => {
    const { unit, count } = spoken(minutes);
    return minutes === 0 ? t('cutoffStart') : t('cutoffBefore', { length: length(unit, { count }) });
  };
  return (
    <>
      <div className="grid items-end gap-4 xs:grid-cols-2 sm:grid-cols-3">
        <DateField name="date" label={t('date')} min={firstDay} defaultValue={values.date} required />
        <TimeField name="time" label={t('time')} step={300} defaultValue={values.time} required />
        <NumberField
          name="minutes"
          label={t('minutes')}
          min={5}
          step={5}
          defaultValue={values.minutes}
          required
        />
        <NumberField
          name="capacity"
          label={say('capacity')}
          min={1}
          max={places?.maxCapacity}
          defaultValue={values.capacity}
          required
        />
        {places?.mayHaveMinimum && (
          <NumberField
            name="minimum"
            label={t('minimum')}
            min={0}
            max={places.maxCapacity}
            defaultValue={values.minimum || ''}
          />
        )}
      </div>
      <SelectField
        name="cutoffMinutes"
        label={say('cutoff')}
        hint={t(places?.mayHaveMinimum ? 'cutoffHintMinimum' : 'cutoffHint')}
        defaultValue={String(values.cutoffMinutes)}
        options={offered.map((minutes) => ({ value: String(minutes), label: cutoffText(minutes) }))}
        required
      />
      <TextArea
        name="note"
        label={t('note')}
        hint={t('noteHint')}
        rows={2}
        maxLength={500}
        defaultValue={values.note}
      />
    </>
  );
}
