import type { SearchWords } from '@/components/ui/search-bar';

type Say = (key: string) => string;

const keys = [
  ...([
    'what',
    'whatHint',
    'where',
    'when',
    'from',
    'to',
    'submit',
    'open',
    'close',
    'suggestions',
    'nearMe',
    'nearMeFailed',
  ] as const),
];
const kinds = ['category', 'place', 'campaign', 'member'] as const;

/**
 * The words of the search bar, from `search.bar`; the place it suggests is the community's, what one might look for is of
 * the kind that is looked at.
 */
export const searchWords = (t: Say, communityPlace: string, example?: string): SearchWords => ({
  ...(Object.fromEntries(keys.map((key) => [key, t(`bar.${key}`)])) as Omit<
    SearchWords,
    'whereHint' | 'kinds'
  >),
  kinds: Object.fromEntries(kinds.map((kind) => [kind, t(`bar.kinds.${kind}`)])),
  ...(example && { whatHint: example }),
  whereHint: communityPlace,
});
