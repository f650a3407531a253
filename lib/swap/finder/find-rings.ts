import { type Limits, limits } from './bounds';
import { solveExactly } from './exact';
import { groupsOf } from './groups';
import { improve } from './improve';
import { greedy, type Packing, packingOf, type Taken, takeIfFree, takenRings, worthOf } from './packing';
import { type Ring, ringsAmong, ringsThrough } from './rings';
import type { Wants } from './wants';

/** All rings that are known, and those that are chosen of them: no thing is in two of these. */
export type Found = { rings: readonly Ring[]; chosen: readonly Ring[] };

const serve = (rings: readonly Ring[]): number => rings.reduce((sum, { weight }) => sum + weight, 0);

/** What the chosen rings are worth together. */
export const served = ({ chosen }: Pick<Found, 'chosen'>): number => serve(chosen);

/** A choice that is known, and what is free filled up. */
const knownIn = (packing: Packing, group: readonly Ring[], chosen: ReadonlySet<Ring>): Taken => {
  const taken = new Int32Array(packing.things).fill(-1);
  for (const [at, ring] of group.entries()) if (chosen.has(ring)) takeIfFree(packing, taken, at);
  for (const at of group.keys()) takeIfFree(packing, taken, at);
  return taken;
};

/** The best of one group: for certain where it is small, and otherwise as good as so many steps make it. */
function* chooseIn(
  group: readonly Ring[],
  chosen: ReadonlySet<Ring>,
  steps: number,
  { bounds }: Limits,
): Generator<void, Ring[]> {
  const packing = packingOf(group);
  const fresh = greedy(packing);
  const known = knownIn(packing, group, chosen);
  const isKnown = chosen.size > 0 && worthOf(packing, known) >= worthOf(packing, fresh);
  const start = isKnown ? known : fresh;
  const exact = group.length <= bounds.exactRings ? solveExactly(packing, start, bounds.exactBranches) : null;
  const taken = exact ?? (yield* improve(packing, start, steps, isKnown));
  return takenRings(taken).flatMap((ring) => group[ring] ?? []);
}

/** A small group is not left before this. */
const leastSteps = 5_000;

function* chooseAmong(
  groups: readonly (readonly Ring[])[],
  chosen: ReadonlySet<Ring>,
  limits: Limits,
): Generator<void, Ring[]> {
  const { steps, stepsPerRing, stepsPerRingAgain } = limits.bounds;
  const all = groups.reduce((sum, group) => sum + group.length, 0);
  const perRing = Math.min(chosen.size > 0 ? stepsPerRingAgain : stepsPerRing, steps / Math.max(1, all));
  const best: Ring[] = [];
  for (const group of groups) {
    best.push(
      ...(yield* chooseIn(group, chosen, Math.max(leastSteps, Math.ceil(perRing * group.length)), limits)),
    );
    yield;
  }
  return best;
}

/**
 * Rings of two to five in which each thing goes to someone who wants it, no thing in two of them, so that as many people as possible are
 * served. Things of one owner (`ownerOf`) are never in one ring together. It rests (`yield`) often; what is found depends on nothing but
 * what was asked.
 */
export function* findRings(
  wants: Wants,
  ownerOf?: (thing: number) => unknown,
  given: Limits = limits,
): Generator<void, Found> {
  const rings = ringsAmong(wants, given, ownerOf);
  yield;
  return { rings, chosen: yield* chooseAmong(groupsOf(rings), new Set(), given) };
}

/**
 * What is to be chosen once one thing has come, gone or changed its wants: only rings through it are looked for anew, and only what they
 * touch is chosen again.
 */
export function* afterChange(
  { rings: before, chosen }: Found,
  wants: Wants,
  thing: number,
  ownerOf?: (thing: number) => unknown,
  given: Limits = limits,
): Generator<void, Found> {
  const touched = new Set(
    before.filter(({ things }) => things.includes(thing)).flatMap(({ things }) => things),
  );
  const come = ringsThrough(wants, thing, given, ownerOf);
  for (const ring of come) for (const each of ring.things) touched.add(each);
  const rings = [...before.filter(({ things }) => !things.includes(thing)), ...come];
  const again = groupsOf(rings).filter((group) =>
    group.some(({ things }) => things.some((each) => touched.has(each))),
  );
  const inAgain = new Set(again.flat());
  const kept = chosen.filter((ring) => !inAgain.has(ring) && !ring.things.includes(thing));
  return { rings, chosen: [...kept, ...(yield* chooseAmong(again, new Set(chosen), given))] };
}

/** Runs to the end without a rest. */
export const atOnce = <Result>(work: Generator<void, Result>): Result => {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
};
