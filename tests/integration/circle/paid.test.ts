import { moveBooking } from '@/lib/booking/commands/move-booking';
import { payBooking } from '@/lib/booking/commands/pay-booking';
import { bookingFor } from '@/lib/booking/queries';
import { leaveCircle } from '@/lib/circle/commands/leaving';
import { startPayouts } from '@/lib/due/commands/provider-account';
import { refundPayment } from '@/lib/due/commands/refund-payment';
import { account } from '@/lib/ledger/accounts';
import { balanceOf } from '@/lib/ledger/queries';
import { closeCircle } from '@/lib/operation/commands/close-circle';
import { titledPayoutsOf } from '@/lib/operation/payouts';
import { circleBindings } from '@/lib/operation/queries';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import { stripe as askStripe } from '@/lib/platform/stripe/client';
import { requestBooking } from '../../support/asking';
import { inDays } from '../../support/booking-builders';
import { aListing, aMember } from '../../support/builders';
import { aCircle, seenNow } from '../../support/circle-builders';
import { presentTime, travelTo } from '../../support/clock';
import { comeDueWith, settleWith } from '../../support/settling';
import { openStripe, type TestStripe } from '../../support/stripe';

let stripe: TestStripe;
beforeAll(async () => {
  stripe = await openStripe();
});
afterAll(() => stripe.close());
afterEach(presentTime);

/** A circle with two keepers and a helper, and a drill of its own at 6 € a day with 60 € of deposit. */
const ourDrill = async () => {
  const { id: circleId, people } = await aCircle(['keeper', 'keeper', 'helper']);
  const [anna, bilal, helper] = people as [Viewer, Viewer, Viewer];
  const listing = await aListing({ ownerId: circleId });
  return { circleId, listing, anna, bilal, helper };
};

/** A neighbour has asked for it for two days, a keeper has said yes, and it is paid. */
const aPaidLoan = async (listingId: string, keeper: Viewer) => {
  const customer = await aMember();
  const { id } = await requestBooking(customer, {
    listingId,
    from: inDays(3),
    to: inDays(4),
    quantity: 1,
    options: {},
    message: 'Bonjour',
    once: undefined,
  });
  await moveBooking(keeper, { bookingId: id, name: 'accept' });
  await settleWith(stripe);
  const { url } = await payBooking(customer, { bookingId: id, locale: 'fr' });
  await stripe.pay(url);
  await settleWith(stripe);
  const { startsAt } = await bookingFor(customer, id);
  return { id, customer, startsAt };
};

const handedOver = async (id: string, by: Viewer, customer: Viewer, startsAt: Date): Promise<void> => {
  travelTo(startsAt);
  for (const viewer of [by, customer]) await moveBooking(viewer, { bookingId: id, name: 'hand_over' });
  await comeDueWith(stripe);
};

/** To which accounts at Stripe a booking's money went, and how much. */
const transfersOf = async (bookingId: string): Promise<[unknown, number][]> => {
  const payouts = await db.transfer.findMany({ where: { bookingId, kind: 'payout' } });
  const made = payouts.map(({ source }) => askStripe().transfers.retrieve(source ?? ''));
  return (await Promise.all(made)).map(({ destination, amount }) => [destination, amount]);
};

