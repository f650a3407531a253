import 'server-only';
import { type HolderFace, holderByHandle, holderById } from '@/lib/circle/holders';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import { readAmount } from '@/lib/shared/amount';
import { AppError, type Message, notFound } from '@/lib/shared/errors';
import type { Locale } from '@/lib/shared/locale';
import { mustAct } from '@/lib/standing/standing';
import { account } from './accounts';
import { type Credit, creditBy } from './assets';
import { type CreditStanding, standingIn } from './credit-standing';
import { beyondLimit, moveCredit, usableCredit } from './credits';
import { balanceOf } from './queries';
import { limitLevel } from './rules';
import type { CheckTransfer } from './schema';
import { tellOwners } from './tell-owners';
import { requireCategory } from './transfer-categories';

/** What is passed on, to whom, and why. */
export type CreditTransfer = {
  /** A member's or a circle's handle. */
  to: string;
  /** The circle it is for, where the viewer acts for one. */
  onBehalfOf?: string | undefined;
  /** The code of a credit. */
  asset: string;
  amountMinor: number;
  reason?: string | undefined;
  category?: string | null | undefined;
};

const beside = (field: string, key: string): AppError =>
  new AppError('invalid', 'ledger.noTransfer', { fields: { [field]: { key } } });

type Sides = { credit: Credit; from: HolderFace; to: HolderFace; category: string | null };

/** Who passes what on to whom; refused beside its field where it is nobody, oneself, or no amount. */
const sidesOf = async (tx: Db, viewer: Viewer, given: CreditTransfer): Promise<Sides> => {
  const fromId = given.onBehalfOf ?? viewer.id;
  mustAct(viewer, 'credit.pass', fromId);
  const credit = await usableCredit(tx, given.asset);
  const from = await holderById(tx, fromId);
  if (!from) throw notFound();
  const handle = given.to.trim().replace(/^@/, '');
  const to = await holderByHandle(tx, handle);
  if (!to) throw beside('to', 'ledger.noSuchHandle');
  if (to.id === from.id) throw beside('to', 'ledger.toSelf');
  if (!Number.isSafeInteger(given.amountMinor) || given.amountMinor <= 0)
    throw beside('amount', 'ledger.noAmount');
  return { credit, from, to, category: await requireCategory(tx, given.category) };
};

/**
 * Passes a credit on from the viewer, or a circle that they act for, to a member or a circle, once a key. `invalid` beside its field for a handle
 * that nobody has, oneself, or no amount; `conflict ledger.creditLow` and `ledger.creditHigh` beyond the limits. The transfer's id.
 */
export const transferCredit = async (
  viewer: Viewer | null,
  { key, ...given }: CreditTransfer & { key: string },
): Promise<{ id: string; isNew: boolean; balanceMinor: number }> => {
  const giver = requireMember(viewer);
  return transaction(async (tx) => {
    const { credit, from, to, category } = await sidesOf(tx, giver, given);
    const { id, isNew } = await moveCredit(tx, {
      ...{ from: from.id, to: to.id, asset: credit.code, amountMinor: given.amountMinor },
      key: `credit:${from.id}:${key}`,
      reason: given.reason || undefined,
      category,
      enteredById: giver.id,
    });
    if (isNew)
      await tellOwners(tx, {
        ...{ key: `credit:${id}`, holderId: to.id, credit, amountMinor: given.amountMinor },
        ...{ kind: 'credit.received', values: { other: from.name } },
      });
    return { id, isNew, balanceMinor: await balanceOf(tx, account.credit(from.id, credit.code)) };
  });
};

/** What a form has, with its amount read as the credit is counted; refused beside its field where it is none. */
export const readTransfer = async (
  { code, amount, ...given }: CheckTransfer,
  locale: Locale,
): Promise<CreditTransfer> => {
  const reading = readAmount(amount, await creditBy(db, code), locale);
  if ('refusal' in reading) throw new AppError('invalid', 'form', { fields: { amount: reading.refusal } });
  return { ...given, asset: code, amountMinor: reading.amountMinor };
};

/** Whose account it is that somebody is asked to pay to: the viewer's, or that of a circle of theirs. */
export const receiverOf = async (
  viewer: Viewer,
  { asset, onBehalfOf }: Pick<CreditTransfer, 'asset' | 'onBehalfOf'>,
): Promise<{ credit: Credit; holder: HolderFace }> => {
  const holderId = onBehalfOf ?? viewer.id;
  mustAct(viewer, 'credit.see', holderId);
  const credit = await creditBy(db, asset);
  const holder = await holderById(db, holderId);
  if (!holder) throw notFound();
  return { credit, holder };
};

/** What a transfer would do, for who is to say yes to it. */
export type TransferPreview = Sides & { amountMinor: number; before: CreditStanding; after: CreditStanding };

/** Says what a transfer would do, or refuses it as `transferCredit` would. Nothing moves. */
export const previewTransfer = async (viewer: Viewer, given: CreditTransfer): Promise<TransferPreview> => {
  const sides = await sidesOf(db, viewer, given);
  const { credit, from, to } = sides;
  const before = await standingIn(db, from.id, credit);
  const theirs = await standingIn(db, to.id, credit);
  const balanceMinor = before.balanceMinor - given.amountMinor;
  if (balanceMinor < before.floorMinor) throw beyondLimit('creditLow', credit, before.floorMinor);
  if (theirs.balanceMinor + given.amountMinor > theirs.ceilingMinor)
    throw beyondLimit('creditHigh', credit, theirs.ceilingMinor);
  const level = limitLevel(balanceMinor, before, credit.warnPercent);
  return { ...sides, amountMinor: given.amountMinor, before, after: { ...before, balanceMinor, level } };
};

/** The same where a refusal is shown in place of it. */
export const transferAsShown = async (
  viewer: Viewer,
  given: CreditTransfer,
): Promise<TransferPreview | { refusal: Message }> => {
  try {
    return await previewTransfer(viewer, given);
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'not_found') throw error;
    const [beside] = Object.values(error.fields);
    return { refusal: beside ?? { key: error.key, values: error.values } };
  }
};
