import 'server-only';
import { type CampaignEffect, type CampaignTransitionName, campaignLife } from '@/lib/campaign/lifecycle';
import { retryDaysOf } from '@/lib/campaign/pledge-states';
import { pledgePath, tellReader } from '@/lib/campaign/telling/tell';
import {
  campaignToTell,
  nextReaders,
  readersAtOnce,
  type ToldBacker,
  type ToldCampaign,
} from '@/lib/campaign/telling/told';
import { peopleOf } from '@/lib/circle/people';
import type { LifeEvent } from '@/lib/lifecycle/history';
import { operatorsToTell, type ToldMember } from '@/lib/member/told';
import type { Db } from '@/lib/platform/db/client';
import { env } from '@/lib/platform/env';
import { translator } from '@/lib/platform/i18n/words';
import { addJob } from '@/lib/platform/jobs';
import type { Fact } from '@/lib/platform/mail/layout';
import { settings } from '@/lib/platform/settings';
import { dateFormat } from '@/lib/shared/dates';
import type { Locale } from '@/lib/shared/locale';
import { formatMoney } from '@/lib/shared/money';

/** An event of a campaign with everything its effects need. */
type CampaignEventRow = LifeEvent & { campaign: ToldCampaign };

const withCampaign = async (tx: Db, event: LifeEvent): Promise<CampaignEventRow> => ({
  ...event,
  campaign: await campaignToTell(tx, event.subjectId),
});

type Data = { reason?: string; deliveryMonth?: string };

const spoken = (at: Date, locale: Locale): string =>
  dateFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: env.COMMUNITY_TIME_ZONE,
  }).format(at);

/** Events after which an end is still to come. */
const showsEnd: readonly string[] = ['launch', 'extend'] satisfies CampaignTransitionName[];

const factsOf = ({ name, data, campaign }: CampaignEventRow, locale: Locale, toStranger: boolean): Fact[] => {
  const say = translator(locale, 'mail.facts');
  const { reason, deliveryMonth } = data as Data;
  const { title, endsAt, currency, paidOutMinor } = campaign;
  const stood = campaign.atDeadline as { raisedMinor: number; matchedMinor: number } | null;
  const amount = (amountMinor: number) => formatMoney({ amountMinor, currency }, locale);
  return [
    { term: say('campaign'), detail: title },
    ...(stood ? [{ term: say('raised'), detail: amount(stood.raisedMinor + stood.matchedMinor) }] : []),
    ...(name === 'settle' ? [{ term: say('payout'), detail: amount(paidOutMinor) }] : []),
    ...(showsEnd.includes(name) && endsAt ? [{ term: say('ends'), detail: spoken(endsAt, locale) }] : []),
    ...(deliveryMonth ? [{ term: say('delivery'), detail: deliveryMonth }] : []),
    ...(reason && !toStranger ? [{ term: say('reason'), detail: reason }] : []),
  ];
};

const tellMember = async (
  tx: Db,
  event: CampaignEventRow,
  { id, deletedAt, ...member }: ToldMember,
  whom: 'lead' | 'operator',
  path: string,
): Promise<void> => {
  // Who did it knows; who has left hears nothing more.
  if (deletedAt || id === event.byMemberId) return;
  const { title, lead } = event.campaign;
  await tellReader(
    tx,
    { memberId: id, ...member },
    {
      key: `campaign-event:${event.id}:${id}`,
      kind: `campaign.${event.name}.${whom}`,
      values: { title, other: lead.name, days: retryDaysOf(await settings()) },
      path,
      facts: (locale, toStranger) => factsOf(event, locale, toStranger),
    },
  );
};

/** Where a lead goes on after an event. */
const leadPages: Partial<Record<string, string>> = {
  send_back: '/edit',
  succeed: '/manage',
  settle: '/manage',
};

/** What each effect of the campaigns’ table comes to, written in the one transaction that marks the event as delivered. */
const deliver: Record<CampaignEffect['do'], (tx: Db, event: CampaignEventRow) => Promise<void>> = {
  tellLead: async (tx, event) => {
    const path = `/campaigns/${event.campaign.id}${leadPages[event.name] ?? ''}`;
    for (const lead of peopleOf(event.campaign.lead)) await tellMember(tx, event, lead, 'lead', path);
  },
  tellOperators: async (tx, event) => {
    const leads = peopleOf(event.campaign.lead).map(({ id }) => id);
    for (const operator of await operatorsToTell(tx, leads))
      await tellMember(tx, event, operator, 'operator', `/operate/campaigns/${event.campaign.id}`);
  },
  tellBackers: (tx, { id }) =>
    addJob(tx, 'campaign-mails', { eventId: id, after: '' }, { key: `campaign-mails:${id}:` }),
  close: (tx, { campaign: { id } }) =>
    addJob(tx, 'campaign-close', { campaignId: id }, { key: `campaign-close:${id}` }),
};

export const deliverCampaignEvent = async (tx: Db, event: LifeEvent): Promise<boolean> => {
  const row = campaignLife.find(event.name);
  if (!row) return false;
  const deliverable = await withCampaign(tx, event);
  for (const effect of row.effects) await deliver[effect.do](tx, deliverable);
  return true;
};

const isUnanswered = ({ lines }: ToldBacker): boolean =>
  lines.some(({ choices, reward }) =>
    (reward.choices as { name: string }[]).some(({ name }) => !(choices as Record<string, string>)[name]),
  );

/** Of some events only those are told whom they concern. */
const concerns: Partial<Record<string, (pledge: ToldBacker, event: CampaignEventRow) => boolean>> = {
  ask_choices: isUnanswered,
  delay: ({ lines }, { data }) =>
    lines.some(({ rewardId }) => rewardId === (data as { rewardId?: string }).rewardId),
};

/** Writes to the next backers about an event; the id of the last one, or null when all are told. One person gets it once. */
export const tellNextBackers = async (tx: Db, told: LifeEvent, after: string): Promise<string | null> => {
  const event = await withCampaign(tx, told);
  const pledges = await nextReaders(tx, event.campaign.id, after);
  const isConcerned = concerns[event.name];
  for (const pledge of pledges) {
    if (isConcerned && !isConcerned(pledge, event)) continue;
    await tellReader(tx, pledge, {
      key: `campaign-event:${event.id}:${pledge.email.toLowerCase()}`,
      kind: `campaign.${event.name}.backer`,
      values: { title: event.campaign.title, other: event.campaign.lead.name },
      path: event.name === 'report' ? `/campaigns/${event.campaign.id}` : `/pledges/${pledge.id}`,
      mailPath: event.name === 'report' ? `/campaigns/${event.campaign.id}` : pledgePath(pledge),
      facts: (locale, toStranger) => factsOf(event, locale, toStranger),
    });
  }
  return pledges.length < readersAtOnce ? null : (pledges.at(-1)?.id ?? null);
};
