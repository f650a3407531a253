import 'server-only';
import { randomInt } from 'node:crypto';
import type { Subject } from '@/lib/lifecycle/advance';
import { now } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { type DrawRow, holdDraw } from './draw-row';
import { type DrawTerms, drawLife } from './lifecycle';
import { codesFor, rankingOf, sealOf } from './protocol';

export type DrawColumns = Pick<
  Prisma.DrawUncheckedUpdateManyInput,
  'closesAt' | 'source' | 'valueAt' | 'seal' | 'sealedAt' | 'value' | 'valueBy' | 'remindedAt'
>;

/** Each who takes part gets a code by chance; their digest is P. Nobody comes in or goes out while it is made. */
const giveCodes = async (tx: Db, drawId: string): Promise<string> => {
  const entries = await tx.$queryRaw<{ bookingId: string }[]>`
    SELECT booking_id AS "bookingId" FROM draw_entry WHERE draw_id = ${drawId} ORDER BY booking_id FOR UPDATE`;
  const codes = codesFor(entries.length, (below) => randomInt(below));
  const ids = entries.map(({ bookingId }) => bookingId);
  await tx.$executeRaw`
    UPDATE draw_entry SET code = given.code
    FROM unnest(${ids}::text[], ${codes}::text[]) AS given(booking_id, code)
    WHERE draw_entry.booking_id = given.booking_id`;
  return sealOf(codes);
};

const writeRanks = async (tx: Db, { id, seal }: DrawRow, value: string): Promise<void> => {
  const entries = await tx.drawEntry.findMany({ where: { drawId: id }, select: { code: true } });
  const ranking = await rankingOf(
    seal ?? '',
    value,
    entries.flatMap(({ code }) => code ?? []),
  );
  const codes = ranking.map(({ code }) => code);
  await tx.$executeRaw`
    UPDATE draw_entry SET rank = given.rank
    FROM unnest(${codes}::text[]) WITH ORDINALITY AS given(code, rank)
    WHERE draw_entry.draw_id = ${id} AND draw_entry.code = given.code`;
};

/** Draws, as the engine moves them. */
export const drawSubject: Subject<DrawTerms, DrawRow, DrawColumns> = {
  kind: 'draw',
  lifeOf: () => drawLife,
  factsOf: ({ state, closesAt, valueAt, remindedAt, entries, isEnough }) => ({
    state,
    closesAt,
    valueAt,
    remindedAt,
    entries,
    isEnough,
  }),
  hold: (tx, id) => holdDraw(tx, id, now()),
  set: async (tx, where, columns) => (await tx.draw.updateMany({ where, data: columns })).count,
  writes: {
    seal: async (tx, { row }, move) => ({
      columns: { seal: await giveCodes(tx, row.id), sealedAt: move.now },
    }),
    rank: async (tx, { row }, { columns }) => {
      await writeRanks(tx, row, String(columns?.value ?? ''));
      return undefined;
    },
    remind: async (_tx, _step, move) => ({
      columns: { remindedAt: move.now },
      facts: { remindedAt: move.now },
    }),
  },
};
