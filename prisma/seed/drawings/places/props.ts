import {
  bar,
  block,
  brass,
  brick,
  circle,
  cream,
  darkWood,
  ellipse,
  glass,
  iron,
  line,
  orange,
  paleWood,
  path,
  pink,
  rect,
  rod,
  row,
  shapes,
  steel,
  type Tones,
  white,
  wood,
  yellow,
} from '../kit';
import { glow, shade } from './room';

/** Put somewhere, larger or smaller, turned. */
export const put = (x: number, y: number, by: number, what: string, degrees = 0): string =>
  `<g transform="translate(${x} ${y}) rotate(${degrees}) scale(${by})">${what}</g>`;

/** A fiddle that hangs by its scroll, 0 0 its middle; 150 high. */
export const fiddle = shapes(
  path('M-30 40Q-44 8 -20 -4Q-32 -28 -12 -38H12Q32 -28 20 -4Q44 8 30 40Q16 60 -16 58Z', '#8c4a24'),
  path('M-27 38Q-38 10 -15 -3Q-28 -24 -11 -34H8Q24 -24 13 -3Q34 10 24 38Q10 52 -14 52Z', '#c4713a'),
  line('M-16 -4v24M16 -4v24', '#5a2c14', 4),
  rect(-6, -92, 12, 84, '#2f2018', 3),
  rect(-11, 14, 22, 5, paleWood.mid, 2),
  path('M-6 24H6L4 52H-4Z', '#2f2018'),
  line('M-2.5 -86V30M2.5 -86V30', cream.light, 1.2),
  circle(0, -98, 9, '#8c4a24'),
  bar(-13, -84, 13, -84, '#2f2018', 4),
  bar(-13, -74, 13, -74, '#2f2018', 4),
  line('M-22 8Q-26 26 -20 40', '#eda56c', 4, 0.8),
);

/** A guitar, 0 0 the middle of its body. */
export const guitar = (top: Tones = paleWood): string =>
  shapes(
    rect(-7, -150, 14, 130, darkWood.mid, 3),
    path('M-14 -178H14L10 -146H-10Z', darkWood.dark),
    row(3, (index) =>
      shapes(circle(-17, -172 + index * 10, 4, steel.mid), circle(17, -172 + index * 10, 4, steel.mid)),
    ),
    path(
      'M-34 -46Q-44 -20 -28 -4Q-60 18 -44 58Q-30 84 0 84Q30 84 44 58Q60 18 28 -4Q44 -20 34 -46Q22 -64 0 -60Q-22 -64 -34 -46Z',
      top.dark,
    ),
    path(
      'M-31 -44Q-40 -20 -24 -4Q-54 18 -40 54Q-28 78 -2 78Q24 78 38 54Q52 18 22 -4Q36 -20 28 -44Q18 -58 -2 -54Q-20 -58 -31 -44Z',
      top.mid,
    ),
    circle(0, -2, 17, darkWood.dark),
    circle(0, -2, 20, 'none'),
    rect(-22, 44, 44, 8, darkWood.dark, 3),
    line('M-4 -146V46M0 -146V46M4 -146V46', cream.light, 1.2),
    line('M-34 34Q-34 12 -20 2', top.light, 6, 0.8),
  );

/** A bombarde: a short oboe with its keys. */
export const bombarde = shapes(
  rect(-2, -92, 4, 26, brass.mid, 2),
  path('M-6 -68H6L14 52Q16 66 30 78H-30Q-16 66 -14 52Z', darkWood.dark),
  path('M-6 -68H2L6 52Q6 66 12 76H-28Q-16 66 -14 52Z', darkWood.mid),
  row(6, (index) => circle(1, -46 + index * 17, 3.2, '#2f1c10')),
  rect(-9, -72, 18, 7, brass.light, 3),
  rect(-16, 42, 32, 7, brass.mid, 3),
  bar(12, 20, 18, 44, steel.mid, 4),
);

