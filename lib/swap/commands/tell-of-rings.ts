import 'server-only';
import { peopleOf } from '@/lib/circle/people';
import { tellMany } from '@/lib/notice/commands';
import { now as clockNow } from '@/lib/platform/clock';
import { type Db, transaction } from '@/lib/platform/db/client';
import { settings } from '@/lib/platform/settings';
import { holderWith } from '@/lib/standing/people';

const dayMs = 86_400_000;

/** So many rings are told of in one run; the next minute goes on. */
const atOnce = 500;

const ringSelect = {
  id: true,
  things: {
    select: {
      listing: { select: { ownerId: true, title: true, owner: { select: holderWith('booking.take') } } },
    },
  },
} as const;

/** Those whom a notice may go to: they have not switched it off, and were told of no ring lately. */
const tellable = async (tx: Db, holderIds: readonly string[], quietSince: Date): Promise<Set<string>> => {
  const choices = await tx.ringChoice.findMany({ where: { holderId: { in: [...holderIds] } } });
  const left = new Set(holderIds);
  for (const { holderId, isOff, toldAt } of choices)
    if (isOff || (toldAt !== null && toldAt > quietSince)) left.delete(holderId);
  return left;
};

/**
 * Tells those concerned of rings that they have not been told of, each of one in `ringsToldEveryDays` at most: a notice, no mail, since
 * nobody has agreed to anything yet. All at once: killed, it begins again.
 */
export const tellOfRings = async (): Promise<void> => {
  const now = clockNow();
  const { ringsToldEveryDays } = await settings();
  const quietSince = new Date(now.getTime() - ringsToldEveryDays * dayMs);
  await transaction(async (tx) => {
    const rings = await tx.foundRing.findMany({
      where: { toldAt: null },
      orderBy: [{ foundAt: 'asc' }, { id: 'asc' }],
      take: atOnce,
      select: ringSelect,
    });
    const things = rings.flatMap(({ id, things: all }) => all.map(({ listing }) => ({ id, ...listing })));
    const left = await tellable(tx, [...new Set(things.map(({ ownerId }) => ownerId))], quietSince);
    const told = things.filter(({ ownerId }) => left.delete(ownerId));
    const notices = told.flatMap(({ id, title, owner }) =>
      peopleOf(owner).map(({ id: memberId }) => ({
        ...{ key: `ring-found:${id}:${memberId}`, memberId, kind: 'ring.found' },
        ...{ values: { title }, path: '/rings' },
      })),
    );
    await tellMany(tx, notices);
    await tx.$executeRaw`
      INSERT INTO ring_choice (holder_id, told_at) SELECT unnest(${told.map(({ ownerId }) => ownerId)}::text[]), ${now}
      ON CONFLICT (holder_id) DO UPDATE SET told_at = excluded.told_at`;
    await tx.foundRing.updateMany({
      where: { id: { in: rings.map(({ id }) => id) } },
      data: { toldAt: now },
    });
  });
};
