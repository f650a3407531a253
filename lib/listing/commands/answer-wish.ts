import 'server-only';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { db, transaction } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { AppError, notFound } from '@/lib/shared/errors';
import { readersFor } from '@/lib/standing/readers';
import { mayAct, scopeFor } from '@/lib/standing/standing';
import { forReader } from '../for-reader';
import { foundStates } from '../lifecycle';
import type { AnswerWish } from '../need-schema';

/**
 * What one may name as what is wanted: an offer on show of one's own, or of a circle whose offers one puts on show, that is for
 * those who would take it: for a circle's wish, one of those who take things for it.
 */
const offerTo = async (viewer: Viewer, wisherId: string): Promise<Prisma.ListingWhereInput> => ({
  intent: 'offer',
  state: { in: foundStates.in },
  ownerId: scopeFor(viewer, 'listing.publish'),
  AND: { OR: (await readersFor(db, wisherId, 'booking.take')).map(forReader) },
});

/** Refuses to name what the one who wishes could not take, or what is not the viewer's to offer. */
const mustOffer = async (viewer: Viewer, wisherId: string, offeredId: string): Promise<void> => {
  if ((await db.listing.count({ where: { id: offeredId, ...(await offerTo(viewer, wisherId)) } })) === 0)
    throw new AppError('invalid', 'form', { fields: { offeredId: { key: 'field.choose' } } });
};

/**
 * The viewer has what a wish wants; with `offeredId` it is that listing of theirs. Said again, the answer is the same, and names
 * what was named last. Not found where the wish is not for them, or over. The answer's id.
 */
export const recordAnswer = async (
  viewer: Viewer | null,
  { listingId, offeredId }: Pick<AnswerWish, 'listingId' | 'offeredId'>,
): Promise<string> => {
  const member = requireMember(viewer);
  if (!member.isConfirmed) throw new AppError('forbidden', 'member.confirmFirst');
  const open = { AND: [{ id: listingId, intent: 'wish', state: { in: foundStates.in } }, forReader(member)] };
  const wish = await db.listing.findFirst({ where: open, select: { id: true, ownerId: true } });
  if (!wish) throw notFound();
  if (mayAct(member, 'listing.edit', wish.ownerId)) throw new AppError('invalid', 'listing.ownWish');
  if (offeredId) await mustOffer(member, wish.ownerId, offeredId);
  return transaction(async (tx) => {
    if ((await tx.listing.count({ where: open })) === 0) throw notFound();
    const where = { wishId: wish.id, memberId: member.id };
    const named = offeredId ? { offeredId } : {};
    const data = { ...where, createdAt: now(), ...named };
    const { count } = await tx.wishAnswer.createMany({ data: [data], skipDuplicates: true });
    if (count === 0) await tx.wishAnswer.updateMany({ where, data: named });
    const { id } = await tx.wishAnswer.findFirstOrThrow({ where, select: { id: true } });
    return id;
  });
};

/** What the viewer could name in an answer to this holder's wish, the newest first. */
export const answerable = async (viewer: Viewer, wisherId: string) =>
  db.listing.findMany({
    where: await offerTo(viewer, wisherId),
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: 100,
    select: { id: true, title: true },
  });
