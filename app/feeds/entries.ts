import 'server-only';
import { priceLabel } from '@/components/listing/labels';
import { placesLabel } from '@/components/listing/slot-label';
import type { DatedBooking } from '@/lib/booking/calendar';
import { shownCredit } from '@/lib/listing/credit-price';
import { nearestRate } from '@/lib/listing/rules';
import type { FeedSlot } from '@/lib/listing/slots/feed';
import { slotMeanings } from '@/lib/listing/slots/lifecycle';
import { listingTypeOf } from '@/lib/listing/types/registry';
import type { Block } from '@/lib/listing/units';
import type { CalendarEntry } from '@/lib/platform/calendar';
import { env } from '@/lib/platform/env';
import { translator } from '@/lib/platform/i18n/words';
import type { Season } from '@/lib/search/seasons';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { addToDate } from '@/lib/shared/period';

/* Slots, bookings and blocks as entries of a calendar, in words. What an entry is called never changes. */

type Words = Parameters<typeof priceLabel>[1];

export const wordsIn = (locale: Locale): Words => translator(locale) as unknown as Words;

export const absolute = (path: string): string => new URL(path, env.APP_URL).href;

const host = (): string => new URL(env.APP_URL).hostname;

const lines = (...all: (string | false | null | undefined)[]): string =>
  all.filter((line) => typeof line === 'string' && line !== '').join('\n');

/** The page of a slot's listing, with that slot chosen. */
export const slotUrl = ({ id, listing }: Pick<FeedSlot, 'id' | 'listing'>, locale: Locale): string =>
  absolute(paths.listing(locale, listing.id, { slot: id }));

/** What a place of a slot costs, in words. */
export const slotPrice = ({ listing }: FeedSlot, locale: Locale): string => {
  const { type, rates, currency } = listing;
  const rate = nearestRate(listingTypeOf(type), rates);
  const price = { ...rate, amountMinor: rate?.amountMinor ?? 0, currency, per: rate?.unit ?? null };
  const credit = listing.creditPrice && shownCredit(listingTypeOf(type), listing.creditPrice);
  const { priceWay } = listing;
  return priceLabel(
    { type, price, priceWay, ...(credit && { creditPrice: credit }) },
    wordsIn(locale),
    locale,
  );
};

const slotBase = (slot: FeedSlot) => ({
  uid: `session-${slot.id}@${host()}`,
  from: slot.startsAt,
  to: slot.endsAt,
  sequence: slot.changes,
  createdAt: slot.createdAt,
  updatedAt: slot.updatedAt,
});

/** A slot for everyone: its area, never its address. */
export const slotEntry = (slot: FeedSlot, locale: Locale): CalendarEntry => {
  const { listing, state, free, note } = slot;
  const words = wordsIn(locale);
  const isOff = !slotMeanings[state].takesPlace;
  return {
    ...slotBase(slot),
    summary: listing.title,
    description: lines(
      isOff ? words('feeds.off') : `${slotPrice(slot, locale)} · ${placesLabel(free, listing.type, words)}`,
      words('feeds.by', { type: words(`types.${listing.type}.name`), name: listing.provider }),
      note,
      slotUrl(slot, locale),
    ),
    location: listing.area,
    point: listing.lat === null || listing.lng === null ? null : { lat: listing.lat, lng: listing.lng },
    url: slotUrl(slot, locale),
    status: isOff ? 'cancelled' : 'confirmed',
    isOther: true,
  };
};

/** A slot for whoever gives it. */
export const ownSlotEntry = (slot: FeedSlot, locale: Locale): CalendarEntry => {
  const { listing, state, taken, capacity, note } = slot;
  const isOff = !slotMeanings[state].takesPlace;
  const url = absolute(paths.slot(locale, listing.id, slot.id));
  return {
    ...slotBase(slot),
    summary: wordsIn(locale)('feeds.ownSlot', { title: listing.title, taken, capacity }),
    description: lines(note, url),
    url,
    status: isOff ? 'cancelled' : 'confirmed',
  };
};

/** A booking for one of its parties; the address is there from the confirmation on. */
export const bookingEntry = (booking: DatedBooking, locale: Locale, isOwner = false): CalendarEntry => {
  const { id, uid, listing, other, quantity, isOff } = booking;
  const words = wordsIn(locale);
  const url = absolute(paths.booking(locale, id));
  const name = other.name || words('member.former');
  const title = isOwner ? words('feeds.ownBooking', { title: listing.title, name }) : listing.title;
  return {
    uid: `booking-${uid}@${host()}`,
    from: booking.from,
    to: booking.to,
    summary: booking.isLastDay ? words('feeds.lastDay', { title }) : title,
    description: lines(
      !isOwner && words('feeds.with', { name }),
      quantity > 1 && words('feeds.quantity', { count: quantity }),
      url,
    ),
    location: isOwner ? '' : listing.address || listing.area,
    point: listing.lat === null || listing.lng === null ? null : { lat: listing.lat, lng: listing.lng },
    url,
    status: isOff ? 'cancelled' : 'confirmed',
    sequence: booking.sequence,
    createdAt: booking.createdAt,
    updatedAt: booking.updatedAt,
  };
};

/** A time that the owner keeps for themselves. */
export const blockEntry = (
  block: Block,
  dates: Pick<CalendarEntry, 'from' | 'to'>,
  locale: Locale,
): CalendarEntry => ({
  uid: `block-${block.id}@${host()}`,
  ...dates,
  summary: block.note || wordsIn(locale)('feeds.block'),
  status: 'confirmed',
  sequence: 0,
  createdAt: block.from,
  updatedAt: block.from,
});

/** What can be begun in each of the twelve months from `today` on: an entry on the first day of each that has something. */
export const seasonEntries = (seasons: readonly Season[], today: string, locale: Locale): CalendarEntry[] => {
  const words = wordsIn(locale);
  const firstDay = `${today.slice(0, 7)}-01`;
  return Array.from({ length: 12 }, (_, months) => addToDate(firstDay, { months })).flatMap((day) => {
    const month = day.slice(5, 7).replace(/^0/, '');
    const season = seasons.find((each) => each.month === month);
    if (!season) return [];
    const url = absolute(paths.seasons(locale, { month }));
    const since = new Date(`${day}T00:00Z`);
    return [
      {
        uid: `sowing-${day.slice(0, 7)}@${host()}`,
        from: day,
        to: addToDate(day, { days: 1 }),
        summary: words('seasons.month', { month: words(`ui.monthNames.${month}`), count: season.count }),
        description: lines(...season.titles, season.count > season.titles.length && '…', url),
        url,
        status: 'confirmed' as const,
        sequence: 0,
        createdAt: since,
        updatedAt: since,
        isOther: true,
      },
    ];
  });
};
