import {
  brass,
  brick,
  circle,
  ellipse,
  iron,
  line,
  path,
  rect,
  rod,
  row,
  rubber,
  shapes,
  solid,
  steel,
  teal,
  turn,
  wood,
} from '../kit';
import type { Sketch, View } from '../sketch';

const stars: View = {
  alt: 'Télescope pointé vers la Grande Ourse et la Lune, au-dessus des toits, la nuit',
  ground: 'plain',
  isFlat: true,
  body: shapes(
    rect(0, 0, 640, 480, '#2d3c60'),
    `<linearGradient id="night" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#1f2a48"/><stop offset="1" stop-color="#6c6a94"/></linearGradient><rect width="640" height="480" fill="url(#night)"/>`,
    path('M-20 330Q160 150 420 60T660 -60V40Q480 110 330 210T-20 430Z', '#8a8bb8', 0.16),
    row(44, (at) =>
      circle(
        (at * at * 37 + at * 61) % 640,
        (at * at * 53 + at * 29) % 330,
        1.4 + ((at * 7) % 4) * 0.6,
        '#f4efe0',
        0.35 + ((at * 3) % 5) * 0.12,
      ),
    ),
    // The plough.
    line('M352 64L398 78L430 104L470 128L484 178L556 188L566 132L470 128', '#c7cbe6', 2, 0.65),
    ...[
      [352, 64],
      [398, 78],
      [430, 104],
      [470, 128],
      [484, 178],
      [556, 188],
      [566, 132],
    ].map(([x = 0, y = 0]) => shapes(circle(x, y, 10, '#f6e8b8', 0.25), circle(x, y, 5, '#fff6da'))),
    circle(112, 96, 62, '#f6e8b8', 0.16),
    circle(112, 96, 44, '#f3e6c2'),
    path('M112 52A44 44 0 0 1 112 140A58 58 0 0 0 112 52Z', '#d8c79c'),
    circle(96, 84, 7, '#dccb9f'),
    circle(104, 116, 5, '#dccb9f'),
    circle(84, 104, 4, '#dccb9f'),
    // Roofs.
    path('M0 404H60V360H150V388H214V342H282V396H360V372H430V398H520V352H600V390H640V480H0Z', '#3a3a5c'),
    row(8, (at) =>
      rect(78 + at * 62, [374, 404, 362, 412, 386, 410, 368, 400][at] ?? 0, 13, 15, '#f2cf82', 2),
    ),
    path('M0 430Q320 412 640 432V480H0Z', '#2a2a45'),
    // Telescope on its tripod.
    rod(262, 312, 196, 462, wood, 16),
    rod(278, 312, 352, 462, wood, 16),
    rod(270, 312, 276, 468, wood, 16),
    circle(270, 304, 26, iron.dark),
    circle(268, 302, 20, iron.mid),
    turn(
      -32,
      270,
      282,
      rect(120, 246, 276, 66, teal.dark, 10),
      rect(120, 246, 276, 50, teal.mid, 10),
      rect(132, 254, 240, 8, teal.light, 4),
      rect(388, 236, 40, 86, steel.dark, 8),
      rect(388, 236, 40, 66, steel.mid, 8),
      rect(106, 240, 30, 78, iron.dark, 8),
      rect(106, 240, 30, 60, iron.mid, 8),
      rect(150, 306, 26, 40, iron.mid, 5),
      rect(144, 338, 38, 22, rubber.mid, 6),
      rod(190, 228, 272, 228, iron, 17),
      rect(206, 232, 10, 16, iron.dark),
      rect(250, 232, 10, 16, iron.dark),
      rect(236, 242, 18, 74, brass.mid, 4),
      rect(300, 242, 18, 74, brass.mid, 4),
    ),
    // A hot chocolate on a folding chair’s arm.
    solid('mug', 'M470 392H524V440Q524 452 512 452H482Q470 452 470 440Z', brick),
    line('M526 406Q548 406 544 424Q540 434 524 432', brick.mid, 8),
    ellipse(497, 392, 27, 6, '#6a3f28'),
    line('M488 378q-7 -9 0 -18t0 -16M506 378q-7 -9 0 -18t0 -16', '#e9e4f0', 4.5, 0.6),
  ),
};

/** A lesson under the stars. */
export const nightLessons: Readonly<Record<string, Sketch>> = {
  'etoiles-eliott': [stars],
};
