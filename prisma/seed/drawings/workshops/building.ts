import {
  bar,
  brass,
  brick,
  circle,
  cream,
  disc,
  grey,
  iron,
  leaf,
  line,
  paleWood,
  place,
  poly,
  rect,
  rod,
  row,
  rubber,
  shapes,
  shine,
  solid,
  steel,
  teal,
  turn,
  white,
  wood,
  yellow,
} from '../kit';
import { closeUp, type Sketch, type View } from '../sketch';

const plug = (x: number, y: number, tone: typeof brick): string =>
  shapes(
    solid(
      `plug${x}`,
      `M${x - 20} ${y}H${x + 20}V${y + 84}L${x + 9} ${y + 104}H${x - 9}L${x - 20} ${y + 84}Z`,
      tone,
    ),
    rect(x - 24, y - 6, 48, 12, tone.light, 5),
    rect(x - 3, y + 34, 6, 66, tone.dark, 3),
    row(3, (at) => bar(x - 17, y + 24 + at * 19, x + 17, y + 24 + at * 19, tone.dark, 3)),
  );

const screw = (x: number, y: number): string =>
  shapes(
    rod(x, y + 12, x, y + 86, steel, 12),
    poly(
      [
        [x - 6, y + 86],
        [x + 6, y + 86],
        [x, y + 106],
      ],
      steel.dark,
    ),
    row(7, (at) => bar(x - 9, y + 30 + at * 9, x + 9, y + 25 + at * 9, steel.dark, 3)),
    poly(
      [
        [x - 20, y],
        [x + 20, y],
        [x + 7, y + 16],
        [x - 7, y + 16],
      ],
      steel.mid,
    ),
    rect(x - 20, y - 6, 40, 8, steel.light, 4),
  );

const drilling: View = {
  alt: 'Étagère fixée à un mur, niveau à bulle posé dessus ; chevilles et vis de trois tailles',
  ground: 'wall',
  body: shapes(
    // The shelf on its brackets.
    ...[170, 452].map((x) =>
      shapes(
        rect(x, 176, 22, 98, iron.dark, 4),
        rect(x, 176, 14, 98, iron.mid, 4),
        line(`M${x + 12} 262Q${x + 90} 250 ${x + 96} 188`, iron.mid, 10),
        disc(x + 10, 216, 7, steel),
        disc(x + 10, 252, 7, steel),
      ),
    ),
    rect(70, 148, 500, 32, wood.dark, 5),
    rect(70, 148, 500, 22, wood.mid, 5),
    rect(76, 150, 488, 6, wood.light, 3),
    // Spirit level.
    rect(196, 104, 248, 44, yellow.dark, 6),
    rect(196, 104, 248, 34, yellow.mid, 6),
    rect(286, 110, 70, 26, leaf.dark, 10),
    rect(290, 113, 62, 20, '#c6e07a', 9),
    circle(321, 123, 9, '#eef7cf'),
    bar(308, 113, 308, 133, leaf.dark, 2.5),
    bar(334, 113, 334, 133, leaf.dark, 2.5),
    circle(226, 124, 11, yellow.dark),
    circle(414, 124, 11, yellow.dark),
    plug(118, 332, grey),
    screw(176, 330),
    plug(256, 332, brick),
    screw(314, 330),
    plug(394, 332, leaf),
    screw(452, 330),
    // A drilled hole, a pencilled cross.
    circle(540, 330, 26, cream.dark, 0.6),
    circle(540, 330, 16, rubber.dark),
    circle(543, 333, 12, rubber.mid),
    line('M526 396L554 424M554 396L526 424', iron.mid, 5),
    ...[
      [518, 362],
      [552, 366],
      [536, 374],
    ].map(([x = 0, y = 0]) => circle(x, y, 4, cream.dark)),
  ),
};

const tail = (y: number): string => `L330 ${y}L408 ${y - 12}V${y + 58}L330 ${y + 46}`;

