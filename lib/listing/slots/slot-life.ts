import 'server-only';
import type { Subject } from '@/lib/lifecycle/advance';
import type { Db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { lockSlot } from './claims';
import { endWaits } from './inviting';
import {
  type Booked,
  type DecidingFacts,
  type SlotState,
  type SlotTerms,
  slotLife,
  uncounted,
} from './lifecycle';
import { openWaits } from './wait-states';

/** A slot with all that its table asks of it. */
export type SlotRow = DecidingFacts & { id: string };

/** Columns that change with a transition. */
type SlotColumns = Pick<
  Prisma.SlotUncheckedUpdateManyInput,
  'startsAt' | 'endsAt' | 'closesAt' | 'capacity' | 'minimum' | 'note' | 'seriesId' | 'occurrence'
>;

export type CountBooked = (tx: Db, slotId: string) => Promise<Booked>;

/** A slot waits for no one in these states of its waits. */
export const waitsFor = { state: { in: openWaits.in } };

/** Slots, as the engine moves them. Bookings stand right of slots: who knows both says how to count them. */
export const slotSubject = (countBooked: CountBooked): Subject<SlotTerms, SlotRow, SlotColumns> => ({
  kind: 'slot',
  lifeOf: () => slotLife,
  factsOf: ({ state, closesAt, minimum, hasWaits, booked }) => ({
    state,
    closesAt,
    minimum,
    hasWaits,
    booked,
  }),
  hold: async (tx, id) => {
    await lockSlot(tx, id);
    const { _count, ...slot } = await tx.slot.findUniqueOrThrow({
      where: { id },
      select: {
        id: true,
        state: true,
        closesAt: true,
        minimum: true,
        _count: { select: { waits: { where: waitsFor } } },
      },
    });
    return {
      ...slot,
      state: slot.state as SlotState,
      hasWaits: _count.waits > 0,
      booked: slot.minimum > 0 ? await countBooked(tx, id) : uncounted,
    };
  },
  set: async (tx, where, columns) => {
    const { count } = await tx.slot.updateMany({ where, data: columns });
    return count;
  },
  writes: {
    endWaits: async (tx, { row }) => {
      await endWaits(tx, row.id);
      return { facts: { hasWaits: false } };
    },
  },
});

/** Slots as their host moves them. */
export const ownSlotSubject = slotSubject(async () => uncounted);
