import { forgetData } from '../../../lib/platform/launch/postgres';
import type { TestServer } from './setup';

/** Stops the server and takes its files with it. */
export default async function teardown(): Promise<void> {
  const server = (globalThis as { mitoyenTestServer?: TestServer }).mitoyenTestServer;
  if (!server) return;
  await server.postgres.stop();
  if (server.folder) forgetData(server.folder);
}
