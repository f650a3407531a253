import {
  bar,
  blue,
  brick,
  circle,
  cream,
  ellipse,
  glass,
  iron,
  leaf,
  line,
  orange,
  paleWood,
  path,
  plum,
  rect,
  rod,
  row,
  rubber,
  shapes,
  steel,
  type Tones,
  white,
  wood,
} from '../kit';
import type { Sketch, View } from '../sketch';

const saffron: Tones = { light: '#f6cf6a', mid: '#e9ae3c', dark: '#c58423' };

/** A large pot of steel: its upper edge at y, its foot at y + h. */
const pot = (x: number, y: number, w: number, h: number, tone: Tones = steel): string =>
  shapes(
    path(
      `M${x - w / 2} ${y}H${x + w / 2}V${y + h - 22}Q${x + w / 2} ${y + h} ${x + w / 2 - 22} ${y + h}H${x - w / 2 + 22}Q${x - w / 2} ${y + h} ${x - w / 2} ${y + h - 22}Z`,
      tone.dark,
    ),
    path(
      `M${x - w / 2} ${y}H${x + w / 2 - 16}V${y + h - 26}Q${x + w / 2 - 16} ${y + h - 8} ${x + w / 2 - 34} ${y + h - 8}H${x - w / 2 + 24}Q${x - w / 2} ${y + h - 8} ${x - w / 2} ${y + h - 26}Z`,
      tone.mid,
    ),
    rect(x - w * 0.42, y + 12, w * 0.1, h - 34, tone.light, w * 0.05, 0.9),
    rect(x - w * 0.28, y + 12, w * 0.03, h - 34, tone.light, 4, 0.6),
    rect(x + w * 0.26, y + 12, w * 0.06, h - 34, tone.dark, 8, 0.45),
  );

/** An ear of a pot; `side` 1 at its right. */
const ear = (x: number, y: number, side: 1 | -1, tone: Tones = steel): string =>
  `<g transform="translate(${x} ${y}) scale(${side} 1)">${shapes(line('M0 -14H22Q38 -14 38 4Q38 22 22 22H0', tone.dark, 13), line('M0 -17H21Q34 -17 35 0', tone.light, 4))}</g>`;

const couscous: View = {
  alt: 'Grand couscoussier en inox, la semoule fumante dans le panier du haut, plat décoré',
  ground: 'table',
  body: shapes(
    // Serving dish behind.
    ellipse(512, 396, 116, 32, brick.dark),
    ellipse(512, 389, 116, 31, cream.light),
    ellipse(512, 391, 92, 22, blue.mid),
    ellipse(512, 391, 86, 19, cream.light),
    path('M440 386Q470 330 512 324Q556 330 584 386Q512 404 440 386Z', saffron.light),
    path('M446 386Q470 340 508 330Q484 356 490 394Q460 392 446 386Z', '#fbe6a6'),
    ...[
      [474, 374, orange.mid],
      [506, 360, leaf.mid],
      [544, 374, orange.mid],
      [524, 384, brick.mid],
      [490, 388, '#d9bd88'],
      [560, 386, '#d9bd88'],
    ].map(([x, y, tone]) => ellipse(Number(x), Number(y), 13, 8, String(tone))),
    // Basket with its semolina.
    path('M120 62Q250 18 380 62Z', saffron.light),
    path('M128 62Q200 36 250 36Q170 50 164 64Z', '#fbe6a6'),
    row(30, (index) =>
      ellipse(
        140 + ((index * 53) % 222),
        56 - ((index * 7) % 12),
        4,
        2.4,
        index % 2 ? saffron.mid : '#fdf0c4',
      ),
    ),
    pot(250, 62, 268, 126),
    row(14, (index) => row(3, (at) => circle(140 + index * 17, 128 + at * 16, 3.2, steel.dark))),
    rect(108, 56, 284, 14, steel.dark, 7),
    rect(108, 55, 284, 9, steel.light, 5),
    ear(384, 92, 1),
    ear(116, 92, -1),
    // Pot below.
    pot(250, 186, 300, 226),
    rect(92, 180, 316, 18, steel.dark, 8),
    rect(92, 179, 316, 11, steel.light, 6),
    rect(128, 190, 244, 8, steel.dark, 4, 0.6),
    ear(400, 250, 1),
    ear(100, 250, -1),
    rect(106, 404, 288, 12, iron.mid, 5),
    ...[-1, 0, 1].map((at) => line(`M${250 + at * 74} 30q-8 -10 0 -18`, white, 6, 0.6)),
    // Sieve leaning.
    ellipse(50, 402, 50, 24, wood.dark),
    ellipse(50, 394, 50, 24, paleWood.mid),
    ellipse(50, 394, 42, 18, cream.mid),
    row(8, (index) => bar(16 + index * 10, 382, 16 + index * 10, 406, cream.dark, 1.3)),
    row(4, (index) => bar(12, 384 + index * 7, 88, 384 + index * 7, cream.dark, 1.3)),
  ),
};

