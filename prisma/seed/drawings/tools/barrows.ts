import {
  bar,
  circle,
  ellipse,
  grey,
  iron,
  leaf,
  line,
  orange,
  path,
  rect,
  ring,
  rod,
  row,
  rubber,
  shapes,
  shine,
  steel,
  turn,
  wheel,
} from '../kit';
import type { Sketch, View } from '../sketch';

const barrow: View = {
  alt: 'Brouette de chantier à bac vert et roue gonflable',
  ground: 'grass',
  body: shapes(
    // The far handle and leg.
    rod(232, 318, 560, 230, iron, 14),
    rod(402, 290, 416, 392, iron, 14),
    wheel(176, 344, 62, orange),
    rod(176, 344, 300, 322, iron, 16),
    // Tub.
    path(
      'M112 168Q112 158 124 158H470Q486 158 480 174L436 276Q428 292 410 292H236Q214 292 204 276Z',
      leaf.dark,
    ),
    path('M120 168H470L428 266Q420 280 404 280H242Q222 280 212 266Z', leaf.mid),
    path('M104 150H486Q496 150 494 162Q492 174 480 174H112Q100 174 98 162Q98 150 104 150Z', leaf.dark),
    path('M104 150H486Q494 150 492 160H100Q98 150 104 150Z', leaf.light),
    line('M196 190L232 256', leaf.light, 7, 0.7),
    line('M300 182V272M392 182L372 272', leaf.dark, 5, 0.5),
    // The near shaft, its leg and its grip.
    rod(176, 344, 256, 310, iron, 18),
    rod(256, 310, 420, 296, iron, 18),
    rod(420, 296, 560, 214, iron, 18),
    rod(420, 296, 392, 392, iron, 16),
    bar(376, 396, 414, 396, iron.dark, 12),
    rod(520, 238, 572, 207, rubber, 26),
    circle(176, 344, 12, steel.light),
  ),
};

const mixer: View = {
  alt: 'Bétonnière électrique à cuve orange sur ses deux roues',
  ground: 'floor',
  body: shapes(
    // Stand: two legs behind, the motor's box.
    rod(390, 250, 480, 404, iron, 18),
    rod(250, 258, 214, 404, iron, 18),
    bar(222, 372, 470, 372, iron.dark, 14),
    bar(222, 369, 470, 369, iron.mid, 8),
    bar(466, 406, 508, 406, iron.dark, 14),
    rect(396, 236, 96, 82, grey.dark, 12),
    rect(396, 236, 92, 74, grey.mid, 12),
    row(4, (index) => rect(412 + index * 18, 254, 8, 40, grey.dark, 4)),
    // Drum, tipped to the left.
    turn(
      -28,
      300,
      200,
      path('M212 92H388L424 196Q428 252 376 292H224Q172 252 176 196Z', orange.dark),
      path('M216 96H378L410 196Q412 246 366 282H228Q182 248 184 196Z', orange.mid),
      path('M232 108H262L232 204Q230 246 252 274H230Q186 246 190 198Z', orange.light, 0.8),
      rect(170, 190, 260, 22, iron.dark, 5),
      row(16, (index) => rect(174 + index * 16, 186, 8, 30, iron.mid, 2)),
      ellipse(300, 92, 92, 22, orange.dark),
      ellipse(300, 91, 82, 17, iron.dark),
      ellipse(304, 94, 66, 11, grey.dark),
      shine('M252 124L236 176', 9),
    ),
    // Wheel that tips the drum, and the road wheel.
    ring(236, 286, 58, iron.dark, 12),
    ring(235, 284, 58, steel.mid, 6),
    row(4, (index) => turn(index * 45, 236, 286, bar(180, 286, 292, 286, iron.mid, 6))),
    circle(236, 286, 13, iron.dark),
    wheel(214, 392, 34, steel),
    line('M492 300Q566 300 572 360T620 408', rubber.dark, 9),
  ),
};

/** What the tool library lends: builders’ things. */
export const barrows: Readonly<Record<string, Sketch>> = {
  'brouettes-outiltheque': [barrow],
  'betonniere-outiltheque': [mixer],
};
