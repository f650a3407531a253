import {
  bar,
  blue,
  brass,
  brick,
  circle,
  cream,
  darkWood,
  disc,
  ellipse,
  inside,
  iron,
  leaf,
  line,
  paleWood,
  path,
  place,
  plum,
  rect,
  rod,
  row,
  rubber,
  shapes,
  shine,
  steel,
  type Tones,
  teal,
  turn,
  white,
  wood,
  yellow,
} from '../kit';
import { closeUp, type Sketch, type View } from '../sketch';

const clay: Tones = { light: '#dba07c', mid: '#bb7650', dark: '#8a5034' };

const press: View = {
  alt: 'Petite presse à vis pour la gravure, une linogravure d’oiseau tirée et son rouleau',
  ground: 'table',
  body: shapes(
    rect(128, 364, 320, 34, iron.dark, 8),
    rect(128, 364, 320, 24, iron.mid, 8),
    rect(146, 394, 44, 16, rubber.dark, 5),
    rect(386, 394, 44, 16, rubber.dark, 5),
    rod(166, 148, 166, 368, steel, 24),
    rod(410, 148, 410, 368, steel, 24),
    // Screw with its handle.
    rod(288, 70, 288, 292, steel, 32),
    row(15, (index) => bar(274, 176 + index * 8, 302, 170 + index * 8, steel.dark, 3)),
    rod(182, 74, 394, 74, iron, 17),
    disc(180, 74, 21, brick),
    disc(396, 74, 21, brick),
    disc(288, 74, 27, iron),
    path(
      'M134 132Q134 116 150 116H426Q442 116 442 132V166Q442 184 424 184H330Q320 206 288 206Q256 206 246 184H152Q134 184 134 166Z',
      leaf.dark,
    ),
    path(
      'M134 132Q134 116 150 116H420Q436 116 436 130V160Q436 174 420 174H326Q314 196 288 196Q262 196 250 174H154Q138 174 138 160Z',
      leaf.mid,
    ),
    shine('M156 128H418', 7, 0.4),
    // Platen, felt, bed.
    rect(262, 286, 52, 20, iron.light, 5),
    rect(190, 302, 196, 28, leaf.dark, 6),
    rect(190, 302, 196, 20, leaf.mid, 6),
    rect(198, 330, 180, 12, cream.mid, 3),
    rect(184, 342, 208, 8, white, 2),
    rect(192, 350, 192, 14, '#a9784f', 3),
    // Print.
    place(
      540,
      316,
      7,
      1,
      rect(-66, -90, 132, 176, white, 3),
      rect(-50, -74, 100, 128, brick.mid, 2),
      path('M-38 26Q-44 -26 4 -36Q14 -58 30 -46L44 -40L32 -32Q34 14 -8 26L-26 44Z', white),
      path('M-24 10Q-16 -16 12 -12Q0 14 -24 10Z', brick.mid),
      circle(22, -42, 3, brick.dark),
      line('M-8 26V44M6 22V44', white, 4),
      bar(-40, 46, 40, 46, white, 4),
      bar(-46, 70, -10, 70, cream.dark, 3),
    ),
    // Inking roller and gouge.
    turn(
      -10,
      90,
      410,
      rod(40, 428, 120, 428, rubber, 42),
      line('M32 428V388H80', steel.mid, 7),
      line('M128 428V388H80', steel.mid, 7),
      rod(80, 386, 80, 330, wood, 22),
    ),
    rod(478, 438, 530, 430, steel, 7),
    rod(530, 430, 586, 420, wood, 17),
  ),
};

const potter: View = {
  alt: 'Tour de potier de table, un vase de terre au centre du plateau, pédale et outils',
  ground: 'table',
  body: shapes(
    line('M440 368Q520 400 500 430', rubber.mid, 8),
    // Machine.
    path('M174 306H466L452 384Q450 398 434 398H206Q190 398 188 384Z', blue.dark),
    path('M180 306H460L446 376Q444 388 430 388H210Q196 388 194 376Z', blue.mid),
    circle(250, 350, 16, rubber.dark),
    circle(249, 348, 12, brick.mid),
    rect(286, 336, 92, 28, blue.dark, 6),
    row(4, (index) => rect(296 + index * 19, 344, 12, 12, blue.light, 3)),
    rect(206, 394, 40, 14, rubber.mid, 5),
    rect(394, 394, 40, 14, rubber.mid, 5),
    // Splash pan.
    path('M112 236Q112 322 186 322H454Q528 322 528 236Z', cream.dark),
    path('M112 236Q114 312 186 312H446Q518 312 522 236Z', cream.mid),
    shine('M132 262Q140 294 172 300', 9, 0.7),
    ellipse(320, 236, 208, 44, cream.light),
    ellipse(320, 240, 192, 36, cream.dark),
    ellipse(320, 244, 180, 30, '#c9a78a'),
    // Wheel head.
    rect(306, 226, 28, 22, steel.dark),
    ellipse(320, 226, 128, 27, steel.dark),
    ellipse(320, 219, 128, 26, steel.mid),
    ellipse(310, 216, 104, 19, steel.light, 0.6),
    // Vase.
    ellipse(320, 216, 62, 12, clay.dark),
    path(
      'M270 214Q226 150 276 104Q288 92 282 66H358Q352 92 364 104Q414 150 370 214Q320 226 270 214Z',
      clay.dark,
    ),
    path(
      'M276 212Q236 150 282 104Q294 92 288 68H344Q340 92 350 104Q394 150 356 212Q316 222 276 212Z',
      clay.mid,
    ),
    ...[60, 64, 66, 64, 56, 46].map((half, index) =>
      line(
        `M${320 - half} ${118 + index * 17}Q320 ${130 + index * 17} ${320 + half} ${118 + index * 17}`,
        clay.dark,
        2.5,
        0.4,
      ),
    ),
    shine('M274 128Q252 160 278 196', 8, 0.35),
    ellipse(320, 66, 40, 10, clay.light),
    ellipse(320, 67, 32, 7, clay.dark),
    // Pedal, sponge, wire, trimming tools.
    path('M456 452L476 418H566L590 452Z', rubber.dark),
    path('M470 444L486 412H556L574 444Z', iron.mid),
    row(4, (index) => bar(494 - index * 4, 420 + index * 6, 552 + index * 4, 420 + index * 6, iron.dark, 3)),
    rect(66, 396, 68, 42, '#c9963c', 14),
    rect(66, 394, 64, 36, yellow.mid, 14),
    row(6, (index) => circle(78 + (index % 3) * 20, 404 + Math.floor(index / 3) * 14, 3.5, '#c9963c')),
    rod(168, 440, 250, 430, wood, 11),
    line('M250 430Q290 406 296 424Q292 438 250 430', steel.dark, 5),
    rod(316, 440, 352, 440, paleWood, 12),
    line('M352 440Q380 410 400 440', steel.dark, 3),
    rod(400, 440, 436, 440, paleWood, 12),
  ),
};

