import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PledgeForm } from '@/components/campaign/pledge-form';
import { RewardChoice } from '@/components/campaign/reward-choice';
import { PageHead } from '@/components/shell/page-head';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { campaignMeanings } from '@/lib/campaign/lifecycle';
import { currentViewer } from '@/lib/platform/auth/session';
import { now } from '@/lib/platform/clock';
import { goTo } from '@/lib/platform/page';
import { settings } from '@/lib/platform/settings';
import { type Asked, lastOf } from '@/lib/shared/asked';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { campaignOf } from '../campaign';
import { back } from './actions';

type Props = { params: Promise<{ locale: Locale; id: string }>; searchParams: Promise<Asked<'reward'>> };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const t = await getTranslations('pledge.back');
  const { title } = await campaignOf((await params).id);
  return { title: t('title', { title }), robots: { index: false } };
};

export default async function BackPage({ params, searchParams }: Props) {
  const [{ locale, id }, { reward: rewardId }] = [await params, lastOf(await searchParams)];
  const [campaign, viewer, { country }, t] = await Promise.all([
    campaignOf(id),
    currentViewer(),
    settings(),
    getTranslations('pledge'),
  ]);
  const here = (reward?: string): string => paths.backCampaign(locale, id, { reward });
  const asked = campaign.rewards.find((each) => each.id === rewardId && each.kind !== 'addon') ?? null;
  const reward = asked?.blockedBy ? null : asked;
  const see = <LinkButton href={paths.campaign(locale, id)}>{t('back.see')}</LinkButton>;
  if (!campaignMeanings[campaign.state].isPublic) goTo(paths.campaign(locale, id));
  return (
    <div className="wrap pb-16">
      <PageHead
        breadcrumb={[
          { href: paths.campaigns(locale), label: t('page.crumb') },
          { href: paths.campaign(locale, id), label: campaign.title },
        ]}
        title={t('back.title', { title: campaign.title })}
        lead={campaign.viewer.mayPledge && t('back.lead')}
      />
      {!campaign.viewer.mayPledge ? (
        <Notice title={t('back.closed')} action={see}>
          {t('back.closedText')}
        </Notice>
      ) : campaign.viewer.isLead ? (
        <Notice action={see}>{t('back.own')}</Notice>
      ) : (
        <div className="stack gap-8">
          {asked && !reward && <Notice tone="warning" title={t('back.blocked')} />}
          <RewardChoice {...campaign} reward={reward} hrefOf={here} />
          <PledgeForm
            campaign={campaign}
            reward={reward}
            given={{ shippingCountry: country }}
            who={{ name: viewer?.name ?? null, signInHref: paths.signIn(locale, { next: here(reward?.id) }) }}
            hidden={{ campaignId: id }}
            action={back}
            submit={t('form.submit')}
            now={now()}
          />
        </div>
      )}
    </div>
  );
}
