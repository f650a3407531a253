import 'server-only';
import { scarcityOf } from '@/lib/holding/kinds';
import { takenBy, type When } from '@/lib/holding/scarcity';
import { answeredListing, type BookableListing, bookableListing } from '@/lib/listing/bookable';
import { type Fields, schemaOfFields } from '@/lib/listing/fields';
import { askedStates } from '@/lib/listing/lifecycle';
import type { ListingType } from '@/lib/listing/listing-type';
import { worthOf } from '@/lib/listing/night-worth';
import { priceWays } from '@/lib/listing/price-ways';
import { creditBack, isMediated, isSwapped } from '@/lib/listing/returns';
import { hasSlots } from '@/lib/listing/scarcity';
import { listingTypeOf } from '@/lib/listing/types/registry';
import type { Viewer } from '@/lib/platform/auth/viewer';
import type { Db } from '@/lib/platform/db/client';
import { fieldMessages } from '@/lib/platform/i18n/issues';
import type { Settings } from '@/lib/platform/settings';
import { AppError, type Message, type MessageValues, notFound } from '@/lib/shared/errors';
import { money } from '@/lib/shared/money';
import type { Period } from '@/lib/shared/period';
import { mayTake } from '@/lib/standing/audiences';
import { mustAct } from '@/lib/standing/standing';
import { alreadyAsked } from './asked-before';
import type { Choice } from './booking-view';
import { mustGiveFirst } from './giving-first';
import { outlookFor } from './hours/outlook';
import { type CreditOutlook, refusalOf } from './hours/rules';
import { earliest, latest } from './lives/times';
import { type Estimate, type Quote, quoteOf, tokenOf } from './rules';
import { mayStillSee } from './seen-listing';
import { alreadyComing, comingWith } from './slots/coming';
import { askedWith } from './tokens/asked-with';
import { tokenOutlookFor } from './tokens/outlook';
import { type TokenOutlook, tokenRefusalOf } from './tokens/rules';

/** What of a quote is counted on the customer's account of a credit. */
const countedIn = ({ estimate, credit }: Quote): Estimate | null =>
  credit ? { asset: credit.asset.code, amountMinor: credit.totalMinor } : (estimate ?? null);

export type Asking = {
  listingId: string;
  /** The answer to a wish whose answerer is asked, for the one who wants it: `listingId` is the wish. */
  answerId?: string | undefined;
  /** The circle that would have it; left out or empty: the viewer. */
  onBehalfOf?: string | undefined;
  /** Dates, or a slot. */
  from: string;
  to: string;
  slotId?: string | undefined;
  /** Several slots at once. */
  slotIds?: readonly string[] | undefined;
  /** Other listings of the same owner that are asked for with it, one of each. */
  alsoIds?: readonly string[] | undefined;
  quantity: number;
  /** What one place is worth to those who choose it themselves. */
  offerMinor?: number | undefined;
  /** In which of its assets, where there is a choice: by its code. */
  payIn?: string | undefined;
  options: Record<string, unknown>;
};

/** `problems`: why it cannot be asked for, leaving aside what others hold. */
export type Asked = {
  /** What it takes: one part, or places of each of several slots, the first of them first. */
  parts: readonly [When, ...When[]];
  /** From the first start to the last end, and until when it can be answered and paid. */
  period: Period;
  closesAt: Date;
  problems: Message[];
  listing: BookableListing;
  type: ListingType;
  /** What is asked for with it, of the same owner. */
  also: readonly BookableListing[];
  /** Who would have it; null: a stranger. */
  customerId: string | null;
  options: Record<string, unknown>;
  quote: Quote;
  /** What it would make of the customer's account, where it is counted in a credit. */
  outlook: CreditOutlook | null;
  /** What it costs in each of the assets that can be chosen among; empty: there is no choice. */
  choices: Choice[];
  /** The same where a token is held for it. */
  tokenOutlook: TokenOutlook | null;
};

/** The assets, by their codes, among which whoever takes it chooses; empty: there is no choice. */
const assetsOf = ({ priceWay, creditPrice, currency }: BookableListing): string[] =>
  priceWays[priceWay].isChoice && creditPrice ? [currency, creditPrice.asset.code] : [];

