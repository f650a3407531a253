import {
  bar,
  blue,
  brass,
  brick,
  cream,
  ellipse,
  leaf,
  line,
  navy,
  orange,
  paleWood,
  path,
  plum,
  rect,
  row,
  shapes,
  type Tones,
  teal,
  turn,
  white,
  wood,
  yellow,
} from '../kit';
import type { Sketch } from '../sketch';
import { cup, cutlery, teaGlass } from './beside';
import { at, board, bowl, oval, plate, tagine } from './dishes';
import { lime } from './eastern-dishes';
import { sauce } from './fillings';
import { aubergine, beef, beet, clay, crust, fried, greens, tomato } from './foods';
import { ball, blade, chunk, crumb, friedEgg, herb, quarter, spread, tomatoSlice } from './pieces';
import { chairs, laid, lamp, linen, pane, planks, stripes } from './table';

/** A pide: a boat of dough with its filling. */
const pideBoat = (
  x: number,
  y: number,
  size: number,
  angle: number,
  filling: Tones,
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
      path('M-130 2Q-80 -44 0 -44T130 2Q80 50 0 50T-130 2Z', crust.dark),
      path('M-128 -2Q-80 -44 0 -44T128 -2Q80 40 0 40T-128 -2Z', crust.mid),
      path('M-112 -6Q-70 -40 0 -40Q-50 -32 -84 -4Z', crust.light),
      path('M-92 0Q-56 -26 0 -26T92 0Q56 28 0 28T-92 0Z', filling.dark),
      path('M-88 2Q-54 -22 0 -22T88 2Q54 26 0 26T-88 2Z', filling.mid),
      ...inside,
    ),
  );

function mezze(): string[] {
  const small = (x: number, y: number, t: Tones, ...inside: readonly string[]): string =>
    plate(x, y, 70, t, ...inside);
  const dip = (x: number, y: number, fill: string, light: string, ...inside: readonly string[]): string =>
    bowl(x, y, 58, cream, oval(0, 0, 96, fill), line('M-50 4Q-20 -30 20 -14T40 14', light, 12), ...inside);
  const parcel = (x: number, y: number, i: number): string =>
    at(
      x,
      y,
      1,
      turn(
        ((i * 50) % 120) - 60,
        0,
        0,
        rect(-26, -9, 52, 22, greens.dark, 10),
        rect(-26, -11, 52, 19, '#6d8d45', 10),
        bar(-16, -6, 14, -6, greens.light, 3),
      ),
    );
  const square = (x: number, y: number): string =>
    shapes(
      rect(x - 18, y - 10, 36, 24, fried.dark, 4),
      rect(x - 18, y - 12, 36, 18, fried.mid, 4),
      crumb(greens.mid, 3)(x - 6, y - 4, 0),
      crumb(greens.mid, 3)(x + 7, y - 6, 0),
    );
  return [
    dip(80, 206, '#f7f3e8', '#ffffff', spread(5, herb(16), 40)),
    small(212, 204, teal, spread(9, parcel, 46)),
    dip(340, 206, beet.mid, beet.light),
    small(
      462,
      204,
      blue,
      spread(9, ball({ light: '#8a6a86', mid: '#523a5e', dark: '#36243f' }, 10), 46),
      spread(6, ball(lime, 10), 44, 2, 2, 2),
    ),
    dip(580, 216, '#dcc08c', '#efdab0', spread(6, crumb('#b5432a', 5), 30)),
    small(90, 306, brick, spread(6, tomatoSlice, 44), spread(4, herb(16), 30)),
    small(
      248,
      308,
      cream,
      spread(
        8,
        (x, y, i) =>
          at(
            x,
            y,
            1,
            turn(
              i * 45,
              0,
              0,
              ellipse(0, 3, 24, 12, '#7a3a22'),
              ellipse(0, -1, 23, 11, '#b9603a'),
              ellipse(-6, -4, 10, 3, '#e0946a'),
            ),
          ),
        44,
      ),
      spread(4, blade(13), 46, 0, 6),
    ),
    small(404, 312, yellow, spread(7, square, 46)),
    dip(
      556,
      318,
      '#cfc07a',
      '#e9dfa6',
      spread(4, (x, y) => ellipse(x, y, 12, 5, '#7d5a86'), 50),
    ),
    small(
      160,
      414,
      leaf,
      spread(
        9,
        (x, y) => shapes(rect(x - 12, y - 8, 24, 20, cream.dark, 3), rect(x - 12, y - 11, 24, 15, white, 3)),
        44,
      ),
      spread(5, ball(tomato, 9), 46, 0, 0, 2),
      spread(4, herb(15), 40),
    ),
    small(
      340,
      424,
      plum,
      ...[-24, 0, 24].map((x) =>
        at(
          x,
          0,
          1,
          turn(
            64,
            0,
            0,
            path('M-44 0Q-30 -16 20 -14Q46 -8 44 2Q30 18 -10 16Q-40 14 -44 0Z', aubergine.dark),
            path('M-36 0Q-22 -9 16 -8Q34 -4 32 2Q18 10 -10 9Q-30 8 -36 0Z', '#d9b27a'),
            line('M-20 2H20', '#b5432a', 4),
          ),
        ),
      ),
    ),
    dip(480, 422, '#f2e3c8', '#ffffff', spread(5, crumb(greens.mid, 5), 50)),
  ];
}

