import {
  blue,
  brass,
  brick,
  circle,
  cream,
  darkWood,
  ellipse,
  grey,
  ink,
  iron,
  leaf,
  line,
  navy,
  orange,
  paleWood,
  path,
  plum,
  poly,
  rect,
  rod,
  row,
  rubber,
  shapes,
  shine,
  steel,
  teal,
  white,
  wood,
  yellow,
} from '../kit';
import type { Sketch } from '../sketch';

const spines = [brick, navy, cream, teal, yellow, plum, leaf, blue, orange, grey];

/** A row of books of many heights on a shelf. */
const books = (x: number, y: number, count: number, from: number): string =>
  row(count, (index) => {
    const material = spines[(index * 3 + from) % spines.length] ?? brick;
    const height = 50 - ((index * 7 + from * 5) % 14);
    const left = x + index * 19;
    return shapes(
      rect(left, y - height, 16, height, material.dark, 2),
      rect(left, y - height, 12, height, material.mid, 2),
      rect(left + 2, y - height + 8, 8, 3, material.light, 1),
    );
  });

/** An oak bookcase of five boards, half full. */
const bookcase = shapes(
  rect(176, 44, 288, 372, darkWood.dark, 8),
  rect(176, 44, 280, 364, wood.mid, 8),
  rect(196, 62, 248, 334, darkWood.dark, 3),
  rect(202, 66, 242, 330, darkWood.mid, 3),
  row(5, (index) =>
    shapes(
      rect(196, 122 + index * 66, 248, 12, wood.light, 2),
      rect(196, 130 + index * 66, 248, 6, wood.dark, 2),
    ),
  ),
  books(208, 122, 9, 1),
  books(208, 188, 5, 4),
  books(206, 254, 11, 2),
  books(300, 320, 7, 7),
  // A vase and a box among them.
  path('M352 188Q344 170 354 158L352 146H372L370 158Q380 170 372 188Z', teal.mid),
  path('M362 146Q350 124 338 122M362 146Q366 118 380 114M362 146Q362 126 360 108', 'none').replaceAll(
    '/>',
    ` stroke="${leaf.mid}" stroke-width="5" stroke-linecap="round"/>`,
  ),
  rect(214, 280, 66, 40, paleWood.dark, 4),
  rect(214, 280, 60, 36, paleWood.mid, 4),
  rect(234, 292, 22, 8, paleWood.dark, 4),
  rect(176, 44, 280, 14, wood.light, 6),
  rect(190, 408, 22, 16, darkWood.dark, 4),
  rect(428, 408, 22, 16, darkWood.dark, 4),
  shine('M184 72V380', 5, 0.3),
);

/** An upright piano with its stool. */
const piano = shapes(
  rect(112, 96, 416, 262, darkWood.dark, 10),
  rect(112, 96, 408, 254, darkWood.mid, 10),
  rect(100, 84, 440, 26, darkWood.dark, 8),
  rect(100, 84, 434, 18, darkWood.light, 8),
  rect(140, 130, 160, 88, darkWood.dark, 6),
  rect(332, 130, 160, 88, darkWood.dark, 6),
  rect(146, 136, 148, 76, darkWood.mid, 6),
  rect(338, 136, 148, 76, darkWood.mid, 6),
  // Sheet music on its rest.
  rect(252, 148, 62, 80, cream.dark, 3),
  rect(318, 148, 62, 80, cream.dark, 3),
  rect(252, 148, 58, 76, cream.light, 3),
  rect(318, 148, 58, 76, cream.light, 3),
  row(6, (index) => rect(260, 158 + index * 11, 42, 2, ink, 1, 0.45)),
  row(6, (index) => rect(326, 158 + index * 11, 42, 2, ink, 1, 0.45)),
  // Keyboard.
  poly(
    [
      [92, 262],
      [548, 262],
      [560, 286],
      [80, 286],
    ],
    darkWood.dark,
  ),
  rect(108, 240, 424, 32, white, 3),
  row(26, (index) => rect(108 + index * 16.3, 240, 1.4, 32, grey.mid)),
  row(26, (index) =>
    index % 7 === 2 || index % 7 === 6 ? '' : rect(119 + index * 16.3, 240, 9, 19, ink, 2),
  ),
  rect(80, 284, 480, 16, darkWood.light, 6),
  rect(80, 294, 480, 8, darkWood.dark, 4),
  rod(106, 302, 106, 412, darkWood, 24),
  rod(534, 302, 534, 412, darkWood, 24),
  rect(140, 318, 360, 84, darkWood.dark, 6),
  rect(146, 322, 348, 76, darkWood.mid, 6),
  row(3, (index) => rect(292 + index * 22, 396, 14, 18, index === 1 ? brass.light : brass.mid, 4)),
  shine('M124 112H380', 5, 0.35),
);

