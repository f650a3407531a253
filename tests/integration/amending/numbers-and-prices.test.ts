import { previewAmendment } from '@/lib/booking/amending/queries';
import { moveBooking } from '@/lib/booking/commands/move-booking';
import { decidedRefund } from '@/lib/booking/money';
import { bookingFor } from '@/lib/booking/queries';
import { paymentOf } from '@/lib/due/queries';
import { callOff } from '@/lib/listing/slots/commands/call-off';
import { db } from '@/lib/platform/db/client';
import { translator } from '@/lib/platform/i18n/words';
import { tasks } from '@/lib/worker/tasks';
import { agree, amendmentAt, payDifference, propose, unitsHeld } from '../../support/amending';
import { aBooking, inDays } from '../../support/booking-builders';
import { aListing, aMember } from '../../support/builders';
import { hoursFromNow, presentTime, travelTo } from '../../support/clock';
import { runJobs } from '../../support/jobs';
import { refusalOf } from '../../support/refusal-of';
import { settleWith } from '../../support/settling';
import { aPaidSeat, aSeat, aTable, heldFor, refundsOf } from '../../support/slot-builders';
import { aMeal, aSlot, waitFor } from '../../support/slots';
import { openStripe, type TestStripe } from '../../support/stripe';

let stripe: TestStripe;
beforeAll(async () => {
  stripe = await openStripe();
});
afterAll(() => stripe.close());
afterEach(presentTime);

/** With the slot that its one holding is of. */
const bookingAt = async (id: string) => {
  const { holdings, ...booking } = await db.booking.findUniqueOrThrow({
    where: { id },
    include: { holdings: true },
  });
  return { ...booking, slotId: holdings[0]?.slotId };
};
const takenOf = async (slotId: string) => (await db.slot.findUniqueOrThrow({ where: { id: slotId } })).taken;

describe('fewer places', () => {
  test('two of five given up in time: their price comes back, and those who wait are asked', async () => {
    const table = await aTable();
    const seat = await aPaidSeat(stripe, table, { quantity: 5 });
    const waiting = await waitFor(table.slot.id, 2);
    const proposal = await propose(seat.guest, seat.id, { quantity: 3 });
    expect(await amendmentAt(proposal.id)).toMatchObject({ state: 'proposed', refundMinor: 1800 });
    await agree(table.host, proposal);
    expect(await bookingAt(seat.id)).toMatchObject({ quantity: 3, totalMinor: 2700, state: 'confirmed' });
    await settleWith(stripe);
    expect(await refundsOf(seat.id)).toEqual([-1800]);
    expect(await heldFor(seat.id)).toEqual([2700]);
    expect(await paymentOf(db, seat.id)).toMatchObject({ refundedMinor: 1800 });
    expect(await db.wait.findUniqueOrThrow({ where: { id: waiting.id } })).toMatchObject({
      state: 'offered',
    });
  });

  test('given up late follow the cancellation policy; taken away by the host, all of them come back', async () => {
    const table = await aTable();
    const seat = await aPaidSeat(stripe, table, { quantity: 5 });
    travelTo(new Date(table.slot.startsAt.getTime() - 12 * 3_600_000));
    const asked = await propose(seat.guest, seat.id, { quantity: 3 });
    expect(await amendmentAt(asked.id)).toMatchObject({ refundMinor: 900 });
    const countered = await propose(table.host, seat.id, { quantity: 3 });
    expect(await amendmentAt(countered.id)).toMatchObject({ refundMinor: 1800 });
    await agree(seat.guest, countered);
    await settleWith(stripe);
    expect(await refundsOf(seat.id)).toEqual([-1800]);
    // Cancelled after that, only what is still agreed is spoken of.
    presentTime();
    await moveBooking(table.host, { bookingId: seat.id, name: 'cancel_by_provider' });
    await settleWith(stripe);
    expect(await refundsOf(seat.id)).toEqual([-1800, -2700]);
    expect(await heldFor(seat.id)).toEqual([0]);
  });

  test('cost what was agreed for each, whatever the listing asks by now', async () => {
    const table = await aTable();
    const { id, guest } = await aSeat(table, { quantity: 5 });
    await db.listing.update({
      where: { id: table.listing.id },
      data: { rates: [{ unit: 'place', amountMinor: 1500 }], priceMinor: 1500 },
    });
    const proposal = await propose(guest, id, { quantity: 4 });
    expect(await db.amendment.findUniqueOrThrow({ where: { id: proposal.id } })).toMatchObject({
      totalMinor: 3600,
    });
  });

  test('of identical units: the others are free again, and the deposit is that of those that stay', async () => {
    const listing = await aListing({ unitCount: 3 });
    const { id, customer, provider, startsAt, endsAt } = await aBooking({
      state: 'confirmed',
      listing,
      quantity: 3,
    });
    await agree(provider, await propose(customer, id, { quantity: 1 }));
    expect(await bookingAt(id)).toMatchObject({ quantity: 1, totalMinor: 1200, depositMinor: 6000 });
    expect(await unitsHeld(id)).toMatchObject([{ from: startsAt, to: endsAt }]);
    expect(decidedRefund(await db.lifeEvent.findMany({ where: { bookingId: id } }))).toBe(2400);
  });
});

