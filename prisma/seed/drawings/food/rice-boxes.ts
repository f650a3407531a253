import {
  bar,
  blue,
  brick,
  circle,
  cream,
  ellipse,
  grey,
  line,
  navy,
  orange,
  paleWood,
  path,
  pink,
  poly,
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
import { pinch } from './beside';
import { glassBox, jute } from './box-dishes';
import { at, box, boxLid, cast, plate, slab } from './dishes';
import { mound } from './fillings';
import { beef, potato, rice } from './foods';
import { ball, carrotRound, chunk, citrus, crumb, herb, spread } from './pieces';
import { chairs, laid, linen, planks } from './table';

const onigiri = (x: number, y: number, size: number, top: string): string =>
  at(
    x,
    y,
    size,
    ellipse(6, 50, 66, 18, '#5c3a20', 0.2),
    path('M0 -66Q18 -66 28 -46L64 26Q72 50 46 52H-46Q-72 50 -64 26L-28 -46Q-18 -66 0 -66Z', rice.dark),
    path('M-4 -64Q12 -64 22 -46L54 22Q60 42 38 44H-46Q-68 42 -62 24L-28 -46Q-18 -64 -4 -64Z', white),
    spread(26, crumb('#e6dcc4', 3), 44, -4, 4),
    path('M-22 8H26L30 52H-26Z', '#22332c'),
    path('M-22 8H10L12 52H-26Z', '#35503f'),
    ellipse(0, -36, 12, 8, top),
  );

export const riceBoxes: Readonly<Record<string, Sketch>> = {
  'mafe-boites': [
    laid(
      'Boîtes de mafé et de riz alignées devant la porte du garage',
      shapes(
        rect(60, -10, 520, 164, teal.dark),
        ...[0, 1, 2, 3].map((r) =>
          shapes(rect(70, -4 + r * 40, 500, 35, teal.mid), rect(70, -4 + r * 40, 500, 6, teal.light)),
        ),
        rect(290, 122, 60, 10, steel.mid, 5),
      ),
      planks(grey),
      ...[
        [150, 222, 84],
        [326, 214, 84],
        [500, 222, 84],
      ].map(([x = 0, y = 0, r = 1], i) => boxLid(x, y, r, [brick, yellow, blue][i] ?? brick)),
      box(
        200,
        352,
        164,
        glassBox,
        at(-42, -4, 0.46, mound(rice, 92, 44)),
        at(
          42,
          -2,
          1,
          slab(38, -20, 20, '#b26a30', 8),
          spread(6, chunk(beef, 12), 32),
          spread(4, carrotRound, 30, 0, 0, 2),
          spread(4, ball({ light: '#f1d8ae', mid: '#d8aa6a', dark: '#a87a3c' }, 5), 32, 0, 0, 4),
        ),
      ),
      box(
        476,
        380,
        130,
        glassBox,
        at(-42, -4, 0.46, mound(rice, 92, 44)),
        at(
          42,
          -2,
          1,
          slab(38, -20, 20, '#b26a30', 8),
          spread(5, chunk(potato, 11), 32),
          spread(5, carrotRound, 30, 0, 0, 2),
          spread(3, herb(10), 28),
        ),
      ),
      spread(
        6,
        (x, y, i) =>
          turn(
            i * 50,
            x,
            y,
            path(
              `M${x - 24} ${y}Q${x - 22} ${y - 13} ${x - 8} ${y - 10}Q${x} ${y - 6} ${x + 8} ${y - 10}Q${x + 24} ${y - 12} ${x + 24} ${y + 2}Q${x + 18} ${y + 13} ${x} ${y + 7}Q${x - 20} ${y + 13} ${x - 24} ${y}Z`,
              jute.mid,
            ),
            line(
              `M${x - 14} ${y - 4}h8M${x + 6} ${y - 4}h8M${x - 12} ${y + 3}h6M${x + 8} ${y + 3}h6`,
              jute.dark,
              2,
            ),
          ),
        60,
        350,
        440,
      ),
    ),
  ],
  'yassa-boites': [
    laid(
      'Boîte de yassa au poulet, oignons fondus et citron, des boîtes fermées pour la réunion',
      shapes(
        rect(70, 8, 250, 116, wood.mid, 4),
        rect(78, 16, 234, 100, '#c9a877'),
        ...[
          [100, 30, white],
          [160, 40, yellow.light],
          [226, 28, pink.light],
        ].map(([x, y, c]) =>
          shapes(
            rect(Number(x), Number(y), 48, 56, String(c), 2),
            circle(Number(x) + 24, Number(y) + 6, 5, brick.mid),
            ...[22, 32, 42].map((d) =>
              bar(Number(x) + 9, Number(y) + d, Number(x) + 38, Number(y) + d, grey.mid, 2.5),
            ),
          ),
        ),
        chairs(orange, 440, 560),
      ),
      linen({ light: '#e5e9d2', mid: '#d2d9b6', dark: '#9ba67a' }),
      ...[0, 1, 2].map((i) => at(540, 300 - i * 42, 1, box(0, 0, 78, orange), boxLid(0, -4, 78, yellow))),
      box(
        256,
        320,
        196,
        glassBox,
        slab(84, -22, 22, '#f5eedc', 8),
        spread(40, crumb('#d8cbae', 2), 44, -40, -2),
        at(
          34,
          0,
          1,
          ellipse(0, 2, 48, 22, '#d9a441'),
          ...[0, 1, 2, 3, 4, 5, 6].map((i) =>
            line(`M${-38 + i * 11} ${-6 + (i % 3) * 8}q12 -10 26 -2t16 6`, i % 2 ? '#f8e2a0' : '#b9832a', 4),
          ),
          at(
            -6,
            -2,
            0.62,
            turn(
              -10,
              0,
              0,
              rod(30, 0, 74, 6, cream, 12),
              path('M-52 4Q-50 -34 -6 -34Q30 -28 44 -4Q46 14 30 16Q-4 40 -36 28Q-52 20 -52 4Z', '#8a4a1e'),
              path('M-50 -2Q-46 -32 -6 -32Q26 -26 38 -4Q10 20 -22 16Q-46 12 -50 -2Z', '#c97f36'),
              path('M-38 -12Q-28 -26 -8 -26Q-24 -16 -26 -4Z', '#efb670'),
            ),
          ),
        ),
        citrus(yellow, 15)(-60, 6, 0),
        citrus(yellow, 15)(-38, 14, 0),
        spread(4, ball({ light: '#b7c46a', mid: '#7f8f3a', dark: '#566326' }, 6), 24, 66, 4),
      ),
      ball({ light: '#fbeaa0', mid: '#f0c93c', dark: '#b8921d' }, 30)(70, 420, 0),
      ball({ light: '#fbeaa0', mid: '#f0c93c', dark: '#b8921d' }, 27)(118, 440, 0),
    ),
  ],
  'onigiri-eliott': [
    laid(
      'Trois onigiri triangulaires au nori, une équerre et une carte de Jupiter',
      shapes(
        rect(0, 0, 640, 150, '#3c4a6b'),
        row(18, (i) => circle(18 + ((i * 151) % 620), 8 + ((i * 37) % 130), 1.8, '#fdf3cf')),
        circle(480, 62, 48, '#e2b27c'),
        ...[
          [36, 7, '#c98a5a'],
          [54, 9, '#f0d2a4'],
          [74, 8, '#b9744a'],
          [90, 5, '#f0d2a4'],
        ].map(([y, h, c]) => {
          const half = Math.sqrt(48 ** 2 - (Number(y) - 62) ** 2);
          return rect(480 - half, Number(y) - Number(h) / 2, half * 2, Number(h), String(c), 3);
        }),
        ellipse(498, 76, 10, 5, '#a4503a'),
        ...[400, 560, 590].map((x, i) => circle(x, 62 - i * 3, 4, '#f3e7cf')),
      ),
      planks(paleWood),
      at(
        110,
        236,
        1,
        poly(
          [
            [-70, 40],
            [70, 40],
            [70, -50],
          ],
          teal.light,
          0.85,
        ),
        poly(
          [
            [10, 24],
            [54, 24],
            [54, -6],
          ],
          paleWood.mid,
        ),
        ...[0, 1, 2, 3, 4, 5].map((i) => bar(-56 + i * 20, 40, -56 + i * 20, 32, teal.dark, 2.5)),
      ),
      at(
        320,
        372,
        1,
        cast(0, 0, 260, 72),
        path('M-250 -40H250L276 50H-276Z', '#2f2a2c'),
        path('M-250 -46H250L274 38H-274Z', '#4b3f3d'),
        path('M-232 -38H232L252 28H-252Z', '#5d4f4b'),
      ),
      onigiri(160, 322, 1.2, '#ef8f6a'),
      onigiri(324, 330, 1.2, '#c23a5a'),
      onigiri(486, 322, 1.2, '#7a5a3c'),
    ),
    laid(
      'Onigiri ouvert au saumon, algue nori et graines de sésame',
      shapes(
        rect(0, 0, 640, 150, '#3c4a6b'),
        row(18, (i) => circle(18 + ((i * 151) % 620), 8 + ((i * 37) % 130), 1.8, '#fdf3cf')),
      ),
      planks(paleWood),
      plate(320, 358, 210, navy, spread(24, crumb('#f3e3c0', 2), 62)),
      onigiri(230, 312, 1.35, '#ef8f6a'),
      at(
        420,
        330,
        1.35,
        path('M0 -66Q18 -66 28 -46L64 26Q72 50 46 52H-46Q-72 50 -64 26L-28 -46Q-18 -66 0 -66Z', rice.dark),
        path('M-2 -64Q14 -64 24 -46L58 24Q64 44 42 46H-46Q-68 44 -62 24L-28 -46Q-18 -64 -2 -64Z', white),
        spread(30, crumb('#e6dcc4', 3), 44, -2, 6),
        path('M-26 6Q-22 -18 2 -18T28 8Q20 26 -2 24Q-24 24 -26 6Z', '#e57c53'),
        line('M-16 4Q0 -8 18 4M-14 13Q0 2 16 14', '#f9bd9f', 4),
      ),
      pinch(96, 236, 52, teal, { light: '#7d4a36', mid: '#4f2a20', dark: '#321a14' }),
      at(
        540,
        236,
        1,
        path('M-60 -30H50L62 34H-66Z', '#1d2b25'),
        path('M-60 -34H50L60 26H-66Z', '#30493b'),
        line('M-50 -20H40M-56 0H48', '#426552', 3),
      ),
    ),
  ],
};
