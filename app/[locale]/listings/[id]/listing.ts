import 'server-only';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { hasBooked } from '@/lib/booking/has-booked';
import { seenListing } from '@/lib/booking/seen-listing';
import { hasAnswered } from '@/lib/listing/answered';
import { monthAfter, monthOf } from '@/lib/listing/calendar';
import { foundStates } from '@/lib/listing/lifecycle';
import type { ListingPage } from '@/lib/listing/queries';
import { busyOf, isLetWithoutEnd } from '@/lib/listing/units';
import { currentViewer } from '@/lib/platform/auth/session';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import { foundOr404 } from '@/lib/platform/page';
import { isPlainDate, startOfDay } from '@/lib/shared/period';

/** A listing that is paused or gone is there for its owner and for those who have booked it; a wish that is over, for who answered. */
const isThereFor = async ({ id, isOwner, state }: ListingPage, viewer: Viewer | null): Promise<boolean> =>
  isOwner ||
  foundStates.has(state) ||
  (viewer !== null && ((await hasBooked(viewer, id)) || (await hasAnswered(viewer, id))));

/** The listing of an address, once a request, or the not-found page. */
export const listingOf = cache(async (id: string): Promise<ListingPage> => {
  const viewer = await currentViewer();
  const listing = await foundOr404(seenListing(viewer, id));
  if (!(await isThereFor(listing, viewer))) notFound();
  return listing;
});

/** The first month that the calendar shows: the one asked for, else that of the first day asked for, never a past one. */
export const firstMonth = (month: unknown, from: string | undefined, today: string): string => {
  const wanted = typeof month === 'string' ? `${month}-01` : (from?.slice(0, 10) ?? today);
  const shown = isPlainDate(wanted) && wanted > today ? wanted : today;
  return monthOf(shown < '2200' ? shown : today);
};

/** What is held in some months from `first` on. */
export const busyMonths = (listing: { id: string; timeZone: string }, first: string, months: number) =>
  busyOf(
    db,
    listing.id,
    startOfDay(`${first}-01`, listing.timeZone),
    startOfDay(`${monthAfter(first, months)}-01`, listing.timeZone),
  );

/** Whether nobody can have any of it before somebody gives notice. */
export const isLetOut = (id: string): Promise<boolean> => isLetWithoutEnd(db, id);
