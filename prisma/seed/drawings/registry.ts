import type { Sketch } from './sketch';
import { climbing } from './tools/climbing';
import { drills } from './tools/drills';
import { electronics } from './tools/electronics';
import { joinery } from './tools/joinery';
import { motoring } from './tools/motoring';
import { painting } from './tools/painting';
import { sawing } from './tools/sawing';
import { tiling } from './tools/tiling';

/** What is drawn of each listing of the demo, by its slug. */
export const sketches: Readonly<Record<string, Sketch>> = {
  ...climbing,
  ...drills,
  ...electronics,
  ...joinery,
  ...motoring,
  ...painting,
  ...sawing,
  ...tiling,
};

/** The pictures of a listing, or null while nobody has drawn it. */
export const sketchOf = (slug: string): Sketch | null => sketches[slug] ?? null;
