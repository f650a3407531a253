import 'server-only';
import { checkoutFor } from '@/lib/due/commands/checkout';
import {
  closePurchasePages,
  openPurchasePayment,
  type PurchaseRefund,
  pageOf,
  takePaidPage,
} from '@/lib/due/commands/purchase-payments';
import { account } from '@/lib/ledger/accounts';
import { creditBy, holdRules } from '@/lib/ledger/assets';
import { lockAccounts, transfer } from '@/lib/ledger/commands';
import { standingIn } from '@/lib/ledger/credit-standing';
import { beyondLimit } from '@/lib/ledger/credits';
import { balanceOf } from '@/lib/ledger/queries';
import { move } from '@/lib/ledger/rules';
import { tellOwners } from '@/lib/ledger/tell-owners';
import { memberAtStripe } from '@/lib/member/at-stripe';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import type { Purchase } from '@/lib/platform/db/generated/client';
import { env } from '@/lib/platform/env';
import { addJob } from '@/lib/platform/jobs';
import { limit } from '@/lib/platform/rate-limit';
import type { Checkout } from '@/lib/platform/stripe/checkout';
import { AppError, notFound } from '@/lib/shared/errors';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { mustAct, scopeFor } from '@/lib/standing/standing';
import { isTraded, requireBuyable, type TradedCredit } from './rules';
import { saidIn } from './said';
import { openCredit } from './traded';

type Asked = { code: string; amountMinor: number; onBehalfOf?: string | undefined; once: string };

/** Beyond what its buyer's account may hold nothing is sold: it would have to go back. */
const requireRoom = async (credit: TradedCredit, holderId: string, amountMinor: number): Promise<void> => {
  const { balanceMinor, ceilingMinor } = await standingIn(db, holderId, credit);
  if (balanceMinor + amountMinor > ceilingMinor) throw beyondLimit('creditHigh', credit, ceilingMinor);
};

/**
 * Begins a purchase for the viewer, or a circle that they act for, once a form: the page on which it is paid by card. `invalid` beside the amount
 * that is too little or too much; `conflict ledger.creditHigh`, `ledger.creditOver`.
 */
export const startPurchase = async (
  viewer: Viewer | null,
  { code, amountMinor, onBehalfOf, once }: Asked,
  { locale }: { locale: Locale },
): Promise<{ url: string }> => {
  const member = requireMember(viewer);
  const holderId = onBehalfOf || member.id;
  mustAct(member, 'credit.pass', holderId);
  const credit = await openCredit(db, code);
  requireBuyable(credit, amountMinor);
  await requireRoom(credit, holderId, amountMinor);
  await limit('purchase', member.id);
  const id = await transaction(async (tx) => {
    const key = `${holderId}:${once}`;
    const row = { key, assetCode: code, holderId, byMemberId: member.id, amountMinor, createdAt: now() };
    await tx.purchase.createMany({ data: [row], skipDuplicates: true });
    const made = await tx.purchase.findUniqueOrThrow({ where: { key } });
    if (made.amountMinor !== amountMinor || made.assetCode !== code)
      throw new AppError('conflict', 'ledger.keyReused');
    const { backingCurrency: currency } = credit;
    await openPurchasePayment(tx, { purchaseId: made.id, amountMinor, currency });
    return made.id;
  });
  return payPurchase(member, { id }, { locale });
};

/** Where a purchase is paid: the page that is open for it, or a new one. Leads back to the account once it is paid. */
export const payPurchase = async (
  viewer: Viewer | null,
  { id }: { id: string },
  { locale }: { locale: Locale },
): Promise<{ url: string }> => {
  const member = requireMember(viewer);
  const purchase = await db.purchase.findFirst({ where: { id, holderId: scopeFor(member, 'credit.pass') } });
  if (!purchase) throw notFound();
  const { assetCode: code, amountMinor, holderId } = purchase;
  const credit = await openCredit(db, code);
  const { email } = await memberAtStripe(db, member.id);
  const whose = holderId === member.id ? {} : { onBehalfOf: holderId };
  const back = (query: Record<string, string>) =>
    new URL(paths.buyCredit(locale, code, { ...whose, ...query }), env.APP_URL).href;
  return checkoutFor({
    purchaseId: id,
    customer: { memberId: member.id, email, name: member.name },
    description: saidIn(amountMinor, credit, locale),
    locale,
    successUrl: back({ bought: id }),
    cancelUrl: back({}),
  });
};

/** The purchase with its row held. */
const holdPurchase = async (tx: Db, id: string): Promise<Purchase> => {
  await tx.$queryRaw`SELECT id FROM purchase WHERE id = ${id} FOR UPDATE`;
  return tx.purchase.findUniqueOrThrow({ where: { id } });
};

