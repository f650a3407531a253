import { getTranslations } from 'next-intl/server';
import { SlotList } from '@/components/listing/slot-list';
import { SlotPanel } from '@/components/listing/slot-panel';
import { hasPlaces } from '@/components/listing/slot-state';
import { comingTo } from '@/lib/booking/slots/coming';
import { type Seat, tableOf } from '@/lib/booking/slots/queries';
import { isGathering } from '@/lib/listing/scarcity';
import { slotsToCome } from '@/lib/listing/slots/queries';
import { waitsFor } from '@/lib/listing/slots/waiting';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { foundOr404 } from '@/lib/platform/page';
import { paths } from '@/lib/shared/paths';
import { readWhole } from '@/lib/shared/typed-digits';
import { circlesFor } from '@/lib/standing/circles';
import type { Parts, PartsProps } from './page-parts';
import { join, leave } from './sessions/waiting-actions';

/** Slots that are shown at first, and once all are asked for. */
const shownFirst = 8;
const shownAtMost = 200;

/** Who comes and may be seen by this reader, where one gathers; the host is on the page anyway. */
const guestsOf = async (
  { viewer, listing, type }: PartsProps,
  slotId: string | undefined,
): Promise<Seat[]> => {
  if (!slotId || !isGathering(type) || !listing.isForViewer) return [];
  const { seats } = await foundOr404(tableOf(viewer, slotId));
  return seats.filter(({ kind }) => kind === 'guest');
};

/** A slot to choose, and all that are to come. */
export const slotParts = async (props: PartsProps): Promise<Parts> => {
  const { locale, viewer, listing, type, asks, price } = props;
  const showsAll = asks.sessions === 'all';
  const all = await slotsToCome(db, listing.id, now(), { limit: shownAtMost });
  const slots = showsAll ? all : all.slice(0, shownFirst);
  const asked = all.find(({ id }) => id === asks.slot);
  const chosen = asked ?? all.find(hasPlaces) ?? all[0] ?? null;
  const coming = viewer
    ? await comingTo(
        db,
        viewer.id,
        [...slots, ...(chosen ? [chosen] : [])].map(({ id }) => id),
      )
    : new Map<string, string>();
  const [waits, circles, guests, t] = await Promise.all([
    chosen ? waitsFor(viewer, chosen.id) : [],
    circlesFor(viewer, 'booking.take', { but: listing.provider.id }),
    guestsOf(props, chosen?.id),
    getTranslations('listing'),
  ]);
  return {
    panel: (
      <SlotPanel
        {...{ locale, type, price }}
        listing={{ ...listing, isPaid: listing.rates.length > 0 }}
        slot={chosen}
        quantity={readWhole(String(asks.quantity)) || 1}
        bookingId={chosen ? coming.get(chosen.id) : undefined}
        {...{ waits, circles }}
        guests={guests}
        waiting={{ join, leave }}
        others={Math.max(0, all.length - 1)}
      />
    ),
    toPanel: t('panel.places'),
    when: (
      <SlotList
        {...{ locale, listing, type, slots, coming }}
        more={
          all.length > slots.length
            ? `${paths.listing(locale, listing.id, { ...asks, sessions: 'all' })}#sessions`
            : null
        }
      />
    ),
    slots,
  };
};
