import {
  bar,
  blue,
  brick,
  circle,
  cream,
  ellipse,
  ink,
  line,
  navy,
  path,
  pink,
  shapes,
  steel,
  teal,
  turn,
  white,
  yellow,
} from '../kit';
import type { Sketch } from '../sketch';
import { cutlery, pinch, steam } from './beside';
import { at, bowl, box, ladle, lid, plate, pot, slab } from './dishes';
import { mound, sauce } from './fillings';
import { butter, crust, pulse, rice } from './foods';
import { ball, carrotRound, chunk, crumb, herb, mushroom, quarter, spread, stick } from './pieces';
import { laid, linen, pane, stripes, tiles } from './table';

export const soupPots: Readonly<Record<string, Sketch>> = {
  'harira-karim': [
    laid(
      'Grande casserole de harira, dattes et quartiers de citron, un bol prêt à emporter',
      shapes(tiles(teal)),
      linen({ light: '#ecdcc6', mid: '#ddc7a8', dark: '#ab9170' }),
      pot(
        250,
        244,
        176,
        brick,
        92,
        sauce({ light: '#ef9a5c', mid: '#cf6632', dark: '#97431c' }),
        spread(16, ball(pulse, 8), 80),
        spread(18, crumb('#7a4a2c', 4), 82),
        spread(9, herb(13), 70),
      ),
      ladle(350, 222, 1.1, 30),
      steam(220, 154, 1.1),
      box(
        510,
        268,
        96,
        { light: '#f2f7f6', mid: '#cddcdc', dark: '#9db3b5' },
        at(0, 0, 1, slab(84, -22, 22, '#cf6632', 8), spread(8, ball(pulse, 7), 60), spread(5, herb(13), 50)),
      ),
      plate(
        522,
        408,
        88,
        blue,
        spread(
          7,
          (x, y, i) =>
            at(
              x,
              y,
              1,
              turn(
                i * 37,
                0,
                0,
                ellipse(0, 3, 24, 13, '#4a2616'),
                ellipse(-1, 0, 22, 11, '#7b4322'),
                ellipse(-6, -4, 9, 3, '#b9764a'),
              ),
            ),
          46,
          -14,
          0,
        ),
        quarter(yellow, 24)(42, -6, 0),
        quarter(yellow, 24)(44, 20, 1),
      ),
      cutlery('spoon', 60, 400, 1.2, -10),
    ),
  ],
  'blanquette-paul': [
    laid(
      'Cocotte de blanquette de dinde aux champignons et carottes, barquette de riz, horloge du train de 18 h 47',
      shapes(
        pane(70, 140),
        at(
          470,
          76,
          1,
          circle(0, 0, 52, navy.dark),
          circle(0, 0, 45, white),
          ...[0, 30, 60, 90, 120, 150].map((a) =>
            turn(a, 0, 0, bar(0, -39, 0, -32, navy.dark, 4), bar(0, 39, 0, 32, navy.dark, 4)),
          ),
          turn(203, 0, 0, bar(0, 0, 0, -20, navy.dark, 6)),
          turn(282, 0, 0, bar(0, 0, 0, -31, navy.dark, 4)),
          circle(0, 0, 5, brick.mid),
        ),
      ),
      linen({ light: '#dce5ee', mid: '#c3d1e0', dark: '#8a9db4' }),
      lid(548, 236, 76, navy),
      pot(
        250,
        268,
        178,
        navy,
        62,
        sauce({ light: '#fffaf0', mid: '#f6e9cd', dark: '#d3bf95' }),
        spread(10, chunk({ light: '#fdf0dc', mid: '#e9cfa8', dark: '#bf9c6c' }, 17), 78),
        spread(8, carrotRound, 80, 0, 0, 2),
        spread(8, mushroom(13), 74, 0, 0, 4),
        spread(8, herb(11), 76, 0, 0, 1),
      ),
      steam(240, 190, 1),
      box(508, 378, 104, steel, at(0, -4, 0.8, mound(rice, 92, 26))),
      ladle(370, 246, 0.95, 34),
    ),
  ],
  'soupe-poisson-arthur': [
    laid(
      'Soupe de poissons rousse dans son bol, rouille, croûtons et fromage râpé, un chat qui guette',
      shapes(
        pane(70, 150, false),
        at(
          470,
          108,
          1,
          path('M-30 46Q-40 -10 -14 -22L-22 -54L-4 -40H14L32 -54L26 -20Q50 -4 44 46Z', '#5d5751'),
          path('M-30 46Q-38 -6 -14 -20L-20 -48L-4 -36H8Q-4 0 0 46Z', '#7d766e'),
          circle(-2, -20, 4.5, yellow.mid),
          circle(18, -20, 4.5, yellow.mid),
          ellipse(-2, -20, 1.6, 4, ink),
          ellipse(18, -20, 1.6, 4, ink),
          path('M4 -10H12L8 -5Z', pink.mid),
          line('M44 40Q84 40 78 -4', '#5d5751', 11),
        ),
      ),
      stripes(navy, cream),
      bowl(
        250,
        310,
        178,
        { light: '#f7f3ea', mid: '#7fa3bd', dark: '#4d728e' },
        sauce({ light: '#d98345', mid: '#b0551f', dark: '#7a3711' }),
        ...[
          [-30, -8],
          [28, 6],
          [-6, 24],
        ].map(([x = 0, y = 0], i) =>
          at(
            x,
            y,
            1,
            ellipse(0, 5, 25, 13, crust.dark),
            ellipse(0, 0, 25, 12, crust.light),
            path('M-16 -2Q-6 -14 6 -9Q20 -8 14 3Q0 8 -16 -2Z', i % 2 ? '#e39038' : '#d97b2c'),
            spread(7, crumb('#fbeaa8', 2.6), 14, 0, -4),
          ),
        ),
        spread(4, herb(11), 70),
      ),
      steam(250, 216, 1),
      pinch(510, 246, 56, cream, { light: '#f2b257', mid: '#db7f26', dark: '#a05411' }),
      bowl(560, 344, 62, cream, mound(butter, 86, 24), spread(22, stick(butter, 26, 5), 70, 0, -14)),
      plate(
        500,
        420,
        84,
        navy,
        ...[
          [-34, -8],
          [6, -12],
          [42, -4],
          [-14, 14],
          [26, 16],
        ].map(([x = 0, y = 0]) =>
          shapes(
            ellipse(x, y + 4, 24, 13, crust.dark),
            ellipse(x, y, 24, 12, crust.light),
            ellipse(x, y, 18, 8, '#f7e6bd'),
          ),
        ),
      ),
      at(
        80,
        404,
        1,
        turn(
          -18,
          0,
          0,
          path('M-74 0Q-50 -26 4 -26Q40 -20 52 -4L76 -22L74 22L52 6Q30 28 -10 26Q-54 22 -74 0Z', '#9d3f2f'),
          path('M-72 -3Q-48 -24 4 -24Q36 -18 48 -4Q10 10 -30 8Q-60 6 -72 -3Z', '#d4654c'),
          circle(-52, -5, 5, white),
          circle(-52, -5, 2.5, ink),
          line('M-26 -14Q-18 0 -26 14', '#9d3f2f', 3),
        ),
      ),
    ),
  ],
};
