import 'server-only';
import { membersIn } from '@/lib/circle/people';
import { addHoldings } from '@/lib/holding/holdings';
import { dueColumns } from '@/lib/lifecycle/advance';
import { plentyDaysOf } from '@/lib/listing/scarcity';
import { holdStated, type StatedListing, statedBy } from '@/lib/listing/stated';
import { listingTypeOf } from '@/lib/listing/types/registry';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { now as clockNow } from '@/lib/platform/clock';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import { sqlState } from '@/lib/platform/db/refusals';
import { limit } from '@/lib/platform/rate-limit';
import { type Settings, settings } from '@/lib/platform/settings';
import { AppError, notFound } from '@/lib/shared/errors';
import { mayTake } from '@/lib/standing/audiences';
import { readersFor } from '@/lib/standing/readers';
import { isSelf, mustAct, scopeFor } from '@/lib/standing/standing';
import {
  type Beginning,
  beginBooking,
  begunSelect,
  type Made,
  madeBefore,
  madeOnce,
  requestKeyOf,
} from '../beginning';
import { advance } from '../booking-life';
import { holdBooking } from '../facts';
import { dueOf, lifeOf } from '../lifecycle';
import { firstFacts } from '../lives/first-facts';
import { quoteWith } from '../rules';
import { type MatchLeg, matchProblem, peopleIn } from './rules';
import type { BringTogether, TakeMatchBack } from './schema';

const dayMs = 86_400_000;

type Leg = MatchLeg<StatedListing & { path: readonly string[] }>;
type Legs = readonly [Leg, ...Leg[]];

/** Only for a circle: what is one's own is no circle of people. */
export const requireMediator = (viewer: Viewer | null, circleId: string): Viewer => {
  const member = requireMember(viewer);
  if (isSelf(member, circleId)) throw notFound();
  mustAct(member, 'knowledge.mediate', circleId);
  return member;
};

/** The pairs, each still on show, and of members of the circle: `conflict match.gone` otherwise. */
const readLegs = async (mediator: Viewer, { circleId, offers, wishes }: BringTogether): Promise<Legs> => {
  if (offers.length !== wishes.length) throw new AppError('invalid', 'match.open');
  const members = await membersIn(db, circleId);
  const rows = await statedBy(db, mediator, members, [...offers, ...wishes]);
  const find = (id: string | undefined, intent: string) => {
    const row = rows.find((each) => each.id === id && each.intent === intent);
    if (!row) throw new AppError('conflict', 'match.gone');
    return { ...row, path: [] };
  };
  const legs = offers.map((offer, at) => ({ offer: find(offer, 'offer'), wish: find(wishes[at], 'wish') }));
  const problem = matchProblem(legs);
  if (problem) throw new AppError('invalid', problem.key, { values: problem.values });
  const [first, ...more] = legs;
  if (!first) throw new AppError('conflict', 'match.gone');
  return [first, ...more];
};

/** Nobody is shown by a proposal what is not for them. */
const requireForAll = async (legs: Legs): Promise<void> => {
  for (const { offer, wish } of legs) {
    const readers = await readersFor(db, wish.ownerId, 'booking.answer');
    if (!readers.some((reader) => mayTake(reader, offer))) throw new AppError('conflict', 'match.notForAll');
  }
};

type Making = {
  circleId: string;
  key: string | null;
  message: string;
  numbers: Settings;
  now: Date;
  begin: Beginning;
};

const create = async (
  tx: Db,
  mediator: Viewer,
  legs: Legs,
  { circleId, key, message, numbers, now, begin }: Making,
): Promise<Made> => {
  const [{ offer: listing, wish }] = legs;
  const all = legs.flatMap((leg) => [leg.offer.id, leg.wish.id]);
  if (!(await holdStated(tx, all))) throw new AppError('conflict', 'match.gone');
  const type = listingTypeOf(listing.type);
  const row = lifeOf(type).get('bring_together');
  const quote = quoteWith([], { priceWay: 'free', currency: listing.currency, depositMinor: 0 }, numbers);
  const period = { from: now, to: new Date(now.getTime() + (plentyDaysOf(type) ?? 0) * dayMs) };
  const facts = firstFacts({ type, period, closesAt: period.to, quote, listing }, now);
  const { totalMinor, currency } = quote;
  const booking = await tx.booking.create({
    data: {
      listingId: listing.id,
      customerId: wish.ownerId,
      providerId: listing.ownerId,
      mediatedForId: circleId,
      state: facts.state,
      life: type.life,
      stateSince: now,
      startsAt: period.from,
      endsAt: period.to,
      quote: quote as object,
      totalMinor,
      currency,
      cancellation: listing.cancellation,
      timeZone: listing.timeZone,
      message,
      ...dueColumns(dueOf(facts, now, numbers)),
      createdAt: now,
      requestKey: key,
    },
    select: begunSelect,
  });
  const { id } = booking;
  const others = peopleIn(legs).filter((holderId) => ![wish.ownerId, listing.ownerId].includes(holderId));
  await tx.party.createMany({
    data: others.map((holderId) => ({ bookingId: id, holderId, role: 'member' })),
  });
  const takings = legs.map((leg) => ({
    ...{
      giverId: leg.offer.ownerId,
      takerId: leg.wish.ownerId,
      listingId: leg.offer.id,
      wishId: leg.wish.id,
    },
    ...{ quantity: 1, part: { period, slotId: null } },
  }));
  await addHoldings(tx, id, takings, now);
  const how = { by: 'mediator', state: facts.state, message, now, numbers, begin } as const;
  return beginBooking(tx, mediator, booking, row, { ...how, ...(message && { data: { reason: message } }) });
};

/**
 * A mediator of a circle brings offers and wishes of its members together: the one who wishes learns of the one who offers, each of
 * those concerned is asked, and nothing begins before all have said yes. With `once`, the same form sent again answers with what it
 * made. Throws `conflict match.gone` where something is not on show, or not of a member of the circle, `conflict match.already` where
 * one of the wishes is in another proposal, `conflict match.notForAll`, or `invalid` where it is no match.
 */
export const bringTogether = async (
  viewer: Viewer | null,
  input: BringTogether,
  begin: Beginning,
): Promise<Made> => {
  const mediator = requireMediator(viewer, input.circleId);
  const key = requestKeyOf(mediator, input.once);
  const before = await madeBefore(key);
  if (before) return before;
  const legs = await readLegs(mediator, input);
  await requireForAll(legs);
  await limit('bookingRequest', mediator.id);
  const { circleId, message } = input;
  const making = { circleId, key, message, numbers: await settings(), now: clockNow(), begin };
  try {
    return await madeOnce(key, () => transaction((tx) => create(tx, mediator, legs, making)));
  } catch (error) {
    throw sqlState(error) === '23505' ? new AppError('conflict', 'match.already') : error;
  }
};

/** A mediator takes back what nobody has agreed on yet. Not found for others. */
export const takeMatchBack = async (viewer: Viewer | null, { bookingId }: TakeMatchBack): Promise<void> => {
  const mediator = requireMember(viewer);
  const numbers = await settings();
  await transaction(async (tx) => {
    const { in: circles } = scopeFor(mediator, 'knowledge.mediate');
    const row = await holdBooking(tx, bookingId, { mediatedForId: { in: circles } });
    // Pressed twice, it is taken back once.
    if (row.state === 'withdrawn') return;
    const by = 'mediator';
    await advance(tx, row, { name: 'take_match_back', by, memberId: mediator.id, now: clockNow(), numbers });
  });
};
