import type { ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { stopChild } from '@/lib/platform/launch/family';

export default async function teardown(): Promise<void> {
  const { site } = globalThis as { site?: ChildProcess };
  if (!site) return;
  await stopChild(site, 'SIGTERM', 15_000);
  if (process.env.SITE_FOLDER) rmSync(process.env.SITE_FOLDER, { recursive: true, force: true });
}
