import type { Tones } from '../kit';
import { at, cast, oval } from './dishes';
import { crust, tomato } from './foods';
import { spread } from './pieces';

export const red: Tones = tomato;

/** A flat round bread with its dimples. */
export const flatbread = (x: number, y: number, r: number): string =>
  at(
    x,
    y,
    r / 100,
    cast(0, 6, 98),
    oval(0, 8, 100, crust.dark),
    oval(0, 0, 100, crust.mid),
    oval(-6, -4, 86, crust.light),
    spread(16, (px, py) => oval(px, py, 7, crust.mid), 74),
  );
