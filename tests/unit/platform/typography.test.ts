import { type Words, wordsFor } from '@/lib/platform/i18n/words';

const sentences = (words: Words, before = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[before + key, value]] : sentences(value, `${before}${key}.`),
  );

/** An ordinary space, where a line could break and leave the mark alone on the next one. */
const loose = / [?!:;»]|« /;

test('French keeps its marks with their words: no ordinary space before ? ! : ; or inside « »', () => {
  const found = sentences(wordsFor('fr')).filter(([, sentence]) => loose.test(sentence));
  expect(found).toEqual([]);
});
