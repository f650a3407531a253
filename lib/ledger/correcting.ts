import 'server-only';
import { tell } from '@/lib/notice/commands';
import { requireOperator, type Viewer } from '@/lib/platform/auth/viewer';
import { type Db, transaction } from '@/lib/platform/db/client';
import { AppError, notFound } from '@/lib/shared/errors';
import { isLocale } from '@/lib/shared/locale';
import { formatAmount } from '@/lib/shared/money';
import { peopleFor } from '@/lib/standing/people';
import { mayAct } from '@/lib/standing/standing';
import type { AccountCode } from './accounts';
import { type Credit, creditBy } from './assets';
import { transfer } from './commands';
import type { Entry } from './rules';

/** Accounts between which a credit moves. What money covers goes back as it came, at a desk. */
const ofCredit = ['credit', 'loss', 'common', 'issue'];

type Line = Entry & { holderId: string | null };

const linesOf = async (tx: Db, transferId: string): Promise<{ lines: Line[]; correctsId: string | null }> => {
  const found = await tx.transfer.findUnique({
    where: { id: transferId },
    select: {
      correctsId: true,
      corrected: { select: { id: true } },
      postings: {
        select: {
          amountMinor: true,
          currency: true,
          account: { select: { code: true, kind: true, holderId: true } },
        },
      },
    },
  });
  if (!found || found.postings.length === 0) throw notFound();
  if (found.postings.some(({ account }) => !ofCredit.includes(account.kind))) throw notFound();
  const lines = found.postings.map(({ amountMinor, currency, account: { code, holderId } }) => ({
    account: code as AccountCode,
    amountMinor: Number(amountMinor),
    currency,
    holderId,
  }));
  return { lines, correctsId: found.correctsId };
};

/** Those whose account it is hear of it: nothing is put right behind their back. */
const tellOwners = async (
  tx: Db,
  { id, credit, lines, reason }: { id: string; credit: Credit; lines: readonly Line[]; reason: string },
): Promise<void> => {
  for (const { holderId, amountMinor } of lines) {
    if (!holderId) continue;
    for (const { id: memberId, locale, deletedAt } of await peopleFor(tx, holderId, 'credit.see')) {
      if (deletedAt) continue;
      const amount = formatAmount(Math.abs(amountMinor), credit, isLocale(locale) ? locale : 'fr');
      await tell(tx, {
        key: `correction:${id}:${holderId}:${memberId}`,
        memberId,
        // Put right: what had come goes, and the other way round.
        kind: amountMinor > 0 ? 'credit.takenBack' : 'credit.givenBack',
        values: { amount, reason },
        path: `/settings/credits/${credit.code}`,
      });
    }
  }
};

/**
 * Puts a transfer of a credit right, by another in the opposite direction that says which one and why; once a transfer. By an operator
 * whom it does not concern (`forbidden ledger.ownCorrection`). `conflict ledger.corrected` for what was put right already, or is itself a
 * correction; `conflict ledger.correctionLimit` where an account would leave its limits. Its owners are told. The correction's id.
 */
export const correctTransfer = async (
  viewer: Viewer | null,
  { transferId, reason }: { transferId: string; reason: string },
): Promise<{ id: string }> => {
  const operator = requireOperator(viewer);
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM transfer WHERE id = ${transferId} FOR NO KEY UPDATE`;
    const { lines, correctsId } = await linesOf(tx, transferId);
    if (lines.some(({ holderId }) => holderId !== null && mayAct(operator, 'credit.see', holderId)))
      throw new AppError('forbidden', 'ledger.ownCorrection');
    if (correctsId) throw new AppError('conflict', 'ledger.corrected');
    const credit = await creditBy(tx, lines[0]?.currency ?? '');
    const { id, isNew } = await putBack(tx, { transferId, lines, reason, enteredById: operator.id });
    if (!isNew) throw new AppError('conflict', 'ledger.corrected');
    await tellOwners(tx, { id, credit, lines, reason });
    return { id };
  });
};

const putBack = async (
  tx: Db,
  {
    transferId,
    lines,
    ...said
  }: { transferId: string; lines: readonly Line[]; reason: string; enteredById: string },
): Promise<{ id: string; isNew: boolean }> => {
  const postings = lines.map(({ account, amountMinor, currency }) => ({
    account,
    amountMinor: -amountMinor,
    currency,
  }));
  try {
    return await transfer(tx, {
      key: `correction:${transferId}`,
      kind: 'correction',
      correctsId: transferId,
      postings,
      ...said,
    });
  } catch (error) {
    if (!(error instanceof AppError && error.key === 'ledger.limit')) throw error;
    throw new AppError('conflict', 'ledger.correctionLimit');
  }
};
