import {
  bar,
  blue,
  brick,
  circle,
  cream,
  disc,
  ellipse,
  grey,
  iron,
  leaf,
  line,
  navy,
  path,
  pink,
  place,
  rect,
  rod,
  row,
  rubber,
  shapes,
  shine,
  steel,
  type Tones,
  teal,
  white,
  wood,
  yellow,
} from '../kit';
import { closeUp, type Sketch, type View } from '../sketch';

const green: Tones = { light: '#d5dfc6', mid: '#aebf9a', dark: '#7f9270' };
const cloth: Tones = { light: '#7d95bd', mid: '#4f6892', dark: '#34496d' };

const paleReel: Tones = wood;

/** Thread on its reel: `thread` its colour. */
const reel = (x: number, y: number, thread: Tones, by = 1): string =>
  place(
    x,
    y,
    0,
    by,
    rect(-17, -46, 34, 8, paleReel.dark, 3),
    rect(-17, -8, 34, 8, paleReel.dark, 3),
    rect(-14, -40, 28, 34, thread.dark, 3),
    rect(-14, -40, 21, 34, thread.mid, 3),
    row(5, (index) => bar(-13, -36 + index * 7, 12, -34 + index * 7, thread.light, 1.6)),
  );

const bobbin = (x: number, y: number, thread: Tones): string =>
  shapes(
    ellipse(x, y + 8, 17, 7, steel.dark),
    rect(x - 13, y - 6, 26, 14, thread.mid),
    ellipse(x, y + 4, 13, 5, thread.dark),
    ellipse(x, y - 6, 17, 7, steel.mid),
    ellipse(x, y - 7, 15, 5.5, steel.light),
    ellipse(x, y - 7, 4, 2, iron.dark),
  );

/** Presser bar, foot and needle, over the plate. */
const needle = (x: number, y: number): string =>
  shapes(
    rod(x, y - 64, x, y - 20, steel, 10),
    bar(x + 16, y - 60, x + 16, y - 26, steel.dark, 6),
    bar(x, y - 20, x, y + 10, steel.light, 3.5),
    path(`M${x - 20} ${y + 2}H${x + 24}L${x + 30} ${y + 9}H${x - 22}Z`, steel.dark),
    path(`M${x + 10} ${y - 24}H${x + 22}V${y + 4}H${x + 6}Z`, steel.mid),
  );

const old: View = {
  alt: 'Machine à coudre mécanique des années 1970, vert pâle, un jean sous l’aiguille',
  ground: 'table',
  tint: 'rose',
  body: shapes(
    // Reels on their pins.
    bar(352, 74, 352, 40, steel.dark, 4),
    bar(404, 74, 404, 40, steel.dark, 4),
    reel(352, 92, brick, 1.06),
    reel(404, 92, navy, 1.06),
    line('M352 50Q250 60 190 92T160 150', brick.mid, 2.2),
    // Pillar, arm, head.
    path('M392 92H504Q532 94 532 126V360H400V210Q398 190 378 190H232V240H112V130Q114 92 152 92Z', green.dark),
    path(
      'M392 98H498Q524 100 524 128V356H408V204Q404 182 382 182H224V232H120V132Q122 100 154 98Z',
      green.mid,
    ),
    shine('M150 108H480', 9, 0.6),
    rect(236, 128, 138, 32, cream.dark, 6),
    rect(236, 128, 138, 27, cream.light, 6),
    row(5, (index) => line(`M${250 + index * 25} 148l4 -12l4 12l4 -12l4 12`, brick.mid, 2.4)),
    disc(462, 162, 28, cream),
    bar(462, 162, 476, 144, iron.dark, 5),
    disc(462, 248, 23, cream),
    bar(462, 248, 454, 232, iron.dark, 5),
    circle(150, 162, 18, steel.dark),
    circle(148, 160, 14, steel.light),
    row(3, (index) => line(`M${138} ${156 + index * 5}h20`, steel.dark, 1.6)),
    rect(188, 118, 12, 54, iron.dark, 5),
    rect(184, 136, 20, 11, steel.light, 3),
    // Hand wheel.
    rect(526, 128, 18, 74, steel.dark, 5),
    rect(540, 108, 30, 112, iron.dark, 12),
    rect(540, 108, 22, 112, iron.light, 11),
    row(8, (index) => bar(542, 118 + index * 13, 560, 118 + index * 13, iron.dark, 2)),
    needle(166, 304),
    rod(166, 240, 166, 256, steel, 20),
    // Bed.
    path('M84 316H532Q546 318 546 332V380Q544 396 526 396H104Q86 396 84 380Z', green.dark),
    path('M84 316H528Q538 318 538 330V374Q536 386 522 386H108Q92 386 90 374Z', green.mid),
    rect(120, 312, 100, 9, steel.mid, 3),
    shine('M250 328H516', 6, 0.6),
    rect(420, 346, 66, 12, iron.dark, 5),
    // Jeans under the needle.
    path(
      'M44 326Q60 312 130 312H226Q236 320 226 330Q130 334 110 400Q96 440 40 446Q18 420 44 326Z',
      cloth.dark,
    ),
    path(
      'M48 322Q66 308 132 308H220Q226 314 218 322Q126 326 104 392Q90 430 44 434Q28 410 48 322Z',
      cloth.mid,
    ),
    line('M64 330Q74 322 130 320H214', yellow.mid, 2.4),
    line('M64 330Q44 380 52 428', yellow.mid, 2.4),
    bobbin(300, 424, brick),
    bobbin(348, 430, yellow),
    bobbin(394, 424, navy),
  ),
};

