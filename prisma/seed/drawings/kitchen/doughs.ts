import {
  bar,
  brick,
  circle,
  cream,
  darkWood,
  disc,
  ellipse,
  grey,
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
  scale,
  shapes,
  shine,
  steel,
  type Tones,
  teal,
  turn,
  wheel,
  white,
  wood,
  yellow,
} from '../kit';
import { closeUp, type Sketch, type View } from '../sketch';

const dough: Tones = { light: '#fbedc6', mid: '#efd79c', dark: '#cfae6a' };

const pasta: View = {
  alt: 'Machine à pâtes en acier, les tagliatelles qui en sortent, un nid et des œufs',
  ground: 'table',
  body: shapes(
    // Sheet that goes in.
    path('M196 116Q196 44 240 40H388Q420 44 424 116Z', dough.dark),
    path('M200 112Q202 50 242 46H380Q408 50 414 112Z', dough.light),
    // Machine.
    rect(140, 108, 348, 36, steel.dark, 12),
    rect(140, 108, 348, 26, steel.light, 12),
    path('M118 130H510V278Q510 292 496 292H132Q118 292 118 278Z', steel.dark),
    path('M118 130H496V270Q496 282 484 282H134Q118 282 118 268Z', steel.mid),
    rect(140, 148, 24, 118, steel.light, 12, 0.9),
    rect(184, 156, 252, 40, iron.dark, 8),
    rod(190, 168, 430, 168, steel, 17),
    rod(190, 186, 430, 186, steel, 17),
    rect(184, 214, 252, 42, iron.dark, 8),
    row(24, (index) => rect(190 + index * 10.2, 216, 7, 38, index % 2 ? steel.dark : steel.light, 2)),
    // Dial and crank.
    disc(468, 178, 25, steel),
    bar(468, 178, 468, 160, iron.dark, 4),
    row(7, (index) => turn(-120 + index * 40, 468, 178, circle(468, 148, 2.6, iron.dark))),
    rod(504, 240, 548, 240, steel, 13),
    rod(548, 244, 566, 140, steel, 13),
    rod(566, 138, 612, 134, wood, 25),
    circle(548, 242, 13, steel.dark),
    // Foot with its clamp.
    path('M160 290H468L486 344H142Z', steel.dark),
    path('M164 290H460L474 334H148Z', steel.mid),
    rect(126, 336, 376, 18, iron.mid, 7),
    // Ribbons.
    row(12, (index) => {
      const x = 202 + index * 19;
      return shapes(
        line(`M${x} 252Q${x - 4} 330 ${x - 20 + index * 2} 388T${x - 44 + index * 6} 440`, dough.dark, 12),
        line(
          `M${x - 2} 252Q${x - 6} 330 ${x - 22 + index * 2} 388T${x - 46 + index * 6} 438`,
          index % 2 ? dough.light : dough.mid,
          8,
        ),
      );
    }),
    // Nests and eggs.
    ...[
      [512, 408],
      [584, 426],
    ].map(([x = 0, y = 0]) =>
      shapes(
        ellipse(x, y, 50, 25, dough.dark),
        ellipse(x - 2, y - 4, 46, 21, dough.mid),
        ...[40, 30, 20].map((r, index) =>
          line(
            `M${x - r} ${y - 4}Q${x - r * 0.6} ${y - 6 - r * 0.6} ${x} ${y - 6 - r * 0.5}T${x + r} ${y - 2}Q${x + r * 0.4} ${y + r * 0.5} ${x - r * 0.4} ${y + r * 0.36}`,
            index % 2 ? dough.mid : dough.light,
            6,
          ),
        ),
      ),
    ),
    turn(
      -20,
      74,
      400,
      ellipse(74, 402, 31, 38, '#b98a5a'),
      ellipse(71, 398, 28, 35, '#e0b98c'),
      ellipse(62, 386, 9, 12, white, 0.5),
    ),
    turn(
      14,
      122,
      424,
      ellipse(122, 424, 30, 37, '#c39a6c'),
      ellipse(119, 420, 27, 34, '#ecd0aa'),
      ellipse(110, 408, 9, 12, white, 0.5),
    ),
  ),
};

const drying: View = {
  alt: 'Séchoir à pâtes en hêtre couvert de tagliatelles',
  ground: 'table',
  body: shapes(
    rod(320, 60, 320, 400, paleWood, 22),
    circle(320, 52, 19, wood.mid),
    ...[
      [110, 130],
      [180, 160],
      [250, 138],
      [390, 138],
      [460, 160],
      [530, 130],
    ].map(([x = 0, y = 0], at) =>
      shapes(
        bar(320, 110, x + (x < 320 ? -16 : 16), y, wood.mid, 10),
        row(5, (index) => {
          const left = x - 30 + index * 14;
          const length = 190 + ((index * 37 + at * 23) % 44);
          return shapes(
            line(
              `M${left} ${y + length * 0.8}V${y}Q${left + 4} ${y - 12} ${left + 8} ${y}V${y + length}`,
              dough.dark,
              9,
            ),
            line(
              `M${left - 1} ${y + length * 0.8}V${y}Q${left + 3} ${y - 12} ${left + 7} ${y}V${y + length}`,
              (index + at) % 2 ? dough.light : dough.mid,
              6,
            ),
          );
        }),
      ),
    ),
    path('M232 416Q236 390 320 388Q404 390 408 416V424H232Z', wood.dark),
    path('M236 412Q242 394 318 392Q394 394 400 412Z', paleWood.mid),
  ),
};

