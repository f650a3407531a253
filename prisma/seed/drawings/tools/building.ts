import {
  bar,
  block,
  brick,
  circle,
  cream,
  ellipse,
  grey,
  iron,
  leaf,
  line,
  orange,
  paleWood,
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
  wood,
  yellow,
} from '../kit';
import { closeUp, type Sketch, type View } from '../sketch';

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

const scaffold: View = {
  alt: 'Petit échafaudage roulant à deux plateaux, devant un mur',
  ground: 'wall',
  body: shapes(
    // Far frames, then the near ones.
    ...[
      [236, 448, { ...steel, light: steel.mid, mid: steel.dark }],
      [176, 500, steel],
    ].map(([left, right, tube]) =>
      shapes(
        rod(Number(left), 60, Number(left), 410, tube as typeof steel, 13),
        rod(Number(right), 60, Number(right), 410, tube as typeof steel, 13),
      ),
    ),
    row(8, (index) => rod(176, 92 + index * 42, 236, 84 + index * 42, steel, 8)),
    row(8, (index) => rod(448, 84 + index * 42, 500, 92 + index * 42, steel, 8)),
    bar(180, 392, 496, 262, yellow.mid, 9),
    bar(180, 262, 496, 392, yellow.dark, 9),
    // Platforms.
    poly(
      [
        [166, 246],
        [510, 246],
        [456, 230],
        [228, 230],
      ],
      paleWood.light,
    ),
    rect(166, 246, 344, 14, wood.mid, 3),
    poly(
      [
        [166, 132],
        [510, 132],
        [456, 118],
        [228, 118],
      ],
      paleWood.light,
    ),
    rect(166, 132, 344, 14, wood.mid, 3),
    rod(176, 76, 500, 76, yellow, 10),
    rod(176, 104, 500, 104, yellow, 8),
    // A pot and its brush on top.
    rect(346, 92, 46, 38, brick.mid, 5),
    ellipse(369, 92, 23, 6, cream.light),
    wheel(176, 424, 20),
    wheel(500, 424, 20),
    wheel(236, 416, 15),
    wheel(448, 416, 15),
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

/** What walls, floors and slabs are made with; by the slug of the listing. */
export const building: Readonly<Record<string, Sketch>> = {
  'perforateur-hilti': [breaker],
  'niveau-laser': [laser, closeUp(laser, 'L’œil du niveau laser', 270, 170, 2)],
  echafaudage: [scaffold],
  'decolleuse-yann': [steamer],
  malaxeur: [mixer],
  betonniere: [cementMixer],
};
