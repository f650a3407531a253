import 'server-only';
import { promisedBy } from '@/lib/booking/hours/outlook';
import { bookingTitles } from '@/lib/booking/queries';
import { hoursCode } from '@/lib/ledger/assets';
import { type CreditStanding, creditStanding } from '@/lib/ledger/credit-standing';
import { type StatementLine, statementOf } from '@/lib/ledger/statement';
import type { Viewer } from '@/lib/platform/auth/viewer';
import type { CsvTable } from '@/lib/platform/csv';
import { db } from '@/lib/platform/db/client';
import { translator } from '@/lib/platform/i18n/words';
import type { Locale } from '@/lib/shared/locale';
import { mustAct } from '@/lib/standing/standing';

export type HoursLine = StatementLine & { title: string | null };

/** More lines than these are not read on a page: the file has them. */
const shownLines = 100;
const keptLines = 10_000;

const linesOf = async (holderId: string, limit: number): Promise<HoursLine[]> => {
  const lines = await statementOf(db, { holderId, asset: hoursCode, limit });
  const titles = await bookingTitles(lines.flatMap(({ bookingId }) => bookingId ?? []));
  return lines.map((line) => ({ ...line, title: titles.get(line.bookingId ?? '') ?? null }));
};

/** An account of hours: how it stands, how far it may go, what of that is asked for already, and what came and went. */
export type HoursAccount = { standing: CreditStanding; promisedMinor: number; lines: HoursLine[] };

/** The account of the viewer, or of a circle whose keeper they are. */
export const hoursOf = async (viewer: Viewer, holderId: string): Promise<HoursAccount> => {
  mustAct(viewer, 'hours.see', holderId);
  return {
    standing: await creditStanding(db, holderId, hoursCode),
    promisedMinor: await promisedBy(db, holderId, hoursCode),
    lines: await linesOf(holderId, shownLines),
  };
};

const columns: Readonly<Record<string, (line: HoursLine) => CsvTable['rows'][number][number]>> = {
  date: ({ at }) => at,
  with: ({ other }) => other?.name ?? '',
  listing: ({ title }) => title ?? '',
  reason: ({ reason }) => reason ?? '',
  minutes: ({ amountMinor }) => amountMinor,
  balance: ({ balanceMinor }) => balanceMinor,
  corrects: ({ correctsAt }) => correctsAt,
};

/** All of it as a table with its heads in the reader's language, the oldest first. */
export const hoursTable = async (viewer: Viewer, holderId: string, locale: Locale): Promise<CsvTable> => {
  mustAct(viewer, 'hours.see', holderId);
  const say = translator(locale, 'hours.csv');
  const lines = (await linesOf(holderId, keptLines)).reverse();
  return {
    head: Object.keys(columns).map((name) => say(name)),
    rows: lines.map((line) => Object.values(columns).map((cell) => cell(line))),
  };
};
