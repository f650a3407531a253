import type { Sketch } from './sketch';
import { building } from './tools/building';
import { sawing } from './tools/sawing';
import { workshopTools } from './tools/workshop';

/** What is drawn of each listing of the demo, by its slug. */
export const sketches: Readonly<Record<string, Sketch>> = {
  ...workshopTools,
  ...sawing,
  ...building,
};

/** The pictures of a listing, or null while nobody has drawn it. */
export const sketchOf = (slug: string): Sketch | null => sketches[slug] ?? null;
