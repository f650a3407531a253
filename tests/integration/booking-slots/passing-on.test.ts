import { moveBooking } from '@/lib/booking/commands/move-booking';
import { bookingFor, bookingsOf } from '@/lib/booking/queries';
import { passPlaceOn, withdrawOfferedPlace } from '@/lib/booking/slots/commands/pass-on';
import { ofSlot } from '@/lib/booking/slots/of-slot';
import { guestListOf, placeOffered } from '@/lib/booking/slots/queries';
import { sendMessage } from '@/lib/conversation/commands';
import { conversationFor, slotConversationFor } from '@/lib/conversation/queries';
import { createDraft } from '@/lib/listing/commands/create-draft';
import { saveStep } from '@/lib/listing/commands/save-step';
import { ownListing } from '@/lib/listing/queries';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import { takePlace, unreadAt } from '../../support/asking';
import { atLeastOne } from '../../support/at-least-one';
import { aListing, aMember } from '../../support/builders';
import { aCircle } from '../../support/circle-builders';
import { presentTime, travelTo } from '../../support/clock';
import { settleWith } from '../../support/settling';
import { aPaidSeat, aSeat, aTable, heldFor, refundsOf, toldTo } from '../../support/slot-builders';
import { aMeal, aSlot } from '../../support/slots';
import { openStripe, type TestStripe } from '../../support/stripe';

let stripe: TestStripe;
beforeAll(async () => {
  stripe = await openStripe();
});
afterAll(() => stripe.close());
afterEach(presentTime);

const anOffer = async () => {
  const table = await aTable();
  const seat = await aSeat(table, { quantity: 2, options: { allergies: 'Noix' }, message: 'Un secret.' });
  const { key } = await passPlaceOn(seat.guest, { bookingId: seat.id });
  return { ...table, ...seat, key };
};

test('a place passes from hand to hand: the new guest comes, the former one is gone, all are told', async () => {
  const table = await aTable();
  const { id, guest: former } = await aPaidSeat(stripe, table, { message: 'Un secret.' });
  const { key } = await passPlaceOn(former, { bookingId: id });
  expect((await bookingFor(former, id)).slotPlace).toMatchObject({ canPassOn: true, passOnKey: key });
  const next = await aMember({ name: 'Yann Tanguy' });
  const offered = await placeOffered(next, key);
  expect(offered).toMatchObject({
    places: 1,
    totalMinor: 900,
    slot: { id: table.slot.id, startsAt: table.slot.startsAt },
    offeredBy: { name: former.name },
    problem: null,
  });
  expect(JSON.stringify(offered)).not.toContain('Saint-Malo');
  await sendMessage(table.host, { bookingId: id, body: 'Pour vous seule.', once: undefined });

  expect(await takePlace(next, { key, options: { allergies: 'Soja' }, shownTo: 'everyone' })).toEqual({ id });
  await settleWith(stripe);
  await expect(bookingFor(former, id)).rejects.toMatchObject({ code: 'not_found' });
  await expect(conversationFor(former, id)).rejects.toMatchObject({ code: 'not_found' });
  await expect(slotConversationFor(former, table.slot.id)).rejects.toMatchObject({ code: 'not_found' });
  expect((await bookingsOf(former)).items).toEqual([]);
  const mine = await bookingFor(next, id);
  expect(mine).toMatchObject({ state: 'confirmed', role: 'customer', options: { allergies: 'Soja' } });
  expect(mine.place?.address).toBe('12 rue Saint-Malo, Rennes');
  expect(mine.slotPlace).toMatchObject({ shownTo: 'everyone', passOnKey: null });
  expect(
    [await toldTo(former.id), await toldTo(next.id), await toldTo(table.host.id)].map((told) => told.at(-1)),
  ).toEqual(['booking.take_over.former', 'booking.take_over.customer', 'booking.take_over.provider']);
  const [line] = (await guestListOf(table.host, table.slot.id)).guests;
  expect(line).toMatchObject({ guest: { name: 'Yann Tanguy' }, message: '', options: { allergies: 'Soja' } });
  expect((await db.slot.findUniqueOrThrow({ where: { id: table.slot.id } })).taken).toBe(1);

  await moveBooking(next, { bookingId: id, name: 'cancel_by_customer' });
  await settleWith(stripe);
  expect(await refundsOf(id)).toEqual([-900]);
  expect(await heldFor(id)).toEqual([0]);
});

