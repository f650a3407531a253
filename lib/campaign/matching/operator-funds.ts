import 'server-only';
import { account } from '@/lib/ledger/accounts';
import { broughtTo } from '@/lib/ledger/queries';
import { requireOperator, type Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import { notFound } from '@/lib/shared/errors';
import { fundIn } from './keep-fund';

const select = {
  id: true,
  partner: true,
  title: true,
  about: true,
  state: true,
  potMinor: true,
  givenMinor: true,
  currency: true,
  factor: true,
  perPledgeMinor: true,
  perProjectMinor: true,
  perPersonMinor: true,
  themes: true,
  lat: true,
  lng: true,
  radiusKm: true,
  startsAt: true,
  endsAt: true,
} as const;

const findFund = (id: string) => db.matchFund.findUnique({ where: { id }, select });

type Row = NonNullable<Awaited<ReturnType<typeof findFund>>>;
/** A fund with all its terms, and what its partner has sent so far. */
export type OperatorFund = Row & { paidInMinor: number };

/** With what was paid in: movements from the bank alone, not what went on to campaigns. */
const withMoney = async (rows: readonly Row[]): Promise<OperatorFund[]> => {
  const codes = rows.map(({ id }) => account.fund(id));
  const paidIn = await broughtTo(db, codes, { kind: fundIn });
  return rows.map((row) => ({ ...row, paidInMinor: paidIn.get(account.fund(row.id)) ?? 0 }));
};

/** Every fund, those that are open first: for operators. */
export const fundsForOperator = async (viewer: Viewer | null): Promise<OperatorFund[]> => {
  requireOperator(viewer);
  return withMoney(
    await db.matchFund.findMany({
      select,
      orderBy: [{ state: 'desc' }, { createdAt: 'desc' }, { id: 'desc' }],
      take: 100,
    }),
  );
};

/** One fund for its form. */
export const fundForOperator = async (viewer: Viewer | null, id: string): Promise<OperatorFund> => {
  requireOperator(viewer);
  const row = await findFund(id);
  const [fund] = row ? await withMoney([row]) : [];
  if (!fund) throw notFound();
  return fund;
};
