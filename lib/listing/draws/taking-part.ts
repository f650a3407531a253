import 'server-only';
import { advance } from '@/lib/lifecycle/advance';
import type { Db } from '@/lib/platform/db/client';
import type { Settings } from '@/lib/platform/settings';
import { AppError } from '@/lib/shared/errors';
import { drawSubject } from './draw-life';
import type { DrawRow } from './draw-row';
import { drawLife, mayStillEnter } from './lifecycle';

type At = { now: Date; numbers: Settings };

/** Takes part in the draw of a listing, each holder once: `conflict draw.closed` from its closing on. */
export const enterDraw = async (
  tx: Db,
  listingId: string,
  entry: { bookingId: string; holderId: string; quantity: number },
  { now }: Pick<At, 'now'>,
): Promise<void> => {
  // Whoever closes it waits for those who are just coming in.
  const [draw] = await tx.$queryRaw<{ id: string; state: string; closesAt: Date }[]>`
    SELECT id, state, closes_at AS "closesAt" FROM draw WHERE listing_id = ${listingId} FOR SHARE`;
  if (!draw || !mayStillEnter(draw, now)) throw new AppError('conflict', 'draw.closed');
  await tx.drawEntry.create({ data: { drawId: draw.id, ...entry, createdAt: now } });
};

/** Takes part no longer. A code that was published stays in the list, and is passed over; nobody waits for a number of theirs. */
export const leaveDraw = async (tx: Db, bookingId: string): Promise<void> => {
  await tx.drawEntry.deleteMany({ where: { bookingId, code: null } });
  await tx.drawEntry.updateMany({ where: { bookingId }, data: { isOut: true } });
};

/** The draw of a listing that is held, held after it, where the house may make this move on it; null otherwise. */
const holdFor = async (
  tx: Db,
  listingId: string,
  name: 'finish' | 'call_off',
  { now, numbers }: At,
): Promise<DrawRow | null> => {
  const draw = await tx.draw.findUnique({ where: { listingId }, select: { id: true } });
  const row = draw && (await drawSubject.hold(tx, draw.id));
  return row && drawLife.isOpen(name, drawSubject.factsOf(row), 'system', now, numbers) ? row : null;
};

/** The draw of a listing that is held, held after it; null: it is not drawn, or over. */
export const holdDrawn = (tx: Db, listingId: string, at: At): Promise<DrawRow | null> =>
  holdFor(tx, listingId, 'finish', at);

/** Nothing comes of a draw any more, if there is one. Its listing is held. */
export const callOffDraw = async (tx: Db, listingId: string, at: At): Promise<void> => {
  const name = 'call_off';
  const row = await holdFor(tx, listingId, name, at);
  if (row) await advance(drawSubject, tx, row, { name, by: 'system', ...at });
};
