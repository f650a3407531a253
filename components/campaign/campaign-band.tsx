import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import type { CampaignPage } from '@/lib/campaign/view';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { CampaignWhen } from './campaign-card';
import { fundSentence } from './funds';
import { CampaignPicture } from './picture';
import { TallyBar } from './tally-bar';
import { useCampaignWords } from './words';

type Props = { locale: Locale; campaigns: readonly CampaignPage[]; now: Date };

/** What would help most besides a gift: a partner that adds to it, or what is needed in kind. */
function Extra({ campaign }: { campaign: CampaignPage }) {
  const { say } = useCampaignWords();
  const fund = campaign.funds.find(({ isOpen }) => isOpen);
  const needs = campaign.needs
    .filter(({ quantity, covered }) => covered < quantity)
    .map(({ title }) => title);
  const text = fund
    ? fundSentence(fund, say)
    : needs.length > 0 && say('home.needs', { needs: needs.slice(0, 2).join(', ') });
  if (!text) return null;
  return (
    <p className="mt-3 w-fit rounded-field bg-brick-wash px-2.5 py-1 text-sm font-semibold text-brick-ink">
      {text}
    </p>
  );
}

function Strip({ campaign, locale, now }: Omit<Props, 'campaigns'> & { campaign: CampaignPage }) {
  const { percent, reachedOfGoal, backers } = useCampaignWords();
  return (
    <article className="relative flex h-full gap-4 rounded-card border border-line bg-card p-4 transition-colors hover:border-edge sm:gap-5 sm:p-5">
      <CampaignPicture
        campaign={campaign}
        sizes="(min-width: 40rem) 9.5rem, 6rem"
        isDecoration
        className="aspect-square w-24 shrink-0 self-start rounded-card sm:w-38"
      />
      <div className="min-w-0 flex-1">
        <h3 className="title-3" dir="auto">
          <Link
            href={paths.campaign(locale, campaign.id)}
            className="after:absolute after:inset-0 after:rounded-card focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-focus"
          >
            {campaign.title}
          </Link>
        </h3>
        <div className="mt-3">
          <TallyBar campaign={campaign} />
        </div>
        <p className="mt-2 flex flex-wrap justify-between gap-x-4 text-[0.9375rem]">
          <span>
            <strong className="font-semibold">{percent(campaign.totals.percent)}</strong> ·{' '}
            {reachedOfGoal(campaign)}
          </span>
          <span className="text-ink-2">
            {backers(campaign.totals.backers)} · <CampaignWhen campaign={campaign} now={now} />
          </span>
        </p>
        <Extra campaign={campaign} />
      </div>
    </article>
  );
}

/** One or two projects that run; nothing when none does. */
export function CampaignBand({ locale, campaigns, now }: Props) {
  const { say } = useCampaignWords();
  if (campaigns.length === 0) return null;
  return (
    <section aria-labelledby="campaigns" className="wrap py-6">
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 id="campaigns" className="title-2">
          {say('home.title')}
        </h2>
        <Link
          href={paths.campaigns(locale)}
          className="inline-flex min-h-11 items-center gap-1.5 text-[0.9375rem] text-ink-2 hover:text-ink hover:underline"
        >
          {say('home.all')}
          <Icon name="arrowRight" size={17} />
        </Link>
      </div>
      <ul className="grid gap-5 lg:grid-cols-2">
        {campaigns.map((campaign) => (
          <li key={campaign.id} className="min-w-0">
            <Strip campaign={campaign} locale={locale} now={now} />
          </li>
        ))}
      </ul>
    </section>
  );
}