describe('more places, or another slot', () => {
  test('more are held beside those that are there until the difference is paid', async () => {
    const table = await aTable();
    const { id, guest } = await aSeat(table, { quantity: 2 });
    const proposal = await propose(guest, id, { quantity: 4 });
    await agree(table.host, proposal);
    expect(await takenOf(table.slot.id)).toBe(4);
    expect(await bookingAt(id)).toMatchObject({ quantity: 2 });
    await payDifference(proposal);
    expect(await bookingAt(id)).toMatchObject({ quantity: 4, totalMinor: 3600 });
    expect(await takenOf(table.slot.id)).toBe(4);
    await expect(propose(guest, id, { quantity: 7 })).rejects.toMatchObject({ key: 'booking.tooManyPlaces' });
    // Five of the six: two of its own, and the three that nobody else has.
    await aSeat(table, { quantity: 1 });
    const { problems } = await previewAmendment(guest, { bookingId: id, quantity: 6 });
    expect(problems).toEqual([{ key: 'amendment.atMost', values: { count: 5 } }]);
    await expect(propose(guest, id, { quantity: 6 })).rejects.toMatchObject({ key: 'booking.justTaken' });
  });

  test('another evening: the places move there, and only there', async () => {
    const table = await aTable();
    const later = await aSlot({ listingId: table.listing.id, startsAt: hoursFromNow(96) });
    const { id, guest } = await aSeat(table, { quantity: 2 });
    await agree(table.host, await propose(guest, id, { slotId: later.id }));
    expect(await bookingAt(id)).toMatchObject({ slotId: later.id, startsAt: later.startsAt, quantity: 2 });
    expect([await takenOf(table.slot.id), await takenOf(later.id)]).toEqual([0, 2]);
  });

  test('who comes there already does not come twice; a full evening takes nobody', async () => {
    const table = await aTable();
    const later = await aSlot({ listingId: table.listing.id, startsAt: hoursFromNow(96), capacity: 3 });
    const { id, guest } = await aSeat(table);
    await aSeat({ listing: table.listing, slot: later }, { quantity: 3 });
    await expect(propose(guest, id, { slotId: later.id })).rejects.toMatchObject({
      key: 'booking.justTaken',
    });
    const third = await aSlot({ listingId: table.listing.id, startsAt: hoursFromNow(120) });
    const proposal = await propose(guest, id, { slotId: third.id });
    await aSeat({ listing: table.listing, slot: third }, { guest });
    await expect(agree(table.host, proposal)).rejects.toMatchObject({ key: 'booking.alreadyComing' });
    expect(await bookingAt(id)).toMatchObject({ slotId: table.slot.id });
  });

  test('an evening that is called off takes no one any more: they stay where they are', async () => {
    const table = await aTable();
    const later = await aSlot({ listingId: table.listing.id, startsAt: hoursFromNow(96) });
    const { id, guest } = await aSeat(table);
    const proposal = await propose(guest, id, { slotId: later.id });
    // Somebody comes, so that the evening is called off and does not just go.
    await aSeat({ listing: table.listing, slot: later });
    await callOff(table.host, { slotId: later.id, scope: 'one', reason: 'Malade' });
    await runJobs(tasks);
    expect(await amendmentAt(proposal.id)).toMatchObject({ state: 'overtaken' });
    expect(await bookingAt(id)).toMatchObject({ slotId: table.slot.id, state: 'confirmed' });
  });
});

