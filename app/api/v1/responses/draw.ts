import type { z } from 'zod';
import { seenListing } from '@/lib/booking/seen-listing';
import { shownIn } from '@/lib/listing/draws/lifecycle';
import { rankingOf, shellLines } from '@/lib/listing/draws/protocol';
import { drawOf, entriesOf, listingOfDraw } from '@/lib/listing/draws/queries';
import { mostWithNumbers, revealHours, wayFacts } from '@/lib/listing/draws/ways';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { translator } from '@/lib/platform/i18n/words';
import { notFound } from '@/lib/shared/errors';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { instantText } from '@/lib/shared/period';
import { holdersFor } from '@/lib/standing/standing';
import type { Draw } from '../schemas/draw';
import { absolute } from './basics';

/** A draw as far as it is known, for whoever may see its listing; `not_found` otherwise. */
export const drawResponse = async (
  viewer: Viewer | null,
  id: string,
  locale: Locale,
): Promise<z.input<typeof Draw>> => {
  const listing = await seenListing(viewer, await listingOfDraw(id));
  const draw = await drawOf(listing.id);
  if (!draw) throw notFound();
  const own = viewer ? await entriesOf(listing.id, holdersFor(viewer, 'booking.see')) : [];
  const say = translator(locale, 'draw');
  const { state, way, source, seal, value, codes, commitments, numbers } = draw;
  const ranked = seal && value ? await rankingOf(seal, value, codes) : [];
  const at = (moment: Date) => instantText(moment, listing.timeZone);
  const names = { source: say(`source.${source}`), most: mostWithNumbers, hours: revealHours };
  const column = shownIn(state);
  return {
    ...{ id, state, way, source, codes, commitments, numbers, value },
    url: absolute(paths.draw(locale, listing.id)),
    listing: { id: listing.id, title: listing.title, url: absolute(paths.listing(locale, listing.id)) },
    rules: wayFacts[way].rules.map((rule) => say(`rules.${rule}`, names)),
    closesAt: at(draw.closesAt),
    revealUntil: draw.revealUntil && at(draw.revealUntil),
    repeatUntil: draw.repeatUntil && at(draw.repeatUntil),
    valueAt: at(draw.valueAt),
    entries: draw.entries,
    numbered: draw.numbered,
    shown: column ? draw.shown : numbers.length,
    commitment: seal,
    ranking: ranked.map(({ code }) => code),
    passedOver: draw.passedOver,
    shell: seal && shellLines({ codes, value, commitments, numbers }),
    own: own.map(({ bookingId, name, code, rank, sealed, shows, isOut }) => ({
      ...{ bookingId, name, code, rank, isOut },
      isSealed: sealed.number !== null,
      hasShown: column ? shows[column] : shows.number,
    })),
  };
};
