import {
  bar,
  brass,
  circle,
  cream,
  ellipse,
  glass,
  leaf,
  line,
  orange,
  path,
  rect,
  rod,
  row,
  shapes,
  steel,
  type Tones,
  white,
  wood,
  yellow,
} from '../kit';
import { at, bowl, cast, flat, oval, plate } from './dishes';
import { crust } from './foods';

/** A tumbler with a drink of a colour. */
export const tumbler = (x: number, y: number, drink: string, size = 1): string =>
  at(
    x,
    y,
    size,
    cast(4, 4, 26, 11),
    path('M-28 -78L-22 0Q-20 9 0 9T22 0L28 -78Z', glass.mid, 0.75),
    path('M-25 -50L-20 -2Q-18 5 0 5T20 -2L25 -50Z', drink, 0.9),
    ellipse(0, -50, 25, 7, white, 0.35),
    ellipse(0, -78, 28, 8, glass.light, 0.9),
    ellipse(0, -77, 23, 5.5, glass.dark, 0.5),
    line('M-20 -62L-16 -8', white, 4, 0.7),
  );

/** A glass on a stem. */
export const wineGlass = (x: number, y: number, drink: string, size = 1): string =>
  at(
    x,
    y,
    size,
    cast(3, 2, 24, 9),
    ellipse(0, 0, 25, 8, glass.dark),
    ellipse(0, -2, 24, 7, glass.light),
    bar(0, -4, 0, -56, glass.mid, 5),
    path('M-27 -118Q-36 -58 0 -54Q36 -58 27 -118Z', glass.mid, 0.8),
    path('M-29 -92Q-30 -60 0 -57Q30 -60 29 -92Z', drink),
    ellipse(0, -92, 29, 6, white, 0.3),
    ellipse(0, -118, 27, 7, glass.light, 0.9),
    line('M-21 -106Q-24 -80 -15 -68', white, 4, 0.7),
  );

export const bottle = (x: number, y: number, t: Tones, label: string, size = 1): string =>
  at(
    x,
    y,
    size,
    cast(4, 2, 30, 11),
    path('M-11 -176H11V-128Q30 -112 30 -88V-4Q30 8 0 8T-30 -4V-88Q-30 -112 -11 -128Z', t.dark),
    path('M-11 -176H4V-126Q16 -110 16 -88V6Q-30 8 -30 -4V-88Q-30 -112 -11 -128Z', t.mid),
    rect(-30, -72, 60, 44, label, 3),
    rect(-13, -184, 26, 16, brass.mid, 4),
    line('M-22 -96V-16', t.light, 5, 0.7),
  );

/** Fork, knife or spoon on the cloth; `angle` 0 points away. */
export const cutlery = (
  kind: 'fork' | 'knife' | 'spoon',
  x: number,
  y: number,
  size: number,
  angle: number,
): string =>
  `<g transform="translate(${x} ${y}) scale(${size} ${size * 0.7}) rotate(${angle})">${shapes(
    bar(3, 4, 3, 76, '#5c3a20', 8).replace('/>', ' opacity=".16"/>'),
    bar(0, -6, 0, 70, steel.dark, 8),
    bar(-1, -6, -1, 70, steel.mid, 6),
    kind === 'fork' &&
      shapes(
        path('M-13 -36H13V-20Q12 -2 0 0Q-12 -2 -13 -20Z', steel.mid),
        ...[-11, -4, 4, 11].map((tine) => bar(tine, -62, tine, -30, steel.mid, 4)),
      ),
    kind === 'knife' && path('M-6 0V-74Q8 -66 10 -30L8 0Z', steel.light),
    kind === 'spoon' &&
      shapes(
        ellipse(0, -34, 17, 28, steel.dark),
        ellipse(-1, -35, 14, 24, steel.mid),
        ellipse(-4, -40, 6, 12, steel.light),
      ),
  )}</g>`;

/** A set place: plate, fork, knife. */
export const setting = (
  x: number,
  y: number,
  r: number,
  t: Tones = cream,
  ...inside: readonly string[]
): string =>
  shapes(
    cutlery('fork', x - r * 1.2, y, r / 95, -4),
    plate(x, y, r, t, ...inside),
    cutlery('knife', x + r * 1.2, y, r / 95, 4),
  );

