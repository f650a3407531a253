import {
  bar,
  blue,
  brick,
  circle,
  cream,
  ellipse,
  grey,
  iron,
  line,
  navy,
  paleWood,
  path,
  pink,
  rect,
  rod,
  row,
  rubber,
  shapes,
  steel,
  type Tones,
  teal,
  turn,
  wood,
  yellow,
} from '../kit';
import type { Sketch } from '../sketch';
import { at, slab } from './dishes';
import { crust } from './foods';
import { paper } from './oven-dishes';
import { crumb, spread } from './pieces';
import { garden, laid, planks } from './table';

const empanada = (x: number, y: number, size = 1): string =>
  at(
    x,
    y,
    size,
    ellipse(4, 20, 48, 18, '#5c3a20', 0.2),
    path('M-50 14Q-46 -34 0 -34T50 14Q0 32 -50 14Z', crust.dark),
    path('M-48 8Q-44 -32 0 -32T48 8Q0 24 -48 8Z', crust.mid),
    path('M-36 -4Q-28 -26 0 -27Q-20 -16 -22 2Z', crust.light),
    row(9, (i) => line(`M${-44 + i * 11} ${12 + Math.sin((i / 8) * Math.PI) * 9}l8 -8`, '#f3d6a0', 4)),
  );

export const paperParcels: Readonly<Record<string, Sketch>> = {
  'empanadas-ines': [
    laid(
      'Six empanadas dorées sur papier, devant les maisons de la rue',
      shapes(
        rect(0, 0, 640, 150, '#d6e4ea'),
        ...[
          [20, brick],
          [180, yellow],
          [340, teal],
          [500, pink],
        ].map(([x, t]) =>
          shapes(
            rect(Number(x), 20, 130, 134, (t as Tones).light),
            rect(Number(x), 20, 130, 10, (t as Tones).mid),
            ...[0, 1].map((c) => rect(Number(x) + 22 + c * 52, 44, 30, 44, navy.mid, 3)),
            rect(Number(x) + 50, 100, 34, 54, wood.mid, 3),
          ),
        ),
      ),
      planks(paleWood),
      at(
        320,
        330,
        1,
        path('M-250 -116L210 -134L270 96L-220 130Z', '#5c3a20', 0.15),
        path('M-256 -120L206 -138L264 90L-226 124Z', paper.mid),
        path('M-256 -120L206 -138L214 -104L-250 -80Z', paper.light),
      ),
      empanada(180, 270, 1.35),
      empanada(330, 258, 1.35),
      empanada(478, 250, 1.35),
      empanada(200, 372, 1.4),
      empanada(352, 364, 1.4),
      empanada(504, 352, 1.4),
      ...[
        [66, 410, -60, brick],
        [94, 430, -50, blue],
      ].map(([x, y, a, t]) =>
        turn(
          Number(a),
          Number(x),
          Number(y),
          rod(Number(x) - 90, Number(y), Number(x) + 10, Number(y), wood, 9),
          rect(Number(x) + 8, Number(y) - 6, 18, 12, steel.mid),
          path(
            `M${Number(x) + 26} ${Number(y) - 8}Q${Number(x) + 50} ${Number(y) - 6} ${Number(x) + 60} ${y}Q${Number(x) + 50} ${Number(y) + 6} ${Number(x) + 26} ${Number(y) + 8}Z`,
            (t as Tones).mid,
          ),
        ),
      ),
    ),
  ],
  'galettes-emporter': [
    laid(
      'Galettes de blé noir roulées dans du papier, dans la caisse d’un vélo cargo au portail',
      shapes(
        garden(),
        ...[0, 1].map((k) =>
          shapes(rect(k * 500, 30, 140, 124, cream.mid, 4), rect(k * 500 - 6, 22, 152, 14, cream.dark, 4)),
        ),
        at(
          320,
          100,
          1,
          ...[-62, 70].map((x) =>
            circle(x, 20, 38, 'none').replace('/>', ` stroke="${rubber.mid}" stroke-width="7"/>`),
          ),
          line('M-62 20L-28 -40L40 -40L70 20L4 24Z M-28 -40L4 24M40 -40L4 24', brick.mid, 7),
          line('M-28 -40L-34 -62H-58', iron.mid, 7),
          line('M40 -40L44 -54M28 -56H60', iron.mid, 8),
        ),
      ),
      planks(grey),
      at(
        320,
        318,
        2.3,
        at(10, 18, 1, slab(100, -40, 60, '#5c3a20', 14).replace('/>', ' opacity=".18"/>')),
        slab(100, -46, 52, wood.dark, 12),
        slab(100, -48, 34, wood.mid, 12),
        slab(90, -42, 26, '#5a3c22', 8),
        bar(-96, 46, 96, 46, wood.light, 3),
      ),
      ...[0, 1, 2, 3, 4, 5].map((i) =>
        at(
          176 + i * 58,
          300 - (i % 2) * 8,
          1.1,
          turn(
            4 - (i % 3) * 5,
            0,
            0,
            path('M-24 -66H24V64H-24Z', paper.dark),
            path('M-24 -66H16V64H-24Z', i % 2 ? paper.mid : paper.light),
            path('M-24 -66Q-30 -86 0 -90Q30 -86 24 -66Q0 -54 -24 -66Z', '#6a4526'),
            path('M-20 -70Q-24 -84 0 -87Q22 -84 20 -70Q0 -62 -20 -70Z', '#a67643'),
            line('M-12 -74Q0 -84 12 -76Q4 -68 -4 -72', '#6a4526', 4),
            spread(6, crumb('#6a4526', 2), 14, 0, -76),
            bar(-24, 0, 24, 0, brick.mid, 4),
            ...[-6, 6].map((dx) => ellipse(dx, 0, 7, 4, brick.mid)),
          ),
        ),
      ),
      at(320, 380, 2.3, path('M-96 -2H96L100 24H-100Z', wood.mid), bar(-96, 2, 94, 2, wood.light, 3)),
    ),
  ],
};
