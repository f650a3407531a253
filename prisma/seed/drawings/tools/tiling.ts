import {
  bar,
  block,
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
  teal,
  turn,
  wheel,
  white,
} from '../kit';
import { closeUp, type Sketch, type View } from '../sketch';

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

const tileSaw: View = {
  alt: 'Scie à carrelage à eau, avec son bac bleu et un carreau à couper',
  ground: 'floor',
  body: shapes(
    rod(150, 330, 128, 436, steel, 14),
    rod(490, 330, 512, 436, steel, 14),
    rod(216, 330, 206, 436, { ...steel, light: steel.mid }, 10),
    rod(424, 330, 434, 436, { ...steel, light: steel.mid }, 10),
    // Tray with water.
    path('M104 276H536L520 348Q516 360 502 360H138Q124 360 120 348Z', blue.dark),
    path('M104 276H536L522 338Q518 350 504 350H136Q122 350 118 338Z', blue.mid),
    rect(96, 266, 448, 20, blue.light, 8),
    path('M128 290H512L508 306Q460 298 412 306T316 306T220 306T132 306Z', '#bfe0ee', 0.8),
    // Rail, motor and disc.
    rod(120, 132, 520, 132, steel, 16),
    rod(132, 132, 132, 268, iron, 16),
    rod(508, 132, 508, 268, iron, 16),
    blade(300, 220, 52, 1),
    path('M240 214A62 62 0 0 1 362 214L352 226H250Z', orange.dark),
    path('M242 208A60 60 0 0 1 360 208L352 218H250Z', orange.mid),
    rect(256, 102, 132, 74, orange.dark, 16),
    rect(256, 102, 132, 62, orange.mid, 16),
    shine('M276 118H360', 8),
    row(4, (index) => rect(324 + index * 14, 128, 7, 26, orange.dark, 3)),
    line('M262 128Q214 122 206 164Q204 190 232 188', rubber.dark, 14),
    line('M388 140Q450 150 440 90', rubber.dark, 8),
    // The tile and drops.
    poly(
      [
        [176, 262],
        [424, 262],
        [448, 246],
        [200, 246],
      ],
      grey.light,
    ),
    poly(
      [
        [176, 262],
        [424, 262],
        [424, 272],
        [176, 272],
      ],
      grey.mid,
    ),
    line('M300 262L308 246', steel.dark, 2),
    row(5, (index) => ellipse(356 + index * 13, 196 + ((index * 17) % 30), 4, 6, '#8fc4dc')),
  ),
};

const tileCutter: View = {
  alt: 'Coupe-carreaux manuel à deux rails, avec un grand carreau marqué',
  ground: 'table',
  body: shapes(
    poly(
      [
        [72, 356],
        [568, 356],
        [520, 276],
        [120, 276],
      ],
      iron.mid,
    ),
    poly(
      [
        [72, 356],
        [568, 356],
        [568, 372],
        [72, 372],
      ],
      iron.dark,
    ),
    // Rubber beds and the tile.
    poly(
      [
        [96, 346],
        [312, 346],
        [314, 286],
        [136, 286],
      ],
      rubber.mid,
    ),
    poly(
      [
        [328, 346],
        [544, 346],
        [504, 286],
        [326, 286],
      ],
      rubber.mid,
    ),
    poly(
      [
        [150, 336],
        [500, 336],
        [474, 290],
        [176, 290],
      ],
      '#f0ebe2',
    ),
    poly(
      [
        [150, 336],
        [500, 336],
        [500, 344],
        [150, 344],
      ],
      '#c9bfae',
    ),
    line('M198 318q50 -18 96 0t110 -6t60 0', '#ddd3c3', 3),
    line('M320 336V290', brick.dark, 2.5),
    // Rails.
    rect(82, 210, 32, 150, iron.dark, 8),
    rect(82, 210, 23, 150, iron.mid, 8),
    rect(526, 210, 32, 150, iron.dark, 8),
    rect(526, 210, 23, 150, iron.mid, 8),
    rod(96, 226, 544, 226, steel, 14),
    rod(96, 254, 544, 254, steel, 14),
    // Carriage and lever.
    rect(268, 206, 108, 66, brick.dark, 12),
    rect(268, 206, 108, 54, brick.mid, 12),
    shine('M282 218H356', 7),
    circle(322, 284, 15, steel.dark),
    circle(322, 284, 11, steel.light),
    circle(322, 284, 4, iron.mid),
    rod(322, 214, 420, 100, steel, 15),
    rod(400, 124, 440, 76, rubber, 27),
  ),
};

