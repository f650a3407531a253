import {
  bar,
  brick,
  circle,
  cream,
  darkWood,
  ellipse,
  glass,
  grey,
  iron,
  leaf,
  line,
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
  turn,
  white,
  yellow,
} from '../kit';
import type { Sketch, View } from '../sketch';

/** Ice cream in a ball. */
const scoop = (x: number, y: number, r: number, tone: Tones): string =>
  shapes(
    path(
      `M${x - r} ${y}A${r} ${r} 0 0 1 ${x + r} ${y}Q${x + r * 0.9} ${y + r * 0.34} ${x + r * 0.6} ${y + r * 0.16}Q${x + r * 0.3} ${y + r * 0.44} ${x} ${y + r * 0.2}Q${x - r * 0.36} ${y + r * 0.44} ${x - r * 0.6} ${y + r * 0.16}Q${x - r * 0.9} ${y + r * 0.34} ${x - r} ${y}Z`,
      tone.dark,
    ),
    path(
      `M${x - r} ${y}A${r} ${r} 0 0 1 ${x + r * 0.8} ${y - r * 0.2}Q${x + r * 0.5} ${y + r * 0.2} ${x} ${y + r * 0.1}Q${x - r * 0.5} ${y + r * 0.26} ${x - r} ${y}Z`,
      tone.mid,
    ),
    ellipse(x - r * 0.36, y - r * 0.52, r * 0.26, r * 0.17, tone.light, 0.9),
  );

const berry = (x: number, y: number, by = 1): string =>
  place(
    x,
    y,
    0,
    by,
    path('M-24 -12Q0 -28 24 -12Q26 16 0 34Q-26 16 -24 -12Z', brick.dark),
    path('M-24 -12Q0 -28 19 -14Q20 12 -3 29Q-25 14 -24 -12Z', '#dc4a3b'),
    ...[
      [-12, -4],
      [0, -10],
      [11, -4],
      [-6, 8],
      [6, 8],
      [0, 20],
    ].map(([a = 0, b = 0]) => ellipse(a, b, 1.8, 2.8, yellow.light)),
    path('M-22 -14L-8 -22L-4 -32L2 -22L14 -26L10 -17L22 -13L8 -12L0 -6L-8 -12Z', leaf.mid),
  );

const iceMaker: View = {
  alt: 'Sorbetière à compresseur en inox, glace à la fraise dans la cuve, coupe servie',
  ground: 'table',
  body: shapes(
    // Machine.
    path('M62 210Q64 180 94 178H416Q444 180 446 210L452 386Q452 404 434 404H74Q56 404 56 386Z', steel.dark),
    path('M66 212Q68 186 96 184H408Q434 186 434 212L440 380Q440 392 426 392H78Q64 392 64 380Z', steel.mid),
    rect(84, 206, 26, 164, steel.light, 13, 0.8),
    rect(126, 206, 9, 164, steel.light, 5, 0.6),
    row(6, (index) => rect(330, 262 + index * 17, 84, 9, steel.dark, 4)),
    rect(150, 272, 156, 82, rubber.dark, 14),
    rect(164, 284, 78, 40, '#a9c9a4', 5),
    row(3, (index) => rect(174 + index * 22, 292, 12, 24, '#3c4d3a', 2)),
    circle(274, 304, 19, iron.dark),
    circle(272, 302, 14, grey.light),
    row(3, (index) => circle(176 + index * 26, 339, 5, index ? iron.light : '#7fc4e4')),
    rect(84, 398, 56, 14, rubber.mid, 5),
    rect(370, 398, 56, 14, rubber.mid, 5),
    // Bowl sunk in its top, ice, paddle.
    path('M70 184Q90 128 190 126H330Q424 128 440 184Z', grey.light),
    path('M70 184Q90 128 190 126H330Q424 128 440 184L430 190H80Z', grey.mid, 0.5),
    ellipse(250, 158, 142, 34, steel.dark),
    ellipse(250, 154, 140, 33, steel.light),
    ellipse(250, 158, 124, 26, iron.light),
    path(
      'M128 158Q150 112 210 122Q250 96 300 120Q356 116 372 158Q330 184 250 184Q170 184 128 158Z',
      pink.mid,
    ),
    path(
      'M136 154Q156 120 212 130Q250 106 298 128Q330 126 344 146Q300 170 240 170Q170 170 136 154Z',
      pink.light,
    ),
    line('M160 154Q220 132 250 150T340 148', pink.mid, 7),
    rod(250, 62, 250, 140, cream, 19),
    path('M250 132Q300 118 326 134L318 150Q290 140 250 150Z', cream.light),
    path('M250 132Q206 116 180 138L186 152Q216 138 250 150Z', cream.mid),
    path('M206 72Q206 46 250 44Q294 46 294 72Z', rubber.dark),
    path('M210 68Q212 50 248 48Q282 50 284 68Z', iron.light),
    // A cup, strawberries.
    scoop(520, 282, 44, pink),
    scoop(574, 288, 38, cream),
    scoop(546, 250, 40, { light: '#f6a88f', mid: '#e2735f', dark: '#b54d3d' }),
    path('M464 288H626Q622 358 566 372V404H524V372Q468 358 464 288Z', glass.dark, 0.9),
    path('M472 292H612Q606 350 556 364H536Q480 350 472 292Z', glass.light, 0.9),
    ellipse(545, 410, 58, 12, glass.dark),
    ellipse(545, 406, 56, 10, glass.light),
    rod(592, 262, 622, 174, steel, 8),
    berry(468, 426, 0.84),
    berry(510, 438, 0.7),
  ),
};