export const turkishTables: Readonly<Record<string, Sketch>> = {
  'pide-mehmet': [
    laid(
      'Pide au fromage et à la viande sortis du four à pierre, soupe de lentilles et verres de thé',
      shapes(
        rect(0, 0, 640, 150, '#d9b18c'),
        row(4, (r) =>
          row(9, (c) => rect(c * 78 - (r % 2) * 38, r * 38, 72, 33, c % 3 ? '#c9855c' : '#bb734a', 4)),
        ),
        path('M190 152V84Q196 -6 320 -10Q444 -6 450 84V152Z', '#7a4630'),
        path('M214 152V92Q220 16 320 12Q420 16 426 92V152Z', '#2f1d17'),
        path(
          'M262 152Q264 112 290 92Q292 120 312 118Q312 84 336 66Q338 100 358 112Q372 126 370 152Z',
          orange.mid,
        ),
        path('M290 152Q292 130 312 124Q330 118 334 104Q350 128 344 152Z', yellow.mid),
      ),
      planks(wood),
      bowl(
        92,
        246,
        70,
        blue,
        sauce({ light: '#f6bb66', mid: '#e29336', dark: '#ad6720' }),
        quarter(yellow, 24)(20, -10, 0),
        line('M-50 8Q-20 -12 10 14', '#b5432a', 6),
      ),
      teaGlass(584, 246, 1.1),
      teaGlass(520, 214, 1),
      board(330, 332, 222, paleWood),
      pideBoat(
        330,
        294,
        1.4,
        -4,
        { light: '#fbe9a8', mid: '#f1d183', dark: '#c99b43' },
        spread(8, blade(11), 60, 0, 2),
        spread(9, (x, y) => ellipse(x, y, 7, 3.5, '#d59a45', 0.8), 62, 4, 2, 2),
        friedEgg(16)(0, 2, 0),
      ),
      pideBoat(
        334,
        382,
        1.4,
        -4,
        { light: '#c77b58', mid: '#a65638', dark: '#763922' },
        spread(18, chunk(beef, 6), 66, 0, 2),
        spread(8, crumb('#d24a32', 5), 64, 0, 2, 1),
        spread(9, crumb(greens.mid, 4), 64, 2, 2, 3),
      ),
    ),
    laid(
      'Sütlaç, riz au lait doré dans ses petits pots, et le thé',
      shapes(pane(250, 150), lamp(120, blue), chairs(wood, 500)),
      stripes(blue, cream),
      teaGlass(540, 236, 1.3),
      teaGlass(460, 214, 1.2),
      ...[
        [110, 270, 76],
        [300, 300, 110],
        [150, 392, 96],
        [470, 380, 116],
      ].map(([x = 0, y = 0, r = 1]) =>
        tagine(
          x,
          y,
          r,
          clay,
          oval(0, 0, 98, '#f4e0b2'),
          oval(0, -1, 92, '#e8c37a'),
          spread(
            9,
            (px, py, i) => ellipse(px, py, 14 - (i % 3) * 3, 6, i % 2 ? '#a8642a' : '#c98b42', 0.85),
            66,
          ),
          spread(20, crumb('#fbf2da', 3), 70, 0, 0, 1),
        ),
      ),
      cutlery('spoon', 572, 226, 0.9, 18),
    ),
  ],
  'meze-elif': [
    laid(
      'Table de mezzés : douze petites assiettes et un jeu de cartes',
      shapes(pane(90, 140), lamp(330, plum), chairs(plum, 500)),
      linen({ light: '#e9dcec', mid: '#d3c0d8', dark: '#9f86a6' }),
      ...mezze(),
      ...[
        [-24, '#fffdf9'],
        [-4, '#fffdf9'],
        [16, '#fffdf9'],
      ].map(([a], i) =>
        at(
          596,
          426,
          0.9,
          turn(
            Number(a),
            0,
            60,
            rect(-24, -40, 48, 70, cream.dark, 6),
            rect(-25, -42, 48, 70, white, 6),
            path('M0 -22C-10 -36 -26 -20 0 2C26 -20 10 -36 0 -22Z', i % 2 ? brick.mid : navy.mid),
          ),
        ),
      ),
    ),
    laid(
      'Baklavas en losanges, café et cartes à jouer',
      shapes(pane(400, 140), lamp(180, plum)),
      linen({ light: '#e9dcec', mid: '#d3c0d8', dark: '#9f86a6' }),
      cup(110, 236, 0.9, brass, '#4a2a1c'),
      cup(540, 230, 0.9, brass, '#4a2a1c'),
      plate(
        320,
        344,
        200,
        brass,
        ...[
          [0, -34],
          [-42, -14],
          [42, -14],
          [0, 4],
          [-44, 22],
          [44, 22],
          [0, 38],
        ].map(([x = 0, y = 0]) =>
          at(
            x,
            y,
            1,
            path('M-36 2L0 -18L36 2L0 22Z', '#8f5a22'),
            path('M-36 2V10L0 30L36 10V2L0 22Z', '#b9742f'),
            line('M-34 7L0 26L34 7', '#efc888', 2),
            path('M-36 -1L0 -20L36 -1L0 18Z', '#e0a24a'),
            path('M-36 -1L0 -20L0 18Z', '#edbb6c'),
            spread(8, crumb('#7f9a3e', 3.4), 14, 0, -1),
          ),
        ),
      ),
      ...[-18, 4].map((a, i) =>
        at(
          566,
          420,
          1,
          turn(
            a,
            0,
            60,
            rect(-25, -42, 48, 70, cream.dark, 6),
            rect(-26, -44, 48, 70, white, 6),
            path('M0 -30L14 -10L0 10L-14 -10Z', i ? brick.mid : navy.mid),
          ),
        ),
      ),
    ),
  ],
};
