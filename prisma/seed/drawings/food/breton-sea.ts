import {
  blue,
  brick,
  cream,
  ellipse,
  leaf,
  line,
  navy,
  path,
  rect,
  rod,
  row,
  shapes,
  type Tones,
  turn,
  wood,
  yellow,
} from '../kit';
import type { Sketch } from '../sketch';
import { bottle, pinch, tumbler, wineGlass } from './beside';
import { cider } from './breton-dishes';
import { at, bowl, ladle, plate, pot } from './dishes';
import { mound, sauce } from './fillings';
import { butter, crust, fried, potato } from './foods';
import { chunk, herb, mussel, onionRing, quarter, spread, stick } from './pieces';
import { chairs, laid, lamp, linen, pane, stripes } from './table';

export const bretonSea: Readonly<Record<string, Sketch>> = {
  'moules-arthur': [
    laid(
      'Marmite de moules au cidre et cornets de frites, dans le hangar à kayaks',
      shapes(
        rect(0, 0, 640, 150, '#d9c3a5'),
        row(13, (index) => rect(index * 52, 0, 3, 150, '#b89c78', 0, 0.6)),
        ...[
          [36, brick],
          [84, yellow],
        ].map(([y, t]) =>
          shapes(
            path(`M60 ${y}Q320 ${Number(y) - 26} 580 ${y}Q320 ${Number(y) + 38} 60 ${y}Z`, (t as Tones).dark),
            path(`M60 ${y}Q320 ${Number(y) - 26} 580 ${y}Q320 ${Number(y) + 22} 60 ${y}Z`, (t as Tones).mid),
            ellipse(320, Number(y) + 1, 46, 7, '#3b3a3c'),
            rect(150, Number(y) - 14, 9, 34, '#6b4b30', 2),
            rect(480, Number(y) - 14, 9, 34, '#6b4b30', 2),
          ),
        ),
      ),
      stripes(navy, cream),
      tumbler(560, 232, cider, 1),
      tumbler(78, 226, cider, 0.95),
      pot(
        300,
        250,
        158,
        navy,
        62,
        sauce({ light: '#f5e2ae', mid: '#e6c67f', dark: '#b9924b' }),
        spread(30, mussel, 86, 0, -6),
        spread(9, onionRing, 70),
        spread(12, herb(10), 78, 0, -8),
      ),
      bowl(
        536,
        330,
        78,
        cream,
        mound(fried, 80, 20),
        spread(24, stick({ light: '#fbe29a', mid: '#efc25a', dark: '#bf8c30' }, 66, 11), 70, 0, -30),
      ),
      plate(96, 368, 84, cream, spread(7, mussel, 56), quarter(yellow, 18)(30, -14, 1)),
      pinch(424, 426, 40, cream, butter),
    ),
    laid(
      'Assiette de bulots et bol de mayonnaise',
      shapes(
        rect(0, 0, 640, 150, '#d9c3a5'),
        row(13, (index) => rect(index * 52, 0, 3, 150, '#b89c78', 0, 0.6)),
        at(
          320,
          76,
          1,
          turn(
            -8,
            0,
            0,
            rod(-220, 0, 220, 0, wood, 11),
            path('M190 -22H270Q290 0 270 22H190Z', yellow.mid),
            path('M-190 -22H-270Q-290 0 -270 22H-190Z', yellow.mid),
          ),
        ),
      ),
      stripes(navy, cream),
      bottle(560, 270, leaf, cream.mid, 0.9),
      plate(
        300,
        320,
        200,
        cream,
        spread(
          11,
          (x, y, index) =>
            at(
              x,
              y,
              1,
              turn(
                ((index * 57) % 120) - 60,
                0,
                0,
                path('M-22 8Q-22 -12 0 -14Q20 -12 30 2Q18 14 0 16Q-14 18 -22 8Z', '#8d7350'),
                path('M-20 4Q-18 -10 0 -12Q16 -10 24 0Q8 6 -6 6Z', '#d3bd93'),
                line('M-6 -12Q-14 0 -6 14M8 -12Q2 0 8 13M18 -6Q14 2 18 8', '#8d7350', 2.5),
                ellipse(-16, 6, 8, 6, '#e9d6b5'),
              ),
            ),
          62,
        ),
        quarter(yellow, 22)(-52, -14, 0),
        quarter(yellow, 22)(52, 12, 1),
      ),
      pinch(104, 240, 56, navy, butter),
    ),
  ],
  'cotriade-luc': [
    laid(
      'Cotriade : marmite de poissons et pommes de terre, bol de bouillon et croûtons',
      shapes(pane(80, 150, true), lamp(435, navy), chairs(blue, 330, 540)),
      linen({ light: '#cfe0ea', mid: '#b4cddb', dark: '#7f9fb3' }),
      bowl(
        96,
        250,
        62,
        cream,
        sauce({ light: '#f3d79b', mid: '#dfae5a', dark: '#b07d33' }),
        spread(5, (x, y) => rect(x - 14, y - 10, 28, 20, crust.mid, 5), 46),
        spread(5, herb(13), 60),
      ),
      wineGlass(560, 262, '#f1e2a2', 0.9),
      at(
        338,
        300,
        1,
        pot(
          0,
          0,
          172,
          { light: '#e8866a', mid: '#c1452f', dark: '#8c2f20' },
          44,
          sauce({ light: '#f3d79b', mid: '#dfae5a', dark: '#b07d33' }),
          spread(9, chunk(potato, 17), 84),
          ...[
            [-44, -14, -12],
            [26, -22, 8],
            [10, 18, -4],
            [-36, 22, 14],
            [62, 8, -18],
          ].map(([x = 0, y = 0, a = 0]) =>
            at(
              x,
              y,
              1,
              turn(
                a,
                0,
                0,
                path('M-34 4Q-30 -16 0 -16T36 2Q20 16 0 15T-34 4Z', '#b9b3a4'),
                path('M-33 0Q-28 -16 0 -16T33 -1Q14 8 0 8T-33 0Z', '#fbf6ea'),
                line('M-18 -12L-10 6M-2 -15L4 7M14 -13L18 4', '#d8d0bd', 2.5),
                path('M-34 4Q-20 16 0 15T36 2Q20 22 0 22T-34 4Z', '#7e93a3'),
              ),
            ),
          ),
          spread(10, herb(11), 84),
        ),
      ),
      plate(
        96,
        400,
        80,
        cream,
        ...[
          [-22, -8],
          [20, -4],
          [-2, 18],
        ].map(([x = 0, y = 0]) =>
          at(
            x,
            y,
            1,
            rect(-24, -10, 48, 20, crust.dark, 8),
            rect(-24, -13, 48, 19, crust.mid, 8),
            rect(-18, -10, 36, 12, '#f7e6bd', 6),
          ),
        ),
      ),
      pinch(566, 380, 42, blue, { light: '#f0d987', mid: '#c9a23d', dark: '#947222' }),
      ladle(420, 270, 0.9, 38),
    ),
  ],
};
