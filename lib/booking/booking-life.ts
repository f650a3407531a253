import 'server-only';
import { giveBackCredit } from '@/lib/due/commands/give-back-credit';
import { returnCredit } from '@/lib/due/commands/held-credit';
import { hasOpenPage } from '@/lib/due/queries';
import {
  bringBack,
  endHoldings,
  handOnHoldings,
  handOut,
  moveHolding,
  openHandOvers,
  releaseHoldings,
  setHoldingTimes,
} from '@/lib/holding/holdings';
import { fetchedBy } from '@/lib/holding/stock';
import {
  advance as advanceLife,
  type Move,
  renewDue,
  type Step,
  type Subject,
  type Write as Writes,
} from '@/lib/lifecycle/advance';
import { callOffDraw, leaveDraw } from '@/lib/listing/draws/taking-part';
import { keepReceived } from '@/lib/listing/lineage/keeping';
import { fetchDaysOf } from '@/lib/listing/scarcity';
import { slotTimes } from '@/lib/listing/slots/one-slot';
import { listingTypeOf } from '@/lib/listing/types/registry';
import type { Db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import type { Settings } from '@/lib/platform/settings';
import { afterReceipt, afterTalk, afterYes, askAgain, say } from './agreeing';
import { overtakeWith } from './amending/overtake';
import { keepBalance } from './balance/keeping';
import { beginnings } from './beginning';
import type { EventData } from './event-data';
import { type FactsRow, factsOf, factsSelect, holdBooking, timesOf } from './facts';
import { fetchAtTime } from './fetching';
import { bookMinutes } from './hours/counting';
import {
  availableTransitions,
  creditBackAt,
  isAmongMembers,
  keptOf,
  lifeOf,
  refundAt,
  type TransitionName,
} from './lifecycle';
import { type Actor, isParty, type Party, type Phase, type State, type Write } from './lives/terms';
import type { BookingTerms } from './lives/transition';
import { payNights, settleNights } from './nights';
import { agreeEnd, announcedPrice, changePrice, endNow, stopRentWith } from './ongoing';
import { keepPlace } from './place';
import { lastingAnswers } from './quiet-answers';
import { type Quote, withOneLess } from './rules';
import { earnToken, holdToken, retakeToken, returnToken } from './tokens/keeping';

export type Report = { checklist: Record<string, boolean>; note: string; photos: readonly string[] };

type Columns = Prisma.BookingUncheckedUpdateManyInput;
/** What is said in a talk is kept with its party, and in no history. */
type BookingMove = Move<BookingTerms, Columns> & { report?: Report; talk?: string };

/** What of it somebody reports on, and as which side: of those who are alike as who came to a home, then as whose home it is. */
const reportedOn = (
  { holdings, actingFor }: FactsRow,
  phase: Phase,
  by: Actor,
): { holdingId: string; party: Party } | null => {
  const party = isParty(by) ? by : phase === 'start' ? 'customer' : 'provider';
  const holding = isParty(by)
    ? holdings[0]
    : holdings.find(({ giverId, takerId }) => (party === 'customer' ? takerId : giverId) === actingFor);
  return holding ? { holdingId: holding.id, party } : null;
};

/** From when until when it goes now: what it takes was moved, or is less. */
export const timesAnew = async (tx: Db, row: Pick<FactsRow, 'id'>) => {
  const held = await tx.booking.findUniqueOrThrow({ where: { id: row.id }, select: factsSelect });
  const { startsAt, endsAt, closesAt } = timesOf(held);
  return { columns: { startsAt, endsAt }, facts: { startsAt, endsAt, closesAt } };
};

/** Nothing of the row changes with it. */
const done = async (written: Promise<void>): Promise<undefined> => {
  await written;
  return undefined;
};

const writes: Record<Write, Writes<BookingTerms, FactsRow, Columns>> = {
  claim: async (tx, { row, to }, move) => {
    // Where several have to agree it is taken with the last of them.
    if (to !== row.state) await beginnings.claim(tx, row, move);
    return undefined;
  },
  sayYes: (tx, { row }, move) => say(tx, row, move, 'yes'),
  sayNo: (tx, { row }, move) => say(tx, row, move, 'no'),
  askAgain: (tx, { row }, move) => askAgain(tx, row, move),
  keepBalance: async (tx, { row, to }) => {
    if (to !== row.state) await keepBalance(tx, row);
    return undefined;
  },
  openHandOvers: async (tx, { row, to }, { now }) => {
    if (to === row.state) return undefined;
    const type = listingTypeOf(row.listing.type);
    const { startsAt, endsAt, timeZone } = row;
    const times =
      fetchDaysOf(type) === null
        ? { startsAt, endsAt }
        : { startsAt: now, endsAt: fetchedBy(type, timeZone, now) };
    await openHandOvers(tx, row.id, times, row.meetingPlace);
    return { columns: times, facts: times };
  },
  handOn: async (tx, { row }, { now }) => {
    await handOnHoldings(tx, { bookingId: row.id, giverId: row.actingFor ?? row.providerId }, now);
    return undefined;
  },
  receive: async (tx, { row }, { now, numbers }) => {
    await endHoldings(tx, { bookingId: row.id, takerId: row.actingFor ?? '' }, { now, numbers });
    return undefined;
  },
  keepTalk: async (tx, { row, facts }, move) => {
    const { talk = '' } = move as BookingMove;
    await tx.party.updateMany({
      where: { bookingId: row.id, holderId: row.actingFor ?? '' },
      data: { talk },
    });
    const reviewedBy = afterTalk(facts);
    return { columns: { reviewedBy }, facts: { reviewedBy } };
  },
  openDues: async (tx, { row }) => {
    await beginnings.openDues(tx, row);
    return undefined;
  },
  releaseClaims: async (tx, { row }, { now, numbers }) => {
    await releaseHoldings(tx, { bookingId: row.id }, { now, numbers });
    // Its place at the time that was chosen is free again.
    return row.fetchTimeId ? { columns: { fetchTimeId: null } } : undefined;
  },
  shortenClaims: async (tx, { row, to }, { now, numbers }) => {
    if (to !== row.state) await endHoldings(tx, { bookingId: row.id }, { now, numbers });
    return undefined;
  },
  keepReport: async (tx, { row, transition }, move) => {
    const { report, by, memberId, now } = move as BookingMove;
    const phase = transition.needs ?? transition.looksAt;
    const about = phase && reportedOn(row, phase, by);
    if (!about || !report || !memberId) return undefined;
    await tx.handoverReport.create({
      data: {
        holdingId: about.holdingId,
        phase,
        party: about.party,
        memberId,
        checklist: report.checklist,
        note: report.note,
        createdAt: now,
        photos: { create: report.photos.map((pictureId, position) => ({ pictureId, position })) },
      },
    });
    return undefined;
  },
  handOut: async (tx, { row, to }) => {
    if (to !== row.state) await handOut(tx, row.id);
    return undefined;
  },
  // The owner's word is enough that it is back; anyone else's counts with the return.
  bringBack: async (tx, { row, to }, { by }) => {
    if (to === row.state && by !== 'provider') return undefined;
    await bringBack(tx, row.id);
    return { facts: { isOut: false } };
  },
  holdToken: (tx, { row }) => done(holdToken(tx, row)),
  earnToken: (tx, { row }) => done(earnToken(tx, row)),
  returnToken: (tx, { row }) => done(returnToken(tx, row)),
  retakeToken: (tx, { row }) => done(retakeToken(tx, row)),
  forgetAnswers: async (_tx, { row }) => {
    const type = listingTypeOf(row.listing.type);
    return { columns: { options: lastingAnswers(type, row.options as Record<string, unknown>) as object } };
  },
  keepLineage: (tx, { row }, { now }) =>
    done(
      keepReceived(
        tx,
        row.holdings.map(({ id: holdingId, ...held }) => ({ ...held, holdingId })),
        now,
      ),
    ),
  noteMinutes: async (_tx, _step, { by, data, now }) => {
    const { minutes } = (data ?? {}) as EventData;
    if (minutes === undefined || !isParty(by)) throw new RangeError('no minutes to note');
    return {
      columns: { countedMinor: minutes, countedBy: by, countedAt: now },
      facts: { counted: { minutes, by, at: now } },
    };
  },
  bookMinutes: (tx, { row }, { by }) => bookMinutes(tx, row, { unsaid: !isParty(by) }),
  payNights: async (tx, { row }) => {
    await payNights(tx, row);
    return undefined;
  },
  giveBackNights: async (tx, { row }) => {
    await giveBackCredit(tx, row.id);
    return undefined;
  },
  settleNights: async (tx, { row }, { columns }) => {
    await settleNights(tx, row, (columns?.quote ?? row.quote) as unknown as Quote);
    return undefined;
  },
  agreeEnd: (tx, { row }, { now }) => agreeEnd(tx, row, now),
  endNow: (tx, { row }, { now }) => endNow(tx, row, now),
  startFetch: async (tx, { row }, { now, data }) => {
    if ((data as EventData | undefined)?.timeId) return fetchAtTime(tx, row, data as EventData, now);
    const times = { startsAt: now, endsAt: fetchedBy(listingTypeOf(row.listing.type), row.timeZone, now) };
    await setHoldingTimes(tx, row.id, times);
    return { columns: times, facts: { ...times, closesAt: times.endsAt } };
  },
  takeFetchTime: (tx, { row }, { now, data }) => fetchAtTime(tx, row, (data ?? {}) as EventData, now),
  enterDraw: async (tx, { row }, move) => {
    await beginnings.enterDraw(tx, row, move);
    return undefined;
  },
  leaveDraw: async (tx, { row }) => {
    await leaveDraw(tx, row.id);
    return undefined;
  },
  callOffDraw: async (tx, { row }, { now, numbers }) => {
    await callOffDraw(tx, row.listingId, { now, numbers });
    return undefined;
  },
  changePrice: async (tx, { row }, { data, ...at }) => {
    await changePrice(tx, row, (data as EventData).rentMinor ?? 0, at);
    return undefined;
  },
  takePlace: async (_tx, { row }) => ({ columns: keepPlace(row.listing), facts: { listingMoved: false } }),
  takeSlotTime: async (tx, { row }, { data }) => {
    const { slotId = '' } = data as EventData;
    const { startsAt, endsAt } = await slotTimes(tx, slotId);
    await moveHolding(tx, { bookingId: row.id, slotId }, { startsAt, endsAt });
    return timesAnew(tx, row);
  },
  dropDate: async (tx, { row }, { data, now, numbers }) => {
    const { slotId = '' } = data as EventData;
    const { dates } = factsOf(row);
    const quote = withOneLess(row.quote as unknown as Quote, dates);
    await releaseHoldings(tx, { bookingId: row.id, slotId }, { now, numbers });
    const { totalMinor, depositMinor } = quote;
    const { columns, facts } = await timesAnew(tx, row);
    return {
      columns: { ...columns, quote: quote as object, totalMinor, depositMinor },
      facts: { ...facts, totalMinor, depositMinor, dates: dates - 1 },
    };
  },
};

/** What of the credit that is kept for a booking goes back to its customer with a step. */
const creditBackWith = (
  { row, transition, to }: Pick<Step<BookingTerms, FactsRow>, 'row' | 'transition' | 'to'>,
  { data, now }: Pick<BookingMove, 'data' | 'now'>,
): number | undefined => {
  const { slotId, refundCreditMinor: decidedMinor } = (data ?? {}) as EventData;
  return creditBackAt(transition.name as TransitionName, factsOf(row), {
    ...{ to, now },
    ...(slotId && { slotId }),
    ...(decidedMinor !== undefined && { decidedMinor }),
  });
};

/** Bookings, for the engine. */
export const bookingSubject: Subject<BookingTerms, FactsRow, Columns> = {
  kind: 'booking',
  lifeOf: (row) => lifeOf(factsOf(row)),
  factsOf,
  hold: holdBooking,
  set: async (tx, where, columns) => (await tx.booking.updateMany({ where, data: columns })).count,
  writes,
  keeps: ({ row, transition, facts, to }, { now }) => {
    const kept = keptOf(transition, { ...facts, state: row.state as State }, to, now);
    const place = isAmongMembers(row) ? null : keepPlace(row.listing);
    return { facts: kept, columns: { ...kept, ...(kept.confirmedAt && place) } };
  },
  tells: ({ row, transition, facts, to }, { data, now, numbers }) => {
    const { slotId, rentMinor } = (data ?? {}) as EventData;
    const refundMinor = refundAt(transition.name as TransitionName, factsOf(row), now, slotId);
    const refundCreditMinor = creditBackWith({ row, transition, to }, { data, now });
    const isBooked = transition.writes?.includes('bookMinutes') ?? false;
    const price = rentMinor === undefined ? null : announcedPrice(row, rentMinor, { now, numbers });
    const holderId = row.actingFor;
    return {
      ...(refundMinor !== undefined && { refundMinor }),
      ...(refundCreditMinor !== undefined && { refundCreditMinor }),
      ...(isBooked && { minutes: facts.counted?.minutes }),
      ...(price && { rentMinor: price.rent.amountMinor, priceFrom: price.from.toISOString() }),
      ...(holderId && { holderId }),
    };
  },
  follows: async (tx, step, move) => {
    await overtakeWith(tx, step, move);
    await stopRentWith(tx, step, move);
    // Last, because the accounts are locked from here on.
    const amountMinor = creditBackWith(step, move) ?? 0;
    if (amountMinor > 0) await returnCredit(tx, { bookingId: step.row.id, amountMinor });
  },
  hasToAsk: (tx, { id }) => hasOpenPage(tx, id),
};

/**
 * Makes one transition on a booking that this transaction holds (`holdBooking`): the table decides, then state, event,
 * due time and the delivery job are written together. Throws `forbidden` or `conflict` when the table says no.
 */
export const advance = (
  tx: Db,
  row: FactsRow,
  move: BookingMove,
  subject: typeof bookingSubject = bookingSubject,
): Promise<State> => {
  const { by, now } = move;
  const before = factsOf(row);
  const transition = subject.lifeOf(row).find(move.name);
  const phase = transition?.needs;
  // Where it leads is decided on both reports, on all answers and on all that has come, this one among them.
  const reports = phase && isParty(by) ? [...before.reports, { phase, by, at: now }] : null;
  const facts = {
    ...(reports && { reports }),
    ...(transition?.writes?.includes('sayYes') && { parties: afterYes(before) }),
    ...(transition?.writes?.includes('keepTalk') && { reviewedBy: afterTalk(before) }),
    ...(transition?.writes?.includes('receive') && { takings: afterReceipt(before) }),
    ...move.facts,
  };
  return advanceLife(subject, tx, row, { ...move, facts });
};

/**
 * Makes a step of the house's own on a held booking, where its life has it now; whether it did. `unless`, asked only then, says that
 * nothing calls for it any more.
 */
export const advanceWhereOpen = async (
  tx: Db,
  row: FactsRow,
  name: TransitionName,
  at: { now: Date; numbers: Settings },
  unless?: () => Promise<boolean>,
): Promise<boolean> => {
  const open = availableTransitions(factsOf(row), 'system', at.now, at.numbers);
  if (!open.some((move) => move.name === name) || (await unless?.())) return false;
  await advance(tx, row, { name, by: 'system', ...at });
  return true;
};

/** Looks anew at what a held booking waits for. */
export const waitAnew = (tx: Db, row: FactsRow, at: { now: Date; numbers: Settings }): Promise<void> =>
  renewDue(bookingSubject, tx, row, at);
