import { gifts } from './gifts';
import { homes } from './homes';
import { homesForGood } from './homes-for-good';
import { hosts } from './hosts';
import { knowledge } from './knowledge';
import { meals } from './meals';
import { flatGifts, moreGifts } from './more-gifts';
import { moreSkills } from './more-skills';
import { moreSwaps } from './more-swaps';
import { portions } from './portions';
import { seeds } from './seeds';
import { lessons, skills } from './skills';
import { stays } from './stays';
import { storages } from './storage';
import { swaps } from './swaps';
import { culture } from './things/culture';
import { garden } from './things/garden';
import { home } from './things/home';
import { kitchen } from './things/kitchen';
import { outdoors } from './things/outdoors';
import { party } from './things/party';
import { workshop } from './things/workshop';
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
  ...homes,
  ...homesForGood,
  ...storages,
  ...meals,
  ...portions,
  ...workshops,
  ...skills,
  ...moreSkills,
  ...lessons,
  ...knowledge,
  ...gifts,
  ...moreGifts,
  ...flatGifts,
  ...seeds,
  ...swaps,
  ...moreSwaps,
  ...wishes,
];
