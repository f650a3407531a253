import 'server-only';
import type { Db } from './db/client';
import type { Prisma } from './db/generated/client';
import { defaultSettings, type Settings, SettingsSchema } from './settings';

export type SettingName = keyof Settings;

/**
 * Writes one of the community's settings, and says what it was and is; null: it is the same. The default is kept as nothing, so
 * that it may change with the software.
 */
export const writeSetting = async <Name extends SettingName>(
  tx: Db,
  name: Name,
  to: Settings[Name],
): Promise<{ before: Settings[Name]; after: Settings[Name] } | null> => {
  const after = SettingsSchema.shape[name].parse(to) as Settings[Name];
  // The row may not be there yet: one after the other.
  await tx.$queryRaw`SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtext(${`setting ${name}`}))) AS held`;
  const row = await tx.setting.findUnique({ where: { key: name } });
  const before = (row ? row.value : defaultSettings[name]) as Settings[Name];
  const [was, is, otherwise] = [before, after, defaultSettings[name]].map((each) => JSON.stringify(each));
  if (was === is) return null;
  const value = after as Prisma.InputJsonValue;
  if (is === otherwise) await tx.setting.deleteMany({ where: { key: name } });
  else await tx.setting.upsert({ where: { key: name }, create: { key: name, value }, update: { value } });
  return { before, after };
};
