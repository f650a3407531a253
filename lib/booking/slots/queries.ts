import 'server-only';
import { faceOfHolder, type HolderFace, holderFaceSelect } from '@/lib/circle/faces';
import { openHoldings } from '@/lib/holding/states';
import type { Fields } from '@/lib/listing/fields';
import { shownStates } from '@/lib/listing/lifecycle';
import { isGathering } from '@/lib/listing/scarcity';
import { slotMeanings } from '@/lib/listing/slots/lifecycle';
import { type HostedSlot, slotOfHost, slotWithListing } from '@/lib/listing/slots/one-slot';
import { listingTypeOf } from '@/lib/listing/types/registry';
import { type Face, faceSelect } from '@/lib/member/faces';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { now as clockNow } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { settings } from '@/lib/platform/settings';
import { type Message, notFound } from '@/lib/shared/errors';
import { mayTake } from '@/lib/standing/audiences';
import { mayAct } from '@/lib/standing/standing';
import { agreedStates, comingStates, stateMeanings } from '../lifecycle';
import type { State } from '../lives/terms';
import { ofSlot, placesIn, placesOf, slotIdsAmong } from './of-slot';
import { mayPass, offeredBooking, passingSelect, questionsOf, whyNotTake } from './passing-on';
import { lookBackUntil } from './rules';
import type { ShownTo } from './schema';

export type Seat = {
  /** `hidden`: places of those who do not want to be seen, or of whom it is not sure that they come. */
  kind: 'host' | 'guest' | 'hidden' | 'free';
  name?: string;
  handle?: string;
  /** Whether that is a member or a circle. */
  holder?: string;
  pictureId?: string | null;
  /** The host takes none. */
  places: number;
  isMe?: boolean;
};

export type Table = { seats: Seat[]; isHost: boolean; isAtTable: boolean };

type Guest = { quantity: number; shownTo: string; customer: HolderFace };
type Onlooker = { viewer: Viewer | null; isInside: boolean; isOver: boolean };

/** Everyone sees who wants to be seen by all, until it is over; those at the table see who hides from none of them. */
const isSeen = (
  { shownTo, customer }: Guest,
  { viewer, isInside, isOver }: Onlooker,
  isHost: boolean,
): boolean => {
  if (customer.goneAt) return false;
  if (isHost || mayAct(viewer, 'booking.see', customer.id)) return true;
  if (shownTo === 'everyone') return isInside || !isOver;
  return shownTo === 'guests' && isInside;
};

const seatOf = (
  { kind: holder, name, handle, pictureId, id }: HolderFace,
  places: number,
  viewerId: string | undefined,
) => ({
  name,
  handle,
  holder,
  pictureId,
  places,
  ...(id === viewerId && { isMe: true }),
});

/**
 * Who sits where, as much as each allows, to anyone who may see the slot. Those who are not named are one number: nothing
 * of them leaves this house. Only types that gather have a table with guests at it.
 */
export const tableOf = async (viewer: Viewer | null, slotId: string): Promise<Table> => {
  const slot = await slotWithListing(db, slotId);
  const { listing, capacity } = slot;
  const [host, coming] = await Promise.all([
    faceOfHolder(db, listing.ownerId),
    db.booking.findMany({
      where: { ...ofSlot(slotId), state: { in: agreedStates.in } },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: { holdings: placesOf(slotId), shownTo: true, customer: { select: holderFaceSelect } },
    }),
  ]);
  const bookings = coming.map((booking) => ({ ...booking, quantity: placesIn(booking) }));
  const isHost = mayAct(viewer, 'listing.see', host.id);
  const isAtTable = bookings.some(({ customer }) => mayAct(viewer, 'booking.see', customer.id));
  const isForViewer = shownStates.has(listing.state) && mayTake(viewer, listing);
  if (!isForViewer && !isHost && !isAtTable) throw notFound();
  const gathers = isGathering(listingTypeOf(listing.type));
  const onlooker = { viewer, isInside: isHost || isAtTable, isOver: clockNow() >= slot.endsAt };
  const seen = gathers ? bookings.filter((guest) => isSeen(guest, onlooker, isHost)) : [];
  const named = seen.reduce((sum, { quantity }) => sum + quantity, 0);
  const hidden = Math.max(0, slot.taken - named);
  const free = slotMeanings[slot.state].takesPlace ? Math.max(0, capacity - named - hidden) : 0;
  const rest: Seat[] = [
    { kind: 'hidden', places: hidden },
    { kind: 'free', places: free },
  ];
  return {
    isHost,
    isAtTable,
    seats: [
      { kind: 'host', ...seatOf(host, 0, viewer?.id) },
      ...seen.map(({ customer, quantity }) => ({
        kind: 'guest' as const,
        ...seatOf(customer, quantity, viewer?.id),
      })),
      ...rest.filter(({ places }) => places > 0),
    ],
  };
};

