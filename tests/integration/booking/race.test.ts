import { bookingSubject } from '@/lib/booking/booking-life';
import { moveBooking } from '@/lib/booking/commands/move-booking';
import { fireDue } from '@/lib/lifecycle/timers';
import { lockUnits } from '@/lib/listing/claims';
import { now } from '@/lib/platform/clock';
import { db, transaction } from '@/lib/platform/db/client';
import type { AppError } from '@/lib/shared/errors';
import { requestBooking } from '../../support/asking';
import { atLeastOne } from '../../support/at-least-one';
import { aBooking, inDays } from '../../support/booking-builders';
import { aListing, aMember } from '../../support/builders';
import { letPass, presentTime, travelTo } from '../../support/clock';

afterEach(presentTime);

const clients = 200;

test('200 members ask for one unit at once: one wins, the others are told plainly, and late ones without a wait', async () => {
  const listing = await aListing();
  const members = await Promise.all(Array.from({ length: clients }, () => aMember()));
  const input = {
    listingId: listing.id,
    from: inDays(10),
    to: inDays(11),
    quantity: 1,
    options: {},
    message: '',
    once: undefined,
  };
  const answers = await Promise.allSettled(members.map((member) => requestBooking(member, input)));
  const refusals = answers.flatMap((answer) =>
    answer.status === 'rejected' ? [answer.reason as AppError] : [],
  );
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(new Set(refusals.map(({ key }) => key))).toEqual(new Set(['booking.justTaken']));
  expect(await db.claim.count({ where: { unit: { listingId: listing.id }, isActive: true } })).toBe(1);
  expect(await db.booking.count({ where: { listingId: listing.id } })).toBe(1);
  // Whoever comes later is turned away before they queue: what holds the listing keeps none of them.
  await transaction(async (tx) => {
    await lockUnits(tx, listing.id);
    for (const member of atLeastOne(members.slice(0, 3)))
      await expect(requestBooking(member, input)).rejects.toMatchObject({ key: 'booking.justTaken' });
  });
}, 60_000);

test('five units asked for by forty members in twos: no unit is held twice', async () => {
  const listing = await aListing({ unitCount: 5 });
  const members = await Promise.all(Array.from({ length: 40 }, () => aMember()));
  const input = {
    listingId: listing.id,
    from: inDays(10),
    to: inDays(11),
    quantity: 2,
    options: {},
    message: '',
    once: undefined,
  };
  const answers = await Promise.allSettled(members.map((member) => requestBooking(member, input)));
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
  expect(await db.claim.count({ where: { unit: { listingId: listing.id }, isActive: true } })).toBe(4);
}, 60_000);

test('accepted and withdrawn at the same moment: one of them happens, the other is told', async () => {
  const { id, customer, provider } = await aBooking();
  const answers = await Promise.allSettled([
    moveBooking(provider, { bookingId: id, name: 'decline' }),
    moveBooking(customer, { bookingId: id, name: 'withdraw' }),
  ]);
  const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []));
  expect(refused).toHaveLength(1);
  expect(refused[0]).toMatchObject({ code: 'conflict', key: 'movedMeanwhile' });
  expect(await db.lifeEvent.count({ where: { bookingId: id } })).toBe(2);
});

test('both confirm the hand-over at the same moment: it starts', async () => {
  const { id, customer, provider, startsAt } = await aBooking({ state: 'confirmed' });
  travelTo(startsAt);
  await Promise.all(
    [customer, provider].map((viewer) => moveBooking(viewer, { bookingId: id, name: 'hand_over' })),
  );
  const booking = await db.booking.findUniqueOrThrow({
    where: { id },
    include: { events: { orderBy: { sequence: 'asc' } } },
  });
  expect(booking.state).toBe('started');
  expect(booking.events.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5]);
});

test('several workers fire the same timer: it happens once', async () => {
  const { id } = await aBooking();
  letPass({ days: 4 });
  await Promise.all(Array.from({ length: 8 }, () => fireDue(bookingSubject, now())));
  expect(await db.lifeEvent.count({ where: { bookingId: id, name: 'expire' } })).toBe(1);
});
