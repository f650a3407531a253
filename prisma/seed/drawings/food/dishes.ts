import { bar, circle, ellipse, line, path, rect, rod, shapes, type Tones, wood } from '../kit';

/** How much a circle on the table is flattened: it is seen from a little above. */
export const flat = 0.54;

const shade = '#5c3a20';

/** Parts drawn around 0, 0 for a dish of radius 100, put at a place in a size. */
export const at = (x: number, y: number, size: number, ...parts: readonly string[]): string =>
  `<g transform="translate(${x} ${y}) scale(${Math.round(size * 1000) / 1000})">${parts.join('')}</g>`;

/** A circle that lies on the table. */
export const oval = (x: number, y: number, r: number, fill: string, opacity = 1): string =>
  ellipse(x, y, r, r * flat, fill, opacity);

export const ring = (x: number, y: number, r: number, colour: string, width: number): string =>
  oval(x, y, r, 'none').replace('/>', ` stroke="${colour}" stroke-width="${width}"/>`);

/** The shade that a thing throws on the cloth. */
export const cast = (x: number, y: number, rx: number, ry = rx * flat): string =>
  shapes(
    ellipse(x + rx * 0.09, y + ry * 0.2, rx * 1.04, ry * 1.05, shade, 0.1),
    ellipse(x + rx * 0.05, y + ry * 0.11, rx, ry, shade, 0.17),
  );

/** A flat plate; what lies on it keeps within a radius of 70, or spills over the rim. */
export const plate = (x: number, y: number, r: number, t: Tones, ...inside: readonly string[]): string =>
  at(
    x,
    y,
    r / 100,
    cast(0, 5, 100),
    oval(0, 6, 99, t.dark),
    oval(0, 0, 100, t.mid),
    oval(-1.5, -1.5, 96, t.light),
    oval(0, 0, 72, t.mid),
    oval(2, 3, 69, t.light),
    ...inside,
  );

/** A plate with a coloured band on its rim. */
export const banded = (
  x: number,
  y: number,
  r: number,
  t: Tones,
  band: Tones,
  ...inside: readonly string[]
): string => plate(x, y, r, t, ring(0, 0, 88, band.mid, 5), ...inside);

/** A round bowl; its filling may reach a radius of 100 in its own measure. */
export const bowl = (x: number, y: number, r: number, t: Tones, ...inside: readonly string[]): string =>
  at(
    x,
    y,
    r / 100,
    cast(4, 66, 70, 30),
    path('M-100 0C-96 52 -62 82 -36 84H36C62 82 96 52 100 0Z', t.dark),
    path('M-100 0C-96 46 -64 76 -36 78H8C44 60 60 34 66 0Z', t.mid),
    path('M-90 26C-84 46 -70 58 -56 66C-70 44 -74 34 -76 26Z', t.light, 0.6),
    oval(0, 0, 100, t.light),
    oval(0, 2, 93, t.dark),
    oval(2, 4, 91, t.mid),
    at(0, 6, 0.88, ...inside),
  );

/** A pot with upright sides and two ears. */
export const pot = (
  x: number,
  y: number,
  r: number,
  t: Tones,
  height: number,
  ...inside: readonly string[]
): string =>
  at(
    x,
    y,
    r / 100,
    cast(4, height + 4, 100),
    line('M-98 20C-136 16 -136 46 -98 44M98 20C136 16 136 46 98 44', t.dark, 13),
    line('M-98 17C-132 14 -132 42 -98 40M98 17C132 14 132 42 98 40', t.mid, 9),
    path(`M-100 0V${height}C-92 ${height + 58} 92 ${height + 58} 100 ${height}V0Z`, t.dark),
    path(
      `M-100 0V${height}C-92 ${height + 46} -20 ${height + 56} 40 ${height + 44}Q70 ${height + 20} 68 0Z`,
      t.mid,
    ),
    path(`M-84 30V${height + 6}Q-78 ${height + 20} -64 ${height + 28}V40Z`, t.light, 0.6),
    oval(0, 0, 100, t.light),
    oval(0, 2, 94, t.dark),
    at(0, 7, 0.91, ...inside),
  );

