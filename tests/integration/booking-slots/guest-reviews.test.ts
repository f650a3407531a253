import { bookingSubject } from '@/lib/booking/booking-life';
import { moveBooking } from '@/lib/booking/commands/move-booking';
import { bookingFor } from '@/lib/booking/queries';
import { fireDue } from '@/lib/lifecycle/timers';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { revealDue, reviewGuest, writeReview } from '@/lib/review/commands';
import { guestsToReview, reviewsAbout, reviewsOfListing } from '@/lib/review/queries';
import { reviewSeen } from '../../support/asking';
import { aMember } from '../../support/builders';
import { letPass, presentTime, travelTo } from '../../support/clock';
import { aSeat, aTable, type BuiltTable } from '../../support/slot-builders';
import { aMeal } from '../../support/slots';

afterEach(presentTime);

type Seat = Awaited<ReturnType<typeof aSeat>>;

const over = async ({ slot }: BuiltTable): Promise<void> => {
  travelTo(new Date(slot.endsAt.getTime() + 60_000));
  await fireDue(bookingSubject, now());
};

const anEvening = async () => {
  const table = await aTable();
  const [one, other, shy] = [await aSeat(table), await aSeat(table), await aSeat(table, { shownTo: 'host' })];
  await over(table);
  return { table, one, other, shy };
};

const write = (author: Seat, subject: { id: string }, rating = 5, body = 'Belle rencontre.') =>
  reviewGuest(author.guest, { bookingId: author.id, subjectId: subject.id, rating, body });

const ratingOf = (id: string) =>
  db.member.findUniqueOrThrow({ where: { id }, select: { ratingSum: true, ratingCount: true } });

test('guests write about each other: hidden until both have, counted for the members, not for the listing', async () => {
  const { table, one, other } = await anEvening();
  await write(one, other.guest, 5);
  expect((await guestsToReview(other.guest, other.id)).guests).toMatchObject([
    { id: one.guest.id, mine: null, theirs: null, isWaiting: true },
  ]);
  expect((await reviewsAbout(null, other.guest.id)).items).toEqual([]);
  await write(other, one.guest, 4, 'Drôle et attentive.');
  expect((await guestsToReview(one.guest, one.id)).guests).toMatchObject([
    {
      mine: { rating: 5, isRevealed: true },
      theirs: { rating: 4, body: 'Drôle et attentive.', isRevealed: true },
      isWaiting: false,
    },
  ]);
  expect((await reviewsAbout(null, one.guest.id)).items).toMatchObject([{ authorRole: 'guest', rating: 4 }]);
  expect(await ratingOf(one.guest.id)).toEqual({ ratingSum: 4, ratingCount: 1 });
  expect((await reviewsOfListing(null, table.listing.id)).items).toEqual([]);
  expect(await db.listing.findUniqueOrThrow({ where: { id: table.listing.id } })).toMatchObject({
    ratingCount: 0,
  });
});

test('both at the same moment: both show, each counted once', async () => {
  const { one, other } = await anEvening();
  await Promise.all([write(one, other.guest), write(other, one.guest)]);
  expect(await db.review.count({ where: { authorRole: 'guest', revealedAt: null } })).toBe(0);
  expect([await ratingOf(one.guest.id), await ratingOf(other.guest.id)]).toEqual([
    { ratingSum: 5, ratingCount: 1 },
    { ratingSum: 5, ratingCount: 1 },
  ]);
});

test('host and guest review each other as ever, whatever guests wrote meanwhile', async () => {
  const { table, one, other } = await anEvening();
  await write(one, other.guest);
  await writeReview(one.guest, { bookingId: one.id, rating: 5, body: 'Délicieux.' });
  expect(await reviewSeen(table.host, one.id)).toMatchObject({ isWaiting: true, theirs: null });
  expect((await bookingFor(table.host, one.id)).state).toBe('ended');
  await writeReview(table.host, { bookingId: one.id, rating: 4, body: 'Merci.' });
  expect((await bookingFor(one.guest, one.id)).state).toBe('closed');
  expect(await reviewSeen(one.guest, one.id)).toMatchObject({ mine: { rating: 5 }, theirs: { rating: 4 } });
  expect((await reviewsAbout(null, other.guest.id)).items).toEqual([]);
  await write(other, one.guest);
  expect((await reviewsAbout(null, other.guest.id)).items).toHaveLength(1);
});