/** A diatonic accordion. */
export const accordion = (body: Tones = brick): string =>
  shapes(
    rect(-70, -42, 140, 84, '#3c3733', 6),
    row(9, (index) => rect(-34 + index * 8, -46, 4, 92, index % 2 ? cream.mid : body.light, 2)),
    block(-72, -50, 40, 100, body, 8),
    block(34, -50, 40, 100, body, 8),
    row(10, (index) => circle(-62 + (index % 2) * 14, -36 + Math.floor(index / 2) * 18, 4.6, cream.light)),
    row(8, (index) => circle(48 + (index % 2) * 14, -30 + Math.floor(index / 2) * 20, 4.6, cream.light)),
  );

/** An upright piano against the wall. */
export const piano = (x: number, base: number, w = 250, material: Tones = darkWood): string =>
  shapes(
    shade(x + w / 2, base, w * 1.08),
    rect(x, base - 190, w, 184, material.dark, 6),
    rect(x, base - 190, w, 13, material.light, 4),
    rect(x + 10, base - 170, w - 20, 64, material.mid, 4),
    rect(x + w * 0.26, base - 168, w * 0.48, 46, material.dark, 3),
    rect(x + w * 0.3, base - 162, w * 0.19, 40, white, 2),
    rect(x + w * 0.51, base - 162, w * 0.19, 40, white, 2),
    row(4, (index) =>
      line(
        `M${x + w * 0.32} ${base - 154 + index * 9}h${w * 0.15}M${x + w * 0.53} ${base - 154 + index * 9}h${w * 0.15}`,
        '#7d7a73',
        2,
      ),
    ),
    rect(x - 6, base - 104, w + 12, 30, material.mid, 5),
    rect(x - 6, base - 104, w + 12, 6, material.light, 3),
    rect(x + 8, base - 94, w - 16, 14, cream.light, 2),
    row(Math.floor((w - 24) / 9), (index) =>
      index % 7 === 2 || index % 7 === 6 ? '' : rect(x + 14 + index * 9, base - 94, 5, 8, '#2b2420'),
    ),
    rect(x + 16, base - 70, w - 32, 58, material.mid, 4),
    rect(x + 4, base - 76, 14, 74, material.mid, 3),
    rect(x + w - 18, base - 76, 14, 74, material.mid, 3),
    row(2, (index) => rect(x + w / 2 - 14 + index * 20, base - 14, 9, 8, brass.mid, 3)),
  );

/** A stool. */
export const stool = (x: number, base: number, seat: Tones = wood, h = 62): string =>
  shapes(
    shade(x, base, 84),
    rod(x - 22, base - h + 8, x - 30, base - 2, seat, 8),
    rod(x + 22, base - h + 8, x + 30, base - 2, seat, 8),
    rect(x - 36, base - h, 72, 15, seat.dark, 7),
    rect(x - 36, base - h, 72, 9, seat.light, 6),
  );

/** A stove with its pipe. */
export const stove = (x: number, base: number, material: Tones = iron): string =>
  shapes(
    rod(x + 44, 0, x + 44, base - 150, material, 24),
    shade(x + 46, base, 110),
    rect(x + 4, base - 10, 12, 10, material.dark),
    rect(x + 74, base - 10, 12, 10, material.dark),
    block(x, base - 154, 90, 146, material, 10),
    rect(x + 14, base - 126, 62, 66, '#2b2018', 8),
    path(
      `M${x + 26} ${base - 64}Q${x + 18} ${base - 92} ${x + 38} ${base - 112}Q${x + 38} ${base - 98} ${x + 50} ${base - 104}Q${x + 72} ${base - 84} ${x + 62} ${base - 64}Z`,
      orange.mid,
    ),
    path(
      `M${x + 36} ${base - 64}Q${x + 34} ${base - 82} ${x + 46} ${base - 94}Q${x + 58} ${base - 78} ${x + 54} ${base - 64}Z`,
      yellow.light,
    ),
    glow(x + 45, base - 92, 70, 0.12),
    row(4, (index) => rect(x + 20 + index * 14, base - 46, 8, 22, material.dark, 3)),
  );

