import {
  bar,
  brick,
  circle,
  cream,
  ellipse,
  iron,
  line,
  paleWood,
  path,
  rect,
  rod,
  shapes,
  steel,
  turn,
  white,
  wood,
} from '../kit';
import type { Sketch } from '../sketch';
import { loaf } from './beside';
import { at, board, slab } from './dishes';
import { crust, dark, tomato } from './foods';
import { stove } from './oven-dishes';
import { ball, blade, mushroom, spread } from './pieces';
import { laid, planks } from './table';

const pizzaSlice = (
  x: number,
  y: number,
  size: number,
  angle: number,
  ...inside: readonly string[]
): string =>
  at(
    x,
    y,
    size,
    turn(
      angle,
      0,
      0,
      path('M-52 -54Q0 -84 52 -54L4 74Q0 80 -4 74Z', '#5c3a20', 0.2),
      path('M-56 -56Q0 -86 56 -56L4 70Q0 76 -4 70Z', crust.dark),
      path('M-44 -48Q0 -70 44 -48L3 62Q0 66 -3 62Z', '#d2502f'),
      path(
        'M-40 -46Q-20 -60 0 -58Q24 -60 40 -46L28 -14Q16 -20 12 8Q4 14 2 46L-4 48Q-6 20 -16 6Q-18 -14 -30 -20Z',
        '#f8dc8c',
      ),
      path('M-58 -54Q0 -92 58 -54Q60 -42 48 -42Q0 -70 -48 -42Q-60 -42 -58 -54Z', crust.mid),
      path('M-50 -58Q0 -86 44 -60Q0 -76 -50 -58Z', crust.light),
      ...inside,
    ),
  );

export const breads: Readonly<Record<string, Sketch>> = {
  'pain-tomas': [
    laid(
      'Six miches de pain au levain, entaillées et farinées, sur la planche',
      shapes(
        stove(470),
        rect(40, 116, 190, 12, wood.mid, 3),
        at(
          130,
          84,
          0.46,
          rect(-60, -70, 120, 140, '#dbe9ea', 18),
          rect(-54, -10, 108, 74, '#f0e2c6', 12),
          ...[
            [-30, 6],
            [10, 20],
            [30, -2],
            [-10, 40],
          ].map(([x, y]) => circle(Number(x), Number(y), 8, '#fdf6e6')),
          rect(-66, -84, 132, 22, paleWood.mid, 6),
        ),
      ),
      planks(wood),
      board(320, 330, 250, paleWood),
      ...[
        [140, 262],
        [318, 248],
        [496, 262],
        [118, 376],
        [322, 372],
        [524, 376],
      ].map(([x = 0, y = 0], i) =>
        at(x, y, 1, loaf(0, 0, 0.94, i % 2 ? crust : { light: '#d9a265', mid: '#b0713a', dark: '#7d4a22' })),
      ),
    ),
    laid(
      'Miche coupée : la croûte brune, la mie alvéolée, le couteau à pain',
      stove(130),
      planks(wood),
      board(330, 330, 240, paleWood),
      at(
        250,
        312,
        1.7,
        loaf(0, 0, 1),
        path('M10 -74Q84 -66 88 0Q86 30 40 32Q20 30 10 -74Z', '#b0713a'),
        path('M14 -66Q76 -58 79 0Q76 22 44 24Q26 10 14 -66Z', '#f6e6c2'),
        spread(13, (x, y, i) => ellipse(x, y, 3 + (i % 3) * 1.6, 2.4 + (i % 2), '#d9bd8c'), 30, 50, -18),
      ),
      ...[
        [470, 352],
        [520, 376],
      ].map(([x = 0, y = 0]) =>
        at(
          x,
          y,
          1,
          ellipse(4, 8, 62, 30, '#5c3a20', 0.2),
          path('M-62 0Q-58 -40 0 -40T62 0Q54 28 0 28T-62 0Z', '#b0713a'),
          path('M-54 -2Q-50 -33 0 -33T54 -2Q46 21 0 21T-54 -2Z', '#f6e6c2'),
          spread(13, (px, py, i) => ellipse(px, py, 3 + (i % 3) * 1.6, 2 + (i % 2), '#d9bd8c'), 42, 0, -6),
        ),
      ),
      turn(
        -12,
        300,
        440,
        path('M150 434H420Q430 446 410 450H150Z', steel.light),
        rod(90, 442, 150, 442, wood, 17),
      ),
    ),
  ],
  'pizza-theo': [
    laid(
      'Deux parts de pizza, avec et sans anchois, dans leur carton devant le four réparé',
      shapes(
        stove(320),
        at(90, 84, 1, turn(-20, 0, 0, rod(0, -40, 0, 30, brick, 14), rod(0, 30, 0, 64, steel, 6))),
        at(
          560,
          84,
          1,
          circle(0, 0, 30, cream.dark),
          circle(0, 0, 26, white),
          ...[-60, -20, 20, 60].map((a) => turn(a, 0, 0, bar(0, -22, 0, -16, iron.dark, 3))),
          turn(48, 0, 0, bar(0, 0, 0, -18, brick.mid, 4)),
        ),
      ),
      planks(paleWood),
      at(
        320,
        320,
        2.2,
        at(8, 14, 1, slab(100, -50, 56, '#5c3a20', 10).replace('/>', ' opacity=".18"/>')),
        slab(100, -52, 56, '#a3814f', 8),
        slab(100, -54, 48, '#d6b682', 8),
        slab(92, -48, 42, '#e8cfa2', 6),
      ),
      pizzaSlice(
        212,
        318,
        1.6,
        -24,
        ball(dark, 7)(-18, -34, 0),
        ball(dark, 7)(16, -28, 0),
        ball(dark, 7)(2, 2, 0),
        ...[
          [-8, -46, 20],
          [8, -14, -30],
        ].map(([x = 0, y = 0, a = 0]) =>
          turn(
            a,
            x,
            y,
            line(`M${x - 18} ${y}q9 -8 18 0t18 0`, '#7e8f9a', 6),
            line(`M${x - 16} ${y - 1}q9 -8 18 0t16 0`, '#c5d2d8', 2),
          ),
        ),
      ),
      pizzaSlice(
        424,
        322,
        1.6,
        22,
        mushroom(12)(-20, -36, 1),
        mushroom(11)(20, -34, 4),
        mushroom(9)(0, -6, 2),
        blade(11)(2, -44, 1),
        blade(10)(8, 20, 4),
        ball(tomato, 6)(-10, -18, 0),
      ),
    ),
  ],
};
