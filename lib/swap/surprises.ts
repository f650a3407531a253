import type { Want } from './finder/wants';
import { matching } from './rules';

/** A thing as it is matched: where it is in metres of the map, and how many of them a metre on the ground is. */
export type Thing = {
  id: string;
  ownerId: string;
  type: string;
  anything: boolean;
  x: number;
  y: number;
  lat: number;
};

const kmBetween = (one: Thing, other: Thing): number =>
  (Math.hypot(one.x - other.x, one.y - other.y) * Math.cos((one.lat * Math.PI) / 180)) / 1000;

/** A number that a text always comes to (FNV-1a): who is surprised by what does not change from one day to the next. */
const numberOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
};

/**
 * What those take who are open to anything: things of people who want theirs, and a few others near them, fitting less than what
 * somebody asked for in words. `isRefused`: they said “not this” before.
 */
export const surprisesAmong = (
  things: readonly Thing[],
  wants: readonly Want[],
  isRefused: (from: Thing, to: Thing) => boolean,
): Want[] => {
  const wantedBy = Map.groupBy(wants, ({ to }) => to);
  return things.flatMap((thing, from) => {
    if (!thing.anything) return [];
    const askers = (wantedBy.get(from) ?? []).map((want) => want.from);
    const first = numberOf(thing.id);
    const others = Array.from(
      { length: Math.min(things.length, 4 * matching.surprises) },
      (_, at) => (first + at * 7919) % things.length,
    );
    const isNear = (to: number): boolean => {
      const other = things[to];
      return (
        other !== undefined &&
        other.ownerId !== thing.ownerId &&
        other.type === thing.type &&
        kmBetween(thing, other) <= matching.farthestKm &&
        !isRefused(thing, other)
      );
    };
    const near = [...askers.filter(isNear), ...others.filter(isNear).slice(0, matching.surprises)];
    return [...new Set(near)].map((to) => {
      const km = kmBetween(thing, things[to] ?? thing);
      return { from, to, fit: (matching.surpriseFit * matching.halfKm) / (matching.halfKm + km) };
    });
  });
};
