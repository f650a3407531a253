import type { HoldingState } from '@/lib/holding/states';
import type { Prisma } from '@/lib/platform/db/generated/client';

const givenBack: HoldingState = 'released';

/** What of a booking still counts: all that was not given back. */
export const keptHoldings = { state: { not: givenBack } } as const;

/** Bookings with places of a slot, save those that gave them back. */
export const ofSlot = (slotId: string | { in: string[] }): Prisma.BookingWhereInput => ({
  holdings: { some: { slotId, ...keptHoldings } },
});

/** Bookings that were ever of a slot. */
export const everOfSlot = (slotId: string): Prisma.BookingWhereInput => ({ holdings: { some: { slotId } } });

/** Bookings of any slot. */
export const ofAnySlot: Prisma.BookingWhereInput = { holdings: { some: { slotId: { not: null } } } };

/** What a booking takes of one slot, for a select beside `ofSlot`. */
export const placesOf = (slotId: string) => ({
  where: { slotId, ...keptHoldings },
  select: { quantity: true, attended: true },
});

/** How many places that is. */
export const placesIn = ({ holdings }: { holdings: readonly { quantity: number }[] }): number =>
  holdings.reduce((sum, { quantity }) => sum + quantity, 0);

type Slotted = { slotId: string | null };

/** The slots among what a booking takes, in its order. */
export const slotIdsAmong = (holdings: readonly Slotted[]): string[] =>
  holdings.flatMap(({ slotId }) => slotId ?? []);
