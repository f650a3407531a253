import { scriptJson } from '@/components/listing/json-ld';
import { choose, monthsOf, weeksOf } from '@/lib/listing/calendar';
import { comingWeekend, inTurn } from '@/lib/search/rules';

const timeZone = 'Europe/Paris';
const at = (text: string) => new Date(text);

describe('a calendar of free days', () => {
  const busy = [
    { from: at('2027-03-27T23:00Z'), to: at('2027-03-28T22:00Z'), unitsFree: 0 },
    { from: at('2027-03-30T08:00Z'), to: at('2027-03-30T10:00Z'), unitsFree: 0 },
    { from: at('2027-03-31T22:00Z'), to: at('2027-04-01T22:00Z'), unitsFree: 1 },
  ];
  const [march, april] = monthsOf('2027-03', 2, { busy, timeZone, today: '2027-03-05' });
  const state = (date: string) =>
    [...(march?.days ?? []), ...(april?.days ?? [])].find((day) => day.date === date)?.state;

  it('knows how long its months are, and on which day they begin', () => {
    expect(march).toMatchObject({ month: '2027-03', before: 0 });
    expect(march?.days).toHaveLength(31);
    expect(april).toMatchObject({ month: '2027-04', before: 3 });
  });

  it('says what is left of each day, one of 23 hours too', () => {
    expect(state('2027-03-04')).toBe('past');
    expect(state('2027-03-05')).toBe('free');
    expect(state('2027-03-27')).toBe('free');
    expect(state('2027-03-28')).toBe('busy');
    expect(state('2027-03-29')).toBe('free');
    expect(state('2027-03-30')).toBe('partly');
    expect(state('2027-04-01')).toBe('partly');
  });

  it('begins with the week of today: those that are over are not shown', () => {
    const firsts = (today: string) =>
      monthsOf('2027-03', 2, { busy, timeZone, today }).map(
        (month) => weeksOf(month)[0]?.find(Boolean)?.date,
      );
    expect(firsts('2027-03-05')).toEqual(['2027-03-01', '2027-04-01']);
    expect(firsts('2027-03-31')).toEqual(['2027-03-29', '2027-04-01']);
    const [nearlyOver] = monthsOf('2027-03', 1, { busy, timeZone, today: '2027-03-31' });
    expect(nearlyOver && weeksOf(nearlyOver)).toHaveLength(1);
  });

  it('says of a day that is free why nothing can begin on it', () => {
    const rules = {
      grain: 'night' as const,
      bookable: { first: '2027-03-10', last: '2027-04-20', shortest: 3, longest: 7 },
    };
    const held = [
      { from: at('2027-03-14T23:00Z'), to: at('2027-03-19T23:00Z'), unitsFree: 0 },
      { from: at('2027-03-21T23:00Z'), to: at('2027-03-24T23:00Z'), unitsFree: 0 },
    ];
    const days = monthsOf('2027-03', 2, { busy: held, timeZone, today: '2027-03-05', rules }).flatMap(
      (month) => month.days,
    );
    const stateAt = (date: string) => days.find((day) => day.date === date)?.state;
    expect(stateAt('2027-03-04')).toBe('past');
    expect(['2027-03-05', '2027-03-09'].map(stateAt)).toEqual(['tooSoon', 'tooSoon']);
    expect(['2027-03-10', '2027-03-14'].map(stateAt)).toEqual(['free', 'free']);
    expect(['2027-03-15', '2027-03-19'].map(stateAt)).toEqual(['busy', 'busy']);
    expect(['2027-03-20', '2027-03-21'].map(stateAt)).toEqual(['tooShort', 'tooShort']);
    expect(['2027-03-25', '2027-04-20'].map(stateAt)).toEqual(['free', 'free']);
    expect(stateAt('2027-04-21')).toBe('tooFar');
  });

  it('never proposes what is too short or too long', () => {
    const limits = { shortest: 3, longest: 5 };
    const first = choose('night', '2027-03-10', null, limits);
    expect(first).toEqual({ from: '2027-03-10', to: '2027-03-13' });
    expect(choose('night', '2027-03-15', first, limits)).toEqual({ from: '2027-03-10', to: '2027-03-15' });
    expect(choose('night', '2027-03-16', first, limits)).toEqual({ from: '2027-03-16', to: '2027-03-19' });
    expect(choose('time', '2027-03-10', null, { shortest: 2, longest: 9 })).toEqual({
      from: '2027-03-10',
      to: '2027-03-11',
    });
  });

  it('makes a period of one choice, and a longer one of the next', () => {
    const first = choose('time', '2027-03-10', null);
    expect(first).toEqual({ from: '2027-03-10', to: '2027-03-10' });
    expect(choose('time', '2027-03-12', first)).toEqual({ from: '2027-03-10', to: '2027-03-12' });
    expect(choose('time', '2027-03-09', first)).toEqual({ from: '2027-03-09', to: '2027-03-09' });
    const night = choose('night', '2027-03-31', null);
    expect(night).toEqual({ from: '2027-03-31', to: '2027-04-01' });
    expect(choose('night', '2027-04-03', night)).toEqual({ from: '2027-03-31', to: '2027-04-03' });
    expect(choose('month', '2027-01-31', null)).toEqual({ from: '2027-01-31', to: '2027-02-28' });
  });
});

it('the coming weekend is this one while it lasts', () => {
  const thisOne = { from: '2026-11-28', to: '2026-11-29', isNext: false };
  expect(comingWeekend('2026-11-23T12:00')).toEqual(thisOne);
  expect(comingWeekend('2026-11-28T23:59')).toEqual(thisOne);
  expect(comingWeekend('2026-11-29T16:59')).toEqual({ ...thisOne, from: '2026-11-29' });
});

it('on a Sunday evening the coming weekend is the next one, and says so', () => {
  expect(comingWeekend('2026-11-29T22:16')).toEqual({ from: '2026-12-05', to: '2026-12-06', isNext: true });
});

it('things taken in turn come from every group first', () => {
  expect(inTurn([['a1', 'a2', 'a3'], [], ['b1']], 3)).toEqual(['a1', 'b1', 'a2']);
  expect(inTurn([], 3)).toEqual([]);
});

it('data inside a script cannot leave it', () => {
  const text = scriptJson({ name: '</script><script>alert(1)</script><!--\u2028' });
  expect(text).not.toMatch(/[<\u2028]/);
  expect(JSON.parse(text)).toEqual({ name: '</script><script>alert(1)</script><!--\u2028' });
});
