import 'server-only';
import { tellOwners } from '@/lib/ledger/tell-owners';
import { tellOperators } from '@/lib/notice/operators';
import { requireMember, requireOperator, type Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { transaction } from '@/lib/platform/db/client';
import { AppError, notFound } from '@/lib/shared/errors';
import type { Locale } from '@/lib/shared/locale';
import { mustAct } from '@/lib/standing/standing';
import { charterIn } from './rules';
import { presentHolder, tradedCredit } from './traded';

type Which = { code: string; onBehalfOf?: string | undefined };

/**
 * Signs a credit's charter for the viewer, or a circle that they act for, as they read it; an operator then confirms it. Signed again, it stays
 * as it was, unless it had ended. `conflict desk.noCharter` where the credit has none.
 */
export const signCharter = async (
  viewer: Viewer | null,
  { code, onBehalfOf }: Which,
  { locale }: { locale: Locale },
): Promise<void> => {
  const member = requireMember(viewer);
  const holderId = onBehalfOf || member.id;
  mustAct(member, 'credit.pass', holderId);
  await transaction(async (tx) => {
    const credit = await tradedCredit(tx, code);
    const charter = charterIn(credit, locale);
    if (!charter) throw new AppError('conflict', 'desk.noCharter');
    const holder = await presentHolder(tx, holderId);
    const signed = { charter, signedById: member.id, signedAt: now() };
    const { count } = await tx.signatory.createMany({
      data: [{ assetCode: code, holderId, ...signed }],
      skipDuplicates: true,
    });
    const again = await tx.signatory.updateMany({
      where: { assetCode: code, holderId, endedAt: { not: null } },
      data: { ...signed, confirmedAt: null, confirmedById: null, endedAt: null },
    });
    if (count + again.count === 0) return;
    await tellOperators(tx, {
      ...{ key: `signatory:${code}:${holderId}:${signed.signedAt.toISOString()}`, kind: 'credit.signed' },
      values: () => ({ name: holder.name }),
      path: `/operate/credits/${code}/desks`,
    });
  });
};

/** Lets somebody who has signed sell back from now on, or no more; what they have asked for stays. By an operator. */
export const judgeSignatory = async (
  viewer: Viewer | null,
  { code, holderId, isIn }: { code: string; holderId: string; isIn: boolean },
): Promise<void> => {
  const { id } = requireOperator(viewer);
  await transaction(async (tx) => {
    const credit = await tradedCredit(tx, code);
    const where = { assetCode: code, holderId, endedAt: null };
    const { count } = await tx.signatory.updateMany({
      where: isIn ? { ...where, confirmedAt: null } : where,
      data: isIn ? { confirmedAt: now(), confirmedById: id } : { endedAt: now() },
    });
    if (count === 0) {
      const known = await tx.signatory.count({ where: { assetCode: code, holderId } });
      if (known === 0) throw notFound();
      return;
    }
    await tellOwners(tx, {
      ...{
        key: `signatory:${code}:${holderId}:${isIn}:${now().toISOString()}`,
        holderId,
        credit,
        amountMinor: 0,
      },
      kind: isIn ? 'credit.signatoryIn' : 'credit.signatoryOut',
      path: `/settings/credits/${code}/sell`,
    });
  });
};
