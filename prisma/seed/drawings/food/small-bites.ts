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
  navy,
  orange,
  path,
  rect,
  rod,
  row,
  shapes,
  steel,
  type Tones,
  teal,
  turn,
  white,
  wood,
  yellow,
} from '../kit';
import type { Sketch } from '../sketch';
import { pinch, steam } from './beside';
import { jute } from './box-dishes';
import { at, bowl, box, slab } from './dishes';
import { fried, greens, tomato } from './foods';
import { ball, blade, citrus, crumb, dumpling, herb, quarter, spread } from './pieces';
import { laid, linen, planks, stripes, tiles } from './table';

const lime: Tones = { light: '#d3e39a', mid: '#8fb54a', dark: '#63852c' };

const accra = (x: number, y: number, i: number): string =>
  turn(
    (i * 37) % 60,
    x,
    y,
    path(
      `M${x - 22} ${y + 4}Q${x - 26} ${y - 14} ${x - 8} ${y - 18}Q${x + 4} ${y - 24} ${x + 14} ${y - 14}Q${x + 28} ${y - 6} ${x + 20} ${y + 10}Q${x + 4} ${y + 24} ${x - 12} ${y + 16}Q${x - 22} ${y + 14} ${x - 22} ${y + 4}Z`,
      fried.dark,
    ),
    path(
      `M${x - 20} ${y + 1}Q${x - 22} ${y - 13} ${x - 8} ${y - 17}Q${x + 4} ${y - 22} ${x + 12} ${y - 13}Q${x + 22} ${y - 4} ${x + 12} ${y + 5}Q${x - 6} ${y + 12} ${x - 20} ${y + 1}Z`,
      fried.mid,
    ),
    ellipse(x - 7, y - 9, 7, 4, fried.light),
    crumb(greens.mid, 2.6)(x + 4, y - 6, 0),
    crumb('#c8402a', 2.4)(x - 2, y + 4, 0),
  );

