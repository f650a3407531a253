import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { begun, firstOf, localOf, momentOf, occurrencesOf } from '@/lib/listing/slots/recurrence';
import {
  isSameRhythm,
  movedRule,
  nths,
  type Repetition,
  repetitionOf,
  rhythms,
  ruleOf,
  spokenRule,
} from '@/lib/listing/slots/repetition';
import {
  heldRule,
  keptRule,
  readRule,
  slotsAtOnce,
  type Weekday,
  weekdays,
  writeRule,
} from '@/lib/listing/slots/rule';
import { translator } from '@/lib/platform/i18n/words';
import type { AppError } from '@/lib/shared/errors';
import { locales } from '@/lib/shared/locale';
import { atLeastOne } from '../../../support/at-least-one';

const paris = 'Europe/Paris';
const clock = { timeZone: paris, time: '19:30' };

const localDates = (rule: string, startsLocal: string, until: string, timeZone = paris) =>
  occurrencesOf({ rule, startsLocal }, timeZone, { after: null, until: new Date(until) }).map((at) =>
    localOf(at, timeZone),
  );

describe('a rule is laid out on the listing’s clock', () => {
  test('19:30 stays 19:30 when the clocks change', () => {
    const moments = occurrencesOf({ rule: 'FREQ=WEEKLY;BYDAY=SU', startsLocal: '2027-03-21T19:30' }, paris, {
      after: null,
      until: new Date('2027-04-05T00:00Z'),
    });
    expect(moments.map((at) => at.toISOString())).toEqual([
      '2027-03-21T18:30:00.000Z',
      '2027-03-28T17:30:00.000Z',
      '2027-04-04T17:30:00.000Z',
    ]);
  });

  test('an hour that a change leaves out becomes the one after it; one that comes twice is the first', () => {
    const night = (startsLocal: string, until: string) =>
      localDates('FREQ=DAILY', startsLocal, until).map((local) => local.slice(5));
    expect(night('2027-03-27T02:30', '2027-03-29T02:00Z')).toEqual([
      '03-27T02:30',
      '03-28T03:30',
      '03-29T02:30',
    ]);
    expect(
      occurrencesOf({ rule: 'FREQ=DAILY', startsLocal: '2027-10-30T02:30' }, paris, {
        after: null,
        until: new Date('2027-10-31T12:00Z'),
      }).map((at) => at.toISOString()),
    ).toEqual(['2027-10-30T00:30:00.000Z', '2027-10-31T00:30:00.000Z']);
  });

  test('a day that a clock skips whole keeps its slot, a day later', () => {
    expect(momentOf('2011-12-30T12:00', 'Pacific/Apia').toISOString()).toBe('2011-12-30T22:00:00.000Z');
  });

  test('every other week is counted from the first date, whatever day the week begins with', () => {
    expect(localDates('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU', '2026-11-29T10:00', '2026-12-31T00:00Z')).toEqual(
      ['2026-11-29T10:00', '2026-12-07T10:00', '2026-12-13T10:00', '2026-12-21T10:00', '2026-12-27T10:00'],
    );
  });

  test('the last Friday of each month', () => {
    expect(localDates('FREQ=MONTHLY;BYDAY=-1FR', '2026-11-27T18:00', '2027-02-28T00:00Z')).toEqual([
      '2026-11-27T18:00',
      '2026-12-25T18:00',
      '2027-01-29T18:00',
      '2027-02-26T18:00',
    ]);
  });

  test('a rule without an end gives no more than is asked for, and goes on where it stopped', () => {
    const endless = { rule: 'FREQ=DAILY', startsLocal: '2026-11-29T19:30' };
    const until = new Date('2126-01-01T00:00Z');
    const first = occurrencesOf(endless, paris, { after: null, until });
    expect(first).toHaveLength(slotsAtOnce);
    const [next] = occurrencesOf(endless, paris, { after: first.at(-1) ?? null, until });
    expect(next && localOf(next, paris)).toBe('2027-06-17T19:30');
  });

  test('`until` is a day, and that day still has its slot', () => {
    expect(
      localDates('FREQ=WEEKLY;BYDAY=SU;UNTIL=20261206', '2026-11-29T23:30', '2027-12-31T00:00Z'),
    ).toHaveLength(2);
  });

  test('it begins with the first date that fits; with none where there is none', () => {
    const every = (text: string) => keptRule(text);
    expect(firstOf(every('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO'), '2026-11-29T19:30')).toBe('2026-11-30T19:30');
    expect(firstOf(every('FREQ=WEEKLY;BYDAY=SU;COUNT=3'), '2026-11-29T19:30')).toBe('2026-11-29T19:30');
    expect(firstOf(every('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'), '2026-11-29T19:30')).toBeNull();
  });
});

