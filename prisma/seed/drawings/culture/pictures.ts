import {
  bar,
  blue,
  brick,
  circle,
  cream,
  ellipse,
  inside,
  iron,
  line,
  orange,
  path,
  place,
  rect,
  rod,
  row,
  rubber,
  shapes,
  shine,
  steel,
  teal,
  turn,
  white,
  yellow,
} from '../kit';
import { closeUp, type Sketch, type View } from '../sketch';

/** A lens from its front: rings, glass, reflections. */
const lens = (x: number, y: number, r: number): string =>
  shapes(
    circle(x, y, r, rubber.dark),
    circle(x - 2, y - 3, r * 0.96, iron.mid),
    row(36, (index) => turn(index * 10, x, y, rect(x - 2, y - r * 0.95, 4, r * 0.11, rubber.dark, 1))),
    circle(x, y, r * 0.82, rubber.dark),
    circle(x, y, r * 0.78, iron.dark),
    circle(x, y, r * 0.66, rubber.dark),
    circle(x, y, r * 0.55, '#1f2b3f'),
    circle(x + r * 0.04, y + r * 0.05, r * 0.42, '#334a6b'),
    circle(x + r * 0.06, y + r * 0.08, r * 0.26, '#1b2433'),
    ellipse(x - r * 0.2, y - r * 0.22, r * 0.15, r * 0.11, white, 0.75),
    circle(x + r * 0.22, y + r * 0.24, r * 0.09, '#9a7fc4', 0.7),
    circle(x + r * 0.3, y + r * 0.02, r * 0.05, '#7fc4b4', 0.7),
  );

const camera: View = {
  alt: 'Appareil photo hybride noir, son objectif de 50 mm et sa sangle',
  ground: 'table',
  body: shapes(
    line('M100 170Q10 150 30 270T120 420T330 428', brick.dark, 20),
    line('M100 168Q14 150 36 268T122 414T330 422', brick.light, 4),
    // Shoe, finder, dials.
    rect(292, 66, 70, 12, steel.mid, 3),
    path('M248 140L266 86Q270 76 284 76H370Q384 76 388 86L406 140Z', iron.dark),
    path('M256 140L272 90Q275 82 286 82H366Q376 82 380 92L396 140Z', iron.mid),
    rect(428, 106, 66, 30, rubber.dark, 5),
    row(11, (index) => rect(431 + index * 5.6, 106, 3, 24, iron.light, 1)),
    rect(170, 112, 52, 26, rubber.dark, 5),
    row(8, (index) => rect(173 + index * 6, 112, 3, 20, iron.light, 1)),
    ellipse(126, 130, 24, 9, steel.dark),
    ellipse(126, 126, 21, 8, steel.light),
    // Body.
    path(
      'M84 158Q84 134 108 134H516Q548 134 552 164L558 376Q558 396 536 396H108Q84 396 84 372Z',
      rubber.dark,
    ),
    path('M84 158Q84 134 108 134H514Q542 134 546 162L550 366Q550 386 530 386H108Q84 386 84 366Z', iron.mid),
    path('M84 188H550L553 340H84Z', rubber.mid),
    path('M84 188H172Q186 250 168 340H84Z', rubber.light),
    shine('M104 144H236M412 144H510', 6, 0.35),
    rect(86, 150, 12, 28, steel.mid, 4),
    rect(544, 150, 12, 28, steel.mid, 4),
    circle(196, 162, 8, '#f2a765'),
    rect(470, 204, 50, 14, cream.mid, 3),
    rect(476, 209, 30, 4, iron.dark, 2),
    lens(326, 268, 122),
    circle(222, 212, 6, orange.mid),
  ),
};

const umbrella = (id: string): string =>
  shapes(
    inside(
      id,
      'M-96 0Q-84 -88 0 -96Q84 -88 96 0Q48 -18 0 -12Q-48 -18 -96 0Z',
      rect(-100, -100, 200, 110, cream.mid),
      path('M-96 0Q-84 -88 0 -96L-34 -10Z', white),
      path('M0 -96Q84 -88 96 0L40 -10Z', cream.dark),
      bar(0, -96, -34, -8, cream.dark, 2),
      bar(0, -96, 36, -8, '#c3b292', 2),
    ),
    rod(0, -108, 0, 62, iron, 6),
  );

const studioLight = (x: number, flip: 1 | -1, id: string): string =>
  `<g transform="translate(${x} 0) scale(${flip} 1)">${shapes(
    rod(0, 200, 0, 412, iron, 10),
    rod(0, 366, -52, 432, iron, 8),
    rod(0, 366, 52, 432, iron, 8),
    rod(0, 366, 6, 438, iron, 8),
    rect(-9, 290, 18, 22, rubber.mid, 5),
    place(34, 128, 50, 1, umbrella(id)),
    place(
      -6,
      172,
      -40,
      1,
      rect(-58, -30, 92, 60, rubber.dark, 10),
      rect(-58, -30, 92, 52, iron.mid, 10),
      shine('M-48 -22H22', 5, 0.35),
      path('M34 -24L62 -38V38L34 24Z', rubber.dark),
      rect(58, -36, 7, 72, yellow.light, 3),
      row(4, (index) => rect(-46 + index * 13, -8, 6, 26, rubber.dark, 3)),
    ),
  )}</g>`;

