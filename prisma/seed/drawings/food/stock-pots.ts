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
  orange,
  path,
  pink,
  plum,
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
import { bottle, candle, cutlery, pinch, steam, wineGlass } from './beside';
import { at, bowl, cast, dish, oval, plate, pot } from './dishes';
import { sauce } from './fillings';
import { aubergine, beef, carrot, greens, meat, tomato } from './foods';
import { cheeseMelt } from './near-dishes';
import { ball, blade, chunk, crumb, herb, spread } from './pieces';
import { chairs, checks, laid, linen, pane } from './table';

export const stockPots: Readonly<Record<string, Sketch>> = {
  'pot-au-feu-paul': [
    laid(
      'Pot-au-feu aux trois viandes, os à moelle, cornichons et moutarde',
      shapes(
        pane(60, 150, false),
        at(
          420,
          76,
          1,
          circle(0, 0, 46, iron.dark),
          circle(0, 0, 40, white),
          ...[0, 30, 60, 90, 120, 150].map((a) =>
            turn(a, 0, 0, bar(0, -34, 0, -28, iron.dark, 4), bar(0, 34, 0, 28, iron.dark, 4)),
          ),
          bar(0, 0, 0, -22, iron.dark, 5),
          bar(0, 0, 16, 18, iron.dark, 5),
        ),
        chairs(wood, 560),
      ),
      checks(leaf),
      wineGlass(570, 268, '#7d1f2f', 1),
      at(
        80,
        250,
        1,
        cast(3, 6, 40, 15),
        rect(-38, -70, 76, 76, '#c9b48e', 10),
        rect(-38, -70, 56, 76, '#e4d2ac', 10),
        rect(-42, -82, 84, 18, wood.mid, 7),
        rect(-26, -46, 52, 28, cream.light, 4),
        circle(0, -32, 7, yellow.mid),
      ),
      pot(
        300,
        262,
        186,
        navy,
        64,
        sauce({ light: '#e8cf8f', mid: '#cba254', dark: '#947131' }),
        ...[
          [-46, -16, 0],
          [6, -26, 1],
          [46, -6, 2],
        ].map(([x = 0, y = 0, i = 0]) =>
          at(
            x,
            y,
            1.3,
            chunk([beef, meat, { light: '#d98f7f', mid: '#b0604f', dark: '#7d3f32' }][i] ?? beef, 25)(
              0,
              0,
              i,
            ),
            line('M-12 -4Q0 -10 12 -2M-10 4Q0 -2 10 6', '#d9a08a', 2),
          ),
        ),
        at(
          -10,
          18,
          1,
          rect(-20, -14, 40, 34, cream.dark, 12),
          rect(-20, -14, 26, 34, cream.mid, 12),
          ellipse(0, -14, 20, 12, cream.light),
          ellipse(0, -14, 12, 7, '#e8b898'),
        ),
        ...[
          [-66, 12, 20],
          [40, 24, -24],
          [66, 8, 50],
        ].map(([x = 0, y = 0, a = 0]) =>
          at(
            x,
            y,
            1,
            turn(
              a,
              0,
              0,
              bar(-24, 3, 24, 3, carrot.dark, 16),
              bar(-24, 0, 24, 0, carrot.mid, 15),
              bar(-18, -4, 16, -4, carrot.light, 3),
            ),
          ),
        ),
        ...[
          [20, 4, -10],
          [-40, 36, 12],
        ].map(([x = 0, y = 0, a = 0]) =>
          at(
            x,
            y,
            1,
            turn(
              a,
              0,
              0,
              bar(-30, 0, 0, 0, '#f4f0d8', 15),
              bar(0, 0, 30, 0, greens.light, 15),
              bar(-26, -4, 26, -4, white, 3),
            ),
          ),
        ),
        ball({ light: '#f6ecd8', mid: '#e0d0a8', dark: '#b3a070' }, 17)(74, -16, 0),
        spread(5, herb(12), 70),
      ),
      steam(290, 186, 1.1),
      pinch(540, 386, 56, cream, { light: '#efd06c', mid: '#cfa02e', dark: '#98731c' }),
      plate(
        88,
        400,
        74,
        cream,
        spread(
          9,
          (x, y, i) =>
            at(
              x,
              y,
              1,
              turn(
                i * 50,
                0,
                0,
                rect(-22, -8, 44, 18, '#4f6b2f', 9),
                rect(-22, -10, 44, 14, '#7f9d45', 8),
                bar(-12, -6, 10, -6, '#b7cf80', 3),
              ),
            ),
          46,
        ),
      ),
    ),
    laid(
      'Poires pochées au vin rouge dans un compotier de verre',
      shapes(pane(430, 150, false), chairs(wood, 90)),
      checks(leaf),
      bottle(96, 262, { light: '#5d7a56', mid: '#35523a', dark: '#213626' }, cream.mid, 0.85),
      bowl(
        320,
        318,
        184,
        { light: '#f4fafb', mid: '#cfe3ea', dark: '#a4c0cc' },
        oval(0, 0, 98, '#6b1730'),
        oval(-2, 1, 92, '#8e2340'),
        ...[
          [-46, 4, -16],
          [6, -14, 4],
          [50, 8, 20],
          [-6, 28, -6],
        ].map(([x = 0, y = 0, a = 0]) =>
          at(
            x,
            y,
            1.15,
            turn(
              a,
              0,
              0,
              path(
                'M0 -46Q14 -44 13 -26Q28 -10 26 6Q22 26 0 26T-26 6Q-28 -10 -13 -26Q-14 -44 0 -46Z',
                '#6b1730',
              ),
              path(
                'M0 -45Q10 -42 9 -26Q20 -10 18 4Q10 20 -2 20Q-24 18 -25 4Q-26 -10 -13 -26Q-13 -43 0 -45Z',
                '#a8304f',
              ),
              path('M-8 -30Q-20 -10 -16 4', 'none').replace(
                '/>',
                ' stroke="#dc7d92" stroke-width="5" stroke-linecap="round"/>',
              ),
              rod(0, -44, 6, -60, wood, 5),
            ),
          ),
        ),
        at(64, -18, 1, ...[0, 45, 90, 135].map((a) => turn(a, 0, 0, ellipse(0, 0, 14, 4, '#5d3320')))),
        rod(-86, 10, -58, -6, wood, 7),
      ),
      cutlery('spoon', 574, 400, 1.2, 14),
    ),
  ],
  'silence-odile': [
    laid(
      'Gratin de légumes doré et bougies, avec pinceaux et boîte d’aquarelle sur la table',
      shapes(pane(250, 150), chairs({ light: '#cdb9a4', mid: '#a68d74', dark: '#776250' }, 110, 530)),
      linen({ light: '#dfe5ec', mid: '#c9d3df', dark: '#94a3b5' }),
      candle(120, 246, 1.1),
      candle(548, 240, 0.95),
      dish(
        306,
        320,
        176,
        { light: '#f7f3ea', mid: '#dfe0d6', dark: '#a9ada2' },
        path('M-84 -32H84L90 34H-90Z', cheeseMelt.dark),
        ...[-24, -8, 8, 24].map((y, r) =>
          row(9, (i) =>
            shapes(
              ellipse(
                -70 + i * 17.5 + (r % 2) * 6,
                y,
                14,
                11,
                [tomato.dark, leaf.dark, aubergine.dark][(i + r) % 3] ?? '',
              ),
              ellipse(
                -71 + i * 17.5 + (r % 2) * 6,
                y - 1,
                11.5,
                8.5,
                [tomato.light, '#e7efc6', '#e2d3bd'][(i + r) % 3] ?? '',
              ),
            ),
          ),
        ),
        spread(16, (x, y) => ellipse(x, y, 10, 4.5, cheeseMelt.light, 0.85), 78),
        spread(12, (x, y) => ellipse(x, y, 6, 3, '#c98b2f', 0.8), 78, 0, 0, 2),
      ),
      at(
        94,
        392,
        1,
        path('M-70 -30H66L80 36H-82Z', steel.dark),
        path('M-70 -34H66L78 28H-80Z', white),
        ...[0, 1, 2, 3, 4, 5, 6, 7].map((i) =>
          ellipse(
            -48 + (i % 4) * 32,
            -16 + Math.floor(i / 4) * 28,
            13,
            9,
            [brick, orange, yellow, leaf, teal, blue, plum, pink][i]?.mid ?? '',
          ),
        ),
      ),
      ...[
        [560, 380, -40],
        [584, 396, -30],
      ].map(([x = 0, y = 0, a = 0], i) =>
        turn(
          a,
          x,
          y,
          rod(x - 70, y, x + 40, y, wood, 8),
          rect(x + 38, y - 5, 16, 10, steel.mid),
          path(
            `M${x + 54} ${y - 6}Q${x + 76} ${y - 4} ${x + 84} ${y}Q${x + 76} ${y + 4} ${x + 54} ${y + 6}Z`,
            i ? brick.mid : blue.mid,
          ),
        ),
      ),
      bowl(488, 408, 62, leaf, spread(14, blade(20), 66, 0, -8), spread(9, crumb('#a87b3a', 5), 56)),
    ),
  ],
};
