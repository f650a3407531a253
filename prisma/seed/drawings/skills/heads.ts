import {
  block,
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
  place,
  plum,
  poly,
  rect,
  ring,
  rod,
  row,
  shapes,
  sheet,
  shine,
  solid,
  steel,
  teal,
  turn,
  white,
  yellow,
} from '../kit';
import type { Sketch, View } from '../sketch';

/** Five strings, four frets, three fingers. */
const chord = (x: number, y: number, dots: readonly (readonly [number, number])[]): string =>
  shapes(
    rect(x, y, 100, 6, ink, 2),
    row(5, (at) => line(`M${x} ${y + 4 + at * 28}h100`, grey.mid, 3)),
    row(6, (at) => line(`M${x + at * 20} ${y}v116`, grey.dark, 3)),
    ...dots.map(([string, fret]) => circle(x + string * 20, y - 10 + fret * 28, 11, brick.mid)),
  );

const chords: View = {
  alt: 'Grilles de trois accords de guitare sur une feuille, un capodastre et deux médiators',
  ground: 'table',
  body: shapes(
    turn(
      -3,
      300,
      220,
      sheet(110, 70, 400, 300),
      row(3, (at) =>
        chord(
          148 + at * 122,
          112,
          [
            [
              [4, 1],
              [2, 2],
              [1, 3],
            ],
            [
              [1, 2],
              [0, 3],
              [5, 3],
            ],
            [
              [3, 1],
              [1, 2],
              [2, 2],
            ],
          ][at] as [number, number][],
        ),
      ),
      row(3, (at) => line(`M148 ${266 + at * 32}h${[300, 324, 250][at]}`, grey.light, 7)),
      row(4, (at) => circle(180 + at * 74, 266 + (at % 3) * 32, 8, blue.mid)),
    ),
    place(
      500,
      330,
      -24,
      1,
      solid('capo', 'M-96 -22H74Q98 -22 98 0T74 22H-96Q-108 0 -96 -22Z', iron),
      rect(-84, -8, 160, 12, '#6b5c50', 6),
      line('M60 -18Q120 -60 92 20', steel.mid, 13),
      circle(66, 0, 13, brass.mid),
    ),
    place(176, 400, 16, 1, solid('pickA', 'M-36 -26Q0 -42 36 -26Q36 8 0 42Q-36 8 -36 -26Z', orange)),
    place(266, 424, -28, 0.86, solid('pickB', 'M-36 -26Q0 -42 36 -26Q36 8 0 42Q-36 8 -36 -26Z', teal)),
  ),
};

const laptop: View = {
  alt: 'Ordinateur portable ouvert sur des dossiers bien rangés, un disque de sauvegarde à côté',
  ground: 'table',
  body: shapes(
    rect(128, 66, 350, 236, iron.dark, 16),
    rect(128, 64, 346, 232, iron.mid, 16),
    rect(144, 80, 314, 200, '#dcebf1', 6),
    rect(144, 80, 314, 24, '#b8d2e2', 6),
    row(3, (at) => circle(160 + at * 18, 92, 6, [brick.light, yellow.mid, leaf.light][at] ?? '')),
    row(6, (at) => {
      const [x, y] = [168 + (at % 3) * 96, 122 + Math.floor(at / 3) * 76];
      const tone = [yellow, blue, leaf, orange, plum, teal][at] ?? yellow;
      return shapes(
        path(`M${x} ${y}h24l8 9h38q6 0 6 6v34q0 6 -6 6h-70q-6 0 -6 -6v-43q0 -6 6 -6Z`, tone.dark),
        rect(x - 6, y + 16, 82, 40, tone.mid, 6),
        rect(x, y + 20, 68, 5, tone.light, 2),
      );
    }),
    path('M92 320H512L542 372Q544 384 530 384H74Q60 384 62 372Z', steel.dark),
    path('M92 316H512L540 366H64Z', steel.mid),
    row(3, (at) => line(`M${112 - at * 8} ${326 + at * 11}H${492 + at * 8}`, iron.light, 7)),
    rect(240, 354, 124, 10, steel.light, 4),
    line('M500 350Q560 356 560 400', ink, 7),
    block(496, 388, 122, 56, navy, 12),
    circle(596, 416, 6, leaf.light),
    line('M516 416h46', navy.light, 7),
  ),
};