export const smallBites: Readonly<Record<string, Sketch>> = {
  'raviolis-surgeles': [
    laid(
      'Vingt raviolis crus rangés à plat sur leur plateau, sauce noire et notice dessinée',
      shapes(
        rect(60, -10, 250, 164, '#e3ebee'),
        rect(60, 46, 250, 8, steel.mid),
        rect(284, 8, 10, 30, steel.dark, 4),
        rect(284, 64, 10, 60, steel.dark, 4),
        line('M170 84v44M151 95l38 22M189 95l-38 22', '#86acce', 6),
        rect(400, 18, 170, 110, white, 4),
        ...[428, 484, 540].map((x, i) =>
          shapes(
            circle(x, 60, 20, [blue, orange, leaf][i]?.light ?? ''),
            at(x, 60, 0.7, dumpling()(0, 0, 1)),
            bar(x - 14, 96, x + 14, 96, grey.mid, 3),
            bar(x - 14, 106, x + 6, 106, grey.mid, 3),
          ),
        ),
      ),
      linen({ light: '#dfe9ef', mid: '#c6d6e0', dark: '#8fa7b7' }),
      at(
        286,
        322,
        2.2,
        at(8, 14, 1, slab(100, -50, 56, '#3d4a56', 12).replace('/>', ' opacity=".2"/>')),
        slab(100, -52, 56, steel.dark, 10),
        slab(100, -54, 50, steel.mid, 10),
        slab(94, -50, 44, '#eef3f4', 8),
        ...Array.from({ length: 20 }, (_, i) =>
          dumpling(
            {
              light: '#fffdf5',
              mid: i % 5 < 3 ? '#f4ead4' : '#eef0c8',
              dark: i % 5 < 3 ? '#ccb88f' : '#b9bd86',
            },
            16,
          )(-72 + (i % 5) * 36, -36 + Math.floor(i / 5) * 24, 1),
        ),
      ),
      pinch(568, 250, 50, navy, { light: '#7d4a36', mid: '#4f2a20', dark: '#321a14' }),
      at(
        576,
        380,
        1,
        ...[
          [-14, -30],
          [6, -20],
          [26, -10],
        ].map(([x = 0, y = 0]) =>
          line(`M${x} ${y + 80}Q${x - 6} ${y + 20} ${x + 10} ${y - 30}`, greens.mid, 6),
        ),
      ),
    ),
  ],
  'bento-elif': [
    laid(
      'Boîte du nageur : boulgour aux herbes, pois chiches rôtis, feta, citron confit ; lunettes et serviette',
      shapes(
        rect(0, 0, 640, 150, '#a9d3e0'),
        ...[30, 66, 102, 134].map((y) =>
          row(9, (i) => line(`M${i * 80 - 20} ${y}q20 -10 40 0t40 0`, '#d6edf3', 5)),
        ),
        ...[0, 1].map((k) =>
          row(22, (i) => ellipse(i * 30 + 8, 50 + k * 68, 12, 7, i % 2 ? white : brick.mid)),
        ),
      ),
      planks({ light: '#eff0ea', mid: '#dfe2da', dark: '#adb3a6' }),
      at(
        112,
        250,
        1.3,
        path('M-66 -30Q0 -44 60 -34L72 34Q0 50 -74 36Z', blue.dark),
        path('M-66 -36Q0 -50 60 -40L70 24Q0 40 -74 28Z', blue.mid),
        ...[-20, -4, 12].map((y) => line(`M-68 ${y}Q0 ${y - 14} 64 ${y - 4}`, white, 5)),
      ),
      at(
        528,
        224,
        1,
        line('M-70 6Q-90 -30 -40 -34H40Q90 -30 70 6', navy.dark, 6),
        ...[-34, 34].map((x) =>
          shapes(
            ellipse(x, 4, 33, 22, navy.dark),
            ellipse(x, 1, 29, 18, teal.light),
            ellipse(x - 9, -5, 10, 5, white, 0.8),
          ),
        ),
        bar(-6, 0, 6, 0, navy.dark, 8),
      ),
      box(
        330,
        340,
        196,
        leaf,
        slab(84, -22, 22, '#5a3c22', 6).replace('#5a3c22', '#2f5238'),
        at(
          -38,
          0,
          1,
          slab(46, -20, 20, '#d9b066', 6),
          spread(70, crumb('#f0d79c', 2.4), 40),
          spread(12, herb(7), 38),
          spread(6, ball(tomato, 5), 36, 0, 0, 2),
          spread(3, citrus(yellow, 8), 30, 0, 0, 4),
        ),
        at(38, -10, 1, spread(16, ball({ light: '#efc07a', mid: '#cf9340', dark: '#95641f' }, 5.5), 30)),
        at(
          54,
          10,
          1,
          ...[
            [-18, 0],
            [0, -6],
            [16, 2],
            [-2, 6],
          ].map(([x = 0, y = 0]) =>
            shapes(rect(x - 8, y - 5, 16, 14, cream.dark, 3), rect(x - 8, y - 7, 16, 10, white, 3)),
          ),
        ),
        bar(14, -24, 16, 22, leaf.light, 5),
      ),
      pinch(566, 408, 50, cream, { light: '#ffffff', mid: '#f5f4ea', dark: '#d9d4c2' }),
      spread(3, blade(13), 18, 566, 402),
    ),
  ],
  'accras-nadege': [
    laid(
      'Douzaine d’accras dorés dans un panier garni de papier, sauce chien dans un petit pot',
      shapes(
        tiles({ light: '#fbe0b8', mid: '#efc27e', dark: '#b98a45' }),
        at(
          520,
          96,
          1,
          path('M-70 0H70L58 54H-58Z', iron.mid),
          ellipse(0, 0, 72, 16, iron.light),
          ellipse(0, 2, 62, 12, '#e0a640'),
          ...[-30, -4, 24].map((x, i) => circle(x, 2, 11, i % 2 ? fried.light : fried.mid)),
          rod(70, 4, 130, -14, wood, 11),
        ),
      ),
      stripes(teal, { light: '#fdf1d6', mid: '#f6e0b6', dark: '#d0b27c' }),
      bowl(
        290,
        318,
        178,
        jute,
        path('M-96 2L-110 -34L-62 -30L-40 -58L0 -42L46 -60L62 -30L112 -32L96 2Q50 46 0 46T-96 2Z', '#fbf3e0'),
        path('M-96 2L-110 -34L-62 -30L-40 -58L-20 -20Z', white),
        ...[
          [-52, -4],
          [-18, -16],
          [20, -18],
          [54, -6],
          [-66, 14],
          [-30, 12],
          [6, 6],
          [42, 14],
          [-14, 30],
          [22, 30],
          [0, -36],
          [-36, -30],
        ]
          .sort((a, b) => (a[1] ?? 0) - (b[1] ?? 0))
          .map(([x = 0, y = 0], i) => accra(x, y, i)),
      ),
      steam(280, 206, 1),
      at(
        536,
        330,
        1,
        pinch(0, 0, 62, brick, { light: '#c4d88a', mid: '#8fae4a', dark: '#5f7a2c' }),
        spread(5, crumb('#c8402a', 4), 34, 0, 4),
        spread(4, herb(10), 30, 0, 0),
      ),
      quarter(lime, 28)(522, 426, 0),
      quarter(lime, 28)(580, 436, 1),
      turn(
        -20,
        90,
        420,
        path('M50 410Q100 396 130 424Q90 440 50 410Z', tomato.dark),
        path('M50 408Q100 394 128 420Q90 426 50 408Z', tomato.mid),
        line('M50 410q-16 -8 -22 -2', leaf.mid, 6),
      ),
    ),
  ],
};
