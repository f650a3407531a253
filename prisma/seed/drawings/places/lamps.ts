import { brass, circle, ellipse, iron, line, path, rect, rod, row, shapes, type Tones, yellow } from '../kit';
import { glow } from './room';

/** A standing lamp. */
export const floorLamp = (
  x: number,
  base: number,
  h: number,
  cloth: Tones = yellow,
  foot: Tones = iron,
): string =>
  shapes(
    glow(x, base - h + 20, 96),
    ellipse(x, base - 3, 34, 8, foot.dark),
    ellipse(x - 2, base - 6, 30, 6, foot.mid),
    rod(x, base - h + 40, x, base - 8, foot, 8),
    path(`M${x - 26} ${base - h}H${x + 26}L${x + 44} ${base - h + 58}H${x - 44}Z`, cloth.mid),
    path(`M${x - 26} ${base - h}H${x - 4}L${x - 12} ${base - h + 58}H${x - 44}Z`, cloth.light),
    rect(x - 44, base - h + 52, 88, 7, cloth.dark, 3),
  );

/** A lamp on a table. */
export const tableLamp = (
  x: number,
  base: number,
  cloth: Tones = yellow,
  foot: Tones = brass,
  by = 1,
): string =>
  `<g transform="translate(${x} ${base}) scale(${by})">${shapes(
    glow(0, -56, 74),
    path('M-14 0Q-20 -22 -5 -34H5Q20 -22 14 0Z', foot.mid),
    path('M-14 0Q-20 -22 -5 -34H-2Q-12 -20 -6 0Z', foot.light),
    path('M-20 -86H20L34 -36H-34Z', cloth.mid),
    path('M-20 -86H-2L-8 -36H-34Z', cloth.light),
  )}</g>`;

/** A lamp that hangs. */
export const pendant = (x: number, drop: number, cloth: Tones): string =>
  shapes(
    line(`M${x} 0V${drop}`, iron.dark, 4),
    glow(x, drop + 40, 90),
    path(
      `M${x - 10} ${drop}H${x + 10}Q${x + 52} ${drop + 10} ${x + 56} ${drop + 44}H${x - 56}Q${x - 52} ${drop + 10} ${x - 10} ${drop}Z`,
      cloth.mid,
    ),
    path(
      `M${x - 10} ${drop}H${x}Q${x - 26} ${drop + 12} ${x - 30} ${drop + 44}H${x - 56}Q${x - 52} ${drop + 10} ${x - 10} ${drop}Z`,
      cloth.light,
    ),
    ellipse(x, drop + 45, 55, 6, '#fff2c4'),
  );

/** A round lamp of paper. */
export const lantern = (x: number, y: number, r: number): string =>
  shapes(
    line(`M${x} 0V${y - r}`, iron.mid, 3),
    glow(x, y, r * 2.1),
    circle(x, y, r, '#e9d6a8'),
    circle(x - r * 0.06, y - r * 0.07, r * 0.92, '#fff4d4'),
    row(5, (index) => {
      const up = -0.66 + index * 0.33;
      const half = Math.sqrt(1 - up * up) * r * 0.94;
      return line(
        `M${x - half} ${y + up * r}Q${x} ${y + up * r + r * 0.14} ${x + half} ${y + up * r}`,
        '#d8bd83',
        2.5,
      );
    }),
  );
