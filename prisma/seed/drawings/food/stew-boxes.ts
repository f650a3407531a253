import {
  bar,
  brass,
  circle,
  cream,
  darkWood,
  ellipse,
  leaf,
  line,
  path,
  plum,
  rect,
  rod,
  shapes,
  steel,
  turn,
  white,
  wood,
} from '../kit';
import type { Sketch } from '../sketch';
import { baguette, steam } from './beside';
import { at, box, cast, plate, pot, slab } from './dishes';
import { mound, sauce } from './fillings';
import { beef, clay, greens, rice } from './foods';
import { carrotRound, chunk, crumb, filled, herb, onionRing, slice, spread } from './pieces';
import { door, laid, planks, printed, tiles } from './table';

export const stewBoxes: Readonly<Record<string, Sketch>> = {
  'bo-kho-lan': [
    laid(
      'Bò kho aux carottes dans une boîte consignée, baguette, citronnelle et anis étoilé',
      shapes(tiles({ light: '#e9efe6', mid: '#cfdccc', dark: '#9bb096' })),
      planks(darkWood),
      baguette(480, 210, 1.05, -14),
      pot(
        150,
        242,
        120,
        clay,
        60,
        sauce({ light: '#cf7a45', mid: '#a04c24', dark: '#703014' }),
        spread(7, chunk(beef, 16), 74),
        spread(5, carrotRound, 76, 0, 0, 2),
      ),
      steam(150, 174, 0.9),
      box(
        370,
        330,
        168,
        { light: '#eef4f4', mid: '#c3d4d8', dark: '#8fa7ae' },
        slab(84, -23, 23, '#a04c24', 8),
        filled(10, chunk(beef, 14)),
        filled(8, carrotRound, 1),
        filled(4, onionRing, 3),
        filled(6, herb(9), 2),
      ),
      ...[
        [560, 404, 0.8],
        [600, 366, 0.6],
      ].map(([x = 0, y = 0, s = 1]) =>
        at(
          x,
          y,
          s,
          ...[0, 45, 90, 135].map((a) =>
            turn(
              a,
              0,
              0,
              ellipse(0, 3, 34, 9, '#3e2115'),
              ellipse(0, 0, 32, 7, '#7b4a2c'),
              ellipse(-22, 0, 5, 3, '#c98b52'),
              ellipse(22, 0, 5, 3, '#c98b52'),
            ),
          ),
        ),
      ),
      ...[
        [86, 404, -14],
        [100, 424, -8],
      ].map(([x = 0, y = 0, a = 0]) =>
        turn(
          a,
          x,
          y,
          bar(x - 70, y, x + 10, y, '#f0efc9', 13),
          bar(x + 10, y, x + 84, y, greens.light, 10),
          bar(x - 66, y - 3, x + 70, y - 3, white, 3),
        ),
      ),
    ),
  ],
  'dal-priya': [
    laid(
      'Boîtes de dal jaune au tadka, de riz et de concombre, avec le pickle de citron vert',
      shapes(
        door(480, plum),
        ...[
          [352, 46],
          [352, 84],
        ].map(([x, y]) =>
          shapes(
            circle(Number(x), Number(y), 15, brass.dark),
            circle(Number(x) - 1, Number(y) - 1, 13, brass.mid),
            circle(Number(x), Number(y), 5, cream.light),
          ),
        ),
      ),
      printed({ light: '#fbe3b0', mid: '#f3cf85', dark: '#bf9748' }, '#b5476b'),
      at(
        110,
        230,
        1,
        cast(4, 60, 72, 24),
        ...[52, 8, -36].map((y) =>
          shapes(
            path(`M-66 ${y - 30}V${y + 4}C-60 ${y + 34} 60 ${y + 34} 66 ${y + 4}V${y - 30}Z`, steel.dark),
            path(`M-66 ${y - 30}V${y + 2}C-60 ${y + 28} 0 ${y + 28} 30 ${y + 22}V${y - 30}Z`, steel.mid),
            rect(-54, y - 22, 12, 32, steel.light, 5),
            ellipse(0, y - 30, 66, 24, steel.light),
          ),
        ),
        ellipse(0, -68, 60, 20, steel.mid),
        line('M-72 60V-70Q-70 -118 0 -118T72 -70V60', steel.dark, 8),
        rod(-20, -118, 20, -118, wood, 12),
      ),
      box(
        370,
        300,
        158,
        steel,
        at(
          0,
          0,
          1,
          slab(84, -22, 22, '#eebd44', 8),
          ellipse(-30, -8, 30, 7, '#f9dc85', 0.8),
          spread(
            7,
            (x, y, i) =>
              turn(i * 40, x, y, ellipse(x, y, 9, 3.4, '#a8321f'), ellipse(x - 2, y - 1, 4, 1.2, '#e0705a')),
            44,
          ),
          filled(22, crumb('#5d3a1c', 2.6)),
          spread(5, herb(10), 66, 0, 0, 2),
        ),
      ),
      box(540, 400, 86, steel, at(0, -4, 0.9, mound(rice, 84, 22))),
      plate(
        190,
        412,
        86,
        cream,
        spread(9, slice(leaf, '#e4f0c8', 16), 46, -12, 0),
        at(34, 8, 1, spread(6, chunk({ light: '#d9b23f', mid: '#a8742a', dark: '#70481a' }, 12), 26)),
      ),
    ),
  ],
};
