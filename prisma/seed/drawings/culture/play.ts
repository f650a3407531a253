import {
  bar,
  blue,
  brick,
  circle,
  cream,
  ellipse,
  grey,
  inside,
  iron,
  leaf,
  line,
  navy,
  orange,
  path,
  place,
  plum,
  poly,
  rect,
  row,
  rubber,
  shapes,
  shine,
  steel,
  type Tones,
  teal,
  white,
  yellow,
} from '../kit';
import { closeUp, type Sketch, type View } from '../sketch';

/** Throws a shade of its own before a sky that is drawn flat. */
const lifted = (...parts: readonly string[]): string => `<g filter="url(#shade)">${parts.join('')}</g>`;

const sail = (id: string): string =>
  shapes(
    inside(
      id,
      'M0 -66L190 58Q150 62 110 52Q60 42 0 76Q-60 42 -110 52Q-150 62 -190 58Z',
      rect(-200, -80, 400, 170, brick.mid),
      poly(
        [
          [0, -66],
          [-190, 58],
          [-120, 70],
          [-30, -20],
        ],
        orange.mid,
      ),
      poly(
        [
          [0, -66],
          [190, 58],
          [120, 70],
          [30, -20],
        ],
        brick.dark,
      ),
      poly(
        [
          [0, -66],
          [-64, 80],
          [0, 90],
        ],
        yellow.mid,
      ),
      poly(
        [
          [0, -66],
          [64, 80],
          [0, 90],
        ],
        '#b98427',
      ),
      poly(
        [
          [0, -66],
          [-24, 90],
          [24, 90],
        ],
        white,
      ),
      poly(
        [
          [0, -66],
          [0, 90],
          [24, 90],
        ],
        cream.mid,
      ),
      poly(
        [
          [-190, 58],
          [-150, 30],
          [-110, 70],
        ],
        teal.mid,
      ),
      poly(
        [
          [190, 58],
          [150, 30],
          [110, 70],
        ],
        teal.dark,
      ),
    ),
    line('M-190 58L0 -66L190 58', iron.dark, 5),
    line('M0 -66V74M-92 -4H92', iron.dark, 4),
    bar(-92, -4, -100, 50, iron.mid, 3),
    bar(92, -4, 100, 50, iron.mid, 3),
    circle(0, -66, 6, rubber.dark),
  );

const kite: View = {
  alt: 'Cerf-volant pilotable à deux lignes au-dessus d’une plage',
  tint: 'sky',
  isFlat: true,
  body: shapes(
    ellipse(120, 96, 90, 22, white, 0.8),
    ellipse(190, 80, 70, 26, white, 0.8),
    ellipse(540, 214, 96, 20, white, 0.7),
    ellipse(490, 204, 50, 24, white, 0.7),
    rect(0, 352, 640, 40, '#6fa9bd'),
    rect(0, 352, 640, 6, white, 0, 0.35),
    path('M0 384Q120 372 260 388T640 380V480H0Z', '#e9cf97'),
    path('M0 384Q120 372 260 388T640 380V392Q420 398 260 398T0 394Z', white, 0.7),
    path('M0 440Q200 420 400 444T640 436V480H0Z', '#d6b676'),
    // Lines down to the flyer.
    line('M262 176Q230 300 152 388', white, 2.5, 0.95),
    line('M350 208Q300 330 174 394', white, 2.5, 0.95),
    lifted(place(346, 158, 14, 1.14, sail('sail'))),
    lifted(
      shapes(
        path('M118 400Q120 388 132 388Q146 388 146 402L144 432H120Z', navy.mid),
        bar(138, 398, 152, 388, navy.dark, 7),
        bar(138, 404, 174, 394, navy.mid, 7),
        circle(130, 378, 11, '#d99b73'),
        path('M118 376Q120 362 134 364Q144 368 142 374Z', brick.mid),
        bar(126, 430, 122, 462, rubber.mid, 9),
        bar(138, 430, 144, 462, rubber.mid, 9),
      ),
    ),
  ),
};

