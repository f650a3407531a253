import { cream, ellipse, line, path, rect, rod, row, shapes, type Tones, white, wood } from '../kit';
import { shade } from './room';

/** A pillow that leans or lies. */
export const pillow = (x: number, y: number, w: number, h: number, cloth: Tones = cream): string =>
  shapes(
    rect(x, y, w, h, cloth.dark, h * 0.42),
    rect(x, y, w - 4, h - 6, cloth.mid, h * 0.42),
    rect(x + w * 0.12, y + h * 0.14, w * 0.6, h * 0.2, cloth.light, h * 0.1, 0.8),
  );

/** A square cushion. */
export const cushion = (x: number, y: number, size: number, cloth: Tones, degrees = 8): string =>
  `<g transform="rotate(${degrees} ${x + size / 2} ${y + size / 2})">${shapes(
    rect(x, y, size, size, cloth.dark, size * 0.2),
    rect(x, y, size - 4, size - 5, cloth.mid, size * 0.2),
    line(`M${x + size * 0.2} ${y + size * 0.22}H${x + size * 0.6}`, cloth.light, size * 0.09),
  )}</g>`;

/** A bed seen from its foot, `x` its middle, `base` the floor under its foot. */
export const bedFront = ({
  x,
  base,
  w,
  cover,
  frame = wood,
  sheet = cream,
  pillows = 2,
  throwOver,
  stripes,
  head = 70,
}: {
  x: number;
  base: number;
  w: number;
  cover: Tones;
  frame?: Tones;
  sheet?: Tones;
  pillows?: number;
  throwOver?: Tones;
  stripes?: Tones;
  head?: number;
}): string => {
  const [back, front] = [w * 0.42, w * 0.5];
  const top = base - 56 - w * 0.3;
  const low = base - 54;
  /** The edges of the bed at a share of its length. */
  const across = (from: number, to: number, fill: string, opacity = 1): string => {
    const at = (share: number) => ({ y: top + (low - top) * share, half: back + (front - back) * share });
    const [a, b] = [at(from), at(to)];
    return path(`M${x - a.half} ${a.y}H${x + a.half}L${x + b.half} ${b.y}H${x - b.half}Z`, fill, opacity);
  };
  return shapes(
    shade(x + 8, base, w * 1.12),
    head > 0 &&
      shapes(
        rect(x - back - 10, top - head, back * 2 + 20, head + 60, frame.dark, 14),
        rect(x - back - 10, top - head, back * 2 + 14, head + 54, frame.mid, 14),
        rect(x - back + 6, top - head + 10, back * 2 - 24, 7, frame.light, 3, 0.8),
      ),
    row(2, (index) => rect(x - front + 6 + index * (w - 28), base - 16, 16, 18, frame.dark, 4)),
    rect(x - front, base - 34, w, 22, frame.mid, 5),
    across(0, 1, sheet.light),
    ...Array.from({ length: pillows }, (_, index) => {
      const wide = (back * 2 - 16) / pillows;
      return pillow(x - back + 8 + index * wide + 3, top - 26, wide - 6, 46, sheet);
    }),
    across(0.3, 1, cover.mid),
    path(
      `M${x - front} ${low}H${x + front}V${base - 28}Q${x + front} ${base - 18} ${x + front - 10} ${base - 18}H${x - front + 10}Q${x - front} ${base - 18} ${x - front} ${base - 28}Z`,
      cover.dark,
    ),
    across(0.3, 0.46, sheet.mid),
    across(0.44, 0.48, sheet.dark),
    stripes &&
      row(6, (index) => {
        const at = (index + 0.5) / 6 - 0.5;
        const near = back + (front - back) * 0.48;
        return shapes(
          path(
            `M${x + at * 2 * near - 8} ${top + (low - top) * 0.48}h14L${x + at * w + 9} ${low}h-18Z`,
            stripes.mid,
          ),
          rect(x + at * w - 9, low, 18, 36, stripes.dark),
        );
      }),
    throwOver &&
      shapes(
        across(0.72, 0.94, throwOver.mid),
        across(0.72, 0.76, throwOver.light),
        row(9, (index) =>
          line(`M${x - front + 14 + (index * (w - 28)) / 8} ${top + (low - top) * 0.8}v8`, throwOver.dark, 4),
        ),
      ),
    path(
      `M${x + back * 0.55} ${top + (low - top) * 0.5}L${x + back + 2} ${top + (low - top) * 0.5}L${x + front} ${low}H${x + front * 0.62}Z`,
      cover.dark,
      0.28,
    ),
    line(
      `M${x - front * 0.7} ${low - 10}Q${x - back * 0.7} ${low - 40} ${x - back * 0.66} ${top + (low - top) * 0.56}`,
      cover.light,
      6,
      0.6,
    ),
  );
};

