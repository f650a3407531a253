import { circle, ellipse, line, path, shapes, type Tones } from '../kit';

/** How hair is cut: what of it hangs behind the head, what lies before it. */
export type Cut = { behind?: (tone: Tones) => string; before: (tone: Tones) => string };

/** Curls along a way: round, lit from the upper left. */
export const curls = (
  spots: readonly (readonly [x: number, y: number, r: number])[],
  { light, mid, dark }: Tones,
): string =>
  shapes(
    ...spots.map(([x, y, r]) => circle(x + 3, y + 4, r, dark)),
    ...spots.map(([x, y, r]) => circle(x - 1, y - 1, r * 0.9, mid)),
    ...spots.map(([x, y, r]) =>
      line(
        `M${x - r * 0.5} ${y}Q${x - r * 0.4} ${y - r * 0.5} ${x + r * 0.1} ${y - r * 0.5}`,
        light,
        3.5,
        0.5,
      ),
    ),
  );

/** Curls on an arc around the head. */
export const arc = (
  count: number,
  from: number,
  to: number,
  reach: number,
  r: number,
  y = 196,
): (readonly [number, number, number])[] =>
  Array.from({ length: count }, (_, at) => {
    const angle = ((from + ((to - from) * at) / (count - 1)) * Math.PI) / 180;
    return [
      Math.round(320 + Math.cos(angle) * reach),
      Math.round(y - Math.sin(angle) * reach),
      r + ((at * 7) % 5),
    ] as const;
  });

/** A mass of hair: its shade to the lower right, some strands of light. */
export const mass = (d: string, { light, mid, dark }: Tones, ...strands: readonly string[]): string =>
  shapes(path(d, dark), path(d, mid, 0.82), ...strands.map((strand) => line(strand, light, 5, 0.55)));

/** A plait that hangs down along points. */
export const plait = (
  points: readonly (readonly [number, number])[],
  width: number,
  { light, mid, dark }: Tones,
): string =>
  shapes(
    ...points.map(([x, y]) => ellipse(x + 3, y + 3, width, width * 0.8, dark)),
    ...points.map(([x, y]) =>
      shapes(
        ellipse(x, y, width * 0.92, width * 0.74, mid),
        line(
          `M${x - width * 0.5} ${y - width * 0.3}L${x + width * 0.1} ${y + width * 0.4}L${x + width * 0.5} ${y - width * 0.3}`,
          dark,
          3,
          0.6,
        ),
        line(
          `M${x - width * 0.6} ${y - width * 0.1}Q${x - width * 0.4} ${y - width * 0.5} ${x} ${y - width * 0.5}`,
          light,
          3,
          0.5,
        ),
      ),
    ),
  );

/** Pulled back from the forehead. */
export const back =
  'M216 218C204 130 244 70 320 70C396 70 436 130 424 218Q420 184 402 152Q372 122 320 120Q268 122 238 152Q220 184 216 218Z';
export const cap =
  'M218 206C208 128 250 72 320 72C390 72 432 128 422 206L410 208Q412 158 388 138Q320 112 252 138Q228 158 230 208Z';
