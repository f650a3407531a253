import {
  beginningOf,
  destination,
  dueOf,
  keptOf,
  lifeOf,
  openMoves,
  refundAt,
  type TransitionName,
} from '@/lib/booking/lifecycle';
import { firstFacts } from '@/lib/booking/lives/first-facts';
import {
  type Actor,
  type BookingFacts,
  isParty,
  type Party,
  type Phase,
  type State,
} from '@/lib/booking/lives/terms';
import { noticeEndOf } from '@/lib/booking/lives/times';
import { type Quote, quoteOf, tokenOf } from '@/lib/booking/rules';
import type { HoldingState } from '@/lib/holding/states';
import { schemaOfFields } from '@/lib/listing/fields';
import type { Allocation, ListingType } from '@/lib/listing/listing-type';
import { type NightWorth, nightWorth } from '@/lib/listing/night-value';
import { moneyBack, nightsBack } from '@/lib/listing/returns';
import { type Dates, isPeriodAllowed, periodOf } from '@/lib/listing/rules';
import { fetchDaysOf, openEndOf, scarcityFacts } from '@/lib/listing/scarcity';
import { listingTypeOf } from '@/lib/listing/types/registry';
import type { Settings } from '@/lib/platform/settings';
import { addToDate, type Period } from '@/lib/shared/period';
import { idOf, timedIdOf } from './chance';
import type { ListingRows } from './listings';
import type { Planned } from './sittings';

export type Report = { phase: Phase; by: Party; at: Date; checklist: Record<string, boolean>; note: string };
export type Review = { by: Party; at: Date; rating: number; body: string };
export type LifeEvent = {
  id: string;
  sequence: number;
  name: TransitionName;
  by: Actor;
  at: Date;
  from: State | null;
  to: State;
  data: { reason?: string; refundMinor?: number; depositMinor?: number; minutes?: number };
};

/** What has no end is held until then. */
export const forEver = new Date('9999-12-31T00:00:00Z');

type Asking = {
  slug: string;
  rows: ListingRows;
  /** Dates, or slots. */
  dates: Dates | null;
  slots: readonly Planned[];
  offerMinor?: number | undefined;
  quantity: number;
  options: Record<string, unknown>;
  message: string;
  askedAt: Date;
  /** As it was agreed before its type went on without an end. */
  isPrepaid?: boolean;
  /** When somebody else is to bring back what is asked for. */
  othersDueBackAt?: Date | null;
  numbers: Settings;
};

export type Move = { data?: LifeEvent['data']; missing?: readonly string[]; note?: string };

/** The type as bookings of it were made while everything had an end. */
const asBefore = (type: ListingType): ListingType => {
  const back = moneyBack(type);
  if (!openEndOf(type) || !back) return type;
  const { every: _, ...once } = back;
  const allocation = { ...type.allocation, openEnd: undefined } as Allocation;
  return { ...type, life: 'loan', allocation, return: once };
};

/** What a night is worth in points, where that is asked for. */
const worthIn = ({ listing }: ListingRows): NightWorth | null => {
  const back = nightsBack(listingTypeOf(listing.type));
  return back && nightWorth(back.value, listing.details, listing);
};

/** When it is that is asked for; of what has no end, what is first paid for. */
const periodAsked = (
  type: ListingType,
  { rows: { listing }, dates, slots, askedAt }: Asking,
): Period | null => {
  const [first, last] = [slots[0], slots.at(-1)];
  if (first && last) return { from: first.startsAt, to: last.endsAt };
  // What leaves for good has no dates: it is fetched within some days.
  if (!scarcityFacts(type).asksWhen)
    return { from: askedAt, to: new Date(askedAt.getTime() + (fetchDaysOf(type) ?? 0) * 86_400_000) };
  if (!dates) return null;
  const asked = openEndOf(type) ? { from: dates.from, to: addToDate(dates.from, { months: 1 }) } : dates;
  return periodOf(type.allocation.grain, asked, listing.timeZone);
};

/**
 * A booking lived again in memory, by the same table and rules that a real one goes by: what they would have refused is
 * refused here too, so nothing in the demo can be a state that the site could not reach.
 */
