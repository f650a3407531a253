import { path, rect, rod, row, rubber, shapes, steel, teal, wood } from '../kit';
import type { Sketch, View } from '../sketch';
import { seenFrom } from '../solid';

/** A slatted chair, open, seen from a corner. */
const chair = (x: number, y: number, by: number): string => {
  const { box, beam } = seenFrom({ x, y, size: by, around: 32, above: 20 });
  return shapes(
    beam([0.02, 0.02, 0.9], [0.02, 0.44, 0], wood, by * 0.04),
    beam([0.4, 0.02, 0.9], [0.4, 0.44, 0], wood, by * 0.04),
    beam([0.02, 0.42, 0.45], [0.02, -0.02, 0], wood, by * 0.036),
    beam([0.4, 0.42, 0.45], [0.4, -0.02, 0], wood, by * 0.036),
    beam([0.02, 0.08, 0.12], [0.4, 0.08, 0.12], wood, by * 0.03),
    beam([0.02, 0.4, 0.1], [0.4, 0.4, 0.1], wood, by * 0.03),
    row(3, (index) => box([0, 0.03 + index * 0.03, 0.84 - index * 0.13], [0.43, 0.02, 0.075], teal)),
    row(5, (index) => box([-0.01, 0.1 + index * 0.075, 0.44], [0.45, 0.055, 0.025], teal)),
  );
};

const chairs: View = {
  alt: 'Chaise pliante en bois à lattes, et le lot de dix replié sous sa sangle',
  ground: 'floor',
  body: shapes(
    // Folded, edge on.
    row(9, (index) =>
      shapes(
        rod(356 + index * 25, 412, 372 + index * 25, 108, wood, 11),
        rod(366 + index * 25, 412, 382 + index * 25, 118, teal, 9),
        rect(352 + index * 25, 408, 18, 9, rubber.mid, 3),
      ),
    ),
    path('M352 236L606 236L605 262L350 262Z', rubber.dark),
    path('M352 236L606 236L605 255L350 255Z', rubber.mid),
    rect(446, 228, 46, 42, steel.dark, 6),
    rect(454, 236, 30, 24, steel.light, 4),
    chair(142, 344, 330),
  ),
};

/** Where one sits down; by the slug of the listing. */
export const seating: Readonly<Record<string, Sketch>> = {
  'chaises-pliantes': [chairs],
};
