import {
  bar,
  blue,
  brick,
  circle,
  disc,
  iron,
  leaf,
  line,
  navy,
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
  teal,
  turn,
  wood,
  yellow,
} from '../kit';
import { closeUp, type Sketch, type View } from '../sketch';

/** A board that lies on the table, seen along its edge. */
const board = (x: number, y: number, w: number, h: number): string =>
  shapes(
    rect(x, y, w, h, wood.dark, 3),
    rect(x, y, w, h - 7, paleWood.mid, 3),
    rect(x, y, w, 6, paleWood.light, 3),
    line(`M${x + 30} ${y + h / 2}q60 -6 130 0t${w - 220} 0`, wood.mid, 2, 0.6),
  );

/** The teeth of a round blade. */
const blade = (x: number, y: number, r: number, teeth = 28): string =>
  shapes(
    row(teeth, (index) =>
      turn(
        (index * 360) / teeth,
        x,
        y,
        poly(
          [
            [x - 5, y - r + 5],
            [x + 6, y - r - 7],
            [x + 7, y - r + 5],
          ],
          steel.dark,
        ),
      ),
    ),
    disc(x, y, r, steel),
    circle(x, y, r * 0.28, steel.dark),
    circle(x, y, r * 0.2, iron.mid),
    circle(x, y, r * 0.08, steel.light),
  );

const jigsaw: View = {
  alt: 'Scie sauteuse verte posée sur une planche',
  ground: 'table',
  body: shapes(
    board(60, 330, 520, 44),
    line('M440 176Q500 150 520 90', rubber.dark, 11),
    // Blade and sole.
    rect(214, 316, 13, 84, steel.dark, 2),
    rect(214, 316, 9, 84, steel.light, 2),
    row(8, (index) =>
      poly(
        [
          [214, 326 + index * 9],
          [207, 331 + index * 9],
          [214, 334 + index * 9],
        ],
        steel.dark,
      ),
    ),
    rect(172, 312, 236, 18, steel.dark, 6),
    rect(172, 312, 236, 11, steel.light, 6),
    // Plunger and front.
    rect(206, 276, 28, 40, steel.mid, 5),
    rect(206, 276, 9, 40, steel.light, 4),
    path(
      'M182 236Q178 200 208 186L288 160H400Q452 164 452 212V254Q452 270 436 272H300L276 300Q272 308 260 308H204Q188 306 186 288Z',
      leaf.dark,
    ),
    path(
      'M186 232Q184 202 212 190L290 165H398Q446 170 446 210V246Q446 262 432 263H296L270 294Q266 300 256 300H206Q192 298 191 284Z',
      leaf.mid,
    ),
    // The opening of the handle.
    path('M296 204H392Q408 206 408 222Q408 238 392 239H306Q290 236 288 222Q286 208 296 204Z', '#f7e9d8'),
    path('M300 165H398Q440 168 446 200L430 190Q420 180 396 180H296L268 184Z', leaf.light, 0.7),
    path('M318 204H352L346 216H324Z', brick.mid),
    row(4, (index) => rect(204 + index * 13, 218, 6, 34, leaf.dark, 3)),
    circle(412, 252, 7, rubber.mid),
    rect(300, 276, 74, 20, rubber.mid, 8),
    rect(300, 296, 92, 16, rubber.dark, 5),
  ),
};

const mitre: View = {
  alt: 'Scie à onglet radiale, son disque et sa table de coupe',
  ground: 'table',
  body: shapes(
    // Table and turning base.
    rect(96, 348, 448, 40, iron.dark, 8),
    rect(96, 348, 448, 28, iron.mid, 8),
    rect(120, 388, 40, 16, rubber.mid, 5),
    rect(480, 388, 40, 16, rubber.mid, 5),
    path('M216 350Q320 318 424 350Z', steel.dark),
    path('M222 348Q320 324 418 348Z', steel.mid),
    line('M250 348Q320 334 390 348', steel.light, 3),
    rect(112, 300, 168, 50, steel.dark, 5),
    rect(112, 300, 168, 42, steel.mid, 5),
    rect(360, 300, 168, 50, steel.dark, 5),
    rect(360, 300, 168, 42, steel.mid, 5),
    board(60, 318, 210, 32),
    // Rails and arm.
    rod(430, 210, 560, 178, steel, 15),
    rod(436, 236, 566, 204, steel, 15),
    rect(540, 160, 36, 172, iron.dark, 12),
    rect(540, 160, 27, 172, iron.mid, 12),
    // Blade under its hood.
    blade(318, 246, 98, 36),
    path('M208 244A112 112 0 0 1 430 236L404 262A90 90 0 0 0 234 254Z', yellow.dark),
    path('M210 236A110 110 0 0 1 428 228L406 246A92 92 0 0 0 232 244Z', yellow.mid),
    shine('M234 206A94 94 0 0 1 318 144', 9),
    rect(352, 160, 96, 58, iron.dark, 14),
    rect(352, 160, 96, 46, iron.mid, 14),
    row(4, (index) => rect(368 + index * 17, 172, 8, 24, iron.dark, 3)),
    // Handle.
    line('M256 150Q240 96 288 84H352Q380 86 376 112L370 156', rubber.dark, 22),
    line('M260 146Q246 104 290 92H350', rubber.mid, 10),
    rect(298, 92, 34, 12, brick.mid, 5),
    bar(318, 346, 470, 404, brick.mid, 2),
  ),
};

