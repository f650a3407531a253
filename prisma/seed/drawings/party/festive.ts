import {
  brass,
  brick,
  circle,
  cream,
  darkWood,
  ellipse,
  grey,
  leaf,
  line,
  move,
  orange,
  paleWood,
  path,
  pink,
  plum,
  rect,
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
import { closeUp, type Sketch, type View } from '../sketch';

/** A warm bulb that hangs from a cable. */
const bulb = (x: number, y: number, by = 1): string =>
  `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${by})">${shapes(
    circle(0, 36, 44, yellow.light, 0.25),
    rect(-10, -6, 20, 24, rubber.dark, 5),
    path('M-10 16H10Q28 30 24 46Q18 64 0 66Q-18 64 -24 46Q-28 30 -10 16Z', yellow.mid),
    path('M-9 16H8Q22 30 19 44Q14 58 0 60Q-15 58 -20 45Q-23 31 -9 16Z', yellow.light),
    line('M-6 18L-4 36L0 30L4 36L6 18', orange.mid, 2.5),
    circle(-9, 38, 5, white),
  )}</g>`;

/** A cable that sags, with its bulbs. */
const festoon = (
  from: readonly [number, number],
  to: readonly [number, number],
  sag: number,
  count: number,
  by: number,
): string => {
  const at = (share: number): [number, number] => [
    from[0] + (to[0] - from[0]) * share,
    from[1] + (to[1] - from[1]) * share + sag * 4 * share * (1 - share),
  ];
  const middle = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2 + sag * 2];
  return shapes(
    line(`M${from.join(' ')}Q${middle.join(' ')} ${to.join(' ')}`, rubber.dark, 6),
    row(count, (index) => bulb(...at((index + 0.5) / count), by)),
  );
};

const garlands: View = {
  alt: 'Guirlandes guinguette allumées au-dessus d’une cour, au crépuscule',
  isFlat: true,
  body: shapes(
    rect(0, 0, 640, 480, '#7d83a8'),
    rect(0, 150, 640, 330, '#a58ba3', 0, 0.5),
    rect(0, 250, 640, 230, '#d8a488', 0, 0.45),
    path('M0 190L92 140L190 190V480H0Z', '#5b4f6c'),
    path('M450 220L556 152L640 204V480H450Z', '#544863'),
    ...[
      [34, 236],
      [104, 236],
      [34, 320],
      [500, 262],
      [570, 262],
      [570, 344],
    ].map(([x = 0, y = 0], index) => rect(x, y, 38, 50, index % 3 ? '#3f3750' : yellow.mid, 3)),
    path('M0 410Q320 394 640 410V480H0Z', '#4a4058'),
    festoon([-20, 40], [660, 96], 62, 8, 0.8),
    festoon([-20, 190], [660, 150], 84, 7, 1.12),
    // A table below.
    rect(196, 392, 250, 13, paleWood.mid, 4),
    line('M226 404L210 462M416 404L432 462', darkWood.mid, 9),
    rect(280, 366, 18, 28, brick.mid, 4),
    rect(340, 360, 14, 34, leaf.mid, 4),
    rect(376, 372, 22, 22, cream.mid, 4),
  ),
};

const coil: View = {
  alt: 'Un tronçon de guirlande enroulé et les ampoules de rechange dans leur boîte',
  ground: 'table',
  body: shapes(
    row(4, (index) =>
      ellipse(210, 330, 150 - index * 24, 82 - index * 13, 'none').replace(
        '/>',
        ` stroke="${index % 2 ? rubber.light : rubber.mid}" stroke-width="9"/>`,
      ),
    ),
    row(8, (index) => {
      const angle = (index * 45 + 14) * (Math.PI / 180);
      return turn(
        index * 45 - 76,
        210 + Math.cos(angle) * 146,
        330 + Math.sin(angle) * 80,
        bulb(210 + Math.cos(angle) * 146, 330 + Math.sin(angle) * 80, 0.8),
      );
    }),
    row(3, (index) =>
      move(
        452 + index * 58,
        262,
        path('M-10 16H10Q28 30 24 46Q18 64 0 66Q-18 64 -24 46Q-28 30 -10 16Z', yellow.mid),
        path('M-9 20H8Q22 32 19 44Q14 58 0 60Q-15 58 -20 45Q-23 31 -9 20Z', yellow.light),
        rect(-11, -16, 22, 32, steel.mid, 5),
        row(3, (thread) => line(`M-11 ${-8 + thread * 8}H11`, steel.dark, 3)),
      ),
    ),
    rect(410, 304, 200, 108, wood.dark, 6),
    rect(410, 304, 200, 99, wood.mid, 6),
    rect(410, 304, 200, 10, wood.light, 5),
    rect(462, 330, 96, 46, cream.light, 4),
    bulb(510, 330, 0.55),
  ),
};

