import 'server-only';
import { type CategoryChoice, countedChoicesOf } from '@/lib/category/choices';
import { categories } from '@/lib/category/queries';
import { type CategoryLabel, countsShown } from '@/lib/category/tree';
import { findListingType, setsOf, typesOf } from '@/lib/listing/types/registry';
import { currentViewer } from '@/lib/platform/auth/session';
import { countsInSearch } from '@/lib/search/category-counts';
import type { SearchListings } from '@/lib/search/schema';
import type { Locale } from '@/lib/shared/locale';

export type CategoryFilter = { choices: CategoryChoice[]; chosen: CategoryLabel | null };

/** The categories of what is searched, each with what this reader would find in it, and the one that is asked for. */
export const categoryFilter = async (query: SearchListings, locale: Locale): Promise<CategoryFilter> => {
  const type = findListingType(query.type ?? '');
  const sets = setsOf(type ? [type] : typesOf(query.intent));
  if (sets.length === 0) return { choices: [], chosen: null };
  const viewer = await currentViewer();
  const [all, counted] = await Promise.all([categories(), countsInSearch(viewer, query)]);
  const counts = counted && countsShown(all, counted);
  const chosen = all.shownAs(all.find(query.category ?? '')?.id ?? null);
  return {
    choices: sets.flatMap((set) => countedChoicesOf(all, set, locale, counts, chosen?.slug)),
    chosen: chosen && all.labelOf(chosen, locale),
  };
};
