import type { Prisma } from '@/lib/platform/db/generated/client';
import type { Act } from '@/lib/standing/rights';
import { isSelf, mayAct, type Standing, scopeFor } from '@/lib/standing/standing';
import { stateMeanings } from './lifecycle';
import { isParty, type Party, type Role, type State, type Write } from './lives/terms';
import type { BookingTransition } from './lives/transition';

/** Whose a booking is. */
export type Sides = { customerId: string; providerId: string };

/** With all who are of it, a side or one of more. */
export type Parties = Sides & { parties: readonly { role: string; holderId: string }[] };

/** Those who act for a holder of it: everyone but an operator. */
type ActingRole = Exclude<Role, 'operator'>;

export const holderOf = (row: Sides, party: Party): string =>
  party === 'customer' ? row.customerId : row.providerId;

/** Whom somebody is or sees to among those who are of it beside the two sides; null: none of them. */
const memberIn = (who: Standing | null, { parties }: Pick<Parties, 'parties'>): string | null => {
  const others = parties.filter(({ role }) => !isParty(role)).map(({ holderId }) => holderId);
  return (
    others.find((holderId) => isSelf(who, holderId)) ??
    others.find((holderId) => mayAct(who, 'booking.see', holderId)) ??
    null
  );
};

/** For whom somebody in a role acts. */
export const holderFor = (who: Standing, row: Parties, role: ActingRole): string =>
  isParty(role) ? holderOf(row, role) : (memberIn(who, row) ?? who.id);

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

/** The same where others of a ring are of it, and operators may look in too. */
export const roleOf = (who: Standing, row: Parties): Role =>
  partyIn(who, row) ?? (memberIn(who, row) ? 'member' : 'operator');

/** The bookings that a holder is of, on whichever side or as one of more. */
export const ofHolder = (holderId: string | { in: string[] }): Prisma.BookingWhereInput => ({
  parties: { some: { holderId } },
});

/** The bookings that somebody is of, or on that side of which they are. */
export const partyTo = (who: Standing, party?: Party): Prisma.BookingWhereInput => {
  const see = scopeFor(who, 'booking.see');
  const isOfCircles = see.in.length > 1;
  if (party === 'customer') return { customerId: see, ...(isOfCircles && { providerId: { not: who.id } }) };
  if (party === 'provider' && isOfCircles)
    return { OR: [{ providerId: who.id }, { providerId: see, customerId: { notIn: see.in } }] };
  return party === 'provider' ? { providerId: see } : ofHolder(see);
};

/** What who meets the other side does: the hand-over, and how long it took. */
const atHandOver: ReadonlySet<string> = new Set<Write>([
  'keepReport',
  'bringBack',
  'noteMinutes',
  'bookMinutes',
]);

/** Which right a transition asks of who makes it for a side. */
export const actOf = ({ writes = [] }: Pick<BookingTransition, 'writes'>, party: ActingRole): Act => {
  if (writes.some((each) => atHandOver.has(each))) return 'booking.handOver';
  return party === 'customer' ? 'booking.take' : 'booking.answer';
};

/** Whether somebody on a side of a booking may make this transition for it. */
export const mayMake = (
  who: Standing,
  row: Parties,
  role: Role,
  transition: Pick<BookingTransition, 'writes'>,
): boolean => role === 'operator' || mayAct(who, actOf(transition, role), holderFor(who, row, role));

/** Whether what a booking waits for is their side's to do, but not theirs: it takes a right that their role in the circle lacks. */
export const isForOthersOfSide = (
  who: Standing,
  row: Sides,
  { state, awaits, role }: { state: State; awaits: readonly Role[]; role: Role },
): boolean => {
  const { act } = stateMeanings[state];
  return (
    isParty(role) && awaits.includes(role) && act !== undefined && !mayAct(who, act, holderOf(row, role))
  );
};
