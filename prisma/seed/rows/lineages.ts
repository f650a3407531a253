import { listingTypeOf } from '@/lib/listing/types/registry';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { idOf } from '../chance';
import { harvests } from '../content/seeds';
import type { Told } from '../told';
import { holdingId } from './bookings';

type Lots = { lots: Prisma.LotCreateManyInput[]; passings: Prisma.LotPassingCreateManyInput[] };

/** When a packet came. */
const cameAt = ({ life }: Told): Date | undefined => life.events.find(({ to }) => to === 'ended')?.at;

/** What came to whom, and what grew of it: as lots, each after those that it came from. */
export const lineageOf = (told: readonly Told[]): Lots => {
  const lots = new Map<string, Prisma.LotCreateManyInput>();
  const passings: Prisma.LotPassingCreateManyInput[] = [];
  const offered = (listing: Told['life']['rows']['listing'], createdAt: Date): string => {
    const id = idOf(`lot ${listing.id}`);
    if (!lots.has(id))
      lots.set(id, { id, listingId: listing.id, holderId: listing.ownerId, title: listing.title, createdAt });
    return id;
  };
  const bySlug = new Map(told.map(({ story, life }) => [story.listing, life.rows.listing]));
  const received = told
    .flatMap((each) => {
      const at = cameAt(each);
      return at && listingTypeOf(each.life.rows.listing.type).lineage ? [{ each, at }] : [];
    })
    .sort((one, other) => one.at.getTime() - other.at.getTime());
  for (const { each, at } of received) {
    const { listing } = each.life.rows;
    const fromId = offered(listing, at);
    const toId = idOf(`lot ${each.story.slug}`);
    const holderId = each.customer.id;
    lots.set(toId, { id: toId, holdingId: holdingId(each), holderId, title: listing.title, createdAt: at });
    passings.push({ fromId, toId, kind: 'received', count: 1, unit: 'packet', at });
    for (const { listing: slug, count, unit } of harvests.filter(({ story }) => story === each.story.slug)) {
      const grown = bySlug.get(slug);
      if (!grown) throw new Error(`nobody asked for ${slug}: its lineage would end there`);
      const since = grown.publishedAt ?? at;
      passings.push({ fromId: toId, toId: offered(grown, since), kind: 'grown', count, unit, at: since });
    }
  }
  return { lots: [...lots.values()], passings };
};
