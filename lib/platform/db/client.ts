import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { env } from '../env';
import { type Prisma, PrismaClient } from './generated/client';
import { PatientConnection } from './patient-connection';
import { translateTaken } from './refusals';

// UTC: Prisma sends the times of raw queries without a zone, and the server would take them for its own.
const connect = (): PrismaClient =>
  new PrismaClient({
    adapter: new PrismaPg({
      connectionString: env.DATABASE_URL,
      max: env.DATABASE_POOL,
      // For one that is free, and for one that is opened.
      connectionTimeoutMillis: env.DATABASE_WAIT_SECONDS * 1000,
      options: '-c TimeZone=UTC',
      Client: PatientConnection,
    }),
  });

/**
 * By class: generated anew while developing, a client knows other tables, and what was loaded before still asks the one of
 * before. Nobody ends it meanwhile; left alone, its connections close by themselves.
 */
const kept = globalThis as { mitoyenClients?: Map<typeof PrismaClient, PrismaClient> };

const connected = (): PrismaClient => {
  kept.mitoyenClients ??= new Map();
  const known = kept.mitoyenClients.get(PrismaClient);
  if (known) return known;
  const client = connect();
  kept.mitoyenClients.set(PrismaClient, client);
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

/**
 * Runs `work` in one transaction; a throw undoes all of it. Effects never run in here: they are jobs. Throws `conflict
 * alreadyThere` where a unique key refuses: a form's `_once` that is somebody else's, a name that was taken meanwhile.
 */
export const transaction = async <Result>(work: (tx: Db) => Promise<Result>): Promise<Result> => {
  try {
    return await db.$transaction(work, {
      maxWait: env.DATABASE_WAIT_SECONDS * 1000,
      timeout: 15_000,
    });
  } catch (error) {
    throw translateTaken(error);
  }
};
