import 'server-only';
import type { HolderKind } from '@/lib/circle/roles';
import { audienceSelect } from '@/lib/listing/for-reader';
import { slotSelect } from '@/lib/listing/slots/one-slot';
import { listingTypeOf } from '@/lib/listing/types/registry';
import type { Viewer } from '@/lib/platform/auth/viewer';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { type Audienced, lookIn, mayTake } from '@/lib/standing/audiences';
import { amendmentSelect } from './amending/view';
import type { PartyView } from './booking-view';
import { type FactsRow, factsSelect } from './facts';

export const partySelect = {
  id: true,
  kind: true,
  name: true,
  handle: true,
  pictureId: true,
  ratingSum: true,
  ratingCount: true,
} as const satisfies Prisma.HolderSelect;

const pictureSelect = { id: true, width: true, height: true } as const;

export const listingSelect = {
  ...factsSelect.listing.select,
  ...audienceSelect,
  id: true,
  title: true,
  area: true,
  publicLat: true,
  publicLng: true,
  photos: {
    orderBy: { position: 'asc' },
    take: 1,
    select: { alt: true, picture: { select: pictureSelect } },
  },
} as const satisfies Prisma.ListingSelect;

export const partiesSelect = {
  orderBy: [{ role: 'asc' }, { holderId: 'asc' }],
  select: { ...factsSelect.parties.select, holder: { select: partySelect } },
} as const satisfies Prisma.Booking$partiesArgs;

export const viewSelect = {
  ...factsSelect,
  quantity: true,
  timeZone: true,
  dueAt: true,
  dueName: true,
  shownTo: true,
  isOffered: true,
  passOnVersion: true,
  listing: { select: { ...listingSelect, mayPassOn: true } },
  amendments: { orderBy: { createdAt: 'desc' }, take: 1, select: amendmentSelect },
  parties: partiesSelect,
  customer: { select: partySelect },
  provider: { select: partySelect },
  events: { orderBy: { sequence: 'asc' }, include: { byMember: { select: { name: true } } } },
  holdings: {
    orderBy: [{ startsAt: 'asc' }, { position: 'asc' }],
    select: {
      ...factsSelect.holdings.select,
      attended: true,
      listing: { select: { id: true, title: true } },
      slot: { select: slotSelect },
      reports: {
        orderBy: { createdAt: 'asc' },
        include: { photos: { orderBy: { position: 'asc' }, select: { picture: { select: pictureSelect } } } },
      },
    },
  },
} as const satisfies Prisma.BookingSelect;

export type ViewRow = Prisma.BookingGetPayload<{ select: typeof viewSelect }> &
  Pick<FactsRow, 'whereabouts' | 'fetchTimes'>;

/** A holder as the others of an agreement see them. */
export const partyOf = ({ kind, ratingSum, ratingCount, ...rest }: ViewRow['customer']): PartyView => ({
  ...rest,
  kind: kind as HolderKind,
  ratingCount,
  rating: ratingCount > 0 ? ratingSum / ratingCount : null,
});

/** What of its listing a booking shows to one of its sides; `isSeen`: they may (still) see the listing's own page. */
export const listingOf = (
  listing: Pick<ViewRow['listing'], 'id' | 'title' | 'type' | 'area' | 'photos'> & Audienced,
  { member, isOver }: { member: Viewer; isOver: boolean },
) => {
  const { id, title, type, area, photos } = listing;
  const [photo] = photos;
  return {
    id,
    isSeen: !isOver || mayTake(member, listing) || lookIn(member),
    title,
    type,
    area,
    grain: listingTypeOf(type).allocation.grain,
    picture: photo ? { ...photo.picture, alt: photo.alt } : null,
  };
};
