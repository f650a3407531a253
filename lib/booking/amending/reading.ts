import 'server-only';
import { amendingOf } from '@/lib/holding/amending-kinds';
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
  type KeptTerms,
  keptTerms,
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
type When = { period: Period; slotId: string | null; quantity: number };

/** What one place is worth to a customer who chose it. */
const offerIn = ({ lineItems }: Quote): number | undefined =>
  lineItems.find(({ code }) => code === 'rate')?.unitMinor;

/**
 * The price of other terms: for another number alone, as it was agreed; for other dates or another slot, at what the listing asks
 * now. What the provider sets by hand counts instead.
 */
const quoteFor = (
  row: FactsRow,
  { period, slotId, quantity }: When,
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

/**
 * Other terms for a booking, read against its listing. Throws `invalid` beside a field for what is no answer at all; what rules or
 * others' bookings are against comes as `problems`.
 */
export const readProposal = async (
  db: Db,
  row: FactsRow,
  asked: Omit<AskAmendment, 'bookingId'>,
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
  const having = {
    period: { from: row.startsAt, to: row.endsAt },
    slotId: termsOfBooking(row).slotId,
    quantity: row.quantity,
  };
  const when = await amendingOf(type).read(db, {
    listing,
    type,
    having,
    asked: { ...asked, quantity },
    hasBegun: begun,
    hasAlready,
    now,
    numbers,
  });
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
    const other = {
      listingId: row.listingId,
      holdingId: row.holdings[0]?.id ?? '',
      memberId: row.customerId,
    };
    const free = await amendingOf(type).free(db, { ...other, period, slotId, quantity, now, numbers });
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
