import { findListingType } from '@/lib/listing/types/registry';
import type { SearchListings } from '@/lib/search/schema';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

/** Where what was looked for becomes a notice that one looks for it, its words and days with it; null: of this type nobody may. */
export const wishHref = (
  locale: Locale,
  { type: name, q, from, to }: Pick<SearchListings, 'type' | 'q' | 'from' | 'to'>,
): string | null => {
  const type = findListingType(name ?? '');
  if (type && !type.intents.includes('wish')) return null;
  return paths.newListing(locale, {
    intent: 'wish',
    ...(type && { type: type.name }),
    title: q,
    from: from?.slice(0, 10),
    to: (to ?? from)?.slice(0, 10),
  });
};
