import {
  bar,
  block,
  brass,
  circle,
  cream,
  darkWood,
  ellipse,
  iron,
  line,
  paleWood,
  path,
  rect,
  rod,
  row,
  rubber,
  shapes,
  steel,
  type Tones,
  white,
  wood,
  yellow,
} from '../kit';
import { glow, shade } from './room';

/** Boxes are of cardboard. */
const cardboard: Tones = { light: '#dfba85', mid: '#c79a60', dark: '#9c7340' };

/** Rows of bricks or stones over the whole wall. */
export const courses = (colours: readonly string[], joint: string, to = 480, tall = 30, wide = 70): string =>
  shapes(
    rect(0, 0, 640, to, joint),
    row(Math.ceil(to / tall), (level) =>
      row(Math.ceil(640 / wide) + 2, (index) =>
        rect(
          -wide + index * wide + (level % 2) * (wide / 2),
          level * tall + 2,
          wide - 5,
          tall - 5,
          colours[(index * 3 + level * 2 + ((index * level) % 2)) % colours.length] ?? '',
          4,
        ),
      ),
    ),
    path(`M0 0H420L180 ${to}H0Z`, white, 0.08),
  );

/** The floor of a cellar or garage. */
export const slab = (at: number, colour: Tones): string =>
  shapes(
    rect(0, at, 640, 480 - at, colour.mid),
    path(`M0 ${at}H320L150 480H0Z`, colour.light, 0.4),
    rect(0, at, 640, 8, colour.dark, 0, 0.6),
    line(`M0 ${at + 50}H640M210 ${at}L130 480M430 ${at}L510 480`, colour.dark, 2, 0.4),
  );

/** A box of cardboard with its tape. */
export const carton = (x: number, base: number, w: number, h: number, isOpen = false): string =>
  shapes(
    isOpen &&
      path(
        `M${x} ${base - h}L${x - w * 0.16} ${base - h - h * 0.3}H${x + w * 0.3}L${x + w * 0.42} ${base - h}ZM${x + w} ${base - h}L${x + w * 1.16} ${base - h - h * 0.3}H${x + w * 0.7}L${x + w * 0.58} ${base - h}Z`,
        cardboard.light,
      ),
    rect(x, base - h, w, h, cardboard.dark, 3),
    rect(x, base - h, w - 4, h - 4, cardboard.mid, 3),
    rect(x, base - h, w - 4, h * 0.14, cardboard.light, 3),
    rect(x + w * 0.43, base - h, w * 0.14, h * 0.42, '#ecd5ab'),
    rect(x + w * 0.1, base - h * 0.32, w * 0.26, h * 0.16, white, 1, 0.85),
  );

/** A rack of metal with its boards; each level is filled. */
export const rack = (
  x: number,
  base: number,
  w: number,
  h: number,
  material: Tones,
  levels: readonly ((x: number, base: number, w: number, h: number) => string)[],
): string => {
  const tall = h / levels.length;
  return shapes(
    shade(x + w / 2, base, w * 1.06),
    row(2, (index) => rect(x + index * (w - 10), base - h, 10, h, material.dark, 2)),
    ...levels.map((fill, index) => {
      const low = base - h + tall * (index + 1) - 14;
      return shapes(
        fill(x + 14, low, w - 28, tall - 22),
        rect(x, low, w, 12, material.dark, 3),
        rect(x, low, w, 7, material.light, 3),
      );
    }),
    row(2, (index) => rect(x + index * (w - 10), base - h, 6, h, material.mid, 2)),
  );
};

/** Boxes in a row for a level of a rack. */
export const cartons =
  (count: number) =>
  (x: number, base: number, w: number, h: number): string =>
    row(count, (index) =>
      carton(x + (index * w) / count + 2, base, w / count - 8, h * (0.7 + ((index * 5) % 3) * 0.11)),
    );

/** A bare bulb with its light. */
export const bulb = (x: number, y: number): string =>
  shapes(
    line(`M${x} 0V${y - 16}`, iron.dark, 4),
    glow(x, y, 110),
    rect(x - 8, y - 20, 16, 14, brass.dark, 3),
    circle(x, y + 4, 16, '#fff2c4'),
    circle(x - 4, y, 6, white),
  );

/** A door of boards. */
export const boardDoor = (x: number, base: number, w: number, h: number, colour: Tones, boards = 5): string =>
  shapes(
    rect(x - 12, base - h - 12, w + 24, h + 12, '#6f675c', 4),
    rect(x, base - h, w, h, colour.dark, 2),
    row(boards, (index) => rect(x + (index * w) / boards + 1, base - h, w / boards - 3, h, colour.mid, 2)),
    row(2, (index) =>
      shapes(
        rect(x, base - h * (index ? 0.24 : 0.84), w, h * 0.07, colour.light, 2),
        rect(x, base - h * (index ? 0.24 : 0.84) + h * 0.05, w, h * 0.02, colour.dark),
      ),
    ),
  );

/** A hanging lock. */
export const padlock = (x: number, y: number, by = 1): string =>
  `<g transform="translate(${x} ${y}) scale(${by})">${shapes(line('M-11 0V-14a11 11 0 0 1 22 0V0', steel.dark, 6), rect(-18, -2, 36, 30, brass.dark, 6), rect(-18, -2, 31, 26, brass.mid, 6), circle(0, 10, 5, iron.dark), rect(-2, 10, 4, 9, iron.dark))}</g>`;

