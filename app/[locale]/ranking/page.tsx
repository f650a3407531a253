import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHead } from '@/components/shell/page-head';
import { alternatesOf } from '@/lib/platform/page';
import { type RankedBy, rankNumbers, rankWeights } from '@/lib/search/rank';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

type Props = { params: Promise<{ locale: Locale }> };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  title: (await getTranslations('ranking'))('title'),
  alternates: alternatesOf((await params).locale, paths.ranking),
});

const { halfKm, halfDays, usualRating, usualRatings, newBelow } = rankNumbers;

/** What the words of each are filled with. */
const numbersOf: Record<RankedBy, Record<string, number>> = {
  near: { km: halfKm },
  rating: { count: usualRatings, rating: usualRating },
  picture: {},
  fresh: { days: halfDays },
  newcomer: { count: newBelow },
};

const byWeight = (Object.entries(rankWeights) as [RankedBy, number][]).toSorted(
  (one, other) => other[1] - one[1],
);
const all = byWeight.reduce((sum, [, weight]) => sum + weight, 0);

/** How what is found is put in order, read from the table that does it. */
export default async function RankingPage({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations('ranking');
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  return (
    <div className="wrap-narrow pb-16">
      <PageHead title={t('title')} lead={t('lead')} />
      <div className="stack max-w-prose gap-10">
        <section aria-labelledby="relevance">
          <h2 id="relevance" className="title-2 mb-3">
            {t('steps.title')}
          </h2>
          <ol className="list-decimal space-y-2 pl-5">
            {(['words', 'near', 'page'] as const).map((step) => (
              <li key={step}>{t(`steps.${step}`)}</li>
            ))}
          </ol>
          <table className="mt-5 w-full text-left">
            <caption className="sr-only">{t('table')}</caption>
            <thead>
              <tr className="border-b border-line text-sm text-ink-2">
                <th scope="col" className="py-2 pr-4 font-medium">
                  {t('what')}
                </th>
                <th scope="col" className="py-2 text-right font-medium">
                  {t('weight')}
                </th>
              </tr>
            </thead>
            <tbody>
              {byWeight.map(([name, weight]) => (
                <tr key={name} className="border-b border-line">
                  <th scope="row" className="py-2.5 pr-4 font-normal">
                    {t(`by.${name}`, numbersOf[name])}
                  </th>
                  <td className="py-2.5 text-right tabular-nums">{percent.format(weight / all)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <section aria-labelledby="others">
          <h2 id="others" className="title-2 mb-3">
            {t('others.title')}
          </h2>
          <ul className="list-disc space-y-2 pl-5">
            {(['distance', 'price', 'newest', 'soonest'] as const).map((order) => (
              <li key={order}>{t(`others.${order}`)}</li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="never">
          <h2 id="never" className="title-2 mb-3">
            {t('never.title')}
          </h2>
          <p>{t('never.text')}</p>
        </section>
      </div>
    </div>
  );
}
