import { aheadOf, stepOf } from '@/components/booking/step';
import type { BookingView } from '@/lib/booking/booking-view';
import { openMoves } from '@/lib/booking/lifecycle';
import { firstFacts } from '@/lib/booking/lives/first-facts';
import {
  type BookingFacts,
  type Phase,
  parties,
  type Role,
  type State,
  states,
} from '@/lib/booking/lives/terms';
import { lateSince } from '@/lib/booking/lives/times';
import type { Handover } from '@/lib/listing/listing-type';
import { listingTypes } from '@/lib/listing/types/registry';
import { tool } from '@/lib/listing/types/tool';
import { translator, type Words, wordsFor } from '@/lib/platform/i18n/words';
import { defaultSettings } from '@/lib/platform/settings';
import { locales } from '@/lib/shared/locale';
import { atLeastOne } from '../../support/at-least-one';
import { bookingRows } from '../../support/booking-rows';

const startsAt = new Date('2026-11-28T09:00:00Z');
const endsAt = new Date('2026-11-30T09:00:00Z');
const hoursFromStart = (hours: number) => new Date(startsAt.getTime() + hours * 3_600_000);

const both: Handover = { start: ['complete'], end: ['complete'], photos: true };
const clock = null;

type With = {
  handover?: Handover | null;
  reports?: readonly [Phase, Role][];
  reviewed?: readonly Role[];
  totalMinor?: number;
};

/** What the page knows of a booking in a state, with the transitions that the table itself offers. */
const aView = (state: State, role: Role, now: Date, more: With = {}): BookingView => {
  const { handover = both, reports = [], reviewed = [], totalMinor = 1200 } = more;
  const stories = reports.map(([phase, by]) => ({ phase, by: by as 'customer', at: startsAt }));
  const facts: BookingFacts = {
    ...firstFacts(
      {
        type: { life: handover ? 'loan' : 'visit', handover, allocation: tool.allocation },
        period: { from: startsAt, to: endsAt },
        closesAt: startsAt,
        quote: { totalMinor, depositMinor: 0, currency: 'EUR' },
        listing: { cancellation: 'flexible' },
      },
      hoursFromStart(-100),
    ),
    state,
    reports: stories,
    reviewedBy: reviewed as 'customer'[],
    paidAt: totalMinor > 0 ? hoursFromStart(-90) : null,
  };
  return {
    state,
    role,
    startsAt,
    endsAt,
    reports: stories,
    lateSince: lateSince(facts, now),
    heldUpSince: null,
    quote: { totalMinor, depositMinor: 0, currency: 'EUR' },
    transitions: openMoves(facts, role, now, defaultSettings),
    review: { canWrite: state === 'ended' && role !== 'operator' && !reviewed.includes(role) },
  } as unknown as BookingView;
};

const step = (state: State, role: Role, hours: number, more?: With) => {
  const now = hoursFromStart(hours);
  const { key, turn } = stepOf(aView(state, role, now, more), now);
  return `${key} ${turn}`;
};

const flat = (words: Words, before = ''): string[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [before + key] : flat(value, `${before}${key}.`),
  );