const circular: View = {
  alt: 'Scie circulaire posée sur son rail de guidage',
  ground: 'table',
  body: shapes(
    board(40, 346, 560, 52),
    // The rail.
    rect(56, 330, 528, 20, steel.dark, 3),
    rect(56, 330, 528, 11, steel.light, 3),
    rect(56, 341, 528, 4, brick.mid),
    row(9, (index) => rect(80 + index * 58, 333, 26, 4, steel.mid, 2)),
    blade(300, 268, 96, 32),
    // Sole.
    rect(150, 306, 320, 26, iron.dark, 6),
    rect(150, 306, 320, 15, steel.mid, 6),
    // Hood and motor.
    path('M188 270A112 112 0 0 1 412 270V298H188Z', teal.dark),
    path('M192 264A108 108 0 0 1 408 264V288H192Z', teal.mid),
    shine('M214 240A92 92 0 0 1 292 176', 10),
    circle(300, 262, 44, teal.dark),
    circle(298, 259, 38, iron.mid),
    circle(298, 259, 14, steel.mid),
    circle(294, 255, 5, steel.light),
    // Rear handle and front knob.
    path(
      'M392 196Q470 170 500 210Q526 250 480 300H430L410 272L448 262Q466 240 448 224Q426 214 396 228Z',
      rubber.dark,
    ),
    path(
      'M396 200Q466 178 490 212Q512 246 472 290H434L420 274L456 264Q476 240 456 220Q432 206 398 220Z',
      rubber.mid,
    ),
    path('M430 236L446 242L440 262L424 258Z', brick.mid),
    rod(214, 190, 196, 150, rubber, 26),
    line('M498 226Q560 214 580 160', rubber.dark, 10),
  ),
};

const plane: View = {
  alt: 'Rabot électrique et ses copeaux, sur le chant d’une porte',
  ground: 'table',
  body: shapes(
    board(40, 336, 560, 60),
    rect(134, 312, 380, 26, steel.dark, 6),
    rect(134, 312, 380, 15, steel.light, 6),
    path('M140 314V268Q142 236 180 232L250 222Q262 170 314 164H420Q484 168 506 226L514 314Z', navy.dark),
    path('M144 306V268Q148 242 182 238L256 228Q268 176 316 171H418Q476 174 498 226L506 304Z', blue.mid),
    path('M304 206Q318 196 340 196H412Q446 200 452 232Q450 254 430 256H316Q296 250 298 226Z', '#f7e9d8'),
    path(
      'M268 212Q282 178 318 172H418Q460 176 482 206L462 204Q446 186 412 186H330Q296 188 284 218Z',
      blue.light,
      0.7,
    ),
    path('M350 196H392L384 210H356Z', brick.mid),
    // Knob and cutter case.
    circle(196, 224, 33, rubber.dark),
    circle(194, 221, 28, rubber.mid),
    line('M178 212A22 22 0 0 1 200 200', rubber.light, 6),
    rect(296, 268, 108, 34, iron.dark, 10),
    row(5, (index) => rect(310 + index * 18, 276, 9, 18, iron.light, 3)),
    // Shavings.
    line('M520 306q34 -48 54 -8t-26 22', paleWood.mid, 10),
    line('M88 322q-40 -20 -24 -50t34 6', paleWood.mid, 9),
    line('M556 346q26 -6 22 -30', paleWood.light, 7),
  ),
};

/** Saws and what else takes wood apart; by the slug of the listing. */
export const sawing: Readonly<Record<string, Sketch>> = {
  'scie-sauteuse-nolwenn': [jigsaw, closeUp(jigsaw, 'La lame de la scie sauteuse et sa semelle', 250, 310)],
  'scie-onglet': [mitre, closeUp(mitre, 'Le disque denté de la scie à onglet', 320, 240, 1.8)],
  'scie-circulaire': [circular],
  'rabot-electrique': [plane],
};
