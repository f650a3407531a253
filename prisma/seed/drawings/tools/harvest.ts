import {
  bar,
  block,
  brass,
  brick,
  circle,
  cream,
  darkWood,
  ellipse,
  grey,
  iron,
  leaf,
  line,
  move,
  paleWood,
  path,
  poly,
  rect,
  rod,
  row,
  rubber,
  shapes,
  steel,
  turn,
  wood,
  yellow,
} from '../kit';
import { closeUp, type Sketch, type View } from '../sketch';

const apple = (x: number, y: number, r: number, skin = brick): string =>
  shapes(
    circle(x, y, r, skin.dark),
    circle(x - r * 0.1, y - r * 0.1, r * 0.86, skin.mid),
    circle(x - r * 0.35, y - r * 0.35, r * 0.24, skin.light),
    line(
      `M${x} ${y - r * 0.8}q${r * 0.1} ${-r * 0.4} ${r * 0.3} ${-r * 0.5}`,
      darkWood.mid,
      Math.max(2, r * 0.16),
    ),
  );

const press: View = {
  alt: 'Pressoir à pommes en bois, son broyeur et des pommes',
  ground: 'grass',
  body: shapes(
    rod(170, 330, 140, 430, darkWood, 20),
    rod(390, 330, 420, 430, darkWood, 20),
    rod(280, 90, 280, 330, steel, 17),
    row(15, (index) => line(`M272 ${100 + index * 12}L288 ${94 + index * 12}`, steel.dark, 3)),
    rod(180, 100, 380, 100, iron, 17),
    rect(252, 84, 56, 34, iron.mid, 8),
    rect(204, 152, 152, 24, darkWood.dark, 5),
    rect(204, 152, 152, 16, darkWood.light, 5),
    // Slatted basket.
    row(9, (index) =>
      shapes(
        rect(182 + index * 22, 176, 19, 134, wood.dark, 4),
        rect(182 + index * 22, 176, 13, 134, index % 2 ? wood.mid : paleWood.dark, 4),
      ),
    ),
    rect(174, 200, 212, 15, iron.dark, 4),
    rect(174, 276, 212, 15, iron.dark, 4),
    row(8, (index) => line(`M${200 + index * 22} 222v44`, '#c98f3a', 4, 0.7)),
    path('M140 312H420L404 344H156Z', darkWood.dark),
    path('M146 312H414L402 334H158Z', darkWood.mid),
    path('M268 338H292L286 360H274Z', iron.mid),
    rect(276, 358, 9, 40, '#d99b3a', 4),
    rect(236, 394, 92, 46, steel.dark, 6),
    rect(236, 394, 80, 46, steel.mid, 6),
    ellipse(282, 396, 45, 9, '#c98f3a'),
    // Mill.
    path('M460 176H604L576 246H488Z', brick.dark),
    path('M468 176H596L572 238H492Z', brick.mid),
    apple(500, 170, 18),
    apple(532, 160, 20, yellow),
    apple(566, 170, 18),
    block(484, 244, 96, 62, iron, 8),
    circle(584, 274, 38, iron.dark),
    circle(584, 274, 29, '#e6dcc8'),
    row(3, (index) => turn(index * 60, 584, 274, bar(552, 274, 616, 274, iron.mid, 6))),
    rod(584, 274, 616, 232, rubber, 12),
    rod(496, 304, 478, 424, wood, 16),
    rod(570, 304, 590, 424, wood, 16),
    apple(92, 424, 22),
    apple(52, 430, 19, yellow),
    apple(72, 396, 18, leaf),
  ),
};

