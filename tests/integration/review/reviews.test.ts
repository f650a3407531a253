import { bookingSubject } from '@/lib/booking/booking-life';
import { bookingFor } from '@/lib/booking/queries';
import { fireDue } from '@/lib/lifecycle/timers';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { revealDue, writeReview } from '@/lib/review/commands';
import { reviewsAbout, reviewsOfListing } from '@/lib/review/queries';
import { reviewSeen } from '../../support/asking';
import { aBooking } from '../../support/booking-builders';
import { aMember } from '../../support/builders';
import { letPass, presentTime } from '../../support/clock';

afterEach(presentTime);

const review = (bookingId: string, rating = 4, body = 'Parfait.') => ({ bookingId, rating, body });

test('a review hides until the other is in; then both show, count, and close the booking', async () => {
  const { id, customer, provider, listing } = await aBooking({ state: 'ended' });
  await writeReview(customer, review(id, 5, 'Bonne perceuse.'));
  expect(await reviewSeen(provider, id)).toMatchObject({
    theirs: null,
    isWaiting: true,
    canWrite: true,
  });
  expect((await reviewsAbout(null, provider.id)).items).toEqual([]);
  await writeReview(provider, review(id, 3, 'Rendue en retard.'));
  expect((await bookingFor(customer, id)).state).toBe('closed');
  expect(await reviewSeen(customer, id)).toMatchObject({
    mine: { rating: 5, isRevealed: true },
    theirs: { rating: 3, body: 'Rendue en retard.' },
    canWrite: false,
  });
  expect((await reviewsAbout(null, provider.id)).items).toMatchObject([
    { rating: 5, authorRole: 'customer' },
  ]);
  expect((await reviewsOfListing(null, listing.id)).items).toMatchObject([
    { rating: 5, body: 'Bonne perceuse.' },
  ]);
  const sums = { select: { ratingSum: true, ratingCount: true } };
  expect(await db.member.findUnique({ where: { id: provider.id }, ...sums })).toEqual({
    ratingSum: 5,
    ratingCount: 1,
  });
  expect(await db.member.findUnique({ where: { id: customer.id }, ...sums })).toEqual({
    ratingSum: 3,
    ratingCount: 1,
  });
  expect(await db.listing.findUnique({ where: { id: listing.id }, ...sums })).toEqual({
    ratingSum: 5,
    ratingCount: 1,
  });
});

test('written at the same moment by both, they show all the same', async () => {
  const { id, customer, provider } = await aBooking({ state: 'ended' });
  await Promise.all([writeReview(customer, review(id)), writeReview(provider, review(id))]);
  expect((await db.booking.findUniqueOrThrow({ where: { id } })).state).toBe('closed');
  expect(await db.review.count({ where: { bookingId: id, revealedAt: { not: null } } })).toBe(2);
});

test('the same review twice is one, another one is refused', async () => {
  const { id, customer } = await aBooking({ state: 'ended' });
  const first = await writeReview(customer, review(id));
  expect(await writeReview(customer, review(id))).toEqual(first);
  await expect(writeReview(customer, review(id, 1))).rejects.toMatchObject({ key: 'review.written' });
});

test('before the end, after the window, and by strangers there is none', async () => {
  const started = await aBooking({ state: 'started' });
  await expect(writeReview(started.customer, review(started.id))).rejects.toMatchObject({
    key: 'review.closed',
  });
  presentTime();
  const ended = await aBooking({ state: 'ended' });
  await expect(writeReview(await aMember(), review(ended.id))).rejects.toMatchObject({ code: 'not_found' });
  letPass({ days: 15 });
  await expect(writeReview(ended.customer, review(ended.id))).rejects.toMatchObject({ key: 'review.closed' });
});

test('the window closes: what was written shows, counted once', async () => {
  const { id, customer, provider } = await aBooking({ state: 'ended' });
  await writeReview(customer, review(id, 4));
  letPass({ days: 15 });
  await fireDue(bookingSubject, now());
  await revealDue(now());
  expect(await revealDue(now())).toBe(0);
  expect((await reviewsAbout(null, provider.id)).items).toHaveLength(1);
  expect(await db.member.findUnique({ where: { id: provider.id } })).toMatchObject({
    ratingSum: 4,
    ratingCount: 1,
  });
});

test('reviews come page by page, newest first', async () => {
  const { provider, listing } = await aBooking();
  const author = await aMember();
  for (let at = 0; at < 12; at++) {
    const booking = await db.booking.create({
      data: {
        listingId: listing.id,
        customerId: author.id,
        providerId: provider.id,
        state: 'closed',
        startsAt: new Date(at),
        endsAt: new Date(at + 1),
        quote: {},
        totalMinor: 0,
        currency: 'EUR',
        cancellation: 'flexible',
        timeZone: 'Europe/Paris',
      },
    });
    await db.review.create({
      data: {
        bookingId: booking.id,
        listingId: listing.id,
        authorId: author.id,
        subjectId: provider.id,
        authorRole: 'customer',
        rating: 5,
        body: String(at),
        revealedAt: new Date(at),
      },
    });
  }
  const first = await reviewsAbout(null, provider.id);
  const second = await reviewsAbout(null, provider.id, { cursor: first.next ?? '' });
  const bodies = [...first.items, ...second.items].map(({ body }) => body);
  expect(bodies).toEqual(Array.from({ length: 12 }, (_, at) => String(11 - at)));
  expect(second.next).toBeNull();
});
