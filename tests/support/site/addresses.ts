import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const app = resolve(__dirname, '../../../app');

/** `pattern`: as its folders spell it, without those that stand in no address. */
export type Handler = { pattern: string; isPage: boolean };

/** Every address that a page or a handler stands on. */
export const handlers: readonly Handler[] = readdirSync(app, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(^|\/)(page\.tsx|route\.tsx?)$/.test(file))
  .map((file) => ({
    pattern: `/${join(file, '..')}`.replace(/^\/\.$/, '/').replace(/\/\([^)]*\)/g, ''),
    isPage: file.endsWith('page.tsx'),
  }));
