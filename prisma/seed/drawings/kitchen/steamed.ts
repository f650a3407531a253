import {
  bar,
  blue,
  brick,
  circle,
  cream,
  ellipse,
  grey,
  iron,
  leaf,
  line,
  orange,
  paleWood,
  path,
  place,
  rect,
  rod,
  row,
  rubber,
  shapes,
  shine,
  steel,
  type Tones,
  turn,
  white,
  yellow,
} from '../kit';
import type { Sketch, View } from '../sketch';

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

/** Rice, buns and what a wok fries; by the slug of the listing. */
export const steamed: Readonly<Record<string, Sketch>> = {
  wok: [wok],
  'cuiseur-riz': [rice],
};
