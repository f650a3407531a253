import 'server-only';
import type { Having, ReadingOther } from '@/lib/holding/amending';
import { amendingOf } from '@/lib/holding/amending-kinds';
import type { When } from '@/lib/holding/scarcity';
import { agreedListing, type BookableListing } from '@/lib/listing/bookable';
import { priceWays } from '@/lib/listing/price-ways';
import { moneyBack } from '@/lib/listing/returns';
import { listingTypeOf } from '@/lib/listing/types/registry';
import type { Db } from '@/lib/platform/db/client';
import type { Settings } from '@/lib/platform/settings';
import { stepRefusal } from '@/lib/shared/amount';
import { AppError, type Message } from '@/lib/shared/errors';
import { money } from '@/lib/shared/money';
import type { Period } from '@/lib/shared/period';
import { type FactsRow, factsOf } from '../facts';
import type { Party } from '../lives/terms';
import { overAll } from '../quoting';
import { creditMinorOf, type Quote, quoteOf } from '../rules';
import { alreadyComing, comingWith } from '../slots/coming';
import {
  type Difference,
  depositFor,
  differenceOf,
  hasBegun,
  isGiven,
  quoteAt,
  quoteForDate,
  quoteForNumber,
} from './rules';
import type { AskAmendment } from './schema';
import {
  type Changes,
  changesAnything,
  changesOf,
  isOfSeveral,
  type KeptTerms,
  keptTerms,
  partsOf,
  type Terms,
  termsOfBooking,
  touchesTheStart,
  whenOf,
} from './terms';

/** Other terms of an agreement as one side asks for them. `problems`: why they cannot be agreed on. */
export type Proposal = {
  was: KeptTerms;
  terms: Terms;
  /** Of several dates the one that would be at another time: when and where are that one's. Null: it is about all. */
  holdingId: string | null;
  changes: Changes;
  difference: Difference;
  /** Nobody has to say yes to it. */
  isGiven: boolean;
  /** The last moment to ask for the new slot; without one, the new start. */
  closesAt: Date;
  payWithinMinutes: number | null;
  problems: Message[];
};

type Reading = { party: Party; now: Date; numbers: Settings };
type AtNumber = { period: Period; slotId: string | null; quantity: number };
type Part = FactsRow['holdings'][number];

/** What one place is worth to a customer who chose it. */
const offerIn = ({ lineItems }: Quote): number | undefined =>
  lineItems.find(({ code }) => code === 'rate')?.unitMinor;

/**
 * The price of other terms: for another number alone, as it was agreed; for other dates or another slot, at what the listing asks
 * now. What the provider sets by hand counts instead.
 */
const quoteFor = (
  row: FactsRow,
  part: Part | null,
  { period, slotId, quantity }: AtNumber,
  listing: BookableListing,
  totalMinor: number | undefined,
  numbers: Settings,
): Quote => {
  const agreed = row.quote as unknown as Quote;
  const depositMinor = depositFor(row.depositMinor, { from: row.quantity, to: quantity }, row.currency);
  const priced = { priceWay: listing.priceWay, depositMinor };
  const isSameTime =
    +period.from === +row.startsAt && +period.to === +row.endsAt && slotId === termsOfBooking(row).slotId;
  const type = listingTypeOf(listing.type);
  const offerMinor = priceWays[listing.priceWay].isOpen ? offerIn(agreed) : undefined;
  // What a night is worth stands as it was agreed on.
  const worth = agreed.estimate?.nights?.worth ?? null;
  const payIn = agreed.credit?.asset.code;
  const anew = () => quoteOf({ ...listing, type, worth }, { period, quantity, offerMinor, payIn }, numbers);
  const quoted = (): Quote => {
    if (part) return quoteForDate(agreed, { one: anew(), dates: partsOf(row).length }, priced, numbers);
    if (!isSameTime) return { ...anew(), depositMinor };
    if (row.quantity === quantity) return agreed;
    return quoteForNumber(agreed, { from: row.quantity, to: quantity }, priced, numbers);
  };
  const quote = quoted();
  return totalMinor === undefined || totalMinor === quote.totalMinor
    ? quote
    : {
        ...quoteAt(totalMinor, row.currency, priced, numbers),
        // A price that is set by hand is one in money: what is owed in a credit stays.
        ...(quote.credit && { credit: quote.credit }),
      };
};

