import {
  bar,
  blue,
  brick,
  circle,
  iron,
  leaf,
  line,
  orange,
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
  wood,
  yellow,
} from '../kit';
import { closeUp, type Sketch, type View } from '../sketch';

const sander: View = {
  alt: 'Ponceuse excentrique et son sac à poussière, sur un plateau de bois',
  ground: 'table',
  body: shapes(
    rect(60, 344, 520, 40, wood.dark, 3),
    rect(60, 344, 520, 30, paleWood.mid, 3),
    rect(60, 344, 230, 30, wood.mid, 3),
    line('M320 360q80 -8 160 0t90 -2', wood.mid, 2, 0.6),
    // Pad.
    rect(190, 318, 220, 26, '#6b4a2e', 6),
    rect(196, 300, 208, 22, rubber.mid, 8),
    // Body: a mushroom.
    path('M222 300L232 228H366L378 300Z', yellow.dark),
    path('M228 292L238 228H360L368 292Z', yellow.mid),
    path('M196 196Q200 126 298 122Q398 126 402 196Q402 232 366 236H232Q196 232 196 196Z', iron.dark),
    path('M204 192Q210 134 298 130Q388 134 394 192Q394 224 362 227H236Q204 224 204 192Z', iron.mid),
    path('M220 180Q230 142 290 138', 'none').replace(
      '/>',
      ` stroke="${iron.light}" stroke-width="10" stroke-linecap="round"/>`,
    ),
    row(5, (index) => rect(250 + index * 22, 248, 11, 34, yellow.dark, 5)),
    rect(272, 176, 52, 20, brick.mid, 8),
    // Dust bag.
    rect(372, 262, 44, 28, rubber.mid, 6),
    path('M412 246Q470 220 540 236Q574 250 566 296Q548 330 470 320Q430 314 412 300Z', plum.dark),
    path('M416 250Q472 228 534 242Q562 254 556 290Q540 318 472 310Q434 304 416 294Z', plum.mid),
    line('M440 262Q490 246 530 258', plum.light, 6),
    line('M222 150Q150 110 96 130', rubber.dark, 11),
  ),
};

const clamps: View = {
  alt: 'Lot de serre-joints accrochés : à vis, à pompe et à ressort',
  ground: 'wall',
  body: shapes(
    rect(70, 74, 500, 20, wood.dark, 4),
    rect(70, 74, 500, 13, wood.mid, 4),
    ...[
      [128, 300, brick],
      [220, 344, brick],
      [312, 260, orange],
    ].map(([x, long, colour]) => {
      const [left, tall, tone] = [Number(x), Number(long), colour as typeof brick];
      return shapes(
        rect(left - 8, 90, 16, tall, steel.dark, 3),
        rect(left - 8, 90, 9, tall, steel.light, 3),
        row(Math.floor(tall / 14), (index) =>
          bar(left + 2, 100 + index * 14, left + 7, 100 + index * 14, steel.dark, 2),
        ),
        path(
          `M${left - 14} 96H${left + 58}V128Q${left + 58} 136 ${left + 46} 136V122H${left - 14}Z`,
          tone.mid,
        ),
        path(`M${left - 14} 96H${left + 58}V104H${left - 14}Z`, tone.light),
        path(`M${left - 14} ${tall - 20}H${left + 62}V${tall + 8}H${left - 14}Z`, tone.mid),
        path(`M${left - 14} ${tall}H${left + 62}V${tall + 8}H${left - 14}Z`, tone.dark),
        rod(left + 48, tall - 60, left + 48, tall + 60, steel, 10),
        rect(left + 34, tall - 74, 28, 16, rubber.mid, 5),
        rod(left + 48, tall + 40, left + 48, tall + 92, wood, 24),
      );
    }),
    // Two spring clamps.
    ...[440, 520].map((x, index) =>
      turn(
        index ? 6 : -5,
        x,
        160,
        path(
          `M${x - 10} 96L${x - 34} 190Q${x - 40} 236 ${x - 14} 262L${x - 4} 250Q${x - 22} 226 ${x - 14} 192L${x + 2} 100Z`,
          blue.dark,
        ),
        path(
          `M${x + 10} 96L${x + 34} 190Q${x + 40} 236 ${x + 14} 262L${x + 4} 250Q${x + 22} 226 ${x + 14} 192L${x - 2} 100Z`,
          blue.mid,
        ),
        circle(x, 168, 17, steel.dark),
        circle(x - 1, 166, 12, steel.mid),
        rect(x - 22, 254, 18, 22, brick.mid, 5),
        rect(x + 4, 254, 18, 22, brick.mid, 5),
      ),
    ),
  ),
};

