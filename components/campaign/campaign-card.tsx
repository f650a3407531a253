import { Link } from '@/components/ui/link';
import { campaignMeanings } from '@/lib/campaign/lifecycle';
import type { CampaignSummary, ListedCampaign } from '@/lib/campaign/view';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { CampaignPicture } from './picture';
import { TallyBar } from './tally-bar';
import { useCampaignWords } from './words';

type Props = { campaign: ListedCampaign; locale: Locale; now: Date; eager?: boolean };

const LINK =
  'after:absolute after:inset-0 after:rounded-card focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-focus';

/** When it ends, or how it ended. */
export function CampaignWhen({ campaign, now }: { campaign: CampaignSummary; now: Date }) {
  const { span, state, say } = useCampaignWords();
  const { endsAt } = campaign;
  if (!campaignMeanings[campaign.state].takesPledges || !endsAt) return <>{state(campaign.state)}</>;
  return <>{say('time.left', { time: span(endsAt, now) })}</>;
}

/** A campaign in a list. The whole card leads to it; its title is the link that is read out. */
export function CampaignCard({ campaign, locale, now, eager }: Props) {
  const { say, percent, reachedOfGoal, backers } = useCampaignWords();
  const { id, theme, title, summary, totals, lead, area, distanceKm, isMatched, state } = campaign;
  return (
    <article className="group relative flex h-full flex-col overflow-hidden rounded-card border border-line bg-card transition-colors focus-within:border-edge hover:border-edge">
      <div className="relative">
        <CampaignPicture
          campaign={campaign}
          sizes="(min-width: 64rem) 23rem, (min-width: 40rem) 45vw, 92vw"
          eager={eager}
          className="aspect-16/10 w-full"
        />
        {theme && (
          <span className="absolute top-3 left-3 rounded-full border border-transparent bg-card px-2.5 py-1 text-[0.8125rem] leading-tight font-semibold">
            {say(`themes.${theme}`)}
          </span>
        )}
      </div>
      <div className="flex flex-1 flex-col p-4 sm:p-5">
        <h2 className="title-3" dir="auto">
          <Link href={paths.campaign(locale, id)} className={LINK}>
            {title}
          </Link>
        </h2>
        <p className="mt-1 text-sm text-ink-2">
          {[
            say('card.by', { name: lead.name }),
            distanceKm === undefined ? area : `${area} · ${distanceKm} km`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p className="mt-2 mb-4 line-clamp-3 text-pretty" dir="auto">
          {summary}
        </p>
        <div className="mt-auto">
          <TallyBar campaign={campaign} />
          <p className="mt-2 flex flex-wrap items-baseline justify-between gap-x-3">
            <span>
              <strong className="font-semibold">{percent(totals.percent)}</strong> · {reachedOfGoal(campaign)}
            </span>
          </p>
          <p className="flex flex-wrap justify-between gap-x-3 text-sm text-ink-2">
            <span>{backers(totals.backers)}</span>
            <CampaignWhen campaign={campaign} now={now} />
          </p>
          {isMatched && campaignMeanings[state].takesPledges && (
            <p className="mt-3 w-fit rounded-field bg-brick-wash px-2.5 py-1 text-sm font-semibold text-brick-ink">
              {say('card.matched')}
            </p>
          )}
        </div>
      </div>
    </article>
  );
}
