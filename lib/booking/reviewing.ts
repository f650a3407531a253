import type { Settings } from '@/lib/platform/settings';
import { endings } from './lifecycle';
import type { BookingFacts } from './lives/terms';

/**
 * Until when reviews of a booking can be written; null while (or since) they cannot: a closed
 * booking has been written about, or the time is over. Where a talk follows there are none.
 */
export const reviewWindow = (
  facts: BookingFacts,
  numbers: Pick<Settings, 'reviewWindowDays'>,
): Date | null =>
  facts.isReviewed && endings.has(facts.state)
    ? new Date(facts.stateSince.getTime() + numbers.reviewWindowDays * 86_400_000)
    : null;