/** What was chosen to pay in must be one of what can be: a form from before may name what is asked for no more. */
const requireAsset = (listing: BookableListing, payIn: string | undefined): void => {
  const { creditPrice, currency } = listing;
  const asked = creditPrice ? [currency, creditPrice.asset.code] : [currency];
  if (!payIn || asked.includes(payIn)) return;
  throw new AppError('invalid', 'form', { fields: { payIn: { key: 'booking.notPaidIn' } } });
};

/** Where it lies for everyone: what a night is worth tells nobody more than that. */
const placeShown = ({ publicLat: lat, publicLng: lng }: BookableListing) =>
  lat === null || lng === null ? null : { lat, lng };

/** What was chosen to give must lie between the bounds; it must be chosen before it is asked for, not for a price. */
const requireOffer = (
  { priceWay, rates, currency }: BookableListing,
  offerMinor: number | undefined,
  forPrice: boolean,
) => {
  const [rate] = rates;
  if (!priceWays[priceWay].isOpen || !rate) return;
  const refuse = (key: string, values?: MessageValues) =>
    new AppError('invalid', 'form', { fields: { offerMinor: { key, ...(values && { values }) } } });
  if (offerMinor === undefined) {
    if (forPrice) return;
    throw refuse('field.required');
  }
  const { minMinor = 0, maxMinor = rate.amountMinor } = rate;
  if (offerMinor < minMinor) throw refuse('field.tooSmall', { limit: money(minMinor, currency) });
  if (offerMinor > maxMinor) throw refuse('field.tooBig', { limit: money(maxMinor, currency) });
};

/** A price can be asked for before everything is answered; what is answered must make sense all the same. */
const optional = (questions: Fields): Fields =>
  Object.fromEntries(
    Object.entries(questions).map(([name, field]) => [
      name,
      { ...field, required: false, ...(field.kind === 'text' && { neededFor: undefined }) },
    ]),
  );

/** The answers to a type's questions, checked; throws `invalid` beside `options.<name>`. */
export const readAnswers = (
  questions: Fields,
  listing: Pick<BookableListing, 'details'>,
  options: unknown,
): Record<string, unknown> => {
  const parsed = schemaOfFields(questions, listing.details).safeParse(options, { reportInput: true });
  if (parsed.success) return parsed.data;
  const fields = Object.entries(fieldMessages(parsed.error)).map(([path, message]) => [
    `options.${path}`,
    message,
  ]);
  throw new AppError('invalid', 'form', { fields: Object.fromEntries(fields) });
};

/** The slots that are asked for, each once; of what has none nobody asks for several. */
const slotsAsked = (type: ListingType, { slotId, slotIds = [] }: Asking): (string | undefined)[] => {
  const several = [...new Set([...(slotId ? [slotId] : []), ...slotIds])];
  return hasSlots(type) && several.length > 0 ? several : [slotId];
};

/** What holds over all that is asked for: from the first to the last; the same in the way of several is said once. */
export const overAll = (parts: readonly When[]): Pick<Asked, 'period' | 'closesAt' | 'problems'> => ({
  period: {
    from: earliest(...parts.map(({ period }) => period.from)),
    to: latest(...parts.map(({ period }) => period.to)),
  },
  closesAt: earliest(...parts.map(({ closesAt }) => closesAt)),
  problems: [...new Map(parts.flatMap(({ problems }) => problems).map((each) => [each.key, each])).values()],
});

/** How many of what is asked for are free on each of its dates. */
export const freeFor = async (
  db: Db,
  { type, listing, parts }: Pick<Asked, 'type' | 'listing' | 'parts'>,
  memberId: string | null,
  now: Date,
): Promise<number> => {
  const free: number[] = [];
  for (const part of parts)
    free.push(await scarcityOf(type).free(db, listing.id, takenBy(part), memberId, now));
  return Math.min(...free);
};

/** Whether what is missing is only late with somebody else. */
export const isLateFor = async (
  db: Db,
  { type, listing, parts }: Pick<Asked, 'type' | 'listing' | 'parts'>,
): Promise<boolean> => {
  for (const part of parts) if (await scarcityOf(type).isLate(db, listing.id, takenBy(part))) return true;
  return false;
};

/**
 * What is asked for, read against the listing: time, answers, price, and what the rules say against it. Throws for
 * what is not an answer at all (dates that are none, a missing answer unless it is `forPrice`); a listing that nobody can
 * book is not found.
 */
