import { bookingSubject } from '@/lib/booking/booking-life';
import { quoteFor } from '@/lib/booking/queries';
import { fireDue } from '@/lib/lifecycle/timers';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { requestBooking } from '../../support/asking';
import { inDays } from '../../support/booking-builders';
import { aListing, aMember } from '../../support/builders';
import { dueOf, firstPaymentOf } from '../../support/dues';
import { refusalOf } from '../../support/refusal-of';

const asking = (listingId: string, more: object = {}) => ({
  listingId,
  from: inDays(10),
  to: inDays(11),
  quantity: 1,
  options: {},
  message: '',
  once: undefined,
  ...more,
});

describe('a request', () => {
  test('keeps quote, units, event, conversation and its deadline together', async () => {
    const listing = await aListing();
    const customer = await aMember();
    const { id, state } = await requestBooking(customer, asking(listing.id, { message: 'Pour samedi ?' }));
    expect(state).toBe('requested');
    const booking = await db.booking.findUniqueOrThrow({
      where: { id },
      include: {
        events: true,
        dues: true,
        conversation: { include: { messages: true, participants: true } },
      },
    });
    expect(booking).toMatchObject({
      totalMinor: 1200,
      depositMinor: 6000,
      dueName: 'expire',
      message: 'Pour samedi ?',
    });
    expect(booking.events).toMatchObject([
      { sequence: 1, name: 'request', fromState: null, toState: 'requested' },
    ]);
    expect(booking.dues).toEqual([]);
    expect(booking.conversation?.messages.map(({ body }) => body)).toEqual(['Pour samedi ?']);
    // Who takes part says the booking; who has read what says the conversation.
    expect(booking.conversation?.participants).toMatchObject([{ memberId: customer.id }]);
    expect(await db.claim.count({ where: { holding: { bookingId: id }, isActive: true } })).toBe(1);
  });

  test('sent twice, one after the other or at once, is one booking', async () => {
    const listing = await aListing({ unitCount: 3 });
    const customer = await aMember();
    const sent = () => requestBooking(customer, asking(listing.id, { once: 'same-form' }));
    const together = await Promise.all([sent(), sent(), sent()]);
    const again = await sent();
    expect(new Set([...together, again].map(({ id }) => id)).size).toBe(1);
    expect(await db.booking.count({ where: { listingId: listing.id } })).toBe(1);
    expect(await db.claim.count({ where: { unit: { listingId: listing.id }, isActive: true } })).toBe(1);
  });

  test('with another member’s key is a booking of one’s own', async () => {
    const listing = await aListing({ unitCount: 2 });
    const [one, other] = [await aMember(), await aMember()];
    const first = await requestBooking(one, asking(listing.id, { once: 'key' }));
    const second = await requestBooking(other, asking(listing.id, { once: 'key' }));
    expect(second.id).not.toBe(first.id);
  });

  test('for a listing that books at once is accepted and has its payment', async () => {
    const listing = await aListing({ approval: 'instant' });
    const { id, state } = await requestBooking(await aMember(), asking(listing.id));
    expect(state).toBe('accepted');
    expect(await firstPaymentOf(id)).toMatchObject({ state: 'open', amountMinor: 1200 });
    expect(await dueOf(id, 'price')).toMatchObject({ state: 'open', amountMinor: 1200, creditorMinor: 1140 });
    expect(await dueOf(id, 'deposit')).toMatchObject({ state: 'open', amountMinor: 6000 });
  });

  test('for a gift that books at once is confirmed, with nothing to pay', async () => {
    const listing = await aListing({ approval: 'instant', rates: [], depositMinor: 0 });
    const { id, state } = await requestBooking(await aMember(), asking(listing.id));
    expect(state).toBe('confirmed');
    expect(await db.due.count({ where: { bookingId: id } })).toBe(0);
  });
});

test('asked for today, in the middle of the day, there is still time to answer', async () => {
  const listing = await aListing({ ownerId: (await aMember()).id });
  const { id } = await requestBooking(
    await aMember(),
    asking(listing.id, { from: inDays(0), to: inDays(0) }),
  );
  await fireDue(bookingSubject, now());
  expect(await db.booking.findUniqueOrThrow({ where: { id } })).toMatchObject({
    state: 'requested',
    dueName: 'expire',
  });
});

