import { line, path, row, shapes, type Tones } from '../kit';
import { at, oval } from './dishes';
import { crumb, spread } from './pieces';

/** A mound of grains: rice, semolina, mashed things. */
export const mound = (t: Tones, r: number, height: number, x = 0, y = 0): string =>
  shapes(
    path(
      `M${x - r} ${y}C${x - r * 0.8} ${y - height} ${x - r * 0.3} ${y - height * 1.24} ${x} ${y - height * 1.2}S${x + r * 0.86} ${y - height} ${x + r} ${y}C${x + r * 0.9} ${y + r * 0.68} ${x - r * 0.9} ${y + r * 0.68} ${x - r} ${y}Z`,
      t.dark,
    ),
    path(
      `M${x - r * 0.98} ${y - 2}C${x - r * 0.8} ${y - height} ${x - r * 0.3} ${y - height * 1.2} ${x} ${y - height * 1.18}S${x + r * 0.7} ${y - height} ${x + r * 0.82} ${y - 2}C${x + r * 0.7} ${y + r * 0.56} ${x - r * 0.9} ${y + r * 0.56} ${x - r * 0.98} ${y - 2}Z`,
      t.mid,
    ),
    spread(Math.round(r * 0.5), crumb(t.light, 2.2), r * 0.72, x - r * 0.1, y - height * 0.42),
    spread(Math.round(r * 0.4), crumb(t.dark, 1.6), r * 0.78, x + r * 0.06, y - height * 0.22, 1),
  );

/** A surface of soup or sauce over the whole dish. */
export const sauce = (t: Tones, r = 100): string =>
  shapes(
    oval(0, 0, r, t.dark),
    oval(0, 2, r * 0.97, t.mid),
    path(
      `M${-r * 0.78} ${-r * 0.06}Q${-r * 0.6} ${-r * 0.4} ${-r * 0.06} ${-r * 0.42}Q${-r * 0.5} ${-r * 0.28} ${-r * 0.62} ${r * 0.02}Z`,
      t.light,
      0.7,
    ),
  );

/** A swirl of cream. */
export const swirl = (colour: string, r = 30, x = 0, y = 0): string =>
  line(
    `M${x - r} ${y}Q${x - r * 0.6} ${y - r * 0.5} ${x} ${y - r * 0.4}T${x + r * 0.6} ${y + r * 0.1}T${x - r * 0.1} ${y + r * 0.24}T${x - r * 0.3} ${y - r * 0.06}`,
    colour,
    r * 0.16,
  );

/** Long noodles in waves. */
export const noodles = (t: Tones, r = 66, count = 9): string =>
  row(count, (index) => {
    const y = -r * 0.4 + (index * r * 0.86) / count;
    const half = Math.sqrt(Math.max(0, 1 - (y / (r * 0.56)) ** 2)) * r;
    const wave = `M${-half} ${y}Q${-half * 0.5} ${y - 8} 0 ${y}T${half} ${y - (index % 3)}`;
    return shapes(at(0, 2.5, 1, line(wave, t.dark, 5.5)), line(wave, index % 2 ? t.mid : t.light, 5));
  });
