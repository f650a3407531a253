import {
  bar,
  blue,
  brass,
  brick,
  circle,
  cream,
  ellipse,
  grey,
  iron,
  leaf,
  line,
  navy,
  orange,
  paleWood,
  path,
  plum,
  rect,
  rod,
  row,
  shapes,
  steel,
  teal,
  white,
  wood,
  yellow,
} from '../kit';
import type { Sketch } from '../sketch';
import { bedFront, bunk, cushion } from './beds';
import { books, table } from './furniture';
import { rug } from './objects';
import { put, screen, stairs } from './props';
import { paint, pane, room, scene, shade } from './room';
import { chest, sofa } from './sofas';
import { views } from './views';

const game = shapes(
  rect(-20, -20, 140, 100, '#37486b'),
  rect(-20, 46, 140, 30, '#4f7f57'),
  row(3, (index) => rect(14 + index * 26, 26 - index * 5, 17, 5, '#e5b145')),
  circle(24, 18, 5, '#dd6f55'),
  circle(82, 12, 6, '#f6d782'),
);

const saintMartin = scene(
  'Salon familial au bord de l’Ille : canapé, console de jeux sous le meuble, établi sous l’escalier',
  room({ wall: paint.sage, ground: wood }),
  pane({ x: 232, y: 56, w: 164, h: 160, view: views.river, panes: 2 }),
  stairs(404, 350, 7, 36, 46, paleWood),
  rect(520, 268, 120, 82, '#5d4630', 4),
  table(532, 352, 104, 62, wood),
  put(560, 286, 0.5, shapes(rod(0, -30, 0, 8, wood, 10), rect(-20, -42, 40, 18, iron.mid, 4))),
  put(604, 284, 0.5, shapes(rect(-14, -40, 28, 50, brick.mid, 5))),
  screen(30, 118, 172, 112, game),
  chest(26, 366, 184, 122, paleWood, 1),
  rect(42, 300, 70, 22, white, 5),
  circle(100, 311, 4, leaf.light),
  rect(126, 296, 66, 44, brick.mid, 5),
  rect(126, 296, 66, 8, brick.light, 4),
  row(4, (index) => circle(136 + index * 15, 293, 7, [yellow, teal, blue, plum][index]?.mid ?? '')),
  rug(300, 452, 200, navy),
  sofa({ x: 202, base: 446, w: 270, cloth: orange }),
  cushion(250, 344, 46, cream),
);

const bath = scene(
  'La baignoire de l’appartement, sous sa fenêtre',
  rect(0, 0, 640, 480, paint.mint.light),
  row(10, (index) =>
    row(6, (level) =>
      rect(4 + index * 66, 4 + level * 60, 60, 54, (index * 3 + level * 5) % 7 === 0 ? teal.light : white, 4),
    ),
  ),
  pane({ x: 350, y: 46, w: 150, h: 126, view: views.river, panes: 1 }),
  rect(0, 372, 640, 108, grey.mid),
  row(9, (index) => line(`M${320 + (index - 4) * 90} 372L${320 + (index - 4) * 170} 480`, grey.dark, 3, 0.5)),
  shade(300, 436, 520),
  rect(92, 414, 40, 26, brass.mid, 10),
  rect(470, 414, 40, 26, brass.mid, 10),
  path('M40 270H566Q566 424 470 424H136Q40 424 40 270Z', cream.dark),
  path('M40 270H556Q550 410 460 412H140Q48 412 40 270Z', white),
  rect(26, 254, 556, 26, cream.mid, 13),
  rect(26, 254, 556, 14, white, 8),
  row(11, (index) => circle(96 + index * 36, 248 - (index % 3) * 11, 26, index % 2 ? '#f2f9fb' : '#e2f0f4')),
  ellipse(404, 214, 30, 20, yellow.mid),
  circle(430, 192, 17, yellow.mid),
  path('M444 188l17 6l-16 8Z', orange.mid),
  circle(434, 188, 3, iron.dark),
  line('M540 254V176q0 -22 -24 -22t-22 22', steel.dark, 13),
  line('M538 254V176q0 -20 -22 -20', steel.light, 5),
  path('M70 272Q66 340 84 372H160V272Z', orange.mid),
  path('M70 272Q66 340 84 372H112V272Z', orange.light),
);