const dovetail: View = {
  alt: 'Queues d’aronde taillées à la main, prêtes à s’emboîter, ciseau et maillet à côté',
  ground: 'plain',
  body: shapes(
    // The board with its tails.
    solid(
      'tails',
      `M64 96H330${tail(116)}${tail(196)}${tail(276)}V340H64Z`,
      paleWood,
      line('M70 140q120 -12 250 4M70 220q130 10 250 -4M70 300q120 -8 250 6', paleWood.dark, 2.5, 0.5),
      line('M330 96V340', paleWood.dark, 2.5, 0.9),
    ),
    // The board with its sockets, end on.
    solid(
      'pins',
      'M448 86H600V350H448V338L520 326V268L448 250V264L520 246V188L448 170V184L520 166V108L448 98Z',
      wood,
      line('M544 94q-8 120 4 250M574 94q-6 130 0 250', wood.dark, 2.5, 0.6),
    ),
    // Shavings.
    line('M372 392q14 -18 30 -4q8 16 -10 18', paleWood.mid, 7),
    line('M446 412q12 -16 28 -4', paleWood.light, 6),
    // Chisel and mallet.
    place(
      220,
      402,
      90,
      1,
      solid('blade', 'M-15 -134H15V-14H-15Z', steel),
      poly(
        [
          [-15, -134],
          [15, -134],
          [15, -150],
          [-15, -136],
        ],
        steel.light,
      ),
      rect(-12, -16, 24, 20, brass.mid, 4),
      solid('chisel', 'M-17 2H17Q24 50 16 96Q0 106 -16 96Q-24 50 -17 2Z', wood),
      shine('M-8 18V80', 4),
    ),
    turn(
      14,
      520,
      420,
      rod(420, 420, 560, 420, wood, 20),
      solid('mallet', 'M544 372H612V468H544Z', paleWood, line('M560 372V468', paleWood.dark, 3, 0.4)),
    ),
  ),
};

const tile = (x: number, y: number, tone: typeof brick): string =>
  shapes(
    rect(x, y, 118, 118, tone.dark, 6),
    rect(x, y, 114, 113, tone.mid, 6),
    line(`M${x + 12} ${y + 40}V${y + 14}H${x + 46}`, tone.light, 5, 0.8),
  );

const tiling: View = {
  alt: 'Panneau d’essai : carreaux posés d’équerre, colle peignée, peigne et croisillons',
  ground: 'wall',
  body: shapes(
    rect(56, 52, 410, 380, paleWood.dark, 6),
    rect(56, 52, 410, 370, paleWood.mid, 6),
    rect(74, 70, 376, 338, grey.mid, 4),
    row(21, (at) => line(`M82 ${82 + at * 16}q90 -10 180 0t180 0`, grey.light, 6)),
    tile(82, 78, teal),
    tile(206, 78, teal),
    tile(330, 78, teal),
    tile(82, 202, teal),
    tile(206, 202, teal),
    ...[
      [202, 198],
      [326, 198],
    ].map(([x = 0, y = 0]) =>
      shapes(rect(x - 11, y - 2.5, 24, 6, white, 2), rect(x - 2, y - 11, 6, 24, white, 2)),
    ),
    turn(7, 392, 268, tile(336, 206, teal)),
    // The notched trowel.
    turn(
      -24,
      470,
      366,
      rect(330, 352, 244, 76, steel.dark, 4),
      rect(330, 352, 244, 66, steel.mid, 4),
      row(12, (at) => rect(336 + at * 20, 416, 11, 14, grey.mid, 1)),
      shine('M346 366H540', 6, 0.6),
      rect(406, 326, 16, 30, iron.mid, 4),
      rect(494, 326, 16, 30, iron.mid, 4),
      rod(392, 320, 526, 320, wood, 30),
    ),
    // A mallet of rubber.
    turn(
      16,
      548,
      150,
      rod(548, 130, 548, 300, wood, 20),
      solid(
        'mallet',
        'M494 84H602Q612 84 612 94V140Q612 150 602 150H494Q484 150 484 140V94Q484 84 494 84Z',
        rubber,
      ),
      shine('M500 100H590', 6, 0.3),
    ),
  ),
};

/** Days of a craft: walls, wood, tiles. */
export const building: Readonly<Record<string, Sketch>> = {
  'percer-nolwenn': [drilling],
  'queue-aronde': [dovetail, closeUp(dovetail, 'Les queues de la planche, taillées en biais', 380, 210)],
  'carrelage-mehmet': [tiling],
};
