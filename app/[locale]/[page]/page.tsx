import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageHead } from '@/components/shell/page-head';
import { SiteSection } from '@/components/site/site-section';
import { alternatesOf } from '@/lib/platform/page';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { isSitePage, sectionsOf } from '@/lib/shared/site-pages';
import { Facts } from './facts';
import { valuesOfPages } from './values';

type Props = { params: Promise<{ locale: Locale; page: string }> };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { locale, page } = await params;
  if (!isSitePage(page)) return {};
  return {
    title: (await getTranslations('pages'))(`${page}.title`),
    alternates: alternatesOf(locale, (each) => paths.sitePage(each, page)),
  };
};

/** A page about the site itself, from the table of them. Any other address is not found. */
export default async function SiteInfoPage({ params }: Props) {
  const { page } = await params;
  if (!isSitePage(page)) notFound();
  const [t, values] = await Promise.all([getTranslations('pages'), valuesOfPages()]);
  return (
    <div className="wrap-narrow pb-8">
      <PageHead title={t(`${page}.title`)} lead={t(`${page}.lead`, values)} />
      <div className="stack gap-10">
        {sectionsOf[page].map(({ id, ways, below }) => (
          <SiteSection
            key={id}
            id={id}
            title={t(`${page}.${id}.title`)}
            text={t(`${page}.${id}.text`, values)}
            ways={ways}
          >
            {below && <Facts of={below} />}
          </SiteSection>
        ))}
      </div>
    </div>
  );
}
