import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { env } from '../env';
import { type Prisma, PrismaClient } from './generated/client';

// UTC: Prisma sends the times of raw queries without a zone, and the server would take them for its own.
const connect = (): PrismaClient =>
  new PrismaClient({
    adapter: new PrismaPg({
      connectionString: env.DATABASE_URL,
      max: env.DATABASE_POOL,
      options: '-c TimeZone=UTC',
    }),
  });

const kept = globalThis as { mitoyenDb?: { $disconnect: () => Promise<void> } };

const connected = (): PrismaClient => {
  const known = kept.mitoyenDb;
  if (known instanceof PrismaClient) return known;
  // Generated anew while developing: what was kept knows the tables of before.
  void known?.$disconnect();
  const client = connect();
  kept.mitoyenDb = client;
  return client;
};

/** The database. Connects at the first use; one pool a process, also across hot reloads. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get: (_, name) => {
    const client = connected();
    const value = Reflect.get(client, name);
    return typeof value === 'function' ? value.bind(client) : value;
  },
});

/** Inside `transaction`, or the database itself: queries that work in either take this. */
export type Db = Prisma.TransactionClient;

/** Runs `work` in one transaction; a throw undoes all of it. Effects never run in here: they are jobs. */
export const transaction = <Result>(work: (tx: Db) => Promise<Result>): Promise<Result> =>
  db.$transaction(work, { maxWait: 10_000, timeout: 15_000 });
