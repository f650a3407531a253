import { moneyBack } from '@/lib/listing/returns';
import { findListingType } from '@/lib/listing/types/registry';
import { addToDate } from '@/lib/shared/period';
import type { SearchListings } from './schema';

type Dates = { from: string; to: string };

/** On a Sunday from this hour on, whoever looks for a weekend means the next one. */
const weekendEnds = '17:00';

/**
 * The weekend that is, or the next one, its Saturday (today, on a Sunday) and its Sunday; and whether it is the next one
 * on a day that is of a weekend itself. `localNow`: date and time on the clock of the place, `2026-11-29T16:10`.
 */
export const comingWeekend = (localNow: string): Dates & { isNext: boolean } => {
  const today = localNow.slice(0, 10);
  const weekday = new Date(`${today}T00:00Z`).getUTCDay();
  const isNext = weekday === 0 && localNow.slice(11, 16) >= weekendEnds;
  if (weekday === 0 && !isNext) return { from: today, to: today, isNext };
  const from = addToDate(today, { days: 6 - weekday });
  return { from, to: addToDate(from, { days: 1 }), isNext };
};

/** Some of each group in turn: the first of each before the second of any. */
export const inTurn = <Item>(groups: readonly (readonly Item[])[], count: number): Item[] => {
  const rounds = Math.max(0, ...groups.map(({ length }) => length));
  return Array.from({ length: rounds }, (_, round) =>
    groups.flatMap((group) => group.slice(round, round + 1)),
  )
    .flat()
    .slice(0, count);
};

/** Whether what is searched may have a price: what is wanted has none, and of what never costs anything nobody asks. */
export const mayCost = ({ intent, type: name }: Pick<SearchListings, 'intent' | 'type'>): boolean => {
  const type = findListingType(name ?? '');
  return intent === 'offer' && (!type || moneyBack(type) !== null);
};
