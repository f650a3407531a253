import 'server-only';
import { Prisma } from '@/lib/platform/db/generated/client';
import { isBackSql } from './late';

const { sql } = Prisma;

/** Nobody holds the unit that is called `unit` at any moment of a range. */
export const isUnheld = (during: Prisma.Sql): Prisma.Sql => sql`NOT EXISTS (
  SELECT 1 FROM claim WHERE claim.unit_id = unit.id AND claim.is_active AND claim.during && ${during})`;

/** The units of a listing that can be had for all of a range: nobody holds them, and none is late. */
export const freeUnitsOf = (listingId: Prisma.Sql, during: Prisma.Sql, now: Date): Prisma.Sql => sql`
  SELECT unit.id FROM unit
  WHERE unit.listing_id = ${listingId} AND unit.is_active AND ${isBackSql('unit', now)} AND ${isUnheld(during)}`;

/** All units of a listing. */
export const unitsOf = (listingId: Prisma.Sql): Prisma.Sql =>
  sql`SELECT unit.id FROM unit WHERE unit.listing_id = ${listingId} AND unit.is_active`;
