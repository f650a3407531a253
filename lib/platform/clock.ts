import 'server-only';
import { readFileSync } from 'node:fs';
import { env } from './env';

/** Milliseconds that the demo's clock runs ahead, from CLOCK_FILE; browser tests write it to let days pass. */
const aheadMs = (): number => {
  if (!env.CLOCK_FILE) return 0;
  try {
    return Number(readFileSync(env.CLOCK_FILE, 'utf8')) || 0;
  } catch {
    return 0;
  }
};

/** The present. Rules never call it: they take the time as an argument. */
export const now = (): Date => new Date(Date.now() + aheadMs());