/** A low round pan; `angle` is where its handle points (0 to the right, 90 to the viewer). */
export const pan = (
  x: number,
  y: number,
  r: number,
  t: Tones,
  angle: number,
  handle: Tones,
  ...inside: readonly string[]
): string => {
  const [dx, dy] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180) * 0.62];
  return at(
    x,
    y,
    r / 100,
    cast(2, 20, 98),
    rod(dx * 92, dy * 92 + 10, dx * 128, dy * 128 + 10, t, 16),
    rod(dx * 126, dy * 126 + 10, dx * 205, dy * 205 + 10, handle, 20),
    path('M-100 0C-98 30 -92 80 0 80S98 30 100 0Z', t.dark),
    path('M-100 0C-98 24 -90 72 0 72Q40 70 62 50L64 0Z', t.mid),
    oval(0, 0, 100, t.light),
    oval(0, 2, 95, t.dark),
    oval(3, 6, 88, t.mid),
    at(0, 7, 0.9, ...inside),
  );
};

/** The low dish of a tagine, without its hat. */
export const tagine = (x: number, y: number, r: number, t: Tones, ...inside: readonly string[]): string =>
  at(
    x,
    y,
    r / 100,
    cast(2, 26, 86),
    path('M-100 0C-96 34 -74 66 -50 72H50C74 66 96 34 100 0Z', t.dark),
    path('M-100 0C-96 30 -74 58 -50 64H10Q56 46 64 0Z', t.mid),
    oval(0, 0, 100, t.light),
    oval(0, 2, 90, t.dark),
    at(0, 5, 0.88, ...inside),
  );

/** The pointed hat of a tagine, standing on the table. */
export const hat = (x: number, y: number, r: number, t: Tones): string =>
  at(
    x,
    y,
    r / 100,
    cast(4, 4, 98),
    path('M-100 0C-70 -50 -30 -110 -16 -178H16C30 -110 70 -50 100 0C92 66 -92 66 -100 0Z', t.dark),
    path('M-100 0C-70 -50 -30 -110 -16 -178H6C10 -100 40 -30 46 42C-20 56 -92 44 -100 0Z', t.mid),
    path('M-84 4C-58 -44 -26 -104 -12 -166C-10 -100 -40 -40 -62 20Z', t.light, 0.75),
    ellipse(0, -184, 22, 16, t.dark),
    ellipse(-2, -187, 19, 13, t.mid),
    ellipse(-6, -191, 8, 5, t.light),
  );

/** A round lid that lies on the table or covers a pot. */
export const lid = (x: number, y: number, r: number, t: Tones): string =>
  at(
    x,
    y,
    r / 100,
    cast(2, 6, 100),
    oval(0, 5, 100, t.dark),
    path('M-100 0C-92 -52 -40 -60 0 -60S92 -52 100 0C90 70 -90 70 -100 0Z', t.mid),
    path('M-82 -8C-76 -36 -46 -48 -18 -50C-46 -36 -58 -22 -64 2Z', t.light, 0.8),
    path('M100 0C90 70 -10 66 -40 54C40 52 84 30 88 -26Q98 -14 100 0Z', t.dark, 0.45),
    ellipse(0, -58, 22, 12, t.dark),
    ellipse(0, -64, 20, 11, t.light),
  );

/** A straight-edged shape with round corners, wider towards the viewer. */
export const slab = (half: number, top: number, bottom: number, fill: string, round = 16): string =>
  path(`M${-half * 0.88} ${top}H${half * 0.88}L${half} ${bottom}H${-half}Z`, fill).replace(
    '/>',
    ` stroke="${fill}" stroke-width="${round}" stroke-linejoin="round"/>`,
  );

