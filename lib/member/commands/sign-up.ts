import 'server-only';
import { hashPassword } from '@/lib/platform/auth/password';
import { proofOf } from '@/lib/platform/auth/proof';
import { type Db, transaction } from '@/lib/platform/db/client';
import { limit } from '@/lib/platform/rate-limit';
import { AppError } from '@/lib/shared/errors';
import type { Locale } from '@/lib/shared/locale';
import { handleCandidates, passwordProblem } from '../rules';
import type { SignUp } from '../schema';
import { queueAccountMail } from './account-mail';

/** The first of the name's handles that nobody has. */
export const freeHandle = async (tx: Db, name: string): Promise<string> => {
  const candidates = handleCandidates(name);
  const taken = await tx.member.findMany({ where: { handle: { in: candidates } }, select: { handle: true } });
  const isTaken = new Set(taken.map(({ handle }) => handle.toLowerCase()));
  const tail = Math.random().toString(36).slice(2, 8);
  return candidates.find((each) => !isTaken.has(each)) ?? `${candidates[0]?.slice(0, 22)}-${tail}`;
};

/**
 * Begins an account: it can be used once the address is confirmed by the link that is mailed. The same steps are taken
 * whether or not the address has an account, and the same comes back: only that address is told, by mail.
 * An address that nobody confirmed belongs to nobody yet: whoever signs up last is asked to confirm.
 * Returns the proof that this browser chose the password (see `lib/platform/auth/proof.ts`).
 */
export const signUp = async (
  { name, email, password, next }: SignUp,
  { locale, network }: { locale: Locale; network: string },
): Promise<{ proof: string }> => {
  const problem = passwordProblem(password, email);
  if (problem) throw new AppError('invalid', 'form', { fields: { password: { key: problem } } });
  await limit('signUpNetwork', network);
  await limit('accountMailAddress', email);
  const passwordHash = await hashPassword(password);
  await transaction(async (tx) => {
    const handle = await freeHandle(tx, name);
    const chosen = { name, passwordHash, locale };
    await tx.member.createMany({ data: [{ email, handle, ...chosen }], skipDuplicates: true });
    await tx.member.updateMany({ where: { email, emailConfirmedAt: null, deletedAt: null }, data: chosen });
    await queueAccountMail(tx, { what: 'signUp', email, locale, next });
  });
  return { proof: proofOf(passwordHash) };
};
