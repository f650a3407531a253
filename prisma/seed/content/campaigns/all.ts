import { bikeLights } from './bike-lights';
import { boatForAll } from './boat-for-all';
import { brassBand } from './brass-band';
import type { DemoCampaign } from './campaign';
import { cargoSchool } from './cargo-school';
import { workshopForKids } from './kids-workshop';
import { openAirCinema } from './open-air-cinema';
import { openGreenhouse } from './open-greenhouse';
import { radioKiosk } from './radio-kiosk';
import { recipeBook } from './recipe-book';
import { repairTruck } from './repair-truck';
import { solidarityFridge } from './solidarity-fridge';
import { washHouse } from './wash-house';

/** Every campaign of the demo: each state is there, and each way of going about it. */
export const campaigns: readonly DemoCampaign[] = [
  cargoSchool,
  brassBand,
  solidarityFridge,
  recipeBook,
  openGreenhouse,
  bikeLights,
  boatForAll,
  radioKiosk,
  repairTruck,
  workshopForKids,
  openAirCinema,
  washHouse,
];
