import {
  bar,
  blue,
  brick,
  circle,
  cream,
  ellipse,
  glass,
  grey,
  iron,
  leaf,
  line,
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
  type Tones,
  turn,
  white,
  wood,
  yellow,
} from '../kit';
import { closeUp, type Sketch, type View } from '../sketch';

/** A flame of gas. */
const gas = (x: number, y: number, by = 1): string =>
  shapes(
    path(`M${x} ${y}q${-9 * by} ${-8 * by} 0 ${-22 * by}q${9 * by} ${14 * by} 0 ${22 * by}Z`, '#5f9fd0'),
    path(`M${x} ${y}q${-4 * by} ${-4 * by} 0 ${-11 * by}q${4 * by} ${7 * by} 0 ${11 * by}Z`, '#d5ecf7'),
  );

const saffron: Tones = { light: '#f6cf6a', mid: '#e9ae3c', dark: '#c58423' };

const prawn = (x: number, y: number, degrees: number): string =>
  place(
    x,
    y,
    degrees,
    1,
    line('M-20 6Q-16 -16 6 -14Q24 -10 20 8', '#e2694a', 12),
    line('M-19 4Q-15 -14 5 -13', '#f6a284', 4),
    row(3, (index) => bar(-10 + index * 10, -16, -8 + index * 9, -6, '#c04c31', 2)),
    path('M18 6L28 16L16 18Z', '#e2694a'),
    line('M-20 4Q-34 -6 -40 -20', '#c04c31', 1.8),
  );

const mussel = (x: number, y: number, degrees: number): string =>
  place(
    x,
    y,
    degrees,
    1,
    path('M-20 0Q-6 -17 22 -3Q8 13 -20 0Z', '#2f3a4c'),
    path('M-13 0Q-2 -9 16 -2Q4 7 -13 0Z', '#ef9d55'),
  );

const paella: View = {
  alt: 'Paella géante aux gambas et aux moules sur son trépied à gaz',
  ground: 'grass',
  body: shapes(
    line('M440 324Q560 330 566 420', orange.mid, 10),
    // Gas bottle.
    rect(534, 330, 84, 112, blue.dark, 24),
    rect(534, 330, 74, 106, blue.mid, 22),
    rect(558, 312, 34, 24, steel.mid, 8),
    shine('M550 356V410', 7, 0.4),
    // Tripod.
    rod(150, 292, 116, 446, iron, 15),
    rod(490, 292, 524, 446, iron, 15),
    rod(320, 300, 320, 440, iron, 15),
    bar(132, 392, 508, 392, iron.mid, 8),
    rect(130, 290, 380, 14, iron.dark, 6),
    // Wind screen and flames.
    path('M172 276H468L456 330Q320 346 184 330Z', iron.mid),
    path('M190 296H450L444 318Q320 328 196 318Z', iron.dark),
    row(13, (index) => gas(208 + index * 18.6, 316 + (index % 2) * 3, 1)),
    // Pan.
    ellipse(56, 230, 44, 15, iron.dark),
    ellipse(584, 230, 44, 15, iron.dark),
    ellipse(56, 230, 27, 7, '#d9dec4'),
    ellipse(584, 230, 27, 7, '#d9dec4'),
    path('M50 216Q70 292 200 300H440Q570 292 590 216Z', iron.dark),
    path('M50 216Q72 282 200 290H440Q566 282 590 216Z', iron.mid),
    ellipse(320, 216, 270, 84, steel.dark),
    ellipse(320, 212, 268, 82, steel.light),
    ellipse(320, 218, 252, 72, saffron.dark),
    ellipse(320, 220, 248, 68, saffron.mid),
    row(90, (index) => {
      const angle = index * 2.39996;
      const far = Math.sqrt((index + 0.5) / 90);
      return ellipse(
        320 + Math.cos(angle) * far * 236,
        220 + Math.sin(angle) * far * 60,
        6,
        2.6,
        index % 3 ? saffron.light : saffron.dark,
      );
    }),
    ...[
      [170, 190],
      [240, 246],
      [330, 176],
      [404, 250],
      [468, 206],
      [300, 226],
      [140, 228],
      [500, 240],
    ].map(([x = 0, y = 0], index) =>
      shapes(
        circle(x, y, 6, leaf.mid),
        circle(x + 14, y + 4, 6, leaf.light),
        index % 2 ? circle(x + 5, y - 8, 6, leaf.dark) : '',
      ),
    ),
    ...[
      [210, 172, -20],
      [420, 176, 24],
      [264, 200, 10],
      [360, 262, -14],
    ].map(([x = 0, y = 0, a = 0]) =>
      place(x, y, a, 1, rect(-28, -5, 56, 11, brick.dark, 5), rect(-28, -5, 52, 7, '#e2563a', 4)),
    ),
    ...[
      [140, 204, 200],
      [204, 222, 20],
      [286, 162, -10],
      [372, 210, 30],
      [446, 232, -20],
      [492, 192, 12],
      [316, 258, 190],
      [230, 266, 8],
    ].map(([x = 0, y = 0, a = 0]) => prawn(x, y, a)),
    ...[
      [180, 250, 20],
      [256, 176, -16],
      [340, 196, 12],
      [424, 204, -30],
      [400, 272, 6],
      [520, 222, 30],
    ].map(([x = 0, y = 0, a = 0]) => mussel(x, y, a)),
    ...[
      [110, 218, 10],
      [536, 208, -12],
      [320, 284, 4],
    ].map(([x = 0, y = 0, a = 0]) =>
      place(
        x,
        y,
        a,
        1,
        path('M-22 0A22 14 0 0 1 22 0Z', yellow.dark),
        path('M-18 -1A18 11 0 0 1 18 -1Z', yellow.light),
        line('M0 -1V-10M0 -1L-11 -7M0 -1L11 -7', yellow.mid, 1.6),
      ),
    ),
    ...[-1, 0, 1].map((at) => line(`M${320 + at * 110} 116q-12 -18 0 -36t0 -36`, white, 7, 0.55)),
  ),
};

