import type { Details } from './fields';
import type { NightValue, Steps } from './listing-type';

export const nightParts = ['town', 'beds', 'floor', 'equipment', 'extra'] as const;
export type NightPart = (typeof nightParts)[number];

/** What a night is worth in points, part by part; `counted`: how many people it was worked out for. */
export type NightWorth = {
  points: number;
  parts: Readonly<Record<NightPart, number>>;
  counted: number;
};

/** What is known of where it lies: how many live in the town that is nearest to its pin. */
export type Located = { inhabitants: number };

const numberIn = (details: Details, field: string): number => Math.max(0, Number(details[field]) || 0);

const stepOf = (steps: Steps, value: number): number =>
  steps.findLast(([from]) => value >= from)?.[1] ?? steps[0]?.[1] ?? 0;

/**
 * What a night is worth, from what its owner answered and where it lies. More beds than the floor has room for count for nothing, and
 * the town is that of the pin: neither is worth inventing.
 */
export const nightWorth = (
  { town, beds, floor, equipment, extra }: NightValue,
  details: Details,
  { inhabitants }: Located,
): NightWorth => {
  const squareMetres = numberIn(details, beds.floor);
  const counted = Math.min(numberIn(details, beds.field), Math.floor(squareMetres / beds.squareMetresEach));
  const has = [details[equipment.field] ?? []].flat().map(String);
  const parts = {
    town: stepOf(town, inhabitants),
    beds: counted * beds.points,
    floor: stepOf(floor.steps, numberIn(details, floor.field)),
    equipment: [...new Set(has)].reduce((sum, each) => sum + (equipment.points[each] ?? 0), 0),
    extra: numberIn(details, extra.field),
  };
  return { points: Object.values(parts).reduce((sum, each) => sum + each, 0), parts, counted };
};
