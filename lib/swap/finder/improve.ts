import { type Packing, type Taken, takeIfFree, width, worthOf } from './packing';

/** How readily a step that loses is taken, in worth: at first, at first where a good choice is known, and at last. */
const heats = { fresh: 0.4, known: 0.12, last: 0.02 } as const;

/** A step that loses so many times the heat is never taken. */
const hopeless = 12;

const cooledEvery = 1 << 10;
const restsEvery = 1 << 18;

/** Always the same numbers: what is found depends on nothing but what was asked (Marsaglia's xorshift). */
const firstNumber = 0x2545f491;

/**
 * Simulated annealing: a ring that is not chosen takes its things from those that have them; what that loses is borne less and less
 * readily. Ends with the best that it came by. It rests every quarter of a million steps, for others to have their turn.
 * Source: Kirkpatrick, Gelatt, Vecchi, Optimization by Simulated Annealing, Science 220 (1983).
 */
export function* improve(
  packing: Packing,
  from: Taken,
  steps: number,
  isKnown: boolean,
): Generator<void, Taken> {
  const { rings, weight, thing, end } = packing;
  const taken = from.slice();
  const hottest = isKnown ? heats.known : heats.fresh;
  let heat: number = hottest;
  let random = firstNumber;
  let worth = worthOf(packing, from);
  let most = worth;
  const best = from.slice();
  for (let step = 0; step < steps; step += 1) {
    if (step % cooledEvery === 0) heat = hottest * (heats.last / hottest) ** (step / steps);
    if (step % restsEvery === restsEvery - 1) yield;
    random ^= random << 13;
    random ^= random >>> 17;
    random ^= random << 5;
    const ring = Math.floor(((random >>> 0) / 2 ** 32) * rings);
    const first = ring * width;
    const last = end[ring] as number;
    if (taken[thing[first] as number] === ring) continue;
    // A ring collides with as many others as it has things at most; each is counted once.
    let gain = weight[ring] as number;
    let [a, b, c, d] = [-1, -1, -1, -1];
    for (let at = first; at < last; at += 1) {
      const other = taken[thing[at] as number] as number;
      if (other < 0 || other === a || other === b || other === c || other === d) continue;
      gain -= weight[other] as number;
      d = c;
      c = b;
      b = a;
      a = other;
    }
    if (gain < 0) {
      if (gain < -hopeless * heat) continue;
      random ^= random << 13;
      random ^= random >>> 17;
      random ^= random << 5;
      if ((random >>> 0) / 2 ** 32 >= Math.exp(gain / heat)) continue;
      if (worth > most + 1e-9) {
        best.set(taken);
        most = worth;
      }
    }
    worth += gain;
    for (let at = first; at < last; at += 1) {
      const other = taken[thing[at] as number] as number;
      if (other < 0) continue;
      for (let place = other * width; place < (end[other] as number); place += 1)
        taken[thing[place] as number] = -1;
    }
    for (let at = first; at < last; at += 1) taken[thing[at] as number] = ring;
  }
  if (worth > most) best.set(taken);
  for (let ring = 0; ring < rings; ring += 1) takeIfFree(packing, best, ring);
  return best;
}
