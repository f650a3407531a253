import { barLengths, type Tallied } from '@/components/campaign/tally-bar';

const tallied = (
  raisedMinor: number,
  matchedMinor: number,
  goals: Partial<Pick<Tallied, 'minimum' | 'optimum'>> = {},
): Tallied => ({
  goalKind: 'money',
  currency: 'EUR',
  minimum: 1000,
  optimum: null,
  ...goals,
  totals: {
    raisedMinor,
    matchedMinor,
    backers: 1,
    preorders: 0,
    reached: raisedMinor + matchedMinor,
    percent: 0,
    goalInSight: 0,
  },
});

describe('the bar of a campaign', () => {
  it('shows pledges and what partners add, each by its share of the minimum', () => {
    expect(barLengths(tallied(500, 250))).toEqual({ pledged: 500, matched: 250, minimumAt: null });
  });

  it('is measured by the next goal once the minimum is there, and marks the minimum', () => {
    expect(barLengths(tallied(1000, 0, { optimum: 2000 }))).toEqual({
      pledged: 500,
      matched: 0,
      minimumAt: 500,
    });
  });

  it('never runs over its end', () => {
    const { pledged, matched, minimumAt } = barLengths(tallied(3000, 1000));
    expect(pledged + matched).toBe(1000);
    expect(minimumAt).toBe(250);
  });
});
