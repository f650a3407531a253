import {
  blue,
  brass,
  brick,
  circle,
  grey,
  ink,
  iron,
  line,
  orange,
  paleWood,
  path,
  place,
  poly,
  rod,
  row,
  shapes,
  sheet,
  steel,
  teal,
  turn,
  yellow,
} from '../kit';
import type { Sketch, View } from '../sketch';

const triangle: View = {
  alt: 'Triangle de Thalès tracé sur une feuille quadrillée, équerre, compas et crayon',
  ground: 'table',
  body: shapes(
    turn(
      -4,
      300,
      230,
      sheet(96, 60, 420, 320),
      row(20, (at) => line(`M${108 + at * 21} 60V380`, '#cfe0ea', 2)),
      row(15, (at) => line(`M96 ${72 + at * 21}H516`, '#cfe0ea', 2)),
      line('M160 330L400 330L270 108Z', blue.mid, 7),
      line('M206 250L353 250', brick.mid, 7),
      row(5, (at) =>
        circle(
          [160, 400, 270, 206, 353][at] ?? 0,
          [330, 330, 108, 250, 250][at] ?? 0,
          8,
          at > 2 ? brick.dark : blue.dark,
        ),
      ),
      row(3, (at) => line(`M418 ${130 + at * 34}h${[70, 54, 76][at]}`, grey.mid, 7)),
    ),
    // Set square.
    turn(
      10,
      510,
      340,
      path('M420 440L610 440L610 230Z M480 414L584 414L584 302Z', teal.light, 0.9).replace(
        '/>',
        ' fill-rule="evenodd"/>',
      ),
      row(8, (at) => line(`M${444 + at * 20} 438v-10`, teal.dark, 3)),
    ),
    // Pair of compasses.
    place(
      120,
      250,
      14,
      1.05,
      rod(0, -120, -44, 110, steel, 15),
      rod(0, -120, 46, 84, steel, 15),
      poly(
        [
          [-50, 104],
          [-38, 108],
          [-52, 146],
        ],
        iron.mid,
      ),
      rod(46, 82, 56, 132, yellow, 13),
      circle(0, -122, 20, brass.mid),
      circle(-5, -127, 7, brass.light),
      rod(0, -166, 0, -138, iron, 14),
    ),
    place(
      330,
      428,
      -6,
      1,
      rod(-130, 0, 96, 0, orange, 22),
      poly(
        [
          [94, -11],
          [134, 0],
          [94, 11],
        ],
        paleWood.light,
      ),
      poly(
        [
          [122, -4],
          [136, 0],
          [122, 4],
        ],
        ink,
      ),
      rod(-148, 0, -130, 0, brick, 23),
    ),
  ),
};

/** What is learnt with a pair of compasses. */
export const sums: Readonly<Record<string, Sketch>> = { 'maths-mei': [triangle] };
