import { writeLocalities } from '@/lib/locality/commands';
import { kindNames, localityKinds } from '@/lib/locality/kinds';
import type { ReadLocality } from '@/lib/locality/schema';
import { middleOf, type Position, type Shape } from '@/lib/locality/shapes';
import type { Db } from '@/lib/platform/db/client';
import type { Calendar } from './calendar';
import { idOf } from './chance';
import type { Community } from './community';
import { quarters } from './content/quarters';
import { drawn, landmarks, moreQuarters } from './content/surroundings';

const pointsOf = (text: string): Position[] =>
  text.split(' ').map((point) => {
    const [lat = 0, lng = 0] = point.split(',').map(Number);
    return [lng, lat];
  });

const isClosed = ([first, ...others]: readonly Position[]): boolean => {
  const last = others.at(-1);
  return first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1];
};

const spot =
  (kind: ReadLocality['kind']) =>
  ([name, at, ...otherNames]: readonly [string, string, ...string[]]): ReadLocality => {
    const [[lng, lat] = [0, 0]] = pointsOf(at);
    return { kind, name, otherNames, lat, lng, shape: null };
  };

/** An outline where the kind knows no lines, or where the points come back to where they began. */
const shapeOf = (kind: ReadLocality['kind'], points: Position[]): Shape => {
  const { shapes } = localityKinds[kind];
  const knowsLines = shapes.some((name) => name === 'LineString');
  const knowsAreas = shapes.some((name) => name === 'Polygon');
  if (!knowsAreas || (knowsLines && !isClosed(points))) return { type: 'LineString', coordinates: points };
  const [first] = points;
  return { type: 'Polygon', coordinates: [isClosed(points) || !first ? points : [...points, first]] };
};

/** Rennes as the demo knows it: its quarters, what everyone can find, and what a map draws. */
export const surroundings = (): ReadLocality[] => {
  const [neighbourhood = 'neighbourhood', landmark = 'landmark'] = kindNames;
  return [
    ...Object.entries(quarters)
      // Neighbours live in two towns beside it too.
      .filter(([, quarter]) => !('town' in quarter))
      .map(([name, { lat, lng }]) => ({
        ...{ kind: neighbourhood, name, lat, lng },
        otherNames: [],
        shape: null,
      })),
    ...moreQuarters.map(spot(neighbourhood)),
    ...landmarks.map(spot(landmark)),
    ...drawn.map(([kind, name, text, ...otherNames]) => {
      const shape = shapeOf(kind, pointsOf(text));
      return { ...middleOf(shape), kind, name, otherNames, shape };
    }),
  ];
};

/** An operator of the demo has brought them as one file. */
export const writeSurroundings = async (
  tx: Db,
  { members }: Community,
  { days }: Calendar,
): Promise<void> => {
  const operator = members.find(({ role }) => role === 'operator');
  if (!operator) throw new Error('nobody runs the demo');
  const all = surroundings();
  await writeLocalities(tx, all);
  await tx.localityUpload.create({
    data: {
      id: idOf('surroundings'),
      byMemberId: operator.id,
      fileName: 'rennes.geojson',
      count: all.length,
      at: days(-120),
    },
  });
};
