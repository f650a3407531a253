import {
  bar,
  brick,
  circle,
  ellipse,
  grey,
  iron,
  leaf,
  line,
  move,
  orange,
  paleWood,
  path,
  poly,
  rect,
  rod,
  row,
  rubber,
  shapes,
  steel,
  teal,
  turn,
  wheel,
  white,
  yellow,
} from '../kit';
import { closeUp, type Sketch, type View } from '../sketch';

const broadfork: View = {
  alt: 'Grelinette à quatre dents plantée dans la terre',
  ground: 'grass',
  body: shapes(
    path('M60 402Q200 362 330 378T580 398V436Q320 470 60 436Z', '#6d4a30'),
    path('M60 402Q200 362 330 378T580 398Q440 416 320 402T60 402Z', '#8c6242'),
    row(9, (index) => circle(90 + index * 58, 410 + ((index * 13) % 18), 7, '#56381f')),
    row(4, (index) =>
      path(
        `M${236 + index * 52} 318Q${230 + index * 52} 370 ${246 + index * 52} 410L${254 + index * 52} 408Q${244 + index * 52} 366 ${250 + index * 52} 318Z`,
        index % 2 ? steel.dark : steel.mid,
      ),
    ),
    path('M60 414Q200 396 330 402T580 410V430Q320 456 60 430Z', '#6d4a30'),
    rect(214, 300, 212, 24, iron.dark, 8),
    rect(214, 300, 212, 15, steel.mid, 8),
    rod(232, 306, 190, 60, paleWood, 22),
    rod(408, 306, 450, 60, paleWood, 22),
    rect(220, 276, 28, 34, iron.mid, 5),
    rect(392, 276, 28, 34, iron.mid, 5),
    line('M118 420q10 -16 30 -8t28 -8', '#d98f86', 7),
  ),
};

const seeder: View = {
  alt: 'Semoir à un rang, sa trémie de graines et sa roue, sur un sillon',
  ground: 'grass',
  body: shapes(
    path('M0 420Q320 402 640 418V480H0Z', '#7d573a'),
    line('M0 436Q320 420 640 434', '#56381f', 9),
    row(5, (index) =>
      move(
        430 + index * 44,
        428,
        path('M0 0Q-12 -16 -2 -26Q6 -14 0 0Z', leaf.mid),
        path('M0 0Q14 -10 14 -22Q0 -16 0 0Z', leaf.light),
      ),
    ),
    rod(250, 320, 84, 128, steel, 15),
    rod(286, 330, 128, 112, steel, 15),
    rod(92, 136, 66, 106, rubber, 25),
    rod(136, 120, 108, 84, rubber, 25),
    rect(196, 336, 250, 24, iron.dark, 8),
    rect(196, 336, 250, 15, iron.mid, 8),
    path('M256 196H372L352 296H276Z', yellow.dark),
    path('M262 202H364L346 288H282Z', yellow.mid),
    ellipse(314, 200, 58, 13, yellow.dark),
    ellipse(314, 201, 49, 9, '#7a5227'),
    row(8, (index) => circle(282 + index * 9, 199 + (index % 3) * 2, 3.5, '#d8b47c')),
    circle(314, 312, 30, grey.dark),
    circle(313, 310, 25, grey.light),
    row(8, (index) => turn(index * 45, 313, 310, circle(313, 293, 4, iron.mid))),
    poly(
      [
        [300, 356],
        [334, 356],
        [322, 426],
        [312, 426],
      ],
      steel.dark,
    ),
    wheel(210, 392, 45, yellow),
    circle(436, 396, 42, iron.dark),
    circle(436, 396, 33, '#e9d9c3'),
    row(6, (index) => turn(index * 30, 436, 396, bar(402, 396, 470, 396, iron.mid, 5))),
    circle(436, 396, 10, steel.mid),
    rod(430, 350, 520, 300, steel, 9),
  ),
};