/** A four-sided oven dish of half width 100; the filling keeps within 84 by 40. */
export const dish = (x: number, y: number, r: number, t: Tones, ...inside: readonly string[]): string =>
  at(
    x,
    y,
    r / 100,
    at(8, 14, 1, slab(98, -40, 54, shade, 18).replace('/>', ' opacity=".18"/>')),
    line('M-96 -6Q-124 0 -118 20L-98 26M96 -6Q124 0 118 20L98 26', t.dark, 13),
    slab(98, -40, 62, t.dark, 18),
    slab(98, -42, 46, t.mid, 18),
    slab(94, -40, 40, t.light, 14),
    slab(86, -34, 32, t.dark, 12),
    ...inside,
  );

/** A board of wood lying on the table. */
export const board = (x: number, y: number, r: number, t: Tones, ...inside: readonly string[]): string =>
  at(
    x,
    y,
    r / 100,
    at(6, 12, 1, slab(100, -46, 50, shade, 14).replace('/>', ' opacity=".18"/>')),
    slab(100, -46, 54, t.dark, 14),
    slab(100, -48, 46, t.mid, 14),
    line('M-84 -34H70M-90 -8H60M-60 18H88M-94 36H20', t.light, 2.5, 0.6),
    ...inside,
  );

/** A food box with straight walls; the filling keeps within 86 by 30. */
export const box = (x: number, y: number, r: number, t: Tones, ...inside: readonly string[]): string =>
  at(
    x,
    y,
    r / 100,
    at(10, 22, 1, slab(98, 0, 62, shade, 18).replace('/>', ' opacity=".18"/>')),
    path('M-102 30L-90 82Q-88 90 -80 90H80Q88 90 90 82L102 30Z', t.dark),
    path('M-102 30L-90 76Q-88 82 -80 82H40Q52 60 54 30Z', t.mid),
    slab(100, -34, 34, t.light, 12),
    slab(90, -28, 28, t.dark, 10),
    ...inside,
  );

/** Its lid, lying flat or leaning. */
export const boxLid = (x: number, y: number, r: number, t: Tones): string =>
  at(
    x,
    y,
    r / 100,
    at(8, 12, 1, slab(100, -34, 40, shade, 14).replace('/>', ' opacity=".16"/>')),
    slab(100, -34, 42, t.dark, 14),
    slab(100, -36, 34, t.mid, 14),
    slab(80, -24, 22, t.light, 10).replace('/>', ' opacity=".7"/>'),
  );

/** A jar of glass: what is in it from the bottom up, as colours; with a lid or none. */
export const jar = (
  x: number,
  y: number,
  size: number,
  fill: Tones,
  cap: Tones | null,
  ...inside: readonly string[]
): string =>
  at(
    x,
    y,
    size,
    cast(4, 122, 70, 22),
    rect(-70, -96, 140, 222, '#dbe9ea', 26),
    path('M-62 -58H62V96Q62 118 40 118H-40Q-62 118 -62 96Z', fill.mid),
    path('M30 -58H62V96Q62 118 40 118H4Q34 104 30 60Z', fill.dark, 0.6),
    ellipse(0, -58, 62, 12, fill.light),
    ...inside,
    rect(-58, -116, 116, 34, '#eef5f5', 10),
    cap
      ? shapes(
          rect(-64, -140, 128, 40, cap.dark, 9),
          rect(-64, -140, 128, 30, cap.mid, 9),
          bar(-52, -132, 20, -132, cap.light, 5),
        )
      : shapes(ellipse(0, -116, 58, 13, '#f7fbfb'), ellipse(0, -114, 50, 9, '#b9cccf')),
    line('M-52 -60V80', '#ffffff', 9, 0.5),
  );

/** A ladle or a wooden spoon that stands out of a pot. */
export const ladle = (x: number, y: number, size: number, angle: number, t: Tones = wood): string =>
  at(
    x,
    y,
    size,
    `<g transform="rotate(${angle})">`,
    rod(0, 10, 0, -150, t, 13),
    circle(0, -150, 8, t.light),
    '</g>',
  );