export const beginLife = (asking: Asking) => {
  const { slug, rows, dates, slots, quantity, offerMinor, options, message, askedAt, numbers } = asking;
  const { listing } = rows;
  const present = listingTypeOf(listing.type);
  const type = asking.isPrepaid ? asBefore(present) : present;
  const refuse = (why: unknown): Error => new Error(`booking ${slug}: ${JSON.stringify(why)}`);
  const period = periodAsked(type, asking);
  if (!period) throw refuse('neither dates nor a slot');
  const [slot] = slots;
  const problems = slot || !dates ? [] : isPeriodAllowed(type, listing, period, askedAt, numbers);
  if (problems.length > 0) throw refuse(problems);
  const closesAt = slot?.closesAt ?? (dates ? period.from : period.to);
  if (slot && askedAt >= closesAt) throw refuse('the slot was closed');
  if (slot && askedAt < slot.createdAt) throw refuse('the slot was not there yet');
  if (type.message.isRequired && [...message].length < type.message.minCharacters)
    throw refuse('too short a letter');
  const answers = schemaOfFields(type.questions, listing.details).parse(options);
  const token = tokenOf(type, [listing]);
  const quote: Quote = {
    ...quoteOf(
      { ...listing, type, worth: worthIn(rows) },
      { period, quantity, offerMinor, dates: slots.length || 1 },
      numbers,
    ),
    ...(token && { token }),
  };

  const id = idOf(`booking ${slug}`);
  const events: LifeEvent[] = [];
  const reports: Report[] = [];
  const reviews: Review[] = [];
  let holdsUntil: Date | null = openEndOf(type) ? forEver : period.to;
  let holding: HoldingState = 'asked';
  let wasTaken = false;
  let facts: BookingFacts = {
    ...firstFacts({ type, period, closesAt, dates: slots.length || 1, quote, listing }, askedAt),
    othersDueBackAt: asking.othersDueBackAt ?? null,
  };

  const happen = (
    name: TransitionName,
    by: Actor,
    at: Date,
    from: State | null,
    to: State,
    data: Move['data'] = {},
  ) => {
    const last = events.at(-1);
    if (last && at < last.at) throw refuse(`${name} before ${last.name}`);
    const row = lifeOf(facts).get(name);
    const endsAt = row.writes?.includes('agreeEnd') ? noticeEndOf(facts, at) : null;
    facts = {
      ...facts,
      ...keptOf(row, facts, to, at),
      ...(endsAt && { endsAt, ongoing: null }),
      state: to,
    };
    if (endsAt) holdsUntil = endsAt;
    if (row.writes?.includes('claim')) [holding, wasTaken] = ['held', true];
    if (row.writes?.includes('releaseClaims')) [holding, holdsUntil] = ['released', null];
    if (row.writes?.includes('shortenClaims') && to !== from) {
      holding = 'ended';
      if (!holdsUntil || at < holdsUntil) holdsUntil = at;
    }
    if (row.writes?.includes('noteMinutes') && data.minutes !== undefined && isParty(by))
      facts = { ...facts, counted: { minutes: data.minutes, by, at } };
    const sequence = events.length + 1;
    events.push({ id: timedIdOf(at, `event ${slug} ${sequence}`), sequence, name, by, at, from, to, data });
  };

  const first = beginningOf(type.life, listing.approval);
  happen(first.name, 'customer', askedAt, null, destination(first, facts));

  return {
    id,
    slug,
    rows,
    period,
    slots,
    quote,
    quantity,
    answers,
    events,
    reports,
    reviews,
    get facts() {
      return facts;
    },
    get holding() {
      return holding;
    },
    /** Something was claimed at some time: at the request, or when it was accepted. */
    get wasTaken() {
      return wasTaken;
    },
    /** Until when its units are held; null once they were given back. */
    get holdsUntil() {
      return holdsUntil;
    },
    /** Until when it goes; null: nobody says. */
    get endsAt() {
      return facts.ongoing ? null : facts.endsAt;
    },
    /** What fires next by itself. */
    due: (now: Date) => dueOf(facts, now, numbers),
    /** A transition of the table, at a moment at which it may be made. */
    move: (
      name: TransitionName,
      by: Actor,
      at: Date,
      { data = {}, missing = [], note = '' }: Move = {},
    ): void => {
      const row = lifeOf(facts).find(name);
      const open = openMoves(facts, by, at, numbers).find((each) => each.name === name);
      if (!row || !open || open.blockedBy)
        throw refuse({ name, by, at, state: facts.state, ...open?.blockedBy });
      if (row.needs && (by === 'customer' || by === 'provider')) {
        const items = type.handover?.[row.needs] ?? [];
        const checklist = Object.fromEntries(items.map((item) => [item, !missing.includes(item)]));
        reports.push({ phase: row.needs, by, at, checklist, note });
        facts = { ...facts, reports };
      }
      const refundMinor = refundAt(name, facts, at);
      const to = destination(row, facts);
      happen(name, by, at, facts.state, to, { ...data, ...(refundMinor !== undefined && { refundMinor }) });
    },
    /** What the clock does next, at its own time. */
    tick: (): void => {
      const due = dueOf(facts, facts.stateSince, numbers);
      if (!due) throw refuse(`nothing is due in ${facts.state}`);
      happen(due.name, 'timer', due.at, facts.state, destinationOf(due.name, facts));
    },
    review: (review: Review): void => {
      reviews.push(review);
      facts = { ...facts, reviewedBy: [...facts.reviewedBy, review.by] };
    },
  };
};

const destinationOf = (name: TransitionName, facts: BookingFacts): State =>
  destination(lifeOf(facts).get(name), facts);

export type Life = ReturnType<typeof beginLife>;

/** What followed from an event of a life. */
export const effectsAt = ({ facts }: Pick<Life, 'facts'>, { name, from, to }: LifeEvent) =>
  lifeOf(facts).effectsOf(name, from, to);
