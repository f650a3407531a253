import { partyBooking } from '@/lib/booking/calendar';
import { moveBooking } from '@/lib/booking/commands/move-booking';
import { callOffCost } from '@/lib/booking/slots/call-off-cost';
import { ownPlaceAt } from '@/lib/booking/slots/own-place';
import { addSeries } from '@/lib/listing/slots/commands/add-slots';
import { callOff } from '@/lib/listing/slots/commands/call-off';
import { hostedSoon } from '@/lib/listing/slots/hosted';
import { db } from '@/lib/platform/db/client';
import { aMember } from '../../support/builders';
import { presentTime, travelTo } from '../../support/clock';
import { aSeat, aTable } from '../../support/slot-builders';
import { seriesForm } from '../../support/slot-forms';
import { aSlot, waitFor } from '../../support/slots';

afterEach(presentTime);

describe('what calling a slot off would mean', () => {
  test('counts who is to be told, what goes back and who waits', async () => {
    const table = await aTable();
    await aSeat(table, { quantity: 2 });
    await aSeat(table, { until: 'asked' });
    const gone = await aSeat(table);
    await moveBooking(gone.guest, { bookingId: gone.id, name: 'cancel_by_customer' });
    await waitFor(table.slot.id, 1);
    expect(await callOffCost(table.host, table.slot.id)).toEqual({
      one: { slots: 1, bookings: 2, places: 3, refundMinor: 1800, waiting: 1 },
      following: null,
    });
  });

  test('counts all that follow by the same rule, and none before', async () => {
    const { listing, host } = await aTable();
    const { slotIds } = await addSeries(host, seriesForm(listing.id, { ends: 'count', count: '4' }));
    const [first, second, third] = slotIds;
    for (const id of [first, third])
      await aSeat({ listing, slot: await db.slot.findUniqueOrThrow({ where: { id: id ?? '' } }) });
    const { one, following } = await callOffCost(host, second ?? '');
    expect(one.bookings).toBe(0);
    expect(following).toMatchObject({ slots: 3, bookings: 1, refundMinor: 900 });
  });

  test('is nobody else’s to know', async () => {
    const table = await aTable();
    await aSeat(table);
    const { one } = await callOffCost(await aMember(), table.slot.id);
    expect(one.bookings).toBe(0);
  });
});

describe('a guest’s own place', () => {
  test('is the sure one, else the last one there was', async () => {
    const table = await aTable();
    const guest = await aMember();
    expect(await ownPlaceAt(guest, table.slot.id)).toBeNull();
    const asked = await aSeat(table, { guest, until: 'asked' });
    expect(await ownPlaceAt(guest, table.slot.id)).toEqual({ bookingId: asked.id, isCertain: false });
    await moveBooking(guest, { bookingId: asked.id, name: 'withdraw' });
    const sure = await aSeat(table, { guest });
    expect(await ownPlaceAt(guest, table.slot.id)).toEqual({ bookingId: sure.id, isCertain: true });
  });

  test('is an entry of a calendar for its two sides once it is sure, with the address for none else', async () => {
    const table = await aTable();
    const asked = await aSeat(table, { until: 'asked' });
    const sure = await aSeat(table);
    expect(await partyBooking(asked.guest, asked.id)).toBeNull();
    expect((await partyBooking(sure.guest, sure.id))?.dated[0]?.listing.address).toBe(table.listing.address);
    expect((await partyBooking(table.host, sure.id))?.isOwner).toBe(true);
    expect(await partyBooking(asked.guest, sure.id)).toBeNull();
  });
});

test('a host’s next slots are those that are held, soonest first', async () => {
  const { listing, slot, host } = await aTable();
  const at = (days: number) => new Date(slot.startsAt.getTime() + days * 86_400_000);
  const later = await aSlot({ listingId: listing.id, startsAt: at(5) });
  const off = await aSlot({ listingId: listing.id, startsAt: at(1) });
  await waitFor(off.id, 1);
  await callOff(host, { slotId: off.id, scope: 'one', reason: 'Four en panne' });
  expect((await hostedSoon(host, 5)).map(({ id }) => id)).toEqual([slot.id, later.id]);
  expect((await hostedSoon(host, 1)).map(({ id }) => id)).toEqual([slot.id]);
  travelTo(at(2));
  expect((await hostedSoon(host, 5)).map(({ id }) => id)).toEqual([later.id]);
});
