import {
  blue,
  brass,
  brick,
  circle,
  cream,
  ellipse,
  grey,
  inside,
  iron,
  leaf,
  line,
  move,
  navy,
  orange,
  paleWood,
  path,
  plum,
  rect,
  ring,
  rod,
  row,
  rubber,
  shapes,
  steel,
  teal,
  turn,
  white,
  wood,
  yellow,
} from '../kit';
import type { Sketch, View } from '../sketch';

/** A fly for fishing: its feathers, body and hook. */
const fly = (x: number, y: number, tones: typeof brick): string =>
  shapes(
    line(
      `M${x - 14} ${y}H${x + 14}Q${x + 24} ${y + 4} ${x + 18} ${y + 12}T${x + 6} ${y + 10}`,
      iron.dark,
      2.5,
    ),
    path(
      `M${x - 14} ${y}Q${x - 2} ${y - 22} ${x + 16} ${y - 14}Q${x + 4} ${y - 4} ${x - 14} ${y}Z`,
      tones.light,
    ),
    line(`M${x - 14} ${y}H${x + 8}`, tones.mid, 6),
    line(`M${x - 16} ${y}L${x - 24} ${y - 6}M${x - 16} ${y}L${x - 24} ${y + 5}`, tones.dark, 2),
  );

const rods: View = {
  alt: 'Deux cannes à pêche, l’une à moulinet, une épuisette et la boîte à mouches ouverte',
  tint: 'sky',
  body: shapes(
    // Landing net.
    path('M480 60Q560 30 596 90Q606 150 556 172Q500 184 470 140Q456 90 480 60Z', grey.light, 0.55),
    row(6, (index) =>
      line(
        `M${478 + index * 20} 58L${486 + index * 16} 166M470 ${72 + index * 18}L596 ${80 + index * 15}`,
        grey.dark,
        1.8,
        0.7,
      ),
    ),
    path('M480 60Q560 30 596 90Q606 150 556 172Q500 184 470 140Q456 90 480 60Z', 'none').replace(
      '/>',
      ` stroke="${wood.dark}" stroke-width="11"/>`,
    ),
    rod(474, 150, 398, 244, wood, 17),
    // The pole with its float.
    rod(44, 232, 330, 30, leaf, 9),
    rod(44, 232, 110, 186, rubber, 17),
    line('M330 30Q380 96 372 190', grey.dark, 2),
    path('M372 178Q388 200 372 226Q356 200 372 178Z', brick.mid),
    path('M359 200H385Q384 214 372 226Q360 214 359 200Z', cream.light),
    rod(372, 164, 372, 182, brick, 5),
    // The rod with its reel.
    rod(40, 380, 560, 210, iron, 8),
    rod(40, 380, 196, 329, paleWood, 21),
    row(5, (index) => ring(266 + index * 66, 316 - index * 21.6, 8 - index, steel.dark, 3)),
    rod(196, 329, 214, 323, brass, 16),
    line('M224 328L556 216', grey.dark, 1.6),
    rod(170, 340, 182, 376, iron, 11),
    circle(190, 392, 34, iron.dark),
    circle(188, 389, 28, iron.mid),
    rect(202, 366, 42, 42, steel.dark, 10),
    rect(202, 366, 38, 36, brass.mid, 9),
    row(4, (index) => line(`M${208 + index * 8} 368V400`, brass.dark, 2)),
    line('M246 362Q266 388 246 410', steel.dark, 5),
    line('M186 392L150 426', steel.dark, 7),
    rod(138, 420, 158, 434, rubber, 15),
    // Box of flies.
    path('M338 330L368 268H574L606 330Z', teal.dark),
    path('M350 326L376 276H566L592 326Z', cream.mid),
    ...[
      [404, 302, brick],
      [456, 298, yellow],
      [512, 302, plum],
      [556, 308, leaf],
    ].map(([x, y, tones]) => fly(Number(x), Number(y), tones as typeof brick)),
    rect(330, 326, 284, 104, teal.dark, 12),
    rect(330, 326, 284, 95, teal.mid, 12),
    rect(344, 338, 256, 70, cream.dark, 6),
    row(3, (index) => line(`M${408 + index * 64} 338V408`, teal.mid, 4)),
    line('M344 373H600', teal.mid, 4),
    row(8, (index) =>
      fly(
        374 + (index % 4) * 64,
        358 + Math.floor(index / 4) * 34,
        [orange, blue, brick, yellow, plum, leaf, navy, brick][index] ?? brick,
      ),
    ),
    rect(454, 412, 36, 14, brass.mid, 4),
  ),
};

/** A blue tit on its twig, its feet at the point. */
const bird = (x: number, y: number): string =>
  move(
    x,
    y,
    line('M-64 22Q0 8 64 20', wood.mid, 9),
    path('M64 16q18 -26 34 -16q-4 20 -34 16Z', leaf.mid),
    path('M30 -12L62 18L48 24L18 4Z', blue.dark),
    path('M-40 -40Q-36 -74 -4 -74Q28 -70 36 -26Q34 8 2 12Q-34 10 -40 -40Z', yellow.mid),
    path('M-2 -50Q34 -44 40 -8Q22 -2 4 -20Z', blue.mid),
    path('M-42 -44Q-46 -82 -8 -84Q26 -80 24 -52Q-8 -40 -42 -44Z', cream.light),
    path('M-38 -62Q-34 -86 -8 -87Q18 -84 22 -64Q-8 -74 -38 -62Z', blue.mid),
    line('M-44 -56Q-10 -62 22 -54', navy.dark, 5),
    circle(-20, -58, 4.5, '#2b2420'),
    path('M-42 -56L-60 -48L-40 -46Z', iron.dark),
    line('M-8 10V20M8 10V20', iron.dark, 4),
  );

