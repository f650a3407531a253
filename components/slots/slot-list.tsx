import { useTranslations } from 'next-intl';
import { useSlotWords } from '@/components/listing/slot-words';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import type { ListingType } from '@/lib/listing/listing-type';
import type { Locale } from '@/lib/shared/locale';
import { type RowSlot, SlotRow } from './slot-row';

type Props = {
  locale: Locale;
  listing: { id: string; timeZone: string; state: string };
  type: ListingType;
  slots: readonly RowSlot[];
  isPast: boolean;
  now: Date;
};

/** The host's slots, or what to do where there are none. */
export function SlotList({ slots, isPast, ...row }: Props) {
  const t = useTranslations('slot-pages.own');
  const say = useSlotWords(row.type.name);
  if (slots.length === 0)
    return (
      <EmptyState icon="calendar" title={isPast ? t('emptyPast') : say('empty')}>
        {t(isPast ? 'emptyPastText' : 'emptyText')}
      </EmptyState>
    );
  return (
    <Card as="section" aria-labelledby="slots-title">
      <h2 id="slots-title" className="sr-only">
        {t(isPast ? 'past' : 'ahead')}
      </h2>
      <ul className="divide-y divide-line">
        {slots.map((slot) => (
          <SlotRow key={slot.id} slot={slot} {...row} />
        ))}
      </ul>
    </Card>
  );
}
