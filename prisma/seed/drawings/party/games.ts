import {
  bar,
  brick,
  circle,
  cream,
  darkWood,
  ellipse,
  grey,
  iron,
  line,
  move,
  orange,
  paleWood,
  path,
  rect,
  rod,
  row,
  rubber,
  shapes,
  steel,
  turn,
  wood,
} from '../kit';
import { closeUp, type Sketch, type View } from '../sketch';

/** Digits as strokes, each in a box of 12 by 20. */
const digits = [
  'M6 0Q0 0 0 8V12Q0 20 6 20T12 12V8Q12 0 6 0',
  'M2 5L8 0V20',
  'M0 5Q1 0 6 0Q12 0 12 6Q12 9 0 20H12',
  'M0 2Q2 0 6 0Q12 0 11 5Q11 9 5 9Q12 9 12 15Q11 20 5 20Q1 20 0 17',
  'M9 20V0L0 14H12',
  'M11 0H2L1 9Q12 5 12 14Q11 20 5 20Q1 20 0 17',
  'M10 0Q0 6 0 14Q0 20 6 20T12 14Q12 8 6 8Q1 8 0 14',
  'M0 0H12L4 20',
  'M6 9Q0 9 0 4.5Q0 0 6 0T12 4.5Q12 9 6 9Q0 9 0 14.5Q0 20 6 20T12 14.5Q12 9 6 9',
  'M2 20Q12 14 12 6Q12 0 6 0T0 6Q0 12 6 12Q11 12 12 6',
];

/** A number on the cut of a pin. */
const numeral = (number: number): string => {
  const written = [...String(number)];
  return row(written.length, (index) =>
    move(
      (index - written.length / 2) * 17 + 2,
      -119,
      line(digits[Number(written[index])] ?? '', brick.dark, 4.2),
    ),
  );
};

/** A pin of the Finnish game: cut slantwise, its number on the cut. */
const pin = (x: number, y: number, by: number, number: number): string =>
  `<g transform="translate(${x} ${y}) scale(${by})">${shapes(
    path('M-28 -84V-6Q0 10 28 -6V-130Z', paleWood.dark),
    path('M-28 -84V-6Q-4 6 14 0V-118Z', paleWood.mid),
    path('M-22 -82V-4L-12 0V-94Z', paleWood.light),
    `<ellipse cx="0" cy="-108" rx="37" ry="22" transform="rotate(-38 0 -108)" fill="${cream.dark}"/>`,
    `<ellipse cx="-1" cy="-109" rx="34" ry="19" transform="rotate(-38 0 -108)" fill="${cream.light}"/>`,
    numeral(number),
  )}</g>`;

const pins: View = {
  alt: 'Quilles de mölkky numérotées et leur bâton, palets bretons sur leur planche',
  ground: 'lawn',
  body: shapes(
    // Board with discs.
    path('M424 310L588 268L628 336L452 384Z', wood.dark),
    path('M424 302L588 260L628 328L452 376Z', wood.mid),
    path('M424 302L588 260L593 268L429 310Z', wood.light),
    line('M446 326L610 284M440 350L618 306', wood.dark, 2, 0.5),
    ...[
      [498, 322],
      [548, 290],
      [578, 320],
    ].map(([x = 0, y = 0]) =>
      shapes(
        ellipse(x, y + 6, 31, 15, iron.dark),
        ellipse(x, y, 31, 15, steel.dark),
        ellipse(x - 2, y - 1, 25, 11, steel.mid),
        ellipse(x - 6, y - 3, 10, 4, steel.light),
      ),
    ),
    circle(530, 330, 13, brick.mid),
    circle(526, 326, 5, brick.light),
    // Pins, the far ones first.
    ...[7, 9, 8].map((value, index) => pin(142 + index * 84, 226, 0.82, value)),
    ...[5, 11, 12, 6].map((value, index) => pin(94 + index * 92, 280, 0.92, value)),
    ...[3, 10, 4].map((value, index) => pin(136 + index * 98, 336, 1.02, value)),
    ...[1, 2].map((value, index) => pin(186 + index * 106, 394, 1.12, value)),
    // The stick.
    rod(430, 442, 566, 408, wood, 46),
    ellipse(432, 441, 14, 22, paleWood.light),
  ),
};