const folded: View = {
  alt: 'Le cerf-volant à plat, ses lignes enroulées et ses deux poignées',
  tint: 'sky',
  body: shapes(
    place(320, 178, 0, 1.36, sail('flat')),
    ...[210, 430].map((x, index) =>
      place(
        x,
        382,
        index ? 14 : -14,
        1,
        line('M0 -34Q-70 0 0 34Q70 0 0 -34', index ? navy.mid : brick.mid, 14),
        rect(-34, -20, 68, 40, cream.dark, 12),
        rect(-34, -20, 68, 34, cream.mid, 12),
        row(8, (at) => bar(-26 + at * 7.4, -18, -26 + at * 7.4, 14, index ? blue.mid : orange.mid, 3)),
      ),
    ),
    line('M246 376Q320 340 392 380', blue.mid, 2.5),
  ),
};

/** A pad of old: cross at the left, four buttons at the right; `tone` colours its edge. */
const gamepad = (tone: Tones): string =>
  shapes(
    path(
      'M-70 -40H70Q114 -44 116 2Q114 48 74 46Q54 44 44 30H-44Q-54 44 -74 46Q-114 48 -116 2Q-114 -44 -70 -40Z',
      grey.dark,
    ),
    path(
      'M-70 -42H70Q110 -44 112 -2Q110 40 74 38Q54 36 44 22H-44Q-54 36 -74 38Q-110 40 -112 -2Q-110 -44 -70 -42Z',
      grey.light,
    ),
    circle(-68, -2, 31, tone.mid),
    circle(68, -2, 31, tone.mid),
    rect(-92, -10, 48, 16, rubber.mid, 4),
    rect(-76, -26, 16, 48, rubber.mid, 4),
    circle(-68, -2, 5, rubber.light),
    circle(68, -20, 8.5, blue.light),
    circle(68, 16, 8.5, yellow.mid),
    circle(50, -2, 8.5, leaf.light),
    circle(86, -2, 8.5, brick.light),
    rect(-30, -2, 24, 9, rubber.light, 4),
    rect(4, -2, 24, 9, rubber.light, 4),
    shine('M-64 -36H60', 4, 0.7),
  );

const games: View = {
  alt: 'Console de jeux rétro grise et ses quatre manettes de couleur',
  ground: 'table',
  body: shapes(
    ...[
      [120, 330, 'M120 322Q120 260 226 244'],
      [258, 400, 'M232 396Q236 290 276 250'],
      [402, 400, 'M412 396Q404 290 364 250'],
      [528, 330, 'M528 322Q520 262 414 246'],
    ].map(([, , d]) => line(String(d), rubber.mid, 7)),
    // Console.
    path('M158 118Q160 96 184 96H456Q480 96 482 118L502 236H138Z', grey.mid),
    path('M166 118Q168 102 186 102H452Q470 102 472 118L490 230H150Z', grey.light),
    rect(130, 228, 380, 52, grey.dark, 12),
    rect(130, 228, 380, 42, cream.dark, 12),
    row(4, (index) =>
      shapes(
        rect(168 + index * 82, 238, 58, 22, rubber.mid, 8),
        row(5, (at) => circle(178 + index * 82 + at * 9.5, 249, 2.6, steel.light)),
      ),
    ),
    // Cartridge in its slot.
    path('M234 150H406L414 180H226Z', rubber.dark),
    rect(246, 44, 148, 122, rubber.mid, 8),
    rect(246, 44, 138, 122, iron.mid, 8),
    rect(258, 54, 114, 84, plum.mid, 5),
    path('M258 138V112L288 90L314 116L338 96L372 128V138Z', plum.dark),
    circle(340, 78, 12, yellow.mid),
    circle(284, 76, 3, white),
    circle(308, 66, 3, white),
    row(6, (index) => rect(262 + index * 19, 146, 10, 12, iron.dark, 2)),
    rect(176, 176, 44, 28, plum.dark, 7),
    rect(176, 176, 44, 22, plum.mid, 7),
    rect(424, 176, 44, 28, plum.dark, 7),
    rect(424, 176, 44, 22, plum.light, 7),
    rect(186, 214, 16, 6, '#ef6a4f', 3),
    place(104, 338, -10, 0.8, gamepad(brick)),
    place(226, 420, -4, 0.82, gamepad(blue)),
    place(420, 420, 5, 0.82, gamepad(leaf)),
    place(540, 338, 11, 0.8, gamepad(yellow)),
  ),
};

/** What one plays with under the sky and on the sofa; by the slug of the listing. */
export const play: Readonly<Record<string, Sketch>> = {
  'cerf-volant': [kite, folded],
  'console-retro': [
    games,
    closeUp(games, 'La manette rouge : croix, quatre boutons de couleur', 116, 340, 2.5),
  ],
};