/** A bed seen from its side: its head on the left. */
export const bedSide = ({
  x: left,
  base: floor,
  w: wide,
  cover,
  frame = wood,
  sheet = cream,
  head = 128,
  foot = 74,
  patch,
}: {
  x: number;
  base: number;
  w: number;
  cover: Tones;
  frame?: Tones;
  sheet?: Tones;
  head?: number;
  foot?: number;
  patch?: readonly Tones[];
}): string => {
  const [x, base, w] = [0, 0, 300];
  const drawn = shapes(
    shade(x + w / 2, base + 2, w * 1.06),
    rect(x + 12, base - 26, 14, 26, frame.dark, 3),
    rect(x + w - 28, base - 26, 14, 26, frame.dark, 3),
    rect(x + 8, base - 48, w - 16, 26, frame.dark, 4),
    rect(x + 8, base - 48, w - 16, 18, frame.mid, 4),
    rect(x + 12, base - 84, w - 26, 40, sheet.dark, 12),
    rect(x + 12, base - 84, w - 26, 32, sheet.light, 12),
    pillow(x + 18, base - 114, Math.min(104, w * 0.27), 44, sheet),
    path(
      `M${x + w * 0.3} ${base - 98}Q${x + w * 0.5} ${base - 116} ${x + w * 0.66} ${base - 104}T${x + w - 16} ${base - 94}L${x + w - 14} ${base - 40}Q${x + w * 0.6} ${base - 30} ${x + w * 0.27} ${base - 40}Z`,
      cover.dark,
    ),
    path(
      `M${x + w * 0.3} ${base - 98}Q${x + w * 0.5} ${base - 116} ${x + w * 0.66} ${base - 104}T${x + w - 16} ${base - 94}L${x + w - 15} ${base - 56}Q${x + w * 0.6} ${base - 48} ${x + w * 0.28} ${base - 56}Z`,
      cover.mid,
    ),
    patch?.map((cloth, index) =>
      rect(
        x + w * 0.42 + Math.floor(index / 2) * (w * 0.125),
        base - 94 + (index % 2) * 24,
        w * 0.1,
        20,
        cloth.mid,
        3,
      ),
    ),
    line(
      `M${x + w * 0.44} ${base - 100}Q${x + w * 0.54} ${base - 107} ${x + w * 0.64} ${base - 98}`,
      cover.light,
      6,
      0.8,
    ),
    path(
      `M${x + w * 0.3} ${base - 98}Q${x + w * 0.36} ${base - 106} ${x + w * 0.4} ${base - 104}L${x + w * 0.37} ${base - 38}L${x + w * 0.27} ${base - 40}Z`,
      sheet.mid,
    ),
    rect(x, base - head, 18, head, frame.dark, 6),
    rect(x, base - head, 13, head, frame.mid, 6),
    foot > 0 && rect(x + w - 16, base - foot, 18, foot, frame.dark, 6),
    foot > 0 && rect(x + w - 16, base - foot, 12, foot, frame.mid, 6),
  );
  return `<g transform="translate(${left} ${floor}) scale(${wide / w})">${drawn}</g>`;
};

