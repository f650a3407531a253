import type { Words } from '@/components/listing/labels';
import type { AskedSearch } from './asked';

/** What a search is for, in a few words: `« perceuse » près de Rennes`. */
export const searchTitle = (words: Words, { query, town }: AskedSearch): string => {
  const { q, type, intent } = query;
  const what = q
    ? words('search.titleWords', { q })
    : type
      ? words(`types.${type}.plural`)
      : words(`search.everything.${intent}`);
  const said = intent === 'wish' && (q || type) ? words('search.titleWanted', { what }) : what;
  return town ? words('search.titleNear', { what: said, place: town }) : said;
};
