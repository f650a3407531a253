import { moveBooking } from '@/lib/booking/commands/move-booking';
import { proposeRing } from '@/lib/booking/commands/propose-ring';
import { beginConversation } from '@/lib/conversation/parties';
import { account } from '@/lib/ledger/accounts';
import { moveCredit } from '@/lib/ledger/credits';
import { balanceOf } from '@/lib/ledger/queries';
import type { Details } from '@/lib/listing/fields';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db, transaction } from '@/lib/platform/db/client';
import { requestBooking } from './asking';
import { inDays } from './booking-builders';
import { aListing, aMember } from './builders';

/** What nights are counted in. */
export const asset = 'points';

/** Worth 150 points a night: Rennes 40, five who sleep there 60, its floor 10, what there is 22, and 18 of its owner's. */
export const details: Details = {
  home: 'house',
  lived: 'main',
  sleeps: 5,
  area: 70,
  equipment: ['garden', 'parking', 'terrace', 'wifi', 'washer'],
  arrivalFrom: '16:00',
  leavingBy: '11:00',
  extra: 18,
  heating: 'Le thermostat est dans l’entrée',
};

/** Somebody with a home to swap. */
export const aHome = async (name = 'Ronan', title = 'Maison blanche') => {
  const owner = await aMember({ name });
  const listing = await aListing({
    ownerId: owner.id,
    type: 'home-swap',
    title,
    rates: [],
    priceWay: 'free',
    priceMinor: 0,
    depositMinor: 0,
    address: `1 rue de ${name}, Rennes`,
    inhabitants: 220_000,
    details,
  });
  return { owner, listing };
};

export type Home = Awaited<ReturnType<typeof aHome>>;

/** Asks for so many nights from a day on. */
export const askNights = async (
  { listing }: Pick<Home, 'listing'>,
  guest: Viewer,
  { day = 10, nights = 5 } = {},
): Promise<string> => {
  const { id } = await requestBooking(guest, {
    listingId: listing.id,
    from: inDays(day),
    to: inDays(day + nights),
    quantity: 1,
    options: { guests: 2 },
    message: 'Quelques jours de repos, à deux et sans bruit.',
    once: undefined,
  });
  return id;
};

export const pointsOf = ({ id }: { id: string }): Promise<number> => balanceOf(db, account.credit(id, asset));

let passed = 0;

/** Gives somebody points to begin with, from somebody who owes them. */
export const givePoints = async (
  to: { id: string },
  amountMinor: number,
  giver?: { id: string },
): Promise<void> => {
  const from = giver ?? (await aMember());
  const key = `test-points-${++passed}`;
  await transaction((tx) =>
    moveCredit(tx, { from: from.id, to: to.id, asset, amountMinor, key, beyondEarned: true }),
  );
};

export const move = (viewer: Viewer, bookingId: string, name: string, more: object = {}) =>
  moveBooking(viewer, { bookingId, name, ...more });

/** Each in the other's home on the same dates, as the first of them proposes it. */
export const proposeSwap = async (
  mine: Home,
  theirs: Home,
  { day = 20, nights = 6 } = {},
): Promise<string> => {
  const { id } = await proposeRing(
    mine.owner,
    {
      things: [theirs.listing.id, mine.listing.id],
      from: inDays(day),
      to: inDays(day + nights),
      message: 'On échange ?',
    },
    beginConversation,
  );
  return id;
};