/** A large pot of steel: its upper edge at y, its foot at y + h. */
const pot = (x: number, y: number, w: number, h: number, tone: Tones = steel): string =>
  shapes(
    path(
      `M${x - w / 2} ${y}H${x + w / 2}V${y + h - 22}Q${x + w / 2} ${y + h} ${x + w / 2 - 22} ${y + h}H${x - w / 2 + 22}Q${x - w / 2} ${y + h} ${x - w / 2} ${y + h - 22}Z`,
      tone.dark,
    ),
    path(
      `M${x - w / 2} ${y}H${x + w / 2 - 16}V${y + h - 26}Q${x + w / 2 - 16} ${y + h - 8} ${x + w / 2 - 34} ${y + h - 8}H${x - w / 2 + 24}Q${x - w / 2} ${y + h - 8} ${x - w / 2} ${y + h - 26}Z`,
      tone.mid,
    ),
    rect(x - w * 0.42, y + 12, w * 0.1, h - 34, tone.light, w * 0.05, 0.9),
    rect(x - w * 0.28, y + 12, w * 0.03, h - 34, tone.light, 4, 0.6),
    rect(x + w * 0.26, y + 12, w * 0.06, h - 34, tone.dark, 8, 0.45),
  );

/** An ear of a pot; `side` 1 at its right. */
const ear = (x: number, y: number, side: 1 | -1, tone: Tones = steel): string =>
  `<g transform="translate(${x} ${y}) scale(${side} 1)">${shapes(line('M0 -14H22Q38 -14 38 4Q38 22 22 22H0', tone.dark, 13), line('M0 -17H21Q34 -17 35 0', tone.light, 4))}</g>`;

