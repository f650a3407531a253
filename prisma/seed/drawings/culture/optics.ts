import {
  blue,
  brick,
  circle,
  cream,
  disc,
  ellipse,
  glass,
  iron,
  leaf,
  path,
  place,
  rect,
  row,
  rubber,
  shapes,
  shine,
  steel,
  type Tones,
  turn,
  white,
  yellow,
} from '../kit';
import { closeUp, type Sketch, type View } from '../sketch';

/** A framed slide; `sky` and `land` are its picture. */
const slide = (sky: string, land: string): string =>
  shapes(
    rect(-42, -42, 84, 84, cream.dark, 6),
    rect(-42, -42, 84, 79, white, 6),
    rect(-29, -20, 58, 40, sky, 3),
    path('M-29 8Q-14 -6 0 4T29 0V20H-29Z', land),
    circle(14, -9, 6, yellow.light),
  );

const scanner: View = {
  alt: 'Scanner de diapositives, son passe-vues rempli et une bande de négatifs',
  ground: 'table',
  body: shapes(
    // Straight magazine that runs through the machine.
    rect(40, 308, 420, 58, rubber.dark, 6),
    rect(40, 308, 420, 48, iron.mid, 6),
    row(24, (index) => rect(50 + index * 10, 254, 6, 70, index % 5 === 2 ? cream.dark : white, 2)),
    row(40, (index) => rect(48 + index * 10, 352, 5, 8, steel.mid, 1)),
    // Machine.
    path(
      'M268 120Q270 96 294 96H540Q564 96 568 120L586 352Q586 372 564 372H272Q252 372 252 352Z',
      rubber.dark,
    ),
    path('M268 120Q270 96 294 96H536Q558 96 560 120L576 344Q576 362 556 362H274Q254 362 256 344Z', iron.mid),
    shine('M292 106H530', 7, 0.35),
    rect(256, 226, 60, 124, rubber.dark, 8),
    rect(264, 234, 44, 106, yellow.light, 5),
    rect(272, 246, 28, 82, white, 4),
    rect(346, 136, 188, 108, rubber.dark, 10),
    rect(354, 144, 172, 92, '#8fbfd6', 6),
    path('M354 206Q390 170 430 196T526 184V236H354Z', '#e0c489'),
    path('M354 216Q420 196 526 214V236H354Z', '#4f8f9e'),
    circle(492, 166, 13, yellow.light),
    path('M420 200L446 164L472 200Z', brick.mid),
    ...[0, 1, 2].map((index) => circle(372 + index * 40, 286, 13, index === 1 ? leaf.mid : iron.light)),
    rect(480, 276, 66, 20, rubber.dark, 6),
    circle(496, 286, 5, leaf.light),
    rect(280, 366, 40, 14, rubber.dark, 5),
    rect(520, 366, 40, 14, rubber.dark, 5),
    // Slides and a strip of negatives.
    place(112, 418, -10, 0.95, slide('#9cc7dd', '#d9b36c')),
    place(204, 424, 8, 0.95, slide('#f0bd93', '#5d8f6c')),
    place(
      392,
      426,
      -4,
      1,
      rect(-110, -24, 230, 50, '#7a3f1e', 3),
      row(15, (index) =>
        shapes(
          rect(-104 + index * 15, -21, 7, 6, '#e9c79b', 2),
          rect(-104 + index * 15, 17, 7, 6, '#e9c79b', 2),
        ),
      ),
      row(4, (index) =>
        rect(-102 + index * 56, -11, 48, 24, ['#c9803f', '#a9602d', '#d89a58', '#b56f38'][index] ?? '', 2),
      ),
    ),
  ),
};

const ivory: Tones = { light: '#fffdf6', mid: '#ece5d8', dark: '#c2b8a6' };

