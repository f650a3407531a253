import type { Locale } from '@/lib/shared/locale';
import type { CategorySet } from './sets';

/** A category as it is stored. */
export type Category = {
  id: string;
  set: CategorySet;
  parentId: string | null;
  slug: string;
  icon: string;
  names: Readonly<Record<Locale, string>>;
  position: number;
  version: number;
  isRetired: boolean;
  /** Of a retired one: where its listings are shown now; null: in none. */
  retiredIntoId: string | null;
};

/** What a page says of a category: its name in the reader's language, and that of the one it is in. */
export type CategoryLabel = { slug: string; icon: string; name: string; parent: CategoryLabel | null };

/** All categories, as they hang together. Pure: made of the rows, in their order. */
export type Categories = {
  all: readonly Category[];
  find: (slug: string) => Category | undefined;
  /** The category in which what was put into this one is shown; null: in none. */
  shownAs: (id: string | null) => Category | null;
  /** The ids of all whose listings are shown in this category or below it. */
  idsWithin: (category: Category) => string[];
  /** Those of the upper level that are not retired. */
  tops: (set: CategorySet) => Category[];
  below: (category: Pick<Category, 'id'>) => Category[];
  parentOf: (category: Category) => Category | null;
  labelOf: (category: Category, locale: Locale) => CategoryLabel;
};

export const categoriesOf = (rows: readonly Category[]): Categories => {
  const all = [...rows].sort(
    (one, other) => one.position - other.position || (one.slug < other.slug ? -1 : 1),
  );
  const byId = new Map(all.map((each) => [each.id, each]));
  const bySlug = new Map(all.map((each) => [each.slug, each]));
  const shownAs = (id: string | null): Category | null => {
    let found = id === null ? undefined : byId.get(id);
    // A retired one leads to one that was not, when it was retired: there is no way round.
    for (let steps = all.length; found?.isRetired && steps > 0; steps--)
      found = found.retiredIntoId === null ? undefined : byId.get(found.retiredIntoId);
    return found && !found.isRetired ? found : null;
  };
  const parentOf = ({ parentId }: Category) => (parentId === null ? null : (byId.get(parentId) ?? null));
  const labelOf = (category: Category, locale: Locale): CategoryLabel => {
    const parent = parentOf(category);
    const { slug, icon, names } = category;
    return { slug, icon, name: names[locale], parent: parent && labelOf(parent, locale) };
  };
  return {
    all,
    find: (slug) => bySlug.get(slug),
    shownAs,
    idsWithin: ({ id }) =>
      all.flatMap((each) => {
        const shown = shownAs(each.id);
        return shown && (shown.id === id || shown.parentId === id) ? [each.id] : [];
      }),
    tops: (set) => all.filter((each) => each.set === set && each.parentId === null && !each.isRetired),
    below: ({ id }) => all.filter(({ parentId, isRetired }) => parentId === id && !isRetired),
    parentOf,
    labelOf,
  };
};

/** Listings counted by the category they were put into, as those where they are shown: each with what is below it. */
export const countsShown = (
  categories: Categories,
  counted: readonly { categoryId: string; count: number }[],
): Map<string, number> => {
  const counts = new Map<string, number>();
  const add = (id: string, count: number) => counts.set(id, (counts.get(id) ?? 0) + count);
  for (const { categoryId, count } of counted) {
    const shown = categories.shownAs(categoryId);
    if (!shown) continue;
    add(shown.id, count);
    if (shown.parentId !== null) add(shown.parentId, count);
  }
  return counts;
};