const binoculars: View = {
  alt: 'Jumelles vertes et leur courroie, devant un guide des oiseaux',
  ground: 'table',
  body: shapes(
    // The guide, a bird on its cover.
    turn(
      5,
      500,
      240,
      rect(396, 92, 196, 286, blue.dark, 6),
      rect(400, 96, 186, 280, cream.dark, 3),
      rect(388, 86, 196, 286, teal.dark, 8),
      rect(404, 86, 180, 286, teal.mid, 8),
      rect(424, 112, 140, 44, cream.light, 5),
      rect(438, 124, 112, 8, teal.dark, 3),
      rect(454, 138, 80, 7, teal.mid, 3),
      circle(494, 246, 70, cream.light),
      bird(496, 268),
      rect(454, 332, 80, 9, teal.light, 4),
      path('M540 86V128L552 118L564 128V86Z', brick.mid),
    ),
    // Strap.
    line('M92 220Q20 330 120 420T330 440Q400 420 372 360Q350 300 366 220', rubber.dark, 13),
    line('M92 220Q20 330 120 418T330 438', rubber.light, 4, 0.6),
    // Barrels: eyepieces above, lenses below.
    ...[0, 1].map((index) => {
      const inner = index ? -1 : 1;
      const x = index ? 306 : 154;
      return shapes(
        rect(x - 36 + inner * 12, 62, 72, 58, rubber.dark, 14),
        rect(x - 34 + inner * 12, 62, 62, 52, rubber.mid, 13),
        rect(x - 40 + inner * 12, 108, 80, 22, rubber.dark, 8),
        row(6, (groove) => rect(x - 32 + inner * 12 + groove * 11, 111, 5, 15, rubber.light, 2)),
        path(
          `M${x - 46 + inner * 10} 126H${x + 46 + inner * 10}L${x + 62 - inner * 6} 350Q${x + 60 - inner * 6} 372 ${x + 40} 376H${x - 40}Q${x - 60 - inner * 6} 372 ${x - 62 - inner * 6} 350Z`,
          leaf.dark,
        ),
        path(
          `M${x - 40 + inner * 10} 126H${x + 36 + inner * 10}L${x + 50 - inner * 6} 346Q${x + 48 - inner * 6} 362 ${x + 34} 366H${x - 38}Q${x - 52 - inner * 6} 362 ${x - 54 - inner * 6} 346Z`,
          leaf.mid,
        ),
        line(`M${x - 26 + inner * 8} 146L${x - 36 - inner * 5} 330`, leaf.light, 9, 0.8),
        ellipse(x - inner * 4, 368, 58, 20, rubber.dark),
        ellipse(x - inner * 4, 370, 47, 14, navy.mid),
        ellipse(x - inner * 4 - 14, 367, 18, 5, plum.light),
      );
    }),
    // Bridge and the wheel that focuses.
    path('M196 156H264V216Q230 232 196 216Z', leaf.dark),
    path('M202 156H258V208Q230 222 202 208Z', iron.mid),
    rect(208, 112, 44, 62, rubber.dark, 10),
    row(6, (index) => rect(212 + index * 6.5, 116, 3, 54, rubber.light, 1)),
    rect(206, 286, 48, 28, leaf.dark, 8),
    circle(92, 214, 9, steel.mid),
    circle(368, 214, 9, steel.mid),
  ),
};

const heron: View = {
  alt: 'Un héron vu dans les jumelles, au bord de l’eau',
  isFlat: true,
  body: shapes(
    rect(0, 0, 640, 480, '#2f2a2c'),
    inside(
      'view',
      'M214 62A178 178 0 1 0 214 418A178 178 0 0 0 320 383A178 178 0 1 0 320 97A178 178 0 0 0 214 62Z',
      rect(0, 0, 640, 480, '#dfeaf0'),
      path('M0 250Q120 214 260 236T640 220V330H0Z', leaf.light),
      rect(0, 296, 640, 190, '#a4c6d2'),
      row(6, (index) => ellipse(90 + ((index * 151) % 500), 330 + index * 18, 60, 4, white, 0.6)),
      row(9, (index) =>
        line(
          `M${70 + index * 17} 330Q${66 + index * 17} 240 ${80 + index * 15} ${180 + (index % 3) * 22}`,
          index % 2 ? leaf.mid : leaf.dark,
          6,
        ),
      ),
      row(4, (index) => rect(78 + index * 34, 164 + (index % 3) * 24, 12, 44, wood.dark, 6)),
      // Heron.
      line('M352 290L346 388M384 288L392 386', yellow.dark, 6),
      line('M346 388l-18 4M392 386l18 4', yellow.dark, 5),
      path('M292 212Q330 184 400 206Q456 240 470 292Q420 300 350 290Q300 270 292 212Z', grey.dark),
      path('M296 214Q330 192 392 212Q436 238 452 284Q400 284 350 274Q312 260 296 214Z', '#a9b6be'),
      path('M400 236Q456 252 478 306L424 288Z', iron.mid),
      line('M306 240Q262 214 290 172T294 112', grey.light, 21),
      line('M300 246Q272 216 296 174', white, 6),
      circle(294, 108, 20, grey.light),
      path('M282 102L200 122L284 122Z', yellow.mid),
      line('M300 94Q330 92 352 116', iron.dark, 6),
      circle(288, 105, 4, '#2b2420'),
    ),
  ),
};

/** What one waits for and looks at; by the slug of the listing. */
export const watching: Readonly<Record<string, Sketch>> = {
  'canne-peche': [rods],
  jumelles: [binoculars, heron],
};
