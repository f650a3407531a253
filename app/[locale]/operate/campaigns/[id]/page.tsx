import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CampaignStateBadge } from '@/components/campaign/state-badge';
import { CampaignGlance } from '@/components/campaign-manage/campaign-glance';
import { CancelForm } from '@/components/campaign-manage/cancel-form';
import { ClosingPanel } from '@/components/campaign-manage/closing-panel';
import { ClusterTables } from '@/components/campaign-manage/cluster-tables';
import { CounterForm } from '@/components/campaign-manage/counter-form';
import { CounterList } from '@/components/campaign-manage/counter-list';
import { DecideForm } from '@/components/campaign-manage/decide-form';
import { Figures } from '@/components/campaign-manage/figures';
import { PageHead } from '@/components/shell/page-head';
import { closingProgress } from '@/lib/campaign/closing/queries';
import { matchClusters } from '@/lib/campaign/matching/clusters';
import { counterPledges } from '@/lib/campaign/pledging/counter';
import { campaignPage } from '@/lib/campaign/queries';
import { now } from '@/lib/platform/clock';
import { foundOr404 } from '@/lib/platform/page';
import { settings } from '@/lib/platform/settings';
import { type Asked, lastOf } from '@/lib/shared/asked';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { operatorOr404 } from '../../operator';
import { cancel, decide, payByBank, record, takeBack, takeMatchOff } from './actions';

type Props = { params: Promise<{ locale: Locale; id: string }>; searchParams: Promise<Asked<'reward'>> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('campaign-manage.operate'))('title'),
  robots: { index: false },
});

/** A campaign for those who run the community: review, counter, closing. */
export default async function OperateCampaignPage({ params, searchParams }: Props) {
  const [{ locale, id }, { reward: rewardId }] = [await params, lastOf(await searchParams)];
  const viewer = await operatorOr404(locale, paths.operateCampaign(locale, id));
  const campaign = await foundOr404(campaignPage(viewer, id));
  const [t, { country }, closing, counter, clusters] = await Promise.all([
    getTranslations('campaign-manage.operate'),
    settings(),
    foundOr404(closingProgress(viewer, id)),
    counterPledges(viewer, id),
    matchClusters(viewer, id),
  ]);
  const { state } = campaign;
  const isDecided = closing.decidedAt !== null;
  return (
    <div className="wrap-narrow pb-16">
      <PageHead
        title={campaign.title}
        lead={<CampaignStateBadge state={state} />}
        breadcrumb={[{ href: paths.operate(locale), label: t('title') }, { label: campaign.title }]}
      />
      <div className="stack gap-10">
        {campaign.launchedAt && <Figures campaign={campaign} />}
        <CampaignGlance locale={locale} campaign={campaign} />
        {state === 'submitted' && <DecideForm campaign={campaign} action={decide} />}
        {clusters.length > 0 && <ClusterTables clusters={clusters} bar={takeMatchOff} />}
        {isDecided && <ClosingPanel closing={closing} payByBank={payByBank} />}
        {campaign.viewer.mayPledge && (
          <CounterForm
            {...{ locale, campaign, rewardId, country }}
            action={record}
            once={randomUUID()}
            now={now()}
          />
        )}
        <CounterList pledges={counter} isOpen={campaign.viewer.mayPledge} takeBack={takeBack} />
        {campaign.viewer.moves.some(({ name }) => name === 'cancel') && (
          <CancelForm campaignId={id} action={cancel} />
        )}
      </div>
    </div>
  );
}
