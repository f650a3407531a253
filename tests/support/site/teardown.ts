import type { ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { stopChild } from '@/lib/platform/launch/family';
import { forgetData } from '@/lib/platform/launch/postgres';

export default async function teardown(): Promise<void> {
  const { site } = globalThis as { site?: ChildProcess };
  if (!site) return;
  await stopChild(site, 'SIGTERM', 15_000);
  const folder = process.env.SITE_FOLDER;
  if (!folder) return;
  forgetData(join(folder, 'data'));
  rmSync(folder, { recursive: true, force: true });
}