describe('another price', () => {
  test('a lower one is given at once, and the difference goes back', async () => {
    const table = await aTable();
    const seat = await aPaidSeat(stripe, table, { quantity: 2 });
    const given = await propose(table.host, seat.id, { totalMinor: 1000 });
    expect(given.state).toBe('agreed');
    expect(await bookingAt(seat.id)).toMatchObject({ totalMinor: 1000, quantity: 2 });
    await settleWith(stripe);
    expect(await refundsOf(seat.id)).toEqual([-800]);
    expect(await heldFor(seat.id)).toEqual([1000]);
  });

  test('a higher one needs a yes, and is paid; the shares of it are worked out anew', async () => {
    const table = await aTable();
    const { id, guest } = await aSeat(table, { quantity: 2 });
    const proposal = await propose(table.host, id, { totalMinor: 2400 });
    expect(await amendmentAt(proposal.id)).toMatchObject({ state: 'proposed', payMinor: 600 });
    await agree(guest, proposal);
    await payDifference(proposal);
    const { quote } = await bookingAt(id);
    expect(quote).toMatchObject({
      totalMinor: 2400,
      providerMinor: 2280,
      lineItems: [
        { code: 'agreed', amountMinor: 2400 },
        { code: 'provider_fee', amountMinor: -120 },
      ],
    });
  });

  test('of what is shared for its costs stays below what a share may come to; what is free gets none', async () => {
    const listing = await aMeal({ priceWay: 'share' });
    const table = await aTable({ listing });
    const { id } = await aSeat(table, { quantity: 2 });
    await expect(propose(table.host, id, { totalMinor: 3100 })).rejects.toMatchObject({
      fields: { totalMinor: { key: 'field.tooBig' } },
    });
    expect((await propose(table.host, id, { totalMinor: 3000 })).state).toBe('proposed');
  });

  test('figures other than those that were shown are refused, and nothing is proposed', async () => {
    const table = await aTable();
    const { id, guest } = await aSeat(table, { quantity: 5 });
    const refusal = await refusalOf(
      propose(guest, id, { quantity: 3, quotedTotalMinor: 2700, quotedRefundMinor: 900 }),
    );
    expect(refusal).toMatchObject({ code: 'conflict', key: 'amendment.figuresChanged' });
    expect(translator('en', 'errors')(refusal.key, refusal.values)).toMatch(/total €\d+, refund €\d+\. /);
    const dearer = await refusalOf(propose(guest, id, { quantity: 6, quotedTotalMinor: 1 }));
    expect(translator('en', 'errors')(dearer.key, dearer.values)).toMatch(/total €\d+\. /);
    expect(await db.amendment.count({ where: { bookingId: id } })).toBe(0);
  });
});

test('a circle’s keepers answer for it, a helper does not', async () => {
  const { aCircle } = await import('../../support/circle-builders');
  const circle = await aCircle(['keeper', 'helper', 'keeper']);
  const [keeper, helper] = circle.people;
  if (!keeper || !helper) throw new Error('nobody');
  const listing = await aListing({
    ownerId: circle.id,
    rates: [],
    priceMinor: 0,
    depositMinor: 0,
    approval: 'instant',
  });
  const customer = await aMember();
  const { requestBooking } = await import('../../support/asking');
  const { id } = await requestBooking(customer, {
    listingId: listing.id,
    from: inDays(3),
    to: inDays(4),
    quantity: 1,
    options: {},
    message: '',
    once: undefined,
  });
  const proposal = await propose(customer, id, { to: inDays(5) });
  const seen = await Promise.all([keeper, helper, customer].map((who) => bookingFor(who, id)));
  expect(seen.map(({ amendment }) => amendment?.isForKeepers)).toEqual([false, true, false]);
  await expect(agree(helper, proposal)).rejects.toMatchObject({ code: 'forbidden' });
  expect(await agree(keeper, proposal)).toMatchObject({ state: 'agreed' });
  // Their request was on its way when they were put out of the circle.
  await db.circleMember.delete({
    where: { circleId_memberId: { circleId: circle.id, memberId: keeper.id } },
  });
  await expect(propose(keeper, id, { to: inDays(6) })).rejects.toMatchObject({ code: 'not_found' });
  await expect(moveBooking(keeper, { bookingId: id, name: 'cancel_by_provider' })).rejects.toMatchObject({
    code: 'not_found',
  });
});
