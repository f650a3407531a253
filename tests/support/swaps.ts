import type { BalanceTyped } from '@/lib/booking/balance/reading';
import { moveBooking } from '@/lib/booking/commands/move-booking';
import { proposeRing } from '@/lib/booking/commands/propose-ring';
import type { MeetingTyped } from '@/lib/booking/meeting-point';
import { bookingFor } from '@/lib/booking/queries';
import { beginConversation } from '@/lib/conversation/parties';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import { aListing, aMember, type TestMember } from './builders';

type Listing = Awaited<ReturnType<typeof aListing>>;

/** Somebody with a thing to swap. */
export type Swapper = { member: TestMember; thing: Listing };

export const aSwapper = async (name: string, title: string): Promise<Swapper> => {
  const member = await aMember({ name });
  const thing = await aListing({
    ownerId: member.id,
    type: 'swap',
    title,
    rates: [],
    priceWay: 'free',
    priceMinor: 0,
    depositMinor: 0,
    address: `1 rue de ${name}, Rennes`,
    details: { condition: 'good', wants: 'Une lampe' },
  });
  return { member, thing };
};

const people = [
  ['Jeanne', 'Neuf romans policiers'],
  ['Samir', 'Cafetière italienne'],
  ['Nolwenn', 'Poste à transistors'],
  ['Hugo', 'Cerf-volant'],
  ['Inès', 'Lampe d’architecte'],
] as const;

/** So many people with a thing each. */
export const swappers = (count: number): Promise<Swapper[]> =>
  Promise.all(people.slice(0, count).map(([name, title]) => aSwapper(name, title)));

/** The first of them proposes: what the second has comes to them, what each other has to the one before, and theirs to the last. */
export const propose = async (
  [proposer, ...others]: readonly Swapper[],
  message = '',
  more: MeetingTyped & BalanceTyped = {},
): Promise<string> => {
  const things = [...others, proposer].flatMap((each) => each?.thing.id ?? []);
  const { id } = await proposeRing(
    proposer?.member ?? null,
    { things, message, ...more, once: undefined },
    beginConversation,
  );
  return id;
};

export const say = (viewer: Viewer, bookingId: string, name: string, reason?: string) =>
  moveBooking(viewer, { bookingId, name, ...(reason && { reason }) });

/** A yes to the ring with what is given beside its things, as it was shown. */
export const agreeTo = (viewer: Viewer, bookingId: string, quotedBalance = 1) =>
  moveBooking(viewer, { bookingId, name: 'say_yes', quotedBalance });

/** What has become of a ring and its things. */
export const ringOf = async (bookingId: string) => {
  const { state, holdings } = await db.booking.findUniqueOrThrow({
    where: { id: bookingId },
    include: { holdings: { include: { listing: { select: { state: true } } } } },
  });
  return {
    state,
    holdings: [...new Set(holdings.map((each) => each.state))].sort(),
    listings: [...new Set(holdings.map(({ listing }) => listing.state))].sort(),
  };
};

export const seenBy = (viewer: Viewer, id: string) => bookingFor(viewer, id);
