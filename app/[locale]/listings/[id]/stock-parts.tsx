import { getTranslations } from 'next-intl/server';
import { AskText } from '@/components/booking/ask-text';
import { BookingPanel } from '@/components/booking/booking-panel';
import type { Verdict } from '@/components/booking/verdict';
import { DrawBox } from '@/components/draw/draw-box';
import { LineageLinks } from '@/components/lineage/lineage-links';
import { ShelfPanel } from '@/components/shelf/shelf-panel';
import { SwapPanel } from '@/components/swap/swap-panel';
import { swapWordsOf } from '@/components/swap/words';
import { categories } from '@/lib/category/queries';
import { approvalFacts } from '@/lib/listing/approvals';
import { openDraws } from '@/lib/listing/draws/lifecycle';
import { type DrawView, drawOf } from '@/lib/listing/draws/queries';
import { foundStates, mayBeFoundAgain } from '@/lib/listing/lifecycle';
import { swapBack, weighingOf } from '@/lib/listing/returns';
import { now } from '@/lib/platform/clock';
import { paths } from '@/lib/shared/paths';
import { destinationsOf } from '@/lib/swap/destinations/queries';
import { ringsWith } from '@/lib/swap/queries';
import { foundAgain, gone } from '../../shelves/[id]/actions';
import { verdictFor } from './book/verdict';
import type { Parts, PartsProps } from './page-parts';

/** What one would like for it, and the way to propose. */
const swapPanel = async ({ locale, listing, type }: PartsProps, { wants }: { wants: string }) => {
  const types = await getTranslations(`types.${type.name}`);
  const all = await categories();
  const isOpen = foundStates.has(listing.state) && listing.isForViewer;
  const isInRing = listing.isOwner && isOpen && (await ringsWith(listing.id)) > 0;
  return (
    <SwapPanel
      words={swapWordsOf(type.name)}
      request={types('request')}
      wants={String(listing.details[wants] ?? '')}
      categories={[
        ...listing.wantedCategories.flatMap((slug) => all.find(slug)?.names[locale] ?? []),
        ...(weighingOf(type) ? (await destinationsOf(listing.id)).map(({ town }) => town) : []),
      ]}
      href={isOpen ? paths.swap(locale, listing.id) : null}
      isOwn={listing.isOwner}
      ringsHref={isInRing ? paths.rings(locale) : null}
      placesHref={isOpen && weighingOf(type) ? paths.destinations(locale, listing.id) : null}
    />
  );
};

/** Whether the reader can still ask for it: it is there, they have not asked yet, and its draw has not closed. */
const canAsk = (
  { state, isForViewer, approval }: PartsProps['listing'],
  { bookingId, view }: Verdict,
  draw: DrawView | null,
): boolean => {
  const isOpen = draw !== null && openDraws.has(draw.state) && now() < draw.closesAt;
  const isLeft = view === null || view.unitsFree > 0;
  return (
    foundStates.has(state) &&
    isForViewer &&
    isLeft &&
    !bookingId &&
    (isOpen || !approvalFacts[approval].isDrawn)
  );
};

/** On a shelf it is taken, not asked for. */
const shelfParts = async (
  { locale, viewer, listing }: PartsProps,
  shelf: NonNullable<PartsProps['listing']['shelf']>,
): Promise<Parts> => ({
  panel: (
    <ShelfPanel
      {...{ locale, shelf }}
      listingId={listing.id}
      isThere={foundStates.has(listing.state)}
      mayBeFound={viewer !== null && shelf.isOpen && mayBeFoundAgain(listing, now())}
      actions={{ gone, foundAgain }}
    />
  ),
  toPanel: null,
  when: null,
  slots: [],
});

/** How many to take; nothing tells when. What one gives another thing for is asked for on a page of its own. */
export const stockParts = async (props: PartsProps): Promise<Parts> => {
  if (props.listing.shelf) return shelfParts(props, props.listing.shelf);
  const swapped = swapBack(props.type);
  if (!swapped) return takenParts(props);
  const types = await getTranslations(`types.${props.type.name}`);
  return { panel: await swapPanel(props, swapped), toPanel: types('request'), when: null, slots: [] };
};

const takenParts = async ({
  locale,
  viewer,
  listing,
  type: kind,
  asks,
  price,
}: PartsProps): Promise<Parts> => {
  const { id, timeZone, type, approval } = listing;
  const [{ listing: offered, verdict }, draw] = await Promise.all([
    verdictFor(viewer, listing, asks, locale),
    drawOf(id),
  ]);
  const isAsked = canAsk(listing, verdict, draw);
  return {
    panel: (
      <BookingPanel
        {...{ locale, verdict, price }}
        listing={offered}
        canAsk={isAsked}
        isOwn={listing.isOwner}
        before={draw && <DrawBox {...{ locale, timeZone, draw }} listingId={id} />}
      />
    ),
    toPanel: isAsked ? <AskText {...{ type, approval }} /> : null,
    when: kind.lineage ? <LineageLinks locale={locale} listingId={id} type={kind} /> : null,
    slots: [],
  };
};
