import 'server-only';
import { addHoldings } from '@/lib/holding/holdings';
import { scarcityOf } from '@/lib/holding/kinds';
import { dueColumns } from '@/lib/lifecycle/advance';
import { bookableListing } from '@/lib/listing/bookable';
import { swapLifeOf } from '@/lib/listing/returns';
import { fetchDaysOf, scarcityFacts } from '@/lib/listing/scarcity';
import { type Swappable, swappables } from '@/lib/listing/swapping';
import { listingTypeOf } from '@/lib/listing/types/registry';
import { askedWorth } from '@/lib/listing/weighing';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { now as clockNow } from '@/lib/platform/clock';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import { limit } from '@/lib/platform/rate-limit';
import { type Settings, settings } from '@/lib/platform/settings';
import { AppError } from '@/lib/shared/errors';
import type { Locale } from '@/lib/shared/locale';
import type { Period } from '@/lib/shared/period';
import { mayTake } from '@/lib/standing/audiences';
import { readersFor } from '@/lib/standing/readers';
import { holdersFor, mustAct } from '@/lib/standing/standing';
import { type BalanceTyped, readBalance, requireOwnBalance } from '../balance/reading';
import type { Balance } from '../balance/rules';
import {
  type Beginning,
  beginBooking,
  begunSelect,
  type Made,
  madeBefore,
  madeOnce,
  requestKeyOf,
} from '../beginning';
import { beginningOf, destination, dueOf } from '../lifecycle';
import { firstFacts } from '../lives/first-facts';
import { type MeetingPoint, type MeetingTyped, readMeeting } from '../meeting-point';
import { legsOf, ringProblem } from '../ring-rules';
import { quoteWith } from '../rules';

const dayMs = 86_400_000;

/** Each of them may take what comes to them: nobody is shown by a ring what is not for them. */
const requireForAll = async (viewer: Viewer, things: readonly Swappable[]): Promise<void> => {
  for (const { thing, takerId } of legsOf(things)) {
    const isProposers = takerId === things.at(-1)?.ownerId;
    const readers = isProposers ? [viewer] : await readersFor(db, takerId, 'booking.answer');
    if (!readers.some((reader) => mayTake(reader, thing))) throw new AppError('conflict', 'ring.notForAll');
  }
};

type Things = readonly [Swappable, ...Swappable[]];

/** The things in their order, each on show and had so: `conflict ring.gone` otherwise. */
const readThings = async (viewer: Viewer, ids: readonly string[]): Promise<Things> => {
  const things = await swappables(db, viewer, ids);
  if (things.length < ids.length || !things.every(({ type }) => swapLifeOf(listingTypeOf(type)) !== null))
    throw new AppError('conflict', 'ring.gone');
  const problem = ringProblem(things);
  if (problem) throw new AppError('invalid', problem.key, { values: problem.values });
  const [wanted, ...more] = things;
  if (!wanted) throw new AppError('conflict', 'ring.gone');
  return [wanted, ...more];
};

type Asked = { period: Period; closesAt: Date };
type At = { now: Date; numbers: Settings };

/** The same dates for all of them, which each can be asked for; the first refusal stands beside the field. */
const readDates = async (things: Things, { from = '', to = '' }: Proposal, { now, numbers }: At) => {
  const [{ timeZone }] = things;
  let asked: Asked | null = null;
  for (const { id } of things) {
    const listing = await bookableListing(db, id);
    const type = listingTypeOf(listing.type);
    const wish = { from, to, quantity: 1, slotId: undefined };
    const hasAlready = async () => null;
    // A night is the same night for all, wherever they are.
    const each = { ...listing, timeZone };
    const part = await scarcityOf(type).read(db, {
      listing: each,
      type,
      asking: wish,
      hasAlready,
      now,
      numbers,
    });
    const [problem] = part.problems;
    if (problem) throw new AppError('invalid', 'form', { fields: { from: problem } });
    asked = { period: { from: part.period.from, to: part.period.to }, closesAt: part.closesAt };
  }
  if (!asked) throw new AppError('conflict', 'ring.gone');
  return asked;
};

/** When it goes round: on dates that were asked for, or within the days in which what leaves for good is fetched. */
const readWhen = async (things: Things, input: Proposal, at: At): Promise<Asked> => {
  const type = listingTypeOf(things[0].type);
  if (scarcityFacts(type).asksWhen) return readDates(things, input, at);
  const to = new Date(at.now.getTime() + (fetchDaysOf(type) ?? 1) * dayMs);
  return { period: { from: at.now, to }, closesAt: to };
};

/** Where all meet; what is taken on dates is so where it is, and what nobody fetches is handed over nowhere. */
const meetingOf = ([{ type, timeZone }]: Things, input: Proposal, { period }: Asked): MeetingPoint | null => {
  const isDated = fetchDaysOf(listingTypeOf(type)) === null;
  if (isDated && input.meetingPlace)
    throw new AppError('invalid', 'form', { fields: { meetingPlace: { key: 'ring.noMeeting' } } });
  return isDated ? null : readMeeting(input, timeZone, period);
};

