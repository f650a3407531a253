import { type CategorySet, categorySets } from '@/lib/category/sets';
import type { Intent } from '../intents';
import type { ListingType } from '../listing-type';
import { creditBack, tokenBack } from '../returns';
import { asWish } from '../scarcity';
import { give } from './give';
import { homeExchange } from './home-exchange';
import { homeSwap } from './home-swap';
import { hospitality } from './hospitality';
import { knowledge } from './knowledge';
import { lesson } from './lesson';
import { meal } from './meal';
import { portion } from './portion';
import { seed } from './seed';
import { skill } from './skill';
import { stay } from './stay';
import { storage } from './storage';
import { swap } from './swap';
import { thing } from './thing';
import { workshop } from './workshop';

/** Every way of sharing. A new one is its file, its words and its name here. */
export const listingTypes: readonly ListingType[] = [
  thing,
  meal,
  portion,
  workshop,
  stay,
  hospitality,
  homeSwap,
  homeExchange,
  storage,
  give,
  seed,
  skill,
  lesson,
  knowledge,
  swap,
];

const byName = new Map(listingTypes.map((type) => [type.name, type]));

export const findListingType = (name: string): ListingType | undefined => byName.get(name);

const renamed = new Map(
  listingTypes.flatMap(({ name, formerNames = [] }) => formerNames.map((former) => [former, name])),
);

/** The name that a type has now, from what it is or was called; any other text as it came. */
export const presentName = (name: string): string => renamed.get(name) ?? name;

const wished = new Map(listingTypes.map((type) => [type.name, asWish(type)]));

/** The types that know an intent, as it is with each. */
export const typesOf = (intent: Intent): readonly ListingType[] =>
  listingTypes
    .filter(({ intents }) => intents.includes(intent))
    .map((type) => (intent === 'wish' ? (wished.get(type.name) ?? type) : type));

/** The types of which many can be offered at once. */
export const typesInBatches: readonly ListingType[] = listingTypes.filter(({ batch }) => batch);

/** The types of which things may lie on a shelf. */
export const typesOnShelves: readonly ListingType[] = listingTypes.filter(({ onShelves }) => onShelves);

/** The types whose listings are sorted into a set of categories. */
export const typesSortedBy = (set: CategorySet): readonly ListingType[] =>
  listingTypes.filter(({ categories }) => categories === set);

/** The sets into which listings of any of these types are sorted. */
export const setsOf = (types: readonly ListingType[]): CategorySet[] =>
  categorySets.filter((set) => types.some(({ categories }) => categories === set));

/** The types that are counted in a credit of the community's own. */
export const typesCountedIn = (asset: string): readonly ListingType[] =>
  listingTypes.filter((type) => (creditBack(type) ?? tokenBack(type))?.asset === asset);

/** The types whose listings follow the year. */
export const seasonalTypes = listingTypes.flatMap(({ name, seasons }) =>
  seasons ? [{ name, seasons }] : [],
);

/** The type of a listing as it is with its intent. */
export const typeOf = ({ type, intent }: { type: string; intent: string }): ListingType =>
  (intent === 'wish' ? wished.get(type) : undefined) ?? listingTypeOf(type);

/** The type a stored listing has; one that is no longer there is a defect of the installation. */
export const listingTypeOf = (name: string): ListingType => {
  const type = byName.get(name);
  if (!type) throw new Error(`unknown listing type: ${name}`);
  return type;
};
