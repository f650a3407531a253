import type { z } from 'zod';
import { isOpenAt, isShown } from '@/lib/campaign/lifecycle';
import { pledgeFor } from '@/lib/campaign/pledging/queries';
import { withPictureKey } from '@/lib/campaign/story';
import { isTheme } from '@/lib/campaign/themes';
import type {
  FundHere,
  RewardView,
  CampaignPage as Shown,
  ListedCampaign as Summary,
} from '@/lib/campaign/view';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { env } from '@/lib/platform/env';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { instantText } from '@/lib/shared/period';
import type { Campaign, CampaignSummary, Pledge } from '../schemas/campaign';
import { absolute, pictureResponse, shownName } from './basics';

const at = (moment: Date | null): string | null => moment && instantText(moment, env.COMMUNITY_TIME_ZONE);

/** The goal in the measure that it has: money, or a number of pre-orders. */
const goalResponse = ({ goalKind, minimum, optimum, currency, totals }: Summary) =>
  goalKind === 'money'
    ? {
        goal: { amountMinor: minimum, currency },
        optimum: optimum === null ? null : { amountMinor: optimum, currency },
        preorders: null,
      }
    : { goal: null, optimum: null, preorders: { goal: minimum, optimum, made: totals.preorders } };

/** A campaign on a card, as anyone may see it. */
export const campaignSummary = (campaign: Summary, locale: Locale): z.input<typeof CampaignSummary> => {
  const { currency, totals, lead, place, area, theme, endsAt } = campaign;
  const money = (amountMinor: number) => ({ amountMinor, currency });
  return {
    id: campaign.id,
    url: absolute(paths.campaign(locale, campaign.id)),
    state: campaign.state,
    title: campaign.title,
    summary: campaign.summary,
    theme: isTheme(theme) ? theme : null,
    picture: campaign.picture && pictureResponse(campaign.picture),
    place: place && { ...place, area },
    distanceKm: campaign.distanceKm,
    lead: {
      ...lead,
      name: shownName(lead.name, locale),
      url: absolute(paths.holder(locale, lead)),
    },
    mode: campaign.mode,
    goalKind: campaign.goalKind,
    ...goalResponse(campaign),
    raised: money(totals.raisedMinor + totals.matchedMinor),
    matched: money(totals.matchedMinor),
    isMatched: campaign.isMatched,
    percent: totals.percent,
    backers: totals.backers,
    launchedAt: at(campaign.launchedAt),
    deadline: at(endsAt),
    takesPledges: isOpenAt(campaign, now()),
  };
};

const rewardResponse = (
  reward: RewardView,
  currency: string,
): z.input<typeof Campaign>['rewards'][number] => ({
  id: reward.id,
  kind: reward.kind,
  title: reward.title,
  description: reward.description,
  price: { amountMinor: reward.priceMinor, currency },
  stock: reward.stock,
  left: reward.left,
  delivery: reward.deliveryMonth || null,
  availableUntil: at(reward.availableUntil),
  shipping: reward.shipping.map(({ country, amountMinor }) => ({
    country,
    price: { amountMinor, currency },
  })),
  choices: reward.choices,
  blockedBy: reward.blockedBy,
});

const fundResponse = (
  { id, partner, title, currency, factor, isOpen, ...fund }: FundHere,
  locale: Locale,
) => ({
  ...{ id, partner, title, factor, isOpen },
  url: absolute(paths.fund(locale, id)),
  perPledge: fund.perPledgeMinor === null ? null : { amountMinor: fund.perPledgeMinor, currency },
  perPerson: fund.perPersonMinor === null ? null : { amountMinor: fund.perPersonMinor, currency },
  given: { amountMinor: fund.givenHereMinor, currency },
  left: { amountMinor: fund.leftMinor, currency },
});

/** Pictures in formatted text by addresses that work from anywhere. */
const outside = (html: string): string => html.replaceAll('src="/', `src="${absolute('/')}`);

/** All that a campaign's page shows; of backers, only their number. */
export const campaignResponse = (campaign: Shown, locale: Locale): z.input<typeof Campaign> => {
  const { currency, story, viewer } = campaign;
  // A token opens no picture: for its lead, the addresses in a draft carry its secret.
  const secret = isShown(campaign) ? null : viewer.previewKey;
  return {
    ...campaignSummary(campaign, locale),
    story: outside(secret ? withPictureKey(story, secret) : story),
    risks: campaign.risks,
    videoUrl: campaign.videoUrl || null,
    photos: campaign.photos.map(pictureResponse),
    budget: campaign.budget.map(({ amountMinor, ...line }) => ({
      ...line,
      amount: { amountMinor, currency },
    })),
    team: campaign.team,
    calendar: campaign.calendar,
    faq: campaign.faq,
    rewards: campaign.rewards.map((reward) => rewardResponse(reward, currency)),
    needs: campaign.needs,
    funds: campaign.funds.map((fund) => fundResponse(fund, locale)),
    fixedFrom: at(viewer.fixedFrom),
    collected: { amountMinor: campaign.collectedMinor, currency },
    report: outside(campaign.report),
    newsFeed: absolute(paths.campaignJsonFeed(campaign.id)),
  };
};

/** The caller's own pledge, with the page to leave a card on. */
export const pledgeResponse = async (
  viewer: Viewer,
  { pledgeId, checkoutUrl }: { pledgeId: string; checkoutUrl: string },
  locale: Locale,
): Promise<z.input<typeof Pledge>> => {
  const { id, campaignId, state, amountMinor, shippingMinor, currency } = await pledgeFor(viewer, pledgeId);
  return {
    ...{ id, campaignId, state },
    url: absolute(paths.pledge(locale, id)),
    amount: { amountMinor, currency },
    shipping: { amountMinor: shippingMinor, currency },
    checkoutUrl: state === 'started' ? checkoutUrl : null,
  };
};
