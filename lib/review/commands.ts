import 'server-only';
import { completeReviews } from '@/lib/booking/commands/complete-reviews';
import { factsOf, holdBooking, roleOf } from '@/lib/booking/facts';
import { reviewWindow } from '@/lib/booking/reviewing';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { now as clockNow } from '@/lib/platform/clock';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import { settings } from '@/lib/platform/settings';
import { AppError } from '@/lib/shared/errors';
import type { WriteReview } from './schema';

/**
 * The viewer's review of the other side, once a booking, while the window is open. Hidden until the other's is in too
 * or the window closes; the second one shows both and closes the booking. Sent twice, it is one review.
 */
export const writeReview = async (
  viewer: Viewer | null,
  { bookingId, rating, body }: WriteReview,
): Promise<{ id: string }> => {
  const member = requireMember(viewer);
  const now = clockNow();
  const numbers = await settings();
  return transaction(async (tx) => {
    const mine = { OR: [{ customerId: member.id }, { providerId: member.id }] };
    const row = await holdBooking(tx, bookingId, mine);
    const subjectId = member.id === row.customerId ? row.providerId : row.customerId;
    const written = await tx.review.findUnique({
      where: { bookingId_authorId_subjectId: { bookingId, authorId: member.id, subjectId } },
      select: { id: true, rating: true, body: true },
    });
    if (written?.rating === rating && written.body === body) return { id: written.id };
    if (written) throw new AppError('conflict', 'review.written');
    const until = reviewWindow(factsOf(row), numbers);
    if (!until || now >= until) throw new AppError('conflict', 'review.closed');
    const review = await tx.review.create({
      data: {
        bookingId,
        listingId: row.listingId,
        authorId: member.id,
        subjectId,
        authorRole: roleOf(member, row),
        rating,
        body,
        createdAt: now,
      },
      select: { id: true },
    });
    if ((await tx.review.count({ where: { bookingId } })) === 2) {
      await revealReviews(tx, bookingId, now);
      await completeReviews(tx, bookingId);
    }
    return review;
  });
};

/**
 * Shows the reviews of a booking and counts them, each once: for the member they are about, and for the listing when
 * the customer wrote it.
 */
export const revealReviews = async (tx: Db, bookingId: string, now: Date): Promise<number> => {
  const revealed = await tx.review.updateManyAndReturn({
    where: { bookingId, revealedAt: null },
    data: { revealedAt: now },
    select: { subjectId: true, listingId: true, authorRole: true, rating: true },
  });
  for (const { subjectId, listingId, authorRole, rating } of revealed) {
    const more = { ratingSum: { increment: rating }, ratingCount: { increment: 1 } };
    await tx.member.update({ where: { id: subjectId }, data: more });
    if (authorRole === 'customer') await tx.listing.update({ where: { id: listingId }, data: more });
  }
  return revealed.length;
};

/** Shows what still hides although its window has closed. Returns how many bookings it was. */
export const revealDue = async (now: Date): Promise<number> => {
  const { reviewWindowDays } = await settings();
  const hidden = await db.review.findMany({
    where: {
      revealedAt: null,
      OR: [
        { booking: { state: 'closed' } },
        {
          booking: {
            state: 'resolved',
            events: {
              some: {
                toState: 'resolved',
                at: { lte: new Date(now.getTime() - reviewWindowDays * 86_400_000) },
              },
            },
          },
        },
      ],
    },
    distinct: ['bookingId'],
    select: { bookingId: true },
    take: 500,
  });
  for (const { bookingId } of hidden) await transaction((tx) => revealReviews(tx, bookingId, now));
  return hidden.length;
};
