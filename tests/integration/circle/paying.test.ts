import { moveBooking } from '@/lib/booking/commands/move-booking';
import { payBooking } from '@/lib/booking/commands/pay-booking';
import { bookingFor } from '@/lib/booking/queries';
import { lastPlaceAt, ownPlaceAt } from '@/lib/booking/slots/own-place';
import { guestListOf, tableOf } from '@/lib/booking/slots/queries';
import { leaveCircle } from '@/lib/circle/commands/leaving';
import { slotConversationFor } from '@/lib/conversation/queries';
import { memberAtStripe } from '@/lib/member/at-stripe';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import { stripe as askStripe } from '@/lib/platform/stripe/client';
import { guestsToReview } from '@/lib/review/queries';
import { requestBooking } from '../../support/asking';
import { atLeastOne } from '../../support/at-least-one';
import { inDays } from '../../support/booking-builders';
import { aListing, aMember } from '../../support/builders';
import { aCircle, seenNow } from '../../support/circle-builders';
import { presentTime, travelTo } from '../../support/clock';
import { settleWith } from '../../support/settling';
import { aSeat, aTable } from '../../support/slot-builders';
import { openStripe, type TestStripe } from '../../support/stripe';

let stripe: TestStripe;
beforeAll(async () => {
  stripe = await openStripe();
});
afterAll(() => stripe.close());
afterEach(presentTime);

const ourCircle = async () => {
  const { id: circleId, people } = await aCircle(['keeper', 'keeper', 'helper', 'member'], {
    name: 'Les Jardins du Mail',
  });
  const [anna, bilal, helper, member] = people as [Viewer, Viewer, Viewer, Viewer];
  return { circleId, anna, bilal, helper, member };
};

describe('a circle that pays', () => {
  const accepted = async (circleId: string, keeper: Viewer) => {
    const listing = await aListing();
    const owner = await seenNow({ id: listing.ownerId });
    const { id } = await requestBooking(keeper, {
      listingId: listing.id,
      onBehalfOf: circleId,
      from: inDays(3),
      to: inDays(4),
      quantity: 1,
      options: {},
      message: 'Pour le jardin',
      once: undefined,
    });
    await moveBooking(owner, { bookingId: id, name: 'accept' });
    await settleWith(stripe);
    return { id, owner };
  };

  it('does so by the card of the keeper who pays, whoever asked; to them it goes back, also when they have left', async () => {
    const { circleId, anna, bilal, helper, member } = await ourCircle();
    const { id, owner } = await accepted(circleId, anna);
    const asked = { bookingId: id, locale: 'fr' } as const;
    for (const who of [helper, member])
      await expect(payBooking(who, asked)).rejects.toMatchObject({ code: 'not_found' });
    expect((await bookingFor(bilal, id)).payment?.checkoutUrl).toBeNull();
    const { url: annas } = await payBooking(anna, asked);
    await expect(payBooking(bilal, { ...asked, yields: true })).rejects.toMatchObject({
      key: 'movedMeanwhile',
    });
    const { url: bilals } = await payBooking(bilal, asked);
    expect(bilals).not.toBe(annas);
    await stripe.pay(annas);
    await settleWith(stripe);
    expect((await bookingFor(anna, id)).state).toBe('accepted');
    await stripe.pay(bilals);
    await settleWith(stripe);
    expect(await bookingFor(owner, id)).toMatchObject({
      state: 'confirmed',
      customer: { kind: 'circle', id: circleId, name: 'Les Jardins du Mail' },
      payment: { state: 'paid', amountMinor: 1200 },
    });
    const payment = await db.payment.findFirstOrThrow({ where: { bookingId: id } });
    expect(payment.customerId).toBe((await memberAtStripe(db, bilal.id)).customerId);

    await leaveCircle(bilal, { circleId });
    await moveBooking(anna, { bookingId: id, name: 'cancel_by_customer' });
    await settleWith(stripe);
    expect((await bookingFor(anna, id)).payment).toMatchObject({
      refundedMinor: 1200,
      deposit: { state: 'released' },
    });
    const { data } = await askStripe().refunds.list({ payment_intent: payment.intentId ?? '' });
    expect(data.map(({ amount }) => amount)).toEqual([1200]);
    await expect(bookingFor(await seenNow(bilal), id)).rejects.toMatchObject({ code: 'not_found' });
  }, 90_000);
});

describe('a circle at a table', () => {
  const aSeatedCircle = async () => {
    const circle = await ourCircle();
    const table = await aTable();
    const seat = await aSeat(table, {
      guest: circle.anna,
      onBehalfOf: circle.circleId,
      quantity: 2,
      shownTo: 'guests',
    });
    return { ...circle, table, bookingId: seat.id };
  };

  it('takes its places, and is who comes: to the host, to the other guests, to its own', async () => {
    const { circleId, anna, bilal, helper, member, table } = await aSeatedCircle();
    const guest = await aMember({ name: 'Ouverte' });
    await aSeat(table, { guest });
    for (const viewer of [table.host, guest, anna, bilal, helper]) {
      const { seats, isAtTable } = await tableOf(viewer, table.slot.id);
      expect(seats).toContainEqual(
        expect.objectContaining({ kind: 'guest', holder: 'circle', name: 'Les Jardins du Mail', places: 2 }),
      );
      expect(isAtTable).toBe(viewer.id !== table.host.id);
    }
    for (const viewer of [member, await aMember(), null])
      expect(JSON.stringify(await tableOf(viewer, table.slot.id))).not.toContain('Les Jardins du Mail');
    const { guests } = await guestListOf(table.host, table.slot.id);
    expect(guests).toMatchObject([
      { guest: { id: circleId, name: 'Les Jardins du Mail' }, places: 2 },
      { guest: { id: guest.id }, places: 1 },
    ]);
    expect((await db.slot.findUniqueOrThrow({ where: { id: table.slot.id } })).taken).toBe(3);
  });

  it('has one booking of a slot, beside those of its people', async () => {
    const { circleId, anna, bilal, table, bookingId } = await aSeatedCircle();
    await expect(aSeat(table, { guest: bilal, onBehalfOf: circleId })).rejects.toMatchObject({
      key: 'booking.alreadyComing',
    });
    const own = await aSeat(table, { guest: anna });
    expect(await ownPlaceAt(anna, table.slot.id)).toEqual({ bookingId: own.id, isCertain: true });
    expect(await ownPlaceAt(bilal, table.slot.id)).toEqual({ bookingId, isCertain: true });
  });

  it('talks with the others, and finds its place, through those who look after it', async () => {
    const { anna, bilal, helper, member, table, bookingId } = await aSeatedCircle();
    for (const who of atLeastOne([anna, bilal, helper])) {
      expect(await lastPlaceAt(who, table.slot.id)).toEqual({
        id: bookingId,
        state: 'confirmed',
        quantity: 2,
      });
      expect((await slotConversationFor(who, table.slot.id)).messages).toEqual([]);
    }
    expect(await ownPlaceAt(member, table.slot.id)).toBeNull();
    await expect(slotConversationFor(member, table.slot.id)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is written about by the host alone: guests write about members', async () => {
    const { anna, table, bookingId } = await aSeatedCircle();
    const [one, other] = [await aSeat(table), await aSeat(table)];
    travelTo(new Date(table.slot.endsAt.getTime() + 60_000));
    expect((await guestsToReview(one.guest, one.id)).guests.map(({ id }) => id)).toEqual([other.guest.id]);
    expect((await guestsToReview(anna, bookingId)).guests).toEqual([]);
  });
});