const playing: View = {
  alt: 'La quille numéro 12 renversée par le bâton',
  ground: 'grass',
  tint: 'sky',
  body: shapes(
    pin(170, 404, 1.7, 10),
    turn(24, 330, 404, pin(330, 404, 1.7, 12)),
    turn(
      -28,
      500,
      250,
      rod(452, 250, 590, 250, wood, 66),
      ellipse(452, 250, 20, 32, paleWood.light),
      ellipse(452, 250, 10, 17, paleWood.mid),
    ),
    line('M620 340L570 356M626 392L566 398', cream.light, 7, 0.8),
  ),
};

const sausage = (x: number, y: number): string =>
  shapes(
    line(`M${x} ${y}q26 9 52 0`, brick.dark, 17),
    line(`M${x + 1} ${y - 2}q26 8 50 0`, brick.mid, 10),
    row(3, (index) => bar(x + 10 + index * 14, y - 4, x + 14 + index * 14, y + 6, darkWood.dark, 3)),
  );

const drum: View = {
  alt: 'Grand barbecue taillé dans un demi-fût, couvert de merguez',
  ground: 'grass',
  body: shapes(
    line('M250 84q-18 -22 0 -42t0 -40M340 82q18 -22 0 -40t2 -36M426 84q-16 -20 0 -40', grey.light, 14, 0.5),
    rod(168, 300, 120, 434, iron, 17),
    rod(470, 300, 520, 434, iron, 17),
    rod(190, 290, 214, 414, iron, 13),
    rod(448, 290, 424, 414, iron, 13),
    rod(144, 372, 496, 372, iron, 11),
    // Half drum.
    path('M84 190H556V206Q552 330 440 336H200Q88 330 84 206Z', brick.dark),
    path('M92 196H548Q544 314 434 322H206Q96 314 92 196Z', brick.mid),
    path('M112 212Q120 292 208 304', 'none').replace(
      '/>',
      ` stroke="${brick.light}" stroke-width="10" stroke-linecap="round"/>`,
    ),
    line('M214 206V318M426 206V318', brick.dark, 9),
    row(5, (index) => circle(260 + index * 30, 300, 7, rubber.dark)),
    row(5, (index) => circle(260 + index * 30, 300, 3.5, orange.mid)),
    // Opening with coals, grate and what lies on it.
    path('M84 190L140 96H500L556 190Z', rubber.dark),
    path('M108 184L150 108H490L532 184Z', darkWood.dark),
    row(34, (index) =>
      ellipse(
        158 + ((index * 61) % 324),
        122 + ((index * 29) % 54),
        19,
        11,
        [orange.mid, rubber.mid, brick.mid, rubber.light, orange.light][index % 5] ?? orange.mid,
      ),
    ),
    row(15, (index) => bar(156 + index * 23.5, 102, 112 + index * 29.8, 188, steel.mid, 3.5)),
    line('M140 100H500M96 190H544', steel.mid, 6),
    row(12, (index) => {
      const [across, down] = [index % 4, Math.floor(index / 4)];
      return sausage(170 - down * 14 + across * (80 + down * 8), 116 + down * 25);
    }),
    rect(76, 186, 488, 12, iron.dark, 5),
    rect(76, 186, 488, 7, iron.light, 5),
    rod(46, 200, 46, 250, wood, 19),
    line('M84 214H46M84 236H46', iron.mid, 7),
    // Tongs and bucket.
    line('M556 204H580V216', iron.mid, 7),
    line('M576 222L566 330M582 222L594 330', steel.mid, 7),
    circle(579, 220, 9, steel.dark),
    path('M548 368H630L620 430Q618 440 608 440H570Q560 440 558 430Z', steel.dark),
    path('M553 372H624L615 426Q613 433 606 433H571Q563 433 562 426Z', steel.mid),
    line('M552 370Q590 330 626 370', steel.dark, 5),
    ellipse(589, 369, 38, 9, grey.dark),
  ),
};

/** Games and what is grilled; by the slug of the listing. */
export const games: Readonly<Record<string, Sketch>> = {
  molkky: [pins, playing],
  barbecue: [drum, closeUp(drum, 'Les merguez sur la grille, au-dessus des braises', 320, 160, 2)],
};