describe('a loan of a circle that has a price', () => {
  it('is paid for by a neighbour, and paid out to the account that one of its keepers opened', async () => {
    const { circleId, listing, anna, bilal, helper } = await ourDrill();
    await startPayouts(bilal, { locale: 'fr', onBehalfOf: circleId });
    const accountId = await stripe.completeAccountOf(circleId);
    const { id, customer, startsAt } = await aPaidLoan(listing.id, anna);
    expect(await bookingFor(helper, id)).toMatchObject({
      state: 'confirmed',
      payment: { state: 'paid', amountMinor: 1200 },
      provider: { kind: 'circle', id: circleId },
    });
    await handedOver(id, helper, customer, startsAt);
    expect((await bookingFor(anna, id)).payment).toMatchObject({ paidOutMinor: 1140 });
    expect(await transfersOf(id)).toEqual([[accountId, 1140]]);
    expect(await balanceOf(db, account.payable(circleId, 'EUR'))).toBe(0);
    for (const keeper of [anna, bilal])
      expect((await titledPayoutsOf(keeper, circleId)).payouts).toMatchObject([
        { bookingId: id, title: listing.title, isSent: true },
      ]);
    for (const { id: memberId } of [anna, bilal, helper])
      expect(await db.ledgerAccount.count({ where: { holderId: memberId } })).toBe(0);
  }, 90_000);

  it('waits to the circle’s credit until it has an account, whoever of its keepers has gone meanwhile', async () => {
    const { circleId, listing, anna, bilal } = await ourDrill();
    const { id, customer, startsAt } = await aPaidLoan(listing.id, anna);
    await handedOver(id, anna, customer, startsAt);
    await leaveCircle(anna, { circleId });
    const owed = [{ amountMinor: 1140, currency: 'EUR' }];
    expect(await titledPayoutsOf(bilal, circleId)).toMatchObject({ account: 'none', owed });
    await expect(titledPayoutsOf(await seenNow(anna), circleId)).rejects.toMatchObject({ code: 'not_found' });
    await startPayouts(bilal, { locale: 'fr', onBehalfOf: circleId });
    const accountId = await stripe.completeAccountOf(circleId);
    await settleWith(stripe);
    expect(await titledPayoutsOf(bilal, circleId)).toMatchObject({ account: 'ready', owed: [] });
    expect(await transfersOf(id)).toEqual([[accountId, 1140]]);
  }, 90_000);

  it('still goes to the circle’s account when the keeper who opened it leaves mid-loan', async () => {
    const { circleId, listing, anna, bilal, helper } = await ourDrill();
    await startPayouts(anna, { locale: 'fr', onBehalfOf: circleId });
    const accountId = await stripe.completeAccountOf(circleId);
    const { id, customer, startsAt } = await aPaidLoan(listing.id, anna);
    await leaveCircle(anna, { circleId });
    await handedOver(id, helper, customer, startsAt);
    expect(await transfersOf(id)).toEqual([[accountId, 1140]]);
    await moveBooking(bilal, { bookingId: id, name: 'dispute', reason: 'Elle ne revient pas.' });
    const gone = await seenNow(anna);
    await expect(bookingFor(gone, id)).rejects.toMatchObject({ code: 'not_found' });
  }, 90_000);

  it('is refunded by the circle, also when it was paid out', async () => {
    const { circleId, listing, anna, bilal } = await ourDrill();
    const { id, customer } = await aPaidLoan(listing.id, anna);
    await moveBooking(bilal, { bookingId: id, name: 'cancel_by_provider', reason: 'Elle est en panne.' });
    await settleWith(stripe);
    expect((await bookingFor(customer, id)).payment).toMatchObject({
      refundedMinor: 1200,
      deposit: { state: 'released' },
    });
    await comeDueWith(stripe);
    expect(await transfersOf(id)).toEqual([]);
    expect(await balanceOf(db, account.payable(circleId, 'EUR'))).toBe(0);

    await startPayouts(anna, { locale: 'fr', onBehalfOf: circleId });
    await stripe.completeAccountOf(circleId);
    const other = await aListing({ ownerId: circleId });
    const late = await aPaidLoan(other.id, anna);
    await handedOver(late.id, anna, late.customer, late.startsAt);
    await refundPayment({ bookingId: late.id, amountMinor: 600, key: `${late.id}:refund:test` });
    expect((await bookingFor(anna, late.id)).payment).toMatchObject({
      refundedMinor: 600,
      paidOutMinor: 570,
    });
    expect(await balanceOf(db, account.booking(late.id))).toBe(0);
  }, 90_000);

  it('binds the circle while it runs, and while money waits for it: it is not closed before', async () => {
    const { circleId, listing, anna, bilal, helper } = await ourDrill();
    const { id, customer, startsAt } = await aPaidLoan(listing.id, anna);
    const refusal = { code: 'conflict', key: 'circle.bound' };
    const asked = { id: circleId, handle: 'outils' };
    const binds = async () => (await circleBindings(bilal, asked)).map(({ kind }) => kind);
    await expect(circleBindings(helper, asked)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(closeCircle(bilal, { circleId })).rejects.toMatchObject(refusal);
    expect(await binds()).toEqual(['lends']);
    await handedOver(id, anna, customer, startsAt);
    for (const viewer of [customer, helper]) await moveBooking(viewer, { bookingId: id, name: 'return' });
    await comeDueWith(stripe);
    await expect(closeCircle(bilal, { circleId })).rejects.toMatchObject(refusal);
    expect(await binds()).toContain('owed');
    await startPayouts(anna, { locale: 'fr', onBehalfOf: circleId });
    await stripe.completeAccountOf(circleId);
    await settleWith(stripe);
    expect(await binds()).toEqual([]);
    await closeCircle(bilal, { circleId });
    expect(await db.listing.findUniqueOrThrow({ where: { id: listing.id } })).toMatchObject({
      state: 'archived',
    });
  }, 90_000);
});
