import { type Rankable, ranked, rankOf } from '@/lib/search/rank';

const plain: Rankable = { km: 1, ratingSum: 40, ratingCount: 10, hasPicture: true, daysOld: 60 };

const isAbove = (one: Partial<Rankable>, other: Partial<Rankable>): boolean =>
  rankOf({ ...plain, ...one }) > rankOf({ ...plain, ...other });

describe('relevance', () => {
  it.each<[string, Partial<Rankable>, Partial<Rankable>]>([
    ['what is nearer', { km: 0.5 }, { km: 3 }],
    ['what is better rated', { ratingSum: 50 }, { ratingSum: 30 }],
    ['what has a picture', { hasPicture: true }, { hasPicture: false }],
    ['what is newer', { daysOld: 1 }, { daysOld: 200 }],
    ['whoever is new', { ratingSum: 8, ratingCount: 2 }, { ratingSum: 12, ratingCount: 3 }],
    [
      'many good reviews, not one perfect one',
      { ratingSum: 98, ratingCount: 20 },
      { ratingSum: 20, ratingCount: 4 },
    ],
  ])('puts %s first, all else alike', (_, one, other) => {
    expect(isAbove(one, other)).toBe(true);
    expect(isAbove(other, one)).toBe(false);
  });

  it('goes no further for anything else than for what is much nearer', () => {
    const worst = { km: 0, ratingSum: 5, ratingCount: 5, hasPicture: false, daysOld: 900 };
    const best = { km: 20, ratingSum: 500, ratingCount: 100, hasPicture: true, daysOld: 0 };
    expect(isAbove(worst, best)).toBe(true);
  });

  it('never puts what says less before what says it better, and leaves alike what is alike', () => {
    const row = (name: string, tier: number, more: Partial<Rankable> = {}) => ({
      name,
      tier,
      ...plain,
      ...more,
    });
    const rows = [row('a', 0, { km: 30 }), row('b', 0), row('c', 0), row('d', 1, { km: 0 })];
    expect(ranked(rows, (each) => each).map(({ name }) => name)).toEqual(['b', 'c', 'a', 'd']);
  });
});