export type GuestLine = {
  bookingId: string;
  state: State;
  /** It is sure that they come. */
  isCertain: boolean;
  guest: Face;
  places: number;
  /** The answers to the type's questions. */
  options: Record<string, unknown>;
  message: string;
  shownTo: ShownTo;
  /** How many came; null: not noted. */
  attended: number | null;
  totalMinor: number;
  currency: string;
  createdAt: Date;
};

export type GuestList = {
  slot: Omit<HostedSlot, 'listing'>;
  /** With its exact place: it is the host's own. */
  listing: HostedSlot['listing'];
  guests: GuestLine[];
  /** Places of those of whom it is sure that they come. */
  certainPlaces: number;
  /** From when until when who came can be noted, and whether that is now. */
  attendance: { isOpen: boolean; from: Date; until: Date };
};

/** The host's list of a slot: who comes, who may still come, what each wrote. Not found for anyone else. */
export const guestListOf = async (viewer: Viewer | null, slotId: string): Promise<GuestList> => {
  const member = requireMember(viewer);
  const { listing, ...slot } = await slotOfHost(db, member, slotId);
  const bookings = await db.booking.findMany({
    where: { ...ofSlot(slotId), state: { in: [...new Set([...comingStates.in, ...agreedStates.in])] } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      state: true,
      holdings: placesOf(slotId),
      options: true,
      message: true,
      shownTo: true,
      totalMinor: true,
      currency: true,
      createdAt: true,
      customer: { select: faceSelect },
    },
  });
  const guests = bookings.map(({ id, customer, holdings, options, ...booking }): GuestLine => {
    const at = booking.state as State;
    return {
      ...booking,
      bookingId: id,
      state: at,
      isCertain: stateMeanings[at].showsPlace,
      guest: customer,
      places: placesIn({ holdings }),
      attended: holdings[0]?.attended ?? null,
      options: options as Record<string, unknown>,
      shownTo: booking.shownTo as ShownTo,
    };
  });
  const now = clockNow();
  const until = lookBackUntil(slot, await settings());
  return {
    slot,
    listing,
    guests,
    certainPlaces: guests.reduce((sum, { isCertain, places }) => sum + (isCertain ? places : 0), 0),
    attendance: { isOpen: now >= slot.startsAt && now < until, from: slot.startsAt, until },
  };
};

export type OfferedPlace = {
  listing: { id: string; title: string; type: string; area: string; details: Record<string, unknown> };
  /** The first of them. */
  slot: { id: string; startsAt: Date; endsAt: Date };
  /** All that the link offers, in their order. */
  dates: { startsAt: Date; endsAt: Date | null }[];
  timeZone: string;
  places: number;
  offeredBy: Omit<Face, 'id'>;
  host: Omit<Face, 'id'>;
  /** What was paid for them: settled between the two; a refund goes to the card that paid. 0: a gift. */
  totalMinor: number;
  currency: string;
  /** The type's questions, for whoever takes them over. */
  questions: Fields;
  /** Why the viewer cannot take them (keys of errors.json); null: they can, or have to sign in first. */
  problem: Message | null;
};

const offeredSelect = {
  ...passingSelect,
  quantity: true,
  timeZone: true,
  listing: { select: { ...passingSelect.listing.select, id: true, title: true, area: true } },
  customer: { select: faceSelect },
  provider: { select: faceSelect },
} as const satisfies Prisma.BookingSelect;

const bareFace = ({ name, handle, pictureId }: Face) => ({
  name,
  handle,
  pictureId,
});

/** What a link offers to whoever holds it: no address, nothing of what was written. Not found for those whom the listing is not for, and when it leads nowhere (any more). */
export const placeOffered = async (viewer: Viewer | null, key: string): Promise<OfferedPlace> => {
  const row = await offeredBooking(db, key, offeredSelect);
  if (!row || !mayPass(row, clockNow()) || !mayTake(viewer, row.listing)) throw notFound();
  const { listing, startsAt, endsAt } = row;
  const dates = row.holdings.filter(({ state }) => openHoldings.has(state));
  const [slotId = ''] = slotIdsAmong(dates);
  return {
    listing: {
      id: listing.id,
      title: listing.title,
      type: listing.type,
      area: listing.area,
      details: listing.details as Record<string, unknown>,
    },
    slot: { id: slotId, startsAt: dates[0]?.startsAt ?? startsAt, endsAt: dates[0]?.endsAt ?? endsAt },
    dates: dates.map((date) => ({ startsAt: date.startsAt, endsAt: date.endsAt })),
    timeZone: row.timeZone,
    places: row.quantity,
    offeredBy: bareFace(row.customer),
    host: bareFace(row.provider),
    totalMinor: row.totalMinor,
    currency: row.currency,
    questions: questionsOf(row),
    problem: viewer && (await whyNotTake(db, viewer, row)),
  };
};
