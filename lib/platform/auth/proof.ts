import 'server-only';
import { cookies } from 'next/headers';
import { env } from '../env';
import { isKeyOf, keyOf } from './keys';

/*
 * Anyone can sign up with someone else's address. If that person then follows the link out of curiosity, the account
 * would be theirs in name, with a password that the other one knows. So confirming by the link alone is not enough: it
 * happens in the browser that chose the password (it keeps this proof), or with the password.
 */
const cookieName = 'sign-up';

export const proofOf = (passwordHash: string): string =>
  keyOf({ purpose: 'sign-up', id: passwordHash, version: 1 });

export const isProofOf = (proof: string | undefined, passwordHash: string | null): boolean =>
  passwordHash !== null && isKeyOf(proof, { purpose: 'sign-up', id: passwordHash, version: 1 });

/** Leaves the proof in this browser. Only in an action. */
export const keepProof = async (proof: string): Promise<void> => {
  const secure = env.APP_URL.startsWith('https://');
  (await cookies()).set(cookieName, proof, {
    httpOnly: true,
    sameSite: 'lax',
    secure,
    path: '/',
    maxAge: 48 * 3600,
  });
};

/** Forgotten in this same request, the cookie still stands there, empty. */
export const keptProof = async (): Promise<string | undefined> =>
  (await cookies()).get(cookieName)?.value || undefined;

export const forgetProof = async (): Promise<void> => {
  (await cookies()).delete(cookieName);
};
