import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnChild } from './family';
import { nextProgram } from './programs';

const sources = [
  'app',
  'components',
  'lib',
  'proxy.ts',
  'instrumentation.ts',
  'next.config.js',
  'postcss.config.mjs',
  'package-lock.json',
  'tsconfig.json',
];

const skipped = new Set(['generated', 'node_modules']);

const filesBelow = (path: string): string[] => {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => !skipped.has(name))
    .sort((a, b) => a.name.localeCompare(b.name))
    .flatMap(({ name }) => filesBelow(join(path, name)));
};

/** What the built site was made of: it is built again only when this changes. */
const fingerprint = (): string => {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesBelow)) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
};

const distDir = (): string => process.env.NEXT_DIST_DIR || '.next';

const stampFile = (): string => join(distDir(), 'built-from');

export const isBuilt = (): boolean =>
  existsSync(join(distDir(), 'BUILD_ID')) &&
  existsSync(stampFile()) &&
  readFileSync(stampFile(), 'utf8') === fingerprint();

/** Builds the site for production. Its output is shown only when it fails. */
export const buildSite = async (): Promise<void> => {
  const made = fingerprint();
  const child = spawnChild(process.execPath, [nextProgram(), 'build'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += chunk));
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error(`The site could not be built:\n${said}`);
  writeFileSync(stampFile(), made);
};