/** An easel with a canvas on it. */
export const easel = (x: number, base: number, canvas: string, by = 1): string =>
  `<g transform="translate(${x} ${base}) scale(${by})">${shapes(
    rod(0, -236, 0, -20, wood, 10),
    rod(-16, -214, -66, -2, wood, 11),
    rod(16, -214, 66, -2, wood, 11),
    rect(-58, -196, 116, 112, '#b38e5a', 2),
    `<svg x="-54" y="-192" width="108" height="104" viewBox="0 0 100 100" preserveAspectRatio="xMidYMid slice">${canvas}</svg>`,
    rect(-70, -86, 140, 12, wood.dark, 4),
    rect(-70, -86, 140, 7, wood.light, 4),
  )}</g>`;

/** A pot of brushes. */
export const brushes = (x: number, base: number, by = 1, pot: Tones = steel): string =>
  `<g transform="translate(${x} ${base}) scale(${by})">${shapes(
    row(5, (index) => {
      const lean = -20 + index * 10;
      return shapes(
        bar(-10 + index * 5, -20, lean * 0.9, -64, [wood, brick, paleWood, iron, wood][index]?.mid ?? '', 4),
        ellipse(lean, -71, 4.5, 10, [brick, orange, cream, pink, yellow][index]?.dark ?? ''),
      );
    }),
    path('M-18 -36H18L15 0H-15Z', pot.dark),
    path('M-18 -36H8L6 0H-15Z', pot.mid),
    rect(-18, -37, 36, 5, pot.light, 2),
  )}</g>`;

/** A pot of tea. */
export const teapot = (x: number, base: number, ware: Tones = brick, by = 1): string =>
  `<g transform="translate(${x} ${base}) scale(${by})">${shapes(
    line('M36 -36q30 -14 20 16q-8 14 -24 8', ware.dark, 8),
    path('M-34 -16Q-62 -24 -68 -50L-56 -52Q-48 -38 -30 -38Z', ware.mid),
    ellipse(0, -28, 42, 30, ware.dark),
    ellipse(-3, -30, 37, 25, ware.mid),
    rect(-22, -4, 44, 6, ware.dark, 3),
    ellipse(0, -54, 22, 6, ware.dark),
    ellipse(0, -57, 20, 5, ware.light),
    circle(0, -64, 6, ware.dark),
    line('M-26 -38q6 -12 16 -13', ware.light, 6, 0.8),
  )}</g>`;

/** A cake on its stand, cut. */
export const cake = (x: number, base: number, by = 1): string =>
  `<g transform="translate(${x} ${base}) scale(${by})">${shapes(
    path('M-12 -26H12L24 0H-24Z', glass.dark),
    rect(-58, -34, 116, 9, glass.mid, 4),
    rect(-46, -76, 92, 42, wood.light, 5),
    rect(-46, -58, 92, 7, pink.mid),
    path(
      'M-48 -72Q-48 -88 -30 -88H30Q48 -88 48 -72Q44 -60 36 -68Q28 -56 20 -68Q10 -58 2 -68Q-8 -56 -16 -68Q-26 -58 -32 -68Q-42 -60 -48 -72Z',
      white,
    ),
    row(4, (index) => circle(-30 + index * 20, -91, 6.5, brick.mid)),
  )}</g>`;

