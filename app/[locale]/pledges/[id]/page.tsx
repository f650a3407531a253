import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CardReturn } from '@/components/campaign/card-return';
import { MatchNote } from '@/components/campaign/match-note';
import { PledgeNext } from '@/components/campaign/pledge-next';
import { PledgeSum } from '@/components/campaign/pledge-sum';
import { PageHead } from '@/components/shell/page-head';
import { Card } from '@/components/ui/card';
import { Timeline } from '@/components/ui/timeline';
import { now } from '@/lib/platform/clock';
import { env } from '@/lib/platform/env';
import { type Asked, lastOf } from '@/lib/shared/asked';
import { dateFormat } from '@/lib/shared/dates';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { choose, confirm, withdraw } from './actions';
import { pledgeAfterCard, pledgeOf } from './pledge';

type Props = {
  params: Promise<{ locale: Locale; id: string }>;
  searchParams: Promise<Asked<'key' | 'card' | 'proof'>>;
};

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('pledge.page'))('title'),
  robots: { index: false, follow: false },
  // The secret in the address goes nowhere.
  referrer: 'same-origin',
});

export default async function PledgePage({ params, searchParams }: Props) {
  const [{ locale, id }, { key, card, proof }] = [await params, lastOf(await searchParams)];
  const here = paths.pledge(locale, id, { key, proof });
  const find = card === 'kept' ? pledgeAfterCard : pledgeOf;
  const [pledge, t] = [await find(locale, id, here, key), await getTranslations('pledge')];
  const format = dateFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: env.COMMUNITY_TIME_ZONE,
  });
  const campaignHref = paths.campaign(locale, pledge.campaignId);
  return (
    <div className="wrap pb-16">
      <PageHead
        breadcrumb={[
          { href: paths.campaigns(locale), label: t('page.crumb') },
          { href: campaignHref, label: pledge.campaignTitle },
        ]}
        title={t('page.title')}
        lead={t('page.of', { title: pledge.campaignTitle })}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-8 lg:grid-cols-[minmax(0,1fr)_23rem]">
        <PledgeNext pledge={pledge} guestKey={key} actions={{ withdraw, choose }} now={now()}>
          <CardReturn pledge={pledge} card={card} again={paths.pledge(locale, id, { key, card: 'kept' })} />
          <MatchNote pledge={pledge} guestKey={key} proof={proof} confirm={confirm} />
        </PledgeNext>
        <div className="stack gap-6">
          <Card as="section" aria-labelledby="what">
            <h2 id="what" className="title-3 mb-3">
              {t('page.what')}
            </h2>
            <PledgeSum pledge={pledge} />
          </Card>
          <Card as="section" aria-labelledby="history">
            <h2 id="history" className="title-3 mb-4">
              {t('page.history')}
            </h2>
            <Timeline
              label={t('page.history')}
              steps={pledge.timeline.map(({ name, at }, index) => ({
                key: `${index}`,
                title: t(`events.${name}`),
                state: 'past',
                when: format.format(at),
              }))}
            />
          </Card>
        </div>
      </div>
    </div>
  );
}
