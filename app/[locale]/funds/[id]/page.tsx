import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import {
  FundCampaigns,
  FundMovements,
  FundRules,
  PotBar,
  PotFigures,
} from '@/components/campaign/fund-parts';
import { Section } from '@/components/listing/section';
import { PageHead } from '@/components/shell/page-head';
import { Disclosure } from '@/components/ui/disclosure';
import { Prose } from '@/components/ui/prose';
import { fundPage } from '@/lib/campaign/matching/queries';
import { env } from '@/lib/platform/env';
import { alternatesOf, foundOr404 } from '@/lib/platform/page';
import { townsWithin } from '@/lib/platform/places';
import { apart } from '@/lib/shared/apart';
import { boundsAround } from '@/lib/shared/geo';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

type Props = { params: Promise<{ locale: Locale; id: string }> };

const fundOf = cache((id: string) => foundOr404(fundPage(id)));

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { locale, id } = await params;
  const { title, partner, about } = await fundOf(id);
  return {
    title: `${apart(title)} · ${apart(partner)}`,
    description: about.slice(0, 160),
    alternates: alternatesOf(locale, (each) => paths.fund(each, id)),
  };
};

/** The town that a circle is drawn around. */
const placeOf = async (territory: { lat: number; lng: number } | null): Promise<string> => {
  if (!territory) return env.COMMUNITY_PLACE;
  const [town] = await townsWithin(boundsAround(territory, 6), 1);
  return town?.name ?? env.COMMUNITY_PLACE;
};

export default async function FundRoute({ params }: Props) {
  const { locale, id } = await params;
  const [fund, t] = [await fundOf(id), await getTranslations('fund')];
  return (
    <div className="wrap pb-16">
      <PageHead
        breadcrumb={[{ href: paths.funds(locale), label: t('crumb') }]}
        title={fund.title}
        lead={t('by', { partner: fund.partner })}
      />
      <div className="stack max-w-4xl gap-8">
        <PotFigures fund={fund} />
        <PotBar fund={fund} />
        {fund.about && <Prose text={fund.about} />}
        <div>
          <Section id="rules" title={t('rules')}>
            <FundRules fund={fund} place={await placeOf(fund.territory)} />
          </Section>
          <Section id="projects" title={t('projects')}>
            <FundCampaigns fund={fund} />
          </Section>
          {fund.movements.length > 0 && (
            <Section id="every" title={t('every')}>
              <p className="mb-3 text-ink-2">{t('everyHint')}</p>
              <Disclosure summary={t('everyShow')}>
                <FundMovements fund={fund} />
              </Disclosure>
            </Section>
          )}
        </div>
      </div>
    </div>
  );
}
