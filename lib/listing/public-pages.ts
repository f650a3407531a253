import 'server-only';
import { db } from '@/lib/platform/db/client';
import { Prisma } from '@/lib/platform/db/generated/client';
import { intents } from './intents';
import { isFoundSql, listingAs } from './sql';

const { sql, join } = Prisma;

const l = listingAs('l');

/** What strangers find, offered or wanted. */
const isPublic = sql`(${join(
  intents.map((intent) => isFoundSql(l, null, intent)),
  ' OR ',
)})`;

/** How long what is counted is used again: a new page of the map may be missing from its index for so long. */
const keepMs = 10 * 60_000;
const kept = new Map<number, { at: number; firsts: Promise<string[]> }>();

const readFirsts = async (size: number): Promise<string[]> => {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM (SELECT ${l.id} AS id, row_number() OVER (ORDER BY ${l.id}) AS place FROM ${l.table} WHERE ${isPublic}) numbered
    WHERE (place - 1) % ${size} = 0 ORDER BY id`;
  return rows.map(({ id }) => id);
};

/** The first id of each so many listings that everyone may see; read at most every ten minutes. */
export const firstsOfPages = (size: number): Promise<string[]> => {
  const before = kept.get(size);
  if (before && Date.now() - before.at < keepMs) return before.firsts;
  const reading = { at: Date.now(), firsts: readFirsts(size) };
  reading.firsts.catch(() => kept.delete(size));
  kept.set(size, reading);
  return reading.firsts;
};

/** So many listings that everyone may see, by id from one on, and when each changed last. */
export const publicListings = (first: string, size: number): Promise<{ id: string; changedAt: Date }[]> =>
  db.$queryRaw`
    SELECT ${l.id} AS id, l.updated_at AS "changedAt" FROM ${l.table}
    WHERE ${l.id} >= ${first} AND ${isPublic} ORDER BY ${l.id} LIMIT ${size}`;