const couscous: View = {
  alt: 'Grand couscoussier en inox, la semoule fumante dans le panier du haut, plat décoré',
  ground: 'table',
  body: shapes(
    // Serving dish behind.
    ellipse(512, 396, 116, 32, brick.dark),
    ellipse(512, 389, 116, 31, cream.light),
    ellipse(512, 391, 92, 22, blue.mid),
    ellipse(512, 391, 86, 19, cream.light),
    path('M440 386Q470 330 512 324Q556 330 584 386Q512 404 440 386Z', saffron.light),
    path('M446 386Q470 340 508 330Q484 356 490 394Q460 392 446 386Z', '#fbe6a6'),
    ...[
      [474, 374, orange.mid],
      [506, 360, leaf.mid],
      [544, 374, orange.mid],
      [524, 384, brick.mid],
      [490, 388, '#d9bd88'],
      [560, 386, '#d9bd88'],
    ].map(([x, y, tone]) => ellipse(Number(x), Number(y), 13, 8, String(tone))),
    // Basket with its semolina.
    path('M120 62Q250 18 380 62Z', saffron.light),
    path('M128 62Q200 36 250 36Q170 50 164 64Z', '#fbe6a6'),
    row(30, (index) =>
      ellipse(
        140 + ((index * 53) % 222),
        56 - ((index * 7) % 12),
        4,
        2.4,
        index % 2 ? saffron.mid : '#fdf0c4',
      ),
    ),
    pot(250, 62, 268, 126),
    row(14, (index) => row(3, (at) => circle(140 + index * 17, 128 + at * 16, 3.2, steel.dark))),
    rect(108, 56, 284, 14, steel.dark, 7),
    rect(108, 55, 284, 9, steel.light, 5),
    ear(384, 92, 1),
    ear(116, 92, -1),
    // Pot below.
    pot(250, 186, 300, 226),
    rect(92, 180, 316, 18, steel.dark, 8),
    rect(92, 179, 316, 11, steel.light, 6),
    rect(128, 190, 244, 8, steel.dark, 4, 0.6),
    ear(400, 250, 1),
    ear(100, 250, -1),
    rect(106, 404, 288, 12, iron.mid, 5),
    ...[-1, 0, 1].map((at) => line(`M${250 + at * 74} 30q-8 -10 0 -18`, white, 6, 0.6)),
    // Sieve leaning.
    ellipse(50, 402, 50, 24, wood.dark),
    ellipse(50, 394, 50, 24, paleWood.mid),
    ellipse(50, 394, 42, 18, cream.mid),
    row(8, (index) => bar(16 + index * 10, 382, 16 + index * 10, 406, cream.dark, 1.3)),
    row(4, (index) => bar(12, 384 + index * 7, 88, 384 + index * 7, cream.dark, 1.3)),
  ),
};

const soup: View = {
  alt: 'Grand faitout en inox de vingt litres, sa louche et des pots de confiture',
  ground: 'table',
  body: shapes(
    // Ladle in the pot.
    rod(398, 176, 470, 44, steel, 11),
    line('M470 44Q484 24 500 38', steel.dark, 9),
    ellipse(300, 176, 178, 34, steel.dark),
    ellipse(300, 172, 176, 32, steel.light),
    pot(300, 178, 352, 220),
    path('M124 178A176 32 0 0 0 476 178V186A176 32 0 0 1 124 186Z', steel.light),
    ellipse(300, 178, 164, 27, brick.dark),
    ellipse(300, 180, 160, 24, '#c8542f'),
    ...[
      [214, 178],
      [268, 190],
      [330, 174],
      [384, 188],
      [250, 168],
      [352, 194],
    ].map(([x = 0, y = 0], index) =>
      shapes(
        ellipse(x, y, 14, 5.5, [leaf.light, orange.light, '#e9c98c'][index % 3] ?? ''),
        circle(x + 22, y + 3, 4, '#e88a5a'),
      ),
    ),
    rod(398, 184, 428, 128, steel, 11),
    ear(472, 232, 1),
    ear(128, 232, -1),
    rect(128, 388, 344, 14, iron.mid, 6),
    rect(128, 376, 344, 5, steel.dark, 2),
    ...[-1, 0, 1].map((at) => line(`M${290 + at * 80} 132q-12 -18 0 -36t0 -36`, white, 7, 0.55)),
    // Jam.
    ...[
      { x: 542, y: 372, tone: brick },
      { x: 592, y: 398, tone: orange },
      { x: 510, y: 408, tone: plum },
    ].map(({ x, y, tone }) =>
      shapes(
        rect(x - 29, y - 38, 58, 70, glass.dark, 10),
        rect(x - 26, y - 28, 50, 57, tone.mid, 8),
        rect(x - 22, y - 24, 8, 44, tone.light, 4, 0.8),
        rect(x - 31, y - 52, 62, 19, cream.dark, 5),
        rect(x - 31, y - 52, 62, 13, white, 5),
        row(4, (index) => rect(x - 28 + index * 16, y - 52, 8, 13, brick.light, 1, 0.7)),
        rect(x - 15, y - 12, 30, 22, cream.light, 3),
      ),
    ),
    // Lid leaning on the left.
    ellipse(70, 372, 66, 70, steel.dark),
    ellipse(66, 370, 60, 66, steel.mid),
    ellipse(62, 366, 44, 50, steel.light, 0.6),
    ellipse(66, 370, 17, 18, rubber.dark),
    ellipse(63, 367, 13, 14, rubber.light),
  ),
};

