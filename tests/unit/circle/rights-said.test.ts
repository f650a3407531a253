import { circleRoles, roleBelow } from '@/lib/circle/roles';
import { translator } from '@/lib/platform/i18n/words';
import { type Act, rights } from '@/lib/standing/rights';
import { atLeastOne } from '../../support/at-least-one';

const acts = Object.keys(rights) as Act[];

describe('what each role in a circle may do', () => {
  test.each(['fr', 'en'] as const)('is said in plain words, act by act: %s', (locale) => {
    const say = translator(locale, 'circle.acts');
    expect(acts.length).toBeGreaterThan(10);
    expect(acts.filter((act) => !say.has(act))).toEqual([]);
  });

  test('is told from the top down: who keeps a circle may all that a helper may, a helper all that a lender may; lenders and mediators all that a member may', () => {
    const having = (role: string) =>
      acts.filter((act) => (rights[act].roles as readonly string[]).includes(role));
    for (const role of atLeastOne(circleRoles)) {
      const below = roleBelow[role];
      if (below) expect(having(role)).toEqual(expect.arrayContaining(having(below)));
      // Whatever somebody may, who keeps it may.
      expect(having('keeper')).toEqual(expect.arrayContaining(having(role)));
    }
    expect(roleBelow).toEqual({
      ...{ keeper: 'helper', helper: 'lender', lender: 'member' },
      ...{ mediator: 'member', member: null },
    });
  });
});
