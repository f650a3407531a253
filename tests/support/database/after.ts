import { rmSync } from 'node:fs';
import { Client } from 'pg';
import { db } from '@/lib/platform/db/client';
import { closeAll } from './closing';

/** A machine that is busy with something else takes its time. */
const patienceMs = 120_000;

/** Runs one statement on the server itself, beside the test databases. */
const onServer = async (statement: (name: string) => string): Promise<void> => {
  const client = new Client({ connectionString: process.env.TEST_POSTGRES_URL });
  await client.connect();
  try {
    await client.query(statement(new URL(process.env.DATABASE_URL ?? '').pathname.slice(1)));
  } finally {
    await client.end();
  }
};

beforeAll(
  () => onServer((name) => `CREATE DATABASE ${name} TEMPLATE mitoyen_template STRATEGY file_copy`),
  patienceMs,
);

afterAll(async () => {
  try {
    await closeAll();
  } finally {
    await db.$disconnect();
    await onServer((name) => `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    rmSync(process.env.TEST_FOLDER ?? '', { recursive: true, force: true });
  }
}, patienceMs);
