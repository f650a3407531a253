import 'server-only';
import { shownSlugSql } from '@/lib/category/sql';
import type { HolderKind } from '@/lib/circle/roles';
import { holderAs } from '@/lib/circle/sql';
import { creditSql } from '@/lib/ledger/sql';
import { Prisma } from '@/lib/platform/db/generated/client';
import { metresBetween, type Place } from '@/lib/shared/geo';
import type { AudienceKind } from '@/lib/standing/audiences';
import type { Approval } from './approvals';
import { creditNow, creditPriceOf, shownCredit } from './credit-price';
import type { Details } from './fields';
import type { Intent } from './intents';
import type { ListingSummary, Needed } from './listing-summary';
import type { PriceWay } from './price-ways';
import { nearestRate } from './rules';
import { Rates } from './schema';
import { type ListingSql, photosOf } from './sql';
import { listingTypes, typeOf } from './types/registry';

const { sql } = Prisma;

/** A row as the database says it. */
export type SummaryRow = {
  id: string;
  type: string;
  category: string | null;
  intent: Intent;
  neededFrom: string | null;
  neededTo: string | null;
  title: string;
  rates: unknown;
  priceWay: PriceWay;
  credit: Parameters<typeof creditPriceOf>[0]['credit'];
  creditRates: unknown;
  currency: string;
  depositMinor: number;
  approval: Approval;
  noticeHours: number;
  details: Details;
  lat: number;
  lng: number;
  area: string;
  ownerId: string;
  ownerKind: HolderKind;
  ownerName: string;
  ownerHandle: string;
  ratingSum: number;
  ratingCount: number;
  pictureId: string | null;
  pictureWidth: number;
  pictureHeight: number;
  pictureAlt: string;
  freePlaces: number | null;
  audience: AudienceKind;
  audienceCircleId: string | null;
  audienceCircle: string | null;
  nextSlot: { id: string; startsAt: string; timeZone: string; free: number } | null;
};

const owner = holderAs('h');
/** The circle it is for. */
const circle = holderAs('for_circle');

/** What a card shows of a listing, its owner and its first photo, joined by `summaryJoins`. */
export const summaryColumns = (
  l: ListingSql,
): Prisma.Sql => sql`${l.id}, ${l.type}, ${shownSlugSql(l.categoryId)} AS category, ${l.intent},
  ${l.neededFrom} AS "neededFrom", ${l.neededTo} AS "neededTo", ${l.title}, ${l.rates},
  ${l.priceWay} AS "priceWay", ${creditSql(l.creditCode)} AS credit, ${l.creditRates} AS "creditRates",
  ${l.currency}, ${l.depositMinor} AS "depositMinor", ${l.approval}, ${l.noticeHours} AS "noticeHours", ${l.details},
  ${l.publicLat} AS lat, ${l.publicLng} AS lng, ${l.area},
  ${l.audience}, ${l.audienceCircleId} AS "audienceCircleId", ${circle.name} AS "audienceCircle",
  ${owner.id} AS "ownerId", ${owner.kind} AS "ownerKind", ${owner.name} AS "ownerName", ${owner.handle} AS "ownerHandle",
  ${owner.ratingSum} AS "ratingSum", ${owner.ratingCount} AS "ratingCount",
  p.id AS "pictureId", p.width AS "pictureWidth", p.height AS "pictureHeight", p.alt AS "pictureAlt"`;

export const summaryJoins = (
  l: ListingSql,
): Prisma.Sql => sql`JOIN ${owner.table} ON ${owner.id} = ${l.ownerId}
  LEFT JOIN ${circle.table} ON ${circle.id} = ${l.audienceCircleId}
  LEFT JOIN LATERAL (${photosOf(l)} ORDER BY photo.position LIMIT 1) p ON true`;

const cardDetails = new Map(
  listingTypes.map(({ name, details }) => [
    name,
    Object.keys(details).filter((each) => details[each]?.onCard),
  ]),
);

/** A day of the database's, which has no clock. */
export const plainDay = (day: Date | null): string | null => day?.toISOString().slice(0, 10) ?? null;

/** The days on which a wish is needed, if it says so. */
export const neededOf = ({
  neededFrom: from,
  neededTo: to,
}: {
  neededFrom: string | null;
  neededTo: string | null;
}): Needed | null => (from === null || to === null ? null : { from, to });

/** What a card shows of a row. */
export const summaryOf = (row: SummaryRow, near: Place | undefined): ListingSummary => {
  const rate = nearestRate(typeOf(row), Rates.parse(row.rates));
  const { priceWay, creditPrice } = creditNow(row.priceWay, creditPriceOf(row));
  const shown = (cardDetails.get(row.type) ?? []).filter((name) => row.details[name] !== undefined);
  return {
    id: row.id,
    type: row.type,
    category: row.category,
    intent: row.intent,
    needed: neededOf(row),
    title: row.title,
    picture: row.pictureId
      ? { id: row.pictureId, width: row.pictureWidth, height: row.pictureHeight, alt: row.pictureAlt }
      : null,
    price: {
      amountMinor: rate?.amountMinor ?? 0,
      currency: row.currency,
      per: rate?.unit ?? null,
      ...(rate?.maxMinor !== undefined && { minMinor: rate.minMinor ?? 0, maxMinor: rate.maxMinor }),
    },
    priceWay,
    ...(creditPrice && { creditPrice: shownCredit(typeOf(row), creditPrice) }),
    audience: {
      audience: row.audience,
      audienceCircleId: row.audienceCircleId,
      audienceCircle: row.audienceCircle,
    },
    depositMinor: row.depositMinor,
    approval: row.approval,
    noticeHours: row.noticeHours,
    details: Object.fromEntries(shown.map((name) => [name, row.details[name] ?? false])),
    place: { lat: row.lat, lng: row.lng, area: row.area },
    ...(near && { distanceKm: Math.round(metresBetween(near, row) / 100) / 10 }),
    provider: {
      id: row.ownerId,
      kind: row.ownerKind,
      handle: row.ownerHandle,
      name: row.ownerName,
      rating: row.ratingCount > 0 ? Math.round((row.ratingSum / row.ratingCount) * 10) / 10 : null,
      ratingCount: row.ratingCount,
    },
    ...(row.freePlaces !== null && { freePlaces: row.freePlaces }),
    ...(row.nextSlot && { nextSlot: { ...row.nextSlot, startsAt: new Date(row.nextSlot.startsAt) } }),
  };
};