const trunk: View = {
  alt: 'Malle ouverte pleine de déguisements : chapeau de pirate, voile de mariée, hennin de fée et masque',
  ground: 'floor',
  body: shapes(
    // Lid.
    path('M88 264L112 84Q116 66 136 66H504Q524 66 528 84L552 264Z', darkWood.dark),
    path('M106 264L128 96Q130 84 144 84H496Q510 84 512 96L534 264Z', plum.dark),
    row(6, (index) => line(`M${168 + index * 61} 96V250`, plum.mid, 10, 0.5)),
    // A fairy's hat.
    turn(
      9,
      444,
      200,
      path('M372 262L446 40L516 262Z', teal.dark),
      path('M380 262L446 56L488 262Z', teal.mid),
      path('M394 262L446 66L426 262Z', teal.light),
      row(5, (index) => circle([430, 462, 414, 452, 486][index] ?? 0, 122 + index * 26, 8, yellow.mid)),
      line('M446 44Q500 70 508 130T536 190', pink.light, 9),
    ),
    // Veil and its wreath.
    path('M214 132Q270 96 326 138Q360 220 350 284H190Q186 196 214 132Z', white, 0.92),
    row(5, (index) =>
      line(`M${226 + index * 24} 150Q${214 + index * 27} 214 ${214 + index * 28} 280`, grey.light, 5),
    ),
    row(6, (index) =>
      circle(
        216 + index * 22,
        138 - Math.sin((index / 5) * Math.PI) * 20,
        12,
        index % 2 ? pink.light : cream.mid,
      ),
    ),
    // Pirate hat.
    turn(
      -10,
      160,
      190,
      path('M62 224Q66 150 120 132Q168 84 216 132Q270 150 274 224Q168 182 62 224Z', rubber.dark),
      path('M78 208Q86 160 128 144Q168 102 208 144Q250 160 258 208Q168 172 78 208Z', rubber.mid),
      line('M66 222Q168 180 270 222', yellow.mid, 8),
      circle(168, 150, 18, cream.light),
      rect(158, 160, 20, 14, cream.light, 4),
      circle(161, 150, 5, rubber.dark),
      circle(175, 150, 5, rubber.dark),
      line('M142 184L194 166M142 166L194 184', cream.light, 6),
    ),
    // Feather boa over the edge.
    row(12, (index) =>
      circle(
        360 + index * 11 + (index % 2) * 8,
        246 + (index % 3) * 9,
        19,
        index % 2 ? pink.mid : pink.light,
      ),
    ),
    // Chest.
    path('M76 262H564L548 402Q546 420 528 420H112Q94 420 92 402Z', darkWood.dark),
    path('M82 262H558L543 396Q541 408 526 408H114Q99 408 97 396Z', darkWood.mid),
    rect(66, 250, 508, 26, darkWood.dark, 6),
    rect(66, 250, 508, 17, darkWood.light, 6),
    path('M160 276H192L196 408H166ZM448 276H480L474 408H444Z', brass.dark),
    path('M160 276H186L190 408H166ZM448 276H474L468 408H444Z', brass.mid),
    rect(296, 262, 48, 54, brass.dark, 7),
    rect(296, 262, 48, 47, brass.mid, 7),
    circle(320, 282, 8, darkWood.dark),
    rect(316, 284, 8, 18, darkWood.dark, 3),
    row(9, (index) => circle(110 + index * 52, 396, 5, brass.light)),
    row(7, (index) =>
      circle(506 + (index % 2) * 12, 268 + index * 17, 17, index % 2 ? pink.mid : pink.light),
    ),
    // Mask hung on the front.
    path(
      'M206 324Q244 306 262 326Q280 306 318 324Q322 374 286 374Q268 372 262 354Q256 372 238 374Q202 374 206 324Z',
      teal.mid,
    ),
    path('M222 336Q242 328 250 344Q236 358 222 336ZM302 336Q282 328 274 344Q288 358 302 336Z', darkWood.dark),
    line('M214 328Q244 316 258 330', teal.light, 5),
    row(4, (index) => circle(232 + index * 20, 318 - (index === 1 || index === 2 ? 2 : 0), 4, yellow.light)),
  ),
};

/** What makes a party; by the slug of the listing. */
export const festive: Readonly<Record<string, Sketch>> = {
  guirlandes: [garlands, coil],
  costumes: [trunk, closeUp(trunk, 'Le chapeau de pirate et le voile de mariée', 226, 190, 1.8)],
};