export const napkin = (x: number, y: number, size: number, t: Tones): string =>
  at(
    x,
    y,
    size,
    path('M-46 -14L30 -26L50 14L-30 30Z', '#5c3a20', 0.15),
    path('M-50 -18L26 -30L46 10L-34 26Z', t.mid),
    path('M-50 -18L26 -30L34 -14L-42 0Z', t.light),
  );

export const candle = (x: number, y: number, size = 1, t: Tones = cream): string =>
  at(
    x,
    y,
    size,
    cast(2, 2, 26, 10),
    ellipse(0, 0, 26, 9, brass.dark),
    ellipse(0, -3, 24, 8, brass.mid),
    circle(0, -84, 34, '#fff0b5', 0.4),
    rect(-9, -62, 18, 60, t.dark, 4),
    rect(-9, -62, 12, 60, t.light, 4),
    path('M0 -64Q-11 -76 0 -98Q11 -76 0 -64Z', orange.mid),
    path('M0 -66Q-5 -74 0 -86Q5 -74 0 -66Z', yellow.light),
  );

/** Flowers in a vase; `bloom` is their colour. */
export const flowers = (x: number, y: number, size: number, vase: Tones, bloom: Tones): string =>
  at(
    x,
    y,
    size,
    cast(3, 2, 30, 11),
    ...[-44, -24, 0, 24, 44].map((lean) => bar(0, -50, lean, -104 - (Math.abs(lean) % 20), leaf.mid, 5)),
    ...[-34, 14, 34].map((lean) => ellipse(lean, -78, 15, 8, leaf.mid)),
    ...[-44, -24, 0, 24, 44].map((lean, index) => {
      const [fx, fy] = [lean, -108 - (Math.abs(lean) % 20)];
      return shapes(
        ...[0, 72, 144, 216, 288].map((angle) =>
          circle(
            fx + Math.cos(angle) * 11,
            fy + Math.sin(angle) * 11,
            9.5,
            index % 2 ? bloom.mid : bloom.light,
          ),
        ),
        circle(fx, fy, 7, yellow.mid),
      );
    }),
    path('M-22 -62H22L30 -12Q30 8 0 8T-30 -12Z', vase.dark),
    path('M-22 -62H8L14 6Q-30 8 -30 -12Z', vase.mid),
    line('M-16 -50L-22 -14', vase.light, 5),
  );

/** A round loaf, cut on top. */
export const loaf = (x: number, y: number, size: number, t: Tones = crust): string =>
  at(
    x,
    y,
    size,
    cast(4, 14, 84, 34),
    path('M-88 4C-88 -58 -46 -78 0 -78S88 -58 88 4C84 44 -84 44 -88 4Z', t.dark),
    path('M-86 0C-86 -56 -46 -74 -2 -74S66 -58 70 -2C60 32 -80 34 -86 0Z', t.mid),
    path('M-70 -20C-62 -52 -36 -64 -12 -66C-40 -50 -52 -36 -56 -10Z', t.light),
    ...[-34, 0, 34].map((cut) => line(`M${cut - 12} -52Q${cut + 2} -34 ${cut - 2} -4`, cream.mid, 8)),
    spreadFlour(),
  );
const spreadFlour = (): string =>
  row(14, (index) => circle(-60 + ((index * 41) % 124), -56 + ((index * 23) % 58), 2, cream.light, 0.8));

export const baguette = (x: number, y: number, size: number, angle: number): string =>
  `<g transform="translate(${x} ${y}) scale(${size}) rotate(${angle})">${shapes(
    ellipse(6, 16, 118, 18, '#5c3a20', 0.17),
    ellipse(0, 4, 118, 22, crust.dark),
    ellipse(-2, 0, 115, 19, crust.mid),
    row(5, (index) =>
      line(`M${-84 + index * 40} -10Q${-66 + index * 40} -4 ${-58 + index * 40} 9`, '#f4dcae', 7),
    ),
  )}</g>`;

