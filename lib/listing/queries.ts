import 'server-only';
import type { HolderKind } from '@/lib/circle/roles';
import { holderAs } from '@/lib/circle/sql';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { readId } from '@/lib/platform/cursor';
import { type Db, db } from '@/lib/platform/db/client';
import { Prisma } from '@/lib/platform/db/generated/client';
import { notFound } from '@/lib/shared/errors';
import type { OpenPeriod, Period } from '@/lib/shared/period';
import { type Audienced, type AudienceKind, mayTake } from '@/lib/standing/audiences';
import { isSelf, mayAct, scopeFor } from '@/lib/standing/standing';
import type { Details } from './fields';
import { endSql, heldSql } from './late';
import { shownStates } from './lifecycle';
import type { PriceWay } from './price-ways';
import { type Approval, Fees, type ListingState, Rates } from './schema';
import { takingPlace } from './slots/lifecycle';
import { listingAs, photosOf } from './sql';
import { freeUnitsOf } from './units';

const { sql } = Prisma;

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
      priceWay: true,
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
      audience: true,
      audienceCircleId: true,
      address: true,
      lat: true,
      lng: true,
      _count: { select: { units: { where: { isActive: true } } } },
    },
  });
  if (!row) throw notFound();
  const { _count, ...listing } = row;
  return {
    ...listing,
    unitCount: _count.units,
    state: row.state as ListingState,
    approval: row.approval as Approval,
    priceWay: row.priceWay as PriceWay,
    rates: Rates.parse(row.rates),
    fees: Fees.parse(row.fees),
    details: row.details as Details,
  };
};

export type BookableListing = Awaited<ReturnType<typeof bookableListing>>;

/** How many units nobody holds at any moment of a period; one that is late is free for nothing new. */
export const unitsFree = async (db: Db, listingId: string, { from, to }: OpenPeriod): Promise<number> => {
  const [row] = await db.$queryRaw<{ free: number }[]>`
    SELECT count(*)::int AS free FROM (${freeUnitsOf(sql`${listingId}`, sql`tstzrange(${from}, ${to})`, now())}) AS unit`;
  return row?.free ?? 0;
};

export type Busy = { from: Date; to: Date; unitsFree: number };

/**
 * The stretches of `[from, to)` in which fewer units are free than the listing has, in order, each with how many
 * are left. Neighbouring stretches with the same number are one. A unit that is late is held without an end.
 */
