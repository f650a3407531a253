import 'server-only';
import { asSeenBy, holderFor, partyTo, roleOf } from '@/lib/booking/acting';
import type { PartyRole } from '@/lib/booking/booking-view';
import { noteReview } from '@/lib/booking/commands/note-review';
import { type FactsRow, factsOf, holdBooking } from '@/lib/booking/facts';
import { reviewerOf } from '@/lib/booking/lives/parties';
import { isParty } from '@/lib/booking/lives/terms';
import { reviewWindow } from '@/lib/booking/reviewing';
import { tableAfter } from '@/lib/booking/slots/among-guests';
import { ofSlot } from '@/lib/booking/slots/of-slot';
import { addHolderRating } from '@/lib/circle/holders';
import { addListingRating } from '@/lib/listing/rating';
import { lockSlot } from '@/lib/listing/slots/claims';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { now as clockNow } from '@/lib/platform/clock';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { settings } from '@/lib/platform/settings';
import { AppError, notFound } from '@/lib/shared/errors';
import { mustAct } from '@/lib/standing/standing';
import type { ReviewGuest, WriteReview } from './schema';

/** As what somebody who is of a booking writes: not as another guest. */
const partyRoles = ['customer', 'provider', 'member'] satisfies PartyRole[];

type Said = { bookingId: string; authorId: string; subjectId: string; rating: number; body: string };

/** The same review, if it was sent before; `conflict review.written` where another one was. */
const writtenBefore = async (
  tx: Db,
  { bookingId, authorId, subjectId, rating, body }: Said,
): Promise<{ id: string } | null> => {
  const written = await tx.review.findUnique({
    where: { bookingId_authorId_subjectId: { bookingId, authorId, subjectId } },
    select: { id: true, rating: true, body: true },
  });
  if (!written) return null;
  if (written.rating !== rating || written.body !== body) throw new AppError('conflict', 'review.written');
  return { id: written.id };
};

/** Of whom, and of which listing, one who is of a booking writes. */
const reviewedIn = (row: FactsRow, role: PartyRole): { subjectId: string; listingId: string } => {
  const { listingId } = row;
  if (isParty(role)) return { subjectId: role === 'customer' ? row.providerId : row.customerId, listingId };
  const coming = row.holdings.find(({ takerId }) => takerId === row.actingFor);
  if (!coming) throw notFound();
  return { subjectId: coming.giverId, listingId: coming.listingId };
};

/**
 * The review of the other side, or of the one of a ring from whom a thing came: once a booking whoever of a circle writes it, while
 * the window is open. Hidden until the others' are in too or the window closes; the last one shows all and closes the booking. Sent
 * twice, it is one review.
 */
export const writeReview = async (
  viewer: Viewer | null,
  { bookingId, rating, body }: WriteReview,
): Promise<{ id: string }> => {
  const member = requireMember(viewer);
  const now = clockNow();
  const numbers = await settings();
  return transaction(async (tx) => {
    const row = asSeenBy(member, await holdBooking(tx, bookingId, partyTo(member)));
    const role = roleOf(member, row);
    if (role === 'operator') throw notFound();
    mustAct(member, 'booking.review', holderFor(member, row, role));
    const { subjectId, listingId } = reviewedIn(row, role);
    const reviewer = reviewerOf({ actingFor: row.actingFor }, role);
    const said = { bookingId, authorId: member.id, subjectId, rating, body };
    const before = await writtenBefore(tx, said);
    if (before) return before;
    if (row.reviewedBy.includes(reviewer)) throw new AppError('conflict', 'review.written');
    const until = reviewWindow(factsOf(row), numbers);
    if (!until || now >= until) throw new AppError('conflict', 'review.closed');
    const review = await tx.review.create({
      data: { ...said, listingId, authorRole: role, createdAt: now },
      select: { id: true },
    });
    if (await noteReview(tx, bookingId, reviewer)) await revealReviews(tx, bookingId, now);
    return review;
  });
};

/**
 * The viewer's review of another guest of the same slot, once, from its end on while the window is open. Hidden until
 * the other wrote about them too or the window closes. Guests who hide from each other are not found.
 */
export const reviewGuest = async (
  viewer: Viewer | null,
  { bookingId, subjectId, rating, body }: ReviewGuest,
): Promise<{ id: string }> => {
  const member = requireMember(viewer);
  const now = clockNow();
  const numbers = await settings();
  return transaction(async (tx) => {
    const said = { bookingId, authorId: member.id, subjectId, rating, body };
    const table = await tableAfter(tx, member.id, bookingId, numbers);
    // Both writing at the same moment see each other.
    await lockSlot(tx, table.slotId);
    const before = await writtenBefore(tx, said);
    if (before) return before;
    if (!table.others.some(({ id }) => id === subjectId)) throw notFound();
    if (now < table.endsAt || now >= table.until) throw new AppError('conflict', 'review.closed');
    const { listingId, slotId } = table;
    const review = await tx.review.create({
      data: { ...said, listingId, authorRole: 'guest', createdAt: now },
      select: { id: true },
    });
    const theirs = {
      authorId: subjectId,
      subjectId: member.id,
      authorRole: 'guest',
      booking: ofSlot(slotId),
    };
    if ((await tx.review.count({ where: theirs })) > 0)
      await reveal(tx, { OR: [{ id: review.id }, theirs] }, now);
    return review;
  });
};

/** Shows reviews and counts them, each once: for the holder they are about, and for the listing when the customer wrote it. */
const reveal = async (tx: Db, which: Prisma.ReviewWhereInput, now: Date): Promise<number> => {
  const revealed = await tx.review.updateManyAndReturn({
    where: { AND: [which, { revealedAt: null }] },
    data: { revealedAt: now },
    select: { subjectId: true, listingId: true, authorRole: true, rating: true },
  });
  for (const { subjectId, listingId, authorRole, rating } of revealed) {
    await addHolderRating(tx, subjectId, rating);
    if (authorRole === 'customer') await addListingRating(tx, listingId, rating);
  }
  return revealed.length;
};

/** Shows what the parties of a booking wrote about each other. */
export const revealReviews = (tx: Db, bookingId: string, now: Date): Promise<number> =>
  reveal(tx, { bookingId, authorRole: { in: partyRoles } }, now);

const batch = 500;

/** Reviews that still hide although their window has closed: the parties' by their booking, the guests' by the slot. */
const hiddenFor = (now: Date, windowDays: number): Prisma.ReviewWhereInput => {
  const windowAgo = new Date(now.getTime() - windowDays * 86_400_000);
  const isResolved = {
    state: 'resolved',
    events: { some: { toState: 'resolved', at: { lte: windowAgo } } },
  };
  return {
    revealedAt: null,
    OR: [
      { authorRole: { in: partyRoles }, booking: { OR: [{ state: 'closed' }, isResolved] } },
      { authorRole: 'guest', booking: { endsAt: { lte: windowAgo } } },
    ],
  };
};

/** Shows what still hides although its window has closed. Returns how many reviews it was. */
export const revealDue = async (now: Date): Promise<number> => {
  const { reviewWindowDays } = await settings();
  const hidden = await db.review.findMany({
    where: hiddenFor(now, reviewWindowDays),
    select: { id: true },
    take: batch,
  });
  let shown = 0;
  for (const { id } of hidden) shown += await transaction((tx) => reveal(tx, { id }, now));
  return shown;
};
