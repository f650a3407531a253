import {
  block,
  blue,
  brass,
  brick,
  circle,
  copper,
  cream,
  darkWood,
  ellipse,
  grey,
  iron,
  leaf,
  line,
  navy,
  orange,
  paleWood,
  path,
  place,
  plum,
  poly,
  rect,
  ring,
  rod,
  row,
  rubber,
  shapes,
  solid,
  steel,
  teal,
  turn,
  white,
  wood,
  yellow,
} from '../kit';
import type { Sketch, View } from '../sketch';

const spool = (x: number, y: number, tone: typeof plum): string =>
  shapes(
    rect(x, y + 10, 62, 78, tone.dark, 6),
    rect(x, y + 10, 44, 78, tone.mid, 6),
    row(6, (at) => line(`M${x + 3} ${y + 20 + at * 12}l56 -6`, tone.dark, 3)),
    rect(x - 8, y, 78, 14, paleWood.mid, 6),
    rect(x - 8, y + 82, 78, 16, paleWood.dark, 6),
    rect(x - 8, y, 60, 5, paleWood.light, 3),
  );

const hem: View = {
  alt: 'Pantalon plié dont l’ourlet est épinglé, mètre ruban, bobines et ciseaux de couture',
  ground: 'table',
  body: shapes(
    solid('trousers', 'M120 70H372L396 350Q260 372 108 350Z', navy),
    line('M246 76Q252 210 250 356', navy.dark, 6),
    path('M108 310Q250 334 393 310L396 350Q260 372 108 350Z', navy.light),
    row(11, (at) => line(`M${126 + at * 25} ${316 + (at < 6 ? at : 10 - at) * 2}h12`, white, 4)),
    row(4, (at) =>
      shapes(
        line(`M${150 + at * 62} 300l8 44`, steel.light, 5),
        circle(150 + at * 62, 298, 9, [brick, yellow, teal, brick][at]?.mid ?? ''),
      ),
    ),
    // Tape measure, rolled and run out.
    line('M430 330Q500 300 540 344T620 330', yellow.mid, 30),
    row(9, (at) => line(`M${448 + at * 18} ${318 + (at % 3) * 4}v12`, '#7c5a1d', 3)),
    spool(438, 176, plum),
    spool(530, 196, brick),
    place(
      316,
      404,
      -14,
      0.8,
      path('M-10 -7L190 -26Q204 -20 190 -8L-10 9Z', steel.mid),
      path('M-10 -9L190 6Q206 12 190 20L-10 7Z', steel.light),
      circle(0, 0, 9, iron.mid),
      ring(-58, -34, 34, brick.mid, 15),
      ring(-62, 38, 34, brick.mid, 15),
      line('M-30 -18L0 0L-32 20', brick.dark, 15),
    ),
  ),
};

const brake: View = {
  alt: 'Roue arrière de vélo : pignons, chaîne et étrier de frein, clé Allen prête à régler',
  ground: 'floor',
  body: shapes(
    circle(268, 236, 186, rubber.dark),
    circle(266, 234, 178, rubber.mid),
    circle(268, 236, 160, '#f3e4dc'),
    ring(268, 236, 158, steel.mid, 13),
    row(16, (at) => {
      const angle = (at * Math.PI) / 8;
      const [x, y] = [Math.cos(angle), Math.sin(angle)];
      return line(
        `M${(268 + 30 * x).toFixed(1)} ${(236 + 30 * y).toFixed(1)}L${(268 + 152 * x).toFixed(1)} ${(236 + 152 * y).toFixed(1)}`,
        grey.mid,
        3,
      );
    }),
    // Cassette and chain.
    row(4, (at) => ring(268, 236, 64 - at * 12, at % 2 ? iron.mid : steel.dark, 9)),
    circle(268, 236, 18, steel.light),
    line('M268 172Q430 180 610 150M272 300Q420 320 610 268', iron.dark, 13),
    row(15, (at) => circle(288 + at * 22, 172 - at * 1.2, 5, steel.light)),
    row(15, (at) => circle(292 + at * 22, 302 - at * 1.8, 5, steel.light)),
    // Stay and caliper.
    rod(268, 236, 520, 30, teal, 30),
    place(
      394,
      120,
      -40,
      1,
      solid(
        'caliper',
        'M-62 -26Q0 -66 62 -26L72 60Q56 74 44 60L36 4Q0 -22 -36 4L-44 60Q-56 74 -72 60Z',
        iron,
      ),
      rect(-80, 46, 42, 26, brick.mid, 6),
      rect(38, 46, 42, 26, brick.mid, 6),
      circle(0, -34, 13, steel.light),
    ),
    // Hex key.
    line('M470 420H594Q612 420 612 402V352', iron.dark, 20),
    line('M470 416H592Q607 416 607 402V352', iron.light, 7),
  ),
};