export const busyOf = async (db: Db, listingId: string, from: Date, to: Date): Promise<Busy[]> => {
  const present = now();
  const [row] = await db.$queryRaw<{ units: number; held: { from: number; to: number }[] }[]>`
    WITH own AS (SELECT id FROM unit WHERE listing_id = ${listingId} AND is_active), held AS (
      SELECT unnest(range_agg(${heldSql('claim', present)} * tstzrange(${from}, ${to}))) AS during
      FROM claim JOIN own ON own.id = claim.unit_id
      WHERE claim.is_active AND (during && tstzrange(${from}, ${to}) OR due_back_at <= ${present})
      GROUP BY claim.unit_id
    )
    SELECT (SELECT count(*)::int FROM own) AS units, coalesce(json_agg(json_build_object(
      'from', extract(epoch FROM lower(during)) * 1000, 'to', extract(epoch FROM upper(during)) * 1000)), '[]') AS held
    FROM held`;
  const held = row?.held.map((each) => ({ from: new Date(each.from), to: new Date(each.to) })) ?? [];
  return stretches(held, row?.units ?? 0);
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

type PageRow = {
  id: string;
  ownerId: string;
  type: string;
  state: ListingState;
  title: string;
  description: string;
  details: Details;
  rules: string;
  currency: string;
  priceWay: PriceWay;
  rates: unknown;
  fees: unknown;
  depositMinor: number;
  priceMinor: number;
  approval: Approval;
  cancellation: string;
  noticeHours: number;
  minLength: number | null;
  maxLength: number | null;
  timeZone: string;
  publicLat: number | null;
  publicLng: number | null;
  area: string;
  createdAt: Date;
  updatedAt: Date;
  publishedAt: Date | null;
  audience: AudienceKind;
  audienceCircleId: string | null;
  audienceCircle: string | null;
  photos: ListingPhoto[];
  units: { id: string; label: string }[];
  owner: {
    kind: HolderKind;
    name: string;
    handle: string;
    about: string;
    languages: string[];
    pictureId: string | null;
    ratingSum: number;
    ratingCount: number;
  };
  ownerSince: Date;
};

const owner = holderAs('h');
/** The circle it is for. */
const circle = holderAs('for_circle');

/** The page's row in one statement: it is the page that is read most. */
const pageRow = async (id: string): Promise<PageRow | undefined> => {
  const [row] = await db.$queryRaw<PageRow[]>`
    SELECT l.id, l.owner_id AS "ownerId", l.type, l.state, l.title, l.description, l.details, l.rules, l.currency,
      l.price_way AS "priceWay", l.rates, l.fees, l.deposit_minor AS "depositMinor", l.price_minor AS "priceMinor", l.approval, l.cancellation,
      l.notice_hours AS "noticeHours", l.min_length AS "minLength", l.max_length AS "maxLength",
      l.time_zone AS "timeZone", l.public_lat AS "publicLat", l.public_lng AS "publicLng", l.area,
      l.created_at AS "createdAt", l.updated_at AS "updatedAt", l.published_at AS "publishedAt",
      l.audience, l.audience_circle_id AS "audienceCircleId", ${circle.name} AS "audienceCircle",
      ${owner.since} AS "ownerSince",
      json_build_object('kind', ${owner.kind}, 'name', ${owner.name}, 'handle', ${owner.handle}, 'about', ${owner.about},
        'languages', ${owner.languages}, 'pictureId', ${owner.pictureId}, 'ratingSum', ${owner.ratingSum},
        'ratingCount', ${owner.ratingCount}) AS owner,
      (SELECT coalesce(json_agg(json_build_object('id', p.id, 'width', p.width, 'height', p.height, 'alt', p.alt)
          ORDER BY p.position), '[]') FROM (${photosOf(listingAs('l'))}) AS p) AS photos,
      (SELECT coalesce(json_agg(json_build_object('id', u.id, 'label', u.label) ORDER BY u.created_at, u.id), '[]')
        FROM unit u WHERE u.listing_id = l.id AND u.is_active) AS units
    FROM listing l JOIN ${owner.table} ON ${owner.id} = l.owner_id
      LEFT JOIN ${circle.table} ON ${circle.id} = l.audience_circle_id
    WHERE l.id = ${id}`;
  return row;
};

/**
 * What the listing's page shows to those it is for: the blurred place, never the exact one. A draft or an archived listing is
 * there for its owner only. `mayStillSee`: who else, as those say who know more than listings; nobody, if it is left out.
 */
export const listingPage = async (
  viewer: Viewer | null,
  id: string,
  mayStillSee: (listing: Audienced & { id: string }) => Promise<boolean> = async () => false,
) => {
  const row = await pageRow(id);
  const isOwner = row !== undefined && mayAct(viewer, 'listing.see', row.ownerId);
  if (!row || !(isOwner || shownStates.has(row.state))) throw notFound();
  const isForViewer = mayTake(viewer, row);
  if (!isForViewer && !(await mayStillSee(row))) throw notFound();
  const { owner, ownerSince, publicLat, publicLng, area, ...listing } = row;
  const { ratingSum, ratingCount, ...provider } = owner;
  return {
    ...listing,
    isOwner,
    /** Whether they can take of it, too. */
    isForViewer,
    isOwn: isSelf(viewer, row.ownerId),
    rates: Rates.parse(listing.rates),
    fees: Fees.parse(listing.fees),
    place: publicLat === null || publicLng === null ? null : { lat: publicLat, lng: publicLng, area },
    provider: {
      id: listing.ownerId,
      ...provider,
      rating: ratingOf(ratingSum, ratingCount),
      ratingCount,
      since: ownerSince,
    },
  };
};

export type ListingPage = Awaited<ReturnType<typeof listingPage>>;

/** The owner's own view of a listing, exact place included; for anyone else it does not exist. */
export const ownListing = async (viewer: Viewer, id: string) => {
  const row = await db.listing.findFirst({
    where: { id, ownerId: scopeFor(viewer, 'listing.see') },
    include: {
      owner: { select: { kind: true, name: true } },
      audienceCircle: { select: { id: true, name: true } },
      photos: photosInOrder,
      units: {
        where: { isActive: true },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        select: { id: true, label: true },
      },
      _count: { select: { slots: { where: { state: { in: takingPlace.in }, startsAt: { gt: now() } } } } },
    },
  });
  if (!row) throw notFound();
  return {
    ...row,
    slotCount: row._count.slots,
    state: row.state as ListingState,
    approval: row.approval as Approval,
    audience: row.audience as AudienceKind,
    priceWay: row.priceWay as PriceWay,
    details: row.details as Details,
    rates: Rates.parse(row.rates),
    fees: Fees.parse(row.fees),
    photos: row.photos.map(photoOf),
  };
};

export type OwnListing = Awaited<ReturnType<typeof ownListing>>;

const pageSize = 24;

/** The listings of a member and of the circles they work for, newest first, in pages. `cursor` is the id of the last one seen. */
export const ownListings = async (viewer: Viewer, { cursor }: { cursor?: string | undefined } = {}) => {
  const seen = readId(cursor);
  const after = seen
    ? await db.listing.findFirst({ where: { id: seen, ownerId: scopeFor(viewer, 'listing.see') } })
    : null;
  const rows = await db.listing.findMany({
    where: {
      ownerId: scopeFor(viewer, 'listing.see'),
      ...(after && {
        OR: [{ createdAt: { lt: after.createdAt } }, { createdAt: after.createdAt, id: { lt: after.id } }],
      }),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: pageSize + 1,
    select: {
      id: true,
      owner: { select: { kind: true, name: true } },
      type: true,
      state: true,
      title: true,
      area: true,
      rates: true,
      currency: true,
      stepsDone: true,
      isPinned: true,
      audience: true,
      audienceCircleId: true,
      audienceCircle: { select: { name: true } },
      photos: { ...photosInOrder, take: 1 },
    },
  });
  const items = rows.slice(0, pageSize).map(({ photos, state, rates, audience, audienceCircle, ...row }) => ({
    ...row,
    audience: audience as AudienceKind,
    audienceCircle: audienceCircle?.name ?? null,
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
      AND kind = 'block' AND ${endSql('claim')} > ${now}
    GROUP BY during, note, claim.created_at
    ORDER BY lower(during), id`;
