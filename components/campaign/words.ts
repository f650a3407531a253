import { useLocale, useTimeZone, useTranslations } from 'next-intl';
import type { CampaignState } from '@/lib/campaign/lifecycle';
import { lastDayOf } from '@/lib/campaign/rewards';
import type { CampaignSummary } from '@/lib/campaign/view';
import { dateFormat } from '@/lib/shared/dates';
import { formatMoney } from '@/lib/shared/money';
import { plainDateAt } from '@/lib/shared/period';

type Say = (key: string, values?: Record<string, string | number>) => string;

/** Campaigns speak of money, of pre-orders and of time left; here is how, for pages and for what is drawn. */
export type CampaignWords = ReturnType<typeof campaignWords>;

type Measured = Pick<CampaignSummary, 'goalKind' | 'currency'>;

const minuteMs = 60_000;

/** How long until then, in its largest unit, rounded down. */
const leftUntil = (at: Date, now: Date): { unit: 'days' | 'hours' | 'minutes'; count: number } => {
  const minutes = Math.max(0, Math.floor((at.getTime() - now.getTime()) / minuteMs));
  if (minutes >= 1440) return { unit: 'days', count: Math.floor(minutes / 1440) };
  if (minutes >= 60) return { unit: 'hours', count: Math.floor(minutes / 60) };
  return { unit: 'minutes', count: minutes };
};

/** `say` speaks the namespace `campaign`. */
export const campaignWords = (say: Say, locale: string, timeZone?: string) => {
  const money = (amountMinor: number, currency: string): string =>
    formatMoney({ amountMinor, currency }, locale);
  const date = (at: Date, options: Intl.DateTimeFormatOptions): string =>
    dateFormat(locale, { timeZone, ...options }).format(at);
  /** An amount in the measure of the goal. */
  const measure = ({ goalKind, currency }: Measured, count: number): string =>
    goalKind === 'preorders' ? say('amounts.preorders', { count }) : money(count, currency);
  /** As much of it as is there, said before the goal: what is counted is named once. */
  const reached = ({ goalKind, currency }: Measured, count: number): string =>
    goalKind === 'preorders' ? count.toLocaleString(locale) : money(count, currency);
  return {
    say,
    money,
    measure,
    reached,
    day: (at: Date) => date(at, { day: 'numeric', month: 'long' }),
    fullDay: (at: Date) => date(at, { day: 'numeric', month: 'long', year: 'numeric' }),
    moment: (at: Date) =>
      date(at, { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' }),
    /** Until when, as one says it: a day that counts whole, or a moment. */
    until: (at: Date) =>
      timeZone && lastDayOf(at, timeZone) !== plainDateAt(at, timeZone)
        ? date(new Date(at.getTime() - 1), { weekday: 'long', day: 'numeric', month: 'long' })
        : date(at, { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' }),
    /** `2027-04` as a month of the reader's. */
    month: (text: string) =>
      dateFormat(locale, { timeZone: 'UTC', month: 'long', year: 'numeric' }).format(
        new Date(`${text}-15T00:00:00Z`),
      ),
    reachedOfGoal: (campaign: CampaignSummary) =>
      say('amounts.ofGoal', {
        reached: reached(campaign, campaign.totals.reached),
        goal: measure(campaign, campaign.minimum),
      }),
    percent: (percent: number) => say('amounts.percent', { percent }),
    backers: (count: number) => say('amounts.backers', { count }),
    /** `12 jours`, `5 heures`. */
    span: (at: Date, now: Date) => {
      const { unit, count } = leftUntil(at, now);
      return say(`time.${unit}`, { count });
    },
    state: (state: CampaignState) => say(`states.${state}`),
  };
};

export const useCampaignWords = (): CampaignWords => {
  const t = useTranslations('campaign');
  return campaignWords(t as unknown as Say, useLocale(), useTimeZone());
};

type SayEmail = (key: 'emailHint' | 'emailMatched', values?: Record<string, string>) => string;

/** What a guest's address is for; where a partner would add to their pledge, that it must be confirmed for it. */
export const guestEmailHint = (
  funds: readonly { partner: string; isOpen: boolean }[],
  say: SayEmail,
): string => {
  const fund = funds.find(({ isOpen }) => isOpen);
  return fund ? `${say('emailHint')} ${say('emailMatched', { partner: fund.partner })}` : say('emailHint');
};
