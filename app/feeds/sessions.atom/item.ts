import 'server-only';
import type { Item } from 'feed';
import type { FeedSlot } from '@/lib/listing/slots/feed';
import { env } from '@/lib/platform/env';
import { asHtml, xmlText } from '@/lib/platform/feed-text';
import type { Locale } from '@/lib/shared/locale';
import { slotPrice, slotUrl, wordsIn } from '../entries';

/** Longer texts are read on the page. */
const shown = 500;

/** A slot as an entry of a feed: one that repeats stays the same entry, whichever of its slots is the next. */
export const slotItem = (slot: FeedSlot, when: string, locale: Locale): Item => {
  const { id, seriesId, listing, note, createdAt, updatedAt } = slot;
  const host = new URL(env.APP_URL).hostname;
  const words = wordsIn(locale);
  const about = [when, listing.area, slotPrice(slot, locale)].join(' · ');
  return {
    title: asHtml(`${listing.title} · ${when}`),
    id: `tag:${host},2026:session/${seriesId ?? id}`,
    link: slotUrl(slot, locale),
    date: updatedAt,
    published: createdAt,
    description: [about, note, listing.description.slice(0, shown)]
      .flatMap((text) => text.split(/\n+/))
      .filter((line) => line.trim() !== '')
      .map((line) => `<p>${asHtml(line)}</p>`)
      .join(''),
    author: [{ name: xmlText(listing.provider) }],
    category: [{ name: words(`types.${listing.type}.name`), term: listing.type }],
  };
};
