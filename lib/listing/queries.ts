import 'server-only';
import { shownSlugSql } from '@/lib/category/sql';
import type { HolderKind } from '@/lib/circle/roles';
import { holderAs } from '@/lib/circle/sql';
import { creditAssetSelect } from '@/lib/ledger/credit-asset';
import { creditSql } from '@/lib/ledger/sql';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { readId } from '@/lib/platform/cursor';
import { db } from '@/lib/platform/db/client';
import { notFound } from '@/lib/shared/errors';
import { type Audienced, type AudienceKind, mayTake } from '@/lib/standing/audiences';
import { isSelf, mayAct, scopeFor } from '@/lib/standing/standing';
import { hasAnswered } from './answered';
import type { Approval } from './approvals';
import { creditNow, creditPriceOf, creditPriceSelect } from './credit-price';
import { type Details, publicDetails } from './fields';
import type { Intent } from './intents';
import { shownStates } from './lifecycle';
import type { PriceWay } from './price-ways';
import { factsAt } from './publishing';
import { Fees, type ListingState, Rates } from './schema';
import { takingPlace } from './slots/lifecycle';
import { listingAs, photosOf, wantedAs } from './sql';
import { neededOf, plainDay } from './summary';
import { listingTypeOf } from './types/registry';

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
  category: string | null;
  /** What its owner would like for it: categories by their slugs. */
  wantedCategories: string[];
  intent: Intent;
  neededFrom: string | null;
  neededTo: string | null;
  standsUntil: Date | null;
  state: ListingState;
  title: string;
  description: string;
  details: Details;
  rules: string;
  currency: string;
  priceWay: PriceWay;
  rates: unknown;
  fees: unknown;
  credit: Parameters<typeof creditPriceOf>[0]['credit'];
  creditRates: unknown;
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
  inhabitants: number | null;
  createdAt: Date;
  updatedAt: Date;
  publishedAt: Date | null;
  audience: AudienceKind;
  audienceCircleId: string | null;
  audienceCircle: string | null;
  drawId: string | null;
  /** The shelf it lies on, where one takes it without asking, and until when at most. */
  shelf: { id: string; name: string; address: string; isOpen: boolean } | null;
  shelfUntil: Date | null;
  /** The things that were offered with it at once. */
  batch: { id: string; title: string } | null;
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

const l = listingAs('l');
const wanted = wantedAs('wanted');
const owner = holderAs('h');
/** The circle it is for. */
const circle = holderAs('for_circle');

/** The page's row in one statement: it is the page that is read most. */
const pageRow = async (id: string): Promise<PageRow | undefined> => {
  const [row] = await db.$queryRaw<PageRow[]>`
    SELECT l.id, l.owner_id AS "ownerId", l.type, ${shownSlugSql(l.categoryId)} AS category,
      ARRAY(SELECT DISTINCT s.slug FROM ${wanted.table} CROSS JOIN LATERAL (SELECT ${shownSlugSql(wanted.categoryId)} AS slug) s
        WHERE ${wanted.listingId} = l.id AND s.slug IS NOT NULL ORDER BY 1) AS "wantedCategories",
      l.intent, l.needed_from::text AS "neededFrom", l.needed_to::text AS "neededTo", l.stands_until AS "standsUntil", l.state, l.title, l.description, l.details, l.rules, l.currency,
      l.price_way AS "priceWay", l.rates, l.fees, ${creditSql(l.creditCode)} AS credit, l.credit_rates AS "creditRates", l.deposit_minor AS "depositMinor", l.price_minor AS "priceMinor", l.approval, l.cancellation,
      l.notice_hours AS "noticeHours", l.min_length AS "minLength", l.max_length AS "maxLength",
      l.time_zone AS "timeZone", l.public_lat AS "publicLat", l.public_lng AS "publicLng", l.area, l.inhabitants,
      l.created_at AS "createdAt", l.updated_at AS "updatedAt", l.published_at AS "publishedAt",
      l.audience, l.audience_circle_id AS "audienceCircleId", ${circle.name} AS "audienceCircle",
      ${owner.since} AS "ownerSince", (SELECT d.id FROM draw d WHERE d.listing_id = l.id) AS "drawId",
      (SELECT json_build_object('id', s.id, 'name', s.name, 'address', s.address, 'isOpen', s.closed_at IS NULL)
        FROM shelf s WHERE s.id = l.shelf_id) AS shelf, l.shelf_until AS "shelfUntil",
      (SELECT json_build_object('id', b.id, 'title', b.title) FROM batch b WHERE b.id = l.batch_id) AS batch,
      json_build_object('kind', ${owner.kind}, 'name', ${owner.name}, 'handle', ${owner.handle}, 'about', ${owner.about},
        'languages', ${owner.languages}, 'pictureId', ${owner.pictureId}, 'ratingSum', ${owner.ratingSum},
        'ratingCount', ${owner.ratingCount}) AS owner,
      (SELECT coalesce(json_agg(json_build_object('id', p.id, 'width', p.width, 'height', p.height, 'alt', p.alt)
          ORDER BY p.position), '[]') FROM (${photosOf(l)}) AS p) AS photos,
      (SELECT coalesce(json_agg(json_build_object('id', u.id, 'label', u.label) ORDER BY u.created_at, u.id), '[]')
        FROM unit u WHERE u.listing_id = l.id AND u.is_active) AS units
    FROM listing l JOIN ${owner.table} ON ${owner.id} = l.owner_id
      LEFT JOIN ${circle.table} ON ${circle.id} = l.audience_circle_id
    WHERE l.id = ${id}`;
  return row;
};

