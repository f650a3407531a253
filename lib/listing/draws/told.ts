import 'server-only';
import type { Db } from '@/lib/platform/db/client';
import { holderWith } from '@/lib/standing/people';

/** A draw with all that is told of it. */
export const drawToTell = async (tx: Db, id: string) => {
  const { _count, ...draw } = await tx.draw.findUniqueOrThrow({
    where: { id },
    select: {
      id: true,
      closesAt: true,
      revealUntil: true,
      repeatUntil: true,
      seal: true,
      value: true,
      valueAt: true,
      listing: {
        select: {
          id: true,
          title: true,
          timeZone: true,
          publishedAt: true,
          owner: { select: holderWith('listing.edit') },
        },
      },
      _count: { select: { entries: { where: { OR: [{ isOut: false }, { code: { not: null } }] } } } },
    },
  });
  return { ...draw, entries: _count.entries };
};

export type ToldDraw = Awaited<ReturnType<typeof drawToTell>>;
