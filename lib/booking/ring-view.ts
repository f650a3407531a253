import { type HoldingState, holdingStates } from '@/lib/holding/states';
import type { Viewer } from '@/lib/platform/auth/viewer';
import type { Settings } from '@/lib/platform/settings';
import type { BookingView, PartyView } from './booking-view';
import { isAmongMembers, stateMeanings } from './lifecycle';
import type { Role, State } from './lives/terms';
import { placeOf } from './place';
import type { RingThing } from './ring';
import { listingOf, partyOf, type ViewRow } from './view-row';

/** A booking as one of those who are alike sees it (`asSeenBy`). */
export type SeenRow = ViewRow & { actingFor: string | null };

/** Whom it is with, for somebody in a role; an operator looks from outside and sees the customer's. */
export const otherIn = (
  row: Pick<ViewRow, 'customer' | 'provider' | 'parties'>,
  role: Role,
  coming: RingThing | undefined,
): PartyView => {
  const giver = row.parties.find(({ holderId }) => holderId === coming?.giverId)?.holder;
  return partyOf(giver ?? (role === 'customer' ? row.provider : row.customer));
};

/** Where it is handed over to the one who looks: nobody learns where the others of a ring are. */
export const placeFor = (
  row: SeenRow,
  role: Role,
  coming: RingThing | undefined,
  { now, numbers }: { now: Date; numbers: Settings },
): BookingView['place'] => {
  if (role === 'operator') return null;
  const { endedAt } = row;
  const kept = isAmongMembers(row) ? coming : row;
  return kept ? placeOf({ ...kept, endedAt, state: row.state as State }, now, numbers) : null;
};

/** What goes round, for one who is of it or looks in. */
export const ringOf = (row: SeenRow, ring: readonly RingThing[], member: Viewer): BookingView['ring'] => {
  const isOver = stateMeanings[row.state as State].isOver;
  const holders = new Map(row.parties.map(({ holderId, holder }) => [holderId, partyOf(holder)]));
  return ring.flatMap(({ giverId, takerId, state, handedOnAt, listing }) => {
    const [from, to] = [holders.get(giverId), holders.get(takerId)];
    if (!from || !to) return [];
    const isReceived = holdingStates[state as HoldingState].isTaken ? state === 'ended' : null;
    return [
      {
        from,
        to,
        listing: listingOf(listing, { member, isOver }),
        isReceived,
        isHandedOn: handedOnAt !== null,
      },
    ];
  });
};
