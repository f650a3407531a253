import { ownPlaces, partyBooking } from '@/lib/booking/calendar';
import { moveBooking } from '@/lib/booking/commands/move-booking';
import { bookingFor } from '@/lib/booking/queries';
import { db } from '@/lib/platform/db/client';
import { defaultSettings } from '@/lib/platform/settings';
import { tasks } from '@/lib/worker/tasks';
import { aBooking, type BuiltBooking } from '../../support/booking-builders';
import { aListing } from '../../support/builders';
import { letPass, presentTime } from '../../support/clock';
import { runJobs } from '../../support/jobs';

afterEach(presentTime);

const agreed = '12 rue Saint-Malo, Rennes';
const later = '3 quai de la Prévalaye, Rennes';

const moveHouse = ({ listing }: BuiltBooking) =>
  db.listing.update({ where: { id: listing.id }, data: { address: later, lat: 48.1, lng: -1.7 } });

/** What a customer reads of it: on the page and in the API, in their calendar, in the file of the one booking. */
const read = async ({ id, customer }: BuiltBooking): Promise<(string | undefined)[]> => [
  (await bookingFor(customer, id)).place?.address,
  (await ownPlaces(customer.id)).find((each) => each.id === id)?.listing.address,
  (await partyBooking(customer, id))?.dated[0]?.listing.address,
];

const everywhere = (address: string) => [address, address, address];
const nowhere = [undefined, '', ''];

test('an agreement keeps the address it was made with, wherever its listing goes', async () => {
  const booking = await aBooking({ state: 'confirmed' });
  expect(await read(booking)).toEqual(everywhere(agreed));
  await moveHouse(booking);
  expect(await read(booking)).toEqual(everywhere(agreed));
  expect((await bookingFor(booking.customer, booking.id)).place).toMatchObject({
    lat: 48.1147,
    lng: -1.6794,
  });
});

test('a gift that is confirmed at once keeps it too', async () => {
  const listing = await aListing({ rates: [], depositMinor: 0, approval: 'instant' });
  const { id } = await db.member.findUniqueOrThrow({ where: { id: listing.ownerId } });
  const booking = await aBooking({ listing, state: 'requested' });
  await db.listing.update({ where: { id: listing.id }, data: { address: later } });
  expect((await bookingFor(booking.customer, booking.id)).place?.address).toBe(agreed);
  expect(id).toBe(booking.provider.id);
});

test('before it is confirmed, and some days after the end, there is none to read', async () => {
  expect(await read(await aBooking({ state: 'accepted' }))).toEqual([undefined, undefined, undefined]);
  presentTime();
  const booking = await aBooking({ state: 'ended' });
  await moveHouse(booking);
  expect(await read(booking)).toEqual(everywhere(agreed));
  letPass({ days: defaultSettings.placeShownDays, minutes: 1 });
  expect(await read(booking)).toEqual(nowhere);
});

test('a closed booking tells no address of a lender who moved since', async () => {
  const booking = await aBooking({ state: 'closed' });
  await moveHouse(booking);
  letPass({ days: 30 });
  expect(await read(booking)).toEqual(nowhere);
});

test('its provider gives it the new address by one step; the customer is told, and can leave without loss', async () => {
  const booking = await aBooking({ state: 'confirmed', listing: await aListing({ cancellation: 'strict' }) });
  const { id, customer, provider } = booking;
  const names = async () => (await bookingFor(provider, id)).transitions.map(({ name }) => name);
  expect(await names()).not.toContain('move_place');
  await moveHouse(booking);
  expect(await names()).toContain('move_place');
  await moveBooking(provider, { bookingId: id, name: 'move_place' });
  await runJobs(tasks);
  expect(await read(booking)).toEqual(everywhere(later));
  const { email } = await db.member.findUniqueOrThrow({ where: { id: customer.id } });
  const mail = await db.mail.findFirst({
    where: { to: email, subject: { startsWith: 'L’adresse a changé' } },
  });
  expect(mail?.text).toContain(later);
  expect((await bookingFor(customer, id)).transitions).toContainEqual(
    expect.objectContaining({ name: 'cancel_by_customer', refundMinor: 1200 }),
  );
  expect(await names()).not.toContain('move_place');
});
