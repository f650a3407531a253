import {
  bar,
  blue,
  brick,
  circle,
  cream,
  ellipse,
  leaf,
  line,
  orange,
  paleWood,
  path,
  rect,
  rod,
  row,
  shapes,
  turn,
  white,
  wood,
  yellow,
} from '../kit';
import type { Sketch } from '../sketch';
import { cutlery, jug, pinch, steam, teaGlass, teapot, tumbler } from './beside';
import { at, banded, board, bowl, cast, plate } from './dishes';
import { mound, sauce } from './fillings';
import { beef, carrot, clay, fried, greens, rice } from './foods';
import { ball, blade, chunk, citrus, crumb, herb, quarter, spread, stick } from './pieces';
import { red } from './southern-dishes';
import { chairs, laid, pane, planks, runner, stripes } from './table';

/** A chicken leg, brown from the grill. */
const leg = (x: number, y: number, size: number, angle: number): string =>
  at(
    x,
    y,
    size,
    turn(
      angle,
      0,
      0,
      rod(30, 0, 70, 6, cream, 12),
      path('M-52 4Q-50 -34 -6 -34Q30 -28 44 -4Q46 14 30 16Q-4 40 -36 28Q-52 20 -52 4Z', '#8a4a1e'),
      path('M-50 -2Q-46 -32 -6 -32Q26 -26 38 -4Q10 20 -22 16Q-46 12 -50 -2Z', '#c97f36'),
      path('M-38 -12Q-28 -26 -8 -26Q-24 -16 -26 -4Z', '#efb670'),
      line('M-14 -20L-6 0M4 -20L12 -2', '#8a4a1e', 3),
    ),
  );

function row6(): string[] {
  return [0, 1, 2, 3, 4, 5].map((i) =>
    line(`M${-46 + i * 13} ${-8 + (i % 3) * 9}q16 -14 34 -4t24 10`, i % 2 ? '#f8e2a0' : '#c08a2c', 4),
  );
}

