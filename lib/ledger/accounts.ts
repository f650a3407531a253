/**
 * The accounts of the books, and the sign of what stands on them, said once:
 *
 * a balance is what the books owe to whoever the account is named after. A booking that was paid 6 € stands at +600; a
 * neighbour who is owed 5,70 € at +570. Money that lies outside the books stands there as a debt to them: `stripe:EUR`
 * at -600 says that Stripe keeps 6 € for us; `platform:costs:EUR` at -34, that 34 cents were spent. All balances of a
 * currency are zero together, and those of a credit too. What is in circulation of a credit that is issued stands below
 * nothing on `issue`; of a mutual one, on the accounts of those who owe. What somebody leaves behind who goes stands on
 * the community's own account (`loss`).
 */
export type AccountCode =
  | `stripe:${string}`
  | `bank:${string}`
  | `booking:${string}`
  | `booking:${string}:deposit`
  | `campaign:${string}`
  | `fund:${string}`
  | `holder:${string}:payable:${string}`
  | `holder:${string}:credit:${string}`
  | `holder:${string}:held:${string}`
  | `community:loss:${string}`
  | `community:common:${string}`
  | `community:issue:${string}`
  | `community:reserve:${string}:${string}`
  | `purchase:${string}`
  | `sale:${string}`
  | `desk:${string}:${string}`
  | `platform:fees:${string}`
  | `platform:costs:${string}`;

/** How each account is called. Nobody spells a code by hand. */
export const account = {
  /** What Stripe keeps for the community. */
  stripe: (currency: string): AccountCode => `stripe:${currency}`,
  /** What Stripe has paid out to the community's own bank. */
  bank: (currency: string): AccountCode => `bank:${currency}`,
  /** What a customer paid, until it goes to the provider or back. */
  booking: (bookingId: string): AccountCode => `booking:${bookingId}`,
  /** What was taken of a deposit, until it is decided whose it is. */
  deposit: (bookingId: string): AccountCode => `booking:${bookingId}:deposit`,
  /** What a campaign that succeeded has collected, until it goes to its lead. */
  campaign: (campaignId: string): AccountCode => `campaign:${campaignId}`,
  /** What a partner has paid in to add to pledges. */
  fund: (fundId: string): AccountCode => `fund:${fundId}`,
  /** What a member or a circle has earned and was not yet paid. */
  payable: (holderId: string, currency: string): AccountCode => `holder:${holderId}:payable:${currency}`,
  /** What one of them has of a credit of the community's own; below nothing, they have received more than they gave. */
  credit: (holderId: string, asset: string): AccountCode => `holder:${holderId}:credit:${asset}`,
  /** What of it is kept for what they agreed to, until it goes to whom it is owed or back. */
  held: (holderId: string, asset: string): AccountCode => `holder:${holderId}:held:${asset}`,
  /** What the community bears, or keeps, of a credit for who has left. */
  loss: (asset: string): AccountCode => `community:loss:${asset}`,
  /** What the community itself has of a credit: it lends who begins, and gets what melts. */
  common: (asset: string): AccountCode => `community:common:${asset}`,
  /** What is in circulation of a credit that is issued; below nothing by so much. */
  issue: (asset: string): AccountCode => `community:issue:${asset}`,
  /** The money that covers a credit, until it is sold back. */
  reserve: (asset: string, currency: string): AccountCode => `community:reserve:${asset}:${currency}`,
  /** What was paid for a credit that could not be issued, until it has gone back. */
  purchase: (purchaseId: string): AccountCode => `purchase:${purchaseId}`,
  /** What is owed to who sold a credit back, until it is paid out. */
  sale: (saleId: string): AccountCode => `sale:${saleId}`,
  /** What a desk has of a credit, to be changed for cash. */
  desk: (deskId: string, asset: string): AccountCode => `desk:${deskId}:${asset}`,
  /** The community's share. */
  fees: (currency: string): AccountCode => `platform:fees:${currency}`,
  /** What the community pays for being paid: Stripe's own fees. */
  costs: (currency: string): AccountCode => `platform:costs:${currency}`,
} as const;

export type AccountKind = keyof typeof account;

type Shape = { kind: AccountKind; code: RegExp; minMinor?: bigint; maxMinor?: bigint };

/** Accounts of money end with the code of their currency; a credit is written in small letters. */
const inMoney = (name: string): RegExp => new RegExp(`^${name}:[A-Z]{3}$`);

/** What each kind may hold; no limit where none is named. What is kept for someone never falls below nothing. */
const shapes: readonly Shape[] = [
  { kind: 'stripe', code: inMoney('stripe') },
  { kind: 'bank', code: inMoney('bank') },
  { kind: 'booking', code: /^booking:[^:]+$/, minMinor: 0n },
  { kind: 'deposit', code: /^booking:[^:]+:deposit$/, minMinor: 0n },
  { kind: 'campaign', code: /^campaign:[^:]+$/, minMinor: 0n },
  { kind: 'fund', code: /^fund:[^:]+$/, minMinor: 0n },
  { kind: 'payable', code: inMoney('holder:([^:]+):payable'), minMinor: 0n },
  // The database gives those of a credit their limits.
  { kind: 'credit', code: /^holder:([^:]+):credit:[a-z][a-z0-9-]+$/ },
  { kind: 'held', code: /^holder:([^:]+):held:[a-z][a-z0-9-]+$/, minMinor: 0n },
  { kind: 'loss', code: /^community:loss:[a-z][a-z0-9-]+$/ },
  { kind: 'common', code: /^community:common:[a-z][a-z0-9-]+$/ },
  { kind: 'issue', code: /^community:issue:[a-z][a-z0-9-]+$/ },
  { kind: 'reserve', code: inMoney('community:reserve:[a-z][a-z0-9-]+'), minMinor: 0n },
  { kind: 'purchase', code: /^purchase:[^:]+$/, minMinor: 0n },
  { kind: 'sale', code: /^sale:[^:]+$/, minMinor: 0n },
  { kind: 'desk', code: /^desk:[^:]+:[a-z][a-z0-9-]+$/ },
  { kind: 'fees', code: inMoney('platform:fees') },
  { kind: 'costs', code: inMoney('platform:costs') },
];

export type NewAccount = {
  code: string;
  kind: AccountKind;
  holderId: string | null;
  minMinor: bigint | null;
  maxMinor: bigint | null;
};

/** What an account is made with at its first use. A code of no known kind is a defect. */
export const accountOf = (code: string): NewAccount => {
  for (const { kind, code: pattern, minMinor = null, maxMinor = null } of shapes) {
    const found = pattern.exec(code);
    if (found) return { code, kind, holderId: found[1] ?? null, minMinor, maxMinor };
  }
  throw new RangeError(`no kind of account is called ${code}`);
};
