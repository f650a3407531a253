import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { CategoryForm } from '@/components/operate/category-form';
import { RetireForm } from '@/components/operate/retire-form';
import { PageHead } from '@/components/shell/page-head';
import { presentCategories } from '@/lib/category/queries';
import { listingsInCategories } from '@/lib/listing/in-categories';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { operatorOr404 } from '../../operator';
import { change, restore, retire } from '../actions';

type Props = { params: Promise<{ locale: Locale; slug: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('category.operate'))('edit'),
  robots: { index: false },
});

/** One category, for those who run the community. */
export default async function OperateCategoryPage({ params }: Props) {
  const { locale, slug } = await params;
  const viewer = await operatorOr404(locale, paths.operateCategory(locale, slug));
  const [t, all, counted] = await Promise.all([
    getTranslations('category.operate'),
    presentCategories(),
    listingsInCategories(viewer),
  ]);
  const category = all.find(slug);
  if (!category) notFound();
  // Those that were merged into it before come along.
  const within = new Set(category.isRetired ? [category.id] : all.idsWithin(category));
  const count = counted.reduce((sum, each) => sum + (within.has(each.categoryId) ? each.count : 0), 0);
  return (
    <div className="wrap-narrow pb-16">
      <PageHead
        title={category.names[locale]}
        breadcrumb={[
          { href: paths.operateCategories(locale), label: t('title') },
          { label: category.names[locale] },
        ]}
      />
      <div className="stack gap-12">
        <CategoryForm action={change} all={all} set={category.set} category={category} />
        <section aria-labelledby="retire">
          <h2 id="retire" className="title-3 mb-3">
            {category.isRetired ? t('restore') : t('retire')}
          </h2>
          <RetireForm retire={retire} restore={restore} all={all} category={category} count={count} />
        </section>
      </div>
    </div>
  );
}
