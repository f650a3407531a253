import {
  bar,
  block,
  brick,
  circle,
  darkWood,
  grey,
  iron,
  leaf,
  line,
  move,
  orange,
  paleWood,
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
  white,
  wood,
  yellow,
} from '../kit';
import type { Sketch, View } from '../sketch';

const splitter: View = {
  alt: 'Fendeuse à bûches, une bûche sous le coin',
  ground: 'grass',
  body: shapes(
    rect(108, 352, 424, 26, iron.dark, 6),
    rect(108, 352, 424, 17, iron.mid, 6),
    rod(150, 372, 138, 430, iron, 13),
    rod(470, 372, 484, 430, iron, 13),
    block(108, 262, 118, 92, orange, 12),
    row(4, (index) => rect(126 + index * 20, 282, 10, 44, orange.dark, 4)),
    rect(226, 286, 104, 48, steel.dark, 8),
    rect(226, 286, 104, 34, steel.mid, 8),
    rod(328, 310, 368, 310, steel, 27),
    rect(364, 268, 22, 84, iron.mid, 5),
    // The log, half split.
    rect(386, 268, 104, 84, darkWood.dark, 10),
    rect(386, 268, 104, 70, darkWood.mid, 10),
    path('M490 272L440 306L490 346Z', paleWood.mid),
    line('M400 288h60M398 326h58', darkWood.light, 4),
    path('M450 309L524 262V352Z', steel.mid),
    path('M450 309L524 262V290Z', steel.light),
    rect(520, 246, 24, 112, brick.dark, 5),
    rect(520, 246, 16, 112, brick.mid, 5),
    rod(196, 262, 214, 206, iron, 10),
    circle(216, 196, 15, rubber.mid),
    rod(266, 286, 272, 226, iron, 10),
    circle(273, 218, 15, rubber.mid),
    circle(166, 398, 30, rubber.mid),
    circle(166, 398, 13, grey.mid),
    circle(454, 404, 26, rubber.mid),
    circle(454, 404, 11, grey.mid),
    // Split wood.
    ...[
      [36, 420],
      [62, 392],
      [560, 424],
      [606, 424],
      [584, 396],
    ].map(([x = 0, y = 0]) =>
      shapes(
        path(
          `M${x - 26} ${y + 16}L${x - 6} ${y - 18}L${x + 24} ${y + 12}Q${x} ${y + 22} ${x - 26} ${y + 16}Z`,
          paleWood.mid,
        ),
        path(
          `M${x - 26} ${y + 16}Q${x} ${y + 22} ${x + 24} ${y + 12}L${x + 26} ${y + 20}Q${x} ${y + 28} ${x - 26} ${y + 22}Z`,
          darkWood.mid,
        ),
      ),
    ),
  ),
};

const pruner: View = {
  alt: 'Échenilloir et scie au bout d’une perche, dans un arbre',
  ground: 'grass',
  tint: 'sky',
  body: shapes(
    path('M430 480Q452 330 440 240L480 120L520 250Q506 340 530 480Z', darkWood.dark),
    path('M446 480Q464 330 452 244L482 150L500 250Q490 340 500 480Z', darkWood.mid),
    line('M460 210Q380 150 300 150Q240 152 200 120', darkWood.mid, 20),
    line('M490 190Q540 120 610 110', darkWood.mid, 16),
    row(16, (index) =>
      move(
        170 + ((index * 61) % 420),
        30 + ((index * 41) % 110),
        path('M0 0Q26 -28 54 0Q26 24 0 0Z', index % 2 ? leaf.mid : leaf.light),
      ),
    ),
    rod(60, 476, 270, 214, yellow, 15),
    rod(60, 476, 150, 364, rubber, 21),
    line('M250 250Q170 320 120 470', brick.mid, 5),
    // Saw and hooked blade.
    path('M262 226Q300 160 386 128L392 142Q320 176 284 236Z', steel.mid),
    path('M262 226Q300 160 386 128L387 134Q306 170 270 230Z', steel.light),
    row(9, (index) =>
      poly(
        [
          [286 + index * 11, 212 - index * 8],
          [296 + index * 11, 206 - index * 8],
          [297 + index * 11, 218 - index * 8],
        ],
        steel.dark,
      ),
    ),
    path('M246 236Q214 224 216 188Q220 172 236 176Q232 204 262 214Z', iron.mid),
    rect(244, 208, 42, 34, orange.mid, 8),
    circle(265, 225, 8, iron.mid),
  ),
};

