/**
 * How a price is made. `share`: a part of the costs, capped by the community, of which nothing is kept back.
 * `open`: each gives what they can between two bounds.
 */
export const priceWays = {
  money: { isPaid: true, isOpen: false, isCapped: false, bearsFees: true },
  share: { isPaid: true, isOpen: false, isCapped: true, bearsFees: false },
  open: { isPaid: true, isOpen: true, isCapped: false, bearsFees: true },
  free: { isPaid: false, isOpen: false, isCapped: false, bearsFees: false },
} as const satisfies Record<
  string,
  { isPaid: boolean; isOpen: boolean; isCapped: boolean; bearsFees: boolean }
>;

export type PriceWay = keyof typeof priceWays;

export const isPriceWay = (text: string): text is PriceWay => Object.hasOwn(priceWays, text);
