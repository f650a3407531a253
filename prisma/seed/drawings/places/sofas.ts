import { block, ellipse, rect, row, shapes, type Tones, wood } from '../kit';
import { bedFront } from './beds';
import { shade } from './room';

/** A sofa from the front. */
export const sofa = ({
  x,
  base,
  w,
  cloth,
  seats = 2,
  legs = wood,
}: {
  x: number;
  base: number;
  w: number;
  cloth: Tones;
  seats?: number;
  legs?: Tones;
}): string =>
  shapes(
    shade(x + w / 2, base, w * 1.08),
    row(2, (index) => rect(x + 18 + index * (w - 52), base - 20, 16, 20, legs.dark, 4)),
    rect(x + 18, base - 136, w - 36, 100, cloth.dark, 20),
    rect(x + 18, base - 136, w - 36, 92, cloth.mid, 20),
    row(seats, (index) => {
      const wide = (w - 76) / seats;
      return shapes(
        rect(x + 38 + index * wide, base - 130, wide - 4, 66, cloth.dark, 14, 0.5),
        rect(x + 38 + index * wide, base - 130, wide - 7, 60, cloth.mid, 14),
        rect(x + 48 + index * wide, base - 124, wide - 30, 8, cloth.light, 4, 0.8),
        rect(x + 38 + index * wide, base - 78, wide - 3, 40, cloth.dark, 11),
        rect(x + 38 + index * wide, base - 78, wide - 3, 31, cloth.mid, 11),
        rect(x + 46 + index * wide, base - 75, wide - 20, 9, cloth.light, 4, 0.85),
      );
    }),
    rect(x + 10, base - 42, w - 20, 26, cloth.dark, 7),
    row(2, (index) =>
      shapes(
        rect(x + index * (w - 42), base - 102, 42, 84, cloth.dark, 15),
        rect(x + index * (w - 42), base - 102, 36, 80, cloth.mid, 15),
        rect(x + 8 + index * (w - 42), base - 97, 22, 8, cloth.light, 4, 0.85),
      ),
    ),
  );

/** A sofa drawn out to a bed, `x` its middle. */
export const sofaBed = (x: number, base: number, w: number, cloth: Tones, cover: Tones): string =>
  shapes(
    sofa({ x: x - w / 2 - 44, base: base - 66, w: w + 88, cloth }),
    bedFront({ x, base, w, cover, frame: cloth, head: 0 }),
  );

/** An armchair from the front. */
export const armchair = (x: number, base: number, w: number, cloth: Tones): string =>
  sofa({ x, base, w, cloth, seats: 1 });

/** A chest or a low table. */
export const chest = (x: number, base: number, w: number, h: number, material: Tones, drawers = 2): string =>
  shapes(
    shade(x + w / 2, base, w * 1.1),
    row(2, (index) => rect(x + 8 + index * (w - 26), base - 12, 10, 12, material.dark, 3)),
    block(x, base - h, w, h - 8, material, 6),
    row(drawers, (index) => {
      const tall = (h - 26) / drawers;
      return shapes(
        rect(x + 10, base - h + 14 + index * tall, w - 20, tall - 6, material.dark, 4, 0.45),
        ellipse(x + w / 2, base - h + 10 + index * tall + tall / 2, 6, 4, material.light),
      );
    }),
  );
