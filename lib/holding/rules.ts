import { staysWithinADay } from '@/lib/listing/lengths';
import type { ListingType } from '@/lib/listing/listing-type';
import { lengthOf, periodOf } from '@/lib/listing/rules';
import { openEndOf } from '@/lib/listing/scarcity';
import { addToDate, type Grain, grains, isPlainDate } from '@/lib/shared/period';

type Dates = { from: string; to: string };

const monthsCovering = (from: string, to: string): string => {
  for (let months = 1; months < 1200; months++) {
    const end = addToDate(from, { months });
    if (end >= to) return end;
  }
  return to;
};

/**
 * The dates that each way of counting time makes of what was searched: a bed for the 28th is kept until the 29th, a
 * cellar for at least a month. Times of day matter only where a booking may have them.
 */
const datesIn: Record<Grain, (dates: Dates) => Dates> = {
  time: (dates) => dates,
  night: ({ from, to }) => {
    const [first, end] = [from.slice(0, 10), to.slice(0, 10)];
    return { from: first, to: end > first ? end : addToDate(first, { days: 1 }) };
  },
  month: ({ from, to }) => {
    const first = from.slice(0, 10);
    return { from: first, to: monthsCovering(first, to.slice(0, 10)) };
  },
};

/** The parts of a day, by the hours at which something begins: `[from, to)` on the clock of the place. */
export const partsOfDay = {
  morning: { from: '05:00', to: '11:00' },
  noon: { from: '11:00', to: '14:00' },
  afternoon: { from: '14:00', to: '18:00' },
  evening: { from: '18:00', to: '24:00' },
} as const satisfies Record<string, { from: string; to: string }>;

export type PartOfDay = keyof typeof partsOfDay;
export const partNames = Object.keys(partsOfDay) as [PartOfDay, ...PartOfDay[]];

/** A period to look for: which types count time so, and the bounds as the database reads them. */
export type Wanted = {
  types: string[];
  /** Dates and times on each listing's own clock, unless they carry an offset. */
  from: string;
  /** Exclusive; null: nobody says until when. */
  to: string | null;
  /** In the grain's measure: minutes, nights, months; null: as long as it is. */
  length: number | null;
};

/** Whether a text says an instant by itself, wherever it is read. */
export const hasOffset = (text: string): boolean => /T.*(Z|[+-]\d{2}:?\d{2})$/.test(text);

/** Whole days are searched for, among what has hours. */
const endsWithTheDay = (grain: Grain, { from, to }: Dates): boolean =>
  grain === 'time' && isPlainDate(from) && isPlainDate(to);

/**
 * The searched dates, once for each way of counting time among `types`; types that never last so long are left out.
 * Lengths are those of the clock, whatever summer time does to them: each listing has a time zone of its own.
 */
export const wantedPeriods = (types: readonly ListingType[], dates: Dates): Wanted[] => {
  return grains.flatMap((grain): Wanted[] => {
    const counted = types.filter(({ allocation }) => allocation.grain === grain);
    if (counted.length === 0) return [];
    const { from, to } = datesIn[grain](dates);
    const endless = counted.filter((type) => openEndOf(type));
    const all = counted.filter((type) => !openEndOf(type));
    const open = { types: endless.map(({ name }) => name), from, to: null, length: null };
    if (all.length === 0) return [open];
    const length = lengthOf(grain, periodOf(grain, { from, to }, 'UTC'), 'UTC');
    const fitting = all.filter(({ limits }) => length >= limits.minLength && length <= limits.maxLength);
    const within = endsWithTheDay(grain, dates) ? all.filter(staysWithinADay) : [];
    // Some hours of those days: which of them are free, its own page says.
    const some = { types: within.map(({ name }) => name), from, to: from, length: null };
    const others = [...(endless.length > 0 ? [open] : []), ...(within.length > 0 ? [some] : [])];
    if (fitting.length === 0) return others;
    const isLastDayIncluded = grain === 'time' && isPlainDate(to);
    return [
      {
        types: fitting.map(({ name }) => name),
        from,
        to: isLastDayIncluded ? addToDate(to, { days: 1 }) : to,
        length,
      },
      ...others,
    ];
  });
};
