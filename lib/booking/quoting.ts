import 'server-only';
import { scarcityOf } from '@/lib/holding/kinds';
import type { When } from '@/lib/holding/scarcity';
import { type Fields, schemaOfFields } from '@/lib/listing/fields';
import { askedStates } from '@/lib/listing/lifecycle';
import type { ListingType } from '@/lib/listing/listing-type';
import { priceWays } from '@/lib/listing/price-ways';
import { type BookableListing, bookableListing } from '@/lib/listing/queries';
import { listingTypeOf } from '@/lib/listing/types/registry';
import type { Viewer } from '@/lib/platform/auth/viewer';
import type { Db } from '@/lib/platform/db/client';
import { fieldMessages } from '@/lib/platform/i18n/issues';
import type { Settings } from '@/lib/platform/settings';
import { AppError, type MessageValues, notFound } from '@/lib/shared/errors';
import { money } from '@/lib/shared/money';
import { mayTake } from '@/lib/standing/audiences';
import { mustAct } from '@/lib/standing/standing';
import { type Quote, quoteOf } from './rules';
import { mayStillSee } from './seen-listing';
import { alreadyComing, comingWith } from './slots/coming';

export type Asking = {
  listingId: string;
  /** The circle that would have it; left out or empty: the viewer. */
  onBehalfOf?: string | undefined;
  /** Dates, or a slot. */
  from: string;
  to: string;
  slotId?: string | undefined;
  quantity: number;
  /** What one place is worth to those who choose it themselves. */
  offerMinor?: number | undefined;
  options: Record<string, unknown>;
};

/** `problems`: why it cannot be asked for, leaving aside what others hold. */
export type Asked = When & {
  listing: BookableListing;
  type: ListingType;
  /** Who would have it; null: a stranger. */
  customerId: string | null;
  options: Record<string, unknown>;
  quote: Quote;
};

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
  Object.fromEntries(Object.entries(questions).map(([name, field]) => [name, { ...field, required: false }]));

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
  const customerId = asking.onBehalfOf || (viewer?.id ?? null);
  if (viewer && customerId) mustAct(viewer, 'booking.take', customerId);
  const listing = await bookableListing(db, asking.listingId);
  if (!askedStates.has(listing.state) || !(await mayStillSee(db, viewer, listing))) throw notFound();
  const type = listingTypeOf(listing.type);
  const hasAlready = async (slotId: string) => {
    const coming = customerId && (await comingWith(db, slotId, customerId));
    return coming ? alreadyComing(coming) : null;
  };
  const when = await scarcityOf(type).read(db, { listing, type, asking, hasAlready, now, numbers });
  if (!mayTake(viewer, listing)) when.problems.unshift({ key: 'listing.notForYou' });
  if (customerId === listing.ownerId) when.problems.push({ key: 'booking.ownListing' });
  requireOffer(listing, asking.offerMinor, forPrice);
  return {
    ...when,
    listing,
    type,
    customerId,
    options: readAnswers(forPrice ? optional(type.questions) : type.questions, listing, asking.options),
    quote: quoteOf({ ...listing, type }, { ...asking, period: when.period }, numbers),
  };
};
