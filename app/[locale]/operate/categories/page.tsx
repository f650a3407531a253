import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CategoryForm } from '@/components/operate/category-form';
import { CategoryHistory } from '@/components/operate/category-history';
import { CategoryRows } from '@/components/operate/category-rows';
import { PageHead } from '@/components/shell/page-head';
import { categoryChanges, presentCategories } from '@/lib/category/queries';
import { categorySets } from '@/lib/category/sets';
import { listingsInCategories } from '@/lib/listing/in-categories';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { operatorOr404 } from '../operator';
import { add, shift } from './actions';

type Props = { params: Promise<{ locale: Locale }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('category.operate'))('title'),
  robots: { index: false },
});

/** All categories, for those who run the community: their order, what is in them, what was done to them. */
export default async function OperateCategoriesPage({ params }: Props) {
  const { locale } = await params;
  const viewer = await operatorOr404(locale, paths.operateCategories(locale));
  const [t, words, all, counted, changes] = await Promise.all([
    getTranslations('category.operate'),
    getTranslations(),
    presentCategories(),
    listingsInCategories(viewer),
    categoryChanges(viewer),
  ]);
  const counts = new Map(counted.map(({ categoryId, count }) => [categoryId, count]));
  return (
    <div className="wrap-narrow pb-16">
      <PageHead
        title={t('title')}
        lead={t('lead')}
        breadcrumb={[
          { href: paths.operate(locale), label: words('campaign-manage.operate.title') },
          { label: t('title') },
        ]}
      />
      <div className="stack gap-12">
        {categorySets.map((set) => (
          <section key={set} aria-labelledby={set}>
            <h2 id={set} className="title-2 mb-3">
              {words(`category.sets.${set}`)}
            </h2>
            <CategoryRows all={all} set={set} shift={shift} counts={counts} />
            <details className="mt-4">
              <summary className="inline-flex min-h-11 items-center gap-2 font-semibold">{t('add')}</summary>
              <div className="mt-3">
                <CategoryForm action={add} all={all} set={set} />
              </div>
            </details>
          </section>
        ))}
        <section aria-labelledby="changes">
          <h2 id="changes" className="title-3 mb-3">
            {t('changes')}
          </h2>
          <CategoryHistory changes={changes} />
        </section>
      </div>
    </div>
  );
}