const starter: View = {
  alt: 'Bêche, fourche-bêche, binette et bottes de jardin',
  ground: 'grass',
  body: shapes(
    // Spade.
    rod(150, 60, 150, 270, paleWood, 17),
    line('M126 52Q150 34 174 52V74H126Z', wood.mid, 11),
    path('M112 264H188V356Q184 392 150 412Q116 392 112 356Z', steel.dark),
    path('M120 268H180V352Q176 382 150 400Q124 382 120 352Z', steel.mid),
    rect(142, 270, 16, 70, steel.light, 6),
    // Fork.
    rod(256, 60, 256, 270, paleWood, 17),
    line('M232 52Q256 34 280 52V74H232Z', wood.mid, 11),
    path('M212 268H300V290H212Z', iron.mid),
    row(4, (index) =>
      path(
        `M${214 + index * 26} 284V396L${218 + index * 26} 412L${222 + index * 26} 396V284Z`,
        index % 2 ? iron.mid : iron.light,
      ),
    ),
    // Hoe.
    rod(362, 44, 362, 372, paleWood, 17),
    path('M356 360Q330 356 318 382L300 410H352L366 378Z', steel.dark),
    path('M354 366Q334 362 324 384L310 404H346L358 376Z', steel.mid),
    // Wellies.
    ...[
      [446, leaf],
      [506, leaf],
      [560, yellow],
    ].map(([x, tone]) => {
      const [left, boot] = [Number(x), tone as typeof leaf];
      const small = boot === yellow ? 24 : 0;
      return shapes(
        path(
          `M${left - 26} ${262 + small}H${left + 26}L${left + 24} 376Q${left + 62} 380 ${left + 66} 412V424H${left - 24}Z`,
          boot.dark,
        ),
        path(
          `M${left - 22} ${266 + small}H${left + 20}L${left + 17} 382Q${left + 54} 386 ${left + 58} 410H${left - 20}Z`,
          boot.mid,
        ),
        rect(left - 28, 256 + small, 56, 15, boot.light, 5),
        shine(`M${left - 8} ${286 + small}V380`, 7, 0.35),
        rect(left - 25, 414, 92, 14, rubber.mid, 5),
      );
    }),
  ),
};

const blower: View = {
  alt: 'Souffleur de feuilles sur batterie et son sac, feuilles de platane qui s’envolent',
  ground: 'floor',
  body: shapes(
    path('M300 226L96 326Q64 340 60 366L64 380Q90 376 120 360L330 280Z', iron.dark),
    path('M300 232L100 330Q72 344 68 366Q94 364 122 350L322 270Z', iron.mid),
    shine('M120 334L290 250', 8, 0.35),
    path('M290 216Q292 176 340 168H446Q500 176 502 228Q500 288 446 292H352Q294 286 290 232Z', leaf.dark),
    path('M298 218Q300 184 342 176H442Q492 184 494 228Q492 278 442 282H354Q302 276 298 232Z', leaf.mid),
    circle(368, 230, 38, iron.dark),
    circle(367, 228, 32, iron.mid),
    row(5, (index) => bar(344, 208 + index * 10, 390, 208 + index * 10, iron.dark, 4)),
    line('M352 174Q356 108 420 108T486 182', rubber.dark, 19),
    path('M404 118L424 120L420 146L402 142Z', brick.mid),
    block(440, 236, 88, 42, iron, 8),
    rect(456, 250, 36, 10, yellow.mid, 4),
    // Bag.
    path('M386 284Q470 286 560 330Q596 372 560 414Q488 430 412 396Q366 350 386 284Z', orange.dark),
    path('M394 290Q470 294 552 336Q582 372 552 404Q488 418 420 388Q378 350 394 290Z', orange.mid),
    line('M430 316Q480 330 520 366', orange.light, 6),
    ...[
      [60, 300, 0],
      [30, 240, 40],
      [104, 420, 80],
      [40, 420, 10],
      [150, 390, 130],
      [96, 230, 200],
      [180, 440, 60],
    ].map(([x = 0, y = 0, angle = 0], index) =>
      turn(
        angle,
        x,
        y,
        path(
          `M${x} ${y + 22}V${y + 6}L${x - 20} ${y + 8}L${x - 12} ${y - 4}L${x - 22} ${y - 16}L${x - 6} ${y - 14}L${x} ${y - 28}L${x + 6} ${y - 14}L${x + 22} ${y - 16}L${x + 12} ${y - 4}L${x + 20} ${y + 8}Z`,
          [orange.mid, yellow.mid, brick.mid, wood.mid][index % 4] ?? '',
        ),
      ),
    ),
    row(3, (index) => line(`M40 ${340 + index * 14}H0`, white, 5, 0.6)),
  ),
};

/** Wood, leaves and the first season; by the slug of the listing. */
export const seasons: Readonly<Record<string, Sketch>> = {
  fendeuse: [splitter],
  'coupe-branches': [pruner],
  'brouette-priya': [starter],
  souffleur: [blower],
};
