import 'server-only';
import { peopleOf } from '@/lib/circle/people';
import { ownersToTell } from '@/lib/listing/swapping';
import { tellMany } from '@/lib/notice/commands';
import { db, transaction } from '@/lib/platform/db/client';
import { metBy } from './queries';

/**
 * Where somebody would like to go was said: those who live there, and would like to come, hear of it. A notice and no mail, since nobody
 * has proposed anything yet; each pair of homes once, however often it is said. Who wants to hear of no rings hears nothing of this either.
 */
export const tellOfDestination = async (destinationId: string): Promise<void> => {
  const said = await db.destination.findUnique({
    where: { id: destinationId },
    include: { listing: { select: { title: true } } },
  });
  if (!said) return;
  const met = await ownersToTell(await metBy(said));
  await transaction(async (tx) => {
    const off = await tx.ringChoice.findMany({
      where: { holderId: { in: met.map(({ ownerId }) => ownerId) }, isOff: true },
      select: { holderId: true },
    });
    const quiet = new Set(off.map(({ holderId }) => holderId));
    const pairOf = (id: string): string => [id, said.listingId].sort().join(':');
    await tellMany(
      tx,
      met
        .filter(({ ownerId }) => !quiet.has(ownerId))
        .flatMap(({ id, owner }) =>
          peopleOf(owner).map(({ id: memberId }) => ({
            ...{ key: `destinations-met:${pairOf(id)}:${memberId}`, memberId, kind: 'destination.met' },
            ...{ values: { title: said.listing.title }, path: `/listings/${id}/destinations` },
          })),
        ),
    );
  });
};
