import 'server-only';
import { audienceSelect } from '@/lib/listing/for-reader';
import { listingTypeOf } from '@/lib/listing/types/registry';
import { isKeyOf, type KeyOf, namedKeyOf, partsOfKey } from '@/lib/platform/auth/keys';
import type { Viewer } from '@/lib/platform/auth/viewer';
import type { Db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import type { Message } from '@/lib/shared/errors';
import { mayTake } from '@/lib/standing/audiences';
import { isSelf } from '@/lib/standing/standing';
import { hasAnswerer } from '../answerer';
import { factsOf, factsSelect, nowhere } from '../facts';
import { alreadyComing, comingTo } from './coming';
import { slotIdsAmong } from './of-slot';
import { canPassOn } from './rules';

/** What decides whether places may be passed on. */
export const passingSelect = {
  ...factsSelect,
  isOffered: true,
  passOnVersion: true,
  listing: { select: { ...factsSelect.listing.select, ...audienceSelect, mayPassOn: true, details: true } },
} as const satisfies Prisma.BookingSelect;

export type PassingRow = Prisma.BookingGetPayload<{ select: typeof passingSelect }>;

const keyedAs = (id: string, passOnVersion: number): KeyOf => ({
  purpose: 'pass-on',
  id,
  version: passOnVersion,
});

/** The secret of the link that offers the places of a booking. */
export const passOnKeyOf = ({ id, passOnVersion }: { id: string; passOnVersion: number }): string =>
  namedKeyOf(keyedAs(id, passOnVersion));

/** Whether a secret is, or was, the one of a booking under a version. */
export const isPassOnKey = (given: string, id: string, passOnVersion: number): boolean =>
  isKeyOf(partsOfKey(given)?.key, keyedAs(id, passOnVersion));

/** The booking whose places a link offers; null when it leads nowhere (any more). */
export const offeredBooking = async <Select extends Prisma.BookingSelect>(
  tx: Db,
  key: string,
  select: Select,
): Promise<Prisma.BookingGetPayload<{ select: Select }> | null> => {
  const id = partsOfKey(key)?.id;
  if (!id) return null;
  const offered = await tx.booking.findFirst({
    where: { id, isOffered: true },
    select: { passOnVersion: true },
  });
  if (!offered || !isPassOnKey(key, id, offered.passOnVersion)) return null;
  const { passOnVersion } = offered;
  return (await tx.booking.findFirst({
    where: { id, isOffered: true, passOnVersion },
    select,
  })) as Prisma.BookingGetPayload<{ select: Select }> | null;
};

/** What ends the link of a booking. */
export const offerEnds = { isOffered: false, passOnVersion: { increment: 1 } } as const;

export const mayPass = (row: PassingRow, now: Date): boolean =>
  canPassOn(
    factsOf({ ...row, ...nowhere }),
    { mayPassOn: row.listing.mayPassOn, hasSlot: slotIdsAmong(row.holdings).length > 0 },
    now,
  );

/** The type's questions: who comes answers them for themselves. */
export const questionsOf = ({ listing }: PassingRow) => listingTypeOf(listing.type).questions;

/** Why a member cannot take these places over; null: they can. */
export const whyNotTake = async (
  db: Db,
  viewer: Viewer,
  row: Pick<PassingRow, 'customerId' | 'providerId' | 'holdings' | 'listing'>,
): Promise<Message | null> => {
  if (isSelf(viewer, row.customerId)) return { key: 'booking.passOnOwn' };
  if (isSelf(viewer, row.providerId)) return { key: 'booking.ownListing' };
  if (!mayTake(viewer, row.listing)) return { key: 'listing.notForYou' };
  if (!viewer.isConfirmed) return { key: 'member.confirmFirst' };
  const sides = { customerId: viewer.id, providerId: row.providerId };
  if (!(await hasAnswerer(db, viewer, sides))) return { key: 'booking.onlyKeeper' };
  const coming = await comingTo(db, viewer.id, slotIdsAmong(row.holdings));
  const [first] = coming.values();
  return first ? alreadyComing(first) : null;
};
