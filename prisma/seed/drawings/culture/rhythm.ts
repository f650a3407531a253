import {
  bar,
  brass,
  brick,
  circle,
  cream,
  darkWood,
  ellipse,
  grey,
  iron,
  leaf,
  line,
  navy,
  path,
  place,
  plum,
  rect,
  rod,
  row,
  rubber,
  shapes,
  shine,
  solid,
  steel,
  type Tones,
  turn,
  white,
  wood,
  yellow,
} from '../kit';
import type { Sketch, View } from '../sketch';

/** A djembe on its foot: `hide` the skin, `rope` the lacing; 0, 0 is the middle of the skin. */
const djembe = (id: string, body: Tones, rope: Tones, band: Tones): string =>
  shapes(
    solid(
      id,
      'M-100 0C-98 96 -60 150 -44 188C-40 226 -58 280 -70 318Q0 338 70 318C58 280 40 226 44 188C60 150 98 96 100 0Z',
      body,
      row(5, (index) => path(`M${-52 + index * 26} 296l13 -26l13 26l-13 16Z`, band.mid)),
      path('M-80 190H80V204H-80Z', band.dark),
      shine('M-34 214Q-38 256 -52 296', 7, 0.3),
    ),
    // Lacing between the ring of the skin and that of the bowl.
    ...Array.from({ length: 11 }, (_, index) => {
      const a = -96 + index * 17.4;
      return shapes(
        bar(a, 26, a * 0.62 + 8, 138, rope.mid, 4),
        bar(a + 16, 26, a * 0.62 - 2, 138, rope.light, 4),
      );
    }),
    line('M-72 126Q0 158 72 126', rope.dark, 9),
    line('M-66 142Q0 172 66 142', rope.mid, 6),
    path('M-104 -2V28Q0 72 104 28V-2Z', rope.dark),
    path('M-104 0V14Q0 56 104 14V0Z', rope.mid),
    line('M-102 20Q0 62 102 20', iron.mid, 5),
    ellipse(0, 0, 104, 34, cream.dark),
    ellipse(0, -2, 100, 31, '#f4e6cb'),
    ellipse(-14, -6, 66, 17, white, 0.6),
    ellipse(16, 4, 34, 9, '#dcc59a', 0.6),
  );

const djembes: View = {
  alt: 'Quatre djembés de bois sculpté, peaux claires et cordes tendues',
  ground: 'floor',
  body: shapes(
    place(226, 116, 0, 0.74, djembe('back-left', darkWood, leaf, brass)),
    place(414, 116, 0, 0.74, djembe('back-right', wood, plum, cream)),
    place(126, 186, -3, 0.8, djembe('front-left', wood, navy, brick)),
    place(514, 190, 3, 0.78, djembe('front-right', darkWood, brick, yellow)),
  ),
};

const oneDjembe: View = {
  alt: 'Un djembé de près : peau, cercle et cordage',
  ground: 'floor',
  body: place(320, 92, 0, 1.1, djembe('alone', wood, navy, brick)),
};

/** A pad with mesh skin, seen a little from above. */
const pad = (x: number, y: number, r: number): string =>
  shapes(
    path(`M${x - r} ${y}V${y + r * 0.36}A${r} ${r * 0.36} 0 0 0 ${x + r} ${y + r * 0.36}V${y}Z`, rubber.dark),
    path(`M${x - r} ${y}V${y + r * 0.2}A${r} ${r * 0.36} 0 0 0 ${x + r} ${y + r * 0.2}V${y}Z`, iron.mid),
    ellipse(x, y, r, r * 0.36, iron.dark),
    ellipse(x, y - 2, r * 0.9, r * 0.31, cream.mid),
    ellipse(x - r * 0.1, y - 4, r * 0.66, r * 0.2, white, 0.7),
  );

