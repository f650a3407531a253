import {
  bar,
  brick,
  circle,
  cream,
  ellipse,
  leaf,
  line,
  orange,
  path,
  row,
  shapes,
  type Tones,
  white,
  yellow,
} from '../kit';
import { flat, oval } from './dishes';
import { carrot, greens, meat, rice, tomato } from './foods';

/** A small thing at a place of a dish; its number turns it. */
export type Piece = (x: number, y: number, index: number) => string;

/** So many pieces evenly over a round of a radius, the farthest first. */
export const spread = (count: number, piece: Piece, r = 60, x = 0, y = 0, turned = 0): string =>
  Array.from({ length: count }, (_, index) => {
    const angle = index * 2.39996 + turned;
    const far = r * Math.sqrt((index + 0.6) / count);
    return { x: x + far * Math.cos(angle), y: y + far * flat * Math.sin(angle), index };
  })
    .sort((one, other) => one.y - other.y)
    .map((spot) => piece(Math.round(spot.x * 10) / 10, Math.round(spot.y * 10) / 10, spot.index))
    .join('');

/** Pieces in a circle along a rim. */
export const around = (count: number, piece: Piece, r: number, x = 0, y = 0): string =>
  Array.from({ length: count }, (_, index) => {
    const angle = (index / count) * Math.PI * 2 - 1.4;
    return { x: x + r * Math.cos(angle), y: y + r * flat * Math.sin(angle), index };
  })
    .sort((one, other) => one.y - other.y)
    .map((spot) => piece(Math.round(spot.x * 10) / 10, Math.round(spot.y * 10) / 10, spot.index))
    .join('');

/** Over the whole length of a box. */
export const filled = (count: number, piece: Piece, from = 0): string =>
  shapes(spread(count / 2, piece, 40, -42, -3, from), spread(count / 2, piece, 40, 42, -3, from + 1));

/** Now this, now that. */
export const either =
  (...pieces: readonly Piece[]): Piece =>
  (x, y, index) =>
    pieces[index % pieces.length]?.(x, y, index) ?? '';

const turned = (x: number, y: number, angle: number, ...parts: readonly string[]): string =>
  `<g transform="translate(${x} ${y}) scale(1 .78) rotate(${angle})">${parts.join('')}</g>`;

const slant = (index: number): number => (index * 71) % 180;

/** Peas, chickpeas, cherry tomatoes, little potatoes. */
export const ball =
  (t: Tones, r: number): Piece =>
  (x, y) =>
    shapes(
      circle(x, y + r * 0.16, r, t.dark),
      circle(x - r * 0.08, y - r * 0.04, r * 0.9, t.mid),
      circle(x - r * 0.34, y - r * 0.36, r * 0.3, t.light),
    );

/** Slices that lie flat. */
export const slice =
  (rim: Tones, inner: string, r: number): Piece =>
  (x, y) =>
    shapes(
      oval(x, y + r * 0.28, r, rim.dark),
      oval(x, y, r, rim.mid),
      oval(x - r * 0.04, y - r * 0.03, r * 0.76, inner),
    );

/** Beans, chips, strips. */
export const stick =
  (t: Tones, length: number, width: number): Piece =>
  (x, y, index) =>
    turned(
      x,
      y,
      slant(index),
      bar(-length / 2, width * 0.3, length / 2, width * 0.3, t.dark, width),
      bar(-length / 2, 0, length / 2, 0, t.mid, width * 0.92),
      bar(-length / 2 + 2, -width * 0.2, length / 2 - 3, -width * 0.2, t.light, width * 0.3),
    );

/** A morsel: meat, fish, potato. */
export const chunk =
  (t: Tones, r: number): Piece =>
  (x, y, index) =>
    turned(
      x,
      y,
      slant(index),
      path(
        `M${-r} ${r * 0.2}Q${-r} ${-r * 0.7} ${-r * 0.2} ${-r * 0.72}Q${r * 0.9} ${-r * 0.8} ${r} ${r * 0.1}Q${r * 0.9} ${r} ${r * 0.1} ${r * 0.9}Q${-r * 0.9} ${r * 0.9} ${-r} ${r * 0.2}Z`,
        t.dark,
      ),
      path(
        `M${-r * 0.94} ${r * 0.06}Q${-r * 0.9} ${-r * 0.66} ${-r * 0.2} ${-r * 0.68}Q${r * 0.8} ${-r * 0.74} ${r * 0.86} 0Q${r * 0.7} ${r * 0.66} 0 ${r * 0.64}Q${-r * 0.9} ${r * 0.64} ${-r * 0.94} ${r * 0.06}Z`,
        t.mid,
      ),
      line(`M${-r * 0.5} ${-r * 0.3}Q${-r * 0.1} ${-r * 0.5} ${r * 0.3} ${-r * 0.4}`, t.light, r * 0.22),
    );

