import { translator, type Words, wordsFor } from '@/lib/platform/i18n/words';
import { locales } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { cookiePurposes, isSitePage, sectionsOf, sitePages } from '@/lib/shared/site-pages';
import { atLeastOne } from '../../support/at-least-one';

const namesIn = (words: Words | string | undefined): string[] =>
  Object.entries(words ?? {}).flatMap(([name, value]) => (typeof value === 'string' ? [] : [name]));

test.each(locales)(
  'every section of every page has its words in %s, and no word has no section',
  (locale) => {
    const say = translator(locale, 'pages');
    const words = wordsFor(locale).pages as Words;
    for (const page of atLeastOne(sitePages)) {
      expect(say.has(`${page}.title`) && say.has(`${page}.lead`)).toBe(true);
      expect(namesIn(words[page])).toEqual(sectionsOf[page].map(({ id }) => id));
    }
    const ways = sitePages.flatMap((page) => sectionsOf[page]).flatMap((section) => section.ways ?? []);
    for (const way of atLeastOne(ways))
      expect({ way, isSaid: say.has(`go.${way}`) }).toEqual({ way, isSaid: true });
    expect(namesIn(words.cookie)).toEqual([...cookiePurposes]);
  },
);

test('the pages have the addresses that other sites link to', () => {
  expect(sitePages.map((page) => paths.sitePage('fr', page)).sort()).toEqual([
    '/fr/contact',
    '/fr/help',
    '/fr/legal',
    '/fr/privacy',
    '/fr/terms',
  ]);
  expect(isSitePage('nowhere')).toBe(false);
});
