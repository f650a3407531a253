// Lets Node run our TypeScript with its `@/…` paths: node --import ./lib/platform/launch/loader.mjs program.ts
import { fileURLToPath } from 'node:url';

process.env.TSX_TSCONFIG_PATH ??= fileURLToPath(new URL('../../worker/tsconfig.json', import.meta.url));
await import('tsx');