const microscope: View = {
  alt: 'Microscope d’étude à trois objectifs, une lame sur la platine et des lames préparées',
  ground: 'table',
  body: shapes(
    // Foot and arm.
    path('M196 400Q196 366 232 362H436Q458 366 458 400V408H196Z', ivory.dark),
    path('M196 396Q196 362 232 358H430Q450 362 450 396Z', ivory.mid),
    path('M410 362Q470 260 424 168L376 132L346 166L378 196Q402 270 348 362Z', ivory.dark),
    path('M402 360Q456 260 414 172L376 142L352 166L386 200Q408 270 352 360Z', ivory.mid),
    shine('M384 150L414 178Q446 254 408 336', 6, 0.7),
    // Light, stage with its slide.
    rect(252, 340, 70, 22, iron.dark, 6),
    ellipse(287, 340, 26, 8, yellow.light),
    path('M270 336L276 300H298L304 336Z', yellow.light, 0.55),
    rect(200, 286, 190, 18, rubber.dark, 5),
    rect(200, 286, 190, 12, iron.mid, 5),
    rect(236, 278, 102, 8, glass.dark, 2),
    rect(272, 277, 30, 6, '#d7739a', 2),
    rect(222, 274, 18, 14, steel.mid, 3),
    rect(334, 274, 18, 14, steel.mid, 3),
    // Objectives on their turret.
    turn(
      48,
      287,
      196,
      rect(273, 212, 28, 48, steel.dark, 4),
      rect(273, 212, 21, 46, steel.light, 4),
      rect(273, 234, 28, 8, yellow.mid),
    ),
    turn(
      -48,
      287,
      196,
      rect(273, 212, 28, 42, steel.dark, 4),
      rect(273, 212, 21, 40, steel.light, 4),
      rect(273, 230, 28, 8, brick.mid),
    ),
    rect(272, 212, 30, 56, steel.dark, 5),
    rect(272, 212, 22, 54, steel.light, 5),
    rect(272, 240, 30, 9, blue.mid),
    ellipse(287, 206, 46, 20, rubber.dark),
    ellipse(285, 202, 44, 18, iron.mid),
    // Head and eyepiece.
    path('M236 140H342Q356 142 354 156L346 196H240Q228 176 236 140Z', ivory.dark),
    path('M240 146H336Q346 148 345 158L338 190H246Q236 174 240 146Z', ivory.mid),
    turn(
      -40,
      262,
      130,
      rect(240, 62, 46, 84, ivory.dark, 6),
      rect(240, 62, 36, 84, ivory.mid, 6),
      rect(236, 30, 54, 42, rubber.dark, 8),
      rect(236, 30, 46, 38, iron.mid, 8),
      ellipse(263, 30, 22, 6, glass.dark),
    ),
    // Focus.
    disc(404, 318, 34, iron),
    disc(404, 318, 17, steel),
    // Prepared slides.
    ...[0, 1, 2].map((index) =>
      place(
        92 + index * 26,
        424 - index * 16,
        -14,
        1,
        rect(-56, -15, 112, 30, glass.dark, 3),
        rect(-56, -15, 112, 26, glass.mid, 3),
        rect(-52, -12, 28, 20, white, 2),
        ellipse(14, -2, 15, 9, ['#8bbf7c', '#d7739a', '#e0ad55'][index] ?? '', 0.85),
      ),
    ),
    rect(520, 348, 60, 54, glass.dark, 8),
    rect(524, 352, 50, 44, glass.light, 6),
    rect(524, 372, 50, 24, '#7fb7a0', 5),
    rect(516, 338, 68, 14, iron.mid, 5),
    circle(540, 384, 4, leaf.dark),
    circle(558, 380, 3, leaf.dark),
  ),
};

/** What magnifies and copies; by the slug of the listing. */
export const optics: Readonly<Record<string, Sketch>> = {
  'scanner-diapos': [
    scanner,
    { ...closeUp(scanner, 'Deux diapositives et une bande de négatifs', 262, 410, 1.9), ground: 'plain' },
  ],
  microscope: [
    microscope,
    closeUp(microscope, 'Les trois objectifs du microscope au-dessus d’une lame', 290, 246, 2.2),
  ],
};
