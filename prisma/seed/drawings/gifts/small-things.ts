import {
  blue,
  brick,
  circle,
  copper,
  cream,
  disc,
  ellipse,
  glass,
  grey,
  ink,
  inside,
  iron,
  leaf,
  line,
  move,
  navy,
  orange,
  paleWood,
  path,
  place,
  plum,
  rect,
  ring,
  rod,
  row,
  rubber,
  scale,
  shapes,
  shine,
  steel,
  teal,
  turn,
  wheel,
  white,
  yellow,
} from '../kit';
import type { Sketch } from '../sketch';

/** A child's bicycle with its two small wheels behind. */
const childsBike = shapes(
  wheel(184, 338, 78),
  wheel(456, 338, 78),
  row(8, (index) => turn(index * 45, 184, 338, line('M184 338V274', steel.light, 2))),
  row(8, (index) => turn(index * 45, 456, 338, line('M456 338V274', steel.light, 2))),
  rod(184, 338, 262, 224, brick, 16),
  rod(262, 224, 408, 214, brick, 16),
  rod(262, 224, 302, 340, brick, 16),
  rod(302, 340, 408, 226, brick, 18),
  rod(184, 338, 302, 340, brick, 12),
  rod(402, 170, 456, 338, steel, 14),
  // Saddle, bars with a bell and tassels.
  rod(262, 224, 254, 186, steel, 10),
  path('M206 182Q208 164 240 166L304 172Q312 182 296 190L226 192Q206 194 206 182Z', rubber.dark),
  path('M210 180Q214 168 240 169L298 175Q300 180 290 184L226 186Q212 188 210 180Z', rubber.mid),
  line('M402 176Q398 146 430 140', steel.dark, 11),
  line('M402 176Q398 146 360 134', steel.mid, 11),
  rod(420, 142, 448, 136, rubber, 16),
  rod(372, 138, 344, 130, rubber, 16),
  circle(396, 148, 14, yellow.dark),
  circle(393, 145, 11, yellow.mid),
  row(3, (index) =>
    line(
      `M450 138q${12 + index * 7} 12 ${4 + index * 8} 38`,
      [yellow, teal, blue][index]?.mid ?? teal.mid,
      4,
    ),
  ),
  // Pedals and the guard of the chain.
  path('M168 320H316Q334 338 316 358H168Q154 338 168 320Z', yellow.dark),
  path('M170 323H312Q326 336 312 350H172Q160 338 170 323Z', yellow.mid),
  circle(302, 340, 17, steel.dark),
  circle(300, 338, 12, steel.light),
  rod(302, 340, 328, 388, iron, 9),
  rect(306, 384, 46, 13, rubber.mid, 5),
  // Small wheels.
  rod(184, 338, 212, 388, steel, 9),
  wheel(216, 394, 24),
);

const jar = (x: number, y: number, fruit: typeof brick, lid: typeof brick): string =>
  move(
    x,
    y,
    rect(-46, -96, 92, 112, glass.dark, 16),
    rect(-44, -94, 86, 106, glass.mid, 14),
    rect(-36, -66, 72, 72, fruit.dark, 10),
    rect(-36, -66, 66, 66, fruit.mid, 10),
    rect(-26, -46, 44, 30, cream.light, 4),
    rect(-20, -38, 30, 3, ink, 1, 0.5),
    rect(-20, -30, 22, 3, ink, 1, 0.5),
    rect(-42, -116, 84, 24, lid.dark, 6),
    rect(-42, -116, 80, 18, lid.mid, 6),
    line('M-34 -82V-10', white, 6, 0.5),
  );

const emptyJar = (x: number, y: number): string =>
  move(
    x,
    y,
    rect(-46, -96, 92, 112, glass.dark, 16),
    rect(-44, -94, 86, 106, glass.mid, 14),
    rect(-36, -84, 70, 88, glass.light, 10),
    rect(-40, -110, 80, 14, glass.dark, 5),
    rect(-40, -110, 76, 9, glass.light, 5),
    line('M-34 -82V-10', white, 6, 0.7),
  );

/** A leaf with the slits of a monstera, around its stalk's end. */
const monsteraLeaf = (x: number, y: number, degrees: number, by: number): string =>
  place(
    x,
    y,
    degrees,
    by,
    path(
      'M0 0Q-70 -14 -78 -78L-44 -70L-72 -100Q-60 -140 -20 -150L-14 -112L0 -160L14 -112L20 -150Q60 -140 72 -100L44 -70L78 -78Q70 -14 0 0Z',
      leaf.dark,
    ),
    path(
      'M-4 -6Q-62 -20 -70 -70L-40 -64L-64 -98Q-54 -130 -24 -140L-16 -104L-4 -148L10 -106L16 -138Q50 -128 60 -98L36 -64L66 -70Q60 -20 -4 -6Z',
      leaf.mid,
    ),
    line('M0 0V-140', leaf.light, 5),
    line('M0 -30L-40 -48M0 -30L40 -48M0 -66L-44 -90M0 -66L44 -90', leaf.light, 3),
  );

const cutting = (x: number): string =>
  move(
    x,
    0,
    line('M0 372Q-4 300 -26 262M0 372Q4 280 34 236', leaf.dark, 9),
    monsteraLeaf(-26, 264, -24, 0.62),
    monsteraLeaf(34, 240, 22, 0.72),
    rect(-42, 296, 84, 116, glass.dark, 12),
    rect(-42, 296, 78, 110, glass.mid, 12),
    rect(-36, 336, 70, 68, blue.light, 8, 0.65),
    line('M-2 340Q-14 372 -20 394M0 344Q2 376 4 398M4 340Q18 366 22 390', paleWood.light, 3),
    line('M-32 306V392', white, 6, 0.6),
  );

