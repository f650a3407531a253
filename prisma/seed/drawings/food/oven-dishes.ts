import { circle, cream, ellipse, rect, rod, shapes, steel, type Tones } from '../kit';

export const oven: Tones = { light: '#8a8f92', mid: '#5f666a', dark: '#3f4548' };

export const paper: Tones = { light: '#f3e3c4', mid: '#dfc79b', dark: '#b39866' };

/** An oven whose window glows, behind the table. */
export const stove = (x: number): string =>
  shapes(
    rect(x - 150, -10, 300, 164, oven.dark, 10),
    rect(x - 142, -6, 284, 32, oven.mid, 6),
    ...[-96, -48, 0, 48, 96].map((dx) => circle(x + dx, 11, 10, cream.mid)),
    rect(x - 122, 46, 244, 94, '#2b2220', 8),
    rect(x - 112, 56, 224, 76, '#7a401e', 6),
    ellipse(x, 130, 100, 28, '#e08a3a', 0.6),
    rod(x - 118, 40, x + 118, 40, steel, 8),
  );
