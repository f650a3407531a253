import type { Prisma } from '@/lib/platform/db/generated/client';
import type { Act } from '@/lib/standing/rights';
import { isSelf, mayAct, type Standing, scopeFor } from '@/lib/standing/standing';
import type { Party, Role } from './lives/terms';
import type { BookingTransition } from './lives/transition';

/** Whose a booking is. */
export type Sides = { customerId: string; providerId: string };

export const holderOf = (row: Sides, party: Party): string =>
  party === 'customer' ? row.customerId : row.providerId;

/**
 * The side that somebody is on: their own, or that of a circle whose agreements they see to. Nobody is on both: what somebody
 * agreed themselves comes first, and who takes something for one circle of theirs from another is the customer.
 */
export const partyIn = (who: Standing | null, row: Sides): Party | null => {
  if (isSelf(who, row.customerId)) return 'customer';
  if (isSelf(who, row.providerId)) return 'provider';
  if (mayAct(who, 'booking.see', row.customerId)) return 'customer';
  return mayAct(who, 'booking.see', row.providerId) ? 'provider' : null;
};

/** The same where operators may look in too. */
export const roleOf = (who: Standing, row: Sides): Role => partyIn(who, row) ?? 'operator';

/** The bookings on whose side, or on that side of which, somebody is. */
export const partyTo = (who: Standing, party?: Party): Prisma.BookingWhereInput => {
  const see = scopeFor(who, 'booking.see');
  const isOfCircles = see.in.length > 1;
  if (party === 'customer') return { customerId: see, ...(isOfCircles && { providerId: { not: who.id } }) };
  if (party === 'provider' && isOfCircles)
    return { OR: [{ providerId: who.id }, { providerId: see, customerId: { notIn: see.in } }] };
  return party === 'provider' ? { providerId: see } : { OR: [{ customerId: see }, { providerId: see }] };
};

/** Which right a transition asks of who makes it for a side. */
export const actOf = ({ writes = [] }: Pick<BookingTransition, 'writes'>, party: Party): Act => {
  if (writes.some((each) => each === 'keepReport' || each === 'bringBack')) return 'booking.handOver';
  return party === 'customer' ? 'booking.take' : 'booking.answer';
};

/** Whether somebody on a side of a booking may make this transition for it. */
export const mayMake = (
  who: Standing,
  row: Sides,
  role: Role,
  transition: Pick<BookingTransition, 'writes'>,
): boolean => role === 'operator' || mayAct(who, actOf(transition, role), holderOf(row, role));
