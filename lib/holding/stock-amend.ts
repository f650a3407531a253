import 'server-only';
import {
  type AmendedUnits,
  holdUnitsFor,
  moveUnitsTo,
  releaseUnitsOf,
  unitsForAmendment,
} from '@/lib/listing/amended-claims';
import { countStock } from '@/lib/listing/stock';
import type { Amending, Other } from './amending';
import { changeHolding } from './change-holding';

/** Items are held without an end: other terms change how many, never when. */
const itemsOf = ({ listingId, holdingId, amendmentId, quantity, now }: Other): AmendedUnits => ({
  listingId,
  holdingId,
  amendmentId,
  quantity,
  period: { from: now, to: null },
});

/** Items that leave for good: an agreement about them gets another number. */
export const stockAmending: Amending = {
  read: async (_db, { listing, having, asked }) => {
    const { unitCount: limit } = listing;
    const tooMany = asked.quantity > limit && asked.quantity > having.quantity;
    return {
      period: having.period,
      slotId: null,
      closesAt: having.period.from,
      problems: tooMany ? [{ key: 'booking.tooManyUnits', values: { limit } }] : [],
    };
  },
  free: (db, { now, ...other }) => unitsForAmendment(db, { ...other, period: { from: now, to: null } }),
  hold: async (tx, other) => {
    await holdUnitsFor(tx, itemsOf(other));
    await countStock(tx, other);
  },
  apply: async (tx, other) => {
    await moveUnitsTo(tx, itemsOf(other));
    await changeHolding(tx, other);
    await countStock(tx, other);
  },
  undo: async (tx, other) => {
    await releaseUnitsOf(tx, other);
    await countStock(tx, other);
  },
};
