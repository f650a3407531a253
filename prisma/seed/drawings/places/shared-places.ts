import {
  bar,
  brick,
  circle,
  iron,
  leaf,
  line,
  orange,
  paleWood,
  path,
  rect,
  rod,
  row,
  shapes,
  steel,
  teal,
  turn,
  wood,
  yellow,
} from '../kit';
import type { View } from '../sketch';

/** Tools hung on a board, each in its place. */
const toolWall: View = {
  alt: 'Outils accrochés à un panneau : marteau, scie, clé, tournevis',
  tint: 'sand',
  body: shapes(
    rect(50, 44, 540, 392, wood.dark, 14),
    rect(50, 44, 534, 384, paleWood.mid, 14),
    row(9, (column) => row(6, (line_) => circle(86 + column * 58, 82 + line_ * 62, 4, paleWood.dark, 0.6))),
    // Hammer.
    rod(150, 150, 150, 370, wood, 24),
    path('M96 104H184Q204 104 212 126V150H96Z', iron.dark),
    path('M96 104H182Q200 104 206 124V142H96Z', iron.mid),
    rect(96, 108, 60, 8, iron.light, 4),
    // Saw.
    path('M262 116H318L300 380H272Z', steel.dark),
    path('M262 116H312L296 372H272Z', steel.light),
    row(11, (tooth) => path(`M${318 - tooth * 1.6} ${132 + tooth * 22}l13 9l-14 10Z`, steel.mid)),
    path('M246 78H330Q346 78 346 96V146H250Q236 146 236 130V92Q236 78 246 78Z', brick.dark),
    path('M248 80H328Q340 80 340 94V138H252Q240 138 240 128V92Q240 80 248 80Z', brick.mid),
    rect(266, 98, 52, 24, paleWood.mid, 12),
    // Spanner.
    rod(414, 170, 414, 330, steel, 26),
    path('M380 116Q380 90 400 84V124H428V84Q448 90 448 116Q448 160 414 166Q380 160 380 116Z', steel.dark),
    path('M384 114Q384 94 396 90V130H430V90Q442 96 442 116Q440 152 412 158Q384 152 384 114Z', steel.mid),
    circle(414, 352, 36, steel.dark),
    circle(413, 350, 31, steel.mid),
    circle(414, 352, 16, paleWood.mid),
    // Screwdriver.
    rod(514, 226, 514, 370, steel, 12),
    path('M506 368H522L518 392H510Z', steel.dark),
    rect(490, 92, 48, 138, teal.dark, 20),
    rect(490, 92, 42, 130, teal.mid, 20),
    rect(498, 104, 8, 104, teal.light, 4),
    bar(514, 84, 514, 92, iron.dark, 8),
  ),
};

/** A plant of a bed: leaves around a middle. */
const lettuce = (x: number, y: number): string =>
  shapes(
    [-60, -30, 0, 30, 60].map((angle) =>
      turn(
        angle,
        x,
        y,
        path(`M${x} ${y}Q${x - 18} ${y - 26} ${x} ${y - 46}Q${x + 18} ${y - 26} ${x} ${y}Z`, leaf.mid),
      ),
    ),
    [-40, 0, 40].map((angle) =>
      turn(
        angle,
        x,
        y,
        path(`M${x} ${y}Q${x - 12} ${y - 18} ${x} ${y - 32}Q${x + 12} ${y - 18} ${x} ${y}Z`, leaf.light),
      ),
    ),
  );

const bed = (x: number, y: number, wide: number): string =>
  shapes(
    rect(x, y, wide, 20, '#5b4130', 6),
    rect(x - 6, y + 14, wide + 12, 58, wood.dark, 5),
    rect(x - 6, y + 14, wide + 6, 50, wood.mid, 5),
    rect(x, y + 36, wide - 8, 5, wood.dark, 2, 0.6),
  );

