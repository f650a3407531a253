import { aheadOf, datesAhead, isTodo, stepOf } from '@/components/booking/step';
import { endsText } from '@/components/booking/words';
import type { BookingSummary, BookingView } from '@/lib/booking/booking-view';
import { openMoves } from '@/lib/booking/lifecycle';
import { firstFacts } from '@/lib/booking/lives/first-facts';
import {
  type BookingFacts,
  type Counted,
  type Party,
  type Phase,
  parties,
  type Role,
  type State,
  states,
} from '@/lib/booking/lives/terms';
import { lateSince } from '@/lib/booking/lives/times';
import { shownDates } from '@/lib/booking/shown-dates';
import type { DrawState } from '@/lib/listing/draws/lifecycle';
import type { Handover } from '@/lib/listing/listing-type';
import { spokenDays } from '@/lib/listing/spoken';
import { listingTypes } from '@/lib/listing/types/registry';
import { thing } from '@/lib/listing/types/thing';
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
  counted?: Counted;
};

/** What the page knows of a booking in a state, with the transitions that the table itself offers. */
const aView = (state: State, role: Role, now: Date, more: With = {}): BookingView => {
  const { handover = both, reports = [], reviewed = [], totalMinor = 1200 } = more;
  const stories = reports.map(([phase, by]) => ({ phase, by: by as 'customer', at: startsAt }));
  const facts: BookingFacts = {
    ...firstFacts(
      {
        type: {
          life: handover ? 'loan' : 'visit',
          handover,
          allocation: thing.allocation,
          return: thing.return,
        },
        period: { from: startsAt, to: endsAt },
        closesAt: startsAt,
        quote: { totalMinor, depositMinor: 0, currency: 'EUR' },
        listing: { cancellation: 'flexible', timeZone: 'Europe/Paris' },
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
    timeZone: 'Europe/Paris',
    listing: { type: 'thing', grain: 'time' },
    eachDate: [],
    slotPlace: null,
    lateSince: lateSince(facts, now),
    heldUpSince: null,
    counted: more.counted ?? null,
    ongoing: null,
    unpaidSince: null,
    isForKeepers: false,
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

  it('is both sides’ to say how long it took, then the other one’s to agree', () => {
    expect(step('counting', 'customer', 40)).toBe('minutes you');
    expect(step('counting', 'provider', 40)).toBe('minutes you');
    const counted = { minutes: 90, by: 'provider' as const, at: endsAt };
    expect(step('counting', 'provider', 40, { counted })).toBe('minutesAwaited other');
    expect(step('counting', 'customer', 40, { counted })).toBe('minutesConfirm you');
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

  it('of who takes part in a draw goes by where that stands', () => {
    const at = (draw: DrawState | null) => stepOf(aView('entered', 'customer', startsAt), startsAt, draw).key;
    expect((['open', 'revealing', 'sealed', 'drawn', 'finished'] as const).map(at)).toEqual([
      'entered',
      'enteredShow',
      'enteredClosed',
      'enteredDrawn',
      'enteredDrawn',
    ]);
    expect(at(null)).toBe('entered');
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

describe('what is the circle’s to do, and not for the role of who looks', () => {
  const helpers = (state: State, role: Role): BookingView => ({
    ...aView(state, role, startsAt),
    review: { canWrite: false, until: null },
    isForKeepers: true,
  });
  const waits = ['requested provider answer', 'accepted customer pay', 'ended provider review'];

  it.each(waits)('waits for its keepers, and is in no list of what to do: %s', (each) => {
    const [state, role, key] = each.split(' ') as [State, Party, string];
    const view = helpers(state, role);
    expect(stepOf(view, startsAt)).toEqual({ key, turn: 'keepers' });
    const row = { ...view, next: { awaits: [role], at: null, name: null }, amendmentTask: null };
    expect(isTodo(row as unknown as BookingSummary, startsAt)).toBe(false);
    expect(isTodo({ ...row, isForKeepers: false } as unknown as BookingSummary, startsAt)).toBe(true);
  });

  it.each(locales)('is said of a keeper, step by step (%s)', (locale) => {
    const say = translator(locale, 'booking');
    const said = [...waits.map((each) => each.split(' ')[2] ?? ''), 'other'].map((step) =>
      say('keepers', { step, ownCircle: 'Outils' }),
    );
    expect(new Set(said).size).toBe(said.length);
    expect(said.filter((text) => !text.includes('Outils'))).toEqual([]);
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
    // What goes on from month to month has no end that could be named.
    const ongoing = { noticeEndsAt: endsAt, priceFrom: endsAt };
    expect(aheadOf({ ...aView('confirmed', 'customer', startsAt), ongoing })).toEqual(['reviews']);
    for (const over of ['closed', 'declined', 'expired', 'disputed'] as const) {
      expect(aheadOf(aView(over, 'customer', startsAt))).toEqual([]);
    }
  });
});

describe('several dates', () => {
  const evening = (days: number, isOff = false) => ({
    slotId: `evening ${days}`,
    startsAt: hoursFromStart(24 * days),
    endsAt: hoursFromStart(24 * days + 3),
    isOff,
  });
  const dates = [evening(0), evening(7), evening(10, true), evening(14)];
  /** As the booking page has it: the slot is the one that is next, or on. */
  const several = (state: State, now: Date): BookingView => {
    const slot = dates.find(({ endsAt, isOff }) => !isOff && endsAt > now);
    return {
      ...aView(state, 'customer', now, { handover: clock }),
      startsAt: hoursFromStart(0),
      endsAt: hoursFromStart(24 * 14 + 3),
      eachDate: dates,
      slotPlace: { slot },
    } as unknown as BookingView;
  };
  const ahead = (state: State, hours: number) => {
    const now = hoursFromStart(hours);
    return datesAhead(several(state, now), now).map(({ number, count }) => `${number}/${count}`);
  };

  it('lie ahead one by one, without what was called off and without the one that the step names', () => {
    expect(ahead('requested', -50)).toEqual(['1/3', '2/3', '3/3']);
    expect(ahead('confirmed', -50)).toEqual(['2/3', '3/3']);
    expect(ahead('started', 1)).toEqual(['2/3', '3/3']);
    expect(ahead('started', 24)).toEqual(['3/3']);
    expect(ahead('cancelled_by_customer', -50)).toEqual([]);
  });

  it('are no stay from the first to the last: between two of them it waits for the next one, by its name', () => {
    const during = hoursFromStart(1);
    expect(stepOf(several('started', during), during).key).toBe('running');
    expect(endsText(several('started', during), 'en').end).toBe('Saturday 28 November at 13:00');
    const between = hoursFromStart(24);
    expect(stepOf(several('started', between), between).key).toBe('begin');
    expect(endsText(several('started', between), 'en').start).toBe('Saturday 5 December at 10:00');
  });

  it.each([
    ['en', '28 November, 5 and 12 December'],
    ['fr', '28 novembre, 5 et 12 décembre'],
  ])('are named by their days, the month once (%s)', (locale, named) => {
    const starts = shownDates(dates).map((date) => date.startsAt);
    expect(spokenDays(starts, 'Europe/Paris', locale)).toBe(named);
  });

  it('are named on the clock of the listing, each day once', () => {
    const late = [
      new Date('2026-11-30T23:30:00Z'),
      new Date('2026-12-01T10:00:00Z'),
      new Date('2026-12-12T18:30:00Z'),
    ];
    expect(spokenDays(late, 'Europe/Paris', 'fr')).toBe('1er et 12 décembre');
    expect(spokenDays(late, 'UTC', 'en')).toBe('30 November, 1 and 12 December');
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
    hours: '1 h',
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
