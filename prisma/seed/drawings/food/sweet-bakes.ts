import {
  bar,
  blue,
  brick,
  circle,
  cream,
  ellipse,
  grey,
  leaf,
  line,
  navy,
  path,
  pink,
  plum,
  rect,
  rod,
  row,
  shapes,
  teal,
  turn,
  white,
  wood,
  yellow,
} from '../kit';
import type { Sketch } from '../sketch';
import { cup, cutlery, napkin, teapot } from './beside';
import { at, banded, board, bowl, box, cast, dish, oval } from './dishes';
import { cocoa, crust, dark } from './foods';
import { paper } from './oven-dishes';
import { ball, chunk, crumb, spread } from './pieces';
import { laid, linen, orchard, pane, printed, stripes } from './table';

export const sweetBakes: Readonly<Record<string, Sketch>> = {
  'far-maryvonne': [
    laid(
      'Far breton aux pruneaux dans son plat en terre, une part tirée sur un torchon',
      shapes(
        pane(430, 140, false),
        rect(30, 104, 240, 12, wood.mid, 3),
        ...[70, 130, 190].map((x, i) =>
          at(
            x,
            104,
            1,
            path('M-26 -40H26L18 0H-18Z', [blue, cream, blue][i]?.mid ?? ''),
            rect(-30, -48, 60, 12, [blue, cream, blue][i]?.dark ?? '', 4),
          ),
        ),
      ),
      stripes(brick, cream),
      dish(
        260,
        296,
        190,
        { light: '#d98d63', mid: '#ad5f3a', dark: '#7a3d23' },
        path('M-84 -32H84L90 34H-90Z', '#8f5a1e'),
        path('M-82 -32H82L87 30H-87Z', '#d99c42'),
        spread(16, (x, y) => ellipse(x * 1.2, y * 0.8, 18, 7, '#eec168', 0.8), 60),
        spread(9, (x, y) => ellipse(x, y * 0.8, 12, 5, '#9c5a1e', 0.7), 84, 0, 0, 2),
        ...[
          [-56, -16],
          [-8, -20],
          [40, -18],
          [-34, 6],
          [16, 2],
          [-62, 24],
        ].map(([x = 0, y = 0]) => ball({ light: '#7a5668', mid: '#46293a', dark: '#2c1824' }, 9)(x, y, 0)),
        path('M36 0H84L88 30H38Z', '#7a3d23'),
        path('M36 0L38 30L36 34L32 2Z', '#f3d28a'),
      ),
      napkin(500, 396, 1.9, blue),
      at(
        500,
        384,
        1.7,
        path('M-36 -12L10 -22L36 -4V16L-8 32L-36 8Z', '#b97c2e'),
        path('M-36 -12L10 -22L36 -4L-8 10Z', '#d99c42'),
        path('M-36 -12L-8 10V32L-36 8Z', '#f6dc98'),
        path('M-8 10L36 -4V16L-8 32Z', '#edc877'),
        ellipse(-2, -10, 8, 4.5, '#46293a'),
        ellipse(12, 14, 8, 6, '#46293a'),
        ellipse(-22, 8, 6, 7, '#46293a'),
      ),
    ),
  ],
  'cake-emily': [
    laid(
      'Deux parts de gâteau étiquetées dans leur boîte, le gâteau de la semaine et des livres de cuisine',
      shapes(
        rect(40, 104, 560, 12, wood.mid, 3),
        ...[70, 96, 124, 150, 178, 204].map((x, i) =>
          rect(
            x,
            44 + (i % 3) * 9,
            22,
            60 - (i % 3) * 9,
            [brick, teal, navy, yellow, plum, leaf][i]?.mid ?? '',
            2,
          ),
        ),
        at(480, 104, 0.5, teapot(0, -50, 1, pink)),
      ),
      printed({ light: '#e3eef2', mid: '#cfe0e8', dark: '#94b0bd' }, '#c9637b'),
      at(
        190,
        276,
        1.5,
        cast(2, 66, 74),
        rod(0, 24, 0, 60, cream, 30),
        oval(0, 64, 60, cream.mid),
        oval(0, 16, 112, cream.dark),
        oval(0, 10, 112, cream.light),
        path('M-80 -50V8C-70 58 70 58 80 8V-50Z', '#c99a52'),
        ...[-18, 8].map((y) =>
          path(`M-80 ${y}C-70 ${y + 44} 70 ${y + 44} 80 ${y}`, 'none').replace(
            '/>',
            ` stroke="${y < 0 ? '#fff3ea' : '#c9334f'}" stroke-width="8"/>`,
          ),
        ),
        oval(0, -50, 80, '#f6d9d4'),
        path(
          'M-80 -50C-70 -2 70 -2 80 -50V-38Q70 -26 60 -18Q56 -4 48 -14Q30 -4 20 6Q10 0 0 -4Q-16 10 -24 -4Q-40 -10 -48 -4Q-60 -20 -80 -38Z',
          '#f6d9d4',
        ),
        oval(-2, -53, 74, '#fdeeea'),
        spread(9, ball({ light: '#f08a9a', mid: '#c9334f', dark: '#8c1f35' }, 7), 54, 0, -56),
      ),
      box(
        474,
        350,
        128,
        paper,
        ...[
          [-42, 0],
          [44, 0],
        ].map(([x = 0], i) =>
          at(
            x,
            -8,
            0.95,
            path('M-36 4L28 -22L40 8V30L-30 36Z', i ? '#8a5a41' : '#c99a52'),
            path('M-36 0L28 -26L40 4Z', i ? cocoa.mid : '#fdeeea'),
            line('M-33 16L40 14', i ? '#f3dfc2' : '#c9334f', 6),
            line('M-32 25L40 23', i ? '#f3dfc2' : '#fff3ea', 4),
          ),
        ),
      ),
      ...[
        [424, 302],
        [540, 302],
      ].map(([x = 0, y = 0]) =>
        shapes(
          bar(x, y, x, y - 42, wood.mid, 4),
          rect(x - 28, y - 68, 56, 34, white, 4),
          bar(x - 18, y - 58, x + 18, y - 58, grey.mid, 3),
          bar(x - 18, y - 48, x + 6, y - 48, brick.mid, 3),
        ),
      ),
    ),
  ],
  'strudel-stefan': [
    laid(
      'Apfelstrudel poudré de sucre, une tranche coupée aux pommes et raisins, crème fouettée',
      shapes(orchard()),
      linen({ light: '#f3ead7', mid: '#e4d6ba', dark: '#b39f78' }),
      at(
        96,
        240,
        1,
        bowl(
          0,
          0,
          62,
          blue,
          path('M-84 4Q-80 -40 -40 -46Q-30 -84 4 -80Q40 -84 44 -46Q84 -38 84 4Q40 44 0 44T-84 4Z', cream.mid),
          path('M-76 -2Q-70 -36 -34 -42Q-24 -76 4 -74Q28 -74 30 -50Q0 -30 -20 -20Q-40 20 -76 -2Z', white),
        ),
      ),
      ...[
        [560, 226],
        [600, 250],
      ].map(([x = 0, y = 0]) =>
        shapes(
          ball({ light: '#ee9a7f', mid: '#c9533a', dark: '#963420' }, 24)(x, y, 0),
          rod(x, y - 20, x + 4, y - 34, wood, 4),
          ellipse(x + 12, y - 32, 10, 5, leaf.mid),
        ),
      ),
      board(330, 330, 236, wood),
      at(
        280,
        310,
        1,
        turn(
          -6,
          0,
          0,
          path(
            'M-176 30V-20Q-170 -66 -110 -66H120Q170 -64 172 -16V34Q168 60 120 60H-130Q-174 58 -176 30Z',
            crust.dark,
          ),
          path('M-176 20V-20Q-170 -66 -110 -66H120Q160 -64 162 -20Q60 40 -176 20Z', crust.mid),
          path('M-160 -18Q-152 -54 -110 -56H60Q-40 -30 -160 -18Z', crust.light),
          ...[-110, -50, 10, 70, 126].map((x) => line(`M${x} -62Q${x + 16} -10 ${x - 6} 40`, crust.dark, 4)),
          row(60, (i) => circle(-150 + ((i * 53) % 296), -54 + ((i * 29) % 60), 2.6, white, 0.9)),
        ),
      ),
      at(
        478,
        384,
        1.15,
        path('M-58 34V-8Q-54 -46 0 -46T60 -8V34Q50 46 0 46T-58 34Z', crust.dark),
        path('M-50 30V-6Q-46 -37 0 -37T52 -6V30Q42 38 0 38T-50 30Z', '#f6e2b4'),
        ...[0, 1, 2].map((k) =>
          line(
            `M${-38 + k * 10} ${20 - k * 4}Q${-40 + k * 12} ${-26 + k * 8} 0 ${-26 + k * 9}T${38 - k * 10} ${18 - k * 2}`,
            k % 2 ? '#c98d48' : '#e8bd7c',
            4,
          ),
        ),
        spread(9, chunk({ light: '#fbefb6', mid: '#ecd277', dark: '#c0a043' }, 8), 34, 0, 6),
        spread(7, ball(dark, 4.5), 36, 0, 4, 2),
      ),
    ),
    laid(
      'Tranche de strudel tiède sur une assiette, avec un nuage de crème fouettée',
      orchard(),
      linen({ light: '#f3ead7', mid: '#e4d6ba', dark: '#b39f78' }),
      cup(110, 240, 1, leaf, '#5a3220'),
      banded(
        330,
        346,
        196,
        cream,
        leaf,
        at(
          -14,
          -4,
          0.86,
          path('M-58 34V-8Q-54 -46 0 -46T60 -8V34Q50 46 0 46T-58 34Z', crust.dark),
          path('M-50 30V-6Q-46 -37 0 -37T52 -6V30Q42 38 0 38T-50 30Z', '#f6e2b4'),
          ...[0, 1, 2].map((k) =>
            line(
              `M${-38 + k * 10} ${20 - k * 4}Q${-40 + k * 12} ${-26 + k * 8} 0 ${-26 + k * 9}T${38 - k * 10} ${18 - k * 2}`,
              k % 2 ? '#c98d48' : '#e8bd7c',
              4,
            ),
          ),
          spread(9, chunk({ light: '#fbefb6', mid: '#ecd277', dark: '#c0a043' }, 8), 34, 0, 6, 1),
          spread(7, ball(dark, 4.5), 36, 0, 4, 3),
        ),
        path('M28 14Q26 -6 44 -8Q50 -26 62 -10Q76 -6 72 14Q54 28 28 14Z', cream.mid),
        path('M31 10Q30 -4 46 -6Q52 -20 60 -8Q62 6 31 10Z', white),
        spread(24, crumb('#c98b52', 1.8), 66),
      ),
      cutlery('fork', 92, 404, 1.2, -8),
    ),
  ],
};
