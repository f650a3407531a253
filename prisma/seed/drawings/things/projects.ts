import {
  blue,
  brick,
  circle,
  cream,
  darkWood,
  ellipse,
  glass,
  iron,
  leaf,
  line,
  orange,
  paleWood,
  path,
  place,
  rect,
  row,
  shapes,
  steel,
  white,
  wood,
  yellow,
} from '../kit';
import { cargoBike } from '../outdoors/cycling';

/** A parcel in a cargo bicycle's box. */
const parcel = (x: number, y: number, w: number): string =>
  shapes(
    rect(x, y, w, 80, wood.dark, 5),
    rect(x, y, w - 8, 80, wood.light, 5),
    rect(x + w * 0.4, y, w * 0.16, 80, cream.mid),
  );

const cargo = shapes(
  parcel(312, 176, 92),
  parcel(448, 190, 84),
  circle(424, 214, 30, brick.mid),
  line('M404 202q10 -16 30 -14', brick.light, 6),
);

/** Panes of a greenhouse's front, their frames left between them. */
const pane = (d: string): string => path(d, glass.mid, 0.82);

const tomatoes = (x: number): string =>
  shapes(
    line(`M${x} 55V30`, leaf.dark, 1.4),
    row(3, (index) => ellipse(x + (index % 2 ? 3 : -3), 34 + index * 7, 4.4, 3.2, leaf.mid)),
    circle(x + 2.6, 38, 2, brick.mid),
    circle(x - 2.4, 46, 2.2, brick.mid),
  );

/** What the demo's campaigns are for, 64 wide and high, their foot at 62. */
export const projects: Readonly<Record<string, string>> = {
  'cargo bike': place(-4.4, 14, 0, 0.114, cargoBike(orange, cargo)),
  greenhouse: shapes(
    path('M3 24L32 4L61 24V60H3Z', glass.light, 0.95),
    tomatoes(10),
    tomatoes(19),
    tomatoes(46),
    tomatoes(55),
    pane('M5.500 25L31 7.500V25Z'),
    pane('M33 7.500L58.500 25H33Z'),
    row(2, (side) => rect(5.5 + side * 36, 27, 8, 27, glass.mid, 0, 0.5)),
    row(2, (side) => rect(14.5 + side * 36, 27, 8, 27, glass.mid, 0, 0.5)),
    rect(24.5, 28, 15, 32, glass.dark, 0, 0.55),
    line('M28 33L36 33M28 33', white, 0.8, 0.5),
    line('M7 44L13 32M16 44L22 32M43 44L49 32M10 22L22 13', white, 1.4, 0.6),
    rect(2, 54, 22, 8, brick.dark, 1),
    rect(2, 54, 22, 6.5, brick.mid, 1),
    rect(40, 54, 22, 8, brick.dark, 1),
    rect(40, 54, 22, 6.5, brick.mid, 1),
    line('M4 57.500H22M42 57.500H60', brick.light, 0.7, 0.6),
    line('M3 25V54M14 26V54M50 26V54M61 25V54', paleWood.dark, 1.6),
    line('M3 25.500H61M3 40H24M40 40H61', paleWood.dark, 1.4),
    line('M24 26V61M40 26V61M24 44H40M24 60.500H40M32 6V25', paleWood.dark, 1.8),
    line('M2 25L32 4L62 25', paleWood.dark, 3.2),
    line('M2 24L32 3.400', paleWood.light, 1.6),
    circle(37, 46, 1.1, iron.dark),
  ),
  fridge: shapes(
    rect(5, 12, 4.5, 50, darkWood.mid, 1),
    rect(54.5, 12, 4.5, 50, darkWood.dark, 1),
    rect(9, 14, 46, 46, wood.dark),
    row(4, (index) => rect(9, 14 + index * 11.5, 46, 10.6, wood.mid)),
    rect(14, 16, 36, 46, steel.dark, 3),
    rect(14, 16, 34.5, 45, cream.light, 3),
    rect(17, 19, 29, 34, blue.dark, 1.5),
    rect(17.6, 19.6, 27.8, 32.8, '#e9f4f6', 1.2),
    // What neighbours left: milk and jars, bread and a cabbage, fruit.
    rect(19.5, 23, 4, 7.5, white, 0.8),
    rect(19.5, 25.5, 4, 3, blue.mid),
    rect(24.5, 24.5, 4, 6, brick.mid, 1),
    rect(24.2, 23.6, 4.6, 1.6, yellow.mid, 0.5),
    rect(29.5, 24.5, 4, 6, orange.mid, 1),
    rect(29.2, 23.6, 4.6, 1.6, yellow.mid, 0.5),
    path('M35.500 30.500q0 -4 4.500 -4t4.500 4Z', yellow.mid),
    path('M19 41.500q0 -5 6 -5t6 5Z', wood.light),
    line('M22.500 38l1 1.600M25 37.400l1 1.600M27.500 38l1 1.600', wood.dark, 0.6),
    circle(37.5, 38, 3.6, leaf.mid),
    circle(36.8, 37.4, 2.3, leaf.light),
    path('M42 41.500l1.500 -6l1.500 6Z', orange.mid),
    row(5, (index) => circle(21.5 + index * 4.8, 50, 2.3, index % 2 ? brick.mid : leaf.light)),
    line('M17.500 31H45.500M17.500 42H45.500', steel.mid, 0.9),
    line('M20 49L30 21M24 51L34 23', white, 2, 0.35),
    line('M47.200 30V42', iron.mid, 1.4),
    rect(17, 55.5, 29, 4, cream.dark, 1),
    line('M19 57.500H36', steel.dark, 0.8),
    circle(42.5, 57.5, 0.9, leaf.mid),
    path('M0 13L6 4H58L64 13Z', darkWood.dark),
    path('M0 11.500L6 3H58L63 11.500Z', brick.mid),
    line('M17 4L13.500 11M28 4L26.500 11M39 4V11M50 4L52.500 11', brick.dark, 0.9, 0.6),
  ),
  plane: shapes(
    line('M38 37Q40 22 46 13Q51 5 57 9Q62 14 57 18Q52 20 52 15', paleWood.dark, 3.6),
    line(
      'M37.500 36.500Q39.500 21.500 45.500 12.500Q50.500 5 56.500 9Q61 13.500 56.500 17',
      paleWood.light,
      2.2,
    ),
    path('M2 44Q2 40 6 40H58Q62 40 62 44V58Q62 60 60 60H4Q2 60 2 58Z', wood.dark),
    path('M2 43Q2 39 6 39H57Q61 39 61 43V56Q61 58 59 58H4Q2 58 2 56Z', wood.mid),
    line('M6 42H55', wood.light, 1.6),
    line('M8 49q12 -3 22 0t24 -1M10 54q10 2 22 0', wood.dark, 0.8, 0.5),
    path('M8 39Q6 26 14 25Q20 24 19 30Q18 33 21 39Z', darkWood.mid),
    line('M11 36Q9 28 15 27.500', darkWood.light, 1.3),
    path('M47 39Q45 31 49 27H55Q59 31 57 39Z', darkWood.mid),
    circle(52, 27, 4.6, darkWood.mid),
    circle(51.2, 26, 2, darkWood.light),
    path('M28 39L34 13H41L37 39Z', steel.dark),
    path('M28 39L33.500 13H38L33.500 39Z', steel.mid),
    path('M32 39L39 24L44 39Z', darkWood.dark),
    line('M30 36L34.500 15', steel.light, 1),
    path('M30 60h6l-3 -4Z', iron.dark),
  ),
};
