import {
  brass,
  brick,
  circle,
  cream,
  darkWood,
  ellipse,
  iron,
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
  wood,
  yellow,
} from '../kit';
import type { Sketch } from '../sketch';
import { bedSide, cushion } from './beds';
import { books, table } from './furniture';
import { outside } from './house';
import { tableLamp } from './lamps';
import { cup } from './objects';
import { appleTree, caravan, houseboat, water } from './outdoors';
import { pane, scene } from './room';
import { tree, views } from './views';

const barge = scene(
  'Péniche aménagée, amarrée au bord des prairies',
  outside({ at: 250 }),
  tree(90, 274, 200),
  tree(586, 268, 170),
  row(20, (index) =>
    line(`M${10 + index * 33} 292q-4 -30 ${(index % 3) * 4} -46`, index % 2 ? '#5f9155' : '#7ea56b', 5),
  ),
  water(284),
  houseboat(318, 372, 1.16, navy, { light: '#f7e6c1', mid: '#eed3a0', dark: '#c9a96e' }),
  // Moorhens.
  ...[
    [92, 446],
    [150, 456],
  ].map(([x = 0, y = 0]) =>
    shapes(
      ellipse(x, y, 21, 11, iron.dark),
      circle(x + 18, y - 11, 8, iron.dark),
      path(`M${x + 24} ${y - 14}l13 4l-13 4Z`, brick.mid),
      line(`M${x - 30} ${y + 12}h62`, '#bcdce0', 3),
    ),
  ),
);

const cabin = scene(
  'La cabine double de la péniche et ses hublots au ras de l’eau',
  rect(0, 0, 640, 480, wood.light),
  row(8, (index) => line(`M0 ${40 + index * 46}H640`, wood.mid, 4)),
  rect(0, 0, 640, 34, cream.mid),
  rect(0, 30, 640, 12, wood.dark),
  ...[120, 320, 520].map((x) =>
    shapes(
      circle(x, 154, 78, brass.dark),
      circle(x - 2, 151, 74, brass.mid),
      circle(x, 154, 58, '#bfe0ee'),
      path(`M${x - 57} 164a58 58 0 0 0 114 0Q${x} 150 ${x - 57} 164Z`, '#6fa3b4'),
      line(`M${x - 30} 184h34M${x + 4} 196h24`, '#bcdce0', 4),
      row(8, (index) =>
        circle(x + 66 * Math.cos(index * 0.785), 154 + 66 * Math.sin(index * 0.785), 4, brass.dark),
      ),
    ),
  ),
  ellipse(324, 166, 15, 8, iron.dark),
  circle(337, 158, 6, iron.dark),
  rect(0, 380, 640, 100, darkWood.mid),
  bedSide({ x: 20, base: 446, w: 420, cover: teal, frame: darkWood, head: 120, foot: 60 }),
  table(470, 446, 170, 120, darkWood),
  tableLamp(590, 326, cream, brass, 0.85),
  books(482, 326, 60, 44, 4),
);

const caravanScene = scene(
  'Caravane orange des années soixante-dix sous les pommiers',
  outside({ at: 330 }),
  appleTree(96, 366, 300),
  appleTree(574, 360, 270),
  caravan(318, 422, 1.16, cream, orange),
  row(5, (index) => circle(60 + index * 128, 448 - (index % 2) * 14, 8, brick.light)),
);

const bench = scene(
  'L’intérieur de la caravane : banquette, table pliante et rideaux à fleurs',
  rect(0, 0, 640, 480, '#f3dfb6'),
  path('M0 0H640V70Q320 20 0 70Z', '#e6c998'),
  pane({
    x: 150,
    y: 86,
    w: 340,
    h: 144,
    view: views.orchard,
    frame: steel,
    panes: 2,
    bars: 0,
    curtain: orange,
  }),
  row(10, (index) =>
    shapes(
      circle(112 + (index % 2) * 30 + (index > 4 ? 386 : 0), 90 + (index % 5) * 38, 8, yellow.light),
      circle(112 + (index % 2) * 30 + (index > 4 ? 386 : 0), 90 + (index % 5) * 38, 3.4, brick.mid),
    ),
  ),
  rect(0, 404, 640, 76, darkWood.mid),
  ...[20, 420].map((x) =>
    shapes(
      rect(x, 262, 200, 84, orange.dark, 16),
      rect(x, 262, 194, 76, orange.mid, 16),
      rect(x - 4, 338, 208, 44, '#8c5c2f', 12),
      rect(x - 4, 338, 208, 34, orange.light, 12),
      rect(x, 378, 200, 44, wood.mid, 3),
      rect(x + 20, 388, 160, 26, wood.dark, 3),
    ),
  ),
  cushion(56, 282, 56, yellow),
  cushion(526, 284, 54, brick, -9),
  rod(320, 330, 320, 440, steel, 13),
  rect(216, 314, 208, 18, wood.dark, 8),
  rect(216, 314, 208, 11, paleWood.light, 8),
  cup(268, 314, orange, 1),
  cup(364, 314, teal, 1),
  row(3, (index) => circle(310 + index * 17, 304 - (index === 1 ? 12 : 0), 10, brick.mid)),
);

/** A houseboat and a caravan, outside and in; by the slug of the listing. */
export const boats: Readonly<Record<string, Sketch>> = {
  peniche: [barge, cabin],
  caravane: [caravanScene, bench],
};
