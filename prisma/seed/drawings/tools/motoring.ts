import {
  bar,
  block,
  blue,
  brass,
  brick,
  circle,
  cream,
  grey,
  iron,
  leaf,
  line,
  orange,
  path,
  poly,
  rect,
  rod,
  row,
  rubber,
  shapes,
  shine,
  steel,
  wheel,
  yellow,
} from '../kit';
import { closeUp, type Sketch, type View } from '../sketch';

const screen = '#12302b';

const torque: View = {
  alt: 'Clé dynamométrique et ses douilles dans leur coffret rouge',
  ground: 'table',
  body: shapes(
    // The open case.
    path('M70 178H570L548 92Q544 80 530 80H110Q96 80 92 92Z', brick.dark),
    path('M92 170H548L530 100Q526 92 516 92H124Q114 92 110 100Z', '#6d2a1a'),
    rect(62, 172, 516, 204, brick.dark, 14),
    rect(62, 172, 516, 190, brick.mid, 14),
    rect(84, 192, 472, 152, iron.dark, 8),
    // Wrench.
    rod(150, 244, 440, 244, steel, 20),
    rod(404, 244, 516, 244, rubber, 32),
    row(7, (index) => bar(418 + index * 14, 232, 418 + index * 14, 256, rubber.dark, 4)),
    rect(352, 233, 44, 22, cream.mid, 3),
    row(5, (index) => bar(358 + index * 8, 236, 358 + index * 8, index % 2 ? 246 : 252, iron.dark, 2)),
    circle(142, 244, 33, steel.dark),
    circle(140, 241, 28, steel.mid),
    rect(126, 229, 28, 28, steel.dark, 4),
    rect(130, 232, 18, 18, steel.light, 3),
    // Sockets.
    row(6, (index) => {
      const [x, r] = [142 + index * 72, 17 + index * 2];
      return shapes(
        circle(x, 310, r + 3, steel.dark),
        circle(x - 1, 308, r, steel.mid),
        poly(
          [0, 60, 120, 180, 240, 300].map(
            (angle) =>
              [
                x + r * 0.6 * Math.cos((angle * Math.PI) / 180),
                308 + r * 0.6 * Math.sin((angle * Math.PI) / 180),
              ] as const,
          ),
          iron.dark,
        ),
      );
    }),
    rect(286, 360, 68, 18, steel.mid, 5),
  ),
};

const jack: View = {
  alt: 'Cric rouleur rouge et deux chandelles',
  ground: 'floor',
  body: shapes(
    // Stands.
    ...[486, 566].map((x) =>
      shapes(
        poly(
          [
            [x - 40, 424],
            [x + 40, 424],
            [x + 12, 270],
            [x - 12, 270],
          ],
          yellow.dark,
        ),
        poly(
          [
            [x - 32, 418],
            [x - 12, 418],
            [x - 4, 282],
            [x - 10, 278],
          ],
          yellow.light,
        ),
        poly(
          [
            [x - 10, 418],
            [x + 30, 418],
            [x + 8, 278],
            [x - 2, 278],
          ],
          yellow.mid,
        ),
        rect(x - 10, 212, 20, 110, steel.mid, 3),
        row(6, (index) => rect(x + 4, 224 + index * 15, 8, 7, steel.dark, 1)),
        path(`M${x - 26} 206Q${x} 224 ${x + 26} 206V222Q${x} 236 ${x - 26} 222Z`, steel.dark),
      ),
    ),
    // Handle.
    rod(158, 330, 60, 108, steel, 18),
    rod(74, 140, 56, 98, rubber, 28),
    // Body.
    path('M96 356L150 312H320L430 362V404H104Q92 404 92 390Z', brick.dark),
    path('M102 354L154 318H316L422 364V392H104Z', brick.mid),
    shine('M160 330H300', 7),
    // Arm and saddle.
    path('M176 336L384 268L400 296L226 362Z', brick.dark),
    path('M182 338L380 274L388 290L224 350Z', brick.light),
    rect(366, 244, 64, 20, iron.dark, 6),
    rect(372, 232, 52, 15, rubber.mid, 6),
    rod(200, 356, 300, 332, steel, 12),
    wheel(140, 408, 27),
    wheel(392, 410, 23),
  ),
};

