import 'server-only';
import { listingTypeOf } from '@/lib/listing/types/registry';
import type { Viewer } from '@/lib/platform/auth/viewer';
import type { Db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import type { Message } from '@/lib/shared/errors';
import { factsOf, factsSelect } from '../facts';
import { alreadyComing, comingWith } from './coming';
import { canPassOn } from './rules';

/** What decides whether places may be passed on. */
export const passingSelect = {
  ...factsSelect,
  passOnKey: true,
  listing: { select: { type: true, mayPassOn: true, details: true } },
} as const satisfies Prisma.BookingSelect;

export type PassingRow = Prisma.BookingGetPayload<{ select: typeof passingSelect }>;

export const mayPass = (row: PassingRow, now: Date): boolean =>
  canPassOn(factsOf(row), { mayPassOn: row.listing.mayPassOn, isSession: row.slotId !== null }, now);

/** The type's questions: who comes answers them for themselves. */
export const questionsOf = ({ listing }: PassingRow) => listingTypeOf(listing.type).questions;

/** Why a member cannot take these places over; null: they can. */
export const whyNotTake = async (
  db: Db,
  viewer: Pick<Viewer, 'id' | 'isConfirmed'>,
  row: Pick<PassingRow, 'customerId' | 'providerId' | 'slotId'>,
): Promise<Message | null> => {
  if (viewer.id === row.customerId) return { key: 'booking.passOnOwn' };
  if (viewer.id === row.providerId) return { key: 'booking.ownListing' };
  if (!viewer.isConfirmed) return { key: 'member.confirmFirst' };
  const coming = await comingWith(db, row.slotId ?? '', viewer.id);
  return coming ? alreadyComing(coming) : null;
};
