import {
  bar,
  blue,
  brass,
  brick,
  circle,
  cream,
  darkWood,
  ellipse,
  ink,
  leaf,
  line,
  navy,
  orange,
  path,
  pink,
  plum,
  poly,
  rect,
  ring,
  rod,
  row,
  rubber,
  shapes,
  shine,
  steel,
  teal,
  turn,
  white,
  yellow,
} from '../kit';
import type { Sketch, View } from '../sketch';

const novels: View = {
  alt: 'Une dizaine de romans policiers de poche, empilés, une paire de lunettes posée dessus',
  ground: 'table',
  body: shapes(
    ...(
      [
        [brick, 384, 344, 0],
        [yellow, 360, 340, 14],
        [navy, 330, 338, -10],
        [teal, 304, 350, 8],
        [plum, 276, 332, -4],
        [orange, 248, 342, 18],
        [leaf, 222, 330, -12],
        [blue, 194, 344, 4],
        [pink, 168, 326, 10],
      ] as const
    ).map(([tone, y, wide, aside]) =>
      shapes(
        rect(320 - wide / 2 + aside, y - 24, wide, 26, tone.dark, 5),
        rect(320 - wide / 2 + aside, y - 24, wide - 26, 21, tone.mid, 5),
        rect(320 - wide / 2 + aside + 6, y - 22, wide - 50, 5, tone.light, 2, 0.8),
        rect(320 + wide / 2 + aside - 30, y - 21, 28, 20, cream.light, 2),
        row(3, (index) =>
          bar(
            320 + wide / 2 + aside - 27,
            y - 16 + index * 5,
            320 + wide / 2 + aside - 6,
            y - 16 + index * 5,
            cream.dark,
            1.4,
          ),
        ),
        rect(320 - wide / 2 + aside + 22, y - 15, 20, 7, tone.light, 2),
        rect(320 - wide / 2 + aside + 56, y - 15, wide * 0.42, 7, cream.light, 3, 0.85),
      ),
    ),
    // Glasses on top.
    ring(270, 118, 27, darkWood.mid, 8),
    ring(346, 118, 27, darkWood.mid, 8),
    circle(270, 118, 23, white, 0.35),
    circle(346, 118, 23, white, 0.35),
    line('M296 112Q308 102 320 112', darkWood.mid, 7),
    line('M244 112Q214 120 226 142', darkWood.dark, 6),
    line('M372 112Q408 116 404 142', darkWood.dark, 6),
    shine('M258 108Q264 100 274 100', 4, 0.7),
    shine('M334 108Q340 100 350 100', 4, 0.7),
  ),
};

const metronome: View = {
  alt: 'Métronome à balancier dans sa boîte de bois en pyramide',
  ground: 'table',
  body: shapes(
    poly(
      [
        [276, 66],
        [364, 66],
        [452, 392],
        [188, 392],
      ],
      darkWood.dark,
    ),
    poly(
      [
        [280, 70],
        [350, 70],
        [420, 384],
        [196, 384],
      ],
      darkWood.mid,
    ),
    poly(
      [
        [280, 70],
        [296, 70],
        [226, 384],
        [196, 384],
      ],
      darkWood.light,
    ),
    // The open front with its scale.
    poly(
      [
        [296, 98],
        [346, 98],
        [392, 316],
        [250, 316],
      ],
      cream.dark,
    ),
    poly(
      [
        [299, 104],
        [342, 104],
        [386, 311],
        [256, 311],
      ],
      cream.light,
    ),
    row(11, (index) =>
      bar(306 - index * 2.6, 128 + index * 15, 318 - index * 2.2, 128 + index * 15, ink, 2.2),
    ),
    row(11, (index) =>
      bar(326 + index * 2.4, 128 + index * 15, 338 + index * 2.9, 128 + index * 15, ink, 2.2),
    ),
    rect(184, 384, 274, 22, darkWood.dark, 6),
    rect(184, 384, 274, 12, darkWood.light, 5),
    rect(232, 326, 178, 42, darkWood.dark, 6),
    rect(236, 329, 170, 30, darkWood.mid, 5),
    ellipse(321, 345, 26, 8, brass.mid),
    ellipse(319, 343, 18, 4, brass.light),
    rect(206, 404, 26, 10, rubber.mid, 4),
    rect(410, 404, 26, 10, rubber.mid, 4),
    // The arm, out to the right, and its weight.
    turn(
      19,
      321,
      318,
      bar(321, 318, 321, 84, steel.dark, 8),
      bar(320, 318, 320, 84, steel.light, 3),
      path('M298 158H344L336 196H306Z', brass.dark),
      path('M300 160H338L331 192H307Z', brass.mid),
      rect(306, 164, 14, 6, brass.light, 3),
    ),
    circle(321, 318, 10, brass.dark),
    circle(319, 316, 6, brass.light),
    rod(452, 352, 492, 352, brass, 8),
    path('M486 334Q510 338 510 352Q510 366 486 370Z', brass.mid),
  ),
};