const diagnostic: View = {
  alt: 'Boîtier de diagnostic automobile, sa prise OBD et sa mallette',
  ground: 'table',
  body: shapes(
    block(60, 96, 330, 250, { light: '#9a9fa3', mid: iron.mid, dark: iron.dark }, 22),
    rect(84, 122, 282, 192, iron.dark, 14),
    rect(180, 78, 92, 30, rubber.dark, 12),
    rect(194, 88, 64, 20, iron.dark, 8),
    line('M400 296Q470 280 470 352T560 404', rubber.dark, 12),
    // Reader.
    path('M120 146Q122 132 138 132H312Q328 132 330 146V330Q328 346 312 346H138Q122 346 120 330Z', blue.dark),
    path('M126 146Q128 138 140 138H310Q322 138 324 148V322Q322 336 308 336H140Q128 334 126 322Z', blue.mid),
    rect(146, 156, 158, 92, '#dcebe4', 8),
    path(
      'M188 214V196H200V186H226V194H246L258 206V214H268V200H274V230H268V222H256L246 232H204Q200 226 188 224V232H180V204H188Z',
      orange.mid,
    ),
    rect(160, 168, 60, 6, iron.mid, 3),
    row(3, (index) => circle(176 + index * 48, 282, 15, index === 1 ? leaf.mid : grey.mid)),
    rect(166, 308, 118, 12, blue.dark, 6),
    // Plug with its pins.
    path('M500 372H610L596 428H514Z', iron.dark),
    path('M506 378H604L593 420H518Z', iron.mid),
    row(8, (index) => rect(522 + index * 9.4, 388, 5, 9, brass.mid, 1)),
    row(7, (index) => rect(527 + index * 9.4, 404, 5, 9, brass.mid, 1)),
  ),
};

const welder: View = {
  alt: 'Poste à souder à l’arc, masque, pince et électrodes',
  ground: 'floor',
  body: shapes(
    block(70, 214, 250, 190, orange, 16),
    line('M130 214Q134 166 196 166Q256 166 260 214', rubber.dark, 17),
    rect(92, 240, 206, 66, iron.dark, 10),
    circle(142, 273, 22, grey.dark),
    circle(141, 271, 17, grey.light),
    bar(141, 271, 151, 260, iron.dark, 4),
    rect(184, 254, 92, 38, screen, 6),
    row(3, (index) => rect(198 + index * 26, 262, 16, 22, '#f28b62', 3)),
    circle(124, 358, 18, iron.dark),
    circle(124, 358, 10, brass.mid),
    circle(266, 358, 18, iron.dark),
    circle(266, 358, 10, brass.mid),
    row(4, (index) => rect(168 + index * 16, 332, 8, 50, orange.dark, 4)),
    line('M266 364Q300 452 400 436T540 424', rubber.dark, 12),
    rod(528, 426, 596, 404, brick, 22),
    rod(590, 406, 626, 330, steel, 6),
    // Mask.
    path('M372 150Q374 82 452 80Q530 82 532 150L524 268Q512 336 452 340Q392 336 380 268Z', iron.dark),
    path('M380 150Q384 92 452 90Q520 92 524 152L516 262Q504 324 452 328Q400 324 388 262Z', iron.mid),
    shine('M400 136Q410 106 440 102', 9, 0.35),
    rect(402, 160, 100, 58, rubber.dark, 8),
    rect(410, 168, 84, 42, '#21402f', 5),
    line('M418 202L452 172', '#6fbf8f', 6, 0.7),
    row(3, (index) => bar(426, 262 + index * 16, 478, 262 + index * 16, iron.dark, 5)),
    row(4, (index) => rod(360 + index * 14, 410 - index * 3, 470 + index * 14, 396 - index * 3, grey, 6)),
  ),
};

/** What cars and gates are mended with; by the slug of the listing. */
export const motoring: Readonly<Record<string, Sketch>> = {
  'cles-dynamometriques': [torque],
  'cric-rouleur': [jack],
  'valise-diagnostic': [diagnostic],
  'poste-souder': [welder, closeUp(welder, 'Le masque de soudeur', 452, 210, 1.9)],
};
