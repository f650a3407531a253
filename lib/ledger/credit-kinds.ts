/**
 * How a credit of the community's own comes about. Rules, pages and forms read these answers; nothing else asks for a kind by
 * its name. The database keeps the same (migration 0140).
 */
type KindOfCredit = {
  /** An account may stand below nothing: members owe each other, and what one has another owes. */
  mayOwe: boolean;
  /** It is put into circulation from outside: what there is of it stands on `account.issue`. */
  isIssued: boolean;
  /** It is bought and sold one to one for money, which lies in a reserve. */
  isBought: boolean;
  /** It is made by an act that is recorded, once for each. */
  isMadeByActs: boolean;
  /** It stays closed until an operator has said that it may be issued here. */
  needsConfirming: boolean;
  /** The account from which the community gives each who begins a first amount. */
  starterFrom: 'common' | 'issue';
};

export const creditKinds = {
  mutual: {
    mayOwe: true,
    isIssued: false,
    isBought: false,
    isMadeByActs: false,
    needsConfirming: false,
    starterFrom: 'common',
  },
  backed: {
    mayOwe: false,
    isIssued: true,
    isBought: true,
    isMadeByActs: false,
    needsConfirming: true,
    starterFrom: 'common',
  },
  issued: {
    mayOwe: false,
    isIssued: true,
    isBought: false,
    isMadeByActs: true,
    needsConfirming: false,
    starterFrom: 'issue',
  },
} as const satisfies Record<string, KindOfCredit>;

export type CreditKind = keyof typeof creditKinds;

export const creditKindNames = Object.keys(creditKinds) as CreditKind[];

export const isCreditKind = (text: unknown): text is CreditKind =>
  typeof text === 'string' && Object.hasOwn(creditKinds, text);

/** The answers of a kind. */
export const rulesOfKind = (kind: CreditKind): KindOfCredit => creditKinds[kind];

/** How often a credit may melt, in months. */
export const meltPeriods = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const;

export type MeltPeriod = keyof typeof meltPeriods;

export const meltPeriodNames = Object.keys(meltPeriods) as MeltPeriod[];

/** What melts: so many thousandths of what lies above an exempt amount, at the end of each period counted from a day. */
export type Melt = { permille: number; every: MeltPeriod; exemptMinor: number; from: string };
