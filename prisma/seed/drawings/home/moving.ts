import {
  bar,
  brick,
  ellipse,
  leaf,
  line,
  navy,
  paleWood,
  path,
  place,
  poly,
  rect,
  rod,
  row,
  rubber,
  shapes,
  steel,
  type Tones,
  teal,
  wheel,
  yellow,
} from '../kit';
import type { Sketch, View } from '../sketch';

const card: Tones = { light: '#e0bd8c', mid: '#c99c65', dark: '#a17544' };

const blanket = (x: number, y: number, w: number, tone: Tones): string =>
  shapes(
    rect(x, y, w, 30, tone.dark, 13),
    rect(x, y, w, 23, tone.mid, 12),
    line(`M${x + 14} ${y + 11}H${x + w - 14}`, tone.light, 3, 0.7),
  );

const truck: View = {
  alt: 'Diable rouge à roues gonflées, couvertures de déménagement pliées et sangles',
  ground: 'floor',
  body: shapes(
    // Blankets in a pile, straps on top.
    blanket(356, 396, 232, navy),
    blanket(362, 368, 222, leaf),
    blanket(354, 340, 234, brick),
    blanket(364, 312, 218, navy),
    blanket(358, 284, 226, teal),
    blanket(366, 256, 212, brick),
    ...[420, 510].map((x, index) =>
      shapes(
        ellipse(x, 240, 40, 19, yellow.dark),
        ellipse(x, 235, 40, 19, index ? yellow.mid : '#f2a765'),
        ellipse(x, 235, 24, 10, index ? yellow.dark : '#a95a1f'),
        ellipse(x, 235, 13, 5, index ? yellow.light : '#f6c79c'),
        rect(x + 26, 230, 24, 13, steel.mid, 3),
      ),
    ),
    // The hand truck from its front.
    rod(126, 96, 126, 404, brick, 17),
    rod(266, 96, 266, 404, brick, 17),
    line('M126 100Q128 46 160 46H232Q264 46 266 100', brick.dark, 17),
    line('M126 98Q128 44 160 44H230Q262 44 264 98', brick.mid, 11),
    rod(118, 74, 146, 50, rubber, 23),
    rod(274, 74, 246, 50, rubber, 23),
    ...[136, 206, 276, 344].map((y) => rod(130, y, 262, y, brick, 13)),
    bar(196, 140, 196, 390, brick.dark, 12),
    bar(194, 140, 194, 390, brick.mid, 7),
    rod(66, 380, 326, 380, steel, 13),
    // Pneumatic tyres seen from the front.
    ...[76, 316].map((x) =>
      shapes(
        rect(x - 23, 324, 46, 112, rubber.dark, 22),
        rect(x - 23, 324, 36, 108, rubber.mid, 18),
        row(8, (index) => bar(x - 18, 336 + index * 12, x + 6, 340 + index * 12, rubber.dark, 4)),
      ),
    ),
    // Toe plate.
    path('M104 404H288L306 440H86Z', steel.dark),
    path('M106 402H286L300 430H92Z', steel.mid),
    path('M112 406H274L278 414H108Z', steel.light),
  ),
};

const loaded: View = {
  alt: 'Le diable vu de côté, chargé de trois cartons sanglés',
  ground: 'floor',
  body: shapes(
    place(
      250,
      376,
      -20,
      1,
      // Boxes.
      ...[0, 1, 2].map((index) => {
        const [w = 0, h = 0, y = 0] =
          [
            [200, 118, -132],
            [180, 108, -240],
            [150, 86, -326],
          ][index] ?? [];
        return shapes(
          rect(16, y, w, h, card.dark, 4),
          rect(16, y, w - 8, h - 8, card.mid, 4),
          rect(16, y + h * 0.38, w, 13, card.light),
          rect(w * 0.62, y + h * 0.62, 34, 18, card.dark, 3),
        );
      }),
      line('M4 -96H216', yellow.mid, 9),
      line('M4 -206H196', yellow.mid, 9),
      rod(4, 4, 4, -330, brick, 17),
      line('M4 -328Q2 -372 -44 -378', brick.dark, 17),
      line('M3 -330Q0 -374 -44 -380', brick.light, 5),
      rod(-30, -380, -66, -378, rubber, 24),
      rod(-2, -10, 224, -10, steel, 12),
      bar(4, -96, -36, 2, brick.dark, 11),
    ),
    wheel(232, 382, 56, brick),
  ),
};

/** A closed carton from a corner; its front lower left corner at 0, 0. */
const carton = (w: number, h: number, tape: Tones = paleWood): string =>
  shapes(
    poly(
      [
        [0, 0],
        [w, 0],
        [w, -h],
        [0, -h],
      ],
      card.mid,
    ),
    poly(
      [
        [w, 0],
        [w + 50, -32],
        [w + 50, -h - 32],
        [w, -h],
      ],
      card.dark,
    ),
    poly(
      [
        [0, -h],
        [w, -h],
        [w + 50, -h - 32],
        [50, -h - 32],
      ],
      card.light,
    ),
    poly(
      [
        [w * 0.43, -h],
        [w * 0.57, -h],
        [w * 0.57 + 50, -h - 32],
        [w * 0.43 + 50, -h - 32],
      ],
      tape.mid,
    ),
    rect(w * 0.43, -h, w * 0.14, h * 0.3, tape.mid),
    rect(w * 0.43, -h, w * 0.05, h * 0.3, tape.light),
    path(
      `M${w * 0.1} ${-h * 0.16}v-22m-7 8l7 -9l7 9M${w * 0.2} ${-h * 0.16}v-22m-7 8l7 -9l7 9`,
      'none',
    ).replace(
      'fill="none"',
      `fill="none" stroke="${card.dark}" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"`,
    ),
    rect(w * 0.66, -h * 0.46, w * 0.2, 15, card.dark, 7),
  );

const boxes: View = {
  alt: 'Pile de cartons de déménagement pliés, deux cartons montés, rouleaux de ruban',
  ground: 'floor',
  body: shapes(
    // Flat ones lean at the wall.
    ...[0, 1, 2, 3, 4, 5, 6].map((index) =>
      poly(
        [
          [52 + index * 15, 434 - index * 2],
          [74 + index * 15, 74 + index * 4],
          [196 + index * 15, 96 + index * 4],
          [176 + index * 15, 440 - index * 2],
        ],
        index % 2 ? card.mid : card.dark,
      ),
    ),
    poly(
      [
        [146, 426],
        [168, 100],
        [290, 122],
        [270, 432],
      ],
      card.mid,
    ),
    poly(
      [
        [146, 426],
        [168, 100],
        [180, 102],
        [160, 426],
      ],
      card.light,
    ),
    bar(163, 176, 284, 196, card.dark, 4),
    bar(153, 342, 276, 354, card.dark, 4),
    place(300, 434, 0, 1, carton(210, 156)),
    place(326, 274, 0, 1, carton(164, 112, brick)),
    // Tape, marker.
    ellipse(240, 440, 40, 20, paleWood.dark),
    ellipse(240, 430, 40, 20, paleWood.light),
    ellipse(240, 430, 24, 11, '#8c5c2f'),
    ellipse(240, 434, 22, 8, '#c89b66'),
    rod(128, 452, 180, 450, navy, 14),
    rod(180, 450, 196, 450, rubber, 10),
  ),
};

/** What moves house, what travels, and a game for after; by the slug of the listing. */
export const moving: Readonly<Record<string, Sketch>> = {
  'diable-paul': [truck, loaded],
  cartons: [boxes],
};
