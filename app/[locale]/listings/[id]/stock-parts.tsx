import { getTranslations } from 'next-intl/server';
import { BookingPanel } from '@/components/booking/booking-panel';
import { DrawBox } from '@/components/draw/draw-box';
import { SwapPanel } from '@/components/swap/swap-panel';
import { drawOf } from '@/lib/listing/draws/queries';
import { foundStates } from '@/lib/listing/lifecycle';
import { swapBack } from '@/lib/listing/returns';
import { paths } from '@/lib/shared/paths';
import { verdictFor } from './book/verdict';
import type { Parts, PartsProps } from './page-parts';

/** What one would like for it, and the way to propose. */
const swapPanel = async ({ locale, listing, type }: PartsProps, { wants }: { wants: string }) => {
  const types = await getTranslations(`types.${type.name}`);
  const isOpen = foundStates.has(listing.state) && listing.isForViewer;
  return (
    <SwapPanel
      request={types('request')}
      wants={String(listing.details[wants] ?? '')}
      href={isOpen ? paths.swap(locale, listing.id) : null}
      isOwn={listing.isOwner}
    />
  );
};

/** How many to take; nothing tells when. What one gives another thing for is asked for on a page of its own. */
export const stockParts = async (props: PartsProps): Promise<Parts> => {
  const swapped = swapBack(props.type);
  if (!swapped) return takenParts(props);
  const t = await getTranslations('swapping.panel');
  return { panel: await swapPanel(props, swapped), toPanel: t('title'), when: null, slots: [] };
};

const takenParts = async ({ locale, viewer, listing, asks, price }: PartsProps): Promise<Parts> => {
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