/** A folding chair seen from the front, three quarters turned; another stands folded beside it. */
const foldedChair = (x: number): string =>
  shapes(
    rod(x, 128, x - 26, 404, steel, 12),
    rod(x + 86, 128, x + 112, 404, steel, 12),
    rect(x - 2, 140, 90, 56, brick.dark, 8),
    rect(x - 2, 140, 86, 50, brick.mid, 8),
    rect(x - 12, 236, 110, 84, brick.dark, 8),
    rect(x - 12, 236, 104, 78, brick.mid, 8),
  );

const openChair = (x: number): string =>
  shapes(
    rod(x + 14, 266, x + 116, 418, iron, 12),
    rod(x + 174, 266, x + 72, 418, iron, 12),
    rod(x + 10, 96, x - 12, 418, steel, 14),
    rod(x + 178, 96, x + 200, 418, steel, 14),
    rect(x + 6, 106, 176, 76, brick.dark, 12),
    rect(x + 6, 106, 168, 68, brick.mid, 12),
    rect(x + 18, 114, 120, 8, brick.light, 4),
    poly(
      [
        [x + 6, 252],
        [x + 182, 252],
        [x + 208, 298],
        [x - 20, 298],
      ],
      brick.mid,
    ),
    poly(
      [
        [x - 20, 298],
        [x + 208, 298],
        [x + 204, 312],
        [x - 16, 312],
      ],
      brick.dark,
    ),
    row(2, (index) => rect(x - 24 + index * 212, 410, 24, 14, rubber.mid, 6)),
  );

/** A floor lamp with a linen shade, lit. */
const lamp = shapes(
  path('M262 160L166 424H474L378 160Z', yellow.light, 0.32),
  ellipse(320, 418, 74, 13, iron.dark),
  ellipse(318, 414, 69, 10, iron.mid),
  rod(320, 150, 320, 412, brass, 10),
  circle(320, 300, 9, brass.dark),
  circle(318, 298, 6, brass.light),
  path('M280 44H360L394 150Q320 168 246 150Z', cream.dark),
  path('M280 44H356L388 148Q318 164 250 148Z', cream.light),
  row(3, (index) => line(`M${296 + index * 24} 52L${272 + index * 48} 154`, cream.dark, 2.5, 0.8)),
  ellipse(320, 44, 40, 7, yellow.light),
  line('M344 158V196', brass.dark, 3),
  circle(344, 202, 6, brass.mid),
  shine('M284 56L262 138', 6, 0.6),
);

export const giftsOfFurniture: Readonly<Record<string, Sketch>> = {
  'don-bibliotheque': [
    { alt: 'Bibliothèque en chêne à cinq rayons, des livres dessus', ground: 'floor', body: bookcase },
  ],
  'don-piano': [{ alt: 'Piano droit en bois sombre, une partition ouverte', ground: 'floor', body: piano }],
  'don-chaises': [
    {
      alt: 'Chaises pliantes rouges, l’une ouverte, l’autre pliée',
      ground: 'floor',
      body: shapes(foldedChair(432), openChair(130)),
    },
  ],
  'don-lampadaire': [{ alt: 'Lampadaire en laiton, abat-jour en lin allumé', ground: 'floor', body: lamp }],
};
