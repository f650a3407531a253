import 'server-only';
import { account } from '@/lib/ledger/accounts';
import { lockAccounts, transfer } from '@/lib/ledger/commands';
import { beyondLimit } from '@/lib/ledger/credits';
import { balanceOf } from '@/lib/ledger/queries';
import { move } from '@/lib/ledger/rules';
import { tellOwners } from '@/lib/ledger/tell-owners';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import type { Desk, DeskExchange } from '@/lib/platform/db/generated/client';
import { limit } from '@/lib/platform/rate-limit';
import { AppError, notFound } from '@/lib/shared/errors';
import { holdersFor, mustAct, scopeFor } from '@/lib/standing/standing';
import { holdDesk, requireStock, stockOf } from './desks';
import { type Answer, answers, type Direction, directions, type TradedCredit } from './rules';
import { namedHolder } from './traded';

type Entered = { deskId: string; to: string; direction: Direction; amountMinor: number; once: string };

const requireOpen = ({ isOpen }: Desk, { isInUse }: TradedCredit): void => {
  if (!isInUse) throw new AppError('conflict', 'ledger.creditOver');
  if (!isOpen) throw new AppError('conflict', 'desk.closed');
};

/**
 * Enters what was changed at a desk, for who acts for it, once a form. What the desk sells is the other's at once, who is told; what it
 * buys waits for their yes. `conflict desk.noStock`, `desk.stockFull` beyond the desk's stock, `ledger.creditLow`, `ledger.creditHigh` beyond the
 * other's limits.
 */
export const enterExchange = async (
  viewer: Viewer | null,
  { deskId, to, direction, amountMinor, once }: Entered,
): Promise<{ isDone: boolean }> => {
  const member = requireMember(viewer);
  const known = await db.desk.findUnique({ where: { id: deskId }, select: { holderId: true } });
  if (!known) throw notFound();
  mustAct(member, 'credit.pass', known.holderId);
  await limit('deskEntry', member.id);
  const other = await namedHolder(db, 'to', to);
  if (other.id === known.holderId)
    throw new AppError('invalid', 'form', { fields: { to: { key: 'ledger.toSelf' } } });
  return transaction(async (tx) => {
    const { desk, credit } = await holdDesk(tx, deskId);
    requireOpen(desk, credit);
    const key = `${deskId}:${once}`;
    const row = { key, deskId, holderId: other.id, direction, amountMinor, enteredById: member.id };
    const { count } = await tx.deskExchange.createMany({
      data: [{ ...row, createdAt: now() }],
      skipDuplicates: true,
    });
    const entered = await tx.deskExchange.findUniqueOrThrow({ where: { key } });
    if (count === 0) return { isDone: entered.state === 'done' };
    const { waitsForWord } = directions[direction];
    await requireRoom(tx, entered, desk, credit);
    if (!waitsForWord) await carryOut(tx, entered, desk, credit);
    await tellOwners(tx, {
      ...{ key: `desk:${entered.id}`, holderId: other.id, credit, amountMinor },
      ...{ kind: waitsForWord ? 'credit.deskAsks' : 'credit.deskSold', values: { place: desk.place } },
    });
    return { isDone: !waitsForWord };
  });
};

const linesOf = ({ deskId, holderId, direction, amountMinor }: DeskExchange, { code }: TradedCredit) => {
  const [own, theirs] = [account.desk(deskId, code), account.credit(holderId, code)];
  return direction === 'sell' ? move(own, theirs, amountMinor, code) : move(theirs, own, amountMinor, code);
};

/** Both accounts are held from here on: neither the desk's stock nor the other's balance leaves its limits by it. */
const requireRoom = async (
  tx: Db,
  exchange: DeskExchange,
  desk: Desk,
  credit: TradedCredit,
): Promise<void> => {
  const { direction, amountMinor, holderId } = exchange;
  await lockAccounts(tx, linesOf(exchange, credit));
  const toDesk = direction === 'buy' ? amountMinor : -amountMinor;
  requireStock(desk, credit, (await stockOf(tx, desk)) + toDesk);
  const after = (await balanceOf(tx, account.credit(holderId, credit.code))) - toDesk;
  if (after < 0) throw beyondLimit('creditLow', credit, 0);
  if (toDesk < 0 && after > credit.ceilingMinor) throw beyondLimit('creditHigh', credit, credit.ceilingMinor);
};

const carryOut = async (tx: Db, exchange: DeskExchange, desk: Desk, credit: TradedCredit): Promise<void> => {
  await transfer(tx, {
    ...{ key: `desk:${exchange.id}`, kind: 'desk', postings: linesOf(exchange, credit) },
    ...{ reason: desk.place, enteredById: exchange.enteredById ?? undefined },
  });
  const data = { state: 'done', answeredAt: now() };
  await tx.deskExchange.update({ where: { id: exchange.id }, data });
};

/**
 * Says yes or no to what a desk has entered: who would pay it says either, the desk takes it back. The same again changes nothing; `conflict
 * movedMeanwhile` where the other was said before.
 */
export const answerExchange = async (
  viewer: Viewer | null,
  { id, answer }: { id: string; answer: Answer },
): Promise<void> => {
  const member = requireMember(viewer);
  const to = answers[answer];
  await transaction(async (tx) => {
    const mine = { holderId: scopeFor(member, 'credit.pass') };
    const ours = { desk: { holderId: { in: holdersFor(member, 'credit.pass') } } };
    const found = await tx.deskExchange.findFirst({
      where: { id, OR: answer === 'refuse' ? [mine, ours] : [mine] },
      select: { deskId: true },
    });
    if (!found) throw notFound();
    const { desk, credit } = await holdDesk(tx, found.deskId);
    const exchange = await tx.deskExchange.findUniqueOrThrow({ where: { id } });
    if (exchange.state === to) return;
    if (exchange.state !== 'entered') throw new AppError('conflict', 'movedMeanwhile');
    if (to === 'refused') {
      await tx.deskExchange.update({ where: { id }, data: { state: to, answeredAt: now() } });
    } else {
      requireOpen(desk, credit);
      await requireRoom(tx, exchange, desk, credit);
      await carryOut(tx, exchange, desk, credit);
    }
    await tellOwners(tx, {
      ...{ key: `desk:${id}:${to}`, holderId: desk.holderId, credit, amountMinor: exchange.amountMinor },
      ...{
        kind: to === 'done' ? 'credit.deskConfirmed' : 'credit.deskRefused',
        path: `/settings/desks/${desk.id}`,
      },
    });
  });
};
