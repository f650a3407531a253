import type { Ring } from './rings';

/** Room for the things of one ring in a row of `things`. */
export const width = 5;

/** A group of rings as rows of numbers, for what goes through them millions of times. Things are numbered anew, from 0 on. */
export type Packing = {
  rings: number;
  things: number;
  weight: Float64Array;
  /** The things of ring r stand from `r * width` to `end[r]`. */
  thing: Int32Array;
  end: Int32Array;
  /** The rings with thing t are `ring` from `start[t]` to `start[t + 1]`. */
  start: Int32Array;
  ring: Int32Array;
};

export const packingOf = (group: readonly Ring[]): Packing => {
  const numbers = new Map<number, number>();
  const thing = new Int32Array(group.length * width);
  const end = new Int32Array(group.length);
  group.forEach((ring, at) => {
    ring.things.forEach((each, place) => {
      const number = numbers.get(each) ?? numbers.size;
      numbers.set(each, number);
      thing[at * width + place] = number;
    });
    end[at] = at * width + ring.things.length;
  });
  const start = new Int32Array(numbers.size + 1);
  const each = (visit: (thing: number, ring: number) => void): void => {
    for (let ring = 0; ring < group.length; ring += 1)
      for (let at = ring * width; at < (end[ring] as number); at += 1) visit(thing[at] as number, ring);
  };
  each((number) => {
    start[number + 1] = (start[number + 1] as number) + 1;
  });
  for (let at = 0; at < numbers.size; at += 1)
    start[at + 1] = (start[at + 1] as number) + (start[at] as number);
  const next = start.slice();
  const ring = new Int32Array(start[numbers.size] as number);
  each((number, of) => {
    ring[next[number] as number] = of;
    next[number] = (next[number] as number) + 1;
  });
  return {
    ...{ rings: group.length, things: numbers.size, thing, end, start, ring },
    weight: Float64Array.from(group, ({ weight }) => weight),
  };
};

/** In how many other rings the things of each ring are. */
const conflictsIn = ({ rings, thing, end, start, ring }: Packing): Int32Array => {
  const conflicts = new Int32Array(rings);
  const seenFor = new Int32Array(rings).fill(-1);
  for (let one = 0; one < rings; one += 1) {
    seenFor[one] = one;
    let count = 0;
    for (let at = one * width; at < (end[one] as number); at += 1) {
      const shared = thing[at] as number;
      for (let place = start[shared] as number; place < (start[shared + 1] as number); place += 1) {
        const other = ring[place] as number;
        if (seenFor[other] === one) continue;
        seenFor[other] = one;
        count += 1;
      }
    }
    conflicts[one] = count;
  }
  return conflicts;
};

/** By which ring each thing is taken; -1: by none. */
export type Taken = Int32Array;

/** Takes a ring if all its things are free. */
export const takeIfFree = ({ thing, end }: Packing, taken: Taken, ring: number): boolean => {
  for (let at = ring * width; at < (end[ring] as number); at += 1)
    if ((taken[thing[at] as number] as number) >= 0) return false;
  for (let at = ring * width; at < (end[ring] as number); at += 1) taken[thing[at] as number] = ring;
  return true;
};

/** Takes rings one after the other, the most worth for what they stand in the way of first: weight ÷ √(rings in conflict). */
export const greedy = (packing: Packing): Taken => {
  const conflicts = conflictsIn(packing);
  const worth = Float64Array.from(
    packing.weight,
    (weight, at) => weight / Math.sqrt((conflicts[at] as number) + 1),
  );
  const order = Array.from(worth, (_, at) => at).sort(
    (one, other) => (worth[other] as number) - (worth[one] as number) || one - other,
  );
  const taken = new Int32Array(packing.things).fill(-1);
  for (const ring of order) takeIfFree(packing, taken, ring);
  return taken;
};

/** The rings that take something, in order. */
export const takenRings = (taken: Taken): number[] =>
  [...new Set(taken)].filter((ring) => ring >= 0).sort((one, other) => one - other);

/** What those rings are worth together. */
export const worthOf = ({ weight }: Packing, taken: Taken): number =>
  takenRings(taken).reduce((sum, ring) => sum + (weight[ring] as number), 0);