const bamboo: Tones = { light: '#f1d9a0', mid: '#dab773', dark: '#ab843f' };

const steamerTier = (y: number): string =>
  shapes(
    rect(372, y, 212, 50, bamboo.dark, 8),
    rect(372, y, 212, 42, bamboo.mid, 8),
    rect(372, y + 6, 212, 7, bamboo.light, 3),
    rect(372, y + 33, 212, 5, bamboo.dark, 2),
    row(2, (index) => rect(428 + index * 86, y, 15, 50, bamboo.dark, 3)),
    row(2, (index) => rect(428 + index * 86, y, 9, 46, bamboo.light, 3)),
    row(3, (index) => bar(392 + index * 70, y + 22, 420 + index * 70, y + 22, bamboo.dark, 2)),
  );

const bun = (x: number, y: number): string =>
  shapes(
    path(
      `M${x - 30} ${y}Q${x - 34} ${y - 36} ${x} ${y - 40}Q${x + 34} ${y - 36} ${x + 30} ${y}Z`,
      cream.dark,
    ),
    path(`M${x - 30} ${y}Q${x - 34} ${y - 34} ${x - 2} ${y - 38}Q${x + 26} ${y - 34} ${x + 23} ${y}Z`, white),
    line(
      `M${x} ${y - 36}Q${x - 6} ${y - 24} ${x - 16} ${y - 18}M${x} ${y - 36}Q${x + 2} ${y - 24} ${x + 10} ${y - 18}`,
      cream.dark,
      2.5,
    ),
  );

const wok: View = {
  alt: 'Wok en fonte aux légumes sautés, panier vapeur en bambou à trois étages',
  ground: 'table',
  body: shapes(
    // Steamer with buns on top.
    steamerTier(350),
    steamerTier(298),
    steamerTier(246),
    bun(424, 248),
    bun(532, 248),
    bun(478, 244),
    rect(364, 398, 228, 12, bamboo.dark, 5),
    ...[0, 1].map((index) => line(`M${446 + index * 64} 190q-10 -16 0 -30t0 -30`, white, 7, 0.6)),
    // Lid leaning at it.
    place(
      592,
      356,
      12,
      1,
      ellipse(0, 0, 24, 84, bamboo.dark),
      ellipse(-4, -2, 20, 80, bamboo.mid),
      ...[0.72, 0.44, 0.18].map((by) =>
        ellipse(-4, -2, 20 * by, 80 * by, by === 0.44 ? bamboo.mid : bamboo.light),
      ),
    ),
    // Wok on its ring.
    path('M142 376H284L300 414H126Z', iron.mid),
    row(5, (index) => circle(158 + index * 27, 396, 7, iron.dark)),
    rod(354, 250, 392, 170, iron, 17),
    path('M46 252Q56 366 162 386H262Q368 366 380 252Z', rubber.dark),
    path('M46 252Q60 352 164 372H254Q350 352 364 252Z', iron.dark),
    shine('M80 292Q100 342 152 360', 9, 0.25),
    ellipse(213, 252, 168, 42, iron.mid),
    ellipse(213, 254, 156, 35, rubber.dark),
    ...[
      [110, 250, leaf.mid],
      [150, 262, orange.mid],
      [190, 248, brick.mid],
      [232, 268, leaf.light],
      [270, 250, yellow.mid],
      [308, 258, leaf.mid],
      [170, 274, yellow.light],
      [250, 240, leaf.dark],
      [206, 266, orange.light],
      [136, 240, leaf.light],
      [286, 270, brick.light],
      [226, 234, orange.mid],
      [318, 244, brick.mid],
      [182, 234, leaf.mid],
    ].map(([x, y, tone], index) =>
      turn(index * 37, Number(x), Number(y), rect(Number(x) - 21, Number(y) - 6, 42, 12, String(tone), 6)),
    ),
    path('M20 240H62L58 262H24Q12 250 20 240Z', iron.dark),
    ...[0, 1].map((index) => line(`M${180 + index * 70} 200q-12 -16 0 -34t0 -32`, white, 7, 0.55)),
    // Skimmer of wire.
    rod(36, 110, 120, 188, bamboo, 12),
    ellipse(142, 206, 40, 22, '#94702c'),
    ellipse(142, 204, 36, 19, '#cda14c'),
    row(5, (index) => bar(116 + index * 13, 190, 116 + index * 13, 218, '#94702c', 2)),
    row(3, (index) => bar(108, 196 + index * 8, 176, 196 + index * 8, '#94702c', 2)),
  ),
};

