import {
  brass,
  brick,
  circle,
  copper,
  cream,
  darkWood,
  ellipse,
  iron,
  leaf,
  line,
  navy,
  orange,
  paleWood,
  path,
  pink,
  plum,
  rect,
  rod,
  row,
  shapes,
  steel,
  teal,
  turn,
  white,
  wood,
  yellow,
} from '../kit';
import type { Sketch } from '../sketch';
import { cushion } from './beds';
import { chair, table } from './furniture';
import { pendant } from './lamps';
import { art, carpet, cup, jar, picture, rug } from './objects';
import { put } from './props';
import { paint, pane, room, scene } from './room';
import { sofa, sofaBed } from './sofas';
import { views } from './views';

const aminata = scene(
  'Salon du Blosne : grand canapé-lit déplié et la tablée qui attend',
  room({ wall: paint.rose, ground: paleWood }),
  pane({ x: 50, y: 44, w: 196, h: 170, view: views.far, curtain: yellow }),
  sofaBed(196, 424, 260, plum, yellow),
  pendant(480, 56, orange),
  // Long table with plates and dishes.
  chair(420, 424, wood, 0.8),
  chair(500, 424, wood, 0.8),
  chair(580, 424, wood, 0.8),
  table(356, 458, 300, 104, wood),
  path('M350 352H640V392Q500 402 350 392Z', teal.mid),
  row(8, (index) => path(`M${356 + index * 38} 392l18 -26l18 26Z`, orange.mid)),
  ellipse(500, 350, 74, 15, cream.dark),
  ellipse(500, 346, 70, 13, cream.light),
  ellipse(500, 338, 54, 18, '#f3dfb6'),
  row(4, (index) =>
    ellipse(470 + index * 20, 328 + (index % 2) * 6, 15, 7, [brick, leaf, copper, leaf][index]?.mid ?? ''),
  ),
  jar(392, 350, 28, 38, brick),
  rect(584, 306, 26, 44, orange.mid, 6),
);

const attieke = scene(
  'L’attiéké de la tablée, sa sauce pimentée à côté',
  rect(0, 0, 640, 480, teal.mid),
  row(9, (index) =>
    row(7, (level) =>
      path(
        `M${index * 80 - 20} ${level * 76 + 40}l40 -36l40 36l-40 36Z`,
        (index + level) % 2 ? teal.light : yellow.mid,
        0.55,
      ),
    ),
  ),
  ellipse(292, 262, 226, 186, '#2b2018', 0.2),
  circle(280, 246, 200, cream.dark),
  circle(276, 240, 194, cream.light),
  circle(276, 240, 150, cream.mid),
  row(60, (index) =>
    circle(
      276 + Math.cos(index * 2.4) * Math.sqrt(index) * 16,
      240 + Math.sin(index * 2.4) * Math.sqrt(index) * 15,
      17,
      index % 3 ? '#fbefc9' : '#f0d99a',
    ),
  ),
  path('M190 220Q250 150 350 200Q390 226 400 208L408 256Q390 250 356 264Q260 306 190 220Z', copper.dark),
  path('M194 216Q250 156 346 202Q384 226 396 214L402 244Q384 240 352 254Q264 290 194 216Z', copper.mid),
  row(4, (index) => line(`M${244 + index * 30} ${192 + index * 6}l14 56`, copper.dark, 6)),
  circle(222, 214, 6, iron.dark),
  row(5, (index) => circle(180 + index * 42, 314 + (index % 2) * 22, 20, index % 2 ? brick.mid : leaf.light)),
  row(5, (index) => circle(176 + index * 42, 308 + (index % 2) * 22, 7, white, 0.5)),
  circle(548, 346, 74, cream.dark),
  circle(545, 342, 68, white),
  circle(545, 342, 52, brick.mid),
  circle(536, 332, 30, brick.light, 0.6),
  put(
    548,
    150,
    1,
    shapes(path('M-50 -20Q10 -40 48 30Q-8 24 -50 4Z', brick.mid), line('M-48 -8l-26 -12', leaf.dark, 9)),
  ),
);

const mehmet = scene(
  'Salon à deux grands divans, couvertures pliées et thé servi',
  room({ wall: paint.clay, ground: wood }),
  pane({ x: 236, y: 44, w: 168, h: 140, view: views.court, curtain: cream }),
  picture(70, 60, 110, 90, art.bloom, brass),
  picture(462, 60, 110, 90, art.boat, brass),
  sofa({ x: 10, base: 392, w: 290, cloth: brick, legs: darkWood }),
  sofa({ x: 340, base: 392, w: 290, cloth: brick, legs: darkWood }),
  row(4, (index) =>
    shapes(
      rect(54, 314 - index * 15, 92, 14, [teal, yellow, plum, leaf][index]?.mid ?? '', 6),
      rect(60, 315 - index * 15, 40, 4, [teal, yellow, plum, leaf][index]?.light ?? '', 2),
    ),
  ),
  cushion(400, 286, 50, yellow),
  cushion(520, 286, 50, teal, -9),
  carpet(90, 402, 460, 74, brick, yellow),
  table(246, 452, 150, 56, darkWood),
  // Double teapot and tulip glasses.
  put(
    322,
    396,
    0.76,
    shapes(
      ellipse(0, -26, 34, 26, steel.mid),
      line('M30 -30q20 -8 14 14', steel.dark, 7),
      line('M-28 -22Q-46 -28 -50 -50', steel.mid, 8),
      rect(-22, -56, 44, 7, steel.dark, 3),
      ellipse(0, -72, 26, 20, steel.light),
      line('M22 -76q16 -6 12 10', steel.dark, 6),
      rect(-14, -94, 28, 6, steel.dark, 3),
      circle(0, -98, 5, iron.mid),
    ),
  ),
  ...[268, 374].map((x) =>
    shapes(
      path(`M${x - 9} 366H${x + 9}Q${x + 3} 378 ${x + 9} 394H${x - 9}Q${x - 3} 378 ${x - 9} 366Z`, '#c4562f'),
      ellipse(x, 396, 15, 4, white),
    ),
  ),
);

