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
} from '../kit';
import type { Sketch } from '../sketch';
import { cup, cutlery, steam, teapot } from './beside';
import { glassBox } from './box-dishes';
import { at, bowl, box, cast, dish, oval, tagine } from './dishes';
import { mound } from './fillings';
import { squash } from './foods';
import { ball, blade, carrotRound, crumb, halfEgg, spread, tomatoSlice } from './pieces';
import { laid, linen, pane, planks } from './table';

export const homeBowls: Readonly<Record<string, Sketch>> = {
  'gratin-odile': [
    laid(
      'Gratin dauphinois doré, une part tirée du plat et la théière prête',
      pane(250, 150),
      linen({ light: '#e6e0ee', mid: '#d2c8de', dark: '#9d8fb0' }),
      teapot(548, 230, 0.95, plum),
      cup(92, 230, 0.8, plum, '#b9742f'),
      dish(
        270,
        312,
        200,
        { light: '#f9f3e6', mid: '#e6dcc8', dark: '#b9ac92' },
        path('M-84 -32H84L90 34H-90Z', '#c98b2f'),
        path('M-82 -32H82L88 30H-88Z', '#f0cd74'),
        ...[-22, -6, 10, 24].map((y, r) =>
          row(8, (i) =>
            shapes(
              ellipse(-70 + i * 20 + (r % 2) * 8, y + 2, 15, 7, '#d9a84a'),
              ellipse(-71 + i * 20 + (r % 2) * 8, y, 14, 6.5, '#fbeab2'),
              ellipse(-66 + i * 20 + (r % 2) * 8, y + 2, 7, 2.8, '#c9812c', (i + r) % 3 ? 0.75 : 0),
            ),
          ),
        ),
        path('M38 4H85L88 30H42Z', '#b9ac92'),
        path('M38 4L42 30L46 32L42 4Z', '#fbeab2'),
      ),
      steam(250, 220, 1),
      box(
        518,
        400,
        92,
        glassBox,
        at(
          0,
          -8,
          1,
          path('M-52 -20H52L60 10V22H-60V10Z', '#d9a84a'),
          path('M-52 -22H52L60 8H-60Z', '#f0cd74'),
          ...[
            [-28, -12],
            [6, -16],
            [30, -4],
            [-10, 0],
          ].map(([x = 0, y = 0]) => ellipse(x, y, 14, 5, '#c9812c', 0.75)),
          ...[12, 18].map((y) => bar(-58, y, 58, y, '#fdf1c8', 2.5)),
        ),
      ),
    ),
    laid(
      'Gratin de courge, chapelure dorée et feuilles de sauge, la courge entamée à côté',
      pane(430, 150),
      linen({ light: '#e6e0ee', mid: '#d2c8de', dark: '#9d8fb0' }),
      at(
        520,
        276,
        1.2,
        cast(2, 50, 84, 26),
        circle(-30, 6, 52, squash.dark),
        circle(30, 6, 52, squash.dark),
        ellipse(0, 4, 46, 58, squash.mid),
        ellipse(-36, -2, 36, 46, squash.mid),
        ellipse(-22, -12, 14, 28, squash.light),
        rod(0, -52, 8, -78, leaf, 13),
      ),
      tagine(
        240,
        332,
        190,
        teal,
        oval(0, 0, 98, '#b46f20'),
        oval(0, -1, 94, '#e59a3a'),
        spread(26, (x, y, i) => ellipse(x, y, 13, 6, i % 3 ? '#f3bd6a' : '#c47a24', 0.9), 84),
        spread(60, crumb('#fbe6b6', 2.4), 84),
        spread(6, blade(14, { light: '#b9cba4', mid: '#8ba57a', dark: '#627c54' }), 50),
      ),
      steam(240, 234, 1),
      cutlery('spoon', 560, 418, 1.2, 14),
    ),
  ],
  'salade-nolwenn': [
    laid(
      'Saladier de lentilles, légumes, œufs mollets et noix, la vinaigrette dans un flacon de vernis, à l’atelier',
      shapes(
        rect(30, 104, 580, 14, wood.mid, 3),
        ...[90, 140, 190].map((x, i) =>
          shapes(rod(x, 30, x, 60, wood, 13), rect(x - 4, 56, 8, 40 - i * 6, steel.mid)),
        ),
        rect(430, 66, 120, 38, paleWood.mid, 6),
        rect(430, 66, 120, 11, paleWood.light, 5),
        poly(
          [
            [476, 66],
            [500, 40],
            [512, 40],
            [504, 66],
          ],
          steel.mid,
        ),
        line('M270 96h80v-70', steel.dark, 9),
      ),
      planks(paleWood),
      at(
        560,
        250,
        1,
        cast(3, 6, 36, 13),
        rect(-34, -92, 68, 98, '#d9e5e2', 10),
        rect(-29, -60, 58, 62, '#c9a23d', 8),
        rect(-29, -60, 58, 16, '#ecd88a', 6),
        rect(-20, -112, 40, 24, iron.mid, 5),
        rect(-24, -44, 48, 32, cream.light, 3),
        bar(-14, -34, 14, -34, brick.mid, 3),
        bar(-14, -24, 6, -24, grey.mid, 3),
        line('M-26 -82V-6', white, 5, 0.6),
      ),
      bowl(
        280,
        310,
        186,
        blue,
        mound({ light: '#9a8a62', mid: '#6d6040', dark: '#494028' }, 92, 30),
        spread(60, ball({ light: '#a89a6e', mid: '#736543', dark: '#4a412a' }, 4.5), 78, 0, -14),
        spread(9, blade(16), 76, 0, -12, 1),
        spread(7, tomatoSlice, 66, 0, -12, 3),
        spread(8, carrotRound, 70, 0, -12, 5),
        spread(
          7,
          (x, y, i) =>
            turn(
              i * 50,
              x,
              y,
              path(
                `M${x - 11} ${y}Q${x - 10} ${y - 11} ${x} ${y - 9}Q${x + 12} ${y - 10} ${x + 11} ${y + 1}Q${x + 4} ${y + 10} ${x} ${y + 6}Q${x - 9} ${y + 10} ${x - 11} ${y}Z`,
                '#a9743c',
              ),
              line(`M${x - 6} ${y - 3}Q${x} ${y + 3} ${x + 6} ${y - 4}`, '#d9a86c', 3),
            ),
          66,
          0,
          -16,
          2,
        ),
        halfEgg(20, '#f2a02f')(-26, -26, 0),
        halfEgg(20, '#f2a02f')(20, -36, 0),
        halfEgg(20, '#f2a02f')(4, 2, 0),
      ),
      ...[
        [500, 392],
        [556, 410],
      ].map(([x = 0, y = 0]) =>
        at(
          x,
          y,
          1,
          ellipse(4, 12, 54, 26, '#5c3a20', 0.2),
          path('M-52 4Q-52 -38 0 -38T54 4Q46 28 0 28T-52 4Z', '#8a5c2f'),
          path('M-46 0Q-46 -32 0 -32T47 0Q40 22 0 22T-46 0Z', '#e9cf9e'),
          spread(12, (px, py, i) => ellipse(px, py, 3.4, 2.2, i % 2 ? '#5d4428' : '#b9904e'), 36, 0, -6),
        ),
      ),
      ...[
        [60, 440],
        [118, 456],
      ].map(([x = 0, y = 0]) => line(`M${x} ${y}q10 -14 20 -2t-14 6`, '#f6e3b8', 5)),
    ),
  ],
};
