import {
  bar,
  brass,
  circle,
  cream,
  darkWood,
  disc,
  ellipse,
  grey,
  iron,
  line,
  paleWood,
  path,
  place,
  rect,
  row,
  rubber,
  shapes,
  shine,
  solid,
  steel,
  type Tones,
  teal,
  white,
  wood,
} from '../kit';
import { closeUp, type Sketch, type View } from '../sketch';

const spruce: Tones = { light: '#f7dfa9', mid: '#eac27a', dark: '#c8964c' };
const rosewood: Tones = { light: '#7d5138', mid: '#573524', dark: '#3a2116' };

const dreadnought =
  'M0 0C60 -8 146 6 146 104C146 170 130 190 134 226C138 274 198 300 200 388C202 478 120 506 0 506' +
  'C-120 506 -202 478 -200 388C-198 300 -138 274 -134 226C-130 190 -146 170 -146 104C-146 6 -60 -8 0 0Z';

/** Frets that come closer the nearer they are to the body: `length` is that of the strings. */
const frets = (nut: number, length: number, count: number, half: (y: number) => number): string =>
  row(count, (index) => {
    const y = nut + length * (1 - 2 ** (-(index + 1) / 12));
    return bar(-half(y), y, half(y), y, brass.light, 2.4);
  });

const folk = shapes(
  // Head with three tuners each side.
  ...[-404, -440, -476].flatMap((y) =>
    [-1, 1].map((side) =>
      shapes(
        bar(side * 30, y, side * 56, y, steel.dark, 7),
        ellipse(side * 62, y, 12, 10, steel.dark),
        ellipse(side * 60, y - 2, 9, 7, steel.light),
      ),
    ),
  ),
  solid('head', 'M-26 -372L-40 -392L-46 -504Q-24 -520 0 -512Q24 -520 46 -504L40 -392L26 -372Z', rosewood),
  ...[-404, -440, -476].flatMap((y) => [-1, 1].map((side) => circle(side * 24, y, 7, steel.light))),
  path('M-26 -372L-31 10H31L26 -372Z', wood.dark),
  solid('body', dreadnought, { light: wood.light, mid: wood.mid, dark: darkWood.dark }),
  `<g transform="translate(0 253) scale(.965) translate(-3 -257)">${solid(
    'top',
    dreadnought,
    { ...spruce, dark: '#dcae63' },
    row(13, (index) => bar(-192 + index * 32, -10, -192 + index * 32, 520, spruce.light, 7)).replaceAll(
      '/>',
      ' opacity=".45"/>',
    ),
    shine('M-122 96C-122 44 -96 26 -62 24', 10, 0.6),
    shine('M-180 380C-178 330 -150 296 -132 272', 10, 0.5),
  )}</g>`,
  // Rosette, hole, pick guard.
  circle(0, 176, 66, rosewood.mid),
  circle(0, 176, 60, cream.mid),
  circle(0, 176, 56, rosewood.mid),
  circle(0, 176, 50, rubber.dark),
  path('M22 232C70 226 66 176 64 158C96 190 120 236 108 268C92 296 40 284 22 232Z', darkWood.dark),
  path('M30 234C74 228 72 190 71 178C92 206 108 238 100 260C86 282 46 274 30 234Z', darkWood.mid),
  // Bridge.
  path('M-84 366Q-92 352 -80 346H80Q92 352 84 366Q40 372 30 384H-30Q-40 372 -84 366Z', rosewood.dark),
  path('M-80 362Q-86 352 -77 348H77Q84 352 78 362Q40 366 28 376H-28Q-40 366 -80 362Z', rosewood.mid),
  rect(-48, 350, 96, 6, cream.light, 3),
  // Fingerboard with frets and dots.
  path('M-23 -372H23L29 120H-29Z', rosewood.dark),
  path('M-21 -371H20L25 118H-27Z', rosewood.mid),
  frets(-372, 720, 19, (y) => 22 + (y + 372) * 0.012),
  ...[-258, -186, -122, -64].map((y) => circle(0, y, 5, cream.light)),
  circle(-10, 12, 4.5, cream.light),
  circle(10, 12, 4.5, cream.light),
  rect(-24, -378, 48, 8, cream.light, 3),
  row(6, (index) => {
    const at = index - 2.5;
    const peg = [-404, -440, -476, -476, -440, -404][index] ?? -404;
    return shapes(
      bar(at * 7, -374, at * 14, 352, white, index < 3 ? 2.6 : 1.8),
      bar(at * 7, -374, at < 0 ? -24 : 24, peg, white, 1.8),
      circle(at * 14, 366, 5, cream.light),
    );
  }),
);

const guitar: View = {
  alt: 'Guitare folk à table d’épicéa, sa plaque de protection brune et son capodastre',
  body: shapes(
    place(350, 232, 62, 0.55, folk),
    // Capo and picks.
    place(
      150,
      116,
      -18,
      1,
      shapes(
        path('M0 0H84Q96 2 94 14H10Q0 14 0 0Z', iron.dark),
        path('M2 0H82Q92 2 90 9H10Q2 9 2 0Z', iron.light),
        path('M70 12L96 40L84 62Q60 44 58 12Z', iron.mid),
        rect(8, 14, 62, 9, rubber.dark, 4),
      ),
    ),
    place(
      482,
      356,
      20,
      1,
      path('M0 0Q22 -10 44 0Q44 26 22 48Q0 26 0 0Z', teal.dark),
      path('M2 -1Q22 -9 41 0Q40 24 21 42Q2 24 2 -1Z', teal.mid),
    ),
    place(
      556,
      350,
      -24,
      1,
      path('M0 0Q22 -10 44 0Q44 26 22 48Q0 26 0 0Z', cream.dark),
      path('M2 -1Q22 -9 41 0Q40 24 21 42Q2 24 2 -1Z', '#f0907a'),
    ),
  ),
};

