import {
  bar,
  brick,
  circle,
  cream,
  darkWood,
  ellipse,
  grey,
  inside,
  iron,
  leaf,
  line,
  orange,
  paleWood,
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

const oven: View = {
  alt: 'Four à pizza de jardin allumé, une margherita à l’entrée, sa pelle',
  ground: 'grass',
  body: shapes(
    // Chimney.
    rect(372, 28, 56, 100, iron.dark, 6),
    rect(372, 28, 44, 100, iron.light, 6),
    rect(362, 22, 76, 16, iron.dark, 7),
    // Table.
    rect(40, 356, 560, 26, wood.dark, 6),
    rect(40, 356, 560, 17, wood.mid, 6),
    rod(82, 382, 74, 472, wood, 20),
    rod(558, 382, 566, 472, wood, 20),
    // Legs, shell.
    rod(180, 308, 156, 354, iron, 15),
    rod(460, 308, 484, 354, iron, 15),
    path(
      'M110 312V216Q116 106 300 100H350Q526 108 532 216V312Q532 324 518 324H124Q110 324 110 312Z',
      rubber.dark,
    ),
    path(
      'M110 308V218Q118 112 300 106H344Q512 114 518 218V304Q518 314 506 314H124Q110 314 110 302Z',
      iron.mid,
    ),
    shine('M138 226Q146 146 262 128', 10, 0.35),
    // Mouth: fire, stone, pizza.
    path('M166 306V232Q172 162 320 160Q470 162 476 232V306Z', steel.dark),
    path('M178 306V236Q186 174 320 172Q454 174 462 236V306Z', '#3a1d12'),
    path('M186 296V244Q196 184 320 182Q444 184 454 244V296Z', '#6d2d16'),
    path(
      'M206 276Q196 230 220 206Q224 226 240 206Q246 186 262 182Q262 206 280 196Q288 216 306 190Q320 178 318 200Q336 188 350 204Q366 184 372 206Q396 196 396 216Q418 214 414 236Q440 240 432 276Z',
      orange.mid,
    ),
    path(
      'M222 276Q220 240 236 228Q242 242 256 222Q266 214 268 228Q284 218 296 232Q308 210 322 226Q340 214 350 230Q364 220 374 236Q394 230 396 248Q416 252 412 276Z',
      yellow.mid,
    ),
    path('M246 276Q250 248 270 246Q290 236 306 250Q324 236 344 250Q366 246 386 276Z', '#fdf0c0'),
    rect(150, 290, 340, 28, grey.dark, 6),
    rect(150, 290, 340, 18, grey.light, 6),
    ellipse(320, 288, 118, 21, '#a8682f'),
    ellipse(320, 283, 116, 20, '#dfae63'),
    ellipse(320, 282, 98, 15, brick.mid),
    ...[
      [262, 282],
      [306, 276],
      [350, 286],
      [386, 279],
      [296, 290],
    ].map(([x = 0, y = 0]) => ellipse(x, y, 20, 6, white)),
    ...[
      [284, 279],
      [332, 282],
      [368, 284],
      [320, 290],
    ].map(([x = 0, y = 0]) => ellipse(x, y, 9, 4, leaf.mid)),
    circle(498, 268, 20, rubber.dark),
    circle(497, 266, 15, cream.light),
    bar(497, 266, 506, 256, brick.mid, 4),
    // Peel on the table, logs below.
    rod(452, 348, 622, 334, paleWood, 14),
    path('M352 346Q368 328 452 336V358Q380 368 352 346Z', steel.dark),
    path('M354 344Q370 330 450 338V352Q384 360 354 344Z', steel.light),
    ...[
      [250, 446],
      [306, 446],
      [278, 412],
    ].map(([x = 0, y = 0]) =>
      shapes(
        circle(x, y, 27, darkWood.dark),
        circle(x - 2, y - 2, 22, paleWood.mid),
        circle(x - 2, y - 2, 13, paleWood.dark, 0.5),
        circle(x - 2, y - 2, 5, paleWood.dark),
      ),
    ),
  ),
};

const grinder: View = {
  alt: 'Broyeur humide indien à meules de pierre, et son cuit-vapeur à idlis',
  ground: 'table',
  body: shapes(
    // Drum and stones, seen into.
    path('M92 190Q92 276 134 290H342Q384 276 384 190Z', steel.dark),
    path('M92 190Q96 268 138 280H330Q366 268 370 196Z', steel.mid),
    shine('M116 214Q120 254 138 266', 9, 0.7),
    ellipse(238, 188, 148, 52, steel.dark),
    ellipse(238, 183, 146, 50, steel.light),
    ellipse(238, 190, 130, 41, iron.light),
    ellipse(238, 198, 120, 33, cream.light),
    ellipse(230, 194, 94, 22, white),
    ...[
      [178, 0],
      [300, 1],
    ].map(([x = 0]) =>
      shapes(
        path(
          `M${x - 44} 176Q${x - 40} 126 ${x} 122Q${x + 40} 126 ${x + 44} 176Q${x + 38} 214 ${x} 216Q${x - 38} 214 ${x - 44} 176Z`,
          '#6c6864',
        ),
        path(
          `M${x - 40} 172Q${x - 36} 130 ${x - 2} 128Q${x + 30} 132 ${x + 34} 172Q${x + 28} 204 ${x - 2} 206Q${x - 34} 204 ${x - 40} 172Z`,
          '#98938d',
        ),
        row(9, (index) =>
          circle(x - 24 + (index % 3) * 20, 150 + Math.floor(index / 3) * 18, 2.6, '#7b7671'),
        ),
      ),
    ),
    path('M120 198Q160 222 238 224Q320 222 356 196Q330 236 238 236Q150 236 120 198Z', cream.light),
    // Yoke over the stones.
    rod(238, 58, 238, 196, steel, 20),
    rod(150, 160, 326, 160, steel, 13),
    line('M76 250V112Q80 58 150 56H326Q396 58 400 112V250', brick.dark, 22),
    line('M74 248V112Q78 54 150 53H324', brick.light, 6),
    rect(206, 36, 64, 40, rubber.dark, 14),
    rect(206, 36, 54, 32, rubber.light, 12),
    // Motor base.
    path('M52 284Q54 272 70 272H406Q422 272 424 284L440 392Q440 410 420 410H58Q38 410 38 392Z', brick.dark),
    path('M56 286Q58 278 70 278H402Q414 278 416 286L430 386Q430 400 414 400H60Q46 400 46 386Z', brick.mid),
    rect(160, 314, 156, 56, rubber.dark, 12),
    circle(202, 342, 17, grey.light),
    bar(202, 342, 211, 332, rubber.dark, 4),
    rect(244, 330, 54, 25, '#cf3f31', 6),
    rect(250, 335, 20, 15, '#ef8a72', 4),
    row(4, (index) => rect(76 + index * 15, 316, 7, 52, brick.dark, 3)),
    row(4, (index) => rect(346 + index * 15, 316, 7, 52, brick.dark, 3)),
    shine('M80 288H396', 6, 0.4),
    // Idlis on their stand.
    bar(536, 172, 536, 420, steel.dark, 9),
    circle(536, 166, 13, steel.mid),
    ...[236, 308, 380].map((y) =>
      shapes(
        ellipse(536, y + 8, 88, 21, steel.dark),
        ellipse(536, y + 3, 88, 20, steel.light),
        ...[-52, 0, 52].map((at) =>
          shapes(
            ellipse(536 + at, y + 3 + (at ? -1 : 7), 25, 9, steel.dark),
            ellipse(536 + at, y - 2 + (at ? -1 : 7), 24, 12, cream.mid),
            ellipse(533 + at, y - 5 + (at ? -1 : 7), 20, 8, white),
          ),
        ),
      ),
    ),
    ellipse(536, 422, 62, 11, steel.dark),
  ),
};

/** A tin of a figure: its rim of sheet metal around what lies in it. */
const tin = (d: string, x: number, y: number, by: number, filling: Tones): string =>
  place(
    x,
    y,
    0,
    by,
    `<g transform="translate(4 5)">${line(d, steel.dark, 19)}</g>`,
    line(d, steel.mid, 19),
    line(d, steel.light, 9),
    path(d, filling.dark),
    inside(`tin-${x}-${y}`, d, `<g transform="translate(5 6)">${path(d, filling.mid)}</g>`),
  );

const dinosaur =
  'M-116 22Q-140 -8 -132 -34Q-118 -4 -84 2Q-62 -48 -8 -48Q28 -46 44 -30Q58 -40 58 -66Q56 -98 88 -100Q124 -98 124 -76Q122 -62 98 -60Q92 -54 92 -40Q88 10 50 24V58H22V32H-30V58H-58V30Q-94 38 -116 22Z';

const engine =
  'M-112 46V-26H-44V-8H-30V-46H34L44 -56H60V-46H82Q108 -30 112 4V46H92Q88 70 66 70T40 46H-42Q-46 70 -68 70T-94 46Z';

const tins: View = {
  alt: 'Moules à gâteaux en forme de dinosaure et de camion de pompiers, chiffres, et un gâteau à trois étages',
  ground: 'table',
  body: shapes(
    // Cake in three tiers on its turntable.
    ellipse(458, 402, 132, 22, steel.dark),
    ellipse(458, 396, 132, 21, steel.light),
    rect(438, 410, 40, 26, steel.mid, 6),
    ellipse(458, 438, 74, 13, steel.dark),
    ...[
      { y: 300, w: 200, h: 92, tone: pink },
      { y: 212, w: 144, h: 90, tone: cream },
      { y: 136, w: 92, h: 78, tone: pink },
    ].map(({ y, w, h, tone }) =>
      shapes(
        path(`M${458 - w / 2} ${y}V${y + h}Q458 ${y + h + 22} ${458 + w / 2} ${y + h}V${y}Z`, tone.dark),
        path(
          `M${458 - w / 2} ${y}V${y + h}Q${458 - w * 0.1} ${y + h + 20} ${458 + w * 0.32} ${y + h + 8}V${y}Z`,
          tone.mid,
        ),
        ellipse(458, y, w / 2, w * 0.09, tone.light),
        row(Math.round(w / 20), (index) =>
          circle(
            458 - w / 2 + 10 + index * 20,
            y + 8 + Math.sin((index / (w / 20)) * 3.1) * w * 0.07,
            9,
            white,
          ),
        ),
        row(Math.round(w / 26), (index) =>
          circle(
            458 - w / 2 + 18 + index * 26,
            y + h - 6 + Math.sin((index / (w / 26)) * 3.1) * 10,
            5,
            [brick, teal, yellow][index % 3]?.mid ?? '',
          ),
        ),
      ),
    ),
    bar(458, 132, 458, 92, teal.light, 9),
    path('M458 88Q446 76 458 56Q470 76 458 88Z', orange.mid),
    path('M458 86Q452 78 458 68Q464 78 458 86Z', yellow.light),
    // Tins on the table and at the wall.
    rod(24, 30, 330, 30, wood, 13),
    line('M186 32V96M110 32V250M196 32V40', steel.dark, 4),
    tin(dinosaur, 176, 152, 1.02, leaf),
    tin(engine, 164, 288, 0.92, brick),
    circle(103, 330, 13, brick.dark),
    circle(224, 330, 13, brick.dark),
    path('M214 252H232Q250 264 254 282H214Z', brick.light),
    line('M72 274H196M72 258H118M84 258V274M104 258V274M130 274V300M72 300H196', brick.light, 4),
    tin('M-14 -46H14V40H30V52H-32V40H-14V-24H-30V-36Q-18 -38 -14 -46Z', 66, 418, 0.72, yellow),
    tin(
      'M-34 -18Q-32 -50 2 -50Q36 -48 34 -16Q30 6 -2 26H36V50H-36V28Q6 0 8 -16Q8 -26 0 -26Q-10 -26 -10 -14Z',
      152,
      418,
      0.72,
      yellow,
    ),
    tin(
      'M-32 -50H34V-26L12 -10Q38 -6 36 20Q32 52 -2 52Q-34 50 -36 22H-12Q-10 30 0 30Q12 28 12 18Q10 6 -14 6V-12L6 -28H-32Z',
      238,
      418,
      0.72,
      yellow,
    ),
  ),
};

/** Ovens, batter and cakes; by the slug of the listing. */
export const bakes: Readonly<Record<string, Sketch>> = {
  'four-pizza': [oven, closeUp(oven, 'La margherita devant les flammes du four', 320, 250, 1.9)],
  'wet-grinder': [grinder],
  'moules-gateaux': [tins],
};