/** A leaf or three: parsley, coriander, mint. */
export const herb =
  (r = 9, t: Tones = greens): Piece =>
  (x, y, index) =>
    turned(
      x,
      y,
      slant(index),
      bar(0, 0, 0, r, t.dark, r * 0.16),
      ...[-58, 0, 58].map(
        (angle) =>
          `<g transform="rotate(${angle})">${path(`M0 0Q${-r * 0.5} ${-r * 0.5} 0 ${-r * 1.1}Q${r * 0.5} ${-r * 0.5} 0 0Z`, angle ? t.mid : t.light)}</g>`,
      ),
    );

/** One broad leaf: basil, mint, spinach, bay. */
export const blade =
  (r = 14, t: Tones = greens): Piece =>
  (x, y, index) =>
    turned(
      x,
      y,
      slant(index),
      path(`M${-r} 0Q0 ${-r * 0.9} ${r} 0Q0 ${r * 0.9} ${-r} 0Z`, t.dark),
      path(`M${-r} 0Q0 ${-r * 0.9} ${r} 0Q0 ${r * 0.5} ${-r} 0Z`, t.mid),
      line(`M${-r * 0.7} 0H${r * 0.7}`, t.light, r * 0.1),
    );

export const crumb =
  (colour: string, r = 1.8): Piece =>
  (x, y) =>
    ellipse(x, y, r, r * 0.8, colour);

/** A slice of lemon, lime or orange. */
export const citrus =
  (t: Tones, r = 13): Piece =>
  (x, y) =>
    shapes(
      oval(x, y + r * 0.22, r, t.dark),
      oval(x, y, r, t.mid),
      oval(x, y, r * 0.84, white),
      oval(x, y, r * 0.74, t.light),
      ...[0, 60, 120].map((angle) => {
        const [dx, dy] = [
          Math.cos((angle * Math.PI) / 180) * r * 0.72,
          Math.sin((angle * Math.PI) / 180) * r * 0.72 * flat,
        ];
        return bar(x - dx, y - dy, x + dx, y + dy, white, r * 0.1);
      }),
    );

/** A quarter of a lemon, lime or orange. */
export const quarter =
  (t: Tones, r = 16): Piece =>
  (x, y, index) =>
    turned(
      x,
      y,
      ((index * 47) % 70) - 35,
      path(`M${-r} ${-r * 0.2}Q0 ${r * 1.3} ${r} ${-r * 0.2}Z`, t.dark),
      path(`M${-r} ${-r * 0.24}Q0 ${r * 0.9} ${r} ${-r * 0.24}Z`, white),
      path(`M${-r * 0.86} ${-r * 0.2}Q0 ${r * 0.74} ${r * 0.86} ${-r * 0.2}Z`, t.light),
    );

/** Half an egg, its yolk up. */
export const halfEgg =
  (r = 18, yolk = yellow.mid): Piece =>
  (x, y) =>
    shapes(
      ellipse(x, y + 4, r, r * 0.76, cream.dark),
      ellipse(x, y, r, r * 0.74, white),
      ellipse(x + r * 0.06, y, r * 0.58, r * 0.42, orange.mid),
      ellipse(x, y - 1, r * 0.52, r * 0.36, yolk),
    );

export const friedEgg =
  (r = 26): Piece =>
  (x, y) =>
    shapes(
      path(
        `M${x - r} ${y}Q${x - r * 1.06} ${y - r * 0.5} ${x - r * 0.4} ${y - r * 0.52}Q${x + r * 0.2} ${y - r * 0.72} ${x + r * 0.8} ${y - r * 0.4}Q${x + r * 1.2} ${y} ${x + r * 0.7} ${y + r * 0.46}Q${x} ${y + r * 0.66} ${x - r * 0.5} ${y + r * 0.5}Q${x - r} ${y + r * 0.4} ${x - r} ${y}Z`,
        white,
      ),
      ellipse(x, y + 2, r * 0.4, r * 0.26, orange.mid),
      ellipse(x, y - 1, r * 0.4, r * 0.26, yellow.mid),
      ellipse(x - r * 0.12, y - r * 0.1, r * 0.12, r * 0.07, white),
    );

