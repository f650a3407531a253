import {
  brass,
  brick,
  circle,
  cream,
  darkWood,
  ellipse,
  leaf,
  line,
  navy,
  path,
  pink,
  plum,
  rect,
  rod,
  shapes,
  teal,
  wood,
  yellow,
} from '../kit';
import type { Sketch } from '../sketch';
import { cup, cutlery, jug, pinch, setting, teapot, wineGlass } from './beside';
import { at, cast, oval, plate, ring } from './dishes';
import { carrot, crust, greens, tomato } from './foods';
import { ball, chunk, spread, stick } from './pieces';
import { chairs, laid, pane, printed, runner } from './table';

const potatoRoast = chunk({ light: '#f6d488', mid: '#dba548', dark: '#a67226' }, 17);

export const englishTables: Readonly<Record<string, Sketch>> = {
  'roast-david': [
    laid(
      'Roast beef tranché, Yorkshire puddings, pommes de terre rôties, légumes verts et sauce dans une théière',
      shapes(pane(250, 140, false), chairs(leaf, 110, 530)),
      runner(leaf, darkWood),
      teapot(540, 230, 0.95, { light: '#efe2cf', mid: '#c98f5a', dark: '#8f5f35' }),
      setting(92, 214, 60, cream),
      at(
        300,
        322,
        1.02,
        cast(0, 10, 236, 118),
        ellipse(0, 8, 236, 116, cream.dark),
        ellipse(0, 0, 236, 114, cream.mid),
        ellipse(-3, -3, 228, 108, cream.light),
        ellipse(2, 2, 198, 88, cream.mid),
      ),
      at(
        330,
        296,
        1.3,
        path('M-20 12V-22Q-14 -52 36 -50T92 -14V14Q70 38 26 34Q-14 34 -20 12Z', '#5d2f1e'),
        path('M-20 6V-22Q-14 -52 36 -50T84 -14Q60 16 26 16Q-8 18 -20 6Z', '#8a4a2c'),
        ellipse(-16, -6, 22, 28, '#6d3826'),
        ellipse(-17, -6, 18, 24, '#c9726a'),
        ellipse(-17, -5, 11, 16, '#e29a92'),
        line('M14 -44V20M44 -48V22', '#f0e2c4', 4),
        line('M0 -36Q30 -46 66 -36', '#b9764c', 5),
      ),
      ...[
        [236, 318],
        [214, 326],
        [192, 334],
      ].map(([x = 0, y = 0]) =>
        at(
          x,
          y,
          1.2,
          ellipse(2, 5, 24, 26, '#4e261b', 0.5),
          ellipse(0, 0, 24, 26, '#6d3826'),
          ellipse(0, -1, 20, 22, '#cf7d74'),
          ellipse(-2, -2, 12, 14, '#e6a29a'),
        ),
      ),
      ...[
        [150, 280],
        [206, 258],
        [262, 246],
      ].map(([x = 0, y = 0]) =>
        shapes(
          ellipse(x, y + 10, 32, 18, crust.dark),
          path(
            `M${x - 34} ${y + 4}Q${x - 40} ${y - 24} ${x - 16} ${y - 20}Q${x - 4} ${y - 34} ${x + 14} ${y - 22}Q${x + 40} ${y - 22} ${x + 33} ${y + 6}Q${x} ${y + 26} ${x - 34} ${y + 4}Z`,
            crust.mid,
          ),
          ellipse(x - 1, y - 6, 20, 10, crust.dark),
          ellipse(x - 1, y - 4, 16, 7, '#7a4a24'),
        ),
      ),
      spread(9, potatoRoast, 60, 440, 362),
      spread(9, ball(greens, 12), 44, 300, 384),
      spread(7, stick(carrot, 42, 12), 44, 214, 386),
      wineGlass(590, 372, '#c98a3a', 0.9),
      cutlery('fork', 50, 400, 1.2, -8),
    ),
    laid(
      'Sticky toffee pudding nappé de caramel, pichet de crème anglaise',
      shapes(pane(250, 140, false), chairs(leaf, 110, 530)),
      runner(leaf, darkWood),
      jug(540, 254, 0.9, cream),
      cup(100, 236, 0.95, leaf, '#a8642a'),
      plate(
        310,
        344,
        200,
        cream,
        oval(0, 6, 66, '#f6dc86'),
        oval(-2, 4, 60, '#fbe9ac'),
        path('M-38 -46H38L46 8Q0 34 -46 8Z', '#5a321b'),
        path('M-38 -46H8L6 22Q-30 20 -46 8Z', '#7d4a28'),
        ellipse(0, -46, 38, 17, '#8f5a34'),
        path(
          'M-38 -48Q0 -70 38 -48Q42 -24 34 -22Q28 -22 27 -34Q18 -14 10 -10Q2 -14 0 -32Q-10 -24 -14 -2Q-22 2 -25 -28Q-36 -20 -38 -48Z',
          '#b9641c',
        ),
        path('M-30 -50Q0 -64 26 -50Q0 -42 -30 -50Z', '#e39a43'),
        spread(3, (x, y) => ellipse(x, y, 6, 4, '#4a2412'), 20, 0, -50),
      ),
      cutlery('spoon', 92, 400, 1.2, -10),
    ),
  ],
  'tea-emily': [
    laid(
      'Serviteur à trois étages : sandwiches, scones et gâteaux, théière et tasses fleuries',
      shapes(
        pane(60, 150, false),
        rect(400, 96, 210, 12, wood.mid, 3),
        ...[430, 454, 476, 504, 530, 556].map((x, i) =>
          rect(
            x,
            42 + (i % 3) * 8,
            18,
            54 - (i % 3) * 8,
            [brick, teal, navy, yellow, plum, leaf][i]?.mid ?? '',
            2,
          ),
        ),
      ),
      printed({ light: '#f8e6e6', mid: '#efd3d5', dark: '#c39aa0' }, '#c9637b'),
      teapot(116, 264, 1.1, { light: '#fffaf5', mid: '#ecd5d3', dark: '#c39aa0' }),
      cup(560, 262, 1, pink, '#b9742f'),
      rod(330, 60, 330, 380, brass, 8),
      circle(330, 52, 17, 'none').replace('/>', ` stroke="${brass.mid}" stroke-width="7"/>`),
      plate(
        330,
        380,
        172,
        cream,
        ring(0, 0, 88, pink.mid, 4),
        ...[
          [-46, -4],
          [-18, -14],
          [14, -16],
          [46, -8],
          [-34, 18],
          [2, 14],
          [38, 18],
        ].map(([x = 0, y = 0], i) =>
          at(
            x,
            y,
            1,
            path('M-17 -6L9 -14L17 2L-9 12Z', '#c9a56b'),
            path('M-17 -12L9 -20L17 -4L-9 6Z', '#f3dcae'),
            line('M-16 -3L-9 10L17 0', i % 3 === 0 ? greens.mid : i % 3 === 1 ? yellow.mid : tomato.mid, 4),
          ),
        ),
      ),
      plate(
        330,
        266,
        146,
        cream,
        ring(0, 0, 88, pink.mid, 4),
        ...[
          [-42, -6],
          [0, -16],
          [42, -6],
          [-20, 14],
          [24, 16],
        ].map(([x = 0, y = 0]) =>
          shapes(
            rect(x - 21, y - 8, 42, 24, crust.mid, 9),
            rect(x - 21, y + 2, 42, 5, '#fbeed0'),
            ellipse(x, y - 8, 21, 10, '#d99f55'),
            ellipse(x - 5, y - 10, 10, 4, '#f0c687'),
          ),
        ),
      ),
      plate(
        330,
        150,
        104,
        cream,
        ring(0, 0, 88, pink.mid, 4),
        ...[
          [-36, -2],
          [36, -4],
          [0, 12],
        ].map(([x = 0, y = 0], i) =>
          at(
            x,
            y - 8,
            1.25,
            path('M-24 6L20 -14L26 8V22L-20 26Z', '#e8c276'),
            path('M-24 4L20 -16L26 6Z', i === 1 ? '#f6dd62' : '#fff6f2'),
            line('M-22 14L26 11', i === 1 ? '#fffdf0' : '#c9334f', 5),
          ),
        ),
      ),
      pinch(94, 390, 46, cream, { light: '#e0607a', mid: '#b52a48', dark: '#7f1a30' }),
      pinch(576, 390, 46, cream, { light: '#fffdf9', mid: '#fbf0d4', dark: '#d9c8ac' }),
    ),
  ],
};