describe('the next step', () => {
  it('is the answer of the one who is asked', () => {
    expect(step('requested', 'provider', -50)).toBe('answer you');
    expect(step('requested', 'customer', -50)).toBe('answer other');
  });

  it('is the payment of the one who asked', () => {
    expect(step('accepted', 'customer', -50)).toBe('pay you');
    expect(step('accepted', 'provider', -50)).toBe('pay other');
  });

  it('is nobody’s before the hand-over opens, then both’s, each until they confirmed', () => {
    expect(step('confirmed', 'customer', -50)).toBe('meet nobody');
    expect(step('confirmed', 'customer', 0)).toBe('handOver you');
    expect(step('confirmed', 'provider', 0, { reports: [['start', 'customer']] })).toBe(
      'handOverConfirm you',
    );
    expect(step('confirmed', 'customer', 0, { reports: [['start', 'customer']] })).toBe(
      'handOverAwaited other',
    );
  });

  it('asks for the return only when it is near, or when the other side recorded it', () => {
    expect(step('started', 'customer', 2)).toBe('inUse nobody');
    expect(step('started', 'customer', 40)).toBe('return you');
    expect(step('started', 'customer', 2, { reports: [['end', 'provider']] })).toBe('returnConfirm you');
    expect(step('started', 'provider', 2, { reports: [['end', 'provider']] })).toBe('returnAwaited other');
  });

  it('is the return of what is late, for both, until one of them recorded it', () => {
    expect(step('started', 'customer', 48)).toBe('late you');
    expect(step('started', 'provider', 480)).toBe('late you');
    expect(step('started', 'provider', 480, { reports: [['end', 'customer']] })).toBe('returnConfirm you');
    expect(step('started', 'customer', 480, { handover: clock })).toBe('running nobody');
  });

  it('tells who has it next that it is not back, before it can be handed over', () => {
    const view = { ...aView('confirmed', 'customer', startsAt), heldUpSince: hoursFromStart(-1) };
    expect(stepOf(view, startsAt)).toEqual({ key: 'heldUp', turn: 'other' });
  });

  it('waits for the clock where nobody hands anything over', () => {
    expect(step('confirmed', 'customer', -50, { handover: clock })).toBe('begin nobody');
    expect(step('started', 'customer', 47, { handover: clock })).toBe('running nobody');
  });

  it('is a review, until it is written', () => {
    expect(step('ended', 'customer', 60)).toBe('review you');
    expect(step('ended', 'customer', 60, { reviewed: ['customer'] })).toBe('reviewAwaited other');
  });

  it('is the operator’s in a dispute', () => {
    expect(step('disputed', 'operator', 60)).toBe('disputed you');
    expect(step('disputed', 'provider', 60)).toBe('disputed other');
  });
});

describe('what lies ahead', () => {
  it('leaves out a payment that there is none of, and ends with an ending', () => {
    expect(aheadOf(aView('requested', 'customer', startsAt))).toEqual(['payment', 'start', 'end', 'reviews']);
    expect(aheadOf(aView('requested', 'customer', startsAt, { totalMinor: 0 }))).toEqual([
      'start',
      'end',
      'reviews',
    ]);
    expect(aheadOf(aView('started', 'customer', startsAt))).toEqual(['reviews']);
    for (const over of ['closed', 'declined', 'expired', 'disputed'] as const) {
      expect(aheadOf(aView(over, 'customer', startsAt))).toEqual([]);
    }
  });
});

describe.each(locales)('the words of a booking (%s)', (locale) => {
  const say = translator(locale, 'booking');
  const values = {
    role: 'customer',
    name: 'A',
    customer: 'A',
    provider: 'B',
    start: '1',
    end: '2',
    who: 'you',
    direct: 'no',
    by: 'A',
  };
  const reports: (readonly [Phase, Role][])[] = [
    [],
    ...parties.flatMap((party): [Phase, Role][][] => [[['start', party]], [['end', party]]]),
  ];

  it('name every step that a state can show to anyone', () => {
    for (const state of atLeastOne(states))
      for (const role of atLeastOne([...parties, 'operator'] as const))
        for (const handover of [both, clock])
          for (const report of atLeastOne(reports))
            for (const hours of [-50, 0, 40]) {
              const now = hoursFromStart(hours);
              const { key } = stepOf(aView(state, role, now, { handover, reports: report }), now);
              expect(say(`step.${key}.title`, { ...values, role })).not.toBe('');
            }
  });

  it.each(listingTypes.map(({ name }) => name))(
    'are said by the type %s in its own way where they are said at all',
    (name) => {
      const own = flat((wordsFor(locale).types as Words)[name] as Words).filter((key) =>
        key.startsWith('booking.'),
      );
      const general = flat({ booking: wordsFor(locale).booking as Words });
      expect(own.filter((key) => !general.includes(key))).toEqual([]);
    },
  );

  it('name every state, every transition, and tell of every event', () => {
    for (const state of atLeastOne(states)) expect(say(`state.${state}`)).not.toBe('');
    for (const row of atLeastOne(bookingRows)) {
      expect(say(`event.${row.name}`, values)).not.toBe('');
      if (row.needs) expect(say(`event.${row.name}_first`, values)).not.toBe('');
      const byPeople = row.by.some((actor) => actor !== 'timer' && actor !== 'system');
      const said = (state: State) => say(`transition.${row.name}`, { ...values, state });
      if (byPeople) expect(row.from.map(said)).not.toContain('');
    }
  });
});
