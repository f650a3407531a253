import 'server-only';
import { type Db, db } from '@/lib/platform/db/client';
import type { DrawState } from './lifecycle';
import type { SourceName } from './sources';

/** All that is public of a draw: nothing of who has which code. */
export type DrawView = {
  state: DrawState;
  closesAt: Date;
  source: SourceName;
  valueAt: Date;
  seal: string | null;
  sealedAt: Date | null;
  value: string | null;
  /** How many take part. */
  entries: number;
  /** In alphabetical order, once they are published. */
  codes: string[];
};

/** The draw of a listing; null: it has none. Whether somebody may see the listing is asked before. */
export const drawOf = async (listingId: string): Promise<DrawView | null> => {
  const draw = await db.draw.findUnique({
    where: { listingId },
    include: { entries: { orderBy: { code: 'asc' }, select: { code: true } } },
  });
  if (!draw) return null;
  const { entries, ...rest } = draw;
  return {
    ...rest,
    state: draw.state as DrawState,
    source: draw.source as SourceName,
    entries: entries.length,
    codes: draw.seal === null ? [] : entries.flatMap(({ code }) => code ?? []).sort(),
  };
};

/** Whether one can still take part in the draw of a listing. */
export const closingOf = (
  db: Db,
  listingId: string,
): Promise<{ state: string; closesAt: Date; valueAt: Date } | null> =>
  db.draw.findUnique({
    where: { listingId },
    select: { state: true, closesAt: true, valueAt: true },
  });

/** One's own entry in a draw, with the name for whom it is. */
export type OwnEntry = { name: string; bookingId: string; code: string | null; rank: number | null };

/** The code and the place of some holders in the draw of a listing: their own to know. */
export const entriesOf = async (listingId: string, holderIds: readonly string[]): Promise<OwnEntry[]> => {
  const entries = await db.drawEntry.findMany({
    where: { draw: { listingId }, holderId: { in: [...holderIds] } },
    orderBy: { createdAt: 'asc' },
    select: { holder: { select: { name: true } }, bookingId: true, code: true, rank: true },
  });
  return entries.map(({ holder, ...entry }) => ({ ...entry, name: holder.name }));
};
