import type { IncomingMessage } from 'node:http';
import { LRUCache } from 'lru-cache';
import { kindHeader } from '../auth/anyone';
import type { Corner } from './corner';
import { type AskedPage, type KeptPage, keptForMs, withoutSession } from './page-cache';
import { type KnownReader, type Readers, registeredReaders } from './readers';

/** What the database holds, and what time it is: what a page says follows from both. */
export type Moment = { snapshot: string; at: number };

/** How a page is shared by the member who asks for it: with whom, as of when, and what stands in their corner. */
export type Sharing = { kind: string; moment: Moment; cornerKey: string; corner: Corner | null };

/** A page that was kept, as of when, and when it was last rendered. */
export type KeptOf = KeptPage & { moment: Moment; renderedAt: readonly number[] };

/** On a site where something is written all the time, a page is rendered as often as this a second, and no more. */
const mostASecond = 4;

/** Whether a page that was kept still says what it would say now, or is asked for so often that it may be a second old. */
export const isGood = ({ moment, renderedAt }: KeptOf, { snapshot, at }: Moment): boolean => {
  const age = at - moment.at;
  if (age < 0 || age > keptForMs) return false;
  if (moment.snapshot === snapshot) return true;
  const before = renderedAt.at(-mostASecond);
  return age < 1_000 && before !== undefined && at - before < 1_000;
};

/** When a page was rendered lately, with this once more. */
export const renderedAgain = (before: KeptOf | undefined, { at }: Moment): number[] => [
  ...(before?.renderedAt ?? []).slice(1 - mostASecond),
  at,
];

/** Corners of members, as they were cut out of pages of their own. */
const corners = new LRUCache<string, Corner>({ max: 2_000 });

/** Those that are being cut out of a page now. */
const underWay = new Map<string, Promise<Corner | null>>();

/** The corner that is being cut for the same member, who asked for several pages at once; null: none is. */
export const cornerUnderWay = async ({ cornerKey }: Sharing): Promise<Corner | null> =>
  (await underWay.get(cornerKey)) ?? null;

/** Tells that a corner is being cut; the answer takes it, or null where there was none. */
export const cutting = ({ cornerKey }: Sharing): ((corner: Corner | null) => void) => {
  const { promise, resolve } = Promise.withResolvers<Corner | null>();
  underWay.set(cornerKey, promise);
  return (corner) => {
    if (underWay.get(cornerKey) === promise) underWay.delete(cornerKey);
    if (corner) corners.set(cornerKey, corner);
    resolve(corner);
  };
};

/** What was found out of a session, and of a page for it, while the database holds the same. */
const known = new LRUCache<string, { snapshot: string; reader: KnownReader | null }>({
  max: 5_000,
  ttl: 60_000,
});
const personal = new LRUCache<string, { snapshot: string; isPersonal: boolean }>({ max: 5_000, ttl: 60_000 });

let coming: Promise<Moment> | null = null;
let next: Promise<Moment> | null = null;

/** The moment, asked for after the call: those who call while one is asked for share the one after it. */
const momentBy = (readers: Readers): Promise<Moment> => {
  if (!coming) {
    coming = readers.moment().finally(() => {
      coming = null;
    });
    return coming;
  }
  next ??= coming
    .catch(() => null)
    .then(() => {
      next = null;
      return momentBy(readers);
    });
  return next;
};

const readerBy = async (readers: Readers, token: string, snapshot: string): Promise<KnownReader | null> => {
  const found = known.get(token);
  if (found?.snapshot === snapshot) return found.reader;
  const reader = await readers.readerOf(token);
  known.set(token, { snapshot, reader });
  return reader;
};

const isPersonalBy = async (
  readers: Readers,
  { token, address }: AskedPage & { token: string },
  snapshot: string,
): Promise<boolean> => {
  const key = `${token} ${address.pathname}${address.search}`;
  const found = personal.get(key);
  if (found?.snapshot === snapshot) return found.isPersonal;
  const isPersonal = await readers.isPersonal(token, address);
  personal.set(key, { snapshot, isPersonal });
  return isPersonal;
};

/**
 * How the member who asks for a page shares it with others of their kind; null: it is rendered for them alone, as it is where
 * nobody can be asked.
 */
export const sharingOf = async (asked: AskedPage & { token: string }): Promise<Sharing | null> => {
  const readers = registeredReaders();
  if (!readers) return null;
  try {
    const moment = await momentBy(readers);
    const reader = await readerBy(readers, asked.token, moment.snapshot);
    if (!reader || (await isPersonalBy(readers, asked, moment.snapshot))) return null;
    const [, locale] = asked.address.pathname.split('/');
    const cornerKey = `${locale} ${reader.corner}`;
    return { kind: reader.kind, moment, cornerKey, corner: corners.get(cornerKey) ?? null };
  } catch {
    // A database that is away: the page itself says so.
    return null;
  }
};

/** Makes a member's request that of anyone of a kind: whoever reads it from here on learns nothing of them. */
export const askAsAnyone = (
  { headers, rawHeaders }: Pick<IncomingMessage, 'headers' | 'rawHeaders'>,
  { kind, session }: { kind: string; session: string },
): void => {
  const cookie = withoutSession(headers.cookie, session);
  headers.cookie = cookie;
  headers[kindHeader] = kind;
  for (let at = 0; at < rawHeaders.length; at += 2)
    if (rawHeaders[at]?.toLowerCase() === 'cookie') rawHeaders[at + 1] = cookie;
};
