import 'server-only';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { admittedTo, type Reader } from '@/lib/standing/audiences';
import { scopeFor } from '@/lib/standing/standing';

/** Listings that `who` may see and take of, as a condition of Prisma; `isForSql` says the same in SQL. */
export const forReader = (who: Reader): Prisma.ListingWhereInput => {
  const { kinds, named } = admittedTo(who);
  return {
    OR: [
      { audience: { in: kinds } },
      ...named.map(([column, ids]) => ({ [column]: { in: ids } })),
      ...(who ? [{ ownerId: scopeFor(who, 'listing.see') }] : []),
    ],
  };
};

/** What of a listing decides who may see it (`Audienced`). */
export const audienceSelect = {
  ownerId: true,
  audience: true,
  audienceCircleId: true,
} as const satisfies Prisma.ListingSelect;