export type Taken = 'issued' | 'returned' | 'twice' | 'nothing';

/** Name of the job that sends back what was paid for nothing. */
const refundTask = 'refund-purchase';

/**
 * Takes in a page that was paid for a purchase, whoever comes first (the webhook, the page its buyer comes back to, the sweep): the credit is
 * issued as its money comes into the reserve. Where it is sold no more, or the account has no room by now, the money goes back; so
 * does what was paid on a second page.
 */
export const takePurchase = (page: Checkout): Promise<Taken> =>
  transaction(async (tx) => {
    const taken = await takePaidPage(tx, page);
    if (!taken || taken.came === 'known' || !page.paymentIntentId) return 'nothing';
    const purchase = await holdPurchase(tx, page.metadata.purchaseId ?? '');
    if (taken.came === 'again') return sendBack(tx, purchase, page, taken.payment.currency, 'twice');
    const credit = await holdRules(tx, purchase.assetCode);
    const mayIssue = taken.isWaited && credit.isInUse && isTraded(credit);
    if (mayIssue && (await issue(tx, purchase, credit, page))) return 'issued';
    await tx.purchase.update({ where: { id: purchase.id }, data: { returnedAt: now() } });
    await tellOwners(tx, {
      ...{ key: `purchase:${purchase.id}:returned`, holderId: purchase.holderId, credit },
      ...{ amountMinor: purchase.amountMinor, kind: 'credit.purchaseReturned' },
    });
    return sendBack(tx, purchase, page, taken.payment.currency, 'returned');
  });

const chargeKey = ({ id }: Purchase, { paymentIntentId }: Checkout): string =>
  `purchase:${id}:charge:${paymentIntentId}`;

/** One movement: the money comes in and the credit goes out, or neither. False where the buyer's account would be beyond its ceiling. */
const issue = async (tx: Db, purchase: Purchase, credit: TradedCredit, page: Checkout): Promise<boolean> => {
  const { id, holderId, assetCode: code, amountMinor, byMemberId } = purchase;
  const { backingCurrency: currency, ceilingMinor } = credit;
  const own = account.credit(holderId, code);
  const postings = [
    ...move(account.stripe(currency), account.reserve(code, currency), amountMinor, currency),
    ...move(account.issue(code), own, amountMinor, code),
  ];
  await lockAccounts(tx, postings);
  if ((await balanceOf(tx, own)) + amountMinor > ceilingMinor) return false;
  await transfer(tx, {
    ...{ key: chargeKey(purchase, page), kind: 'bought', postings },
    ...(page.chargeId && { source: page.chargeId }),
    ...(byMemberId && byMemberId !== holderId && { enteredById: byMemberId }),
  });
  await tx.purchase.update({ where: { id }, data: { issuedAt: now() } });
  await tellOwners(tx, {
    ...{ key: `purchase:${id}:issued`, holderId, credit, amountMinor, kind: 'credit.bought' },
  });
  return true;
};

const sendBack = async <Happened extends Taken>(
  tx: Db,
  purchase: Purchase,
  page: Checkout,
  currency: string,
  happened: Happened,
): Promise<Happened | 'nothing'> => {
  const { id: purchaseId } = purchase;
  const { amountMinor, paymentIntentId: intentId, chargeId } = page;
  const { isNew } = await transfer(tx, {
    ...{ key: chargeKey(purchase, page), kind: 'charge' },
    ...(chargeId && { source: chargeId }),
    postings: move(account.stripe(currency), account.purchase(purchaseId), amountMinor, currency),
  });
  if (!isNew) return 'nothing';
  const key = `purchase:${purchaseId}:refund:${intentId}`;
  const back: PurchaseRefund = { purchaseId, key, intentId: intentId ?? '', amountMinor, currency };
  await addJob(tx, refundTask, back, { key });
  return happened;
};

/** Asks Stripe about the page of a purchase, for who comes back from it; where Stripe does not answer, the webhook settles it. */
export const syncPurchase = async (viewer: Viewer, id: string): Promise<void> => {
  const found = await db.purchase.count({ where: { id, holderId: scopeFor(viewer, 'credit.pass') } });
  if (found === 0) return;
  try {
    const page = await pageOf(id);
    if (page) await takePurchase(page);
  } catch (error) {
    console.error(`The page of purchase ${id} could not be looked up`, error);
  }
};

/** Closes every page of a credit that is not sold any more; who paid a moment before gets it back. */
export const closePurchases = async (code: string): Promise<void> => {
  const { isInUse } = await creditBy(db, code);
  if (isInUse) return;
  const open = await db.purchase.findMany({
    where: { assetCode: code, issuedAt: null, returnedAt: null },
    select: { id: true },
  });
  for (const page of await closePurchasePages(open.map(({ id }) => id))) await takePurchase(page);
};
