import 'server-only';
import { requireOperator, type Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { type Db, transaction } from '@/lib/platform/db/client';
import { Prisma } from '@/lib/platform/db/generated/client';
import { env } from '@/lib/platform/env';
import { forgetLocalities } from './queries';
import { type KeepLocalities, type ReadLocality, readLocalities } from './schema';

/** Any number names the lock; it is asked for nowhere else. */
const editing = 4_901_400;

/** All that is around, instead of what was there. Inside the caller's transaction. */
export const writeLocalities = async (tx: Db, all: readonly ReadLocality[]): Promise<void> => {
  await tx.locality.deleteMany();
  await tx.locality.createMany({
    data: all.map(({ shape, ...locality }, position) => ({
      ...locality,
      position,
      shape: shape ?? Prisma.DbNull,
    })),
  });
};

/** Reads an operator's file and takes all of it for the community's surroundings, instead of the last one; how many there are. */
export const keepLocalities = async (viewer: Viewer | null, { file }: KeepLocalities): Promise<number> => {
  const operator = requireOperator(viewer);
  const all = readLocalities(await file.text(), { lat: env.COMMUNITY_LAT, lng: env.COMMUNITY_LNG });
  await transaction(async (tx) => {
    // Two files at once would mix.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${editing})`;
    await writeLocalities(tx, all);
    await tx.localityUpload.create({
      data: { byMemberId: operator.id, fileName: file.name.slice(0, 200), count: all.length, at: now() },
    });
  });
  forgetLocalities();
  return all.length;
};
