import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { place } from '../kit';
import type { View } from '../sketch';
import { food } from './food';
import { sounding } from './music';
import { places } from './places';
import { projects } from './projects';
import { gear } from './tools';

/** A small drawing of the site itself, without its frame. */
const small = (name: string): string => {
  const svg = readFileSync(join(process.cwd(), `components/listing/pictures/${name}.svg`), 'utf8');
  return `<g fill="none">${svg.replace(/^<svg[^>]*>|<\/svg>\s*$/g, '')}</g>`;
};

/** What stands in a scene, by the sign that the scene is written with: shapes in a square of 64, the foot at 62. */
export const things: Readonly<Record<string, string>> = {
  ...food,
  ...gear,
  ...places,
  ...projects,
  ...sounding,
  '🚲': small('bicycle'),
  '🪜': small('ladder'),
  '🏡': small('house-with-garden'),
  '🏠': small('house-with-garden'),
  '🌱': small('seedling'),
  '📦': small('package'),
  '🥘': small('pan'),
  '🍲': small('pot-of-food'),
  '🧵': small('thread'),
  '🪛': small('screwdriver'),
};

/** The thing that a sign stands for. */
export const thingOf = (sign: string): string => {
  const found = things[sign];
  if (!found) throw new Error(`nobody has drawn ${sign}`);
  return found;
};

/** A thing by itself, large. */
export const thingView = (sign: string, alt: string): View => ({
  alt,
  ground: 'table',
  body: place(150, 76, 0, 5.3, thingOf(sign)),
});
