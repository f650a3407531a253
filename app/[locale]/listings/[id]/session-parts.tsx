import { SessionList } from '@/components/listing/session-list';
import { SessionPanel } from '@/components/listing/session-panel';
import { hasPlaces } from '@/components/listing/session-state';
import { comingTo } from '@/lib/booking/slots/coming';
import { type Seat, tableOf } from '@/lib/booking/slots/queries';
import { slotsToCome } from '@/lib/listing/slots/queries';
import { waitOf } from '@/lib/listing/slots/waiting';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { paths } from '@/lib/shared/paths';
import { readWhole } from '@/lib/shared/typed-digits';
import type { Parts, PartsProps } from './parts';
import { join, leave } from './sessions/waiting-actions';

/** Sessions that are shown at first, and once all are asked for. */
const shownFirst = 8;
const shownAtMost = 200;

/** Who comes and may be seen by this reader, where one gathers; the host is on the page anyway. */
const guestsOf = async ({ viewer, type }: PartsProps, slotId: string | undefined): Promise<Seat[]> => {
  const { allocation } = type;
  if (!slotId || allocation.kind !== 'places' || !allocation.gathers) return [];
  const { seats } = await tableOf(viewer, slotId);
  return seats.filter(({ kind }) => kind === 'guest');
};

/** A session to choose, and all that are to come. */
export const sessionParts = async (props: PartsProps): Promise<Parts> => {
  const { locale, viewer, listing, type, asks, price } = props;
  const showsAll = asks.sessions === 'all';
  const all = await slotsToCome(db, listing.id, now(), { limit: shownAtMost });
  const sessions = showsAll ? all : all.slice(0, shownFirst);
  const asked = all.find(({ id }) => id === asks.slot);
  const chosen = asked ?? all.find(hasPlaces) ?? all[0] ?? null;
  const coming = viewer
    ? await comingTo(
        db,
        viewer.id,
        [...sessions, ...(chosen ? [chosen] : [])].map(({ id }) => id),
      )
    : new Map<string, string>();
  const [wait, guests] = await Promise.all([
    chosen && waitOf(viewer, chosen.id),
    guestsOf(props, chosen?.id),
  ]);
  return {
    panel: (
      <SessionPanel
        {...{ locale, type, price }}
        listing={{ ...listing, isPaid: listing.rates.length > 0 }}
        session={chosen}
        quantity={readWhole(String(asks.quantity)) || 1}
        bookingId={chosen ? coming.get(chosen.id) : undefined}
        wait={wait}
        guests={guests}
        waiting={{ join, leave }}
        others={Math.max(0, all.length - 1)}
      />
    ),
    when: (
      <SessionList
        {...{ locale, listing, type, sessions, coming }}
        more={
          all.length > sessions.length
            ? `${paths.listing(locale, listing.id, { ...asks, sessions: 'all' })}#sessions`
            : null
        }
      />
    ),
    sessions,
  };
};
