import { typeSaid } from '@/lib/search/said/type-said';

describe('the names of ways of sharing', () => {
  it.each([
    ['garde-meuble', 'storage'],
    ['Storage', 'storage'],
    ['troc', 'swap'],
    ['repas partagés', 'meal'],
    ['couchsurfing', 'hospitality'],
    ['Dons', 'give'],
    ['graines', 'seed'],
  ])('%s', (typed, type) => {
    expect(typeSaid(typed)).toBe(type);
  });

  it.each(['perceuse', 'repas de noël', '', 'box'])('%s: none', (typed) => {
    expect(typeSaid(typed)).toBeNull();
  });
});
