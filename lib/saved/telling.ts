import 'server-only';
import { latestPublication } from '@/lib/listing/latest';
import type { ListingSummary } from '@/lib/listing/listing-summary';
import { memberToTell } from '@/lib/member/told';
import { tellStep } from '@/lib/notice/tell-step';
import { viewerById } from '@/lib/platform/auth/session';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import { env } from '@/lib/platform/env';
import { translator } from '@/lib/platform/i18n/words';
import { searchListings } from '@/lib/search/queries';
import { searchAgain } from '@/lib/search/stored';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { plainDateAt } from '@/lib/shared/period';
import { isPace, namedFinds, nextTelling } from './rules';
import { stopKeyOf } from './searches';

/** What is published takes a moment until everyone sees it: what is younger is left to the next time. */
const settlingMs = 20_000;

/** So many members are told in one run; the next run goes on. */
const membersAtOnce = 500;

type Row = { id: string; name: string; address: string; query: unknown; pace: string; seenAt: Date };
type Found = { search: Row; items: readonly ListingSummary[]; hasMore: boolean };

/** Members of whom a search is due: once its time has come, and, where that is at once, something was published since. */
const membersDue = async (until: Date): Promise<{ memberId: string }[]> => {
  const latest = await latestPublication(until);
  return db.$queryRaw`
    SELECT DISTINCT member_id AS "memberId" FROM saved_search
    WHERE tell_at <= ${until} AND (pace <> 'soon' OR seen_at < ${latest})
    ORDER BY 1 LIMIT ${membersAtOnce}`;
};

/** What is new in a search for its member; nothing once its days are over. What they published themselves is no news. */
const foundIn = async (viewer: Viewer, search: Row, until: Date): Promise<Found> => {
  const query = searchAgain(search.query);
  const lastDay = (query?.to ?? query?.from)?.slice(0, 10);
  if (!query || (lastDay && lastDay < plainDateAt(until, env.COMMUNITY_TIME_ZONE)))
    return { search, items: [], hasMore: false };
  const fresh = { after: search.seenAt, until };
  // One more than are named, and room for one's own.
  const { items } = await searchListings(viewer, { ...query, fresh }, { limit: 2 * namedFinds });
  const others = items.filter(({ provider }) => provider.id !== viewer.id);
  return { search, items: others.slice(0, namedFinds), hasMore: others.length > namedFinds };
};

const finds = ({ items, hasMore }: Found, locale: Locale): string => {
  const more = hasMore ? [translator(locale, 'mail.search')('more')] : [];
  return [...items.map(({ title }) => title), ...more].join(' · ');
};

/** Where it leads: to the finds, or to all searches that found something. */
const wayTo = (found: readonly Found[]): string => {
  const [only, ...others] = found;
  return only && others.length === 0 ? `/search?${only.search.address}&sort=newest` : '/saved';
};

const tell = async (tx: Db, memberId: string, found: readonly Found[], until: Date): Promise<void> => {
  const member = await memberToTell(tx, memberId);
  const [first] = found;
  if (!member || !first) return;
  const count = found.reduce((sum, { items }) => sum + items.length, 0);
  await tellStep(tx, member, (locale) => ({
    key: `search.found:${memberId}:${until.getTime()}`,
    kind: 'search.found',
    path: wayTo(found),
    values: { count, searches: found.length, search: first.search.name, title: first.items[0]?.title ?? '' },
    facts: found.map((each) => ({ term: each.search.name, detail: finds(each, locale) })),
    mailed: { also: `/saved/stop/${stopKeyOf(memberId)}` },
    unsubscribe: paths.stopSearchesByMail(stopKeyOf(memberId)),
  }));
};

/** It was looked at until then, unless somebody else has looked at it meanwhile, or it is kept no longer. */
const looked = async (tx: Db, { id, pace, seenAt }: Row, until: Date): Promise<boolean> => {
  const tellAt = isPace(pace) ? nextTelling(pace, until, env.COMMUNITY_TIME_ZONE) : null;
  const { count } = await tx.savedSearch.updateMany({
    where: { id, pace, seenAt },
    data: { seenAt: until, tellAt },
  });
  return count > 0;
};

/** All that is due of one member, in one mail; each find once, also where the process dies in between. */
const tellMember = async (memberId: string, until: Date): Promise<void> => {
  const viewer = await viewerById(memberId);
  if (!viewer) return;
  const due: Row[] = await db.savedSearch.findMany({
    where: { memberId, tellAt: { lte: until }, seenAt: { lt: until } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const found: Found[] = [];
  for (const search of due) found.push(await foundIn(viewer, search, until));
  await transaction(async (tx) => {
    const told: Found[] = [];
    for (const each of found)
      if ((await looked(tx, each.search, until)) && each.items.length > 0) told.push(each);
    await tell(tx, memberId, told, until);
  });
};

/** Tells members what is new in the searches they keep, as often as they wish. */
export const tellOfFinds = async (): Promise<void> => {
  const until = new Date(now().getTime() - settlingMs);
  const failures: unknown[] = [];
  // One search that fails keeps nobody else from hearing of theirs.
  for (const { memberId } of await membersDue(until))
    await tellMember(memberId, until).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw new AggregateError(failures, 'searches that could not be looked at');
};
