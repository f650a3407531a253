import {
  blue,
  brick,
  circle,
  cream,
  ellipse,
  iron,
  leaf,
  line,
  paleWood,
  path,
  poly,
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
} from '../kit';
import type { Sketch } from '../sketch';
import { bottle, cutlery, jug, steam } from './beside';
import { buckwheat, cider } from './breton-dishes';
import { at, banded, bowl, cast, oval } from './dishes';
import { butter, meat } from './foods';
import { around, ball, crumb, friedEgg, herb, sausage, spread } from './pieces';
import { chairs, checks, laid, lamp, orchard, pane, planks } from './table';

const wheat: Tones = { light: '#f6dd9e', mid: '#e6b965', dark: '#bb863a' };

/** A galette folded to a square on its plate, open in the middle. */
const folded = (...inside: readonly string[]): string =>
  shapes(
    spread(26, crumb(buckwheat.dark, 2), 60),
    poly(
      [
        [-76, -6],
        [-4, -46],
        [76, -2],
        [2, 44],
      ],
      buckwheat.dark,
    ),
    poly(
      [
        [-74, -9],
        [-4, -47],
        [74, -5],
        [2, 38],
      ],
      buckwheat.mid,
    ),
    ...inside,
    path('M-74 -9L-38 -29Q-24 -2 -32 16Z', buckwheat.light),
    path('M74 -5L38 -26Q22 -4 32 19Z', buckwheat.mid),
    path('M74 -5L38 -26Q30 -14 28 -4Z', buckwheat.light),
    path('M2 38L-32 17Q0 4 34 18Z', buckwheat.light),
    spread(22, crumb(buckwheat.dark, 2.4), 62, 0, 4, 2),
  );

/** A bowl for cider, with its blue line. */
const bolee = (x: number, y: number, r: number): string =>
  bowl(x, y, r, cream, oval(0, 0, 96, cider), ellipse(-20, -10, 40, 12, '#f3cd7e', 0.7));

const billig = (x: number, y: number, r: number, ...inside: readonly string[]): string =>
  at(
    x,
    y,
    r / 100,
    cast(0, 24, 100),
    rect(-70, 30, 140, 40, steel.mid, 10),
    oval(0, 16, 100, iron.dark),
    oval(0, 6, 100, iron.dark),
    oval(0, 0, 100, iron.mid),
    ...inside,
  );

