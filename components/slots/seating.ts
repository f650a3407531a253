import type { Seat } from '@/lib/booking/slots/queries';

/** One chair. `companion`: comes with the guest before. */
export type Chair = {
  key: string;
  kind: Seat['kind'] | 'companion';
  name: string;
  pictureId: string | null;
};

export type Spot = Chair & {
  x: number;
  y: number;
  /** Where its name stands, if there is room for it. */
  label: { x: number; y: number; anchor: 'start' | 'middle' | 'end' } | null;
};

/** A table as it is drawn, in its own units. */
export type DrawnTable = {
  shape: 'round' | 'long';
  width: number;
  height: number;
  top: { x: number; y: number; width: number; height: number };
  spots: Spot[];
};

/** The radius of a chair. */
export const chairRadius = 26;

/** Up to so many chairs stand around a round table, the host's among them. */
const roundAtMost = 9;
/** A long table is not longer than this; more people sit at several. */
const longAtMost = 22;

const firstOf = ({ kind, places }: Seat): Chair['kind'][] => {
  const each = kind === 'guest' ? 'companion' : kind;
  // The host takes none of the places and sits at the table all the same.
  return Array.from({ length: kind === 'host' ? 1 : places }, (_, index) => (index === 0 ? kind : each));
};

/** A chair for each place: the host's at the head, then who comes, then what is free. */
export const chairsOf = (seats: readonly Seat[]): Chair[] => {
  const order: Record<Seat['kind'], number> = { host: 0, guest: 1, hidden: 2, free: 3 };
  return seats
    .toSorted((one, other) => order[one.kind] - order[other.kind])
    .flatMap((seat, at) =>
      firstOf(seat).map((kind, index) => ({
        key: `${at}-${index}`,
        kind,
        name: seat.name ?? '',
        pictureId: kind === 'companion' ? null : (seat.pictureId ?? null),
      })),
    );
};

const round = (chairs: readonly Chair[]): DrawnTable => {
  const [width, height, centre] = [420, 372, { x: 210, y: 174 }];
  const [reach, size] = [138, 88];
  return {
    shape: 'round',
    width,
    height,
    top: { x: centre.x - size, y: centre.y - size, width: 2 * size, height: 2 * size },
    spots: chairs.map((chair, index) => {
      const angle = (index / chairs.length) * 2 * Math.PI - Math.PI / 2;
      // A little wider than high: names need room at the sides.
      const x = Math.round(centre.x + Math.cos(angle) * reach * 1.12);
      const y = Math.round(centre.y + Math.sin(angle) * reach);
      return { ...chair, x, y, label: { x, y: y + chairRadius + 15, anchor: 'middle' } };
    }),
  };
};

type LongShape = { width: number; top: number; chairs: number; step: number; named: boolean };

/** The host at the head, the others down both sides, an odd one at the foot. */
const long = (chairs: readonly Chair[], { width, top, chairs: away, step, named }: LongShape): DrawnTable => {
  const middle = width / 2;
  const sides = chairs.slice(1);
  const rows = Math.floor(sides.length / 2);
  const first = 118;
  const foot = first + rows * step + 8;
  const table = { x: middle - top / 2, y: 66, width: top, height: first + (rows - 1) * step - 66 + 40 };
  const at = (index: number): { x: number; y: number } => {
    if (index === 0) return { x: middle, y: 34 };
    if (index > rows * 2) return { x: middle, y: foot };
    const side = index % 2 === 1 ? -1 : 1;
    return { x: middle + side * away, y: first + Math.floor((index - 1) / 2) * step };
  };
  const labelOf = (x: number, y: number): Spot['label'] => {
    if (!named) return null;
    if (x === middle) return { x: x + chairRadius + 8, y: y + 5, anchor: 'start' };
    return x < middle
      ? { x: x - chairRadius - 8, y: y + 5, anchor: 'end' }
      : { x: x + chairRadius + 8, y: y + 5, anchor: 'start' };
  };
  const hasFoot = sides.length % 2 === 1;
  return {
    shape: 'long',
    width,
    height: hasFoot ? foot + chairRadius + 8 : table.y + table.height + 16,
    top: table,
    spots: chairs.map((chair, index) => {
      const { x, y } = at(index);
      return { ...chair, x, y, label: labelOf(x, y) };
    }),
  };
};

/** Few sit at a round table, more at a long one, many at several long ones. */
export const tablesOf = (seats: readonly Seat[]): DrawnTable[] => {
  const chairs = chairsOf(seats);
  if (chairs.length === 0) return [];
  if (chairs.length <= roundAtMost) return [round(chairs)];
  if (chairs.length <= longAtMost)
    return [long(chairs, { width: 420, top: 74, chairs: 74, step: 62, named: true })];
  const count = Math.ceil(chairs.length / longAtMost);
  const each = Math.ceil(chairs.length / count);
  return Array.from({ length: count }, (_, index) =>
    long(chairs.slice(index * each, (index + 1) * each), {
      width: 220,
      top: 74,
      chairs: 74,
      step: 60,
      named: false,
    }),
  );
};