const shelf: View = {
  alt: 'Étagère que l’on pose au mur, niveau à bulle dessus ; cadre, chevilles et vis',
  ground: 'wall',
  body: shapes(
    block(78, 208, 484, 36, wood, 6),
    row(2, (at) =>
      shapes(
        path(`M${150 + at * 316} 244h26v92q-26 -10 -26 -40Z`, iron.mid),
        rect(146 + at * 316, 240, 14, 118, iron.dark, 5),
        circle(153 + at * 316, 346, 5, steel.light),
      ),
    ),
    // Level.
    block(150, 158, 300, 50, yellow, 8),
    rect(262, 168, 76, 26, leaf.light, 12),
    rect(284, 172, 30, 16, '#dff0c2', 8),
    line('M282 166v30M318 166v30', leaf.dark, 4),
    circle(182, 184, 12, yellow.dark),
    circle(418, 184, 12, yellow.dark),
    // A frame on its way up.
    turn(
      -7,
      470,
      110,
      rect(470, 40, 118, 108, darkWood.mid, 6),
      rect(484, 54, 90, 80, '#e9dcc4', 3),
      path('M484 116L516 84L540 106L556 94L574 112V134H484Z', teal.mid),
      circle(550, 74, 9, yellow.mid),
    ),
    // Plugs and screws on the floor of the picture.
    row(4, (at) =>
      place(
        150 + at * 58,
        408 + (at % 2) * 18,
        [18, -24, 40, -8][at] ?? 0,
        0.9,
        rod(-34, 0, 26, 0, [grey, brick, grey, brick][at] ?? grey, 17),
        line('M-10 0H26', white, 3, 0.6),
      ),
    ),
    row(3, (at) =>
      place(
        430 + at * 56,
        410 + (at % 2) * 16,
        [-30, 12, -12][at] ?? 0,
        0.9,
        rod(-30, 0, 30, 0, steel, 9),
        row(5, (turnAt) => line(`M${-8 + turnAt * 9} -6l5 12`, iron.mid, 3)),
        ellipse(-32, 0, 6, 15, steel.dark),
      ),
    ),
  ),
};

const seedling = (x: number, y: number, size: number): string =>
  place(
    x,
    y,
    0,
    size,
    line('M0 0Q3 -26 0 -50', leaf.dark, 7),
    path('M0 -48Q-44 -84 -56 -50Q-36 -26 0 -44Z', leaf.mid),
    path('M0 -48Q44 -88 58 -54Q38 -26 0 -44Z', leaf.light),
    line('M-4 -46Q-26 -58 -42 -52M6 -46Q26 -60 44 -54', leaf.dark, 3),
  );

