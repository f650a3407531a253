import bed from './pictures/bed.svg';
import bicycle from './pictures/bicycle.svg';
import book from './pictures/book.svg';
import car from './pictures/car.svg';
import clock from './pictures/clock.svg';
import gift from './pictures/gift.svg';
import hammerAndWrench from './pictures/hammer-and-wrench.svg';
import houseKey from './pictures/house-key.svg';
import houseWithGarden from './pictures/house-with-garden.svg';
import ladder from './pictures/ladder.svg';
import box from './pictures/package.svg';
import pan from './pictures/pan.svg';
import potOfFood from './pictures/pot-of-food.svg';
import screwdriver from './pictures/screwdriver.svg';
import seedling from './pictures/seedling.svg';
import sparkles from './pictures/sparkles.svg';
import thread from './pictures/thread.svg';
import twoHouses from './pictures/two-houses.svg';
import violin from './pictures/violin.svg';

/** An imported drawing: where it stands. */
type Asset = { src: string };

/** Small drawings by the names that listing types use: square, for light and dark grounds. */
const pictures: Readonly<Record<string, Asset>> = {
  bed,
  bicycle,
  book,
  car,
  clock,
  gift,
  'hammer-and-wrench': hammerAndWrench,
  'house-key': houseKey,
  'house-with-garden': houseWithGarden,
  ladder,
  package: box,
  pan,
  'pot-of-food': potOfFood,
  screwdriver,
  seedling,
  sparkles,
  thread,
  'two-houses': twoHouses,
  violin,
};

/** A type's picture, or one that fits anything when there is none of that name. */
export const typePicture = (name: string): { src: string } => {
  const { src }: Asset = pictures[name] ?? sparkles;
  return { src };
};
