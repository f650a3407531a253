import 'server-only';
import { bookingTitles } from '@/lib/booking/queries';
import { hoursCode } from '@/lib/ledger/assets';
import { type CreditStanding, creditStanding } from '@/lib/ledger/credit-standing';
import { type StatementLine, statementOf } from '@/lib/ledger/statement';
import type { Viewer } from '@/lib/platform/auth/viewer';
import type { CsvTable } from '@/lib/platform/csv';
import { db } from '@/lib/platform/db/client';

export type HoursLine = StatementLine & { title: string | null };

/** More lines than these are not read on a page: the file has them. */
const shownLines = 100;
const keptLines = 10_000;

const linesOf = async (holderId: string, limit: number): Promise<HoursLine[]> => {
  const lines = await statementOf(db, { holderId, asset: hoursCode, limit });
  const titles = await bookingTitles(lines.flatMap(({ bookingId }) => bookingId ?? []));
  return lines.map((line) => ({ ...line, title: titles.get(line.bookingId ?? '') ?? null }));
};

/** The viewer's account of hours, and how far it may go. */
export const ownHours = async (
  viewer: Viewer,
): Promise<{ standing: CreditStanding; lines: HoursLine[] }> => ({
  standing: await creditStanding(db, viewer.id, hoursCode),
  lines: await linesOf(viewer.id, shownLines),
});

const columns: readonly [name: string, cell: (line: HoursLine) => CsvTable['rows'][number][number]][] = [
  ['date', ({ at }) => at],
  ['with', ({ other }) => other?.name ?? ''],
  ['listing', ({ title }) => title ?? ''],
  ['reason', ({ reason }) => reason ?? ''],
  ['minutes', ({ amountMinor }) => amountMinor],
  ['balance_minutes', ({ balanceMinor }) => balanceMinor],
  ['corrects', ({ correctsAt }) => correctsAt],
];

/** All of it as a table, the oldest first. */
export const hoursTable = async (viewer: Viewer): Promise<CsvTable> => {
  const lines = (await linesOf(viewer.id, keptLines)).reverse();
  return {
    head: columns.map(([name]) => name),
    rows: lines.map((line) => columns.map(([, cell]) => cell(line))),
  };
};
