import {
  bar,
  brass,
  circle,
  cream,
  ellipse,
  leaf,
  line,
  navy,
  path,
  poly,
  rect,
  rod,
  row,
  shapes,
  type Tones,
  white,
  wood,
  yellow,
} from '../kit';
import type { View } from '../sketch';
import { at } from './dishes';

/** Where the far edge of the table lies. */
const edge = 150;

/** A point of the table's far edge, brought to the viewer's. */
const near = (x: number): number => 320 + (x - 320) * 1.55;

const top = (t: Tones): string =>
  shapes(
    rect(0, edge, 640, 330, t.mid),
    rect(0, edge, 640, 6, t.light, 0, 0.8),
    rect(0, edge, 640, 40, t.light, 0, 0.25),
  );

const lane = (x: number, width: number, fill: string, opacity = 1): string =>
  poly(
    [
      [x, edge],
      [x + width, edge],
      [near(x + width), 480],
      [near(x), 480],
    ],
    fill,
    opacity,
  );

/** Table tops. */
export const linen = (t: Tones): string =>
  shapes(top(t), lane(104, 3, t.dark, 0.25), lane(533, 3, t.dark, 0.25), bar(0, 470, 640, 470, t.dark, 2));
export const planks = (t: Tones): string =>
  shapes(
    top(t),
    row(6, (index) => lane(56 + index * 105, 2.5, t.dark, 0.5)),
    line(
      'M150 220Q260 214 330 224M420 300Q520 292 600 304M20 350Q90 344 160 352M250 430Q350 424 430 436',
      t.dark,
      2,
      0.3,
    ),
  );
export const checks = (t: Tones): string =>
  shapes(
    rect(0, edge, 640, 330, cream.light),
    row(12, (index) => lane(-12 + index * 58, 28, t.mid, 0.42)),
    ...[156, 182, 212, 248, 290, 338, 394, 458].map((y, index) =>
      rect(0, y, 640, 13 + index * 3, t.mid, 0, 0.42),
    ),
  );
export const stripes = (t: Tones, ground: Tones = cream): string =>
  shapes(
    top(ground),
    row(7, (index) => shapes(lane(34 + index * 92, 16, t.mid, 0.85), lane(56 + index * 92, 4, t.mid, 0.6))),
  );
/** A runner across a table of wood. */
export const runner = (t: Tones, under: Tones = wood): string =>
  shapes(
    planks(under),
    rect(0, 236, 640, 168, t.dark),
    rect(0, 236, 640, 162, t.mid),
    rect(0, 250, 640, 6, t.light),
    rect(0, 378, 640, 6, t.light),
  );
/** Printed cloth: leaves or flowers strewn over it. */
export const printed = (t: Tones, mark: string): string =>
  shapes(
    top(t),
    row(26, (index) => {
      const [x, y] = [((index * 137) % 660) - 10, 168 + ((index * 83) % 310)];
      return shapes(
        ...[0, 72, 144, 216, 288].map(
          (turned) =>
            `<g transform="translate(${x} ${y}) scale(1 .6) rotate(${turned})">${ellipse(0, -7, 4.5, 7, mark, 0.75)}</g>`,
        ),
        circle(x, y, 3, t.light),
      );
    }),
  );

/** What stands behind the table. */
export const chairs = (t: Tones, ...places: readonly number[]): string =>
  places
    .map((x) =>
      at(
        x,
        0,
        1,
        rod(-48, 46, -42, 160, t, 13),
        rod(48, 46, 42, 160, t, 13),
        rod(-46, 58, 46, 58, t, 18),
        ...[-22, 0, 22].map((slat) => rod(slat, 62, slat * 0.92, 160, t, 9)),
      ),
    )
    .join('');
export const bench = (t: Tones): string =>
  shapes(
    rect(40, 112, 560, 18, t.dark, 6),
    rect(40, 112, 560, 12, t.mid, 6),
    rod(110, 126, 110, 160, t, 14),
    rod(530, 126, 530, 160, t, 14),
  );
/** A pane by night or by day. */
export const pane = (x: number, width: number, isNight = true): string =>
  shapes(
    rect(x - 8, -10, width + 16, 136, cream.dark, 6),
    rect(x, -10, width, 128, isNight ? navy.mid : '#bcdcec'),
    isNight
      ? shapes(
          circle(x + width * 0.72, 34, 15, '#fbeec0'),
          circle(x + width * 0.72 - 7, 29, 13, navy.mid),
          path(
            `M${x} 118V84h${width * 0.2}V70h${width * 0.18}V92h${width * 0.22}V78h${width * 0.2}V98h${width * 0.2}V118Z`,
            navy.dark,
          ),
          row(4, (index) => rect(x + 8 + index * width * 0.23, 96 + (index % 2) * 8, 7, 8, yellow.mid, 1)),
        )
      : shapes(
          path(`M${x} 118V86Q${x + width * 0.26} 56 ${x + width * 0.6} 118Z`, leaf.light),
          path(`M${x + width * 0.36} 118Q${x + width * 0.72} 74 ${x + width} 104V118Z`, leaf.mid),
        ),
    rect(x + width / 2 - 4, -10, 8, 128, cream.mid),
    rect(x - 12, 118, width + 24, 12, cream.mid, 4),
  );
