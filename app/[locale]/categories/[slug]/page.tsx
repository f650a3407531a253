import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { CategoryIcon } from '@/components/category/category-icon';
import { CategoryLinks } from '@/components/category/category-links';
import { CardGrid } from '@/components/listing/card-grid';
import { SummaryCard } from '@/components/listing/summary-card';
import { PageHead } from '@/components/shell/page-head';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { MoreLink } from '@/components/ui/more-link';
import { categories } from '@/lib/category/queries';
import { countsShown } from '@/lib/category/tree';
import { typesSortedBy } from '@/lib/listing/types/registry';
import { currentViewer } from '@/lib/platform/auth/session';
import { alternatesOf, goTo } from '@/lib/platform/page';
import { searchListings } from '@/lib/search/queries';
import { SearchListings } from '@/lib/search/schema';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { countedCategories } from '../counted';

type Props = { params: Promise<{ locale: Locale; slug: string }> };

/** Cards on the page; the search shows the others. */
const shown = 12;

/** The category of an address. One that was retired leads to where its listings went. */
const categoryAt = async (locale: Locale, slug: string) => {
  const all = await categories();
  const named = all.find(slug);
  const category = named && all.shownAs(named.id);
  if (!category) notFound();
  if (category.slug !== slug) goTo(paths.category(locale, category.slug));
  return { all, category };
};

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { locale, slug } = await params;
  const { category } = await categoryAt(locale, slug);
  return {
    title: category.names[locale],
    alternates: alternatesOf(locale, (each) => paths.category(each, category.slug)),
  };
};

/** What is shared in one category: how much of each type, what came last, and where to look further. */
export default async function CategoryPage({ params }: Props) {
  const { locale, slug } = await params;
  const { all, category } = await categoryAt(locale, slug);
  const query = SearchListings.parse({ category: slug, sort: 'newest' });
  const viewer = await currentViewer();
  const [t, typeWords, { counted, counts }, { items, next }] = await Promise.all([
    getTranslations('category'),
    getTranslations('types'),
    countedCategories(),
    searchListings(viewer, query, { limit: shown }),
  ]);
  const types = typesSortedBy(category.set);
  const byType = types
    .map(({ name }) => ({
      href: paths.search(locale, { type: name, category: slug }),
      label: typeWords(`${name}.plural`),
      count:
        countsShown(
          all,
          counted.filter(({ type }) => type === name),
        ).get(category.id) ?? 0,
    }))
    .filter(({ count }) => count > 0);
  const below = all
    .below(category)
    .map((each) => ({
      href: paths.category(locale, each.slug),
      label: each.names[locale],
      count: counts.get(each.id) ?? 0,
    }))
    .filter(({ count }) => count > 0);
  const parent = all.parentOf(category);
  const offer = (
    <LinkButton href={paths.newListing(locale, { type: types[0]?.name })} variant="quiet">
      {t('offer')}
    </LinkButton>
  );
  const name = category.names[locale];
  return (
    <div className="wrap pb-16">
      <PageHead
        title={
          <span className="flex items-center gap-3">
            <span className="text-brick-ink">
              <CategoryIcon name={category.icon} size={34} />
            </span>
            {name}
          </span>
        }
        breadcrumb={[
          { href: paths.categories(locale), label: t('title') },
          ...(parent ? [{ href: paths.category(locale, parent.slug), label: parent.names[locale] }] : []),
          { label: name },
        ]}
        action={items.length > 0 && offer}
      />
      <div className="stack gap-6">
        <CategoryLinks label={t('below')} links={below} />
        <CategoryLinks label={t('byType')} links={byType} />
        {items.length === 0 ? (
          <EmptyState as="h2" icon="search" title={t('empty')} action={offer}>
            {t('emptyHint')}
          </EmptyState>
        ) : (
          <section aria-labelledby="newest">
            <h2 id="newest" className="title-3 mb-4">
              {t('newest')}
            </h2>
            <CardGrid>
              {items.map((summary) => (
                <SummaryCard key={summary.id} summary={summary} locale={locale} level={3} />
              ))}
            </CardGrid>
            <MoreLink href={next && paths.search(locale, { category: slug })}>{t('more')}</MoreLink>
          </section>
        )}
      </div>
    </div>
  );
}
