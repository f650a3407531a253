import {
  bar,
  blue,
  brick,
  circle,
  ellipse,
  leaf,
  line,
  navy,
  orange,
  paleWood,
  path,
  rod,
  row,
  shapes,
  teal,
  turn,
  wood,
} from '../kit';
import type { Sketch } from '../sketch';
import { cup, pinch, steam, teapot } from './beside';
import { at, board, bowl, cast, oval, plate } from './dishes';
import { chopsticks } from './eastern-dishes';
import { mound } from './fillings';
import { greens } from './foods';
import { ball, crumb, dumpling, spread } from './pieces';
import { laid, lamp, linen, shelf } from './table';

const bambooSteamer = (x: number, y: number, r: number, ...inside: readonly string[]): string =>
  at(
    x,
    y,
    r / 100,
    cast(2, 40, 98),
    path('M-100 0V34C-92 90 92 90 100 34V0Z', paleWood.dark),
    path('M-100 0V30C-92 84 -10 82 40 72L50 0Z', paleWood.mid),
    line('M-98 26C-84 76 84 76 98 26', wood.dark, 3),
    oval(0, 0, 100, paleWood.light),
    oval(0, 2, 90, wood.mid),
    oval(0, 4, 88, paleWood.mid),
    row(7, (i) =>
      bar(
        -72 + i * 24,
        -26 + Math.abs(i - 3) * 7,
        -72 + i * 24,
        36 - Math.abs(i - 3) * 7,
        paleWood.dark,
        2.5,
      ),
    ),
    ...inside,
  );

export const dumplingTables: Readonly<Record<string, Sketch>> = {
  'ravioli-mei': [
    laid(
      'Raviolis chinois dans leur panier de vapeur, pâte, farce et raviolis pliés sur la planche',
      shapes(
        shelf(
          ...[90, 150, 210].map((x) => bowl(x, 76, 26, blue)),
          at(520, 96, 0.5, teapot(0, -30, 1, brick)),
        ),
        lamp(350, brick),
      ),
      linen({ light: '#f6dccb', mid: '#ecc8b2', dark: '#c4937a' }),
      board(
        160,
        250,
        132,
        paleWood,
        spread(12, dumpling({ light: '#fffdf5', mid: '#f2e8d2', dark: '#cdbb97' }, 20), 80, 0, -6),
        rod(-70, 46, 60, 62, wood, 14),
      ),
      bowl(
        560,
        220,
        64,
        teal,
        mound({ light: '#e7b6a0', mid: '#c98871', dark: '#9a5c48' }, 78, 30),
        spread(16, crumb(greens.mid, 5), 60, 0, -16),
      ),
      bambooSteamer(
        410,
        330,
        158,
        spread(10, dumpling({ light: '#fffdf5', mid: '#f4ead4', dark: '#ccb88f' }, 25), 66, 0, -2),
      ),
      steam(410, 236, 1.1),
      pinch(200, 398, 54, navy, { light: '#7d4a36', mid: '#4f2a20', dark: '#321a14' }),
      ...[
        [70, 400],
        [110, 440],
      ].map(([x = 0, y = 0]) => shapes(oval(x, y + 4, 36, '#cdbb97'), oval(x, y, 36, '#faf3e2'))),
      chopsticks(320, 452, -8, 0.9),
    ),
    laid(
      'Concombres frappés à l’ail, mandarines et thé',
      shapes(
        shelf(
          ...[90, 150, 210].map((x) => bowl(x, 76, 26, blue)),
          at(520, 96, 0.5, teapot(0, -30, 1, brick)),
        ),
      ),
      linen({ light: '#f6dccb', mid: '#ecc8b2', dark: '#c4937a' }),
      cup(110, 230, 0.9, teal, '#d8b25a'),
      bowl(
        480,
        250,
        92,
        paleWood,
        spread(
          9,
          (x, y) =>
            shapes(
              ball(orange, 24)(x, y, 0),
              circle(x, y - 15, 3, leaf.dark),
              ellipse(x + 9, y - 18, 9, 4, leaf.mid),
            ),
          60,
          0,
          -14,
        ),
      ),
      plate(
        270,
        348,
        178,
        navy,
        spread(
          22,
          (x, y, i) =>
            at(
              x,
              y,
              1,
              turn(
                i * 41,
                0,
                0,
                path('M-24 6Q-20 -12 2 -12Q22 -10 26 4Q10 14 -24 6Z', greens.dark),
                path('M-22 3Q-18 -10 2 -10Q18 -8 22 2Q4 8 -22 3Z', '#d9ebb8'),
                line('M-16 6Q2 14 22 6', leaf.mid, 4),
              ),
            ),
          60,
        ),
        spread(10, crumb('#fdf6df', 4), 56),
        spread(10, crumb('#c8402a', 3), 56, 2, 2, 2),
      ),
      chopsticks(540, 420, -34, 1),
    ),
  ],
};
