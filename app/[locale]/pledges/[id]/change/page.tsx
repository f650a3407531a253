import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { changeDefaults, heldRewards } from '@/components/campaign/change-defaults';
import { PledgeForm } from '@/components/campaign/pledge-form';
import { RewardChoice } from '@/components/campaign/reward-choice';
import { PageHead } from '@/components/shell/page-head';
import { campaignPage } from '@/lib/campaign/queries';
import { currentViewer } from '@/lib/platform/auth/session';
import { now } from '@/lib/platform/clock';
import { foundOr404, goTo } from '@/lib/platform/page';
import { type Asked, lastOf } from '@/lib/shared/asked';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { change } from '../actions';
import { pledgeOf } from '../pledge';

type Props = {
  params: Promise<{ locale: Locale; id: string }>;
  searchParams: Promise<Asked<'key' | 'reward'>>;
};

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('pledge.page'))('changeTitle'),
  robots: { index: false, follow: false },
  referrer: 'same-origin',
});

export default async function ChangePage({ params, searchParams }: Props) {
  const [{ locale, id }, { key, reward: asked }] = [await params, lastOf(await searchParams)];
  const hrefOf = (reward?: string): string =>
    paths.changePledge(locale, id, { key, reward: reward ?? 'none' });
  const pledge = await pledgeOf(locale, id, hrefOf(asked), key);
  const back = paths.pledge(locale, id, { key });
  if (!pledge.mayChange) goTo(back);
  const [found, t] = await Promise.all([
    foundOr404(campaignPage(await currentViewer(), pledge.campaignId)),
    getTranslations('pledge'),
  ]);
  const campaign = { ...found, rewards: heldRewards(found.rewards, pledge) };
  const main = pledge.lines.find(({ kind }) => kind === 'reward') ?? pledge.lines[0];
  const wanted = asked ?? main?.rewardId;
  const reward = campaign.rewards.find((each) => each.id === wanted && each.kind !== 'addon') ?? null;
  return (
    <div className="wrap pb-16">
      <PageHead breadcrumb={[{ href: back, label: t('page.title') }]} title={t('page.changeTitle')} />
      <div className="stack gap-8">
        <RewardChoice {...campaign} reward={reward} hrefOf={hrefOf} />
        <PledgeForm
          campaign={campaign}
          reward={reward}
          given={changeDefaults(pledge, reward?.id ?? null, locale)}
          hidden={{ pledgeId: id, ...(key && { key }) }}
          action={change}
          submit={t('form.submitChange')}
          now={now()}
        />
      </div>
    </div>
  );
}
