import 'server-only';
import { aliased } from '@/lib/platform/db/aliased';
import { Prisma } from '@/lib/platform/db/generated/client';
import { pictureAs } from '@/lib/platform/picture-sql';
import { admittedTo, type Reader } from '@/lib/standing/audiences';
import { holdersFor } from '@/lib/standing/standing';
import type { Intent } from './intents';
import { foundStates, shownStates } from './lifecycle';

const { sql, raw, join } = Prisma;

/** What others may read of listings in statements of theirs: never the exact place. */
export const listingAs = aliased('listing', {
  id: 'id',
  ownerId: 'owner_id',
  type: 'type',
  categoryId: 'category_id',
  intent: 'intent',
  neededFrom: 'needed_from',
  neededTo: 'needed_to',
  standsUntil: 'stands_until',
  state: 'state',
  title: 'title',
  description: 'description',
  details: 'details',
  area: 'area',
  publicLat: 'public_lat',
  publicLng: 'public_lng',
  /** The blurred place on the map of the index, in metres. */
  loc: 'loc',
  /** What its words are found by. */
  words: 'tsv',
  timeZone: 'time_zone',
  rates: 'rates',
  priceWay: 'price_way',
  creditCode: 'credit_code',
  creditRates: 'credit_rates',
  priceMinor: 'price_minor',
  depositMinor: 'deposit_minor',
  currency: 'currency',
  approval: 'approval',
  noticeHours: 'notice_hours',
  minLength: 'min_length',
  maxLength: 'max_length',
  publishedAt: 'published_at',
  audience: 'audience',
  audienceCircleId: 'audience_circle_id',
});

/** The kinds of things that somebody would like for theirs. */
export const wantedAs = aliased('wanted_category', { listingId: 'listing_id', categoryId: 'category_id' });

/** What others may read of who holds a unit, and when. */
export const claimAs = aliased('claim', {
  unitId: 'unit_id',
  holdingId: 'holding_id',
  during: 'during',
  isActive: 'is_active',
  dueBackAt: 'due_back_at',
});

export type ListingSql = ReturnType<typeof listingAs>;

/**
 * Listings that `who` may see and take of, as lib/standing/audiences.ts has it. In a CASE: a listing that is not for everyone
 * is rare, and the planner is to expect nothing of it.
 */
export const isForSql = (l: ListingSql, who: Reader): Prisma.Sql => {
  const { kinds, named } = admittedTo(who);
  const own = holdersFor(who, 'listing.see');
  const any = [
    sql`${l.audience} = ANY(${kinds}::text[])`,
    ...named.map(([column, ids]) => sql`${l[column]} = ANY(${ids}::text[])`),
    ...(own.length > 0 ? [sql`${l.ownerId} = ANY(${own}::text[])`] : []),
  ];
  return sql`CASE WHEN ${join(any, ' OR ')} THEN true ELSE false END`;
};

/**
 * Offers are nearly all there is: in a CASE, so that the planner expects nothing of it. Wishes are few, and have indexes of
 * their own, which want it written out.
 */
const intentSql: Record<Intent, (l: ListingSql) => Prisma.Sql> = {
  offer: ({ intent }) => sql`CASE WHEN ${intent} = 'offer' THEN true ELSE false END`,
  wish: ({ intent }) => sql`${intent} = 'wish'`,
};

/** A search of this reader finds it among offers, or wishes: the state is written out as the partial indexes have it. */
export const isFoundSql = (l: ListingSql, who: Reader, intent: Intent = 'offer'): Prisma.Sql =>
  sql`${l.state} IN (${raw(foundStates.sql)}) AND ${intentSql[intent](l)} AND ${isForSql(l, who)}`;

/** This reader may see it. */
export const isShownSql = (l: ListingSql, who: Reader): Prisma.Sql =>
  sql`${l.state} IN (${raw(shownStates.sql)}) AND ${isForSql(l, who)}`;

const picture = pictureAs('picture');

/** The photos of a listing, with the column `position` to put them in order. */
export const photosOf = ({ id }: Pick<ListingSql, 'id'>): Prisma.Sql => sql`
  SELECT ${picture.id}, ${picture.width}, ${picture.height}, photo.alt, photo.position
  FROM listing_photo photo JOIN ${picture.table} ON ${picture.id} = photo.picture_id WHERE photo.listing_id = ${id}`;
