import 'server-only';
import { viewerById } from '@/lib/platform/auth/session';
import type { Db } from '@/lib/platform/db/client';
import type { Reader } from './audiences';
import { peopleFor } from './people';
import type { Act } from './rights';

/** Those who may do something for a holder, as audiences see them: a member alone, of a circle those whose role says so. */
export const readersFor = async (db: Db, holderId: string, act: Act): Promise<NonNullable<Reader>[]> => {
  const people = await peopleFor(db, holderId, act);
  const readers = await Promise.all(people.map(({ id }) => viewerById(id)));
  return readers.filter((reader) => reader !== null);
};
