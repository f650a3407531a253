// The whole suite, in the order in which it tells most soonest: npm test
import { spawn } from 'node:child_process';

const jest = (projects, ...more) => [
  'npx',
  ['jest', '-c', 'tests/jest.config.js', '--selectProjects', ...projects, ...more],
];

/** Each with what runs for it, at the same time. */
const parts = [
  ['Format, lint, types, architecture', ['npm', ['run', '-s', 'check']]],
  [
    'Rules, and the house on a real Postgres; meanwhile the site is built',
    jest(['unit', 'integration', 'app']),
    ['node', ['--import', './lib/platform/launch/loader.mjs', 'tests/support/site/build.ts']],
  ],
  [
    'Real browsers on two running sites',
    jest(['browser'], '--runInBand', '--shard=1/2'),
    jest(['browser'], '--runInBand', '--shard=2/2'),
  ],
  ['The API document', ['npm', ['run', '-s', 'lint:api']]],
];

/** The first shows what it says as it comes; what those beside it say is shown when they end, in one piece. */
const runs = (commands) =>
  commands.map(([command, args], at) => {
    const child = spawn(command, args, { stdio: at === 0 ? 'inherit' : ['ignore', 'pipe', 'pipe'] });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => said.push(chunk));
    return new Promise((done, fail) => {
      child.once('close', (status) => {
        process.stderr.write(Buffer.concat(said));
        if (status === 0) done();
        else fail(status ?? 1);
      });
    });
  });

for (const [name, ...commands] of parts) {
  const began = Date.now();
  console.log(`\n== ${name}`);
  const running = runs(commands);
  try {
    await Promise.all(running);
  } catch (status) {
    // Those beside it end first: what they say is shown only then.
    await Promise.allSettled(running);
    console.error(`== ${name}: failed`);
    process.exit(status);
  }
  console.log(`== ${name}: ${Math.round((Date.now() - began) / 1000)} s`);
}
