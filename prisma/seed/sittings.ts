import { stateMeanings } from '@/lib/booking/lifecycle';
import type { ListingType } from '@/lib/listing/listing-type';
import { slotsOf } from '@/lib/listing/scarcity';
import { localOf, momentOf, occurrencesOf } from '@/lib/listing/slots/recurrence';
import { timesFrom } from '@/lib/listing/slots/rules';
import { type Calendar, timeZone } from './calendar';
import { chanceOf, idOf } from './chance';
import { type Guest, type Sitting, type Slots, type Weekday, weekdays } from './content/sitting';
import type { WrittenListing } from './content/written-listing';

const hourMs = 3_600_000;

/** The first and the last week of what repeats, counted from the coming slot. */
const [firstWeek, lastWeek] = [-2, 4];

/** A slot as it is planned: when, for how many, and what is told of it. */
export type Planned = {
  slug: string;
  id: string;
  listingId: string;
  seriesId: string | null;
  startsAt: Date;
  endsAt: Date;
  closesAt: Date;
  capacity: number;
  minimum: number;
  note: string;
  createdAt: Date;
  sitting: Sitting;
  /** How many places are taken by those who have some in several weeks. */
  byRegulars: number;
};

/** How many days off the coming slot is, the first that can still be asked for in peace. */
const daysUntil = (on: Weekday, time: string, cutoffHours: number, { now, date }: Calendar): number => {
  const isGood = (days: number): boolean => {
    const at = momentOf(`${date(days)}T${time}`, timeZone);
    const weekday = new Date(`${date(days)}T12:00:00Z`).getUTCDay();
    const isDay = weekdays[(weekday + 6) % 7] === on;
    return isDay && at.getTime() - (cutoffHours + 4) * hourMs > now.getTime();
  };
  const found = Array.from({ length: 21 }, (_, days) => days).find(isGood);
  if (found === undefined) throw new Error(`no ${on} is coming`);
  return found;
};

type Terms = Required<Pick<Sitting, 'time' | 'minutes' | 'capacity' | 'minimum' | 'cutoffHours' | 'note'>>;

const termsOf = (type: ListingType, slots: Slots, sitting: Partial<Sitting> = {}): Terms => {
  const defaults = slotsOf(type)?.newSlot;
  if (!defaults) throw new Error(`a ${type.name} has no slots`);
  const { time, minutes, capacity, cutoffMinutes } = defaults;
  const said = Object.fromEntries(
    Object.entries({ ...slots, ...sitting }).filter(([, value]) => value !== undefined),
  );
  return { time, minutes, capacity, minimum: 0, cutoffHours: cutoffMinutes / 60, note: '', ...said };
};

type Listing = { id: string; type: ListingType; publishedAt: Date };

/** The slots of a listing and the rule of those that repeat, seen from now. */
export const slotsOfListing = (
  written: WrittenListing,
  { id: listingId, type, publishedAt }: Listing,
  calendar: Calendar,
) => {
  const { slots } = written;
  if (!slots) return { series: [], planned: [] };
  const plan = (startsAt: Date, sitting: Sitting, seriesId: string | null): Planned => {
    const { minutes, cutoffHours, capacity, minimum, note } = termsOf(type, slots, sitting);
    const slug = `${written.slug} ${sitting.on ?? slots.on} ${sitting.week}`;
    return {
      slug,
      id: idOf(`slot ${slug}`),
      listingId,
      seriesId,
      ...timesFrom(startsAt, { minutes, cutoffMinutes: cutoffHours * 60 }),
      capacity,
      minimum,
      note,
      createdAt: publishedAt,
      sitting,
      byRegulars: placesOf((slots.regulars ?? []).filter(({ weeks }) => weeks.includes(sitting.week))),
    };
  };
  const sittings = slots.sittings ?? [];
  const startOf = ({ week, on = slots.on, ...rest }: Sitting): Date => {
    const { time, cutoffHours } = termsOf(type, slots, rest);
    const days = daysUntil(on, time, cutoffHours, calendar) + 7 * week;
    return momentOf(`${calendar.date(days)}T${time}`, timeZone);
  };
  if (!slots.isWeekly) {
    return { series: [], planned: sittings.map((sitting) => plan(startOf(sitting), sitting, null)) };
  }
  const terms = termsOf(type, slots);
  const byDay = weekdays.indexOf(slots.on);
  const rule = `FREQ=WEEKLY;BYDAY=${['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'][byDay]}`;
  const startsLocal = localOf(startOf({ week: firstWeek }), timeZone);
  const until = new Date(startOf({ week: lastWeek }).getTime() + hourMs);
  const seriesId = idOf(`series ${written.slug}`);
  const series = {
    id: seriesId,
    listingId,
    rule,
    startsLocal,
    minutes: terms.minutes,
    cutoffMinutes: terms.cutoffHours * 60,
    capacity: terms.capacity,
    minimum: terms.minimum,
    note: terms.note,
    expandedUntil: until,
    createdAt: publishedAt,
  };
  const planned = occurrencesOf(series, timeZone, { after: null, until }).map((at, index) => {
    const week = firstWeek + index;
    return plan(at, sittings.find((each) => each.week === week) ?? { week }, seriesId);
  });
  return { series: [series], planned };
};

/** A guest who did not take back their word. */
export const staysIn = ({ reaches }: Guest): boolean => !reaches || !stateMeanings[reaches].isOver;

export const placesOf = (guests: readonly Guest[]): number =>
  guests.reduce((sum, { places = 1 }) => sum + places, 0);

/** How many places neighbours took of whom nothing is told: the nearer, the more. */
export const othersAt = ({ slug, sitting, capacity, minimum, byRegulars }: Planned): number => {
  const told = byRegulars + placesOf((sitting.guests ?? []).filter(staysIn));
  const kept = sitting.offered?.[1] ?? 0;
  const free = capacity - told - kept;
  if (sitting.others !== undefined) return Math.min(sitting.others, free);
  const chance = chanceOf(`${slug} others`);
  if (sitting.week < 0) return Math.max(minimum - told, Math.round(free * (0.2 + 0.35 * chance)));
  const most = [0.8, 0.35, 0.15, 0, 0][sitting.week] ?? 0;
  return Math.min(free, Math.round(free * most * chance));
};