/** A mattress on the floor, made. */
export const mattress = (x: number, base: number, w: number, cover: Tones, sheet: Tones = cream): string =>
  shapes(
    shade(x + w / 2, base + 2, w * 1.08),
    rect(x, base - 44, w, 44, sheet.dark, 14),
    rect(x, base - 44, w, 34, sheet.mid, 14),
    line(`M${x + 14} ${base - 20}H${x + w - 14}`, sheet.dark, 3),
    pillow(x + 10, base - 78, w * 0.25, 44, sheet),
    path(
      `M${x + w * 0.3} ${base - 54}Q${x + w * 0.5} ${base - 74} ${x + w * 0.7} ${base - 62}T${x + w + 4} ${base - 42}V${base - 6}Q${x + w * 0.6} ${base + 2} ${x + w * 0.27} ${base - 8}Z`,
      cover.dark,
    ),
    path(
      `M${x + w * 0.3} ${base - 54}Q${x + w * 0.5} ${base - 74} ${x + w * 0.7} ${base - 62}T${x + w + 2} ${base - 42}V${base - 16}Q${x + w * 0.6} ${base - 10} ${x + w * 0.28} ${base - 20}Z`,
      cover.mid,
    ),
    path(
      `M${x + w * 0.3} ${base - 54}Q${x + w * 0.36} ${base - 62} ${x + w * 0.41} ${base - 64}L${x + w * 0.38} ${base - 7}L${x + w * 0.27} ${base - 8}Z`,
      sheet.light,
    ),
    line(
      `M${x + w * 0.46} ${base - 56}Q${x + w * 0.56} ${base - 64} ${x + w * 0.66} ${base - 54}`,
      cover.light,
      6,
      0.8,
    ),
  );

/** A bunk bed with its ladder. */
export const bunk = (
  x: number,
  base: number,
  w: number,
  frame: Tones,
  covers: readonly [Tones, Tones],
): string =>
  shapes(
    shade(x + w / 2, base, w * 1.08),
    ...covers.map((cover, index) => {
      const y = base - 170 + index * 128;
      return shapes(
        rect(x + 6, y - 20, w - 12, 24, cream.light, 8),
        pillow(x + 16, y - 42, w * 0.28, 34),
        path(
          `M${x + w * 0.34} ${y - 32}Q${x + w * 0.6} ${y - 44} ${x + w - 10} ${y - 30}V${y + 6}H${x + w * 0.32}Z`,
          cover.mid,
        ),
        path(`M${x + w * 0.33} ${y - 10}H${x + w - 10}V${y + 6}H${x + w * 0.32}Z`, cover.dark, 0.6),
        rect(x + w * 0.34, y - 30, 18, 34, white, 5, 0.8),
        rect(x, y, w, 22, frame.dark, 4),
        rect(x, y, w, 15, frame.mid, 4),
        index === 0 && rect(x + w * 0.36, y - 52, w * 0.64, 11, frame.mid, 5),
      );
    }),
    row(2, (index) =>
      rod(x + 8 + index * (w - 16), base - 244, x + 8 + index * (w - 16), base - 8, frame, 17),
    ),
    row(2, (index) =>
      rod(x + w * 0.74 + index * 40, base - 196, x + w * 0.74 + index * 40, base - 6, frame, 10),
    ),
    row(5, (index) =>
      rod(x + w * 0.74, base - 168 + index * 34, x + w * 0.74 + 40, base - 168 + index * 34, frame, 9),
    ),
  );

/** A baby's cot. */
export const cot = (x: number, base: number, w: number, frame: Tones, cover: Tones): string =>
  shapes(
    shade(x + w / 2, base, w * 1.08),
    rect(x + 8, base - 66, w - 16, 30, cover.mid, 8),
    rect(x + 8, base - 66, w - 16, 11, cream.light, 6),
    pillow(x + 14, base - 80, w * 0.32, 22),
    ellipse(x + w * 0.78, base - 76, 13, 15, '#bb8348'),
    ellipse(x + w * 0.78, base - 96, 11, 10, '#bb8348'),
    ellipse(x + w * 0.78 - 9, base - 104, 5, 5, '#8c5c2f'),
    ellipse(x + w * 0.78 + 9, base - 104, 5, 5, '#8c5c2f'),
    row(9, (index) => rect(x + 14 + (index * (w - 36)) / 8, base - 124, 7, 92, frame.mid, 3)),
    rect(x, base - 132, w, 13, frame.dark, 5),
    rect(x, base - 132, w, 8, frame.light, 4),
    rect(x, base - 38, w, 17, frame.mid, 4),
    row(2, (index) => rect(x - 2 + index * (w - 10), base - 138, 14, 138, frame.mid, 5)),
  );
