import 'server-only';
import { advance, type Move, type Step } from '@/lib/lifecycle/advance';
import type { Db } from '@/lib/platform/db/client';
import { findTransition } from '../lifecycle';
import type { BookingTerms } from '../lives/transition';
import { type AmendmentRow, amendmentSubject, holdOpenAmendment, wasOf } from './amendment-subject';
import { changesOf, touchesTheStart } from './terms';

type BookingStep = Step<BookingTerms, { id: string; state: string }>;
type At = Pick<Move<BookingTerms, object>, 'now' | 'numbers'>;

/** Whether a proposal can still be agreed to once a booking came into a state: from what begins on, only its end and its price can change. */
const standsIn = (state: BookingTerms['state'], touchesStart: boolean): boolean =>
  (findTransition('amend')?.from.includes(state) ?? false) && !(state === 'started' && touchesStart);

/** Whether a proposal is about what has begun with its booking: of several dates, one that is still ahead is not. */
const touchesBegun = (open: AmendmentRow, now: Date): boolean => {
  const was = wasOf(open);
  const isAhead = open.holdingId !== null && now < new Date(was.startsAt);
  return !isAhead && touchesTheStart(changesOf(was, open));
};

/**
 * A booking moves, and with it goes the proposal that is no longer about it: in the same transaction, so that neither is ever seen
 * without the other. What was held for it is given back.
 */
export const overtakeWith = async (
  tx: Db,
  { row, transition, to }: BookingStep,
  { now, numbers }: At,
): Promise<void> => {
  if (to === row.state && !transition.voids) return;
  const open = await holdOpenAmendment(tx, row.id);
  if (!open) return;
  if (!transition.voids && standsIn(to, touchesBegun(open, now))) return;
  await advance(amendmentSubject, tx, open, { name: 'overtake', by: 'system', now, numbers });
};
