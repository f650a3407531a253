import { readFileSync } from 'node:fs';
import { actOf } from '@/lib/booking/acting';
import {
  availableTransitions,
  awaitedOf,
  destination,
  dueOf,
  findTransition,
  lives,
  openMoves,
  refundAt,
  stateMeanings,
} from '@/lib/booking/lifecycle';
import {
  type Actor,
  type BookingFacts,
  type CommonState,
  commonStates,
  type State,
  states,
} from '@/lib/booking/lives/terms';
import { delays } from '@/lib/booking/lives/times';
import type { BookingTransition } from '@/lib/booking/lives/transition';
import { toldStories } from '@/lib/booking/stories';
import { diagramOf } from '@/lib/lifecycle/diagram';
import { destinations } from '@/lib/lifecycle/life';
import { translator } from '@/lib/platform/i18n/words';
import { defaultSettings as numbers } from '@/lib/platform/settings';
import { locales } from '@/lib/shared/locale';
import { atLeastOne } from '../../support/at-least-one';
import { bookingRows } from '../../support/booking-rows';

const hourMs = 3_600_000;
const startsAt = new Date('2026-11-28T09:00:00Z');
const endsAt = new Date('2026-11-29T18:00:00Z');
const hoursAfterStart = (hours: number) => new Date(startsAt.getTime() + hours * hourMs);
const hoursAfterEnd = (hours: number) => new Date(endsAt.getTime() + hours * hourMs);

const facts = (state: State, more: Partial<BookingFacts> = {}): BookingFacts => ({
  state,
  startsAt,
  endsAt,
  closesAt: startsAt,
  payWithinMinutes: null,
  isReviewed: true,
  movedAt: null,
  endedAt: null,
  unpaidSince: null,
  ongoing: null,
  rentMinor: 0,
  fetchChosenAt: null,
  fetchTimes: [],
  listingMoved: false,
  stateSince: hoursAfterStart(-100),
  confirmedAt: null,
  life: 'loan',
  handover: { start: ['complete'], end: ['complete'], photos: true },
  totalMinor: 1200,
  depositMinor: 6000,
  currency: 'EUR',
  cancellation: 'flexible',
  reports: [],
  reviewedBy: [],
  paidAt: null,
  remindedAt: null,
  isOut: false,
  counts: null,
  counted: null,
  parties: [],
  takings: [],
  actingFor: null,
  dates: 1,
  dateMinor: 0,
  creditMinor: 0,
  dateCreditMinor: 0,
  credit: null,
  slotDates: [],
  othersDueBackAt: null,
  knowsOfDelay: false,
  ...more,
});
const byClock = { life: 'visit' as const, handover: null };
const report = (phase: 'start' | 'end', by: 'customer' | 'provider', at: Date) => ({ phase, by, at });

const actors: Actor[] = ['customer', 'provider', 'operator', 'timer', 'system'];

/** What its slot does to a booking: called off, not enough of them, moved. */
const ofTheSlot = ['call_off', 'fall_short', 'reschedule'];

/** Who may do what, with nothing in the way: between the opening of the hand-over and the start. */
const may: Record<CommonState, Partial<Record<Actor, string[]>>> = {
  requested: {
    customer: ['withdraw'],
    provider: ['accept', 'decline'],
    timer: ['expire'],
    system: ofTheSlot,
  },
  accepted: {
    customer: ['withdraw'],
    provider: ['cancel_by_provider'],
    timer: ['lapse'],
    system: ['pay', ...ofTheSlot],
  },
  confirmed: {
    customer: ['hand_over', 'cancel_by_customer'],
    provider: ['hand_over', 'cancel_by_provider'],
    timer: ['pass'],
    system: [...ofTheSlot, 'amend', 'take_over'],
  },
  started: {
    customer: ['return', 'dispute'],
    provider: ['return', 'dispute'],
    timer: ['remind_return', 'come_due', 'remind_late'],
    system: ['amend'],
  },
  ended: { timer: ['close'] },
  closed: {},
  declined: {},
  withdrawn: { system: ['pay_late'] },
  expired: {},
  lapsed: { system: ['pay_late'] },
  cancelled_by_customer: {},
  cancelled_by_provider: { system: ['pay_late'] },
  disputed: { operator: ['resolve'], timer: ['stand'] },
  resolved: {},
};

