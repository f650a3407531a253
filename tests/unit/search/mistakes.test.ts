import { mistakesBetween, nearestWord } from '@/lib/search/words/mistakes';
import { allOf, anyOf, apartGrams, gramsOf, termQuery } from '@/lib/search/words/query';

test.each([
  ['perceuse', 'perceuse', 0],
  ['perseuse', 'perceuse', 1],
  ['preceuse', 'perceuse', 1],
  ['percuse', 'perceuse', 1],
  ['tondeuze', 'tondeuse', 1],
  ['echele', 'echelle', 1],
  ['ab', 'ba', 1],
  ['', 'ab', 2],
  ['velo', 'tente', 4],
  ['une longue phrase', 'x', 4],
])('%s is so many letters from %s', (one, other, distance) => {
  expect(mistakesBetween(one, other, 3)).toBe(Math.min(distance, 4));
  expect(mistakesBetween(other, one, 3)).toBe(Math.min(distance, 4));
});

const words = [
  { word: 'perceuse', listings: 9 },
  { word: 'berceuse', listings: 90 },
  { word: 'velo', listings: 5 },
  { word: 'vela', listings: 50 },
  { word: '2026', listings: 7 },
];

test.each([
  ['perseuse', 'perceuse'],
  ['perceuze', 'perceuse'],
  ['vel', null],
  ['vlo', null],
  ['velp', 'vela'],
  ['tondeuse', null],
  ['2027', null],
])('%s means %s', (typed, meant) => {
  expect(nearestWord(typed, words)?.word ?? null).toBe(meant);
});

test('a term is looked for as it is said, in either language, whatever its letters', () => {
  const fr: [string, number][] = [
    ['nettoyeur', 1],
    ['haut', 2],
    ['pression', 4],
  ];
  expect(termQuery({ fr, en: [["o'x\\", 1]] })).toBe("'nettoyeur' <1> 'haut' <2> 'pression' | 'o''x\\\\'");
  expect(termQuery({ fr: [['a', 1]], en: [['a', 1]] }, true)).toBe("'a':*");
  expect(termQuery({ fr: [], en: [] })).toBe('');
  expect(anyOf(['', "'a'", "'a'"])).toBe("'a'");
  expect(allOf([anyOf(["'a'", "'b' | 'c'"]), '', "'d'"])).toBe("('a' | 'b' | 'c') & 'd'");
});

test('longer runs of words are tried before shorter ones, and none is taken over another', () => {
  expect(gramsOf(2)).toEqual([
    { from: 0, length: 2 },
    { from: 0, length: 1 },
    { from: 1, length: 1 },
  ]);
  expect(gramsOf(12).length).toBe(9 + 10 + 11 + 12);
  expect(apartGrams(gramsOf(3).slice(1))).toEqual([
    { from: 0, length: 2 },
    { from: 2, length: 1 },
  ]);
});
