import { db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { aBareHolding } from './bare-bookings';
import { aListing, aMember } from './builders';
import { hoursFromNow } from './clock';

/** A couscous in Rennes, published: 9 € a place, booked at once. It has no slot yet. */
export const aMeal = (with_: Parameters<typeof aListing>[0] = {}) =>
  aListing({
    type: 'meal',
    title: 'Couscous du dimanche',
    description: 'Semoule roulée à la main, sept légumes.',
    details: { main: 'Couscous aux sept légumes', allergens: ['gluten', 'celery'], diets: ['vegetarian'] },
    priceWay: 'money',
    rates: [{ unit: 'place', amountMinor: 900 }],
    priceMinor: 900,
    depositMinor: 0,
    approval: 'instant',
    unitCount: 0,
    ...with_,
  });

type SlotWith = Partial<Prisma.SlotUncheckedCreateInput> & { listingId: string };

/** A slot for six in two days, three hours long, closed a day before; `startsAt` moves all of it. */
export const aSlot = ({ startsAt = hoursFromNow(48), ...with_ }: SlotWith) => {
  const at = new Date(startsAt).getTime();
  const closesAt = with_.closesAt ?? new Date(at - 24 * 3_600_000);
  return db.slot.create({
    data: {
      startsAt,
      endsAt: new Date(at + 3 * 3_600_000),
      closesAt,
      dueAt: closesAt,
      capacity: 6,
      ...with_,
    },
  });
};

/** Someone holds places of a slot, by a booking that shows nowhere beside it. */
export const holdPlaces = async (slotId: string, quantity: number) =>
  db.placeClaim.create({ data: { slotId, quantity, holdingId: await aBareHolding(slotId) } });

/** Someone waits for places of a slot. */
export const waitFor = async (slotId: string, quantity: number) =>
  db.wait.create({ data: { slotId, quantity, holderId: (await aMember()).id } });
