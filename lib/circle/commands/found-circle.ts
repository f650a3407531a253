import 'server-only';
import { randomBytes, randomUUID } from 'node:crypto';
import { handleCandidates, handleFrom } from '@/lib/member/rules';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { now as clockNow } from '@/lib/platform/clock';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import { limit } from '@/lib/platform/rate-limit';
import { AppError } from '@/lib/shared/errors';
import { recordInCircle } from '../events';
import { requireRoomFor } from '../held';
import type { FoundCircle } from '../schema';

const unguessedHandle = (name: string): string =>
  `${handleFrom(name).slice(0, 22)}-${randomBytes(3).toString('hex')}`;

/** The first of the name's handles that no circle has. */
const freeHandle = async (tx: Db, name: string): Promise<string> => {
  const candidates = handleCandidates(name);
  const taken = await tx.circle.findMany({ where: { handle: { in: candidates } }, select: { handle: true } });
  const isTaken = new Set(taken.map(({ handle }) => handle.toLowerCase()));
  return candidates.find((each) => !isTaken.has(each)) ?? unguessedHandle(name);
};

/** Writes the circle down. Should another of the same name take the handle at the same moment, a second one is made. */
const createCircle = async (
  tx: Db,
  { id, at, ...described }: Omit<FoundCircle, '_once'> & { id: string; at: Date },
): Promise<void> => {
  const { name } = described;
  for (const handle of [await freeHandle(tx, name), unguessedHandle(name)]) {
    const data = [{ ...described, id, handle, createdAt: at }];
    await tx.circle.createMany({ data, skipDuplicates: true });
    if (await tx.circle.count({ where: { id, handle } })) return;
  }
  throw new AppError('conflict', 'movedMeanwhile');
};

const foundBefore = async (memberId: string, id: string): Promise<{ id: string } | null> =>
  db.circle.findFirst({
    where: { id, events: { some: { name: 'found', byMemberId: memberId } } },
    select: { id: true },
  });

/**
 * Founds a circle, whose first keeper the viewer is; its id. With `_once` (which becomes the id) the same form sent twice is
 * one circle. `forbidden member.confirmFirst` for who has not confirmed their address, `conflict circle.tooMany` for who is in
 * as many as one can be in.
 */
export const foundCircle = async (
  viewer: Viewer | null,
  { _once, ...described }: FoundCircle,
): Promise<{ id: string }> => {
  const member = requireMember(viewer);
  if (!member.isConfirmed) throw new AppError('forbidden', 'member.confirmFirst');
  const before = _once ? await foundBefore(member.id, _once) : null;
  if (before) return before;
  await limit('circle', member.id);
  const id = _once ?? randomUUID();
  const at = clockNow();
  try {
    await transaction(async (tx) => {
      await requireRoomFor(tx, member.id);
      await createCircle(tx, { ...described, id, at });
      await tx.circleMember.create({
        data: { circleId: id, memberId: member.id, role: 'keeper', since: at },
      });
      await recordInCircle(tx, { circleId: id, name: 'found', byMemberId: member.id, at });
    });
  } catch (error) {
    const twin = _once ? await foundBefore(member.id, _once) : null;
    if (twin) return twin;
    throw error;
  }
  return { id };
};
