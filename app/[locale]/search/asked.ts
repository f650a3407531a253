import 'server-only';
import { cache } from 'react';
import type { Address } from '@/components/search/address';
import { categories } from '@/lib/category/queries';
import { hasSlots } from '@/lib/listing/scarcity';
import { findListingType, presentName } from '@/lib/listing/types/registry';
import { currentViewer } from '@/lib/platform/auth/session';
import { now } from '@/lib/platform/clock';
import { env } from '@/lib/platform/env';
import { placesNamed, postcodePlace } from '@/lib/search/areas';
import { placeInWords } from '@/lib/search/place-in-words';
import { saidApart } from '@/lib/search/said/apart';
import { typeSaid } from '@/lib/search/said/type-said';
import { readSearch, type SearchListings, type SearchParams } from '@/lib/search/schema';
import { soughtWords } from '@/lib/search/words/read';
import type { SoughtWords } from '@/lib/search/words/together';
import { readAmount } from '@/lib/shared/amount';
import { currencyAsset } from '@/lib/shared/asset';
import type { Message } from '@/lib/shared/errors';
import { parsePlace, placeText } from '@/lib/shared/geo';
import type { Locale } from '@/lib/shared/locale';
import { plainDateAt } from '@/lib/shared/period';

/** How far “near” reaches when nothing else is said. */
const defaultRadiusKm = 10;

/** The part of the address that only pages know; everything else is the search itself. */
const ofThePage = ['place', 'priceMax', 'view', 'cursor'];

export type AskedSearch = {
  /** With its words as they were understood. */
  query: SearchListings & { words: SoughtWords | null };
  address: Address;
  cursor: string | null;
  isMap: boolean;
  /** The town that the search is near, and others the text may have meant. */
  town: string | null;
  others: string[];
  /** What the reader should know: names that were not understood, a place nobody knows, dates that are past. */
  ignored: string[];
  /** Why the price could not be read; it stays in its field. */
  wrongPrice: Message | null;
  unknownPlace: string | null;
  /** A place was asked for that nobody knows: nothing is near it. */
  isUnplaced: boolean;
  /** The words are a postcode and no place was named: the one they may have meant. */
  meant: { place: string; name: string } | null;
  isPast: boolean;
};

const one = (value: SearchParams[string]): string => [value].flat().at(-1)?.trim() ?? '';

/** What was typed that can be kept for the next address: not empty, and understood. */
const keptOf = (params: SearchParams, drop: readonly string[]): Address =>
  Object.fromEntries(
    Object.entries(params).flatMap(([name, value]) => {
      const values = [value ?? []].flat().filter((each) => each.trim() !== '');
      if (drop.includes(name) || values.length === 0) return [];
      return [[name, name.startsWith('details.') ? values : (values.at(-1) ?? '')] as const];
    }),
  );

/** What a category is called now in an address: where it went, if it was retired. One that nobody knows stays as it is, and finds nothing. */
const presentCategory = async (slug: string): Promise<string | undefined> => {
  if (slug === '') return undefined;
  const { find, shownAs } = await categories();
  return shownAs(find(slug)?.id ?? null)?.slug ?? slug;
};

/** `perceuse à Villejean` without a place of its own is perceuse, near Villejean: each is shown by itself, and can be taken off. */
const withPlaceApart = async (params: SearchParams): Promise<SearchParams> => {
  const { q, place, near, bbox } = params;
  if (!one(q) || [place, near, bbox].some((value) => one(value))) return params;
  const named = await placeInWords(one(q).slice(0, 200));
  return named ? { ...params, q: named.rest, place: named.place.label } : params;
};

const hasSlotsNamed = (typeName: string): boolean => {
  const type = findListingType(presentName(typeName));
  return type !== undefined && hasSlots(type);
};

