import type { OutsideMovement } from '@/lib/ledger/queries';
import type { BalanceMovement } from '@/lib/platform/stripe/balance';

/** What stands in one of the two books and not, or otherwise, in the other. `reference` is Stripe's id, or our key. */
export type Difference = { reference: string; ourMinor: number; theirMinor: number; currency: string };

/** Movements that Stripe makes of itself: the ledger learns of them from here. */
export const isStripesOwn = ({ kind }: Pick<BalanceMovement, 'kind'>): boolean =>
  kind === 'payout' || kind === 'fee';

type Line = {
  reference: string;
  side: 'ourMinor' | 'theirMinor';
  amountMinor: number;
  currency: string;
  at: Date;
};

const ourLines = (ours: readonly OutsideMovement[]): Line[] =>
  ours.map(({ key, source, amountMinor, currency, at }) => ({
    reference: source ?? key,
    side: 'ourMinor',
    amountMinor,
    currency,
    at,
  }));

const theirLines = (theirs: readonly BalanceMovement[]): Line[] =>
  theirs
    .filter((one) => !isStripesOwn(one))
    .map(({ id, sourceId, amountMinor, currency, createdAt }) => ({
      reference: sourceId ?? id,
      side: 'theirMinor',
      amountMinor,
      currency,
      at: createdAt,
    }));

/**
 * Lays our movements beside Stripe's, by Stripe's id (ours that Stripe has not answered stand under their own key), and
 * names those that differ. Only what moved within the window is judged; the lists may reach beyond it on either side.
 */
export const differencesOf = (
  ours: readonly OutsideMovement[],
  theirs: readonly BalanceMovement[],
  window: { from: Date; to: Date },
): Difference[] => {
  const found = new Map<string, Difference & { isDue: boolean }>();
  for (const { reference, side, amountMinor, currency, at } of [...ourLines(ours), ...theirLines(theirs)]) {
    const name = `${reference} ${currency}`;
    const known = found.get(name) ?? { reference, ourMinor: 0, theirMinor: 0, currency, isDue: false };
    known[side] += amountMinor;
    known.isDue ||= at >= window.from && at < window.to;
    found.set(name, known);
  }
  return [...found.values()]
    .filter(({ isDue, ourMinor, theirMinor }) => isDue && ourMinor !== theirMinor)
    .map(({ isDue: _, ...difference }) => difference);
};
