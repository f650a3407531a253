import 'server-only';
import { requireOperator, type Viewer } from '@/lib/platform/auth/viewer';
import type { SettingName } from '@/lib/platform/changing-settings';
import { db } from '@/lib/platform/db/client';
import type { Settings } from '@/lib/platform/settings';

export type SettingChangeView<Name extends SettingName> = {
  id: string;
  at: Date;
  by: string;
  before: Settings[Name];
  after: Settings[Name];
};

/** Who changed a setting, from what to what, the newest first. */
export const settingChanges = async <Name extends SettingName>(
  viewer: Viewer,
  name: Name,
): Promise<SettingChangeView<Name>[]> => {
  requireOperator(viewer);
  const rows = await db.settingChange.findMany({
    where: { name },
    orderBy: { id: 'desc' },
    take: 100,
    select: { id: true, at: true, data: true, byMember: { select: { name: true } } },
  });
  return rows.map(({ id, at, data, byMember }) => {
    const { before, after } = data as Record<'before' | 'after', Settings[Name]>;
    return { id, at, by: byMember.name, before, after };
  });
};

/** What a member changed of the community's settings, as an operator. */
export const settingChangesKept = (byMemberId: string) =>
  db.settingChange.findMany({
    where: { byMemberId },
    select: { name: true, data: true, at: true },
    orderBy: { id: 'asc' },
  });