const drip: View = {
  alt: 'Programmateur d’arrosage, tuyau enroulé et goutteurs au pied des tomates',
  ground: 'grass',
  body: shapes(
    // Tap and timer.
    rect(70, 60, 40, 60, steel.dark, 6),
    path('M40 86H140V112H40Z', steel.mid),
    rect(80, 40, 20, 26, brick.mid, 5),
    rect(60, 34, 60, 13, brick.mid, 6),
    path('M46 132Q48 116 66 114H130Q148 116 150 134V226Q148 244 130 246H66Q48 244 46 226Z', teal.dark),
    path('M52 132Q54 122 68 120H126Q142 122 143 136V220Q142 236 128 238H68Q54 236 52 222Z', teal.mid),
    rect(66, 136, 62, 36, '#d5e6cf', 6),
    row(3, (index) => rect(74 + index * 18, 144, 11, 20, '#36442f', 2)),
    circle(97, 206, 21, iron.mid),
    bar(97, 206, 106, 192, white, 4),
    // Hose.
    line('M97 246V330Q98 398 190 400H560', rubber.mid, 12),
    line('M97 246V330Q98 396 190 397H560', rubber.light, 3),
    ...[150, 118, 88].map(
      (r) =>
        `<ellipse cx="300" cy="300" rx="${r * 0.62}" ry="${r * 0.34}" fill="none" stroke="${r === 118 ? rubber.light : rubber.mid}" stroke-width="12"/>`,
    ),
    // Tomatoes with drippers.
    ...[400, 480, 560].map((x, index) =>
      shapes(
        rod(x + 14, 400, x + 14, 140 + index * 14, paleWood, 8),
        line(`M${x} 400Q${x - 8} 300 ${x + 6} 190`, leaf.dark, 8),
        row(4, (at) =>
          path(
            `M${x} ${230 + at * 40}q${at % 2 ? 44 : -44} -32 ${at % 2 ? 58 : -58} 4q${at % 2 ? -22 : 22} 22 ${at % 2 ? -58 : 58} -4Z`,
            at % 2 ? leaf.mid : leaf.dark,
          ),
        ),
        circle(x - 22, 292, 15, brick.mid),
        circle(x - 26, 287, 5, brick.light),
        circle(x + 26, 336, 14, index === 1 ? orange.mid : brick.mid),
        circle(x + 20, 250, 12, leaf.light),
        rect(x - 8, 390, 17, 17, brick.dark, 4),
        path(`M${x} 412q-8 14 0 19q8 -5 0 -19Z`, '#5fa8cf'),
      ),
    ),
  ),
};

const tiller: View = {
  alt: 'Motobineuse et ses fraises dans la terre retournée',
  ground: 'grass',
  body: shapes(
    path('M40 430Q160 392 330 410T600 424V470H40Z', '#6d4a30'),
    row(10, (index) =>
      circle(70 + index * 56, 428 + ((index * 11) % 16), 13, index % 2 ? '#8c6242' : '#56381f'),
    ),
    rod(350, 270, 520, 124, iron, 14),
    rod(326, 290, 480, 96, iron, 14),
    rod(516, 130, 566, 112, rubber, 23),
    rod(478, 102, 522, 78, rubber, 23),
    path(
      'M206 190Q208 168 236 166H352Q382 168 384 192V268Q382 290 356 292H232Q208 290 206 268Z',
      orange.dark,
    ),
    path('M213 190Q215 174 238 172H348Q374 175 376 196V260Q374 280 352 282H234Q215 280 213 262Z', orange.mid),
    row(5, (index) => rect(232 + index * 17, 200, 9, 46, orange.dark, 4)),
    circle(342, 226, 24, grey.dark),
    circle(341, 224, 19, iron.mid),
    rect(252, 136, 86, 36, iron.mid, 12),
    rect(276, 122, 30, 20, rubber.mid, 6),
    rect(252, 290, 92, 56, iron.dark, 8),
    rect(252, 290, 92, 44, iron.mid, 8),
    path('M180 330Q300 262 420 330L404 346Q300 294 196 346Z', orange.dark),
    // Tines.
    ...[236, 298, 360].map((x, index) =>
      shapes(
        row(5, (at) =>
          turn(
            at * 72 + index * 24,
            x,
            384,
            path(
              `M${x - 8} 384Q${x - 26} 346 ${x + 6} 330L${x + 12} 340Q${x - 6} 352 ${x + 8} 384Z`,
              at % 2 ? steel.dark : steel.mid,
            ),
          ),
        ),
        circle(x, 384, 14, iron.mid),
      ),
    ),
    path('M40 444Q160 412 330 426T600 440V470H40Z', '#7d573a'),
    wheel(430, 408, 24),
  ),
};

/** What beds are dug, sown and watered with; by the slug of the listing. */
export const beds: Readonly<Record<string, Sketch>> = {
  grelinette: [broadfork],
  semoir: [seeder],
  arrosage: [drip, closeUp(drip, 'Le programmateur sur son robinet', 96, 150, 2.2)],
  motoculteur: [tiller],
};