describe.each(commonStates)('in %s', (state) => {
  test.each(actors)('%s may make the transitions of the table and no other', (actor) => {
    const names = availableTransitions(
      facts(state, { stateSince: hoursAfterStart(-60) }),
      actor,
      hoursAfterStart(-10),
      numbers,
    ).map(({ name }) => name);
    expect(names).toEqual(may[state][actor] ?? []);
  });

  test('everything either waits for someone, fires by itself, or is over', () => {
    for (const life of [{}, byClock]) {
      const here = facts(state, life);
      expect(dueOf(here, hoursAfterStart(-10), numbers) !== null).toBe(!stateMeanings[state].isOver);
    }
  });
});

test.each(
  Object.values(lives).map((life) => [life.name, life.rows as readonly BookingTransition[]] as const),
)(
  'what a state of a %s waits for takes the very right that the state names: of a circle, those who are asked are those who may',
  (_name, rows) => {
    const steps = rows.flatMap((row) =>
      row.tone === 'primary' ? row.from.flatMap((state) => row.by.map((role) => ({ row, state, role }))) : [],
    );
    const said = steps.flatMap(({ row, state, role }) => {
      const { awaits, act } = stateMeanings[state];
      const isOfThem = role === 'customer' || role === 'provider' || role === 'member';
      return act && isOfThem && awaits.includes(role)
        ? [{ step: `${row.name} of ${role}`, asks: act, takes: actOf(row, role) }]
        : [];
    });
    for (const { step, asks, takes } of atLeastOne(said))
      expect(`${step}: ${takes}`).toBe(`${step}: ${asks}`);
  },
);

test('every transition of a type that begins and ends with its dates is the clock’s', () => {
  const here = (state: State) =>
    availableTransitions(facts(state, byClock), 'timer', startsAt, numbers).map(({ name }) => name);
  expect(here('confirmed')).toEqual(['begin']);
  expect(here('started')).toEqual(['end']);
  expect(
    openMoves(facts('confirmed', byClock), 'provider', startsAt, numbers).map(({ name }) => name),
  ).toEqual(['cancel_by_provider', 'dispute']);
});

test('both reviews in: the house closes the booking', () => {
  const here = facts('ended', { reviewedBy: ['customer', 'provider'] });
  expect(availableTransitions(here, 'system', endsAt, numbers).map(({ name }) => name)).toEqual(['complete']);
});

describe('what is in the way is named', () => {
  const blocked = (state: State, now: Date, name: string, more: Partial<BookingFacts> = {}) =>
    openMoves(facts(state, more), 'customer', now, numbers).find((move) => move.name === name)?.blockedBy;

  test('the hand-over opens a day before the start', () => {
    expect(blocked('confirmed', hoursAfterStart(-25), 'hand_over')).toEqual({
      guard: 'handoverOpen',
      opensAt: hoursAfterStart(-24),
    });
    expect(blocked('confirmed', hoursAfterStart(-24), 'hand_over')).toBeUndefined();
  });

  test('a dispute opens with the start and closes with the time to claim', () => {
    expect(blocked('confirmed', hoursAfterStart(-1), 'dispute')).toEqual({
      guard: 'disputable',
      opensAt: startsAt,
    });
    const more = { stateSince: endsAt };
    expect(blocked('ended', hoursAfterEnd(47), 'dispute', more)).toBeUndefined();
    expect(blocked('ended', hoursAfterEnd(48), 'dispute', more)).toEqual({
      guard: 'disputable',
      closedAt: hoursAfterEnd(48),
    });
  });

  test('who has confirmed a hand-over neither confirms it again nor cancels', () => {
    const more = { reports: [report('start', 'customer', hoursAfterStart(-2))] };
    const names = (who: Actor) =>
      availableTransitions(facts('confirmed', more), who, startsAt, numbers).map(({ name }) => name);
    expect(names('customer')).toEqual(['dispute']);
    expect(names('provider')).toEqual(['hand_over', 'cancel_by_provider', 'dispute']);
  });
});

