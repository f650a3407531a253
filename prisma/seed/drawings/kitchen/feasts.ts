import {
  brass,
  brick,
  circle,
  cream,
  ellipse,
  path,
  place,
  rect,
  rod,
  row,
  rubber,
  shapes,
  steel,
  turn,
  white,
  yellow,
} from '../kit';
import { closeUp, type Sketch, type View } from '../sketch';

const popped = (x: number, y: number, by = 1): string =>
  place(
    x,
    y,
    0,
    by,
    circle(-8, 2, 10, '#e9cf8d'),
    circle(8, 3, 10, '#f3dfa9'),
    circle(0, -8, 11, cream.light),
    circle(-7, -1, 8, '#fff3d2'),
    circle(8, -3, 7, white),
    circle(1, 4, 4, '#d59a36'),
  );

/** Many at once, strewn evenly in a heap. */
const heap = (x: number, y: number, w: number, h: number, count: number): string =>
  row(count, (index) => {
    const t = ((index * 0.618034) % 1) * 2 - 1;
    const u = (index + 0.5) / count;
    return popped(
      x + t * w * 0.5 * (0.5 + u * 0.5),
      y - h * (1 - u) * (1 - t * t * 0.7),
      0.82 + ((index * 7) % 5) * 0.06,
    );
  });

const cornet = (x: number, y: number): string =>
  shapes(
    heap(x, y - 92, 72, 24, 12),
    path(`M${x - 46} ${y - 92}H${x + 46}L${x + 30} ${y}H${x - 30}Z`, cream.dark),
    path(`M${x - 46} ${y - 92}H${x + 40}L${x + 24} ${y - 5}H${x - 30}Z`, white),
    ...[-0.72, -0.24, 0.24, 0.72].map((at) =>
      path(`M${x + at * 46 - 6} ${y - 92}h13l${-at * 16 - 3} 92h-9Z`, brick.mid),
    ),
  );

const popcorn: View = {
  alt: 'Machine à pop-corn de cinéma rouge, marmite basculante qui déborde, cornets rayés',
  ground: 'table',
  body: shapes(
    // Roof.
    path('M128 92Q140 44 190 36H390Q440 44 452 92Z', brick.dark),
    path('M136 86Q150 50 194 42H382Q424 50 436 86Z', brick.mid),
    rect(116, 84, 348, 26, '#e9c04f', 8),
    rect(116, 84, 348, 17, yellow.light, 8),
    row(14, (index) => circle(132 + index * 24.4, 97, 6, index % 2 ? white : brick.mid)),
    // Cabin of glass, warm inside.
    rect(132, 108, 316, 226, brick.dark, 4),
    rect(146, 112, 288, 218, '#fbe8b8', 4),
    ellipse(290, 122, 120, 30, white, 0.8),
    // Kettle hung from its bar.
    rod(160, 126, 420, 126, steel, 9),
    rod(226, 126, 226, 176, steel, 7),
    rod(354, 126, 354, 176, steel, 7),
    turn(
      -9,
      290,
      190,
      path('M212 170H368Q374 238 338 244H242Q206 238 212 170Z', steel.dark),
      path('M216 172H354Q358 230 328 236H244Q214 230 216 172Z', steel.mid),
      rect(230, 182, 16, 44, steel.light, 8),
      ellipse(290, 168, 82, 15, steel.dark),
      ellipse(290, 166, 80, 13, steel.light),
      rod(372, 204, 410, 204, rubber, 13),
    ),
    heap(282, 168, 140, 36, 22),
    ...[
      [204, 206],
      [196, 238],
      [214, 262],
      [186, 180],
      [392, 250],
      [372, 272],
    ].map(([x = 0, y = 0]) => popped(x, y, 0.86)),
    heap(290, 318, 268, 56, 74),
    path('M146 112H214L146 260Z', white, 0.28),
    path('M434 330H384L434 214Z', white, 0.22),
    rod(140, 108, 140, 334, brass, 11),
    rod(440, 108, 440, 334, brass, 11),
    // Foot with its drawer.
    path('M116 328H464L470 410H110Z', brick.dark),
    path('M120 328H454L458 400H118Z', brick.mid),
    rect(116, 326, 348, 14, '#e9c04f', 6),
    rect(190, 352, 200, 38, brick.dark, 6),
    rect(196, 356, 188, 28, brick.light, 5),
    rod(256, 370, 324, 370, brass, 9),
    circle(148, 372, 10, cream.light),
    circle(430, 372, 10, cream.light),
    rect(126, 408, 40, 14, rubber.mid, 5),
    rect(414, 408, 40, 14, rubber.mid, 5),
    cornet(540, 424),
    cornet(66, 430),
    popped(478, 438),
    popped(600, 444, 0.9),
    popped(128, 446, 0.9),
  ),
};

/** For guests by the dozen; by the slug of the listing. */
export const feasts: Readonly<Record<string, Sketch>> = {
  'machine-popcorn': [popcorn, closeUp(popcorn, 'Le pop-corn qui saute de la marmite', 290, 200, 2.1)],
};
