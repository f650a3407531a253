import { packingOf, width } from './packing';
import type { Ring } from './rings';

const rounds = 200;

/**
 * No choice of rings is worth more than this: what is between is the gap that is left at most. Every thing gets a price; whatever the
 * prices are, they and what rings are worth above the prices of their things are a bound, and the prices are moved so that it sinks.
 * Source: Held, Karp, The Traveling-Salesman Problem and Minimum Spanning Trees II, 1971 (subgradients).
 */
export const atMost = (rings: readonly Ring[], reached: number): number => {
  const packing = packingOf(rings);
  const { things, thing, end, weight } = packing;
  const price = new Float64Array(things);
  const slope = new Float64Array(things);
  let [best, pace, idle] = [Number.POSITIVE_INFINITY, 1, 0];
  for (let round = 0; round < rounds; round += 1) {
    slope.fill(1);
    let bound = price.reduce((sum, each) => sum + each, 0);
    for (let ring = 0; ring < packing.rings; ring += 1) {
      let above = weight[ring] as number;
      for (let at = ring * width; at < (end[ring] as number); at += 1)
        above -= price[thing[at] as number] as number;
      if (above <= 0) continue;
      bound += above;
      for (let at = ring * width; at < (end[ring] as number); at += 1)
        slope[thing[at] as number] = (slope[thing[at] as number] as number) - 1;
    }
    idle = bound < best ? 0 : idle + 1;
    best = Math.min(best, bound);
    if (idle > 10) [pace, idle] = [pace / 1.5, 0];
    const steep = slope.reduce((sum, each, at) => (price[at] === 0 && each > 0 ? sum : sum + each * each), 0);
    if (steep === 0) return best;
    const step = (pace * (bound - reached)) / steep;
    for (let at = 0; at < things; at += 1)
      price[at] = Math.max(0, (price[at] as number) - step * (slope[at] as number));
  }
  return best;
};
