import {
  bar,
  blue,
  brass,
  brick,
  circle,
  cream,
  darkWood,
  ellipse,
  glass,
  grey,
  iron,
  leaf,
  line,
  move,
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
import { closeUp, type Sketch } from '../sketch';
import { bedFront, bedSide, cushion, mattress } from './beds';
import { books, chair, kitchen, table } from './furniture';
import { flats, outside } from './house';
import { lantern, pendant, tableLamp } from './lamps';
import { cup, picture, plant, rug } from './objects';
import { van } from './outdoors';
import { put, stairs, stool } from './props';
import { paint, pane, room, scene, skylight } from './room';
import { sofa } from './sofas';
import { tree, views } from './views';

/** The park and the pool's hall, far and wide. */
const park = shapes(
  rect(-100, -100, 400, 310, '#e4f2f3'),
  rect(-100, -100, 400, 210, '#b4d9ea'),
  ellipse(40, 164, 90, 22, '#86ad77'),
  ellipse(180, 166, 90, 24, '#6d9c66'),
  rect(104, 142, 70, 26, cream.light),
  path('M100 142Q120 130 139 140T178 138V146H100Z', blue.mid),
  row(5, (index) => rect(109 + index * 13, 150, 9, 14, glass.dark)),
  rect(-100, 166, 400, 44, '#b0d096'),
  tree(24, 178, 66),
  tree(72, 172, 44),
  tree(186, 176, 58),
  ellipse(100, 190, 120, 5, '#eadcbd'),
);

const brequigny = scene(
  'Appartement clair : grandes baies vitrées, canapé et table dressée',
  room({ wall: paint.chalk, ground: paleWood }),
  pane({ x: 40, y: 34, w: 560, h: 308, view: park, frame: steel, panes: 4, bars: 0, sill: false }),
  path('M60 350L0 480H240L300 350ZM340 350L330 480H560L520 350Z', white, 0.28),
  pendant(470, 84, teal),
  rug(200, 450, 190, teal),
  sofa({ x: 46, base: 436, w: 310, cloth: grey, seats: 3 }),
  cushion(92, 332, 48, teal),
  cushion(286, 334, 46, yellow, -8),
  chair(414, 446, paleWood, 0.86),
  chair(584, 446, paleWood, 0.86),
  table(402, 436, 194, 92, paleWood),
  cup(450, 344, teal, 0.8),
  plant(506, 345, 72, cream, 'round'),
  plant(24, 466, 170, teal, 'palm'),
);

const tower = scene(
  'Chambre du quatorzième étage : tout Rennes par la fenêtre, jusqu’à la cathédrale',
  room({ wall: paint.clay, ground: wood, at: 366 }),
  pane({
    x: 66,
    y: 36,
    w: 508,
    h: 256,
    view: move(0, 28, views.far),
    panes: 3,
    bars: 0,
    frame: cream,
    curtain: orange,
  }),
  bedFront({ x: 232, base: 462, w: 300, cover: orange, stripes: plum, frame: darkWood, head: 34 }),
  table(446, 440, 142, 92, wood),
  tableLamp(488, 348, yellow, brass, 0.85),
  plant(556, 348, 76, plum, 'round'),
);

const towerOutside = scene(
  'La tour et ses quatorze étages, au soleil couchant',
  outside({ at: 410, sky: ['#f0b98a', '#fbe3c2'] }),
  circle(520, 190, 54, '#fbe9b4'),
  row(7, (index) => rect(360 + index * 46, 350 - ((index * 37) % 60), 40, 80, '#c99a86')),
  flats({
    x: 130,
    base: 440,
    w: 210,
    floors: 14,
    bays: 5,
    wall: { light: '#f6e2c9', mid: '#e4c6a6', dark: '#b58f70' },
    balcony: orange,
    tall: 28,
  }),
  rect(206, 400, 58, 40, teal.dark, 3),
  rect(212, 406, 21, 34, glass.mid, 2),
  rect(237, 406, 21, 34, glass.mid, 2),
  tree(70, 446, 110),
  tree(400, 452, 120),
  tree(470, 446, 90),
  rect(540, 372, 9, 76, iron.mid, 3),
  rect(516, 350, 58, 34, blue.dark, 6),
  put(545, 374, 1, line('M-13 6V-14L0 0L13 -14V6', white, 6)),
);

const blosne = scene(
  'Trois-pièces tout simple : grande table pour huit et cuisine équipée',
  room({ wall: paint.sky, ground: grey, floor: 'tiles' }),
  kitchen(20, 366, 250, blue, grey),
  pane({ x: 400, y: 60, w: 170, h: 150, view: views.court, curtain: blue }),
  pendant(450, 40, yellow),
  chair(330, 424, wood, 0.86),
  chair(430, 416, wood, 0.82),
  chair(520, 416, wood, 0.82),
  table(268, 456, 350, 112, wood),
  rect(268, 340, 350, 10, cream.light, 4),
  row(4, (index) =>
    shapes(ellipse(312 + index * 84, 340, 27, 6, white), ellipse(312 + index * 84, 338, 17, 3.4, blue.light)),
  ),
  rect(424, 306, 48, 32, brick.mid, 8),
  ellipse(448, 306, 28, 6, brick.dark),
  line('M438 298q-6 -10 0 -20M456 298q-6 -10 0 -20', white, 4, 0.8),
);

const vanOutside = scene(
  'Place pour un fourgon au pied de l’immeuble',
  outside({ at: 366, grass: ['#bdbab3', '#a8a59d'], bushes: false, tufts: false }),
  flats({ x: 40, base: 396, w: 560, floors: 4, bays: 6, wall: paint.sky, tall: 76, balcony: blue }),
  line('M110 478L150 420M540 478L500 420', white, 9),
  van(326, 462, 1.24, cream),
  row(2, (index) => rod(270, 252 + index * 10, 500, 252 + index * 10, wood, 8)),
  rect(300, 262, 10, 14, iron.mid),
  rect(460, 262, 10, 14, iron.mid),
);

const zen = scene(
  'Chambre zen : futon, lampe en papier et plantes vertes',
  room({ wall: paint.chalk, ground: { light: '#ecdfae', mid: '#dccb8e', dark: '#b5a165' }, floor: 'tiles' }),
  // Screen of paper and wood.
  rect(28, 40, 250, 312, darkWood.mid),
  row(2, (index) =>
    shapes(
      rect(38 + index * 120, 52, 110, 288, '#fff4dc'),
      row(2, (bar) => rect(72 + index * 120 + bar * 36, 52, 5, 288, darkWood.mid)),
      row(4, (bar) => rect(38 + index * 120, 106 + bar * 56, 110, 5, darkWood.mid)),
    ),
  ),
  lantern(400, 120, 62),
  picture(
    510,
    100,
    84,
    150,
    shapes(
      rect(-50, -50, 200, 200, '#fff8e8'),
      line('M30 140Q44 80 60 -20', '#4f7f57', 7),
      row(5, (index) => ellipse(44 + (index % 2) * 20, 10 + index * 20, 17, 5, '#86ad77')),
      circle(72, 6, 13, '#dd6f55'),
    ),
    darkWood,
  ),
  rect(60, 420, 430, 24, paleWood.dark, 4),
  rect(60, 420, 430, 15, paleWood.light, 4),
  mattress(76, 420, 396, leaf),
  plant(556, 446, 190, teal, 'tall'),
  plant(46, 446, 120, brick, 'round'),
);

const pho = scene(
  'Un bol de phở fumant au petit déjeuner',
  rect(0, 0, 640, 480, paint.mint.mid),
  path('M0 0H420L200 230H0Z', paint.mint.light, 0.6),
  plant(560, 232, 190, brick, 'round'),
  rect(0, 226, 640, 254, darkWood.mid),
  rect(0, 226, 640, 10, darkWood.light),
  ellipse(300, 418, 210, 28, '#2b2018', 0.25),
  path('M110 246H490Q484 410 366 420H234Q116 410 110 246Z', blue.dark),
  path('M110 246H470Q456 400 350 408H240Q120 400 110 246Z', white),
  row(7, (index) => circle(160 + index * 46, 330 - Math.abs(index - 3) * -3, 11, blue.mid)),
  rect(250, 404, 100, 22, white, 6),
  ellipse(300, 246, 190, 42, cream.dark),
  ellipse(300, 248, 174, 35, '#d9a45c'),
  row(7, (index) => line(`M${190 + index * 16} ${250 + (index % 3) * 8}q40 -26 96 4`, cream.light, 6)),
  ...[
    [220, 240],
    [262, 228],
    [246, 258],
  ].map(([x = 0, y = 0]) =>
    shapes(ellipse(x, y, 34, 12, '#9a5a3c'), ellipse(x - 3, y - 2, 26, 7, '#c48a66')),
  ),
  row(6, (index) =>
    ellipse(
      330 + (index % 3) * 30,
      234 + Math.floor(index / 3) * 24,
      17,
      7,
      index % 2 ? leaf.mid : leaf.light,
    ),
  ),
  circle(404, 262, 17, leaf.light),
  circle(404, 262, 12, '#eef2c8'),
  row(4, (index) => circle(316 + index * 22, 262 - (index % 2) * 6, 4, brick.mid)),
  bar(352, 236, 590, 120, wood.light, 9),
  bar(372, 240, 606, 140, wood.mid, 9),
  line(
    'M220 190q-22 -34 0 -66t0 -66M300 184q-22 -34 0 -66t0 -66M376 188q-22 -34 0 -66t0 -60',
    white,
    9,
    0.55,
  ),
  ellipse(552, 396, 60, 18, cream.mid),
  row(4, (index) =>
    ellipse(528 + index * 15, 388 - (index % 2) * 7, 15, 7, index % 2 ? leaf.light : leaf.mid),
  ),
);

const duplex = scene(
  'Petit duplex d’architecte : escalier-bibliothèque, lit sous la lucarne, maquette sur la table',
  room({ wall: paint.chalk, ground: paleWood }),
  rect(330, 0, 310, 190, paint.petrol.light),
  path('M430 0H640V150Z', paint.petrol.mid),
  skylight(470, 22, 90, 66, views.blue, 30),
  bedSide({ x: 372, base: 178, w: 268, cover: orange, frame: paleWood, head: 70, foot: 0 }),
  rect(324, 172, 316, 24, paleWood.dark),
  rect(324, 172, 316, 15, paleWood.light),
  stairs(70, 350, 5, 54, 35, paleWood, (x, base, index) =>
    shapes(
      rect(x + 5, base - 35 * (index + 1) + 12, 43, 35 * (index + 1) - 18, wood.dark, 2),
      row(index + 1, (level) =>
        shapes(
          books(x + 8, base - 8 - level * 34, 40, 25, index + level),
          rect(x + 4, base - 8 - level * 34, 46, 4, paleWood.light),
        ),
      ),
    ),
  ),
  // Kitchen that folds away.
  kitchen(452, 356, 188, teal, paleWood, { upper: false }),
  table(232, 460, 330, 92, wood),
  rect(248, 360, 298, 9, cream.light, 2),
  row(14, (index) =>
    shapes(
      rect(256 + index * 20, 360 - 16 - ((index * 29) % 40), 17, 16 + ((index * 29) % 40), white),
      rect(266 + index * 20, 360 - 16 - ((index * 29) % 40), 7, 16 + ((index * 29) % 40), cream.dark),
    ),
  ),
  path('M376 330l8.500 -36l8.500 36ZM396 341l8.500 -40l8.500 40Z', brick.mid),
  circle(520, 350, 9, leaf.mid),
  stool(150, 452, orange),
);

/** Rooms of the east and the towers; by the slug of the listing. */
export const roomsEast: Readonly<Record<string, Sketch>> = {
  't2-brequigny': [brequigny],
  'tour-blosne': [tower, towerOutside],
  't3-blosne': [blosne, vanOutside],
  'chambre-maurepas': [zen, pho],
  'duplex-patton': [duplex, closeUp(duplex, 'La maquette de la ville, posée sur la table', 397, 310, 2)],
};
