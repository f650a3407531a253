import {
  bar,
  brick,
  circle,
  cream,
  disc,
  ellipse,
  grey,
  iron,
  leaf,
  line,
  paleWood,
  path,
  rect,
  rod,
  row,
  rubber,
  shapes,
  shine,
  steel,
  type Tones,
  turn,
  wheel,
  white,
  wood,
} from '../kit';
import type { Sketch, View } from '../sketch';

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

/** Dough, batter and what bakes it; by the slug of the listing. */
export const doughs: Readonly<Record<string, Sketch>> = {
  'nouilles-pates': [pasta, drying],
  'robot-petrin': [kneader],
};
