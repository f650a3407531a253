import 'server-only';
import { hashOfSecret, newSecret } from '@/lib/platform/auth/keys';
import { now } from '@/lib/platform/clock';
import { type Db, db } from '@/lib/platform/db/client';
import { AppError } from '@/lib/shared/errors';

/** What a secret link is for, and for how long. */
export const linkMinutes = { confirm: 48 * 60, signIn: 20, newPassword: 60, close: 60 } as const;

export type LinkPurpose = keyof typeof linkMinutes;

/** Makes a link's secret; those made before for the same purpose stop working. Only its hash is kept. */
export const makeLink = async (tx: Db, memberId: string, purpose: LinkPurpose): Promise<string> => {
  const token = newSecret();
  await revokeLinks(tx, memberId, purpose);
  const expiresAt = new Date(now().getTime() + linkMinutes[purpose] * 60_000);
  await tx.secretLink.create({ data: { tokenHash: hashOfSecret(token), purpose, memberId, expiresAt } });
  return token;
};

export const revokeLinks = async (tx: Db, memberId: string, purpose?: LinkPurpose): Promise<void> => {
  await tx.secretLink.updateMany({ where: { memberId, purpose, usedAt: null }, data: { usedAt: now() } });
};

const goodLink = (token: string, purpose: LinkPurpose) => ({
  tokenHash: hashOfSecret(token),
  purpose,
  usedAt: null,
  expiresAt: { gt: now() },
  member: { deletedAt: null },
});

/** Whether a link would still work. Looking does not use it up: mail programs open links before people do. */
export const isLinkGood = async (token: string, purpose: LinkPurpose): Promise<boolean> =>
  (await db.secretLink.count({ where: goodLink(token, purpose) })) === 1;

/** The member a good link belongs to; refused when it is spent, over, or for something else. */
export const memberOfLink = async (tx: Db, token: string, purpose: LinkPurpose) => {
  const link = await tx.secretLink.findFirst({ where: goodLink(token, purpose), include: { member: true } });
  if (!link) throw new AppError('conflict', 'member.linkSpent');
  return link.member;
};

/** Uses a link up. Of two posts at once, one gets through. */
export const spendLink = async (tx: Db, token: string, purpose: LinkPurpose): Promise<void> => {
  const { count } = await tx.secretLink.updateMany({
    where: { tokenHash: hashOfSecret(token), purpose, usedAt: null, expiresAt: { gt: now() } },
    data: { usedAt: now() },
  });
  if (count !== 1) throw new AppError('conflict', 'member.linkSpent');
};

/** Removes links that are long over. */
export const forgetOldLinks = async (): Promise<void> => {
  await db.secretLink.deleteMany({
    where: { expiresAt: { lt: new Date(now().getTime() - 30 * 86_400_000) } },
  });
};
