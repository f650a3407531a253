import fc from 'fast-check';
import { balanceView } from '@/lib/booking/dossier/balance';
import {
  awaitedBy,
  dayProblem,
  isSettled,
  mayTakeBack,
  type Noted,
  progressOf,
} from '@/lib/booking/dossier/rules';
import { legsOf } from '@/lib/booking/ring-rules';
import { sumMinor } from '@/lib/shared/money';

const thousand = 100_000;

/** What homes come to that are proposed in this order: the first goes to who has the last. */
const balanceOf = (...thousands: number[]) =>
  balanceView(
    legsOf(thousands.map((value, at) => ({ ownerId: `owner ${at}`, value }))).map(
      ({ thing, giverId, takerId }) => ({
        from: { id: giverId, name: giverId },
        to: { id: takerId, name: takerId },
        valueMinor: thing.value * thousand,
      }),
    ),
    'EUR',
  );

const inThousands = (...thousands: number[]): number[] =>
  (balanceOf(...thousands)?.each ?? []).map(({ minor }) => minor / thousand);

describe('what a ring of homes comes to in money', () => {
  it('is the difference between two', () => {
    expect(inThousands(300, 400)).toEqual([100, -100]);
    expect(balanceOf(300, 400)?.payments).toEqual([
      {
        from: { id: 'owner 0', name: 'owner 0' },
        to: { id: 'owner 1', name: 'owner 1' },
        amountMinor: 100 * thousand,
      },
    ]);
  });

  it('is what each adds for what comes to them: 200 for 250, 250 for 300, and 300 for 200', () => {
    expect(inThousands(200, 250, 300)).toEqual([50, 50, -100]);
  });

  it('is nothing in all, whatever they are worth', () => {
    const worth = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 2, maxLength: 5 });
    fc.assert(fc.property(worth, (each) => expect(sumMinor(inThousands(...each))).toBe(0)));
  });

  it('is not told where nobody knows what one of them is worth', () => {
    const [from, to] = [
      { id: 'a', name: 'Ada' },
      { id: 'b', name: 'Ben' },
    ];
    const legs = [
      { from, to, valueMinor: 5 },
      { from: to, to: from, valueMinor: null },
    ];
    expect(balanceView(legs, 'EUR')).toBeNull();
    expect(balanceView([], 'EUR')).toBeNull();
  });
});

describe('a step of a file', () => {
  const parties = ['a', 'b', 'c'];
  const noted = (more: Partial<Noted> = {}): Noted => ({
    ...{ step: 'deed', holdingId: null, holderId: 'a', isTakenBack: false, agreedBy: [] },
    ...more,
  });

  it('counts with the word of all where that matters, and at once where it does not', () => {
    expect(awaitedBy(noted(), parties)).toEqual(['b', 'c']);
    expect(awaitedBy(noted({ agreedBy: ['c'] }), parties)).toEqual(['b']);
    expect(isSettled(noted({ agreedBy: ['c', 'b'] }), parties)).toBe(true);
    expect(isSettled(noted({ step: 'visit', holdingId: 'one' }), parties)).toBe(true);
    expect(isSettled(noted({ step: 'visit', isTakenBack: true }), parties)).toBe(false);
  });

  it('is taken back by who noted it, until all have said that it is so', () => {
    expect(mayTakeBack(noted(), parties, 'a')).toBe(true);
    expect(mayTakeBack(noted(), parties, 'b')).toBe(false);
    expect(mayTakeBack(noted({ agreedBy: ['b', 'c'] }), parties, 'a')).toBe(false);
    expect(mayTakeBack(noted({ isTakenBack: true }), parties, 'a')).toBe(false);
    expect(mayTakeBack(noted({ step: 'notary' }), parties, 'a')).toBe(true);
  });

  it('is done for as many of the homes as it was noted of, each once', () => {
    const notes = [
      noted({ step: 'visit', holdingId: 'one' }),
      noted({ step: 'visit', holdingId: 'one', holderId: 'b' }),
      noted({ step: 'valuation', holdingId: 'two', agreedBy: ['b'] }),
      noted({ step: 'notary' }),
      noted({ step: 'notary', holderId: 'b' }),
    ];
    expect(
      progressOf(notes, { parties, homes: ['one', 'two', 'three'] }).map(({ done, of }) => [done, of]),
    ).toEqual([
      [1, 3],
      [0, 3],
      [1, 1],
      [0, 1],
      [0, 1],
    ]);
  });

  it('has a day: an appointment may lie ahead, what is done does not', () => {
    const today = '2027-03-28';
    expect(dayProblem('notary', '2027-04-10', today)).toBeNull();
    expect(dayProblem('deed', today, today)).toBeNull();
    expect(dayProblem('deed', '2027-03-29', today)?.key).toBe('dossier.notYet');
    expect(dayProblem('visit', '2029-03-28', today)?.key).toBe('dossier.tooFar');
    expect(dayProblem('visit', '2024-03-01', today)?.key).toBe('dossier.tooLongAgo');
    expect(dayProblem('visit', '2027-02-30', today)?.key).toBe('period.wrongDate');
  });
});
