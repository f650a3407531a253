import 'server-only';
import { now } from '@/lib/platform/clock';
import { env } from '@/lib/platform/env';
import { readSearch, type SearchParams } from '@/lib/search/schema';
import type { AskedWeek } from '@/lib/search/week';
import { placeText } from '@/lib/shared/geo';
import { addToDate, isPlainDate, plainDateAt } from '@/lib/shared/period';

/** How far “near” reaches when nothing else is said. */
const defaultRadiusKm = 10;
/** Nobody plans further ahead. */
const weeksAhead = 52;

type Changes = { from?: string | undefined; type?: string | null };

/** A week of an address, whatever it says: what cannot be used is left out. */
export const askedWeek = (params: SearchParams) => {
  const { type, near, radiusKm, from } = params;
  const { query } = readSearch({ type, near, radiusKm, sort: 'soonest' });
  const timeZone = env.COMMUNITY_TIME_ZONE;
  const today = plainDateAt(now(), timeZone);
  const last = addToDate(today, { days: weeksAhead * 7 });
  const wanted = typeof from === 'string' && isPlainDate(from) ? from : today;
  const first = wanted < today ? today : wanted > last ? last : wanted;
  const asked: AskedWeek = {
    type: query.sort === 'soonest' ? query.type : undefined,
    near: query.near,
    radiusKm: query.near && (query.radiusKm ?? defaultRadiusKm),
    from: first,
    timeZone,
  };
  /** The same week with something changed: what an address says of it. */
  const addressOf = (changes: Changes = {}) => ({
    type: changes.type === undefined ? asked.type : changes.type,
    near: asked.near && placeText(asked.near),
    radiusKm: query.radiusKm,
    from: 'from' in changes ? changes.from : first === today ? undefined : first,
  });
  const before = addToDate(first, { days: -7 });
  const after = addToDate(first, { days: 7 });
  return {
    asked,
    today,
    isThisWeek: first === today,
    before: first === today ? null : addressOf({ from: before > today ? before : undefined }),
    after: after > last ? null : addressOf({ from: after }),
    addressOf,
  };
};
