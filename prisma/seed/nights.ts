import { nightsBack } from '@/lib/listing/returns';
import { listingTypeOf } from '@/lib/listing/types/registry';
import type { Db } from '@/lib/platform/db/client';
import type { Calendar } from './calendar';
import { idOf } from './chance';
import type { Community } from './community';
import { destinations, placeNamed } from './content/homes';
import { placesForGood } from './content/homes-for-good';
import { homeStories } from './content/stories/homes';
import { starterOf } from './hours';
import type { Movement } from './money';
import { neighbourOf } from './neighbours';

/** What the community lends each who begins (migration 0270). */
const starterMinor = 300;

/** The first points of whoever offers a home, or has stayed in one. */
export const firstPoints = ({ listed }: Community, { days }: Calendar): Movement[] => {
  const offered = listed.flatMap(({ listing }) => {
    const back = nightsBack(listingTypeOf(listing.type));
    return back ? [{ asset: back.asset, holderId: listing.ownerId }] : [];
  });
  const [first] = offered;
  if (!first) return [];
  const holders = [
    ...offered.map(({ holderId }) => holderId),
    ...homeStories.map(({ customer }) => neighbourOf(customer).id),
  ];
  return [...new Set(holders)].map((holderId) =>
    starterOf(holderId, { asset: first.asset, amountMinor: starterMinor, at: days(-70) }),
  );
};

/** Where neighbours would like to go with their homes: some of it meets. */
export const writeDestinations = async (tx: Db, { days, date }: Calendar): Promise<void> => {
  await tx.destination.createMany({
    data: [...destinations, ...placesForGood].map(({ home, town, when }, index) => ({
      id: idOf(`destination ${home} ${town}`),
      listingId: idOf(`listing ${home}`),
      town,
      ...placeNamed(town),
      ...(when && {
        fromDay: new Date(`${date(when.from)}T00:00Z`),
        toDay: new Date(`${date(when.from + when.nights)}T00:00Z`),
        flexDays: when.flex,
      }),
      createdAt: days(-20 + index / 24),
    })),
  });
};
