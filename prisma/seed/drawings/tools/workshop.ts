import {
  bar,
  block,
  blue,
  brick,
  circle,
  iron,
  leaf,
  line,
  path,
  poly,
  rect,
  rod,
  row,
  rubber,
  shapes,
  shine,
  steel,
  turn,
} from '../kit';
import { closeUp, type Sketch, type View } from '../sketch';

/** A drill that points to the right: motor, chuck, bit, handle. `body` and `trim` are its colours. */
const drill = ({
  body,
  trim,
  bit = steel,
}: {
  body: typeof blue;
  trim: typeof blue;
  bit?: typeof blue;
}): string =>
  shapes(
    // Bit, chuck.
    rod(452, 186, 560, 186, bit, 12),
    row(7, (index) => bar(468 + index * 13, 181, 474 + index * 13, 191, bit.dark, 3)),
    poly(
      [
        [400, 158],
        [446, 168],
        [456, 176],
        [456, 196],
        [446, 204],
        [400, 214],
      ],
      rubber.mid,
    ),
    poly(
      [
        [400, 158],
        [446, 168],
        [446, 176],
        [400, 172],
      ],
      rubber.light,
    ),
    row(4, (index) =>
      bar(410 + index * 11, 162 + index * 2, 410 + index * 11, 210 - index * 2, rubber.dark, 3),
    ),
    // Gear case and motor.
    rect(352, 146, 56, 80, steel.dark, 10),
    rect(352, 146, 56, 68, steel.mid, 10),
    shine('M362 158H398', 6),
    path('M176 136Q176 118 200 116H340Q364 118 364 140V216Q364 238 340 240H206Q176 238 176 216Z', body.dark),
    path('M176 136Q176 118 200 116H340Q364 118 364 140V206Q364 226 340 228H206Q176 226 176 206Z', body.mid),
    shine('M204 134H330', 9, 0.4),
    row(5, (index) => rect(192 + index * 15, 158, 7, 42, body.dark, 3)),
    rect(282, 158, 66, 40, trim.mid, 8),
    rect(292, 170, 46, 6, trim.light, 3),
    rect(292, 182, 30, 6, trim.light, 3),
    // Handle, trigger.
    path('M206 226H290L274 356Q272 372 256 372H198Q182 372 184 356Z', body.dark),
    path('M210 226H286L268 350Q266 362 254 362H202Q190 362 191 350Z', body.mid),
    path('M222 252H272L262 342H212Z', rubber.mid),
    path('M286 236Q306 240 300 262L290 292L278 286L284 240Z', brick.mid),
  );

const bosch: View = {
  alt: 'Perceuse à percussion bleue, avec sa poignée latérale et ses mèches',
  ground: 'table',
  body: shapes(
    line('M226 372Q222 402 178 404T88 392', rubber.dark, 11),
    drill({ body: blue, trim: brick }),
    rod(378, 226, 378, 306, rubber, 26),
    row(4, (index) =>
      turn(
        -8 + index * 5,
        440 + index * 34,
        330,
        rod(440 + index * 34, 330, 440 + index * 34, 392, steel, 9 + index),
      ),
    ),
  ),
};

const makita: View = {
  alt: 'Visseuse sans fil turquoise et sa deuxième batterie',
  ground: 'table',
  body: shapes(
    turn(
      -4,
      320,
      240,
      drill({ body: { light: '#8fc9c2', mid: '#2f8f88', dark: '#1f645f' }, trim: iron }),
      block(168, 352, 124, 44, iron, 9),
    ),
    block(420, 326, 120, 62, iron, 9),
    rect(438, 312, 84, 18, iron.dark, 6),
    rect(440, 346, 44, 12, leaf.mid, 4),
    circle(508, 352, 6, leaf.light),
    circle(524, 352, 6, leaf.light),
  ),
};

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

/** Drills, ladders and whatever a wall, a floor or a wardrobe needs; by the slug of the listing. */
export const workshopTools: Readonly<Record<string, Sketch>> = {
  'perceuse-bosch': [bosch, closeUp(bosch, 'Le mandrin de la perceuse et sa mèche', 450, 190)],
  'visseuse-makita': [makita],
  'escabeau-nolwenn': [stepLadder],
};
