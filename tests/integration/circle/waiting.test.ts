import { moveBooking } from '@/lib/booking/commands/move-booking';
import { joinWait } from '@/lib/booking/slots/commands/join-wait';
import { placesFree } from '@/lib/listing/slots/claims';
import { ownWaits } from '@/lib/listing/slots/own-waits';
import { leaveWait } from '@/lib/listing/slots/waiting';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { tasks } from '@/lib/worker/tasks';
import { atLeastOne } from '../../support/at-least-one';
import { aMember } from '../../support/builders';
import { aCircle, seenNow } from '../../support/circle-builders';
import { letPass, presentTime } from '../../support/clock';
import { runJobs } from '../../support/jobs';
import { aSeat, toldTo } from '../../support/slot-builders';
import { aMeal, aSlot } from '../../support/slots';

afterEach(presentTime);

/** A full slot for two of a host, or of a circle. */
const aFullSlot = async (listingWith: Parameters<typeof aMeal>[0] = {}) => {
  const listing = await aMeal(listingWith);
  const slot = await aSlot({ listingId: listing.id, capacity: 2 });
  const seat = await aSeat({ listing, slot }, { quantity: 2 });
  const wait = async (who: Viewer, more: { quantity?: number; onBehalfOf?: string } = {}) => {
    await joinWait(who, { slotId: slot.id, quantity: 1, ...more });
    letPass({ minutes: 1 });
  };
  const cancel = async () => {
    await moveBooking(seat.guest, { bookingId: seat.id, name: 'cancel_by_customer' });
    await runJobs(tasks);
  };
  const states = async () =>
    (await db.wait.findMany({ where: { slotId: slot.id }, orderBy: { createdAt: 'asc' } })).map(
      ({ state }) => state,
    );
  return { listing, slot, wait, cancel, states };
};

/** The same, for which a circle with two keepers waits. */
const aWaitingCircle = async () => {
  const full = await aFullSlot();
  const { id: circleId, people } = await aCircle(['keeper', 'keeper', 'member']);
  const [anna, bilal, member] = people as [Viewer, Viewer, Viewer];
  await full.wait(anna, { quantity: 2, onBehalfOf: circleId });
  return { ...full, circleId, anna, bilal, member };
};

test('a circle waits as a member does: its keepers hear of what is free, and one of them takes it for the circle', async () => {
  const { slot, listing, wait, cancel, states, circleId, anna, bilal, member } = await aWaitingCircle();
  await wait(await aMember());
  await wait(anna);
  expect(await ownWaits(bilal)).toMatchObject([
    { holderId: circleId, circle: { id: circleId, name: 'La Boîte à outils' }, position: 1 },
  ]);
  expect(await ownWaits(anna)).toMatchObject([{ circle: { id: circleId } }, { circle: null, position: 3 }]);
  expect(await ownWaits(member)).toEqual([]);
  await cancel();
  expect(await states()).toEqual(['offered', 'waiting', 'waiting']);
  const way = `?slot=${slot.id}&quantity=2&onBehalfOf=${circleId}`;
  for (const { id } of atLeastOne([anna, bilal])) {
    expect(await toldTo(id)).toEqual(['slot.offer']);
    const { path } = await db.notice.findFirstOrThrow({ where: { memberId: id } });
    expect(path).toContain(way);
  }
  expect(await toldTo(member.id)).toEqual([]);
  expect(await db.mail.count({ where: { template: 'slot.offer', text: { contains: way } } })).toBe(2);
  // What is kept is the circle's: not its keepers' own.
  const free = [anna.id, circleId].map((holderId) => placesFree(db, slot.id, holderId, now()));
  expect(await Promise.all(free)).toEqual([0, 2]);
  await aSeat({ listing, slot }, { guest: bilal, quantity: 2, onBehalfOf: circleId });
  expect(await states()).toEqual(['taken', 'waiting', 'waiting']);
  await expect(wait(anna, { onBehalfOf: circleId })).rejects.toMatchObject({ key: 'booking.alreadyComing' });
});

test('a circle goes off the list by any keeper and by nobody else, and when none of them may have a place any more', async () => {
  const { slot, listing, wait, cancel, states, circleId, bilal, member } = await aWaitingCircle();
  const forCircle = { slotId: slot.id, onBehalfOf: circleId };
  await expect(wait(member, forCircle)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(leaveWait(member, forCircle)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(leaveWait(await aMember(), forCircle)).rejects.toMatchObject({ code: 'not_found' });
  await leaveWait(bilal, forCircle);
  expect(await states()).toEqual(['left']);
  await wait(bilal, forCircle);
  const { id: audienceCircleId } = await aCircle();
  await db.listing.update({ where: { id: listing.id }, data: { audience: 'circle', audienceCircleId } });
  await cancel();
  expect(await states()).toEqual(['left', 'over']);
  expect(await toldTo(bilal.id)).toEqual(['slot.waitOver']);
});

test('nobody waits for a date that only they would answer for', async () => {
  const { id: ownerId, people } = await aCircle(['keeper', 'member']);
  const [keeper, member] = people as [Viewer, Viewer];
  const { wait, states } = await aFullSlot({ ownerId });
  await expect(wait(keeper)).rejects.toMatchObject({ key: 'booking.onlyKeeper' });
  await expect(wait(keeper, { onBehalfOf: ownerId })).rejects.toMatchObject({ key: 'booking.ownListing' });
  await wait(member);
  await db.circleMember.updateMany({ where: { memberId: member.id }, data: { role: 'keeper' } });
  await wait(await seenNow(keeper));
  expect(await states()).toEqual(['waiting', 'waiting']);
});
