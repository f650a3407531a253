import { pickUp } from '@/lib/campaign/pledging/rules';
import type { RewardView } from '@/lib/campaign/view';
import type { CampaignWords } from './words';

/** The names of countries as the reader says them. */
const countryNames = new Map<string, Intl.DisplayNames>();

export const countryName = (code: string, locale: string): string => {
  let names = countryNames.get(locale);
  if (!names) {
    names = new Intl.DisplayNames(locale, { type: 'region' });
    countryNames.set(locale, names);
  }
  return names.of(code) ?? code;
};

/** What is to know of a reward before it is chosen, each in a few words. */
export const rewardFacts = (
  reward: RewardView,
  { say, money, month, until }: CampaignWords,
  { currency, locale }: { currency: string; locale: string },
): string[] => {
  const { stock, left, availableUntil, deliveryMonth, shipping, blockedBy } = reward;
  const parcels = shipping.filter(({ country }) => country !== pickUp);
  const [first, ...more] = parcels;
  const cheapest = Math.min(...parcels.map(({ amountMinor }) => amountMinor));
  const sent =
    first && more.length === 0 && first.country !== '*'
      ? say('page.shipped', {
          country: countryName(first.country, locale),
          amount: money(first.amountMinor, currency),
        })
      : first && say('page.shippedFrom', { amount: money(cheapest, currency) });
  return [
    stock !== null && left !== null && blockedBy === null ? say('page.leftOf', { left, stock }) : '',
    availableUntil && blockedBy !== 'over' ? say('page.until', { at: until(availableUntil) }) : '',
    deliveryMonth ? say('page.delivery', { month: month(deliveryMonth) }) : '',
    parcels.length < shipping.length ? say('page.pickUp') : '',
    sent ?? '',
  ].filter(Boolean);
};
