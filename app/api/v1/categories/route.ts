import { categories } from '@/lib/category/queries';
import { typesSortedBy } from '@/lib/listing/types/registry';
import { route } from '@/lib/platform/route';
import { listCategories } from '../endpoints/listings';

export const GET = route(listCategories, async ({ locale }) => {
  const { all, parentOf } = await categories();
  const items = all
    .filter(({ isRetired }) => !isRetired)
    .map((category) => ({
      slug: category.slug,
      name: category.names[locale],
      parent: parentOf(category)?.slug ?? null,
      types: typesSortedBy(category.set).map(({ name }) => name),
    }));
  return { items: items.filter(({ types }) => types.length > 0), next: null };
});
