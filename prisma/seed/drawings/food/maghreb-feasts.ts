import {
  bar,
  blue,
  brass,
  circle,
  cream,
  ellipse,
  leaf,
  line,
  orange,
  paleWood,
  path,
  pink,
  poly,
  rect,
  rod,
  shapes,
  steel,
  teal,
  turn,
  white,
  wood,
} from '../kit';
import type { Sketch } from '../sketch';
import { cutlery, flowers, pinch, steam, teaGlass, teapot } from './beside';
import { at, banded, bowl, hat, ladle, oval, plate, pot, tagine } from './dishes';
import { mound, sauce } from './fillings';
import { beef, carrot, clay, dark, meat, pulse, semolina, squash } from './foods';
import { around, ball, chunk, citrus, crumb, herb, spread } from './pieces';
import { flatbread, red } from './southern-dishes';
import { laid, lamp, planks, printed, shelf, tiles } from './table';

const mintTea = '#c98f2e';

/** Seven vegetables on semolina. */
const couscous = shapes(
  mound(semolina, 94, 46),
  spread(12, ball(pulse, 7), 70, 0, -14),
  at(
    -36,
    -24,
    1,
    path('M-26 -8L18 -20L28 2L-16 14Z', squash.dark),
    path('M-26 -10L18 -22L22 -8L-20 4Z', squash.light),
  ),
  ...[
    [-8, -52, 16],
    [24, -50, -24],
    [48, -30, 40],
  ].map(([x = 0, y = 0, a = 0]) =>
    at(
      x,
      y,
      1,
      turn(
        a,
        0,
        0,
        bar(-24, 3, 24, 3, carrot.dark, 15),
        bar(-24, 0, 24, 0, carrot.mid, 14),
        bar(-20, -4, 18, -4, carrot.light, 3),
      ),
    ),
  ),
  ...[
    [-56, -12, 60],
    [60, -6, -50],
    [10, -14, 10],
  ].map(([x = 0, y = 0, a = 0]) =>
    at(
      x,
      y,
      1,
      turn(
        a,
        0,
        0,
        rect(-24, -8, 48, 18, leaf.dark, 8),
        rect(-24, -9, 48, 12, '#dfe8b8', 6),
        rect(-24, -9, 48, 4, leaf.light, 2),
      ),
    ),
  ),
  at(
    -22,
    4,
    1,
    path('M-18 6Q-18 -14 0 -14T18 6Q8 14 -18 6Z', '#cdb4c6'),
    path('M-16 2Q-16 -13 0 -13T12 2Z', '#f4ecf0'),
  ),
  ...[
    [30, 0],
    [-46, 10],
  ].map(([x = 0, y = 0]) => chunk(beef, 16)(x, y, 2)),
  spread(7, herb(10), 62, 0, -22),
);

