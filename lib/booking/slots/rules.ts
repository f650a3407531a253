import type { Settings } from '@/lib/platform/settings';
import { findTransition } from '../lifecycle';
import type { BookingFacts } from '../lives/terms';

const dayMs = 86_400_000;

/** Until when who came can be noted, and guests write about each other: from the end on, as long as for any review. */
export const lookBackUntil = (
  { endsAt }: { endsAt: Date },
  { reviewWindowDays }: Pick<Settings, 'reviewWindowDays'>,
): Date => new Date(endsAt.getTime() + reviewWindowDays * dayMs);

/**
 * Whether a guest may let another member take their places over: when it is sure that they come, until it begins, where
 * the host allows it. What a deposit secures stays with the one whose card holds it, and what is kept in a credit with the one whose it is.
 */
export const canPassOn = (
  facts: BookingFacts,
  { mayPassOn, hasSlot }: { mayPassOn: boolean; hasSlot: boolean },
  now: Date,
): boolean =>
  hasSlot &&
  mayPassOn &&
  (findTransition('take_over')?.from.includes(facts.state) ?? false) &&
  facts.depositMinor === 0 &&
  facts.creditMinor === 0 &&
  now < facts.startsAt;
