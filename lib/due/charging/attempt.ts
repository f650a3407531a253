import 'server-only';
import { now as clockNow } from '@/lib/platform/clock';
import type { CardOutcome } from '@/lib/platform/stripe/outcome';
import { chargeSavedCard, findCardCharge } from '@/lib/platform/stripe/payments';
import { sideBySide } from '@/lib/shared/side-by-side';

// Charging a card whose holder is not there is three steps: what is owed is claimed (its attempt has a number from then on),
// the bank is asked under a key made of that number, and its outcome is noted. Whoever dies between two steps leaves it claimed
// until the lease is over; whoever fails and lives lets it go at once. The next one asks again under the same key and gets the
// same outcome. What was noted is never noted twice: it is compared and set.

/** Something that is being charged. */
export type Attempt = {
  id: string;
  amountMinor: number;
  currency: string;
  customerId: string | null;
  paymentMethodId: string | null;
  /** The how manieth it is. */
  attempts: number;
  /** When this attempt was begun, however often it was resumed. */
  since: Date;
  /** Until then it is left to the one who claimed it. */
  leaseUntil: Date;
};

/** What a charge is called by at Stripe. */
export type Named = {
  /** Of this attempt, and of no other. */
  key: string;
  /** What it is found by when its key is forgotten. */
  marks: Record<string, string>;
  metadata: Record<string, string>;
  transferGroup: string;
};

/** For how long: whoever died in the middle of it is waited for no longer. */
export const leaseMs = 3 * 60_000;

/** So many are asked about at once. */
const atOnce = 8;

/** Older than this, an attempt's key may be forgotten at Stripe. */
const keyLastsMs = 20 * 3_600_000;

/** Asks the bank, under the key of this attempt: again, it answers as it did. */
export const askBank = async (
  attempt: Attempt,
  { key, marks, metadata, transferGroup }: Named,
  now: Date,
): Promise<CardOutcome<'paid'>> => {
  const { customerId, paymentMethodId, amountMinor, currency, attempts, since } = attempt;
  if (!customerId || !paymentMethodId)
    return { id: null, state: 'failed', chargeId: null, reason: 'card_removed' };
  if (now.getTime() - since.getTime() > keyLastsMs) {
    const before = await findCardCharge(customerId, marks);
    if (before) return before;
  }
  return chargeSavedCard({
    customerId,
    paymentMethodId,
    amountMinor,
    currency,
    metadata: { ...metadata, ...marks, attempt: String(attempts) },
    transferGroup,
    idempotencyKey: key,
  });
};

export type Answered<One extends Attempt> = { attempt: One; outcome: CardOutcome<'paid'> };

/** How one kind of what is owed is charged. */
export type Charging<One extends Attempt> = {
  name: (attempt: One) => Named;
  note: (answered: readonly Answered<One>[], now: Date) => Promise<void>;
  /** Gives back claims that nothing came of: the next one need not wait for the lease to end. */
  letGo: (attempts: readonly One[], now: Date) => Promise<void>;
};

/**
 * Charges what was claimed. Throws when the bank could not be asked, or its outcome not noted: those are let go, the job
 * comes again in seconds and resumes.
 */
export const chargeAll = async <One extends Attempt>(
  claimed: readonly One[],
  { name, note, letGo }: Charging<One>,
): Promise<void> => {
  const asked = await sideBySide(claimed, atOnce, async (attempt) => ({
    attempt,
    outcome: await askBank(attempt, name(attempt), clockNow()),
  }));
  const failures: unknown[] = asked.failures.map(({ error }) => error);
  try {
    await note(asked.results, clockNow());
  } catch (error) {
    failures.push(error);
  }
  if (failures.length === 0) return;
  await letGo(claimed, clockNow());
  throw new AggregateError(failures, `charging failed ${failures.length} times`);
};