/** `perceuse samedi` without dates of its own is perceuse, on Saturday; what the rest of the search cannot be asked stays a word. */
const withDaysApart = (params: SearchParams): SearchParams => {
  const typed = one(params.q).slice(0, 200);
  if (!typed) return params;
  const { days, isFree, rest } = saidApart(typed, plainDateAt(now(), env.COMMUNITY_TIME_ZONE));
  const isDated = ['from', 'to', 'at'].some((name) => one(params[name]));
  const isPriced = ['free', 'priceMax', 'priceMaxMinor'].some((name) => one(params[name]));
  if ((days && isDated) || (isFree && isPriced) || (!days && !isFree)) return params;
  const apart: SearchParams = {
    ...params,
    q: rest,
    ...(days && { from: days.from, ...(days.to !== days.from && { to: days.to }) }),
    // Only what has slots has hours: a part of a day would hide every drill.
    ...(days?.at && (rest === '' || hasSlotsNamed(one(params.type))) && { at: days.at }),
    ...(isFree && { free: '1' }),
  };
  return readSearch(apart).ignored.length > readSearch(params).ignored.length ? params : apart;
};

/** `garde-meuble` is every place to store things: words that are nothing but the name of a way of sharing choose it. */
const withTypeApart = (params: SearchParams): SearchParams => {
  if (['type', 'category'].some((name) => one(params[name]))) return params;
  const type = typeSaid(one(params.q).slice(0, 200));
  const apart = { ...params, q: '', ...(type && { type }) };
  return type && readSearch(apart).ignored.length <= readSearch(params).ignored.length ? apart : params;
};

/** Makes a search of an address, whatever it says: what cannot be used is left out and told. */
export const askedSearch = cache(async (typed: SearchParams, locale: Locale): Promise<AskedSearch> => {
  const params = withTypeApart(await withPlaceApart(withDaysApart(typed)));
  const place = one(params.place).slice(0, 100);
  const who = await currentViewer();
  const towns = parsePlace(one(params.near)) ? [] : await placesNamed(who, place);
  const [town, ...others] = towns;
  const anyRadius = one(params.radiusKm) === 'any';
  const typedPrice = one(params.priceMax);
  const price = typedPrice ? readAmount(typedPrice, currencyAsset(env.COMMUNITY_CURRENCY), locale) : null;
  const priceMaxMinor = price && 'amountMinor' in price ? price.amountMinor : null;
  const known = new Set([
    'q',
    'type',
    'category',
    'intent',
    'near',
    'radiusKm',
    'bbox',
    'from',
    'to',
    'at',
    'quantity',
    'free',
    'sort',
  ]);
  const own = Object.fromEntries(
    Object.entries(params).filter(([name]) => known.has(name) || name.startsWith('details.')),
  );
  const named = await presentCategory(one(params.category));
  const { query, ignored } = readSearch({
    ...own,
    ...(named && { category: named }),
    ...(town && { near: placeText(town) }),
    ...(anyRadius && { radiusKm: undefined }),
    ...(priceMaxMinor !== null && { priceMaxMinor: String(priceMaxMinor) }),
  });
  const isPast =
    query.from !== undefined && query.from.slice(0, 10) < plainDateAt(now(), env.COMMUNITY_TIME_ZONE);
  const drop = [...ignored, 'cursor', ...(isPast ? ['from', 'to'] : [])];
  const radiusKm =
    query.near && !query.bbox && !anyRadius
      ? (query.radiusKm ?? town?.reachKm ?? defaultRadiusKm)
      : undefined;
  const unknownPlace = place && !town && !query.near ? place : null;
  const isUnplaced = unknownPlace !== null || ignored.includes('near');
  const byDistance = query.sort === 'distance' || (query.sort === 'relevance' && !query.q);
  const isAnywhere = !place && !query.near && !query.bbox;
  return {
    query: {
      ...query,
      words: query.q === undefined ? null : await soughtWords(query.q, { who, intent: query.intent }),
      ...(isUnplaced && byDistance && { sort: 'newest' }),
      radiusKm,
      ...(isPast && { from: undefined, to: undefined }),
    },
    address: keptOf(
      Object.fromEntries(Object.entries(params).filter(([name]) => name in own || ofThePage.includes(name))),
      drop,
    ),
    cursor: one(params.cursor) || null,
    isMap: one(params.view) === 'map',
    town: town ? town.name : null,
    others: others.map(({ label }) => label),
    ignored,
    wrongPrice: price && 'refusal' in price ? price.refusal : null,
    unknownPlace,
    isUnplaced,
    meant: query.q && isAnywhere ? await postcodePlace(query.q) : null,
    isPast,
  };
});
