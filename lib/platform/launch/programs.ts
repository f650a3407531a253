import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = resolve(__dirname, '../../..');

/** Next's command, to be run by this Node. */
export const nextProgram = (): string => join(root, 'node_modules/next/dist/bin/next');

/** Arguments that make this Node run one of our TypeScript programs, `server-only` being allowed in it. */
export const ourProgram = (path: string): string[] => [
  '--import',
  pathToFileURL(join(root, 'lib/platform/launch/loader.mjs')).href,
  join(root, path),
];

/**
 * Arguments that run the site. Its heap grows to a fifth of the machine at most: on one of 2 GB, Postgres and the worker
 * have room beside it.
 */
export const siteProgram = (): string[] => [
  '--max-old-space-size-percentage=20',
  ...ourProgram('lib/platform/web/server.ts'),
];
