import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import { callsOf } from '@/tests/support/api';
import { aBooking, inDays } from '@/tests/support/booking-builders';
import { aListing, aMember } from '@/tests/support/builders';
import { hoursFromNow, presentTime } from '@/tests/support/clock';
import { settleWith } from '@/tests/support/settling';
import { aPaidSeat, aTable } from '@/tests/support/slot-builders';
import { aMeal } from '@/tests/support/slots';
import { openStripe, type TestStripe } from '@/tests/support/stripe';

let stripe: TestStripe;
beforeAll(async () => {
  stripe = await openStripe();
});
afterEach(presentTime);
afterAll(() => stripe.close());

const names = (offers: { name: string }[]) => offers.map(({ name }) => name);

describe('other terms, by two programs', () => {
  it('are proposed, refused, proposed the other way round and agreed to', async () => {
    const listing = await aListing({ rates: [], priceMinor: 0, depositMinor: 0 });
    const { id, customer, provider } = await aBooking({ state: 'confirmed', listing });
    const [mine, theirs] = [await callsOf(customer), await callsOf(provider)];
    const at = `/api/v1/bookings/${id}`;
    const before = await mine.get(at);
    expect(before.body.amendment).toBeNull();
    const offer = before.body.transitions.find(({ name }: { name: string }) => name === 'propose');
    expect(offer).toMatchObject({ label: 'Change this booking' });
    expect(names(offer.fields)).toEqual(['from', 'to', 'quantity', 'message']);

    const proposed = await mine.post(`${at}/transitions`, {
      name: 'propose',
      to: inDays(12),
      message: 'Un jour de plus ?',
    });
    expect(proposed.body.amendment).toMatchObject({
      ...{ state: 'proposed', proposedBy: 'customer', from: inDays(10), to: inDays(12), quantity: 1 },
      was: { from: inDays(10), to: inDays(11) },
      message: 'Un jour de plus ?',
    });
    expect(names(proposed.body.transitions)).toContain('take_back');
    expect(names(proposed.body.transitions)).not.toContain('propose');

    const seen = await theirs.get(at);
    expect(names(seen.body.transitions)).toEqual(expect.arrayContaining(['agree', 'refuse', 'propose']));
    const missing = await theirs.post(`${at}/transitions`, { name: 'agree' });
    expect(missing).toMatchObject({ status: 422, body: { fields: { amendmentId: expect.any(String) } } });
    const { id: amendmentId } = seen.body.amendment;
    const counter = await theirs.post(`${at}/transitions`, {
      name: 'propose',
      from: inDays(13),
      to: inDays(14),
    });
    expect(counter.status).toBe(200);
    const late = await theirs.post(`${at}/transitions`, { name: 'agree', amendmentId });
    expect(late.status).toBe(409);

    const agreed = await mine.post(`${at}/transitions`, {
      name: 'agree',
      amendmentId: counter.body.amendment.id,
    });
    expect(agreed.body).toMatchObject({ from: inDays(13), to: inDays(14), amendment: null });
    expect(names(agreed.body.timeline)).toContain('amend');
  });

  it('that cost more say where the difference is paid, and count with the payment', async () => {
    const table = await aTable();
    const seat = await aPaidSeat(stripe, table, { quantity: 2 });
    const [guest, host] = [await callsOf(seat.guest), await callsOf(table.host)];
    const at = `/api/v1/bookings/${seat.id}`;
    const { body } = await guest.post(`${at}/transitions`, {
      name: 'propose',
      quantity: 3,
      quotedTotalMinor: 2700,
    });
    expect(body.amendment).toMatchObject({ toPay: { amountMinor: 900 }, total: { amountMinor: 2700 } });
    const agreed = await host.post(`${at}/transitions`, { name: 'agree', amendmentId: body.amendment.id });
    expect(agreed.body.amendment).toMatchObject({ state: 'awaiting_payment' });
    expect(agreed.body.amendment.checkoutUrl).toBeUndefined();
    const waiting = await guest.get(at);
    await stripe.pay(waiting.body.amendment.checkoutUrl);
    await settleWith(stripe);
    const paid = await guest.get(at);
    expect(paid.body).toMatchObject({
      quantity: 3,
      amendment: null,
      quote: { total: { amountMinor: 2700 } },
    });
    expect(paid.body.dues.map(({ kind, state }: { kind: string; state: string }) => [kind, state])).toEqual([
      ['price', 'settled'],
      ['difference', 'settled'],
    ]);
  });

  it('swap one of several dates: its field names it, and the answer says from which to which', async () => {
    const free = { rates: [], priceMinor: 0, priceWay: 'free' } as const;
    const listing = await aMeal(free);
    const slots = [];
    for (const day of [4, 5, 6]) slots.push(await aTable({ listing, startsAt: hoursFromNow(24 * day) }));
    const [first = '', second = '', third = ''] = slots.map(({ slot }) => slot.id);
    const [guest, host] = [await callsOf(await aMember()), await callsOf(slots[0]?.host as Viewer)];
    const asked = { listingId: listing.id, slotIds: [first, second], quantity: 2 };
    const booked = await guest.post('/api/v1/bookings', asked);
    const at = `/api/v1/bookings/${booked.body.id}`;
    const offer = booked.body.transitions.find(({ name }: { name: string }) => name === 'propose');
    expect(names(offer.fields)).toEqual(['insteadOf', 'slotId', 'quantity', 'message']);
    const swap = { name: 'propose', slotId: third, insteadOf: second };
    const alone = await guest.post(`${at}/transitions`, { ...swap, insteadOf: undefined });
    expect(alone).toMatchObject({ status: 422, body: { fields: { insteadOf: expect.any(String) } } });
    const { body } = await guest.post(`${at}/transitions`, swap);
    expect(body.amendment).toMatchObject({ slotId: third, was: { slotId: second }, quantity: 2 });
    const agreed = await host.post(`${at}/transitions`, { name: 'agree', amendmentId: body.amendment.id });
    expect(agreed.body.dates.map(({ slotId }: { slotId: string }) => slotId)).toEqual([first, third]);
    expect(agreed.body.timeline.at(-1).change).toMatchObject({
      was: { slotId: second },
      terms: { slotId: third },
    });
  });

  it('with figures that nobody was shown are refused, and a price by who does not set it', async () => {
    const table = await aTable();
    const seat = await aPaidSeat(stripe, table, { quantity: 2 });
    const guest = await callsOf(seat.guest);
    const move = (body: object) =>
      guest.post(`/api/v1/bookings/${seat.id}/transitions`, { name: 'propose', ...body });
    expect((await move({ quantity: 1, quotedTotalMinor: 800 })).body).toMatchObject({ code: 'conflict' });
    expect((await move({ totalMinor: 100 })).body.fields).toMatchObject({ totalMinor: expect.any(String) });
    expect(await db.amendment.count({ where: { bookingId: seat.id } })).toBe(0);
  });
});
