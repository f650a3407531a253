import 'server-only';
import { account } from '@/lib/ledger/accounts';
import { lockAccounts, transfer } from '@/lib/ledger/commands';
import { balanceOf, isInBooks } from '@/lib/ledger/queries';
import { move } from '@/lib/ledger/rules';
import { tellOwners } from '@/lib/ledger/tell-owners';
import { requireOperator, type Viewer } from '@/lib/platform/auth/viewer';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import type { Desk } from '@/lib/platform/db/generated/client';
import { AppError, notFound } from '@/lib/shared/errors';
import { mayAct } from '@/lib/standing/standing';
import type { TradedCredit } from './rules';
import { namedHolder, openCredit, tradedCredit } from './traded';

type Rules = { place: string; hours: string; stockLimitMinor: number };

/** Opens a desk for a credit at a member's or a circle's. Refused beside the handle where it has one already. */
export const openDesk = async (
  viewer: Viewer | null,
  { code, handle, ...rules }: Rules & { code: string; handle: string },
): Promise<{ id: string }> => {
  requireOperator(viewer);
  const { id: holderId } = await namedHolder(db, 'handle', handle);
  return transaction(async (tx) => {
    await tradedCredit(tx, code);
    const data = [{ assetCode: code, holderId, ...rules }];
    const { count } = await tx.desk.createMany({ data, skipDuplicates: true });
    if (count === 0)
      throw new AppError('invalid', 'form', { fields: { handle: { key: 'desk.alreadyThere' } } });
    return tx.desk.findUniqueOrThrow({
      where: { assetCode_holderId: { assetCode: code, holderId } },
      select: { id: true },
    });
  });
};

/** Changes what a desk is called, how much it may have, and whether it is open. */
export const changeDesk = async (
  viewer: Viewer | null,
  { id, ...rules }: Rules & { id: string; isOpen: boolean },
): Promise<void> => {
  requireOperator(viewer);
  const { count } = await db.desk.updateMany({ where: { id }, data: rules });
  if (count === 0) throw notFound();
};

/** The desk with its row held, and its credit. */
export const holdDesk = async (tx: Db, id: string): Promise<{ desk: Desk; credit: TradedCredit }> => {
  await tx.$queryRaw`SELECT id FROM desk WHERE id = ${id} FOR UPDATE`;
  const desk = await tx.desk.findUnique({ where: { id } });
  if (!desk) throw notFound();
  return { desk, credit: await tradedCredit(tx, desk.assetCode) };
};

/** What a desk has. */
export const stockOf = (db: Db, { id, assetCode }: Pick<Desk, 'id' | 'assetCode'>): Promise<number> =>
  balanceOf(db, account.desk(id, assetCode));

/**
 * Hands a desk some of its stock, whose money the community has received, or takes some back and gives its money out; once a form. By an operator
 * whom it does not concern. `conflict desk.stockFull`, `desk.noStock` beyond what it may have and what it has.
 */
export const stockDesk = async (
  viewer: Viewer | null,
  { id, amountMinor, way, once }: { id: string; amountMinor: number; way: 'in' | 'out'; once: string },
): Promise<void> => {
  const operator = requireOperator(viewer);
  await transaction(async (tx) => {
    const { desk, credit } = await holdDesk(tx, id);
    if (mayAct(operator, 'credit.see', desk.holderId)) throw new AppError('forbidden', 'desk.ownDesk');
    const { code, backingCurrency: currency } = credit;
    if (way === 'in') await openCredit(tx, code);
    const signedMinor = way === 'in' ? amountMinor : -amountMinor;
    const postings = [
      ...move(account.bank(currency), account.reserve(code, currency), signedMinor, currency),
      ...move(account.issue(code), account.desk(id, code), signedMinor, code),
    ];
    await lockAccounts(tx, postings);
    const key = `desk:${id}:stock:${once}`;
    if (!(await isInBooks(tx, key))) requireStock(desk, credit, (await stockOf(tx, desk)) + signedMinor);
    const { isNew } = await transfer(tx, { key, kind: 'desk-stock', postings, enteredById: operator.id });
    if (isNew)
      await tellOwners(tx, {
        ...{ key, holderId: desk.holderId, credit, amountMinor, path: `/settings/desks/${id}` },
        ...{ kind: way === 'in' ? 'credit.stocked' : 'credit.unstocked', values: { place: desk.place } },
      });
  });
};

/** Refuses a stock below nothing, or beyond what the desk may have. The database keeps both. */
export const requireStock = (
  { stockLimitMinor }: Pick<Desk, 'stockLimitMinor'>,
  credit: TradedCredit,
  afterMinor: number,
): void => {
  if (afterMinor < 0) throw new AppError('conflict', 'desk.noStock');
  const limit = { amountMinor: Number(stockLimitMinor), asset: credit };
  if (afterMinor > limit.amountMinor) throw new AppError('conflict', 'desk.stockFull', { values: { limit } });
};
