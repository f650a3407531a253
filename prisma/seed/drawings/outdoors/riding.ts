import {
  bar,
  blue,
  brick,
  circle,
  cream,
  iron,
  line,
  move,
  path,
  rect,
  ring,
  rod,
  row,
  rubber,
  shapes,
  shine,
  steel,
  teal,
  turn,
  yellow,
} from '../kit';
import type { Sketch, View } from '../sketch';
import { bicycle } from '../spokes';

const stand: View = {
  alt: 'Vélo suspendu à un pied d’atelier, plateau d’outils à portée de main',
  ground: 'floor',
  body: shapes(
    bicycle(306, 322, 166, blue),
    // Stand behind the saddle post.
    rod(232, 420, 232, 66, iron, 21),
    rod(232, 408, 120, 430, iron, 17),
    rod(232, 408, 340, 430, iron, 17),
    rect(214, 380, 36, 38, blue.dark, 8),
    rect(218, 60, 56, 46, blue.dark, 10),
    rect(218, 60, 50, 40, blue.mid, 10),
    rect(246, 84, 30, 44, rubber.mid, 7),
    rect(242, 84, 10, 44, brick.mid, 4),
    rod(214, 82, 176, 82, steel, 9),
    rod(176, 66, 176, 98, brick, 12),
    // Tray with tools.
    rod(232, 238, 120, 238, iron, 10),
    row(3, (index) =>
      rod(66 + index * 26, 232, 66 + index * 26, 190 - index * 6, index === 1 ? yellow : brick, 11),
    ),
    rod(144, 232, 150, 182, steel, 9),
    path('M138 182L136 162L144 168L154 166L160 160L162 180Z', steel.mid),
    rect(44, 230, 128, 16, iron.dark, 5),
    rect(44, 230, 128, 9, iron.light, 5),
    // Degreaser and pump.
    rect(500, 350, 62, 78, teal.dark, 10),
    rect(500, 350, 56, 70, teal.mid, 10),
    rect(508, 374, 40, 30, cream.light, 4),
    rect(518, 332, 24, 22, rubber.mid, 5),
    rod(596, 424, 596, 326, steel, 17),
    rod(596, 326, 596, 290, iron, 7),
    rod(572, 288, 620, 288, rubber, 13),
    rect(574, 420, 46, 9, iron.dark, 4),
  ),
};

const spanners: View = {
  alt: 'Clés, démonte-pneus, dérive-chaîne et bidon de dégraissant',
  ground: 'table',
  body: shapes(
    // The far row, then the near one.
    move(
      0,
      36,
      // Hexagon keys in their holder.
      rect(74, 300, 176, 44, blue.dark, 10),
      rect(74, 300, 176, 35, blue.mid, 10),
      row(6, (index) =>
        line(
          `M${92 + index * 28} 318V${206 - index * 16}H${116 + index * 28}`,
          index % 2 ? steel.dark : steel.mid,
          6 + index,
        ),
      ),
      // Tyre levers.
      row(3, (index) =>
        turn(
          14,
          320 + index * 36,
          280,
          rect(308 + index * 36, 190, 22, 190, brick.dark, 10),
          rect(308 + index * 36, 190, 17, 190, brick.mid, 9),
          rect(312 + index * 36, 196, 6, 60, brick.light, 3),
        ),
      ),
    ),
    // Pedal spanner.
    rod(90, 418, 380, 424, blue, 26),
    path('M380 402L432 396L436 412H408V434H440L432 452L380 444Z', steel.mid),
    path('M380 402L432 396L434 404L380 412Z', steel.light),
    // Can.
    rect(466, 168, 124, 244, teal.dark, 20),
    rect(466, 168, 114, 236, teal.mid, 20),
    shine('M486 196V380', 9, 0.35),
    rect(482, 236, 90, 104, cream.light, 6),
    ring(527, 288, 30, iron.mid, 6),
    row(8, (index) => turn(index * 45, 527, 288, rect(523, 250, 8, 12, iron.mid, 2))),
    circle(527, 288, 8, iron.mid),
    path('M500 168L510 126H544L554 168Z', rubber.mid),
    path('M500 126H560Q568 128 566 138H526L500 134Z', brick.mid),
  ),
};

