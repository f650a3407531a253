import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildSite, isBuilt } from '@/lib/platform/launch/build';
import { spawnChild, stopChild } from '@/lib/platform/launch/family';
import { closeHouse, openHouse } from '@/lib/platform/launch/house';
import { freePort } from '@/lib/platform/launch/ports';
import { nextProgram, siteProgram } from '@/lib/platform/launch/programs';
import { step } from '@/lib/platform/launch/progress';

export type Running = { url: string; stop: () => Promise<void> };

const untilItAnswers = async (url: string): Promise<void> => {
  for (let tries = 0; tries < 240; tries += 1) {
    const isUp = await fetch(url).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await new Promise((wait) => setTimeout(wait, 250));
  }
  throw new Error(`${url} does not answer.`);
};

const serve = async (program: string[], port: number): Promise<Running> => {
  const child = spawnChild(process.execPath, program, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const url = `http://127.0.0.1:${port}`;
  await untilItAnswers(url);
  return { url, stop: () => stopChild(child) };
};

/** The site with the demo community in a folder of its own; DATABASE_URL is set for this process too. */
export const ourSite = async (): Promise<Running> => {
  const folder = mkdtempSync(join(tmpdir(), 'mitoyen-load-'));
  const port = await freePort();
  Object.assign(process.env, { DATA_DIR: folder, PORT: String(port), NODE_ENV: 'production' });
  const house = await openHouse();
  if (!isBuilt()) await step('Building the site', buildSite);
  const site = await serve(siteProgram(), port);
  const stop = async () => {
    await site.stop();
    await closeHouse(house);
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: site.url, stop };
};

const bare = resolve(__dirname, 'bare');

/** A Next app with one dynamic page and nothing on it: what ours is measured against, on the same machine in the same run. */
export const bareSite = async (): Promise<Running> => {
  await step('Building the bare app', async () => {
    const child = spawnChild(process.execPath, [nextProgram(), 'build', bare], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, NEXT_DIST_DIR: '', NODE_ENV: 'production' },
    });
    const code = await new Promise((done) => child.once('exit', done));
    if (code !== 0) throw new Error('The bare app could not be built.');
  });
  const port = await freePort();
  return serve([nextProgram(), 'start', bare, '-p', String(port)], port);
};
