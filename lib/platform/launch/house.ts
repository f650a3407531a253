import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import { runMigrations } from 'graphile-worker';
import { Client } from 'pg';
import { migrate } from '@/prisma/migrate';
import { demoSecretMark } from '../env-contradictions';
import { startEmulator } from '../stripe/emulator/server';
import { settleCurrency } from './currency';
import { dataFolder, keptValue } from './data-folder';
import { spawnChild } from './family';
import { requirePostgres } from './oldest-postgres';
import { freePort } from './ports';
import { ensureDatabase, layPostgres } from './postgres';
import { ourProgram } from './programs';
import { step } from './progress';
import { feelPulse } from './pulse';
import { type Patience, type Program, type Supervision, supervise } from './supervise';

type Stop = () => Promise<void>;

/** What was started here, to be stopped in the opposite order. */
export type House = { stops: Stop[] };

/** Sets what the operator left open, so that a checkout alone is a whole installation: the demo. */
const furnish = (port: number, folder: string): void => {
  process.env.DEMO ||= process.env.DATABASE_URL ? 'off' : 'on';
  process.env.APP_URL ||= `http://localhost:${port}`;
  process.env.PORT = String(port);
  process.env.FILES_DIR ||= join(folder, 'files');
  if (process.env.DEMO === 'on')
    process.env.AUTH_SECRET ||= keptValue(
      folder,
      'secret',
      () => `${demoSecretMark}${randomBytes(32).toString('base64url')}`,
    );
};

const openDatabase = async (house: House, folder: string): Promise<void> => {
  if (process.env.DATABASE_URL) return;
  const postgres = await layPostgres(folder);
  const { launch, isReady, endSignal } = postgres;
  await step('Starting Postgres', () => {
    const kept = supervise({ name: 'Postgres', start: launch, isAlive: async () => isReady(), endSignal });
    house.stops.push(kept.stop);
    return kept.up.catch(() => Promise.reject(new Error(`Postgres did not start: ${postgres.said()}`)));
  });
  await ensureDatabase(postgres, 'mitoyen');
  process.env.DATABASE_URL = postgres.url('mitoyen');
};

/** The emulator stands in only where no key of Stripe's was given; its port is kept so that its pages stay where they were. */
const openStripe = async (house: House, folder: string, port: number): Promise<void> => {
  if (process.env.STRIPE_SECRET_KEY || process.env.STRIPE_API_URL || process.env.DEMO !== 'on') return;
  const wanted = Number(keptValue(folder, 'stripe-port', () => String(port + 1010)));
  process.env.STRIPE_WEBHOOK_SECRET ||= `whsec_${keptValue(folder, 'stripe-webhook-secret', () => randomBytes(24).toString('hex'))}`;
  const emulator = await step('Starting the Stripe emulator', async () =>
    startEmulator({
      port: await freePort(wanted),
      dataFile: join(folder, 'stripe.sqlite'),
      webhookUrl: `http://127.0.0.1:${port}/api/stripe/webhook`,
      webhookSecret: process.env.STRIPE_WEBHOOK_SECRET ?? '',
      clockFile: process.env.CLOCK_FILE,
    }),
  );
  process.env.STRIPE_API_URL = emulator.url;
  house.stops.push(() => emulator.close());
};

const isEmpty = async (connectionString: string): Promise<boolean> => {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM viewer LIMIT 1');
    return rowCount === 0;
  } finally {
    await client.end();
  }
};

const run = async (args: string[]): Promise<void> => {
  const child = spawnChild(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += chunk));
  const code = await new Promise((done) => child.once('exit', done));
  if (code !== 0) throw new Error(said);
};

/**
 * Tables of ours and of the job queue, up to date; a server that is too old is refused before anything is
 * written, and a database that counts in another currency before anything is added to it.
 */
export const migrateAll = async (connectionString: string): Promise<void> => {
  await requirePostgres(connectionString);
  await migrate(connectionString);
  await runMigrations({ connectionString });
  await settleCurrency(connectionString);
};

/**
 * Everything below the site: database, migrations, demo community, Stripe emulator; each only where no setting names
 * a real one. Leaves the settings in this process's environment for its children.
 */
export const openHouse = async (): Promise<House> => {
  const house: House = { stops: [] };
  const port = Number(process.env.PORT || 3000);
  const folder = dataFolder();
  furnish(port, folder);
  await openDatabase(house, folder);
  const url = process.env.DATABASE_URL ?? '';
  await step('Bringing the database up to date', () => migrateAll(url));
  await openStripe(house, folder, port);
  if (process.env.DEMO === 'on' && (await isEmpty(url))) {
    await step('Filling the demo community', () => run(ourProgram('prisma/seed/main.ts')));
  }
  return house;
};

export const closeHouse = async (house: House): Promise<void> => {
  for (const stop of house.stops.reverse()) await stop().catch((error) => console.error(error));
};

/** One of our programs, kept running until the house is closed. Gives what `supervise` does. */
export const keepRunning = (
  house: House,
  name: string,
  args: string[],
  isAlive: Program['isAlive'],
  patience?: Patience,
): Supervision => {
  const start = () =>
    feelPulse(
      spawnChild(process.execPath, args, {
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
        cwd: resolve(__dirname, '../../..'),
      }),
    );
  const kept = supervise({ name, start, isAlive }, patience);
  house.stops.push(kept.stop);
  return kept;
};
