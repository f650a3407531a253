import {
  bar,
  blue,
  brass,
  brick,
  circle,
  cream,
  ellipse,
  leaf,
  line,
  navy,
  path,
  rect,
  rod,
  shapes,
  type Tones,
  teal,
  turn,
  white,
  wood,
} from '../kit';
import type { Sketch } from '../sketch';
import { basket, cutlery, jug, pinch, setting, tumbler } from './beside';
import { buckwheat, cider } from './breton-dishes';
import { at, board, bowl, cast, dish, oval, plate } from './dishes';
import { mound } from './fillings';
import { beef, butter, carrot, greens } from './foods';
import { ball, chunk, crumb, herb, spread, stick } from './pieces';
import { chairs, garland, laid, linen, pane, runner } from './table';

const rolled = (x: number, y: number, t: Tones = buckwheat): string =>
  at(
    x,
    y,
    1,
    path('M-34 6Q-34 -8 -22 -10H26Q36 -6 34 8Q30 18 20 18H-24Q-34 16 -34 6Z', t.dark),
    path('M-34 4Q-34 -10 -22 -12H26Q34 -8 28 6H-30Z', t.mid),
    ellipse(-28, 4, 7, 12, t.light),
    ellipse(-28, 4, 4, 7, '#f4ead2'),
    bar(-14, -6, 22, -6, t.light, 4),
  );

function slab2(): string {
  return path('M-84 -32H84L90 36H-90Z', '#a4571c');
}

