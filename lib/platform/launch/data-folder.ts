import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where a self-contained installation keeps everything: database, pictures, its secret. DATA_DIR moves it. */
export const dataFolder = (): string => {
  const folder = resolve(process.env.DATA_DIR || '.data');
  mkdirSync(folder, { recursive: true });
  return folder;
};

/** A value made once and kept in the folder, readable by its owner only. */
export const keptValue = (
  folder: string,
  name: string,
  make: () => string = () => randomBytes(32).toString('base64url'),
): string => {
  const file = join(folder, name);
  if (!existsSync(file)) writeFileSync(file, make(), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
};
