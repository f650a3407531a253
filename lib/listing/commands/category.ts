import 'server-only';
import { fromTitle } from '@/lib/category/choices';
import { guessCategory } from '@/lib/category/guess';
import { presentCategories } from '@/lib/category/queries';
import { AppError } from '@/lib/shared/errors';
import type { ListingType } from '../listing-type';

type Chosen = { title: string; category?: string | null | undefined };

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
  if (slug === null) return { categoryId: null };
  const found = all.find(slug);
  const shown = all.shownAs(found?.id ?? null);
  if (shown && shown.set === set) return { categoryId: shown.id };
  const key = found && found.set === set ? 'category.gone' : 'field.choose';
  throw new AppError('invalid', 'form', { fields: { category: { key } } });
};
