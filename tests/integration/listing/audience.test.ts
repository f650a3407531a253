import { moveBooking } from '@/lib/booking/commands/move-booking';
import { bookingFor, quoteFor } from '@/lib/booking/queries';
import { seenListing } from '@/lib/booking/seen-listing';
import { placeOffered } from '@/lib/booking/slots/queries';
import { leaveCircle } from '@/lib/circle/commands/leaving';
import { conversationFor } from '@/lib/conversation/queries';
import { saveStep } from '@/lib/listing/commands/save-step';
import { ownListing } from '@/lib/listing/queries';
import { inviteNext } from '@/lib/listing/slots/inviting';
import { addWait } from '@/lib/listing/slots/waiting';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import { reviewsAbout } from '@/lib/review/queries';
import { requestBooking } from '../../support/asking';
import { aBooking, inDays } from '../../support/booking-builders';
import { aListing, aMember } from '../../support/builders';
import { aCircle, seenNow } from '../../support/circle-builders';
import { aMeal, aSlot, holdPlaces } from '../../support/slots';

const free = { rates: [], priceMinor: 0, depositMinor: 0 };
const asked = (listingId: string, days = 3) => ({
  listingId,
  from: inDays(days),
  to: inDays(days + 1),
  quantity: 1,
  options: {},
  message: 'Bonjour',
});

/** A free drill for those in a circle of which its owner is a keeper, with a member of it. */
const forTheCircle = async () => {
  const { id, people } = await aCircle(['keeper', 'member']);
  const [owner, member] = people as [Viewer, Viewer];
  const listing = await aListing({ ownerId: owner.id, ...free, audience: 'circle', audienceCircleId: id });
  return { circleId: id, owner, member, listing };
};

const notThere = { code: 'not_found' };

describe('whom a listing is for', () => {
  it('says who can ask for it, and for its price', async () => {
    const { member, listing } = await forTheCircle();
    const outsider = await aMember();
    for (const who of [null, outsider, await aMember({ emailConfirmedAt: null })])
      await expect(quoteFor(who, asked(listing.id))).rejects.toMatchObject(notThere);
    await expect(requestBooking(outsider, asked(listing.id))).rejects.toMatchObject(notThere);
    expect(await requestBooking(member, asked(listing.id))).toMatchObject({ state: 'requested' });
  });

  it('keeps what was agreed for who leaves the circle in the middle of it, and gives them nothing new', async () => {
    const { circleId, owner, member, listing } = await forTheCircle();
    const { id } = await requestBooking(member, asked(listing.id));
    await moveBooking(owner, { bookingId: id, name: 'accept' });
    await leaveCircle(member, { circleId });
    const gone = await seenNow(member);
    expect(await bookingFor(gone, id)).toMatchObject({ state: 'confirmed', listing: { isSeen: true } });
    expect((await conversationFor(gone, id)).messages).toHaveLength(1);
    expect(await seenListing(gone, listing.id)).toMatchObject({ isForViewer: false });
    expect((await quoteFor(gone, asked(listing.id, 8))).problems[0]).toEqual({ key: 'listing.notForYou' });
    await expect(requestBooking(gone, asked(listing.id, 8))).rejects.toMatchObject({
      key: 'listing.notForYou',
    });
    await moveBooking(gone, { bookingId: id, name: 'cancel_by_customer' });
    await expect(seenListing(gone, listing.id)).rejects.toMatchObject(notThere);
    expect(await bookingFor(gone, id)).toMatchObject({ listing: { title: listing.title, isSeen: false } });
  });

  it('leaves a booking and its reviews with their parties when it is narrowed', async () => {
    const { id, customer, provider, listing } = await aBooking({ state: 'closed' });
    await db.listing.update({ where: { id: listing.id }, data: { audience: 'members' } });
    expect(await bookingFor(customer, id)).toMatchObject({ listing: { title: listing.title } });
    const seen = async (who: Viewer | null) =>
      (await reviewsAbout(who, provider.id)).items.map((each) => [each.body !== '', each.listing?.id]);
    expect(await seen(customer)).toEqual([[true, listing.id]]);
    expect(await seen(null)).toEqual([[true, undefined]]);
  });

  it('says who can wait for a place, who is offered one that comes free, and who may take one over', async () => {
    const { id: circleId, people } = await aCircle(['keeper', 'member', 'member']);
    const [host, one, other] = people as [Viewer, Viewer, Viewer];
    const meal = await aMeal({ ownerId: host.id, audience: 'circle', audienceCircleId: circleId });
    const slot = await aSlot({ listingId: meal.id, capacity: 2 });
    await holdPlaces(slot.id, 2);
    const wait = (who: Viewer) => addWait(who, { slotId: slot.id, quantity: 1 }, async () => undefined);
    await expect(wait(await aMember())).rejects.toMatchObject(notThere);
    await wait(one);
    await wait(other);
    await leaveCircle(one, { circleId });
    await db.placeClaim.updateMany({ where: { slotId: slot.id }, data: { isActive: false } });
    await inviteNext(slot.id);
    const states = await db.wait.findMany({ where: { slotId: slot.id }, orderBy: { createdAt: 'asc' } });
    expect(states.map(({ holderId, state }) => [holderId === one.id, state])).toEqual([
      [true, 'over'],
      [false, 'offered'],
    ]);
    expect(await db.notice.count({ where: { memberId: one.id, kind: 'slot.waitOver' } })).toBe(1);
  });

  it('is there for nobody who only holds the link to a place', async () => {
    const { customer, id } = await aPlacePassedOn();
    const { passOnKey } = (await bookingFor(customer, id)).slotPlace ?? {};
    expect(await placeOffered(await aMember(), passOnKey ?? '')).toMatchObject({ problem: null });
    await db.listing.updateMany({
      where: { bookings: { some: { id } } },
      data: { audience: 'confirmed' },
    });
    await expect(placeOffered(null, passOnKey ?? '')).rejects.toMatchObject(notThere);
    await expect(
      placeOffered(await aMember({ emailConfirmedAt: null }), passOnKey ?? ''),
    ).rejects.toMatchObject(notThere);
    expect(await placeOffered(await aMember(), passOnKey ?? '')).toMatchObject({ problem: null });
  });
});

