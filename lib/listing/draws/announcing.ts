import 'server-only';
import { advance, dueColumns } from '@/lib/lifecycle/advance';
import { recordBegin } from '@/lib/lifecycle/begin';
import type { Db } from '@/lib/platform/db/client';
import type { Settings } from '@/lib/platform/settings';
import { AppError } from '@/lib/shared/errors';
import { drawSubject } from './draw-life';
import { drawLife, nobodyYet, waitedDraws } from './lifecycle';
import { type DrawTyped, readDraw, requireToCome } from './schema';

type By = { memberId: string; now: Date; numbers: Settings };

/**
 * The terms of a listing's draw, as long as nobody takes part: `conflict draw.fixed` from then on. The same terms once more
 * change nothing.
 */
export const announceDraw = async (
  tx: Db,
  { id: listingId, timeZone }: { id: string; timeZone: string },
  typed: DrawTyped,
  { memberId, now, numbers }: By,
): Promise<void> => {
  const before = await tx.draw.findUnique({ where: { listingId } });
  const terms = readDraw(typed, before, timeZone);
  const { closesAt, way, source } = terms;
  if (before && +before.closesAt === +closesAt && before.way === way && before.source === source) return;
  requireToCome(terms, now);
  if (!before) {
    const facts = { ...terms, state: 'open' as const, ...nobodyYet };
    const due = dueColumns(drawLife.dueOf(facts, now, numbers));
    const data = { listingId, ...terms, stateSince: now, createdAt: now, ...due };
    const { id } = await tx.draw.create({ data, select: { id: true } });
    await recordBegin(tx, drawLife, { id, name: 'announce', by: 'owner', memberId, now });
    return;
  }
  const row = await drawSubject.hold(tx, before.id);
  if (!drawLife.isOpen('reopen', drawSubject.factsOf(row), 'owner', now, numbers))
    throw new AppError('conflict', 'draw.fixed');
  const move = { name: 'reopen', by: 'owner', memberId, now, numbers } as const;
  const fresh = { ...terms, remindedAt: null };
  await advance(drawSubject, tx, row, { ...move, columns: fresh, facts: fresh });
};

/**
 * What was announced of a listing's draw stands once somebody takes part, until nobody waits for it any more: how many there
 * are, and for whom. Its listing is held; nobody comes in meanwhile.
 */
export const isDrawBegun = async (tx: Db, listingId: string): Promise<boolean> => {
  const [draw] = await tx.$queryRaw<{ id: string; state: string }[]>`
    SELECT id, state FROM draw WHERE listing_id = ${listingId} FOR NO KEY UPDATE`;
  if (!draw || !waitedDraws.has(draw.state)) return false;
  return (await tx.drawEntry.count({ where: { drawId: draw.id } })) > 0;
};

/** Its owner takes bookings another way: `conflict draw.fixed` while somebody takes part or waits. */
export const dropDraw = async (tx: Db, listingId: string): Promise<void> => {
  const [draw] = await tx.$queryRaw<{ id: string; state: string }[]>`
    SELECT id, state FROM draw WHERE listing_id = ${listingId} FOR UPDATE`;
  if (!draw) return;
  const isBare = (await tx.drawEntry.count({ where: { drawId: draw.id } })) === 0;
  if (isBare) await tx.draw.delete({ where: { id: draw.id } });
  else if (waitedDraws.has(draw.state)) throw new AppError('conflict', 'draw.fixed');
};