const cone = (x: number, y: number, thread: Tones): string =>
  shapes(
    bar(x, y, x, y - 112, steel.dark, 4),
    rect(x - 24, y - 8, 48, 9, rubber.mid, 4),
    path(`M${x - 22} ${y - 8}L${x - 10} ${y - 84}H${x + 10}L${x + 22} ${y - 8}Z`, thread.dark),
    path(`M${x - 22} ${y - 8}L${x - 10} ${y - 84}H${x + 4}L${x + 12} ${y - 8}Z`, thread.mid),
    row(9, (index) =>
      bar(x - 18 + index, y - 16 - index * 8, x + 14 - index, y - 13 - index * 8, thread.light, 1.5),
    ),
  );

const threads = [blue, yellow, brick, leaf] as const;

const serger: View = {
  alt: 'Surjeteuse blanche à quatre fils, ses cônes bleu, jaune, rouge et vert',
  ground: 'table',
  tint: 'rose',
  body: shapes(
    // Thread tree.
    rod(334, 30, 334, 170, steel, 9),
    rod(206, 32, 470, 32, steel, 9),
    ...threads.map((thread, index) =>
      shapes(
        cone(222 + index * 76, 166, thread),
        line(`M${222 + index * 76} 82V36Q${208 + index * 60} 110 ${206 + index * 44} 206`, thread.mid, 2.4),
        circle(222 + index * 76, 32, 7, steel.dark),
      ),
    ),
    // Body.
    path(
      'M142 190Q146 160 176 160H474Q506 162 508 196L520 372Q520 394 498 394H170Q148 394 148 372V350H118V312H148Z',
      cream.dark,
    ),
    path(
      'M150 192Q152 168 180 168H470Q498 170 500 198L511 366Q511 384 494 384H176Q157 384 157 366V342H124V318H154Z',
      white,
    ),
    shine('M176 178H470', 8, 0.9),
    // Tension dials in their slots.
    ...threads.map((thread, index) =>
      shapes(
        rect(196 + index * 44, 192, 24, 80, cream.dark, 8),
        rect(202 + index * 44, 204, 14, 56, thread.dark, 6),
        rect(202 + index * 44, 204, 10, 56, thread.mid, 6),
        row(6, (at) =>
          bar(203 + index * 44, 210 + at * 9, 212 + index * 44, 210 + at * 9, thread.light, 1.5),
        ),
      ),
    ),
    // Loopers behind the open door.
    rect(176, 292, 232, 74, iron.dark, 8),
    path('M182 360Q200 306 244 312L238 324Q212 322 204 360Z', steel.mid),
    path('M250 360Q262 318 306 318L302 330Q276 330 270 360Z', steel.light),
    ...threads.map((thread, index) =>
      line(`M${206 + index * 44} 272Q${196 + index * 36} 300 ${196 + index * 24} 342`, thread.mid, 2.4),
    ),
    circle(356, 332, 20, steel.dark),
    circle(354, 330, 15, steel.mid),
    rect(172, 362, 240, 20, cream.mid, 6),
    rect(130, 300, 92, 10, steel.mid, 3),
    needle(176, 296),
    path('M86 306H150V316H86Z', steel.light),
    // Wheel, dials.
    rect(504, 208, 16, 66, steel.dark, 4),
    rect(516, 190, 30, 104, grey.dark, 12),
    rect(516, 190, 22, 104, grey.light, 11),
    disc(456, 226, 24, grey),
    disc(456, 320, 18, grey),
    // Cloth with its overlocked edge.
    path('M30 318H196V330Q160 420 200 444H52Q16 420 30 318Z', pink.dark),
    path('M34 316H190V326Q150 414 188 436H58Q26 414 34 316Z', pink.mid),
    line('M190 320Q150 410 188 436', white, 3),
    row(11, (index) =>
      line(
        `M${182 - Math.sin((index / 10) * 3) * 22} ${322 + index * 11}l-12 5l12 6`,
        index % 2 ? yellow.light : white,
        2.4,
      ),
    ),
    place(470, 424, 12, 1, line('M-64 4L56 0M-64 4L56 12', steel.dark, 5), circle(-66, 4, 4, steel.light)),
  ),
};

