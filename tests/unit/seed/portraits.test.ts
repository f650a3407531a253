import { people } from '@/prisma/seed/content/members';
import { faces, portraitOf } from '@/prisma/seed/drawings/people/portraits';
import { atLeastOne } from '../../support/at-least-one';

const drawn = people.flatMap((person) => {
  const view = portraitOf(person);
  return view ? [{ ...person, view }] : [];
});

describe('the portraits of the demo', () => {
  test('belong to a member each, and leave some with their initials', () => {
    const handles = people.map(({ handle }) => handle);
    expect(Object.keys(faces).filter((handle) => !handles.includes(handle))).toEqual([]);
    expect(drawn.length).toBeLessThan(people.length);
  });

  test('are whole drawings, no two alike', () => {
    expect(new Set(drawn.map(({ view }) => view.body)).size).toBe(drawn.length);
    for (const { handle, view } of atLeastOne(drawn)) {
      expect([handle, /undefined|NaN|Infinity/.exec(view.body)]).toEqual([handle, null]);
      expect([handle, view.body.split('<g').length]).toEqual([handle, view.body.split('</g>').length]);
    }
  });
});
