import {
  brass,
  brick,
  circle,
  cream,
  disc,
  ellipse,
  iron,
  leaf,
  line,
  navy,
  path,
  pink,
  plum,
  rect,
  row,
  rubber,
  scale,
  shapes,
  steel,
  teal,
  turn,
  white,
  yellow,
} from '../kit';
import type { Sketch, View } from '../sketch';

/** A singer's microphone, upright; `colour` is that of its grip. */
const singer = (x: number, y: number, colour: typeof brick): string =>
  shapes(
    path(
      `M${x - 21} ${y}H${x + 21}L${x + 13} ${y + 150}Q${x + 12} ${y + 160} ${x} ${y + 160}Q${x - 12} ${y + 160} ${x - 13} ${y + 150}Z`,
      colour.dark,
    ),
    path(
      `M${x - 17} ${y}H${x + 14}L${x + 8} ${y + 146}Q${x + 7} ${y + 154} ${x - 1} ${y + 154}Q${x - 9} ${y + 154} ${x - 10} ${y + 146}Z`,
      colour.mid,
    ),
    rect(x - 8, y + 34, 14, 26, white, 5),
    disc(x, y - 28, 37, steel),
    row(5, (index) =>
      line(
        `M${x - 30 + Math.abs(index - 2) * 5} ${y - 48 + index * 10}H${x + 30 - Math.abs(index - 2) * 5}`,
        steel.dark,
        2,
        0.7,
      ),
    ),
    row(5, (index) =>
      line(
        `M${x - 20 + index * 10} ${y - 58 + Math.abs(index - 2) * 4}V${y - 2 - Math.abs(index - 2) * 4}`,
        steel.dark,
        2,
        0.7,
      ),
    ),
    rect(x - 30, y - 12, 60, 14, colour.dark, 6),
  );

const karaoke: View = {
  alt: 'Karaoké : les paroles sur un téléviseur, le boîtier et deux micros',
  ground: 'table',
  body: shapes(
    rect(272, 318, 96, 26, iron.dark, 4),
    rect(226, 336, 188, 16, iron.mid, 7),
    rect(86, 44, 468, 284, rubber.dark, 14),
    rect(98, 56, 444, 252, plum.dark, 6),
    path('M98 56H542V140Q420 200 300 150T98 170Z', plum.mid),
    // The lines of a song, half of one sung.
    rect(166, 178, 170, 22, yellow.mid, 11),
    rect(344, 178, 126, 22, cream.light, 11),
    rect(196, 222, 92, 22, cream.light, 11),
    rect(298, 222, 146, 22, cream.light, 11),
    circle(340, 146, 15, brick.light),
    line('M222 132V90L262 80V122', pink.light, 8),
    ellipse(210, 134, 14, 11, pink.light),
    ellipse(250, 124, 14, 11, pink.light),
    line('M434 120V84', pink.light, 8),
    ellipse(423, 122, 14, 11, pink.light),
    line('M434 84Q456 90 452 110', pink.light, 7),
    // Box and microphones.
    rect(224, 364, 192, 62, iron.dark, 10),
    rect(224, 364, 192, 53, iron.mid, 10),
    circle(258, 390, 15, brass.mid),
    circle(302, 390, 15, brass.mid),
    rect(334, 378, 60, 24, navy.dark, 4),
    row(5, (index) =>
      rect(341 + index * 10, 396 - ((index * 7) % 12) - 4, 6, ((index * 7) % 12) + 4, leaf.light, 1),
    ),
    line('M150 420Q170 452 224 400M490 420Q470 452 416 400', rubber.mid, 6),
    turn(-14, 140, 350, singer(140, 268, brick)),
    turn(14, 500, 350, singer(500, 268, teal)),
  ),
};

const songbook: View = {
  alt: 'Un micro du karaoké, grille et interrupteur',
  ground: 'plain',
  tint: 'rose',
  body: turn(38, 320, 240, scale(2.1, 320, 200, singer(320, 180, brick))),
};

/** What one sings with; by the slug of the listing. */
export const singing: Readonly<Record<string, Sketch>> = {
  karaoke: [karaoke, songbook],
};
