import {
  bar,
  block,
  blue,
  brass,
  brick,
  circle,
  iron,
  leaf,
  line,
  paleWood,
  path,
  plum,
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
  white,
  wood,
  yellow,
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

const breaker: View = {
  alt: 'Perforateur burineur rouge, posé près de ses burins',
  ground: 'floor',
  body: shapes(
    turn(
      -8,
      320,
      220,
      // Chisel, chuck, hammer barrel.
      rod(470, 214, 586, 214, steel, 15),
      poly(
        [
          [580, 204],
          [606, 208],
          [606, 220],
          [580, 224],
        ],
        steel.mid,
      ),
      poly(
        [
          [424, 190],
          [474, 200],
          [474, 228],
          [424, 238],
        ],
        rubber.mid,
      ),
      row(3, (index) =>
        bar(434 + index * 13, 194 + index * 2, 434 + index * 13, 234 - index * 2, rubber.dark, 4),
      ),
      path('M206 172H410Q428 174 428 192V236Q428 254 410 256H206Z', brick.dark),
      path('M206 172H408Q424 174 424 190V228Q424 244 408 246H206Z', brick.mid),
      shine('M230 188H400', 9),
      rect(250, 204, 96, 26, iron.mid, 8),
      rect(262, 212, 50, 9, steel.mid, 4),
      // Motor below.
      path('M240 246H356L346 348Q344 364 328 364H268Q252 364 250 348Z', iron.dark),
      path('M244 246H350L340 342Q338 354 326 354H270Q258 354 257 342Z', iron.mid),
      row(4, (index) => rect(268, 284 + index * 17, 60, 8, iron.dark, 4)),
      // Handles.
      path(
        'M208 172Q120 168 112 206L122 336Q126 352 150 350L262 344V318L158 322L150 222Q152 206 208 208Z',
        rubber.dark,
      ),
      path(
        'M206 178Q128 176 120 208L130 332Q134 342 152 341L250 336V326L152 330L142 216Q146 198 206 200Z',
        rubber.mid,
      ),
      path('M148 236L164 238L168 288L154 290Z', brick.light),
      rod(392, 262, 384, 336, rubber, 26),
      rect(376, 250, 34, 16, steel.mid, 6),
    ),
    rod(420, 424, 570, 412, steel, 12),
    rod(404, 400, 540, 388, steel, 10),
  ),
};

/** A slim drill of small works: `body` its colour. */
const slim = (body: typeof blue): string =>
  shapes(
    rod(414, 170, 500, 170, steel, 9),
    poly(
      [
        [372, 146],
        [410, 154],
        [418, 164],
        [418, 178],
        [410, 188],
        [372, 196],
      ],
      rubber.mid,
    ),
    row(3, (index) =>
      bar(382 + index * 10, 150 + index * 2, 382 + index * 10, 192 - index * 2, rubber.dark, 3),
    ),
    path('M218 132Q220 116 240 114H352Q374 118 374 138V206Q372 222 352 224H244Q220 222 218 204Z', body.dark),
    path('M224 132Q226 122 242 121H350Q366 124 366 140V198Q364 212 348 214H246Q226 212 224 198Z', body.mid),
    shine('M242 138H346', 8),
    circle(344, 170, 20, iron.mid),
    row(6, (index) => turn(index * 60, 344, 170, rect(342, 152, 4, 9, white, 2))),
    path('M232 214H302L308 322H238Z', body.dark),
    path('M238 214H296L301 314H245Z', body.mid),
    path('M298 222Q314 226 310 246L304 268L294 264Z', rubber.mid),
    path('M226 312H322Q332 314 332 326V358Q330 368 320 368H234Q224 366 224 356Z', iron.dark),
    path('M230 316H318Q325 318 325 328V350Q324 358 316 358H238Q231 357 231 350Z', iron.mid),
  );

const davids: View = {
  alt: 'Petite perceuse-visseuse noire et jaune dans sa mallette ouverte, avec ses embouts',
  ground: 'table',
  body: shapes(
    path('M62 166H578L552 62Q548 50 532 50H108Q92 50 88 62Z', iron.dark),
    path('M88 158H552L530 70H110Z', iron.mid),
    rect(54, 160, 532, 250, iron.dark, 18),
    rect(54, 160, 532, 236, iron.mid, 18),
    rect(78, 182, 484, 190, rubber.mid, 12),
    `<g transform="translate(-60 116) scale(.7)">${slim(yellow)}</g>`,
    block(352, 210, 74, 62, yellow, 9),
    rect(444, 202, 96, 70, iron.dark, 8),
    rect(452, 210, 80, 40, yellow.mid, 6),
    row(8, (index) =>
      rod(362 + index * 23, 298, 362 + index * 23, 352 - (index % 3) * 7, index % 2 ? brass : steel, 8),
    ),
    rect(286, 392, 68, 20, yellow.mid, 6),
  ),
};

const oleksandras: View = {
  alt: 'Petite perceuse sans fil bleue, à côté d’une étagère qu’elle a montée',
  ground: 'floor',
  body: shapes(
    rect(424, 70, 150, 354, wood.dark, 4),
    rect(436, 82, 126, 330, paleWood.light, 2),
    row(3, (index) => rect(436, 166 + index * 86, 126, 13, wood.mid)),
    row(4, (index) =>
      rect(
        446 + index * 20,
        106 + (index % 2) * 8,
        15,
        60 - (index % 2) * 8,
        [brick, leaf, yellow, plum][index]?.mid ?? '',
        2,
      ),
    ),
    rect(452, 216, 40, 36, teal.mid, 6),
    circle(530, 324, 18, brick.light),
    row(4, (index) => circle(430, 110 + index * 84, 3.5, steel.dark)),
    `<g transform="translate(-110 60) scale(1)">${slim(blue)}</g>`,
    row(3, (index) =>
      turn(20 * index, 300 + index * 34, 420, rod(300 + index * 34, 408, 300 + index * 34, 432, brass, 7)),
    ),
  ),
};

/** Drills of all sizes; by the slug of the listing. */
export const drills: Readonly<Record<string, Sketch>> = {
  'perceuse-bosch': [bosch, closeUp(bosch, 'Le mandrin de la perceuse et sa mèche', 450, 190)],
  'visseuse-makita': [makita],
  'drill-david': [davids],
  'perceuse-outiltheque': [oleksandras],
  'perforateur-hilti': [breaker],
};