const rice: View = {
  alt: 'Grand cuiseur à riz ouvert plein de riz fumant, son bol et sa cuillère',
  ground: 'table',
  body: shapes(
    // Lid thrown open behind.
    path('M124 206Q118 62 300 54Q482 62 476 206Z', grey.dark),
    path('M132 202Q128 72 298 64Q466 72 462 202Z', steel.mid),
    path('M156 196Q154 92 298 86Q444 92 440 196Z', steel.light),
    circle(300, 142, 22, steel.dark),
    circle(298, 140, 16, steel.mid),
    row(6, (index) => turn(index * 60, 300, 142, circle(300, 106, 5, steel.dark))),
    rect(256, 194, 88, 26, rubber.dark, 8),
    // Body.
    path('M92 238Q86 386 150 404H450Q514 386 508 238Z', brick.dark),
    path('M92 238Q88 376 154 392H440Q496 376 494 238Z', brick.mid),
    shine('M116 268Q118 340 140 368', 11, 0.4),
    path('M92 326Q100 386 150 404H450Q500 386 508 326Z', brick.dark, 0.55),
    ellipse(300, 236, 210, 52, grey.dark),
    ellipse(300, 231, 208, 50, steel.light),
    ellipse(300, 234, 190, 42, iron.dark),
    path('M120 236Q170 178 300 176Q430 178 480 236Q420 276 300 276Q180 276 120 236Z', cream.mid),
    path('M128 232Q180 184 300 180Q400 182 450 216Q380 244 300 250Q190 250 128 232Z', white),
    row(70, (index) => {
      const angle = index * 2.39996;
      const far = Math.sqrt((index + 0.5) / 70);
      return turn(
        (index * 41) % 180,
        300 + Math.cos(angle) * far * 158,
        226 + Math.sin(angle) * far * 36,
        ellipse(
          300 + Math.cos(angle) * far * 158,
          226 + Math.sin(angle) * far * 36,
          7,
          2.8,
          index % 3 ? cream.light : cream.dark,
        ),
      );
    }),
    // Panel.
    rect(222, 306, 156, 72, rubber.dark, 16),
    rect(238, 318, 70, 34, '#a9c9a4', 5),
    rect(248, 326, 9, 18, '#3c4d3a', 2),
    rect(262, 326, 15, 18, '#3c4d3a', 2),
    rect(282, 326, 15, 18, '#3c4d3a', 2),
    circle(342, 336, 17, orange.mid),
    circle(340, 334, 12, orange.light),
    row(3, (index) => circle(248 + index * 24, 364, 5, index ? iron.light : leaf.light)),
    rect(66, 262, 36, 66, rubber.dark, 12),
    rect(498, 262, 36, 66, rubber.dark, 12),
    rect(150, 398, 50, 14, rubber.mid, 5),
    rect(400, 398, 50, 14, rubber.mid, 5),
    ...[-1, 0, 1].map((at) => line(`M${300 + at * 76} 168q-12 -18 0 -36t0 -36`, white, 8, 0.75)),
    // Paddle in the rice, full bowl.
    turn(
      38,
      420,
      216,
      path('M404 156Q420 144 436 156L440 214Q420 228 400 214Z', paleWood.mid),
      rod(420, 60, 420, 156, paleWood, 15),
    ),
    path('M500 372Q556 332 612 372Z', cream.dark),
    path('M504 370Q556 336 598 366Z', white),
    path('M492 370H620Q616 432 580 438H532Q496 432 492 370Z', blue.dark),
    path('M492 370H612Q606 422 574 428H536Q502 422 498 380Z', blue.mid),
    line('M502 392Q556 408 612 392', cream.light, 5),
  ),
};

/** Pots for many; by the slug of the listing. */
export const pots: Readonly<Record<string, Sketch>> = {
  paella: [paella, closeUp(paella, 'Gambas, moules et citron sur le riz de la paella', 320, 216, 1.9)],
  couscoussier: [couscous],
  'marmite-20l': [soup],
  wok: [wok],
  'cuiseur-riz': [rice],
};
