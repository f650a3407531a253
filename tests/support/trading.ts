import { randomUUID } from 'node:crypto';
import { judgeSignatory, signCharter } from '@/lib/desk/charter';
import { openDesk, stockDesk } from '@/lib/desk/desks';
import { openPurchasePayment } from '@/lib/due/commands/purchase-payments';
import { account } from '@/lib/ledger/accounts';
import { addCredit, type NewCredit } from '@/lib/ledger/assets';
import { balanceOf } from '@/lib/ledger/queries';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { db, transaction } from '@/lib/platform/db/client';
import type { Checkout } from '@/lib/platform/stripe/checkout';
import { aMember } from './builders';

const words: NewCredit['words'] = {
  fr: { name: 'galais', one: 'galais', other: 'galais' },
  en: { name: 'galais', one: 'galais', other: 'galais' },
};

/** A currency of the town's own, covered by euros, that is open: each may hold five hundred. */
export const aLocalCurrency = async (code: string, more: Partial<NewCredit> = {}): Promise<string> => {
  await addCredit(db, {
    ...{ code, unit: 'decimal', decimals: 2, words, creditKind: 'backed', backingCurrency: 'EUR' },
    ...{ floorMinor: 0, ceilingMinor: 50_000, isInUse: true, confirmedAt: now() },
    ...{ charter: { fr: 'Nous acceptons les galais.', en: 'We take galais.' }, ...more },
  });
  return code;
};

/** A page on which somebody has paid for some of it, as Stripe tells of it; nobody has taken it in. */
export const aPaidPage = async (code: string, holder: Viewer, amountMinor: number): Promise<Checkout> => {
  const key = `${holder.id}:${randomUUID()}`;
  const row = { key, assetCode: code, holderId: holder.id, byMemberId: holder.id, amountMinor };
  const { id: purchaseId } = await db.purchase.create({ data: row });
  await transaction((tx) => openPurchasePayment(tx, { purchaseId, amountMinor, currency: 'EUR' }));
  return {
    ...{ id: `cs_${purchaseId}`, state: 'complete', metadata: { purchaseId }, locale: 'fr', amountMinor },
    ...{ paymentIntentId: `pi_${purchaseId}`, chargeId: `ch_${purchaseId}`, setupIntentId: null },
    ...{ paymentMethodId: null, cardExpires: null, cardFingerprint: null },
  };
};

/** Someone who has signed, and whom an operator has confirmed. */
export const aSeller = async (code: string, operator: Viewer): Promise<Viewer> => {
  const seller = await aMember();
  await signCharter(seller, { code }, { locale: 'fr' });
  await judgeSignatory(operator, { code, holderId: seller.id, isIn: true });
  return seller;
};

/** A desk with so much of its stock. */
export const aDesk = async (
  code: string,
  operator: Viewer,
  { stockMinor = 0, limitMinor = 20_000 } = {},
): Promise<{ id: string; keeper: Viewer }> => {
  const keeper = await aMember();
  const rules = { place: 'La Gourmandise', hours: '', stockLimitMinor: limitMinor };
  const { id } = await openDesk(operator, { code, handle: keeper.handle, ...rules });
  const stock = { id, amountMinor: stockMinor, way: 'in', once: randomUUID() } as const;
  if (stockMinor > 0) await stockDesk(operator, stock);
  return { id, keeper };
};

/** What there is of a credit, by where it lies, and the money that covers it. */
export const coverOf = async (code: string) => {
  const issued = await balanceOf(db, account.issue(code));
  return { out: issued === 0 ? 0 : -issued, reserve: await balanceOf(db, account.reserve(code, 'EUR')) };
};

/** Everything of a credit comes to nothing, its money covers exactly what is out, and what is owed to who sold is set apart. */
export const requireCovered = async (code: string): Promise<void> => {
  const rows = await db.$queryRaw<{ balance: bigint; posted: bigint }[]>`
    SELECT a.balance_minor AS balance, coalesce(sum(p.amount_minor), 0)::bigint AS posted
    FROM ledger_account a LEFT JOIN posting p ON p.account_id = a.id WHERE a.currency = ${code} GROUP BY a.id`;
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter(({ balance, posted }) => balance !== posted)).toEqual([]);
  expect(rows.reduce((sum, { balance }) => sum + balance, 0n)).toBe(0n);
  const { out, reserve } = await coverOf(code);
  expect(reserve).toBe(out);
  const asked = await db.sale.findMany({ where: { assetCode: code, state: 'asked' } });
  const apart = await Promise.all(asked.map(({ id }) => balanceOf(db, account.sale(id))));
  expect(apart).toEqual(asked.map(({ amountMinor }) => amountMinor));
};
