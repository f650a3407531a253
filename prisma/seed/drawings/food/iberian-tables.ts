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
  paleWood,
  path,
  plum,
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
import { cup, cutlery, wineGlass } from './beside';
import { at, banded, bowl, cast, oval, plate } from './dishes';
import { mound, sauce } from './fillings';
import { clay, crust, tomato } from './foods';
import { ball, blade, chunk, herb, onionRing, spread, stick, tomatoSlice } from './pieces';
import { chairs, checks, laid, lamp, pane, planks } from './table';

export const iberianTables: Readonly<Record<string, Sketch>> = {
  'bacalhau-ines': [
    laid(
      'Bacalhau à Brás aux olives et au persil, au milieu des toiles qui sèchent',
      shapes(
        ...[
          [40, 120, '#6a9fbe', '#e5b145'],
          [210, 160, '#d9785f', '#f2e3c0'],
          [420, 180, '#7ea56b', '#86acce'],
        ].map(([x, w, a, b]) =>
          shapes(
            rect(Number(x), 4, Number(w), 118, wood.mid, 3),
            rect(Number(x) + 6, 10, Number(w) - 12, 106, String(b)),
            path(
              `M${Number(x) + 6} 116Q${Number(x) + 40} 50 ${Number(x) + Number(w) - 6} 76V116Z`,
              String(a),
            ),
            circle(Number(x) + Number(w) * 0.7, 36, 15, String(a), 0.8),
          ),
        ),
      ),
      shapes(
        planks({ light: '#f2ede1', mid: '#dfe3dd', dark: '#aab2ac' }),
        poly(
          [
            [70, 176],
            [280, 176],
            [260, 240],
            [30, 240],
          ],
          '#c9d0ca',
        ),
        poly(
          [
            [360, 176],
            [570, 176],
            [612, 240],
            [380, 240],
          ],
          '#c9d0ca',
        ),
        circle(604, 200, 9, brass.mid),
      ),
      bowl(
        96,
        246,
        72,
        clay,
        sauce({ light: '#b9cf8a', mid: '#86a857', dark: '#5d7c39' }),
        spread(16, blade(10), 66),
        spread(
          3,
          (x, y) =>
            shapes(oval(x, y + 3, 17, '#7a3a22'), oval(x, y, 17, '#b9603a'), oval(x, y, 11, '#d98a64')),
          40,
        ),
      ),
      wineGlass(560, 262, '#e6eeb0', 0.95),
      banded(
        336,
        344,
        190,
        cream,
        blue,
        mound({ light: '#fbe7a0', mid: '#eec75c', dark: '#bb9132' }, 70, 26),
        spread(40, stick({ light: '#f9dc8c', mid: '#dfa944', dark: '#a87826' }, 22, 4), 58, 0, -10),
        spread(12, chunk({ light: '#fffdf4', mid: '#f3ead6', dark: '#cfc1a2' }, 11), 56, 0, -8, 2),
        spread(7, ball({ light: '#6d6478', mid: '#37303f', dark: '#221c28' }, 8), 54, 2, -12, 1),
        spread(10, herb(10), 58, 0, -12),
      ),
      at(
        576,
        384,
        1,
        cast(2, 8, 36, 16),
        path('M-28 -70H28L22 4Q0 14 -22 4Z', steel.mid),
        path('M-28 -70H4L0 10Q-14 10 -22 4Z', steel.light),
        ...[
          [-16, -16, brick.mid],
          [4, 4, blue.mid],
          [14, 18, yellow.mid],
        ].map(([x, a, c]) =>
          turn(
            Number(a),
            Number(x),
            -60,
            rod(Number(x), -130, Number(x), -60, wood, 6),
            path(`M${Number(x) - 5} -128Q${x} -164 ${Number(x) + 5} -128Z`, String(c)),
            rect(Number(x) - 5, -132, 10, 12, steel.dark),
          ),
        ),
      ),
      plate(
        82,
        388,
        76,
        blue,
        spread(10, tomatoSlice, 50),
        spread(5, onionRing, 44),
        spread(4, herb(14), 40),
      ),
    ),
    laid(
      'Pastéis de nata tièdes, cannelle et café, près des pinceaux',
      shapes(
        rect(60, 4, 200, 118, wood.mid, 3),
        rect(66, 10, 188, 106, '#f2e3c0'),
        path('M66 116Q140 40 254 70V116Z', '#6a9fbe'),
        circle(120, 40, 18, '#e5b145'),
      ),
      planks({ light: '#f2ede1', mid: '#dfe3dd', dark: '#aab2ac' }),
      cup(110, 244, 1, blue, '#4a2a1c'),
      cup(530, 240, 1, blue, '#4a2a1c'),
      banded(
        320,
        346,
        200,
        cream,
        blue,
        ...[
          [-34, -24],
          [30, -26],
          [-60, 0],
          [-2, -2],
          [58, 0],
          [-30, 24],
          [32, 26],
        ].map(([x = 0, y = 0]) =>
          shapes(
            ellipse(x + 2, y + 13, 24, 12, '#5c3a20', 0.25),
            path(
              `M${x - 26} ${y - 4}L${x - 19} ${y + 13}Q${x} ${y + 21} ${x + 19} ${y + 13}L${x + 26} ${y - 4}Z`,
              crust.dark,
            ),
            row(7, (i) => bar(x - 20 + i * 6.6, y + 2, x - 15 + i * 5, y + 14, crust.light, 1.6)),
            ellipse(x, y - 4, 27, 14, crust.mid),
            ellipse(x, y - 4, 22, 11, '#f4cd5c'),
            ellipse(x - 5, y - 6, 9, 4, '#8a4a1e', 0.85),
            ellipse(x + 9, y - 2, 6, 3, '#8a4a1e', 0.8),
            ellipse(x, y + 2, 5, 2, '#a8642a', 0.8),
          ),
        ),
      ),
      cutlery('spoon', 586, 410, 1.1, 14),
    ),
  ],
  'tortilla-tomas': [
    laid(
      'Deux tortillas, avec et sans oignon, entre deux petits drapeaux, et l’urne du vote',
      shapes(pane(420, 150), lamp(240, yellow), chairs(teal, 90, 340)),
      checks(yellow),
      at(
        546,
        250,
        1,
        cast(4, 6, 62, 22),
        rect(-60, -86, 120, 92, cream.dark, 6),
        rect(-60, -86, 120, 80, cream.light, 6),
        rect(-24, -78, 48, 7, '#8a7a62', 3),
        turn(8, 0, -100, rect(-18, -112, 36, 38, white, 2), line('M-9 -100H9M-9 -92H5', '#aba8a1', 3)),
        path('M-16 -40L-4 -26L20 -54', 'none').replace(
          '/>',
          ` stroke="${leaf.mid}" stroke-width="8" stroke-linecap="round" stroke-linejoin="round"/>`,
        ),
      ),
      plate(
        96,
        236,
        78,
        brick,
        ...[
          [-24, -8],
          [22, -10],
          [0, 16],
        ].map(([x = 0, y = 0]) =>
          shapes(
            ellipse(x, y + 5, 32, 17, crust.dark),
            ellipse(x, y, 32, 16, crust.light),
            ellipse(x, y - 1, 25, 12, tomato.mid),
            ellipse(x - 6, y - 4, 10, 4, tomato.light),
          ),
        ),
      ),
      ...[
        [196, 342, 0],
        [458, 376, 1],
      ].map(([x = 0, y = 0, withOnion]) =>
        shapes(
          plate(
            x,
            y,
            158,
            withOnion ? brick : blue,
            at(
              0,
              -6,
              1,
              path('M-68 -4V14C-60 56 60 56 68 14V-4Z', '#b9822c'),
              path('M-68 -4V8C-62 48 -10 50 20 44L40 -4Z', '#dba544'),
              oval(0, -4, 68, '#c98f34'),
              oval(-2, -6, 65, '#edbf58'),
              spread(13, (px, py, i) => ellipse(px, py, 12, 6, i % 2 ? '#d19a3c' : '#f7d888'), 54, 0, -6),
              withOnion
                ? spread(
                    9,
                    (px, py, i) => line(`M${px - 10} ${py}q8 -8 20 ${(i % 3) - 1}`, '#fff6da', 3.5),
                    50,
                    0,
                    -8,
                  )
                : '',
              path('M0 -6L66 -14L62 16Z', withOnion ? brick.light : blue.light),
              path('M0 -6L62 16V30L2 12Z', '#f6dfa0'),
              spread(5, (px, py) => ellipse(px, py, 7, 4, '#fdf3cf'), 20, 36, 14),
            ),
          ),
          bar(x - 20, y - 26, x - 20, y - 104, paleWood.dark, 4),
          poly(
            [
              [x - 18, y - 104],
              [x + 36, y - 92],
              [x - 18, y - 78],
            ],
            withOnion ? plum.mid : teal.mid,
          ),
        ),
      ),
      spread(
        3,
        (x, y, i) =>
          at(
            x,
            y,
            1,
            turn(
              i * 40,
              0,
              0,
              path('M-40 0Q0 -20 40 0Q0 18 -40 0Z', tomato.dark),
              path('M-38 -3Q0 -20 38 -2Q0 8 -38 -3Z', tomato.mid),
              line('M-20 -6Q0 -10 18 -6', tomato.light, 4),
            ),
          ),
        26,
        70,
        436,
      ),
    ),
  ],
};
