import { hasSlots, scarcityFacts } from '@/lib/listing/scarcity';
import { listingTypeOf } from '@/lib/listing/types/registry';
import { placeText } from '@/lib/shared/geo';
import type { BookingView } from './booking-view';
import { turnedDownStates } from './lifecycle';

/** What its customer would search for instead: that type, near there, on those dates, if it had any. Null: nobody turned them down. */
export const searchElsewhere = ({
  state,
  role,
  listing,
  dates,
  blurred,
}: Pick<BookingView, 'state' | 'role' | 'dates' | 'blurred'> & {
  listing: Pick<BookingView['listing'], 'type'>;
}) => {
  if (role !== 'customer' || !turnedDownStates.has(state)) return null;
  // Of a slot the day is asked for: that of another begins at another hour.
  const day = (moment: string) => (hasSlots(listingTypeOf(listing.type)) ? moment.slice(0, 10) : moment);
  const { asksWhen } = scarcityFacts(listingTypeOf(listing.type));
  return {
    type: listing.type,
    near: blurred && placeText(blurred),
    ...(asksWhen && { from: day(dates.from), to: day(dates.to) }),
  };
};
