import 'server-only';
import { setImmediate } from 'node:timers/promises';
import { askedInRings, turnedDownInRings } from '@/lib/booking/ring';
import { swapBack } from '@/lib/listing/returns';
import { listingTypeOf } from '@/lib/listing/types/registry';
import { now as clockNow } from '@/lib/platform/clock';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import { findRings } from '../finder/find-rings';
import { bestWants, type Want } from '../finder/wants';
import { wantsByPlaceSql } from '../places-sql';
import { matching, ringKey } from '../rules';
import { surprisesAmong, type Thing } from '../surprises';
import { lookedSql, wantsSql } from '../wants-sql';

const dayMs = 86_400_000;

type Row = [
  id: string,
  ownerId: string,
  type: string,
  anything: boolean | null,
  x: number,
  y: number,
  lat: number,
];
type Matched = { things: Row[]; wants: [number, number, number][]; notWanted: [string, string][] };

type Ring = { key: string; things: string[]; fit: number };

/** Who said no in a ring, or nothing, did not want what would have come to them: the house looks for something else. */
const rememberRefusals = async (since: Date): Promise<void> => {
  const refused = await turnedDownInRings(db, since);
  await db.notWanted.createMany({
    data: refused.map(({ own, coming }) => ({ forId: own, listingId: coming })),
    skipDuplicates: true,
  });
};

/** What is wanted where it lies, and weighed in money. */
const wantsByPlace = async (things: readonly Thing[]): Promise<Want[]> => {
  const numbers = new Map(things.map(({ id }, at) => [id, at]));
  const wants: Want[] = [];
  for (const [name, all] of Map.groupBy(things, ({ type }) => type)) {
    const back = swapBack(listingTypeOf(name));
    if (!back?.weighed) continue;
    const ids = all.map(({ id }) => id);
    const near = await db.$queryRaw<{ from: string; to: string; fit: number }[]>(
      wantsByPlaceSql(back.weighed, { ids, anywhere: back.anything }),
    );
    for (const { from: fromId, to: toId, fit } of near) {
      const [from, to] = [numbers.get(fromId), numbers.get(toId)];
      if (from !== undefined && to !== undefined) wants.push({ from, to, fit });
    }
  }
  return wants;
};

const found = async (asked: readonly string[]): Promise<Ring[]> => {
  const [matched] = await db.$queryRaw<Matched[]>(wantsSql(asked));
  if (!matched) return [];
  const things: Thing[] = matched.things.map(([id, ownerId, type, anything, x, y, lat]) => ({
    ...{ id, ownerId, type, anything: anything === true, x, y, lat },
  }));
  const refused = new Set(matched.notWanted.map((pair) => pair.join(' ')));
  const said: Want[] = [
    ...matched.wants.map(([from, to, fit]) => ({ from, to, fit })),
    ...(await wantsByPlace(things)),
  ];
  const surprises = surprisesAmong(things, said, (from, to) => refused.has(`${from.id} ${to.id}`));
  const ownerOf = (thing: number) => things[thing]?.ownerId;
  const wants = bestWants(things.length, [...said, ...surprises], matching.perThing, ownerOf);
  const work = findRings(wants, ownerOf);
  for (;;) {
    const { done, value } = work.next();
    if (done)
      return value.chosen.map((ring) => {
        const ids = ring.things.flatMap((thing) => things[thing]?.id ?? []);
        return { key: ringKey(ids), things: ids, fit: ring.fit };
      });
    // Other jobs of this process have their turn.
    await setImmediate();
  }
};

/** What is found instead of what was found before: a ring that is found again stays as it is, and nobody is told of it again. */
const write = async (tx: Db, rings: readonly Ring[], looked: string, now: Date): Promise<void> => {
  await tx.$executeRaw`
    INSERT INTO ring_search (id, looked, found_at) VALUES (1, ${looked}, ${now})
    ON CONFLICT (id) DO UPDATE SET looked = excluded.looked, found_at = excluded.found_at`;
  const before = await tx.foundRing.findMany({
    select: { id: true, things: { orderBy: { position: 'asc' }, select: { listingId: true } } },
  });
  const kept = new Map(
    before.map(({ id, things }) => [ringKey(things.map(({ listingId }) => listingId)), id]),
  );
  const keys = new Set(rings.map(({ key }) => key));
  const gone = [...kept].flatMap(([key, id]) => (keys.has(key) ? [] : [id]));
  await tx.foundRing.deleteMany({ where: { id: { in: gone } } });
  const fresh = rings.filter(({ key }) => !kept.has(key));
  const made = await tx.foundRing.createManyAndReturn({
    data: fresh.map(({ things, fit }) => ({ size: things.length, fit, foundAt: now })),
    select: { id: true },
  });
  await tx.foundThing.createMany({
    data: fresh.flatMap(({ things }, at) =>
      things.map((listingId, position) => ({ ringId: made[at]?.id ?? '', position, listingId })),
    ),
  });
};

/**
 * Looks for the rings that serve most people, if anything has changed since the last time, and keeps them. All is written at once: killed
 * before, it changes nothing, and looks again. Returns how many there are; null: nothing has changed.
 */
export const lookForRings = async (): Promise<number | null> => {
  const now = clockNow();
  const last = await db.ringSearch.findUnique({ where: { id: 1 } });
  await rememberRefusals(last ? new Date(last.foundAt.getTime() - dayMs) : new Date(0));
  const asked = await askedInRings(db);
  const [digest] = await db.$queryRaw<{ looked: string }[]>(lookedSql(asked));
  const looked = digest?.looked ?? '';
  if (looked === last?.looked) return null;
  const rings = await found(asked);
  await transaction((tx) => write(tx, rings, looked, now));
  return rings.length;
};
