import type { ChildProcess } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stopChild } from '@/lib/platform/launch/family';
import { forgetData } from '@/lib/platform/launch/postgres';

/** What pages had no words for, or words that could not be said: a page shows the name of the message then, and goes on. */
const unsaidIn = (log: string | undefined): string[] => {
  if (!log) return [];
  const told = readFileSync(log, 'utf8').matchAll(
    /(?:MISSING_MESSAGE|FORMATTING_ERROR|INVALID_MESSAGE): [^\n]*/g,
  );
  return [...new Set([...told].map(([line]) => line))];
};

export default async function teardown(): Promise<void> {
  const { site } = globalThis as { site?: ChildProcess };
  if (!site) return;
  await stopChild(site, 'SIGTERM', 15_000);
  const unsaid = unsaidIn(process.env.SITE_LOG);
  const folder = process.env.SITE_FOLDER;
  if (!folder) return;
  forgetData(join(folder, 'data'));
  rmSync(folder, { recursive: true, force: true });
  if (unsaid.length > 0) throw new Error(`Pages had no words for: ${unsaid.join(', ')}`);
}
