import 'server-only';
import type { Db } from '@/lib/platform/db/client';
import { Prisma } from '@/lib/platform/db/generated/client';
import { unitsFree } from '../units';
import type { DrawFacts, DrawState } from './lifecycle';
import type { SourceName } from './sources';
import type { Way } from './ways';

/** A draw with all that its table asks of it. */
export type DrawRow = DrawFacts & {
  id: string;
  listingId: string;
  source: SourceName;
  seal: string | null;
  value: string | null;
};

/** How many take part, how far they are, and how much they would take. */
const entriesIn = async (tx: Db, drawId: string, again: boolean) => {
  const shown = again ? Prisma.sql`number_again` : Prisma.sql`number`;
  const [counted] = await tx.$queryRaw<
    { entries: number; numbered: number; shown: number; wanted: number; wantedShown: number }[]
  >`
    SELECT count(*)::int AS entries, count(commitment)::int AS numbered, count(${shown})::int AS shown,
      coalesce(sum(quantity), 0)::int AS wanted,
      coalesce(sum(quantity) FILTER (WHERE ${shown} IS NOT NULL), 0)::int AS "wantedShown"
    FROM draw_entry WHERE draw_id = ${drawId} AND NOT is_out`;
  return counted ?? { entries: 0, numbered: 0, shown: 0, wanted: 0, wantedShown: 0 };
};

/**
 * The draw, held for the rest of the transaction. Who holds its listing, too, takes that first; whoever takes part holds their
 * own booking before.
 */
export const holdDraw = async (tx: Db, id: string, now: Date): Promise<DrawRow> => {
  await tx.$queryRaw`SELECT id FROM draw WHERE id = ${id} FOR NO KEY UPDATE`;
  const draw = await tx.draw.findUniqueOrThrow({ where: { id } });
  const { wanted, wantedShown, ...counted } = await entriesIn(tx, id, draw.state === 'repeating');
  const there = await unitsFree(tx, draw.listingId, { from: now, to: null });
  return {
    ...draw,
    state: draw.state as DrawState,
    source: draw.source as SourceName,
    way: draw.way as Way,
    ...counted,
    isEnough: wanted <= there,
    isEnoughForShown: wantedShown <= there,
  };
};
