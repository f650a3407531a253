import type { Settings } from '@/lib/platform/settings';
import type { BookingFacts, State } from './lifecycle';

/** Both may write about each other in these; a closed booking has been written about, or the time is over. */
const reviewable: readonly State[] = ['ended', 'resolved'];

/** Until when reviews of a booking can be written; null while (or since) they cannot. */
export const reviewWindow = (
  facts: BookingFacts,
  numbers: Pick<Settings, 'reviewWindowDays'>,
): Date | null =>
  reviewable.includes(facts.state)
    ? new Date(facts.stateSince.getTime() + numbers.reviewWindowDays * 86_400_000)
    : null;
