import { searchListings } from '@/lib/search/queries';
import { SearchListings } from '@/lib/search/schema';
import { countWords } from '@/lib/search/words/count';
import { soughtWords } from '@/lib/search/words/read';
import { aListing } from '../../support/builders';

const searcher = { who: null, intent: 'offer' } as const;

const found = async (q: string, more: Record<string, string> = {}) =>
  (await searchListings(null, SearchListings.parse({ q, ...more }), { limit: 50 })).items.map(
    ({ title }) => title,
  );

const understood = async (q: string) =>
  (await soughtWords(q, searcher))?.understood.map(({ kind }) => kind) ?? [];

beforeAll(async () => {
  const all: [title: string, description: string][] = [
    ['Perceuse bleue', 'Avec un marteau.'],
    ['Perceuse rouge', 'Seule.'],
    ['Marteau', 'Manche de frêne.'],
    ['Vidéoprojecteur', 'Et son écran.'],
    ['Tournevis', 'Six embouts.'],
  ];
  for (const [title, description] of all) await aListing({ title, description });
  await countWords();
});

describe('what was meant', () => {
  it('comes first where few have all words; what has some of them comes after, each once over all pages', async () => {
    const all = await found('perceuse marteau');
    expect(all[0]).toBe('Perceuse bleue');
    expect(all.toSorted()).toEqual(['Marteau', 'Perceuse bleue', 'Perceuse rouge']);
    expect(await understood('perceuse marteau')).toEqual(['few']);
    const pages: string[] = [];
    let cursor: string | null = null;
    for (let page = 0; page < 5; page++) {
      const query = SearchListings.parse({ q: 'perceuse marteau' });
      const { items, next } = await searchListings(null, query, { cursor, limit: 1 });
      pages.push(...items.map(({ title }) => title));
      cursor = next;
      if (!next) break;
    }
    expect([pages[0], ...pages.slice(1).toSorted()]).toEqual([all[0], ...all.slice(1).toSorted()]);
    // Whoever wants another order wants all words.
    for (const sort of ['distance', 'price', 'newest'])
      expect([sort, await found('perceuse marteau', { sort })]).toEqual([sort, ['Perceuse bleue']]);
  });

  it('is some of the words where nothing has all of them: all but one first, then any', async () => {
    expect(await found('tournevis marteau')).toEqual(expect.arrayContaining(['Tournevis', 'Marteau']));
    expect(await understood('tournevis marteau')).toEqual(['partly']);
    expect((await found('perceuse marteau tournevis'))[0]).toBe('Perceuse bleue');
    expect(await understood('perceuse marteau tournevis')).toEqual(['partly']);
  });

  it('is two words that others write as one', async () => {
    expect(await found('vidéo projecteur')).toEqual(['Vidéoprojecteur']);
  });

  it('is not what one says around it', async () => {
    expect((await found('je cherche une perceuse à louer pas cher')).toSorted()).toEqual([
      'Perceuse bleue',
      'Perceuse rouge',
    ]);
    expect(await understood('je cherche une perceuse à louer pas cher')).toEqual([]);
    expect((await soughtWords('louer', searcher))?.query).not.toBe('');
  });
});
