import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { env } from '@/lib/platform/env';
import { clear } from './clear';
import { seed } from './seed';

/** Invites the demo community into an empty database; with `--again`, into one that is emptied first. */
const main = async (): Promise<void> => {
  if (env.DEMO !== 'on') throw new Error('The demo community comes only where DEMO is on.');
  try {
    if (process.argv.includes('--again')) await clear();
    if ((await db.member.count()) > 0)
      throw new Error('There are members here already: nothing was changed.');
    const begun = performance.now();
    await seed(now());
    console.log(`The demo community is ready (${((performance.now() - begun) / 1000).toFixed(1)} s).`);
  } finally {
    await db.$disconnect();
  }
};

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
