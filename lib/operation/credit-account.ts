import 'server-only';
import { promisedBy } from '@/lib/booking/hours/outlook';
import { bookingTitles } from '@/lib/booking/queries';
import { type Trade, tradeOf } from '@/lib/desk/queries';
import { type Credit, creditBy, creditsOf } from '@/lib/ledger/assets';
import { type CreditStanding, standingIn } from '@/lib/ledger/credit-standing';
import { mayTakeStarter } from '@/lib/ledger/issuing';
import { type StatementLine, statementOf } from '@/lib/ledger/statement';
import { type TransferCategory, transferCategories } from '@/lib/ledger/transfer-categories';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import { mustAct } from '@/lib/standing/standing';

export type AccountLine = StatementLine & { title: string | null };

/** Lines on a page, and the most that a file has. */
const shownLines = 50;
const keptLines = 10_000;

/** An account of a credit: how it stands, how far it may go, what of that is asked for already, and what came and went. */
export type CreditAccount = {
  credit: Credit;
  standing: CreditStanding;
  promisedMinor: number;
  lines: AccountLine[];
  next: string | null;
  categories: TransferCategory[];
  mayTakeStarter: boolean;
  /** What of it is bought and sold; null where it is no such credit. */
  trade: Trade | null;
};

type Which = { holderId: string; code: string };

const linesOf = async (
  { holderId, code: asset }: Which,
  page: { limit: number; cursor?: string | undefined },
): Promise<{ lines: AccountLine[]; next: string | null }> => {
  const { items, next } = await statementOf(db, { holderId, asset, ...page });
  const titles = await bookingTitles(items.flatMap(({ bookingId }) => bookingId ?? []));
  return { lines: items.map((line) => ({ ...line, title: titles.get(line.bookingId ?? '') ?? null })), next };
};

/** The account of the viewer, or of a circle whose keeper they are, in pages of its statement. */
export const creditAccount = async (
  viewer: Viewer,
  { holderId, code, cursor, limit = shownLines }: Which & { cursor?: string | undefined; limit?: number },
): Promise<CreditAccount> => {
  mustAct(viewer, 'credit.see', holderId);
  const credit = await creditBy(db, code);
  return {
    credit,
    standing: await standingIn(db, holderId, credit),
    promisedMinor: await promisedBy(db, holderId, code),
    ...(await linesOf({ holderId, code }, { cursor, limit })),
    categories: await transferCategories(db, { all: true }),
    mayTakeStarter: holderId === viewer.id && (await mayTakeStarter(db, holderId, credit)),
    trade: await tradeOf(viewer, holderId, code),
  };
};

/** The newest lines of its statement, the oldest of them first, for a file; whether these are all. */
export const wholeStatement = async (
  viewer: Viewer,
  which: Which,
  { limit = keptLines } = {},
): Promise<{
  credit: Credit;
  lines: AccountLine[];
  isAll: boolean;
  categories: TransferCategory[];
}> => {
  mustAct(viewer, 'credit.see', which.holderId);
  const credit = await creditBy(db, which.code);
  const { lines, next } = await linesOf(which, { limit });
  return {
    credit,
    lines: lines.reverse(),
    isAll: next === null,
    categories: await transferCategories(db, { all: true }),
  };
};

/** How the viewer, or a circle of theirs, stands in each credit that is open, or of which they still have something. */
export const creditAccounts = async (viewer: Viewer, holderId: string): Promise<CreditStanding[]> => {
  mustAct(viewer, 'credit.see', holderId);
  const all = await creditsOf(db, { onlyOpen: false });
  const standings = await Promise.all(all.map((credit) => standingIn(db, holderId, credit)));
  return standings.filter(({ isInUse, balanceMinor }) => isInUse || balanceMinor !== 0);
};
