import 'server-only';
import { type Counts, countUpToFrequent, type Searcher, sum } from './counts';
import { allOf, anyOf } from './query';

/**
 * How words were understood that are not looked for as they were typed; `partly`: nothing has all of them, so some are enough;
 * `few`: what has all of them comes first, then what has some.
 */
export type Understood = { kind: 'mistake' | 'unknown' | 'partly' | 'few'; typed: string; meant: string };

/** What was typed, as exact words that the database looks for. */
export type SoughtWords = {
  /** In the query language of the database; '' where nothing but empty words was typed, which finds everything. */
  query: string;
  /** In how many listings, and in how many of their titles, there may be all of it. 0: it is nowhere. */
  listings: number;
  titles: number;
  /** Where only few have all of it: what has some of it, which comes after. */
  wider?: Counts & { query: string };
  understood: readonly Understood[];
};

/** With fewer than these, what is nearly meant is shown too. */
const scarce = 6;

/** Of so many words each may be the one too many; of more, any is enough. */
const mostLeftOut = 6;

/** All words; where nothing has all of them, all but one; and where nothing has these, any. */
const lessAndLess = (queries: readonly string[]): string[] => {
  const butOne = queries.map((_, left) => `(${allOf(queries.filter((__, index) => index !== left))})`);
  const between = queries.length > 2 && queries.length <= mostLeftOut ? [anyOf(butOne)] : [];
  return [allOf(queries), ...between, anyOf(queries)];
};

const said = (kind: 'partly' | 'few'): Understood => ({ kind, typed: '', meant: '' });

/** What is looked for of words that are there, each by itself. */
export const together = async (
  groups: readonly (Counts & { query: string })[],
  searcher: Searcher,
): Promise<SoughtWords> => {
  const [only] = groups;
  const queries = [...new Set(groups.map(({ query }) => query).filter(Boolean))];
  if (only && groups.length === 1) return { query: only.query, ...sum([only]), understood: [] };
  let sought: SoughtWords = { query: allOf(queries), listings: 0, titles: 0, understood: [] };
  for (const [index, query] of lessAndLess(queries).entries()) {
    const counts = await countUpToFrequent(query, searcher);
    if (sought.listings > 0 && counts.listings > sought.listings)
      return {
        ...sought,
        wider: { query, ...counts },
        understood: sought.understood.length > 0 ? sought.understood : [said('few')],
      };
    if (sought.listings === 0)
      sought = { query, ...counts, understood: index > 0 && counts.listings > 0 ? [said('partly')] : [] };
    if (sought.listings >= scarce) return sought;
  }
  return sought;
};
