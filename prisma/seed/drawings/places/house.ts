import {
  brick,
  circle,
  cream,
  ellipse,
  glass,
  line,
  path,
  rect,
  row,
  shapes,
  type Tones,
  white,
  yellow,
} from '../kit';
import { shade } from './room';

/** Under the sky: grass from `at` down, clouds, bushes behind. */
export const outside = ({
  at = 350,
  sky = ['#a9d5e8', '#e4f2f3'],
  grass = ['#b0d096', '#8fb878'],
  bushes = true,
  tufts = true,
}: {
  at?: number;
  sky?: readonly [string, string];
  grass?: readonly [string, string];
  bushes?: boolean;
  tufts?: boolean;
} = {}): string =>
  shapes(
    rect(0, 0, 640, 480, sky[1]),
    rect(0, 0, 640, at * 0.5, sky[0]),
    ellipse(320, at * 0.5, 460, 50, sky[0]),
    ...[
      [110, 70, 1.3],
      [520, 52, 1],
      [330, 110, 0.7],
    ].map(([x = 0, y = 0, by = 1]) =>
      shapes(
        ellipse(x, y, 58 * by, 15 * by, white, 0.85),
        circle(x - 16 * by, y - 10 * by, 21 * by, white, 0.85),
        circle(x + 14 * by, y - 8 * by, 17 * by, white, 0.85),
      ),
    ),
    bushes &&
      row(8, (index) =>
        ellipse(20 + index * 92, at + 6, 74, 48 + (index % 3) * 18, index % 2 ? '#86ad77' : '#6d9c66'),
      ),
    rect(0, at, 640, 480 - at, grass[0]),
    path(`M0 ${at + 52}Q180 ${at + 34} 340 ${at + 50}T640 ${at + 42}V480H0Z`, grass[1]),
    tufts &&
      row(12, (index) =>
        line(
          `M${24 + index * 54} ${at + 78 + ((index * 29) % 44)}q3 -12 0 -16M${30 + index * 54} ${at + 78 + ((index * 29) % 44)}q5 -8 8 -12`,
          '#5f9155',
          3,
        ),
      ),
  );

/** A window seen from outside. */
export const outerWindow = (
  x: number,
  y: number,
  w: number,
  h: number,
  frame: Tones = cream,
  shutter?: Tones,
): string =>
  shapes(
    shutter &&
      row(2, (index) =>
        shapes(
          rect(x + (index ? w + 3 : -w * 0.5 - 3), y - 4, w * 0.5, h + 8, shutter.mid, 2),
          row(4, (slat) =>
            line(
              `M${x + (index ? w + 8 : -w * 0.5 + 2)} ${y + 8 + (slat * h) / 4}h${w * 0.5 - 10}`,
              shutter.dark,
              3,
            ),
          ),
        ),
      ),
    rect(x - 5, y - 5, w + 10, h + 10, frame.dark, 2),
    rect(x - 5, y - 5, w + 8, h + 8, frame.light, 2),
    rect(x, y, w, h, glass.dark),
    path(`M${x} ${y}H${x + w * 0.7}L${x} ${y + h * 0.8}Z`, glass.mid),
    rect(x + w / 2 - 2, y, 4, h, frame.light),
    rect(x, y + h * 0.4, w, 3, frame.light),
    rect(x - 9, y + h + 5, w + 18, 7, frame.dark, 2),
  );

/** A front door. */
export const frontDoor = (
  x: number,
  base: number,
  w: number,
  h: number,
  colour: Tones,
  glazed = false,
): string =>
  shapes(
    rect(x - 7, base - h - 7, w + 14, h + 7, cream.dark, 3),
    rect(x, base - h, w, h, colour.dark, 2),
    rect(x, base - h, w - 4, h, colour.mid, 2),
    glazed
      ? shapes(
          rect(x + 8, base - h + 10, w - 20, h * 0.56, glass.dark, 2),
          path(`M${x + 8} ${base - h + 10}h${(w - 20) * 0.7}L${x + 8} ${base - h * 0.5}Z`, glass.mid),
        )
      : row(2, (index) =>
          rect(x + 9, base - h + 12 + index * h * 0.47, w - 22, h * 0.38, colour.dark, 3, 0.6),
        ),
    circle(x + w - 12, base - h * 0.45, 4.5, yellow.light),
    rect(x - 10, base - 6, w + 20, 8, '#c2baab', 2),
  );