/** A toy train of scale: an engine and coaches that run to the right on their rails. */
export const train = (
  x: number,
  base: number,
  by: number,
  engine: Tones,
  coach: Tones,
  coaches = 2,
): string =>
  `<g transform="translate(${x} ${base}) scale(${by})">${shapes(
    rect(-coaches * 104 - 40, -3, coaches * 104 + 190, 4, steel.dark, 2),
    row(coaches * 7 + 12, (index) => rect(-coaches * 104 - 36 + index * 15, 1, 8, 4, darkWood.mid, 1)),
    row(coaches, (index) =>
      shapes(
        block(-coaches * 104 - 4 + index * 104, -44, 98, 34, coach, 5),
        row(5, (pane) => rect(-coaches * 104 + 6 + index * 104 + pane * 18, -36, 12, 12, glass.mid, 2)),
        row(4, (turn) =>
          circle(-coaches * 104 + 14 + index * 104 + (turn % 2) * 14 + (turn > 1 ? 52 : 0), -7, 6, iron.dark),
        ),
      ),
    ),
    block(2, -40, 118, 30, engine, 5),
    path('M4 -60H44V-36H4Z', engine.dark),
    rect(12, -55, 22, 16, glass.mid, 2),
    rect(92, -58, 13, 20, iron.dark, 2),
    rect(88, -60, 21, 6, iron.mid, 2),
    circle(66, -40, 8, brass.mid),
    row(4, (index) =>
      shapes(circle(20 + index * 26, -8, 10, iron.dark), circle(20 + index * 26, -8, 5, brick.mid)),
    ),
    bar(20, -8, 98, -8, steel.light, 3),
    circle(118, -26, 5, yellow.light),
  )}</g>`;

/** A microphone on its stand. */
export const microphone = (x: number, base: number, h: number): string =>
  shapes(
    ellipse(x, base - 3, 34, 8, iron.dark),
    rod(x, base - h + 40, x, base - 6, iron, 7),
    rect(x - 15, base - h, 30, 54, steel.dark, 14),
    rect(x - 15, base - h, 24, 50, steel.mid, 12),
    row(4, (index) => line(`M${x - 11} ${base - h + 10 + index * 7}h20`, iron.mid, 2)),
    rect(x - 17, base - h + 36, 34, 8, iron.mid, 3),
  );

/** A high chair. */
export const highChair = (x: number, base: number, frame: Tones, seat: Tones): string =>
  shapes(
    shade(x, base, 110),
    rod(x - 22, base - 112, x - 44, base - 2, frame, 9),
    rod(x + 22, base - 112, x + 44, base - 2, frame, 9),
    rod(x - 36, base - 40, x + 36, base - 40, frame, 7),
    rect(x - 30, base - 190, 60, 90, seat.dark, 18),
    rect(x - 30, base - 190, 54, 84, seat.mid, 18),
    line(`M${x - 14} ${base - 178}h24`, seat.light, 6),
    rect(x - 46, base - 132, 92, 17, frame.dark, 8),
    rect(x - 46, base - 132, 92, 11, frame.light, 7),
  );

/** Stairs that climb to the right; each step of `wide` by `tall`. */
export const stairs = (
  x: number,
  base: number,
  count: number,
  wide: number,
  tall: number,
  material: Tones,
  fill?: (x: number, base: number, index: number) => string,
): string =>
  row(count, (index) => {
    const left = x + index * wide;
    const high = tall * (index + 1);
    return shapes(
      rect(left, base - high, wide + 1, high, material.mid),
      rect(left + wide - 4, base - high, 5, high, material.dark),
      fill?.(left, base, index),
      rect(left - 5, base - high, wide + 6, 9, material.light, 3),
    );
  });

/** A television on its stand. */
export const screen = (x: number, y: number, w: number, h: number, show: string): string =>
  shapes(
    rect(x, y, w, h, iron.dark, 6),
    `<svg x="${x + 7}" y="${y + 7}" width="${w - 14}" height="${h - 14}" viewBox="0 0 100 60" preserveAspectRatio="xMidYMid slice">${show}</svg>`,
    rect(x + w / 2 - 30, y + h, 60, 7, iron.mid, 3),
  );
