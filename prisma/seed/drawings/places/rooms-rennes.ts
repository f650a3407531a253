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
  leaf,
  line,
  paleWood,
  path,
  pink,
  rect,
  rod,
  row,
  steel,
  teal,
  wood,
  yellow,
} from '../kit';
import { closeUp, type Sketch } from '../sketch';
import { bedFront, bedSide, cushion } from './beds';
import { chair, kitchen, table } from './furniture';
import { pendant, tableLamp } from './lamps';
import { art, cup, jar, laptop, picture, plant, rug } from './objects';
import { brushes, cake, easel, stove, teapot } from './props';
import { paint, pane, room, scene } from './room';
import { sofa } from './sofas';
import { views } from './views';

const odile = scene(
  'Chambre claire sur jardin : lit double et bureau devant un cerisier en fleur',
  room({ wall: paint.sage, ground: paleWood }),
  pane({ x: 372, y: 62, w: 220, h: 176, view: views.cherry }),
  picture(96, 70, 96, 76, art.bloom),
  table(364, 392, 236, 112, wood, true),
  tableLamp(398, 282, cream, brass, 0.8),
  laptop(492, 281, 0.8),
  rug(300, 442, 190, leaf),
  bedFront({ x: 172, base: 436, w: 280, cover: leaf, throwOver: pink }),
  chair(486, 446, wood, 0.92),
);

const atelier = scene(
  'Ancien atelier de peintre : verrière, mezzanine, poêle et chevalet',
  room({ wall: paint.chalk, ground: wood, at: 364 }),
  pane({ x: 34, y: 26, w: 300, h: 262, view: views.garden, frame: iron, panes: 4, bars: 3, sill: false }),
  // The loft with its bed.
  rect(410, 62, 230, 80, paint.chalk.dark, 0, 0.5),
  bedSide({ x: 440, base: 168, w: 230, cover: blue, head: 72, foot: 0 }),
  rect(396, 158, 244, 22, darkWood.dark),
  rect(396, 158, 244, 14, darkWood.mid),
  row(9, (index) => bar(406 + index * 30, 100, 406 + index * 30, 158, darkWood.mid, 6)),
  bar(398, 98, 640, 98, darkWood.light, 9),
  rod(424, 178, 384, 396, wood, 10),
  rod(472, 178, 432, 396, wood, 10),
  row(6, (index) => bar(419 - index * 6, 210 + index * 33, 466 - index * 6, 210 + index * 33, wood.mid, 8)),
  stove(520, 408),
  easel(250, 452, art.hills, 0.96),
  table(34, 426, 150, 96, paleWood),
  brushes(72, 330, 0.95),
  brushes(118, 330, 0.8, brick),
  jar(142, 330, 26, 34, teal),
);

const emily = scene(
  'Chambre double ensoleillée, grande fenêtre sur la roseraie, thé et gâteau',
  room({ wall: paint.butter, ground: paleWood }),
  pane({ x: 236, y: 40, w: 250, h: 222, view: views.roses, panes: 3, curtain: pink }),
  path('M236 262L60 480H330L486 262Z', '#fffbe4', 0.22),
  bedFront({ x: 208, base: 446, w: 300, cover: cream, stripes: pink, frame: grey, sheet: cream }),
  table(424, 426, 184, 88, wood),
  teapot(482, 338, teal, 0.9),
  cake(562, 338, 0.62),
  cup(428, 338, brick, 0.8),
);

const giulia = scene(
  'Salon lumineux avec canapé-lit, ouvert sur une cuisine complète',
  room({ wall: paint.clay, ground: cream, floor: 'tiles' }),
  kitchen(352, 366, 290, leaf, paleWood),
  pane({ x: 92, y: 50, w: 150, h: 156, view: views.court, curtain: cream }),
  pendant(300, 60, brick),
  // The pasta machine on the worktop.
  rect(466, 206, 54, 34, steel.mid, 5),
  rect(466, 206, 54, 10, steel.light, 4),
  bar(520, 222, 540, 208, iron.mid, 5),
  circle(542, 205, 6, wood.mid),
  row(6, (index) => line(`M${472 + index * 8} 240q-4 8 0 12`, yellow.light, 3)),
  rug(210, 446, 210, yellow),
  sofa({ x: 40, base: 430, w: 300, cloth: teal }),
  cushion(92, 326, 52, yellow),
  cushion(236, 328, 50, cream, -10),
  plant(586, 448, 168, brick, 'round'),
);

const pasta = scene(
  'La machine à pâtes de la cuisine et ses tagliatelles',
  rect(0, 0, 640, 480, paint.clay.mid),
  row(9, (index) =>
    row(4, (level) =>
      rect(6 + index * 72, 8 + level * 76, 66, 70, cream[(index + level) % 4 ? 'mid' : 'light'], 5),
    ),
  ),
  rect(0, 344, 640, 136, wood.dark),
  rect(0, 344, 640, 26, paleWood.light),
  rect(0, 356, 640, 124, paleWood.mid),
  rect(196, 318, 250, 36, steel.dark, 8),
  path('M206 170H436L452 318H190Z', steel.dark),
  path('M206 170H424L436 306H190Z', steel.mid),
  rod(202, 168, 438, 168, steel, 34),
  rod(212, 240, 430, 240, steel, 22),
  line('M228 186V300', steel.light, 10, 0.8),
  bar(448, 214, 536, 214, iron.mid, 12),
  bar(536, 214, 536, 158, iron.mid, 12),
  rod(536, 156, 536, 112, wood, 26),
  row(13, (index) =>
    line(
      `M${222 + index * 16} 252Q${214 + index * 17} 330 ${190 + index * 20} 414q6 30 34 20`,
      index % 2 ? yellow.light : yellow.mid,
      8,
    ),
  ),
  circle(92, 424, 30, cream.light),
  circle(92, 424, 17, yellow.mid),
  cup(560, 430, brick, 1.5),
);

/** Rooms and flats of the centre, the north and the station; by the slug of the listing. */
export const roomsRennes: Readonly<Record<string, Sketch>> = {
  'chambre-jardin-odile': [odile, closeUp(odile, 'Le bureau face au cerisier', 470, 206, 1.9)],
  'atelier-odile': [atelier],
  'spare-room-emily': [emily, closeUp(emily, 'Le thé et le gâteau sous la fenêtre', 486, 300, 2.1)],
  't2-giulia': [giulia, pasta],
};
