import type { Want } from '@/lib/swap/finder/wants';

/** Always the same numbers from 0 to 1 for a seed (a linear congruential generator, Numerical Recipes). */
export const numbersFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

/** So many things of which each wants so many others, some of them more often than the rest (`skew` 1: all alike). */
export const randomWants = ({
  things,
  each,
  seed,
  skew = 1.25,
}: {
  things: number;
  each: number;
  seed: number;
  skew?: number;
}): Want[] => {
  const next = numbersFrom(seed);
  return Array.from({ length: things }, (_, from) => {
    const wanted = new Set<number>();
    while (wanted.size < Math.min(each, things - 1)) {
      const to = Math.floor(things * next() ** skew);
      if (to !== from) wanted.add(to);
    }
    return [...wanted].map((to) => ({ from, to, fit: next() }));
  }).flat();
};
