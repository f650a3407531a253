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
  path,
  rect,
  rod,
  shapes,
  type Tones,
  turn,
  wood,
  yellow,
} from '../kit';
import type { Sketch } from '../sketch';
import { cutlery, pinch } from './beside';
import { at, bowl, jar, oval } from './dishes';
import { carrot, greens } from './foods';
import { ball, crumb, spread, stick } from './pieces';
import { laid, orchard, planks, printed, shelf } from './table';

export const jarPortions: Readonly<Record<string, Sketch>> = {
  'achards-rose': [
    laid(
      'Pots d’achards de légumes jaunes de curcuma, chou, carotte et haricots autour',
      shapes(
        shelf(
          ...[90, 160, 230, 300].map((x) =>
            at(
              x,
              80,
              0.2,
              rect(-70, -96, 140, 222, '#dbe9ea', 26),
              rect(-62, -58, 124, 176, '#e5b53a', 20),
              rect(-64, -140, 128, 44, brick.mid, 8),
            ),
          ),
          at(520, 96, 0.5, ball({ light: '#f7f9ea', mid: '#bcd694', dark: '#7ba356' }, 50)(0, -36, 0)),
        ),
      ),
      printed({ light: '#f8e3bd', mid: '#efd093', dark: '#b9954e' }, '#4f7f57'),
      ...[
        [150, 280, 0.96, brick],
        [316, 304, 1.18, leaf],
        [486, 284, 0.98, brick],
      ].map(([x, y, s, t], k) =>
        shapes(
          jar(
            Number(x),
            Number(y),
            Number(s),
            { light: '#f8d96c', mid: '#e9b92f', dark: '#b4871a' },
            t as Tones,
            spread(9, stick(carrot, 34, 9), 60, 0, 30, k),
            spread(8, stick(greens, 34, 9), 60, 0, 40, k + 2),
            spread(6, stick({ light: '#fdf6cf', mid: '#f3e08a', dark: '#c6ab45' }, 38, 10), 60, 0, 10, k + 4),
            rect(-40, 10, 80, 50, cream.light, 5),
            bar(-24, 26, 24, 26, brick.mid, 4),
            bar(-24, 42, 10, 42, grey.mid, 4),
          ),
        ),
      ),
      at(
        96,
        430,
        1,
        turn(
          -16,
          0,
          0,
          path('M-60 0Q-30 -16 60 -6Q62 8 40 10Q-20 18 -60 0Z', carrot.dark),
          path('M-60 -2Q-30 -18 60 -8Q30 4 -60 -2Z', carrot.mid),
          line('M58 -4q24 -14 36 -10M58 -2q24 4 36 10', leaf.mid, 5),
        ),
      ),
      pinch(566, 418, 46, cream, { light: '#f6c24a', mid: '#e09a18', dark: '#a56c0a' }),
      ...[0, 1, 2].map((i) => line(`M${420 + i * 18} ${446 - i * 8}q40 -18 76 -4`, greens.mid, 8)),
    ),
  ],
  'compote-ronan': [
    laid(
      'Bocaux de compote de pommes du verger, pommes et gousse de vanille',
      orchard(),
      planks(wood),
      jar(190, 268, 1.02, { light: '#f3dc9a', mid: '#dfb965', dark: '#b18a3a' }, brick),
      jar(
        350,
        296,
        1.24,
        { light: '#f3dc9a', mid: '#dfb965', dark: '#b18a3a' },
        yellow,
        spread(26, crumb('#7a5230', 2), 56, 0, 30),
        rect(-42, 0, 84, 56, cream.light, 6),
        circle(0, 28, 16, '#c9533a'),
        ellipse(8, 10, 9, 5, leaf.mid),
      ),
      ...[
        [500, 330, 44],
        [574, 372, 40],
        [506, 410, 42],
        [92, 410, 44],
      ].map(([x = 0, y = 0, r = 1], i) =>
        shapes(
          ellipse(x + 8, y + r * 0.86, r * 0.96, r * 0.3, '#5c3a20', 0.2),
          ball(
            i % 2
              ? { light: '#e6e39a', mid: '#b9bf4e', dark: '#84892e' }
              : { light: '#ee9a7f', mid: '#c9533a', dark: '#963420' },
            r,
          )(x, y, i),
          ellipse(x, y - r * 0.78, r * 0.3, r * 0.1, '#6d3a22'),
          rod(x, y - r * 0.76, x + 5, y - r * 1.14, wood, 6),
          ellipse(x + r * 0.4, y - r * 1, r * 0.34, r * 0.15, leaf.mid),
        ),
      ),
      line('M150 446Q230 420 330 452', '#3c2618', 8),
      line('M154 444Q232 420 320 448', '#6d4a30', 2.5),
    ),
    laid(
      'Bol de compote de pommes et sa cuillère, bocal entamé à côté',
      orchard(),
      planks(wood),
      jar(
        500,
        274,
        1,
        { light: '#f3dc9a', mid: '#dfb965', dark: '#b18a3a' },
        null,
        spread(20, crumb('#7a5230', 2), 56, 0, 30),
      ),
      bowl(
        250,
        320,
        166,
        blue,
        oval(0, 0, 97, '#b18a3a'),
        oval(-2, 1, 93, '#e3c072'),
        ...[
          [-40, -12],
          [14, -22],
          [44, 6],
          [-16, 16],
          [10, 34],
        ].map(([x = 0, y = 0], i) =>
          shapes(ellipse(x, y, 30 - i, 11, '#f3dc9a', 0.8), ellipse(x + 6, y + 6, 24, 6, '#cda553', 0.7)),
        ),
        spread(40, crumb('#7a5230', 1.5), 80),
      ),
      cutlery('spoon', 90, 400, 1.3, -14),
    ),
  ],
};
