import {
  block,
  blue,
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
  paleWood,
  path,
  rect,
  rod,
  row,
  shapes,
  steel,
  teal,
  wheel,
  white,
  wood,
  yellow,
} from '../kit';
import { closeUp, type Sketch } from '../sketch';
import { frontDoor, outside } from './house';
import { caravan, kayak } from './outdoors';
import { put } from './props';
import { paint, scene, shade } from './room';
import { bulb, carton, cartons, courses, liftDoor, rack, slab, tyre } from './store-kit';

/** A small French car of the sixties, seen from its side; it looks to the left. 0 0 the ground. */
const oldCar = (coat: typeof grey): string =>
  shapes(
    shade(0, 0, 320),
    path(
      'M-150 -34Q-152 -74 -128 -80L-84 -84L-58 -136Q-54 -144 -44 -144H92Q106 -144 112 -132L136 -84Q150 -78 150 -58V-30H-150Z',
      coat.dark,
    ),
    path(
      'M-150 -40Q-152 -74 -128 -80L-84 -84L-58 -136Q-54 -144 -44 -144H88Q100 -144 106 -132L130 -84Q142 -78 142 -58V-40Z',
      coat.mid,
    ),
    path('M-72 -86L-50 -132H-8V-86ZM2 -86V-132H52V-86ZM62 -86V-132H86Q92 -132 96 -126L114 -86Z', glass.mid),
    path('M-72 -86L-50 -132H-30L-52 -86Z', white, 0.5),
    line('M-3 -82V-42M57 -82V-42', coat.dark, 3),
    rect(8, -76, 18, 5, steel.light, 2),
    rect(-64, -76, 18, 5, steel.light, 2),
    circle(-142, -62, 11, yellow.light),
    rect(-160, -42, 26, 10, steel.light, 5),
    rect(134, -42, 26, 10, steel.light, 5),
    line('M-120 -76L-70 -80', coat.light, 5),
    wheel(-96, -28, 29, cream),
    wheel(94, -28, 29, cream),
  );

/** A motorbike from its side; 0 0 the ground. */
const motorbike = (coat: typeof grey): string =>
  shapes(
    shade(0, 0, 240),
    wheel(-82, -36, 37),
    wheel(82, -36, 37),
    line('M-82 -36L-52 -110L-62 -128', steel.dark, 9),
    line('M-64 -128q-14 -8 -4 -16', iron.dark, 8),
    path('M-56 -104Q-20 -124 14 -98L4 -76H-46Z', coat.dark),
    path('M-54 -104Q-20 -122 10 -98L4 -84H-46Z', coat.mid),
    path('M10 -94Q40 -108 88 -92Q94 -84 84 -80H20Z', iron.dark),
    path('M-44 -76H36L24 -24H-32Z', iron.mid),
    row(3, (index) => rect(-34, -68 + index * 13, 40, 7, steel.dark, 3)),
    line('M-10 -22H60L104 -30', steel.light, 10),
    circle(-70, -106, 13, yellow.light),
    line('M30 -50L82 -36', steel.dark, 8),
  );

const luc = scene(
  'Demi-garage fermé : une vieille 4L d’un côté, une place libre de l’autre',
  rect(0, 0, 640, 480, paint.stone.mid),
  path('M0 0H420L180 370H0Z', paint.stone.light, 0.6),
  slab(370, grey),
  bulb(470, 70),
  rect(30, 60, 260, 110, paleWood.dark, 4),
  row(6, (index) =>
    shapes(rod(56 + index * 42, 80, 56 + index * 42, 120 + (index % 3) * 14, index % 2 ? steel : wood, 10)),
  ),
  put(186, 436, 1.12, oldCar({ light: '#a9cbdb', mid: '#6fa3bd', dark: '#467890' })),
  line('M392 396H614L634 462H368Z', yellow.mid, 8),
  path('M392 396H614L634 462H368Z', yellow.mid, 0.18),
  rect(540, 236, 54, 54, white, 7),
  circle(567, 263, 17, grey.light),
  circle(561, 263, 3, iron.dark),
  circle(573, 263, 3, iron.dark),
  line('M567 290q0 60 -60 70t-60 40', orange.mid, 6),
  rect(424, 394, 48, 34, iron.dark, 5),
  rect(432, 388, 10, 8, brick.mid, 2),
  rect(454, 388, 10, 8, blue.mid, 2),
);

