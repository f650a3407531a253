import {
  bar,
  blue,
  brass,
  brick,
  circle,
  cream,
  darkWood,
  ellipse,
  iron,
  leaf,
  line,
  path,
  place,
  poly,
  rect,
  rod,
  row,
  rubber,
  shapes,
  shine,
  solid,
  steel,
  type Tones,
  white,
  wood,
  yellow,
} from '../kit';
import { closeUp, type Sketch, type View } from '../sketch';

const amber: Tones = { light: '#e09a55', mid: '#bf6a2c', dark: '#8a4519' };
const honey: Tones = { light: '#efbf78', mid: '#d6933f', dark: '#a2682a' };
const walnut: Tones = { light: '#a8693f', mid: '#7e4526', dark: '#552c18' };

/** Half of the outline, then the other: two bouts, corners, a waist. */
const outline =
  'M0 0C44 0 84 14 84 66C84 94 68 110 78 130C62 138 57 160 57 178C57 202 66 224 90 232C82 250 105 262 105 294C105 338 60 356 0 356' +
  'C-60 356 -105 338 -105 294C-105 262 -82 250 -90 232C-66 224 -57 202 -57 178C-57 160 -62 138 -78 130C-68 110 -84 94 -84 66C-84 14 -44 0 0 0Z';

const soundHole = (side: 1 | -1): string =>
  `<g transform="scale(${side} 1)">${shapes(
    line('M25 158C28 144 41 148 41 166C41 184 37 194 38 208C39 226 54 224 54 212', walnut.dark, 6),
    circle(26, 158, 5.5, walnut.dark),
    circle(52, 212, 6.5, walnut.dark),
    bar(35, 188, 45, 186, walnut.dark, 3),
  )}</g>`;

/** A violin or viola from its front, the scroll up; its body stands from 0 to 356. */
export const violin = (id: string, varnish: Tones, more: string = ''): string =>
  shapes(
    // Scroll, pegs, pegbox.
    ...[-150, -170, -190, -208].map((y, index) => {
      const out = index % 2 ? 1 : -1;
      return shapes(
        bar(0, y, out * 32, y, rubber.mid, 6),
        ellipse(out * 40, y, 11, 8, rubber.dark),
        ellipse(out * 38, y - 2, 8, 4, rubber.light),
      );
    }),
    path('M-15 -128L-11 -214H11L15 -128Z', varnish.dark),
    path('M-9 -132L-6 -212H6L9 -132Z', walnut.dark),
    ellipse(-14, -226, 8, 11, varnish.dark),
    ellipse(14, -226, 8, 11, varnish.dark),
    path('M-12 -206Q-18 -246 0 -248Q18 -246 12 -206Z', varnish.mid),
    line('M-6 -214Q-9 -236 1 -241', varnish.light, 4),
    circle(-14, -226, 3, varnish.light),
    circle(14, -226, 3, varnish.light),
    // Body with its purfling.
    path('M-16 -128L-20 20H20L16 -128Z', varnish.dark),
    solid(
      id,
      outline,
      varnish,
      row(9, (index) => bar(-92 + index * 23, 0, -92 + index * 23, 356, varnish.light, 5)).replaceAll(
        '/>',
        ' opacity=".16"/>',
      ),
      `<g transform="translate(0 178) scale(.92 .95) translate(0 -178)">${line(outline, walnut.dark, 2.5, 0.7)}</g>`,
      shine('M-72 60C-72 28 -46 14 -22 12', 8, 0.4),
      shine('M-92 290C-90 270 -80 258 -76 250', 8, 0.35),
    ),
    soundHole(1),
    soundHole(-1),
    // Chin rest, tailpiece, fingerboard, bridge, strings.
    path('M-6 352C-20 300 -76 286 -84 318C-88 344 -40 360 -6 356Z', rubber.dark),
    path('M-12 346C-26 306 -70 296 -76 318C-78 336 -40 350 -12 346Z', rubber.mid),
    path('M-22 240Q0 232 22 240L11 350H-11Z', rubber.dark),
    path('M-18 244Q0 237 15 243L6 342H-8Z', rubber.mid),
    path('M-13 -130H13L21 138Q0 146 -21 138Z', rubber.dark),
    path('M-11 -128H8L14 136Q0 141 -18 136Z', rubber.mid),
    more,
    rect(-13, -134, 26, 6, cream.mid, 2),
    path('M-23 199Q-20 188 0 187Q20 188 23 199Z', cream.dark),
    path('M-22 195Q-19 187 0 186Q19 187 22 195Z', cream.light),
    row(4, (index) => {
      const at = index - 1.5;
      return shapes(
        bar(at * 6, -132, at * 10, 190, white, 1.6),
        bar(at * 10, 190, at * 9, 246, white, 1.6),
        circle(at * 9, 248, 2.6, brass.mid),
      );
    }),
  );

/** A bow that lies along x: frog at 0, tip at 745. */
export const bow = (stick: Tones): string =>
  shapes(
    line('M24 12L716 14', cream.dark, 7),
    line('M24 10L716 12', cream.light, 4),
    line('M-14 -8Q360 10 724 -14', stick.dark, 10),
    line('M-14 -10Q360 8 724 -16', stick.light, 3),
    path('M714 -20L742 -16L726 18H710Z', stick.dark),
    path('M708 12L728 10L724 20H708Z', cream.light),
    rect(30, -12, 62, 14, steel.mid, 5),
    path('M-8 -10H66L60 18H0Q-8 16 -8 8Z', rubber.dark),
    path('M-4 -7H60L56 12H2Q-4 10 -4 4Z', rubber.mid),
    circle(24, 4, 6, cream.light),
    rect(-24, -14, 16, 12, steel.light, 4),
  );

