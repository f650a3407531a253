import 'server-only';
import type { PartyView } from '@/lib/booking/booking-view';
import type { Answer, State } from '@/lib/booking/lives/terms';
import { bookingsFor } from '@/lib/booking/queries';
import { proposedRings } from '@/lib/booking/ring';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { notFound } from '@/lib/shared/errors';
import { type FoundRingView, ringsFor } from './queries';

/** A ring in which somebody has a say. */
export type AskedRing = {
  id: string;
  /** `found`: by the house, and nobody has been asked; otherwise the state of the agreement that it is. */
  state: State | 'found';
  /** Until when all have to say yes; null: nobody has been asked, or all have. */
  expiresAt: Date | null;
  fit: number | null;
  /** What goes from whom to whom, and what its giver has said. */
  legs: { thing: { id: string; title: string }; giver: PartyView; taker: PartyView; answer: Answer }[];
};

/** A ring that was found, as one that can be answered. */
export const asAsked = ({ id, fit, legs }: FoundRingView): AskedRing => ({
  id,
  state: 'found',
  expiresAt: null,
  fit,
  legs: legs.map((leg) => ({ ...leg, answer: 'none' })),
});

const agreedTo = async (viewer: Viewer, ids: readonly string[]): Promise<AskedRing[]> =>
  (await bookingsFor(viewer, ids)).map(({ id, state, next, ring, parties }) => {
    const said = new Map(parties.map(({ holder, answer }) => [holder.id, answer]));
    return {
      id,
      state,
      expiresAt: next?.name === 'expire' ? next.at : null,
      fit: null,
      legs: ring.map(({ from, to, listing }) => ({
        thing: listing,
        giver: from,
        taker: to,
        answer: said.get(from.id) ?? 'none',
      })),
    };
  });

/**
 * The rings in which somebody has a say: those that were proposed and that not all have answered, then those that the house found; of one
 * of their things alone, if it is given.
 */
export const ringsAskedOf = async (viewer: Viewer, listingId?: string): Promise<AskedRing[]> => {
  const [proposed, found] = await Promise.all([
    proposedRings(viewer, { listingId }).then((ids) => agreedTo(viewer, ids)),
    ringsFor(viewer),
  ]);
  return [...proposed, ...found.map(asAsked)].filter(
    ({ legs }) => !listingId || legs.some(({ thing }) => thing.id === listingId),
  );
};

/** One that was proposed, whatever has become of it; not found for who is not of it. */
export const proposedRing = async (viewer: Viewer, id: string): Promise<AskedRing> => {
  const [ring] = await agreedTo(viewer, await proposedRings(viewer, { id }));
  if (!ring) throw notFound();
  return ring;
};
