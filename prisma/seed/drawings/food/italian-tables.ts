import {
  blue,
  brick,
  circle,
  cream,
  ellipse,
  leaf,
  line,
  paleWood,
  path,
  rect,
  rod,
  row,
  shapes,
  steel,
  teal,
  turn,
  white,
  wood,
} from '../kit';
import type { Sketch } from '../sketch';
import { bottle, cutlery, pinch, steam, wineGlass } from './beside';
import { at, banded, board, bowl, cast, oval, ring } from './dishes';
import { noodles } from './fillings';
import { butter, cocoa, greens, tomato } from './foods';
import { blade, chunk, crumb, halfEgg, spread } from './pieces';
import { chairs, checks, laid, lamp, linen, pane, planks, shelf } from './table';

export const italianTables: Readonly<Record<string, Sketch>> = {
  'tagliatelle-giulia': [
    laid(
      'Assiette de tagliatelle au ragù, basilic et parmesan, un verre de lambrusco',
      shapes(pane(80, 140), lamp(330, brick), chairs(wood, 470, 590)),
      checks(brick),
      wineGlass(110, 262, '#7d1f3c', 1),
      bottle(180, 216, { light: '#5d7a56', mid: '#35523a', dark: '#213626' }, cream.mid, 0.72),
      at(
        540,
        232,
        1,
        cast(2, 14, 66, 26),
        path('M-64 8L-20 -48L66 -6L60 22L-54 26Z', butter.dark),
        path('M-64 8L-20 -48L66 -6L-54 14Z', butter.mid),
        path('M-64 8L-20 -48L-10 -44L-50 10Z', '#a87b3a'),
        path('M-54 14L66 -6L60 22L-54 26Z', butter.light),
      ),
      banded(
        330,
        344,
        196,
        cream,
        brick,
        at(
          0,
          6,
          1,
          ...[
            [-2, 6, 0],
            [-26, -4, 0],
            [26, -2, 1],
            [0, -18, 0],
          ].map(([x = 0, y = 0], i) => at(x, y, 0.62, noodles(butter, 72 - i * 4, 8))),
        ),
        ...[0, 1, 2, 3, 4, 5].map((i) =>
          line(
            `M${-50 + i * 6} ${10 - i * 5}q${40 - i * 4} ${-34 + i * 4} ${88 - i * 10} ${i * 2 - 2}`,
            i % 2 ? '#fbe6a2' : '#d9ae4b',
            6,
          ),
        ),
        at(
          0,
          -14,
          1,
          path('M-38 2Q-34 -26 0 -28T38 2Q24 22 -4 18Q-28 18 -38 2Z', '#8a3420'),
          path('M-35 -2Q-30 -25 0 -26T32 -2Q14 12 -6 10Q-26 10 -35 -2Z', '#b14a2e'),
          spread(16, chunk({ light: '#c97b55', mid: '#95502f', dark: '#6a3219' }, 5), 30, 0, -6),
          spread(14, crumb('#fdf3cf', 2.6), 30, 0, -10),
        ),
        blade(13)(-6, -36, 1),
        blade(12)(12, -34, 2),
      ),
      steam(330, 256, 0.9),
      cutlery('fork', 92, 390, 1.3, -8),
      pinch(580, 396, 44, cream, butter),
    ),
    laid(
      'Nids de tagliatelle fraîches et grand rouleau sur la planche farinée',
      shapes(
        shelf(
          ...[90, 150, 210, 270].map((x, i) =>
            shapes(
              rect(x - 20, 52, 40, 52, '#e6eff0', 6),
              rect(x - 17, 66, 34, 36, [butter, tomato, greens, cocoa][i]?.mid ?? '', 5),
              rect(x - 22, 44, 44, 14, wood.mid, 4),
            ),
          ),
        ),
        at(
          500,
          80,
          1,
          row(6, (i) => circle(-40 + i * 16, 4 + (i % 2) * 8, 11, tomato.mid)),
        ),
      ),
      planks(paleWood),
      board(
        320,
        320,
        250,
        { light: '#f4e2c0', mid: '#e3c892', dark: '#b7955c' },
        ...[
          [-64, -22],
          [-18, -26],
          [28, -22],
          [-70, 12],
          [-22, 12],
          [28, 14],
        ].map(([x = 0, y = 0], i) =>
          shapes(
            ellipse(x + 2, y + 5, 22, 13, '#8a6a3a', 0.35),
            ...[20, 16, 12, 8, 4].map((r, k) =>
              ring(x, y - k * 1.4, r, (i + k) % 2 ? butter.mid : butter.light, 4),
            ),
            ring(x, y + 2, 21, butter.dark, 1.6),
          ),
        ),
        spread(50, crumb(white, 1.6), 90),
      ),
      turn(
        -58,
        530,
        320,
        rod(400, 320, 660, 320, wood, 34),
        rod(372, 320, 400, 320, wood, 14),
        rod(660, 320, 690, 320, wood, 14),
      ),
      bowl(
        80,
        214,
        60,
        blue,
        ...[
          [-26, -6],
          [20, -10],
          [0, 12],
        ].map(([x = 0, y = 0]) =>
          shapes(
            ellipse(x, y + 3, 27, 20, '#c99a68'),
            ellipse(x - 1, y, 25, 18, '#eac79a'),
            ellipse(x - 8, y - 6, 9, 5, '#fbe8cc'),
          ),
        ),
      ),
    ),
  ],
  'abendbrot-stefan': [
    laid(
      'Planche d’Abendbrot : pain de seigle, fromages, charcuterie, radis, œufs durs et cornichons, un tourne-disque',
      shapes(
        pane(60, 140),
        lamp(300, teal),
        at(
          520,
          100,
          1,
          rect(-96, -10, 192, 64, wood.dark, 6),
          rect(-96, -10, 192, 54, wood.mid, 6),
          ellipse(-18, -10, 70, 22, '#2f2c30'),
          ellipse(-18, -11, 56, 17, '#413d43'),
          ellipse(-18, -11, 20, 6.5, brick.mid),
          rod(66, -28, 22, -6, steel, 6),
          circle(66, -28, 9, steel.dark),
        ),
      ),
      linen({ light: '#d9e2d2', mid: '#c2cfb8', dark: '#8e9f82' }),
      at(
        72,
        262,
        1,
        cast(4, 4, 36, 13),
        path('M-32 -110H32L26 0Q0 12 -26 0Z', '#e9b04a'),
        path('M-32 -110H-8L-10 6Q-20 4 -26 0Z', '#f6d07e'),
        path('M-38 -112Q-34 -134 -10 -128Q6 -142 22 -128Q42 -128 36 -108Q0 -98 -38 -112Z', white),
      ),
      board(
        340,
        326,
        246,
        { light: '#e2b57c', mid: '#c3925a', dark: '#916538' },
        ...[
          [-74, -26],
          [-54, -20],
          [-34, -14],
        ].map(([x = 0, y = 0]) =>
          shapes(
            path(
              `M${x - 18} ${y + 16}V${y - 10}Q${x - 18} ${y - 22} ${x} ${y - 22}T${x + 18} ${y - 10}V${y + 16}Z`,
              '#4f3322',
            ),
            path(
              `M${x - 14} ${y + 13}V${y - 8}Q${x - 14} ${y - 17} ${x} ${y - 17}T${x + 14} ${y - 8}V${y + 13}Z`,
              '#9a6f48',
            ),
            spread(6, crumb('#d9b585', 1.8), 11, x, y - 1),
          ),
        ),
        at(
          30,
          -26,
          1,
          path('M-26 6L24 -16L34 4V16L-22 20Z', butter.dark),
          path('M-26 4L24 -18L34 2Z', butter.light),
          path('M-26 4L34 2V14L-22 18Z', butter.mid),
          circle(0, 10, 3.4, butter.dark),
          circle(16, 8, 2.6, butter.dark),
        ),
        at(
          74,
          -14,
          1,
          ellipse(0, 6, 18, 11, cream.dark),
          rect(-18, -4, 36, 10, cream.mid),
          ellipse(0, -4, 18, 10, white),
        ),
        ...[0, 1, 2, 3, 4].map((i) =>
          shapes(
            oval(-2 + i * 11, 10 + (i % 2) * 3, 13, '#8f3f38'),
            oval(-2 + i * 11, 8 + (i % 2) * 3, 12, '#d2807a'),
            spread(4, crumb('#f4d5cb', 1.8), 8, -2 + i * 11, 8 + (i % 2) * 3),
          ),
        ),
        halfEgg(13)(-72, 22, 0),
        halfEgg(13)(-48, 28, 0),
        ...[
          [-16, 30],
          [0, 34],
          [14, 30],
        ].map(([x = 0, y = 0], i) =>
          at(
            x,
            y,
            1,
            turn(i * 30 - 30, 0, 0, rect(-14, -5, 28, 11, '#4f6b2f', 6), rect(-14, -6, 28, 8, '#86a34d', 5)),
          ),
        ),
        ...[
          [62, 26],
          [78, 20],
          [72, 36],
          [48, 34],
        ].map(([x = 0, y = 0]) =>
          shapes(
            line(`M${x} ${y}q6 -10 12 -12`, leaf.mid, 3),
            circle(x, y, 7.5, '#a82a4c'),
            circle(x - 1, y - 1, 6.5, '#d94a6a'),
            ellipse(x - 2, y - 3, 2.4, 1.6, '#f5a9bb'),
          ),
        ),
      ),
      cutlery('knife', 46, 400, 1.2, -10),
    ),
  ],
};
