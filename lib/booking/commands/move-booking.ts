import 'server-only';
import { paymentOf } from '@/lib/due/queries';
import { eventsMadeBy } from '@/lib/lifecycle/history';
import type { TransitionField } from '@/lib/lifecycle/life';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { now as clockNow } from '@/lib/platform/clock';
import { type Db, transaction } from '@/lib/platform/db/client';
import { ownsPictures } from '@/lib/platform/pictures';
import { settings } from '@/lib/platform/settings';
import { readAmount } from '@/lib/shared/amount';
import { AppError, type Message } from '@/lib/shared/errors';
import { money } from '@/lib/shared/money';
import { standingNow } from '@/lib/standing/at-once';
import { mustAct } from '@/lib/standing/standing';
import { actOf, asSeenBy, holderFor, roleOf } from '../acting';
import { requireShownBalance } from '../balance/shown';
import { advance, type Report } from '../booking-life';
import type { EventData } from '../event-data';
import { type FactsRow, factsOf, holdBooking, seenBy } from '../facts';
import { meantBy, requireFewChanges } from '../hours/counting';
import { creditBackAt, findTransition, openMoves, refundAt, type TransitionName } from '../lifecycle';
import type { Role, State } from '../lives/terms';
import type { MoveBooking } from '../schema';

/** So much of a credit as was typed, or why it is none: nothing typed is nothing. */
const creditTyped = (
  typed: number | string | undefined,
  { asset, maxMinor }: TransitionField & { kind: 'credit' },
): number | Message => {
  const reading =
    typeof typed === 'number'
      ? { amountMinor: typed }
      : typed?.trim()
        ? readAmount(typed, asset)
        : { amountMinor: 0 };
  if ('refusal' in reading) return reading.refusal;
  if (reading.amountMinor <= maxMinor) return reading.amountMinor;
  return { key: 'field.tooBig', values: { limit: { amountMinor: maxMinor, asset } } };
};

