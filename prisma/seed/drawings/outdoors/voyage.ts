import {
  blue,
  brick,
  circle,
  cream,
  ellipse,
  glass,
  grey,
  iron,
  leaf,
  line,
  mirror,
  move,
  orange,
  path,
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
import { bicycle } from '../spokes';

/** The upper part of a car that looks to the right. */
const roof = (tones: typeof blue): string =>
  shapes(
    path(
      'M-10 480V392Q40 366 92 360L176 268Q190 252 216 250H438Q470 252 494 274L566 354Q630 362 660 384V480Z',
      tones.dark,
    ),
    path(
      'M-10 470V392Q40 366 92 360L176 268Q190 252 216 250H438Q470 252 494 274L566 354Q630 362 660 384V470Z',
      tones.mid,
    ),
    path('M120 356L190 282Q200 272 216 272H302V356Z', glass.dark),
    path('M326 272H432Q456 272 472 288L534 356H326Z', glass.dark),
    path('M132 350L194 286Q202 278 216 278H236L170 350Z', glass.light, 0.8),
    path('M340 278H392L350 350H332V286Z', glass.light, 0.8),
    line('M60 404H600', tones.dark, 5, 0.7),
    line('M314 362V470', tones.dark, 5, 0.7),
    rect(336, 384, 46, 12, tones.light, 6),
    rect(136, 384, 46, 12, tones.light, 6),
    path('M196 250H440L452 256H186Z', tones.light),
  );

const carriers = shapes(
  ...[236, 408].map((x) =>
    shapes(rect(x - 9, 226, 18, 30, rubber.mid, 4), rect(x - 18, 244, 36, 12, iron.dark, 5)),
  ),
  rod(196, 228, 460, 228, steel, 11),
);

const roofBox: View = {
  alt: 'Coffre de toit gris fixé sur les barres d’une voiture',
  body: shapes(
    roof(teal),
    carriers,
    move(
      0,
      9,
      path(
        'M92 214Q90 196 120 172Q160 128 250 122H470Q560 132 582 196Q586 214 566 216H110Q94 218 92 214Z',
        iron.dark,
      ),
      path('M98 180Q160 134 250 128H468Q550 138 574 186H98Z', iron.mid),
      path('M134 160Q180 138 252 136H440', 'none').replace(
        '/>',
        ` stroke="${iron.light}" stroke-width="10" stroke-linecap="round"/>`,
      ),
      line('M100 190H574', rubber.dark, 6),
      line('M212 150Q300 140 480 154M186 168Q300 158 530 172', iron.dark, 4, 0.7),
      rect(318, 194, 44, 17, steel.mid, 6),
      circle(340, 202, 5, iron.dark),
      rect(156, 198, 30, 9, brick.mid, 4),
      rect(500, 198, 30, 9, brick.mid, 4),
    ),
  ),
};

const opened: View = {
  alt: 'Le coffre de toit ouvert, chargé de valises et d’un sac',
  ground: 'floor',
  tint: 'mint',
  body: shapes(
    // Lid, held up by its struts.
    path('M64 214Q66 190 110 142Q150 84 250 74H470Q556 84 582 150L588 180Z', iron.dark),
    path('M84 204Q110 156 130 134Q166 94 254 88H462Q540 96 566 152L570 172Z', rubber.light),
    row(4, (index) => line(`M${200 + index * 90} 98L${176 + index * 104} 192`, rubber.mid, 6, 0.7)),
    rod(140, 190, 160, 286, steel, 8),
    rod(546, 170, 520, 286, steel, 8),
    // Luggage.
    rect(108, 206, 140, 110, brick.dark, 14),
    rect(108, 206, 134, 104, brick.mid, 14),
    rect(130, 206, 12, 104, brick.dark, 3),
    rect(206, 206, 12, 104, brick.dark, 3),
    line('M152 206Q152 186 175 186T198 206', rubber.mid, 9),
    path('M262 316V232Q266 204 300 202H370Q402 206 404 232V316Z', leaf.dark),
    path('M268 316V234Q272 212 302 208H364Q394 212 396 234V316Z', leaf.mid),
    path('M286 218H382V248Q334 262 286 248Z', leaf.light),
    line('M310 204Q334 176 358 204', rubber.mid, 8),
    rect(416, 226, 122, 90, yellow.dark, 12),
    rect(416, 226, 116, 84, yellow.mid, 12),
    line('M452 228Q452 208 474 208T496 228', rubber.mid, 8),
    row(3, (index) => line(`M424 ${250 + index * 20}H524`, yellow.dark, 4)),
    // Tray.
    path(
      'M56 292H596Q604 292 600 304L578 372Q572 390 552 390H104Q84 390 78 372L52 304Q48 292 56 292Z',
      iron.dark,
    ),
    path('M60 296H592L572 364Q566 378 550 378H106Q90 378 84 364Z', iron.mid),
    rect(50, 286, 552, 15, iron.light, 7),
    rect(296, 320, 58, 24, steel.mid, 7),
    circle(325, 332, 6, iron.dark),
    rect(140, 336, 50, 9, brick.mid, 4),
    rect(462, 336, 50, 9, brick.mid, 4),
    rod(60, 402, 590, 402, steel, 15),
    rect(150, 400, 40, 26, rubber.mid, 6),
    rect(460, 400, 40, 26, rubber.mid, 6),
  ),
};

const lamp = (x: number): string =>
  shapes(
    rect(x, 374, 78, 42, iron.dark, 8),
    rect(x + 6, 379, 42, 30, brick.mid, 5),
    rect(x + 10, 383, 20, 8, brick.light, 3),
    rect(x + 50, 379, 22, 14, orange.mid, 4),
    rect(x + 50, 395, 22, 14, cream.light, 4),
  );

const rack: View = {
  alt: 'Porte-vélos d’attelage à l’arrière d’une voiture, chargé de trois vélos',
  ground: 'floor',
  body: shapes(
    // The car's back.
    path(
      'M130 400V214Q134 190 152 172L196 66Q206 44 232 42H408Q434 44 444 66L488 172Q506 190 510 214V400Z',
      grey.dark,
    ),
    path(
      'M138 390V214Q142 194 160 176L204 70Q212 52 234 50H406Q428 52 436 70L480 176Q498 194 502 214V390Z',
      grey.light,
    ),
    path('M184 172L218 80Q222 70 236 68H404Q418 70 422 80L456 172Q320 186 184 172Z', glass.dark),
    path('M200 164L230 84H300L262 170Z', glass.light, 0.7),
    rect(142, 212, 40, 62, brick.dark, 10),
    rect(458, 212, 40, 62, brick.dark, 10),
    rect(170, 398, 56, 30, rubber.dark, 8),
    rect(414, 398, 56, 30, rubber.dark, 8),
    // Bicycles, the far ones first.
    bicycle(296, 330, 172, yellow),
    mirror(bicycle(318, 344, 172, teal)),
    bicycle(340, 360, 172, brick),
    // Arms and rails.
    rod(322, 372, 322, 120, steel, 13),
    line('M322 124H290M322 152H352', steel.dark, 9),
    rect(276, 114, 26, 20, rubber.dark, 6),
    rect(342, 142, 26, 20, rubber.dark, 6),
    rect(150, 352, 386, 17, iron.dark, 7),
    rect(150, 352, 386, 9, iron.light, 7),
    ...[206, 474].map((x) =>
      shapes(rect(x - 14, 316, 10, 44, yellow.mid, 3), rect(x - 20, 344, 24, 17, rubber.mid, 4)),
    ),
    rect(120, 366, 400, 58, iron.mid, 10),
    lamp(112),
    lamp(450),
    rect(214, 378, 212, 38, white, 5),
    rect(214, 378, 20, 38, blue.mid, 4),
    rect(406, 378, 20, 38, blue.mid, 4),
    row(7, (index) =>
      rect(246 + index * 22 + (index > 1 ? 6 : 0) + (index > 4 ? 6 : -4), 388, 12, 18, iron.dark, 3),
    ),
  ),
};

/** A snowshoe seen from above: its deck, binding and straps. */
const snowshoe = (tones: typeof blue): string =>
  shapes(
    path(
      'M0 -190Q62 -184 66 -110Q66 -60 46 -10Q48 60 52 120Q50 186 0 190Q-50 186 -52 120Q-48 60 -46 -10Q-66 -60 -66 -110Q-62 -184 0 -190Z',
      tones.dark,
    ),
    path(
      'M-3 -183Q54 -178 58 -110Q58 -62 38 -12Q40 60 43 118Q42 176 -3 180Q-44 176 -46 118Q-42 58 -40 -12Q-60 -62 -60 -110Q-56 -178 -3 -183Z',
      tones.mid,
    ),
    path('M-48 -110Q-46 -160 -10 -172', 'none').replace(
      '/>',
      ` stroke="${tones.light}" stroke-width="8" stroke-linecap="round"/>`,
    ),
    // Slots.
    ...[-1, 1].map((side) =>
      shapes(
        path(`M${side * 18} -160Q${side * 40} -150 ${side * 42} -116L${side * 22} -104Z`, tones.dark),
        path(`M${side * 16} 124L${side * 32} 118Q${side * 34} 154 ${side * 18} 162Z`, tones.dark),
      ),
    ),
    // Binding: plate, toe strap, heel strap.
    rect(-27, -84, 54, 166, rubber.dark, 16),
    rect(-27, -84, 48, 158, iron.mid, 16),
    row(4, (index) => rect(-16, -10 + index * 18, 26, 8, iron.dark, 3)),
    rect(-46, -62, 92, 26, rubber.dark, 8),
    rect(-42, -60, 62, 14, rubber.light, 6),
    rect(24, -68, 22, 34, yellow.mid, 5),
    path('M-34 44Q-40 96 0 98Q40 96 34 44L24 46Q26 82 0 84Q-26 82 -24 46Z', rubber.dark),
    rect(24, 40, 18, 26, yellow.mid, 5),
    row(3, (index) => path(`M${-22 + index * 16} -98l6 -16l6 16Z`, steel.light)),
  );

/** A walking stick with its basket; upright, its tip at the point. */
const stick = (x: number, y: number, tones: typeof blue): string =>
  shapes(
    rod(x, y, x, y - 320, tones, 9),
    rod(x, y - 160, x, y - 200, steel, 11),
    rod(x, y - 322, x, y - 372, rubber, 19),
    line(`M${x - 4} ${y - 372}Q${x - 34} ${y - 340} ${x - 8} ${y - 318}`, rubber.mid, 5),
    ellipse(x, y - 34, 30, 9, rubber.dark),
    ellipse(x, y - 37, 27, 7, rubber.light),
  );

const snowshoes: View = {
  alt: 'Deux paires de raquettes à neige, l’une orange, l’autre bleue, et leurs bâtons',
  ground: 'plain',
  tint: 'sky',
  body: shapes(
    path('M0 394Q110 368 230 388T450 384T640 376V480H0Z', white),
    path('M0 436Q160 416 330 432T640 424V480H0Z', '#dfe9ef'),
    stick(44, 430, orange),
    stick(292, 420, orange),
    stick(348, 420, blue),
    stick(598, 430, blue),
    ...[
      [112, -7, orange],
      [224, 5, orange],
      [420, -5, blue],
      [532, 7, blue],
    ].map(([x, degrees, tones]) =>
      move(Number(x), 228, turn(Number(degrees), 0, 0, snowshoe(tones as typeof blue))),
    ),
    path('M60 424Q170 402 290 424Q170 440 60 424ZM370 424Q480 402 590 424Q480 440 370 424Z', white),
  ),
};

/** What goes along on a journey; by the slug of the listing. */
export const voyage: Readonly<Record<string, Sketch>> = {
  'coffre-toit': [roofBox, opened],
  'porte-velos': [rack, closeUp(rack, 'La plaque et les feux du porte-vélos', 320, 376, 1.75)],
  raquettes: [snowshoes, closeUp(snowshoes, 'La fixation d’une raquette et sa sangle', 112, 226, 2)],
};
