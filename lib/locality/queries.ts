import 'server-only';
import { requireOperator, type Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import type { LocalityKind } from './kinds';
import { type Index, indexOf } from './names';
import type { ReadLocality } from './schema';
import type { Shape } from './shapes';

/** All that is around, and what is found in it by a name. */
export type Surroundings = { all: readonly ReadLocality[]; index: Index };

/** The community's surroundings as the database has them now, in the order of the file. */
export const presentLocalities = async (): Promise<Surroundings> => {
  const rows = await db.locality.findMany({ orderBy: { position: 'asc' } });
  const all = rows.map(({ kind, shape, name, otherNames, lat, lng }) => ({
    ...{ name, otherNames, lat, lng },
    kind: kind as LocalityKind,
    shape: shape as Shape | null,
  }));
  return { all, index: indexOf(all) };
};

const keepMs = 30_000;
let kept: { at: number; surroundings: Promise<Surroundings> } | undefined;

/** The same as most pages read it: a new file is seen by every process within half a minute. */
export const localities = (): Promise<Surroundings> => {
  if (kept && Date.now() - kept.at < keepMs) return kept.surroundings;
  const reading = { at: Date.now(), surroundings: presentLocalities() };
  reading.surroundings.catch(() => {
    if (kept === reading) kept = undefined;
  });
  kept = reading;
  return reading.surroundings;
};

/** Whoever brought a file reads it at once. */
export const forgetLocalities = (): void => {
  kept = undefined;
};

/** The files that were brought last, for operators. */
export const localityUploads = (viewer: Viewer | null) => {
  requireOperator(viewer);
  return db.localityUpload.findMany({
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: 10,
    select: { id: true, fileName: true, count: true, at: true, byMember: { select: { name: true } } },
  });
};