test('what was written before stays between those who wrote it', async () => {
  const { id, host, key } = await anOffer();
  await sendMessage(host, { bookingId: id, body: 'Pour vous seule.', once: undefined });
  const next = await aMember();
  await takePlace(next, { key });
  expect((await conversationFor(next, id)).messages).toEqual([]);
  expect(await unreadAt(next, id)).toBe(0);
  await sendMessage(host, { bookingId: id, body: 'Bienvenue !', once: undefined });
  expect((await conversationFor(next, id)).messages.map(({ body }) => body)).toEqual(['Bienvenue !']);
  expect(await unreadAt(next, id)).toBe(1);
  expect((await conversationFor(host, id)).messages).toHaveLength(3);
});

test('ten follow the same link at the same moment: one wins, and what the link was for is gone', async () => {
  const { id, slot, key } = await anOffer();
  const runners = await Promise.all(Array.from({ length: 10 }, () => aMember()));
  const outcomes = await Promise.allSettled(runners.map((runner) => takePlace(runner, { key })));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const outcome of atLeastOne(outcomes))
    if (outcome.status === 'rejected')
      expect(['booking.placeGone', 'notFound']).toContain(outcome.reason.key);
  expect(await db.lifeEvent.count({ where: { bookingId: id, name: 'take_over' } })).toBe(1);
  expect((await db.slot.findUniqueOrThrow({ where: { id: slot.id } })).taken).toBe(2);
  await expect(placeOffered(await aMember(), key)).rejects.toMatchObject({ code: 'not_found' });
});

test('pressed twice, the one who won is led to the same booking', async () => {
  const { id, key } = await anOffer();
  const next = await aMember();
  const both = await Promise.all([takePlace(next, { key }), takePlace(next, { key })]);
  expect([...both, await takePlace(next, { key })]).toEqual([{ id }, { id }, { id }]);
});

test('not the host, not the guest, not who comes already, not who never confirmed an address', async () => {
  const { listing, slot, host, guest, key } = await anOffer();
  const coming = await aSeat({ listing, slot });
  const stranger = await aMember({ emailConfirmedAt: null });
  for (const [viewer, refusal] of [
    [host, 'booking.ownListing'],
    [guest, 'booking.passOnOwn'],
    [coming.guest, 'booking.alreadyComing'],
    [stranger, 'member.confirmFirst'],
  ] as const) {
    expect((await placeOffered(viewer, key)).problem?.key).toBe(refusal);
    await expect(takePlace(viewer, { key })).rejects.toMatchObject({ key: refusal });
  }
  await expect(takePlace(null, { key })).rejects.toMatchObject({ code: 'unauthorized' });
});

test('booking a place of one’s own and taking one over at once leaves one place', async () => {
  const { listing, slot, key } = await anOffer();
  const guest = await aMember();
  const outcomes = await Promise.allSettled([
    takePlace(guest, { key }),
    aSeat({ listing, slot }, { guest, until: 'asked' }),
  ]);
  const lost = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason.key] : []));
  expect(lost).toEqual(['booking.alreadyComing']);
  expect(await db.booking.count({ where: { ...ofSlot(slot.id), customerId: guest.id } })).toBe(1);
});

test('who waited for a place and took one over waits no more; what they were offered goes on', async () => {
  const { slot, key } = await anOffer();
  const next = await aMember();
  const wait = await db.wait.create({
    data: {
      slotId: slot.id,
      holderId: next.id,
      quantity: 1,
      state: 'offered',
      offeredUntil: new Date(Date.now() + 3_600_000),
    },
  });
  await db.placeClaim.create({ data: { slotId: slot.id, waitId: wait.id, quantity: 1 } });
  const { id } = await takePlace(next, { key });
  expect(
    await db.wait.findUniqueOrThrow({ where: { id: wait.id }, include: { holding: true } }),
  ).toMatchObject({
    state: 'taken',
    holding: { bookingId: id, takerId: next.id },
  });
  expect((await db.slot.findUniqueOrThrow({ where: { id: slot.id } })).taken).toBe(2);
});

test('nobody comes to be on both sides by it: not the only keeper of the circle whose date it is, two of them may', async () => {
  const circle = await aCircle();
  const [anna] = circle.people as [Viewer];
  const listing = await aMeal({ mayPassOn: true, ownerId: circle.id });
  const slot = await aSlot({ listingId: listing.id });
  const seat = await aSeat({ listing, slot });
  const { key } = await passPlaceOn(seat.guest, { bookingId: seat.id });
  expect((await placeOffered(anna, key)).problem?.key).toBe('booking.onlyKeeper');
  await expect(takePlace(anna, { key })).rejects.toMatchObject({ key: 'booking.onlyKeeper' });
  const { id: memberId } = await aMember();
  await db.circleMember.create({ data: { circleId: circle.id, memberId, role: 'keeper' } });
  expect((await takePlace(anna, { key })).id).toBe(seat.id);
  // Where they are on one side they are not on the other.
  expect((await bookingFor(anna, seat.id)).role).toBe('customer');
});