describe('a transition leads', () => {
  const to = (name: string, here: BookingFacts) => {
    const row = findTransition(name);
    return row && destination(row, here);
  };

  test('to accepted, or straight to confirmed where nothing is to be paid or secured', () => {
    expect(to('accept', facts('requested'))).toBe('accepted');
    expect(to('accept', facts('requested', { totalMinor: 0 }))).toBe('accepted');
    expect(to('accept', facts('requested', { totalMinor: 0, depositMinor: 0 }))).toBe('confirmed');
    expect(to('book', facts('requested', { totalMinor: 0, depositMinor: 0 }))).toBe('confirmed');
  });

  test('on only when both have confirmed', () => {
    const one = [report('start', 'customer', startsAt)];
    expect(to('hand_over', facts('confirmed', { reports: one }))).toBe('confirmed');
    const both = [...one, report('start', 'provider', startsAt)];
    expect(to('hand_over', facts('confirmed', { reports: both }))).toBe('started');
  });

  test('somewhere that the table knows', () => {
    const leading = bookingRows.filter(({ to }) => to !== undefined);
    expect(leading.length).toBeGreaterThan(15);
    for (const row of atLeastOne(leading)) expect(destinations(row).length).toBeGreaterThan(0);
  });

  test('nowhere else where the table says that the state stays', () => {
    const keeping = bookingRows.filter(({ to }) => to === undefined);
    expect(keeping.map(({ name }) => name)).toContain('bring_back');
    for (const row of atLeastOne(keeping))
      for (const state of atLeastOne(row.from)) expect(destination(row, facts(state))).toBe(state);
  });
});

describe('by itself', () => {
  const due = (state: State, more: Partial<BookingFacts> = {}) =>
    dueOf(facts(state, more), startsAt, numbers);

  test('a request expires after three days, or at the start', () => {
    expect(due('requested')).toEqual({ name: 'expire', at: hoursAfterStart(-28) });
    expect(due('requested', { stateSince: hoursAfterStart(-10) })).toEqual({ name: 'expire', at: startsAt });
    expect(due('requested', { stateSince: hoursAfterStart(9) })).toEqual({
      name: 'expire',
      at: hoursAfterStart(12),
    });
  });

  test('what is not paid lapses after a day, at the start, or after an hour’s grace', () => {
    expect(due('accepted')?.at).toEqual(hoursAfterStart(-76));
    expect(due('accepted', { stateSince: hoursAfterStart(-10) })?.at).toEqual(startsAt);
    expect(due('accepted', { stateSince: hoursAfterStart(0) })?.at).toEqual(hoursAfterStart(1));
  });

  test('a slot answers and is paid before it closes, and keeps its places for as long as its type says', () => {
    const closesAt = hoursAfterStart(-48);
    expect(due('requested', { closesAt })?.at).toEqual(closesAt);
    expect(due('accepted', { closesAt, stateSince: hoursAfterStart(-60) })?.at).toEqual(closesAt);
    expect(due('accepted', { closesAt, payWithinMinutes: 30 })?.at).toEqual(hoursAfterStart(-99.5));
  });

  test('a hand-over that one side confirmed counts a day later, not before the start, not after the end', () => {
    const one = (hours: number) =>
      due('confirmed', { reports: [report('start', 'provider', hoursAfterStart(hours))] });
    expect(one(-30)).toEqual({ name: 'settle_hand_over', at: startsAt });
    expect(one(-4)).toEqual({ name: 'settle_hand_over', at: hoursAfterStart(20) });
    expect(one(20)).toEqual({ name: 'settle_hand_over', at: endsAt });
    expect(one(40)).toEqual({ name: 'settle_hand_over', at: hoursAfterStart(40) });
  });

  test('a hand-over that nobody recorded is over two days after its end', () => {
    expect(due('confirmed')).toEqual({ name: 'pass', at: hoursAfterEnd(delays.unrecordedHours) });
  });

  test('a return that nobody recorded is asked for before the end, at it and every day, and never taken for done', () => {
    const started = (remindedAt: Date | null, more: Partial<BookingFacts> = {}) =>
      facts('started', { stateSince: startsAt, remindedAt, ...more });
    const next = (here: BookingFacts, now = startsAt) => dueOf(here, now, numbers);
    expect(next(started(null))).toEqual({ name: 'remind_return', at: hoursAfterEnd(-24) });
    expect(next(started(hoursAfterEnd(-24)))).toEqual({ name: 'come_due', at: endsAt });
    expect(next(started(endsAt), endsAt)).toEqual({ name: 'remind_late', at: hoursAfterEnd(24) });
    // A worker that was away for days makes up for them by one.
    expect(next(started(hoursAfterEnd(100)), hoursAfterEnd(100))).toEqual({
      name: 'remind_late',
      at: hoursAfterEnd(120),
    });
    expect(next(started(null), hoursAfterEnd(1))).toEqual({ name: 'come_due', at: endsAt });
    // Handed over so late that the reminder before the end would come before it.
    expect(next(started(null, { stateSince: hoursAfterEnd(-20) }))?.name).toBe('come_due');
    for (const day of [0, 1, 2, 30, 400]) {
      const due = next(started(hoursAfterEnd(24 * day)), hoursAfterEnd(24 * day));
      expect(due?.name).toBe('remind_late');
    }
  });

  test('a return that one side confirmed counts a day later', () => {
    const reports = [report('end', 'customer', hoursAfterEnd(-20))];
    expect(due('started', { reports })).toEqual({ name: 'settle_return', at: hoursAfterEnd(4) });
  });

  test('it closes when the time for reviews is over', () => {
    expect(due('ended', { stateSince: endsAt })).toEqual({ name: 'close', at: hoursAfterEnd(14 * 24) });
  });
});