/** What was agreed in money, in a credit, or in both, stays so: a listing that asks for something else by now cannot say what other dates cost. */
const countsOtherwise = (agreed: Quote, quote: Quote): boolean =>
  agreed.credit?.asset.code !== quote.credit?.asset.code ||
  (agreed.credit !== undefined && agreed.totalMinor > 0 !== quote.totalMinor > 0);

/** A price is the provider's to set: in whole steps, within what a share of the costs may come to, for what has one at all. */
const requirePrice = (
  { totalMinor, quantity }: { totalMinor: number | undefined; quantity: number },
  {
    listing,
    party,
    currency,
    numbers,
  }: { listing: BookableListing; party: Party; currency: string; numbers: Settings },
): void => {
  if (totalMinor === undefined) return;
  const refuse = (problem: Message) => new AppError('invalid', 'form', { fields: { totalMinor: problem } });
  if (party !== 'provider') throw refuse({ key: 'amendment.priceNotYours' });
  if (!moneyBack(listingTypeOf(listing.type))) throw refuse({ key: 'amendment.noPrice' });
  const step = stepRefusal(totalMinor, currency);
  if (step) throw refuse(step);
  const capMinor = numbers.costShareCapMinor * quantity;
  if (priceWays[listing.priceWay].isCapped && totalMinor > capMinor)
    throw refuse({ key: 'field.tooBig', values: { limit: money(capMinor, currency) } });
};

type Asked = Omit<AskAmendment, 'bookingId'>;

const beside = (field: string, key: string) =>
  new AppError('invalid', 'form', { fields: { [field]: { key } } });

/**
 * Which of several dates would be another one; null: they all stay, or there is but one. That it is one of theirs, and not over, and
 * what comes for it: `invalid` beside the field.
 */
const dateAsked = (row: FactsRow, { from, to, slotId, insteadOf }: Asked, now: Date): Part | null => {
  if (!isOfSeveral(row)) {
    if (insteadOf && insteadOf !== termsOfBooking(row).slotId)
      throw beside('insteadOf', 'amendment.whichOne');
    return null;
  }
  // None of them is moved to a time of its own choosing.
  for (const [field, value] of Object.entries({ from, to }))
    if (value) throw beside(field, 'amendment.datesStay');
  if (!slotId && !insteadOf) return null;
  if (!slotId) throw beside('slotId', 'amendment.whichNew');
  const part = partsOf(row).find((each) => each.slotId === insteadOf && each.startsAt > now);
  if (!part) throw beside('insteadOf', 'amendment.whichOne');
  return part;
};

type Around = Pick<ReadingOther, 'listing' | 'type' | 'hasBegun' | 'hasAlready' | 'now' | 'numbers'>;

/** When it would be, and what the rules say against it: of several dates, against the one that is another, or against any. */
const readWhen = async (
  db: Db,
  row: FactsRow,
  part: Part | null,
  asked: Asked & { quantity: number },
  around: Around,
): Promise<When> => {
  const read = ({ startsAt: from, endsAt: to, slotId }: Pick<Terms, 'startsAt' | 'endsAt' | 'slotId'>) => {
    const having: Having = { period: { from, to }, slotId, quantity: row.quantity };
    return amendingOf(around.type).read(db, { ...around, having, asked });
  };
  if (!isOfSeveral(row)) return read(termsOfBooking(row));
  if (part) return read(whenOf(part));
  const whens: When[] = [];
  for (const each of partsOf(row)) whens.push(await read(whenOf(each)));
  return { ...overAll(whens), period: { from: row.startsAt, to: row.endsAt }, slotId: null };
};