const picker: View = {
  alt: 'Cueille-fruits au bout de sa perche et paniers de pommes sous l’arbre',
  ground: 'grass',
  body: shapes(
    line('M640 210Q560 130 470 90Q400 60 330 66', darkWood.mid, 24),
    line('M500 102Q470 50 480 -10M400 74Q380 20 420 -10', darkWood.mid, 12),
    row(14, (index) =>
      move(
        330 + ((index * 53) % 300),
        10 + ((index * 37) % 130),
        path('M0 0Q26 -26 52 0Q26 22 0 0Z', index % 2 ? leaf.mid : leaf.dark),
      ),
    ),
    apple(452, 148, 26),
    apple(540, 190, 24, yellow),
    apple(360, 118, 24),
    rod(60, 470, 300, 160, grey, 13),
    rod(60, 470, 160, 341, yellow, 19),
    // Head: crown and pouch.
    path('M286 128Q268 188 320 214Q356 200 348 148Z', cream.dark),
    path('M290 132Q276 182 318 206Q346 194 340 150Z', cream.mid),
    row(5, (index) =>
      line(`M${292 + index * 11} ${136 + index * 4}L${300 + index * 7} ${186 + index * 3}`, cream.dark, 3),
    ),
    row(7, (index) =>
      turn(
        24,
        318,
        132,
        poly(
          [
            [280 + index * 12, 132],
            [290 + index * 12, 132],
            [285 + index * 12, 108],
          ],
          brick.mid,
        ),
      ),
    ),
    turn(24, 318, 132, rect(276, 128, 84, 13, brick.dark, 6)),
    // Baskets.
    ...[
      [384, 340, 1],
      [520, 356, 0.86],
    ].map(
      ([x = 0, y = 0, by = 1]) =>
        `<g transform="translate(${x} ${y}) scale(${by})">${shapes(
          line('M-52 14Q0 -86 52 14', wood.dark, 10),
          apple(-34, 4, 19),
          apple(0, -6, 21, yellow),
          apple(34, 4, 19),
          path('M-66 12H66L52 92Q50 98 42 98H-42Q-50 98 -52 92Z', wood.dark),
          path('M-60 12H60L47 88Q45 92 40 92H-40Q-45 92 -47 88Z', wood.mid),
          row(3, (index) => line(`M${-58 + index * 4} ${32 + index * 22}H${58 - index * 4}`, wood.dark, 4)),
          row(6, (index) => line(`M${-44 + index * 18} 16L${-36 + index * 14.5} 90`, wood.light, 4, 0.7)),
          rect(-70, 6, 140, 14, wood.light, 6),
        )}</g>`,
    ),
  ),
};

const bottle = (x: number, y: number): string =>
  shapes(
    path(
      `M${x - 17} ${y}V${y - 62}Q${x - 17} ${y - 78} ${x - 7} ${y - 90}V${y - 116}H${x + 7}V${y - 90}Q${x + 17} ${y - 78} ${x + 17} ${y - 62}V${y}Z`,
      '#c07f2c',
    ),
    path(
      `M${x - 12} ${y - 4}V${y - 60}Q${x - 12} ${y - 74} ${x - 3} ${y - 86}V${y - 104}H${x + 3}V${y - 86}Q${x + 9} ${y - 76} ${x + 9} ${y - 60}V${y - 4}Z`,
      '#e2a94c',
    ),
    rect(x - 9, y - 122, 18, 10, brick.mid, 3),
    rect(x - 17, y - 48, 34, 26, cream.light, 2),
    circle(x, y - 35, 7, brick.mid),
  );

