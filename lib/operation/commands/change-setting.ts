import 'server-only';
import { requireOperator, type Viewer } from '@/lib/platform/auth/viewer';
import { type SettingName, writeSetting } from '@/lib/platform/changing-settings';
import { now } from '@/lib/platform/clock';
import { transaction } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { readAnew, type Settings } from '@/lib/platform/settings';

/**
 * Changes one of the community's settings, with who did it and what it was. The same again is no change. Other processes follow
 * within a minute.
 */
export const changeSetting = async <Name extends SettingName>(
  viewer: Viewer | null,
  name: Name,
  to: Settings[Name],
): Promise<void> => {
  const { id: byMemberId } = requireOperator(viewer);
  await transaction(async (tx) => {
    const data = (await writeSetting(tx, name, to)) as Prisma.InputJsonObject | null;
    if (data)
      await tx.settingChange.create({ data: { name, byMemberId, data, at: now() }, select: { id: true } });
  });
  await readAnew();
};
