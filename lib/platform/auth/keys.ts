import 'server-only';
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import { env } from '../env';

/*
 * Every secret of ours is made and checked here, and none lies in the database as it is (decision 019):
 * - one that is shown or mailed once is random, and its hash is kept;
 * - one that is shown again (an address, a link in later mails) is worked out anew each time, and only its version is
 *   kept: raising it ends every address under the one before.
 */

/** A secret that nobody guesses, to be shown once. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What is kept of a secret: it is random enough that one plain hash keeps it. */
export const hashOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** What a key opens. Keys of one purpose open nothing else. */
export type KeyPurpose =
  | 'address'
  | 'calendar'
  | 'circle'
  | 'device'
  | 'network'
  | 'pass-on'
  | 'pledge'
  | 'preview'
  | 'saved-list'
  | 'saved-search'
  | 'sign-up';

/** Which key: of what, and its how manieth. `formerHash`: the hash of one from before keys were worked out, still good. */
export type KeyOf = { purpose: KeyPurpose; id: string; version: number; formerHash?: string | null };

/** The key of something, the same at each time under one version and one `AUTH_SECRET`. */
export const keyOf = ({ purpose, id, version }: KeyOf): string =>
  createHmac('sha256', env.AUTH_SECRET)
    .update(JSON.stringify(['key', purpose, id, version]))
    .digest('base64url');

const isSame = (given: string, right: string): boolean => {
  const [one, other] = [Buffer.from(given), Buffer.from(right)];
  return one.length === other.length && timingSafeEqual(one, other);
};

/** Whether `given` is the key of something; takes as long for a wrong one. */
export const isKeyOf = (given: string | null | undefined, key: KeyOf): boolean => {
  if (!given) return false;
  return isSame(given, keyOf(key)) || (!!key.formerHash && isSame(hashOfSecret(given), key.formerHash));
};

/** A key that also says what it opens, for addresses that do not: `<id>.<key>`. */
export const namedKeyOf = (key: KeyOf): string => `${key.id}.${keyOf(key)}`;

/** The two parts of a named key; null for anything else. Nothing is proved by it yet. */
export const partsOfKey = (named: string | null | undefined): { id: string; key: string } | null => {
  const [, id = '', key = ''] = /^([\w-]{1,100})\.([\w-]{43})$/.exec(named ?? '') ?? [];
  return id ? { id, key } : null;
};

const sealingKey = (): Buffer => createHmac('sha256', env.AUTH_SECRET).update('["seal"]').digest();

/** A text that only this site can read again (AES-256-GCM): for what must be kept and may hold a secret. */
export const seal = (text: string): string => {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', sealingKey(), iv);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
};

/** Throws when it was not sealed here, or was changed since. */
export const unseal = (sealed: string): string => {
  const bytes = Buffer.from(sealed, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', sealingKey(), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return decipher.update(bytes.subarray(28), undefined, 'utf8') + decipher.final('utf8');
};
