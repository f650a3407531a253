// Writes the typed client. Prisma asks for an engine that generating never runs and would download it:
// naming any file that exists in its place leaves the network alone.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

const prisma = createRequire(import.meta.url).resolve('prisma/build/index.js');
const { status } = spawnSync(
  process.execPath,
  [prisma, 'generate', '--schema', 'prisma/schema', '--no-hints'],
  {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: 'package.json', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
  },
);
process.exit(status ?? 1);
