import { type Address, looks } from '@/components/search/address';
import type { SearchParams } from '@/lib/search/schema';

const order = new Intl.Collator('en');

/** A search's address as it is kept: in one order, so that the same search is the same text. */
export const addressText = (address: Address): string => {
  const entries = Object.entries(address)
    .filter(([name]) => !looks.has(name))
    .flatMap(([name, value]) => [value].flat().map((each): [string, string] => [name, each]))
    .sort((one, other) => order.compare(one.join('='), other.join('=')));
  return new URLSearchParams(entries).toString();
};

/** The other way round. */
export const searchParamsOf = (text: string): SearchParams => {
  const params = new URLSearchParams(text);
  return Object.fromEntries(
    [...new Set(params.keys())].map((name) => {
      const values = params.getAll(name);
      return [name, values.length > 1 ? values : (values[0] ?? '')];
    }),
  );
};