test('a guest’s review alone neither closes the booking nor counts as a side of it', async () => {
  const { table, one, other } = await anEvening();
  await write(one, other.guest);
  await writeReview(table.host, { bookingId: one.id, rating: 5, body: 'Merci.' });
  expect((await bookingFor(one.guest, one.id)).state).toBe('ended');
  expect(await reviewSeen(one.guest, one.id)).toMatchObject({ canWrite: true, isWaiting: true });
});

test('the window closes: what was written shows, once, and nothing more can be written', async () => {
  const { one, other } = await anEvening();
  await write(one, other.guest, 3);
  letPass({ days: 15 });
  await fireDue(bookingSubject, now());
  await revealDue(now());
  expect(await revealDue(now())).toBe(0);
  expect(await ratingOf(other.guest.id)).toEqual({ ratingSum: 3, ratingCount: 1 });
  await expect(write(other, one.guest)).rejects.toMatchObject({ key: 'review.closed' });
  expect(await guestsToReview(other.guest, other.id)).toMatchObject({
    canWrite: false,
    guests: [{ theirs: { rating: 3 } }],
  });
});

test('who hides from the other guests is not found by them, and finds nobody', async () => {
  const { one, shy } = await anEvening();
  await expect(write(one, shy.guest)).rejects.toMatchObject({ code: 'not_found' });
  await expect(write(shy, one.guest)).rejects.toMatchObject({ code: 'not_found' });
  const shown = await guestsToReview(one.guest, one.id);
  expect(JSON.stringify(shown)).not.toContain(shy.guest.id);
  expect((await guestsToReview(shy.guest, shy.id)).guests).toEqual([]);
});

test('only who sat there, only about who sat there, only with a booking of one’s own', async () => {
  const { table, one, other } = await anEvening();
  presentTime();
  const stranger = await aMember();
  const elsewhere = await aSeat(await aTable());
  await over(table);
  const missing = { code: 'not_found' };
  await expect(write(one, stranger)).rejects.toMatchObject(missing);
  await expect(write(one, elsewhere.guest)).rejects.toMatchObject(missing);
  await expect(write(one, table.host)).rejects.toMatchObject(missing);
  await expect(write(one, one.guest)).rejects.toMatchObject(missing);
  for (const guest of [other.guest, stranger, table.host])
    await expect(write({ id: one.id, guest }, other.guest)).rejects.toMatchObject(missing);
});

test('not before the end, not about who cancelled, and not where people only fetch something', async () => {
  const table = await aTable();
  const [one, other, gone] = [await aSeat(table), await aSeat(table), await aSeat(table)];
  await moveBooking(gone.guest, { bookingId: gone.id, name: 'cancel_by_customer' });
  await expect(write(one, other.guest)).rejects.toMatchObject({ key: 'review.closed' });
  expect((await guestsToReview(one.guest, one.id)).guests).toEqual([]);
  const fetched = await aTable({
    listing: await aMeal({ type: 'portion', rates: [{ unit: 'portion', amountMinor: 500 }] }),
  });
  const [first, second] = [await aSeat(fetched), await aSeat(fetched)];
  await over(table);
  await over(fetched);
  await expect(write(one, gone.guest)).rejects.toMatchObject({ code: 'not_found' });
  await expect(write(first, second.guest)).rejects.toMatchObject({ code: 'not_found' });
});

test('the same review twice is one, another one is refused', async () => {
  const { one, other } = await anEvening();
  expect(await write(one, other.guest)).toEqual(await write(one, other.guest));
  await expect(write(one, other.guest, 1)).rejects.toMatchObject({ key: 'review.written' });
});
