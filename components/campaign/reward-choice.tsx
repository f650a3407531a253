import { useLocale, useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import type { RewardView } from '@/lib/campaign/view';
import { rewardFacts } from './reward-facts';
import { useCampaignWords } from './words';

type Props = {
  rewards: readonly RewardView[];
  reward: RewardView | null;
  currency: string;
  hrefOf: (rewardId: string | undefined) => string;
};

/** What was chosen, with the way to another; or all that there is, each a link: the address carries the choice. */
export function RewardChoice({ rewards, reward, currency, hrefOf }: Props) {
  const t = useTranslations('pledge.back');
  const words = useCampaignWords();
  const locale = useLocale();
  const { money, say } = words;
  if (reward)
    return (
      <section
        aria-labelledby="reward"
        className="wrap-anywhere rounded-card border border-brick bg-brick-wash p-5"
      >
        <div className="flex flex-wrap items-start justify-between gap-3">
          <div className="min-w-0">
            <h2 id="reward" className="text-sm font-semibold text-brick-ink">
              {t('reward')}
            </h2>
            <p className="title-3 mt-1" dir="auto">
              {reward.title} · {money(reward.priceMinor, currency)}
            </p>
            <p className="mt-1 text-sm">{rewardFacts(reward, words, { currency, locale }).join(' · ')}</p>
          </div>
          <LinkButton href={hrefOf(undefined)} variant="quiet" size="small">
            {t('change')}
          </LinkButton>
        </div>
      </section>
    );
  const offered = rewards.filter(({ kind, blockedBy }) => kind !== 'addon' && blockedBy === null);
  if (offered.length === 0) return null;
  return (
    <section aria-labelledby="reward">
      <h2 id="reward" className="title-3">
        {t('pick')}
      </h2>
      <p className="mt-1 text-ink-2">{t('pickOr')}</p>
      <ul className="wrap-anywhere mt-4 grid gap-3 sm:grid-cols-2">
        {offered.map((each) => (
          <li key={each.id}>
            <Link
              href={hrefOf(each.id)}
              className="flex h-full items-center gap-3 rounded-card border border-edge bg-card px-4 py-3 hover:border-ink-2"
            >
              <span className="min-w-0 flex-1">
                <span className="block font-semibold" dir="auto">
                  {each.title}
                </span>
                <span className="block text-sm text-ink-2">
                  {say('page.atLeast', { amount: money(each.priceMinor, currency) })}
                </span>
              </span>
              <Icon name="chevronRight" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
