import 'server-only';
import { hashOfSecret, newSecret } from '@/lib/platform/auth/keys';
import { now } from '@/lib/platform/clock';
import { type Db, db } from '@/lib/platform/db/client';
import { limit } from '@/lib/platform/rate-limit';
import { AppError } from '@/lib/shared/errors';

/** What a secret link is for, and for how long. */
export const linkMinutes = { confirm: 48 * 60, signIn: 20, newPassword: 60, close: 60 } as const;

export type LinkPurpose = keyof typeof linkMinutes;

/**
 * Makes a link's secret; only its hash is kept. Those made before for the same purpose stay good until one of them is
 * used: otherwise whoever asks for links in someone's name would end theirs.
 */
export const makeLink = async (
  tx: Db,
  memberId: string,
  purpose: LinkPurpose,
  minutes: number = linkMinutes[purpose],
): Promise<string> => {
  const token = newSecret();
  const createdAt = now();
  const expiresAt = new Date(createdAt.getTime() + minutes * 60_000);
  await tx.secretLink.create({
    data: { tokenHash: hashOfSecret(token), purpose, memberId, createdAt, expiresAt },
  });
  return token;
};

/**
 * How a member's last links stand: `unused` of the last day, since one was used; the newest of them, if it is good.
 * Locks the member's row, so that of two requests at once the second sees the first.
 */
export const lastLinks = async (
  tx: Db,
  memberId: string,
  purpose: LinkPurpose,
): Promise<{ unused: number; newest: Date | null }> => {
  await tx.$queryRaw`SELECT id FROM member WHERE id = ${memberId} FOR UPDATE`;
  const at = now();
  const links = await tx.secretLink.findMany({
    where: { memberId, purpose, createdAt: { gt: new Date(at.getTime() - 86_400_000) } },
    orderBy: { createdAt: 'desc' },
    select: { createdAt: true, expiresAt: true, usedAt: true },
    take: 100,
  });
  const used = links.findIndex(({ usedAt }) => usedAt !== null);
  const unused = used < 0 ? links : links.slice(0, used);
  const [last] = unused;
  return { unused: unused.length, newest: last && last.expiresAt > at ? last.createdAt : null };
};

/** Counts links that are none by their network; a good one is never stopped by those. */
export const limitWrongLinks = async (
  token: string,
  purpose: LinkPurpose,
  network: string,
): Promise<void> => {
  if (!(await isLinkGood(token, purpose))) await limit('secretLinkNetwork', network);
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

/** Uses a link up, and with it the others for the same purpose. Of two posts at once, one gets through. */
export const spendLink = async (tx: Db, token: string, purpose: LinkPurpose): Promise<void> => {
  const { count } = await tx.secretLink.updateMany({
    where: { tokenHash: hashOfSecret(token), purpose, usedAt: null, expiresAt: { gt: now() } },
    data: { usedAt: now() },
  });
  if (count !== 1) throw new AppError('conflict', 'member.linkSpent');
  const { memberId } = await tx.secretLink.findUniqueOrThrow({ where: { tokenHash: hashOfSecret(token) } });
  await revokeLinks(tx, memberId, purpose);
};

/** Removes links that are long over. */
export const forgetOldLinks = async (): Promise<void> => {
  await db.secretLink.deleteMany({
    where: { expiresAt: { lt: new Date(now().getTime() - 30 * 86_400_000) } },
  });
};
