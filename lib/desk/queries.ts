import 'server-only';
import { type HolderFace, holderFaceSelect } from '@/lib/circle/faces';
import { paymentsOf } from '@/lib/due/commands/purchase-payments';
import { findPayoutAccount, withPayoutAccount } from '@/lib/due/payout-account';
import { account } from '@/lib/ledger/accounts';
import { creditBy } from '@/lib/ledger/assets';
import { balancesOf } from '@/lib/ledger/queries';
import { requireOperator, type Viewer } from '@/lib/platform/auth/viewer';
import { readId } from '@/lib/platform/cursor';
import { type Db, db } from '@/lib/platform/db/client';
import { notFound } from '@/lib/shared/errors';
import { mayAct, mustAct } from '@/lib/standing/standing';
import {
  type Direction,
  type ExchangeState,
  isTraded,
  type PurchaseState,
  purchaseStateOf,
  type SaleState,
  type TradedCredit,
} from './rules';
import { tradedCredit } from './traded';

export type PurchaseView = { id: string; amountMinor: number; at: Date; state: PurchaseState };

const shownPurchases = 5;

/** The last purchases of a holder, the newest first; those given up are left out. */
const purchasesOf = async (holderId: string, code: string): Promise<PurchaseView[]> => {
  const rows = await db.purchase.findMany({
    where: { holderId, assetCode: code },
    orderBy: { id: 'desc' },
    take: shownPurchases,
  });
  const payments = await paymentsOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows
    .map((row) => ({
      id: row.id,
      amountMinor: row.amountMinor,
      at: row.createdAt,
      state: purchaseStateOf(row, payments.get(row.id)?.state),
    }))
    .filter(({ state }) => state !== 'over');
};

export type DeskPlace = { id: string; place: string; hours: string; holder: HolderFace };

/** Where a credit is changed for cash: open to everyone. */
export const desksOf = (code: string): Promise<DeskPlace[]> =>
  db.desk.findMany({
    where: { assetCode: code, isOpen: true, holder: { goneAt: null } },
    orderBy: [{ place: 'asc' }, { id: 'asc' }],
    take: 100,
    select: { id: true, place: true, hours: true, holder: { select: holderFaceSelect } },
  });

/** Who takes a credit by its charter: open to everyone. */
export const signatoriesOf = async (code: string): Promise<HolderFace[]> => {
  const rows = await db.signatory.findMany({
    where: { assetCode: code, confirmedAt: { not: null }, endedAt: null, holder: { goneAt: null } },
    orderBy: { confirmedAt: 'asc' },
    take: 200,
    select: { holder: { select: holderFaceSelect } },
  });
  return rows.map(({ holder }) => holder);
};

export type Awaited = { id: string; place: string; amountMinor: number; at: Date };

/** What of a credit is bought and sold for a holder: null where it is no such credit. */
export type Trade = {
  purchases: PurchaseView[];
  /** What desks have entered and this holder has not answered. */
  awaited: Awaited[];
  /** Desks of this holder's own. */
  desks: { id: string; place: string }[];
  maySell: boolean;
};

const awaitedOf = async (holderId: string, code: string): Promise<Awaited[]> => {
  const rows = await db.deskExchange.findMany({
    where: { holderId, state: 'entered', desk: { assetCode: code } },
    orderBy: { id: 'asc' },
    take: 20,
    select: { id: true, amountMinor: true, createdAt: true, desk: { select: { place: true } } },
  });
  return rows.map(({ createdAt: at, desk, ...row }) => ({ ...row, at, place: desk.place }));
};

const standsSigned = { confirmedAt: { not: null }, endedAt: null };

/** What a holder has bought, sells and is asked for, of a credit that is bought; for who may see their account. */
export const tradeOf = async (viewer: Viewer, holderId: string, code: string): Promise<Trade | null> => {
  mustAct(viewer, 'credit.see', holderId);
  if (!isTraded(await creditBy(db, code))) return null;
  const [purchases, awaited, desks, signed] = await Promise.all([
    purchasesOf(holderId, code),
    awaitedOf(holderId, code),
    db.desk.findMany({ where: { holderId, assetCode: code }, select: { id: true, place: true } }),
    db.signatory.count({ where: { holderId, assetCode: code, ...standsSigned } }),
  ]);
  return { purchases, awaited, desks, maySell: signed > 0 };
};

export type SaleView = {
  id: string;
  amountMinor: number;
  at: Date;
  state: SaleState;
  settledAt: Date | null;
};

export type SellPage = {
  credit: TradedCredit;
  signed: { at: Date; charter: string; isConfirmed: boolean } | null;
  sales: SaleView[];
  hasPayoutAccount: boolean;
};

const saleView = {
  id: true,
  amountMinor: true,
  createdAt: true,
  state: true,
  settledAt: true,
  holderId: true,
} as const;

/** What a holder has signed and sold of a credit, the newest first. */
export const sellPage = async (viewer: Viewer, holderId: string, code: string): Promise<SellPage> => {
  mustAct(viewer, 'credit.see', holderId);
  const credit = await tradedCredit(db, code);
  const [signed, sales, payoutAccount] = await Promise.all([
    db.signatory.findFirst({ where: { assetCode: code, holderId, endedAt: null } }),
    db.sale.findMany({
      where: { assetCode: code, holderId },
      orderBy: { id: 'desc' },
      take: 50,
      select: saleView,
    }),
    findPayoutAccount(db, holderId),
  ]);
  return {
    credit,
    signed: signed && {
      at: signed.signedAt,
      charter: signed.charter,
      isConfirmed: signed.confirmedAt !== null,
    },
    sales: sales.map(({ createdAt: at, state, holderId: _, ...row }) => ({
      ...row,
      at,
      state: state as SaleState,
    })),
    hasPayoutAccount: payoutAccount !== null,
  };
};