const kneader: View = {
  alt: 'Pétrin à spirale blanc sur roulettes, la pâte dans sa cuve en inox',
  ground: 'floor',
  body: shapes(
    // Column and head.
    path('M408 52Q456 54 462 104L476 398H356V150H170Q142 148 140 122V86Q144 54 174 52Z', cream.dark),
    path('M406 58Q448 60 452 106L466 392H364V142H174Q148 140 148 118V88Q150 60 178 58Z', white),
    shine('M176 70H400', 8, 0.9),
    rect(140, 116, 220, 12, brick.mid),
    rect(386, 122, 62, 104, iron.dark, 10),
    circle(417, 150, 18, grey.light),
    bar(417, 150, 417, 137, brick.mid, 4),
    circle(404, 190, 9, leaf.light),
    circle(430, 190, 9, brick.light),
    rect(398, 206, 38, 10, iron.light, 4),
    row(5, (index) => rect(386 + index * 13, 258, 7, 42, cream.dark, 3)),
    // Spiral hook and breaker bar.
    rod(220, 150, 220, 224, steel, 21),
    line('M220 214Q276 224 262 250T182 262Q166 278 206 292', steel.dark, 19),
    line('M219 212Q272 222 259 247T180 259', steel.light, 7),
    rod(284, 148, 284, 256, steel, 17),
    // Bowl with its dough.
    ellipse(232, 264, 148, 32, steel.dark),
    ellipse(232, 261, 146, 30, steel.light),
    ellipse(232, 266, 134, 25, iron.mid),
    path(
      'M104 264Q132 222 200 232Q246 218 292 238Q346 232 360 266Q320 290 232 290Q140 290 104 264Z',
      dough.dark,
    ),
    path(
      'M112 260Q138 228 202 238Q246 224 288 244Q334 240 348 262Q300 278 228 278Q150 278 112 260Z',
      dough.light,
    ),
    rod(220, 226, 220, 240, steel, 21),
    line('M190 262Q240 240 262 250', steel.mid, 12),
    path('M86 262Q90 356 140 366H324Q374 356 378 262Q350 294 232 294T86 262Z', steel.dark),
    path('M86 262Q92 346 144 356H312Q354 346 362 280Q320 300 232 302Q120 300 86 262Z', steel.mid),
    shine('M112 296Q116 332 140 344', 10, 0.7),
    rect(346, 270, 26, 60, rubber.mid, 8),
    // Guard of wire.
    ...[0, 1, 2].map((index) =>
      line(
        `M${92 + index * 4} ${254 - index * 26}Q232 ${290 - index * 34} ${372 - index * 4} ${254 - index * 26}`,
        steel.mid,
        4,
        0.85,
      ),
    ),
    // Foot, castors.
    path('M96 366H478Q492 368 492 384V406H82V384Q84 368 96 366Z', cream.dark),
    path('M98 366H472Q482 370 482 382V396H86V384Q88 370 98 366Z', white),
    rect(86, 378, 396, 7, brick.mid),
    ...[116, 452].map((x) => shapes(rect(x - 16, 402, 32, 13, steel.dark, 4), wheel(x, 422, 19))),
    // Loaves.
    path('M508 424Q500 368 560 360Q622 366 616 424Q560 440 508 424Z', '#8f5a2a'),
    path('M512 418Q508 374 558 366Q610 372 606 416Q558 428 512 418Z', '#c98d4c'),
    row(3, (index) => line(`M${530 + index * 22} 392q10 -14 20 -10`, dough.light, 6)),
  ),
};

const oven: View = {
  alt: 'Four à pizza de jardin allumé, une margherita à l’entrée, sa pelle',
  ground: 'grass',
  body: shapes(
    // Chimney.
    rect(372, 28, 56, 100, iron.dark, 6),
    rect(372, 28, 44, 100, iron.light, 6),
    rect(362, 22, 76, 16, iron.dark, 7),
    ...[0, 1].map((index) => circle(414 + index * 26, 8 - index * 4, 16 + index * 6, white, 0.5)),
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

/** A tin of a figure: its outline twice, rim and hollow. */
const tin = (d: string, x: number, y: number, by: number, filling: Tones): string =>
  place(
    x,
    y,
    0,
    by,
    path(d, steel.dark),
    `<g transform="translate(-2 -3)">${path(d, steel.light)}</g>`,
    `<g transform="scale(.86)">${path(d, steel.dark)}</g>`,
    `<g transform="scale(.82) translate(2 3)">${path(d, filling.mid)}</g>`,
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
    tin(dinosaur, 172, 150, 1.14, leaf),
    tin(engine, 160, 300, 1.06, brick),
    circle(154, 282, 0.1, brick.dark),
    tin('M-14 -46H14V40H30V52H-32V40H-14V-24H-30V-36Q-18 -38 -14 -46Z', 62, 420, 0.82, yellow),
    tin(
      'M-34 -18Q-32 -50 2 -50Q36 -48 34 -16Q30 6 -2 26H36V50H-36V28Q6 0 8 -16Q8 -26 0 -26Q-10 -26 -10 -14Z',
      142,
      420,
      0.84,
      yellow,
    ),
    tin(
      'M-32 -50H34V-26L12 -10Q38 -6 36 20Q32 52 -2 52Q-34 50 -36 22H-12Q-10 30 0 30Q12 28 12 18Q10 6 -14 6V-12L6 -28H-32Z',
      224,
      420,
      0.84,
      yellow,
    ),
  ),
};

/** Dough, batter and what bakes it; by the slug of the listing. */
export const doughs: Readonly<Record<string, Sketch>> = {
  'nouilles-pates': [pasta, drying],
  'robot-petrin': [kneader],
  'four-pizza': [oven, closeUp(oven, 'La margherita devant les flammes du four', 320, 250, 1.9)],
  'wet-grinder': [grinder],
  'moules-gateaux': [tins],
};
