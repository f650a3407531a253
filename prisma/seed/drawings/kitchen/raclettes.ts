import {
  bar,
  brass,
  brick,
  circle,
  cream,
  ellipse,
  iron,
  leaf,
  navy,
  orange,
  path,
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
import { closeUp, type Sketch, type View } from '../sketch';

const cheese = { light: '#fbe7a6', mid: '#f2cd6b', dark: '#d29f3c' };

const flame = (x: number, y: number, size = 1): string =>
  shapes(
    path(
      `M${x} ${y}Q${x - 10 * size} ${y - 10 * size} ${x} ${y - 28 * size}Q${x + 10 * size} ${y - 10 * size} ${x} ${y}Z`,
      orange.mid,
    ),
    path(
      `M${x} ${y}Q${x - 5 * size} ${y - 6 * size} ${x} ${y - 16 * size}Q${x + 5 * size} ${y - 6 * size} ${x} ${y}Z`,
      yellow.light,
    ),
  );

/** A little pan with its melted cheese; the handle points left. */
const panlet = (x: number, y: number): string =>
  shapes(
    rod(x - 74, y + 6, x - 30, y + 6, wood, 12),
    path(`M${x - 30} ${y}H${x + 34}L${x + 26} ${y + 16}H${x - 24}Z`, iron.mid),
    path(
      `M${x - 27} ${y}Q${x} ${y - 9} ${x + 31} ${y}L${x + 22} ${y + 5}L${x + 12} ${y + 3}L${x + 2} ${y + 12}L${x - 8} ${y + 3}H${x - 25}Z`,
      cheese.mid,
    ),
  );

const tableRaclette = (isDouble: boolean): string =>
  shapes(
    rect(106, 300, 428, 20, iron.dark, 8),
    rod(136, 220, 136, 330, steel, 13),
    rod(504, 220, 504, 330, steel, 13),
    // Grill plate.
    rect(84, 168, 472, 56, brick.dark, 18),
    rect(84, 168, 472, 44, brick.mid, 18),
    rect(104, 156, 432, 22, iron.dark, 10),
    rect(104, 156, 432, 15, iron.light, 10),
    row(14, (index) => rect(122 + index * 29, 159, 6, 9, iron.dark, 2)),
    // Glow below.
    rect(150, 224, 340, 9, '#f28b62', 4),
    rect(150, 233, 340, 16, '#f8c39a', 8, 0.5),
    rect(106, 280, 428, 22, steel.mid, 6),
    row(isDouble ? 5 : 3, (index) => panlet((isDouble ? 190 : 220) + index * (isDouble ? 76 : 120), 266)),
    circle(320, 194, 13, cream.mid),
    bar(320, 194, 327, 186, iron.dark, 3),
    row(4, (index) => rect(130 + index * 120, 320, 22, 13, rubber.mid, 4)),
  );

const potatoes = (x: number, y: number, count = 5): string =>
  row(count, (index) =>
    shapes(
      ellipse(x + index * 30, y - (index % 2) * 10, 24, 17, '#b98a4e'),
      ellipse(x - 3 + index * 30, y - 3 - (index % 2) * 10, 20, 13, '#dcb679'),
    ),
  );

const forTwelve: View = {
  alt: 'Appareil à raclette à douze poêlons, pommes de terre et tranches de fromage',
  ground: 'table',
  body: shapes(
    tableRaclette(true),
    potatoes(96, 388, 5),
    row(4, (index) =>
      path(
        `M${400 + index * 30} ${396 - index * 4}l58 -16l18 10l-58 18Z`,
        index % 2 ? cheese.mid : cheese.light,
      ),
    ),
    row(4, (index) =>
      path(`M${400 + index * 30} ${396 - index * 4}l18 12l58 -18v4l-58 19l-18 -12Z`, cheese.dark),
    ),
  ),
};

const halfWheel: View = {
  alt: 'Raclette à l’ancienne : la demi-meule sous la rampe, le fromage qui coule',
  ground: 'table',
  body: shapes(
    rect(120, 372, 400, 26, wood.dark, 6),
    rect(120, 372, 400, 17, wood.mid, 6),
    rod(166, 90, 166, 374, iron, 17),
    rod(166, 110, 430, 110, iron, 15),
    rod(166, 310, 400, 310, iron, 15),
    rect(238, 116, 220, 34, brick.dark, 10),
    rect(238, 116, 220, 25, brick.mid, 10),
    rect(250, 146, 196, 9, '#f5a07c', 4),
    rect(250, 155, 196, 26, '#f8c39a', 8, 0.45),
    // Half wheel, its cut side up.
    path('M214 214H470Q472 300 342 304Q212 300 214 214Z', '#b0713a'),
    path('M222 214H462Q462 290 342 294Q222 290 222 214Z', '#cf9150'),
    path('M206 196H478V220H206Z', cheese.dark),
    path('M206 196H478V212Q462 224 452 212Q442 232 428 214Q400 226 380 212Q340 222 300 212H206Z', cheese.mid),
    rect(214, 198, 256, 6, cheese.light, 3),
    path('M470 208Q492 218 488 252Q486 282 498 300Q480 306 474 282Q470 250 462 216Z', cheese.mid),
    circle(166, 84, 15, brass.mid),
    rod(490, 66, 556, 150, wood, 15),
    path('M548 138L588 190L572 202L536 150Z', steel.mid),
    ellipse(520, 374, 74, 13, cream.dark),
    ellipse(520, 369, 70, 11, cream.light),
    path('M474 368Q490 344 520 346Q552 346 566 368Q520 380 474 368Z', cheese.mid),
    potatoes(500, 354, 2),
  ),
};

const candles: View = {
  alt: 'Petite raclette à bougies, quatre poêlons, sur une nappe',
  ground: 'table',
  tint: 'rose',
  body: shapes(
    rect(150, 352, 340, 22, wood.dark, 8),
    rect(150, 352, 340, 14, wood.mid, 8),
    ...[190, 268, 372, 450].map((x) =>
      shapes(
        rect(x - 20, 326, 40, 27, steel.mid, 5),
        rect(x - 17, 318, 34, 13, cream.light, 4),
        flame(x, 320, 1.25),
      ),
    ),
    rod(160, 216, 160, 356, iron, 11),
    rod(480, 216, 480, 356, iron, 11),
    rod(320, 216, 320, 356, { ...iron, light: iron.mid }, 9),
    rect(140, 268, 360, 9, iron.mid, 4),
    turn(0, 0, 0, panlet(240, 254)),
    `<g transform="translate(640 0) scale(-1 1)">${panlet(240, 254)}</g>`,
    path('M126 178H514L496 220H144Z', iron.dark),
    path('M132 178H508L492 212H148Z', iron.mid),
    rect(112, 166, 416, 20, iron.light, 9),
    potatoes(222, 164, 3),
    row(2, (index) => ellipse(360 + index * 50, 160, 22, 9, index ? brick.mid : leaf.mid)),
  ),
};

const fondueFork = (x: number, y: number, angle: number, tip: string): string =>
  turn(
    angle,
    x,
    y,
    rod(x, y, x, y - 130, steel, 6),
    rod(x, y - 112, x, y - 168, wood, 15),
    circle(x, y - 172, 8, tip),
  );

const cheeseFondue: View = {
  alt: 'Caquelon de fondue au fromage sur son réchaud, pain et fourchettes de couleur',
  ground: 'table',
  body: shapes(
    fondueFork(262, 208, -24, brick.mid),
    fondueFork(318, 204, -4, leaf.mid),
    fondueFork(372, 206, 18, yellow.mid),
    fondueFork(416, 212, 40, navy.mid),
    ellipse(330, 212, 122, 26, brick.dark),
    ellipse(330, 212, 108, 20, cheese.mid),
    path('M240 210Q270 196 320 204T420 210Q380 226 330 226T240 210Z', cheese.light, 0.8),
    path('M208 214Q210 306 268 318H392Q450 306 452 214Q440 240 330 242T208 214Z', brick.dark),
    path('M214 220Q220 298 272 308H386Q438 300 446 222Q420 246 330 248T214 220Z', brick.mid),
    shine('M238 254Q248 286 276 296', 10, 0.4),
    rod(452, 240, 548, 222, brick, 24),
    // Burner.
    rod(250, 314, 228, 396, iron, 11),
    rod(410, 314, 432, 396, iron, 11),
    rect(216, 336, 228, 10, iron.mid, 5),
    rect(292, 362, 76, 30, steel.dark, 8),
    rect(292, 362, 76, 21, steel.mid, 8),
    flame(330, 362, 1.4),
    rect(200, 394, 260, 16, wood.mid, 6),
    // Bread.
    ...[
      [92, 380],
      [136, 386],
      [112, 350],
      [520, 390],
      [562, 384],
    ].map(([x = 0, y = 0]) =>
      shapes(
        rect(x - 19, y - 18, 38, 36, '#c98d4c', 8),
        rect(x - 19, y - 12, 38, 30, '#f3dfb6', 8),
        circle(x - 5, y - 1, 3, '#d9bd88'),
        circle(x + 7, y + 7, 3, '#d9bd88'),
      ),
    ),
  ),
};

const meatFondue: View = {
  alt: 'Deux caquelons en inox pour fondue bourguignonne, fourchettes et petites sauces',
  ground: 'table',
  body: shapes(
    ...[190, 450].map((x) =>
      shapes(
        fondueFork(x - 34, 196, -22, brick.mid),
        fondueFork(x, 192, 2, white),
        fondueFork(x + 36, 196, 24, yellow.mid),
        ellipse(x, 196, 84, 17, steel.dark),
        ellipse(x, 197, 74, 13, '#b9772f'),
        path(
          `M${x - 84} 196Q${x - 92} 270 ${x - 66} 296H${x + 66}Q${x + 92} 270 ${x + 84} 196Q${x} 226 ${x - 84} 196Z`,
          steel.dark,
        ),
        path(
          `M${x - 78} 206Q${x - 82} 264 ${x - 60} 288H${x + 54}Q${x + 76} 264 ${x + 74} 206Q${x} 230 ${x - 78} 206Z`,
          steel.mid,
        ),
        rect(x - 60, 224, 18, 54, steel.light, 8, 0.8),
        rod(x - 58, 296, x - 74, 378, iron, 10),
        rod(x + 58, 296, x + 74, 378, iron, 10),
        rect(x - 30, 344, 60, 32, brass.dark, 7),
        rect(x - 30, 344, 60, 23, brass.mid, 7),
        flame(x, 344, 1.3),
        rect(x - 88, 376, 176, 14, wood.mid, 6),
      ),
    ),
    ...[
      [320, 344, brick.mid],
      [286, 392, cheese.mid],
      [354, 392, leaf.mid],
    ].map(([x, y, sauce]) =>
      shapes(
        path(
          `M${Number(x) - 32} ${y}H${Number(x) + 32}Q${Number(x) + 26} ${Number(y) + 28} ${x} ${Number(y) + 28}Q${Number(x) - 26} ${Number(y) + 28} ${Number(x) - 32} ${y}Z`,
          cream.dark,
        ),
        ellipse(Number(x), Number(y), 32, 10, cream.light),
        ellipse(Number(x), Number(y) + 1, 25, 7, String(sauce)),
      ),
    ),
  ),
};

/** Raclettes and fondues; by the slug of the listing. */
export const raclettes: Readonly<Record<string, Sketch>> = {
  'raclette-fatima': [
    forTwelve,
    closeUp(forTwelve, 'Les poêlons de la raclette et leur fromage fondu', 320, 270, 2.1),
  ],
  'raclette-roue': [halfWheel],
  'raclette-pauline': [candles],
  'fondue-emily': [cheeseFondue],
  'fondue-stefan': [meatFondue],
};