const pasteuriser: View = {
  alt: 'Pasteurisateur en inox avec son thermostat, bouteilles de jus de pomme',
  ground: 'table',
  body: shapes(
    path('M110 140H360V378Q358 398 336 400H134Q112 398 110 378Z', steel.dark),
    path('M118 140H348V370Q346 390 328 392H138Q120 390 118 370Z', steel.mid),
    rect(134, 150, 22, 226, steel.light, 10, 0.8),
    rect(96, 126, 278, 26, steel.dark, 10),
    rect(96, 126, 278, 17, steel.light, 10),
    path('M120 124Q124 86 235 84Q346 86 350 124Z', steel.mid),
    path('M140 116Q160 96 220 92', 'none').replace(
      '/>',
      ` stroke="${steel.light}" stroke-width="8" stroke-linecap="round"/>`,
    ),
    rect(214, 62, 42, 24, rubber.mid, 9),
    line('M98 200Q62 202 62 236T98 270', rubber.mid, 15),
    line('M372 200Q408 202 408 236T372 270', rubber.mid, 15),
    rect(188, 276, 104, 92, iron.mid, 12),
    circle(240, 314, 28, grey.light),
    row(8, (index) => turn(-120 + index * 34, 240, 314, rect(238, 288, 4, 8, iron.dark, 1))),
    turn(34, 240, 314, rect(236, 292, 8, 26, brick.mid, 3)),
    circle(212, 354, 5, brick.light),
    circle(240, 354, 5, leaf.light),
    rect(322, 352, 60, 15, brass.mid, 5),
    rect(370, 344, 12, 34, brass.dark, 4),
    bottle(440, 404),
    bottle(488, 412),
    bottle(536, 404),
    bottle(584, 412),
  ),
};

const honey: View = {
  alt: 'Extracteur à miel en inox à manivelle, un cadre et un pot de miel',
  ground: 'table',
  body: shapes(
    rod(176, 380, 160, 428, steel, 13),
    rod(384, 380, 400, 428, steel, 13),
    path('M140 130H420V372Q418 392 396 394H164Q142 392 140 372Z', steel.dark),
    path('M148 130H406V364Q404 382 388 384H168Q150 382 148 364Z', steel.mid),
    rect(166, 150, 26, 222, steel.light, 12, 0.85),
    rect(370, 150, 12, 222, steel.dark, 6, 0.5),
    ellipse(280, 130, 140, 34, steel.dark),
    ellipse(280, 132, 128, 27, '#6b5a3c'),
    // Frames inside.
    ...[222, 262, 302, 342].map((x) =>
      shapes(rect(x - 15, 96, 30, 52, wood.mid, 3), rect(x - 10, 104, 20, 44, '#e2a94c', 2)),
    ),
    path('M140 130Q160 160 280 164T420 130L420 150Q390 176 280 180T140 150Z', steel.light, 0.7),
    rod(130, 92, 430, 92, iron, 15),
    rect(254, 72, 52, 36, iron.mid, 8),
    rod(306, 82, 460, 82, steel, 10),
    rod(458, 82, 458, 34, steel, 10),
    rod(458, 34, 506, 34, wood, 23),
    // Gate and jar.
    rect(380, 340, 62, 26, brass.dark, 6),
    rect(380, 340, 62, 17, brass.mid, 6),
    rect(414, 320, 18, 30, brass.mid, 5),
    path('M434 362H448V392Q441 400 434 392Z', '#e2a11f'),
    path('M404 388H478V430Q476 440 466 440H416Q406 440 404 430Z', '#f3d48a', 0.8),
    path('M408 404Q440 394 474 404V428Q472 436 464 436H418Q410 436 408 428Z', '#dd9a1c'),
    // A frame with its comb.
    turn(
      8,
      560,
      300,
      rect(500, 226, 126, 150, wood.dark, 5),
      rect(512, 244, 102, 122, '#e7b04a', 3),
      row(6, (r) =>
        row(6, (c) =>
          circle(522 + c * 17 + (r % 2) * 8, 256 + r * 20, 7.5, r > 3 && c < 3 ? '#f6e2ae' : '#b97b1c'),
        ),
      ),
      rect(488, 218, 150, 15, wood.mid, 4),
    ),
  ),
};

/** Apples and honey; by the slug of the listing. */
export const harvest: Readonly<Record<string, Sketch>> = {
  pressoir: [press, closeUp(press, 'Les pommes dans l’entonnoir du broyeur', 530, 200, 2)],
  'cueille-fruits': [picker],
  pasteurisateur: [pasteuriser],
  'extracteur-miel': [honey, closeUp(honey, 'Le miel qui coule du robinet dans le pot', 440, 380, 2.2)],
};