const sunburst: Tones = { light: '#f2b25f', mid: '#d9822f', dark: '#3d2115' };
const bassBody =
  'M-36 4C-72 -2 -96 -60 -132 -46C-168 -30 -154 40 -140 84C-128 124 -150 156 -166 206C-186 280 -150 352 -60 372' +
  'C40 390 150 366 160 262C164 206 136 170 128 132C122 96 150 60 130 34C106 16 84 76 40 70Z';

const electric = shapes(
  // Head: four tuners on one side.
  ...[-596, -558, -520, -482].map((y, index) =>
    shapes(
      bar(-24, y, -58 + index * 3, y, steel.dark, 9),
      ellipse(-64 + index * 3, y, 10, 16, steel.dark),
      ellipse(-66 + index * 3, y - 2, 7, 12, steel.light),
    ),
  ),
  solid(
    'bass-head',
    'M-22 -452L-36 -474L-46 -616Q-40 -650 -4 -646Q34 -640 32 -606Q30 -580 14 -566Q30 -530 22 -452Z',
    paleWood,
  ),
  ...[-596, -558, -520, -482].map((y, index) => circle(-24 + index * 3, y, 9, steel.mid)),
  solid(
    'bass-body',
    bassBody,
    sunburst,
    `<g transform="translate(-8 170) scale(.8 .82) translate(4 -176)">${path(bassBody, sunburst.light, 0.75)}</g>`,
    shine('M-150 210C-166 270 -150 320 -110 340', 10, 0.4),
  ),
  // Pick guard.
  path(
    'M40 60C70 70 104 30 122 44C136 60 108 96 116 136C122 180 110 214 96 262C84 292 56 268 34 250H-40C-78 246 -96 220 -84 180C-74 146 -96 96 -104 60C-92 44 -60 70 -32 62Z',
    cream.dark,
  ),
  path(
    'M40 64C70 74 104 36 118 48C130 60 104 96 111 134C116 176 106 210 92 256C82 282 58 262 36 244H-38C-74 240 -90 218 -80 180C-70 146 -90 98 -98 64C-88 50 -60 74 -32 66Z',
    cream.light,
  ),
  rect(-52, 168, 50, 26, rubber.mid, 5),
  rect(-4, 192, 52, 26, rubber.mid, 5),
  row(4, (index) => circle(-40 + index * 25, index < 2 ? 181 : 205, 4, steel.light)),
  circle(98, 216, 15, steel.dark),
  circle(97, 214, 11, steel.light),
  circle(92, 262, 15, steel.dark),
  circle(91, 260, 11, steel.light),
  // Bridge.
  rect(-44, 292, 88, 54, steel.dark, 5),
  rect(-44, 292, 88, 46, steel.mid, 5),
  row(4, (index) => rect(-38 + index * 20, 298, 16, 28, steel.light, 3)),
  // Neck.
  path('M-21 -456H21L33 124H-33Z', paleWood.dark),
  path('M-18 -454H18L28 120H-28Z', rosewood.mid),
  frets(-454, 760, 20, (y) => 19 + (y + 454) * 0.016),
  ...[-334, -258, -190, -128].map((y) => circle(0, y, 6, cream.light)),
  rect(-21, -460, 42, 8, cream.light, 3),
  row(4, (index) => {
    const at = index - 1.5;
    return shapes(
      bar(at * 10, -456, at * 19, 300, white, 4 - index * 0.6),
      bar(at * 10, -456, -24 + (3 - index) * 3, [-482, -520, -558, -596][index] ?? -482, white, 2.6),
    );
  }),
);

const bass: View = {
  alt: 'Basse électrique sunburst à quatre cordes, posée contre son petit ampli noir',
  ground: 'floor',
  body: shapes(
    line('M384 400Q330 452 420 448T600 420', rubber.dark, 8),
    rect(310, 196, 258, 236, rubber.dark, 16),
    rect(310, 196, 258, 226, iron.dark, 16),
    rect(324, 256, 230, 156, rubber.mid, 8),
    circle(439, 334, 70, rubber.dark),
    circle(437, 332, 62, iron.mid),
    circle(437, 332, 46, iron.dark),
    circle(435, 330, 20, iron.light),
    row(14, (index) => bar(332 + index * 16.5, 260, 332 + index * 16.5, 408, iron.light, 1.6)),
    row(9, (index) => bar(328, 266 + index * 17, 550, 266 + index * 17, iron.light, 1.6)),
    rect(324, 208, 230, 40, grey.mid, 6),
    rect(324, 208, 230, 34, grey.light, 6),
    row(5, (index) => disc(416 + index * 26, 226, 10, iron)),
    circle(540, 226, 5, '#ef6a4f'),
    circle(350, 226, 8, rubber.dark),
    circle(376, 226, 8, rubber.dark),
    row(4, (index) => rect(index % 2 ? 552 : 308, index < 2 ? 194 : 410, 20, 20, steel.mid, 5)),
    rect(400, 176, 80, 14, rubber.mid, 7),
    rect(404, 186, 12, 12, steel.mid, 3),
    rect(464, 186, 12, 12, steel.mid, 3),
    place(206, 284, 10, 0.385, electric),
    line('M150 402Q120 440 200 446T384 428', rubber.mid, 7),
  ),
};

/** Guitars; by the slug of the listing. */
export const guitars: Readonly<Record<string, Sketch>> = {
  'guitare-folk': [guitar, closeUp(guitar, 'La rosace et les six cordes de la guitare', 265, 277, 2)],
  'basse-ampli': [
    bass,
    closeUp(bass, 'Les quatre cordes, les micros et les réglages de la basse', 190, 372, 2.3),
  ],
};
