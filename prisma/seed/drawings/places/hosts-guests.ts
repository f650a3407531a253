import {
  bar,
  blue,
  brass,
  brick,
  circle,
  copper,
  cream,
  darkWood,
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
  row,
  shapes,
  steel,
  teal,
  turn,
  white,
  wood,
  yellow,
} from '../kit';
import { closeUp, type Sketch } from '../sketch';
import { bedFront, bedSide, mattress, pillow } from './beds';
import { board, books, chair, shelf, table } from './furniture';
import { sign } from './hosts-rooms';
import { outside } from './house';
import { tableLamp } from './lamps';
import { picture, plant, rug } from './objects';
import { appleTree } from './outdoors';
import { brushes, easel, put } from './props';
import { paint, pane, room, scene, shade } from './room';
import { tree, views } from './views';

const camille = scene(
  'Chambre bilingue : sonnette lumineuse, réveil vibrant et mains qui signent au mur',
  room({ wall: paint.butter, ground: paleWood }),
  pane({ x: 422, y: 56, w: 160, h: 150, view: views.cherry, curtain: leaf }),
  ...[58, 148, 238].map((x, index) => picture(x, 48, 80, 110, sign(index), paleWood)),
  // The bell that shines.
  circle(358, 92, 60, '#fff2c4', 0.5),
  rect(336, 66, 44, 56, white, 8),
  circle(358, 86, 13, orange.light),
  row(6, (index) =>
    bar(
      358 + 26 * Math.cos(index),
      86 + 26 * Math.sin(index),
      358 + 36 * Math.cos(index),
      86 + 36 * Math.sin(index),
      orange.mid,
      4,
    ),
  ),
  bedFront({ x: 186, base: 446, w: 300, cover: teal, frame: paleWood, throwOver: yellow, head: 46 }),
  table(404, 428, 150, 88, paleWood),
  rect(430, 296, 74, 42, navy.dark, 8),
  rect(438, 304, 58, 24, '#dd6f55', 3),
  row(4, (index) => rect(443 + index * 13, 309, 8, 14, '#fbd5c4', 2)),
  line('M422 300q-10 8 0 18M512 300q10 8 0 18M412 294q-16 14 0 30M522 294q16 14 0 30', navy.mid, 4),
  ellipse(584, 452, 40, 9, '#2b2018', 0.15),
  plant(586, 450, 130, orange, 'round'),
);

const lan = scene(
  'La chambre du fils : lit simple, bureau d’étude et bol de phở',
  room({ wall: paint.sage, ground: wood }),
  pane({ x: 66, y: 50, w: 160, h: 146, view: views.garden }),
  board(300, 150, 280, paleWood),
  books(312, 150, 130, 56, 0),
  ...[460, 506, 552].map((x, index) =>
    shapes(
      path(`M${x - 13} 104H${x + 13}L${x + 5} 130V142H${x + 12}V150H${x - 12}V142H${x - 5}V130Z`, brass.mid),
      line(`M${x - 13} 108q-10 2 -6 14M${x + 13} 108q10 2 6 14`, brass.dark, 4),
      circle(x, 116, 5 - index, brass.light),
    ),
  ),
  bedSide({ x: 20, base: 436, w: 330, cover: brick, frame: paleWood }),
  table(376, 430, 240, 118, paleWood, true),
  tableLamp(590, 312, leaf, brass, 0.8),
  path('M404 270H494Q492 312 462 312H436Q406 312 404 270Z', white),
  ellipse(449, 270, 45, 10, cream.dark),
  ellipse(449, 271, 38, 7, '#d9a45c'),
  row(4, (index) => circle(416 + index * 22, 288, 4, blue.mid)),
  bar(470, 268, 520, 232, wood.dark, 4),
  line('M434 256q-8 -14 0 -28M458 256q-8 -14 0 -28', white, 5, 0.8),
  rect(512, 300, 54, 12, navy.mid, 3),
  chair(480, 466, darkWood, 0.94, brick),
);

