import { intents } from '@/lib/listing/intents';
import { boundsText, placeText } from '@/lib/shared/geo';
import { SearchListings } from './schema';

/** A search as it can be kept, and asked again: what `SearchListings` takes, each value as a text. */
export const storedSearch = (query: SearchListings): Record<string, string | string[]> => {
  const { near, bbox, radiusKm, quantity, priceMaxMinor, free, details } = query;
  const texts = {
    ...{ q: query.q, type: query.type, category: query.category, owner: query.owner },
    ...(query.intent !== intents[0] && { intent: query.intent }),
    near: near && placeText(near),
    radiusKm: radiusKm?.toString(),
    bbox: bbox && boundsText(bbox),
    ...{ from: query.from, to: query.to, at: query.at },
    ...(quantity > 1 && { quantity: String(quantity) }),
    priceMaxMinor: priceMaxMinor?.toString(),
    ...(free && { free: 'true' }),
    ...Object.fromEntries(details.map(({ name, values }) => [`details.${name}`, [...values]])),
  };
  return Object.fromEntries(Object.entries(texts).filter((entry) => entry[1] !== undefined)) as Record<
    string,
    string | string[]
  >;
};

/** The search that was kept, the newest first; null where a later version of the site no longer knows how to ask it. */
export const searchAgain = (stored: unknown): SearchListings | null => {
  const parsed = SearchListings.safeParse({ ...(stored as object), sort: 'newest' });
  return parsed.success ? parsed.data : null;
};
