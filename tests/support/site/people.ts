import { randomBytes, randomUUID } from 'node:crypto';
import type { BrowserContextOptions } from 'playwright-core';
import type { Locale } from '@/lib/shared/locale';
import { rowsOf } from './database';
import { aPlayer, type Player, signIn } from './play';

/** Someone who belongs to the community already, signed in: the password is that of the demo's members. */
export const aNeighbour = async (
  locale: Locale,
  name: string,
  options: BrowserContextOptions = {},
): Promise<Player> => {
  const handle = `guest-${randomBytes(5).toString('hex')}`;
  const email = `${handle}@example.org`;
  await rowsOf(
    `INSERT INTO member (id, email, email_confirmed_at, password_hash, name, handle, locale, updated_at)
     SELECT $1, $2, now(), password_hash, $3, $4, $5, now() FROM member WHERE email = 'lender@example.org'`,
    [randomUUID(), email, name, handle, locale],
  );
  const player = await aPlayer(locale, options);
  await signIn(player, email);
  return player;
};
