import 'server-only';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { type Db, db } from '@/lib/platform/db/client';
import { notFound } from '@/lib/shared/errors';
import type { Period } from '@/lib/shared/period';
import type { Details } from './fields';
import { type Approval, Fees, type ListingState, Rates } from './schema';

/** What a booking needs to know of a listing, the exact place included: never sent to a page as it is. */
export const bookableListing = async (db: Db, id: string) => {
  const row = await db.listing.findFirst({
    where: { id, state: { not: 'draft' } },
    select: {
      id: true,
      ownerId: true,
      type: true,
      state: true,
      title: true,
      rates: true,
      fees: true,
      depositMinor: true,
      currency: true,
      timeZone: true,
      approval: true,
      cancellation: true,
      noticeHours: true,
      minLength: true,
      maxLength: true,
      details: true,
      address: true,
      lat: true,
      lng: true,
    },
  });
  if (!row) throw notFound();
  return {
    ...row,
    state: row.state as ListingState,
    approval: row.approval as Approval,
    rates: Rates.parse(row.rates),
    fees: Fees.parse(row.fees),
    details: row.details as Details,
  };
};

export type BookableListing = Awaited<ReturnType<typeof bookableListing>>;

/** How many units nobody holds at any moment of a period. */
export const unitsFree = async (db: Db, listingId: string, { from, to }: Period): Promise<number> => {
  const [row] = await db.$queryRaw<{ free: number }[]>`
    SELECT count(*)::int AS free FROM unit
    WHERE unit.listing_id = ${listingId} AND unit.is_active AND NOT EXISTS (
      SELECT 1 FROM claim
      WHERE claim.unit_id = unit.id AND claim.is_active AND claim.during && tstzrange(${from}, ${to})
    )`;
  return row?.free ?? 0;
};

export type Busy = { from: Date; to: Date; unitsFree: number };

/**
 * The stretches of `[from, to)` in which fewer units are free than the listing has, in order, each with how many
 * are left. Neighbouring stretches with the same number are one.
 */
export const busyOf = async (db: Db, listingId: string, from: Date, to: Date): Promise<Busy[]> => {
  const units = await db.unit.count({ where: { listingId, isActive: true } });
  const held = await db.$queryRaw<Period[]>`
    SELECT greatest(lower(during), ${from}) AS "from", least(upper(during), ${to}) AS "to"
    FROM claim JOIN unit ON unit.id = claim.unit_id
    WHERE unit.listing_id = ${listingId} AND unit.is_active AND claim.is_active AND during && tstzrange(${from}, ${to})`;
  return stretches(held, units);
};

/** Sweeps over the moments at which a hold begins or ends. */
const stretches = (held: readonly Period[], units: number): Busy[] => {
  const changes = new Map<number, number>();
  const change = (at: Date, by: number) => changes.set(at.getTime(), (changes.get(at.getTime()) ?? 0) + by);
  for (const { from, to } of held) {
    change(from, 1);
    change(to, -1);
  }
  const busy: Busy[] = [];
  let taken = 0;
  let since: number | undefined;
  for (const [at, by] of [...changes].sort(([one], [other]) => one - other)) {
    if (by === 0) continue;
    if (taken > 0 && since !== undefined)
      busy.push({ from: new Date(since), to: new Date(at), unitsFree: units - taken });
    taken += by;
    since = at;
  }
  return busy;
};

const photosInOrder = {
  orderBy: { position: 'asc' },
  select: { alt: true, picture: { select: { id: true, width: true, height: true } } },
} as const;

type PhotoRow = { alt: string; picture: { id: string; width: number; height: number } };

export type ListingPhoto = { id: string; width: number; height: number; alt: string };

const photoOf = ({ alt, picture }: PhotoRow): ListingPhoto => ({ ...picture, alt });

const ratingOf = (sum: number, count: number): number | null => (count === 0 ? null : sum / count);

const isShown = (state: string): boolean => state === 'published' || state === 'paused';

/**
 * What the listing's page shows, to anyone: the blurred place, never the exact one. A draft or an archived listing is
 * there for its owner only.
 */
