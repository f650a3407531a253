import { type Packing, type Taken, takeIfFree, width, worthOf } from './packing';

/**
 * The best choice of all, by branch and bound, beginning with one that is known; null: more branches than allowed. A thing is decided on
 * at a time: by which of its rings it is taken, or by none. No choice is worth more than what each free thing has at best as its part
 * of a ring.
 */
export const solveExactly = (packing: Packing, known: Taken, branches: number): Taken | null => {
  const { things, weight, thing, end, start, ring } = packing;
  let best = known;
  let bestWorth = worthOf(packing, known);
  let left = branches;
  const taken = new Int32Array(things).fill(-1);
  const isOut = new Uint8Array(things);

  const isOpen = (one: number): boolean => {
    for (let at = one * width; at < (end[one] as number); at += 1) {
      const each = thing[at] as number;
      if ((taken[each] as number) >= 0 || isOut[each]) return false;
    }
    return true;
  };
  const openWith = (each: number): number[] => {
    const open: number[] = [];
    for (let at = start[each] as number; at < (start[each + 1] as number); at += 1)
      if (isOpen(ring[at] as number)) open.push(ring[at] as number);
    return open;
  };
  /** What could still be added at most, and the free thing with the most rings. */
  const look = (): { more: number; rings: readonly number[]; each: number } => {
    let more = 0;
    let found: readonly number[] = [];
    let busiest = -1;
    for (let each = 0; each < things; each += 1) {
      if ((taken[each] as number) >= 0 || isOut[each]) continue;
      const open = openWith(each);
      let part = 0;
      for (const one of open)
        part = Math.max(part, (weight[one] as number) / ((end[one] as number) - one * width));
      more += part;
      if (open.length > found.length) [found, busiest] = [open, each];
    }
    return { more, rings: found, each: busiest };
  };
  const release = (one: number): void => {
    for (let at = one * width; at < (end[one] as number); at += 1) taken[thing[at] as number] = -1;
  };
  const branch = (worth: number): void => {
    left -= 1;
    if (left < 0) return;
    if (worth > bestWorth + 1e-12) {
      best = taken.slice();
      bestWorth = worth;
    }
    const { more, rings, each } = look();
    if (rings.length === 0 || worth + more <= bestWorth + 1e-12) return;
    for (const one of [...rings].sort((a, b) => (weight[b] as number) - (weight[a] as number) || a - b)) {
      takeIfFree(packing, taken, one);
      branch(worth + (weight[one] as number));
      release(one);
    }
    isOut[each] = 1;
    branch(worth);
    isOut[each] = 0;
  };
  branch(0);
  return left < 0 ? null : best;
};
