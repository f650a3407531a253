import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { enterRunningHouse } from '@/lib/platform/launch/running-house';

const { DATABASE_URL, DATA_DIR } = process.env;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'house-'));
  delete process.env.DATABASE_URL;
  process.env.DATA_DIR = folder;
});

afterEach(() => {
  rmSync(folder, { recursive: true });
  Object.assign(process.env, { DATABASE_URL, DATA_DIR });
  if (DATABASE_URL === undefined) delete process.env.DATABASE_URL;
  if (DATA_DIR === undefined) delete process.env.DATA_DIR;
});

test('beside a site that keeps its data elsewhere, a program says where it looked and how to name that place', () => {
  expect(enterRunningHouse).toThrow(folder);
  expect(enterRunningHouse).toThrow(/DATA_DIR/);
  expect(enterRunningHouse).toThrow(/DATABASE_URL/);
});
