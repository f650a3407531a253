import type { Bounds, Limits, Weights } from './bounds';
import type { Wants } from './wants';

/** Things that go round: whoever has one takes the next, and whoever has the last takes the first, which has the lowest number. */
export type Ring = { things: readonly number[]; fit: number; weight: number };

/** What a ring is worth: how many it serves on average, then how well. */
export const weightOf = (size: number, fit: number, { saysYes, fit: part }: Weights): number =>
  size * saysYes ** size * (1 + part * fit);

/** Who wants each thing: those who want t are `from` from `start[t]` to `start[t + 1]`. */
type Wanted = { start: Int32Array; from: Int32Array };

const wantedIn = ({ things, start, to }: Wants): Wanted => {
  const first = new Int32Array(things + 1);
  for (const thing of to) first[thing + 1] = (first[thing + 1] as number) + 1;
  for (let thing = 0; thing < things; thing += 1)
    first[thing + 1] = (first[thing + 1] as number) + (first[thing] as number);
  const next = first.slice();
  const from = new Int32Array(to.length);
  for (let thing = 0; thing < things; thing += 1)
    for (let at = start[thing] as number; at < (start[thing + 1] as number); at += 1) {
      const wanted = to[at] as number;
      from[next[wanted] as number] = thing;
      next[wanted] = (next[wanted] as number) + 1;
    }
  return { start: first, from };
};

/** How far back a root is looked from: two wants, which leaves three to walk forward in a ring of five. */
const lookBack = 2;

type OwnerOf = (thing: number) => unknown;

/**
 * Finds the rings whose lowest thing (or, with `anywhere`, of which one thing) is a given root. The walk goes forward from it, best wants
 * first, and turns round where no way leads back in time.
 */
const seeker = (wants: Wants, ownerOf: OwnerOf, { longest, stepsPerThing }: Bounds, weights: Weights) => {
  const wanted = wantedIn(wants);
  const seenFor = new Int32Array(wants.things).fill(-1);
  const wayBack = new Uint8Array(wants.things);
  const path: number[] = [];
  const fits: number[] = [];

  const markWaysBack = (root: number, lowest: number): void => {
    let edge = [root];
    for (let far = 1; far <= lookBack && far < longest; far += 1) {
      const further: number[] = [];
      for (const thing of edge)
        for (let at = wanted.start[thing] as number; at < (wanted.start[thing + 1] as number); at += 1) {
          const before = wanted.from[at] as number;
          if (before <= lowest || before === root || seenFor[before] === root) continue;
          seenFor[before] = root;
          wayBack[before] = far;
          further.push(before);
        }
      edge = further;
    }
  };

  return (root: number, room: number, anywhere: boolean): Ring[] => {
    const lowest = anywhere ? -1 : root;
    const found: Ring[] = [];
    let steps = 0;
    markWaysBack(root, lowest);
    const keep = (fit: number): void => {
      const mean = (fits.reduce((sum, each) => sum + each, 0) + fit) / path.length;
      const first = anywhere ? path.indexOf(Math.min(...path)) : 0;
      const things = [...path.slice(first), ...path.slice(0, first)];
      found.push({ things, fit: mean, weight: weightOf(things.length, mean, weights) });
    };
    const walk = (thing: number): void => {
      for (let at = wants.start[thing] as number; at < (wants.start[thing + 1] as number); at += 1) {
        if (found.length >= room || steps >= stepsPerThing) return;
        steps += 1;
        const next = wants.to[at] as number;
        if (next === root) {
          keep(wants.fit[at] as number);
          continue;
        }
        if (next <= lowest) continue;
        const back = seenFor[next] === root ? (wayBack[next] as number) : lookBack + 1;
        if (path.length + back > longest) continue;
        const owner = ownerOf(next);
        if (path.some((each) => each === next || ownerOf(each) === owner)) continue;
        path.push(next);
        fits.push(wants.fit[at] as number);
        walk(next);
        path.pop();
        fits.pop();
      }
    };
    path.push(root);
    walk(root);
    path.pop();
    return found;
  };
};

const itself: OwnerOf = (thing) => thing;

/** Every ring of the wants, as far as there is room; what one thing leaves of its part goes to those after it. */
export const ringsAmong = (wants: Wants, { bounds, weights }: Limits, ownerOf: OwnerOf = itself): Ring[] => {
  const seek = seeker(wants, ownerOf, bounds, weights);
  const rings: Ring[] = [];
  for (let root = 0; root < wants.things; root += 1) {
    const room = Math.ceil(((bounds.rings - rings.length) / (wants.things - root)) * fairShare);
    for (const ring of seek(root, Math.min(room, bounds.rings - rings.length), false)) rings.push(ring);
  }
  return rings;
};

/** How much more than its part of the room one thing may take: some are in many rings, most in few. */
const fairShare = 20;

/** Every ring through one thing. */
export const ringsThrough = (
  wants: Wants,
  thing: number,
  { bounds, weights }: Limits,
  ownerOf: OwnerOf = itself,
): Ring[] => (thing < wants.things ? seeker(wants, ownerOf, bounds, weights)(thing, bounds.rings, true) : []);
