import {
  bar,
  block,
  circle,
  cream,
  ellipse,
  grey,
  iron,
  leaf,
  line,
  move,
  orange,
  paleWood,
  path,
  poly,
  rect,
  rod,
  row,
  rubber,
  scale,
  shapes,
  steel,
  turn,
  white,
  wood,
  yellow,
} from '../kit';
import type { Sketch, View } from '../sketch';

const bilig: View = {
  alt: 'Bilig à gaz, une galette dorée, le rozell et la spatule',
  ground: 'table',
  body: shapes(
    line('M470 356Q560 352 596 300', orange.mid, 10),
    rod(190, 320, 176, 398, iron, 15),
    rod(450, 320, 464, 398, iron, 15),
    path('M150 282H490L470 346Q466 356 452 356H188Q174 356 170 346Z', steel.dark),
    path('M156 282H484L466 338Q463 346 452 346H188Q178 346 174 338Z', steel.mid),
    row(9, (index) => path(`M${204 + index * 28} 300q-6 -6 0 -14q6 8 0 14Z`, '#6aaed6')),
    circle(320, 326, 15, rubber.mid),
    bar(320, 326, 328, 314, white, 3),
    ellipse(320, 262, 196, 58, rubber.dark),
    ellipse(320, 254, 196, 58, iron.dark),
    ellipse(320, 251, 184, 52, iron.mid),
    // Galette.
    ellipse(322, 250, 156, 43, '#a8703a'),
    ellipse(322, 248, 150, 40, '#c8904f'),
    row(16, (index) =>
      ellipse(
        204 + ((index * 47) % 236),
        222 + ((index * 29) % 52),
        7,
        3.5,
        index % 2 ? '#a8703a' : '#dcab6e',
      ),
    ),
    path('M284 240Q296 224 326 228Q356 224 368 240Q372 258 332 262Q288 262 284 240Z', white),
    ellipse(326, 242, 21, 10, yellow.mid),
    // Rozell and spatula.
    turn(-28, 480, 150, rod(480, 60, 480, 214, paleWood, 13), rod(418, 214, 542, 214, paleWood, 16)),
    turn(
      34,
      120,
      190,
      rod(120, 60, 120, 130, wood, 17),
      rect(106, 124, 28, 160, steel.dark, 6),
      rect(106, 124, 20, 160, steel.light, 6),
    ),
  ),
};

const crepes: View = {
  alt: 'Crêpière électrique à six petites crêpes, spatules en bois',
  ground: 'table',
  body: shapes(
    line('M520 330Q590 340 600 260', rubber.dark, 10),
    path('M76 286Q80 350 150 360H490Q560 350 564 286Z', leaf.dark),
    path('M84 286Q92 340 152 350H488Q548 340 556 286Z', '#86ad77'),
    ellipse(320, 274, 250, 84, iron.dark),
    ellipse(320, 268, 246, 80, iron.mid),
    ...[
      [190, 250],
      [320, 228],
      [450, 250],
      [190, 296],
      [320, 314],
      [450, 296],
    ].map(([x = 0, y = 0], index) =>
      shapes(
        ellipse(x, y, 62, 21, iron.dark),
        ellipse(x, y, 55, 17, index === 4 ? '#f4e3b4' : '#dba65a'),
        ellipse(x - 3, y - 2, 46, 13, index === 4 ? '#fbf0cf' : '#eec27c'),
        row(4, (at) =>
          ellipse(x - 26 + at * 17, y - 4 + (at % 2) * 7, 5, 2.5, index === 4 ? '#eed9a0' : '#c78a3e'),
        ),
      ),
    ),
    circle(320, 346, 6, '#f28b62'),
    turn(
      -62,
      120,
      120,
      rod(120, 60, 120, 150, wood, 12),
      path('M104 140H136L140 196Q120 206 100 196Z', wood.mid),
    ),
    turn(
      58,
      520,
      110,
      rod(520, 50, 520, 140, wood, 12),
      path('M504 130H536L540 186Q520 196 500 186Z', wood.mid),
    ),
    ...[1, 0.8].map((by, index) =>
      move(
        470 + index * 70,
        420,
        scale(
          by,
          0,
          0,
          ellipse(0, 0, 44, 12, cream.dark),
          path('M-40 -4Q0 -40 40 -4Q0 14 -40 -4Z', '#eec27c'),
          line('M-22 -14Q0 -28 22 -14', '#c78a3e', 4),
        ),
      ),
    ),
  ),
};

const waffles: View = {
  alt: 'Gaufrier professionnel ouvert, une gaufre dorée sur sa plaque',
  ground: 'table',
  body: shapes(
    block(136, 286, 368, 92, steel, 12),
    rect(408, 308, 70, 46, iron.dark, 8),
    circle(434, 331, 14, grey.light),
    bar(434, 331, 441, 320, iron.dark, 3),
    circle(462, 331, 6, '#f28b62'),
    rect(160, 376, 34, 14, rubber.mid, 4),
    rect(446, 376, 34, 14, rubber.mid, 4),
    rod(504, 262, 600, 246, rubber, 20),
    // Lower plate with the waffle.
    poly(
      [
        [150, 286],
        [490, 286],
        [462, 226],
        [178, 226],
      ],
      iron.dark,
    ),
    poly(
      [
        [172, 280],
        [468, 280],
        [446, 232],
        [194, 232],
      ],
      '#b9773a',
    ),
    poly(
      [
        [176, 276],
        [464, 276],
        [443, 234],
        [197, 234],
      ],
      '#e2a95c',
    ),
    row(6, (index) => bar(206 + index * 46, 276, 218 + index * 41, 234, '#c4843c', 7)),
    row(3, (index) =>
      bar(182 + index * 6, 266 - index * 12, 458 - index * 6, 266 - index * 12, '#c4843c', 6),
    ),
    // Upper plate, open.
    poly(
      [
        [178, 216],
        [462, 216],
        [480, 74],
        [160, 74],
      ],
      steel.dark,
    ),
    poly(
      [
        [186, 210],
        [454, 210],
        [470, 82],
        [170, 82],
      ],
      iron.mid,
    ),
    row(6, (index) => row(3, (at) => rect(190 + index * 45, 94 + at * 38, 34, 26, iron.dark, 4))),
    rod(160, 66, 480, 66, steel, 12),
    rod(286, 50, 354, 50, rubber, 19),
    row(3, (index) => line(`M${250 + index * 70} 206q-10 -14 0 -28t0 -26`, white, 5, 0.5)),
    rect(150, 212, 340, 20, steel.mid, 6),
    // Sugar.
    ellipse(80, 392, 56, 14, cream.dark),
    ellipse(80, 387, 54, 12, cream.light),
    poly(
      [
        [46, 380],
        [108, 386],
        [116, 358],
        [56, 352],
      ],
      '#e2a95c',
    ),
    row(3, (index) => bar(60 + index * 18, 382, 66 + index * 18, 356, '#c4843c', 4)),
  ),
};

/** Hot plates for what is poured on them; by the slug of the listing. */
export const griddles: Readonly<Record<string, Sketch>> = {
  bilig: [bilig],
  'crepiere-solene': [crepes],
  gaufrier: [waffles],
};
