import {
  bar,
  brick,
  circle,
  cream,
  ellipse,
  leaf,
  line,
  path,
  rect,
  rod,
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
import { cutlery, jug, pinch, steam, tumbler } from './beside';
import { at, bowl, cast, ladle, oval, plate, pot } from './dishes';
import { mound, sauce } from './fillings';
import { aubergine, beef, carrot, clay, greens, rice } from './foods';
import { chunk, crumb, herb, quarter, spread, stick } from './pieces';
import { red } from './southern-dishes';
import { chairs, garden, garland, laid, planks, printed } from './table';

const bissap = '#a8233f';

const ginger = '#e9d38a';

const lime: Tones = { light: '#d3e39a', mid: '#8fb54a', dark: '#63852c' };

const wholeFish = (x: number, y: number, size: number, angle: number): string =>
  at(
    x,
    y,
    size,
    turn(
      angle,
      0,
      0,
      path('M-84 4Q-60 -34 0 -32Q40 -28 66 -4L98 -24Q94 4 100 30L66 8Q30 36 -10 34Q-60 32 -84 4Z', '#8c4e24'),
      path('M-82 0Q-58 -34 0 -32Q40 -28 66 -6L94 -22Q86 0 66 0Q20 18 -30 14Q-66 12 -82 0Z', '#cf8d48'),
      path('M-60 -8Q-40 -26 -4 -26Q-34 -16 -44 -4Z', '#eec083'),
      circle(-60, -4, 5, cream.light),
      circle(-60, -4, 2.5, '#3c2a20'),
      ...[-24, 0, 24].map((dx) => line(`M${dx} -20Q${dx + 8} 0 ${dx} 20`, '#8c4e24', 3.5)),
    ),
  );

export const sahelFeasts: Readonly<Record<string, Sketch>> = {
  'thieb-awa': [
    laid(
      'Grand plat de thiéboudiène au poisson, manioc, chou et carottes, les cuillères tout autour',
      shapes(garland(leaf.mid, yellow.mid, brick.mid), chairs(teal, 80, 560)),
      printed({ light: '#f2c37a', mid: '#e3a24c', dark: '#b0752a' }, '#8c3a1e'),
      tumbler(72, 226, bissap, 1),
      tumbler(572, 226, ginger, 1),
      at(
        320,
        310,
        2.3,
        cast(0, 6, 100),
        oval(0, 6, 100, steel.dark),
        oval(0, 0, 100, steel.mid),
        oval(-1, -1, 96, steel.light),
        oval(0, 1, 90, '#a54a24'),
        oval(0, -1, 88, '#d97f3b'),
        spread(130, (x, y, index) => ellipse(x, y, 3.2, 1.5, index % 3 ? '#f0a860' : '#b45a28'), 84),
      ),
      wholeFish(320, 292, 1.25, -8),
      ...[
        [236, 258, 20],
        [268, 244, -10],
      ].map(([x = 0, y = 0, a = 0]) =>
        at(
          x,
          y,
          1.2,
          turn(
            a,
            0,
            0,
            bar(-28, 4, 28, 4, carrot.dark, 19),
            bar(-28, 0, 28, 0, carrot.mid, 18),
            bar(-22, -5, 18, -5, carrot.light, 4),
          ),
        ),
      ),
      at(
        420,
        258,
        1.1,
        path('M-40 8Q-36 -26 0 -28T42 6Q20 24 -40 8Z', greens.mid),
        path('M-38 2Q-34 -26 0 -28T34 2Q10 14 -38 2Z', '#cfe0a0'),
        line('M0 -26V6M-20 -18L-8 6M20 -18L10 6', greens.mid, 3),
      ),
      ...[
        [410, 354, 10],
        [448, 336, -30],
      ].map(([x = 0, y = 0, a = 0]) =>
        at(
          x,
          y,
          1,
          turn(
            a,
            0,
            0,
            rect(-34, -12, 68, 28, '#cdbd98', 10),
            rect(-34, -14, 68, 22, '#f6ecd2', 10),
            line('M-24 -6H20', white, 4),
          ),
        ),
      ),
      ...[
        [212, 344],
        [250, 360],
      ].map(([x = 0, y = 0], i) =>
        at(
          x,
          y,
          1,
          turn(
            i * 30,
            0,
            0,
            path('M-30 0Q-20 -22 10 -16Q34 -10 30 4Q14 22 -12 18Q-28 14 -30 0Z', aubergine.dark),
            path('M-28 -3Q-18 -20 10 -14Q28 -8 24 2Q0 10 -28 -3Z', aubergine.mid),
            line('M-14 -10Q0 -14 12 -9', aubergine.light, 4),
          ),
        ),
      ),
      spread(6, quarter(lime, 18), 160, 330, 310),
      cutlery('spoon', 92, 400, 1.15, 58),
      cutlery('spoon', 552, 400, 1.15, -58),
      cutlery('spoon', 320, 456, 1.1, 0),
    ),
    laid(
      'Carafe de bissap, verres, et coupes de thiakry au lait caillé',
      garland(leaf.mid, yellow.mid, brick.mid),
      printed({ light: '#f2c37a', mid: '#e3a24c', dark: '#b0752a' }, '#8c3a1e'),
      at(
        170,
        270,
        1.25,
        cast(4, 4, 52, 18),
        path('M-22 -150H22V-96Q52 -70 52 -30Q52 8 0 8T-52 -30Q-52 -70 -22 -96Z', '#dbe9ea', 0.9),
        path('M-18 -92H18Q46 -66 46 -30Q46 2 0 2T-46 -30Q-46 -66 -18 -92Z', bissap),
        line('M-34 -50Q-40 -30 -32 -14', white, 6, 0.6),
        ellipse(0, -150, 24, 7, '#f7fbfb'),
        spread(4, herb(14), 20, 0, -96),
      ),
      tumbler(320, 232, bissap, 1.15),
      tumbler(400, 214, ginger, 1.1),
      ...[
        [320, 380, 104],
        [520, 320, 92],
      ].map(([x = 0, y = 0, r = 1], i) =>
        bowl(
          x,
          y,
          r,
          i ? teal : clay,
          oval(0, 0, 96, white),
          oval(-6, -4, 80, '#fffaf0'),
          spread(46, crumb('#c99a58', 3.4), 74),
          spread(7, (px, py) => ellipse(px, py, 7, 5, '#5d3a2c'), 60),
          spread(4, herb(13), 30),
        ),
      ),
      cutlery('spoon', 110, 420, 1.2, 40),
    ),
  ],
  'mafe-aminata': [
    laid(
      'Marmite de mafé sous le barnum, assiettes de riz et pichets de bissap',
      shapes(
        garden(),
        path(
          'M-10 -10H650V40Q600 66 560 40Q510 66 460 40Q410 66 360 40Q310 66 260 40Q210 66 160 40Q110 66 60 40Q20 66 -10 40Z',
          white,
        ),
        ...[60, 260, 460].map((x) => path(`M${x} -10H${x + 100}V40Q${x + 50} 66 ${x} 40Z`, brick.mid)),
        rod(36, -10, 36, 160, steel, 10),
        rod(604, -10, 604, 160, steel, 10),
      ),
      planks(wood),
      jug(570, 240, 0.9, brick),
      pot(
        300,
        226,
        170,
        steel,
        96,
        sauce({ light: '#d99a5a', mid: '#b26a30', dark: '#7d451c' }),
        ...[
          [-40, -14],
          [20, -22],
          [54, 6],
          [-8, 14],
          [-60, 12],
        ].map(([x = 0, y = 0], i) => chunk(beef, 19)(x, y, i)),
        spread(6, stick(carrot, 34, 13), 66, 4, 4, 1),
        spread(5, chunk({ light: '#f6d9a0', mid: '#e0a857', dark: '#ab7730' }, 14), 64, 0, 0, 3),
        spread(5, (x, y) => ellipse(x, y, 8, 4, '#e28a3c', 0.8), 80),
        spread(5, herb(12), 60),
      ),
      ladle(390, 206, 1, 30),
      steam(270, 140, 0.9),
      plate(
        110,
        390,
        100,
        yellow,
        at(-14, 6, 1, mound(rice, 44, 26)),
        at(
          24,
          6,
          1,
          path('M-36 -6Q-10 -26 24 -18Q44 -4 30 16Q0 30 -30 20Q-44 8 -36 -6Z', '#b26a30'),
          spread(4, chunk(beef, 11), 24),
          chunk(carrot, 9)(10, 10, 1),
        ),
      ),
      plate(
        520,
        396,
        104,
        teal,
        at(-14, 6, 1, mound(rice, 44, 26)),
        at(
          24,
          6,
          1,
          path('M-36 -6Q-10 -26 24 -18Q44 -4 30 16Q0 30 -30 20Q-44 8 -36 -6Z', '#b26a30'),
          spread(4, chunk(beef, 11), 24),
          chunk(carrot, 9)(10, 10, 1),
        ),
      ),
      pinch(70, 254, 44, cream, red),
    ),
  ],
};
