import fc from 'fast-check';
import {
  isClosed,
  type MatchLeg,
  matchesFor,
  matchProblem,
  matchSizes,
  peopleIn,
  type Stated,
} from '@/lib/booking/matching/rules';

const stated = (id: string, ownerId: string, ...path: string[]): Stated => ({
  id,
  type: 'knowledge',
  ownerId,
  path,
});
const leg = (giver: string, taker: string): MatchLeg => ({
  offer: stated(`${giver} offers`, giver),
  wish: stated(`${taker} asks`, taker),
});
const said = (legs: readonly MatchLeg[]) =>
  legs.map(({ offer, wish }) => `${offer.ownerId}→${wish.ownerId}`).join(' ');

/** Each knows one thing and would like to know another. */
const three = {
  offers: [
    stated('o1', 'a', 'crafts', 'knitting'),
    stated('o2', 'b', 'music'),
    stated('o3', 'c', 'languages'),
  ],
  wishes: [
    stated('w1', 'b', 'crafts', 'knitting'),
    stated('w2', 'c', 'music'),
    stated('w3', 'a', 'languages'),
  ],
};

describe('what a mediator may propose', () => {
  test.each([
    ['one who learns alone', [leg('a', 'b')], undefined],
    ['two who share', [leg('a', 'b'), leg('b', 'a')], undefined],
    ['a chain of three', [leg('a', 'b'), leg('b', 'c'), leg('c', 'a')], undefined],
    ['nothing', [], 'match.size'],
    ['four', [leg('a', 'b'), leg('b', 'c'), leg('c', 'd'), leg('d', 'a')], 'match.size'],
    ['oneself', [leg('a', 'a')], 'match.oneself'],
    ['a chain that nobody closes', [leg('a', 'b'), leg('b', 'c')], 'match.open'],
    ['one who learns twice', [leg('a', 'b'), leg('c', 'b')], 'match.twice'],
    ['one who shares twice', [leg('a', 'b'), leg('a', 'c')], 'match.twice'],
    ['the same pair twice', [leg('a', 'b'), leg('a', 'b')], 'match.twice'],
  ])('%s', (_, legs, problem) => {
    expect(matchProblem(legs)?.key).toBe(problem);
  });
});

describe('what is found for a wish', () => {
  it('is the chain of three before the one who learns alone', () => {
    const [wish] = three.wishes;
    if (!wish) throw new Error('no wish');
    expect(matchesFor(wish, three).map(said)).toEqual(['a→b b→c c→a', 'a→b']);
  });

  it('is two who share among themselves before a chain, and what fits better first', () => {
    const wish = stated('w', 'b', 'crafts', 'knitting');
    const offers = [
      stated('broad', 'd', 'crafts'),
      stated('exact', 'a', 'crafts', 'knitting'),
      stated('own', 'b', 'music'),
    ];
    const wishes = [wish, stated('w2', 'a', 'music')];
    expect(matchesFor(wish, { offers, wishes }).map(said)).toEqual(['a→b b→a', 'a→b', 'd→b']);
  });

  it('is nothing where nothing fits, and never oneself', () => {
    const wish = stated('w', 'b', 'crafts');
    expect(
      matchesFor(wish, { offers: [stated('o', 'b', 'crafts'), stated('p', 'a')], wishes: [wish] }),
    ).toEqual([]);
  });

  it('could always be proposed, is found again, and is no more than was asked for', () => {
    const subject = fc.constantFrom('crafts', 'music', 'languages');
    const some = (prefix: string) =>
      fc
        .array(fc.record({ owner: fc.constantFrom('a', 'b', 'c', 'd', 'e'), subject }), { maxLength: 12 })
        .map((all) => all.map(({ owner, subject: path }, at) => stated(`${prefix}${at}`, owner, path)));
    fc.assert(
      fc.property(some('o'), some('w'), fc.constantFrom('a', 'b', 'c'), (offers, others, owner) => {
        const wish = stated('wish', owner, 'music');
        const around = { offers, wishes: [wish, ...others] };
        const found = matchesFor(wish, around, 8);
        expect(found.length).toBeLessThanOrEqual(8);
        expect(matchesFor(wish, around, 8)).toEqual(found);
        expect(found.map(matchProblem).every((problem) => problem === null)).toBe(true);
        expect(found.every(([first]) => first?.wish === wish)).toBe(true);
        expect(found.every((legs) => peopleIn(legs).length <= matchSizes.max)).toBe(true);
        const alone = found.findIndex((legs) => legs.length === 1);
        expect(found.slice(alone + 1).some((legs) => alone >= 0 && isClosed(legs))).toBe(false);
      }),
    );
  });
});