/** A mussel in its open shell. */
export const mussel: Piece = (x, y, index) =>
  turned(
    x,
    y,
    (index * 83) % 360,
    path('M-20 4Q-16 -14 4 -13Q22 -10 22 2Q14 14 -4 13Q-16 12 -20 4Z', '#232c3f'),
    path('M-17 3Q-14 -11 4 -10Q18 -8 19 1Q12 9 -4 9Q-14 9 -17 3Z', '#7d8aa6'),
    path('M-12 2Q-8 -7 4 -6Q13 -4 13 1Q7 6 -3 6Q-10 6 -12 2Z', orange.mid),
    path('M-8 0Q-4 -5 4 -4', orange.light),
  );

/** A crescent dumpling with its pleats. */
export const dumpling =
  (t: Tones = rice, r = 20): Piece =>
  (x, y, index) =>
    turned(
      x,
      y,
      ((index * 29) % 50) - 25,
      path(
        `M${-r} ${r * 0.3}Q${-r * 0.8} ${-r * 0.66} 0 ${-r * 0.66}T${r} ${r * 0.3}Q${r * 0.6} ${r * 0.72} 0 ${r * 0.66}T${-r} ${r * 0.3}Z`,
        t.dark,
      ),
      path(
        `M${-r * 0.96} ${r * 0.2}Q${-r * 0.8} ${-r * 0.62} 0 ${-r * 0.62}T${r * 0.94} ${r * 0.2}Q${r * 0.5} ${r * 0.5} 0 ${r * 0.46}T${-r * 0.96} ${r * 0.2}Z`,
        t.mid,
      ),
      path(
        `M${-r * 0.76} ${r * 0.02}Q${-r * 0.56} ${-r * 0.4} 0 ${-r * 0.44}Q${-r * 0.4} ${-r * 0.1} ${-r * 0.76} ${r * 0.02}Z`,
        t.light,
      ),
      row(5, (at) => {
        const px = (at - 2) * r * 0.34;
        return bar(
          px,
          -r * 0.58 + Math.abs(at - 2) * r * 0.1,
          px * 0.8,
          -r * 0.24 + Math.abs(at - 2) * r * 0.06,
          t.dark,
          r * 0.07,
        );
      }),
    );

/** A grilled sausage of a length. */
export const sausage =
  (length = 70, t: Tones = meat, angle?: number): Piece =>
  (x, y, index) =>
    turned(
      x,
      y,
      angle ?? slant(index),
      line(`M${-length / 2} 4Q0 10 ${length / 2} 4`, t.dark, 19),
      line(`M${-length / 2} 1Q0 7 ${length / 2} 1`, t.mid, 16),
      line(`M${-length / 2 + 4} -4Q0 2 ${length / 2 - 6} -4`, t.light, 4),
      row(3, (at) =>
        bar(-length / 4 + at * (length / 4) - 3, -4, -length / 4 + at * (length / 4) + 4, 9, t.dark, 2.5),
      ),
    );

/** A mushroom cut through its stem. */
export const mushroom =
  (r = 11): Piece =>
  (x, y, index) =>
    turned(
      x,
      y,
      ((index * 53) % 90) - 45,
      path(
        `M${-r} 0Q${-r} ${-r} 0 ${-r}T${r} 0Q${r * 0.3} ${r * 0.2} ${r * 0.3} ${r * 0.8}H${-r * 0.3}Q${-r * 0.3} ${r * 0.2} ${-r} 0Z`,
        '#b08f6c',
      ),
      path(
        `M${-r * 0.78} ${-r * 0.1}Q${-r * 0.7} ${-r * 0.8} 0 ${-r * 0.8}T${r * 0.78} ${-r * 0.1}Q${r * 0.16} 0 ${r * 0.16} ${r * 0.7}H${-r * 0.16}Q${-r * 0.16} 0 ${-r * 0.78} ${-r * 0.1}Z`,
        '#ecdcc2',
      ),
    );

export const tomatoSlice: Piece = (x, y) =>
  shapes(
    oval(x, y + 3, 14, brick.dark),
    oval(x, y, 14, tomato.mid),
    oval(x, y, 11, tomato.light),
    ...[-5, 5].map((dx) => ellipse(x + dx, y - 1, 2.8, 2, yellow.light)),
    ellipse(x, y + 3, 2.8, 2, yellow.light),
  );
export const courgette = slice(leaf, '#e4eec0', 11);
export const carrotRound = slice(carrot, carrot.light, 10);
export const onionRing: Piece = (x, y) =>
  shapes(
    oval(x, y, 11, 'none').replace('/>', ' stroke="#c9a2b8" stroke-width="3"/>'),
    oval(x, y, 7, 'none').replace('/>', ' stroke="#e9d3df" stroke-width="2.5"/>'),
  );
