import 'server-only';
import { type Fields, schemaOfFields } from '@/lib/listing/fields';
import type { ListingType } from '@/lib/listing/listing-type';
import { type BookableListing, bookableListing } from '@/lib/listing/queries';
import { isPeriodAllowed, periodOf } from '@/lib/listing/rules';
import { listingTypeOf } from '@/lib/listing/types/registry';
import type { Viewer } from '@/lib/platform/auth/viewer';
import type { Db } from '@/lib/platform/db/client';
import { fieldMessages } from '@/lib/platform/i18n/issues';
import type { Settings } from '@/lib/platform/settings';
import { AppError, type Message, notFound } from '@/lib/shared/errors';
import type { Period } from '@/lib/shared/period';
import { type Quote, quoteOf } from './rules';

export type Asking = {
  listingId: string;
  from: string;
  to: string;
  quantity: number;
  options: Record<string, unknown>;
};

export type Asked = {
  listing: BookableListing;
  type: ListingType;
  period: Period;
  options: Record<string, unknown>;
  quote: Quote;
  /** Why these dates cannot be asked for, leaving aside what others hold. */
  problems: Message[];
};

const dayMs = 86_400_000;

/** A price can be asked for before everything is answered; what is answered must make sense all the same. */
const optional = (questions: Fields): Fields =>
  Object.fromEntries(Object.entries(questions).map(([name, field]) => [name, { ...field, required: false }]));

const answersOf = (
  questions: Fields,
  listing: BookableListing,
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
 * What is asked for, read against the listing: period, answers, price, and what the rules say against it. Throws for
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
  const listing = await bookableListing(db, asking.listingId);
  if (listing.state !== 'published') throw notFound();
  const type = listingTypeOf(listing.type);
  const period = periodOf(type.allocation.grain, asking, listing.timeZone);
  const { bookAheadDays } = numbers;
  const problems = isPeriodAllowed(type, listing, period, now, { bookAheadDays });
  // A price for a hundred years would only cost us time: the rules have said no.
  const farthest = now.getTime() + 2 * bookAheadDays * dayMs;
  const [problem] = problems;
  if (problem && (period.to.getTime() > farthest || period.from.getTime() < now.getTime() - 2 * dayMs)) {
    throw new AppError('invalid', 'form', { fields: { to: problem } });
  }
  if (viewer?.id === listing.ownerId) problems.push({ key: 'booking.ownListing' });
  const units = await db.unit.count({ where: { listingId: listing.id, isActive: true } });
  if (asking.quantity > units) problems.push({ key: 'booking.tooManyUnits', values: { limit: units } });
  return {
    listing,
    type,
    period,
    problems,
    options: answersOf(forPrice ? optional(type.questions) : type.questions, listing, asking.options),
    quote: quoteOf({ ...listing, type }, { period, quantity: asking.quantity }, numbers),
  };
};
