import 'server-only';
import { requireOperator, type Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { addJob } from '@/lib/platform/jobs';
import { AppError } from '@/lib/shared/errors';
import { addCredit, type Credit, type CreditRules, creditBy, type NewCredit, ruleColumns } from './assets';
import { rulesOfKind } from './credit-kinds';
import { isUnconfirmed } from './rules';
import type { ConfirmCredit } from './schema';

/** What can be done to a credit, as its history names it. */
export type CreditEventName = 'made' | 'changed' | 'confirmed' | 'unconfirmed' | 'opened' | 'closed';

/** The job that closes the payment pages of a credit that is not sold any more. */
export const closePurchasesTask = 'close-purchases';

const note = (tx: Db, assetCode: string, name: CreditEventName, byMemberId: string, data: object = {}) =>
  tx.creditEvent.create({
    data: { assetCode, name, byMemberId, data: data as Prisma.InputJsonObject, at: now() },
    select: { id: true },
  });

const refuse = (field: string, key: string): AppError =>
  new AppError('invalid', 'form', { fields: { [field]: { key } } });

/** Limits that would contradict each other, each beside its field. The database refuses them too. */
const requireSound = (rules: CreditRules, kind: Credit['creditKind']): void => {
  const { floorMinor, ceilingMinor, firstFloorMinor, firstCeilingMinor, commonFloorMinor } = rules;
  const { mayOwe } = rulesOfKind(kind);
  if (floorMinor > 0 || (!mayOwe && floorMinor < 0)) throw refuse('floor', 'ledger.noFloor');
  if (commonFloorMinor > 0 || (!mayOwe && commonFloorMinor < 0))
    throw refuse('commonFloor', 'ledger.noFloor');
  if (ceilingMinor <= 0) throw refuse('ceiling', 'ledger.noCeiling');
  if (firstFloorMinor !== null && (firstFloorMinor < floorMinor || firstFloorMinor > 0))
    throw refuse('firstFloor', 'ledger.firstBeyond');
  if (firstCeilingMinor !== null && (firstCeilingMinor > ceilingMinor || firstCeilingMinor < 0))
    throw refuse('firstCeiling', 'ledger.firstBeyond');
  const { purchaseMinMinor, purchaseMaxMinor, saleMinMinor } = rules;
  if (purchaseMinMinor <= 0) throw refuse('purchaseMin', 'ledger.noCeiling');
  if (purchaseMaxMinor < purchaseMinMinor) throw refuse('purchaseMax', 'ledger.mostBelowLeast');
  if (saleMinMinor <= 0) throw refuse('saleMin', 'ledger.noCeiling');
};

const rulesOf = (credit: Credit): CreditRules => {
  const { floorMinor, ceilingMinor, firstFloorMinor, firstCeilingMinor, warnPercent, melt } = credit;
  const { commonFloorMinor, starterMinor, words, purchaseMinMinor, purchaseMaxMinor, saleMinMinor, charter } =
    credit;
  const limits = { floorMinor, ceilingMinor, firstFloorMinor, firstCeilingMinor };
  if (!words) throw new Error(`${credit.code} has no words`);
  return {
    ...limits,
    ...{ warnPercent, commonFloorMinor, starterMinor, melt, words },
    ...{ purchaseMinMinor, purchaseMaxMinor, saleMinMinor, charter },
  };
};

/**
 * Gives the community a credit, closed until an operator opens it. `invalid` beside its field for limits that contradict each other, or
 * a code that is taken.
 */
export const makeCredit = async (
  viewer: Viewer | null,
  credit: NewCredit & CreditRules & Pick<Credit, 'creditKind'>,
): Promise<void> => {
  const { id } = requireOperator(viewer);
  requireSound(credit, credit.creditKind);
  await transaction(async (tx) => {
    if ((await tx.asset.count({ where: { code: credit.code } })) > 0)
      throw refuse('code', 'ledger.codeTaken');
    await addCredit(tx, { ...credit, isInUse: false });
    await note(tx, credit.code, 'made', id, credit);
  });
};

const holdCredit = async (tx: Db, code: string): Promise<Credit> => {
  await tx.$queryRaw`SELECT code FROM asset WHERE code = ${code} FOR NO KEY UPDATE`;
  return creditBy(tx, code);
};

/** Changes the rules of a credit from now on. Who stands beyond a limit that is drawn closer goes no further, and loses nothing. */
export const changeCredit = async (
  viewer: Viewer | null,
  { code, ...rules }: CreditRules & { code: string },
): Promise<void> => {
  const { id } = requireOperator(viewer);
  await transaction(async (tx) => {
    const before = await holdCredit(tx, code);
    requireSound(rules, before.creditKind);
    await tx.asset.update({ where: { code }, data: ruleColumns(rules) as Prisma.AssetUpdateInput });
    await note(tx, code, 'changed', id, { before: rulesOf(before), after: rules });
  });
};

/** Says that a credit may be issued here, and what that rests on: who does answers for it. */
export const confirmCredit = async (
  viewer: Viewer | null,
  { code, reason }: ConfirmCredit,
): Promise<void> => {
  const { id } = requireOperator(viewer);
  await transaction(async (tx) => {
    const { confirmedAt } = await holdCredit(tx, code);
    if (confirmedAt) return;
    await tx.asset.update({ where: { code }, data: { confirmedAt: now() } });
    await note(tx, code, 'confirmed', id, { reason });
  });
};

/**
 * Takes that back: the credit is closed at once. Who is on a payment page for it pays no more, and who did a moment ago gets it back.
 * `conflict ledger.unconfirmed` where nobody had confirmed it.
 */
export const unconfirmCredit = async (
  viewer: Viewer | null,
  { code, reason }: ConfirmCredit,
): Promise<void> => {
  const { id } = requireOperator(viewer);
  await transaction(async (tx) => {
    const { confirmedAt } = await holdCredit(tx, code);
    if (!confirmedAt) throw new AppError('conflict', 'ledger.unconfirmed');
    await tx.asset.update({ where: { code }, data: { confirmedAt: null, isInUse: false } });
    await note(tx, code, 'unconfirmed', id, { reason });
    await addJob(tx, closePurchasesTask, { code }, { key: `${closePurchasesTask}:${code}` });
  });
};

/** Opens a credit, or closes it: then nothing of it moves, and what stands on its accounts stays. `conflict ledger.unconfirmed`. */
export const setCreditOpen = async (
  viewer: Viewer | null,
  { code, isOpen }: { code: string; isOpen: boolean },
): Promise<void> => {
  const { id } = requireOperator(viewer);
  await transaction(async (tx) => {
    const credit = await holdCredit(tx, code);
    if (credit.isInUse === isOpen) return;
    if (isOpen && isUnconfirmed(credit)) throw new AppError('conflict', 'ledger.unconfirmed');
    await tx.asset.update({ where: { code }, data: { isInUse: isOpen } });
    await note(tx, code, isOpen ? 'opened' : 'closed', id);
    if (!isOpen) await addJob(tx, closePurchasesTask, { code }, { key: `${closePurchasesTask}:${code}` });
  });
};

export type CreditEventView = {
  id: string;
  name: CreditEventName;
  at: Date;
  by: string | null;
  data: Record<string, unknown>;
};

/** Who changed what about a credit, the newest first. */
export const creditHistory = async (viewer: Viewer, code: string): Promise<CreditEventView[]> => {
  requireOperator(viewer);
  const rows = await db.creditEvent.findMany({
    where: { assetCode: code },
    orderBy: { id: 'desc' },
    take: 100,
    select: { id: true, name: true, at: true, data: true, byMember: { select: { name: true } } },
  });
  return rows.map(({ name, byMember, data, ...row }) => ({
    ...row,
    name: name as CreditEventName,
    by: byMember?.name ?? null,
    data: data as Record<string, unknown>,
  }));
};
