import violin from '@lobehub/fluent-emoji-3d/assets/1f3bb.webp';
import houseWithGarden from '@lobehub/fluent-emoji-3d/assets/1f3e1.webp';
import box from '@lobehub/fluent-emoji-3d/assets/1f4e6.webp';
import bicycle from '@lobehub/fluent-emoji-3d/assets/1f6b2.webp';
import bed from '@lobehub/fluent-emoji-3d/assets/1f6cf-fe0f.webp';
import hammerAndWrench from '@lobehub/fluent-emoji-3d/assets/1f6e0-fe0f.webp';
import thread from '@lobehub/fluent-emoji-3d/assets/1f9f5.webp';
import seedling from '@lobehub/fluent-emoji-3d/assets/1f331.webp';
import potOfFood from '@lobehub/fluent-emoji-3d/assets/1f372.webp';
import car from '@lobehub/fluent-emoji-3d/assets/1f697.webp';
import pan from '@lobehub/fluent-emoji-3d/assets/1f958.webp';
import screwdriver from '@lobehub/fluent-emoji-3d/assets/1fa9b.webp';
import ladder from '@lobehub/fluent-emoji-3d/assets/1fa9c.webp';
import sparkles from '@lobehub/fluent-emoji-3d/assets/2728.webp';

/** A picture that stands in a package is bundled as its bare address, one of our own as an object. */
type Asset = { src: string } | string;

/** Small pictures of the demo set (Fluent Emoji, MIT), by the names that listing types use; 256 pixels square. */
const pictures: Readonly<Record<string, Asset>> = {
  bed,
  bicycle,
  car,
  'hammer-and-wrench': hammerAndWrench,
  'house-with-garden': houseWithGarden,
  ladder,
  package: box,
  pan,
  'pot-of-food': potOfFood,
  screwdriver,
  seedling,
  sparkles,
  thread,
  violin,
};

/** A type's picture, or one that fits anything when the set has none of that name. */
export const typePicture = (name: string): { src: string } => {
  const asset: Asset = pictures[name] ?? sparkles;
  return { src: typeof asset === 'string' ? asset : asset.src };
};
