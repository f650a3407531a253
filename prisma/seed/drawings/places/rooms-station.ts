import {
  bar,
  blue,
  brass,
  brick,
  circle,
  cream,
  darkWood,
  grey,
  iron,
  line,
  navy,
  orange,
  paleWood,
  path,
  pink,
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
import { bedFront, bedSide, cushion } from './beds';
import { books, chair, shelf, table } from './furniture';
import { tableLamp } from './lamps';
import { art, carpet, cup, laptop, picture, plant } from './objects';
import { accordion, bombarde, fiddle, guitar, put } from './props';
import { beam, paint, pane, room, scene, slope } from './room';
import { views } from './views';

const sudGare = scene(
  'Studio rénové en matériaux de récupération : mur de briques, lit sur palettes',
  room({ wall: brick, ground: grey, floor: 'plain' }),
  row(11, (level) =>
    row(10, (index) =>
      rect(
        -30 + index * 72 + (level % 2) * 36,
        4 + level * 31,
        66,
        26,
        ['#d07a62', '#c66a50', '#d98a72'][(index * 3 + level) % 3] ?? '',
        3,
      ),
    ),
  ),
  pane({ x: 420, y: 56, w: 160, h: 172, view: views.roofs, frame: iron, panes: 2, bars: 2 }),
  line('M180 0V64', iron.dark, 4),
  line('M230 0V96', iron.dark, 4),
  circle(180, 78, 18, '#fff2c4'),
  circle(230, 110, 18, '#fff2c4'),
  // Bed on pallets.
  ...[0, 1].map((level) =>
    shapes(
      rect(40, 384 + level * 28, 330, 9, wood.light),
      row(5, (index) => rect(44 + index * 79, 393 + level * 28, 24, 14, wood.dark)),
      rect(40, 405 + level * 28, 330, 7, wood.mid),
    ),
  ),
  bedSide({ x: 38, base: 432, w: 334, cover: navy, head: 150, foot: 0, frame: wood }),
  rect(40, 384, 330, 56, 'none'),
  ...[0, 1].map((level) =>
    shapes(
      rect(40, 386 + level * 28, 330, 9, wood.light, 2),
      row(5, (index) => rect(44 + index * 79, 395 + level * 28, 24, 12, wood.dark)),
      rect(40, 406 + level * 28, 330, 7, wood.mid, 2),
    ),
  ),
  table(404, 424, 210, 108, darkWood),
  laptop(470, 315, 0.85),
  plant(566, 316, 84, cream, 'fall'),
  chair(510, 458, iron, 0.85, orange),
);

const keys = scene(
  'La porte du studio et sa boîte à clé à code',
  rect(0, 0, 640, 480, paint.chalk.mid),
  row(12, (level) =>
    row(10, (index) =>
      rect(
        -30 + index * 72 + (level % 2) * 36,
        2 + level * 42,
        66,
        36,
        ['#d9c8ac', '#d1bd9d', '#e0d2b9'][(index * 3 + level) % 3] ?? '',
        3,
      ),
    ),
  ),
  rect(50, 20, 300, 460, teal.dark, 8),
  rect(68, 38, 264, 442, teal.mid, 5),
  row(2, (index) => rect(92 + index * 116, 64, 98, 180, teal.dark, 5, 0.6)),
  row(2, (index) => rect(92 + index * 116, 276, 98, 180, teal.dark, 5, 0.6)),
  row(2, (index) => rect(100 + index * 116, 72, 8, 160, teal.light, 3, 0.7)),
  rod(304, 250, 304, 300, brass, 16),
  rect(424, 120, 150, 210, iron.dark, 20),
  rect(424, 120, 142, 202, iron.mid, 20),
  rect(444, 140, 104, 34, steel.light, 6),
  row(9, (index) => circle(464 + (index % 3) * 34, 204 + Math.floor(index / 3) * 38, 13, cream.mid)),
  row(9, (index) => circle(462 + (index % 3) * 34, 202 + Math.floor(index / 3) * 38, 10, cream.light)),
  line('M496 330V352', steel.dark, 6),
  circle(496, 368, 18, 'none'),
  line('M496 350a16 16 0 1 0 1 0M496 384V442M496 424h16M496 438h12', brass.mid, 8),
);

const villejean = scene(
  'Chambre d’étudiante : lit simple, bureau rangé, guirlande et affiches',
  room({ wall: paint.lilac, ground: paleWood }),
  pane({ x: 418, y: 70, w: 150, h: 146, view: views.court, curtain: plum }),
  line('M30 46Q150 108 270 52T362 50', iron.mid, 3),
  row(8, (index) =>
    circle(
      54 + index * 42,
      [62, 76, 82, 76, 64, 56, 52, 52][index] ?? 60,
      8,
      [yellow, pink, teal, orange][index % 4]?.light ?? '',
    ),
  ),
  picture(60, 114, 84, 104, art.face, cream),
  picture(164, 132, 96, 80, art.sun, cream),
  bedSide({ x: 22, base: 430, w: 324, cover: plum, frame: cream }),
  cushion(104, 326, 46, yellow),
  table(386, 424, 222, 112, cream, true),
  books(398, 312, 92, 62, 2),
  tableLamp(572, 312, pink, brass, 0.8),
  rect(500, 304, 44, 8, white, 2),
  chair(474, 458, cream, 0.92, plum),
);

const beaulieu = scene(
  'Grande chambre de colocation avec porte-fenêtre sur balcon, livres et fioles',
  room({ wall: paint.mint, ground: wood }),
  rect(384, 30, 206, 324, cream.dark, 4),
  pane({ x: 396, y: 42, w: 182, h: 308, view: views.far, panes: 2, bars: 1, sill: false }),
  row(8, (index) => bar(404 + index * 24, 262, 404 + index * 24, 346, iron.mid, 5)),
  bar(396, 258, 578, 258, iron.dark, 8),
  shelf(28, 366, 124, 296, paleWood, [
    (x, base, w, h) => books(x, base, w, h * 0.92, 1),
    (x, base) =>
      shapes(
        path(
          `M${x + 8} ${base}L${x + 22} ${base - 30}V${base - 44}h12V${base - 30}L${x + 48} ${base}Z`,
          '#cfe3ea',
        ),
        path(`M${x + 8} ${base}L${x + 17} ${base - 18}h22L${x + 48} ${base}Z`, teal.mid),
        rect(x + 62, base - 46, 14, 46, '#cfe3ea', 6),
        rect(x + 62, base - 26, 14, 26, orange.mid, 6),
      ),
    (x, base, w, h) => books(x, base, w, h * 0.86, 5),
    (x, base, w, h) => books(x, base, w * 0.7, h * 0.9, 8),
  ]),
  bedFront({
    x: 258,
    base: 442,
    w: 206,
    cover: teal,
    pillows: 1,
    throwOver: orange,
    head: 60,
    frame: paleWood,
  }),
  plant(384, 452, 140, orange, 'tall'),
  chair(526, 466, iron, 0.95, orange),
);

const canal = scene(
  'Pièce mansardée aux poutres basses, fenêtre sur le canal',
  room({ wall: paint.chalk, ground: wood }),
  pane({ x: 226, y: 96, w: 214, h: 184, view: views.canal, frame: blue }),
  slope('both', paint.chalk, { low: 270, reach: 230, beam: darkWood }),
  beam(40, darkWood, 26),
  bedSide({ x: 60, base: 436, w: 320, cover: blue, frame: darkWood, head: 110, foot: 64 }),
  table(438, 416, 150, 88, wood),
  cup(480, 328, blue, 0.9),
  books(510, 328, 64, 44, 3),
  plant(602, 454, 116, blue, 'round'),
);

const loeiza = scene(
  'Lit simple sous un mur d’instruments : violon, bombarde, accordéon, guitare',
  room({ wall: paint.petrol, ground: wood }),
  put(118, 148, 1, fiddle, -8),
  put(224, 140, 0.98, bombarde, 6),
  put(486, 170, 0.86, guitar(orange), 7),
  put(348, 128, 0.86, accordion(brick), -3),
  row(4, (index) => circle([112, 224, 348, 476][index] ?? 0, [46, 50, 66, 14][index] ?? 0, 5, brass.light)),
  bedSide({ x: 70, base: 432, w: 380, cover: orange, frame: darkWood, head: 120 }),
  table(490, 420, 122, 84, darkWood),
  tableLamp(548, 336, yellow, brass, 0.9),
  carpet(110, 440, 360, 34, brick, cream),
);

/** Rooms around the station and the canal; by the slug of the listing. */
export const roomsStation: Readonly<Record<string, Sketch>> = {
  'studio-sud-gare': [sudGare, keys],
  'chambre-villejean': [villejean],
  't1-beaulieu': [beaulieu],
  'loft-canal': [canal, closeUp(canal, 'Les péniches du canal, vues de la fenêtre', 333, 190, 2.3)],
  'chambre-loeiza': [loeiza],
};