const bed: View = {
  alt: 'Carré potager en bois, jeunes pousses en rangs, plantoir et étiquettes',
  ground: 'grass',
  body: shapes(
    poly(
      [
        [120, 190],
        [520, 190],
        [604, 392],
        [36, 392],
      ],
      '#5b3f2c',
    ),
    poly(
      [
        [132, 198],
        [508, 198],
        [584, 378],
        [56, 378],
      ],
      '#74523a',
    ),
    row(3, (at) => line(`M${132 - at * 28} ${238 + at * 56}H${508 + at * 28}`, '#8d6a4d', 10 + at * 3, 0.7)),
    row(6, (at) => seedling(172 + at * 60, 240, 0.62)),
    row(6, (at) => seedling(150 + at * 69, 298, 0.8)),
    row(5, (at) => seedling(146 + at * 88, 360, 1)),
    // Boards.
    path('M112 180H528L520 200H120Z', paleWood.light),
    path('M112 180L120 200L44 388L20 396Z', paleWood.mid),
    path('M528 180L520 200L596 388L620 396Z', paleWood.dark),
    path('M20 380H620V428Q320 440 20 428Z', paleWood.mid),
    path('M20 404H620V428Q320 440 20 428Z', paleWood.dark),
    // Labels.
    row(2, (at) =>
      shapes(
        rect(96 + at * 412, 150 + at * 10, 44, 30, white, 4),
        rect(114 + at * 412, 178 + at * 10, 8, 42, wood.mid, 3),
        circle(118 + at * 412, 165 + at * 10, 8, at ? orange.mid : brick.mid),
      ),
    ),
    // Dibber, in the earth.
    place(
      330,
      170,
      12,
      1.05,
      solid('dibber', 'M-10 -46H10L12 60L0 96L-12 60Z', wood),
      rod(-40, -54, 40, -54, darkWood, 26),
      rect(-13, 40, 26, 14, copper.mid, 4),
    ),
  ),
};

const reading: View = {
  alt: 'Livre ouvert sous une lampe, loupe posée dessus, tasse à côté',
  ground: 'table',
  body: shapes(
    path('M60 60L250 60L470 352H10Z', '#fff1bd', 0.55),
    // Lamp.
    rod(120, 330, 92, 96, brass, 13),
    solid('lampshade', 'M30 104Q52 30 120 26Q176 32 196 96Z', leaf),
    ellipse(118, 336, 66, 16, brass.mid),
    ellipse(112, 330, 56, 10, brass.light),
    // Open book.
    path('M196 244Q310 214 388 250Q470 214 586 244L600 384Q480 356 390 390Q300 356 184 384Z', brick.dark),
    path('M206 238Q310 208 388 244V378Q300 346 196 372Z', white),
    path('M388 244Q470 208 576 238L586 372Q480 346 388 378Z', cream.mid),
    row(5, (at) => line(`M${230 - at * 2} ${258 + at * 22}q70 -20 ${136 + at * 2} 4`, grey.light, 6)),
    row(5, (at) => line(`M412 ${260 + at * 22}q70 -24 ${140 + at * 3} -4`, grey.light, 6)),
    line('M388 246V380', cream.dark, 5),
    path('M470 216l26 -4l4 74l-15 -12l-13 14Z', plum.mid),
    // Magnifying glass.
    place(
      330,
      330,
      32,
      1,
      rod(54, 0, 138, 0, darkWood, 22),
      circle(0, 0, 56, brass.dark),
      circle(0, 0, 46, '#e4f0f4'),
      line('M-26 -8h50M-24 14h38', grey.dark, 9),
      line('M-30 -24Q-16 -38 4 -38', white, 7),
    ),
    // A cup.
    solid('mug', 'M506 396H596L588 452Q552 464 514 452Z', blue),
    line('M594 408Q624 410 612 434Q604 446 588 440', blue.mid, 11),
    ellipse(551, 397, 45, 9, '#6d432b'),
  ),
};

/** What hands do for a neighbour: sewing, bikes, a shelf, a garden, a page read aloud. */
export const hands: Readonly<Record<string, Sketch>> = {
  'ourlets-fatima': [hem],
  'velo-lan': [brake],
  'tringle-samir': [shelf],
  'potager-odile': [bed],
  'lecture-rose': [reading],
};