test('a listing that moved is offered to its agreements by its provider, and to nobody else', () => {
  const names = (who: Actor, state: State, listingMoved: boolean) =>
    availableTransitions(facts(state, { listingMoved }), who, startsAt, numbers).map(({ name }) => name);
  expect(names('provider', 'confirmed', true)).toContain('move_place');
  expect(names('provider', 'confirmed', false)).not.toContain('move_place');
  expect(names('customer', 'confirmed', true)).not.toContain('move_place');
  expect(names('provider', 'ended', true)).not.toContain('move_place');
});

test('what the provider moved is cancelled for nothing', () => {
  const refund = (more: Partial<BookingFacts>) =>
    refundAt('cancel_by_customer', facts('confirmed', { paidAt: startsAt, ...more }), hoursAfterStart(-1));
  expect(refund({})).toBe(600);
  expect(refund({ movedAt: startsAt })).toBe(1200);
});

test('what is late with somebody else is cancelled for nothing, until it is back', () => {
  const refund = (othersDueBackAt: Date | null) =>
    refundAt(
      'cancel_by_customer',
      facts('confirmed', { paidAt: startsAt, cancellation: 'strict', othersDueBackAt }),
      hoursAfterStart(2),
    );
  expect(refund(null)).toBe(0);
  expect(refund(hoursAfterStart(3))).toBe(0);
  expect(refund(hoursAfterStart(1))).toBe(1200);
});

test('a thing that a dispute did not bring back is recorded by its owner', () => {
  const names = (who: Actor, more: Partial<BookingFacts>) =>
    availableTransitions(facts('resolved', more), who, endsAt, numbers).map(({ name }) => name);
  expect(names('provider', { isOut: true })).toEqual(['bring_back']);
  expect(names('provider', { isOut: false })).toEqual([]);
  expect(names('customer', { isOut: true })).toEqual([]);
});

