import { existsSync } from 'node:fs';
import { readEnv } from '../env';
import { buildSite, isBuilt } from './build';
import { closeHouse, type House, keepRunning, openHouse } from './house';
import { lifeAt } from './life-at';
import { freePort } from './ports';
import { ourProgram, siteProgram } from './programs';
import { bold, dim, step } from './progress';
import { hasPulse } from './pulse';
import { answersAt, type Patience, usualPatience } from './supervise';

const demoAccounts = ['lender', 'borrower', 'neighbour', 'operator'].map((who) => `${who}@example.org`);

const welcome = (address: string): string =>
  [
    '',
    `  ${bold('Mitoyen is up:')} ${address}`,
    ...(process.env.DEMO === 'on'
      ? [
          '',
          `  Sign in as ${demoAccounts.join(', ')}`,
          `  with the password ${bold('mitoyen-demo')}. No email is sent: read it at ${address}/outbox.`,
        ]
      : []),
    dim('  Ctrl-C stops it and keeps the data. npm run reset starts again.'),
    '',
  ].join('\n');

/** While one develops, the first answer of a page waits for its making: nothing is taken for hanging. */
const patienceOf = (isDevelopment: boolean): Patience =>
  isDevelopment ? { ...usualPatience, startMs: 300_000, missesAllowed: 60 } : usualPatience;

const main = async (isDevelopment: boolean): Promise<void> => {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const port = Number(process.env.PORT || 3000);
  if ((await freePort(port)) !== port)
    throw new Error(`Port ${port} is taken. Stop what runs there, or choose another: PORT=3001 npm start`);
  Object.assign(process.env, { NODE_ENV: isDevelopment ? 'development' : 'production' });
  let house: House | undefined;
  let isStopping = false;
  const stop = async (code: number) => {
    if (isStopping) return;
    isStopping = true;
    if (house) await closeHouse(house);
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(0));
  console.log(bold('\n  Mitoyen\n'));
  house = await openHouse();
  readEnv(process.env);
  if (!isDevelopment && !isBuilt())
    await step('Building the site (the first time takes a minute or two)', buildSite);
  const args = isDevelopment ? [...ourProgram('lib/platform/web/server.ts'), '--dev'] : siteProgram();
  const web = keepRunning(
    house,
    'web',
    args,
    answersAt(lifeAt({ HOST: process.env.HOST, PORT: String(port) })),
    patienceOf(isDevelopment),
  );
  const worker = keepRunning(house, 'worker', ourProgram('lib/worker/run.ts'), hasPulse());
  for (const { givenUp } of [web, worker])
    void givenUp.then((line) => {
      console.error(`\n  ${line}\n`);
      void stop(1);
    });
  // Whatever ends before it was up does so for a reason that trying again would not mend.
  await Promise.all([web.up, worker.up]).catch(async (error: Error) => {
    if (!isStopping) console.error(`\n  ${error.message}\n`);
    await stop(1);
  });
  if (!isStopping) console.log(welcome(process.env.APP_URL ?? ''));
};

main(process.argv.includes('--dev')).catch((error: Error) => {
  console.error(`\n  ${error.message}\n`);
  process.exit(1);
});
