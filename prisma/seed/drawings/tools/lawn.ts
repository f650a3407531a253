import {
  blue,
  brick,
  circle,
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
  wheel,
  white,
} from '../kit';
import type { Sketch, View } from '../sketch';

const mower: View = {
  alt: 'Tondeuse thermique rouge et son bac, dans l’herbe haute',
  ground: 'grass',
  body: shapes(
    rod(396, 330, 548, 110, iron, 13),
    rod(424, 344, 576, 124, iron, 13),
    rod(548, 112, 578, 124, rubber, 19),
    line('M504 176L520 140', brick.mid, 7),
    // Bag.
    path('M386 250L520 222Q552 220 556 256L548 352Q544 372 520 372H400Z', iron.dark),
    path('M392 256L518 230Q544 228 547 258L540 344Q537 362 516 363H404Z', rubber.light),
    row(6, (index) => line(`M${412 + index * 22} ${256 - index * 4}V354`, rubber.mid, 3)),
    // Deck and engine.
    path('M98 372Q98 308 176 302H398L430 372V396H98Z', brick.dark),
    path('M106 368Q108 316 180 310H392L420 368V384H106Z', brick.mid),
    shine('M150 332Q170 320 214 320', 9),
    rect(196, 238, 148, 72, iron.dark, 12),
    rect(196, 238, 148, 58, iron.mid, 12),
    row(6, (index) => rect(210 + index * 20, 252, 10, 34, iron.dark, 4)),
    ellipse(268, 236, 74, 17, iron.dark),
    ellipse(266, 230, 66, 15, grey.mid),
    ellipse(266, 229, 20, 6, iron.dark),
    rect(150, 270, 44, 30, grey.mid, 8),
    wheel(156, 394, 42),
    wheel(404, 388, 52),
    row(16, (index) =>
      path(
        `M${20 + index * 40} 440q4 -34 ${index % 2 ? 14 : -8} -58q4 30 10 58Z`,
        index % 2 ? leaf.mid : leaf.dark,
      ),
    ),
  ),
};

const trailer: View = {
  alt: 'Remorque bagagère sous sa bâche bleue',
  ground: 'floor',
  body: shapes(
    rod(430, 352, 596, 352, iron, 16),
    rod(596, 352, 596, 412, iron, 10),
    circle(596, 420, 14, rubber.mid),
    circle(602, 344, 16, steel.dark),
    circle(600, 341, 11, steel.mid),
    path('M70 214Q90 176 140 172H380Q430 176 446 214V268H70Z', blue.dark),
    path('M76 214Q96 184 142 180H378Q424 184 438 214V258H76Z', blue.mid),
    line('M106 208Q200 188 300 200T412 208', blue.light, 7, 0.6),
    row(7, (index) => line(`M${90 + index * 56} 262V286`, '#f3efe6', 4)),
    rect(64, 262, 388, 92, steel.dark, 6),
    rect(64, 262, 388, 80, steel.mid, 6),
    row(5, (index) => rect(92 + index * 72, 270, 6, 66, steel.dark, 3)),
    row(7, (index) => circle(90 + index * 56, 288, 5, iron.mid)),
    rect(64, 344, 388, 16, iron.mid, 5),
    path('M176 370Q178 318 236 316Q294 318 296 370H280Q276 334 236 332Q196 334 192 370Z', iron.mid),
    wheel(236, 388, 46),
    rect(66, 314, 22, 22, brick.mid, 4),
    rect(66, 292, 22, 18, orange.mid, 4),
    rect(120, 348, 70, 18, white, 3),
  ),
};

const scarifier: View = {
  alt: 'Scarificateur électrique vert, la mousse arrachée derrière lui',
  ground: 'grass',
  body: shapes(
    rod(366, 318, 520, 112, iron, 13),
    rod(392, 334, 548, 128, iron, 13),
    rod(518, 114, 550, 130, rubber, 20),
    line('M470 190Q560 240 590 340', orange.mid, 8),
    path('M134 330Q138 262 214 256H330Q398 262 412 330V384H134Z', leaf.dark),
    path('M142 328Q148 270 216 264H326Q390 270 402 328V374H142Z', leaf.mid),
    shine('M176 300Q190 282 230 280', 9),
    path('M216 258Q218 220 250 216H304Q334 220 336 258Z', iron.mid),
    row(4, (index) => rect(240 + index * 20, 230, 10, 22, iron.dark, 4)),
    rect(184, 318, 178, 17, leaf.dark, 8),
    row(11, (index) =>
      poly(
        [
          [170 + index * 19, 382],
          [182 + index * 19, 382],
          [172 + index * 19, 416],
        ],
        index % 2 ? steel.mid : steel.dark,
      ),
    ),
    wheel(166, 396, 36),
    wheel(392, 398, 32),
    ...[458, 508, 560, 600].map((x, index) =>
      shapes(
        ellipse(x, 424 - (index % 2) * 8, 34, 16, '#9aa05a'),
        line(`M${x - 20} ${420 - (index % 2) * 8}q16 -22 36 -6`, '#c8c98a', 5),
      ),
    ),
    row(12, (index) => line(`M${30 + index * 9} 436q3 -18 ${index % 2 ? 7 : -5} -30`, leaf.mid, 4)),
  ),
};

/** Lawns, and what carries things away; by the slug of the listing. */
export const lawn: Readonly<Record<string, Sketch>> = {
  'tondeuse-bastien': [mower],
  scarificateur: [scarifier],
  'remorque-bastien': [trailer],
};
