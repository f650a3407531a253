import 'server-only';
import type { Viewer } from '@/lib/platform/auth/viewer';
import type { Db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { notFound } from '@/lib/shared/errors';
import { scopeFor } from '@/lib/standing/standing';
import type { Approval } from './approvals';
import { creditNow, creditPriceOf, creditPriceSelect } from './credit-price';
import type { Details } from './fields';
import type { PriceWay } from './price-ways';
import { creditBack } from './returns';
import { Fees, type ListingState, Rates } from './schema';
import { listingTypeOf } from './types/registry';

/** What is read of a listing for which somebody asks. */
const bookableSelect = {
  id: true,
  ownerId: true,
  type: true,
  state: true,
  title: true,
  priceWay: true,
  rates: true,
  fees: true,
  ...creditPriceSelect,
  depositMinor: true,
  currency: true,
  timeZone: true,
  approval: true,
  cancellation: true,
  noticeHours: true,
  minLength: true,
  maxLength: true,
  details: true,
  audience: true,
  audienceCircleId: true,
  address: true,
  lat: true,
  lng: true,
  publicLat: true,
  publicLng: true,
  inhabitants: true,
  shelfId: true,
  _count: { select: { units: { where: { isActive: true } } } },
} as const satisfies Prisma.ListingSelect;

/** The same as a booking reads it. */
const bookableOf = ({
  _count,
  credit,
  creditRates,
  ...row
}: Prisma.ListingGetPayload<{ select: typeof bookableSelect }>) => ({
  ...row,
  unitCount: _count.units,
  state: row.state as ListingState,
  approval: row.approval as Approval,
  ...creditNow(row.priceWay as PriceWay, creditPriceOf({ credit, creditRates })),
  rates: Rates.parse(row.rates),
  fees: Fees.parse(row.fees),
  details: row.details as Details,
});

export type BookableListing = ReturnType<typeof bookableOf>;

/** What a booking needs to know of an offer, the exact place included: never sent to a page as it is. */
export const bookableListing = async (db: Db, id: string): Promise<BookableListing> => {
  const row = await db.listing.findFirst({
    where: { id, intent: 'offer', state: { not: 'draft' } },
    select: bookableSelect,
  });
  if (!row) throw notFound();
  return bookableOf(row);
};

/** The same of what an agreement is about already: an offer, or a wish that somebody answered. */
export const agreedListing = async (db: Db, id: string): Promise<BookableListing> =>
  bookableOf(await db.listing.findUniqueOrThrow({ where: { id }, select: bookableSelect }));

/** Whether those who answer a wish for it can be asked for it: it is counted at the end, and nobody sets a price. */
export const isAskedOfAnswerers = (type: string): boolean => creditBack(listingTypeOf(type)) !== null;

/**
 * An answer to a wish as something that can be asked for: what is wanted, of whoever answered (`ownerId`), for the one who wants it
 * (`wisherId`). Both know of each other, so no notice is kept and the answerer says yes or no. Not found for others, and
 * where the wish is for what has a price: of that an offer is asked for.
 */
export const answeredListing = async (
  db: Db,
  viewer: Viewer | null,
  answerId: string,
): Promise<{ listing: BookableListing; wisherId: string }> => {
  const answer = await db.wishAnswer.findFirst({
    where: { id: answerId, wish: { intent: 'wish', ownerId: scopeFor(viewer, 'booking.take') } },
    select: { memberId: true, wish: { select: bookableSelect } },
  });
  if (!answer || !isAskedOfAnswerers(answer.wish.type)) throw notFound();
  const wish = bookableOf(answer.wish);
  const approval = 'request' satisfies Approval;
  return {
    listing: {
      ...wish,
      ownerId: answer.memberId,
      approval,
      noticeHours: 0,
      minLength: null,
      maxLength: null,
    },
    wisherId: wish.ownerId,
  };
};

/** A unit for each who answered a wish: as many of them can help at the same time. */
export const keepAnswerersApart = async (tx: Db, listingId: string): Promise<void> => {
  await tx.$queryRaw`SELECT 1 FROM listing WHERE id = ${listingId} FOR UPDATE`;
  const [answers, units] = [
    await tx.wishAnswer.count({ where: { wishId: listingId } }),
    await tx.unit.count({ where: { listingId } }),
  ];
  for (let missing = answers - units; missing > 0; missing -= 1)
    await tx.unit.create({ data: { listingId } });
};
