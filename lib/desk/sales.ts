import 'server-only';
import { findPayoutAccount } from '@/lib/due/payout-account';
import { account } from '@/lib/ledger/accounts';
import { lockAccounts, transfer } from '@/lib/ledger/commands';
import { beyondLimit } from '@/lib/ledger/credits';
import { balanceOf } from '@/lib/ledger/queries';
import { type Entry, move } from '@/lib/ledger/rules';
import { tellOwners } from '@/lib/ledger/tell-owners';
import { tellOperators } from '@/lib/notice/operators';
import { requireMember, requireOperator, type Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { type Db, transaction } from '@/lib/platform/db/client';
import type { Sale } from '@/lib/platform/db/generated/client';
import { addJob } from '@/lib/platform/jobs';
import { AppError, notFound } from '@/lib/shared/errors';
import { mayAct, mustAct, scopeFor } from '@/lib/standing/standing';
import { requireSellable, type Settling, settlings, type TradedCredit } from './rules';
import { saidIn } from './said';
import { presentHolder, tradedCredit } from './traded';

type Asked = { code: string; amountMinor: number; onBehalfOf?: string | undefined; once: string };

/** What a sale takes out of circulation, and the money that is set apart for it; `back`: the other way round. */
const taken = (
  { id, holderId, amountMinor }: Pick<Sale, 'id' | 'holderId' | 'amountMinor'>,
  { code, backingCurrency: currency }: TradedCredit,
  back = false,
): Entry[] =>
  [
    ...move(account.credit(holderId, code), account.issue(code), amountMinor, code),
    ...move(account.reserve(code, currency), account.sale(id), amountMinor, currency),
  ].map((entry) => ({ ...entry, amountMinor: back ? -entry.amountMinor : entry.amountMinor }));

/** Whether somebody has signed and may sell, held until the transaction ends. */
const requireSignatory = async (tx: Db, code: string, holderId: string): Promise<void> => {
  const rows = await tx.$queryRaw<{ ok: boolean }[]>`
    SELECT confirmed_at IS NOT NULL AND ended_at IS NULL AS ok FROM signatory
    WHERE asset_code = ${code} AND holder_id = ${holderId} FOR SHARE`;
  if (!rows[0]?.ok) throw new AppError('conflict', 'desk.notSignatory');
};

/**
 * Sells some of a credit back, for the viewer or a circle that they act for, once a form: it leaves circulation at once, and its money waits for
 * the community to pay it out. Also of a credit that is closed: what money covers can always be had back. `conflict desk.notSignatory`
 * for who has not signed the charter; `ledger.creditLow` where there is not enough.
 */
export const askSale = async (
  viewer: Viewer | null,
  { code, amountMinor, onBehalfOf, once }: Asked,
): Promise<{ id: string; isNew: boolean }> => {
  const member = requireMember(viewer);
  const holderId = onBehalfOf || member.id;
  mustAct(member, 'credit.pass', holderId);
  return transaction(async (tx) => {
    const credit = await tradedCredit(tx, code);
    requireSellable(credit, amountMinor);
    await requireSignatory(tx, code, holderId);
    const key = `${holderId}:${once}`;
    const row = { key, assetCode: code, holderId, byMemberId: member.id, amountMinor, createdAt: now() };
    const { count } = await tx.sale.createMany({ data: [row], skipDuplicates: true });
    const sale = await tx.sale.findUniqueOrThrow({ where: { key } });
    if (count === 0) return { id: sale.id, isNew: false };
    const postings = taken(sale, credit);
    await lockAccounts(tx, postings);
    if ((await balanceOf(tx, account.credit(holderId, code))) < amountMinor)
      throw beyondLimit('creditLow', credit, 0);
    const enteredById = member.id === holderId ? undefined : member.id;
    await transfer(tx, { key: `sale:${sale.id}`, kind: 'sold', postings, enteredById });
    const { name } = await presentHolder(tx, holderId);
    await tellOperators(tx, {
      ...{ key: `sale:${sale.id}`, kind: 'credit.saleAsked', path: `/operate/credits/${code}/desks` },
      values: (locale) => ({ name, amount: saidIn(amountMinor, credit, locale) }),
    });
    return { id: sale.id, isNew: true };
  });
};

/** Who settles in each way, and refuses who may not: an operator never pays out what is their own. */
const mustSettle = (viewer: Viewer, how: Settling, holderId: string): void => {
  if (settlings[how].by === 'seller') {
    mustAct(viewer, 'credit.pass', holderId);
    return;
  }
  requireOperator(viewer);
  if (mayAct(viewer, 'credit.see', holderId)) throw new AppError('forbidden', 'desk.ownSale');
};

/** What moves in the books for each way of settling. */
const movements: Record<Settling, (tx: Db, sale: Sale, credit: TradedCredit) => Promise<void>> = {
  pay: async (tx, { id, amountMinor }, { backingCurrency: currency }) => {
    const postings = move(account.sale(id), account.bank(currency), amountMinor, currency);
    await transfer(tx, { key: `sale:${id}:paid`, kind: 'sale-paid', postings });
  },
  send: async (tx, { id, holderId, amountMinor }, { backingCurrency: currency }) => {
    if (!(await findPayoutAccount(tx, holderId))) throw new AppError('conflict', 'desk.noPayoutAccount');
    const postings = move(account.sale(id), account.payable(holderId, currency), amountMinor, currency);
    await transfer(tx, { key: `sale:${id}:buyback`, kind: 'buyback', postings });
    await addJob(tx, 'pay-out', { holderId }, { key: `sale:${id}:out` });
  },
  withdraw: async (tx, sale, credit) => {
    const postings = taken(sale, credit, true);
    await lockAccounts(tx, postings);
    const own = account.credit(sale.holderId, credit.code);
    if ((await balanceOf(tx, own)) + sale.amountMinor > credit.ceilingMinor)
      throw beyondLimit('creditHigh', credit, credit.ceilingMinor);
    await transfer(tx, { key: `sale:${sale.id}:withdrawn`, kind: 'unsold', postings });
  },
};

/**
 * Settles what was sold back, once: paid by hand, sent to the seller's payout account, or taken back by who sells. The same again changes nothing;
 * `conflict movedMeanwhile` where it was settled otherwise.
 */
export const settleSale = async (
  viewer: Viewer | null,
  { id, how }: { id: string; how: Settling },
): Promise<void> => {
  const member = requireMember(viewer);
  const { to, by } = settlings[how];
  await transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM sale WHERE id = ${id} FOR UPDATE`;
    const mine = by === 'seller' ? { holderId: scopeFor(member, 'credit.pass') } : {};
    const sale = await tx.sale.findFirst({ where: { id, ...mine } });
    if (!sale) throw notFound();
    mustSettle(member, how, sale.holderId);
    if (sale.state === to) return;
    if (sale.state !== 'asked') throw new AppError('conflict', 'movedMeanwhile');
    const credit = await tradedCredit(tx, sale.assetCode);
    await movements[how](tx, sale, credit);
    const paidById = by === 'operator' ? member.id : null;
    await tx.sale.update({ where: { id }, data: { state: to, settledAt: now(), paidById } });
    if (by === 'seller') return;
    const { holderId, amountMinor } = sale;
    const path = `/settings/credits/${credit.code}/sell`;
    await tellOwners(tx, {
      key: `sale:${id}:${to}`,
      holderId,
      credit,
      amountMinor,
      kind: 'credit.salePaid',
      path,
    });
  });
};
