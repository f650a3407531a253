import 'server-only';
import { hash, verify } from '@node-rs/argon2';
import { longestPassword } from '@/lib/shared/password';

/** argon2id (the package's default). Source: OWASP Password Storage Cheat Sheet. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The same letters typed on another keyboard are the same password. */
const normal = (password: string): string => password.normalize('NFKC');

export const hashPassword = async (password: string): Promise<string> => {
  if (password.length > longestPassword) throw new RangeError('This password was not bounded.');
  return hash(normal(password), cost);
};

let nobodys: Promise<string> | undefined;

/**
 * Whether `password` is the one that was hashed. Where there is no hash (no such account, or one without a password)
 * it takes as long and says no.
 */
export const isPassword = async (password: string, hashed: string | null): Promise<boolean> => {
  nobodys ??= hashPassword('the password of nobody');
  const decoy = await nobodys;
  const isBounded = password.length <= longestPassword;
  const isRight = await verify(hashed ?? decoy, isBounded ? normal(password) : '').catch(() => false);
  return isRight && isBounded && hashed !== null;
};
