import {
  block,
  brass,
  brick,
  circle,
  cream,
  ellipse,
  iron,
  leaf,
  line,
  navy,
  orange,
  pink,
  plum,
  rect,
  rod,
  row,
  shapes,
  steel,
  type Tones,
  teal,
  wood,
  yellow,
} from '../kit';
import { shade } from './room';

const spines = [brick, teal, yellow, navy, leaf, orange, plum, cream, pink];

/** Books that stand side by side on `base`. */
export const books = (x: number, base: number, w: number, h: number, from = 0): string => {
  const parts: string[] = [];
  let at = x;
  for (let index = from; at < x + w - 9; index += 1) {
    const [wide, tall] = [10 + ((index * 7) % 8), h * (0.72 + ((index * 13) % 10) * 0.028)];
    if (at + wide > x + w) break;
    const cloth = spines[(index * 5 + from) % spines.length] ?? cream;
    parts.push(
      rect(at, base - tall, wide - 1, tall, cloth.mid, 2),
      rect(at + 2, base - tall + 7, wide - 5, 4, cloth.light, 1),
    );
    at += wide;
  }
  return parts.join('');
};

/** A bookcase; `what` says of each shelf what stands there. */
export const shelf = (
  x: number,
  base: number,
  w: number,
  h: number,
  material: Tones,
  shelves: readonly ((x: number, base: number, w: number, h: number) => string)[],
): string => {
  const tall = (h - 14) / shelves.length;
  return shapes(
    shade(x + w / 2, base, w * 1.1),
    rect(x, base - h, w, h, material.dark, 5),
    rect(x, base - h, w - 5, h, material.mid, 5),
    ...shelves.map((fill, index) => {
      const low = base - h + 10 + tall * (index + 1) - 8;
      return shapes(
        rect(x + 10, low - tall + 8, w - 20, tall - 8, material.dark, 2),
        rect(x + 10, low - tall + 8, w - 20, 10, '#2b2018', 2, 0.25),
        fill(x + 16, low, w - 32, tall - 16),
        rect(x + 4, low, w - 9, 7, material.light),
      );
    }),
  );
};

/** A board on the wall. */
export const board = (x: number, y: number, w: number, material: Tones = wood): string =>
  shapes(
    rect(x + 16, y + 6, 7, 18, material.dark, 2),
    rect(x + w - 23, y + 6, 7, 18, material.dark, 2),
    rect(x, y, w, 11, material.dark, 3),
    rect(x, y, w, 6, material.light, 3),
  );

/** A table or a desk from the front. */
export const table = (
  x: number,
  base: number,
  w: number,
  h: number,
  material: Tones = wood,
  drawer = false,
): string =>
  shapes(
    shade(x + w / 2, base, w * 1.05, 0.12),
    row(2, (index) =>
      shapes(
        rect(x + 10 + index * (w - 34), base - h + 8, 14, h - 8, material.dark, 4),
        rect(x + 10 + index * (w - 34), base - h + 8, 9, h - 8, material.mid, 4),
      ),
    ),
    drawer && block(x + w * 0.56, base - h + 10, w * 0.34, 38, material, 4),
    drawer && circle(x + w * 0.73, base - h + 30, 5, brass.mid),
    rect(x, base - h, w, 18, material.dark, 5),
    rect(x, base - h, w, 11, material.light, 5),
  );

/** A chair from its back or front. */
export const chair = (
  x: number,
  base: number,
  material: Tones = wood,
  by = 1,
  seat: Tones = material,
): string =>
  `<g transform="translate(${x} ${base}) scale(${by})">${shapes(
    ellipse(0, 0, 48, 7, '#2b2018', 0.14),
    rod(-34, -76, -36, -2, material, 9),
    rod(34, -76, 36, -2, material, 9),
    rod(-26, -76, -26, -12, material, 7),
    rod(26, -76, 26, -12, material, 7),
    rod(-34, -168, -34, -80, material, 9),
    rod(34, -168, 34, -80, material, 9),
    row(3, (index) => rect(-32, -164 + index * 24, 64, 12, material.mid, 5)),
    rect(-42, -86, 84, 15, seat.dark, 6),
    rect(-42, -86, 84, 9, seat.light, 6),
  )}</g>`;

/** A cooking corner: worktop, sink, hob, cupboards above. */
export const kitchen = (
  x: number,
  base: number,
  w: number,
  front: Tones,
  top: Tones,
  { upper = true, tiles = cream }: { upper?: boolean; tiles?: Tones } = {},
): string => {
  const doors = Math.max(2, Math.round(w / 92));
  const wide = w / doors;
  return shapes(
    rect(x, base - 196, w, 76, tiles.mid),
    row(Math.floor(w / 26), (index) => line(`M${x + 26 * (index + 1)} ${base - 196}v76`, tiles.dark, 2, 0.7)),
    row(2, (index) => line(`M${x} ${base - 171 + index * 25}h${w}`, tiles.dark, 2, 0.7)),
    rect(x, base - 112, w, 104, front.dark, 3),
    row(doors, (index) =>
      shapes(
        rect(x + index * wide + 3, base - 106, wide - 6, 92, front.mid, 4),
        rect(x + index * wide + 8, base - 102, wide - 20, 5, front.light, 2, 0.7),
        rect(x + index * wide + wide - 20, base - 88, 6, 22, brass.mid, 3),
      ),
    ),
    rect(x + 4, base - 10, w - 8, 10, iron.dark),
    rect(x - 4, base - 124, w + 8, 15, top.dark, 4),
    rect(x - 4, base - 124, w + 8, 9, top.light, 4),
    // Tap and sink.
    line(`M${x + w * 0.24} ${base - 124}v-30q0 -14 14 -14t14 14v6`, steel.dark, 6),
    rect(x + w * 0.24, base - 125, 66, 5, steel.mid, 2),
    // A pan on the hob.
    rect(x + w * 0.66, base - 127, 78, 4, iron.dark, 2),
    rect(x + w * 0.68, base - 156, 52, 29, brick.mid, 6),
    rect(x + w * 0.68, base - 156, 30, 8, brick.light, 4),
    rect(x + w * 0.68 - 4, base - 162, 60, 8, brick.dark, 4),
    circle(x + w * 0.68 + 26, base - 165, 5, iron.mid),
    upper && rect(x, base - 290, w, 92, front.dark, 4),
    upper &&
      row(doors, (index) =>
        shapes(
          rect(x + index * wide + 3, base - 286, wide - 6, 82, front.mid, 4),
          rect(x + index * wide + 8, base - 282, wide - 20, 5, front.light, 2, 0.7),
          rect(x + index * wide + 14, base - 230, 6, 18, brass.mid, 3),
        ),
      ),
  );
};
