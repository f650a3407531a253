import { type OfferState, offerLife } from '@/lib/campaign/helping/offer-lifecycle';
import { campaignLife } from '@/lib/campaign/lifecycle';
import { steps } from '@/lib/campaign/schema';
import { cleanStory } from '@/lib/campaign/story';
import type { Prisma } from '@/lib/platform/db/generated/client';
import type { Settings } from '@/lib/platform/settings';
import { type Pledged, totalsOf } from '../backing';
import type { Calendar } from '../calendar';
import { type Career, momentIn } from '../careers';
import { idOf, timedIdOf } from '../chance';
import type { DemoPhoto } from '../content/campaigns/campaign';
import { drawings } from '../content/drawings';
import { quarterOf } from '../content/quarters';
import { pictureSize } from '../drawings/kit';
import { thingView } from '../drawings/things/things';
import { currency } from '../euros';
import type { Wanted } from '../gallery';
import { neighbourOf } from '../neighbours';
import { sceneSize } from '../scenes';
import { typeset } from '../typeset';

const dayMs = 86_400_000;

const altOf = (photo: DemoPhoto): string => ('scene' in photo ? photo.alt : drawings[photo.picture]);

const photoId = (slug: string, index: number): string => idOf(`campaign ${slug} picture ${index}`);

/** The cover and the photos below it. */
export const campaignPictures = ({ campaign }: Career) => {
  const { slug, lead, scene, alt, photos, life } = campaign;
  const ownerId = neighbourOf(lead).id;
  const all: { wanted: Wanted; alt: string; size: { width: number; height: number } }[] = [
    { wanted: { id: photoId(slug, 0), scene }, alt, size: sceneSize },
    ...photos.map((photo, index) => {
      const id = photoId(slug, index + 1);
      if ('scene' in photo) return { wanted: { id, scene: photo.scene }, alt: photo.alt, size: sceneSize };
      const alt = altOf(photo);
      return {
        wanted: { id, view: thingView(photo.picture, alt), tint: photo.tint },
        alt,
        size: pictureSize,
      };
    }),
  ];
  const day = life[0]?.day ?? 0;
  return all.map((each, position) => ({ ...each, position, ownerId, day }));
};

/** Formatted text as it is kept: set as French wants it, `[[1]]` become pictures, cleaned as anyone’s. */
const textOf = ({ slug, photos }: Career['campaign'], text: string): string => {
  const ids = photos.map((_, index) => photoId(slug, index + 1));
  const html = typeset(text).replace(/\[\[(\d+)\]\]/g, (_, number: string) => {
    const photo = photos[Number(number) - 1];
    if (!photo) throw new Error(`campaign ${slug} has no picture ${number}`);
    return `<img src="/api/photos/${photoId(slug, Number(number))}?w=1280" alt="${altOf(photo)}" />`;
  });
  return cleanStory(html.replace(/<p>(<img[^>]*>)<\/p>/g, '$1'), ids);
};

const monthOf = (months: number, { date }: Calendar): string => date(0, months).slice(0, 7);

