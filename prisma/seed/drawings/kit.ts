/**
 * What the demo's pictures are drawn with. Each is 640 wide and 480 high; light comes from the upper left; things have no
 * outline but three tones of one material, and round corners.
 */
export const pictureSize = { width: 640, height: 480 } as const;

/** Three tones of a material: where the light falls, its own colour, where it is in the shade. */
export type Tones = { light: string; mid: string; dark: string };

const tones = (light: string, mid: string, dark: string): Tones => ({ light, mid, dark });

export const steel = tones('#e4eaec', '#b3bec3', '#7d8a91');
export const iron = tones('#7a8388', '#50585d', '#343a3e');
export const rubber = tones('#5d5751', '#3c3733', '#26221f');
export const wood = tones('#dcab6e', '#bb8348', '#8c5c2f');
export const paleWood = tones('#f0d9af', '#dcbb85', '#b38e5a');
export const darkWood = tones('#9a6a45', '#74492c', '#50301c');
export const brick = tones('#dd6f55', '#b4472a', '#873520');
export const leaf = tones('#86ad77', '#4f7f57', '#355940');
export const blue = tones('#86acce', '#4b7aa6', '#315778');
export const navy = tones('#5b6f93', '#37486b', '#232f4a');
export const yellow = tones('#f6d782', '#e5b145', '#b98427');
export const orange = tones('#f2a765', '#dd7f34', '#a95a1f');
export const teal = tones('#85bdb5', '#4a8d85', '#2f655f');
export const plum = tones('#b08cb5', '#80598a', '#593b62');
export const pink = tones('#f2bcb5', '#de9289', '#b3685f');
export const cream = tones('#fffaf0', '#f2e7d4', '#d9c8ac');
export const grey = tones('#d8d6d1', '#aba8a1', '#7d7a73');
export const copper = tones('#eab189', '#c57f52', '#8e5432');
export const brass = tones('#f1d48c', '#cda14c', '#94702c');
export const glass = tones('#f2f9fb', '#cfe3ea', '#9dbcc8');
export const ink = '#2b2420';
export const white = '#fffdf9';

const n = (value: number): string => String(Math.round(value * 10) / 10);

/** Shapes, one after the other; empty ones are left out. */
export const shapes = (...parts: readonly (string | readonly string[] | false | undefined)[]): string =>
  parts.flat().filter(Boolean).join('');

export const path = (d: string, fill: string, opacity = 1): string =>
  `<path d="${d}" fill="${fill}"${opacity < 1 ? ` opacity="${opacity}"` : ''}/>`;

export const rect = (x: number, y: number, w: number, h: number, fill: string, r = 0, opacity = 1): string =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" rx="${n(r)}" fill="${fill}"${opacity < 1 ? ` opacity="${opacity}"` : ''}/>`;

export const ellipse = (x: number, y: number, rx: number, ry: number, fill: string, opacity = 1): string =>
  `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" fill="${fill}"${opacity < 1 ? ` opacity="${opacity}"` : ''}/>`;

export const circle = (x: number, y: number, r: number, fill: string, opacity = 1): string =>
  ellipse(x, y, r, r, fill, opacity);

/** A closed shape of straight edges: `[[x, y], …]`. */
export const poly = (points: readonly (readonly [number, number])[], fill: string, opacity = 1): string =>
  path(`M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}Z`, fill, opacity);

/** A line with round ends along a path: cables, handles, ropes. */
export const line = (d: string, colour: string, width: number, opacity = 1): string =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"${opacity < 1 ? ` opacity="${opacity}"` : ''}/>`;

/** A straight bar between two points. */
export const bar = (x1: number, y1: number, x2: number, y2: number, colour: string, width: number): string =>
  line(`M${n(x1)} ${n(y1)}L${n(x2)} ${n(y2)}`, colour, width);

/** A round bar that stands or lies: its lit side, itself, its shade. */
export const rod = (
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  material: Tones,
  width: number,
): string => {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const [across, down] = [-(y2 - y1) / length, (x2 - x1) / length];
  // The lit side is the upper left one, whichever way the bar was drawn.
  const side = across + down > 0 ? -1 : 1;
  const beside = (share: number): [number, number] => [
    across * width * share * side,
    down * width * share * side,
  ];
  const [dx, dy] = beside(0.25);
  return shapes(
    bar(x1, y1, x2, y2, material.dark, width),
    bar(x1 + dx * 0.5, y1 + dy * 0.5, x2 + dx * 0.5, y2 + dy * 0.5, material.mid, width * 0.72),
    bar(x1 + dx, y1 + dy, x2 + dx, y2 + dy, material.light, width * 0.2),
  );
};

