import {
  brick,
  circle,
  darkWood,
  ellipse,
  grey,
  iron,
  leaf,
  line,
  paleWood,
  path,
  place,
  rect,
  rod,
  row,
  shapes,
  shine,
  solid,
  steel,
  turn,
  wood,
} from '../kit';
import { closeUp, type Sketch, type View } from '../sketch';

const leafAt = (x: number, y: number, degrees: number, by = 1): string =>
  place(
    x,
    y,
    degrees,
    by,
    path('M0 0Q-24 -34 0 -76Q24 -34 0 0Z', leaf.dark),
    path('M-1 -2Q-24 -34 0 -76Q6 -38 -1 -2Z', leaf.mid),
    line('M0 -6Q2 -40 0 -66', leaf.light, 2.5, 0.8),
  );

const bud = (x: number, y: number, degrees: number): string =>
  place(
    x,
    y,
    degrees,
    1,
    path('M-9 4Q-12 -18 0 -26Q12 -18 9 4Z', darkWood.dark),
    path('M-7 3Q-9 -16 0 -23Q3 -14 1 3Z', brick.light),
  );

const pruning: View = {
  alt: 'Un sécateur coupe en biais un rameau de pommier, juste au-dessus d’un bourgeon',
  ground: 'plain',
  body: shapes(
    // The branch.
    line('M600 470Q520 330 392 236', darkWood.dark, 44),
    line('M596 466Q514 328 388 234', wood.dark, 32),
    line('M586 456Q506 326 384 228', wood.mid, 7, 0.7),
    line('M500 352Q556 250 560 150', darkWood.dark, 25),
    line('M497 348Q552 248 556 150', wood.dark, 17),
    line('M392 236Q348 200 332 156', darkWood.dark, 27),
    line('M390 232Q346 198 330 156', wood.dark, 19),
    leafAt(560, 170, -42, 1.1),
    leafAt(558, 156, 22, 1.25),
    leafAt(538, 252, 68, 1.1),
    leafAt(434, 262, 34, 1.2),
    bud(404, 232, 34),
    bud(498, 338, -60),
    bud(528, 300, -46),
    // What is cut off.
    turn(
      -14,
      300,
      90,
      line('M318 118Q302 84 300 34', darkWood.dark, 24),
      line('M315 116Q300 84 298 34', wood.dark, 16),
      ellipse(318, 122, 13, 7, paleWood.light),
      bud(312, 70, 56),
      leafAt(298, 44, -24, 0.9),
      leafAt(302, 70, -74, 0.8),
    ),
    turn(-18, 332, 152, ellipse(332, 152, 14, 7, paleWood.light)),
    // Secateurs.
    solid('hook', 'M330 196Q382 176 392 132Q404 150 392 178Q372 220 306 226L270 216L286 188Z', iron),
    solid(
      'blade',
      'M240 196Q286 112 358 116Q372 120 362 128Q318 156 300 222L262 236Z',
      steel,
      shine('M276 174Q304 132 346 122', 6, 0.7),
    ),
    line('M270 214Q176 208 92 268', brick.dark, 40),
    line('M268 210Q176 204 92 264', brick.mid, 30),
    line('M262 202Q176 198 100 252', brick.light, 6, 0.7),
    line('M280 226Q218 292 122 366', brick.dark, 40),
    line('M277 222Q216 288 120 362', brick.mid, 30),
    line('M270 224Q212 280 128 346', brick.light, 6, 0.7),
    line('M196 236q10 12 2 24t8 22', steel.dark, 7),
    circle(280, 212, 22, steel.dark),
    circle(278, 210, 18, steel.mid),
    circle(278, 210, 7, iron.mid),
  ),
};

const slats = (x: number): string =>
  shapes(
    rect(x, 150, 20, 244, darkWood.dark, 4),
    rect(x, 150, 13, 244, wood.dark, 4),
    rect(x + 168, 150, 20, 244, darkWood.dark, 4),
    rect(x + 168, 150, 13, 244, wood.dark, 4),
    row(4, (at) =>
      shapes(
        rect(x - 6, 214 + at * 46, 200, 34, wood.dark, 4),
        rect(x - 6, 214 + at * 46, 200, 25, wood.mid, 4),
        line(`M${x + 10} ${222 + at * 46}h120`, wood.light, 3, 0.6),
        circle(x + 8, 230 + at * 46, 3, darkWood.dark),
        circle(x + 178, 230 + at * 46, 3, darkWood.dark),
      ),
    ),
  );

const compost: View = {
  alt: 'Deux bacs à compost en bois, l’un plein d’épluchures, l’autre mûr ; fourche et seau',
  ground: 'grass',
  body: shapes(
    // Fresh: peelings; ripe: dark earth.
    path('M64 230Q80 150 130 158Q170 128 206 166Q240 170 244 230Z', leaf.dark),
    path('M64 226Q84 154 130 164Q168 134 200 170Q226 176 230 226Z', leaf.mid),
    line('M96 190q16 -18 34 -4', '#e9a24b', 11),
    line('M150 170q18 -14 32 6', brick.light, 10),
    ellipse(206, 196, 20, 13, '#f4ecd8'),
    ellipse(118, 204, 22, 11, '#d7a24a'),
    line('M160 204q22 -12 40 6', leaf.light, 8),
    leafAt(86, 212, -30, 0.6),
    path('M274 230Q290 166 350 162Q420 160 448 230Z', darkWood.dark),
    path('M274 228Q294 172 350 168Q404 168 430 228Z', '#7a5236'),
    row(8, (at) => circle(300 + at * 16, 206 - ((at * 7) % 4) * 8, 4, at % 2 ? '#9a7050' : darkWood.dark)),
    line('M334 192q8 -12 18 -2t18 -4', '#e39a90', 7),
    slats(60),
    slats(268),
    // Fork.
    turn(
      9,
      520,
      300,
      rod(520, 60, 520, 288, paleWood, 16),
      rect(496, 46, 48, 18, wood.dark, 8),
      rect(496, 46, 48, 12, wood.mid, 8),
      line('M484 300V384Q484 396 486 402M508 296V410M532 296V410M556 300V384Q556 396 554 402', iron.mid, 9),
      line('M484 302Q484 286 520 286T556 302', iron.mid, 11),
      line('M506 300V400', iron.light, 3),
    ),
    // Bucket of ripe compost.
    ellipse(452, 372, 58, 16, '#50341f'),
    path('M396 372H508L496 446Q452 462 408 446Z', grey.dark),
    path('M396 372H494L484 448Q450 458 408 446Z', grey.mid),
    ellipse(452, 372, 56, 15, grey.light),
    ellipse(452, 374, 50, 12, '#50341f'),
    ellipse(448, 370, 38, 10, '#7a5236'),
    line('M398 376Q400 330 452 326T506 376', steel.dark, 5),
    line('M416 392L422 436', grey.light, 6, 0.8),
  ),
};

/** Lessons in the garden. */
export const gardening: Readonly<Record<string, Sketch>> = {
  'taille-fruitiers': [pruning],
  'compost-claire': [compost, closeUp(compost, 'Épluchures et vers du compost, vus de près', 250, 190)],
};
