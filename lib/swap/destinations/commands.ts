import 'server-only';
import { ownSwappable } from '@/lib/listing/swapping';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { transaction } from '@/lib/platform/db/client';
import { addJob } from '@/lib/platform/jobs';
import { findTown, townLabel } from '@/lib/platform/towns';
import { AppError } from '@/lib/shared/errors';
import { type AddDestination, destinationRules, type RemoveDestination } from './schema';

const dayOf = (day: string): Date | null => (day === '' ? null : new Date(`${day}T00:00Z`));

/** The town that was typed: `invalid` beside the field where there is none, or several. */
const townOf = async (typed: string) => {
  const found = await findTown(typed);
  if (found.town) return found.town;
  const towns = found.meant.map(townLabel).join(', ');
  const problem = towns ? { key: 'destination.which', values: { towns } } : { key: 'destination.unknown' };
  throw new AppError('invalid', 'form', { fields: { town: problem } });
};

/** Says of a home of the viewer's where they would like to go; `conflict destination.most` beyond what one home may name. */
export const addDestination = async (viewer: Viewer | null, input: AddDestination): Promise<void> => {
  const member = requireMember(viewer);
  const { listingId, flexDays } = input;
  await ownSwappable(member, listingId);
  const town = await townOf(input.town);
  await transaction(async (tx) => {
    // Two forms at once count one after the other.
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`destinations ${listingId}`}, 0))::text`;
    const { most: limit } = destinationRules;
    if ((await tx.destination.count({ where: { listingId } })) >= limit)
      throw new AppError('conflict', 'destination.most', { values: { limit } });
    const { id: destinationId } = await tx.destination.create({
      data: {
        listingId,
        town: townLabel(town),
        lat: town.lat,
        lng: town.lng,
        fromDay: dayOf(input.from),
        toDay: dayOf(input.to),
        flexDays: input.from === '' ? 0 : flexDays,
      },
    });
    await addJob(
      tx,
      'tell-of-destination',
      { destinationId },
      { key: `tell-of-destination:${destinationId}` },
    );
  });
};

/** Takes one of them out again; twice is once. */
export const removeDestination = async (
  viewer: Viewer | null,
  { listingId, destinationId }: RemoveDestination,
): Promise<void> => {
  const member = requireMember(viewer);
  await ownSwappable(member, listingId);
  await transaction(async (tx) => {
    await tx.destination.deleteMany({ where: { id: destinationId, listingId } });
  });
};