const stripes = [brick, cream, teal, yellow, cream, brick, teal, plum] as const;

const loom: View = {
  alt: 'Métier à tisser de table, une écharpe rayée en cours, navette et pelotes',
  ground: 'plain',
  tint: 'rose',
  body: shapes(
    // Frame.
    rod(150, 50, 150, 430, paleWood, 28),
    rod(490, 50, 490, 430, paleWood, 28),
    rod(140, 74, 500, 74, wood, 34),
    // Warp.
    row(38, (index) =>
      bar(184 + index * 7.4, 80, 184 + index * 7.4, 300, index % 2 ? cream.dark : white, 2.6),
    ),
    // Cloth.
    inside(
      'cloth',
      'M180 266H462V416H180Z',
      row(15, (index) => rect(178, 266 + index * 10, 290, 10, stripes[(index >> 1) % 8]?.mid ?? '')),
      row(30, (index) =>
        row(38, (at) =>
          (at + index) % 2 ? '' : rect(181 + at * 7.4, 267 + index * 5, 6, 3.4, white, 1.5, 0.34),
        ),
      ),
      rect(448, 260, 16, 170, rubber.dark, 0, 0.14),
    ),
    rod(140, 414, 500, 414, wood, 38),
    path('M180 396H462V412Q320 424 180 412Z', stripes[7].mid),
    // Heddle.
    rect(134, 176, 372, 16, wood.dark, 5),
    rect(134, 176, 372, 11, paleWood.light, 5),
    row(38, (index) => rect(182 + index * 7.4, 190, 3.4, 44, cream.light, 1)),
    rect(134, 232, 372, 16, wood.dark, 5),
    rect(134, 232, 372, 11, paleWood.light, 5),
    // Ratchets.
    ...[74, 414].map((y) =>
      shapes(
        disc(526, y, 25, darkWood),
        row(10, (index) => turn(index * 36, 526, y, rect(522, y - 30, 8, 9, darkWood.dark, 2))),
        circle(526, y, 8, brass.mid),
        rod(526, y, 566, y - 20, wood, 10),
      ),
    ),
    // Shuttle, balls of wool.
    turn(
      -7,
      320,
      304,
      path('M222 292Q320 280 418 292L406 304L418 316Q320 326 222 316L234 304Z', darkWood.dark),
      path('M226 290Q320 279 414 290L402 301L412 312Q320 320 228 312L238 301Z', darkWood.mid),
      rect(262, 286, 116, 32, teal.dark, 12),
      rect(262, 286, 116, 25, teal.mid, 12),
      row(11, (index) => bar(270 + index * 10, 288, 266 + index * 10, 314, teal.light, 2)),
    ),
    ...[
      { x: 72, y: 382, tone: brick },
      { x: 88, y: 300, tone: yellow },
    ].map(({ x, y, tone }) =>
      shapes(
        circle(x, y, 46, tone.dark),
        circle(x - 3, y - 4, 42, tone.mid),
        ...[-24, -10, 4, 18].map((at) =>
          line(`M${x - 38} ${y + at}Q${x} ${y + at - 28} ${x + 34} ${y + at}`, tone.light, 3, 0.75),
        ),
        ...[-16, 0, 16].map((at) =>
          line(`M${x + at} ${y - 36}Q${x + at + 20} ${y} ${x + at - 4} ${y + 34}`, tone.dark, 3, 0.55),
        ),
      ),
    ),
    line('M104 420Q150 464 210 446', brick.mid, 5),
  ),
};

/** Brushes, ink, clay and yarn; by the slug of the listing. */
export const crafts: Readonly<Record<string, Sketch>> = {
  'presse-gravure': [press],
  'tour-potier': [
    potter,
    closeUp(potter, 'Le vase de terre qui monte sur le plateau du tour', 320, 160, 1.9),
  ],
  'metier-tisser': [loom, closeUp(loom, 'La navette, le peigne et le tissage rayé', 320, 270, 2)],
};
