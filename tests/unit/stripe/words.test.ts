import { languageOf, words } from '@/lib/platform/stripe/emulator/pages/words';
import { atLeastOne } from '../../support/at-least-one';

it('every word is there in both languages', () => {
  expect(Object.keys(words.en).sort()).toEqual(Object.keys(words.fr).sort());
  for (const text of atLeastOne([...Object.values(words.fr), ...Object.values(words.en)]))
    expect(text).not.toBe('');
});

it('French keeps its typography', () => {
  for (const text of atLeastOne(Object.values(words.fr))) {
    expect(text).not.toContain("'");
    expect(text).not.toMatch(/[^\u202f][:;!?](\s|$)/);
  }
});

it.each([
  ['fr', 'en', 'fr'],
  ['auto', 'fr-CA, en;q=0.9', 'fr'],
  [null, 'en;q=0.4, fr;q=0.9', 'fr'],
  [null, 'de', 'en'],
  [null, undefined, 'en'],
  ['pt-BR', 'fr', 'en'],
])('a session in %s for a browser in %s speaks %s', (locale, accept, language) => {
  expect(languageOf(locale, accept)).toBe(language);
});
