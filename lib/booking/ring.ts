import 'server-only';
import { holdingPlace } from '@/lib/holding/holding-place';
import { type Db, db } from '@/lib/platform/db/client';
import { isAmongMembers } from './lifecycle';
import { listingSelect } from './view-row';

const select = {
  id: true,
  holdings: {
    orderBy: { position: 'asc' },
    select: {
      giverId: true,
      takerId: true,
      state: true,
      ...holdingPlace,
      listing: { select: listingSelect },
    },
  },
} as const;

const holdingsOf = (tx: Db, ids: readonly string[]) =>
  tx.booking.findMany({ where: { id: { in: [...ids] } }, select });

type Holdings = Awaited<ReturnType<typeof holdingsOf>>[number]['holdings'];

/** One thing of a ring, on its way from one to the next. */
export type RingThing = Holdings[number];

/** The things of those of some bookings that have no sides, in the order of the ring, by booking. Nothing is asked where all have sides. */
export const ringsAmong = async (
  rows: readonly { id: string; life: string }[],
): Promise<Map<string, readonly RingThing[]>> => {
  const ids = rows.filter(isAmongMembers).map(({ id }) => id);
  if (ids.length === 0) return new Map();
  return new Map((await holdingsOf(db, ids)).map(({ id, holdings }) => [id, holdings]));
};

const toldSelect = {
  orderBy: { position: 'asc' },
  select: {
    giver: { select: { id: true, name: true } },
    taker: { select: { id: true, name: true } },
    listing: { select: { title: true } },
  },
} as const;

/** What goes round in a ring, for a mail about it. */
export const ringToTell = async (tx: Db, bookingId: string) => {
  const { holdings } = await tx.booking.findUniqueOrThrow({
    where: { id: bookingId },
    select: { holdings: toldSelect },
  });
  return holdings;
};

/** What comes to one of those who are alike. */
export const comingTo = (ring: readonly RingThing[], holderId: string | null | undefined) =>
  ring.find(({ takerId }) => takerId === holderId);