export const bretonFeasts: Readonly<Record<string, Sketch>> = {
  'kig-ha-farz': [
    laid(
      'Grand plat de kig ha farz : jarret, lard, chou, carottes et far noir émietté',
      shapes(pane(250, 140, false), chairs(wood, 110, 530)),
      runner(brick),
      setting(96, 206, 58),
      setting(540, 206, 58),
      pinch(320, 194, 40, cream, { light: '#e9c98c', mid: '#c8974e', dark: '#94692f' }),
      at(
        320,
        318,
        1.02,
        cast(0, 10, 214, 112),
        ellipse(0, 6, 214, 112, cream.dark),
        ellipse(0, 0, 214, 110, cream.mid),
        ellipse(-3, -3, 206, 104, cream.light),
        ellipse(2, 2, 176, 86, cream.mid),
      ),
      at(
        216,
        322,
        1.1,
        mound({ light: '#a4896c', mid: '#7c6048', dark: '#583f2d' }, 62, 34),
        spread(26, chunk({ light: '#b59a7b', mid: '#8b6e53', dark: '#5d4531' }, 8), 56, 0, -12),
      ),
      spread(7, stick(carrot, 66, 19), 62, 396, 278),
      ball({ light: '#f4ecf0', mid: '#e0d0d6', dark: '#b59fa8' }, 24)(472, 318, 0),
      at(
        340,
        268,
        1.2,
        path('M-44 0Q-40 -34 0 -34T44 2Q30 30 0 28T-44 0Z', greens.dark),
        path('M-42 -4Q-38 -34 0 -34T40 -4Q20 16 -6 14T-42 -4Z', greens.light),
        line('M-30 -8Q0 -22 30 -10M0 -30V10M-20 -26L-8 8', greens.mid, 3),
      ),
      at(
        366,
        336,
        1.15,
        path('M-52 -6Q-50 -38 0 -38T56 -4Q50 28 0 30T-52 -6Z', beef.dark),
        path('M-50 -10Q-46 -38 0 -38T50 -10Q36 18 0 18T-50 -10Z', '#b9736a'),
        path('M-40 -18Q-30 -34 0 -34Q-20 -24 -24 -12Z', '#dba198'),
        rod(44, -8, 92, -26, cream, 16),
        circle(94, -30, 10, cream.light),
      ),
      ...[0, 1, 2].map((index) =>
        at(
          268 + index * 30,
          372 + index * 3,
          1,
          path('M-26 -12L22 -18L30 8L-20 16Z', '#c78277'),
          path('M-26 -12L22 -18L24 -10L-24 -3Z', '#f4d9cb'),
          path('M-22 4L28 -1L30 8L-20 16Z', '#e7b5a4'),
        ),
      ),
      spread(6, herb(11), 100, 340, 320),
      tumbler(52, 360, cider, 0.95),
      tumbler(598, 356, cider, 0.95),
      cutlery('spoon', 128, 452, 1.2, 70),
    ),
    laid(
      'Pommes au four dans leur plat de terre, au caramel',
      shapes(pane(250, 140, false), chairs(wood, 110, 530)),
      runner(brick),
      jug(546, 236, 0.85, brick),
      dish(
        310,
        320,
        190,
        { light: '#e0916a', mid: '#b9603c', dark: '#86402a' },
        slab2(),
        ...[
          [-48, -18],
          [4, -22],
          [54, -18],
          [-56, 14],
          [0, 14],
          [58, 14],
        ].map(([x = 0, y = 0]) =>
          at(
            x,
            y,
            1,
            circle(0, 3, 23, '#8e4a23'),
            circle(-1, -1, 22, '#cf8136'),
            ellipse(-8, -8, 8, 6, '#efbd74'),
            ellipse(1, -14, 10, 5, '#7a3d1b'),
            path('M-6 -14Q0 -8 8 -13L10 4Q4 10 2 -4Z', '#a65a22'),
            rod(0, -16, 4, -28, wood, 3),
          ),
        ),
      ),
      pinch(94, 238, 48, cream, butter),
      cutlery('spoon', 566, 400, 1.2, 20),
    ),
  ],
  'fest-noz-buffet': [
    laid(
      'Buffet de fest-noz sous les fanions : galettes roulées, chèvres, far, pain et pichets',
      shapes(
        garland(white, navy.dark, brass.mid, brick.mid),
        at(
          540,
          92,
          0.9,
          turn(
            30,
            0,
            0,
            rod(0, -70, 0, 40, { light: '#8a5a41', mid: '#4e3327', dark: '#2f1e17' }, 15),
            path('M-12 36L-26 70H26L12 36Z', '#4e3327'),
            ...[-40, -20, 0, 20].map((y) => circle(2, y, 4, brass.light)),
          ),
        ),
        at(
          90,
          96,
          1,
          rect(-52, -40, 104, 74, brick.dark, 8),
          ...[-30, -14, 2, 18, 34].map((x) => rect(x, -40, 6, 74, brick.light)),
          rect(-58, -44, 22, 82, wood.mid, 6),
          rect(40, -44, 22, 82, wood.mid, 6),
          ...[-30, -12, 6, 24].map((y) => circle(-47, y, 4, white)),
        ),
      ),
      linen(cream),
      jug(60, 250, 0.8, blue),
      jug(590, 250, 0.8, leaf),
      basket(200, 214, 78, wood, { light: '#a87c52', mid: '#7d5735', dark: '#5a3c23' }),
      plate(
        430,
        220,
        92,
        blue,
        ...[
          [-30, -12],
          [24, -14],
          [-4, 16],
        ].map(([x = 0, y = 0]) =>
          shapes(
            ellipse(x, y + 12, 30, 17, cream.dark),
            rect(x - 30, y - 6, 60, 18, cream.mid),
            ellipse(x, y - 6, 30, 17, white),
            spread(5, crumb(greens.mid, 3), 20, x, y - 6),
          ),
        ),
      ),
      board(
        210,
        356,
        150,
        wood,
        ...[
          [-54, -26],
          [18, -30],
          [-58, 2],
          [22, -2],
          [-44, 30],
          [34, 26],
        ].map(([x = 0, y = 0]) => rolled(x, y)),
      ),
      dish(
        486,
        356,
        118,
        { light: '#e0916a', mid: '#b9603c', dark: '#86402a' },
        at(0, -2, 1, path('M-84 -32H84L90 36H-90Z', '#c98d3c'), path('M-80 -30H80L84 28H-84Z', '#eebd62')),
        spread(9, ball({ light: '#6e4a5a', mid: '#46293a', dark: '#2f1a26' }, 11), 66),
      ),
      bowl(350, 420, 50, teal, oval(0, 0, 96, '#8b6a52'), spread(6, herb(14), 50)),
    ),
    laid(
      'Far aux pruneaux coupé en parts, à côté d’un pichet de jus de pomme',
      garland(white, navy.dark, brass.mid, brick.mid),
      linen(cream),
      jug(540, 250, 1, leaf),
      tumbler(120, 230, '#e9bb58', 1),
      tumbler(190, 216, '#e9bb58', 1),
      plate(
        300,
        340,
        190,
        blue,
        ...[
          [-32, -10],
          [34, -14],
          [2, 22],
        ].map(([x = 0, y = 0]) =>
          at(
            x,
            y,
            1.1,
            path('M-34 -14L10 -24L34 -6V10L-8 24L-34 4Z', '#b97c2e'),
            path('M-34 -14L10 -24L34 -6L-8 6Z', '#e6ac50'),
            path('M-34 -14L-8 6V24L-34 4Z', '#f3d28a'),
            path('M-8 6L34 -6V10L-8 24Z', '#e8c070'),
            ellipse(-2, -12, 9, 5, '#46293a'),
            ellipse(12, 8, 8, 6, '#46293a'),
            ellipse(-22, 4, 6, 7, '#46293a'),
          ),
        ),
      ),
      cutlery('fork', 572, 400, 1.2, 14),
    ),
  ],
};