const studio: View = {
  alt: 'Deux torches de studio à parapluie blanc, de part et d’autre d’un fond de papier',
  ground: 'floor',
  body: shapes(
    // Paper on its bar between two stands.
    rod(214, 66, 214, 396, iron, 7),
    rod(426, 66, 426, 396, iron, 7),
    path('M226 70H414V350Q420 400 440 428H200Q220 400 226 350Z', cream.dark),
    path('M226 70H408V348Q412 396 430 422H206Q222 396 226 350Z', white),
    path('M226 336H408Q410 376 418 396H222Q226 366 226 336Z', cream.mid, 0.55),
    rod(200, 70, 440, 70, steel, 20),
    // A stool for who is portrayed.
    rod(298, 330, 288, 408, iron, 7),
    rod(342, 330, 352, 408, iron, 7),
    ellipse(320, 330, 38, 11, rubber.dark),
    ellipse(320, 325, 38, 11, teal.mid),
    studioLight(112, 1, 'left'),
    studioLight(528, -1, 'right'),
  ),
};

const actionCamera = shapes(
  rect(-110, -82, 220, 168, rubber.dark, 22),
  rect(-110, -82, 220, 156, iron.mid, 22),
  row(2, (index) => bar(-54, 30 + index * 22, -14, 30 + index * 22, iron.dark, 6)),
  rect(-92, -62, 74, 66, rubber.dark, 8),
  rect(-86, -57, 60, 52, '#24425c', 5),
  path('M-86 -18L-66 -40L-52 -24L-44 -32L-26 -14V-5H-86Z', '#5aa08f'),
  rect(4, -68, 98, 98, rubber.dark, 18),
  rect(8, -64, 88, 86, iron.dark, 16),
  circle(53, -20, 36, rubber.dark),
  circle(53, -20, 28, '#1f2b3f'),
  circle(55, -18, 18, '#3c587d'),
  ellipse(43, -31, 8, 6, white, 0.8),
  rect(-30, -94, 62, 14, rubber.dark, 6),
  rect(-26, -95, 54, 9, brick.mid, 4),
  circle(-72, 44, 5, '#ef6a4f'),
  shine('M-92 -76H-10', 5, 0.35),
);

const action: View = {
  alt: 'Caméra d’action sur un guidon, poignée flottante orange et batteries',
  ground: 'table',
  body: shapes(
    // Handlebar with its clamp.
    rod(60, 352, 430, 352, iron, 26),
    rod(60, 352, 140, 352, rubber, 40),
    row(6, (index) => bar(70 + index * 12, 334, 70 + index * 12, 370, rubber.dark, 3)),
    rect(216, 328, 72, 48, rubber.dark, 10),
    rect(216, 328, 72, 40, iron.mid, 10),
    circle(230, 346, 6, steel.light),
    circle(274, 346, 6, steel.light),
    path('M232 330V276H246V300H260V276H274V330Z', rubber.mid),
    rod(212, 296, 292, 296, iron, 13),
    circle(302, 296, 17, iron.dark),
    row(6, (index) => turn(index * 60, 302, 296, rect(299, 277, 6, 9, iron.light, 2))),
    place(252, 182, 0, 1.14, actionCamera),
    // Floating grip.
    place(
      496,
      276,
      16,
      1,
      rect(-28, -112, 56, 222, orange.dark, 26),
      rect(-28, -112, 48, 214, orange.mid, 24),
      row(7, (index) => rect(-22, -66 + index * 22, 38, 9, orange.dark, 4)),
      shine('M-18 -92V70', 6, 0.35),
      path('M-18 -112V-140H-8V-122H8V-140H18V-112Z', iron.mid),
      line('M0 108Q40 150 60 118', rubber.mid, 7),
    ),
    ...[0, 1].map((index) =>
      shapes(
        rect(380 + index * 56, 402 + index * 4, 46, 40, rubber.dark, 6),
        rect(380 + index * 56, 402 + index * 4, 46, 34, blue.mid, 6),
        rect(388 + index * 56, 410 + index * 4, 22, 7, blue.light, 3),
      ),
    ),
    rect(506, 414, 30, 36, rubber.dark, 4),
    rect(506, 414, 30, 31, brick.mid, 4),
    row(4, (index) => rect(511 + index * 5.5, 417, 3, 8, yellow.light, 1)),
  ),
};

/** Cameras, light and lenses; by the slug of the listing. */
export const pictures: Readonly<Record<string, Sketch>> = {
  'reflex-idriss': [camera, closeUp(camera, 'Les lentilles de l’objectif de 50 mm', 326, 262, 1.9)],
  'eclairage-studio': [studio],
  'camescope-david': [action],
};
