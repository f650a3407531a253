import 'server-only';
import { isPassword } from '@/lib/platform/auth/password';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { type Db, db } from '@/lib/platform/db/client';
import { forgive, limit } from '@/lib/platform/rate-limit';
import { AppError, notFound } from '@/lib/shared/errors';
import { memberOfLink } from '../links';
import { refusedPassword } from '../passwords';

/** What shows that it is oneself who closes the account: the password, or the link that was mailed to those who have none. */
export type ProofOfSelf = { password?: string | undefined; token?: string | undefined };

/** Refuses who does not show that they are the viewer, beside the field of the password. */
export const requireSelf = async (viewer: Viewer, { password, token }: ProofOfSelf): Promise<void> => {
  const member = await db.member.findFirst({ where: { id: viewer.id, deletedAt: null } });
  if (!member) throw notFound();
  // An empty field is no try.
  if (member.passwordHash !== null && !password?.trim()) throw refusedPassword('field.required');
  await limit('ownPassword', viewer.id);
  if (member.passwordHash === null) {
    const holder = await memberOfLink(db, token ?? '', 'close');
    if (holder.id !== viewer.id) throw new AppError('conflict', 'member.linkSpent');
    return;
  }
  if (!(await isPassword(password ?? '', member.passwordHash))) throw refusedPassword('member.passwordWrong');
  await forgive(['ownPassword', viewer.id]);
};

/** The member's row, for nobody else until this ends: a booking with them waits, and then finds that they have left. */
export const holdMember = async (tx: Db, memberId: string) => {
  await tx.$queryRaw`SELECT id FROM member WHERE id = ${memberId} FOR UPDATE`;
  const member = await tx.member.findFirst({ where: { id: memberId, deletedAt: null } });
  if (!member) throw notFound();
  return member;
};