/** Two raised beds, a watering can, a sunflower. */
const allotment: View = {
  alt: 'Deux carrés potagers, un arrosoir et un tournesol',
  ground: 'lawn',
  tint: 'grass',
  body: shapes(
    rod(520, 300, 520, 120, leaf, 12),
    path('M520 220Q566 184 590 216Q562 248 520 234Z', leaf.mid),
    row(12, (petal) =>
      turn(petal * 30, 520, 112, path('M520 112Q500 72 520 44Q540 72 520 112Z', yellow.mid)),
    ),
    circle(520, 112, 30, wood.dark),
    circle(518, 110, 24, wood.mid),
    [128, 208, 288].map((x) => lettuce(x, 236)),
    bed(80, 228, 260),
    [250, 300, 350, 400, 450].map((x) =>
      shapes(
        line(
          `M${x} 346Q${x - 16} 316 ${x - 22} 296M${x} 346Q${x} 312 ${x + 2} 286M${x} 346Q${x + 16} 318 ${x + 24} 300`,
          leaf.mid,
          7,
        ),
        path(`M${x - 11} 340H${x + 11}L${x + 6} 356H${x - 6}Z`, orange.mid),
      ),
    ),
    bed(220, 346, 270),
    // Watering can.
    rod(152, 372, 84, 322, teal, 16),
    turn(-54, 84, 322, rect(64, 312, 40, 18, teal.dark, 6)),
    path('M140 340H212L206 430H146Z', teal.dark),
    path('M142 340H206L200 422H148Z', teal.mid),
    rect(156, 354, 10, 56, teal.light, 5),
    line('M206 352Q246 356 236 396Q230 416 206 414', teal.dark, 11),
    line('M150 342Q176 296 206 342', teal.dark, 10),
  ),
};

/** A long table with an open book, a ball of wool, a plant and a cup: what each brought. */
const bigTable: View = {
  alt: 'Une grande table, un livre ouvert, une pelote de laine, une plante et une tasse',
  tint: 'mint',
  body: shapes(
    rect(40, 300, 560, 34, wood.dark, 10),
    rect(40, 292, 554, 30, wood.mid, 10),
    rod(96, 330, 96, 450, wood, 22),
    rod(540, 330, 540, 450, wood, 22),
    path('M210 286Q210 216 320 244Q430 216 430 286Q374 266 320 290Q266 266 210 286Z', brick.dark),
    path('M218 274Q222 206 318 236V278Q268 256 218 274Z', '#fffaf0'),
    path('M422 274Q418 206 322 236V278Q372 256 422 274Z', '#f2e7d4'),
    line('M240 248q32-14 64 2M240 232q32-14 64 2M336 250q32-16 64-2', iron.light, 5),
    circle(134, 252, 42, orange.dark),
    circle(132, 250, 38, orange.mid),
    line('M104 230q30-14 56 10M100 252q34-18 64 10M112 274q22-22 46-6M170 272q30 26 60 14', orange.light, 5),
    bar(110, 190, 168, 276, steel.mid, 7),
    bar(164, 194, 98, 268, steel.light, 7),
    path('M478 232H556L544 292H490Z', brick.mid),
    path('M516 232Q474 190 496 140Q528 168 516 232Q520 150 566 148Q572 204 516 232Z', leaf.mid),
    path('M516 232Q500 186 516 120Q536 184 516 232Z', leaf.light),
    rect(440, 262, 26, 30, teal.mid, 5),
    line('M466 268q14 0 12 10t-12 8', teal.mid, 5),
  ),
};

/** A cabinet of small drawers, one of them open, packets standing in it. */
const seedCabinet: View = {
  alt: 'Meuble à petits tiroirs, l’un ouvert et plein de sachets de graines',
  tint: 'moss',
  body: shapes(
    rect(92, 52, 456, 372, wood.dark, 14),
    rect(92, 52, 448, 364, wood.mid, 14),
    row(4, (column) =>
      row(5, (line_) =>
        shapes(
          rect(112 + column * 106, 70 + line_ * 68, 94, 58, wood.dark, 6),
          rect(112 + column * 106, 70 + line_ * 68, 90, 54, paleWood.mid, 6),
          rect(134 + column * 106, 82 + line_ * 68, 46, 14, '#fffdf9', 3),
          circle(157 + column * 106, 110 + line_ * 68, 6, iron.mid),
        ),
      ),
    ),
    rect(318, 274, 112, 70, wood.dark, 6),
    row(4, (index) =>
      shapes(
        rect(
          326 + index * 25,
          246 - (index % 2) * 12,
          22,
          54,
          [brick, yellow, leaf, teal][index]?.mid ?? leaf.mid,
          3,
        ),
        rect(329 + index * 25, 254 - (index % 2) * 12, 16, 12, '#fffdf9', 2),
      ),
    ),
    rect(312, 290, 124, 62, paleWood.mid, 6),
    rect(340, 304, 66, 16, '#fffdf9', 3),
    circle(374, 334, 7, iron.mid),
  ),
};

/** What the demo's circles show, by their handle. */
export const circlePictures: Readonly<Record<string, View>> = {
  'outiltheque-de-cleunay': toolWall,
  'jardin-partage-du-moulin': allotment,
  'savoirs-du-square': bigTable,
  'grainotheque-de-brequigny': seedCabinet,
};
