import { moveBooking } from '@/lib/booking/commands/move-booking';
import { payBooking } from '@/lib/booking/commands/pay-booking';
import { meetingOf } from '@/lib/booking/meeting';
import { bookingFor } from '@/lib/booking/queries';
import { removeFromCircle } from '@/lib/circle/commands/leaving';
import { startPayouts } from '@/lib/due/commands/provider-account';
import { createDraft } from '@/lib/listing/commands/create-draft';
import { listingPage } from '@/lib/listing/queries';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import { stripe as askStripe } from '@/lib/platform/stripe/client';
import { writeReview } from '@/lib/review/commands';
import { reviewsAbout } from '@/lib/review/queries';
import { requestBooking } from '../../support/asking';
import { inDays } from '../../support/booking-builders';
import { aListing, aMember } from '../../support/builders';
import { aCircle, seenNow } from '../../support/circle-builders';
import { presentTime, travelTo } from '../../support/clock';
import { aGift } from '../../support/gifts';
import { comeDueWith, settleWith } from '../../support/settling';
import { openStripe, type TestStripe } from '../../support/stripe';

let stripe: TestStripe;
beforeAll(async () => {
  stripe = await openStripe();
});
afterAll(() => stripe.close());
afterEach(presentTime);

const name = 'L’Outilthèque du port';

/** A tool library with one keeper, one lender and a member, and a drill of its own. */
const ourLibrary = async (drill: object = {}) => {
  const { id: circleId, people } = await aCircle(['keeper', 'lender', 'member'], { name });
  const [keeper, lender, member] = people as [Viewer, Viewer, Viewer];
  const listing = await aListing({ ownerId: circleId, ...drill });
  return { circleId, listing, keeper, lender, member };
};

const forNothing = { rates: [], priceMinor: 0, depositMinor: 0 };

const aRequest = async (customer: Viewer, listingId: string): Promise<string> => {
  const { id } = await requestBooking(customer, {
    listingId,
    from: inDays(3),
    to: inDays(4),
    quantity: 1,
    options: {},
    message: 'Bonjour',
    once: undefined,
  });
  return id;
};

const meeting = async (viewer: Viewer, id: string) => meetingOf(await bookingFor(viewer, id));

const movesOf = async (viewer: Viewer, id: string) =>
  (await bookingFor(viewer, id)).transitions.map((move) => move.name);

