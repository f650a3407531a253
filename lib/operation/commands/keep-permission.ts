import 'server-only';
import { shutType, shutTypeTask } from '@/lib/listing/commands/shut-type';
import { requireOperator, type Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { type Db, transaction } from '@/lib/platform/db/client';
import { addJob } from '@/lib/platform/jobs';
import { holdPermission, writePermission } from '@/lib/platform/permissions';
import { AppError } from '@/lib/shared/errors';
import type { KeepPermission } from '../schema';

const note = (
  tx: Db,
  { permissionId, reason }: KeepPermission,
  event: 'confirmed' | 'taken_back',
  byMemberId: string,
) =>
  tx.permissionEvent.create({
    data: { permissionName: permissionId, name: event, reason, byMemberId, at: now() },
    select: { id: true },
  });

/** Says that the community may do something, and what that rests on: who does answers for it. Twice is once. */
export const confirmPermission = async (viewer: Viewer | null, input: KeepPermission): Promise<void> => {
  const { id } = requireOperator(viewer);
  await transaction(async (tx) => {
    const { confirmedAt } = await holdPermission(tx, input.permissionId);
    if (confirmedAt) return;
    await writePermission(tx, { name: input.permissionId, confirmedAt: now() });
    await note(tx, input, 'confirmed', id);
  });
};

/**
 * Takes that back: nothing more of it is shown, and what nobody has agreed to yet ends. What is agreed goes on between those who
 * agreed. `conflict permission.notConfirmed` where nobody had confirmed it.
 */
export const takeBackPermission = async (viewer: Viewer | null, input: KeepPermission): Promise<void> => {
  const { id } = requireOperator(viewer);
  await transaction(async (tx) => {
    const { confirmedAt } = await holdPermission(tx, input.permissionId);
    if (!confirmedAt) throw new AppError('conflict', 'permission.notConfirmed');
    await writePermission(tx, { name: input.permissionId, confirmedAt: null });
    await note(tx, input, 'taken_back', id);
    await addJob(
      tx,
      shutTypeTask,
      { type: input.permissionId },
      { key: `${shutTypeTask}:${input.permissionId}` },
    );
  });
  await shutType(input.permissionId, id);
};
