import 'server-only';
import { randomUUID } from 'node:crypto';
import { hashPassword, isPassword } from '@/lib/platform/auth/password';
import { providerName } from '@/lib/platform/auth/provider-names';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import { queueMail } from '@/lib/platform/mail/send';
import { forgive, limit } from '@/lib/platform/rate-limit';
import { AppError, notFound } from '@/lib/shared/errors';
import { isLocale } from '@/lib/shared/locale';
import { limitWrongLinks, memberOfLink, revokeLinks, spendLink } from '../links';
import { requireGoodPassword } from '../passwords';
import type { ChangePassword, NewPassword } from '../schema';
import { type Access, settleAccess } from './access';
import type { SignedIn } from './sign-in';

type Holder = { id: string; email: string; name: string; locale: string; emailConfirmedAt: Date | null };

/** What else opens the account: tokens and calendars end with the password unless `endsAccess` says otherwise. */
type Also = { endsAccess?: boolean };

type Changed = { session: SignedIn; access: Access };

const providersOf = async (tx: Db, memberId: string): Promise<string> => {
  const rows = await tx.identity.findMany({
    where: { memberId, removedAt: null },
    select: { provider: true },
    distinct: ['provider'],
  });
  return rows.map(({ provider }) => providerName(provider)).join(', ');
};

/** Sets the password: every session and every link from before is void, and the member is told what opens it still. */
const setPassword = async (
  tx: Db,
  member: Holder,
  passwordHash: string,
  { endsAccess = true }: Also,
): Promise<Changed> => {
  const { sessionEpoch } = await tx.member.update({
    where: { id: member.id },
    data: {
      passwordHash,
      sessionEpoch: { increment: 1 },
      emailConfirmedAt: member.emailConfirmedAt ?? now(),
    },
    select: { sessionEpoch: true },
  });
  await revokeLinks(tx, member.id);
  const access = await settleAccess(tx, member.id, endsAccess);
  if (member.emailConfirmedAt) {
    await queueMail(tx, {
      key: `password:${randomUUID()}`,
      to: member.email,
      locale: isLocale(member.locale) ? member.locale : 'fr',
      template: 'step',
      values: {
        kind: 'account.passwordChanged',
        path: '/forgotten-password',
        name: member.name,
        access,
        providers: (await providersOf(tx, member.id)) || 'none',
      },
    });
  }
  return { session: { memberId: member.id, epoch: sessionEpoch }, access };
};

/** Chooses a new password with a mailed link, which also proves the address. */
export const chooseNewPassword = async (
  { token, password, endsAccess }: Omit<NewPassword, 'endsAccess'> & Also,
  { network }: { network: string },
): Promise<Changed> => {
  await limitWrongLinks(token, 'newPassword', network);
  requireGoodPassword(password, await memberOfLink(db, token, 'newPassword'));
  const passwordHash = await hashPassword(password);
  return transaction(async (tx) => {
    const member = await memberOfLink(tx, token, 'newPassword');
    await spendLink(tx, token, 'newPassword');
    return setPassword(tx, member, passwordHash, { endsAccess });
  });
};

/** Replaces the password that one knows. Other browsers are signed out; this one gets a new session. */
export const changePassword = async (
  viewer: Viewer,
  { currentPassword, password, endsAccess }: Omit<ChangePassword, 'endsAccess'> & Also,
): Promise<Changed> => {
  await limit('ownPassword', viewer.id);
  const member = await db.member.findFirst({ where: { id: viewer.id, deletedAt: null } });
  if (!member) throw notFound();
  if (!(await isPassword(currentPassword, member.passwordHash))) {
    throw new AppError('invalid', 'form', { fields: { currentPassword: { key: 'member.passwordWrong' } } });
  }
  await forgive(['ownPassword', viewer.id]);
  requireGoodPassword(password, member);
  const passwordHash = await hashPassword(password);
  return transaction((tx) => setPassword(tx, member, passwordHash, { endsAccess }));
};

/** Ends every session of the member, on every device, and what opens the account without one. */
export const signOutEverywhere = async (viewer: Viewer, { endsAccess = true }: Also = {}): Promise<Access> =>
  transaction(async (tx) => {
    await tx.member.update({ where: { id: viewer.id }, data: { sessionEpoch: { increment: 1 } } });
    return settleAccess(tx, viewer.id, endsAccess);
  });