const scooter: View = {
  alt: 'Trottinette électrique noire, son casque posé sur le plateau',
  ground: 'floor',
  body: shapes(
    // Stem.
    rod(470, 352, 420, 72, iron, 21),
    rod(416, 78, 412, 58, rubber, 17),
    rod(372, 64, 452, 58, rubber, 17),
    path('M396 66L340 76Q334 84 344 88L396 80Z', rubber.dark),
    rect(408, 46, 32, 18, iron.dark, 6),
    line('M428 80Q470 130 462 250', brick.mid, 5),
    circle(442, 112, 12, yellow.light),
    // Fork and front wheel.
    circle(484, 380, 45, rubber.dark),
    circle(484, 380, 38, rubber.mid),
    circle(484, 380, 23, steel.dark),
    circle(482, 378, 18, steel.mid),
    circle(482, 378, 7, iron.dark),
    path('M448 348A48 48 0 0 1 528 360', 'none').replace(
      '/>',
      ` stroke="${iron.dark}" stroke-width="11" stroke-linecap="round"/>`,
    ),
    rod(470, 338, 484, 380, iron, 15),
    // Helmet.
    move(
      84,
      78,
      path(
        'M124 268Q118 158 214 152Q312 158 310 264Q300 280 262 270Q214 262 160 274Q130 282 124 268Z',
        teal.dark,
      ),
      path(
        'M132 262Q128 166 212 160Q300 166 300 258Q284 268 256 260Q212 254 164 264Q138 270 132 262Z',
        teal.mid,
      ),
      line('M176 180Q162 210 164 240M214 172V236M254 180Q268 208 266 240', teal.dark, 13),
      line('M148 226Q152 190 178 172', teal.light, 7),
    ),
    // Deck.
    path(
      'M178 356H420Q446 354 456 326L474 334Q462 384 424 388H178Q166 386 166 372Q166 358 178 356Z',
      iron.dark,
    ),
    path('M182 358H420Q450 356 460 330L468 334Q456 378 420 380H180Z', iron.mid),
    rect(186, 352, 222, 9, rubber.dark, 4),
    row(8, (index) => bar(204 + index * 26, 354, 212 + index * 26, 354, rubber.light, 3)),
    rect(240, 372, 120, 5, brick.mid, 2),
    circle(136, 380, 45, rubber.dark),
    circle(136, 380, 38, rubber.mid),
    circle(136, 380, 22, iron.mid),
    ring(136, 380, 14, steel.mid, 4),
    path('M86 366A52 52 0 0 1 178 348L184 358', 'none').replace(
      '/>',
      ` stroke="${iron.dark}" stroke-width="11" stroke-linecap="round"/>`,
    ),
    rect(76, 352, 16, 20, brick.mid, 5),
    line('M292 384L262 424', iron.mid, 9),
  ),
};

const folded: View = {
  alt: 'La trottinette pliée, sa colonne accrochée au garde-boue',
  ground: 'floor',
  tint: 'sky',
  body: shapes(
    circle(500, 372, 48, rubber.dark),
    circle(500, 372, 40, rubber.mid),
    circle(500, 372, 24, steel.dark),
    circle(498, 370, 19, steel.mid),
    circle(130, 372, 48, rubber.dark),
    circle(130, 372, 40, rubber.mid),
    circle(130, 372, 23, iron.mid),
    ring(130, 372, 15, steel.mid, 4),
    path(
      'M172 346H440Q466 344 476 318L496 326Q484 376 444 380H172Q160 378 160 364Q160 348 172 346Z',
      iron.dark,
    ),
    path('M176 348H440Q470 346 480 322L488 326Q476 370 440 372H174Z', iron.mid),
    rect(184, 342, 240, 9, rubber.dark, 4),
    rect(240, 362, 130, 5, brick.mid, 2),
    path('M78 356A56 56 0 0 1 176 338', 'none').replace(
      '/>',
      ` stroke="${iron.dark}" stroke-width="12" stroke-linecap="round"/>`,
    ),
    rod(486, 322, 500, 372, iron, 17),
    rect(468, 288, 34, 44, brick.dark, 9),
    rect(468, 288, 29, 37, brick.mid, 9),
    rod(484, 300, 118, 274, iron, 23),
    line('M460 286Q320 244 190 266', brick.mid, 5),
    rod(124, 280, 128, 330, steel, 9),
    rod(106, 226, 100, 322, rubber, 19),
    path('M104 262L150 238Q160 240 156 250L110 276Z', rubber.dark),
  ),
};

/** Bicycles on a stand and what folds; by the slug of the listing. */
export const riding: Readonly<Record<string, Sketch>> = {
  'pied-atelier': [stand, spanners],
  trottinette: [scooter, folded],
};
