import {
  bar,
  blue,
  brick,
  circle,
  cream,
  ellipse,
  grey,
  iron,
  leaf,
  line,
  paleWood,
  path,
  pink,
  poly,
  rect,
  row,
  shapes,
  steel,
  turn,
  yellow,
} from '../kit';
import type { Sketch } from '../sketch';
import { cutlery, pinch, steam } from './beside';
import { at, banded, bowl, jar, ladle, oval, pot } from './dishes';
import { sauce } from './fillings';
import { beet, carrot, crust, greens, potato } from './foods';
import { ball, carrotRound, chunk, crumb, herb, spread, stick } from './pieces';
import { garden, laid, linen, pane, planks, shelf } from './table';

/** A hand-written tag on a string. */
const tag = (x: number, y: number, angle = 0): string =>
  turn(
    angle,
    x,
    y,
    rect(x - 24, y - 14, 48, 28, cream.light, 4),
    circle(x - 17, y, 3, cream.dark),
    bar(x - 8, y - 4, x + 15, y - 4, grey.mid, 2.5),
    bar(x - 8, y + 4, x + 8, y + 4, grey.mid, 2.5),
  );

export const soupJars: Readonly<Record<string, Sketch>> = {
  'soupe-quartier-claire': [
    laid(
      'Marmite de soupe de légumes et bocaux remplis devant la grille du jardin',
      shapes(
        garden(),
        rect(0, 40, 640, 8, iron.dark),
        rect(0, 118, 640, 8, iron.dark),
        row(17, (i) =>
          shapes(
            rect(12 + i * 39, 14, 7, 140, iron.dark, 3),
            poly(
              [
                [9 + i * 39, 18],
                [15.5 + i * 39, 0],
                [22 + i * 39, 18],
              ],
              iron.mid,
            ),
          ),
        ),
      ),
      planks(paleWood),
      pot(
        230,
        246,
        164,
        leaf,
        86,
        sauce({ light: '#f0b866', mid: '#dc9440', dark: '#a76a22' }),
        spread(9, carrotRound, 80),
        spread(6, chunk(potato, 11), 74, 0, 0, 2),
        spread(8, stick(greens, 24, 7), 76, 0, 0, 1),
        spread(5, herb(12), 60),
      ),
      ladle(320, 226, 1.05, 32, steel),
      steam(200, 160, 1),
      jar(
        474,
        286,
        0.82,
        { light: '#f4c478', mid: '#dc9440', dark: '#a76a22' },
        null,
        spread(9, ball(carrot, 9), 56, 0, 30),
        spread(6, stick(greens, 20, 7), 56, 0, 20),
      ),
      jar(
        576,
        340,
        0.88,
        { light: '#f4c478', mid: '#dc9440', dark: '#a76a22' },
        brick,
        spread(9, ball(carrot, 9), 56, 0, 30, 1),
        spread(6, stick(greens, 20, 7), 56, 0, 40, 2),
      ),
      ...[
        [90, 436, -10],
        [150, 448, 6],
      ].map(([x = 0, y = 0, a = 0]) =>
        at(
          x,
          y,
          1,
          turn(
            a,
            0,
            0,
            path('M-40 0Q-20 -14 40 -12L42 2Q0 16 -36 12Z', carrot.dark),
            path('M-40 -2Q-20 -16 40 -14L40 -4Q0 4 -38 4Z', carrot.mid),
            ...[-14, 0, 14].map((g) => line(`M40 -6q20 ${g} 34 ${g}`, leaf.mid, 5)),
          ),
        ),
      ),
    ),
    laid(
      'Bocal de soupe et quignon de pain au levain, posés sur le muret du jardin',
      shapes(
        garden(),
        ...[90, 540].map((x) =>
          shapes(
            ellipse(x, 110, 60, 44, leaf.dark),
            ellipse(x - 10, 100, 46, 32, leaf.mid),
            circle(x - 20, 94, 8, pink.mid),
            circle(x + 14, 108, 8, yellow.mid),
          ),
        ),
      ),
      planks(grey),
      jar(
        230,
        300,
        1.3,
        { light: '#f4c478', mid: '#dc9440', dark: '#a76a22' },
        leaf,
        spread(11, ball(carrot, 8), 56, 0, 30),
        spread(8, stick(greens, 18, 6), 56, 0, 36, 2),
        spread(6, chunk(potato, 8), 54, 0, 16, 1),
      ),
      tag(320, 208, 10),
      at(
        450,
        370,
        1.25,
        path('M-78 20C-84 -36 -40 -56 0 -54Q34 -52 50 -30L40 36Q0 50 -78 20Z', crust.dark),
        path('M-76 14C-80 -34 -40 -54 -2 -52Q30 -50 44 -32L20 -10Q-30 -10 -76 14Z', crust.mid),
        path('M50 -30Q66 -6 40 36Q10 42 -6 34Q8 -8 50 -30Z', '#f4e0b4'),
        spread(9, (x, y) => ellipse(x, y, 3.4, 2.2, '#d9b87c'), 24, 26, 8),
        line('M-50 -26Q-36 -40 -16 -42', '#f6dcae', 7),
      ),
    ),
  ],
  'bortsch-bocal': [
    laid(
      'Bocaux de bortsch rouge profond, crème et aneth à part, pain noir',
      shapes(
        shelf(
          ...[80, 150, 220].map((x) =>
            at(
              x,
              82,
              0.18,
              rect(-70, -96, 140, 222, '#dbe9ea', 26),
              rect(-62, -58, 124, 176, beet.mid, 20),
              rect(-64, -140, 128, 44, yellow.mid, 8),
            ),
          ),
          ...[470, 540].map((x) => bowl(x, 76, 30, blue)),
        ),
      ),
      shapes(
        linen(cream),
        rect(0, 236, 640, 12, brick.mid),
        row(16, (i) =>
          poly(
            [
              [i * 42 + 4, 262],
              [i * 42 + 18, 254],
              [i * 42 + 32, 262],
              [i * 42 + 18, 270],
            ],
            brick.mid,
          ),
        ),
      ),
      jar(
        170,
        274,
        1.1,
        beet,
        yellow,
        spread(9, stick(beet, 34, 8), 50, 0, 20),
        spread(6, stick(carrot, 22, 7), 50, 0, 40, 2),
        spread(4, stick({ light: '#f1d5dc', mid: '#dba7b5', dark: '#b0758a' }, 30, 8), 50, 0, 60, 1),
      ),
      jar(
        340,
        292,
        1.2,
        beet,
        yellow,
        spread(9, stick(beet, 34, 8), 50, 0, 30, 1),
        spread(6, stick(carrot, 22, 7), 50, 0, 20, 3),
        spread(4, stick({ light: '#f1d5dc', mid: '#dba7b5', dark: '#b0758a' }, 30, 8), 50, 0, 50, 2),
      ),
      tag(404, 196, 12),
      pinch(520, 258, 54, blue, { light: '#fffdf9', mid: '#fbf3e4', dark: '#d9c8ac' }),
      at(
        556,
        386,
        1,
        ...[-18, 4, 24].map((a) =>
          turn(
            a,
            0,
            40,
            bar(0, 44, 0, -40, leaf.dark, 4),
            row(6, (i) =>
              shapes(
                line(
                  `M0 ${-36 + i * 13}l-20 -14M0 ${-36 + i * 13}l20 -14M-10 ${-43 + i * 13}l-4 -12M10 ${-43 + i * 13}l4 -12`,
                  leaf.mid,
                  3,
                ),
              ),
            ),
          ),
        ),
      ),
      at(
        96,
        424,
        0.9,
        ...[
          [-20, 0],
          [24, 6],
        ].map(([x = 0, y = 0]) =>
          shapes(
            rect(x - 40, y - 30, 80, 62, '#3f2a1d', 16),
            rect(x - 36, y - 34, 74, 58, '#74503a', 14),
            spread(9, crumb('#a98665', 3), 26, x, y - 6),
          ),
        ),
      ),
    ),
    laid(
      'Assiette de bortsch servie, la cuillère de crème au milieu, à côté du bocal ouvert',
      shapes(pane(420, 150, false)),
      shapes(
        linen(cream),
        rect(0, 236, 640, 12, brick.mid),
        row(16, (i) =>
          poly(
            [
              [i * 42 + 4, 262],
              [i * 42 + 18, 254],
              [i * 42 + 32, 262],
              [i * 42 + 18, 270],
            ],
            brick.mid,
          ),
        ),
      ),
      jar(110, 230, 0.8, beet, null),
      banded(
        350,
        346,
        186,
        cream,
        blue,
        oval(0, 2, 70, beet.dark),
        oval(0, 0, 68, beet.mid),
        spread(10, stick(beet, 26, 6), 52),
        spread(7, stick(carrot, 18, 5), 50, 0, 0, 2),
        path('M-22 -4Q-16 -18 2 -15Q22 -18 22 -2Q12 12 -4 9Q-20 10 -22 -4Z', '#fffaf0'),
        spread(9, herb(7), 40),
      ),
      cutlery('spoon', 104, 408, 1.3, -8),
      at(
        574,
        240,
        0.8,
        rect(-40, -30, 80, 62, '#3f2a1d', 16),
        rect(-36, -34, 74, 58, '#74503a', 14),
        spread(9, crumb('#a98665', 3), 26, 0, -6),
      ),
    ),
  ],
};
