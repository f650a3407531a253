/** What a geometry of a file may be. */
export type ShapeName = 'Point' | 'LineString' | 'MultiLineString' | 'Polygon' | 'MultiPolygon';

type Kind = {
  /** Whether people look for it by its name: then it must have one. */
  isSought: boolean;
  /** The word alone says nothing: `gare` may be a bag or a place, so that a preposition must lead to it. */
  needsPreposition: boolean;
  shapes: readonly ShapeName[];
  /** How far around it "near it" reaches when nobody says. */
  reachKm: number;
};

const areas = ['Polygon', 'MultiPolygon'] as const;
const lines = ['LineString', 'MultiLineString'] as const;

/** What there is around a community, in the order in which a name counts. */
export const localityKinds = {
  neighbourhood: { isSought: true, needsPreposition: false, shapes: ['Point', ...areas], reachKm: 3 },
  landmark: { isSought: true, needsPreposition: true, shapes: ['Point', ...areas], reachKm: 2 },
  green: { isSought: true, needsPreposition: true, shapes: areas, reachKm: 2 },
  water: { isSought: false, needsPreposition: true, shapes: [...lines, ...areas], reachKm: 2 },
  road: { isSought: false, needsPreposition: true, shapes: lines, reachKm: 2 },
  rail: { isSought: false, needsPreposition: true, shapes: lines, reachKm: 2 },
} as const satisfies Record<string, Kind>;

export type LocalityKind = keyof typeof localityKinds;

export const kindNames = Object.keys(localityKinds) as LocalityKind[];
