/** What a kind of due is. Adding one: a row here, and its words (`due.kinds`). */
type Facts = {
  /** It secures something: a card stands for it, and it is taken only on a decided claim. */
  isSecurity: boolean;
  /** An agreement begins with it: its first one goes by the agreement's own id in the books and at Stripe. */
  isFirst: boolean;
  /** Where it is owed in credit, that is kept from the moment it is owed until it is handed over, as a card's money is. */
  isHeld: boolean;
};

const facts = {
  price: { isSecurity: false, isFirst: true, isHeld: true },
  deposit: { isSecurity: true, isFirst: true, isHeld: false },
  /** What other terms cost more than those that were paid. */
  difference: { isSecurity: false, isFirst: false, isHeld: true },
  /** What some give beside their thing in a ring, because what comes to them is worth more. */
  balance: { isSecurity: false, isFirst: false, isHeld: true },
  /** What is owed again and again until notice is given. */
  rent: { isSecurity: false, isFirst: false, isHeld: false },
  /** A part of a price that is paid in parts. */
  instalment: { isSecurity: false, isFirst: false, isHeld: false },
  /** What was pledged to a campaign, once that has succeeded. */
  pledge: { isSecurity: false, isFirst: true, isHeld: false },
} as const satisfies Record<string, Facts>;

/** How a due is settled: by card at Stripe, in a credit of the community's own, or by hand, which both say. */
export const dueWays = ['card', 'credit', 'hand'] as const;
export type DueWay = (typeof dueWays)[number];

export type DueKind = keyof typeof facts;
export const dueKinds = Object.keys(facts) as DueKind[];
/** Those of bookings. */
export type BookingDueKind = Exclude<DueKind, 'pledge'>;

export const isSecurity = (kind: string): boolean => facts[kind as DueKind].isSecurity;

export const isHeld = (kind: string): boolean => facts[kind as DueKind].isHeld;

/** What the movements of a due are called by, made of the key of its agreement. */
export const dueKey = (
  agreementKey: string,
  { kind, position }: { kind: DueKind; position: number },
): string => (facts[kind].isFirst && position === 1 ? agreementKey : `${agreementKey}:${kind}:${position}`);
