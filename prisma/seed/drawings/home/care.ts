import {
  bar,
  blue,
  brick,
  circle,
  ellipse,
  grey,
  iron,
  line,
  navy,
  path,
  place,
  rect,
  rod,
  row,
  rubber,
  shapes,
  shine,
  steel,
  type Tones,
  turn,
  wheel,
  white,
} from '../kit';
import type { Sketch, View } from '../sketch';

/** Spokes of a large wheel. */
const spoked = (x: number, y: number, r: number): string =>
  shapes(
    `<circle cx="${x}" cy="${y}" r="${r}" fill="none" stroke="${rubber.dark}" stroke-width="16"/>`,
    `<circle cx="${x}" cy="${y}" r="${r - 2}" fill="none" stroke="${rubber.light}" stroke-width="5"/>`,
    `<circle cx="${x}" cy="${y}" r="${r - 11}" fill="none" stroke="${steel.mid}" stroke-width="6"/>`,
    row(12, (index) => turn(index * 15, x, y, bar(x, y - r + 13, x, y + r - 13, steel.dark, 2))),
    `<circle cx="${x}" cy="${y}" r="${r - 27}" fill="none" stroke="${steel.light}" stroke-width="6"/>`,
    circle(x, y, 15, steel.dark),
    circle(x - 2, y - 2, 10, steel.light),
  );

const chair: View = {
  alt: 'Fauteuil roulant pliant, assise bleue, repose-pieds et freins',
  ground: 'floor',
  tint: 'mint',
  body: shapes(
    // Far wheel, a little behind.
    `<g opacity=".55">${spoked(302, 316, 108)}</g>`,
    // Back with its handle.
    path('M164 96H190L222 300H190Z', navy.dark),
    path('M164 96H182L212 300H190Z', navy.mid),
    rod(166, 92, 206, 316, steel, 13),
    line('M168 92Q164 72 132 74', steel.dark, 13),
    rod(96, 74, 136, 74, rubber, 24),
    // Seat, armrest, frame.
    path('M190 256H404Q416 258 414 272L408 286H196Z', navy.dark),
    path('M190 252H402Q410 254 408 266L404 274H194Z', blue.mid),
    shine('M206 260H390', 6, 0.4),
    rod(196, 292, 424, 292, steel, 14),
    line('M200 206H350Q376 208 378 230V288', steel.dark, 11),
    line('M199 204H350', steel.light, 4),
    rect(206, 186, 150, 24, rubber.dark, 11),
    rect(206, 186, 150, 16, rubber.light, 9),
    path('M210 214H364Q370 222 370 250H218Z', navy.mid, 0.9),
    rod(424, 290, 424, 372, steel, 13),
    rod(206, 316, 230, 352, steel, 13),
    rod(230, 352, 424, 352, steel, 12),
    // Legs and foot plate.
    line('M418 264Q452 266 462 300L498 400', steel.dark, 13),
    line('M417 261Q450 262 460 298L495 394', steel.light, 4),
    path('M470 308L490 302L500 340L480 346Z', navy.mid),
    path('M486 396H566Q578 400 574 412L494 420Z', rubber.dark),
    path('M486 394H562Q570 396 568 404L492 410Z', iron.light),
    // Castor.
    path('M410 368H438L446 404H402Z', steel.dark),
    path('M414 368H432L438 400H408Z', steel.mid),
    wheel(424, 406, 36, grey),
    // Near wheel, brake.
    spoked(254, 322, 120),
    rod(372, 282, 392, 240, steel, 9),
    circle(394, 234, 11, brick.mid),
    bar(366, 288, 356, 306, steel.dark, 9),
  ),
};

/** An elbow crutch; its foot at 0, 0, 400 high. */
const crutch = (tone: Tones): string =>
  shapes(
    rod(0, -170, 0, -18, steel, 15),
    row(9, (index) => circle(-1, -40 - index * 14, 2.8, steel.dark)),
    rect(-15, -24, 30, 26, rubber.dark, 7),
    rect(-15, -24, 21, 24, rubber.light, 6),
    rod(0, -290, 0, -150, tone, 23),
    rect(-15, -166, 30, 15, rubber.mid, 5),
    circle(0, -142, 4, tone.dark),
    // Handle and cuff.
    line('M0 -284Q6 -330 30 -376', tone.dark, 22),
    line('M-2 -284Q4 -330 27 -376', tone.mid, 15),
    rect(-8, -300, 96, 25, rubber.dark, 12),
    rect(-8, -300, 96, 18, rubber.light, 9),
    row(4, (index) => bar(24 + index * 14, -298, 24 + index * 14, -284, rubber.dark, 3)),
    path('M2 -396Q20 -420 66 -408Q76 -392 62 -360Q46 -376 10 -370Q-4 -378 2 -396Z', tone.dark),
    path('M6 -394Q22 -412 60 -402Q66 -390 58 -370Q42 -382 12 -376Q2 -382 6 -394Z', tone.mid),
    ellipse(36, -397, 20, 6, tone.dark, 0.6),
  );

const crutches: View = {
  alt: 'Paire de béquilles bleues réglables et poche de froid',
  ground: 'floor',
  tint: 'mint',
  body: shapes(
    place(196, 440, -5, 1.02, crutch(blue)),
    place(322, 440, 5, 1.02, crutch(blue)),
    // Cold pack with its strap, spare tips.
    path(
      'M436 352Q430 336 450 336H578Q598 336 594 354Q604 386 594 416Q598 434 578 434H450Q430 434 436 416Q426 386 436 352Z',
      blue.dark,
    ),
    path(
      'M440 354Q436 342 450 342H572Q586 342 584 356Q594 386 584 410Q586 424 572 424H452Q438 424 440 410Q432 386 440 354Z',
      '#a9d3e2',
    ),
    row(3, (index) =>
      line(
        `M452 ${362 + index * 21}Q484 ${352 + index * 21} 512 ${362 + index * 21}T572 ${360 + index * 21}`,
        white,
        4,
        0.7,
      ),
    ),
    ...[0, 60, 120].map((angle) => turn(angle, 512, 384, bar(512, 362, 512, 406, blue.mid, 5))),
    rect(74, 408, 38, 30, rubber.dark, 7),
    rect(74, 408, 28, 26, rubber.light, 6),
    ellipse(90, 410, 14, 4, rubber.dark),
    rect(120, 418, 38, 30, rubber.dark, 7),
    rect(120, 418, 28, 26, rubber.light, 6),
    ellipse(136, 420, 14, 4, rubber.dark),
  ),
};

/** For the small, the tired and the mending; by the slug of the listing. */
export const care: Readonly<Record<string, Sketch>> = {
  'fauteuil-roulant': [chair],
  bequilles: [crutches],
};
