import { CampaignStateBadge } from '@/components/campaign/state-badge';
import { TallyBar } from '@/components/campaign/tally-bar';
import { useCampaignWords } from '@/components/campaign/words';
import { campaignMeanings } from '@/lib/campaign/lifecycle';
import type { CampaignSummary } from '@/lib/campaign/view';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { Line } from './line';

/** Campaigns as an operator sees them: whose, where they stand. */
export function CampaignLines({
  locale,
  campaigns,
}: {
  locale: Locale;
  campaigns: readonly CampaignSummary[];
}) {
  const { reachedOfGoal, say, moment } = useCampaignWords();
  return campaigns.map((campaign) => (
    <Line
      key={campaign.id}
      href={paths.operateCampaign(locale, campaign.id)}
      title={campaign.title}
      aside={<CampaignStateBadge state={campaign.state} />}
    >
      <p className="text-ink-2">
        {[say('card.by', { name: campaign.lead.name }), campaign.area].filter(Boolean).join(' · ')}
      </p>
      {campaignMeanings[campaign.state].takesPledges && (
        <>
          <p className="mt-2 mb-1.5 text-sm">
            {reachedOfGoal(campaign)}
            {campaign.endsAt && ` · ${say('time.ends', { at: moment(campaign.endsAt) })}`}
          </p>
          <TallyBar campaign={campaign} />
        </>
      )}
    </Line>
  ));
}