const cymbal = (x: number, y: number, r: number, angle: number): string =>
  turn(
    angle,
    x,
    y,
    ellipse(x, y + 5, r, r * 0.24, rubber.dark),
    ellipse(x, y, r, r * 0.22, rubber.mid),
    ellipse(x - r * 0.2, y - 3, r * 0.6, r * 0.1, rubber.light),
    ellipse(x, y - 3, r * 0.2, r * 0.1, iron.light),
    circle(x, y - 9, 5, steel.mid),
  );

const drums: View = {
  alt: 'Batterie électronique : pads à peaux maillées, cymbales, module et baguettes',
  ground: 'floor',
  body: shapes(
    // Frame.
    rod(120, 116, 120, 424, iron, 12),
    rod(520, 116, 520, 424, iron, 12),
    rod(204, 200, 204, 410, iron, 12),
    rod(436, 200, 436, 410, iron, 12),
    rod(120, 268, 520, 268, iron, 14),
    row(4, (index) => rect((([120, 204, 436, 520] as const)[index] ?? 0) - 13, 254, 26, 28, rubber.mid, 6)),
    ...[120, 204, 436, 520].map((x) => rect(x - 20, 412, 40, 14, rubber.mid, 6)),
    rod(250, 268, 250, 200, iron, 8),
    rod(390, 268, 390, 200, iron, 8),
    rod(120, 120, 176, 92, iron, 8),
    rod(520, 120, 470, 84, iron, 8),
    cymbal(176, 92, 88, -10),
    cymbal(470, 82, 92, 9),
    cymbal(92, 206, 66, -4),
    pad(250, 186, 58),
    pad(390, 186, 58),
    pad(160, 292, 68),
    pad(506, 292, 66),
    // Kick pad with its beater.
    rect(264, 300, 112, 122, rubber.dark, 16),
    rect(264, 300, 112, 112, iron.dark, 16),
    circle(320, 350, 44, iron.mid),
    circle(318, 348, 36, cream.mid),
    circle(312, 340, 18, white, 0.6),
    rod(320, 356, 320, 426, steel, 6),
    circle(320, 354, 11, grey.mid),
    path('M294 440L304 396H336L346 440Z', iron.dark),
    path('M302 434L310 402H328L336 434Z', steel.mid),
    // Module, sticks, stool.
    rect(288, 232, 64, 44, rubber.dark, 6),
    rect(288, 232, 64, 38, rubber.mid, 6),
    rect(296, 238, 26, 14, '#8fd0c4', 3),
    circle(338, 246, 7, iron.light),
    row(4, (index) => rect(296 + index * 13, 257, 9, 6, index ? iron.light : '#ef8a62', 2)),
    rod(470, 276, 580, 238, wood, 7),
    rod(466, 290, 572, 284, wood, 7),
  ),
};

const record = (x: number, y: number, r: number, label: Tones): string =>
  shapes(
    circle(x, y, r, rubber.dark),
    ...[0.94, 0.86, 0.78, 0.7, 0.62, 0.54, 0.46].map(
      (part) =>
        `<circle cx="${x}" cy="${y}" r="${Math.round(r * part)}" fill="none" stroke="${rubber.light}" stroke-width="1.3" opacity=".55"/>`,
    ),
    path(
      `M${x} ${y}L${x - r * 0.92} ${y - r * 0.36}A${r} ${r} 0 0 1 ${x - r * 0.62} ${y - r * 0.76}Z`,
      white,
      0.16,
    ),
    path(
      `M${x} ${y}L${x + r * 0.92} ${y + r * 0.36}A${r} ${r} 0 0 1 ${x + r * 0.62} ${y + r * 0.76}Z`,
      white,
      0.12,
    ),
    circle(x, y, r * 0.34, label.mid),
    circle(x - 2, y - 2, r * 0.28, label.light, 0.5),
    circle(x, y, 5, steel.light),
  );

