import 'server-only';
import { LRUCache } from 'lru-cache';
import { AppError } from '@/lib/shared/errors';
import { metresBetween, type Place } from '@/lib/shared/geo';
import { env } from './env';
import { type Found, formats } from './geocoder-formats';
import { limit } from './rate-limit';

const patienceMs = 3000;
const retryMs = 250;

/** Nobody's answer is longer than this. */
const longestAnswer = 200_000;
const longestQuestion = 200;

/** What was asked is not kept on disk: it is where people live. */
const kept = new LRUCache<string, { found: Found[] }>({ max: 1000, ttl: 24 * 60 * 60 * 1000 });

/** Waits until this site may ask once more; false when that would take too long. */
const maySoon = async (deadline: number): Promise<boolean> => {
  const { origin } = new URL(env.GEOCODER_URL ?? '');
  for (;;) {
    try {
      await limit(env.GEOCODER, origin);
      return true;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (Date.now() + retryMs > deadline) return false;
      await new Promise((resolve) => setTimeout(resolve, retryMs));
    }
  }
};

const ask = async (text: string, near: Place): Promise<Found[]> => {
  const { path, query, read } = formats[env.GEOCODER];
  const base = env.GEOCODER_URL ?? '';
  const url = new URL(path, base.endsWith('/') ? base : `${base}/`);
  for (const [name, value] of Object.entries(query(text, near))) url.searchParams.set(name, value);
  const response = await fetch(url, {
    signal: AbortSignal.timeout(patienceMs),
    redirect: 'error',
    // Public services ask to be told who asks.
    headers: { accept: 'application/json', 'user-agent': `Mitoyen (${env.APP_URL})` },
  });
  if (!response.ok) throw new Error(`status ${response.status}`);
  const answer = await response.text();
  if (answer.length > longestAnswer) throw new Error('too long an answer');
  return read(JSON.parse(answer));
};

/**
 * What the geocoder of this installation (GEOCODER_URL) knows of a text, the likeliest first; nothing when there is none,
 * when it does not answer in time, or this site asked too much already. What it said holds for a day.
 */
export const geocoded = async (typed: string, near: Place): Promise<Found[]> => {
  const text = typed.replace(/\s+/g, ' ').trim().slice(0, longestQuestion);
  if (!env.GEOCODER_URL || !text) return [];
  // As near as makes a difference to what it answers.
  const key = `${text.toLowerCase()} ${near.lat.toFixed(1)} ${near.lng.toFixed(1)}`;
  const known = kept.get(key);
  if (known) return known.found;
  try {
    if (!(await maySoon(Date.now() + patienceMs))) return [];
    const found = await ask(text, near);
    kept.set(key, { found });
    return found;
  } catch (error) {
    console.warn(`geocoder: ${error instanceof Error ? error.message : error}`);
    return [];
  }
};

/**
 * The point of an address near a place. Null when the geocoder does not know it, or knows no more of it than its town: an
 * address alone never stops anybody, and a town's middle is nobody's house.
 */
export const findAddress = async (
  address: string,
  near: Place,
  withinMetres: number,
): Promise<Place | null> => {
  const [first] = await geocoded(address, near);
  if (!first || first.kind === 'town' || metresBetween(first, near) > withinMetres) return null;
  return { lat: first.lat, lng: first.lng };
};
