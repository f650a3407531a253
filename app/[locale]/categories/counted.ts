import 'server-only';
import { cache } from 'react';
import { categories } from '@/lib/category/queries';
import { countsShown } from '@/lib/category/tree';
import { listingTypes, setsOf } from '@/lib/listing/types/registry';
import { currentViewer } from '@/lib/platform/auth/session';
import { categoryCounts } from '@/lib/search/category-counts';

/** The sets by which any type is sorted. */
export const setsInUse = setsOf(listingTypes);

/** All categories, and what this reader would find in each, by type: counted once for a page. */
export const countedCategories = cache(async () => {
  const viewer = await currentViewer();
  const [all, counted] = await Promise.all([categories(), categoryCounts(viewer)]);
  return { all, counted, counts: countsShown(all, counted) };
});
