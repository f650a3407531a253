import { type Intent, intents } from '@/lib/listing/intents';
import type { ListingType } from '@/lib/listing/listing-type';
import { hasSlots } from '@/lib/listing/scarcity';
import { findListingType, typesOf } from '@/lib/listing/types/registry';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

/** What a search page's address carries, as it was typed: only what could be used, and no place in the list. */
export type Address = Readonly<Record<string, string | readonly string[]>>;

export type Changes = Readonly<Record<string, string | readonly string[] | null>>;

/** The same search with something changed or (null) taken away; from the beginning of its list. */
export const changed = (address: Address, changes: Changes): Address =>
  Object.fromEntries(
    Object.entries({ ...address, ...changes }).filter(
      (entry): entry is [string, string | string[]] => entry[1] !== null,
    ),
  );

export const searchHref = (locale: Locale, address: Address, changes: Changes = {}): string =>
  paths.search(locale, changed(address, changes));

/** What a form does not ask itself and must carry on. */
export const without = (address: Address, names: readonly string[]): Address =>
  Object.fromEntries(Object.entries(address).filter(([name]) => !names.includes(name)));

/** Taking away a type's own filters, for a link to another type. */
export const noDetails = (address: Address): Changes =>
  Object.fromEntries(
    Object.keys(address)
      .filter((name) => name.startsWith('details.'))
      .map((name) => [name, null]),
  );

/** Going over to what is wanted, or offered: what can be asked of the other only is taken away. */
export const toIntent = (address: Address, intent: Intent): Changes => ({
  ...noDetails(address),
  at: null,
  quantity: null,
  priceMax: null,
  free: null,
  sort: null,
  ...(!typesOf(intent).some(({ name }) => name === address.type) && { type: null }),
  intent: intent === intents[0] ? null : intent,
});

/** What is sorted into other categories, or into none, is in none of these. */
const otherCategory = (address: Address, type: ListingType | null): Changes => {
  const before = findListingType(String(address.type ?? ''));
  const stays = !type || (before ? before.categories === type.categories : type.categories !== undefined);
  return stays ? {} : { category: null };
};

/** Going over to another type (or all): what only the one before knows is taken away. */
export const toType = (address: Address, type: ListingType | null): Changes => ({
  ...noDetails(address),
  ...otherCategory(address, type),
  ...(type && !hasSlots(type) && { at: null, ...(address.sort === 'soonest' && { sort: null }) }),
  type: type?.name ?? null,
});

/** What only shows a search in one way or another, and does not change what is found. */
export const looks: ReadonlySet<string> = new Set(['sort', 'view', 'cursor']);

/** Whether it asks for something, so that it is worth being told what is new in it. */
export const isWorthKeeping = (address: Address): boolean =>
  Object.keys(address).some((name) => !looks.has(name));