describe('is refused', () => {
  test('to strangers, to the owner, and before the address is confirmed', async () => {
    const listing = await aListing();
    expect(await refusalOf(requestBooking(null, asking(listing.id)))).toMatchObject({ code: 'unauthorized' });
    const unconfirmed = await aMember({ emailConfirmedAt: null });
    expect(await refusalOf(requestBooking(unconfirmed, asking(listing.id)))).toMatchObject({
      key: 'member.confirmFirst',
    });
    const owner = await aMember();
    const own = await aListing({ ownerId: owner.id });
    expect(await refusalOf(requestBooking(owner, asking(own.id)))).toMatchObject({
      key: 'booking.ownListing',
    });
  });

  test('as not found where nobody can book', async () => {
    const customer = await aMember();
    for (const state of ['draft', 'paused', 'archived']) {
      const listing = await aListing({ state });
      expect(await refusalOf(requestBooking(customer, asking(listing.id)))).toMatchObject({
        code: 'not_found',
      });
    }
    expect(await refusalOf(requestBooking(customer, asking('nothing')))).toMatchObject({ code: 'not_found' });
  });

  test('beside the field that is wrong', async () => {
    const customer = await aMember();
    const listing = await aListing();
    const fieldsOf = async (more: object) =>
      Object.keys((await refusalOf(requestBooking(customer, asking(listing.id, more)))).fields);
    expect(await fieldsOf({ from: 'demain' })).toEqual(['from']);
    expect(await fieldsOf({ to: inDays(9) })).toEqual(['to']);
    expect(await fieldsOf({ from: inDays(-3), to: inDays(-2) })).toEqual(['to']);
    expect(await fieldsOf({ to: inDays(300_000) })).toEqual(['to']);
    expect(await fieldsOf({ quantity: 2 })).toEqual(['quantity']);
  });

  test('without a letter where the type wants one', async () => {
    const listing = await aListing({
      type: 'hospitality',
      rates: [],
      depositMinor: 0,
      details: { sleeps: 2, room: 'own' },
    });
    const { fields } = await refusalOf(
      requestBooking(await aMember(), asking(listing.id, { to: inDays(12), options: { travellers: 1 } })),
    );
    expect(Object.keys(fields)).toEqual(['message']);
  });

  test('when the price is not the one that was shown, and takes nothing', async () => {
    const listing = await aListing();
    const customer = await aMember();
    const { quote } = await quoteFor(customer, asking(listing.id));
    await db.listing.update({
      where: { id: listing.id },
      data: { rates: [{ unit: 'day', amountMinor: 700 }] },
    });
    const refusal = await refusalOf(
      requestBooking(customer, asking(listing.id, { quotedTotalMinor: quote.totalMinor })),
    );
    expect(refusal).toMatchObject({ code: 'conflict', key: 'booking.priceChanged' });
    expect(await db.claim.count({ where: { unit: { listingId: listing.id } } })).toBe(0);
  });

  test('when the units are gone, and leaves nothing behind', async () => {
    const listing = await aListing({ unitCount: 2 });
    await requestBooking(await aMember(), asking(listing.id));
    const refusal = await refusalOf(requestBooking(await aMember(), asking(listing.id, { quantity: 2 })));
    expect(refusal).toMatchObject({ code: 'conflict', key: 'booking.justTaken' });
    expect(await db.booking.count({ where: { listingId: listing.id } })).toBe(1);
  });
});

test('a quote says what stands in the way, with its price', async () => {
  const listing = await aListing();
  const customer = await aMember();
  expect(await quoteFor(null, asking(listing.id))).toMatchObject({
    problems: [],
    unitsFree: 1,
    quote: { totalMinor: 1200 },
  });
  await requestBooking(customer, asking(listing.id));
  expect(await quoteFor(customer, asking(listing.id))).toMatchObject({
    problems: [{ key: 'booking.taken' }],
    unitsFree: 0,
    quote: { totalMinor: 1200 },
  });
});

test('a message of any script is kept as it was typed', async () => {
  const listing = await aListing();
  const message = `<script>alert(1)</script> مرحبا 👋🏽\n${'é'.repeat(9000)}`;
  const { id } = await requestBooking(await aMember(), asking(listing.id, { message }));
  expect((await db.booking.findUniqueOrThrow({ where: { id } })).message).toBe(message);
});