describe('RFC 5545 text', () => {
  const read = (text: string) => {
    const found = readRule(text, clock);
    return 'rule' in found ? writeRule(found.rule) : found.problem.key;
  };

  test.each([
    ['FREQ=WEEKLY', 'FREQ=WEEKLY'],
    ['rrule:freq=weekly;byday=su,mo', 'FREQ=WEEKLY;BYDAY=SU,MO'],
    ['FREQ=MONTHLY;BYDAY=2SU,-1FR;INTERVAL=3', 'FREQ=MONTHLY;INTERVAL=3;BYDAY=2SU,-1FR'],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', 'FREQ=MONTHLY;BYMONTHDAY=-1'],
    ['FREQ=WEEKLY;BYDAY=SU;WKST=SU;COUNT=10', 'FREQ=WEEKLY;BYDAY=SU;WKST=SU;COUNT=10'],
    ['FREQ=DAILY;UNTIL=20261231', 'FREQ=DAILY;UNTIL=20261231'],
    // Half past seven in Paris is half past six in London: the last slot, and a minute before it.
    ['FREQ=DAILY;UNTIL=20261231T183000Z', 'FREQ=DAILY;UNTIL=20261231'],
    ['FREQ=DAILY;UNTIL=20261231T182900Z', 'FREQ=DAILY;UNTIL=20261230'],
    ['FREQ=DAILY;UNTIL=20261231T193000', 'FREQ=DAILY;UNTIL=20261231'],
  ])('%s is kept as %s', (text, kept) => {
    expect(read(text)).toBe(kept);
  });

  test.each([
    '',
    'every Sunday',
    'FREQ=SECONDLY',
    'FREQ=MINUTELY;COUNT=3',
    'FREQ=HOURLY',
    'FREQ=DAILY;BYHOUR=1,2,3',
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=WEEKLY;BYDAY=',
    'FREQ=WEEKLY;BYDAY=1MO',
    'FREQ=MONTHLY;BYDAY=0MO',
    'FREQ=MONTHLY;BYMONTHDAY=32',
    'FREQ=WEEKLY;BYMONTHDAY=3',
    'FREQ=DAILY;BYSETPOS=2',
    'FREQ=WEEKLY;INTERVAL=0',
    'FREQ=WEEKLY;INTERVAL=100000',
    'FREQ=WEEKLY;COUNT=0',
    `FREQ=WEEKLY;COUNT=${slotsAtOnce + 1}`,
    'FREQ=WEEKLY;COUNT=2;UNTIL=20261231',
    'FREQ=WEEKLY;UNTIL=20261331',
    'FREQ=WEEKLY;FREQ=DAILY',
    'FREQ=WEEKLY;X-MINE=1',
    'FREQ=WEEKLY;CONSTRUCTOR=1',
    'INTERVAL=2',
    `FREQ=DAILY;BYMONTHDAY=${Array.from({ length: 200 }, () => 1)}`,
    'DTSTART:20261129T193000Z\nRRULE:FREQ=DAILY',
  ])('%s is refused', (text) => {
    expect(read(text)).toBe('slot.wrongRule');
  });
});

const date = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));

const repetition: fc.Arbitrary<Repetition> = fc.record({
  repeat: fc.constantFrom(...(Object.keys(rhythms) as Repetition['repeat'][])),
  weekdays: fc.subarray<Weekday>([...weekdays]),
  nth: fc.option(fc.constantFrom(...nths)),
  count: fc.option(fc.integer({ min: 1, max: slotsAtOnce })),
  until: fc.constant(null),
});