/** What came with the transition, read by the fields that its row asks for; the rest is left out. */
const readFields = (
  fields: readonly TransitionField[],
  input: MoveBooking,
  currency: string,
): { data: EventData; report?: Report; talk?: string } => {
  const wrong: Record<string, Message> = {};
  const data: EventData = {};
  const report: Report = { checklist: {}, note: '', photos: [] };
  let hasReport = false;
  let talk: string | undefined;
  for (const field of fields) {
    if (field.kind === 'checklist') {
      hasReport = true;
      report.checklist = Object.fromEntries(
        field.items.map((item) => [item, input.checklist?.includes(item) ?? false]),
      );
    } else if (field.kind === 'photos') {
      report.photos = [...new Set(input.photos ?? [])];
      if (report.photos.length > field.max)
        wrong.photos = { key: 'field.tooBigList', values: { limit: field.max } };
    } else if (field.kind === 'money') {
      const name = field.name as 'refundMinor' | 'depositMinor' | 'rentMinor';
      const amount = Number(input[name] ?? 0);
      if (amount > field.maxMinor)
        wrong[name] = { key: 'field.tooBig', values: { limit: money(field.maxMinor, currency) } };
      if (amount < (field.minMinor ?? 0))
        wrong[name] = { key: 'field.tooSmall', values: { limit: money(field.minMinor ?? 0, currency) } };
      data[name] = amount;
    } else if (field.kind === 'credit') {
      const read = creditTyped(input.refundCreditMinor, field);
      if (typeof read === 'number') data.refundCreditMinor = read;
      else wrong[field.name] = read;
    } else if (field.kind === 'date') {
      const date = field.dates.find(({ slotId }) => slotId === input.slotId);
      if (date) {
        const { slotId, startsAt, endsAt } = date;
        Object.assign(data, {
          slotId,
          off: { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
        });
      } else wrong.slotId = { key: 'field.choose' };
    } else if (field.kind === 'time') {
      const time = field.times.find(({ id }) => id === input.timeId);
      if (time) data.timeId = time.id;
      else wrong.timeId = { key: input.timeId ? 'fetching.gone' : 'fetching.choose' };
    } else if (field.kind === 'minutes') {
      const { minutes } = input;
      if (minutes === undefined) wrong.minutes = { key: 'field.required' };
      else if (minutes < 0 || minutes > field.maxMinutes || minutes % field.stepMinutes !== 0)
        wrong.minutes = { key: 'booking.wrongMinutes', values: { step: field.stepMinutes } };
      else data.minutes = minutes;
    } else if (field.name === 'talk') {
      if (!input.talk) wrong.talk = { key: 'field.required' };
      talk = input.talk;
    } else if (field.name === 'note') {
      report.note = input.note ?? '';
    } else {
      if (field.required && !input.reason) wrong.reason = { key: 'field.required' };
      if (input.reason) data.reason = input.reason;
    }
  }
  if (Object.keys(wrong).length > 0) throw new AppError('invalid', 'form', { fields: wrong });
  return { data, ...(hasReport && { report }), ...(talk && { talk }) };
};

/** Photos of a report are the member's own. */
const requireOwnPhotos = async (tx: Db, memberId: string, photos: readonly string[] = []): Promise<void> => {
  if (!(await ownsPictures(tx, memberId, photos)))
    throw new AppError('invalid', 'form', { fields: { photos: { key: 'photo.none' } } });
};

/** The same press twice: no state comes again, so a member makes each transition of a booking once. */
const isRepeated = async (tx: Db, bookingId: string, memberId: string, name: string): Promise<boolean> =>
  (await eventsMadeBy(tx, 'booking', { id: bookingId, memberId, name })).length > 0;

/** The same date given up twice. What both agreed on since may have brought it back: then it is given up anew. */
const isGivenUp = async (
  tx: Db,
  row: FactsRow,
  memberId: string,
  { bookingId, name, slotId }: MoveBooking,
): Promise<boolean> => {
  if (!slotId || factsOf(row).slotDates.some((date) => date.slotId === slotId)) return false;
  const made = await eventsMadeBy(tx, 'booking', { id: bookingId, memberId, name });
  return made.some(({ data }) => (data as EventData).slotId === slotId);
};

/** An operator gives back at most what is left of the payment. */
const withRefundable = async (
  tx: Db,
  bookingId: string,
  fields: readonly TransitionField[],
): Promise<TransitionField[]> => {
  const isAsked = fields.some((field) => field.kind === 'money' && field.name === 'refundMinor');
  const left = isAsked ? ((await paymentOf(tx, bookingId))?.refundableMinor ?? 0) : 0;
  return fields.map((field) =>
    field.kind === 'money' && field.name === 'refundMinor' ? { ...field, maxMinor: left } : field,
  );
};

const requireSameRefund = (
  row: FactsRow,
  name: TransitionName,
  now: Date,
  { quotedRefundMinor: shownMinor, quotedRefundCreditMinor: shownCreditMinor, slotId }: MoveBooking,
): void => {
  const facts = factsOf(row);
  const refundMinor = refundAt(name, facts, now, slotId);
  const backMinor = creditBackAt(name, facts, { now, ...(slotId && { slotId }) });
  if (facts.credit && backMinor !== undefined && backMinor !== (shownCreditMinor ?? backMinor)) {
    const refund = { amountMinor: backMinor, asset: facts.credit };
    throw new AppError('conflict', 'booking.refundChanged', { values: { refund } });
  }
  if (shownMinor === undefined || refundMinor === undefined || refundMinor === shownMinor) return;
  const refund = money(refundMinor, row.currency);
  throw new AppError('conflict', 'booking.refundChanged', { values: { refund } });
};

/**
 * Makes a transition of the table for the viewer. Not found for strangers; `forbidden` where it is not theirs to make,
 * `conflict` where the booking has moved meanwhile or the time is not right, `invalid` beside a field. The same
 * transition sent twice by one member answers as the first did.
 */
export const moveBooking = async (
  viewer: Viewer | null,
  input: MoveBooking,
): Promise<{ id: string; state: State; role: Role }> => {
  const asking = requireMember(viewer);
  const now = clockNow();
  const numbers = await settings();
  return transaction(async (tx) => {
    const member = await standingNow(tx, asking);
    const row = asSeenBy(member, await holdBooking(tx, input.bookingId, seenBy(member)));
    const role = roleOf(member, row);
    const name = meantBy(row, role, input);
    if (name === null) return { id: row.id, state: row.state as State, role };
    const transition = findTransition(name);
    if (!transition || transition.hasOwnForm) throw new AppError('invalid', 'booking.unknownTransition');
    if (role !== 'operator') mustAct(member, actOf(transition, role), holderFor(member, row, role));
    const move = openMoves(factsOf(row), role, now, numbers).find(({ name }) => name === transition.name);
    if (await isGivenUp(tx, row, member.id, input)) return { id: row.id, state: row.state as State, role };
    const isOnce = input.slotId === undefined;
    if (isOnce && (!move || move.blockedBy) && (await isRepeated(tx, row.id, member.id, transition.name))) {
      return { id: row.id, state: row.state as State, role };
    }
    const fields = move && !move.blockedBy ? await withRefundable(tx, row.id, move.fields) : [];
    const { data, report, talk } = readFields(fields, input, row.currency);
    requireSameRefund(row, transition.name, now, input);
    if (transition.writes?.includes('sayYes')) requireShownBalance(row.quote, input.quotedBalance);
    await requireFewChanges(tx, { bookingId: row.id, memberId: member.id }, transition);
    await requireOwnPhotos(tx, member.id, report?.photos);
    const state = await advance(tx, row, {
      name: transition.name,
      by: role,
      memberId: member.id,
      now,
      numbers,
      data,
      ...(report && { report }),
      ...(talk && { talk }),
    });
    return { id: row.id, state, role };
  });
};
