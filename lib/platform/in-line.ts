import 'server-only';
import { crowd } from './db/refusals';

/** What a crowd wants: a thing, and the moments between which it wants it; without them, all of it. */
export type Wanted = { thing: string; from?: Date; to?: Date };

export type Bounds = {
  /** As many may be before one, in what one wants oneself. */
  longest: number;
  /** Who waited so long goes. */
  waitMs: number;
  /** Who takes so long is waited for no more. */
  turnMs: number;
};

/** A crowd of two hundred is served within about a second; a transaction ends after 15 (`lib/platform/db/client.ts`). */
const usual: Bounds = { longest: 300, waitMs: 12_000, turnMs: 20_000 };

/** One in a line. Who has no `go` any more has their turn. */
type Place = { from: number; to: number; go: (() => void) | null };

/** By thing, in the order in which they came; a thing is there while someone wants it. */
const lines = new Map<string, Place[]>();

const overlap = (one: Place, other: Place): boolean => one.from < other.to && other.from < one.to;

const isFirst = (line: readonly Place[], place: Place): boolean =>
  line.find((other) => other === place || overlap(other, place)) === place;

/** Gives up a place, and lets go whoever now has nobody before them. */
const leave = (thing: string, place: Place): void => {
  const line = lines.get(thing) ?? [];
  const at = line.indexOf(place);
  if (at < 0) return;
  line.splice(at, 1);
  if (line.length === 0) lines.delete(thing);
  for (const other of line.slice(at)) if (other.go && isFirst(line, other)) other.go();
};

const untilMyTurn = (thing: string, place: Place, waitMs: number): Promise<void> =>
  new Promise((begin, refuse) => {
    const patience = setTimeout(() => {
      leave(thing, place);
      refuse(crowd());
    }, waitMs);
    place.go = () => {
      clearTimeout(patience);
      place.go = null;
      begin();
    };
  });

/**
 * Does work that wants the same thing at overlapping times one after the other within this process, in the order it came:
 * a crowd that would only wait for each other in the database waits here instead, without a connection in hand. A line has
 * bounds: too long, or too slow, it refuses with `unavailable crowd`, and a turn that does not end holds up nobody for
 * good. Other processes know nothing of it, so what must not happen twice is still for the database to refuse.
 */
export const inLine = async <Result>(
  { thing, from, to }: Wanted,
  work: () => Promise<Result>,
  { longest, waitMs, turnMs }: Bounds = usual,
): Promise<Result> => {
  const line = lines.get(thing) ?? [];
  const place: Place = { from: from?.getTime() ?? -Infinity, to: to?.getTime() ?? Infinity, go: null };
  const before = line.filter((other) => overlap(other, place)).length;
  if (before > longest) throw crowd();
  line.push(place);
  lines.set(thing, line);
  if (before > 0) await untilMyTurn(thing, place, waitMs);
  const turn = setTimeout(leave, turnMs, thing, place);
  try {
    return await work();
  } finally {
    clearTimeout(turn);
    leave(thing, place);
  }
};