describe('nothing is offered', () => {
  test('where the host does not allow it', async () => {
    const table = await aTable({ listing: await aMeal({ mayPassOn: false }) });
    const { id, guest } = await aSeat(table);
    await expect(passPlaceOn(guest, { bookingId: id })).rejects.toMatchObject({ key: 'booking.noPassingOn' });
    expect((await bookingFor(guest, id)).slotPlace?.canPassOn).toBe(false);
  });

  test('before it is paid, after it began, or for a booking of someone else’s', async () => {
    const table = await aTable();
    const unpaid = await aSeat(table, { until: 'asked' });
    const paid = await aSeat(table);
    const refused = { key: 'booking.noPassingOn' };
    await expect(passPlaceOn(unpaid.guest, { bookingId: unpaid.id })).rejects.toMatchObject(refused);
    for (const viewer of [table.host, unpaid.guest, await aMember()])
      await expect(passPlaceOn(viewer, { bookingId: paid.id })).rejects.toMatchObject({ code: 'not_found' });
    const { key } = await passPlaceOn(paid.guest, { bookingId: paid.id });
    travelTo(table.slot.startsAt);
    await expect(passPlaceOn(paid.guest, { bookingId: paid.id })).rejects.toMatchObject(refused);
    await expect(placeOffered(null, key)).rejects.toMatchObject({ code: 'not_found' });
    await expect(takePlace(await aMember(), { key })).rejects.toMatchObject(refused);
  });

  test('when it was withdrawn, cancelled, or forbidden since', async () => {
    const withdrawn = await anOffer();
    await withdrawOfferedPlace(withdrawn.guest, { bookingId: withdrawn.id });
    const cancelled = await anOffer();
    await moveBooking(cancelled.guest, { bookingId: cancelled.id, name: 'cancel_by_customer' });
    const forbidden = await anOffer();
    await db.listing.update({ where: { id: forbidden.listing.id }, data: { mayPassOn: false } });
    for (const [{ key }, code] of [
      [withdrawn, 'not_found'],
      [cancelled, 'conflict'],
      [forbidden, 'conflict'],
    ] as const) {
      await expect(placeOffered(null, key)).rejects.toMatchObject({ code: 'not_found' });
      await expect(takePlace(await aMember(), { key })).rejects.toMatchObject({ code });
    }
    const { id, guest, key } = await anOffer();
    await expect(withdrawOfferedPlace(await aMember(), { bookingId: id })).rejects.toMatchObject({
      code: 'not_found',
    });
    expect((await passPlaceOn(guest, { bookingId: id })).key).toBe(key);
  });

  test('under a secret that was guessed', async () => {
    for (const key of ['', 'x', '0'.repeat(32)]) {
      await expect(placeOffered(null, key)).rejects.toMatchObject({ code: 'not_found' });
    }
    await expect(takePlace(await aMember(), { key: 'guessed' })).rejects.toMatchObject({ code: 'not_found' });
  });
});

test('an owner is asked where it makes sense; a form that does not ask changes nothing', async () => {
  const owner = await aMember();
  const what = {
    title: 'Table ouverte',
    description: 'Un dîner.',
    details: { main: 'Soupe', allergens: ['none'] },
  };
  const id = await createDraft(owner, { type: 'meal', ...what });
  const allowed = async () => (await ownListing(owner, id)).mayPassOn;
  const terms = (more: object) => saveStep(owner, { listingId: id, step: 'terms', ...more });
  expect(await allowed()).toBe(true);
  await terms({ mayPassOn: 'off' });
  expect(await allowed()).toBe(false);
  await terms({});
  expect(await allowed()).toBe(false);
  await terms({ mayPassOn: 'on' });
  expect(await allowed()).toBe(true);
  const { id: tool } = await aListing({ ownerId: owner.id, state: 'draft' });
  await saveStep(owner, { listingId: tool, step: 'terms', mayPassOn: 'on' });
  expect((await ownListing(owner, tool)).mayPassOn).toBe(false);
});
