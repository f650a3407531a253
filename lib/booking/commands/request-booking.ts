import 'server-only';
import type { z } from 'zod';
import { addHoldings, setHoldingTimes } from '@/lib/holding/holdings';
import { scarcityOf } from '@/lib/holding/kinds';
import { takenBy } from '@/lib/holding/scarcity';
import { dueColumns } from '@/lib/lifecycle/advance';
import { approvalFacts } from '@/lib/listing/approvals';
import { isFetchedAtTimes } from '@/lib/listing/scarcity';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { now as clockNow } from '@/lib/platform/clock';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import { sqlState } from '@/lib/platform/db/refusals';
import { inLine } from '@/lib/platform/in-line';
import { limit } from '@/lib/platform/rate-limit';
import { type Settings, settings } from '@/lib/platform/settings';
import { AppError } from '@/lib/shared/errors';
import { money } from '@/lib/shared/money';
import { requireAnswerer } from '../answerer';
import { alreadyAsked, askedBefore, requireOnePart } from '../asked-before';
import {
  type Beginning,
  beginBooking,
  begunSelect,
  type Made,
  madeBefore,
  madeOnce,
  requestKeyOf,
} from '../beginning';
import { atTime, placeAtTime, requireTime } from '../fetching';
import { requireGaveFirst } from '../giving-first';
import { beginningOf, destination, dueOf, keptOf } from '../lifecycle';
import { firstFacts } from '../lives/first-facts';
import type { State } from '../lives/terms';
import { keepPlace } from '../place';
import { type Asked, freeFor, isLateFor, readAsking } from '../quoting';
import type { RequestBooking } from '../schema';
import { requireNotComing } from '../slots/coming';
import { slotIdsAmong } from '../slots/of-slot';

/** `answerId`: the answerer of a wish is asked (`ask-answerer.ts`); nothing from outside says it here. */
type Input = z.output<typeof RequestBooking> & { answerId?: string };

/** Where a refusal stands that is not about the dates. */
const besideField: Record<string, string> = {
  'booking.tooManyUnits': 'quantity',
  'booking.tooManyPlaces': 'quantity',
  'booking.ownListing': '',
  'booking.swapOnly': '',
  'listing.notForYou': '',
  'booking.alreadyComing': '',
  'booking.alreadyAsked': '',
  'booking.giveFirst': '',
  'booking.tokensLow': '',
  'draw.closed': '',
  'booking.creditLow': '',
  'ledger.creditOver': '',
  'shelf.justTake': '',
  'slot.closed': 'slotId',
  'slot.calledOff': 'slotId',
};

/** The first refusal, beside the field that it is about. */
const refuse = ({ problems }: Pick<Asked, 'problems'>): void => {
  const [problem] = problems;
  if (!problem) return;
  const field = besideField[problem.key] ?? 'from';
  throw new AppError('invalid', problem.key, {
    values: problem.values,
    fields: field ? { [field]: problem } : {},
  });
};

/** Asked for in two windows at once, by somebody who has it once. */
const refuseTwice = async (listingId: string, customerId: string): Promise<void> => {
  const problem = await alreadyAsked(db, listingId, customerId);
  refuse({ problems: problem ? [problem] : [] });
};

const requireMessage = ({ type }: Asked, message: string): void => {
  const { isRequired, minCharacters } = type.message;
  const limit = Math.max(isRequired ? 1 : 0, minCharacters);
  if (!isRequired || [...message].length >= limit) return;
  const problem =
    message === '' ? { key: 'field.required' } : { key: 'field.tooSmallText', values: { limit } };
  throw new AppError('invalid', 'form', { fields: { message: problem } });
};

/** What was shown counts where it is owed: of two to choose from the form shows both. */
const requireSamePrice = (
  { quote, choices }: Asked,
  { quotedTotalMinor, quotedCreditMinor }: Pick<Input, 'quotedTotalMinor' | 'quotedCreditMinor'>,
): void => {
  const { credit, totalMinor, currency } = quote;
  const isChosen = choices.length > 0 && credit !== undefined;
  const isSame = isChosen || (quotedTotalMinor ?? totalMinor) === totalMinor;
  if (credit && !(quotedCreditMinor === undefined ? isSame : quotedCreditMinor === credit.totalMinor)) {
    const total = { amountMinor: credit.totalMinor, asset: credit.asset };
    throw new AppError('conflict', 'booking.priceChanged', { values: { total } });
  }
  if (isSame) return;
  throw new AppError('conflict', 'booking.priceChanged', { values: { total: money(totalMinor, currency) } });
};

/** The same again is meant only by a form that told of it: one from before, found again with the back button, did not. */
const requireMeant = async (
  { listing, period }: Asked,
  customerId: string,
  told: number | undefined,
): Promise<void> => {
  if (told === undefined || (await askedBefore([customerId], listing.id, period)) <= told) return;
  const problem = { key: 'booking.askedBefore' };
  throw new AppError('conflict', problem.key, { fields: { askedBefore: problem } });
};

type Making = {
  customerId: string;
  input: Input;
  key: string | null;
  numbers: Settings;
  now: Date;
  begin: Beginning;
};

