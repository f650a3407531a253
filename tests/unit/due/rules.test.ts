import fc from 'fast-check';
import { holdHours, holdPlan, refundableMinor, sharesOf, takenBack } from '@/lib/due/rules';
import { currencyAsset } from '@/lib/shared/asset';
import { wholeSteps } from '@/lib/shared/money';

/** A part of a whole. Numbers by chance of their bits are nearly all next to nothing. */
const share = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);

const payment = fc
  .record({
    steps: fc.integer({ min: 1, max: 5_000_000 }),
    currency: fc.constantFrom('EUR', 'JPY', 'BHD', 'MGA'),
    kept: share,
    back: share,
  })
  .map(({ steps, currency, kept, back }) => {
    const { stepMinor } = currencyAsset(currency);
    const part = (share: number) => Math.floor(steps * share) * stepMinor;
    return { amountMinor: part(1), creditorMinor: part(kept), refundedMinor: part(back), currency };
  });

describe('what is left of a due', () => {
  it('divides between provider and community, each in amounts that can be paid, and neither gets less than nothing', () => {
    fc.assert(
      fc.property(payment, (amounts) => {
        const { creditorMinor, feeMinor } = sharesOf(amounts);
        expect(creditorMinor + feeMinor).toBe(amounts.amountMinor - amounts.refundedMinor);
        expect(Math.min(creditorMinor, feeMinor)).toBeGreaterThanOrEqual(0);
        const { stepMinor } = currencyAsset(amounts.currency);
        expect([creditorMinor % stepMinor, feeMinor % stepMinor]).toEqual([0, 0]);
        expect(creditorMinor).toBeLessThanOrEqual(amounts.creditorMinor + stepMinor);
      }),
    );
  });

  it('is the agreed share when nothing went back, and nothing when all did', () => {
    expect(sharesOf({ amountMinor: 1200, creditorMinor: 1140, refundedMinor: 0, currency: 'EUR' })).toEqual({
      creditorMinor: 1140,
      feeMinor: 60,
    });
    expect(sharesOf({ amountMinor: 1200, creditorMinor: 1140, refundedMinor: 600, currency: 'EUR' })).toEqual(
      {
        creditorMinor: 570,
        feeMinor: 30,
      },
    );
    expect(
      sharesOf({ amountMinor: 1200, creditorMinor: 1140, refundedMinor: 1200, currency: 'EUR' }),
    ).toEqual({
      creditorMinor: 0,
      feeMinor: 0,
    });
  });

  it('is taken back from both when a refund comes after it was divided, and nobody ends below nothing', () => {
    fc.assert(
      fc.property(payment, share, (amounts, part) => {
        const asset = currencyAsset(amounts.currency);
        const backMinor = wholeSteps(refundableMinor(amounts) * part, asset, Math.floor);
        const taken = takenBack(amounts, backMinor);
        expect(taken.creditorMinor + taken.feeMinor).toBe(backMinor);
        expect(Math.min(taken.creditorMinor, taken.feeMinor)).toBeGreaterThanOrEqual(0);
        expect(taken.creditorMinor).toBeLessThanOrEqual(sharesOf(amounts).creditorMinor);
      }),
    );
  });
});

describe('the plan for a hold', () => {
  const hour = 3_600_000;
  const now = new Date('2026-11-23T09:00:00Z');
  const hoursOn = (hours: number) => new Date(now.getTime() + hours * hour);

  it('is now for a loan that ends soon', () => {
    expect(holdPlan({ startsAt: hoursOn(24), endsAt: hoursOn(48) }, 48, now)).toEqual({ when: 'now' });
  });

  it('is the day before the start for a short loan that is far', () => {
    const plan = holdPlan({ startsAt: hoursOn(24 * 20), endsAt: hoursOn(24 * 21) }, 48, now);
    expect(plan).toEqual({ when: 'later', at: hoursOn(24 * 19) });
  });

  it('is never for a loan longer than any hold', () => {
    expect(holdPlan({ startsAt: hoursOn(24), endsAt: hoursOn(24 * 9) }, 48, now)).toEqual({ when: 'never' });
  });

  it('always outlasts the loan and the time to claim', () => {
    const hours = fc.integer({ min: 1, max: 24 * 60 });
    fc.assert(
      fc.property(hours, hours, fc.integer({ min: 0, max: 96 }), (startsIn, length, claimHours) => {
        const loan = { startsAt: hoursOn(startsIn), endsAt: hoursOn(startsIn + length) };
        const plan = holdPlan(loan, claimHours, now);
        if (plan.when === 'never') return;
        const at = plan.when === 'now' ? now : plan.at;
        expect(at.getTime()).toBeGreaterThanOrEqual(now.getTime());
        expect(at.getTime() + holdHours * hour).toBeGreaterThanOrEqual(
          loan.endsAt.getTime() + claimHours * hour,
        );
      }),
    );
  });
});
