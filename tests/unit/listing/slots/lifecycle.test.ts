import fc from 'fast-check';
import {
  type DecidingFacts,
  type Pending,
  slotLife,
  slotStates,
  takingPlace,
  uncounted,
} from '@/lib/listing/slots/lifecycle';
import { defaultSettings as numbers } from '@/lib/platform/settings';
import { atLeastOne } from '../../../support/at-least-one';

const now = new Date('2026-11-23T12:00Z');
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);

/** A slot that has just come to its cut-off. */
const facts = (more: Partial<DecidingFacts> = {}): DecidingFacts => ({
  state: 'open',
  closesAt: now,
  minimum: 0,
  hasWaits: false,
  booked: uncounted,
  ...more,
});

const open = (here: DecidingFacts, who: 'provider' | 'timer') =>
  slotLife.open(here, who, now, numbers).map(({ name }) => name);

test('the table leads only where it says, and never out of what is over', () => {
  for (const { from, to } of atLeastOne(slotLife.rows.filter(({ name }) => name !== 'add'))) {
    for (const state of atLeastOne(from)) expect(takingPlace.in).toContain(state);
    if (to) expect(slotStates).toContain(to);
  }
});

test.each([
  ['open', 'provider', ['call_off', 'reschedule']],
  ['open', 'timer', ['close', 'fall_short']],
  ['going', 'provider', ['call_off', 'reschedule']],
  ['going', 'timer', ['close']],
  ['fallen_short', 'provider', []],
  ['fallen_short', 'timer', []],
  ['called_off', 'provider', []],
  ['called_off', 'timer', []],
] as const)('in %s the %s has what the table says', (state, who, names) => {
  expect(open(facts({ state, minimum: 4, hasWaits: true }), who)).toEqual(names);
});

describe('before the cut-off', () => {
  test.each([0, 4])('with a minimum of %i it is looked at then, whoever comes by now', (minimum) => {
    for (const coming of [0, 4])
      expect(
        slotLife.dueOf(
          facts({
            closesAt: hours(1),
            minimum,
            booked: { coming, pending: [{ quantity: 9, until: hours(0.5) }] },
          }),
          now,
          numbers,
        ),
      ).toEqual({ name: 'close', at: hours(1) });
  });

  test('what is called off or fell short is not looked at any more', () => {
    for (const state of ['called_off', 'fallen_short'] as const)
      expect(slotLife.dueOf(facts({ state, closesAt: hours(1), minimum: 4 }), now, numbers)).toBeNull();
  });
});

test('at the cut-off nobody waits any more, before it is decided; going or not', () => {
  for (const state of atLeastOne(takingPlace.in))
    expect(slotLife.dueOf(facts({ state, minimum: 4, hasWaits: true }), now, numbers)).toEqual({
      name: 'close',
      at: now,
    });
  expect(slotLife.get('close').writes).toEqual(['endWaits']);
});

describe('at the cut-off', () => {
  const four = { minimum: 4 };
  const pending = (quantity: number, until: number | null) => ({
    quantity,
    until: until === null ? null : hours(until),
  });

  test.each([
    ['nothing is decided without a minimum', { ...four, minimum: 0 }, 0, [], null],
    ['nothing is decided twice', { ...four, state: 'going' }, 0, [], null],
    ['enough: it goes ahead', four, 4, [], { name: 'go_ahead', at: now }],
    ['enough, and some to pay: it goes ahead', four, 5, [pending(1, 2)], { name: 'go_ahead', at: now }],
    ['too few: it does not', four, 3, [], { name: 'fall_short', at: now }],
    [
      'one to pay in time could make it: the first of them is waited for',
      four,
      3,
      [pending(1, 2), pending(1, 1)],
      { name: 'fall_short', at: hours(1) },
    ],
    [
      'those to pay would not be enough: nobody is kept waiting',
      four,
      1,
      [pending(2, 2)],
      { name: 'fall_short', at: now },
    ],
    [
      'whose last moment is past counts no more',
      four,
      3,
      [pending(1, 0), pending(5, -1), pending(5, null)],
      { name: 'fall_short', at: now },
    ],
  ] satisfies [string, Partial<DecidingFacts>, number, Pending[], { name: string; at: Date } | null][])(
    '%s',
    (_, slot, coming, pending, due) => {
      expect(slotLife.dueOf(facts({ ...slot, booked: { coming, pending } }), now, numbers)).toEqual(due);
    },
  );

  test('whoever pays or lapses, it comes to a decision', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 0, max: 20 }),
        fc.array(
          fc.record({
            quantity: fc.integer({ min: 1, max: 5 }),
            minutes: fc.integer({ min: -60, max: 300 }),
          }),
        ),
        (minimum, coming, all) => {
          const waited = all.map(({ quantity, minutes }) => ({ quantity, until: hours(minutes / 60) }));
          let at = now;
          for (let round = 0; round <= all.length; round++) {
            const due = slotLife.dueOf(facts({ minimum, booked: { coming, pending: waited } }), at, numbers);
            expect(due?.name).toBe(coming >= minimum ? 'go_ahead' : 'fall_short');
            if (!due || due.at <= at) return;
            expect(due.name).toBe('fall_short');
            at = due.at;
          }
          throw new Error('it waits for ever');
        },
      ),
    );
  });
});
