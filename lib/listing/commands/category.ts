import 'server-only';
import { fromTitle } from '@/lib/category/choices';
import { guessCategory } from '@/lib/category/guess';
import { presentCategories } from '@/lib/category/queries';
import type { CategorySet } from '@/lib/category/sets';
import type { Categories } from '@/lib/category/tree';
import { AppError } from '@/lib/shared/errors';
import type { ListingType } from '../listing-type';
import { swapBack } from '../returns';

type Chosen = { title: string; category?: string | null | undefined };

/** The id of what a slug is shown as now; `invalid` beside the field for one that was retired into none, or is of another set. */
const idOf = (all: Categories, set: CategorySet | undefined, slug: string, field: string): string => {
  const found = all.find(slug);
  const shown = all.shownAs(found?.id ?? null);
  if (shown && shown.set === set) return shown.id;
  const key = found && found.set === set ? 'category.gone' : 'field.choose';
  throw new AppError('invalid', 'form', { fields: { [field]: { key } } });
};

/**
 * The category that was chosen for a listing, as the database has them now: by its slug, or as its title says. Left out: of a
 * new listing as its title says, of one that is there as it was. `invalid category.gone` for one that was retired into none.
 */
export const categoryOf = async (
  { categories: set }: ListingType,
  { title, category }: Chosen,
  { isNew }: { isNew: boolean },
): Promise<{ categoryId?: string | null }> => {
  const chosen = category === undefined && isNew ? fromTitle : category;
  if (chosen === undefined) return {};
  if (chosen === null || chosen === '' || (!set && chosen === fromTitle)) return { categoryId: null };
  const all = await presentCategories();
  const slug = chosen === fromTitle && set ? guessCategory(all, set, title) : chosen;
  return { categoryId: slug === null ? null : idOf(all, set, slug, 'category') };
};

/**
 * The ids of the categories that somebody would like something of for theirs. Undefined: nobody said so, or nothing comes back for
 * it. Refusals as of `categoryOf`, beside `wanted`.
 */
export const wantedOf = async (
  type: ListingType,
  slugs: readonly string[] | undefined,
): Promise<string[] | undefined> => {
  if (slugs === undefined || !swapBack(type)) return undefined;
  const all = slugs.length > 0 ? await presentCategories() : null;
  return all ? [...new Set(slugs.map((slug) => idOf(all, type.categories, slug, 'wanted')))] : [];
};