const soup: View = {
  alt: 'Grand faitout en inox de vingt litres, sa louche et des pots de confiture',
  ground: 'table',
  body: shapes(
    // Ladle in the pot.
    rod(398, 176, 470, 44, steel, 11),
    line('M470 44Q484 24 500 38', steel.dark, 9),
    ellipse(300, 176, 178, 34, steel.dark),
    ellipse(300, 172, 176, 32, steel.light),
    pot(300, 178, 352, 220),
    path('M124 178A176 32 0 0 0 476 178V186A176 32 0 0 1 124 186Z', steel.light),
    ellipse(300, 178, 164, 27, brick.dark),
    ellipse(300, 180, 160, 24, '#c8542f'),
    ...[
      [214, 178],
      [268, 190],
      [330, 174],
      [384, 188],
      [250, 168],
      [352, 194],
    ].map(([x = 0, y = 0], index) =>
      shapes(
        ellipse(x, y, 14, 5.5, [leaf.light, orange.light, '#e9c98c'][index % 3] ?? ''),
        circle(x + 22, y + 3, 4, '#e88a5a'),
      ),
    ),
    rod(398, 184, 428, 128, steel, 11),
    ear(472, 232, 1),
    ear(128, 232, -1),
    rect(128, 388, 344, 14, iron.mid, 6),
    rect(128, 376, 344, 5, steel.dark, 2),
    ...[-1, 0, 1].map((at) => line(`M${290 + at * 80} 132q-12 -18 0 -36t0 -36`, white, 7, 0.55)),
    // Jam.
    ...[
      { x: 542, y: 372, tone: brick },
      { x: 592, y: 398, tone: orange },
      { x: 510, y: 408, tone: plum },
    ].map(({ x, y, tone }) =>
      shapes(
        rect(x - 29, y - 38, 58, 70, glass.dark, 10),
        rect(x - 26, y - 28, 50, 57, tone.mid, 8),
        rect(x - 22, y - 24, 8, 44, tone.light, 4, 0.8),
        rect(x - 31, y - 52, 62, 19, cream.dark, 5),
        rect(x - 31, y - 52, 62, 13, white, 5),
        row(4, (index) => rect(x - 28 + index * 16, y - 52, 8, 13, brick.light, 1, 0.7)),
        rect(x - 15, y - 12, 30, 22, cream.light, 3),
      ),
    ),
    // Lid leaning on the left.
    ellipse(70, 372, 66, 70, steel.dark),
    ellipse(66, 370, 60, 66, steel.mid),
    ellipse(62, 366, 44, 50, steel.light, 0.6),
    ellipse(66, 370, 17, 18, rubber.dark),
    ellipse(63, 367, 13, 14, rubber.light),
  ),
};

/** Pots for many; by the slug of the listing. */
export const pots: Readonly<Record<string, Sketch>> = {
  couscoussier: [couscous],
  'marmite-20l': [soup],
};