/** A garage door that tips up or lifts; its ribs lie. */
export const liftDoor = (x: number, base: number, w: number, h: number, colour: Tones, raised = 0): string =>
  shapes(
    rect(x - 14, base - h - 14, w + 28, h + 14, cream.dark, 4),
    rect(x, base - h, w, h, '#3a3632'),
    rect(x, base - h, w, h * (1 - raised), colour.mid),
    row(Math.round((h * (1 - raised)) / 34), (index) =>
      shapes(
        rect(x, base - h + index * 34, w, 5, colour.light),
        rect(x, base - h + index * 34 + 29, w, 4, colour.dark),
      ),
    ),
    rect(x + w / 2 - 26, base - h * raised - 30, 52, 9, steel.mid, 4),
  );

/** A tyre seen from its face. */
export const tyre = (x: number, y: number, r: number): string =>
  shapes(
    circle(x, y, r, rubber.dark),
    circle(x - 1, y - 2, r * 0.9, rubber.mid),
    row(16, (index) =>
      bar(
        x + r * 0.86 * Math.cos(index * 0.3927),
        y + r * 0.86 * Math.sin(index * 0.3927),
        x + r * 0.98 * Math.cos(index * 0.3927),
        y + r * 0.98 * Math.sin(index * 0.3927),
        rubber.light,
        3,
      ),
    ),
    circle(x, y, r * 0.56, steel.dark),
    circle(x - 1, y - 1, r * 0.5, steel.mid),
    row(5, (index) =>
      bar(
        x,
        y,
        x + r * 0.44 * Math.cos(index * 1.2566),
        y + r * 0.44 * Math.sin(index * 1.2566),
        steel.light,
        r * 0.13,
      ),
    ),
    circle(x, y, r * 0.13, iron.mid),
  );

/** Wire mesh over a place. */
export const mesh = (x: number, y: number, w: number, h: number, frame: Tones = steel): string =>
  shapes(
    row(Math.floor(w / 18), (index) =>
      bar(x + 9 + index * 18, y, x + 9 + index * 18, y + h, frame.dark, 1.6),
    ),
    row(Math.floor(h / 18), (index) =>
      bar(x, y + 9 + index * 18, x + w, y + 9 + index * 18, frame.dark, 1.6),
    ),
    rect(x - 4, y - 4, w + 8, 8, frame.mid, 2),
    rect(x - 4, y + h - 4, w + 8, 8, frame.mid, 2),
    rect(x - 4, y, 8, h, frame.mid, 2),
    rect(x + w - 4, y, 8, h, frame.mid, 2),
  );

/** A hand truck. */
export const trolley = (x: number, base: number, colour: Tones): string =>
  shapes(
    shade(x + 40, base, 120),
    rod(x, base - 190, x + 20, base - 20, colour, 9),
    rod(x + 36, base - 190, x + 56, base - 20, colour, 9),
    row(3, (index) =>
      bar(
        x + 6 + index * 5,
        base - 150 + index * 46,
        x + 42 + index * 5,
        base - 150 + index * 46,
        colour.mid,
        7,
      ),
    ),
    line(`M${x} ${base - 190}q-10 -20 -24 -14M${x + 36} ${base - 190}q-10 -20 -24 -14`, rubber.mid, 10),
    rect(x + 20, base - 16, 84, 9, colour.dark, 3),
    ellipse(x + 20, base - 18, 19, 19, rubber.mid),
    ellipse(x + 20, base - 18, 8, 8, steel.light),
  );

/** A trunk with iron bands. */
export const trunk = (x: number, base: number, w: number, h: number, colour: Tones = wood): string =>
  shapes(
    shade(x + w / 2, base, w * 1.06),
    block(x, base - h, w, h, colour, 8),
    rect(x, base - h * 0.68, w, 5, colour.dark),
    row(2, (index) => rect(x + w * (0.16 + index * 0.6), base - h, w * 0.08, h, darkWood.mid, 2)),
    rect(x + w / 2 - 10, base - h * 0.74, 20, 22, brass.mid, 4),
    circle(x + w / 2, base - h * 0.58, 3.4, iron.dark),
  );

/** Chairs stacked one in the other. */
export const stacked = (x: number, base: number, count: number, colour: Tones): string =>
  shapes(
    shade(x + 40, base, 110),
    row(2, (index) => rod(x + 8 + index * 60, base - 80, x + index * 78, base - 2, steel, 7)),
    row(count, (index) =>
      shapes(
        rect(x - 2, base - 92 - index * 13, 82, 10, colour[index % 2 ? 'light' : 'mid'], 4),
        rect(x - 6, base - 178 - index * 13, 13, 92, colour.mid, 5),
      ),
    ),
    rect(x - 8, base - 184 - count * 13, 18, 62, colour.light, 6),
  );

/** Light that falls from a small window. */
export const shaft = (x: number, y: number, w: number, to: number): string =>
  path(`M${x} ${y}h${w}l${w * 1.6} ${to - y}h${-w * 2.2}Z`, yellow.light, 0.16);

/** A grating of laths on the ground. */
export const duckboard = (at: number): string =>
  shapes(
    row(5, (index) => rect(0, at + index * 20, 640, 12, index % 2 ? paleWood.mid : wood.light, 2)),
    row(5, (index) => rect(40 + index * 140, at, 10, 100, wood.dark, 0, 0.4)),
  );
