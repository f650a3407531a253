import { moveBooking } from '@/lib/booking/commands/move-booking';
import { proposeRing } from '@/lib/booking/commands/propose-ring';
import { beginConversation } from '@/lib/conversation/parties';
import { confirmPermission } from '@/lib/operation/commands/keep-permission';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import { aListing, aMember } from './builders';

/** What it takes to bring people with homes together. */
export const permission = 'home-exchange';

export const basis = 'Avis d’un avocat du 3 novembre, voté en assemblée.';

/** An operator says that it may be done here. */
export const openHere = async (): Promise<Viewer> => {
  const operator = await aMember({ role: 'operator', name: 'Opale' });
  await confirmPermission(operator, { permissionId: permission, reason: basis });
  return operator;
};

/** Somebody with a home to exchange for good, worth so many thousands. */
export const aHomeOf = async (name: string, thousands: number, more: Record<string, unknown> = {}) => {
  const member = await aMember({ name });
  const thing = await aListing({
    ownerId: member.id,
    type: 'home-exchange',
    title: `Logement de ${name}`,
    rates: [],
    priceWay: 'free',
    priceMinor: 0,
    depositMinor: 0,
    address: `1 rue de ${name}, Rennes`,
    details: {
      ...{ home: 'flat', area: 60, rooms: 3, energy: 'd', valuedBy: 'own', wants: 'Rennes' },
      valuation: thousands * 1000,
      ...more,
    },
  });
  await db.destination.create({ data: { listingId: thing.id, town: 'Rennes (35)', lat: 48.11, lng: -1.68 } });
  return { member, thing };
};

export type HomeOf = Awaited<ReturnType<typeof aHomeOf>>;

/** Three homes of 200, 250 and 300 thousand, each wanted by the one before; the last would have the first. */
export const threeHomes = (): Promise<[HomeOf, HomeOf, HomeOf]> =>
  Promise.all([
    aHomeOf('Théo', 200, { adds: 60_000 }),
    aHomeOf('Karim', 250, { adds: 60_000, wantsArea: 100 }),
    aHomeOf('Paul', 300, { area: 110, receives: 120_000 }),
  ]);

/** The last of them proposes: the first home comes to them, each other to who has the one before. All agree: a file is kept. */
export const aFile = async (homes: readonly HomeOf[]): Promise<string> => {
  const proposer = homes.at(-1);
  const { id } = await proposeRing(
    proposer?.member ?? null,
    { things: homes.map(({ thing }) => thing.id), message: 'On regarde ?', once: undefined },
    beginConversation,
  );
  for (const { member } of homes.slice(0, -1)) await moveBooking(member, { bookingId: id, name: 'say_yes' });
  return id;
};
