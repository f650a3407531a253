import 'server-only';
import { randomBytes } from 'node:crypto';
import { hashPassword } from '@/lib/platform/auth/password';
import { proofOf } from '@/lib/platform/auth/proof';
import { now } from '@/lib/platform/clock';
import { type Db, transaction } from '@/lib/platform/db/client';
import { limit } from '@/lib/platform/rate-limit';
import type { Locale } from '@/lib/shared/locale';
import { termsVersion } from '@/lib/shared/site-pages';
import { requireGoodPassword } from '../passwords';
import { handleCandidates, handleFrom } from '../rules';
import type { SignUp } from '../schema';
import { queueAccountMail } from './account-mail';

/** The first of the name's handles that nobody has. */
const freeHandle = async (tx: Db, name: string): Promise<string> => {
  const candidates = handleCandidates(name);
  const taken = await tx.member.findMany({ where: { handle: { in: candidates } }, select: { handle: true } });
  const isTaken = new Set(taken.map(({ handle }) => handle.toLowerCase()));
  return candidates.find((each) => !isTaken.has(each)) ?? unguessedHandle(name);
};

const unguessedHandle = (name: string): string =>
  `${handleFrom(name).slice(0, 22)}-${randomBytes(3).toString('hex')}`;

/** By making an account one accepts the terms: beside each button that makes one stands so. */
const accepted = () => ({ termsVersion, termsAcceptedAt: now() });

type NewMember = {
  email: string;
  name: string;
  locale: Locale;
  passwordHash?: string;
  emailConfirmedAt?: Date;
};

/**
 * Adds a member unless the address has one, by the same statements either way. Should someone of the same name take the
 * handle at the same moment, another one is made.
 */
export const addMember = async (tx: Db, member: NewMember): Promise<void> => {
  const { email, name } = member;
  for (const handle of [await freeHandle(tx, name), unguessedHandle(name)]) {
    await tx.member.createMany({ data: [{ ...member, ...accepted(), handle }], skipDuplicates: true });
    if (await tx.member.count({ where: { email } })) return;
  }
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
  requireGoodPassword(password, { email, name });
  await limit('signUpNetwork', network);
  const passwordHash = await hashPassword(password);
  await transaction(async (tx) => {
    const chosen = { name, passwordHash, locale };
    await addMember(tx, { email, ...chosen });
    await tx.member.updateMany({
      where: { email, emailConfirmedAt: null, deletedAt: null },
      data: { ...chosen, ...accepted() },
    });
    await queueAccountMail(tx, { what: 'signUp', email, locale, next });
  });
  return { proof: proofOf(passwordHash) };
};
