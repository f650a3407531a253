import { confirmPaid } from '@/lib/booking/commands/confirm-paid';
import { cancelPayment } from '@/lib/due/commands/cancel-payment';
import { checkoutFor } from '@/lib/due/commands/checkout';
import { openDues } from '@/lib/due/commands/open-dues';
import { settleByCredit } from '@/lib/due/commands/settle-by-credit';
import { sayPaid } from '@/lib/due/commands/settle-by-hand';
import { settleCheckout, syncCheckout } from '@/lib/due/commands/settle-checkout';
import { account } from '@/lib/ledger/accounts';
import { addCredit } from '@/lib/ledger/assets';
import { balanceOf, postingsOf } from '@/lib/ledger/queries';
import { viewerById } from '@/lib/platform/auth/session';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db, transaction } from '@/lib/platform/db/client';
import { tasks } from '@/lib/worker/tasks';
import { aMember } from '../../support/builders';
import { presentTime } from '../../support/clock';
import { dueOf } from '../../support/dues';
import { runJobs } from '../../support/jobs';
import { anAcceptedBooking, checkoutOf } from '../../support/paid-bookings';
import { openRaces, type Races, tally } from '../../support/races/race';
import { openStripe, type TestStripe } from '../../support/stripe';

let stripe: TestStripe;
beforeAll(async () => {
  stripe = await openStripe();
});
afterAll(() => stripe.close());
afterEach(presentTime);

const viewerOf = async (id: string): Promise<Viewer> => {
  const viewer = await viewerById(id);
  if (!viewer) throw new Error(`nobody is ${id}`);
  return viewer;
};

const aBookingToPay = async () => {
  const booking = await anAcceptedBooking({ depositMinor: 0 });
  const { id: dueId } = await dueOf(booking.bookingId, 'price');
  return {
    ...booking,
    dueId,
    owner: await viewerOf(booking.providerId),
    payer: await viewerOf(booking.customer.id),
  };
};

const stateOf = async (bookingId: string) =>
  (await db.booking.findUniqueOrThrow({ where: { id: bookingId } })).state;

describe('a due by hand', () => {
  it('is no way where a deposit is to be left by card beside it', async () => {
    const { bookingId, customer, providerId } = await anAcceptedBooking();
    const { id: dueId } = await dueOf(bookingId, 'price');
    for (const id of [customer.id, providerId])
      await expect(sayPaid(await viewerOf(id), { dueId }, confirmPaid)).rejects.toMatchObject({
        key: 'due.cardSecures',
      });
    expect(await stateOf(bookingId)).toBe('accepted');
  });

  it('is settled when both have said so, in either order, and what waited for it goes on', async () => {
    const { bookingId, dueId, owner, payer } = await aBookingToPay();
    expect(await sayPaid(payer, { dueId }, confirmPaid)).toEqual({ isSettled: false });
    expect(await sayPaid(payer, { dueId }, confirmPaid)).toEqual({ isSettled: false });
    expect(await stateOf(bookingId)).toBe('accepted');
    expect(await sayPaid(owner, { dueId }, confirmPaid)).toEqual({ isSettled: true });
    expect(await sayPaid(owner, { dueId }, confirmPaid)).toEqual({ isSettled: true });
    expect(await stateOf(bookingId)).toBe('confirmed');
    expect(await dueOf(bookingId, 'price')).toMatchObject({ state: 'settled', way: 'hand' });
    expect(await postingsOf(db, bookingId)).toEqual([]);
  });

  it('is nobody else’s business', async () => {
    const { dueId } = await aBookingToPay();
    await expect(sayPaid(await aMember(), { dueId }, confirmPaid)).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(sayPaid(null, { dueId }, confirmPaid)).rejects.toMatchObject({ code: 'unauthorized' });
  });

  it('is never a deposit: it is kept, not paid', async () => {
    const { bookingId, customer, providerId } = await anAcceptedBooking();
    const { id: dueId } = await dueOf(bookingId, 'deposit');
    for (const side of [customer.id, providerId])
      await expect(sayPaid(await viewerOf(side), { dueId }, confirmPaid)).rejects.toMatchObject({
        key: 'due.notOpen',
      });
    expect(await dueOf(bookingId, 'deposit')).toMatchObject({
      state: 'open',
      debtorSaidAt: null,
      creditorSaidAt: null,
    });
    expect(await stateOf(bookingId)).toBe('accepted');
  });

  it('that was paid by card meanwhile is not settled twice', async () => {
    const booking = await aBookingToPay();
    await stripe.pay((await checkoutFor(checkoutOf(booking))).url);
    await syncCheckout(booking.bookingId, confirmPaid);
    await expect(sayPaid(booking.owner, booking, confirmPaid)).rejects.toMatchObject({ key: 'due.notOpen' });
    expect(await dueOf(booking.bookingId, 'price')).toMatchObject({ way: 'card' });
  });

  it('gives back to who pays its card page in the moment in which both say so', async () => {
    const booking = await aBookingToPay();
    const { bookingId, dueId, owner, payer } = booking;
    await stripe.mischief({ hold: true });
    await stripe.pay((await checkoutFor(checkoutOf(booking))).url);
    for (const viewer of [payer, owner]) await sayPaid(viewer, { dueId }, confirmPaid);
    const { paidMeanwhile } = await cancelPayment({ bookingId });
    for (const page of [...paidMeanwhile, ...paidMeanwhile]) await settleCheckout(page, confirmPaid);
    await stripe.mischief({ hold: false, release: true });
    await stripe.deliver();
    await runJobs(tasks);
    const postings = await postingsOf(db, bookingId);
    expect(
      postings.filter(({ account: code }) => code.startsWith('stripe')).map((each) => each.amountMinor),
    ).toEqual([-1200, 1200]);
    expect(await balanceOf(db, account.booking(bookingId))).toBe(0);
    expect(await dueOf(bookingId, 'price')).toMatchObject({
      state: 'settled',
      way: 'hand',
      refundedMinor: 0,
    });
  });
});