const pilea: View = {
  alt: 'Pilea aux feuilles rondes dans un pot de terre cuite, avec un petit rejet à côté',
  ground: 'table',
  body: shapes(
    ...(
      [
        [320, 292, 196, 150, 46],
        [320, 292, 262, 92, 52],
        [320, 292, 356, 78, 54],
        [320, 292, 438, 120, 50],
        [320, 292, 470, 206, 44],
        [320, 292, 172, 224, 42],
        [320, 292, 306, 168, 50],
        [320, 292, 392, 190, 46],
        [320, 292, 244, 206, 40],
      ] as const
    ).map(([fromX, fromY, x, y, r], index) =>
      shapes(
        line(
          `M${fromX} ${fromY}Q${(fromX + x) / 2 + 8} ${(fromY + y) / 2 - 10} ${x} ${y}`,
          index % 2 ? leaf.dark : leaf.mid,
          6,
        ),
        circle(x + 3, y + 4, r, leaf.dark),
        circle(x, y, r * 0.94, leaf.mid),
        path(
          `M${x - r * 0.6} ${y - r * 0.1}A${r * 0.62} ${r * 0.62} 0 0 1 ${x + r * 0.1} ${y - r * 0.6}`,
          'none',
        ).replace(
          '/>',
          ` stroke="${leaf.light}" stroke-width="${Math.round(r * 0.14)}" stroke-linecap="round"/>`,
        ),
        circle(x, y, 4, cream.light),
      ),
    ),
    path('M222 292H418L394 418Q392 426 384 426H256Q248 426 246 418Z', brick.dark),
    path('M226 296H396L376 416H258Z', brick.mid),
    path('M232 300H266L276 414H260Z', brick.light, 0.8),
    rect(208, 276, 224, 34, brick.dark, 9),
    rect(208, 276, 224, 24, brick.mid, 9),
    rect(216, 280, 190, 6, brick.light, 3),
    // A cutting in a glass.
    line('M520 366V300', leaf.dark, 5),
    line('M520 330Q540 310 548 290', leaf.dark, 4),
    circle(520, 286, 26, leaf.dark),
    circle(518, 284, 24, leaf.mid),
    circle(552, 280, 18, leaf.dark),
    circle(550, 278, 16, leaf.light),
    path('M486 338H554L546 422Q544 428 538 428H502Q496 428 494 422Z', '#cfe3ea', 0.75),
    path('M491 372H549L545 420H495Z', blue.light, 0.45),
    shine('M498 350L503 414', 5, 0.8),
  ),
};

/** What members swap to read, to play and to look at. */
export const swappedQuiet: Readonly<Record<string, Sketch>> = {
  'polars-odile': [novels],
  'metronome-rose': [metronome],
  'pilea-loeiza': [pilea],
};
