import { stretchesOf } from '@/lib/listing/answers';
import { familyBounds, levelsOf, placesOf } from '@/lib/listing/lineage/family';
import { isGivenFree, tokensFor } from '@/lib/listing/returns';
import { seed } from '@/lib/listing/types/seed';

describe('a family of lots', () => {
  // a → b → d, a → c → d: two packets of one lot that were sown together.
  const edges = [
    { from: 'a', to: 'b' },
    { from: 'a', to: 'c' },
    { from: 'b', to: 'd' },
    { from: 'c', to: 'd' },
  ];

  test('has each lot one generation below the lowest that it came from', () => {
    expect([...levelsOf(['a', 'b', 'c', 'd'], edges)]).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 1],
      ['d', 2],
    ]);
    expect(levelsOf(['a', 'b', 'd'], [...edges, { from: 'a', to: 'd' }]).get('d')).toBe(2);
  });

  test('is drawn with no two lots in one place', () => {
    const places = [...placesOf(['a', 'b', 'c', 'd'], edges).values()];
    expect(places).toHaveLength(4);
    expect(new Set(places.map(({ level, column }) => `${level} ${column}`)).size).toBe(4);
  });

  test('what lies outside of what was read is no parent: a lot whose source is not there begins it', () => {
    expect(levelsOf(['d'], edges).get('d')).toBe(0);
    expect(familyBounds.most).toBeLessThan(200);
  });
});

describe('tokens', () => {
  const { prices, mostItems } = seed.return;

  test.each([
    [1, 1],
    [2, 2],
    [3, 2],
    [4, 3],
    [5, 4],
    [6, 4],
  ])('%i varieties of one gardener come to %i', (varieties, tokens) => {
    expect(tokensFor(prices, varieties)).toBe(tokens);
    expect(varieties).toBeLessThanOrEqual(mostItems);
  });

  test('are not asked for what is given', () => {
    expect([isGivenFree(seed, { given: true }), isGivenFree(seed, {})]).toEqual([true, false]);
  });
});

describe('months', () => {
  test.each([
    [[3, 4, 5], [[3, 5]]],
    [
      [10, 11, 12, 1, 2, 5],
      [
        [5, 5],
        [10, 2],
      ],
    ],
    [[6], [[6, 6]]],
    [Array.from({ length: 12 }, (_, at) => at + 1), [[1, 12]]],
  ])('%j are said as stretches', (months, stretches) => {
    expect(stretchesOf(months)).toEqual(stretches);
  });
});