describe('whatever a form says', () => {
  test('is a rule that is read back as it was written, and said again', () => {
    fc.assert(
      fc.property(repetition, date, (said, from) => {
        const rule = ruleOf(said, from);
        expect(keptRule(writeRule(rule))).toEqual(rule);
        const again = repetitionOf(rule);
        expect(again && ruleOf(again, '2000-02-29')).toEqual(rule);
      }),
    );
  });

  test('takes place on the days that were said, at the time that was said, in order, never twice', () => {
    const zone = fc.constantFrom(paris, 'UTC', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu');
    const time = fc.constantFrom('00:30', '02:30', '12:00', '19:30', '23:45');
    fc.assert(
      fc.property(repetition, date, time, zone, (said, from, at, timeZone) => {
        const rule = ruleOf(said, from);
        const startsLocal = firstOf(rule, `${from}T${at}`);
        if (startsLocal === null) throw new Error('a weekday that never comes');
        const until = new Date(Date.parse(`${from}T00:00Z`) + 200 * 86_400_000);
        const moments = occurrencesOf({ rule: writeRule(rule), startsLocal }, timeZone, {
          after: null,
          until,
        });
        expect(moments.length).toBeLessThanOrEqual(said.count ?? slotsAtOnce);
        expect(moments.length).toBeGreaterThan(0);
        for (const [index, moment] of atLeastOne(moments.entries())) {
          const before = moments[index - 1];
          if (before) expect(moment.getTime()).toBeGreaterThan(before.getTime());
          const local = localOf(moment, timeZone);
          const day = weekdays[Temporal.PlainDate.from(local.slice(0, 10)).dayOfWeek - 1];
          const dayOfMonth = Number(local.slice(8, 10));
          expect([...rule.byDay.map((each) => each.day), ...rule.byMonthDay]).toContain(
            rule.byDay.length > 0 ? day : dayOfMonth,
          );
          // What was said, or where a change of the clocks left it out, the hour after it.
          const nominal = momentOf(`${local.slice(0, 10)}T${at}`, timeZone);
          expect(moment).toEqual(nominal);
        }
      }),
    );
  });

  test('made bit by bit it comes to the same', () => {
    fc.assert(
      fc.property(repetition, date, fc.integer({ min: 1, max: 100 }), (said, from, days) => {
        const rule = writeRule(ruleOf({ ...said, count: null }, from));
        const recurrence = { rule, startsLocal: `${from}T19:30` };
        const start = Date.parse(`${from}T00:00Z`);
        const end = new Date(start + 150 * 86_400_000);
        const half = new Date(start + days * 86_400_000);
        expect([
          ...occurrencesOf(recurrence, paris, { after: null, until: half }),
          ...occurrencesOf(recurrence, paris, { after: half, until: end }),
        ]).toEqual(occurrencesOf(recurrence, paris, { after: null, until: end }));
      }),
    );
  });
});

test.each([
  ['FREQ=WEEKLY;BYDAY=SU;COUNT=4', '2026-12-06', 'FREQ=WEEKLY;BYDAY=SU;UNTIL=20261206'],
  ['FREQ=WEEKLY;BYDAY=SU', '2026-12-06', 'FREQ=WEEKLY;BYDAY=SU;UNTIL=20261206'],
  ['FREQ=WEEKLY;BYDAY=SU;UNTIL=20270131', '2026-12-06', 'FREQ=WEEKLY;BYDAY=SU;UNTIL=20261206'],
  ['FREQ=WEEKLY;BYDAY=SU;UNTIL=20261201', '2026-12-06', 'FREQ=WEEKLY;BYDAY=SU;UNTIL=20261201'],
  ['FREQ=WEEKLY;BYDAY=SU;COUNT=4', null, 'FREQ=WEEKLY;BYDAY=SU;COUNT=4'],
])('%s, ended after %s, is %s', (rule, lastDay, held) => {
  expect(heldRule(rule, lastDay)).toBe(held);
});

describe('an end is refused beside the end', () => {
  const now = new Date('2026-11-23T12:00Z');
  const typed = { date: '2026-11-29', time: '19:30', ends: 'until' } as const;
  const refused = (text: string, repeat: 'week' | 'once' = 'week', rule?: string) => {
    const input = {
      ...typed,
      weekdays: [],
      repeat,
      nth: undefined,
      count: undefined,
      until: undefined,
      rule,
    };
    try {
      begun(keptRule(text), input, paris, now);
    } catch (error) {
      return (error as AppError).fields;
    }
    return null;
  };

  test.each([
    ['FREQ=WEEKLY;BYDAY=SU;UNTIL=21500101', { until: { key: 'slot.endTooFar', values: { years: 2 } } }],
    ['FREQ=WEEKLY;BYDAY=SU;UNTIL=20281124', { until: { key: 'slot.endTooFar', values: { years: 2 } } }],
    ['FREQ=WEEKLY;BYDAY=SU;UNTIL=20281123', null],
    ['FREQ=WEEKLY;BYDAY=SU;UNTIL=20261128', { until: { key: 'slot.endBeforeStart' } }],
    ['FREQ=WEEKLY;BYDAY=MO;UNTIL=20261129', { until: { key: 'slot.noOccurrence' } }],
    ['FREQ=WEEKLY;BYDAY=SU;UNTIL=20261129', null],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', { date: { key: 'slot.noOccurrence' } }],
  ])('%s', (rule, fields) => {
    expect(refused(rule)).toEqual(fields);
  });

  test('by a rule that was typed: beside the rule; where none was said anew: beside the date', () => {
    const over = 'FREQ=WEEKLY;BYDAY=SU;UNTIL=20261128';
    expect(Object.keys(refused(over, 'week', over) ?? {})).toEqual(['rule']);
    expect(Object.keys(refused(over, 'once') ?? {})).toEqual(['date']);
  });
});

test.each([
  ['FREQ=WEEKLY;BYDAY=SU', '2026-11-29', '2026-11-28', 'FREQ=WEEKLY;BYDAY=SA'],
  ['FREQ=WEEKLY;BYDAY=WE,SU', '2026-11-29', '2026-11-27', 'FREQ=WEEKLY;BYDAY=WE,FR'],
  ['FREQ=WEEKLY;BYDAY=SA,SU', '2026-11-29', '2026-11-28', 'FREQ=WEEKLY;BYDAY=SA'],
  ['FREQ=WEEKLY;BYDAY=SU', '2026-11-29', '2026-12-06', 'FREQ=WEEKLY;BYDAY=SU'],
  ['FREQ=MONTHLY;BYDAY=2SU', '2026-12-13', '2026-12-19', 'FREQ=MONTHLY;BYDAY=3SA'],
  ['FREQ=MONTHLY;BYMONTHDAY=13', '2026-12-13', '2026-12-19', 'FREQ=MONTHLY;BYMONTHDAY=19'],
  ['FREQ=DAILY', '2026-11-29', '2026-11-30', 'FREQ=DAILY'],
])('%s, moved from %s to %s, is %s', (rule, from, to, moved) => {
  expect(writeRule(movedRule(keptRule(rule), from, to))).toBe(moved);
});

test('the same rhythm: another day or time, not another pace', () => {
  const same = (one: string, other: string) => isSameRhythm(keptRule(one), keptRule(other));
  expect(same('FREQ=WEEKLY;BYDAY=SU', 'FREQ=WEEKLY;BYDAY=SA;COUNT=3')).toBe(true);
  expect(same('FREQ=WEEKLY;BYDAY=SU', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU')).toBe(false);
  expect(same('FREQ=WEEKLY;BYDAY=SU', 'FREQ=WEEKLY;BYDAY=SU,WE')).toBe(false);
});

describe.each(locales)('in words (%s)', (locale) => {
  const say = translator(locale, 'slots.rule');
  const told = (text: string) => {
    const { every, end } = spokenRule(keptRule(text), locale);
    return `${say(every.word, every.values)}, ${say(end.word, end.values)}`;
  };

  test('each rule of a form is told', () => {
    const expected = {
      fr: [
        'Chaque dimanche, sans date de fin',
        'Toutes les deux semaines, le mercredi et dimanche, 5 fois',
        'Le dernier vendredi de chaque mois, jusqu’au 31 décembre 2026',
        'Le deuxième mardi de chaque mois, sans date de fin',
        'Le 1er de chaque mois, sans date de fin',
        'Se répète, sans date de fin',
        'Chaque dimanche, jusqu’au 1er janvier 2027',
      ],
      en: [
        'Every Sunday, with no end date',
        'Every other week, on Wednesday and Sunday, 5 times',
        'On the last Friday of each month, until 31 December 2026',
        'On the second Tuesday of each month, with no end date',
        'On the 1st of each month, with no end date',
        'Repeats, with no end date',
        'Every Sunday, until 1 January 2027',
      ],
    };
    expect(
      [
        'FREQ=WEEKLY;BYDAY=SU',
        'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE,SU;COUNT=5',
        'FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20261231',
        'FREQ=MONTHLY;BYDAY=2TU',
        'FREQ=MONTHLY;BYMONTHDAY=1',
        'FREQ=DAILY',
        'FREQ=WEEKLY;BYDAY=SU;UNTIL=20270101',
      ].map(told),
    ).toEqual(expected[locale]);
  });
});
