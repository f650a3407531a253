import { readFileSync } from 'node:fs';
import { diagramOf } from '@/lib/lifecycle/diagram';
import { allKinds } from '@/lib/lifecycle/kinds';
import { destinations } from '@/lib/lifecycle/life';
import { defaultSettings as numbers } from '@/lib/platform/settings';
import { AppError } from '@/lib/shared/errors';
import { atLeastOne } from '../../support/at-least-one';
import { lives } from '../../support/lives';

const now = new Date('2026-11-23T12:00Z');

/** The diagrams in the docs, by the name of their life. */
const drawn = new Map(
  [
    ...readFileSync('docs/lives.md', 'utf8').matchAll(
      /<!-- life: (\S+) -->\n```mermaid\n([\s\S]*?)\n```\n<!-- end -->/g,
    ),
  ].map(([, name, diagram]) => [name, diagram]),
);

test('everything that has a life lives by the engine', () => {
  const kinds = new Set(lives.map(({ life }) => life.kind));
  expect([...kinds].sort()).toEqual([...allKinds].sort());
});

test('the docs draw every life, and no other', () => {
  expect([...drawn.keys()].sort()).toEqual(lives.map(({ life }) => life.name).sort());
});

describe.each(lives.map((each) => [each.life.name, each] as const))(
  'the life of a %s',
  (name, { life, factsIn }) => {
    const actors = [...new Set(life.rows.flatMap(({ by }) => by))];

    test('is drawn in docs/lives.md as its table says', () => {
      expect(drawn.get(name)).toBe(diagramOf(life));
    });

    test('leads only from and to states that it has, and into each of them', () => {
      for (const row of atLeastOne(life.rows))
        for (const state of atLeastOne([...row.from, ...destinations(row)]))
          expect(life.states).toContain(state);
      const reached = life.rows.flatMap((row) => destinations(row));
      for (const state of atLeastOne(life.states)) expect(reached).toContain(state);
    });

    test('says when it moves by itself, and of nobody else', () => {
      for (const row of atLeastOne(life.rows))
        expect([row.name, row.at !== undefined]).toEqual([row.name, row.by.includes('timer')]);
    });

    test('walked whole: who has a transition in a state is told what is in its way, everyone else is refused', () => {
      for (const state of atLeastOne(life.states))
        for (const who of atLeastOne(actors))
          for (const row of atLeastOne(life.rows)) {
            const facts = factsIn(state, now);
            const move = life.moves(facts, who, now, numbers).find((each) => each.name === row.name);
            // Two rows of one name are one step, made from other states.
            const has = life.rows.some(
              (each) => each.name === row.name && each.by.includes(who) && each.from.includes(state),
            );
            expect([state, who, row.name, move !== undefined]).toEqual([state, who, row.name, has]);
            const judge = () => life.judge(row.name, facts, who, now, numbers);
            if (move && !move.blockedBy) expect(judge()).toBe(move.row);
            else expect(judge).toThrow(AppError);
          }
    });
  },
);
