/**
 * How a price is made. `share`: a part of the costs, capped by the community, of which nothing is kept back.
 * `open`: each gives what they can between two bounds. `credit`: in a credit of the community's own; `both`: so much money and so much of
 * a credit; `either`: the one or the other, as the one who takes it likes.
 */
export const priceWays = {
  money: {
    isPaid: true,
    isOpen: false,
    isCapped: false,
    bearsFees: true,
    asksCredit: false,
    isChoice: false,
  },
  share: {
    isPaid: true,
    isOpen: false,
    isCapped: true,
    bearsFees: false,
    asksCredit: false,
    isChoice: false,
  },
  open: { isPaid: true, isOpen: true, isCapped: false, bearsFees: true, asksCredit: false, isChoice: false },
  free: {
    isPaid: false,
    isOpen: false,
    isCapped: false,
    bearsFees: false,
    asksCredit: false,
    isChoice: false,
  },
  credit: {
    isPaid: false,
    isOpen: false,
    isCapped: false,
    bearsFees: false,
    asksCredit: true,
    isChoice: false,
  },
  either: { isPaid: true, isOpen: false, isCapped: false, bearsFees: true, asksCredit: true, isChoice: true },
  both: { isPaid: true, isOpen: false, isCapped: false, bearsFees: true, asksCredit: true, isChoice: false },
} as const satisfies Record<string, PriceWayFacts>;

type PriceWayFacts = {
  /** Money is asked for. */
  isPaid: boolean;
  isOpen: boolean;
  isCapped: boolean;
  bearsFees: boolean;
  /** A credit of the community's own is asked for. */
  asksCredit: boolean;
  /** The money or the credit, not both. */
  isChoice: boolean;
};

export type PriceWay = keyof typeof priceWays;

export const isPriceWay = (text: string): text is PriceWay => Object.hasOwn(priceWays, text);