export type ExchangeView = {
  id: string;
  at: Date;
  direction: Direction;
  state: ExchangeState;
  amountMinor: number;
  other: HolderFace;
};

export type DeskPage = {
  credit: TradedCredit;
  desk: { id: string; place: string; hours: string; isOpen: boolean; stockLimitMinor: number };
  stockMinor: number;
  exchanges: ExchangeView[];
  next: string | null;
};

const shownExchanges = 50;

/** A desk for who acts for it, in pages of what was changed there. Not found for anyone else. */
export const deskPage = async (
  viewer: Viewer,
  id: string,
  cursor?: string | undefined,
): Promise<DeskPage> => {
  const desk = await db.desk.findUnique({ where: { id } });
  if (!desk || !mayAct(viewer, 'credit.see', desk.holderId)) throw notFound();
  const seen = readId(cursor);
  const own = account.desk(id, desk.assetCode);
  const [credit, balances, rows] = await Promise.all([
    tradedCredit(db, desk.assetCode),
    balancesOf(db, [own]),
    db.deskExchange.findMany({
      where: { deskId: id, ...(seen && { id: { lt: seen } }) },
      orderBy: { id: 'desc' },
      take: shownExchanges + 1,
      include: { holder: { select: holderFaceSelect } },
    }),
  ]);
  const shown = rows.slice(0, shownExchanges);
  const { place, hours, isOpen, stockLimitMinor } = desk;
  return {
    credit,
    desk: { id, place, hours, isOpen, stockLimitMinor: Number(stockLimitMinor) },
    stockMinor: balances.get(own) ?? 0,
    exchanges: shown.map(({ createdAt: at, direction, state, holder: other, id: each, amountMinor }) => ({
      ...{ id: each, at, amountMinor, other },
      direction: direction as Direction,
      state: state as ExchangeState,
    })),
    next: rows.length > shownExchanges ? (shown.at(-1)?.id ?? null) : null,
  };
};

export type OperatedDesks = {
  credit: TradedCredit;
  signatories: { holder: HolderFace; at: Date; isConfirmed: boolean }[];
  sales: (SaleView & { holder: HolderFace; hasPayoutAccount: boolean })[];
  desks: (DeskPage['desk'] & { holder: HolderFace; stockMinor: number })[];
};

/** What those who run the community see to: who has signed, what is to be paid out, and the desks. */
export const operatedDesks = async (viewer: Viewer, code: string): Promise<OperatedDesks> => {
  requireOperator(viewer);
  const credit = await tradedCredit(db, code);
  const [signatories, sales, desks] = await Promise.all([
    db.signatory.findMany({
      where: { assetCode: code, endedAt: null },
      orderBy: [{ confirmedAt: { sort: 'desc', nulls: 'first' } }, { signedAt: 'desc' }],
      take: 200,
      select: { signedAt: true, confirmedAt: true, holder: { select: holderFaceSelect } },
    }),
    db.sale.findMany({
      where: { assetCode: code, state: 'asked' },
      orderBy: { id: 'asc' },
      take: 100,
      select: { ...saleView, signatory: { select: { holder: { select: holderFaceSelect } } } },
    }),
    db.desk.findMany({
      where: { assetCode: code },
      orderBy: [{ isOpen: 'desc' }, { place: 'asc' }],
      take: 100,
      include: { holder: { select: holderFaceSelect } },
    }),
  ]);
  const payable = new Set(
    await withPayoutAccount(
      db,
      sales.map(({ holderId }) => holderId),
    ),
  );
  const stocks = await balancesOf(
    db,
    desks.map(({ id }) => account.desk(id, code)),
  );
  return {
    credit,
    signatories: signatories.map(({ holder, signedAt: at, confirmedAt }) => ({
      ...{ holder, at },
      isConfirmed: confirmedAt !== null,
    })),
    sales: sales.map(({ createdAt: at, state, holderId, signatory: { holder }, ...row }) => ({
      ...row,
      ...{ at, holder, state: state as SaleState },
      hasPayoutAccount: payable.has(holderId),
    })),
    desks: desks.map(({ id, place, hours, isOpen, stockLimitMinor, holder }) => ({
      ...{ id, place, hours, isOpen, holder },
      stockLimitMinor: Number(stockLimitMinor),
      stockMinor: stocks.get(account.desk(id, code)) ?? 0,
    })),
  };
};

/** Whether somebody keeps a desk with something in it, or has sold what was not paid out yet: it is settled before they leave. */
export const deskBinds = async (tx: Db, holderId: string): Promise<boolean> => {
  const desks = await tx.desk.findMany({ where: { holderId }, select: { id: true, assetCode: true } });
  const stocks = await balancesOf(
    tx,
    desks.map(({ id, assetCode }) => account.desk(id, assetCode)),
  );
  if ([...stocks.values()].some((stock) => stock > 0)) return true;
  return (await tx.sale.count({ where: { holderId, state: 'asked' } })) > 0;
};