/** What is given beside the things; of what is taken on dates, or nobody fetches, and where one person would say yes for two, nothing is. */
const balanceOf = async (viewer: Viewer, things: Things, input: Proposal, locale: Locale | undefined) => {
  const legs = legsOf(things);
  const balance = await readBalance(db, input, legs, locale);
  if (!balance.asset) return balance;
  const refuse = (key: string) => new AppError('invalid', 'form', { fields: { worthIn: { key } } });
  if (fetchDaysOf(listingTypeOf(things[0].type)) === null) throw refuse('ring.noBalance');
  const own = new Set(holdersFor(viewer, 'booking.answer'));
  if (things.filter(({ ownerId }) => own.has(ownerId)).length > 1) throw refuse('ring.bothSides');
  await requireOwnBalance(db, balance, legs, things.at(-1)?.ownerId ?? '');
  return balance;
};

/** Each of them is free then: `conflict ring.gone`, or `booking.justTaken` for dates. */
const requireFree = async (things: Things, { period }: Asked, now: Date): Promise<void> => {
  for (const { id, type: name, ownerId } of things) {
    const type = listingTypeOf(name);
    const isDated = scarcityFacts(type).asksWhen;
    const part = { period: isDated ? period : { from: now, to: null }, slotId: null };
    if ((await scarcityOf(type).free(db, id, part, ownerId, now)) >= 1) continue;
    throw new AppError('conflict', isDated ? 'ring.notFree' : 'ring.gone');
  }
};

type Making = {
  key: string | null;
  message: string;
  meeting: MeetingPoint | null;
  balance: Omit<Balance, 'version'>;
  numbers: Settings;
  now: Date;
  begin: Beginning;
};

const create = async (
  tx: Db,
  viewer: Viewer,
  things: Things,
  { period, closesAt }: Asked,
  { key, message, meeting, balance, numbers, now, begin }: Making,
): Promise<Made> => {
  const [wanted] = things;
  const asIs = listingTypeOf(wanted.type);
  const type = { ...asIs, life: swapLifeOf(asIs) ?? asIs.life };
  const row = beginningOf(type.life, 'request');
  const quote = {
    ...quoteWith([], { priceWay: 'free', currency: wanted.currency, depositMinor: 0 }, numbers),
    ...(balance.asset && { balance: { version: 1, ...balance } }),
  };
  const facts = firstFacts({ type, period, closesAt, quote, listing: wanted }, now);
  const state = destination(row, facts);
  const customerId = things.at(-1)?.ownerId ?? viewer.id;
  const booking = await tx.booking.create({
    data: {
      listingId: wanted.id,
      customerId,
      providerId: wanted.ownerId,
      state,
      life: type.life,
      stateSince: now,
      startsAt: period.from,
      endsAt: period.to,
      quote: quote as object,
      totalMinor: quote.totalMinor,
      currency: quote.currency,
      cancellation: wanted.cancellation,
      timeZone: wanted.timeZone,
      ...meeting,
      message,
      ...dueColumns(dueOf({ ...facts, state }, now, numbers)),
      createdAt: now,
      requestKey: key,
    },
    select: begunSelect,
  });
  const { id } = booking;
  const others = things
    .slice(1, -1)
    .map(({ ownerId }) => ({ bookingId: id, holderId: ownerId, role: 'member' }));
  await tx.party.createMany({ data: others });
  const takings = legsOf(things).map(({ thing, giverId, takerId }) => ({
    ...{ giverId, takerId, listingId: thing.id, quantity: 1, valueMinor: askedWorth(thing) },
    part: { period, slotId: null },
  }));
  await addHoldings(tx, id, takings, now);
  const how = { by: 'member', state, message, now, numbers, begin, holderId: customerId } as const;
  return beginBooking(tx, viewer, booking, row, how);
};

/** `from`, `to`: the dates, where there are some. */
type Proposal = {
  things: readonly string[];
  from?: string | undefined;
  to?: string | undefined;
  message: string;
  once?: string | undefined;
} & MeetingTyped &
  BalanceTyped;

/**
 * Proposes that some things go round: the first comes to the viewer, or a circle of theirs, who gives the last; each other goes to
 * who gives the one before. The viewer's yes is said with it, and all others are asked. Nothing is held. Where they name a
 * place and a time, all meet there; where they say what each thing is worth, the difference is given in a credit (`ring.balanceLow`, and `invalid` beside
 * `worths.<n>`, `worthIn`). With `once`, the same form
 * sent again answers with the ring that it made. Throws `conflict ring.gone` where one of the things is not there, or not for the
 * viewer, `conflict ring.notForAll` where it is not for the one whom it would come to, `ring.notFree` where one is taken on those dates, `invalid` where they are no ring.
 */
export const proposeRing = async (
  viewer: Viewer | null,
  input: Proposal,
  begin: Beginning,
  locale?: Locale,
): Promise<Made> => {
  const member = requireMember(viewer);
  const key = requestKeyOf(member, input.once);
  const before = await madeBefore(key);
  if (before) return before;
  const now = clockNow();
  const numbers = await settings();
  const things = await readThings(member, input.things);
  mustAct(member, 'booking.take', things.at(-1)?.ownerId ?? '');
  await requireForAll(member, things);
  const asked = await readWhen(things, input, { now, numbers });
  await requireFree(things, asked, now);
  await limit('bookingRequest', member.id);
  const meeting = meetingOf(things, input, asked);
  const balance = await balanceOf(member, things, input, locale);
  const making = { key, message: input.message, meeting, balance, numbers, now, begin };
  return madeOnce(key, () => transaction((tx) => create(tx, member, things, asked, making)));
};
