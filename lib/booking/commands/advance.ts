import 'server-only';
import { record } from '@/lib/lifecycle/history';
import { bringBack, handOut, releaseClaims, shortenClaims } from '@/lib/listing/claims';
import { preparePayment } from '@/lib/payment/commands/prepare-payment';
import type { Db } from '@/lib/platform/db/client';
import type { Settings } from '@/lib/platform/settings';
import { AppError } from '@/lib/shared/errors';
import { type FactsRow, factsOf, isReminder } from '../facts';
import {
  type Actor,
  type BookingFacts,
  destination,
  dueOf,
  effectsOf,
  findTransition,
  isParty,
  needsPayment,
  openMoves,
  refundAt,
  type State,
  type Transition,
  type TransitionName,
  type Write,
} from '../lifecycle';
import { keepPlace } from '../place';
import type { Quote } from '../rules';

/** What a transition leaves in its event row, for effects and the timeline. */
export type EventData = {
  reason?: string;
  refundMinor?: number;
  depositMinor?: number;
  /** When it was to begin and end, before it was moved. */
  was?: { startsAt: string; endsAt: string };
  /** Who was the customer before another member took the places over, and which link led there. */
  former?: string;
  passOnVersion?: number;
};

export type Report = { checklist: Record<string, boolean>; note: string; photos: readonly string[] };

export type Advance = {
  name: TransitionName;
  by: Actor;
  memberId?: string | null;
  now: Date;
  numbers: Settings;
  data?: EventData;
  report?: Report;
};

const refusal = (row: Transition, facts: BookingFacts, by: Actor, now: Date, numbers: Settings): AppError => {
  if (!row.by.includes(by)) return new AppError('forbidden', 'booking.notYourMove');
  const blocked = openMoves(facts, by, now, numbers).find(({ name }) => name === row.name)?.blockedBy;
  if (blocked?.opensAt) return new AppError('conflict', 'booking.notYet');
  if (blocked?.closedAt) return new AppError('conflict', 'booking.tooLate');
  return new AppError('conflict', 'movedMeanwhile');
};

type Held = { row: FactsRow; facts: BookingFacts };

type Payable = Pick<FactsRow, 'id' | 'totalMinor' | 'depositMinor' | 'currency' | 'quote'>;

/** Where something is to be paid or secured, the payment begins with the acceptance. */
export const writePayment = async (tx: Db, booking: Payable): Promise<void> => {
  if (!needsPayment(booking)) return;
  const { providerMinor } = booking.quote as unknown as Quote;
  const { id: bookingId, totalMinor: amountMinor, depositMinor, currency } = booking;
  await preparePayment(tx, { bookingId, amountMinor, providerMinor, depositMinor, currency });
};

/** What a write changes of the facts, for what is decided after it. */
type Changed = Partial<BookingFacts>;

const writes: Record<Write, (tx: Db, held: Held, to: State, move: Advance) => Promise<Changed | undefined>> =
  {
    preparePayment: async (tx, { row }) => {
      await writePayment(tx, row);
      return undefined;
    },
    releaseClaims: async (tx, { row }) => {
      await releaseClaims(tx, row.id);
      return undefined;
    },
    shortenClaims: async (tx, { row, facts }, to, { now }) => {
      if (to !== facts.state && now < row.endsAt) await shortenClaims(tx, row.id, now);
      return undefined;
    },
    handOut: async (tx, { row, facts }, to) => {
      if (to !== facts.state) await handOut(tx, { listingId: row.listingId, bookingId: row.id });
      return undefined;
    },
    // The owner's word is enough that it is back; anyone else's counts with the return.
    bringBack: async (tx, { row, facts }, to, { by }) => {
      if (to === facts.state && by !== 'provider') return undefined;
      await bringBack(tx, { listingId: row.listingId, bookingId: row.id });
      return { isOut: false };
    },
    takePlace: async (tx, { row }) => {
      await tx.booking.update({ where: { id: row.id }, data: keepPlace(row.listing) });
      return { listingMoved: false };
    },
    takeSlotTime: async (tx, { row }) => {
      const { startsAt, endsAt, closesAt } = await tx.slot.findUniqueOrThrow({
        where: { id: row.slotId ?? '' },
      });
      await tx.booking.update({ where: { id: row.id }, data: { startsAt, endsAt } });
      return { startsAt, endsAt, closesAt };
    },
  };

/** The report is written before the table decides: it decides on both of them. */
const keepReport = async (tx: Db, { row }: Held, row_: Transition, advance: Advance): Promise<void> => {
  const { report, memberId, now } = advance;
  if (!row_.needs || !report || !memberId) return;
  await tx.handoverReport.create({
    data: {
      bookingId: row.id,
      phase: row_.needs.both,
      memberId,
      checklist: report.checklist,
      note: report.note,
      createdAt: now,
      photos: { create: report.photos.map((pictureId, position) => ({ pictureId, position })) },
    },
  });
};

/**
 * Makes one transition on a booking that this transaction holds (`holdBooking`): the table decides, then state, event,
 * due time and the delivery job are written together. Throws `forbidden` or `conflict` when the table says no.
 */
export const advance = async (tx: Db, row: FactsRow, move: Advance): Promise<State> => {
  const { name, by, memberId = null, now, numbers } = move;
  const transition = findTransition(name);
  if (!transition) throw new AppError('invalid', 'booking.unknownTransition');
  const held = { row, facts: factsOf(row) };
  const open = openMoves(held.facts, by, now, numbers).find((each) => each.name === name);
  if (!open || open.blockedBy) throw refusal(transition, held.facts, by, now, numbers);

  await keepReport(tx, held, transition, move);
  const reports =
    transition.needs && isParty(by)
      ? [...held.facts.reports, { phase: transition.needs.both, by, at: now }]
      : held.facts.reports;
  const to = destination(transition, { ...held.facts, reports });
  let after: BookingFacts = {
    ...held.facts,
    state: to,
    reports,
    stateSince: to === held.facts.state ? held.facts.stateSince : now,
    confirmedAt: held.facts.confirmedAt ?? (to === 'confirmed' ? now : null),
    isPaid: held.facts.isPaid || name === 'pay' || name === 'pay_late',
    remindedAt: isReminder(name) ? now : held.facts.remindedAt,
  };
  for (const write of transition.writes ?? []) {
    after = { ...after, ...(await writes[write](tx, held, to, move)) };
  }

  const due = dueOf(after, now, numbers);
  const { count } = await tx.booking.updateMany({
    where: { id: row.id, state: row.state },
    data: {
      state: to,
      dueAt: due?.at ?? null,
      dueName: due?.name ?? null,
      ...(to === 'confirmed' && row.state !== to && keepPlace(row.listing)),
    },
  });
  if (count !== 1) throw new AppError('conflict', 'movedMeanwhile');
  const refundMinor = refundAt(name, held.facts, now);
  const data = { ...move.data, ...(refundMinor !== undefined && { refundMinor }) };
  const hasEffects = effectsOf(transition, held.facts.state, to).length > 0;
  await record(
    tx,
    'booking',
    [{ id: row.id, name, by, memberId, from: row.state, to, data, hasEffects }],
    now,
  );
  return to;
};
