import 'server-only';
import { requireOperator, type Viewer } from '@/lib/platform/auth/viewer';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import { AppError, notFound } from '@/lib/shared/errors';
import { mayAct } from '@/lib/standing/standing';
import type { AccountCode } from './accounts';
import { creditBy } from './assets';
import { transferOr } from './commands';
import type { Entry } from './rules';
import { tellOwners } from './tell-owners';

/** Accounts between which a credit moves. What money covers goes back as it came, at a desk. */
const ofCredit = ['credit', 'loss', 'common', 'issue', 'desk'];

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
    // Nothing is put right behind their back.
    for (const { holderId, amountMinor } of lines)
      if (holderId)
        await tellOwners(tx, {
          ...{ key: `correction:${id}`, holderId, credit, amountMinor: Math.abs(amountMinor) },
          kind: amountMinor > 0 ? 'credit.takenBack' : 'credit.givenBack',
          values: { reason },
        });
    return { id };
  });
};

const putBack = (
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
  return transferOr(tx, 'ledger.correctionLimit', {
    key: `correction:${transferId}`,
    kind: 'correction',
    correctsId: transferId,
    postings,
    ...said,
  });
};

/** A transfer of a credit by the end of its id, as statements show it; refused beside its field where it is none, or more than one. */
export const transferByReference = async (
  viewer: Viewer | null,
  { code, reference }: { code: string; reference: string },
): Promise<string> => {
  requireOperator(viewer);
  const found = await db.transfer.findMany({
    where: { id: { endsWith: reference }, postings: { some: { currency: code } } },
    select: { id: true },
    take: 2,
  });
  const [one, other] = found;
  if (one && !other) return one.id;
  throw new AppError('invalid', 'form', { fields: { reference: { key: 'ledger.noSuchReference' } } });
};
