import type { Option } from '@/components/ui/choice-fields';
import { pickUp, shippingTo } from '@/lib/campaign/pledging/rules';
import type { Shipping } from '@/lib/campaign/schema';
import { allCountries } from '@/lib/shared/countries';
import { countryName } from './reward-facts';

/** Where any of these rewards is sent, by name in the reader's language, or fetched; what `label` says stands beside it. */
export const countryOptions = (
  shippings: readonly Shipping[],
  locale: string,
  fetched: string,
  label: (country: string, amountMinor: number) => string,
): Option[] => {
  const [first = []] = shippings;
  const isOpen = shippings.some((shipping) => shipping.some(({ country }) => country === '*'));
  const named = [...new Set(shippings.flat().map(({ country }) => country))].filter((code) => code !== '*');
  const options = (codes: readonly string[]): Option[] =>
    codes.map((value) => {
      const name = value === pickUp ? fetched : countryName(value, locale);
      const costMinor = shippingTo(first, value);
      return { value, label: costMinor === null ? name : label(name, costMinor) };
    });
  const others = isOpen ? allCountries.filter((code) => !named.includes(code)) : [];
  const byName = (a: string, b: string): number =>
    countryName(a, locale).localeCompare(countryName(b, locale), locale);
  return [...options(named), ...options([...others].sort(byName))];
};