describe('a tool library', () => {
  it('lends a drill: its keeper says yes, its lender hands over and takes back, the library is paid and reviewed', async () => {
    const { circleId, listing, keeper, lender, member } = await ourLibrary();
    await startPayouts(keeper, { locale: 'fr', onBehalfOf: circleId });
    const accountId = await stripe.completeAccountOf(circleId);
    expect((await listingPage(null, listing.id)).provider).toMatchObject({ kind: 'circle', name });
    await expect(
      createDraft(lender, { type: 'thing', onBehalfOf: circleId, once: undefined }),
    ).rejects.toMatchObject({ code: 'forbidden', key: 'standing.notYours' });

    const bookingId = await aRequest(member, listing.id);
    expect(await meeting(member, bookingId)).toBeNull();
    expect(await movesOf(lender, bookingId)).toEqual([]);
    await expect(moveBooking(lender, { bookingId, name: 'accept' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await moveBooking(keeper, { bookingId, name: 'accept' });
    await settleWith(stripe);
    const { url } = await payBooking(member, { bookingId, locale: 'fr' });
    await stripe.pay(url);
    await settleWith(stripe);
    expect(await meeting(member, bookingId)).toEqual({
      circle: name,
      desk: [lender.name],
      keepers: [keeper.name],
    });
    // The library meets one person, whose name stands at the top.
    expect(await meeting(lender, bookingId)).toBeNull();

    const { startsAt, endsAt } = await bookingFor(lender, bookingId);
    travelTo(startsAt);
    expect(await movesOf(lender, bookingId)).toContain('hand_over');
    for (const viewer of [lender, member]) await moveBooking(viewer, { bookingId, name: 'hand_over' });
    await comeDueWith(stripe);
    travelTo(endsAt);
    for (const viewer of [member, lender]) await moveBooking(viewer, { bookingId, name: 'return' });
    expect(await bookingFor(member, bookingId)).toMatchObject({
      state: 'ended',
      payment: { amountMinor: 1200, paidOutMinor: 1140 },
    });
    expect(await meeting(member, bookingId)).toMatchObject({ desk: [lender.name] });

    const { source } = await db.transfer.findFirstOrThrow({ where: { bookingId, kind: 'payout' } });
    expect((await askStripe().transfers.retrieve(source ?? '')).destination).toBe(accountId);
    const said = { bookingId, rating: 5, body: 'Prêtée avec le sourire.', _once: undefined };
    await writeReview(member, said);
    await expect(writeReview(lender, said)).rejects.toMatchObject({ code: 'forbidden' });
    await writeReview(keeper, { ...said, body: 'Rendue propre.' });
    expect((await reviewsAbout(null, circleId)).items).toMatchObject([{ body: 'Prêtée avec le sourire.' }]);
    expect((await reviewsAbout(null, lender.id)).items).toEqual([]);
    expect(await meeting(member, bookingId)).toBeNull();
  }, 90_000);

  it('lends all the same while its only lender is away, and takes back what a lender handed over who has left since', async () => {
    const { circleId, listing, keeper, lender } = await ourLibrary(forNothing);
    const [one, two] = [await aMember(), await aMember()];
    const other = await aListing({ ownerId: circleId, ...forNothing });
    const [away, left] = [await aRequest(one, listing.id), await aRequest(two, other.id)];
    for (const bookingId of [away, left]) await moveBooking(keeper, { bookingId, name: 'accept' });
    const { startsAt, endsAt } = await bookingFor(keeper, away);
    travelTo(startsAt);

    // Nobody has to be told: keepers may always.
    for (const viewer of [one, keeper]) await moveBooking(viewer, { bookingId: away, name: 'hand_over' });
    for (const viewer of [lender, two]) await moveBooking(viewer, { bookingId: left, name: 'hand_over' });
    expect((await bookingFor(one, away)).state).toBe('started');

    await settleWith(stripe);
    const ofBookings = { memberId: lender.id, kind: { startsWith: 'booking.' } };
    const heard = await db.notice.count({ where: ofBookings });
    expect(heard).toBeGreaterThan(0);
    await removeFromCircle(keeper, { circleId, memberId: lender.id });
    const gone = await seenNow(lender);
    await expect(bookingFor(gone, left)).rejects.toMatchObject({ code: 'not_found' });
    await expect(moveBooking(gone, { bookingId: left, name: 'return' })).rejects.toMatchObject({
      code: 'not_found',
    });
    expect(await meeting(two, left)).toEqual({ circle: name, desk: [], keepers: [keeper.name] });
    travelTo(endsAt);
    for (const viewer of [two, keeper]) await moveBooking(viewer, { bookingId: left, name: 'return' });
    await comeDueWith(stripe);
    expect((await bookingFor(two, left)).state).toBe('ended');
    expect((await bookingFor(keeper, left)).reports.map(({ phase, by }) => `${phase} ${by}`).sort()).toEqual([
      'end customer',
      'end provider',
      'start customer',
      'start provider',
    ]);
    expect(await db.notice.count({ where: ofBookings })).toBe(heard);
  }, 90_000);

  it('gives a thing away by its lender’s hands: who saw it go says that it was collected, and whoever takes it for a circle too', async () => {
    const { circleId, keeper, lender, member } = await ourLibrary(forNothing);
    const ours = await aCircle(['keeper', 'lender', 'member'], { name: 'Le Jardin des Ormeaux' });
    const [ourKeeper, ourLender, onlooker] = ours.people as [Viewer, Viewer, Viewer];
    for (const collects of [lender, ourLender]) {
      const { listingId } = await aGift({ approval: 'request' });
      await db.listing.update({ where: { id: listingId }, data: { ownerId: circleId } });
      const asking = { listingId, from: '', to: '', quantity: 1, options: {}, message: '' };
      const { id: bookingId } = await requestBooking(ourKeeper, { ...asking, onBehalfOf: ours.id });
      await expect(moveBooking(lender, { bookingId, name: 'accept' })).rejects.toMatchObject({
        code: 'forbidden',
      });
      await moveBooking(keeper, { bookingId, name: 'accept' });
      await expect(moveBooking(ourLender, { bookingId, name: 'come' })).rejects.toMatchObject({
        code: 'forbidden',
      });
      await moveBooking(ourKeeper, { bookingId, name: 'come' });
      expect(await movesOf(collects, bookingId)).toContain('collect');
      for (const stranger of [member, onlooker])
        await expect(moveBooking(stranger, { bookingId, name: 'collect' })).rejects.toMatchObject({
          code: 'not_found',
        });
      expect((await moveBooking(collects, { bookingId, name: 'collect' })).state).toBe('ended');
    }
  });
});
