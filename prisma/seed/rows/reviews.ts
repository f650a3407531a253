import type { Prisma } from '@/lib/platform/db/generated/client';
import type { Settings } from '@/lib/platform/settings';
import { latest } from '../calendar';
import { timedIdOf } from '../chance';
import type { Seated } from '../guests';
import { memberOf, type Told } from '../told';
import { typeset } from '../typeset';
import { guestReviewRows } from './slots';

/** When reviews came to be seen: both in, or the booking closed. */
const revealedAt = ({ life }: Told): Date | null => {
  const [one, two] = life.reviews;
  if (one && two) return latest(one.at, two.at);
  return life.events.find(({ to }) => to === 'closed')?.at ?? null;
};

export const reviewRows = (told: Told): Prisma.ReviewCreateManyInput[] =>
  told.life.reviews.map(({ by, rating, body, at }) => ({
    id: timedIdOf(at, `review ${told.story.slug} ${by}`),
    bookingId: told.life.id,
    listingId: told.life.rows.listing.id,
    authorId: memberOf(told, by) ?? '',
    subjectId: told[by === 'customer' ? 'provider' : 'customer'].id,
    authorRole: by,
    rating,
    body: typeset(body),
    createdAt: at,
    revealedAt: revealedAt(told),
  }));

type Sums = Map<string, { ratingSum: number; ratingCount: number }>;

const add = (sums: Sums, id: string, rating: number): void => {
  const { ratingSum, ratingCount } = sums.get(id) ?? { ratingSum: 0, ratingCount: 0 };
  sums.set(id, { ratingSum: ratingSum + rating, ratingCount: ratingCount + 1 });
};

/** Stars as they are kept summed: all about a member, those of customers about a listing. */
export const ratingsOf = (
  told: readonly Told[],
  seated: readonly Seated[],
  at: { now: Date; numbers: Settings },
): Sums => {
  const sums: Sums = new Map();
  for (const review of [
    ...told.flatMap(reviewRows),
    ...seated.flatMap((each) => guestReviewRows(each, told, at)),
  ]) {
    if (!review.revealedAt) continue;
    add(sums, review.subjectId, review.rating);
    if (review.authorRole === 'customer') add(sums, review.listingId, review.rating);
  }
  return sums;
};