/**
 * What the listing's page shows to those it is for: the blurred place, never the exact one. A draft or an archived listing is
 * there for its owner only, a wish that is over for who answered it too. `mayStillSee`: who else, as those say who know more than listings; nobody, if it is left out.
 */
export const listingPage = async (
  viewer: Viewer | null,
  id: string,
  mayStillSee: (listing: Audienced & { id: string }) => Promise<boolean> = async () => false,
) => {
  const row = await pageRow(id);
  const isOwner = row !== undefined && mayAct(viewer, 'listing.see', row.ownerId);
  if (!row) throw notFound();
  const isForViewer = mayTake(viewer, row);
  const isThere = isOwner || (shownStates.has(row.state) && (isForViewer || (await mayStillSee(row))));
  if (!isThere && !(await hasAnswered(viewer, id))) throw notFound();
  const {
    owner,
    ownerSince,
    publicLat,
    publicLng,
    area,
    neededFrom,
    neededTo,
    credit,
    creditRates,
    ...listing
  } = row;
  const { ratingSum, ratingCount, ...provider } = owner;
  return {
    ...listing,
    details: publicDetails(listingTypeOf(listing.type).details, listing.details),
    ...creditNow(listing.priceWay, creditPriceOf({ credit, creditRates })),
    needed: neededOf({ neededFrom, neededTo }),
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
      credit: { select: creditAssetSelect },
      draw: {
        select: {
          state: true,
          closesAt: true,
          way: true,
          source: true,
          _count: { select: { entries: true } },
        },
      },
      photos: photosInOrder,
      wantedCategories: { select: { categoryId: true } },
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
    wantedCount: row.wantedCategories.length,
    ...factsAt(row, now()),
    state: row.state as ListingState,
    approval: row.approval as Approval,
    audience: row.audience as AudienceKind,
    intent: row.intent as Intent,
    needed: neededOf({ neededFrom: plainDay(row.neededFrom), neededTo: plainDay(row.neededTo) }),
    priceWay: row.priceWay as PriceWay,
    details: row.details as Details,
    rates: Rates.parse(row.rates),
    fees: Fees.parse(row.fees),
    creditPrice: creditPriceOf(row),
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
      intent: true,
      state: true,
      title: true,
      area: true,
      rates: true,
      priceWay: true,
      ...creditPriceSelect,
      currency: true,
      stepsDone: true,
      isPinned: true,
      audience: true,
      audienceCircleId: true,
      audienceCircle: { select: { name: true } },
      photos: { ...photosInOrder, take: 1 },
    },
  });
  const items = rows
    .slice(0, pageSize)
    .map(({ photos, state, rates, audience, audienceCircle, credit, creditRates, ...row }) => ({
      ...row,
      ...creditNow(row.priceWay as PriceWay, creditPriceOf({ credit, creditRates })),
      intent: row.intent as Intent,
      audience: audience as AudienceKind,
      audienceCircle: audienceCircle?.name ?? null,
      state: state as ListingState,
      rates: Rates.parse(rates),
      photo: photos.map(photoOf)[0] ?? null,
    }));
  return { items, next: rows.length > pageSize ? (items.at(-1)?.id ?? null) : null };
};

export type OwnListingSummary = Awaited<ReturnType<typeof ownListings>>['items'][number];

/** All that its owner answered, for those who know that the reader may have it: pages read `listingPage`. */
export const ownDetails = async (id: string): Promise<Details> => {
  const row = await db.listing.findUnique({ where: { id }, select: { details: true } });
  return (row?.details ?? {}) as Details;
};
