import 'server-only';
import { findCampaign } from '@/lib/campaign/campaign-row';
import { type MatchWaiting, matchWaiting } from '@/lib/campaign/matching/reserve';
import { type PledgeEffect, type PledgeTransitionName, pledgeLife } from '@/lib/campaign/pledge-lifecycle';
import { addressProofOf } from '@/lib/campaign/pledging/marks';
import { pickUp } from '@/lib/campaign/pledging/rules';
import { pledgePath, tellReader } from '@/lib/campaign/telling/tell';
import { pledgeToTell, type ToldPledge } from '@/lib/campaign/telling/told';
import type { Address } from '@/lib/campaign/view';
import { peopleOf } from '@/lib/circle/people';
import type { LifeEvent } from '@/lib/lifecycle/history';
import { tell } from '@/lib/notice/commands';
import { now } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db/client';
import { env } from '@/lib/platform/env';
import { translator } from '@/lib/platform/i18n/words';
import type { Fact } from '@/lib/platform/mail/layout';
import { settings } from '@/lib/platform/settings';
import { dateFormat } from '@/lib/shared/dates';
import type { Locale } from '@/lib/shared/locale';
import { formatMoney } from '@/lib/shared/money';

/** An event of a pledge with everything its effects need. */
type PledgeEventRow = LifeEvent & { pledge: ToldPledge };

const day = (at: Date, locale: Locale): string =>
  dateFormat(locale, { day: 'numeric', month: 'long', timeZone: env.COMMUNITY_TIME_ZONE }).format(at);

const month = (text: string, locale: Locale): string =>
  dateFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${text}-15T00:00:00Z`),
  );

/** What a mail leads to a new card for. */
const asksForCard: readonly string[] = ['refuse', 'warn_card'] satisfies PledgeTransitionName[];
const tellsWhat: readonly string[] = ['activate', 'change', 'record'] satisfies PledgeTransitionName[];
const tellsEnd: readonly string[] = ['activate', 'warn_card'] satisfies PledgeTransitionName[];

/** What was chosen, and where it goes. */
const whatOf = (
  { lines, address, shippingCountry }: ToldPledge,
  locale: Locale,
  toStranger: boolean,
): Fact[] => {
  const say = translator(locale, 'mail.facts');
  const goods = lines.map(({ quantity, choices, reward }) => {
    const chosen = Object.values(choices as Record<string, string>).join(', ');
    return `${quantity > 1 ? `${quantity} × ` : ''}${reward.title}${chosen ? ` (${chosen})` : ''}`;
  });
  const {
    name = '',
    line1 = '',
    postcode = '',
    town = '',
  } = (toStranger ? {} : (address ?? {})) as Partial<Address>;
  const place = shippingCountry === pickUp ? say('fetched') : [name, line1, `${postcode} ${town}`.trim()];
  const detail = [place].flat().filter(Boolean).join(', ');
  return [
    ...(goods.length > 0 ? [{ term: say('reward'), detail: goods.join(' ; ') }] : []),
    ...(detail ? [{ term: say('sentTo'), detail }] : []),
  ];
};

/** What a partner would add once the address is confirmed: told with the first mail, which carries the way to. */
const waitingFor = async (tx: Db, { name, pledge }: PledgeEventRow): Promise<MatchWaiting | null> =>
  name === 'activate' && !pledge.emailConfirmedAt
    ? matchWaiting(tx, await findCampaign(tx, pledge.campaign.id), pledge.id, now())
    : null;

/** Every mail to an address that is not confirmed brings the proof of it. */
const mailPathOf = (pledge: ToldPledge, page: '' | '/card'): string =>
  pledge.emailConfirmedAt || page !== ''
    ? pledgePath(pledge, page)
    : `${pledgePath(pledge)}&proof=${addressProofOf(pledge)}`;

const factsOf = (
  { name, pledge }: PledgeEventRow,
  waiting: MatchWaiting | null,
  locale: Locale,
  toStranger: boolean,
): Fact[] => {
  const say = translator(locale, 'mail.facts');
  const { campaign, match, nextTryAt, cardExpires, currency, amountMinor } = pledge;
  const amount = (minor: number) => formatMoney({ amountMinor: minor, currency }, locale);
  const matched = match && match.state !== 'freed' && pledge.state !== 'withdrawn' ? match : null;
  return [
    { term: say('campaign'), detail: campaign.title },
    { term: say('pledge'), detail: amount(amountMinor) },
    ...(tellsWhat.includes(name) ? whatOf(pledge, locale, toStranger) : []),
    ...(matched
      ? [{ term: say('match', { partner: matched.fund.partner }), detail: amount(matched.amountMinor) }]
      : []),
    ...(waiting
      ? [
          {
            term: say('match', { partner: waiting.partner }),
            detail: say('matchWaits', { amount: amount(waiting.amountMinor) }),
          },
        ]
      : []),
    ...(tellsEnd.includes(name) && campaign.endsAt
      ? [{ term: say('ends'), detail: day(campaign.endsAt, locale) }]
      : []),
    ...(name === 'warn_card' && cardExpires
      ? [{ term: say('cardExpires'), detail: month(cardExpires, locale) }]
      : []),
    ...(name === 'refuse' && nextTryAt && pledge.state === 'failing'
      ? [{ term: say('nextTry'), detail: day(nextTryAt, locale) }]
      : []),
  ];
};

/** What each effect of the pledges’ table comes to. */
const deliver: Record<PledgeEffect['do'], (tx: Db, event: PledgeEventRow) => Promise<void>> = {
  tellBacker: async (tx, event) => {
    const { pledge, name, id, data } = event;
    const waiting = await waitingFor(tx, event);
    const { reason = '' } = data as { reason?: string };
    const page = asksForCard.includes(name) ? '/card' : '';
    return tellReader(tx, pledge, {
      key: `pledge-event:${id}`,
      kind: `pledge.${name}.backer`,
      values: {
        title: pledge.campaign.title,
        ...(name === 'activate' && { hours: (await settings()).withdrawalHours }),
        ...(name === 'bar_match' && { text: reason }),
      },
      path: `/pledges/${pledge.id}${page}`,
      mailPath: mailPathOf(pledge, page),
      facts: (locale, toStranger) => factsOf(event, waiting, locale, toStranger),
    });
  },
  /** A line in the news only: a campaign that goes well would fill a letter box. */
  noticeLead: async (tx, { id, name, pledge }) => {
    for (const { id: memberId } of peopleOf(pledge.campaign.lead))
      await tell(tx, {
        key: `pledge-event:${id}:lead:${memberId}`,
        memberId,
        kind: `pledge.${name}.lead`,
        values: {
          title: pledge.campaign.title,
          other: pledge.name,
          amount: formatMoney({ amountMinor: pledge.amountMinor, currency: pledge.currency }, 'fr'),
        },
        path: `/campaigns/${pledge.campaign.id}/manage`,
      });
  },
};

export const deliverPledgeEvent = async (tx: Db, event: LifeEvent): Promise<boolean> => {
  const row = pledgeLife.find(event.name);
  if (!row) return false;
  const pledge = await pledgeToTell(tx, event.subjectId);
  for (const effect of row.effects) await deliver[effect.do](tx, { ...event, pledge });
  return true;
};
