import 'server-only';
import { listingTypeOf } from '@/lib/listing/types/registry';
import { db } from '@/lib/platform/db/client';
import { namedFor } from '@/lib/standing/people';
import { rights } from '@/lib/standing/rights';
import type { BookingView } from './booking-view';
import { stateMeanings } from './lifecycle';
import { isParty } from './lives/terms';

/** Who of a circle may be there when a thing changes hands: those whose work it is, and its keepers, who may as well. */
export type Meeting = { circle: string; desk: string[]; keepers: string[] };

const answering: readonly string[] = rights['booking.answer'].roles;

/**
 * Whom one of the two sides meets of the other, where that is a circle: named from the confirmation on, until it is over. Read anew each
 * time, so that who has left the circle meanwhile is not waited for. Null: there is one person on the other side, or nothing changes hands.
 */
export const meetingOf = async ({
  role,
  state,
  listing,
  customer,
  provider,
}: BookingView): Promise<Meeting | null> => {
  const { showsPlace, isOver } = stateMeanings[state];
  const other = role === 'customer' ? provider : customer;
  if (!isParty(role) || other.kind !== 'circle' || !showsPlace || isOver) return null;
  if (!listingTypeOf(listing.type).handover) return null;
  const people = await namedFor(db, other.id, 'booking.handOver');
  const keepers = people.filter((each) => answering.includes(each.role));
  const names = (some: typeof people): string[] => some.map(({ name }) => name);
  return {
    circle: other.name,
    desk: names(people.filter((each) => !keepers.includes(each))),
    keepers: names(keepers),
  };
};