describe('a due in credit', () => {
  const hours = 'test-hours';
  beforeAll(() =>
    addCredit(db, {
      code: hours,
      unit: 'minutes',
      decimals: 0,
      words: {
        en: { name: 'hours', one: 'hour', other: 'hours' },
        fr: { name: 'heures', one: 'heure', other: 'heures' },
      },
      floorMinor: -120,
      ceilingMinor: 600,
    }),
  );

  const aDueInHours = async (amountMinor: number) => {
    const booking = await anAcceptedBooking({ amountMinor: 0, depositMinor: 0 });
    const sides = { debtorId: booking.customer.id, creditorId: booking.providerId };
    const due = { ...sides, kind: 'price' as const, currency: hours, way: 'credit' as const };
    await transaction((tx) =>
      openDues(tx, booking.bookingId, [{ ...due, amountMinor, creditorMinor: amountMinor }]),
    );
    const { id: dueId } = await dueOf(booking.bookingId, 'price');
    return { ...booking, dueId, payer: await viewerOf(booking.customer.id) };
  };

  it('goes from account to account once, however often it is asked for, and what waited for it goes on', async () => {
    const { bookingId, dueId, payer, providerId } = await aDueInHours(90);
    await Promise.all([1, 2, 3].map(() => settleByCredit(payer, { dueId }, confirmPaid)));
    expect(await balanceOf(db, account.credit(payer.id, hours))).toBe(-90);
    expect(await balanceOf(db, account.credit(providerId, hours))).toBe(90);
    expect(await stateOf(bookingId)).toBe('confirmed');
  });

  it('below the floor is refused, and nothing has moved', async () => {
    const { bookingId, dueId, payer } = await aDueInHours(150);
    await expect(settleByCredit(payer, { dueId }, confirmPaid)).rejects.toMatchObject({
      key: 'ledger.creditLow',
    });
    expect(await dueOf(bookingId, 'price')).toMatchObject({ state: 'open', settledAt: null });
    expect(await stateOf(bookingId)).toBe('accepted');
  });

  it('is settled by who owes it alone', async () => {
    const { dueId, providerId } = await aDueInHours(30);
    await expect(settleByCredit(await viewerOf(providerId), { dueId }, confirmPaid)).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

describe('a due that is paid by card and said to be settled by hand in two processes at once', () => {
  let races: Races;
  beforeAll(async () => {
    races = await openRaces();
  }, 120_000);
  // Here and not beside it: before the database of this file goes.
  afterAll(() => races.close());

  it('is settled once: by hand, and the card gets its money back, or by card', async () => {
    for (let round = 0; round < 4; round += 1) {
      const booking = await aBookingToPay();
      const { bookingId, dueId, owner, payer } = booking;
      await stripe.mischief({ hold: true });
      await stripe.pay((await checkoutFor(checkoutOf(booking))).url);
      await sayPaid(payer, { dueId }, confirmPaid);
      const tries = Array.from({ length: 12 }, (_, index) =>
        index % 2
          ? { racer: 'sayPaid' as const, input: { viewer: owner, dueId } }
          : { racer: 'syncCheckout' as const, input: { bookingId } },
      );
      const { won, refused } = tally(await races.race(tries));
      expect(won + (refused['conflict due.notOpen'] ?? 0)).toBe(12);
      await stripe.mischief({ hold: false, release: true });
      await stripe.deliver();
      await runJobs(tasks);
      const { way, state } = await dueOf(bookingId, 'price');
      expect(state).toBe('settled');
      expect(await stateOf(bookingId)).toBe('confirmed');
      expect(await balanceOf(db, account.booking(bookingId))).toBe(way === 'card' ? 1200 : 0);
      const events = await db.lifeEvent.count({ where: { bookingId, name: 'pay' } });
      expect(events).toBe(1);
    }
  }, 120_000);
});
