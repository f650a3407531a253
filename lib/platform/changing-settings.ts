import 'server-only';
import { requireOperator, type Viewer } from './auth/viewer';
import { now } from './clock';
import { db, transaction } from './db/client';
import type { Prisma } from './db/generated/client';
import { defaultSettings, readAnew, type Settings, SettingsSchema } from './settings';

export type SettingName = keyof Settings;

/**
 * Changes one of the community's settings, with who did it and what it was. The same again is no change; the default is kept as
 * nothing, so that it may change with the software. Other processes follow within a minute.
 */
export const changeSetting = async <Name extends SettingName>(
  viewer: Viewer | null,
  name: Name,
  to: Settings[Name],
): Promise<void> => {
  const { id: byMemberId } = requireOperator(viewer);
  const after = SettingsSchema.shape[name].parse(to) as Settings[Name];
  await transaction(async (tx) => {
    // The row may not be there yet: one operator after the other.
    await tx.$queryRaw`SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtext(${`setting ${name}`}))) AS held`;
    const row = await tx.setting.findUnique({ where: { key: name } });
    const before = row ? row.value : defaultSettings[name];
    const [was, is, otherwise] = [before, after, defaultSettings[name]].map((each) => JSON.stringify(each));
    if (was === is) return;
    const value = after as Prisma.InputJsonValue;
    if (is === otherwise) await tx.setting.deleteMany({ where: { key: name } });
    else await tx.setting.upsert({ where: { key: name }, create: { key: name, value }, update: { value } });
    const data = { before, after } as Prisma.InputJsonObject;
    await tx.settingChange.create({ data: { name, byMemberId, data, at: now() }, select: { id: true } });
  });
  await readAnew();
};

export type SettingChangeView = { id: string; at: Date; by: string; before: unknown; after: unknown };

/** Who changed a setting, from what to what, the newest first. */
export const settingChanges = async (viewer: Viewer, name: SettingName): Promise<SettingChangeView[]> => {
  requireOperator(viewer);
  const rows = await db.settingChange.findMany({
    where: { name },
    orderBy: { id: 'desc' },
    take: 100,
    select: { id: true, at: true, data: true, byMember: { select: { name: true } } },
  });
  return rows.map(({ id, at, data, byMember }) => {
    const { before, after } = data as { before: unknown; after: unknown };
    return { id, at, by: byMember.name, before, after };
  });
};
