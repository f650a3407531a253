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