const bastien = scene(
  'Hangar agricole ouvert, une caravane et un bateau à l’abri sur le gravier',
  outside({ at: 350, grass: ['#cfc3aa', '#bdb095'], tufts: false }),
  path('M20 180L320 66L620 180V200H20Z', brick.dark),
  path('M20 180L320 66L620 180L600 190L320 84L40 190Z', brick.light),
  path('M44 194H596V388H44Z', '#6b5844'),
  row(18, (index) => rect(44 + index * 31, 194, 28, 190, index % 2 ? '#7d6850' : '#75614a')),
  path('M44 194H596V240H44Z', '#2b2018', 0.3),
  rect(44, 366, 552, 26, '#a89a80'),
  caravan(184, 402, 0.62, cream, teal),
  // Boat on its trailer.
  shade(448, 404, 260),
  rod(350, 386, 580, 386, steel, 9),
  wheel(470, 380, 22),
  path('M336 300H580Q578 366 540 374H400Q350 352 336 300Z', white),
  path('M346 324H578Q572 366 540 374H400Q362 356 346 324Z', blue.mid),
  path('M336 300H580V310H340Z', wood.mid),
  path('M420 300L440 260H500L506 300Z', glass.mid),
  rect(572, 286, 24, 48, iron.dark, 6),
  row(4, (index) =>
    rod([52, 222, 412, 588][index] ?? 0, 190, [52, 222, 412, 588][index] ?? 0, 396, darkWood, 16),
  ),
  row(30, (index) =>
    ellipse(14 + ((index * 97) % 620), 420 + ((index * 23) % 54), 6, 3, index % 2 ? '#a3967f' : '#e0d6c0'),
  ),
);

const yann = scene(
  'Garage de quatorze mètres carrés sur cour, grande porte basculante ouverte',
  courses(['#e3cfae', '#dcc5a0', '#ead9bd'], '#c4ab84', 396, 36, 80),
  rect(0, 0, 640, 34, '#5d6d79'),
  rect(0, 28, 640, 10, '#404d58'),
  slab(396, { light: '#cfc8ba', mid: '#b8b0a1', dark: '#8d8577' }),
  rect(84, 76, 472, 336, cream.dark, 4),
  rect(98, 90, 444, 322, '#5b544c'),
  path('M98 90H542L500 120H140Z', '#3f3a34'),
  rect(140, 120, 360, 230, '#8f887c'),
  path('M98 412L140 350H500L542 412Z', teal.mid),
  liftDoor(98, 140, 444, 50, navy),
  rack(152, 352, 150, 200, iron, [cartons(2), cartons(3), cartons(2)]),
  // Machines on one side.
  rect(336, 262, 150, 14, steel.light, 3),
  rect(350, 276, 122, 80, leaf.dark, 5),
  rect(350, 276, 116, 72, leaf.mid, 5),
  path('M378 262a32 32 0 0 1 64 0Z', steel.mid),
  row(9, (index) =>
    path(`M${380 + index * 7} ${246 - Math.sin(((index + 0.5) / 9) * Math.PI) * 18}l3 -7l4 7Z`, steel.dark),
  ),
  rect(366, 300, 30, 20, brick.mid, 4),
  frontDoor(586, 412, 62, 150, leaf),
);

const david = scene(
  'Garage de briques à porte neuve, éclairé, une moto et des cartons à l’intérieur',
  courses(['#c8674f', '#bb5a43', '#d2765e'], '#e0b8a2', 400, 24, 62),
  rect(0, 0, 640, 30, grey.dark),
  rect(0, 26, 640, 10, iron.mid),
  slab(400, grey),
  rect(96, 82, 420, 330, white, 4),
  rect(112, 98, 388, 314, '#6b5f52'),
  path('M112 98H500L470 126H142Z', yellow.light, 0.5),
  rect(142, 126, 328, 226, '#cdbfa8'),
  path('M112 412L142 352H470L500 412Z', '#8f887c'),
  circle(306, 150, 90, '#fff2c4', 0.3),
  rect(256, 124, 100, 11, '#fff7dc', 5),
  liftDoor(112, 136, 388, 38, leaf),
  rect(150, 196, 150, 10, wood.mid),
  rect(150, 262, 150, 10, wood.mid),
  ...[0, 1].map((level) => row(3, (index) => carton(154 + index * 49, 196 + level * 66, 44, 42))),
  ...[0, 1].map((level) => row(2, (index) => carton(156 + index * 66, 386 - level * 54, 60, 52))),
  put(392, 404, 0.9, motorbike(brick)),
  // Key safe.
  rect(552, 210, 54, 80, iron.dark, 8),
  rect(552, 210, 50, 74, iron.mid, 8),
  row(6, (index) => circle(566 + (index % 2) * 24, 228 + Math.floor(index / 2) * 19, 6, cream.light)),
);

