import {
  brick,
  cream,
  darkWood,
  ellipse,
  iron,
  leaf,
  line,
  navy,
  paleWood,
  path,
  rect,
  rod,
  row,
  shapes,
  teal,
  turn,
  white,
} from '../kit';
import type { Sketch } from '../sketch';
import { bottle, pinch, steam, teapot, tumbler } from './beside';
import { at, bowl, oval, plate } from './dishes';
import { chopsticks, lime } from './eastern-dishes';
import { noodles, sauce } from './fillings';
import { greens, rice } from './foods';
import { ball, blade, citrus, halfEgg, herb, onionRing, quarter, slice, spread, stick } from './pieces';
import { chairs, laid, lamp, night, pane, planks } from './table';

export const easternBowls: Readonly<Record<string, Sketch>> = {
  'pho-lan': [
    laid(
      'Bol de phở au bœuf, herbes, citron vert et pousses de soja à côté',
      shapes(pane(440, 150), lamp(230, brick), chairs(darkWood, 90, 360)),
      planks(darkWood),
      plate(
        110,
        232,
        86,
        leaf,
        spread(9, blade(17), 46, -20, -4),
        spread(16, stick(rice, 40, 5), 36, 34, 8),
        quarter(lime, 20)(-10, 26, 0),
        quarter(lime, 20)(24, -20, 1),
      ),
      bottle(584, 236, { light: '#d6604a', mid: '#b03a28', dark: '#7c2619' }, leaf.mid, 0.66),
      bowl(
        346,
        318,
        184,
        { light: '#f4f7f6', mid: '#7ba3bf', dark: '#47708f' },
        sauce({ light: '#e6c893', mid: '#c9985a', dark: '#96692f' }),
        noodles(rice, 74),
        ...[
          [-44, -12, -20],
          [-12, -26, 10],
          [26, -24, 30],
          [52, -4, 60],
        ].map(([x = 0, y = 0, a = 0]) =>
          at(
            x,
            y,
            1.05,
            turn(
              a,
              0,
              0,
              path('M-28 2Q-22 -18 4 -18Q30 -14 28 4Q10 16 -10 14Q-26 14 -28 2Z', '#8e5548'),
              path('M-26 0Q-20 -16 4 -16Q26 -12 24 0Q8 8 -8 8Q-22 8 -26 0Z', '#c98a7b'),
              line('M-14 -6Q0 -10 14 -5', '#e5b8ab', 3),
            ),
          ),
        ),
        spread(7, onionRing, 40, -20, 14),
        spread(9, slice(greens, '#e7f0c6', 6), 60, 6, 8, 2),
        spread(5, herb(16), 44, 8, 6),
        citrus(lime, 19)(-50, 24, 0),
        ...[
          [18, 30, '#c8402a'],
          [36, 26, '#c8402a'],
        ].map(([x, y, c]) => line(`M${x} ${y}q8 -6 14 2`, String(c), 5)),
      ),
      steam(350, 236, 1.1),
      chopsticks(560, 420, -34, 0.95),
      pinch(96, 372, 44, navy, { light: '#8a5742', mid: '#5d3426', dark: '#3b2018' }),
    ),
    laid(
      'Rouleaux de printemps aux crevettes et leur sauce',
      shapes(pane(80, 150), lamp(420, brick)),
      planks(darkWood),
      teapot(540, 226, 0.9, navy),
      pinch(130, 240, 62, navy, { light: '#e0a05a', mid: '#b8702f', dark: '#84491b' }),
      plate(
        320,
        338,
        196,
        { light: '#f4f7f6', mid: '#a9c4d4', dark: '#5d84a0' },
        ...[-36, -8, 20].map((y, i) =>
          at(
            -2 + i * 6,
            y,
            1,
            turn(
              -8,
              0,
              0,
              rect(-64, -10, 128, 30, '#cfd6c2', 14),
              rect(-64, -13, 128, 28, '#eef0e4', 14),
              rect(-50, -6, 100, 13, '#a9c98a', 6, 0.8),
              ...[-36, 0, 36].map((x) =>
                shapes(
                  path(
                    `M${x - 14} 2Q${x - 8} -13 ${x + 8} -9Q${x + 18} -2 ${x + 10} 6Q${x + 6} -3 ${x - 4} 0Z`,
                    '#ec8f6d',
                  ),
                  line(`M${x - 8} -5Q${x} -9 ${x + 8} -5`, '#fbd0bb', 3),
                ),
              ),
              line('M-56 -8H50', white, 3, 0.7),
            ),
          ),
        ),
        spread(4, blade(14), 20, 62, 26),
        spread(3, blade(14), 14, -62, 26),
      ),
      chopsticks(560, 410, -40, 1),
    ),
  ],
  'ramen-eliott': [
    laid(
      'Bol de ramen miso à l’œuf mollet, maïs, nori et porc laqué, un télescope au balcon',
      shapes(
        night(),
        at(
          536,
          120,
          1,
          rod(0, 34, -28, -6, iron, 8),
          rod(0, 34, 28, -6, iron, 8),
          turn(
            -32,
            0,
            -16,
            rect(-58, -32, 104, 28, navy.dark, 8),
            rect(-58, -34, 104, 22, cream.mid, 8),
            rect(40, -38, 30, 36, iron.mid, 5),
            rect(-72, -26, 18, 14, iron.dark, 3),
          ),
        ),
        rect(0, 112, 640, 9, iron.light),
        row(16, (i) => rect(i * 42, 118, 6, 34, iron.mid)),
      ),
      planks(paleWood),
      tumbler(80, 230, '#d9c07a', 0.95),
      bowl(
        320,
        308,
        198,
        { light: '#f7efe2', mid: '#c9533a', dark: '#8c3322' },
        sauce({ light: '#eec07a', mid: '#d2914a', dark: '#9d622b' }),
        noodles({ light: '#f9e6a6', mid: '#eccb72', dark: '#c0963e' }, 78),
        path('M52 -62L88 -44L74 4L40 -18Z', '#24372f'),
        path('M52 -62L88 -44L84 -32L48 -50Z', '#3d5a4a'),
        path('M74 -64L98 -38L84 0L62 -22Z', '#1f3029'),
        ...[
          [-58, -20],
          [-34, -34],
        ].map(([x = 0, y = 0]) =>
          at(
            x,
            y,
            1,
            oval(0, 4, 30, '#6e3a2a'),
            oval(0, 0, 30, '#b9694c'),
            oval(-2, -1, 23, '#e2a98d'),
            line('M-16 -2Q-6 -12 8 -6T18 4', '#b9694c', 5),
          ),
        ),
        halfEgg(25, '#f0952f')(-26, 20, 0),
        halfEgg(25, '#f0952f')(22, 28, 0),
        spread(22, ball({ light: '#fdeea0', mid: '#f2c93e', dark: '#c09422' }, 5), 26, 50, 12),
        spread(12, slice(greens, '#e7f0c6', 6), 30, 2, -14),
        at(
          -64,
          10,
          1,
          oval(0, 3, 15, cream.dark),
          oval(0, 0, 15, white),
          line('M-7 0Q-3 -6 3 -3T3 3T-3 1', '#e3788f', 3.5),
        ),
      ),
      steam(320, 216, 1.1),
      chopsticks(560, 404, -40, 1),
      plate(
        88,
        404,
        74,
        teal,
        ...[
          [-26, -4, '#f2c3cf'],
          [16, -8, '#d4e6b5'],
          [-2, 18, '#fbf4e6'],
        ].map(([x, y, c]) =>
          shapes(
            ellipse(Number(x), Number(y) + 6, 25, 18, '#b9a58c', 0.6),
            ellipse(Number(x), Number(y), 25, 18, String(c)),
            ellipse(Number(x) - 8, Number(y) - 6, 8, 4, white, 0.8),
          ),
        ),
      ),
    ),
  ],
};
