import 'server-only';
import type { DrawnLeg } from '@/components/booking/ring';
import { ringSizes } from '@/lib/booking/ring-rules';
import { partyOf } from '@/lib/booking/view-row';
import type { ListingSummary } from '@/lib/listing/listing-summary';
import { swapLifeOf } from '@/lib/listing/returns';
import { pictured, type Swappable, swappables } from '@/lib/listing/swapping';
import { listingTypeOf } from '@/lib/listing/types/registry';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import { pageSize, searchListings } from '@/lib/search/queries';
import { readSearch } from '@/lib/search/schema';
import type { Asked } from '@/lib/shared/asked';
import { holdersFor } from '@/lib/standing/standing';

/** All that the address names, each once, as many as a ring has room for beside the first and the viewer's own. */
const namedIn = (via: string | string[] | undefined): string[] =>
  [...new Set([via ?? []].flat())].filter((id) => id !== '' && id.length <= 100).slice(0, ringSizes.max - 2);

const isOwn = (viewer: Viewer, ownerId: string): boolean =>
  holdersFor(viewer, 'booking.take').includes(ownerId);

/** What goes round before the viewer's own thing: the wanted one, then what was added; each of somebody else. */
export const chainOf = async (
  viewer: Viewer,
  wantedId: string,
  { via }: Asked<'via'>,
): Promise<Swappable[]> => {
  const things = await swappables(db, viewer, [wantedId, ...namedIn(via)]);
  const [wanted] = things;
  if (wanted?.id !== wantedId || swapLifeOf(listingTypeOf(wanted.type)) === null) return [];
  if (isOwn(viewer, wanted.ownerId)) return [];
  return things.filter(
    ({ ownerId, type }, at) =>
      !isOwn(viewer, ownerId) &&
      type === wanted.type &&
      things.findIndex((each) => each.ownerId === ownerId) === at,
  );
};

/** Who hands what to whom, as far as it is known: what the last of them gets is still open. */
export const drawnLegs = (chain: readonly Swappable[], viewer: Viewer): DrawnLeg[] => {
  let to: DrawnLeg['to'] = { ...viewer, kind: 'member', pictureId: null };
  return chain.map((thing) => {
    const from = partyOf(thing.owner);
    const leg = { from, to, listing: pictured(thing) };
    to = from;
    return leg;
  });
};

/** What others give of the same way of sharing, as it was looked for: of nobody who is in the ring already. */
export const candidatesFor = async (
  viewer: Viewer,
  chain: readonly Swappable[],
  q: string,
): Promise<ListingSummary[]> => {
  const [wanted] = chain;
  if (!wanted) return [];
  const { query } = readSearch({ type: wanted.type, ...(q && { q }) });
  const { items } = await searchListings(viewer, query, { limit: pageSize });
  const inRing = new Set(chain.map(({ ownerId }) => ownerId));
  return items.filter(({ provider }) => !inRing.has(provider.id) && !isOwn(viewer, provider.id));
};