/** How many it could have with these terms: of several dates, on the one that is another, or on each. */
const freeFor = async (
  db: Db,
  row: FactsRow,
  only: Part | null,
  { period, slotId, quantity }: Pick<Terms, 'slotId' | 'quantity'> & { period: Period },
  { type, now, numbers }: Around,
): Promise<number> => {
  const free: number[] = [];
  for (const part of only ? [only] : partsOf(row)) {
    const stays = isOfSeveral(row) && !only;
    const { startsAt: from, endsAt: to, slotId: own } = whenOf(part);
    const when = stays ? { period: { from, to }, slotId: own } : { period, slotId };
    const other = { listingId: row.listingId, holdingId: part.id, memberId: row.customerId, ...when };
    free.push(await amendingOf(type).free(db, { ...other, quantity, now, numbers }));
  }
  return Math.min(...free);
};

/**
 * Other terms for a booking, read against its listing. Throws `invalid` beside a field for what is no answer at all; what rules or
 * others' bookings are against comes as `problems`.
 */
export const readProposal = async (
  db: Db,
  row: FactsRow,
  asked: Asked,
  { party, now, numbers }: Reading,
): Promise<Proposal> => {
  const listing = await agreedListing(db, row.listingId);
  const type = listingTypeOf(listing.type);
  const part = dateAsked(row, asked, now);
  const facts = factsOf(row);
  // One of several dates is chosen among those that are ahead, whether or not the first of them has begun.
  const begun = part === null && hasBegun(facts, type, now);
  const quantity = asked.quantity ?? row.quantity;
  requirePrice(
    { totalMinor: asked.totalMinor, quantity },
    { listing, party, currency: row.currency, numbers },
  );
  const hasAlready = async (slotId: string) => {
    const coming = await comingWith(db, slotId, row.customerId);
    return coming ? alreadyComing(coming) : null;
  };
  const around: Around = { listing, type, hasBegun: begun, hasAlready, now, numbers };
  const when = await readWhen(db, row, part, { ...asked, quantity }, around);
  const { period, slotId, closesAt } = when;
  const quote = quoteFor(row, part, { period, slotId, quantity }, listing, asked.totalMinor, numbers);
  const { totalMinor, depositMinor } = quote;
  const terms: Terms = {
    startsAt: period.from,
    endsAt: period.to,
    slotId,
    quantity,
    quote,
    totalMinor,
    depositMinor,
  };
  const holdingId = part?.id ?? null;
  const was = keptTerms(termsOfBooking(row, holdingId));
  const changes = changesOf(was, terms);
  // What is given up of one date is counted from that one's own start.
  const difference = differenceOf(
    part ? { ...facts, startsAt: part.startsAt } : facts,
    totalMinor,
    party,
    now,
    creditMinorOf(quote),
  );
  const problems = [...when.problems];
  if (part && changes.quantity) problems.push({ key: 'amendment.oneThing' });
  if (countsOtherwise(row.quote as unknown as Quote, quote)) problems.push({ key: 'amendment.otherPrice' });
  if (!changesAnything(changes)) problems.push({ key: 'amendment.same' });
  if (begun && touchesTheStart(changes)) problems.push({ key: 'amendment.begun' });
  if (problems.length === 0) {
    const free = await freeFor(db, row, part, { period, slotId, quantity }, around);
    const some = free > 0 && { key: 'amendment.atMost', values: { count: free } };
    if (free < quantity) problems.push(some || { key: 'booking.taken' });
  }
  return {
    was,
    terms,
    holdingId,
    changes,
    difference,
    isGiven: isGiven(changes, difference, party),
    closesAt: changes.slot ? closesAt : period.from,
    payWithinMinutes: facts.payWithinMinutes,
    problems,
  };
};
