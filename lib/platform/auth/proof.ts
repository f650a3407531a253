import 'server-only';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { cookies } from 'next/headers';
import { env } from '../env';

/*
 * Anyone can sign up with someone else's address. If that person then follows the link out of curiosity, the account
 * would be theirs in name, with a password that the other one knows. So confirming by the link alone is not enough: it
 * happens in the browser that chose the password (it keeps this proof), or with the password.
 */
const cookieName = 'sign-up';

export const proofOf = (passwordHash: string): string =>
  createHmac('sha256', env.AUTH_SECRET).update(`sign-up ${passwordHash}`).digest('base64url');

export const isProofOf = (proof: string | undefined, passwordHash: string | null): boolean => {
  if (!proof || !passwordHash) return false;
  const [given, right] = [Buffer.from(proof), Buffer.from(proofOf(passwordHash))];
  return given.length === right.length && timingSafeEqual(given, right);
};

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
