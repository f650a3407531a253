import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentIn } from '@/app/api/v1/document';
import { locales } from '@/lib/shared/locale';

/** Lints the OpenAPI document in each language, by Redocly's own rules, without a network: npm run lint:api */
const folder = mkdtempSync(join(tmpdir(), 'mitoyen-openapi-'));
const files = locales.map((locale) => {
  const file = join(folder, `openapi.${locale}.json`);
  writeFileSync(file, JSON.stringify(documentIn(locale), null, 2));
  return file;
});
const { status } = spawnSync(
  process.execPath,
  ['node_modules/@redocly/cli/bin/cli.js', 'lint', '--config', 'tests/app/api/redocly.yaml', ...files],
  {
    stdio: 'inherit',
    env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
  },
);
rmSync(folder, { recursive: true, force: true });
process.exit(status ?? 1);
