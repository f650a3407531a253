import { AppError, notFound } from '@/lib/shared/errors';
import { plainText } from '@/lib/shared/plain-text';
import { type CategorySet, mostInSet } from './sets';
import type { Categories, Category } from './tree';

const refuse = (field: string, key: string, values = {}): AppError =>
  new AppError('invalid', 'form', { fields: { [field]: { key, values } } });

/** The category as it was seen; `conflict category.changed` where another operator did something to it since. */
export const seenAs = (all: Categories, { slug, version }: { slug: string; version: number }): Category => {
  const category = all.find(slug);
  if (!category) throw notFound();
  if (category.version !== version)
    throw new AppError('conflict', 'category.changed', {
      values: { fr: category.names.fr, en: category.names.en },
    });
  return category;
};

/** Those below which a new category may be put, or one that is there: none where others are below it already. */
export const parentsFor = (all: Categories, set: CategorySet, category?: Category): Category[] =>
  category && all.all.some(({ parentId }) => parentId === category.id)
    ? []
    : all.tops(set).filter(({ id }) => id !== category?.id);

/** The one above that was chosen, by its slug; null: the upper level. */
export const chosenParent = (
  all: Categories,
  set: CategorySet,
  slug: string | null,
  category?: Category,
): Category | null => {
  if (slug === null) return null;
  const found = all.tops(set).find((each) => each.slug === slug);
  if (!found) throw refuse('parent', 'category.noParent');
  if (!parentsFor(all, set, category).includes(found)) throw refuse('parent', 'category.hasOthers');
  return found;
};

/** Those in which listings of one that is retired may be shown. */
export const targetsFor = (all: Categories, { id, set }: Category): Category[] =>
  all.all.filter((each) => each.set === set && !each.isRetired && each.id !== id);

/** The one that was chosen of these, by its slug; null: in none. */
export const chosenTarget = (all: Categories, category: Category, slug: string | null): Category | null => {
  if (slug === null) return null;
  const found = targetsFor(all, category).find((each) => each.slug === slug);
  if (!found) throw refuse('into', 'category.gone');
  return found;
};

export const requireRoom = (all: Categories, set: CategorySet): void => {
  if (all.all.filter((each) => each.set === set).length >= mostInSet)
    throw refuse('nameFr', 'category.tooMany', { count: mostInSet });
};

type Place = Pick<Category, 'set' | 'parentId'>;

/** Those in use at one place, in their order. */
export const besideIn = (all: Categories, { set, parentId }: Place): Category[] =>
  parentId === null ? all.tops(set) : all.below({ id: parentId });

/** Beside each other no two are called the same, in either language. */
export const requireOwnNames = (
  all: Categories,
  { nameFr, nameEn }: { nameFr: string; nameEn: string },
  { id, ...place }: Place & { id?: string },
): void => {
  const beside = besideIn(all, place).filter((each) => each.id !== id);
  const isTaken = (name: string, locale: 'fr' | 'en') =>
    beside.some(({ names }) => names[locale].toLowerCase() === name.toLowerCase());
  if (isTaken(nameFr, 'fr')) throw refuse('nameFr', 'category.taken');
  if (isTaken(nameEn, 'en')) throw refuse('nameEn', 'category.taken');
};

/** A name in an address: small plain letters; a number after it where it is taken. */
export const slugFor = (all: Categories, name: string): string => {
  const base =
    plainText(name)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 50)
      .replace(/-$/, '') || 'category';
  // One more than there are categories: one of them is free.
  const names = [base, ...all.all.map((_, index) => `${base}-${index + 2}`)];
  return names.find((slug) => !all.find(slug)) ?? base;
};

/** The position after all others at a place; those that are retired keep theirs. */
export const nextPosition = (all: Categories, { set, parentId }: Place): number =>
  1 +
  Math.max(
    0,
    ...all.all.filter((each) => each.set === set && each.parentId === parentId).map((each) => each.position),
  );
