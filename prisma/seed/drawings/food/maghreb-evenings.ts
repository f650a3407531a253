import {
  bar,
  blue,
  circle,
  cream,
  iron,
  line,
  paleWood,
  path,
  rect,
  rod,
  shapes,
  steel,
  teal,
  turn,
  wood,
  yellow,
} from '../kit';
import type { Sketch } from '../sketch';
import { basket, cutlery, pinch, steam, tumbler } from './beside';
import { at, bowl, oval, plate } from './dishes';
import { mound, sauce } from './fillings';
import { beef, carrot, clay, fried, greens, pulse, rice } from './foods';
import { ball, chunk, crumb, herb, onionRing, quarter, spread, stick, tomatoSlice } from './pieces';
import { flatbread, red } from './southern-dishes';
import { chairs, laid, lamp, linen, pane, planks } from './table';

export const maghrebEvenings: Readonly<Record<string, Sketch>> = {
  'chorba-karim': [
    laid(
      'Bols de chorba au citron et à la coriandre, bricks dorées sur leur plat',
      shapes(pane(60, 150), lamp(330, teal), chairs(wood, 470, 590)),
      linen({ light: '#dfeae6', mid: '#c4d8d2', dark: '#8fb0a7' }),
      basket(110, 216, 76, wood),
      bowl(
        520,
        226,
        76,
        blue,
        sauce({ light: '#f19a62', mid: '#d66a34', dark: '#a14820' }),
        spread(8, ball(pulse, 8), 70),
        spread(6, herb(13), 60),
      ),
      bowl(
        230,
        320,
        136,
        cream,
        sauce({ light: '#f19a62', mid: '#d66a34', dark: '#a14820' }),
        spread(12, ball(pulse, 8), 78),
        spread(10, chunk(carrot, 7), 70, 0, 0, 2),
        spread(26, crumb('#f3d391', 2.4), 82),
        spread(9, herb(12), 66),
        quarter(yellow, 22)(52, -20, 2),
      ),
      steam(220, 250, 1),
      plate(
        480,
        384,
        130,
        blue,
        ...[
          [-34, -12, -8],
          [30, -16, 10],
          [-2, 22, 2],
        ].map(([x = 0, y = 0, a = 0]) =>
          at(
            x,
            y,
            1.15,
            turn(
              a,
              0,
              0,
              path('M-40 16L0 -26L42 14Q0 26 -40 16Z', fried.dark),
              path('M-40 12L0 -28L42 10Q0 20 -40 12Z', fried.mid),
              path('M-34 9L0 -26L4 14Z', fried.light),
              spread(6, crumb('#fbe6b6', 3), 20, 0, 0),
              bar(-30, 15, 34, 13, greens.mid, 4),
            ),
          ),
        ),
        quarter(yellow, 18)(54, 12, 0),
      ),
      cutlery('spoon', 70, 400, 1.3, -10),
      pinch(350, 212, 38, cream, red),
    ),
  ],
  'kefta-samir': [
    laid(
      'Brochettes de kefta, riz aux vermicelles, houmous et pain plat sur une table de chantier',
      shapes(
        rect(0, 0, 640, 150, '#ddd6cb'),
        ...[60, 190, 320, 450, 580].map((x) => rod(x, -4, x, 152, steel, 12)),
        rod(-4, 40, 644, 40, steel, 12),
        at(
          548,
          96,
          1,
          rect(-40, -30, 80, 66, steel.dark, 8),
          rect(-40, -30, 80, 58, '#e7e9e6', 8),
          path('M-40 -20Q0 -6 40 -20V-30H-40Z', teal.mid),
          rect(-6, -62, 14, 60, wood.mid, 4),
        ),
        bar(320, -4, 320, 40, iron.dark, 3),
        circle(320, 62, 26, '#fff0b0', 0.5),
        circle(320, 58, 13, '#ffe9a0'),
      ),
      planks(paleWood),
      bowl(
        96,
        232,
        70,
        clay,
        oval(0, 0, 96, '#dcc08c'),
        oval(-4, -4, 80, '#efdab0'),
        line('M-50 6Q-30 -24 10 -14T46 8Q20 24 -10 16', '#c9a668', 6),
        oval(4, -2, 22, '#c08a2a'),
        spread(9, crumb('#b5432a', 3), 60),
      ),
      tumbler(560, 232, '#bfe0e6', 0.9),
      flatbread(440, 216, 74),
      plate(
        336,
        342,
        188,
        teal,
        at(
          -30,
          8,
          1,
          mound(rice, 48, 30),
          spread(18, stick({ light: '#dba763', mid: '#b67c37', dark: '#8a5722' }, 15, 3.4), 40, 0, -14),
        ),
        ...[-2, 20, 42].map((dy, index) =>
          at(
            26,
            dy - 24,
            1,
            turn(
              -12,
              0,
              0,
              rod(-64, 0, 70, 0, paleWood, 4),
              ...[-34, 4, 42].map((dx) =>
                shapes(
                  rect(dx - 20, -9, 36, 21, beef.dark, 10),
                  rect(dx - 20, -11, 36, 18, index % 2 ? '#8d4e32' : '#97573a', 9),
                  line(`M${dx - 12} -5H${dx + 4}`, '#c88a64', 4),
                ),
              ),
            ),
          ),
        ),
        tomatoSlice(-56, 26, 0),
        tomatoSlice(-34, 36, 0),
        spread(4, herb(11), 20, 44, 34),
        ...[0, 1].map((i) => onionRing(50 + i * 12, -42 + i * 6, i)),
      ),
      pinch(84, 372, 46, cream, red),
      cutlery('fork', 578, 390, 1.2, 10),
    ),
  ],
};
