import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CategoryShelf } from '@/components/category/category-shelf';
import { PageHead } from '@/components/shell/page-head';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { TextLink } from '@/components/ui/link';
import { countedChoicesOf } from '@/lib/category/choices';
import { typesSortedBy } from '@/lib/listing/types/registry';
import { alternatesOf } from '@/lib/platform/page';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { countedCategories, setsInUse } from './counted';

type Props = { params: Promise<{ locale: Locale }> };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const t = await getTranslations('category');
  return {
    title: t('title'),
    description: t('lead'),
    alternates: alternatesOf((await params).locale, paths.categories),
  };
};

/** Everything that is shared, by what it is about. */
export default async function CategoriesPage({ params }: Props) {
  const { locale } = await params;
  const [t, seasonal, { all, counts }] = await Promise.all([
    getTranslations('category'),
    getTranslations('seasons'),
    countedCategories(),
  ]);
  const shelves = setsInUse
    .map((set) => ({ set, choices: countedChoicesOf(all, set, locale, counts) }))
    .filter(({ choices }) => choices.length > 0);
  return (
    <div className="wrap pb-16">
      <PageHead title={t('title')} lead={t('lead')} />
      {shelves.length === 0 && (
        <EmptyState
          as="h2"
          icon="search"
          title={t('nothing')}
          action={<LinkButton href={paths.newListing(locale)}>{t('offer')}</LinkButton>}
        >
          {t('nothingHint')}
        </EmptyState>
      )}
      <div className="stack gap-12">
        {shelves.map(({ set, choices }) => (
          <section key={set} aria-labelledby={set}>
            <h2 id={set} className="title-2 mb-4">
              {t(`sets.${set}`)}
            </h2>
            <CategoryShelf locale={locale} choices={choices} />
            {typesSortedBy(set).some(({ seasons }) => seasons) && (
              <p className="mt-4">
                <TextLink href={paths.seasons(locale)}>{seasonal('title')}</TextLink>
              </p>
            )}
          </section>
        ))}
      </div>
    </div>
  );
}
