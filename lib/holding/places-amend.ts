import 'server-only';
import {
  type AmendedPlaces,
  holdPlacesFor,
  movePlacesAcross,
  movePlacesWithin,
  placesForAmendment,
  releasePlacesOf,
} from '@/lib/listing/slots/amended-places';
import type { Amending, Other } from './amending';
import { changeHolding } from './change-holding';
import { places } from './places';

const placesOf = <Some extends Pick<Other, 'slotId'>>({
  slotId,
  ...rest
}: Some): Some & { slotId: string } => {
  if (slotId === null) throw new Error('places without a slot');
  return { ...rest, slotId } as Some & { slotId: string };
};

const amended = ({ memberId, ...other }: Other): AmendedPlaces & { holderId: string } => ({
  ...placesOf(other),
  holderId: memberId,
});

/** Places in slots: an agreement about them gets another slot, or another number. */
export const placesAmending: Amending = {
  read: async (db, { having, asked, hasAlready, hasBegun: _, ...reading }) => {
    const slotId = asked.slotId || having.slotId || undefined;
    const isSame = slotId === having.slotId;
    const when = await places.read(db, {
      ...reading,
      asking: { from: '', to: '', quantity: asked.quantity, slotId },
      hasAlready: async (id) => (id === null || id === having.slotId ? null : hasAlready(id)),
    });
    // Who comes already may come in smaller numbers, whether or not the slot can still be asked for.
    const isFewer = isSame && asked.quantity <= having.quantity;
    return { ...when, problems: isFewer ? [] : when.problems };
  },
  free: (db, other) => placesForAmendment(db, placesOf(other)),
  hold: (tx, other) => holdPlacesFor(tx, amended(other)),
  apply: async (tx, other) => {
    const change = () => changeHolding(tx, other);
    const { slotId } = await tx.holding.findUniqueOrThrow({
      where: { id: other.holdingId },
      select: { slotId: true },
    });
    if (slotId !== other.slotId) return movePlacesAcross(tx, amended(other), change);
    await movePlacesWithin(tx, amended(other));
    await change();
  },
  undo: (tx, { amendmentId }) => releasePlacesOf(tx, amendmentId),
};
