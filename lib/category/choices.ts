import type { Locale } from '@/lib/shared/locale';
import type { CategorySet } from './sets';
import type { Categories } from './tree';

/** In the place of a slug: as the title says. No category's slug is written so. */
export const fromTitle = '?';

/** A category of the upper level to choose, with those below it. */
export type CategoryChoice = {
  slug: string;
  name: string;
  icon: string;
  /** What the reader would find in it; left out: nobody counted. */
  count?: number;
  below: { slug: string; name: string; count?: number }[];
};

/** What a form or a filter offers of a set, in the reader's language. Pure. */
export const choicesOf = (categories: Categories, set: CategorySet, locale: Locale): CategoryChoice[] =>
  categories.tops(set).map((top) => ({
    slug: top.slug,
    name: top.names[locale],
    icon: top.icon,
    below: categories.below(top).map(({ slug, names }) => ({ slug, name: names[locale] })),
  }));

/** The same with what the reader would find in each (`countsShown`); null: nobody counted. What is empty stays out, but for `kept`. */
export const countedChoicesOf = (
  categories: Categories,
  set: CategorySet,
  locale: Locale,
  counts: ReadonlyMap<string, number> | null,
  kept?: string,
): CategoryChoice[] => {
  if (!counts) return choicesOf(categories, set, locale);
  const counted = <Choice extends { slug: string }>(choice: Choice) => ({
    ...choice,
    count: counts.get(categories.find(choice.slug)?.id ?? '') ?? 0,
  });
  const isWorth = ({ slug, count }: { slug: string; count: number }) => count > 0 || slug === kept;
  return choicesOf(categories, set, locale)
    .map((top) => counted({ ...top, below: top.below.map(counted).filter(isWorth) }))
    .filter((top) => isWorth(top) || top.below.length > 0);
};
