import { addHoldings } from '@/lib/holding/holdings';
import { db, transaction } from '@/lib/platform/db/client';
import { aListing } from './builders';
import { hoursFromNow } from './clock';

type Listing = Awaited<ReturnType<typeof aListing>>;

/** Three things of three members. */
export const threeThings = async (): Promise<[Listing, Listing, Listing]> => [
  await aListing(),
  await aListing(),
  await aListing(),
];

/** Each of three gives their thing to the next; the ids of the ring and of its parties. */
export const aRing = async (things: readonly Listing[]): Promise<{ id: string; parties: string[] }> => {
  const owners = things.map(({ ownerId }) => ownerId);
  const [listing] = things;
  const [customerId = '', providerId = '', ...members] = owners;
  const period = { from: hoursFromNow(48), to: hoursFromNow(72) };
  return transaction(async (tx) => {
    const { id } = await tx.booking.create({
      data: {
        listingId: listing?.id ?? '',
        customerId,
        providerId,
        state: 'requested',
        life: 'exchange',
        startsAt: period.from,
        endsAt: period.to,
        quote: { currency: 'EUR', lineItems: [], totalMinor: 0, depositMinor: 0, providerMinor: 0 },
        totalMinor: 0,
        currency: 'EUR',
        cancellation: 'flexible',
        timeZone: 'Europe/Paris',
      },
    });
    await tx.party.createMany({
      data: members.map((holderId) => ({ bookingId: id, holderId, role: 'member' })),
    });
    const takings = things.map(({ id: listingId, ownerId: giverId }, at) => ({
      giverId,
      takerId: owners[(at + 1) % owners.length] ?? '',
      listingId,
      part: { period, slotId: null },
      quantity: 1,
    }));
    await addHoldings(tx, id, takings, new Date());
    return { id, parties: owners };
  });
};

/** What has become of it: its state, how many of its things are held, how many have said yes. */
export const ringNow = async (id: string) => {
  const { state, holdings, parties } = await db.booking.findUniqueOrThrow({
    where: { id },
    include: { holdings: true, parties: true },
  });
  return {
    state,
    held: await db.claim.count({ where: { holding: { bookingId: id }, isActive: true } }),
    holdings: [...new Set(holdings.map((each) => each.state))],
    yes: parties.filter(({ answer }) => answer === 'yes').length,
  };
};