const pmr = scene(
  'Studio de plain-pied : lit réglable à potence, large passage et place pour un fauteuil roulant',
  room({ wall: paint.butter, ground: paleWood, floor: 'plain' }),
  rect(458, 84, 150, 268, teal.dark, 5),
  rect(470, 96, 126, 256, paint.sky.light),
  rect(470, 330, 126, 22, paleWood.light),
  path('M470 96h14v256h-14Z', teal.mid),
  pane({ x: 60, y: 60, w: 150, h: 136, view: views.garden }),
  // Bed: raised head, hoist handle.
  shade(212, 434, 380),
  rod(40, 120, 40, 410, steel, 11),
  line('M40 122Q60 108 150 122', steel.mid, 11),
  line('M146 124V168', iron.mid, 4),
  line('M128 192L146 168L164 192Z', orange.mid, 7),
  rod(90, 384, 330, 424, steel, 9),
  rod(330, 384, 90, 424, steel, 9),
  row(2, (index) => circle(80 + index * 262, 428, 13, iron.dark)),
  rect(40, 364, 350, 20, steel.dark, 6),
  rect(40, 364, 350, 12, steel.light, 6),
  path('M44 244L70 236L168 330H390V362H150Z', cream.dark),
  path('M44 240L70 232L168 322H390V346H156Z', white),
  put(86, 250, 1, shapes(rect(-34, -20, 76, 36, cream.mid, 16), rect(-30, -18, 60, 20, white, 10)), 42),
  path('M196 314Q290 292 392 318V378Q290 388 188 366Z', leaf.mid),
  path('M196 314Q290 292 392 318V330Q290 308 194 330Z', leaf.light),
  rect(384, 296, 12, 92, wood.mid, 4),
  // Wheelchair.
  put(
    514,
    440,
    1,
    shapes(
      ellipse(0, 4, 74, 9, '#2b2018', 0.16),
      rod(-36, -150, -30, -62, iron, 8),
      line('M-36 -150h-22', iron.mid, 8),
      rect(-38, -128, 16, 62, navy.mid, 6),
      rect(-34, -78, 82, 17, navy.dark, 6),
      rect(-34, -78, 82, 10, navy.light, 6),
      line('M44 -66L54 -20H76', iron.mid, 8),
      line('M-28 -104H26V-70', iron.mid, 7),
      `<circle cx="-14" cy="-44" r="42" fill="none" stroke="${iron.dark}" stroke-width="9"/><circle cx="-14" cy="-44" r="33" fill="none" stroke="${steel.mid}" stroke-width="4"/>`,
      row(8, (index) =>
        bar(-14, -44, -14 + 38 * Math.cos(index * 0.785), -44 + 38 * Math.sin(index * 0.785), steel.dark, 2),
      ),
      circle(-14, -44, 8, steel.mid),
      circle(52, -13, 15, iron.dark),
      circle(52, -13, 7, steel.mid),
    ),
  ),
);

const shower = scene(
  'La douche à l’italienne, avec ses barres d’appui et son siège',
  rect(0, 0, 640, 480, paint.sky.mid),
  row(9, (index) =>
    row(6, (level) =>
      rect(4 + index * 72, 4 + level * 66, 66, 60, level === 2 ? blue.light : paint.sky.light, 4),
    ),
  ),
  path('M0 396H640V480H0Z', grey.light),
  row(11, (index) => line(`M${320 + (index - 5) * 70} 396L${320 + (index - 5) * 130} 480`, grey.mid, 3)),
  line('M0 432H640', grey.mid, 3),
  rect(250, 446, 140, 13, steel.dark, 5),
  row(8, (index) => rect(260 + index * 16, 449, 9, 6, iron.mid, 2)),
  rod(170, 46, 170, 330, steel, 13),
  path('M130 66Q132 44 174 44L196 60L150 96Z', steel.mid),
  ellipse(152, 84, 44, 13, steel.dark),
  row(10, (index) =>
    bar(
      118 + (index % 5) * 16,
      104 + (index > 4 ? 60 : 0),
      114 + (index % 5) * 16,
      140 + (index > 4 ? 60 : 0),
      white,
      5,
    ),
  ),
  rod(270, 240, 460, 240, steel, 22),
  rod(530, 130, 530, 340, steel, 22),
  ...[
    [270, 240],
    [460, 240],
    [530, 130],
    [530, 340],
  ].map(([x = 0, y = 0]) => shapes(circle(x, y, 20, steel.dark), circle(x - 2, y - 2, 16, steel.light))),
  rect(284, 318, 172, 26, white, 10),
  rect(284, 332, 172, 15, cream.dark, 7),
  row(4, (index) => rect(300 + index * 38, 324, 26, 7, grey.mid, 3)),
  rod(310, 346, 292, 392, steel, 10),
  rod(430, 346, 448, 392, steel, 10),
  rect(560, 180, 60, 150, orange.mid, 6),
  rect(560, 180, 60, 16, orange.light, 6),
  rect(554, 172, 74, 10, steel.mid, 5),
);

const kids = scene(
  'Chambre familiale : un grand lit, deux lits superposés et des livres partout',
  room({ wall: paint.sky, ground: paleWood }),
  row(14, (index) => circle(40 + ((index * 97) % 590), 24 + ((index * 53) % 200), 5, white, 0.8)),
  pane({ x: 290, y: 52, w: 126, h: 120, view: views.blue, curtain: yellow }),
  bunk(430, 412, 190, cream, [brick, teal]),
  bedFront({ x: 180, base: 440, w: 280, cover: yellow, stripes: cream, frame: cream }),
  books(340, 350, 74, 54, 0),
  rect(336, 350, 82, 7, wood.light, 2),
  rect(342, 356, 8, 60, wood.mid),
  rect(404, 356, 8, 60, wood.mid),
  put(352, 462, 0.9, books(0, 0, 46, 60, 3), -78),
  put(470, 466, 0.9, books(0, 0, 40, 60, 6), -84),
  circle(386, 444, 17, brick.mid),
  path('M370 440a17 17 0 0 1 33 0Z', cream.light),
);

/** Rooms of the west and the south; by the slug of the listing. */
export const roomsSouth: Readonly<Record<string, Sketch>> = {
  't3-saint-martin': [saintMartin, bath],
  'chambre-pmr': [pmr, shower],
  'chambre-enfants-rose': [kids],
};
