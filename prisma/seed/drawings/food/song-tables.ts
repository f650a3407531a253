import {
  bar,
  blue,
  circle,
  cream,
  ellipse,
  grey,
  leaf,
  line,
  path,
  pink,
  plum,
  rect,
  row,
  shapes,
  turn,
  white,
  yellow,
} from '../kit';
import type { Sketch } from '../sketch';
import { candle, cutlery, pinch, steam, tumbler } from './beside';
import { at, banded, cast } from './dishes';
import { mound } from './fillings';
import { aubergine, butter, carrot, cocoa, ham, tomato } from './foods';
import { cheeseMelt } from './near-dishes';
import { ball, blade, crumb, spread, stick } from './pieces';
import { checks, garland, laid, lamp, linen, pane } from './table';

export const songTables: Readonly<Record<string, Sketch>> = {
  'diner-chante': [
    laid(
      'Part de lasagnes aux légumes rôtis, partitions et diapason sur la table du dîner chanté',
      shapes(
        pane(70, 140),
        lamp(330, plum),
        at(
          520,
          84,
          1,
          rect(-70, -40, 140, 96, '#5a3a2a', 6),
          rect(-62, -32, 124, 46, '#46291d', 4),
          row(9, (i) => rect(-62 + i * 14, 22, 12, 26, white, 2)),
          ...[0, 1, 3, 4, 5, 7].map((i) => rect(-53 + i * 14, 22, 7, 15, '#2f2522', 1)),
        ),
      ),
      linen({ light: '#eadff0', mid: '#d8c6e2', dark: '#a68db5' }),
      ...[
        [92, 250, -12],
        [556, 240, 10],
      ].map(([x = 0, y = 0, a = 0]) =>
        at(
          x,
          y,
          1,
          turn(
            a,
            0,
            0,
            path('M-62 -44H62V50H-62Z', '#5c3a20', 0.15),
            rect(-66, -50, 128, 96, white, 3),
            ...[-34, -4, 26].map((s) =>
              shapes(
                ...[0, 4, 8, 12].map((l) => bar(-54, s + l, 50, s + l, grey.mid, 1.4)),
                ...[-36, -14, 8, 30].map((n, i) =>
                  shapes(
                    ellipse(n, s + 4 + ((i * 5) % 9), 5.5, 4, '#3c2e38'),
                    bar(n + 5, s + 4 + ((i * 5) % 9), n + 5, s - 12 + ((i * 5) % 9), '#3c2e38', 2),
                  ),
                ),
              ),
            ),
          ),
        ),
      ),
      candle(320, 222, 0.9, plum),
      banded(
        324,
        350,
        186,
        cream,
        plum,
        at(
          0,
          0,
          1.1,
          path('M-48 -30L34 -40L52 -4V26L-42 38L-52 4Z', '#a84a28'),
          ...[0, 1, 2].map((i) =>
            shapes(
              path(`M-50 ${6 + i * 10}L-42 ${14 + i * 10}L52 ${2 + i * 9}V${-2 + i * 9}Z`, '#f3dfa2'),
              path(`M-46 ${14 + i * 10}L50 ${4 + i * 9}`, 'none').replace(
                '/>',
                ` stroke="${[leaf.mid, aubergine.light, carrot.mid][i]}" stroke-width="4" stroke-linecap="round"/>`,
              ),
            ),
          ),
          path('M-48 -34L34 -44L54 -8L-44 8Z', cheeseMelt.dark),
          path('M-48 -36L34 -46L52 -10L-44 5Z', cheeseMelt.mid),
          ...[
            [-20, -20],
            [14, -30],
            [26, -14],
            [-2, -8],
          ].map(([x = 0, y = 0], i) => ellipse(x, y, 11, 5, i % 2 ? '#c98233' : cheeseMelt.light)),
          path('M-44 5L-40 24L-30 6L-20 20L-10 2L4 16L12 -1Z', cheeseMelt.mid),
        ),
        spread(8, blade(13), 26, -52, 22),
        ball(tomato, 8)(58, 26, 0),
        ball(tomato, 8)(46, 34, 0),
      ),
      steam(324, 270, 0.8),
      cutlery('fork', 96, 398, 1.2, -6),
      cutlery('knife', 560, 398, 1.2, 6),
    ),
    laid(
      'Mousse au chocolat en coupes de verre, une partition ouverte',
      shapes(pane(70, 140), lamp(330, plum)),
      linen({ light: '#eadff0', mid: '#d8c6e2', dark: '#a68db5' }),
      at(
        500,
        230,
        1.2,
        turn(
          8,
          0,
          0,
          rect(-66, -50, 128, 96, white, 3),
          ...[-34, -4, 26].map((s) =>
            shapes(
              ...[0, 4, 8, 12].map((l) => bar(-54, s + l, 50, s + l, grey.mid, 1.4)),
              ...[-36, -14, 8, 30].map((n, i) => ellipse(n, s + 4 + ((i * 7) % 9), 5.5, 4, '#3c2e38')),
            ),
          ),
        ),
      ),
      candle(110, 230, 1, plum),
      ...[
        [170, 360, 1.2],
        [320, 300, 1],
        [440, 390, 1.3],
      ].map(([x = 0, y = 0, s = 1]) =>
        at(
          x,
          y,
          s,
          cast(3, 42, 44, 15),
          ellipse(0, 42, 42, 13, '#b9ccd4'),
          ellipse(0, 40, 40, 11, '#eaf3f5'),
          bar(0, 36, 0, 10, '#c4d7de', 8),
          path('M-62 -50Q-58 16 0 18Q58 16 62 -50Z', '#d5e5ea', 0.9),
          path('M-58 -44Q-52 10 0 13Q52 10 58 -44Z', cocoa.mid),
          path('M20 12Q52 8 58 -44H40Q38 0 20 12Z', cocoa.dark),
          ellipse(0, -46, 59, 18, cocoa.light),
          path('M-40 -48Q-30 -74 -6 -70Q8 -90 20 -68Q42 -66 40 -46Q0 -32 -40 -48Z', '#7a4c35'),
          path('M-30 -52Q-20 -68 -4 -62', 'none').replace(
            '/>',
            ' stroke="#b58868" stroke-width="5" stroke-linecap="round"/>',
          ),
          spread(9, crumb('#f3dfc2', 3), 34, 0, -54),
          line('M-50 -36Q-46 -8 -30 4', white, 5, 0.5),
        ),
      ),
      cutlery('spoon', 580, 420, 1.1, 12),
    ),
  ],
  'pauline-jumeaux': [
    laid(
      'Assiettes de coquillettes au jambon et aux petits pois, gobelets et doudou des enfants',
      shapes(
        pane(420, 150),
        garland(pink.mid, blue.light, yellow.mid),
        at(
          130,
          96,
          1,
          circle(-24, -32, 15, '#c99c6a'),
          circle(24, -32, 15, '#c99c6a'),
          circle(-24, -32, 8, '#e6c499'),
          circle(24, -32, 8, '#e6c499'),
          path('M-44 64Q-46 10 0 10T44 64Z', '#b98a58'),
          circle(0, -6, 36, '#c99c6a'),
          ellipse(0, 6, 16, 12, '#ecd2ae'),
          circle(-13, -12, 4, '#3c2e28'),
          circle(13, -12, 4, '#3c2e28'),
          ellipse(0, 1, 6, 4, '#6d4a38'),
        ),
      ),
      checks(pink),
      tumbler(96, 232, '#f2c777', 0.8),
      at(
        560,
        246,
        1,
        cast(3, 4, 34, 12),
        path('M-34 -66H34L28 0Q0 12 -28 0Z', leaf.mid),
        path('M-34 -66H-6L-4 8Q-20 6 -28 0Z', leaf.light),
        ellipse(0, -66, 34, 10, leaf.light),
        line('M32 -52Q58 -50 52 -24Q46 -12 30 -14', leaf.mid, 8),
      ),
      ...[
        [196, 336, 0],
        [456, 360, 1],
      ].map(([x = 0, y = 0, k]) =>
        shapes(
          banded(
            x,
            y,
            152,
            k ? blue : yellow,
            cream,
            at(
              0,
              4,
              1,
              mound(butter, 62, 24),
              spread(
                48,
                (px, py, i) =>
                  turn(
                    (i * 67) % 360,
                    px,
                    py,
                    line(`M${px - 6} ${py + 3}q0 -9 6 -9t6 9`, '#b9892c', 6.5),
                    line(`M${px - 6} ${py + 2}q0 -9 6 -9t6 9`, i % 2 ? '#fbe6a0' : '#f3d274', 5),
                  ),
                54,
                0,
                -8,
              ),
              k
                ? spread(15, ball({ light: '#c4e08a', mid: '#7fb043', dark: '#557a28' }, 6), 52, 0, -10, 1)
                : spread(
                    13,
                    (px, py, i) =>
                      turn(
                        i * 40,
                        px,
                        py,
                        rect(px - 7, py - 6, 14, 12, ham.dark, 2),
                        rect(px - 7, py - 8, 14, 11, ham.mid, 2),
                      ),
                    50,
                    0,
                    -10,
                    1,
                  ),
              spread(18, stick({ light: '#fffdf0', mid: '#fbedb8', dark: '#dcc270' }, 15, 3), 40, 0, -16),
            ),
          ),
        ),
      ),
      cutlery('fork', 40, 380, 1, -10),
      cutlery('spoon', 610, 398, 1, 10),
      ...[
        [306, 448, 0],
        [360, 458, 40],
      ].map(([x = 0, y = 0]) =>
        pinch(x, y - 6, 34, cream, { light: '#f6dd9a', mid: '#e0b45a', dark: '#ab8130' }),
      ),
    ),
  ],
};
