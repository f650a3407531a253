import type { Prisma } from '@/lib/platform/db/generated/client';
import type { Act } from '@/lib/standing/rights';
import { isSelf, mayAct, type Standing, scopeFor } from '@/lib/standing/standing';
import { isAmongMembers, memberLives, stateMeanings } from './lifecycle';
import { isParty, type Party, type Role, type State, type Write } from './lives/terms';
import type { BookingTransition } from './lives/transition';

/** Whose a booking is: of two sides, or, by its life, of some who are alike. */
export type Sides = { life: string; customerId: string; providerId: string };

/** With all who are of it. */
export type Parties = Sides & { parties: readonly { holderId: string }[] };

/** Those who act for a holder of it: everyone but an operator. */
type ActingRole = Exclude<Role, 'operator'>;

export const holderOf = (row: Pick<Sides, 'customerId' | 'providerId'>, party: Party): string =>
  party === 'customer' ? row.customerId : row.providerId;

/** Whom somebody is or sees to among those who are alike; null: none of them, or it has two sides. */
const memberIn = (who: Standing | null, { parties, ...row }: Parties): string | null => {
  if (!isAmongMembers(row)) return null;
  const all = parties.map(({ holderId }) => holderId);
  return (
    all.find((holderId) => isSelf(who, holderId)) ??
    all.find((holderId) => mayAct(who, 'booking.see', holderId)) ??
    null
  );
};

/** For whom somebody in a role acts. */
export const holderFor = (who: Standing, row: Parties, role: ActingRole): string =>
  isParty(role) ? holderOf(row, role) : (memberIn(who, row) ?? who.id);

/**
 * The side that somebody is on: their own, or that of a circle whose agreements they see to. Nobody is on both: what somebody
 * agreed themselves comes first, and who takes something for one circle of theirs from another is the customer. Where all are
 * alike there are no sides.
 */
export const partyIn = (who: Standing | null, row: Sides): Party | null => {
  if (isAmongMembers(row)) return null;
  if (isSelf(who, row.customerId)) return 'customer';
  if (isSelf(who, row.providerId)) return 'provider';
  if (mayAct(who, 'booking.see', row.customerId)) return 'customer';
  return mayAct(who, 'booking.see', row.providerId) ? 'provider' : null;
};

/** The role of somebody who sees a booking: on a side, one of those who are alike, or an operator who looks in. */
export const roleOf = (who: Standing, row: Parties): Role =>
  partyIn(who, row) ?? (memberIn(who, row) === null ? 'operator' : 'member');

/** A row as one of those who are alike looks at it, or acts: what is open to them may be done already for others. */
export const asSeenBy = <Row extends Parties>(
  who: Standing,
  row: Row,
): Row & { actingFor: string | null } => ({
  ...row,
  actingFor: memberIn(who, row),
});

/** The bookings that a holder is of, on whichever side or as one of more. */
export const ofHolder = (holderId: string | { in: string[] }): Prisma.BookingWhereInput => ({
  parties: { some: { holderId } },
});

/** The bookings that somebody is of, or on that side of which they are; `member`: those without sides. */
export const partyTo = (who: Standing, role?: ActingRole): Prisma.BookingWhereInput => {
  const see = scopeFor(who, 'booking.see');
  if (!role) return ofHolder(see);
  if (role === 'member') return { ...ofHolder(see), life: { in: memberLives } };
  const life = { notIn: memberLives };
  const isOfCircles = see.in.length > 1;
  if (role === 'customer')
    return { life, customerId: see, ...(isOfCircles && { providerId: { not: who.id } }) };
  return isOfCircles
    ? { life, OR: [{ providerId: who.id }, { providerId: see, customerId: { notIn: see.in } }] }
    : { life, providerId: see };
};

/** What who meets the others does: the hand-over, what came or was fetched, and how long it took. */
const atHandOver: ReadonlySet<string> = new Set<Write>([
  'keepReport',
  'shortenClaims',
  'bringBack',
  'receive',
  'handOn',
  'noteMinutes',
  'bookMinutes',
]);

/** Which right a transition asks of who makes it for a side. */
export const actOf = ({ writes = [] }: Pick<BookingTransition, 'writes'>, party: ActingRole): Act => {
  if (writes.some((each) => atHandOver.has(each))) return 'booking.handOver';
  if (writes.includes('keepTalk')) return 'booking.review';
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
  row: Parties,
  { state, awaits, role }: { state: State; awaits: readonly Role[]; role: Role },
): boolean => {
  const { act } = stateMeanings[state];
  return (
    role !== 'operator' &&
    awaits.includes(role) &&
    act !== undefined &&
    !mayAct(who, act, holderFor(who, row, role))
  );
};
