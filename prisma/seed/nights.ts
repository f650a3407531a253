import { nightsBack } from '@/lib/listing/returns';
import { listingTypeOf } from '@/lib/listing/types/registry';
import type { Calendar } from './calendar';
import type { Community } from './community';
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
