import { getTranslations } from 'next-intl/server';
import { BookingPanel } from '@/components/booking/booking-panel';
import { verdictFor } from './book/verdict';
import type { Parts, PartsProps } from './page-parts';

/** How many to take; nothing tells when. */
export const stockParts = async ({ locale, viewer, listing, asks, price }: PartsProps): Promise<Parts> => {
  const { listing: offered, verdict } = await verdictFor(viewer, listing, asks, locale);
  const t = await getTranslations('listing');
  return {
    panel: <BookingPanel {...{ locale, verdict, price }} listing={offered} isOwn={listing.isOwner} />,
    toPanel: t('panel.places'),
    when: null,
    slots: [],
  };
};
