import type { Locale } from '@/lib/shared/locale';
import type { CategorySet } from './sets';
import type { Categories } from './tree';

/** A category of the upper level to choose, with those below it. */
export type CategoryChoice = {
  slug: string;
  name: string;
  icon: string;
  below: { slug: string; name: string }[];
};

/** What a form or a filter offers of a set, in the reader's language. Pure. */
export const choicesOf = (categories: Categories, set: CategorySet, locale: Locale): CategoryChoice[] =>
  categories.tops(set).map((top) => ({
    slug: top.slug,
    name: top.names[locale],
    icon: top.icon,
    below: categories.below(top).map(({ slug, names }) => ({ slug, name: names[locale] })),
  }));
