import {
  bar,
  block,
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
  navy,
  orange,
  path,
  pink,
  plum,
  rect,
  rod,
  row,
  shapes,
  teal,
  white,
  wood,
  yellow,
} from '../kit';
import type { Sketch } from '../sketch';
import { bedSide } from './beds';
import { board, chair, table } from './furniture';
import { art, cup, picture, plant } from './objects';
import { put, train } from './props';
import { paint, pane, room, scene } from './room';
import { tree, views } from './views';

const pauls = scene(
  'Chambre du cheminot : lit simple et trains miniatures sur leur circuit',
  room({ wall: paint.ochre, ground: darkWood }),
  board(30, 92, 580, wood),
  train(330, 88, 1, brick, leaf, 2),
  board(250, 196, 360, wood),
  train(470, 192, 0.92, navy, orange, 2),
  circle(130, 190, 46, darkWood.dark),
  circle(128, 188, 42, cream.light),
  row(12, (index) =>
    bar(
      128 + 34 * Math.cos(index * 0.5236),
      188 + 34 * Math.sin(index * 0.5236),
      128 + 38 * Math.cos(index * 0.5236),
      188 + 38 * Math.sin(index * 0.5236),
      iron.mid,
      3,
    ),
  ),
  bar(128, 188, 128, 162, iron.dark, 5),
  bar(128, 188, 148, 198, iron.dark, 5),
  bedSide({ x: 22, base: 432, w: 350, cover: brick, frame: darkWood, patch: [yellow, leaf, cream, navy] }),
  // The table with the circuit.
  table(388, 432, 240, 106, wood),
  rect(382, 316, 252, 14, leaf.mid, 5),
  path('M400 318Q430 270 470 318Z', leaf.dark),
  path('M404 318a26 22 0 0 1 52 0h-14a12 14 0 0 0 -24 0Z', grey.dark),
  train(540, 318, 0.52, iron, teal, 2),
  rect(594, 286, 30, 32, cream.mid, 2),
  path('M588 288L609 270L630 288Z', brick.mid),
);

const station = scene(
  'Le réseau miniature : locomotive, gare et tunnel à l’échelle HO',
  rect(0, 0, 640, 480, '#cfe3ea'),
  ellipse(120, 260, 260, 110, '#9fc489'),
  ellipse(560, 280, 300, 120, '#86ad77'),
  rect(0, 280, 640, 200, '#a9cc91'),
  rect(380, 130, 210, 160, cream.mid),
  path('M360 136L400 82H570L610 136Z', '#5d6d79'),
  row(3, (index) => rect(404 + index * 62, 160, 34, 46, glass.dark, 3)),
  row(3, (index) => rect(404 + index * 62, 226, 34, 64, [teal, brick, teal][index]?.mid ?? '', 3)),
  circle(485, 112, 19, white),
  bar(485, 112, 485, 100, iron.dark, 4),
  bar(485, 112, 494, 114, iron.dark, 4),
  rect(340, 286, 290, 15, grey.mid, 3),
  tree(70, 300, 150),
  tree(290, 292, 110),
  path('M-20 400V300Q-20 240 60 240Q150 240 150 400Z', leaf.dark),
  path('M0 400V320Q4 270 60 270Q120 270 124 400Z', grey.dark),
  path('M16 400V326Q20 288 60 288Q104 288 108 400Z', '#2b2420'),
  train(400, 396, 1.42, brick, leaf, 2),
  row(30, (index) => circle(8 + index * 22, 424 + (index % 3) * 5, 6, grey.mid)),
);