export const sahelEvenings: Readonly<Record<string, Sketch>> = {
  'yassa-mamadou': [
    laid(
      'Yassa de poulet aux oignons fondus et citron sur du riz, quartiers d’orange',
      shapes(
        rect(0, 0, 640, 150, '#cfe4ea'),
        rect(0, 84, 640, 70, '#7ea56b'),
        row(5, (i) => rect(i * 140, 84, 70, 70, '#6d9a5c')),
        rod(210, 20, 210, 122, { light: white, mid: '#f0ece2', dark: '#cfc8b8' }, 8),
        rod(430, 20, 430, 122, { light: white, mid: '#f0ece2', dark: '#cfc8b8' }, 8),
        rod(206, 20, 434, 20, { light: white, mid: '#f0ece2', dark: '#cfc8b8' }, 8),
        row(11, (i) => bar(226 + i * 19, 26, 226 + i * 19, 112, white, 1.6)),
        row(5, (i) => bar(214, 38 + i * 18, 426, 38 + i * 18, white, 1.6)),
      ),
      planks(paleWood),
      at(
        560,
        210,
        1,
        cast(3, 40, 44, 15),
        circle(0, 0, 46, '#d8d2c6'),
        circle(-2, -3, 43, white),
        path('M-12 -16L10 -18L18 2L2 14L-16 4Z', '#3b4a55'),
        path(
          'M-44 -14L-30 -10L-30 10L-42 18ZM30 -34L42 -16L32 -8L20 -22ZM-14 32L4 28L14 40L-4 43Z',
          '#3b4a55',
        ),
      ),
      tumbler(80, 228, '#e5798a', 1),
      banded(
        320,
        326,
        206,
        cream,
        leaf,
        mound(rice, 76, 34),
        at(
          0,
          8,
          1,
          path('M-56 -14Q-20 -44 30 -36Q66 -20 54 14Q20 34 -26 28Q-62 16 -56 -14Z', '#d9a441'),
          path('M-52 -16Q-20 -42 26 -34Q50 -24 40 2Q10 20 -24 14Q-56 4 -52 -16Z', '#efc566'),
        ),
        ...row6(),
      ),
      leg(290, 300, 1, -18),
      leg(366, 330, 1, 14),
      spread(3, citrus(yellow, 26), 100, 320, 330),
      spread(5, ball({ light: '#b7c46a', mid: '#7f8f3a', dark: '#566326' }, 9), 110, 330, 316),
      spread(5, herb(13), 110, 310, 300),
      plate(
        560,
        404,
        72,
        yellow,
        ...[
          [-24, -6],
          [20, -10],
          [0, 20],
        ].map(([x = 0, y = 0], i) => quarter(orange, 34)(x, y, i)),
      ),
      cutlery('fork', 62, 380, 1.2, -8),
    ),
  ],
  'idriss-tchad': [
    laid(
      'Boule de mil, sauce gombo et théière, devant une photo projetée sur un drap',
      shapes(
        rect(0, 0, 640, 150, '#6b5566'),
        rect(150, -10, 340, 146, '#efe6d6', 4),
        rect(168, -10, 304, 130, '#e7b877'),
        rect(168, 74, 304, 46, '#c58a4c'),
        circle(410, 32, 22, '#fbe3a8'),
        path('M214 84L250 40L286 84Z', '#8c5a34'),
        rect(226, 82, 48, 28, '#a8703f'),
        at(
          350,
          112,
          1,
          path('M-22 0Q-24 -42 0 -46T22 0Z', '#5b3550'),
          circle(0, -56, 13, '#6b4330'),
          path('M-16 -56Q-14 -76 0 -76T16 -56Q0 -66 -16 -56Z', '#c5523a'),
          path('M24 0Q26 -18 42 -18T60 0Z', '#3d3230'),
          ellipse(42, -18, 18, 5, '#2b2420'),
          bar(16, -24, 40, -24, '#6b4330', 7),
        ),
      ),
      runner({ light: '#d98a5a', mid: '#b65a36', dark: '#843c22' }, wood),
      teapot(540, 222, 0.9, blue),
      teaGlass(450, 210, 0.9, '#7a3a1c'),
      plate(
        236,
        332,
        160,
        clay,
        at(
          0,
          4,
          1,
          path('M-62 4C-62 -54 -32 -66 0 -66S62 -54 62 4C54 40 -54 40 -62 4Z', '#a28a6d'),
          path('M-61 0C-60 -52 -32 -64 -2 -64S46 -50 48 0C40 26 -54 32 -61 0Z', '#cdb796'),
          path('M-46 -14C-42 -44 -24 -54 -8 -56C-28 -42 -34 -28 -36 -6Z', '#ece0c8'),
        ),
      ),
      bowl(
        456,
        350,
        108,
        clay,
        sauce({ light: '#b7a253', mid: '#83803a', dark: '#5a5826' }),
        spread(
          13,
          (x, y) =>
            shapes(
              ...[0, 60, 120, 180, 240, 300].map((a) =>
                circle(
                  x + Math.cos((a * Math.PI) / 180) * 6,
                  y + Math.sin((a * Math.PI) / 180) * 4,
                  4.6,
                  '#7fae4a',
                ),
              ),
              ellipse(x, y, 6.5, 4.6, '#d6e6a4'),
              circle(x - 2, y, 1.4, white),
              circle(x + 2, y + 1, 1.4, white),
            ),
          74,
        ),
        spread(6, chunk(beef, 12), 66, 0, 0, 2),
      ),
      steam(450, 270, 0.8),
      plate(70, 232, 62, cream, spread(7, ball(fried, 17), 54)),
      teaGlass(70, 410, 1.1, '#7a3a1c'),
    ),
  ],
  'romazava-rose': [
    laid(
      'Romazava de bœuf aux brèdes mafane, riz rouge et rougail',
      shapes(pane(420, 160, false), chairs(leaf, 110, 300)),
      stripes(leaf, cream),
      tumbler(68, 228, '#d9b06a', 1),
      plate(190, 236, 92, brick, mound({ light: '#d9a58a', mid: '#b87458', dark: '#84472f' }, 62, 36)),
      pinch(560, 220, 44, leaf, red),
      bowl(
        346,
        318,
        172,
        cream,
        sauce({ light: '#dccb85', mid: '#b89d4d', dark: '#86702f' }),
        ...[
          [-40, -8],
          [14, -22],
          [46, 8],
          [-10, 22],
        ].map(([x = 0, y = 0], i) => chunk(beef, 20)(x, y, i)),
        spread(22, blade(19), 80),
        spread(
          6,
          (x, y) =>
            shapes(
              circle(x, y, 7, yellow.dark),
              circle(x - 1, y - 1.5, 6, yellow.mid),
              circle(x - 2, y - 3, 2, yellow.light),
            ),
          60,
          6,
          -4,
          2,
        ),
      ),
      steam(340, 236, 0.9),
      plate(
        96,
        388,
        80,
        leaf,
        spread(14, stick(carrot, 24, 6), 50),
        spread(12, stick({ light: '#eede9a', mid: '#d3b84d', dark: '#a08a2e' }, 24, 6), 50, 0, 0, 2),
        spread(8, stick(greens, 22, 6), 46, 0, 0, 4),
      ),
      cutlery('spoon', 584, 394, 1.2, 14),
    ),
    laid(
      'Koba à la banane et aux arachides, coupé en tranches sur sa feuille',
      shapes(pane(80, 160, false), chairs(leaf, 380, 560)),
      stripes(leaf, cream),
      jug(560, 250, 0.85, clay),
      pinch(110, 230, 54, leaf, { light: '#e5bd80', mid: '#c08a45', dark: '#8c5d28' }),
      board(
        310,
        330,
        200,
        wood,
        path('M-88 -6Q-30 -50 90 -30Q60 40 -70 44Z', greens.dark),
        path('M-84 -8Q-30 -48 86 -30Q20 10 -78 30Z', greens.mid),
        line('M-78 26Q0 6 84 -28', greens.light, 3),
        at(-24, -4, 1, rod(-34, 0, 26, -14, { light: '#a8714a', mid: '#7b4a2c', dark: '#53301c' }, 40)),
        ...[30, 52, 72].map((x, i) =>
          at(
            x,
            -6 + i * 13,
            1,
            ellipse(3, 4, 21, 23, '#53301c'),
            ellipse(0, 0, 21, 23, '#8f5a36'),
            ellipse(-1, 0, 15, 17, '#c9935c'),
            spread(6, crumb('#f0d6a6', 2.6), 12),
          ),
        ),
      ),
      teaGlass(80, 400, 1, '#c58a3a'),
    ),
  ],
};