const aPlacePassedOn = async () => {
  const meal = await aMeal({ ...free, priceWay: 'free', mayPassOn: true });
  const slot = await aSlot({ listingId: meal.id });
  const customer = await aMember();
  const { id } = await requestBooking(customer, {
    listingId: meal.id,
    slotId: slot.id,
    quantity: 1,
    from: '',
    to: '',
    options: {},
    message: '',
  });
  await db.booking.update({ where: { id }, data: { isOffered: true } });
  return { customer, id };
};

describe('choosing whom it is for', () => {
  const choose = (who: Viewer, listingId: string, audience?: string) =>
    saveStep(who, { listingId, step: 'terms', ...(audience && { audience }) });

  it('is everyone to begin with, one choice of the form, and stays when a form does not ask', async () => {
    const { id, people } = await aCircle(['keeper']);
    const [owner] = people as [Viewer];
    const listing = await aListing({ ownerId: owner.id });
    expect(listing.audience).toBe('everyone');
    await choose(owner, listing.id, `circle:${id}`);
    await choose(owner, listing.id);
    expect(await ownListing(owner, listing.id)).toMatchObject({
      audience: 'circle',
      audienceCircleId: id,
      audienceCircle: { id, name: 'La Boîte à outils' },
    });
    await choose(owner, listing.id, 'members');
    expect(await ownListing(owner, listing.id)).toMatchObject({
      audience: 'members',
      audienceCircleId: null,
    });
  });

  it('offers a member only what they are among, a circle no circle but itself; what was chosen before may stay', async () => {
    const { id, people } = await aCircle(['keeper', 'keeper']);
    const [anna, bilal] = people as [Viewer, Viewer];
    const theirs = await aCircle(['keeper']);
    const hers = await aCircle(['keeper']);
    await db.circleMember.create({ data: { circleId: hers.id, memberId: anna.id, role: 'member' } });
    const refused = (key: string) => ({ code: 'invalid', fields: { audience: { key } } });

    const own = await aListing({ ownerId: anna.id, ...free });
    await expect(choose(anna, own.id, `circle:${theirs.id}`)).rejects.toMatchObject(
      refused('listing.notYourAudience'),
    );
    await expect(choose(anna, own.id, 'circle:')).rejects.toMatchObject({ code: 'invalid' });
    await expect(choose(anna, own.id, 'members:x')).rejects.toMatchObject({ code: 'invalid' });
    await expect(choose(anna, own.id, 'friends')).rejects.toMatchObject({ code: 'invalid' });
    await choose(await seenNow(anna), own.id, `circle:${hers.id}`);
    expect((await ownListing(anna, own.id)).audienceCircleId).toBe(hers.id);

    const listing = await aListing({ ownerId: id, ...free });
    for (const other of [theirs, hers])
      await expect(choose(await seenNow(anna), listing.id, `circle:${other.id}`)).rejects.toMatchObject(
        refused('listing.notItsAudience'),
      );
    await choose(await seenNow(anna), listing.id, `circle:${id}`);
    const before = { audience: 'circle', audienceCircleId: hers.id };
    await db.listing.update({ where: { id: listing.id }, data: before });
    await choose(bilal, listing.id, `circle:${hers.id}`);
    expect(await ownListing(bilal, listing.id)).toMatchObject(before);
  });

  it('is checked by the database too: an audience that names a circle has one, and no other has', async () => {
    const { id } = await aCircle(['keeper']);
    const listing = await aListing();
    const set = (data: object) => db.listing.update({ where: { id: listing.id }, data });
    await expect(set({ audience: 'circle' })).rejects.toThrow(/listing_audience_named/);
    await expect(set({ audienceCircleId: id })).rejects.toThrow(/listing_audience_named/);
    await expect(set({ audience: 'friends' })).rejects.toThrow(/listing_audience/);
    await expect(set({ audience: 'circle', audienceCircleId: 'nobody' })).rejects.toThrow(/circle_id_fkey/);
  });
});
