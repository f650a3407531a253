import {
  bar,
  blue,
  brass,
  brick,
  cream,
  darkWood,
  disc,
  ellipse,
  inside,
  iron,
  leaf,
  paleWood,
  path,
  place,
  rect,
  rod,
  row,
  rubber,
  shapes,
  steel,
  teal,
  white,
  wood,
} from '../kit';
import type { Sketch, View } from '../sketch';

const brush = (hair: string, length = 150): string =>
  shapes(
    rod(0, 30, 0, 30 + length, darkWood, 8),
    rect(-6, 6, 12, 30, steel.mid, 2),
    rect(-5, 6, 4, 30, steel.light, 2),
    path('M-6 8Q-9 -12 0 -30Q9 -12 6 8Z', hair),
  );

const colours = [
  '#f3d250',
  '#eea93c',
  '#e4742f',
  '#cf3f31',
  '#b3284f',
  '#d57fa2',
  '#7e4f93',
  '#47508f',
  '#2f6ba8',
  '#54a5c9',
  '#3f9a90',
  '#3f7f4e',
  '#86ad57',
  '#b99a4a',
  '#9a6236',
  '#6a4029',
  '#57534f',
  '#d8cfc0',
] as const;

const sea: View = {
  alt: 'Chevalet de campagne en hêtre sur la lande, une aquarelle de mer commencée',
  ground: 'grass',
  body: shapes(
    rod(320, 40, 330, 424, wood, 14),
    rod(306, 200, 196, 436, paleWood, 16),
    rod(334, 200, 446, 436, paleWood, 16),
    bar(248, 330, 394, 330, wood.dark, 7),
    rect(296, 50, 48, 20, wood.mid, 6),
    // Board with the sheet.
    rect(176, 66, 288, 210, darkWood.dark, 4),
    rect(176, 66, 288, 202, wood.mid, 4),
    rect(190, 78, 260, 178, white, 2),
    inside(
      'sheet',
      'M202 90H438V244H202Z',
      rect(202, 90, 236, 90, '#bcdbe6'),
      ellipse(260, 116, 60, 14, white, 0.9),
      ellipse(384, 134, 56, 11, white, 0.8),
      rect(202, 168, 236, 40, '#5d9fb5'),
      rect(202, 194, 236, 26, '#7cbcc0'),
      path('M202 214Q270 200 330 216T438 208V244H202Z', '#e6cd96'),
      path('M352 170Q376 128 438 132V182H352Z', '#7f8c74'),
      path('M390 136V112H402V134Z', white),
      rect(388, 106, 16, 8, brick.mid),
      path('M262 176L280 140L284 176Z', white),
      path('M254 178H292L284 188H262Z', brick.mid),
    ),
    // Ledge, brushes, screw.
    rect(164, 272, 312, 18, wood.dark, 5),
    rect(164, 272, 312, 12, paleWood.mid, 5),
    disc(320, 300, 12, brass),
    // Folding stool.
    rod(520, 336, 578, 434, wood, 12),
    rod(578, 336, 520, 434, wood, 12),
    path('M502 326H596Q600 344 586 348H512Q498 344 502 326Z', leaf.dark),
    path('M502 324H596Q598 336 586 338H512Q500 336 502 324Z', teal.mid),
    // Jar with brushes.
    place(96, 320, -14, 0.62, brush(brick.mid)),
    place(116, 312, 10, 0.62, brush(blue.mid)),
    rect(82, 376, 50, 56, '#cfe3ea', 8, 0.92),
    rect(86, 396, 42, 32, '#8fb8c8', 6, 0.85),
  ),
};

const paints: View = {
  alt: 'Boîte d’aquarelle ouverte de 36 godets, et ses pinceaux',
  body: shapes(
    path('M96 196L122 52Q124 42 136 42H504Q516 42 518 52L544 196Z', iron.dark),
    path('M108 192L132 58Q133 52 140 52H500Q507 52 508 58L532 192Z', cream.light),
    row(3, (index) => path(`M${164 + index * 112} 70h88l8 104h-100Z`, cream.mid)),
    ellipse(212, 122, 34, 22, '#54a5c9', 0.8),
    ellipse(322, 118, 30, 24, '#cf3f31', 0.65),
    ellipse(424, 126, 34, 20, '#86ad57', 0.75),
    ellipse(340, 136, 24, 12, '#eea93c', 0.7),
    rect(84, 190, 472, 186, iron.dark, 14),
    rect(84, 190, 472, 176, iron.mid, 14),
    rect(98, 202, 444, 148, rubber.mid, 8),
    row(36, (index) => {
      const x = 104 + (index % 12) * 36.6;
      const y = 208 + Math.floor(index / 12) * 47;
      return shapes(
        rect(x, y, 33, 42, white, 4),
        rect(x + 4, y + 4, 25, 34, colours[(index * 5 + Math.floor(index / 12)) % 18] ?? '', 3),
        ellipse(x + 14, y + 18, 8, 10, white, index % 4 === 1 ? 0.3 : 0.14),
      );
    }),
    rect(290, 184, 60, 14, steel.mid, 5),
    place(118, 424, 86, 1, `<g transform="translate(0 -320)">${brush(brick.dark, 200)}</g>`),
    place(540, 404, -96, 1, `<g transform="translate(0 -250)">${brush(iron.dark, 180)}</g>`),
  ),
};

/** Watercolour out of doors; by the slug of the listing. */
export const easel: Readonly<Record<string, Sketch>> = {
  chevalet: [sea, paints],
};
