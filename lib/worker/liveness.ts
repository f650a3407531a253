import { EventEmitter } from 'node:events';
import type { WorkerEvents } from 'graphile-worker';
import { PatientConnection } from '@/lib/platform/db/patient-connection';

/** The first half of the keys of our advisory locks. The second is the worker's name, hashed. */
export const livenessLock = 4711;

export type Liveness = { events: WorkerEvents; end: () => Promise<void> };

/**
 * Shows that the workers of this process live: each holds an advisory lock under its name on one connection, which
 * Postgres lets go of the moment the process dies, however it does. `onLost`: that connection broke, and others will
 * take our jobs for abandoned; better to end and begin anew.
 */
export const showLiveness = async (connectionString: string, onLost: () => void): Promise<Liveness> => {
  const client = new PatientConnection({
    connectionString,
    application_name: 'mitoyen-worker',
    keepAlive: true,
  });
  let isEnding = false;
  const lost = () => {
    if (!isEnding) onLost();
  };
  client.on('error', lost);
  client.on('end', lost);
  await client.connect();
  const events: WorkerEvents = new EventEmitter();
  events.on('worker:create', ({ worker }) => {
    client.query('SELECT pg_advisory_lock($1, hashtext($2))', [livenessLock, worker.workerId]).catch(lost);
  });
  const end = async () => {
    isEnding = true;
    await client.end();
  };
  return { events, end };
};
