import {
  bar,
  blue,
  brick,
  circle,
  ellipse,
  iron,
  leaf,
  line,
  orange,
  path,
  place,
  rect,
  rod,
  row,
  shapes,
  shine,
  steel,
  type Tones,
  white,
  yellow,
} from '../kit';
import { closeUp, type Sketch, type View } from '../sketch';

/** A flame of gas. */
const gas = (x: number, y: number, by = 1): string =>
  shapes(
    path(`M${x} ${y}q${-9 * by} ${-8 * by} 0 ${-22 * by}q${9 * by} ${14 * by} 0 ${22 * by}Z`, '#5f9fd0'),
    path(`M${x} ${y}q${-4 * by} ${-4 * by} 0 ${-11 * by}q${4 * by} ${7 * by} 0 ${11 * by}Z`, '#d5ecf7'),
  );

const saffron: Tones = { light: '#f6cf6a', mid: '#e9ae3c', dark: '#c58423' };

const prawn = (x: number, y: number, degrees: number): string =>
  place(
    x,
    y,
    degrees,
    1,
    line('M-20 6Q-16 -16 6 -14Q24 -10 20 8', '#e2694a', 12),
    line('M-19 4Q-15 -14 5 -13', '#f6a284', 4),
    row(3, (index) => bar(-10 + index * 10, -16, -8 + index * 9, -6, '#c04c31', 2)),
    path('M18 6L28 16L16 18Z', '#e2694a'),
    line('M-20 4Q-34 -6 -40 -20', '#c04c31', 1.8),
  );

const mussel = (x: number, y: number, degrees: number): string =>
  place(
    x,
    y,
    degrees,
    1,
    path('M-20 0Q-6 -17 22 -3Q8 13 -20 0Z', '#2f3a4c'),
    path('M-13 0Q-2 -9 16 -2Q4 7 -13 0Z', '#ef9d55'),
  );

const paella: View = {
  alt: 'Paella géante aux gambas et aux moules sur son trépied à gaz',
  ground: 'grass',
  body: shapes(
    line('M440 324Q560 330 566 420', orange.mid, 10),
    // Gas bottle.
    rect(534, 330, 84, 112, blue.dark, 24),
    rect(534, 330, 74, 106, blue.mid, 22),
    rect(558, 312, 34, 24, steel.mid, 8),
    shine('M550 356V410', 7, 0.4),
    // Tripod.
    rod(150, 292, 116, 446, iron, 15),
    rod(490, 292, 524, 446, iron, 15),
    rod(320, 300, 320, 440, iron, 15),
    bar(132, 392, 508, 392, iron.mid, 8),
    rect(130, 290, 380, 14, iron.dark, 6),
    // Wind screen and flames.
    path('M172 276H468L456 330Q320 346 184 330Z', iron.mid),
    path('M190 296H450L444 318Q320 328 196 318Z', iron.dark),
    row(13, (index) => gas(208 + index * 18.6, 316 + (index % 2) * 3, 1)),
    // Pan.
    ellipse(56, 230, 44, 15, iron.dark),
    ellipse(584, 230, 44, 15, iron.dark),
    ellipse(56, 230, 27, 7, '#d9dec4'),
    ellipse(584, 230, 27, 7, '#d9dec4'),
    path('M50 216Q70 292 200 300H440Q570 292 590 216Z', iron.dark),
    path('M50 216Q72 282 200 290H440Q566 282 590 216Z', iron.mid),
    ellipse(320, 216, 270, 84, steel.dark),
    ellipse(320, 212, 268, 82, steel.light),
    ellipse(320, 218, 252, 72, saffron.dark),
    ellipse(320, 220, 248, 68, saffron.mid),
    row(90, (index) => {
      const angle = index * 2.39996;
      const far = Math.sqrt((index + 0.5) / 90);
      return ellipse(
        320 + Math.cos(angle) * far * 236,
        220 + Math.sin(angle) * far * 60,
        6,
        2.6,
        index % 3 ? saffron.light : saffron.dark,
      );
    }),
    ...[
      [170, 190],
      [240, 246],
      [330, 176],
      [404, 250],
      [468, 206],
      [300, 226],
      [140, 228],
      [500, 240],
    ].map(([x = 0, y = 0], index) =>
      shapes(
        circle(x, y, 6, leaf.mid),
        circle(x + 14, y + 4, 6, leaf.light),
        index % 2 ? circle(x + 5, y - 8, 6, leaf.dark) : '',
      ),
    ),
    ...[
      [210, 172, -20],
      [420, 176, 24],
      [264, 200, 10],
      [360, 262, -14],
    ].map(([x = 0, y = 0, a = 0]) =>
      place(x, y, a, 1, rect(-28, -5, 56, 11, brick.dark, 5), rect(-28, -5, 52, 7, '#e2563a', 4)),
    ),
    ...[
      [140, 204, 200],
      [204, 222, 20],
      [286, 162, -10],
      [372, 210, 30],
      [446, 232, -20],
      [492, 192, 12],
      [316, 258, 190],
      [230, 266, 8],
    ].map(([x = 0, y = 0, a = 0]) => prawn(x, y, a)),
    ...[
      [180, 250, 20],
      [256, 176, -16],
      [340, 196, 12],
      [424, 204, -30],
      [400, 272, 6],
      [520, 222, 30],
    ].map(([x = 0, y = 0, a = 0]) => mussel(x, y, a)),
    ...[
      [110, 218, 10],
      [536, 208, -12],
      [320, 284, 4],
    ].map(([x = 0, y = 0, a = 0]) =>
      place(
        x,
        y,
        a,
        1,
        path('M-22 0A22 14 0 0 1 22 0Z', yellow.dark),
        path('M-18 -1A18 11 0 0 1 18 -1Z', yellow.light),
        line('M0 -1V-10M0 -1L-11 -7M0 -1L11 -7', yellow.mid, 1.6),
      ),
    ),
    ...[-1, 0, 1].map((at) => line(`M${320 + at * 110} 116q-12 -18 0 -36t0 -36`, white, 7, 0.55)),
  ),
};

/** A pan for a whole street; by the slug of the listing. */
export const paellas: Readonly<Record<string, Sketch>> = {
  paella: [paella, closeUp(paella, 'Gambas, moules et citron sur le riz de la paella', 320, 216, 1.9)],
};
