import { useLocale, useTranslations } from 'next-intl';
import { fetchStates } from '@/lib/booking/lifecycle';
import type { State } from '@/lib/booking/lives/terms';
import { fetchDaysOf, scarcityFacts } from '@/lib/listing/scarcity';
import { listingTypeOf } from '@/lib/listing/types/registry';
import type { Grain } from '@/lib/shared/period';
import { PeriodText } from './period-text';
import { WhenText } from './when-text';
import { deadlineText } from './words';

type Booked = {
  state: State;
  listing: { type: string; grain: Grain };
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  fetchChosenAt: Date | null;
};

/** Whether a booking of this type has dates; what leaves for good has none. */
export const hasDates = (typeName: string): boolean => scarcityFacts(listingTypeOf(typeName)).asksWhen;

/** Whether it is to be fetched within some days. */
export const isFetched = (typeName: string): boolean => fetchDaysOf(listingTypeOf(typeName)) !== null;

/** When what has no dates is to be fetched: at the time that was chosen, or until when; null: it is promised to nobody, or fetched. */
export function FetchBy({ state, listing, startsAt, endsAt, timeZone, fetchChosenAt }: Booked) {
  const t = useTranslations('booking.dates');
  const locale = useLocale();
  if (!isFetched(listing.type) || !fetchStates.has(state)) return null;
  if (fetchChosenAt)
    return <PeriodText grain="time" period={{ from: startsAt, to: endsAt }} timeZone={timeZone} />;
  return <>{t('fetchBy', { until: deadlineText(endsAt, timeZone, locale) })}</>;
}

/** When a booking is, in a line: its dates, or until when it is to be fetched. */
export function BookedWhen({
  booking,
  isOngoing,
  starts,
}: {
  booking: Booked;
  isOngoing: boolean;
  starts: readonly Date[];
}) {
  const { listing, startsAt, endsAt, timeZone } = booking;
  if (!hasDates(listing.type)) return <FetchBy {...booking} />;
  return (
    <WhenText
      grain={listing.grain}
      period={{ from: startsAt, to: endsAt }}
      timeZone={timeZone}
      isOngoing={isOngoing}
      starts={starts}
    />
  );
}
