import { confirmPaid } from '@/lib/booking/commands/confirm-paid';
import { captureDeposit, holdDeposit } from '@/lib/booking/commands/move-money';
import { checkoutFor } from '@/lib/due/commands/checkout';
import { payOut } from '@/lib/due/commands/pay-out';
import { reconcile } from '@/lib/due/commands/reconcile';
import { refundPayment } from '@/lib/due/commands/refund-payment';
import { syncCheckout } from '@/lib/due/commands/settle-checkout';
import { account } from '@/lib/ledger/accounts';
import { transfer } from '@/lib/ledger/commands';
import { balanceOf } from '@/lib/ledger/queries';
import { move } from '@/lib/ledger/rules';
import { db, transaction } from '@/lib/platform/db/client';
import { listBalanceTransactions } from '@/lib/platform/stripe/balance';
import { aMember } from '../../support/builders';
import { letPass, presentTime } from '../../support/clock';
import { anAcceptedBooking, checkoutOf } from '../../support/paid-bookings';
import { openStripe, type TestStripe } from '../../support/stripe';

let stripe: TestStripe;
beforeAll(async () => {
  stripe = await openStripe();
});
afterAll(() => stripe.close());
afterEach(presentTime);

const aPaidBooking = async () => {
  const booking = await anAcceptedBooking({ depositMinor: 0 });
  await stripe.pay((await checkoutFor(checkoutOf(booking))).url);
  await syncCheckout(booking.bookingId, confirmPaid);
  return booking.bookingId;
};

const soon = { amountMinor: 0, startsIn: 24, hours: 24 };

describe('the daily comparison with Stripe', () => {
  it('books Stripe’s own fees once, and then both books say the same', async () => {
    const bookingId = await aPaidBooking();
    await refundPayment({ bookingId, amountMinor: 600, key: `${bookingId}:refund` });
    await payOut({ bookingId });
    const [held, kept] = [await anAcceptedBooking(soon), await anAcceptedBooking(soon)];
    for (const booking of [held, kept]) {
      await stripe.pay((await checkoutFor(checkoutOf(booking))).url);
      await syncCheckout(booking.bookingId, confirmPaid);
    }
    await holdDeposit({ bookingId: held.bookingId });
    await captureDeposit({ bookingId: held.bookingId, amountMinor: 1500 });
    await captureDeposit({ bookingId: kept.bookingId, amountMinor: 2500 });
    letPass({ hours: 2 });
    expect((await reconcile()).differences).toEqual([]);
    const costs = await balanceOf(db, account.costs('EUR'));
    expect(costs).toBeLessThan(0);
    await reconcile();
    expect(await balanceOf(db, account.costs('EUR'))).toBe(costs);
    const theirs = await listBalanceTransactions({ since: new Date(0) });
    const atStripe = theirs.reduce((sum, { netMinor }) => sum + netMinor, 0);
    expect(await balanceOf(db, account.stripe('EUR'))).toBe(-atStripe);
  });

  it('tells the operators, once, of a movement that only one of the two knows', async () => {
    const operator = await aMember({ role: 'operator', locale: 'fr' });
    const bookingId = await aPaidBooking();
    const invented = { key: `${bookingId}:invented`, kind: 'charge', bookingId };
    await transaction((tx) =>
      transfer(tx, {
        ...invented,
        postings: move(account.stripe('EUR'), account.booking(bookingId), 999, 'EUR'),
      }),
    );
    expect((await reconcile()).differences).toEqual([]);
    letPass({ hours: 2 });
    const differences = [{ reference: invented.key, ourMinor: 999, theirMinor: 0, currency: 'EUR' }];
    expect((await reconcile()).differences).toEqual(differences);
    expect((await reconcile()).differences).toEqual(differences);
    const notices = await db.notice.findMany({
      where: { memberId: operator.id, kind: 'payment.difference' },
    });
    expect(notices.map(({ values }) => values)).toEqual([
      { reference: invented.key, ours: '9,99\u00a0€', theirs: '0\u00a0€' },
    ]);
  });
});