/** Slices of bread in a basket. */
export const basket = (x: number, y: number, r: number, t: Tones = wood, bread: Tones = crust): string =>
  at(
    x,
    y,
    r / 100,
    cast(2, 40, 90, 40),
    path('M-100 0L-80 60Q-76 70 -60 70H60Q76 70 80 60L100 0Z', t.dark),
    ...[10, 28, 46].map((down) => line(`M${-94 + down * 0.4} ${down}H${94 - down * 0.4}`, t.mid, 9)),
    oval(0, 0, 100, t.mid),
    oval(0, 2, 88, t.dark),
    ...[-50, -18, 14, 46].map((dx) =>
      shapes(
        path(`M${dx - 34} 14V-30Q${dx - 34} -54 ${dx} -54T${dx + 34} -30V20Z`, bread.dark),
        path(`M${dx - 30} 14V-30Q${dx - 28} -48 ${dx - 2} -48T${dx + 26} -30V20Z`, '#f3dfb6'),
      ),
    ),
    path('M-88 4A88 48 0 0 0 88 4L84 26Q40 50 0 50T-84 26Z', t.mid),
  );

/** A small bowl of sauce or spice. */
export const pinch = (x: number, y: number, r: number, t: Tones, fill: Tones): string =>
  bowl(x, y, r, t, oval(0, 0, 96, fill.mid), ellipse(-18, -10, 44, 18, fill.light, 0.6));

/** A glass of tea with a waist. */
export const teaGlass = (x: number, y: number, size = 1, drink = '#b5562c'): string =>
  at(
    x,
    y,
    size,
    cast(2, 2, 34, 12),
    ellipse(0, 0, 36, 12, cream.mid),
    ellipse(0, -2, 33, 10, white),
    path('M-20 -66Q-10 -38 -18 -20Q-20 -4 0 -3T18 -20Q10 -38 20 -66Z', drink),
    ellipse(0, -66, 20, 6, glass.light),
    ellipse(0, -65, 16, 4, drink, 0.8),
    line('M-13 -58Q-6 -38 -12 -18', white, 3, 0.6),
  );

export const teapot = (x: number, y: number, size: number, t: Tones): string =>
  at(
    x,
    y,
    size,
    cast(4, 40, 66, 22),
    line('M62 -24Q104 -34 100 10Q96 34 60 28', t.dark, 12),
    path('M-58 14Q-92 6 -104 -40L-88 -46Q-78 -14 -50 -16Z', t.mid),
    ellipse(0, 6, 72, 52, t.dark),
    ellipse(-4, 1, 67, 47, t.mid),
    path('M-52 0Q-44 -34 -10 -38Q-36 -20 -40 8Z', t.light),
    ellipse(0, -40, 34, 10, t.dark),
    ellipse(0, -44, 32, 10, t.light),
    circle(0, -58, 9, t.mid),
  );

export const cup = (x: number, y: number, size: number, t: Tones, drink: string): string =>
  at(
    x,
    y,
    size,
    cast(2, 22, 52, 24),
    oval(0, 22, 60, t.mid),
    oval(0, 19, 58, t.light),
    line('M34 -8Q62 -10 56 10Q50 20 32 16', t.mid, 7),
    path('M-40 -18Q-38 26 -14 28H14Q38 26 40 -18Z', t.mid),
    path('M10 28Q38 26 40 -18H22Q24 14 10 28Z', t.dark, 0.7),
    ellipse(0, -18, 40, 40 * flat * 0.8, t.light),
    ellipse(0, -17, 34, 14, drink),
  );

/** Steam over something hot. */
export const steam = (x: number, y: number, size = 1): string =>
  at(
    x,
    y,
    size,
    line('M-30 0Q-46 -22 -30 -42T-30 -84', white, 7, 0.5),
    line('M4 -8Q-12 -30 4 -50T4 -96', white, 7, 0.55),
    line('M38 0Q22 -22 38 -42T38 -80', white, 7, 0.45),
  );

/** A jug for cider, water or juice. */
export const jug = (x: number, y: number, size: number, t: Tones): string =>
  at(
    x,
    y,
    size,
    cast(4, 4, 44, 15),
    line('M36 -96Q84 -92 78 -50Q72 -24 36 -22', t.dark, 11),
    path(
      'M-32 -128L-44 -140L36 -132Q30 -108 44 -84Q58 -50 44 -8Q40 8 0 8T-44 -8Q-58 -50 -42 -84Q-30 -108 -32 -128Z',
      t.dark,
    ),
    path(
      'M-32 -128L-44 -140L18 -134Q10 -108 22 -84Q34 -40 20 6Q-40 8 -44 -8Q-58 -50 -42 -84Q-30 -108 -32 -128Z',
      t.mid,
    ),
    line('M-32 -72Q-42 -44 -34 -16', t.light, 6),
    rod(-34, -132, 30, -132, t, 6),
  );
