import 'server-only';
import { holdingPlace } from '@/lib/holding/holding-place';
import { type Db, db } from '@/lib/platform/db/client';
import type { Standing } from '@/lib/standing/standing';
import { partyTo } from './acting';
import { isAmongMembers, lifeOf, memberLives, pendingStates, turnedDownStates } from './lifecycle';
import { listingSelect } from './view-row';

const select = {
  id: true,
  holdings: {
    orderBy: { position: 'asc' },
    select: {
      giverId: true,
      takerId: true,
      state: true,
      handedOnAt: true,
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

/** The lives of what goes round: one of those who are alike proposes it to the others. */
const ringLives = memberLives.filter((life) => lifeOf({ life }).find('propose'));

/** At most so many are read at once. */
const mostProposed = 50;

/**
 * The rings that were proposed to somebody, or by them: the one with that id, or those that not all have answered, the newest first; those with
 * one of their things alone, if it is given.
 */
export const proposedRings = async (
  who: Standing,
  { id, listingId }: { id?: string | undefined; listingId?: string | undefined },
): Promise<string[]> => {
  const rows = await db.booking.findMany({
    where: {
      AND: [
        partyTo(who, 'member'),
        { life: { in: ringLives } },
        id ? { id } : { state: { in: pendingStates.in } },
        listingId ? { holdings: { some: { listingId } } } : {},
      ],
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: mostProposed,
    select: { id: true },
  });
  return rows.map((row) => row.id);
};

/** The things that are asked for in rings to which not all have said yes yet: nobody else is to be asked for them meanwhile. */
export const askedInRings = async (tx: Db): Promise<string[]> => {
  const rows = await tx.booking.findMany({
    where: { life: { in: memberLives }, state: { in: pendingStates.in } },
    select: { holdings: { select: { listingId: true } } },
  });
  return [...new Set(rows.flatMap(({ holdings }) => holdings.map(({ listingId }) => listingId)))].sort();
};

/**
 * Of rings that came to nothing since then: for which of their own things somebody did not want what would have come to them. Those who
 * said no; where nobody did, those who said nothing.
 */
export const turnedDownInRings = async (tx: Db, since: Date): Promise<{ own: string; coming: string }[]> => {
  const rows = await tx.booking.findMany({
    where: { life: { in: memberLives }, state: { in: turnedDownStates.in }, stateSince: { gte: since } },
    select: {
      parties: { where: { NOT: { answer: 'yes' } }, select: { holderId: true, answer: true } },
      holdings: { select: { giverId: true, takerId: true, listingId: true } },
    },
  });
  return rows.flatMap(({ parties, holdings }) => {
    const refusing = parties.filter(({ answer }) => answer === 'no');
    return (refusing.length > 0 ? refusing : parties).flatMap(({ holderId }) => {
      const own = holdings.find(({ giverId }) => giverId === holderId)?.listingId;
      const coming = holdings.find(({ takerId }) => takerId === holderId)?.listingId;
      return own && coming ? [{ own, coming }] : [];
    });
  });
};
