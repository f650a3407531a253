import {
  bar,
  blue,
  brick,
  circle,
  cream,
  ellipse,
  iron,
  leaf,
  line,
  navy,
  paleWood,
  path,
  poly,
  rect,
  rod,
  row,
  rubber,
  shapes,
  steel,
  teal,
  turn,
  white,
  wood,
  yellow,
} from '../kit';
import type { Sketch } from '../sketch';
import { cup, wineGlass } from './beside';
import { at, board, bowl, cast, oval, plate } from './dishes';
import { aubergine, ham, potato, tomato } from './foods';
import { cheeseMelt } from './near-dishes';
import { blade, chunk, crumb, mushroom, onionRing, slice, spread, tomatoSlice } from './pieces';
import { laid, planks } from './table';

export const workshopTables: Readonly<Record<string, Sketch>> = {
  'cantine-theo': [
    laid(
      'Croque-monsieur géant coupé en parts, salade, café et fer à souder',
      shapes(
        rect(0, 0, 640, 150, '#e0d6c6'),
        rect(40, 16, 560, 110, '#c9a877', 6),
        row(30, (i) => row(5, (r) => circle(58 + i * 18.5, 28 + r * 22, 2, '#9a7a4c'))),
        turn(20, 130, 70, rod(130, 40, 130, 110, brick, 13), rod(130, 20, 130, 44, steel, 6)),
        at(
          240,
          76,
          1,
          line('M-20 40Q-12 0 0 -8T20 40', brick.mid, 9),
          path('M-10 -4L-6 -34H6L10 -4Z', steel.mid),
        ),
        circle(340, 70, 26, 'none').replace('/>', ` stroke="${steel.mid}" stroke-width="9"/>`),
        at(
          460,
          76,
          1,
          rect(-44, -32, 88, 60, teal.dark, 8),
          rect(-44, -32, 88, 52, teal.mid, 8),
          circle(-20, -8, 14, cream.light),
          bar(-20, -8, -12, -16, iron.dark, 3),
          rect(6, -22, 28, 10, cream.mid, 3),
          circle(12, 6, 5, brick.mid),
          circle(28, 6, 5, yellow.mid),
        ),
      ),
      planks(paleWood),
      cup(560, 236, 0.95, navy, '#4a2a1c'),
      at(
        100,
        240,
        1,
        cast(4, 8, 50, 18),
        rect(-46, -40, 92, 48, navy.dark, 8),
        rect(-46, -40, 92, 40, navy.mid, 8),
        circle(26, -20, 11, cream.mid),
        line('M46 -14Q90 -10 80 30', rubber.mid, 6),
        turn(-32, -10, -60, rod(-10, -40, -10, -86, blue, 14), rod(-10, -86, -10, -118, steel, 5)),
      ),
      board(
        330,
        334,
        226,
        wood,
        at(
          0,
          -4,
          1,
          path('M-80 -38H80L88 22V36H-88V22Z', '#b9782f'),
          path('M-80 -42H80L88 20H-88Z', '#e3a94c'),
          ...[
            [-40, -30],
            [14, -26],
            [52, -8],
            [-60, 0],
            [-8, 4],
            [36, 10],
          ].map(([x = 0, y = 0], i) => ellipse(x, y, 22, 9, i % 2 ? '#f6d683' : '#c98233', 0.8)),
          line('M-28 -42L-31 34M28 -42L31 34M-84 -10H84', '#8f5a22', 4),
          rect(-88, 21, 176, 5, '#f6d683'),
          rect(-88, 26, 176, 5, ham.mid),
          rect(-88, 31, 176, 6, '#e8c48a'),
          ...[-60, 4, 52].map((x) => path(`M${x} 24h20q2 20 -6 20t-8 -8z`, '#f3cf68')),
        ),
      ),
      bowl(
        92,
        400,
        76,
        leaf,
        spread(18, blade(22), 66, 0, -10),
        spread(5, tomatoSlice, 54, 0, -10),
        spread(5, onionRing, 50),
      ),
    ),
    laid(
      'Immense gâteau au yaourt dans son moule carré, pot de yaourt et cafés',
      shapes(
        rect(0, 0, 640, 150, '#e0d6c6'),
        rect(40, 16, 560, 110, '#c9a877', 6),
        row(30, (i) => row(5, (r) => circle(58 + i * 18.5, 28 + r * 22, 2, '#9a7a4c'))),
        turn(-30, 180, 70, rod(180, 30, 180, 110, wood, 13), rect(160, 20, 40, 22, steel.dark, 4)),
        circle(470, 70, 30, 'none').replace('/>', ` stroke="${steel.mid}" stroke-width="10"/>`),
      ),
      planks(paleWood),
      cup(90, 240, 0.9, brick, '#4a2a1c'),
      cup(560, 236, 0.95, navy, '#4a2a1c'),
      board(
        310,
        336,
        210,
        wood,
        at(
          0,
          -6,
          1,
          path('M-78 -36H78L86 20V44H-86V20Z', '#c98d3c'),
          rect(-86, 20, 172, 24, '#f3d78c'),
          rect(-86, 20, 172, 6, '#d69c44'),
          path('M-78 -40H78L86 20H-86Z', '#e2ac52'),
          path('M-70 -36H40L20 -20H-74Z', '#f0c878'),
          line('M-28 -40L-31 44M28 -40L31 44M-82 -12H82', '#b9782f', 3),
          spread(30, crumb(white, 2.4), 74),
        ),
      ),
      at(
        566,
        394,
        1,
        cast(2, 4, 36, 13),
        path('M-30 -66H30L36 -10Q34 6 0 6T-36 -10Z', '#e6eff0'),
        path('M-26 -56H26L32 -10Q30 0 0 0T-32 -10Z', white),
        ellipse(0, -66, 30, 9, '#f4fafa'),
        rod(6, -60, 24, -106, steel, 6),
      ),
    ),
  ],
  'raclette-yann': [
    laid(
      'Appareil à raclette et ses poêlons, pommes de terre, charcuterie et fromages sous les poutres',
      shapes(
        rect(0, 0, 640, 150, '#efe4d2'),
        rect(0, 0, 640, 26, '#c99a5f'),
        rect(0, 20, 640, 8, '#8f6738'),
        ...[60, 240, 420, 600].map((x) =>
          shapes(
            poly(
              [
                [x - 22, 0],
                [x + 22, 0],
                [x + 22, 150],
                [x - 22, 150],
              ],
              '#d9ab70',
              x === 240 || x === 420 ? 0 : 1,
            ),
          ),
        ),
        ...[
          [38, 26],
          [578, 26],
        ].map(([x, y]) => rect(Number(x), Number(y), 44, 128, '#d3a468')),
        poly(
          [
            [82, 26],
            [130, 26],
            [82, 78],
          ],
          '#c08d50',
        ),
        poly(
          [
            [578, 26],
            [530, 26],
            [578, 78],
          ],
          '#c08d50',
        ),
      ),
      planks(wood),
      wineGlass(70, 262, '#efe3a0', 0.9),
      plate(560, 226, 80, cream, spread(9, chunk(potato, 21), 52)),
      at(
        320,
        300,
        1,
        cast(0, 40, 196, 62),
        rect(-180, 20, 360, 26, iron.dark, 10),
        rod(-150, -30, -150, 40, steel, 12),
        rod(150, -30, 150, 40, steel, 12),
        ellipse(0, -40, 206, 60, iron.dark),
        ellipse(0, -52, 206, 60, brick.dark),
        ellipse(0, -58, 204, 58, iron.dark),
        ellipse(-2, -60, 196, 53, iron.mid),
        ...[
          [-110, -62],
          [-40, -80],
          [40, -44],
          [112, -66],
        ].map(([x = 0, y = 0], i) =>
          shapes(
            i % 2
              ? at(x, y, 1.2, mushroom(14)(0, 0, i))
              : at(x, y, 1.2, slice(aubergine, '#e2d3bd', 17)(0, 0, i)),
          ),
        ),
        at(-30, -50, 1.1, slice(tomato, tomato.light, 17)(0, 0, 0)),
        ...[-104, 0, 104].map((x) =>
          shapes(
            rod(x, 48, x + x * 0.12, 92, wood, 14),
            path(`M${x - 40} 12H${x + 40}L${x + 34} 44H${x - 34}Z`, iron.light),
            path(
              `M${x - 37} 10Q${x} 0 ${x + 37} 10L${x + 31} 30L${x + 14} 26L${x + 4} 42L${x - 8} 28L${x - 30} 32Z`,
              cheeseMelt.mid,
            ),
            ellipse(x - 8, 16, 13, 5, cheeseMelt.light),
            ellipse(x + 13, 20, 8, 4, '#d59a45'),
          ),
        ),
      ),
      plate(
        100,
        400,
        92,
        teal,
        ...[
          [-34, -10],
          [-8, -16],
          [20, -12],
          [-20, 12],
          [12, 14],
        ].map(([x = 0, y = 0], i) =>
          shapes(
            oval(x, y + 2, 20, i % 2 ? '#8f3f38' : '#c0716a'),
            oval(x, y, 19, i % 2 ? '#c9635a' : ham.mid),
            oval(x - 3, y - 2, 11, i % 2 ? '#dd8a80' : ham.light),
          ),
        ),
        spread(
          5,
          (x, y, i) => at(x, y, 1, turn(i * 50, 0, 0, rect(-14, -5, 28, 11, '#7f9d45', 6))),
          24,
          36,
          18,
        ),
      ),
      board(
        548,
        402,
        92,
        paleWood,
        ...[
          [-44, -20],
          [-36, -2],
          [-28, 16],
        ].map(([x = 0, y = 0], i) =>
          at(
            x + 24,
            y,
            1,
            path('M-50 8L40 -14L60 4L-30 28Z', '#b0713a'),
            path('M-46 4L40 -17L54 -3L-32 19Z', i % 2 ? cheeseMelt.light : cheeseMelt.mid),
          ),
        ),
      ),
    ),
  ],
};