/** A lamp over the table, and its light. */
export const lamp = (x: number, t: Tones): string =>
  shapes(
    poly(
      [
        [x - 52, 70],
        [x + 52, 70],
        [x + 200, 300],
        [x - 200, 300],
      ],
      '#fff3c9',
      0.2,
    ),
    bar(x, -4, x, 22, t.dark, 4),
    path(`M${x - 16} 18H${x + 16}Q${x + 58} 30 ${x + 64} 72H${x - 64}Q${x - 58} 30 ${x - 16} 18Z`, t.dark),
    path(`M${x - 16} 18H${x + 8}Q${x + 32} 30 ${x + 36} 72H${x - 64}Q${x - 58} 30 ${x - 16} 18Z`, t.mid),
    path(`M${x - 16} 24Q${x - 42} 36 ${x - 50} 64Q${x - 36} 40 ${x - 8} 26Z`, t.light),
    ellipse(x, 73, 60, 9, '#fff1bd'),
  );
export const garland = (...colours: readonly string[]): string =>
  shapes(
    line('M-10 10Q160 84 320 40T650 16', wood.dark, 3),
    row(9, (index) => {
      const x = 24 + index * 74;
      const y = 42 + Math.sin(index * 1.1 + 0.4) * 16;
      return poly(
        [
          [x - 17, y - 8],
          [x + 17, y - 8],
          [x, y + 26],
        ],
        colours[index % colours.length] ?? white,
      );
    }),
  );
export const bulbs = (): string =>
  shapes(
    line('M-10 6Q160 90 330 40T650 20', navy.dark, 3),
    row(8, (index) => {
      const [x, y] = [30 + index * 82, 50 + Math.sin(index * 1.05 + 0.4) * 16];
      return shapes(
        circle(x, y + 8, 22, '#fff1b0', 0.35),
        circle(x, y + 8, 9, '#ffe9a0'),
        rect(x - 4, y - 6, 8, 8, brass.dark, 2),
      );
    }),
  );
export const night = (): string =>
  shapes(
    rect(0, 0, 640, edge, navy.mid),
    row(12, (index) => circle(18 + ((index * 151) % 620), 10 + ((index * 37) % 100), 1.8, '#fdf3cf')),
  );
export const garden = (): string =>
  shapes(
    rect(0, 0, 640, edge, '#d3e8ec'),
    row(5, (index) =>
      ellipse(30 + index * 150, 110 + (index % 2) * 22, 108, 70, index % 2 ? '#86ad77' : '#9dbf8c'),
    ),
    rect(0, 126, 640, 30, '#7ea56b'),
  );
/** Fruit trees with their apples. */
export const orchard = (): string =>
  shapes(
    garden(),
    ...[90, 330, 560].map((x) =>
      shapes(
        rod(x, 150, x - 4, 70, wood, 22),
        ellipse(x, 36, 92, 52, leaf.mid),
        ellipse(x - 22, 24, 58, 32, leaf.light),
        row(7, (index) => circle(x - 64 + index * 22, 30 + ((index * 29) % 44), 7.5, '#c9533a')),
      ),
    ),
  );
export const tiles = (t: Tones): string =>
  shapes(
    rect(0, 0, 640, edge, t.light),
    row(11, (index) => rect(20 + index * 60, 0, 2.5, edge, t.dark, 0, 0.35)),
    row(3, (index) => rect(0, 30 + index * 50, 640, 2.5, t.dark, 0, 0.35)),
  );
/** A shelf on the wall with what stands on it. */
export const shelf = (...things: readonly string[]): string =>
  shapes(rect(30, 104, 580, 14, wood.dark, 3), rect(30, 104, 580, 9, wood.mid, 3), ...things);
/** A door that stands open a little: where portions are fetched. */
export const door = (x: number, t: Tones): string =>
  shapes(
    rect(x - 96, -10, 192, 164, cream.dark, 4),
    rect(x - 84, -10, 168, 164, t.dark),
    rect(x - 80, -10, 158, 164, t.mid),
    rect(x - 62, -10, 56, 72, t.dark, 4),
    rect(x + 6, -10, 56, 72, t.dark, 4),
    rect(x - 62, 82, 56, 60, t.dark, 4),
    rect(x + 6, 82, 56, 60, t.dark, 4),
    rect(x - 60, -10, 52, 70, t.light, 4, 0.35),
    rect(x + 8, -10, 52, 70, t.light, 4, 0.35),
    circle(x + 70, 78, 8, brass.mid),
  );

/** A table as a view: what stands behind, its top, and all that is on it, the farthest first. */
export const laid = (alt: string, back: string, cloth: string, ...things: readonly string[]): View => ({
  alt,
  isFlat: true,
  body: shapes(back, cloth, ...things),
});
