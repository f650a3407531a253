import {
  bar,
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
import { facade, flats, frontDoor, outerWindow, outside } from './house';
import { carpet } from './objects';
import { fence, hedge, kayak } from './outdoors';
import { put } from './props';
import { paint, pane, room, scene, shade } from './room';
import { tree, views } from './views';

const slate = { light: '#8794a0', mid: '#5d6d79', dark: '#404d58' };

const railway = scene(
  'Maison de cheminot à étage, avec son jardin et un trampoline',
  outside({ at: 356 }),
  facade({
    x: 44,
    base: 394,
    w: 340,
    h: 222,
    wall: { light: '#f3ddb7', mid: '#e6c998', dark: '#c3a06a' },
    roof: slate,
    rise: 96,
    hip: 0.2,
  }),
  row(3, (index) => outerWindow(96 + index * 104, 196, 44, 58, cream, teal)),
  rect(44, 272, 340, 9, brick.mid),
  outerWindow(96, 304, 44, 56, cream, teal),
  frontDoor(188, 394, 56, 106, teal, true),
  outerWindow(304, 304, 44, 56, cream, teal),
  tree(590, 376, 230),
  // Trampoline.
  shade(508, 436, 230),
  row(5, (index) => rod(414 + index * 47, 382, 414 + index * 47, 432, iron, 7)),
  row(5, (index) => bar(414 + index * 47, 286, 414 + index * 47, 384, steel.mid, 5)),
  row(7, (index) => line(`M414 ${292 + index * 13}H602`, steel.light, 1.6, 0.8)),
  row(16, (index) => line(`M${420 + index * 12} 290V380`, steel.light, 1.6, 0.8)),
  ellipse(508, 386, 104, 17, blue.dark),
  ellipse(508, 383, 104, 16, blue.mid),
  ellipse(508, 383, 84, 11, iron.dark),
  hedge(0, 470, 210, 44),
);

const games = scene(
  'Le salon des jours de pluie : jeux de société, toupie et train de bois',
  room({ wall: paint.sky, ground: paleWood }),
  pane({
    x: 60,
    y: 54,
    w: 190,
    h: 168,
    view: shapes(
      rect(-100, -100, 400, 310, '#b6c8d0'),
      ellipse(60, 180, 150, 50, '#7d9c80'),
      row(30, (index) => line(`M${(index * 47) % 210} ${(index * 31) % 190}l-6 16`, white, 2.4, 0.8)),
    ),
    curtain: yellow,
  }),
  rect(332, 60, 260, 292, wood.dark, 6),
  rect(332, 60, 254, 292, wood.mid, 6),
  row(3, (level) =>
    shapes(
      rect(346, 74 + level * 92, 228, 82, wood.dark, 3),
      row(4, (index) =>
        rect(
          354 + index * 7,
          138 + level * 92 - index * 17,
          96 - index * 8,
          15,
          [brick, teal, yellow, plum][(index + level) % 4]?.mid ?? '',
          3,
        ),
      ),
      row(3, (index) =>
        rect(
          470 + index * 32,
          96 + level * 92 + index * 6,
          27,
          58 - index * 6,
          [orange, leaf, blue][(index + level) % 3]?.mid ?? '',
          3,
        ),
      ),
    ),
  ),
  carpet(90, 384, 470, 84, blue, cream),
  rect(150, 398, 150, 40, paleWood.light, 4),
  row(16, (index) =>
    rect(
      156 + (index % 8) * 17.5,
      402 + Math.floor(index / 8) * 16,
      16,
      15,
      (index + Math.floor(index / 8)) % 2 ? cream.light : darkWood.mid,
    ),
  ),
  circle(204, 406, 8, brick.mid),
  circle(258, 422, 8, navy.mid),
  row(3, (index) =>
    shapes(
      rect(356 + index * 54, 412, 46, 20, [brick, yellow, leaf][index]?.mid ?? '', 5),
      circle(366 + index * 54, 434, 8, darkWood.mid),
      circle(392 + index * 54, 434, 8, darkWood.mid),
    ),
  ),
  rect(356, 394, 16, 20, brick.dark, 3),
);

const kayakHouse = scene(
  'Petite maison de plain-pied, kayaks dans l’herbe et barbecue',
  outside({ at: 336 }),
  row(5, (index) => tree(30 + index * 150, 346, 210 - (index % 2) * 40)),
  facade({
    x: 70,
    base: 372,
    w: 330,
    h: 136,
    wall: paint.chalk,
    roof: brick,
    rise: 82,
    hip: 0.1,
    chimney: 0.2,
  }),
  outerWindow(110, 272, 54, 58, cream, blue),
  frontDoor(210, 372, 54, 108, blue),
  outerWindow(316, 272, 54, 58, cream, blue),
  put(186, 428, 1.04, kayak(orange), -3),
  put(420, 446, 1.04, kayak(teal), 4),
  rod(60, 452, 330, 470, wood, 7),
  put(56, 451, 1, ellipse(0, 0, 22, 9, yellow.mid), 4),
  put(334, 470, 1, ellipse(0, 0, 22, 9, yellow.mid), 4),
  // Barbecue, line with wet suits.
  bar(440, 232, 628, 232, wood.mid, 5),
  rod(628, 220, 628, 380, wood, 9),
  ...[470, 560].map((x) =>
    shapes(
      path(`M${x} 234h40l16 52l-13 5l-9 -28v46l5 54h-16l-4 -46l-4 46h-16l5 -54v-46l-9 28l-13 -5Z`, iron.dark),
      path(`M${x + 4} 238h16v60h-16Z`, blue.mid),
    ),
  ),
  `<g transform="translate(-84 8)">${shapes(
    shade(520, 398, 90),
    rod(498, 350, 484, 394, iron, 6),
    rod(542, 350, 556, 394, iron, 6),
    path('M476 330H564Q562 364 520 366Q478 364 476 330Z', brick.mid),
    path('M480 326Q490 296 520 294Q550 296 560 326Z', brick.dark),
    rect(472, 324, 96, 8, steel.mid, 4),
  )}</g>`,
);

const cleunay = scene(
  'Petite résidence à balcons plein sud et cour fermée pour une voiture',
  outside({ at: 362, grass: ['#cfc8ba', '#bdb5a5'], bushes: false, tufts: false }),
  tree(590, 374, 230),
  flats({ x: 76, base: 392, w: 420, floors: 3, bays: 4, wall: paint.rose, balcony: teal, tall: 84 }),
  frontDoor(256, 392, 60, 92, teal, true),
  fence(470, 420, 9, iron),
  shade(188, 446, 220),
  path(
    'M86 420Q88 396 116 392L146 362Q152 356 164 356H226Q240 356 250 366L272 392Q296 396 296 418V436H86Z',
    yellow.mid,
  ),
  path('M86 420Q88 404 100 398H290Q296 408 296 420V438H86Z', yellow.dark, 0.6),
  path('M154 390L170 368H194V390ZM202 390V368H226Q236 368 242 376L252 390Z', glass.mid),
  ...[132, 250].map((x) => shapes(circle(x, 438, 22, iron.dark), circle(x, 438, 11, steel.mid))),
);

const appleJuice = scene(
  'La bouteille de jus du verger qui attend sur la table',
  room({ wall: paint.rose, ground: wood, at: 330, floor: 'plain' }),
  pane({ x: 340, y: 40, w: 220, h: 190, view: views.orchard, frame: cream }),
  rect(0, 340, 640, 140, wood.light),
  rect(0, 340, 640, 14, paleWood.light),
  line('M0 400H640M0 446H640', wood.mid, 3),
  rect(196, 92, 44, 84, '#b9772a', 8),
  path(
    'M196 160Q196 196 166 214Q156 222 156 240V410Q156 426 172 426H264Q280 426 280 410V240Q280 222 270 214Q240 196 240 160Z',
    '#9a5f1c',
  ),
  path(
    'M200 166Q198 202 170 220Q162 226 162 244V404Q162 418 176 418H256Q270 418 270 404V244Q270 228 262 220Q232 202 232 166Z',
    '#d99a3c',
  ),
  line('M176 250V396', yellow.light, 9, 0.8),
  rect(192, 74, 52, 26, cream.dark, 5),
  rect(162, 288, 108, 86, cream.light, 4),
  circle(216, 330, 25, brick.mid),
  circle(208, 322, 8, brick.light),
  line('M216 306q4 -12 12 -14', leaf.dark, 5),
  ellipse(234, 302, 9, 5, leaf.mid),
  path('M340 300H420L410 420H350Z', glass.mid),
  path('M343 330H417L409 416H352Z', '#e5b145'),
  circle(500, 394, 34, brick.mid),
  circle(488, 382, 11, brick.light),
  line('M500 362q4 -16 14 -18', darkWood.mid, 6),
  circle(566, 400, 30, leaf.light),
  line('M566 372q-2 -12 -10 -16', darkWood.mid, 6),
);

/** Houses, boats and gardens seen from outside; by the slug of the listing. */
export const homes: Readonly<Record<string, Sketch>> = {
  'maison-sud-gare': [railway, games],
  kayakiste: [kayakHouse],
  't2-cleunay': [cleunay, appleJuice],
};
