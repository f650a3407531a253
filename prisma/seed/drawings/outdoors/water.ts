import {
  brick,
  circle,
  cream,
  ellipse,
  iron,
  leaf,
  line,
  move,
  navy,
  orange,
  path,
  rect,
  rod,
  row,
  rubber,
  scale,
  shapes,
  steel,
  teal,
  turn,
  white,
  yellow,
} from '../kit';
import type { Sketch, View } from '../sketch';

/** A paddle with a blade at each end. */
const doublePaddle = (x1: number, y1: number, x2: number, y2: number): string => {
  const angle = (Math.atan2(y2 - y1, x2 - x1) * 180) / Math.PI;
  const blade = (x: number, y: number, turned: number): string =>
    `<g transform="translate(${x} ${y}) rotate(${turned.toFixed(1)})">${shapes(path('M-8 -8Q20 -30 66 -26Q92 -22 94 4Q92 26 60 26Q18 26 -8 8Z', yellow.dark), path('M-4 -7Q22 -26 64 -22Q86 -19 88 0Q60 8 -4 4Z', yellow.mid), line('M0 0H70', yellow.light, 4))}</g>`;
  return shapes(rod(x1, y1, x2, y2, rubber, 13), blade(x1, y1, angle + 180), blade(x2, y2, angle));
};

/** A vest that keeps one afloat. */
const vest = (x: number, y: number, tones: typeof orange): string =>
  move(
    x,
    y,
    path(
      'M-52 -66Q-40 -78 -22 -76Q-16 -40 0 -38Q16 -40 22 -76Q40 -78 52 -66Q46 -30 62 -10V64Q60 76 46 76H-46Q-60 76 -62 64V-10Q-46 -30 -52 -66Z',
      tones.dark,
    ),
    path('M-46 -62Q-38 -70 -28 -69Q-20 -32 -6 -30V68H-44Q-55 68 -55 60V-6Q-40 -28 -46 -62Z', tones.mid),
    path('M46 -62Q38 -70 28 -69Q20 -32 6 -30V68H44Q53 68 53 60V-6Q40 -28 46 -62Z', tones.mid),
    rect(-46, -2, 9, 60, tones.light, 4),
    line('M0 -30V70', rubber.mid, 4),
    row(2, (index) =>
      shapes(
        rect(-58, 10 + index * 30, 114, 9, rubber.mid, 3),
        rect(-11, 5 + index * 30, 22, 18, rubber.dark, 4),
      ),
    ),
    rect(-36, -46, 12, 7, cream.light, 2),
    rect(24, -46, 12, 7, cream.light, 2),
  );

const kayak: View = {
  alt: 'Kayak rouge deux places au bord de l’eau, deux pagaies et deux gilets',
  ground: 'lawn',
  tint: 'sky',
  body: shapes(
    turn(
      -9,
      320,
      210,
      // Hull.
      path('M22 196Q120 262 330 264T620 184Q560 296 330 304Q100 300 22 196Z', brick.dark),
      path('M22 196Q110 150 320 146T620 184Q540 262 330 268Q110 266 22 196Z', brick.mid),
      path('M40 196Q130 160 320 156Q180 170 90 206Q60 204 40 196Z', brick.light),
      line('M34 206Q130 274 330 278T606 202', cream.mid, 5),
      // Cockpits.
      ...[
        [206, 204],
        [394, 204],
      ].map(([x = 0, y = 0]) =>
        shapes(
          ellipse(x, y, 82, 33, rubber.dark),
          ellipse(x, y + 3, 72, 26, '#4a2a20'),
          path(
            `M${x - 62} ${y - 6}Q${x - 70} ${y - 40} ${x - 44} ${y - 42}Q${x - 22} ${y - 40} ${x - 22} ${y + 4}Q${x - 40} ${y + 18} ${x - 62} ${y - 6}Z`,
            navy.dark,
          ),
          path(
            `M${x - 58} ${y - 8}Q${x - 64} ${y - 36} ${x - 46} ${y - 37}Q${x - 32} ${y - 34} ${x - 32} ${y}Z`,
            navy.mid,
          ),
          ellipse(x + 6, y + 12, 38, 12, navy.mid),
        ),
      ),
      ellipse(522, 194, 28, 12, rubber.mid),
      ellipse(520, 191, 24, 9, rubber.light),
      line('M82 194L128 178M82 178L128 194', rubber.dark, 4),
      circle(44, 194, 6, rubber.dark),
      circle(598, 188, 6, rubber.dark),
    ),
    doublePaddle(116, 388, 372, 336),
    doublePaddle(96, 424, 350, 424),
    vest(472, 372, orange),
    scale(0.94, 572, 356, vest(572, 356, teal)),
  ),
};