/** An open case from above: shell, velvet. */
const shell = (x: number, y: number, w: number, h: number, velvet: Tones, cover: Tones): string =>
  shapes(
    rect(x, y, w, h, cover.dark, 34),
    rect(x, y, w, h - 8, cover.mid, 34),
    rect(x + 14, y + 12, w - 28, h - 32, velvet.dark, 24),
    rect(x + 20, y + 20, w - 34, h - 40, velvet.mid, 20),
  );

const full: View = {
  alt: 'Violon entier verni ambre et son archet',
  body: shapes(place(64, 236, -32, 0.56, bow(walnut)), place(372, 240, 58, 0.88, violin('body', amber))),
};

const inCase: View = {
  alt: 'Le violon dans son étui ouvert doublé de velours, deux archets dans le couvercle',
  body: shapes(
    shell(40, 36, 560, 168, leaf, iron),
    place(86, 92, 0, 0.64, bow(walnut)),
    place(562, 146, 180, 0.64, bow(darkWood)),
    rect(190, 70, 24, 104, leaf.dark, 5),
    rect(430, 70, 24, 104, leaf.dark, 5),
    rect(40, 200, 560, 22, iron.dark, 6),
    row(3, (index) => rect(120 + index * 180, 198, 44, 20, brass.mid, 4)),
    shell(40, 216, 560, 222, leaf, iron),
    place(352, 324, 90, 0.8, violin('cased', amber)),
  ),
};

const quarterStickers = shapes(
  ...[brick, yellow, blue, leaf].map((tone, index) =>
    rect(-13 - index, -96 + index * 34, 26 + index * 2, 9, tone.light, 3),
  ),
);

const velvet: Tones = { light: '#6d83ac', mid: '#4a6087', dark: '#33456a' };

/** A case in the outline of what lies in it. */
const small =
  'M262 20H378Q424 24 426 74C430 160 510 190 510 310V400Q508 462 440 462H200Q132 462 130 400V310C130 190 210 160 214 74Q216 24 262 20Z';

const quarter: View = {
  alt: 'Petit violon d’enfant à autocollants de couleur sur la touche, dans son étui rouge à bretelles',
  tint: 'rose',
  body: shapes(
    line('M190 250Q60 240 92 420', brick.dark, 24),
    line('M450 250Q580 240 548 420', brick.dark, 24),
    path(small, brick.dark),
    `<g transform="translate(320 236) scale(.975) translate(-324 -242)">${path(small, brick.mid)}</g>`,
    `<g transform="translate(320 244) scale(.87 .91) translate(-320 -240)">${path(small, velvet.dark)}</g>`,
    `<g transform="translate(320 246) scale(.83 .87) translate(-318 -238)">${path(small, velvet.mid)}</g>`,
    place(300, 222, 0, 0.6, violin('small', honey, quarterStickers)),
    place(400, 430, -96, 0.46, bow(darkWood)),
    // Rosin and shoulder rest.
    rect(186, 390, 44, 30, brass.dark, 6),
    rect(186, 390, 44, 25, honey.light, 6),
  ),
};

const viola: View = {
  alt: 'Alto au vernis sombre devant un pupitre noir éclairé, partition ouverte',
  ground: 'floor',
  body: shapes(
    // Music stand with its lamp.
    rod(440, 262, 440, 404, iron, 11),
    rod(440, 400, 372, 442, iron, 10),
    rod(440, 400, 508, 442, iron, 10),
    rod(440, 400, 446, 448, iron, 10),
    rect(428, 320, 24, 20, iron.mid, 6),
    path('M322 84H566L584 254H304Z', iron.dark),
    path('M328 90H556L574 246H312Z', iron.mid),
    poly(
      [
        [346, 82],
        [442, 88],
        [442, 238],
        [332, 234],
      ],
      cream.light,
    ),
    poly(
      [
        [442, 88],
        [540, 82],
        [552, 234],
        [442, 238],
      ],
      cream.mid,
    ),
    ...[0, 1, 2, 3].map((at) =>
      shapes(
        row(4, (index) =>
          shapes(
            bar(352 - at * 2, 104 + at * 32 + index * 5, 430, 106 + at * 32 + index * 5, rubber.light, 1.2),
            bar(454, 106 + at * 32 + index * 5, 532 + at * 2, 104 + at * 32 + index * 5, rubber.light, 1.2),
          ),
        ),
        row(5, (index) =>
          shapes(
            circle(366 + index * 14, 108 + at * 32 + ((index * 7 + at * 5) % 13), 3.6, rubber.dark),
            circle(466 + index * 14, 108 + at * 32 + ((index * 5 + at * 7) % 13), 3.6, rubber.dark),
          ),
        ),
      ),
    ),
    rect(300, 248, 288, 18, iron.dark, 6),
    rect(300, 248, 288, 11, iron.light, 6),
    line('M442 90Q440 36 402 36', iron.dark, 7),
    path('M366 50L392 22L424 44L396 62Z', iron.mid),
    path('M366 52L396 64L430 170L330 150Z', yellow.light, 0.4),
    // The viola leans against it.
    place(206, 214, -8, 0.68, shapes(`<g transform="scale(1.08 1)">${violin('viola', walnut)}</g>`)),
    place(82, 416, -78, 0.5, bow(wood)),
  ),
};

/** Violins and a viola; by the slug of the listing. */
export const violins: Readonly<Record<string, Sketch>> = {
  'violon-entier': [
    full,
    inCase,
    closeUp(full, 'Les ouïes, le chevalet et les cordes du violon', 236, 326, 2),
  ],
  'violon-quart': [quarter],
  'violon-loeiza': [viola],
};
