// The whole suite, in the order in which it tells most soonest: npm test
import { spawnSync } from 'node:child_process';

const jest = (projects, ...more) => [
  'npx',
  ['jest', '-c', 'tests/jest.config.js', '--selectProjects', ...projects, ...more],
];

const parts = [
  ['Format, lint, types, architecture', 'npm', ['run', '-s', 'check']],
  ['Rules, and the house on a real Postgres', ...jest(['unit', 'integration', 'app'])],
  ['Real browsers on the running site', ...jest(['browser'], '--runInBand')],
  ['The API document', 'npm', ['run', '-s', 'lint:api']],
];

for (const [name, command, args] of parts) {
  const began = Date.now();
  console.log(`\n== ${name}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) {
    console.error(`== ${name}: failed`);
    process.exit(status ?? 1);
  }
  console.log(`== ${name}: ${Math.round((Date.now() - began) / 1000)} s`);
}