const priya = scene(
  'Petit canapé, télescope à la fenêtre et carte des marées au mur',
  room({ wall: paint.dusk, ground: darkWood }),
  pane({ x: 378, y: 44, w: 190, h: 198, view: views.night, frame: paleWood }),
  picture(
    70,
    60,
    190,
    130,
    shapes(
      rect(-50, -50, 200, 200, '#cfe3ea'),
      row(4, (index) =>
        line(
          `M-40 ${26 + index * 16}q16 -14 32 0t32 0t32 0t32 0t32 0t32 0`,
          ['#4b7aa6', '#86acce', '#315778', '#85bdb5'][index] ?? '',
          5,
        ),
      ),
    ),
    paleWood,
  ),
  rug(220, 452, 200, teal),
  sofa({ x: 70, base: 436, w: 260, cloth: yellow, legs: paleWood }),
  cushion(116, 332, 48, plum),
  path('M206 348Q250 338 292 350L296 404H212Z', teal.mid),
  row(3, (index) => line(`M${222 + index * 26} 348v52`, teal.light, 5)),
  // Telescope.
  rod(468, 318, 416, 454, wood, 9),
  rod(468, 318, 520, 454, wood, 9),
  rod(468, 318, 470, 448, wood, 9),
  turn(
    -34,
    468,
    304,
    rect(376, 282, 150, 42, navy.dark, 8),
    rect(376, 282, 150, 32, navy.light, 8),
    rect(520, 276, 50, 54, brass.dark, 8),
    rect(520, 276, 50, 44, brass.mid, 8),
    rect(352, 292, 30, 22, iron.mid, 5),
  ),
  circle(468, 312, 12, brass.dark),
);

const dosa = scene(
  'La dosa du dimanche, avec ses chutneys',
  rect(0, 0, 640, 480, plum.mid),
  row(8, (index) => rect(index * 84 - 10, 0, 40, 480, plum.light, 0, 0.35)),
  ellipse(316, 284, 282, 160, '#2b2018', 0.22),
  ellipse(304, 262, 282, 158, steel.dark),
  ellipse(300, 254, 276, 152, steel.light),
  ellipse(300, 254, 246, 130, steel.mid),
  path('M96 250Q92 196 150 190L470 168Q520 170 522 214Q524 256 478 262L150 298Q100 302 96 250Z', wood.mid),
  path('M100 244Q98 202 150 196L468 174Q510 176 512 206Q420 214 300 226T100 244Z', wood.light),
  ellipse(498, 214, 22, 44, wood.dark),
  ellipse(500, 214, 13, 32, '#6b4423'),
  row(11, (index) => ellipse(160 + index * 30, 212 + (index % 3) * 18, 11, 5, wood.dark, 0.5)),
  ...[
    [200, 346, '#eef0dc', leaf.mid],
    [312, 356, '#86ad77', leaf.dark],
    [424, 344, '#dd7f34', brick.dark],
  ].map(([x, y, fill, dot]) =>
    shapes(
      circle(Number(x), Number(y), 46, steel.dark),
      circle(Number(x) - 2, Number(y) - 3, 42, steel.light),
      circle(Number(x), Number(y), 34, String(fill)),
      row(4, (index) =>
        circle(Number(x) - 14 + index * 10, Number(y) - 8 + (index % 2) * 14, 4, String(dot)),
      ),
    ),
  ),
);

const rose = scene(
  'Le canapé de Rose, au repos : un plaid plié, une lettre et un café',
  room({ wall: paint.butter, ground: wood }),
  pane({ x: 70, y: 44, w: 180, h: 160, view: views.roses, curtain: brick }),
  picture(360, 70, 90, 84, art.face, paleWood),
  picture(470, 56, 116, 110, art.bloom, paleWood),
  sofa({ x: 60, base: 432, w: 380, cloth: pink, seats: 2 }),
  rect(118, 330, 120, 20, teal.mid, 8),
  rect(114, 314, 128, 20, teal.light, 8),
  table(472, 446, 140, 96, wood),
  cup(584, 350, brick, 1),
  path('M488 350h64v-40h-64Z', white),
  line('M488 312l32 22l32 -22', cream.dark, 4),
);

/** Salons where there is a meal as well; by the slug of the listing. */
export const hostsSalons: Readonly<Record<string, Sketch>> = {
  'aminata-famille': [aminata, attieke],
  'mehmet-famille': [mehmet],
  'priya-sofa': [priya, dosa],
  'rose-pause': [rose],
};