const bretonne = scene(
  'Lit clos breton transformé, édredon de patchwork cousu main',
  room({ wall: paint.chalk, ground: darkWood }),
  rect(60, 40, 430, 384, darkWood.dark, 6),
  rect(60, 40, 422, 384, darkWood.mid, 6),
  rect(44, 28, 462, 24, darkWood.dark, 6),
  rect(44, 28, 462, 14, darkWood.light, 6),
  // Carved panels on either side.
  ...[78, 398].map((x) =>
    shapes(
      rect(x, 72, 74, 258, darkWood.dark, 4),
      rect(x + 8, 80, 54, 118, darkWood.light, 4),
      row(
        8,
        (index) =>
          `<g transform="rotate(${index * 45} ${x + 35} 139)">${ellipse(x + 35, 119, 6, 16, darkWood.dark)}</g>`,
      ),
      circle(x + 35, 139, 7, brass.mid),
      row(6, (index) =>
        shapes(
          rod(x + 12 + index * 10, 216, x + 12 + index * 10, 318, wood, 6),
          circle(x + 12 + index * 10, 266, 5, wood.light),
        ),
      ),
    ),
  ),
  rect(166, 72, 218, 258, '#3a2416', 6),
  rect(166, 252, 218, 78, cream.dark, 10),
  put(0, 0, 1, shapes(rect(178, 214, 92, 46, cream.light, 20), rect(284, 214, 92, 46, cream.light, 20))),
  row(18, (index) =>
    rect(
      170 + (index % 6) * 36,
      252 + Math.floor(index / 6) * 27,
      34,
      25,
      [brick, cream, navy, yellow, leaf, pink, cream, plum][(index * 3 + Math.floor(index / 6)) % 8]?.mid ??
        '',
      4,
    ),
  ),
  row(18, (index) =>
    line(`M${176 + (index % 6) * 36} ${258 + Math.floor(index / 6) * 27}h14`, white, 2, 0.5),
  ),
  path('M166 72Q206 170 178 252H166ZM384 72Q344 170 372 252H384Z', brick.mid),
  rect(74, 340, 394, 66, darkWood.dark, 4),
  row(3, (index) => rect(84 + index * 130, 348, 114, 48, darkWood.light, 4)),
  // The chest that is its step.
  block(116, 384, 318, 64, wood, 6),
  row(3, (index) => rect(134 + index * 98, 402, 84, 30, wood.dark, 4, 0.5)),
  pane({ x: 544, y: 92, w: 96, h: 150, view: views.blue, panes: 1 }),
  plant(584, 250, 74, blue, 'round', { light: pink.light, mid: leaf.mid, dark: leaf.dark }),
  chair(566, 450, darkWood, 0.96, wood),
);

const quilt = scene(
  'Crêpes du dimanche et café, sur la table de la chambre',
  room({ wall: paint.chalk, ground: darkWood, at: 250, floor: 'plain' }),
  picture(60, 40, 120, 130, art.boat, darkWood),
  pane({ x: 380, y: 30, w: 190, h: 150, view: views.garden, curtain: brick }),
  path('M0 280H640V480H0Z', blue.light),
  row(11, (index) => rect(index * 62 - 10, 280, 26, 200, cream.light, 0, 0.7)),
  row(4, (index) => rect(0, 300 + index * 54, 640, 20, cream.light, 0, 0.5)),
  ellipse(250, 414, 190, 46, '#2b2018', 0.14),
  ellipse(246, 400, 186, 44, cream.dark),
  ellipse(246, 394, 180, 40, white),
  row(6, (index) =>
    shapes(
      ellipse(246 + (index % 2) * 5, 386 - index * 9, 142, 27, wood.dark),
      ellipse(244 + (index % 2) * 5, 382 - index * 9, 140, 25, index === 5 ? yellow.mid : wood.light),
    ),
  ),
  row(7, (index) => ellipse(170 + index * 25, 332 + ((index * 7) % 15), 11, 4, wood.mid)),
  rect(214, 316, 40, 17, yellow.light, 4),
  cup(516, 420, blue, 2.6),
);

/** The rooms of a railwayman and of a Breton seamstress; by the slug of the listing. */
export const roomsKept: Readonly<Record<string, Sketch>> = {
  'chambre-paul': [pauls, station],
  'chambre-maryvonne': [bretonne, quilt],
};
