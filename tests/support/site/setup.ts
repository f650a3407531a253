import { spawn } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isBuilt } from '@/lib/platform/launch/build';
import { freePort } from '@/lib/platform/launch/ports';
import { runningClusterUrl } from '@/lib/platform/launch/postgres';
import { ourProgram } from '@/lib/platform/launch/programs';
import { emptyTile, mapFile } from '../map-file';
import { findBrowser } from './chromium';

const root = resolve(__dirname, '../../..');

/** Where the site keeps its data, for what no page offers: `timers.ts`, and looking a booking up by its state. */
const openDatabase = (dataDir: string | undefined): void => {
  if (dataDir) process.env.SITE_DATABASE_URL = runningClusterUrl(dataDir, 'mitoyen');
};

/**
 * The site as `npm start` gives it, on a port and in a folder of its own, with a clock that tests may move.
 * SITE_URL points the tests at one that is up already; it must have been started with CLOCK_FILE, and SITE_CLOCK_FILE
 * names that file. With SITE_DATA_DIR, its DATA_DIR, the tests need not wait for what the worker does each minute; SITE_LOG
 * is the file that its output goes to.
 */
export default async function setup({ shard }: { shard?: { shardIndex: number } }): Promise<void> {
  process.env.CHROMIUM_PATH = await findBrowser();
  if (process.env.SITE_URL) return openDatabase(process.env.SITE_DATA_DIR);
  // Of two runs at once the first one builds; where it could not, the second says why as well.
  if (shard && shard.shardIndex > 1)
    for (let seconds = 0; seconds < 900 && !isBuilt(); seconds += 1) await wait(1000);
  const folder = mkdtempSync(join(tmpdir(), 'mitoyen-site-'));
  const clockFile = join(folder, 'clock');
  const dataDir = join(folder, 'data');
  const log = join(folder, 'log');
  const map = join(folder, 'map.pmtiles');
  writeFileSync(map, mapFile(0, 0, 0, emptyTile('earth')));
  writeFileSync(clockFile, '0');
  // Written by the site itself: what it has said before an answer stands there when the answer comes.
  const output = openSync(log, 'a');
  const port = await freePort();
  const { DATABASE_URL: _, ...rest } = process.env;
  const child = spawn(process.execPath, ourProgram('lib/platform/launch/start.ts'), {
    cwd: root,
    stdio: ['ignore', output, output],
    env: {
      ...rest,
      NODE_ENV: 'production',
      PORT: String(port),
      DATA_DIR: dataDir,
      CLOCK_FILE: clockFile,
      // The ground of the map: all that its makers would have drawn there is one empty tile.
      MAP_PMTILES: map,
      // Many pages with many pictures are seen for the first time.
      PICTURE_EFFORT: '0',
    },
  });
  const said = () => readFileSync(log, 'utf8');
  while (!said().includes('Mitoyen is up')) {
    if (child.exitCode !== null || child.signalCode) throw new Error(`The site did not start:\n${said()}`);
    await wait(100);
  }
  process.env.SITE_URL = `http://localhost:${port}`;
  process.env.SITE_CLOCK_FILE = clockFile;
  process.env.SITE_LOG = log;
  process.env.SITE_FOLDER = folder;
  (globalThis as { site?: typeof child }).site = child;
  openDatabase(dataDir);
}
