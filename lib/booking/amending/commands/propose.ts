import 'server-only';
import { advance, dueColumns } from '@/lib/lifecycle/advance';
import { record } from '@/lib/lifecycle/history';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { now as clockNow } from '@/lib/platform/clock';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import { limit } from '@/lib/platform/rate-limit';
import { type Settings, settings } from '@/lib/platform/settings';
import { AppError } from '@/lib/shared/errors';
import { money } from '@/lib/shared/money';
import { standingNow } from '@/lib/standing/at-once';
import { type FactsRow, holdBooking, seenBy } from '../../facts';
import type { Party } from '../../lives/terms';
import { amendmentSubject, holdOpenAmendment } from '../amendment-subject';
import { type AmendmentState, amendmentLife } from '../lifecycle';
import { type Proposal, readProposal } from '../reading';
import { requireAmendable, requireSide } from '../rights';
import type { ProposeAmendment } from '../schema';
import { settleAmendment } from '../settle';

export type Proposed = { id: string; bookingId: string; state: AmendmentState };

const madeBefore = async (key: string | null): Promise<Proposed | null> => {
  if (!key) return null;
  const row = await db.amendment.findUnique({
    where: { requestKey: key },
    select: { id: true, bookingId: true, state: true },
  });
  return row && { ...row, state: row.state as AmendmentState };
};

/** Where a refusal stands that is not about the dates. */
const besideField: Record<string, string> = {
  'booking.tooManyUnits': 'quantity',
  'booking.tooManyPlaces': 'quantity',
  'booking.alreadyComing': 'slotId',
  'slot.closed': 'slotId',
  'slot.calledOff': 'slotId',
  'amendment.same': '',
  'amendment.begun': '',
  'amendment.over': 'to',
  'amendment.oneThing': 'quantity',
  'amendment.otherPrice': '',
};

const refuse = ({ problems }: Proposal): void => {
  const [problem] = problems;
  if (!problem) return;
  if (['booking.taken', 'amendment.atMost'].includes(problem.key))
    throw new AppError('conflict', 'booking.justTaken');
  const field = besideField[problem.key] ?? 'from';
  throw new AppError('invalid', problem.key, {
    values: problem.values,
    fields: field ? { [field]: problem } : {},
  });
};

const requireSameFigures = (
  { terms: { quote }, difference }: Proposal,
  { quotedTotalMinor, quotedRefundMinor }: ProposeAmendment,
): void => {
  const isSame =
    (quotedTotalMinor ?? quote.totalMinor) === quote.totalMinor &&
    (quotedRefundMinor ?? difference.refundMinor) === difference.refundMinor;
  if (isSame) return;
  const { refundMinor } = difference;
  throw new AppError('conflict', 'amendment.figuresChanged', {
    values: {
      total: money(quote.totalMinor, quote.currency),
      refund: money(refundMinor, quote.currency),
      goesBack: refundMinor > 0 ? 'yes' : 'no',
    },
  });
};

/** What the other side proposed is answered with it; one's own is taken back first. */
const answerWith = async (
  tx: Db,
  booking: FactsRow,
  party: Party,
  at: { memberId: string; now: Date; numbers: Settings },
): Promise<void> => {
  const open = await holdOpenAmendment(tx, booking.id);
  if (!open) return;
  if (open.proposedBy === party || !amendmentLife.get('counter').from.includes(open.state as AmendmentState))
    throw new AppError('conflict', 'amendment.open');
  await advance(amendmentSubject, tx, open, { name: 'counter', by: 'answerer', ...at });
};

type Making = {
  party: Party;
  member: Viewer;
  key: string | null;
  message: string;
  now: Date;
  numbers: Settings;
};

const create = async (tx: Db, booking: FactsRow, proposal: Proposal, making: Making): Promise<Proposed> => {
  const { party, member, key, message, now, numbers } = making;
  const { terms, was, holdingId, difference, closesAt, payWithinMinutes } = proposal;
  const name = proposal.isGiven ? 'give' : 'propose';
  const state: AmendmentState = proposal.isGiven ? 'agreed' : 'proposed';
  const { payMinor, refundMinor, payCreditMinor, refundCreditMinor } = difference;
  const facts = { ...terms, was, state, stateSince: now, closesAt, payMinor, payWithinMinutes };
  const due = amendmentLife.dueOf(facts, now, numbers);
  if (due && due.at <= now) throw new AppError('conflict', 'amendment.over');
  const { id } = await tx.amendment.create({
    data: {
      bookingId: booking.id,
      proposedBy: party,
      byMemberId: member.id,
      state,
      stateSince: now,
      ...terms,
      holdingId,
      quote: terms.quote as object,
      was,
      payMinor,
      refundMinor,
      payCreditMinor,
      refundCreditMinor,
      message,
      ...dueColumns(due),
      requestKey: key,
      createdAt: now,
    },
    select: { id: true },
  });
  const hasEffects = amendmentLife.effectsOf(name, null, state).length > 0;
  const event = { id, name, by: 'proposer', memberId: member.id, from: null, to: state, hasEffects };
  await record(tx, 'amendment', [event], now);
  if (state === 'agreed') {
    const made = await amendmentSubject.hold(tx, id);
    await settleAmendment(tx, booking, made, { memberId: member.id, now, numbers });
  }
  return { id, bookingId: booking.id, state };
};

/**
 * Proposes other terms to the other side; a lower price alone counts at once. What the other side has proposed is refused with it.
 * Not found for strangers; `invalid` beside a field, `conflict amendment.open` where one's own side has a proposal on the table,
 * `conflict amendment.figuresChanged` where the figures are not those that were shown, `conflict booking.justTaken` where others
 * have it. With `once`, the same form sent again answers with the proposal that it made.
 */
export const proposeAmendment = async (viewer: Viewer | null, input: ProposeAmendment): Promise<Proposed> => {
  const asking = requireMember(viewer);
  const key = input.once ? `${asking.id}:${input.once}` : null;
  const before = await madeBefore(key);
  if (before) return before;
  await limit('bookingRequest', asking.id);
  const now = clockNow();
  const numbers = await settings();
  try {
    return await transaction(async (tx) => {
      const member = await standingNow(tx, asking);
      const booking = await holdBooking(tx, input.bookingId, seenBy(member));
      const party = requireSide(member, booking);
      requireAmendable(booking, now, numbers);
      await answerWith(tx, booking, party, { memberId: member.id, now, numbers });
      const proposal = await readProposal(tx, booking, input, { party, now, numbers });
      refuse(proposal);
      requireSameFigures(proposal, input);
      return create(tx, booking, proposal, { party, member, key, message: input.message, now, numbers });
    });
  } catch (error) {
    // The same form came twice at once.
    const twin = await madeBefore(key);
    if (twin) return twin;
    throw error;
  }
};
