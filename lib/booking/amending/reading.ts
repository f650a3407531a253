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
import { type Quote, quoteOf } from '../rules';
import { alreadyComing, comingWith } from '../slots/coming';
import {
  type Difference,
  depositFor,
  differenceOf,
  hasBegun,
  isGiven,
  quoteAt,
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
} from './terms';

/** Other terms of an agreement as one side asks for them. `problems`: why they cannot be agreed on. */
export type Proposal = {
  was: KeptTerms;
  terms: Terms;
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

/** What one place is worth to a customer who chose it. */
const offerIn = ({ lineItems }: Quote): number | undefined =>
  lineItems.find(({ code }) => code === 'rate')?.unitMinor;

/**
 * The price of other terms: for another number alone, as it was agreed; for other dates or another slot, at what the listing asks
 * now. What the provider sets by hand counts instead.
 */
const quoteFor = (
  row: FactsRow,
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
  const sameNumber = row.quantity === quantity;
  const quote = !isSameTime
    ? { ...quoteOf({ ...listing, type }, { period, quantity, offerMinor }, numbers), depositMinor }
    : sameNumber
      ? agreed
      : quoteForNumber(agreed, { from: row.quantity, to: quantity }, priced, numbers);
  return totalMinor === undefined || totalMinor === quote.totalMinor
    ? quote
    : quoteAt(totalMinor, row.currency, priced, numbers);
};

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

/** Of several dates, none is asked for at another time: `invalid` beside the field. */
const requireSameDates = ({ from, to, slotId }: Asked): void => {
  const [field] = Object.entries({ from, to, slotId }).flatMap(([name, value]) => (value ? [name] : []));
  if (field) throw new AppError('invalid', 'form', { fields: { [field]: { key: 'amendment.datesStay' } } });
};

type Around = Pick<ReadingOther, 'listing' | 'type' | 'hasBegun' | 'hasAlready' | 'now' | 'numbers'>;

/** When it would be, and what the rules say against it: of several dates, against any of them. */
const readWhen = async (
  db: Db,
  row: FactsRow,
  asked: Asked & { quantity: number },
  around: Around,
): Promise<When> => {
  const { quantity } = row;
  const read = (having: Having) => amendingOf(around.type).read(db, { ...around, having, asked });
  if (!isOfSeveral(row))
    return read({
      period: { from: row.startsAt, to: row.endsAt },
      slotId: termsOfBooking(row).slotId,
      quantity,
    });
  requireSameDates(asked);
  const whens: When[] = [];
  for (const { startsAt, endsAt, slotId } of partsOf(row))
    whens.push(await read({ period: { from: startsAt, to: endsAt ?? startsAt }, slotId, quantity }));
  return { ...overAll(whens), period: { from: row.startsAt, to: row.endsAt }, slotId: null };
};

/** How many it could have with these terms: of several dates, on each. */
const freeFor = async (
  db: Db,
  row: FactsRow,
  { period, slotId, quantity }: Pick<Terms, 'slotId' | 'quantity'> & { period: Period },
  { type, now, numbers }: Around,
): Promise<number> => {
  const free: number[] = [];
  for (const part of partsOf(row)) {
    const when = isOfSeveral(row)
      ? { period: { from: part.startsAt, to: part.endsAt ?? part.startsAt }, slotId: part.slotId }
      : { period, slotId };
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
  const facts = factsOf(row);
  const begun = hasBegun(facts, type, now);
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
  const when = await readWhen(db, row, { ...asked, quantity }, around);
  const { period, slotId, closesAt } = when;
  const quote = quoteFor(row, { period, slotId, quantity }, listing, asked.totalMinor, numbers);
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
  const was = keptTerms(termsOfBooking(row));
  const changes = changesOf(was, terms);
  const difference = differenceOf(facts, totalMinor, party, now);
  const problems = [...when.problems];
  if (!changesAnything(changes)) problems.push({ key: 'amendment.same' });
  if (begun && touchesTheStart(changes)) problems.push({ key: 'amendment.begun' });
  if (problems.length === 0) {
    const free = await freeFor(db, row, { period, slotId, quantity }, around);
    const some = free > 0 && { key: 'amendment.atMost', values: { count: free } };
    if (free < quantity) problems.push(some || { key: 'booking.taken' });
  }
  return {
    was,
    terms,
    changes,
    difference,
    isGiven: isGiven(changes, difference, party),
    closesAt: changes.slot ? closesAt : period.from,
    payWithinMinutes: facts.payWithinMinutes,
    problems,
  };
};