const karim = scene(
  'Matelas fait dans le bureau, lanterne de ramadan et dominos',
  room({ wall: paint.night, ground: darkWood }),
  pane({ x: 64, y: 46, w: 150, h: 160, view: views.night, frame: wood }),
  shelf(
    456,
    362,
    156,
    318,
    wood,
    [0, 3, 6, 1].map(
      (from) => (x: number, base: number, w: number, h: number) => books(x, base, w, h * 0.9, from),
    ),
  ),
  // Lantern.
  line('M336 0V70', brass.dark, 4),
  circle(336, 142, 110, '#f6d782', 0.12),
  circle(336, 142, 76, '#f6d782', 0.14),
  path('M336 62L370 98H302Z', brass.mid),
  path('M302 100H370L382 150L362 196H310L290 150Z', brass.dark),
  path('M308 106H332V190H314L298 150Z', yellow.light),
  path('M340 106H364L374 150L358 190H340Z', orange.light),
  rect(304, 196, 64, 13, brass.mid, 4),
  mattress(40, 430, 380, teal),
  ...[
    [450, 446, -8],
    [506, 458, 10],
    [562, 442, -4],
  ].map(([x = 0, y = 0, lean = 0], index) =>
    turn(
      lean,
      x,
      y,
      rect(x - 26, y - 14, 54, 28, cream.dark, 5),
      rect(x - 26, y - 16, 54, 26, white, 5),
      bar(x, y - 14, x, y + 8, grey.mid, 2),
      circle(x - 14, y - 3, 3.6, iron.dark),
      row(index + 1, (dot) => circle(x + 8 + dot * 7, y - 8 + dot * 5, 3, iron.dark)),
    ),
  ),
);

const ines = scene(
  'Lit de repos entre deux toiles, dans la lumière de l’atelier',
  room({ wall: paint.chalk, ground: grey, floor: 'plain' }),
  pane({ x: 196, y: 24, w: 250, h: 210, view: views.blue, frame: iron, panes: 3, bars: 1, sill: false }),
  path('M196 234L120 480H420L446 234Z', white, 0.3),
  easel(
    94,
    424,
    shapes(
      rect(-50, -50, 200, 200, '#85bdb5'),
      ellipse(50, 60, 24, 36, '#dd6f55'),
      circle(50, 26, 18, '#dd6f55'),
      path('M64 22q20 4 12 18q-8 0 -14 -8Z', '#f6d782'),
      circle(54, 22, 4, white),
      path('M40 60Q20 90 30 120L60 90Z', '#4b7aa6'),
      rect(0, 94, 100, 7, '#74492c'),
    ),
    1.3,
  ),
  easel(
    560,
    424,
    shapes(
      rect(-50, -50, 200, 200, '#f6d782'),
      circle(30, 40, 26, '#dd7f34'),
      path('M-50 80Q50 30 150 90V150H-50Z', '#80598a'),
      rect(60, 20, 14, 70, '#37486b'),
    ),
    1.3,
  ),
  bedSide({ x: 178, base: 438, w: 290, cover: orange, frame: iron, head: 100, foot: 90 }),
  row(16, (index) =>
    ellipse(
      30 + ((index * 131) % 590),
      448 + ((index * 17) % 26),
      8 + (index % 3) * 3,
      4,
      [brick, teal, yellow, blue, plum][index % 5]?.mid ?? '',
    ),
  ),
  brushes(160, 470, 0.9, brick),
  brushes(500, 468, 0.9),
);

const ronan = scene(
  'Deux hamacs sous les pommiers du verger',
  outside({ at: 330 }),
  row(4, (index) => tree(60 + index * 180, 344, 120)),
  appleTree(70, 410, 330),
  appleTree(330, 420, 350),
  appleTree(596, 410, 330),
  ...[0, 1].map((index) => {
    const [a, b] = index ? [346, 584] : [86, 318];
    const [tone, second] = index ? [blue, cream] : [orange, yellow];
    const mid = (a + b) / 2;
    return shapes(
      shade(mid, 440, 170),
      line(`M${a} 292L${a + 40} 340M${b} 292L${b - 40} 340`, cream.dark, 5),
      path(`M${a + 36} 334Q${mid} 440 ${b - 36} 334Q${mid} 372 ${a + 36} 334Z`, tone.dark),
      path(`M${a + 36} 334Q${mid} 416 ${b - 36} 334Q${mid} 372 ${a + 36} 334Z`, tone.mid),
      line(`M${a + 52} 352Q${mid} 424 ${b - 52} 352`, second.mid, 7),
      pillow(a + 44, 336, 46, 24),
    );
  }),
  // A basket of apples.
  path('M480 424H600L586 474H494Z', wood.mid),
  row(4, (index) => line(`M${484 + index * 3} ${434 + index * 11}H${596 - index * 3}`, wood.dark, 3)),
  row(6, (index) => circle(496 + index * 18, 422 - (index % 2) * 8, 13, index % 3 ? brick.mid : leaf.light)),
  rect(474, 420, 132, 11, wood.light, 5),
);

