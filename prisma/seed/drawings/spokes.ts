import { bar, circle, iron, ring, row, rubber, shapes, steel, type Tones } from './kit';

/** A bicycle's wheel with its spokes. */
export const spoked = (x: number, y: number, r: number): string =>
  shapes(
    row(12, (index) => {
      const angle = (index * Math.PI) / 12;
      const [dx, dy] = [Math.cos(angle) * r * 0.88, Math.sin(angle) * r * 0.88];
      return bar(x - dx, y - dy, x + dx, y + dy, steel.dark, 1.5);
    }),
    ring(x, y, r * 0.86, steel.mid, r * 0.06),
    ring(x, y, r * 0.95, rubber.dark, r * 0.13),
    ring(x - r * 0.01, y - r * 0.015, r * 0.97, rubber.light, r * 0.035),
    circle(x, y, r * 0.12, iron.dark),
    circle(x, y, r * 0.07, steel.light),
  );

/** A whole bicycle that looks to the right: `x` under its middle, `y` the ground, `size` that of one wheel. */
export const bicycle = (x: number, y: number, size: number, colour: Tones): string => {
  const at = (right: number, up: number): readonly [number, number] => [x + right * size, y - up * size];
  const tube = (
    a: readonly [number, number],
    b: readonly [number, number],
    width: number,
    tones = colour,
  ) => {
    const [[ax, ay], [bx, by]] = [at(...a), at(...b)];
    return shapes(
      bar(ax, ay, bx, by, tones.dark, width * size),
      bar(ax, ay - width * size * 0.12, bx, by - width * size * 0.12, tones.mid, width * size * 0.66),
    );
  };
  const [rear, front, pedals] = [at(-0.78, 0.5), at(0.78, 0.5), at(-0.1, 0.44)];
  return shapes(
    spoked(...rear, size / 2),
    spoked(...front, size / 2),
    tube([-0.78, 0.5], [-0.1, 0.44], 0.055),
    tube([-0.78, 0.5], [-0.28, 1.06], 0.05),
    tube([-0.1, 0.44], [-0.32, 1.22], 0.075),
    tube([-0.27, 1.06], [0.52, 1.12], 0.075),
    tube([-0.1, 0.44], [0.56, 1], 0.085),
    tube([0.5, 1.24], [0.6, 0.94], 0.085),
    tube([0.59, 0.96], [0.78, 0.5], 0.06, iron),
    tube([-0.5, 1.28], [-0.14, 1.26], 0.1, rubber),
    tube([0.5, 1.26], [0.62, 1.3], 0.06, iron),
    tube([0.6, 1.3], [0.68, 1.22], 0.09, rubber),
    ring(...pedals, size * 0.13, steel.dark, size * 0.045),
    bar(...pedals, pedals[0] + size * 0.1, pedals[1] + size * 0.2, iron.mid, size * 0.05),
    bar(
      pedals[0] + size * 0.02,
      pedals[1] + size * 0.22,
      pedals[0] + size * 0.18,
      pedals[1] + size * 0.22,
      rubber.mid,
      size * 0.06,
    ),
    circle(...pedals, size * 0.05, steel.light),
  );
};
