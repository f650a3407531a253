import { gifts } from './gifts';
import { hosts } from './hosts';
import { meals } from './meals';
import { portions } from './portions';
import { skills } from './skills';
import { stays } from './stays';
import { storages } from './storage';
import { swaps } from './swaps';
import { culture } from './tools/culture';
import { garden } from './tools/garden';
import { home } from './tools/home';
import { kitchen } from './tools/kitchen';
import { outdoors } from './tools/outdoors';
import { party } from './tools/party';
import { workshop } from './tools/workshop';
import { wishes } from './wishes';
import { workshops } from './workshops';
import type { WrittenListing } from './written-listing';

/** Every listing of the demo community. */
export const writtenListings: readonly WrittenListing[] = [
  ...workshop,
  ...garden,
  ...kitchen,
  ...party,
  ...outdoors,
  ...home,
  ...culture,
  ...stays,
  ...hosts,
  ...storages,
  ...meals,
  ...portions,
  ...workshops,
  ...skills,
  ...gifts,
  ...swaps,
  ...wishes,
];