const afloat: View = {
  alt: 'Le kayak rouge sur la rivière, au petit matin',
  isFlat: true,
  body: shapes(
    rect(0, 0, 640, 480, '#f3dcc6'),
    circle(470, 128, 46, '#fbeccb'),
    path('M0 214Q70 150 150 190T330 178T500 196T640 170V260H0Z', '#a8bd9f'),
    row(11, (index) =>
      ellipse(20 + index * 62, 216 - (index % 3) * 9, 40, 36, index % 2 ? '#7f9f80' : '#8fac8b'),
    ),
    rect(0, 232, 640, 248, '#a9cbd6'),
    row(7, (index) => ellipse(60 + ((index * 173) % 560), 262 + index * 30, 70, 4, white, 0.4)),
    ellipse(470, 300, 48, 6, '#fbeccb', 0.8),
    ellipse(470, 330, 34, 5, '#fbeccb', 0.6),
    ellipse(320, 376, 262, 26, '#7ba7b8', 0.75),
    path('M54 318Q110 330 320 332T588 310Q560 372 430 378H190Q90 372 54 318Z', brick.dark),
    path('M54 318Q110 330 320 332T588 310Q570 346 430 352H190Q90 348 54 318Z', brick.mid),
    path('M54 318Q150 296 320 300T588 310Q480 336 320 336T54 318Z', brick.light),
    ...[244, 404].map((x) =>
      shapes(ellipse(x, 318, 62, 14, '#4a2a20'), rect(x - 52, 284, 22, 36, navy.mid, 9)),
    ),
    doublePaddle(190, 356, 430, 248),
    line('M64 352Q100 380 190 382M588 344Q560 376 450 382', white, 4, 0.6),
  ),
};

/** A board that stands: its nose above. */
const board = (x: number, y: number): string =>
  move(
    x,
    y,
    path('M0 -204Q66 -170 74 -60V110Q70 190 34 202H-34Q-70 190 -74 110V-60Q-66 -170 0 -204Z', navy.dark),
    path('M-4 -198Q58 -164 65 -58V108Q62 184 30 194H-34Q-64 184 -68 110V-60Q-62 -162 -4 -198Z', cream.light),
    path('M-4 -198Q58 -164 65 -58V-50Q20 -86 -68 -66V-60Q-62 -162 -4 -198Z', teal.mid),
    path('M-68 -66Q20 -86 65 -50V-34Q16 -72 -68 -50Z', yellow.mid),
    rect(-48, -22, 94, 150, teal.light, 10),
    row(8, (index) => line(`M-40 ${-8 + index * 18}H38`, teal.mid, 3, 0.7)),
    line('M-38 -150L34 -108M30 -150L-38 -108M-38 -150H30M-38 -108H34', iron.mid, 4),
    row(4, (index) => circle(index % 2 ? 33 : -38, index < 2 ? -150 : -108, 5, iron.dark)),
    rect(-22, 44, 42, 12, iron.mid, 5),
    circle(0, 166, 9, iron.dark),
    rect(14, 150, 30, 14, navy.mid, 4),
  );

const paddle: View = {
  alt: 'Paddle gonflable dressé, sa pagaie, sa pompe électrique et son gilet',
  ground: 'floor',
  tint: 'sky',
  body: shapes(
    board(196, 226),
    // Leash.
    line('M196 392Q120 400 120 424T190 436T110 446', orange.mid, 6),
    // Paddle.
    rod(326, 46, 326, 330, iron, 12),
    rod(304, 42, 348, 42, rubber, 17),
    path('M312 322Q290 350 296 400Q302 430 326 430Q350 430 356 400Q362 350 340 322Z', yellow.dark),
    path('M314 324Q296 350 301 398Q306 422 324 422Q342 420 346 398Q350 352 336 324Z', yellow.mid),
    line('M326 330V408', yellow.light, 4),
    // Pump.
    line('M520 356Q600 330 594 250Q580 200 534 226', rubber.mid, 15),
    row(9, (index) => circle(536 + Math.sin(index * 0.36) * 56, 352 - index * 12, 4, rubber.light, 0.5)),
    rect(386, 306, 140, 118, navy.dark, 20),
    rect(386, 306, 132, 108, navy.mid, 20),
    rect(404, 322, 72, 38, iron.dark, 6),
    rect(410, 328, 60, 26, leaf.light, 3),
    row(3, (index) => rect(418 + index * 16, 334, 10, 14, leaf.dark, 2)),
    circle(496, 342, 12, brick.mid),
    row(4, (index) => rect(408 + index * 24, 378, 14, 24, navy.dark, 5)),
    line('M414 306Q414 280 456 280T498 306', iron.mid, 12),
    scale(0.94, 462, 190, vest(462, 170, orange)),
    line('M440 104L462 78L484 104', rubber.mid, 5),
    circle(462, 76, 8, steel.dark),
  ),
};

/** Days on the water; by the slug of the listing. */
export const water: Readonly<Record<string, Sketch>> = {
  kayak: [kayak, afloat],
  paddle: [paddle],
};