const nadege = scene(
  'Mur de crochets : quatre pneus, des skis et un coffre de toit',
  rect(0, 0, 640, 480, paint.butter.mid),
  path('M0 0H420L180 410H0Z', paint.butter.light, 0.6),
  slab(410, grey),
  rect(20, 34, 600, 16, wood.dark, 3),
  rect(20, 34, 600, 10, wood.light, 3),
  // Roof box.
  row(2, (index) => line(`M${130 + index * 160} 50V84`, iron.mid, 8)),
  path('M40 128Q46 82 110 78H330Q388 82 396 134Q394 166 360 168H80Q40 164 40 128Z', iron.dark),
  path('M48 122Q54 88 112 85H328Q376 88 384 128Q250 140 48 122Z', iron.mid),
  line('M90 98Q200 88 320 96', iron.light, 7),
  rect(44, 134, 350, 5, steel.mid, 2),
  // Tyres.
  ...[86, 190, 294, 398].map((x) => shapes(rect(x - 6, 206, 12, 20, steel.dark, 3), tyre(x, 276, 50))),
  // Skis and poles.
  ...[476, 508].map((x, index) =>
    shapes(
      path(
        `M${x - 11} 400V92Q${x - 11} 64 ${x + 8} 58Q${x + 13} 76 ${x + 11} 92V400Z`,
        [brick, brick][index]?.dark ?? '',
      ),
      path(`M${x - 11} 400V92Q${x - 11} 66 ${x + 5} 60L${x + 6} 400Z`, brick.mid),
      rect(x - 7, 214, 14, 50, iron.dark, 4),
      rect(x - 11, 120, 17, 30, cream.light),
    ),
  ),
  ...[558, 594].map((x) =>
    shapes(
      rod(x, 110, x, 396, steel, 7),
      rect(x - 7, 88, 14, 44, iron.dark, 6),
      `<circle cx="${x}" cy="380" r="13" fill="none" stroke="${iron.dark}" stroke-width="4"/>`,
    ),
  ),
  rect(462, 184, 150, 13, steel.dark, 5),
  ...[0, 1].map((index) => carton(60 + index * 110, 440, 98, 62)),
  block(300, 372, 120, 68, teal, 12),
);

const arthur = scene(
  'Hangar à bateaux : kayaks sur leurs râteliers, pagaies debout',
  rect(0, 0, 640, 400, '#8f6a43'),
  row(16, (index) => rect(index * 41, 0, 39, 400, index % 2 ? '#b98f62' : '#c29a6d')),
  path('M0 0H640V50H0Z', '#5c3a20', 0.4),
  path('M0 0H420L180 390H0Z', white, 0.12),
  slab(396, { light: '#d9ceb8', mid: '#c0b49b', dark: '#958a73' }),
  rod(110, 40, 110, 420, darkWood, 20),
  rod(456, 40, 456, 420, darkWood, 20),
  ...[orange, teal, yellow, brick].map((hull, index) =>
    shapes(
      row(2, (side) =>
        shapes(
          rod(106 + side * 346, 132 + index * 84, 150 + side * 346, 132 + index * 84, darkWood, 13),
          rect(112 + side * 346, 122 + index * 84, 44, 10, blue.mid, 5),
        ),
      ),
      put(290, 104 + index * 84, 1.62, kayak(hull)),
    ),
  ),
  ...[546, 580, 614].map((x, index) =>
    shapes(
      rod(x, 120, x, 420, wood, 8),
      path(
        `M${x - 16} 124Q${x - 20} 60 ${x} 52Q${x + 20} 60 ${x + 16} 124Z`,
        [yellow, brick, teal][index]?.mid ?? '',
      ),
      path(
        `M${x - 16} 408H${x + 16}Q${x + 18} 456 ${x} 460Q${x - 18} 456 ${x - 16} 408Z`,
        [yellow, brick, teal][index]?.mid ?? '',
      ),
    ),
  ),
);

/** Garages and halls; by the slug of the listing. */
export const storeGarages: Readonly<Record<string, Sketch>> = {
  'garage-luc': [luc, closeUp(luc, 'La place libre et sa prise pour la batterie', 486, 326, 2.1)],
  'garage-bastien': [bastien],
  'garage-yann': [yann],
  'box-david': [david],
  'box-nadege': [nadege, closeUp(nadege, 'Les pneus sur leurs crochets', 120, 276, 2.7)],
  'hangar-arthur': [arthur],
};