/** A glass tank with plants, gravel and two fish. */
const tank = shapes(
  rect(96, 104, 448, 296, iron.dark, 10),
  rect(106, 128, 428, 262, '#bfe0e8', 4),
  rect(106, 150, 428, 240, blue.light, 2, 0.75),
  path('M106 356Q180 336 260 352T420 346T534 354V390H106Z', paleWood.dark),
  row(26, (index) =>
    circle(116 + index * 16.5, 370 + ((index * 7) % 14), 6, index % 3 ? paleWood.mid : grey.mid),
  ),
  line('M156 362Q136 300 160 250M172 364Q190 310 176 268M190 362Q206 322 204 286', leaf.mid, 11),
  line('M470 360Q452 290 476 226M488 362Q504 300 492 256', leaf.dark, 12),
  path('M330 366Q322 316 372 312Q424 316 418 366Z', grey.dark),
  path('M350 366Q350 334 374 334Q396 336 396 366Z', iron.dark),
  ...[
    [270, 216, orange, 1],
    [396, 262, brick, -1],
  ].map(([x, y, material, way]) =>
    move(
      x as number,
      y as number,
      scale(
        1,
        0,
        0,
        `<g transform="scale(${way} 1)">${shapes(
          path('M-44 0Q-10 -34 34 0Q-10 34 -44 0Z', (material as typeof orange).mid),
          path('M-38 0L-72 -24Q-64 0 -72 24Z', (material as typeof orange).dark),
          path('M-8 -18Q8 -34 20 -14Z', (material as typeof orange).dark),
          circle(18, -4, 4, ink),
        )}</g>`,
      ),
    ),
  ),
  row(4, (index) => ring(440 + (index % 2) * 14, 236 - index * 24, 5 - (index % 3), white, 2)),
  rect(92, 88, 456, 34, iron.dark, 10),
  rect(92, 88, 450, 26, iron.mid, 10),
  rect(210, 118, 220, 8, yellow.light, 4),
  rect(92, 388, 456, 22, iron.dark, 8),
  line('M124 150V350', white, 8, 0.45),
);

/** Records, one half out of its sleeve. */
const records = shapes(
  turn(
    8,
    400,
    250,
    disc(424, 246, 122, rubber),
    ring(424, 246, 96, iron.mid, 2),
    ring(424, 246, 76, iron.mid, 2),
    circle(424, 246, 40, orange.mid),
    circle(424, 246, 7, cream.light),
  ),
  turn(
    -5,
    260,
    250,
    rect(150, 140, 236, 236, navy.dark, 6),
    rect(150, 140, 230, 230, navy.mid, 6),
    circle(266, 256, 74, yellow.mid),
    inside('half', 'M192 256H340V340H192Z', circle(266, 256, 74, brick.mid)),
    row(3, (index) =>
      line(
        `M178 ${300 + index * 18}Q222 ${284 + index * 18} 266 ${300 + index * 18}T354 ${300 + index * 18}`,
        cream.mid,
        5,
      ),
    ),
    rect(168, 156, 96, 9, cream.light, 4),
    rect(168, 172, 60, 7, cream.mid, 3),
  ),
  row(4, (index) =>
    rect(
      112 - index * 3,
      392 + index * 9,
      420 + index * 6,
      8,
      [teal, plum, cream, copper][index]?.mid ?? teal.mid,
      2,
    ),
  ),
);

/** A flat screen on its foot. */
const screen = shapes(
  rod(320, 320, 320, 392, iron, 34),
  ellipse(320, 404, 108, 18, iron.dark),
  ellipse(318, 399, 102, 14, iron.mid),
  rect(92, 84, 456, 262, iron.dark, 14),
  rect(92, 84, 450, 254, iron.mid, 14),
  rect(108, 100, 420, 216, navy.dark, 4),
  inside(
    'pic',
    'M108 100H528V316H108Z',
    rect(108, 100, 420, 216, blue.mid),
    circle(452, 148, 26, yellow.light),
    path('M108 268L210 186L286 248L362 172L528 288V316H108Z', teal.dark),
    path('M108 296Q220 250 330 288T528 276V316H108Z', leaf.mid),
  ),
  circle(516, 328, 4, leaf.light),
  shine('M122 116L122 240', 8, 0.4),
);

export const giftsOfThings: Readonly<Record<string, Sketch>> = {
  'don-velo-enfant': [
    { alt: 'Petit vélo rouge d’enfant avec ses roulettes', ground: 'grass', body: childsBike },
  ],
  'don-bocaux': [
    {
      alt: 'Bocaux en verre sur une table, deux pleins de confiture et les autres vides',
      ground: 'table',
      body: shapes(
        emptyJar(204, 336),
        emptyJar(320, 332),
        emptyJar(436, 336),
        jar(150, 424, brick, yellow),
        emptyJar(266, 428),
        jar(382, 424, orange, brick),
        emptyJar(494, 426),
      ),
    },
  ],
  'don-boutures': [
    {
      alt: 'Trois boutures de monstera dans des verres d’eau, leurs racines visibles',
      ground: 'table',
      body: shapes(cutting(160), cutting(326), cutting(490)),
    },
  ],
  'don-aquarium': [{ alt: 'Aquarium éclairé, deux poissons et des plantes', ground: 'table', body: tank }],
  'don-vinyles': [
    { alt: 'Disques vinyles, l’un à moitié sorti de sa pochette', ground: 'table', body: records },
  ],
  'don-ecran': [{ alt: 'Écran d’ordinateur plat sur son pied', ground: 'table', body: screen }],
};
