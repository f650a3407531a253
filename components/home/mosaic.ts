import { typePicture } from '@/components/listing/type-pictures';
import type { Tint } from '@/lib/shared/tint';
import type { Tile } from './hero';

const tiles: readonly (readonly [string, Tint])[] = [
  ['screwdriver', 'sand'],
  ['pot-of-food', 'peach'],
  ['house-with-garden', 'mint'],
  ['bicycle', 'sky'],
  ['package', 'clay'],
  ['seedling', 'grass'],
  ['car', 'lilac'],
  ['ladder', 'honey'],
  ['pan', 'rose'],
  ['violin', 'cocoa'],
];

/** What neighbours have, as small pictures beside the first sentence. */
export const mosaic: readonly Tile[] = tiles.map(([name, tint]) => ({ ...typePicture(name), tint }));
