import 'server-only';
import { randomInt } from 'node:crypto';
import type { Subject } from '@/lib/lifecycle/advance';
import { now } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { type DrawRow, holdDraw } from './draw-row';
import { type DrawTerms, drawLife, shownIn } from './lifecycle';
import { codesFor, rankingOf, sealOf, valueFrom } from './protocol';
import { drawTimes } from './schema';

export type DrawColumns = Pick<
  Prisma.DrawUncheckedUpdateManyInput,
  | 'closesAt'
  | 'way'
  | 'source'
  | 'valueAt'
  | 'revealUntil'
  | 'repeatUntil'
  | 'seal'
  | 'sealedAt'
  | 'value'
  | 'valueBy'
  | 'remindedAt'
>;

/**
 * Each who takes part gets a code by chance; the digest of all codes, and of the numbers that were sealed, is P. Nobody comes in
 * or goes out while it is made.
 */
const giveCodes = async (tx: Db, drawId: string): Promise<string> => {
  const entries = await tx.$queryRaw<{ bookingId: string; sealed: string[] }[]>`
    SELECT booking_id AS "bookingId", array_remove(ARRAY[commitment, commitment_again], NULL) AS sealed
    FROM draw_entry WHERE draw_id = ${drawId} AND NOT is_out ORDER BY booking_id FOR UPDATE`;
  const codes = codesFor(entries.length, (below) => randomInt(below));
  const ids = entries.map(({ bookingId }) => bookingId);
  await tx.$executeRaw`
    UPDATE draw_entry SET code = given.code
    FROM unnest(${ids}::text[], ${codes}::text[]) AS given(booking_id, code)
    WHERE draw_entry.booking_id = given.booking_id`;
  return sealOf([...codes, ...entries.flatMap(({ sealed }) => sealed)]);
};

/** Closed so late, by a site that stood still, its times are counted from then: P comes before V, whatever happens. */
const lateMs = 30 * 60_000;
const timesIn = ({ closesAt, way, source, valueAt, revealUntil, repeatUntil }: DrawRow, sealedAt: Date) =>
  sealedAt.getTime() - closesAt.getTime() > lateMs
    ? drawTimes(way, source, sealedAt)
    : { valueAt, revealUntil, repeatUntil };

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

/** V, of the numbers that were shown last. */
const shownValue = async (tx: Db, { id, state }: DrawRow): Promise<string> => {
  const column = shownIn(state) ?? 'number';
  const shown = await tx.drawEntry.findMany({
    where: { drawId: id, isOut: false, [column]: { not: null } },
    select: { number: true, numberAgain: true },
  });
  return valueFrom(shown.flatMap((entry) => entry[column] ?? []));
};

/** Draws, as the engine moves them. */
export const drawSubject: Subject<DrawTerms, DrawRow, DrawColumns> = {
  kind: 'draw',
  lifeOf: () => drawLife,
  factsOf: (row) => row,
  hold: (tx, id) => holdDraw(tx, id, now()),
  set: async (tx, where, columns) => (await tx.draw.updateMany({ where, data: columns })).count,
  writes: {
    seal: async (tx, { row }, move) => {
      const times = timesIn(row, move.now);
      const seal = await giveCodes(tx, row.id);
      return { columns: { ...times, seal, sealedAt: move.now }, facts: times };
    },
    rank: async (tx, { row }, { columns }) => {
      await writeRanks(tx, row, String(columns?.value ?? ''));
      return undefined;
    },
    count: async (tx, { row }) => {
      const value = await shownValue(tx, row);
      await writeRanks(tx, row, value);
      return { columns: { value } };
    },
    remind: async (_tx, _step, move) => ({
      columns: { remindedAt: move.now },
      facts: { remindedAt: move.now },
    }),
    dropNumberless: async (tx, { row }) => {
      await tx.drawEntry.updateMany({ where: { drawId: row.id, commitment: null }, data: { isOut: true } });
      return undefined;
    },
    // Where nobody showed a number there is nobody whom that could favour.
    dropSilent: async (tx, { row }) => {
      const column = shownIn(row.state);
      if (column && row.shown > 0)
        await tx.drawEntry.updateMany({ where: { drawId: row.id, [column]: null }, data: { isOut: true } });
      return undefined;
    },
  },
};
