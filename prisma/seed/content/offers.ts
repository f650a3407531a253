import { hosts } from './hosts';
import { meals } from './meals';
import type { Offer } from './offer';
import { portions } from './portions';
import { stays } from './stays';
import { storages } from './storage';
import { culture } from './tools/culture';
import { garden } from './tools/garden';
import { home } from './tools/home';
import { kitchen } from './tools/kitchen';
import { outdoors } from './tools/outdoors';
import { party } from './tools/party';
import { workshop } from './tools/workshop';
import { workshops } from './workshops';

/** Everything that is on offer in the demo community. */
export const offers: readonly Offer[] = [
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
];
