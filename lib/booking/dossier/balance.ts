import { balanceParts, balanceSums } from '../balance/rules';
import type { PartyView } from '../booking-view';

/*
 * What a ring comes to in money, as its things are worth: told, never charged. Who pays whom is settled elsewhere.
 */

type Named = Pick<PartyView, 'id' | 'name'>;

/** Who pays or receives how much, and who could pay whom. */
export type BalanceView = {
  currency: string;
  each: { holder: Named; minor: number }[];
  payments: { from: Named; to: Named; amountMinor: number }[];
};

/** What some things that go round come to in money; null where nobody knows what one of them is worth. */
export const balanceView = (
  legs: readonly { from: Named; to: Named; valueMinor: number | null }[],
  currency: string,
): BalanceView | null => {
  const worths = legs.flatMap(({ valueMinor }) => valueMinor ?? []);
  if (legs.length === 0 || worths.length < legs.length) return null;
  const ofHolders = legs.map(({ from, to }) => ({ giverId: from.id, takerId: to.id }));
  const named = new Map(legs.flatMap(({ from, to }) => [from, to]).map((party) => [party.id, party]));
  const of = (id: string): Named => named.get(id) ?? { id, name: '' };
  const sums = balanceSums(ofHolders, worths);
  return {
    currency,
    each: legs.map(({ from }) => ({ holder: from, minor: sums.get(from.id) ?? 0 })),
    payments: balanceParts(ofHolders, worths).map(({ from, to, amountMinor }) => ({
      ...{ from: of(from), to: of(to), amountMinor },
    })),
  };
};