const laser: View = {
  alt: 'Niveau laser sur son trépied, croix verte projetée au mur',
  ground: 'wall',
  tint: 'cocoa',
  body: shapes(
    rect(0, 168, 640, 3, '#7be37d'),
    rect(0, 165, 640, 9, '#7be37d', 4, 0.25),
    rect(462, 0, 3, 480, '#7be37d'),
    rect(459, 0, 9, 480, '#7be37d', 4, 0.25),
    rod(246, 268, 150, 454, iron, 15),
    rod(266, 268, 372, 454, iron, 15),
    rod(256, 262, 262, 462, iron, 15),
    bar(198, 364, 318, 364, iron.mid, 6),
    rect(216, 240, 80, 30, iron.dark, 8),
    rect(240, 222, 32, 24, steel.mid, 5),
    path('M184 112Q186 96 204 94H308Q326 96 328 112V212Q326 226 310 228H202Q186 226 184 212Z', leaf.dark),
    path('M190 112Q192 102 206 100H304Q318 102 320 114V206Q318 216 306 218H206Q192 216 190 206Z', leaf.mid),
    rect(178, 100, 20, 124, rubber.mid, 9),
    rect(314, 100, 20, 124, rubber.mid, 9),
    rect(214, 118, 84, 46, iron.dark, 10),
    circle(256, 141, 17, '#0f2a14'),
    circle(256, 141, 10, '#7be37d'),
    circle(253, 138, 4, '#e6ffe2'),
    rect(220, 178, 72, 10, leaf.light, 5),
    circle(236, 202, 6, brick.mid),
    circle(256, 202, 6, leaf.light),
  ),
};

const steamer: View = {
  alt: 'Décolleuse à papier peint, son tuyau et son plateau vapeur',
  ground: 'floor',
  body: shapes(
    // A strip that comes off the wall.
    path('M420 0H560V236Q560 268 528 268Q500 266 498 236Q500 226 514 226L420 210Z', '#b9cdbf'),
    row(4, (index) => row(3, (column) => circle(446 + column * 42, 26 + index * 54, 9, '#93b09c'))),
    path('M498 240Q500 268 528 268Q560 268 560 236Q548 250 530 248Q510 246 498 240Z', cream.dark),
    // Tank.
    path('M96 236Q98 206 128 204H292Q322 206 324 236V380Q322 402 300 404H120Q98 402 96 380Z', teal.dark),
    path('M102 236Q104 214 130 212H288Q312 214 314 238V370Q312 390 294 392H124Q104 390 102 372Z', teal.mid),
    shine('M124 238V350', 10, 0.4),
    rect(176, 184, 68, 26, rubber.mid, 10),
    circle(210, 182, 20, rubber.dark),
    circle(208, 179, 15, rubber.mid),
    line('M130 208Q140 156 210 150Q280 156 292 208', rubber.dark, 15),
    rect(258, 256, 26, 104, '#d7edf2', 10),
    rect(258, 304, 26, 56, '#8fc4dc', 10),
    circle(150, 366, 9, brick.mid),
    rect(112, 398, 44, 14, rubber.dark, 5),
    rect(264, 398, 44, 14, rubber.dark, 5),
    // Hose and plate.
    line('M318 300Q400 420 452 380Q480 340 470 262', grey.dark, 19),
    line('M318 300Q400 420 452 380Q480 340 470 262', grey.light, 10),
    rect(392, 152, 160, 122, iron.dark, 16),
    rect(392, 152, 160, 110, iron.mid, 16),
    rect(410, 168, 124, 78, iron.dark, 10),
    rect(438, 184, 68, 40, rubber.mid, 14),
    row(4, (index) => line(`M${424 + index * 34} 140q-12 -22 0 -42t0 -40`, white, 8, 0.75)),
  ),
};

