import 'server-only';
import { listingTypeOf } from '@/lib/listing/types/registry';
import type { Prisma } from '@/lib/platform/db/generated/client';
import type { Settings } from '@/lib/platform/settings';
import type { Standing } from '@/lib/standing/standing';
import { partyIn, type Sides } from '../acting';
import type { Party } from '../lives/terms';
import { factsOfTerms } from './amendment-subject';
import type { AmendmentView, ShownTerms, TermsChange } from './amendment-view';
import { amendmentLife, openAmendments, settledAmendments, waitingAmendments } from './lifecycle';
import { sideOf } from './rights';
import { type AmendmentAnswer, amendmentAnswers } from './schema';
import { changesOf, type KeptTerms, termsOf } from './terms';

/** The last proposal of a booking, as far as it is shown. */
export const amendmentSelect = {
  id: true,
  state: true,
  stateSince: true,
  proposedBy: true,
  startsAt: true,
  endsAt: true,
  slotId: true,
  quantity: true,
  quote: true,
  totalMinor: true,
  depositMinor: true,
  was: true,
  payMinor: true,
  refundMinor: true,
  payCreditMinor: true,
  refundCreditMinor: true,
  message: true,
  dueAt: true,
  createdAt: true,
  byMember: { select: { name: true } },
  slot: { select: { closesAt: true } },
  events: { orderBy: { sequence: 'desc' }, take: 1, select: { data: true } },
} as const satisfies Prisma.AmendmentSelect;

type Row = Prisma.AmendmentGetPayload<{ select: typeof amendmentSelect }>;

export const shownTerms = (kept: KeptTerms): ShownTerms => ({
  ...kept,
  startsAt: new Date(kept.startsAt),
  endsAt: new Date(kept.endsAt),
});

/** Terms before and after, as the history keeps them. */
export const changeOf = (was: KeptTerms, terms: KeptTerms): TermsChange => ({
  was: shownTerms(was),
  terms: shownTerms(terms),
  changes: changesOf(was, shownTerms(terms)),
});

/** What of a booking in a list says whether a proposal waits for somebody. */
export const waitingSelect = {
  where: { state: { in: openAmendments.in } },
  take: 1,
  select: { state: true, proposedBy: true },
} as const satisfies Prisma.Booking$amendmentsArgs;

type Waiting = { state: string; proposedBy: string };

/** What a proposal waits for from a side: an answer, or the difference. */
const taskOf = (open: Waiting, side: Party): 'answer' | 'pay' | null => {
  if (waitingAmendments.has(open.state)) return side === 'customer' ? 'pay' : null;
  return openAmendments.has(open.state) && side !== open.proposedBy ? 'answer' : null;
};

/** The same of the one who looks, if it is for them to do. */
export const amendmentTask = (
  [open]: readonly Waiting[],
  who: Standing,
  row: Sides,
): 'answer' | 'pay' | null => {
  const side = open ? sideOf(who, row) : null;
  return open && side ? taskOf(open, side) : null;
};

/** It is for their side to do, by those who may agree for it. */
const isForKeepers = (open: Waiting, who: Standing, row: Sides): boolean => {
  const side = sideOf(who, row) ? null : partyIn(who, row);
  return side !== null && taskOf(open, side) !== null;
};

type Around = { who: Standing; row: Sides; typeName: string; now: Date; numbers: Settings };

const isAnswer = (name: string): name is AmendmentAnswer =>
  (amendmentAnswers as readonly string[]).includes(name);

/** A proposal to those on the two sides; null where it is an agreement by now, or its booking went on without it. */
export const amendmentOf = (
  amendment: Row | undefined,
  { who, row, typeName, now, numbers }: Around,
): AmendmentView | null => {
  if (!amendment) return null;
  const { allocation } = listingTypeOf(typeName);
  const facts = factsOfTerms(amendment, allocation.payWithinMinutes ?? null);
  const { state } = facts;
  if (settledAmendments.has(state)) return null;
  const side = sideOf(who, row);
  const actor = side === amendment.proposedBy ? 'proposer' : 'answerer';
  const was = amendment.was as unknown as KeptTerms;
  const terms = termsOf(amendment);
  const [event] = amendment.events;
  const { reason = null } = (event?.data ?? {}) as { reason?: string };
  return {
    id: amendment.id,
    state,
    proposedBy: amendment.proposedBy as Party,
    byName: amendment.byMember.name,
    message: amendment.message,
    reason,
    was: shownTerms(was),
    terms,
    changes: changesOf(was, terms),
    payMinor: amendment.payMinor,
    refundMinor: amendment.refundMinor,
    payCreditMinor: amendment.payCreditMinor,
    refundCreditMinor: amendment.refundCreditMinor,
    givenUpMinor: Math.max(0, was.totalMinor - terms.totalMinor),
    until: openAmendments.has(state) ? amendment.dueAt : null,
    moves: side
      ? amendmentLife.open(facts, actor, now, numbers).flatMap(({ name }) => (isAnswer(name) ? [name] : []))
      : [],
    canPay: side === 'customer' && state === 'awaiting_payment',
    isForKeepers: isForKeepers(amendment, who, row),
    createdAt: amendment.createdAt,
  };
};
