import {
  block,
  brass,
  brick,
  circle,
  cream,
  ellipse,
  glass,
  iron,
  leaf,
  line,
  path,
  rect,
  row,
  shapes,
  steel,
  type Tones,
  white,
  wood,
} from '../kit';

/** A plant in its pot. */
export const plant = (
  x: number,
  base: number,
  h: number,
  pot: Tones = brick,
  kind: 'round' | 'tall' | 'palm' | 'fall' = 'round',
  green: Tones = leaf,
): string => {
  const wide = h * 0.2;
  const potTop = base - h * 0.3;
  const leafAt = (angle: number, long: number, tone: string): string =>
    `<g transform="rotate(${angle} ${x} ${potTop})">${path(`M${x} ${potTop}Q${x - long * 0.24} ${potTop - long * 0.55} ${x} ${potTop - long}Q${x + long * 0.24} ${potTop - long * 0.55} ${x} ${potTop}Z`, tone)}</g>`;
  const crown = {
    round: shapes(
      [-70, -38, 38, 70, -16, 16].map((angle, index) =>
        leafAt(angle, h * (0.52 + (index % 3) * 0.08), [green.dark, green.mid, green.light][index % 3] ?? ''),
      ),
    ),
    tall: shapes(
      [-14, 12, -5, 20, 3].map((angle, index) =>
        leafAt(
          angle,
          h * (0.56 + index * 0.035),
          [green.dark, green.mid, green.light, green.dark, green.mid][index] ?? '',
        ),
      ),
    ),
    palm: shapes(
      [-84, -58, -30, 0, 30, 58, 84].map(
        (angle, index) =>
          `<g transform="rotate(${angle} ${x} ${potTop - h * 0.2})">${path(`M${x} ${potTop - h * 0.2}Q${x - h * 0.07} ${potTop - h * 0.44} ${x} ${potTop - h * 0.7}Q${x + h * 0.07} ${potTop - h * 0.44} ${x} ${potTop - h * 0.2}Z`, index % 2 ? green.light : green.mid)}</g>`,
      ),
      line(`M${x} ${potTop}V${potTop - h * 0.22}`, wood.dark, h * 0.05),
    ),
    fall: shapes(
      [-1, 1, -0.5, 0.5].map((side, index) =>
        row(6, (step) => {
          const share = step / 5;
          return ellipse(
            x + side * wide * (0.8 + share * 0.8),
            potTop - 6 + share * h * (0.3 + index * 0.13),
            h * 0.065,
            h * 0.05,
            [green.mid, green.light, green.dark][(step + index) % 3] ?? '',
          );
        }),
      ),
      ellipse(x, potTop - 4, wide * 1.2, h * 0.12, green.mid),
      ellipse(x - wide * 0.4, potTop - 10, wide * 0.6, h * 0.08, green.light),
    ),
  }[kind];
  const vessel = shapes(
    path(`M${x - wide} ${potTop}H${x + wide}L${x + wide * 0.74} ${base}H${x - wide * 0.74}Z`, pot.dark),
    path(`M${x - wide} ${potTop}H${x + wide * 0.5}L${x + wide * 0.36} ${base}H${x - wide * 0.74}Z`, pot.mid),
    rect(x - wide * 1.12, potTop - h * 0.03, wide * 2.24, h * 0.075, pot.mid, 4),
    rect(x - wide * 1.12, potTop - h * 0.03, wide * 1.4, h * 0.03, pot.light, 3),
  );
  return kind === 'fall' ? shapes(vessel, crown) : shapes(crown, vessel);
};

/** A round rug. */
export const rug = (x: number, y: number, rx: number, cloth: Tones, rim: Tones = cream): string =>
  shapes(
    ellipse(x, y + 3, rx, rx * 0.19, cloth.dark),
    ellipse(x, y, rx, rx * 0.185, cloth.mid),
    ellipse(x, y, rx * 0.84, rx * 0.15, rim.mid),
    ellipse(x, y, rx * 0.76, rx * 0.13, cloth.mid),
    ellipse(x - rx * 0.1, y - 2, rx * 0.4, rx * 0.06, cloth.light, 0.6),
  );

/** A rug with edges, with stripes along it. */
export const carpet = (x: number, y: number, w: number, h: number, cloth: Tones, stripe: Tones): string =>
  shapes(
    path(`M${x + w * 0.07} ${y}H${x + w * 0.93}L${x + w} ${y + h}H${x}Z`, cloth.dark),
    path(`M${x + w * 0.07} ${y}H${x + w * 0.93}L${x + w} ${y + h - 5}H${x}Z`, cloth.mid),
    row(3, (index) => {
      const [from, to] = [0.14 + index * 0.28, 0.24 + index * 0.28];
      const half = (share: number) => w * (0.43 + 0.07 * share);
      return path(
        `M${x + w / 2 - half(from)} ${y + h * from}H${x + w / 2 + half(from)}L${x + w / 2 + half(to)} ${y + h * to}H${x + w / 2 - half(to)}Z`,
        index === 1 ? stripe.light : stripe.mid,
      );
    }),
    row(2, (side) =>
      row(6, (index) =>
        line(
          `M${side ? x + w * 0.93 + (w * 0.07 * index) / 5 : x + w * 0.07 - (w * 0.07 * index) / 5} ${y + (h * index) / 5}h${side ? 8 : -8}`,
          cloth.light,
          3,
        ),
      ),
    ),
  );

