import { getTranslations } from 'next-intl/server';
import { BookingPanel } from '@/components/booking/booking-panel';
import { DrawBox } from '@/components/draw/draw-box';
import { drawOf } from '@/lib/listing/draws/queries';
import { verdictFor } from './book/verdict';
import type { Parts, PartsProps } from './page-parts';

/** How many to take; nothing tells when. */
export const stockParts = async ({ locale, viewer, listing, asks, price }: PartsProps): Promise<Parts> => {
  const { id, timeZone } = listing;
  const [{ listing: offered, verdict }, draw, t] = await Promise.all([
    verdictFor(viewer, listing, asks, locale),
    drawOf(id),
    getTranslations('listing'),
  ]);
  return {
    panel: (
      <BookingPanel
        {...{ locale, verdict, price }}
        listing={offered}
        isOwn={listing.isOwner}
        before={draw && <DrawBox {...{ locale, timeZone, draw }} listingId={id} />}
      />
    ),
    toPanel: t('panel.items'),
    when: null,
    slots: [],
  };
};