/** Months that lie behind a campaign are seen from its end; those of one that runs, from now. */
export const campaignRow = (
  career: Career,
  pledged: readonly Pledged[],
  sums: { collectedMinor: number; paidOutMinor: number },
  { calendar, numbers }: { calendar: Calendar; numbers: Settings },
): Prisma.CampaignCreateManyInput => {
  const { campaign, id, state, events, launchAt, launchedAt, endsAt, decidedAt } = career;
  const { lead, area, mode = 'all_or_nothing', goalKind = 'money', minimum, days } = campaign;
  const { optimum = null, secondDays = 0, report } = campaign;
  const { lat, lng } = quarterOf(area);
  const totals = totalsOf(pledged);
  const facts = { state, mode, goalKind, minimum, optimum, secondDays, launchAt, endsAt, ...totals };
  const due = campaignLife.dueOf(facts, calendar.now, numbers);
  const filled: Partial<Record<(typeof steps)[number], boolean>> = {
    needs: (campaign.needs ?? []).length > 0,
    calendar: campaign.calendar.length > 0,
    faq: campaign.faq.length > 0,
  };
  return {
    id,
    leadId: neighbourOf(lead).id,
    state,
    title: typeset(campaign.title),
    summary: typeset(campaign.summary),
    story: textOf(campaign, campaign.story),
    theme: campaign.theme,
    mode,
    goalKind,
    minimum,
    optimum,
    currency,
    days,
    secondDays,
    budget: campaign.budget.map(([label, amountMinor, part]) => ({
      label: typeset(label),
      amountMinor,
      isOptimum: part === 'optimum',
    })),
    team: campaign.team.map(([handle, role]) => ({ name: neighbourOf(handle).name, role: typeset(role) })),
    risks: typeset(campaign.risks),
    calendar: campaign.calendar.map(([month, text]) => ({
      month: monthOf(month, calendar),
      text: typeset(text),
    })),
    faq: campaign.faq.map(([question, answer]) => ({ question: typeset(question), answer: typeset(answer) })),
    area,
    lat,
    lng,
    stepsDone: steps.filter((step) => filled[step] !== false),
    launchAt,
    launchedAt,
    endsAt,
    decidedAt,
    atDeadline: decidedAt ? totals : undefined,
    ...sums,
    report: report ? textOf(campaign, report) : '',
    reportedAt: momentIn(career, 'report'),
    dueAt: due?.at ?? null,
    dueName: due?.name ?? null,
    stateSince: events.findLast(({ from, to }) => from !== to)?.at ?? calendar.now,
    createdAt: events[0]?.at ?? calendar.now,
    updatedAt: events.at(-1)?.at ?? calendar.now,
  };
};

export const campaignEventRows = (
  { campaign, id: campaignId, events }: Career,
  pledged: readonly Pledged[],
): Prisma.LifeEventCreateManyInput[] => {
  const actors: Record<string, string | null> = {
    lead: neighbourOf(campaign.lead).id,
    operator: neighbourOf('awa').id,
  };
  return events.map(({ name, by, at, from, to, reason }, index) => ({
    id: campaignEventId(campaign.slug, index, at),
    campaignId,
    sequence: index + 1,
    name,
    byRole: by,
    byMemberId: actors[by] ?? null,
    fromState: from,
    toState: to,
    data: {
      ...(reason && { reason: typeset(reason) }),
      ...(by === 'timer' && totalsOf(pledged.filter((each) => each.at < at))),
    },
    at,
    // Everyone was told at the time.
    deliveredAt: new Date(at.getTime() + 2000),
  }));
};

export const campaignEventId = (slug: string, index: number, at: Date): string =>
  timedIdOf(at, `campaign ${slug} event ${index}`);

export const rewardRows = (career: Career, calendar: Calendar): Prisma.RewardCreateManyInput[] => {
  const { campaign, id: campaignId, launchedAt, events } = career;
  return campaign.rewards.map((reward, position) => ({
    id: idOf(`reward ${campaign.slug} ${reward.slug}`),
    campaignId,
    kind: reward.kind ?? 'reward',
    title: typeset(reward.title),
    description: typeset(reward.description),
    priceMinor: reward.priceMinor,
    stock: reward.stock ?? null,
    availableUntil:
      launchedAt && reward.untilDay !== undefined
        ? new Date(launchedAt.getTime() + reward.untilDay * dayMs)
        : null,
    deliveryMonth: monthOf(reward.delivery, calendar),
    shipping: (reward.shipping ?? []).map(([country, amountMinor]) => ({ country, amountMinor })),
    choices: (reward.choices ?? []).map(({ name, options }) => ({ name, options: [...options] })),
    position,
    createdAt: events[0]?.at ?? calendar.now,
  }));
};

export const needRows = ({ campaign, id: campaignId }: Career): Prisma.NeedCreateManyInput[] =>
  (campaign.needs ?? []).map(({ slug, kind, title, description, quantity }, position) => ({
    id: idOf(`need ${campaign.slug} ${slug}`),
    campaignId,
    kind,
    title: typeset(title),
    description: typeset(description),
    quantity,
    position,
  }));

