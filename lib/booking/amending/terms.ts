import { creditMinorOf, type Quote } from '../rules';

/** What can change of an agreement: when, where in a row of slots, how many, for how much. */
export type Terms = {
  startsAt: Date;
  endsAt: Date;
  slotId: string | null;
  quantity: number;
  quote: Quote;
  totalMinor: number;
  depositMinor: number;
};

/** The same as a proposal and the history keep it beside what replaces it: times as text, without the lines of the price. */
export type KeptTerms = {
  startsAt: string;
  endsAt: string;
  slotId: string | null;
  quantity: number;
  totalMinor: number;
  depositMinor: number;
  /** What is owed in a credit; left out: nothing. */
  creditMinor?: number;
};

/** Terms with their quote, or with what it comes to in a credit. */
type Bare = Omit<Terms, 'quote'> & { quote?: unknown; creditMinor?: number };

const creditIn = ({ quote, creditMinor }: Bare): number =>
  creditMinor ?? (quote ? creditMinorOf(quote as Quote) : 0);

export const keptTerms = (terms: Bare): KeptTerms => {
  const { startsAt, endsAt, slotId, quantity, totalMinor, depositMinor } = terms;
  const creditMinor = creditIn(terms);
  return {
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    slotId,
    quantity,
    totalMinor,
    depositMinor,
    ...(creditMinor > 0 && { creditMinor }),
  };
};

/** The terms of a row that has them as columns. */
export const termsOf = (row: Bare & { quote: unknown }): Terms => {
  const { startsAt, endsAt, slotId, quantity, totalMinor, depositMinor } = row;
  const quote = row.quote as Quote;
  return { startsAt, endsAt, slotId, quantity, totalMinor, depositMinor, quote };
};

/** Whether an agreement is, or was, about several dates: which they are stays as it is. */
export const isOfSeveral = ({ holdings }: { holdings: readonly unknown[] }): boolean => holdings.length > 1;

/** What of an agreement is still agreed, part by part: of several dates those that nobody gave up. */
export const partsOf = <Held extends { state: string }>(row: { holdings: readonly Held[] }): Held[] =>
  row.holdings.filter(({ state }) => !isOfSeveral(row) || state !== 'released');

type Part = { id: string; slotId: string | null; startsAt: Date; endsAt: Date | null };

/** When one part of an agreement is, and in which slot. */
export const whenOf = ({
  slotId,
  startsAt,
  endsAt,
}: Part): Pick<Terms, 'slotId' | 'startsAt' | 'endsAt'> => ({
  slotId,
  startsAt,
  endsAt: endsAt ?? startsAt,
});

/**
 * The terms of a booking; of several dates, of all of them, and none is the slot that it is about. With the one of them that a
 * proposal would put at another time (`holdingId`), when and where are that one's.
 */
export const termsOfBooking = (
  row: Omit<Bare, 'slotId'> & { quote: unknown; holdings: readonly (Part & { state: string })[] },
  holdingId: string | null = null,
): Terms => {
  const part = partsOf(row).find(({ id }) => id === holdingId);
  if (part) return termsOf({ ...row, ...whenOf(part) });
  return termsOf({ ...row, slotId: (isOfSeveral(row) ? null : row.holdings[0]?.slotId) ?? null });
};

/** What is other in some terms than in those before. */
export type Changes = { start: boolean; end: boolean; slot: boolean; quantity: boolean; price: boolean };

export const changesOf = (was: KeptTerms, terms: Bare): Changes => {
  const now = keptTerms(terms);
  return {
    start: was.startsAt !== now.startsAt,
    end: was.endsAt !== now.endsAt,
    slot: was.slotId !== now.slotId,
    quantity: was.quantity !== now.quantity,
    price: was.totalMinor !== now.totalMinor || (was.creditMinor ?? 0) !== (now.creditMinor ?? 0),
  };
};

export const changesAnything = (changes: Changes): boolean => Object.values(changes).some(Boolean);

/** Whether terms are still those that a proposal was made against. */
export const isAgainst = (was: KeptTerms, terms: Bare): boolean =>
  !changesAnything(changesOf(was, terms)) && was.depositMinor === terms.depositMinor;

/** Whether a change touches what has begun: only the end and the price of it can still be other ones. */
export const touchesTheStart = ({ start, slot, quantity }: Changes): boolean => start || slot || quantity;