export const bretonGriddles: Readonly<Record<string, Sketch>> = {
  'galettes-maryvonne': [
    laid(
      'Galette de blé noir complète, œuf et andouille, une galette sur le bilig et des bolées de cidre',
      shapes(pane(70, 130), lamp(430, brick), chairs(wood, 300, 560)),
      checks(blue),
      billig(
        150,
        206,
        112,
        oval(0, 0, 84, buckwheat.dark),
        oval(-1, -2, 82, buckwheat.mid),
        spread(30, crumb(buckwheat.light, 3), 74),
        path('M-20 -14Q0 -24 20 -12L14 6L-18 4Z', butter.mid),
      ),
      turn(-38, 120, 130, rod(120, 70, 120, 190, paleWood, 11), rod(84, 190, 156, 190, paleWood, 12)),
      jug(420, 220, 0.72, teal),
      bolee(520, 214, 50),
      banded(
        360,
        342,
        172,
        cream,
        blue,
        folded(
          spread(20, crumb('#f6d77a', 7), 44),
          around(
            5,
            (x, y) =>
              shapes(
                oval(x, y + 2, 11, '#6e4a49'),
                oval(x, y, 11, '#c79a86'),
                oval(x, y, 7, '#a5746a'),
                oval(x, y, 3, '#c79a86'),
              ),
            32,
          ),
          friedEgg(24)(0, 0, 0),
          spread(5, herb(8), 34, 0, 8),
        ),
      ),
      cutlery('fork', 150, 380, 1.2, -6),
      cutlery('knife', 570, 380, 1.2, 6),
      bolee(86, 330, 46),
    ),
    laid(
      'Crêpes de froment pliées, caramel au beurre salé et confiture de rhubarbe',
      shapes(pane(420, 140), lamp(190, brick)),
      checks(blue),
      jug(540, 240, 0.8, teal),
      at(
        120,
        250,
        0.6,
        cast(4, 60, 66, 20),
        rect(-60, -70, 120, 140, '#dbe9ea', 18),
        rect(-54, -40, 108, 104, '#d67f7f', 14),
        rect(-62, -96, 124, 34, brick.mid, 8),
      ),
      banded(
        320,
        330,
        190,
        cream,
        blue,
        ...[
          [-34, -8, -16],
          [30, -12, 10],
          [0, 14, -4],
        ].map(([x = 0, y = 0, angle = 0]) =>
          at(
            x,
            y,
            1,
            turn(
              angle,
              0,
              0,
              path('M-46 -16Q0 -34 46 -12L2 32Z', wheat.dark),
              path('M-46 -18Q0 -36 46 -14L2 28Z', wheat.mid),
              path('M-46 -18Q-14 -32 8 -29L2 26Z', wheat.light),
              line('M-30 -16Q0 -26 26 -14', wheat.dark, 2),
            ),
          ),
        ),
        line('M-58 6Q-30 -34 -4 0T50 -14Q30 20 4 26', '#a4571c', 8),
        line('M-56 2Q-30 -36 -4 -4T46 -18', '#d98b3c', 3),
      ),
      bolee(560, 380, 50),
      cutlery('fork', 72, 370, 1.2, -5),
    ),
  ],
  'galette-saucisse-ronan': [
    laid(
      'Galettes-saucisses sur la plancha, sous les pommiers du verger',
      orchard(),
      planks(paleWood),
      bottle(570, 250, leaf, cream.light, 0.85),
      at(
        64,
        240,
        1,
        cast(3, 4, 50, 14),
        rect(-50, -58, 100, 62, '#8a5a41', 10),
        rect(-50, -58, 100, 54, '#b0805a', 10),
        circle(-20, -30, 17, '#5d3828'),
        circle(-20, -30, 12, '#8a5a41'),
        rect(8, -46, 32, 10, cream.light, 3),
        circle(16, -20, 6, cream.mid),
        circle(34, -20, 6, cream.mid),
        rod(36, -58, 58, -110, steel, 3),
      ),
      at(
        320,
        258,
        1,
        cast(0, 30, 190, 70),
        path('M-176 -46H176L204 52H-204Z', iron.dark),
        path('M-172 -48H172L198 42H-198Z', iron.mid),
        ...[-132, -66, 0, 66, 132].map((x) => sausage(92, meat, 84)(x, -2, 0)),
        oval(-40, 0, 0, white),
      ),
      steam(300, 200, 0.9),
      ...[
        [180, 404, -14],
        [340, 420, 4],
        [500, 398, 16],
      ].map(([x = 0, y = 0, angle = 0]) =>
        at(
          x,
          y,
          1.1,
          turn(
            angle,
            0,
            0,
            ellipse(6, 24, 78, 20, '#5c3a20', 0.18),
            sausage(150, meat, 0)(0, -4, 0),
            path('M-56 -22Q0 -36 58 -20L50 30Q0 40 -52 28Z', buckwheat.dark),
            path('M-56 -20Q-20 -30 20 -26Q0 4 24 34Q-20 36 -52 28Z', buckwheat.mid),
            path('M58 -20Q20 -10 2 12Q-8 28 24 34Q44 32 50 26Z', buckwheat.light),
            row(10, (index) =>
              circle(-42 + ((index * 31) % 84), -12 + ((index * 17) % 36), 2.4, buckwheat.dark),
            ),
          ),
        ),
      ),
      ball({ light: '#ee9a7f', mid: '#c9533a', dark: '#963420' }, 18)(62, 340, 0),
      ball({ light: '#ee9a7f', mid: '#c9533a', dark: '#963420' }, 18)(94, 356, 0),
    ),
  ],
};