type Offer = NonNullable<NonNullable<Career['campaign']['needs']>[number]['offers']>[number];

/** The steps by which an offer of help came to its state. */
const stepsTo = (state: OfferState): (typeof offerLife)['rows'][number][] => {
  const row = offerLife.rows.find((each) => !each.by.includes('system') && each.to === state);
  if (!row) throw new Error(`nothing leads an offer to ${state}`);
  const [before] = row.from;
  return before ? [...stepsTo(before), row] : [row];
};

/** Each step follows some hours after the one before. */
const stepAt = ({ day }: Offer, index: number, { days, now }: Calendar): Date =>
  new Date(Math.min(days(day).getTime() + index * 5 * 3_600_000, now.getTime()));

const offersOf = ({ campaign }: Career, { days }: Calendar) =>
  (campaign.needs ?? []).flatMap(({ slug, offers = [] }) =>
    offers.map((offer) => ({
      offer,
      needId: idOf(`need ${campaign.slug} ${slug}`),
      id: timedIdOf(days(offer.day), `offer ${campaign.slug} ${slug} ${offer.who}`),
    })),
  );

export const offerRows = (career: Career, calendar: Calendar): Prisma.NeedOfferCreateManyInput[] =>
  offersOf(career, calendar).map(({ offer, id, needId }) => {
    const stateSince = stepAt(offer, stepsTo(offer.state).length - 1, calendar);
    return {
      id,
      needId,
      memberId: neighbourOf(offer.who).id,
      quantity: offer.quantity ?? 1,
      word: typeset(offer.word),
      state: offer.state,
      stateSince,
      thanks: typeset(offer.thanks ?? ''),
      createdAt: calendar.days(offer.day),
      updatedAt: stateSince,
    };
  });

export const offerEventRows = (career: Career, calendar: Calendar): Prisma.LifeEventCreateManyInput[] =>
  offersOf(career, calendar).flatMap(({ offer, id: needOfferId }) =>
    stepsTo(offer.state).map((row, index) => {
      const { name, by, from } = row;
      const at = stepAt(offer, index, calendar);
      const [role = 'helper'] = by;
      return {
        id: timedIdOf(at, `${needOfferId} ${name}`),
        needOfferId,
        sequence: index + 1,
        name,
        byRole: role,
        byMemberId: neighbourOf(role === 'lead' ? career.campaign.lead : offer.who).id,
        fromState: from[0] ?? null,
        toState: offerLife.leadsTo(row, offer),
        at,
        // Everyone was told at the time.
        deliveredAt: at,
      };
    }),
  );

export const newsRows = (
  { campaign, id: campaignId }: Career,
  { days }: Calendar,
): Prisma.CampaignNewsCreateManyInput[] =>
  (campaign.news ?? []).map(({ day, title, body, audience = 'all' }, index) => ({
    id: timedIdOf(days(day), `news ${campaign.slug} ${index}`),
    campaignId,
    title: typeset(title),
    body: textOf(campaign, body),
    audience,
    publishedAt: days(day),
  }));

export const commentRows = (
  { campaign, id: campaignId }: Career,
  { days }: Calendar,
): Prisma.CampaignCommentCreateManyInput[] =>
  (campaign.comments ?? []).flatMap(([who, day, body, answers = []], index) => {
    const id = timedIdOf(days(day), `comment ${campaign.slug} ${index}`);
    const row = (author: string, at: Date, text: string) => ({
      campaignId,
      authorId: neighbourOf(author).id,
      body: typeset(text),
      createdAt: at,
    });
    return [
      { id, ...row(who, days(day), body) },
      ...answers.map(([author, on, text], number) => ({
        id: timedIdOf(days(on), `comment ${campaign.slug} ${index} ${number}`),
        parentId: id,
        ...row(author, days(on), text),
      })),
    ];
  });
