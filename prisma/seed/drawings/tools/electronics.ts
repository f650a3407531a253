import {
  bar,
  block,
  blue,
  brass,
  brick,
  circle,
  cream,
  ellipse,
  grey,
  iron,
  leaf,
  line,
  navy,
  orange,
  path,
  poly,
  rect,
  rod,
  row,
  rubber,
  shapes,
  steel,
  teal,
  turn,
  white,
  yellow,
} from '../kit';
import { closeUp, type Sketch, type View } from '../sketch';

const screen = '#12302b';

const lit = '#7de3a2';

const soldering: View = {
  alt: 'Station de soudage, son fer sur son support et la bobine d’étain',
  ground: 'table',
  body: shapes(
    block(110, 188, 216, 178, { light: '#8fa0c4', mid: navy.mid, dark: navy.dark }, 16),
    rect(132, 212, 172, 62, screen, 8),
    rect(148, 226, 22, 34, lit, 3),
    rect(178, 226, 22, 34, lit, 3),
    rect(208, 226, 22, 34, lit, 3),
    circle(246, 231, 5, lit),
    rect(260, 226, 16, 34, lit, 3),
    circle(168, 318, 27, iron.dark),
    circle(166, 315, 22, iron.mid),
    bar(166, 315, 176, 300, white, 5),
    circle(248, 318, 12, brick.mid),
    circle(286, 318, 12, leaf.mid),
    // Cable, stand, iron.
    line('M310 340Q350 398 400 372T438 330', rubber.dark, 9),
    path('M372 366H548L530 388H390Z', iron.mid),
    line('M420 366Q408 320 436 300', steel.mid, 8),
    row(7, (index) =>
      turn(
        -52,
        470 - index * 9,
        290 + index * 9,
        ellipse(470 - index * 9, 290 + index * 9, 8, 26, steel.dark),
      ),
    ),
    row(7, (index) =>
      turn(
        -52,
        470 - index * 9,
        290 + index * 9,
        ellipse(469 - index * 9, 288 + index * 9, 4, 22, steel.light),
      ),
    ),
    rod(476, 282, 520, 226, teal, 30),
    rod(516, 230, 546, 192, rubber, 24),
    line('M546 192Q590 136 560 96', rubber.dark, 9),
    rect(494, 354, 40, 12, yellow.mid, 3),
    // Solder.
    ellipse(66, 380, 40, 12, grey.dark),
    rect(26, 330, 80, 50, '#c3cad0', 4),
    row(5, (index) => line(`M28 ${338 + index * 9}H104`, '#98a3ab', 3)),
    ellipse(66, 330, 40, 12, blue.mid),
    ellipse(66, 330, 14, 4, blue.dark),
    line('M104 360Q132 392 150 388', '#aab4bb', 4),
  ),
};

const scope: View = {
  alt: 'Oscilloscope à deux voies, deux courbes à l’écran',
  ground: 'table',
  body: shapes(
    block(96, 130, 448, 236, { light: cream.light, mid: '#e3dccf', dark: '#b9ae9b' }, 18),
    line('M220 130Q222 92 260 90H380Q418 92 420 130', '#9b9182', 15),
    rect(118, 156, 262, 180, iron.dark, 10),
    rect(128, 166, 242, 160, screen, 6),
    row(7, (index) => bar(162 + index * 30, 168, 162 + index * 30, 324, '#1e4a43', 1.5)),
    row(4, (index) => bar(130, 198 + index * 32, 368, 198 + index * 32, '#1e4a43', 1.5)),
    line('M130 214q30 -62 60 0t60 0t60 0t58 -10', yellow.mid, 5),
    line('M130 290H160V258H200V290H240V258H280V290H320V258H368', '#74c7e8', 5),
    circle(428, 184, 26, iron.dark),
    circle(426, 181, 21, iron.mid),
    circle(498, 184, 26, iron.dark),
    circle(496, 181, 21, iron.mid),
    bar(426, 181, 436, 168, white, 4),
    bar(496, 181, 488, 166, white, 4),
    row(3, (index) =>
      row(4, (column) =>
        rect(402 + column * 32, 226 + index * 22, 22, 13, index === 1 ? grey.mid : grey.dark, 5),
      ),
    ),
    circle(426, 324, 15, steel.dark),
    circle(426, 324, 10, yellow.mid),
    circle(498, 324, 15, steel.dark),
    circle(498, 324, 10, '#74c7e8'),
    // Probes.
    line('M426 330Q420 420 330 420T190 410', rubber.dark, 7),
    rod(190, 410, 120, 402, iron, 17),
    rod(120, 402, 88, 398, steel, 6),
    line('M498 330Q500 440 560 420', rubber.dark, 7),
    rect(126, 366, 44, 12, rubber.dark, 4),
    rect(470, 366, 44, 12, rubber.dark, 4),
  ),
};