/** Booking, units, event, and what begins with it: all or nothing. */
const create = async (
  tx: Db,
  viewer: Viewer,
  asked: Asked,
  { customerId, input, key, numbers, now, begin }: Making,
): Promise<Made> => {
  const { listing, type, period, parts, also, quote, options } = asked;
  const row = beginningOf(type.life, listing.approval);
  const { fetchTimeId: timeId } = input;
  const time = timeId
    ? await placeAtTime(tx, { listingId: listing.id, customerId, timeId, now }).then((found) =>
        atTime(found, now),
      )
    : null;
  const facts = { ...firstFacts({ ...asked, dates: parts.length }, now), ...time?.facts };
  const state: State = destination(row, facts);
  const kept = keptOf(row, facts, state, now);
  if (row.writes?.includes('enterDraw')) await requireOnePart(tx, listing.id, viewer.id);
  await requireGaveFirst(tx, type, customerId, numbers);
  const due = dueOf({ ...facts, ...kept, state }, now, numbers);
  const { quantity, message, shownTo } = input;
  const booking = await tx.booking.create({
    data: {
      listingId: listing.id,
      customerId,
      providerId: listing.ownerId,
      state,
      startsAt: period.from,
      endsAt: period.to,
      ...time?.columns,
      ...(shownTo && { shownTo }),
      quantity,
      options: options as object,
      quote: quote as object,
      totalMinor: quote.totalMinor,
      depositMinor: quote.depositMinor,
      currency: quote.currency,
      cancellation: listing.cancellation,
      timeZone: listing.timeZone,
      message,
      life: type.life,
      stateSince: now,
      ...kept,
      ...(kept.confirmedAt && keepPlace(listing)),
      ...dueColumns(due),
      createdAt: now,
      requestKey: key,
    },
    select: begunSelect,
  });
  const taking = { giverId: listing.ownerId, takerId: customerId, listingId: listing.id, quantity };
  const [first] = parts;
  const takings = [
    ...parts.map((part) => ({ ...taking, part: takenBy(part) })),
    ...also.map(({ id: listingId }) => ({ ...taking, listingId, quantity: 1, part: takenBy(first) })),
  ];
  await addHoldings(tx, booking.id, takings, now);
  if (time) {
    const { startsAt, endsAt } = time.facts;
    await setHoldingTimes(tx, booking.id, { startsAt, endsAt });
  }
  return beginBooking(tx, viewer, booking, row, { by: 'customer', state, message, now, numbers, begin });
};

/**
 * Asks for a listing, or books it where its owner takes bookings at once; for the viewer or (`onBehalfOf`) for a circle of theirs; `begin` begins with it. With `once`, the same form sent again (double
 * click, back button, retry) answers with the booking that it made. Throws `conflict booking.justTaken` when the units
 * are gone, `conflict booking.notBack` when they are late with somebody else, `conflict booking.priceChanged` when the total is not the one that was shown, `conflict booking.askedBefore`
 * when the form did not know of a booking just like it, `invalid` beside a field, `unavailable crowd` when too many ask at once.
 */
export const requestBooking = async (
  viewer: Viewer | null,
  input: Input,
  begin: Beginning,
): Promise<Made> => {
  const member = requireMember(viewer);
  const key = requestKeyOf(member, input.once);
  const before = await madeBefore(key);
  if (before) return before;
  if (!member.isConfirmed) throw new AppError('forbidden', 'member.confirmFirst');
  const now = clockNow();
  const numbers = await settings();
  const asked = await readAsking(db, member, input, now, numbers);
  refuse(asked);
  const customerId = asked.customerId ?? member.id;
  await requireAnswerer(db, member, { customerId, providerId: asked.listing.ownerId });
  // Two who found each other by a wish have written to each other.
  if (!input.answerId) requireMessage(asked, input.message);
  const isFetchedAtOnce = isFetchedAtTimes(asked.type) && approvalFacts[asked.listing.approval].isInstant;
  await requireTime({ listing: asked.listing, isFetchedAtOnce }, input.fetchTimeId, now);
  requireSamePrice(asked, input);
  await requireMeant(asked, customerId, input.askedBefore);
  const take = async () => {
    if ((await freeFor(db, asked, customerId, now)) < input.quantity) {
      const twin = await madeBefore(key);
      if (twin) return twin;
      throw new AppError('conflict', (await isLateFor(db, asked)) ? 'booking.notBack' : 'booking.justTaken');
    }
    await limit('bookingRequest', member.id);
    try {
      return await madeOnce(key, () =>
        transaction((tx) =>
          create(tx, member, asked, {
            ...{ customerId, key, numbers, now, begin },
            input: isFetchedAtOnce ? input : { ...input, fetchTimeId: undefined },
          }),
        ),
      );
    } catch (error) {
      // Two requests of one member for one slot: the database took the first.
      if (sqlState(error) === '23505')
        for (const slotId of slotIdsAmong(asked.parts)) await requireNotComing(db, slotId, customerId);
      if (sqlState(error) === '23505') await refuseTwice(asked.listing.id, customerId);
      throw error;
    }
  };
  // Whoever comes second sees that nothing is left before a transaction begins for it.
  const lines = asked.parts.map((part) => scarcityOf(asked.type).crowdedBy(asked.listing.id, takenBy(part)));
  // In one order for everybody, as the claims are: who stands in several lines never waits crosswise.
  lines.sort((one, other) => (one.thing < other.thing ? -1 : 1));
  return lines.reduceRight((then, wanted) => () => inLine(wanted, then), take)();
};