const dried: Tones = { light: '#f7e7b4', mid: '#e8cf86', dark: '#c1a155' };

/** Dried fruit on a tray of wire. */
const tray = (y: number, at: number): string =>
  shapes(
    rect(118, y, 380, 17, grey.dark, 6),
    rect(118, y, 372, 11, cream.light, 6),
    row(30, (index) => rect(130 + index * 12, y + 5, 6, 4, grey.mid, 1)),
    row(13, (index) => {
      const x = 136 + index * 28;
      const kind = at % 3;
      if (kind === 0)
        return shapes(ellipse(x, y - 3, 13, 6, brick.dark), ellipse(x - 1, y - 4, 11, 4, '#e8705c'));
      if (kind === 1)
        return shapes(
          ellipse(x, y - 3, 13, 6, paleWood.dark),
          ellipse(x - 1, y - 4, 11, 4.5, dried.light),
          circle(x, y - 4, 2, paleWood.dark),
        );
      return path(
        `M${x - 12} ${y}Q${x - 10} ${y - 11} ${x} ${y - 9}Q${x + 11} ${y - 11} ${x + 12} ${y}Z`,
        index % 2 ? leaf.mid : leaf.dark,
      );
    }),
  );

const dehydrator: View = {
  alt: 'Déshydrateur à plateaux empilés, tranches de pommes, fraises et herbes',
  ground: 'table',
  body: shapes(
    // Head with motor and vent.
    path('M108 96Q110 62 150 58H466Q506 62 508 96V108H108Z', teal.dark),
    path('M112 94Q116 68 152 64H460Q494 68 498 94V100H112Z', teal.mid),
    path('M220 58Q224 30 306 28Q392 30 396 58Z', teal.dark),
    row(5, (index) => rect(246 + index * 26, 38, 13, 14, teal.light, 4)),
    shine('M136 76H470', 6, 0.4),
    // Nine trays.
    ...Array.from({ length: 9 }, (_, index) => tray(124 + index * 28, index)),
    rect(106, 106, 16, 270, glass.dark, 6, 0.8),
    rect(494, 106, 16, 270, glass.dark, 6, 0.8),
    // Foot with dial.
    path('M100 366H516L524 410H92Z', teal.dark),
    path('M104 366H508L514 402H100Z', teal.mid),
    circle(308, 385, 16, cream.dark),
    circle(307, 383, 13, white),
    bar(307, 383, 316, 374, brick.mid, 4),
    circle(350, 384, 5, '#f6a284'),
    rect(130, 376, 90, 14, teal.dark, 6),
    // What went in, a notebook.
    place(
      560,
      372,
      0,
      1,
      path('M-44 -4Q-48 -44 -14 -42Q0 -36 12 -42Q46 -44 44 -4Q38 40 0 38Q-38 40 -44 -4Z', brick.dark),
      path('M-44 -4Q-46 -42 -14 -39Q0 -33 10 -39Q36 -38 36 -4Q30 32 -4 31Q-38 34 -44 -4Z', '#d9543f'),
      ellipse(-22, -18, 8, 12, white, 0.5),
      line('M0 -36Q2 -54 14 -60', darkWood.mid, 5),
      path('M8 -52Q26 -70 40 -54Q24 -42 8 -52Z', leaf.mid),
    ),
    berry(536, 434, 0.86),
    berry(590, 438, 0.74),
    turn(
      -10,
      52,
      420,
      rect(8, 382, 84, 66, brick.dark, 5),
      rect(12, 380, 78, 62, cream.light, 4),
      row(4, (index) => bar(22, 394 + index * 12, 80 - (index % 2) * 12, 394 + index * 12, grey.mid, 2.4)),
      circle(72, 428, 7, '#e8705c', 0.7),
    ),
  ),
};

/** What keeps, freezes, dries and ferments; by the slug of the listing. */
export const stores: Readonly<Record<string, Sketch>> = {
  sorbetiere: [iceMaker],
  deshydrateur: [dehydrator],
};