const printer: View = {
  alt: 'Imprimante 3D en train de fabriquer une pièce orange, sa bobine au-dessus',
  ground: 'table',
  body: shapes(
    circle(320, 60, 50, iron.dark),
    circle(320, 60, 42, orange.mid),
    circle(320, 60, 42, orange.dark, 0.25),
    circle(320, 60, 16, cream.mid),
    line('M362 60Q384 120 344 168', orange.mid, 4),
    rect(150, 104, 340, 22, iron.dark, 6),
    rect(150, 104, 340, 15, iron.mid, 6),
    rect(150, 104, 26, 270, iron.dark, 6),
    rect(150, 104, 18, 270, iron.mid, 6),
    rect(464, 104, 26, 270, iron.dark, 6),
    rect(464, 104, 18, 270, iron.mid, 6),
    rod(168, 190, 472, 190, steel, 9),
    rod(168, 210, 472, 210, steel, 9),
    // Head.
    rect(306, 164, 78, 70, iron.dark, 9),
    rect(306, 164, 78, 60, teal.mid, 9),
    circle(345, 194, 20, iron.dark),
    row(4, (index) => turn(index * 45, 345, 194, rect(343, 178, 4, 32, grey.mid, 2))),
    poly(
      [
        [330, 234],
        [360, 234],
        [351, 252],
        [339, 252],
      ],
      brass.mid,
    ),
    // Printed bracket.
    path('M262 318V274Q264 262 278 262H298V282H284V318Z', orange.mid),
    rect(262, 262, 112, 11, orange.light, 4),
    path('M284 318V282H374V273H390V318Z', orange.mid),
    row(5, (index) => rect(262, 280 + index * 8, 128, 2, orange.dark, 0, 0.35)),
    // Bed.
    rect(206, 318, 244, 14, grey.light, 3),
    rect(206, 330, 244, 9, grey.dark, 3),
    rect(316, 339, 24, 22, iron.mid),
    block(134, 356, 372, 52, iron, 10),
    rect(388, 368, 80, 24, '#bfe3ee', 4),
    circle(172, 381, 12, grey.mid),
  ),
};

const meter: View = {
  alt: 'Multimètre jaune et ses deux cordons',
  ground: 'table',
  body: shapes(
    line('M292 380Q280 446 190 436Q110 424 118 330', brick.mid, 9),
    line('M348 380Q368 450 460 436Q536 420 524 320', rubber.dark, 9),
    rod(118, 330, 102, 226, brick, 18),
    rod(102, 226, 96, 186, steel, 6),
    rod(524, 320, 540, 222, rubber, 18),
    rod(540, 222, 546, 182, steel, 6),
    path('M218 84Q220 62 244 60H396Q420 62 422 84L414 372Q412 394 390 394H250Q228 394 226 372Z', yellow.dark),
    path('M224 84Q226 68 246 66H394Q414 68 416 86L408 364Q406 384 386 384H254Q234 384 232 364Z', yellow.mid),
    path('M240 92Q242 82 254 82H386Q398 82 400 92L394 352Q392 366 380 366H260Q248 366 246 352Z', iron.dark),
    rect(258, 98, 124, 66, '#cfdcc4', 6),
    row(3, (index) => rect(278 + index * 32, 112, 20, 38, '#36442f', 3)),
    row(3, (index) => rect(283 + index * 32, 118, 10, 10, '#cfdcc4', 2)),
    row(3, (index) => rect(283 + index * 32, 134, 10, 10, '#cfdcc4', 2)),
    circle(320, 246, 56, grey.dark),
    circle(320, 246, 49, iron.mid),
    row(12, (index) => turn(index * 30, 320, 246, rect(318, 180, 4, 9, index < 4 ? brick.light : white, 2))),
    turn(40, 320, 246, rect(310, 206, 20, 80, rubber.dark, 9), rect(316, 208, 8, 26, white, 4)),
    circle(292, 340, 14, brick.dark),
    circle(292, 340, 8, '#1c1512'),
    circle(348, 340, 14, grey.dark),
    circle(348, 340, 8, '#1c1512'),
  ),
};

/** The electronics bench; by the slug of the listing. */
export const electronics: Readonly<Record<string, Sketch>> = {
  'station-soudure': [soldering],
  oscilloscope: [scope, closeUp(scope, 'L’écran de l’oscilloscope et ses deux courbes', 250, 246, 2)],
  'imprimante-3d': [printer, closeUp(printer, 'La pièce orange qui se forme sous la buse', 330, 260, 2.2)],
  multimetre: [meter],
};