const beginner: View = {
  alt: 'Petite machine à coudre blanche et turquoise, bobines et ciseaux',
  ground: 'table',
  tint: 'rose',
  body: shapes(
    bar(372, 86, 372, 52, steel.dark, 4),
    reel(372, 102, pink, 1.1),
    line('M372 60Q280 70 220 104T186 172', pink.mid, 2.2),
    path(
      'M194 98H472Q520 100 522 146V352H408V230Q406 212 388 212H250V254H150V150Q152 100 194 98Z',
      cream.dark,
    ),
    path('M194 104H466Q512 106 514 150V348H416V224Q412 204 392 204H242V246H158V152Q160 106 194 104Z', white),
    path('M158 152Q160 106 194 104H300L262 204H242V246H158Z', teal.light),
    path('M158 152Q160 106 194 104H226Q196 140 206 246H158Z', teal.mid),
    shine('M196 114H456', 8, 0.8),
    // Stitches to choose from, dial.
    rect(318, 126, 84, 62, cream.mid, 8),
    row(2, (at) =>
      row(3, (index) =>
        line(
          `M${328 + index * 26} ${146 + at * 26}l4 -${8 + at * 4}l4 ${8 + at * 4}l4 -${8 + at * 4}`,
          at ? '#80598a' : teal.dark,
          2.2,
        ),
      ),
    ),
    disc(460, 158, 31, teal),
    bar(460, 158, 474, 138, white, 5),
    rect(442, 220, 40, 22, teal.mid, 7),
    rect(450, 226, 24, 6, white, 3),
    rect(516, 134, 14, 64, steel.dark, 4),
    rect(526, 114, 26, 104, teal.dark, 11),
    rect(526, 114, 19, 104, teal.light, 10),
    rod(198, 246, 198, 262, steel, 18),
    needle(198, 304),
    circle(206, 268, 8, yellow.light),
    path('M116 316H522Q536 318 536 332V372Q534 390 516 390H136Q118 390 116 372Z', cream.dark),
    path('M116 316H518Q528 318 528 330V366Q526 380 512 380H140Q124 380 122 366Z', white),
    rect(122, 338, 406, 8, teal.light),
    rect(150, 312, 104, 9, steel.mid, 3),
    rect(448, 356, 50, 10, cream.dark, 5),
    // Tote bag cut out, scissors, reels.
    path('M26 330Q40 312 120 314H238V326Q140 330 128 430H24Q10 380 26 330Z', yellow.dark),
    path('M30 326Q44 308 120 310H232V320Q132 324 120 422H30Q18 376 30 326Z', yellow.light),
    row(6, (index) => circle(52 + (index % 3) * 26, 346 + Math.floor(index / 3) * 40, 6, brick.light)),
    place(
      256,
      428,
      -6,
      1,
      path('M-22 -4L96 -20L30 6Z', steel.mid),
      path('M-22 4L96 14L30 -4Z', steel.light),
      line('M-20 4Q-60 -10 -64 -22Q-52 -40 -34 -22L-14 2', brick.mid, 10),
      line('M-20 -4Q-60 12 -62 26Q-48 42 -32 22L-14 -2', brick.mid, 10),
      circle(26, 0, 5, steel.dark),
    ),
    reel(414, 448, blue, 1),
    reel(460, 452, leaf, 1),
    reel(506, 448, brick, 1),
  ),
};

/** Sewing machines; by the slug of the listing. */
export const sewing: Readonly<Record<string, Sketch>> = {
  'machine-coudre-maryvonne': [
    old,
    closeUp(old, 'L’aiguille et le pied-de-biche sur le jean', 176, 270, 2.3),
  ],
  surjeteuse: [serger],
  'machine-coudre-priya': [beginner],
};