const mixer: View = {
  alt: 'Malaxeur électrique et son hélice, au-dessus d’un seau de mortier',
  ground: 'floor',
  body: shapes(
    rod(320, 196, 320, 342, steel, 14),
    // Bucket.
    path('M212 300H428L408 428Q406 442 390 442H250Q234 442 232 428Z', iron.dark),
    path('M216 300H418L400 424Q398 434 386 434H256Q244 434 242 424Z', iron.mid),
    ellipse(320, 300, 110, 26, iron.dark),
    ellipse(320, 303, 100, 20, '#b9b0a2'),
    path('M240 302q30 -14 60 0t70 -4q20 12 -10 18q-50 10 -100 0Z', '#d3cbbf'),
    rod(320, 250, 320, 300, steel, 14),
    shine('M238 322L252 420', 8, 0.25),
    line('M212 306Q196 380 230 420', steel.dark, 5),
    // Machine with two handles.
    rect(302, 172, 36, 38, iron.dark, 8),
    path('M252 96Q254 72 280 70H360Q386 72 388 96V160Q386 178 366 180H274Q254 178 252 160Z', orange.dark),
    path('M258 96Q260 78 282 76H356Q378 78 380 98V152Q378 168 362 170H278Q260 168 258 152Z', orange.mid),
    shine('M274 92H352', 8),
    row(4, (index) => rect(290 + index * 17, 112, 8, 34, orange.dark, 4)),
    line('M256 104H170Q150 106 150 128V160', rubber.dark, 24),
    line('M256 102H172Q156 104 156 128V158', rubber.mid, 13),
    line('M384 104H470Q490 106 490 128V160', rubber.dark, 24),
    line('M384 102H468Q484 104 484 128V158', rubber.mid, 13),
    rect(478, 128, 16, 26, brick.mid, 5),
    line('M150 166Q150 220 96 210T40 250', rubber.dark, 9),
  ),
};

const cementMixer: View = {
  alt: 'Bétonnière électrique orange sur ses deux roues',
  ground: 'floor',
  body: shapes(
    rod(238, 330, 180, 424, iron, 16),
    rod(398, 326, 470, 420, iron, 16),
    rod(250, 330, 412, 326, iron, 18),
    // Ring and drum.
    turn(
      -22,
      316,
      220,
      path(
        'M216 142Q206 100 240 92H368Q402 100 392 142L430 214Q440 262 396 306H236Q192 262 202 214Z',
        orange.dark,
      ),
      path(
        'M220 142Q212 106 242 98H362Q390 106 382 142L418 214Q428 256 390 298H240Q200 260 210 214Z',
        orange.mid,
      ),
      ellipse(304, 98, 68, 22, orange.dark),
      ellipse(304, 100, 58, 16, '#5d5248'),
      path('M256 106q48 16 96 0q-10 12 -48 12t-48 -12Z', '#b9b0a2'),
      shine('M232 168L222 220Q220 248 240 276', 11),
      rect(196, 208, 226, 24, iron.dark, 8),
      rect(196, 208, 226, 15, iron.mid, 8),
      row(11, (index) => rect(204 + index * 20, 208, 8, 24, iron.dark, 2)),
      line('M280 130L262 200', orange.dark, 6, 0.7),
      line('M340 130L352 200', orange.dark, 6, 0.7),
    ),
    // Motor and wheel to tip.
    block(386, 226, 104, 84, { light: '#f4c48a', mid: '#dd7f34', dark: '#a95a1f' }, 12),
    row(4, (index) => rect(402 + index * 20, 252, 9, 36, orange.dark, 4)),
    circle(506, 268, 56, iron.dark),
    circle(506, 268, 47, '#f3e1cc'),
    row(4, (index) => turn(index * 45, 506, 268, bar(460, 268, 552, 268, iron.mid, 7))),
    circle(506, 268, 12, iron.mid),
    wheel(184, 424, 38),
    rect(452, 412, 44, 14, rubber.dark, 5),
  ),
};

/** What tiles and walls need; by the slug of the listing. */
export const tiling: Readonly<Record<string, Sketch>> = {
  'scie-carrelage-eau': [tileSaw],
  'carrelette-120': [tileCutter],
  'niveau-laser': [laser, closeUp(laser, 'L’œil du niveau laser', 270, 170, 2)],
  'decolleuse-yann': [steamer],
  malaxeur: [mixer],
  betonniere: [cementMixer],
};