test('a dispute that nobody decides stands after its time, unless the thing is still out', () => {
  const due = (isOut: boolean) => dueOf(facts('disputed', { isOut }), endsAt, numbers)?.name;
  expect(due(false)).toBe('stand');
  // Then operators are asked to decide, and asked again as often as the community says.
  expect(due(true)).toBe('remind_dispute');
  const days = (count: number) => new Date(endsAt.getTime() + count * 24 * 3_600_000);
  const after = (remindedAt: Date | null) =>
    dueOf(facts('disputed', { isOut: true, stateSince: endsAt, remindedAt }), endsAt, numbers)?.at;
  expect([after(null), after(days(-1)), after(days(60)), after(days(63.5))]).toEqual(
    [60, 60, 61, 64].map(days),
  );
});

test('a booking waits for those who have something to do', () => {
  const awaited = (state: State, now: Date, more: Partial<BookingFacts> = {}) =>
    awaitedOf(facts(state, more), now, numbers);
  expect(awaited('requested', hoursAfterStart(-50))).toEqual(['provider']);
  expect(awaited('accepted', hoursAfterStart(-50))).toEqual(['customer']);
  expect(awaited('confirmed', hoursAfterStart(-50))).toEqual([]);
  expect(awaited('confirmed', startsAt)).toEqual(['customer', 'provider']);
  expect(awaited('started', startsAt, { reports: [report('end', 'customer', endsAt)] })).toEqual([
    'provider',
  ]);
  expect(awaited('ended', endsAt, { reviewedBy: ['customer'] })).toEqual(['provider']);
  expect(awaited('disputed', endsAt)).toEqual(['operator']);
  expect(awaited('closed', endsAt)).toEqual([]);
});

test('every state is reached', () => {
  const rows = Object.values(lives).flatMap((life) => life.rows as readonly BookingTransition[]);
  const reached = new Set(rows.flatMap((row) => [...destinations(row)]));
  expect([...states].filter((state) => !reached.has(state))).toEqual([]);
});

describe.each(locales)('in %s', (locale) => {
  test.each(toldStories())('$party is told of $story, by mail and notice', ({ story, party }) => {
    const mail = translator(locale, 'mail.booking');
    const money = { paid: 'yes', deposit: 'yes', money: 'yes', refunded: 'yes' };
    const values = { name: 'Awa', other: 'Léo', title: 'Perceuse', count: 2, ...money };
    for (const part of ['subject', 'title', 'body', 'button'])
      expect(mail(`${story}.${party}.${part}`, values)).not.toBe('');
    expect(translator(locale, 'notice.kinds.booking')(`${story}.${party}`, values)).not.toBe('');
  });

  test('every state and every move of a person has its words', () => {
    const say = translator(locale, 'booking');
    for (const state of atLeastOne(states)) expect(say(`state.${state}`)).not.toBe('');
    const moves = bookingRows.filter(
      ({ by, from }) => from.length > 0 && by.some((who) => who !== 'timer' && who !== 'system'),
    );
    expect(moves.map(({ name }) => name)).toContain('accept');
    for (const { name, from } of atLeastOne(moves))
      for (const state of atLeastOne(from))
        expect(say(`transition.${name}`, { state, hours: '1 h' })).not.toBe('');
  });
});

describe('the diagram', () => {
  test.each(Object.values(lives).map((life) => [life.name, life] as const))(
    'of a %s draws every row of its table',
    (_name, life) => {
      const drawn = diagramOf(life as never);
      const rows: readonly { name: string; from: readonly State[]; by: readonly Actor[] }[] = life.rows;
      for (const { name, from, by } of atLeastOne(rows)) {
        const before = from.length === 0 ? '\\[\\*\\] --> ' : `${from[0]} --> `;
        const clock = by.includes('timer') ? ' \\(clock\\)' : '';
        expect(drawn).toMatch(new RegExp(`${before}\\w+: ${name}${clock}( |$)`, 'm'));
        if (name === 'move_place') expect(drawn).toContain(`confirmed --> confirmed: ${name}`);
      }
      expect(drawn).toContain('expired --> [*]');
    },
  );

  test('in the README is that of a loan', () => {
    const [, after = ''] = readFileSync('README.md', 'utf8').split('<!-- lifecycle:begin -->');
    const [kept, ...rest] = after.split('<!-- lifecycle:end -->');
    expect(rest).toHaveLength(1);
    expect(kept).toContain(diagramOf(lives.loan as never));
  });
});