export const listingPage = async (viewer: Viewer | null, id: string) => {
  const row = await db.listing.findUnique({
    where: { id },
    omit: { address: true, lat: true, lng: true, stepsDone: true, ratingSum: true, ratingCount: true },
    include: {
      owner: true,
      photos: photosInOrder,
      units: {
        where: { isActive: true },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        select: { id: true, label: true },
      },
    },
  });
  const isOwner = row !== null && row.ownerId === viewer?.id;
  if (!row || !(isOwner || isShown(row.state))) throw notFound();
  const { owner, photos, publicLat, publicLng, area, ...listing } = row;
  return {
    ...listing,
    isOwner,
    state: listing.state as ListingState,
    approval: listing.approval as Approval,
    details: listing.details as Details,
    rates: Rates.parse(listing.rates),
    fees: Fees.parse(listing.fees),
    place: publicLat === null || publicLng === null ? null : { lat: publicLat, lng: publicLng, area },
    photos: photos.map(photoOf),
    provider: {
      id: owner.id,
      name: owner.name,
      handle: owner.handle,
      about: owner.about,
      languages: owner.languages,
      pictureId: owner.pictureId,
      rating: ratingOf(owner.ratingSum, owner.ratingCount),
      ratingCount: owner.ratingCount,
      since: owner.createdAt,
    },
  };
};

export type ListingPage = Awaited<ReturnType<typeof listingPage>>;

/** The owner's own view of a listing, exact place included; for anyone else it does not exist. */
export const ownListing = async (viewer: Viewer, id: string) => {
  const row = await db.listing.findFirst({
    where: { id, ownerId: viewer.id },
    include: {
      photos: photosInOrder,
      units: {
        where: { isActive: true },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        select: { id: true, label: true },
      },
    },
  });
  if (!row) throw notFound();
  return {
    ...row,
    state: row.state as ListingState,
    approval: row.approval as Approval,
    details: row.details as Details,
    rates: Rates.parse(row.rates),
    fees: Fees.parse(row.fees),
    photos: row.photos.map(photoOf),
  };
};

export type OwnListing = Awaited<ReturnType<typeof ownListing>>;

const pageSize = 24;

/** A member's own listings, newest first, in pages. `cursor` is the id of the last one seen. */
export const ownListings = async (viewer: Viewer, { cursor }: { cursor?: string | undefined } = {}) => {
  const after = cursor ? await db.listing.findFirst({ where: { id: cursor, ownerId: viewer.id } }) : null;
  const rows = await db.listing.findMany({
    where: {
      ownerId: viewer.id,
      ...(after && {
        OR: [{ createdAt: { lt: after.createdAt } }, { createdAt: after.createdAt, id: { lt: after.id } }],
      }),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: pageSize + 1,
    select: {
      id: true,
      type: true,
      state: true,
      title: true,
      area: true,
      rates: true,
      currency: true,
      stepsDone: true,
      photos: { ...photosInOrder, take: 1 },
    },
  });
  const items = rows.slice(0, pageSize).map(({ photos, state, rates, ...row }) => ({
    ...row,
    state: state as ListingState,
    rates: Rates.parse(rates),
    photo: photos.map(photoOf)[0] ?? null,
  }));
  return { items, next: rows.length > pageSize ? (items.at(-1)?.id ?? null) : null };
};

export type OwnListingSummary = Awaited<ReturnType<typeof ownListings>>['items'][number];

export type Block = { id: string; from: Date; to: Date; note: string; units: number };

/** The owner's own blocks that are not over, soonest first; one entry for what was blocked together. */
export const blocksOf = (db: Db, listingId: string, now: Date): Promise<Block[]> =>
  db.$queryRaw<Block[]>`
    SELECT min(claim.id) AS id, lower(during) AS "from", upper(during) AS "to", note, count(*)::int AS units
    FROM claim JOIN unit ON unit.id = claim.unit_id
    WHERE unit.listing_id = ${listingId} AND unit.is_active AND claim.is_active
      AND kind = 'block' AND upper(during) > ${now}
    GROUP BY during, note, claim.created_at
    ORDER BY lower(during), id`;