const tea: View = {
  alt: 'Tasse de thé fumante, scone et carnet ouvert où se répondent deux langues',
  ground: 'table',
  body: shapes(
    turn(
      5,
      420,
      300,
      path('M250 196H590V404H250Z', brick.dark),
      path('M258 190Q340 172 420 196V400Q340 378 258 396Z', white),
      path('M420 196Q500 172 584 190V396Q500 378 420 400Z', cream.mid),
      row(5, (at) => line(`M282 ${222 + at * 32}h${[104, 84, 112, 70, 96][at]}`, blue.light, 8)),
      row(5, (at) => line(`M446 ${222 + at * 32}h${[84, 108, 76, 112, 60][at]}`, brick.light, 8)),
      line('M420 196V400', cream.dark, 4),
    ),
    // Cup and saucer.
    ellipse(178, 372, 132, 28, cream.dark),
    ellipse(176, 366, 128, 25, white),
    solid('cup', 'M92 236H264Q260 346 178 350Q96 346 92 236Z', teal),
    line('M262 262Q318 262 300 306Q288 328 248 318', teal.mid, 17),
    ellipse(178, 238, 86, 20, teal.light),
    ellipse(178, 240, 74, 15, '#a3552b'),
    ellipse(160, 237, 26, 5, '#c47a48'),
    line('M140 206Q120 176 144 150T138 100M194 200Q176 172 198 146T192 96', white, 9, 0.75),
    // A scone.
    place(
      500,
      420,
      0,
      0.9,
      solid('scone', 'M-74 20Q-82 -38 0 -44Q82 -38 74 20Q0 40 -74 20Z', paleWood),
      path('M-70 6Q0 26 70 6Q0 -6 -70 6Z', brick.mid),
      ellipse(0, -28, 40, 9, '#fbeecb'),
    ),
  ),
};

const letter: View = {
  alt: 'Courrier déplié de l’administration, son enveloppe, des lunettes et un stylo',
  ground: 'table',
  body: shapes(
    turn(
      -12,
      180,
      330,
      rect(54, 250, 300, 180, cream.dark, 8),
      rect(54, 246, 296, 176, cream.light, 8),
      line('M58 252L204 352L346 252', cream.dark, 6),
      rect(276, 262, 56, 44, blue.light, 4),
      ring(270, 300, 26, blue.dark, 4),
    ),
    turn(
      4,
      360,
      220,
      sheet(210, 52, 290, 350),
      rect(234, 78, 28, 40, blue.mid, 2),
      rect(262, 78, 24, 40, white),
      rect(286, 78, 28, 40, brick.mid, 2),
      row(2, (at) => line(`M340 ${86 + at * 22}h${[120, 84][at]}`, grey.mid, 8)),
      row(7, (at) =>
        line(
          `M236 ${156 + at * 27}h${[226, 210, 232, 150, 220, 198, 90][at]}`,
          at === 4 ? brick.light : grey.light,
          8,
        ),
      ),
      line('M228 268h240', yellow.light, 22, 0.6),
      row(1, () => line('M380 366q20 -26 34 0t34 -8', navy.mid, 6)),
    ),
    place(
      452,
      410,
      -8,
      1,
      ring(-52, 0, 38, darkWood.mid, 11),
      ring(52, 0, 38, darkWood.mid, 11),
      line('M-14 -4Q0 -18 14 -4', darkWood.mid, 10),
      line('M90 -8Q136 -30 150 -72', darkWood.dark, 10),
      line('M-90 -8Q-118 -20 -126 -50', darkWood.dark, 10),
      shine('M-70 -16Q-56 -28 -42 -24M34 -16Q48 -28 62 -24', 6),
    ),
    place(
      126,
      206,
      52,
      1,
      rod(-104, 0, 82, 0, navy, 20),
      poly(
        [
          [80, -10],
          [118, 0],
          [80, 10],
        ],
        brass.mid,
      ),
      rod(-104, 0, -70, 0, brass, 21),
    ),
  ),
};

/** What is taught or sorted out at a table: chords, folders, a language, a letter. */
export const heads: Readonly<Record<string, Sketch>> = {
  'guitare-tomas': [chords],
  'ordi-yann': [laptop],
  'anglais-emily': [tea],
  'papiers-jeanne': [letter],
};