/** A house from the front: wall, roof with its eaves, chimney. */
export const facade = ({
  x,
  base,
  w,
  h,
  wall,
  roof,
  rise = 90,
  chimney = 0.75,
  hip = 0.16,
}: {
  x: number;
  base: number;
  w: number;
  h: number;
  wall: Tones;
  roof: Tones;
  rise?: number;
  chimney?: number;
  hip?: number;
}): string =>
  shapes(
    shade(x + w / 2, base + 2, w * 1.1),
    chimney > 0 &&
      shapes(
        rect(x + w * chimney, base - h - rise - 30, 42, rise + 20, brick.dark, 2),
        rect(x + w * chimney, base - h - rise - 30, 30, rise + 20, brick.mid, 2),
        rect(x + w * chimney - 5, base - h - rise - 36, 52, 11, brick.dark, 3),
        rect(x + w * chimney + 9, base - h - rise - 50, 11, 15, brick.light, 2),
        rect(x + w * chimney + 24, base - h - rise - 47, 11, 12, brick.light, 2),
      ),
    rect(x, base - h, w, h, wall.mid),
    path(`M${x} ${base - h}H${x + w * 0.5}L${x + w * 0.26} ${base}H${x}Z`, wall.light, 0.6),
    rect(x + w - 18, base - h, 18, h, wall.dark, 0, 0.5),
    rect(x, base - 20, w, 20, wall.dark, 0, 0.6),
    path(
      `M${x - 22} ${base - h + 8}L${x + w * hip} ${base - h - rise}H${x + w * (1 - hip)}L${x + w + 22} ${base - h + 8}Z`,
      roof.mid,
    ),
    path(
      `M${x - 22} ${base - h + 8}L${x + w * hip} ${base - h - rise}H${x + w * 0.46}L${x + w * 0.3} ${base - h + 8}Z`,
      roof.light,
      0.55,
    ),
    row(Math.floor(rise / 20), (index) => {
      const share = (index + 1) / (Math.floor(rise / 20) + 1);
      return line(
        `M${x - 22 + (w * hip + 22) * (1 - share)} ${base - h + 8 - (rise + 8) * (1 - share)}H${x + w + 22 - (w * hip + 22) * (1 - share)}`,
        roof.dark,
        2,
        0.5,
      );
    }),
    rect(x - 26, base - h + 4, w + 52, 9, roof.dark, 4),
    rect(x, base - h + 13, w, 10, '#2b2018', 0, 0.14),
  );

/** A block of flats: rows of windows, some with a balcony. */
export const flats = ({
  x,
  base,
  w,
  floors,
  bays,
  wall,
  balcony,
  top = 0,
  tall = 56,
}: {
  x: number;
  base: number;
  w: number;
  floors: number;
  bays: number;
  wall: Tones;
  balcony?: Tones;
  top?: number;
  tall?: number;
}): string => {
  const h = floors * tall + 20;
  const wide = w / bays;
  return shapes(
    shade(x + w / 2, base, w * 1.1),
    rect(x, base - h - top, w, h + top, wall.mid),
    path(`M${x} ${base - h - top}H${x + w * 0.5}L${x + w * 0.2} ${base}H${x}Z`, wall.light, 0.7),
    rect(x + w - 16, base - h - top, 16, h + top, wall.dark, 0, 0.6),
    rect(x - 8, base - h - top - 8, w + 16, 14, wall.dark, 3),
    row(floors, (floor) =>
      row(bays, (bay) => {
        const [left, up] = [x + bay * wide + wide * 0.22, base - h + floor * tall + 14];
        return shapes(
          outerWindow(left, up, wide * 0.52, tall * 0.56, cream),
          balcony &&
            (bay + floor) % 2 === 0 &&
            shapes(
              rect(left - 12, up + tall * 0.34, wide * 0.52 + 24, tall * 0.34, balcony.mid, 3),
              rect(left - 12, up + tall * 0.34, wide * 0.52 + 24, 6, balcony.light, 3),
              rect(left - 14, up + tall * 0.66, wide * 0.52 + 28, 5, wall.dark, 2),
            ),
        );
      }),
    ),
  );
};