const chambrette = scene(
  'La chambrette au-dessus du pressoir, pour l’hiver',
  room({ wall: paint.clay, ground: darkWood }),
  path('M0 0H640V30L320 10L0 30Z', darkWood.mid),
  row(5, (index) => rect(30 + index * 140, 0, 26, 40, darkWood.dark, 3)),
  pane({ x: 400, y: 76, w: 140, h: 130, view: views.orchard, frame: wood }),
  bedSide({ x: 40, base: 440, w: 350, cover: leaf, frame: darkWood, patch: [brick, cream, yellow, navy] }),
  table(430, 430, 170, 90, wood),
  tableLamp(566, 340, orange, brass, 0.8),
  rect(452, 290, 20, 20, leaf.dark, 4),
  path('M452 306q0 10 -8 14v20h36v-20q-8 -4 -8 -14Z', '#b9772a'),
  row(3, (index) => circle(498 + index * 15, 330 - (index === 1 ? 11 : 0), 10, brick.mid)),
  put(
    120,
    130,
    1,
    shapes(
      line('M-30 -50Q0 -90 30 -50', wood.dark, 6),
      path('M-46 -50H46L36 30H-36Z', wood.mid),
      row(4, (index) => line(`M${-42 + index * 2} ${-34 + index * 17}H${42 - index * 2}`, wood.dark, 3)),
    ),
  ),
);

const stefan = scene(
  'Gästezimmer : lit double, tourne-disque, pain et fromage',
  room({ wall: paint.petrol, ground: paleWood }),
  pane({ x: 62, y: 44, w: 160, h: 150, view: views.court, frame: paleWood, curtain: cream }),
  ...[
    [320, brick],
    [410, yellow],
    [500, teal],
  ].map(([x, cloth], index) => {
    const tone = cloth as typeof brick;
    return shapes(
      rect(Number(x), 70 + index * 8, 76, 76, tone.mid, 3),
      circle(Number(x) + 38, 108 + index * 8, 26, iron.dark),
      circle(Number(x) + 38, 108 + index * 8, 9, tone.light),
    );
  }),
  bedFront({ x: 180, base: 448, w: 290, cover: grey, frame: paleWood, throwOver: brick, head: 56 }),
  table(368, 434, 240, 100, paleWood),
  // Record player.
  rect(380, 306, 122, 30, wood.dark, 5),
  rect(380, 306, 122, 20, wood.light, 5),
  ellipse(432, 304, 46, 9, iron.dark),
  ellipse(432, 303, 14, 3, brick.light),
  line('M488 308V284L456 300', steel.mid, 5),
  // Bread and cheese.
  rect(512, 326, 90, 9, wood.dark, 4),
  path('M516 326Q512 290 544 290Q574 290 572 326Z', copper.dark),
  line('M530 300l8 12M546 298l8 12', paleWood.light, 4),
  path('M572 326V306L604 316V326Z', yellow.mid),
  circle(584, 320, 3, yellow.dark),
  rug(480, 462, 120, navy),
);

/** Rooms for guests, each with what is shared there; by the slug of the listing. */
export const hostsGuests: Readonly<Record<string, Sketch>> = {
  'camille-lsf': [camille, closeUp(camille, 'La sonnette lumineuse', 358, 92, 3.4)],
  'lan-nuit': [lan],
  'karim-etape': [karim, closeUp(karim, 'La lanterne', 336, 130, 2.4)],
  'ines-atelier': [ines],
  'ronan-verger': [ronan, chambrette],
  'stefan-gast': [stefan],
};