export const readAsking = async (
  db: Db,
  viewer: Viewer | null,
  asking: Asking,
  now: Date,
  numbers: Settings,
  { forPrice = false }: { forPrice?: boolean } = {},
): Promise<Asked> => {
  const answered = asking.answerId ? await answeredListing(db, viewer, asking.answerId) : null;
  const customerId = answered?.wisherId ?? (asking.onBehalfOf || (viewer?.id ?? null));
  if (viewer && customerId) mustAct(viewer, 'booking.take', customerId);
  const listing = answered?.listing ?? (await bookableListing(db, asking.listingId));
  if (!askedStates.has(listing.state) || !(answered || (await mayStillSee(db, viewer, listing))))
    throw notFound();
  const type = listingTypeOf(listing.type);
  const hasAlready = async (slotId: string | null) => {
    if (!customerId) return null;
    if (slotId === null) return alreadyAsked(db, listing.id, customerId);
    const coming = await comingWith(db, slotId, customerId);
    return coming ? alreadyComing(coming) : null;
  };
  const read = (slotId: string | undefined) =>
    scarcityOf(type).read(db, { listing, type, asking: { ...asking, slotId }, hasAlready, now, numbers });
  const [first, ...more] = slotsAsked(type, asking);
  const parts: [When, ...When[]] = [await read(first)];
  for (const slotId of more) parts.push(await read(slotId));
  parts.sort((one, other) => one.period.from.getTime() - other.period.from.getTime());
  const when = overAll(parts);
  if (!answered && !mayTake(viewer, listing)) when.problems.unshift({ key: 'listing.notForYou' });
  if (creditBack(type) && parts.length > 1) when.problems.unshift({ key: 'booking.oneDate' });
  if (isMediated(type)) when.problems.unshift({ key: 'booking.mediatedOnly' });
  if (isSwapped(type)) when.problems.unshift({ key: 'booking.swapOnly' });
  // Nor for a circle: whoever is asked would stand on both sides.
  if ([customerId, viewer?.id].includes(listing.ownerId)) when.problems.push({ key: 'booking.ownListing' });
  const giving = customerId ? await mustGiveFirst(db, type, customerId, numbers) : null;
  if (giving) when.problems.push(giving);
  requireOffer(listing, asking.offerMinor, forPrice);
  requireAsset(listing, asking.payIn);
  const also = await askedWith(db, viewer, { listing, type, customerId, alsoIds: asking.alsoIds });
  when.problems.push(...also.problems);
  const token = tokenOf(type, [listing, ...also.listings]);
  const tokenOutlook = token && customerId ? await tokenOutlookFor(db, customerId, token) : null;
  const tooFew = tokenOutlook && tokenRefusalOf(tokenOutlook);
  if (tooFew) when.problems.push(tooFew);
  const worth = await worthOf(type, listing.details, { ...listing, place: placeShown(listing) });
  const priceIn = async (payIn: string | undefined): Promise<Omit<Choice, 'payIn'>> => {
    const wish = { ...asking, payIn, period: when.period, dates: parts.length };
    const quote = { ...quoteOf({ ...listing, type, worth }, wish, numbers), ...(token && { token }) };
    const counted = countedIn(quote);
    const outlook = counted && customerId ? await outlookFor(db, customerId, counted) : null;
    const isClosed = quote.credit && !listing.creditPrice?.isInUse;
    const tooLow = isClosed ? { key: 'ledger.creditOver' } : outlook && refusalOf(outlook, quote.estimate);
    return { quote, outlook, problems: tooLow ? [tooLow] : [] };
  };
  const { quote, outlook, problems } = await priceIn(asking.payIn);
  const choices: Choice[] = [];
  for (const payIn of assetsOf(listing)) choices.push({ payIn, ...(await priceIn(payIn)) });
  // Before it is chosen, what is in the way of one of them is in the way of that one alone.
  // Nor is a balance spoken of while it is not known how long it takes.
  const isTimed = !when.problems.some(({ key }) => key === 'period.needsHours');
  if (isTimed && (choices.length === 0 || asking.payIn)) when.problems.push(...problems);
  return {
    ...when,
    parts,
    listing,
    type,
    customerId,
    options: readAnswers(forPrice ? optional(type.questions) : type.questions, listing, asking.options),
    also: also.listings,
    quote,
    outlook,
    choices,
    tokenOutlook,
  };
};