const router: View = {
  alt: 'Défonceuse à deux poignées, plongée dans une planche rainurée',
  ground: 'table',
  body: shapes(
    rect(50, 352, 540, 44, wood.dark, 3),
    rect(50, 352, 540, 33, paleWood.mid, 3),
    rect(50, 352, 262, 13, wood.dark),
    rect(200, 334, 240, 20, iron.dark, 7),
    rect(200, 334, 240, 12, steel.mid, 7),
    rod(236, 196, 236, 334, steel, 17),
    rod(404, 196, 404, 334, steel, 17),
    row(7, (index) => line(`M228 ${286 + index * 7}H244`, steel.dark, 3)),
    row(7, (index) => line(`M396 ${286 + index * 7}H412`, steel.dark, 3)),
    rect(304, 292, 32, 46, steel.dark, 5),
    rect(304, 292, 20, 46, steel.light, 5),
    rect(310, 336, 20, 28, steel.dark, 2),
    rect(214, 210, 212, 54, iron.dark, 14),
    rect(214, 210, 212, 43, iron.mid, 14),
    path('M256 104Q258 84 282 82H358Q382 84 384 104V282Q382 298 362 300H278Q258 298 256 282Z', teal.dark),
    path('M262 104Q264 90 284 89H354Q374 90 376 106V274Q374 288 358 290H282Q264 288 262 274Z', teal.mid),
    shine('M280 112V250', 10, 0.4),
    row(4, (index) => rect(306 + index * 17, 110, 8, 40, teal.dark, 4)),
    rect(294, 176, 64, 22, yellow.mid, 6),
    // Knobs.
    rod(226, 238, 168, 238, rubber, 20),
    circle(148, 238, 36, rubber.dark),
    circle(145, 234, 30, rubber.mid),
    line('M128 222A24 24 0 0 1 148 212', rubber.light, 6),
    rod(414, 238, 472, 238, rubber, 20),
    circle(494, 238, 36, rubber.dark),
    circle(491, 234, 30, rubber.mid),
    line('M474 222A24 24 0 0 1 494 212', rubber.light, 6),
    line('M320 84Q324 40 400 44T520 70', rubber.dark, 10),
    line('M100 346q-16 -24 6 -30', paleWood.mid, 7),
    line('M498 346q26 -20 10 -38', paleWood.mid, 7),
  ),
};

const toolbox: View = {
  alt: 'Caisse à outils ouverte : marteau, tournevis, clé, mètre et niveau',
  ground: 'table',
  body: shapes(
    // What sticks out.
    rod(186, 250, 160, 110, wood, 20),
    path('M118 84Q150 70 206 78L212 112Q160 104 124 116Q104 110 118 84Z', iron.mid),
    path('M118 84Q150 70 206 78L207 88Q156 82 120 96Z', iron.light),
    rod(250, 250, 246, 168, steel, 9),
    rod(246, 170, 244, 102, brick, 27),
    rod(300, 250, 304, 176, steel, 9),
    rod(304, 178, 306, 116, yellow, 27),
    path(
      'M352 250L366 130Q346 112 358 88L374 106L392 98L394 76Q418 90 408 118Q402 130 390 134L378 250Z',
      steel.mid,
    ),
    path('M352 250L366 130L374 134L364 250Z', steel.light),
    turn(
      9,
      470,
      190,
      rect(452, 82, 34, 180, leaf.dark, 6),
      rect(452, 82, 27, 180, leaf.mid, 6),
      rect(458, 150, 18, 34, '#dff0a8', 7),
      circle(467, 167, 6, '#f6fbe0'),
    ),
    // Box.
    path('M86 232H554L536 388Q534 404 518 404H122Q106 404 104 388Z', brick.dark),
    path('M92 232H548L531 376Q529 390 515 390H125Q111 390 109 376Z', brick.mid),
    rect(74, 222, 492, 28, brick.dark, 8),
    rect(74, 222, 492, 19, brick.light, 8),
    rect(182, 286, 34, 42, steel.mid, 6),
    rect(424, 286, 34, 42, steel.mid, 6),
    rect(190, 296, 18, 12, steel.dark, 4),
    rect(432, 296, 18, 12, steel.dark, 4),
    // Tape measure.
    circle(320, 338, 37, rubber.dark),
    circle(318, 335, 32, yellow.mid),
    circle(318, 335, 15, iron.mid),
    rect(344, 356, 100, 15, yellow.light, 2),
    row(9, (index) => bar(354 + index * 10, 358, 354 + index * 10, index % 2 ? 364 : 368, iron.dark, 2)),
  ),
};

const workbench: View = {
  alt: 'Établi pliant, une planche serrée dans ses mâchoires',
  ground: 'floor',
  body: shapes(
    rod(212, 250, 130, 424, iron, 17),
    rod(428, 250, 510, 424, iron, 17),
    rod(238, 250, 458, 420, { ...iron, mid: '#414a4f' }, 13),
    rod(402, 250, 182, 420, { ...iron, mid: '#414a4f' }, 13),
    bar(164, 366, 476, 366, iron.mid, 12),
    rect(112, 418, 38, 14, rubber.mid, 5),
    rect(490, 418, 38, 14, rubber.mid, 5),
    // Board in the vice.
    rect(196, 92, 248, 120, wood.dark, 4),
    rect(196, 92, 240, 120, paleWood.mid, 4),
    line('M216 128q60 -14 110 0t96 -4M216 170q50 10 100 0t108 4', wood.mid, 3, 0.7),
    // Jaws.
    poly(
      [
        [92, 216],
        [548, 216],
        [530, 196],
        [110, 196],
      ],
      wood.light,
    ),
    rect(92, 216, 456, 20, wood.dark, 3),
    rect(92, 216, 456, 13, wood.mid, 3),
    poly(
      [
        [84, 258],
        [556, 258],
        [546, 240],
        [94, 240],
      ],
      wood.light,
    ),
    rect(84, 256, 472, 26, wood.dark, 4),
    rect(84, 256, 472, 17, wood.mid, 4),
    row(6, (index) => circle(126 + index * 78, 249, 6, wood.dark)),
    row(2, (index) =>
      shapes(
        rod(170 + index * 300, 270, 170 + index * 300, 316, steel, 11),
        rod(146 + index * 300, 312, 194 + index * 300, 312, orange, 15),
      ),
    ),
  ),
};

/** What is clamped, milled and sanded; by the slug of the listing. */
export const joinery: Readonly<Record<string, Sketch>> = {
  'serre-joints': [clamps],
  defonceuse: [router],
  'ponceuse-excentrique': [sander],
  'etabli-pliant': [workbench],
  'coffret-complet-luc': [
    toolbox,
    closeUp(toolbox, 'Le marteau, les tournevis et la clé de la caisse', 290, 150, 1.9),
  ],
};
