import type { z } from 'zod';
import { shownCredit } from '@/lib/listing/credit-price';
import type { ListingSummary as Found, NamedAudience } from '@/lib/listing/listing-summary';
import { lastDayOf } from '@/lib/listing/need-schema';
import type { ListingPage } from '@/lib/listing/queries';
import { nearestRate } from '@/lib/listing/rules';
import type { Rate } from '@/lib/listing/schema';
import { typeOf } from '@/lib/listing/types/registry';
import { translator } from '@/lib/platform/i18n/words';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { instantText } from '@/lib/shared/period';
import type { Listing, ListingSummary } from '../schemas/listing';
import { absolute, memberCard, pictureResponse } from './basics';

const audienceResponse = ({ audience, audienceCircleId: id, audienceCircle: name }: NamedAudience) => ({
  kind: audience,
  ...(id !== null && { circle: { id, name: name ?? '' } }),
});

/** A price in money and in credit: where there is but one in credit, it is the price. */
const pricesOf = ({ price, creditPrice }: Pick<Found, 'price' | 'creditPrice'>) => {
  if (!creditPrice) return { price, creditPrice: undefined };
  const { asset, ...amount } = creditPrice;
  const inCredit = { ...amount, currency: asset.code };
  return { price: price.per === null ? inCredit : price, creditPrice: inCredit };
};

/** A search result, as whoever asked may see it. */
export const summaryResponse = (found: Found, locale: Locale): z.input<typeof ListingSummary> => ({
  ...found,
  url: absolute(paths.listing(locale, found.id)),
  picture: found.picture && pictureResponse(found.picture),
  ...pricesOf(found),
  provider: memberCard(found.provider, locale),
  audience: audienceResponse(found.audience),
  session: found.nextSlot && {
    ...found.nextSlot,
    startsAt: instantText(found.nextSlot.startsAt, found.nextSlot.timeZone),
  },
});

const priceOf = ({ unit, ...amounts }: Rate, currency: string) => ({ ...amounts, currency, per: unit });

/** The shelf it lies on, and until when at most. */
const shelfResponse = ({ shelf, shelfUntil, timeZone }: ListingPage) => {
  if (!shelf || !shelfUntil) return null;
  const { isOpen: _, ...place } = shelf;
  return { ...place, until: instantText(shelfUntil, timeZone) };
};

/** Everything the listing's page shows: the place is blurred there already. */
export const listingResponse = (listing: ListingPage, locale: Locale): z.input<typeof Listing> => {
  const { currency, photos, rates, creditPrice, fees, provider, depositMinor, standsUntil, timeZone } =
    listing;
  const type = typeOf(listing);
  const rate = nearestRate(type, rates);
  const say = translator(locale, `types.${type.name}`);
  const pictures = photos.map(pictureResponse);
  return {
    ...listing,
    url: absolute(paths.listing(locale, listing.id)),
    picture: pictures[0] ?? null,
    photos: pictures,
    ...pricesOf({
      price: rate ? priceOf(rate, currency) : { amountMinor: 0, currency, per: null },
      creditPrice: creditPrice ? shownCredit(type, creditPrice) : undefined,
    }),
    rates: rates.map((each) => priceOf(each, currency)),
    creditRates: (creditPrice?.rates ?? []).map((each) => priceOf(each, creditPrice?.asset.code ?? '')),
    fees: fees.map(({ code, amountMinor }) => ({ code, label: say(`fees.${code}`), amountMinor, currency })),
    deposit: { amountMinor: depositMinor, currency },
    audience: audienceResponse(listing),
    shelf: shelfResponse(listing),
    standsUntil: standsUntil && lastDayOf(new Date(standsUntil), timeZone),
    provider: memberCard(provider, locale),
  };
};
