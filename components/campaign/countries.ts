import type { Option } from '@/components/ui/choice-fields';
import { pickUp, shippingTo } from '@/lib/campaign/pledging/rules';
import type { Shipping } from '@/lib/campaign/schema';
import { countryName } from './reward-facts';

/** Whether a code names a country to the runtime (CLDR): those of groups, and those given up, are left out. */
const apart = new Set(['EU', 'EZ', 'UN', 'QO', 'ZZ', 'XA', 'XB', 'AC', 'CP', 'DG', 'TA', 'EA', 'IC', 'CQ']);
const givenUp = new Set([
  'AN',
  'BU',
  'CS',
  'DD',
  'FX',
  'NT',
  'SU',
  'TP',
  'UK',
  'YD',
  'YU',
  'ZR',
  'DY',
  'HV',
  'NH',
  'RH',
  'VD',
]);

const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));

const allCountries = letters
  .flatMap((first) => letters.map((second) => first + second))
  .filter((code) => !apart.has(code) && !givenUp.has(code) && countryName(code, 'en') !== code);

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
