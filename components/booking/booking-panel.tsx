import type { Locale } from '@/lib/shared/locale';
import type { Offer, OfferedListing } from './offer';

/** `offerFor(viewer, id, searchParams)` in app/[locale]/listings/[id]/book/offer.ts gives both `listing` and `offer`. */
export type BookingPanelProps = {
  locale: Locale;
  listing: OfferedListing;
  offer: Offer;
  /** The price of a unit for the head of the panel: `6 € / jour`; nothing for a gift. */
  price?: React.ReactNode;
  /** The owner sees what others see, without the button. */
  isOwn: boolean;
};

/** Dates, price and the way to the request; a GET form to the page it stands on. */
export function BookingPanel(_: BookingPanelProps) {
  return null;
}
