import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { lifeAt } from './life-at';
import { answersAt } from './supervise';

/**
 * Whether the site of this machine answers, for whatever starts and restarts it (systemd, containers): `alive.ts [seconds]`
 * asks once, or again and again for so many seconds. Code 1 when no answer came.
 */
const main = async (seconds: number): Promise<void> => {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const url = lifeAt(process.env);
  const isAlive = answersAt(url);
  const until = Date.now() + seconds * 1000;
  while (!(await isAlive())) {
    if (Date.now() >= until) {
      console.error(`The site does not answer at ${url}.`);
      process.exitCode = 1;
      return;
    }
    await wait(1_000);
  }
};

void main(Number(process.argv[2] ?? 0));
