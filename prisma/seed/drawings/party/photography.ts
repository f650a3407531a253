import {
  brick,
  circle,
  cream,
  glass,
  grey,
  iron,
  leaf,
  line,
  move,
  navy,
  paleWood,
  path,
  pink,
  plum,
  rect,
  rod,
  row,
  rubber,
  shapes,
  teal,
  turn,
  white,
  wood,
  yellow,
} from '../kit';
import type { Sketch, View } from '../sketch';

const booth: View = {
  alt: 'Coin photo : rideau de fond, appareil sur trépied, lampe et imprimante',
  ground: 'floor',
  body: shapes(
    rod(46, 50, 46, 424, iron, 9),
    rod(330, 50, 330, 424, iron, 9),
    rod(34, 48, 342, 48, iron, 11),
    path(
      'M54 52H322V402Q308 412 296 402Q282 412 268 402Q254 412 240 402Q226 412 212 402Q198 412 184 402Q170 412 156 402Q142 412 128 402Q114 412 100 402Q86 412 54 402Z',
      pink.mid,
    ),
    row(9, (index) => line(`M${70 + index * 29} 60V398`, index % 2 ? pink.dark : pink.light, 7, 0.75)),
    row(5, (index) =>
      move(
        90 + index * 50,
        62 + (2 - Math.abs(index - 2)) * 12,
        path('M-20 0H20L0 40Z', [yellow.mid, teal.mid, cream.light, plum.mid, brick.mid][index] ?? white),
      ),
    ),
    line('M54 58Q190 100 322 58', cream.light, 4),
    // Lamp with its white umbrella box.
    rod(566, 150, 566, 424, iron, 10),
    rod(566, 350, 520, 426, iron, 9),
    rod(566, 350, 612, 426, iron, 9),
    turn(
      -14,
      560,
      110,
      rect(484, 50, 122, 122, iron.dark, 10),
      rect(492, 58, 106, 106, cream.light, 6),
      rect(492, 58, 106, 106, yellow.light, 6, 0.35),
    ),
    // Camera.
    rod(420, 262, 362, 426, iron, 12),
    rod(420, 262, 478, 426, iron, 12),
    rod(420, 250, 424, 430, iron, 12),
    rect(398, 238, 44, 22, rubber.mid, 5),
    path(
      'M346 160Q346 146 360 146H390L402 124H442L454 146H480Q494 146 494 160V228Q494 242 480 242H360Q346 242 346 228Z',
      rubber.dark,
    ),
    path(
      'M352 160Q352 152 362 152H394L405 130H438L449 152H478Q487 152 487 162V222Q487 233 476 233H363Q352 233 352 222Z',
      rubber.mid,
    ),
    rect(408, 134, 28, 10, iron.light, 3),
    circle(421, 192, 42, iron.dark),
    circle(420, 191, 36, iron.mid),
    circle(420, 191, 26, navy.dark),
    circle(420, 191, 15, plum.mid),
    circle(411, 182, 7, glass.light),
    rect(460, 138, 18, 9, brick.mid, 3),
  ),
};

const printed: View = {
  alt: 'L’imprimante et les photos qui en sortent, à côté du livre d’or',
  ground: 'table',
  tint: 'lilac',
  body: move(
    0,
    34,
    rect(70, 152, 300, 180, grey.dark, 22),
    rect(70, 152, 292, 170, cream.light, 22),
    rect(92, 174, 98, 62, iron.dark, 8),
    rect(100, 182, 82, 46, teal.mid, 4),
    circle(236, 204, 17, grey.mid),
    circle(280, 204, 11, leaf.mid),
    circle(312, 204, 11, brick.mid),
    rect(104, 262, 228, 26, iron.dark, 8),
    rect(124, 274, 188, 136, white, 3),
    rect(136, 274, 164, 100, pink.light),
    // Two guests.
    ...[186, 250].map((x, index) =>
      shapes(
        path(`M${x - 34} 374Q${x - 32} 336 ${x} 336T${x + 34} 374Z`, index ? teal.mid : yellow.mid),
        circle(x, 312, 22, index ? '#a9714b' : '#e6b995'),
        path(
          `M${x - 24} 312Q${x - 24} 286 ${x} 286T${x + 24} 312Q${x} 296 ${x - 24} 312Z`,
          index ? rubber.dark : wood.dark,
        ),
        line(`M${x - 8} 320Q${x} 328 ${x + 8} 320`, brick.dark, 3),
      ),
    ),
    turn(
      7,
      490,
      300,
      rect(402, 196, 190, 220, plum.dark, 8),
      rect(402, 196, 182, 220, plum.mid, 8),
      rect(420, 224, 146, 100, cream.light, 4),
      rect(432, 234, 52, 80, pink.mid, 2),
      circle(458, 262, 13, paleWood.mid),
      path('M438 314Q440 282 458 282T478 314Z', brick.mid),
      row(4, (index) => line(`M500 ${248 + index * 18}H${548 - (index % 2) * 14}`, plum.light, 4)),
      rect(420, 350, 100, 10, yellow.mid, 4),
      rect(408, 200, 10, 212, plum.dark, 3),
    ),
  ),
};

/** What takes pictures of guests; by the slug of the listing. */
export const photography: Readonly<Record<string, Sketch>> = {
  photobooth: [booth, printed],
};