/** A picture in its frame; `art` is drawn in its own box of 100 by 100. */
export const picture = (
  x: number,
  y: number,
  w: number,
  h: number,
  art: string,
  frame: Tones = wood,
  back: string = white,
): string =>
  shapes(
    rect(x + 4, y + 6, w, h, '#2b2018', 3, 0.18),
    rect(x, y, w, h, frame.mid, 3),
    rect(x, y, w, 4, frame.light, 2),
    rect(x + 7, y + 7, w - 14, h - 14, back),
    `<svg x="${x + 7}" y="${y + 7}" width="${w - 14}" height="${h - 14}" viewBox="0 0 100 100" preserveAspectRatio="xMidYMid slice">${art}</svg>`,
  );

/** Small pictures for frames. */
export const art = {
  hills: shapes(
    rect(-50, -50, 200, 200, '#cfe6ee'),
    circle(66, 34, 13, '#f6d782'),
    path('M-50 74Q20 40 80 66T150 60V150H-50Z', '#86ad77'),
    path('M-50 90Q40 66 150 88V150H-50Z', '#4f7f57'),
  ),
  boat: shapes(
    rect(-50, -50, 200, 200, '#e9f1ee'),
    rect(-50, 64, 200, 90, '#86acce'),
    path('M28 62H76L66 76H38Z', '#b4472a'),
    path('M50 18V58H28Z', '#fffaf0'),
    path('M54 26V58H72Z', '#f2a765'),
  ),
  bloom: shapes(
    rect(-50, -50, 200, 200, '#fbefc9'),
    line('M50 100V54', '#4f7f57', 5),
    circle(50, 44, 20, '#dd6f55'),
    circle(50, 44, 8, '#f6d782'),
    ellipse(66, 74, 14, 6, '#4f7f57'),
  ),
  shapes: shapes(
    rect(-50, -50, 200, 200, '#f2e7d4'),
    circle(36, 40, 24, '#dd7f34'),
    rect(44, 44, 44, 44, '#37486b', 0, 0.9),
    path('M20 92L44 54L68 92Z', '#4a8d85'),
  ),
  face: shapes(
    rect(-50, -50, 200, 200, '#c2dae6'),
    ellipse(50, 96, 36, 28, '#80598a'),
    rect(42, 56, 16, 20, '#bb8348'),
    circle(50, 44, 20, '#dcab6e'),
    path('M28 44Q26 18 50 20Q74 18 72 44Q62 32 50 32Q38 32 28 44Z', '#50301c'),
  ),
  sun: shapes(
    rect(-50, -50, 200, 200, '#dd7f34'),
    circle(50, 58, 26, '#f6d782'),
    rect(-50, 66, 200, 100, '#873520'),
  ),
} as const;

/** A mug or a bowl that steams. */
export const cup = (x: number, base: number, ware: Tones, by = 1): string =>
  `<g transform="translate(${x} ${base}) scale(${by})">${shapes(
    line('M10 -14q14 -2 8 10q-4 4 -10 2', ware.dark, 5),
    path('M-15 -26H15L11 0H-11Z', ware.mid),
    path('M-15 -26H-4L-5 0H-11Z', ware.light),
    ellipse(0, -26, 15, 4, ware.dark),
    line('M-5 -36q-6 -8 0 -16M6 -36q-6 -8 0 -16', white, 3, 0.8),
  )}</g>`;

/** A screen that lies open. */
export const laptop = (x: number, base: number, by = 1): string =>
  `<g transform="translate(${x} ${base}) scale(${by})">${shapes(
    rect(-46, -64, 92, 60, iron.dark, 5),
    rect(-40, -58, 80, 48, '#86acce', 2),
    rect(-32, -50, 40, 5, white, 2),
    rect(-32, -38, 58, 5, white, 2, 0.7),
    rect(-32, -26, 28, 5, white, 2, 0.7),
    rect(-58, -6, 116, 7, steel.mid, 3),
    rect(-58, -6, 116, 3, steel.light, 2),
  )}</g>`;

/** A bag or case. */
export const suitcase = (x: number, base: number, w: number, h: number, cloth: Tones): string =>
  shapes(
    line(`M${x + w * 0.34} ${base - h}v-16h${w * 0.32}v16`, iron.dark, 6),
    block(x, base - h, w, h, cloth, 12),
    rect(x + w * 0.18, base - h, 9, h, cloth.dark, 2),
    rect(x + w * 0.76, base - h, 9, h, cloth.dark, 2),
    rect(x + w * 0.18 - 2, base - h * 0.6, 13, 9, brass.mid, 2),
    rect(x + w * 0.76 - 2, base - h * 0.6, 13, 9, brass.mid, 2),
  );

/** A glass jar or bottle. */
export const jar = (x: number, base: number, w: number, h: number, content: Tones): string =>
  shapes(
    rect(x, base - h, w, h, glass.mid, 6),
    rect(x + 3, base - h * 0.72, w - 6, h * 0.72 - 3, content.mid, 5),
    rect(x + 5, base - h * 0.7, 5, h * 0.6, content.light, 2),
    rect(x + 1, base - h - 7, w - 2, 11, brass.mid, 3),
  );
