import 'server-only';
import type { Db } from '@/lib/platform/db/client';
import { unitsFree } from '../units';
import type { DrawFacts, DrawState } from './lifecycle';
import type { SourceName } from './sources';

/** A draw with all that its table asks of it. */
export type DrawRow = DrawFacts & {
  id: string;
  listingId: string;
  source: SourceName;
  seal: string | null;
  value: string | null;
};

/**
 * The draw, held for the rest of the transaction. Who holds its listing, too, takes that first; whoever takes part holds their
 * own booking before.
 */
export const holdDraw = async (tx: Db, id: string, now: Date): Promise<DrawRow> => {
  await tx.$queryRaw`SELECT id FROM draw WHERE id = ${id} FOR NO KEY UPDATE`;
  const draw = await tx.draw.findUniqueOrThrow({ where: { id } });
  const { _count, _sum } = await tx.drawEntry.aggregate({
    where: { drawId: id },
    _count: true,
    _sum: { quantity: true },
  });
  return {
    ...draw,
    state: draw.state as DrawState,
    source: draw.source as SourceName,
    entries: _count,
    isEnough: (_sum.quantity ?? 0) <= (await unitsFree(tx, draw.listingId, { from: now, to: null })),
  };
};
