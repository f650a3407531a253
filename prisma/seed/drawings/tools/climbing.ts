import {
  bar,
  brick,
  cream,
  ellipse,
  iron,
  line,
  orange,
  paleWood,
  poly,
  rect,
  rod,
  row,
  rubber,
  shapes,
  steel,
  wheel,
  wood,
  yellow,
} from '../kit';
import type { Sketch, View } from '../sketch';

/** A pair of steps seen a little from the side, with so many rungs. */
const steps = (rungs: number, frame = steel): string =>
  shapes(
    rod(400, 92, 502, 408, { ...frame, light: frame.mid }, 14),
    rod(348, 92, 424, 408, { ...frame, light: frame.mid }, 14),
    bar(436, 250, 462, 300, frame.dark, 6),
    row(rungs, (index) => {
      const down = 128 + index * (272 / rungs);
      const share = (down - 92) / 316;
      return shapes(
        poly(
          [
            [268 - 74 * share, down],
            [372 - 6 * share, down],
            [378 - 6 * share, down + 14],
            [262 - 74 * share, down + 14],
          ],
          frame.mid,
        ),
        bar(268 - 74 * share, down + 1, 372 - 6 * share, down + 1, frame.light, 4),
      );
    }),
    rod(262, 92, 186, 410, frame, 16),
    rod(372, 92, 366, 410, frame, 16),
    rect(248, 76, 168, 22, brick.dark, 8),
    rect(248, 76, 168, 15, brick.mid, 8),
    rect(174, 402, 28, 14, rubber.mid, 5),
    rect(352, 402, 28, 14, rubber.mid, 5),
  );

const stepLadder: View = { alt: 'Escabeau en aluminium à cinq marches', ground: 'floor', body: steps(5) };

const scaffold: View = {
  alt: 'Petit échafaudage roulant à deux plateaux, devant un mur',
  ground: 'wall',
  body: shapes(
    // Far frames, then the near ones.
    ...[
      [236, 448, { ...steel, light: steel.mid, mid: steel.dark }],
      [176, 500, steel],
    ].map(([left, right, tube]) =>
      shapes(
        rod(Number(left), 60, Number(left), 410, tube as typeof steel, 13),
        rod(Number(right), 60, Number(right), 410, tube as typeof steel, 13),
      ),
    ),
    row(8, (index) => rod(176, 92 + index * 42, 236, 84 + index * 42, steel, 8)),
    row(8, (index) => rod(448, 84 + index * 42, 500, 92 + index * 42, steel, 8)),
    bar(180, 392, 496, 262, yellow.mid, 9),
    bar(180, 262, 496, 392, yellow.dark, 9),
    // Platforms.
    poly(
      [
        [166, 246],
        [510, 246],
        [456, 230],
        [228, 230],
      ],
      paleWood.light,
    ),
    rect(166, 246, 344, 14, wood.mid, 3),
    poly(
      [
        [166, 132],
        [510, 132],
        [456, 118],
        [228, 118],
      ],
      paleWood.light,
    ),
    rect(166, 132, 344, 14, wood.mid, 3),
    rod(176, 76, 500, 76, yellow, 10),
    rod(176, 104, 500, 104, yellow, 8),
    // A pot and its brush on top.
    rect(346, 92, 46, 38, brick.mid, 5),
    ellipse(369, 92, 23, 6, cream.light),
    wheel(176, 424, 20),
    wheel(500, 424, 20),
    wheel(236, 416, 15),
    wheel(448, 416, 15),
  ),
};

const telescopic: View = {
  alt: 'Échelle télescopique dépliée, à côté de la même repliée',
  ground: 'wall',
  body: shapes(
    row(5, (index) =>
      shapes(
        rod(150 + index * 2.5, 406 - index * 74, 150 + index * 2.5, 340 - index * 74, iron, 21 - index * 2.4),
        rod(300 - index * 2.5, 406 - index * 74, 300 - index * 2.5, 340 - index * 74, iron, 21 - index * 2.4),
      ),
    ),
    row(10, (index) =>
      shapes(
        rect(148, 398 - index * 37, 154, 13, steel.dark, 4),
        rect(148, 398 - index * 37, 154, 8, steel.light, 4),
        index % 2 === 0 && rect(140, 396 - index * 37, 20, 17, orange.mid, 4),
        index % 2 === 0 && rect(290, 396 - index * 37, 20, 17, orange.mid, 4),
      ),
    ),
    rect(134, 404, 34, 18, rubber.mid, 5),
    rect(282, 404, 34, 18, rubber.mid, 5),
    // Folded.
    rect(414, 282, 24, 138, iron.dark, 5),
    rect(414, 282, 17, 138, iron.mid, 5),
    rect(536, 282, 24, 138, iron.dark, 5),
    rect(536, 282, 17, 138, iron.mid, 5),
    row(9, (index) =>
      shapes(
        rect(420, 288 + index * 14, 134, 11, steel.dark, 4),
        rect(420, 288 + index * 14, 134, 7, steel.light, 4),
      ),
    ),
    row(5, (index) => rect(408, 288 + index * 28, 18, 12, orange.mid, 4)),
    row(5, (index) => rect(548, 288 + index * 28, 18, 12, orange.mid, 4)),
    line('M450 282Q452 258 487 258Q522 258 524 282', rubber.mid, 11),
  ),
};

const extension: View = {
  alt: 'Grande échelle coulissante contre un pignon, sa corde et ses sabots',
  ground: 'plain',
  tint: 'sky',
  body: shapes(
    rect(0, 400, 640, 80, '#7ea56b', 0, 0.7),
    poly(
      [
        [330, 480],
        [330, 120],
        [640, -40],
        [640, 480],
      ],
      '#efe0c8',
    ),
    poly(
      [
        [312, 132],
        [640, -40],
        [640, -64],
        [300, 116],
      ],
      brick.dark,
    ),
    rect(486, 196, 84, 110, cream.light, 4),
    rect(496, 206, 64, 90, '#a9cbd9', 3),
    bar(528, 206, 528, 296, cream.light, 6),
    line('M300 128H340', steel.dark, 12),
    rod(116, 424, 296, 132, steel, 14),
    rod(186, 444, 372, 142, steel, 14),
    row(9, (index) => rod(134 + index * 18, 396 - index * 29, 204 + index * 18, 414 - index * 29, steel, 8)),
    rod(216, 244, 340, 42, { light: '#f6e7c4', mid: '#d4b06a', dark: '#8f6f31' }, 12),
    rod(278, 256, 404, 52, { light: '#f6e7c4', mid: '#d4b06a', dark: '#8f6f31' }, 12),
    row(8, (index) =>
      rod(
        226 + index * 15.5,
        226 - index * 25,
        289 + index * 15.5,
        238 - index * 25,
        { light: '#f6e7c4', mid: '#d4b06a', dark: '#8f6f31' },
        7,
      ),
    ),
    line('M292 192Q262 260 226 330T168 420', '#f7efe0', 4),
    rect(98, 418, 40, 15, rubber.mid, 5),
    rect(168, 438, 40, 15, rubber.mid, 5),
  ),
};

/** Ladders, steps and a scaffold; by the slug of the listing. */
export const climbing: Readonly<Record<string, Sketch>> = {
  'escabeau-nolwenn': [stepLadder],
  'escabeau-ines': [telescopic],
  'echelle-coulissante': [extension],
  echafaudage: [scaffold],
};
