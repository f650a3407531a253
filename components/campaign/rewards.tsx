import { useLocale } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/button';
import type { CampaignPage, RewardView } from '@/lib/campaign/view';
import { paths } from '@/lib/shared/paths';
import { rewardFacts } from './reward-facts';
import { useCampaignWords } from './words';

type Props = { campaign: CampaignPage };

function Reward({ campaign, reward }: Props & { reward: RewardView }) {
  const words = useCampaignWords();
  const locale = useLocale();
  const { say, money } = words;
  const { id, currency, viewer } = campaign;
  const { title, description, priceMinor, kind, blockedBy, taken } = reward;
  const canHave = viewer.mayPledge && blockedBy === null;
  return (
    <li className="wrap-anywhere rounded-card border border-line bg-card p-5">
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <strong className="text-lg font-semibold tabular-nums">
          {say('page.atLeast', { amount: money(priceMinor, currency) })}
        </strong>
        {kind === 'suspended' && <Badge tone="leaf">{say('page.suspended')}</Badge>}
        {blockedBy && <Badge>{say(`page.${blockedBy}`)}</Badge>}
      </p>
      <h3 className="title-3 mt-1" dir="auto">
        {title}
      </h3>
      <p className="mt-1.5 whitespace-pre-line text-pretty" dir="auto">
        {description || (kind === 'suspended' ? say('page.suspendedHint') : '')}
      </p>
      <ul className="mt-3 text-sm text-ink-2">
        {[
          ...rewardFacts(reward, words, { currency, locale }),
          taken > 0 ? say('page.taken', { count: taken }) : '',
        ]
          .filter(Boolean)
          .map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
      </ul>
      {canHave && (
        <p className="mt-4">
          <LinkButton
            href={paths.backCampaign(locale, id, { reward: reward.id })}
            variant="quiet"
            wide
            aria-label={say('page.chooseThis', { title })}
          >
            {say('page.choose')}
          </LinkButton>
        </p>
      )}
    </li>
  );
}

/** What backers get, those that can be had first. */
export function Rewards({ campaign }: Props) {
  const { say } = useCampaignWords();
  const locale = useLocale();
  const { id, viewer, rewards } = campaign;
  const shown = rewards
    .filter(({ kind }) => kind !== 'addon')
    .sort((a, b) => (a.blockedBy === null ? 0 : 1) - (b.blockedBy === null ? 0 : 1));
  return (
    <section id="rewards" aria-labelledby="rewards-title" className="scroll-mt-4">
      <h2 id="rewards-title" className="title-2">
        {say('page.rewards')}
      </h2>
      {viewer.mayPledge && <p className="mt-1 text-ink-2">{say('page.rewardsLead')}</p>}
      <ul className="mt-4 grid gap-4 sm:max-lg:grid-cols-2">
        {shown.map((reward) => (
          <Reward key={reward.id} campaign={campaign} reward={reward} />
        ))}
        {viewer.mayPledge && (
          <li className="rounded-card border border-dashed border-edge p-5">
            <h3 className="title-3">{say('page.gift')}</h3>
            <p className="mt-1 text-ink-2">{say('page.giftHint')}</p>
            <p className="mt-4">
              <LinkButton
                href={paths.backCampaign(locale, id)}
                variant="quiet"
                wide
                aria-label={say('page.chooseThis', { title: say('page.gift') })}
              >
                {say('page.choose')}
              </LinkButton>
            </p>
          </li>
        )}
      </ul>
    </section>
  );
}