const turntable: View = {
  alt: 'Platine vinyle vue de dessus, un disque sur le plateau, bras en place',
  body: shapes(
    rect(78, 62, 484, 372, darkWood.dark, 18),
    rect(78, 62, 484, 358, darkWood.mid, 18),
    rect(96, 80, 448, 324, iron.dark, 10),
    rect(96, 80, 448, 316, iron.mid, 10),
    circle(274, 242, 152, rubber.dark),
    circle(274, 240, 150, steel.mid),
    circle(276, 242, 144, steel.dark),
    record(274, 240, 140, yellow),
    // Arm.
    circle(488, 136, 40, rubber.dark),
    circle(487, 134, 34, iron.light),
    circle(486, 133, 20, steel.dark),
    rod(496, 98, 500, 84, steel, 22),
    line('M487 134L472 300L402 336', steel.dark, 11),
    line('M485 133L470 298L401 334', steel.light, 5),
    place(
      396,
      338,
      -28,
      1,
      rect(-38, -13, 48, 26, rubber.dark, 5),
      rect(-38, -13, 48, 20, brick.mid, 5),
      rect(-14, -18, 8, 6, steel.light, 2),
    ),
    circle(487, 134, 11, steel.light),
    // Speed, pitch.
    circle(126, 366, 17, rubber.dark),
    circle(125, 364, 13, steel.light),
    rect(506, 250, 18, 118, rubber.dark, 6),
    rect(503, 300, 24, 14, steel.light, 4),
    circle(126, 108, 7, '#f28b62'),
    ...[100, 540].map((x) => shapes(rect(x - 22, 430, 44, 10, rubber.mid, 5))),
  ),
};

const withSpeakers: View = {
  alt: 'La platine entre ses deux enceintes sur un meuble bas, une caisse de disques dessous',
  ground: 'floor',
  body: shapes(
    rod(60, 350, 50, 452, darkWood, 14),
    rod(580, 350, 590, 452, darkWood, 14),
    rect(20, 334, 600, 22, wood.dark, 6),
    rect(20, 334, 600, 15, wood.mid, 6),
    shine('M32 338H608', 4, 0.4),
    ...[42, 468].map((x) =>
      shapes(
        rect(x, 112, 130, 224, darkWood.dark, 8),
        rect(x, 112, 130, 214, wood.mid, 8),
        rect(x + 10, 122, 110, 196, rubber.mid, 6),
        circle(x + 65, 164, 26, iron.dark),
        circle(x + 64, 162, 15, iron.light),
        circle(x + 65, 254, 50, iron.dark),
        circle(x + 63, 252, 42, iron.mid),
        circle(x + 65, 254, 20, rubber.dark),
        circle(x + 60, 248, 8, iron.light),
      ),
    ),
    path('M206 210H434L456 292H184Z', darkWood.mid),
    rect(184, 290, 272, 34, darkWood.dark, 5),
    rect(184, 290, 272, 24, darkWood.light, 5),
    ellipse(300, 250, 92, 33, steel.dark),
    ellipse(300, 245, 90, 32, rubber.dark),
    ellipse(300, 245, 62, 22, rubber.mid),
    ellipse(300, 245, 28, 10, brick.light),
    rod(414, 232, 356, 258, steel, 7),
    circle(416, 230, 12, steel.mid),
    rect(204, 322, 30, 12, rubber.mid, 5),
    rect(406, 322, 30, 12, rubber.mid, 5),
    // Records in their crate.
    row(9, (index) =>
      rect(
        206 + index * 25,
        362 - (index % 3) * 5,
        23,
        70,
        [brick, yellow, navy, cream, leaf, plum, brass, grey, iron][index]?.mid ?? '',
        2,
      ),
    ),
    rect(190, 388, 260, 72, wood.dark, 6),
    rect(190, 388, 260, 24, wood.mid, 5),
    rect(190, 418, 260, 34, wood.light, 5),
    rect(288, 394, 64, 13, wood.dark, 6),
  ),
};

/** Drums and records; by the slug of the listing. */
export const rhythm: Readonly<Record<string, Sketch>> = {
  djembe: [djembes, oneDjembe],
  batterie: [drums],
  'platine-vinyle': [turntable, withSpeakers],
};
