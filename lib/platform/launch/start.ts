import { existsSync } from 'node:fs';
import { readEnv } from '../env';
import { buildSite, isBuilt } from './build';
import { closeHouse, type House, keepRunning, openHouse } from './house';
import { freePort } from './ports';
import { ourProgram } from './programs';
import { bold, dim, step } from './progress';

const demoAccounts = ['lender', 'borrower', 'neighbour', 'operator'].map((who) => `${who}@example.org`);

const welcome = (address: string): string =>
  [
    '',
    `  ${bold('Mitoyen is up:')} ${address}`,
    ...(process.env.DEMO === 'on'
      ? [
          '',
          `  Sign in as ${demoAccounts.join(', ')}`,
          `  with the password ${bold('mitoyen-demo')}. Mail that would leave lies in ${address}/outbox.`,
        ]
      : []),
    dim('  Ctrl-C stops it; the data stay. npm run reset starts over.'),
    '',
  ].join('\n');

const answers = async (address: string): Promise<boolean> =>
  fetch(`${address}/api/health`).then(
    (response) => response.ok,
    () => false,
  );

const untilItAnswers = async (address: string): Promise<void> => {
  const patienceEnds = Date.now() + 60_000;
  while (!(await answers(address))) {
    if (Date.now() > patienceEnds) throw new Error(`${address} does not answer.`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
};

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
  const ended = (name: string) => {
    if (!isStopping) console.error(`  ${name} ended unexpectedly.`);
    void stop(1);
  };
  const web = [...ourProgram('lib/platform/web/server.ts'), ...(isDevelopment ? ['--dev'] : [])];
  keepRunning(house, 'web', web, ended);
  keepRunning(house, 'worker', ourProgram('lib/worker/run.ts'), ended);
  await untilItAnswers(`http://127.0.0.1:${port}`);
  console.log(welcome(process.env.APP_URL ?? ''));
};

main(process.argv.includes('--dev')).catch((error: Error) => {
  console.error(`\n  ${error.message}\n`);
  process.exit(1);
});