/** A box seen from the front, lit from above: body, upper edge, lower shade. */
export const block = (x: number, y: number, w: number, h: number, material: Tones, r = 10): string =>
  shapes(
    rect(x, y, w, h, material.dark, r),
    rect(x, y, w, h - Math.min(10, h * 0.12), material.mid, r),
    rect(x + r * 0.6, y + Math.min(8, h * 0.08), w - r * 1.2, Math.min(7, h * 0.08), material.light, 4, 0.8),
  );

/** A round thing seen from its face: rim, body, light. */
export const disc = (x: number, y: number, r: number, material: Tones): string =>
  shapes(
    circle(x, y, r, material.dark),
    circle(x - r * 0.04, y - r * 0.05, r * 0.9, material.mid),
    path(
      `M${n(x - r * 0.7)} ${n(y - r * 0.2)}A${n(r * 0.74)} ${n(r * 0.74)} 0 0 1 ${n(x + r * 0.1)} ${n(y - r * 0.74)}`,
      'none',
    ).replace(
      '/>',
      ` stroke="${material.light}" stroke-width="${n(r * 0.1)}" stroke-linecap="round" opacity=".8"/>`,
    ),
  );

/** A sheet of paper, lit from above. */
export const sheet = (x: number, y: number, w: number, h: number): string =>
  shapes(rect(x + 4, y + 6, w, h, cream.dark, 5), rect(x, y, w, h, white, 5));

/** A wheel with its tyre. */
export const wheel = (x: number, y: number, r: number, hub: Tones = steel): string =>
  shapes(
    circle(x, y, r, rubber.dark),
    circle(x, y, r * 0.82, rubber.mid),
    circle(x, y, r * 0.5, hub.dark),
    circle(x, y, r * 0.44, hub.mid),
    circle(x - r * 0.1, y - r * 0.1, r * 0.16, hub.light),
  );

/** A gloss on a smooth surface. */
export const shine = (d: string, width = 8, opacity = 0.45): string => line(d, white, width, opacity);

/** The same several times, each moved on: rungs, teeth, bottles. */
export const row = (count: number, each: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => each(index)).join('');

export const move = (x: number, y: number, ...parts: readonly string[]): string =>
  `<g transform="translate(${n(x)} ${n(y)})">${parts.join('')}</g>`;

/** Turned by degrees around a point. */
export const turn = (degrees: number, x: number, y: number, ...parts: readonly string[]): string =>
  `<g transform="rotate(${degrees} ${n(x)} ${n(y)})">${parts.join('')}</g>`;

/** Larger or smaller around a point; `-1` seen from the other side. */
export const scale = (by: number, x: number, y: number, ...parts: readonly string[]): string =>
  `<g transform="translate(${n(x)} ${n(y)}) scale(${by}) translate(${n(-x)} ${n(-y)})">${parts.join('')}</g>`;

export const mirror = (...parts: readonly string[]): string =>
  `<g transform="translate(640 0) scale(-1 1)">${parts.join('')}</g>`;

/** What only shows inside a shape (given as a path). `id` must differ within one picture. */
export const inside = (id: string, d: string, ...parts: readonly string[]): string =>
  `<clipPath id="${id}"><path d="${d}"/></clipPath><g clip-path="url(#${id})">${parts.join('')}</g>`;

/** An edge without a filling: rims, tyres, rings. */
export const ring = (x: number, y: number, r: number, colour: string, width: number): string =>
  `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="none" stroke="${colour}" stroke-width="${n(width)}"/>`;

/** Any outline in two tones, its shade along the lower right; `parts` are laid on it and cut at its edge. */
export const solid = (id: string, d: string, material: Tones, ...parts: readonly string[]): string =>
  shapes(path(d, material.dark), inside(id, d, move(-7, -8, path(d, material.mid)), ...parts));

/** Placed, turned and sized at once: what was drawn around 0, 0. */
export const place = (
  x: number,
  y: number,
  degrees: number,
  by: number,
  ...parts: readonly string[]
): string =>
  `<g transform="translate(${n(x)} ${n(y)}) rotate(${degrees}) scale(${by})">${parts.join('')}</g>`;
