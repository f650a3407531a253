import type { ReactNode } from 'react';
import { Section } from '@/components/listing/section';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import type { FormAction } from '@/components/ui/form-state';
import { Icon } from '@/components/ui/icon';
import { Prose } from '@/components/ui/prose';
import type { OfferView } from '@/lib/campaign/helping/offers';
import type { CurvePoint, districtsOf } from '@/lib/campaign/queries';
import type { CommentView } from '@/lib/campaign/telling/comments';
import type { CampaignPage, WallEntry } from '@/lib/campaign/view';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { Budget } from './budget';
import { CampaignHead } from './campaign-head';
import { CampaignPictures } from './campaign-pictures';
import { Comments } from './comments';
import { Curve } from './curve';
import { Districts } from './districts';
import { Funds } from './funds';
import { Needs } from './needs';
import { NewsList } from './news-list';
import { Calendar, Faq, Team } from './plan';
import { Rewards } from './rewards';
import { RichText } from './rich-text';
import { Share } from './share';
import { StateNotice } from './state-notice';
import { TallyPanel } from './tally-panel';
import { Wall } from './wall';
import { useCampaignWords } from './words';

type Paged<Item> = { items: readonly Item[]; moreHref: string | null };

export type CampaignViewProps = {
  campaign: CampaignPage;
  locale: Locale;
  now: Date;
  /** The site's own address, for what is passed on. */
  origin: string;
  curve: readonly CurvePoint[];
  where: Awaited<ReturnType<typeof districtsOf>>;
  wall: Paged<WallEntry>;
  comments: Paged<CommentView>;
  /** For members; null for strangers, who sign in first. */
  actions: { help: FormAction; comment: FormAction; takeBack: FormAction } | null;
  /** What the reader has offered to help with. */
  offers: readonly OfferView[];
  isPreview?: boolean;
};

function Part({ id, when = true, children }: { id: string; when?: unknown; children: ReactNode }) {
  const { say } = useCampaignWords();
  return when ? (
    <Section id={id} title={say(`page.${id}`)}>
      {children}
    </Section>
  ) : null;
}

function Report({ campaign }: Pick<CampaignViewProps, 'campaign'>) {
  const { say, fullDay } = useCampaignWords();
  return (
    <Part id="report" when={campaign.report}>
      {campaign.reportedAt && (
        <p className="mb-3 text-ink-2">{say('page.reported', { at: fullDay(campaign.reportedAt) })}</p>
      )}
      <RichText html={campaign.report} />
    </Part>
  );
}

/** What it is, why, what it costs, who does it. */
function About({ campaign }: Pick<CampaignViewProps, 'campaign'>) {
  const { say } = useCampaignWords();
  const { funds, story, videoUrl, budget, team } = campaign;
  return (
    <>
      <Report campaign={campaign} />
      <Part id="story" when={story || videoUrl}>
        <RichText html={story} />
        {videoUrl && (
          <p className="mt-5">
            <a
              href={videoUrl}
              rel="noopener nofollow"
              className="inline-flex min-h-11 items-center gap-2 font-semibold text-brick-ink underline"
            >
              {say('page.watch')}
              <Icon name="arrowRight" size={18} />
            </a>
          </p>
        )}
      </Part>
      <Part id="funds" when={funds.length}>
        <Funds campaign={campaign} />
      </Part>
      <Part id="budget" when={budget.length}>
        <Budget campaign={campaign} />
      </Part>
      <Part id="team" when={team.length}>
        <Team campaign={campaign} />
      </Part>
    </>
  );
}

/** What else there is to know, and everyone who takes part. */
function Around(props: CampaignViewProps) {
  const { campaign, locale, curve, where, wall, comments, actions, offers, origin } = props;
  const { id, needs, calendar, risks, faq, news, newsCount, launchedAt, currency } = campaign;
  const here = paths.campaign(locale, id);
  const signIn = (part: string): string => paths.signIn(locale, { next: `${here}#${part}` });
  return (
    <>
      <Part id="needs" when={needs.length}>
        <Needs
          campaign={campaign}
          action={actions?.help ?? null}
          takeBack={actions?.takeBack ?? null}
          own={offers}
          signInHref={signIn('needs')}
        />
      </Part>
      <Part id="calendar" when={calendar.length}>
        <Calendar campaign={campaign} />
      </Part>
      <Part id="risks" when={risks}>
        <Prose text={risks} />
      </Part>
      <Part id="faq" when={faq.length}>
        <Faq campaign={campaign} />
      </Part>
      <Part id="news" when={launchedAt}>
        <NewsList campaignId={id} news={news} allCount={newsCount} />
      </Part>
      <Part id="curve" when={curve.length > 1}>
        <Curve campaign={campaign} points={curve} />
      </Part>
      <Part id="districts" when={where.named.length}>
        <Districts {...where} />
      </Part>
      <Part id="wall" when={launchedAt}>
        <Wall entries={wall.items} currency={currency} moreHref={wall.moreHref} />
      </Part>
      <Part id="comments" when={launchedAt}>
        <Comments
          campaignId={id}
          comments={comments.items}
          moreHref={comments.moreHref}
          action={actions?.comment ?? null}
          signInHref={signIn('comments')}
        />
      </Part>
      <Part id="share" when={launchedAt}>
        <Share campaign={campaign} origin={origin} />
      </Part>
    </>
  );
}

/** A campaign as everyone sees it: the figures and rewards beside the story. */
export function CampaignView(props: CampaignViewProps) {
  const { campaign, locale, now, isPreview = false } = props;
  const { say } = useCampaignWords();
  return (
    <article className="wrap pt-2 pb-16">
      <Breadcrumb
        label={say('page.crumb')}
        items={[{ href: paths.campaigns(locale), label: say('page.crumb') }, { label: campaign.title }]}
      />
      <div className="stack mt-4 gap-6">
        <StateNotice campaign={campaign} isPreview={isPreview} />
        <CampaignHead campaign={campaign} locale={locale} />
      </div>
      <div className="mt-8 grid grid-cols-[minmax(0,1fr)] items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_23rem] lg:grid-rows-[auto_auto_1fr]">
        <CampaignPictures campaign={campaign} />
        <div className="lg:col-start-2 lg:row-start-1">
          <TallyPanel campaign={campaign} locale={locale} now={now} />
        </div>
        <div className="min-w-0 lg:col-start-1 lg:row-start-2">
          <About campaign={campaign} />
        </div>
        <div className="lg:col-start-2 lg:row-span-2 lg:row-start-2">
          <Rewards campaign={campaign} />
        </div>
        <div className="min-w-0 lg:col-start-1 lg:row-start-3">
          <Around {...props} />
        </div>
      </div>
    </article>
  );
}