export const maghrebFeasts: Readonly<Record<string, Sketch>> = {
  'couscous-nolwenn': [
    laid(
      'Grand plat de couscous aux sept légumes sur un établi, le bouillon et l’harissa à part',
      shapes(
        shelf(
          ...[90, 140, 190].map((x, index) =>
            shapes(rod(x, 40, x, 70, wood, 13), rect(x - 4, 66, 8, 36 - index * 6, steel.mid)),
          ),
          rect(400, 70, 110, 34, paleWood.mid, 6),
          rect(400, 70, 110, 10, paleWood.light, 5),
          poly(
            [
              [440, 70],
              [462, 44],
              [474, 44],
              [466, 70],
            ],
            steel.mid,
          ),
          rod(494, 70, 506, 46, wood, 12),
          at(
            260,
            92,
            1,
            path('M-30 10Q-20 -30 0 -18T22 8', 'none'),
            circle(0, -2, 14, 'none').replace('/>', ` stroke="${paleWood.mid}" stroke-width="6"/>`),
          ),
        ),
      ),
      planks(paleWood),
      flowers(592, 230, 0.8, blue, pink),
      pot(
        110,
        210,
        84,
        steel,
        44,
        sauce({ light: '#f2b877', mid: '#d9883f', dark: '#a85f24' }),
        spread(7, ball(pulse, 9), 70),
        spread(5, herb(14), 60),
      ),
      ladle(140, 220, 0.8, 28),
      pinch(490, 218, 42, cream, red),
      tagine(
        340,
        330,
        204,
        { light: '#7fb0cf', mid: '#3f78a3', dark: '#29567a' },
        oval(0, 2, 96, cream.mid),
        couscous,
      ),
      steam(320, 216, 0.8),
      teaGlass(70, 372, 1.1, mintTea),
      cutlery('spoon', 590, 390, 1.2, 16),
      ...[
        [40, 440],
        [116, 460],
        [560, 458],
      ].map(([x = 0, y = 0]) => line(`M${x} ${y}q10 -14 20 -2t-14 6`, '#f6e3b8', 5)),
    ),
    laid(
      'Oranges à la cannelle, dattes et thé à la menthe',
      shelf(
        ...[90, 140, 190].map((x, index) =>
          shapes(rod(x, 40, x, 70, wood, 13), rect(x - 4, 66, 8, 36 - index * 6, steel.mid)),
        ),
        flowers(520, 104, 0.6, blue, pink),
      ),
      planks(paleWood),
      at(530, 250, 1, teapot(0, 0, 0.95, steel)),
      teaGlass(96, 236, 1.1, mintTea),
      teaGlass(170, 212, 1, mintTea),
      plate(
        290,
        336,
        180,
        blue,
        around(7, citrus(orange, 22), 42),
        citrus(orange, 24)(0, -2, 0),
        spread(40, crumb('#8e4f22', 2), 62),
        spread(6, herb(10), 40),
      ),
      bowl(
        540,
        392,
        66,
        clay,
        spread(
          14,
          (x, y, index) =>
            at(
              x,
              y,
              1,
              turn(
                index * 37,
                0,
                0,
                ellipse(0, 3, 22, 13, '#4a2616'),
                ellipse(-1, 0, 20, 11, '#7b4322'),
                ellipse(-6, -4, 8, 3, '#b9764a'),
              ),
            ),
          66,
          0,
          -8,
        ),
      ),
    ),
  ],
  'tajine-fatima': [
    laid(
      'Tajine de veau aux pruneaux et aux amandes, son chapeau et un pain rond',
      shapes(tiles(teal), lamp(470, brass)),
      printed({ light: '#f5d9c0', mid: '#eac3a0', dark: '#c4916a' }, '#b9603c'),
      hat(130, 254, 92, clay),
      flatbread(510, 214, 82),
      tagine(
        340,
        336,
        196,
        clay,
        sauce({ light: '#d8934f', mid: '#a85f28', dark: '#74401a' }),
        ...[
          [-42, -20],
          [10, -28],
          [50, -6],
          [-12, 4],
          [34, 26],
          [-52, 14],
        ].map(([x = 0, y = 0], index) => chunk(meat, 24)(x, y, index)),
        spread(9, ball(dark, 13), 70, 4, 2, 1),
        spread(
          16,
          (x, y, index) =>
            at(
              x,
              y,
              1,
              turn(
                index * 57,
                0,
                0,
                path('M-10 0Q0 -8 10 0Q0 8 -10 0Z', '#d9bd8c'),
                path('M-9 -1Q0 -8 9 -1Z', '#f8ead0'),
              ),
            ),
          72,
          0,
          -4,
        ),
        spread(40, crumb('#f9edcd', 1.8), 70),
        spread(5, herb(10), 56),
      ),
      steam(330, 230, 0.9),
      pinch(584, 330, 42, blue, { light: '#f0a45c', mid: '#d9772c', dark: '#9c4f18' }),
      pinch(70, 366, 46, blue, { light: '#9c7a63', mid: '#71513f', dark: '#4b342a' }),
      cutlery('fork', 590, 420, 1.1, 14),
    ),
    laid(
      'Cornes de gazelle, théière et verres de thé à la menthe',
      tiles(teal),
      printed({ light: '#f5d9c0', mid: '#eac3a0', dark: '#c4916a' }, '#b9603c'),
      teapot(510, 226, 1.1, brass),
      teaGlass(90, 250, 1.2, mintTea),
      teaGlass(180, 222, 1.1, mintTea),
      banded(
        300,
        346,
        184,
        cream,
        teal,
        ...[
          [-34, -22, -20],
          [22, -26, 16],
          [-52, 6, 10],
          [0, 2, -8],
          [50, 0, 24],
          [-22, 28, 18],
          [34, 28, -14],
        ].map(([x = 0, y = 0, a = 0]) =>
          at(
            x,
            y,
            1,
            turn(
              a,
              0,
              0,
              path('M-30 8Q-22 -20 0 -20T30 8Q22 4 12 0Q0 -6 -12 0Q-22 4 -30 8Z', '#c9a672'),
              path('M-28 5Q-20 -19 0 -19T28 5Q14 -8 0 -8T-28 5Z', '#f5e4c2'),
              spread(5, crumb(white, 2), 18, 0, -12),
            ),
          ),
        ),
      ),
      at(560, 400, 1, spread(7, herb(30), 30)),
    ),
  ],
};
