import 'server-only';
import type { KnownHere } from '@/lib/platform/auth/device-cookie';
import { isPassword } from '@/lib/platform/auth/password';
import { isProofOf } from '@/lib/platform/auth/proof';
import { now } from '@/lib/platform/clock';
import { db, transaction } from '@/lib/platform/db/client';
import { forgive, limit, limitAll, type Try } from '@/lib/platform/rate-limit';
import { AppError } from '@/lib/shared/errors';
import { limitWrongLinks, memberOfLink, revokeLinks, spendLink } from '../links';
import { refusedPassword } from '../passwords';
import type { ConfirmAddress } from '../schema';

/** What `openSession` needs. */
export type SignedIn = { memberId: string; epoch: number };

/** Where a request comes from: its network, and who has signed in on that device before. */
export type Source = { network: string; device?: readonly KnownHere[] };

/** What a try counts under: on a device where the member is known, what others do counts for nothing. */
const triesOf = (
  email: string,
  member: { id: string; sessionEpoch: number } | null,
  { network, device = [] }: Source,
): Try[] => {
  const known = device.find(
    ({ memberId, epoch }) => memberId === member?.id && epoch === member.sessionEpoch,
  );
  if (known) return [['signInDevice', known.key]];
  return [
    ['signInPair', `${network} ${email}`],
    ['signInNetwork', network],
    ['signInAddress', email],
  ];
};

/**
 * Who has this address and this password. An unknown address, a wrong password and an address that was never confirmed
 * get the same refusal, after the same work. Only failures count towards the limits (docs/decisions/020).
 */
export const signInByPassword = async (
  { email, password }: { email: string; password: string },
  source: Source,
): Promise<SignedIn> => {
  const member = await db.member.findFirst({ where: { email, deletedAt: null } });
  const tries = triesOf(email, member, source);
  await limitAll(tries);
  const isRight = await isPassword(password, member?.passwordHash ?? null);
  if (!member || !isRight || !member.emailConfirmedAt) {
    throw new AppError('unauthorized', 'member.signInRefused');
  }
  await forgive(...tries);
  return { memberId: member.id, epoch: member.sessionEpoch };
};

/** The password chosen at sign-up; an empty field is no try. */
const requirePassword = async (
  token: string,
  password: string | undefined,
  hash: string | null,
): Promise<void> => {
  if (!password?.trim()) throw refusedPassword('field.required');
  await limit('secretLinkPassword', token);
  if (!(await isPassword(password, hash))) throw refusedPassword('member.passwordOfSignUp');
};

/**
 * Confirms an address by its link, in the browser that signed up (`proof`) or with the password chosen then, and signs in.
 */
export const confirmAddress = async (
  { token, password }: ConfirmAddress,
  { proof, network }: { proof: string | undefined; network: string },
): Promise<SignedIn> => {
  await limitWrongLinks(token, 'confirm', network);
  return transaction(async (tx) => {
    const member = await memberOfLink(tx, token, 'confirm');
    if (!isProofOf(proof, member.passwordHash)) await requirePassword(token, password, member.passwordHash);
    await spendLink(tx, token, 'confirm');
    await revokeLinks(tx, member.id);
    // Under the very password that was just proved: a sign-up by someone else may have come between.
    const { count } = await tx.member.updateMany({
      where: { id: member.id, passwordHash: member.passwordHash },
      data: { emailConfirmedAt: member.emailConfirmedAt ?? now() },
    });
    if (count !== 1) throw new AppError('conflict', 'movedMeanwhile');
    return { memberId: member.id, epoch: member.sessionEpoch };
  });
};

/**
 * Signs in by a mailed link. It proves the address, so it confirms it too; a password that was set before anyone had
 * proved it, in another browser, may be a stranger's and is dropped.
 */
export const signInByLink = async (
  { token }: { token: string },
  { proof, network }: { proof: string | undefined; network: string },
): Promise<SignedIn> => {
  await limitWrongLinks(token, 'signIn', network);
  return transaction(async (tx) => {
    const member = await memberOfLink(tx, token, 'signIn');
    await spendLink(tx, token, 'signIn');
    if (!member.emailConfirmedAt) {
      const passwordHash = isProofOf(proof, member.passwordHash) ? member.passwordHash : null;
      await tx.member.update({ where: { id: member.id }, data: { emailConfirmedAt: now(), passwordHash } });
      await revokeLinks(tx, member.id);
    }
    return { memberId: member.id, epoch: member.sessionEpoch };
  });
};
