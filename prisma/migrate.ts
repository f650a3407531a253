import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';

const root = resolve(__dirname, '..');
const filters = { externalTables: [], externalEnums: [] };

type SchemaEngine = {
  applyMigrations(input: unknown): Promise<{ appliedMigrationNames: string[] }>;
  diff(input: unknown): Promise<{ exitCode: number; stdout: string | null }>;
};

/**
 * The adapter cuts a script at every semicolon, also inside a function's body. Here a script goes to Postgres whole,
 * which also makes each migration one transaction: a failing one leaves nothing behind.
 */
class WholeScripts extends PrismaPg {
  private readonly connections: { dispose(): Promise<void> }[] = [];

  override async connect() {
    const connection = await super.connect();
    this.connections.push(connection);
    const { client } = connection as unknown as { client: { query(sql: string): Promise<unknown> } };
    connection.executeScript = async (script: string) => {
      await client.query(script);
    };
    return connection;
  }

  /** The engine leaves its connections open, and Postgres copies no database that someone is in. */
  async close(): Promise<void> {
    for (const connection of this.connections) await connection.dispose();
  }
}

const schemaFiles = (folder = join(root, 'prisma/schema')): { path: string; content: string }[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => ({ path: name, content: readFileSync(join(folder, name), 'utf8') }));

type Imports = Record<string, (...args: unknown[]) => unknown>;

/** The engine's imports, but its ten-second timer for the lock does not keep a finished process alive. */
const patient = (imports: Imports): Imports => {
  const [name, setTimer] =
    Object.entries(imports).find(([each]) => each.startsWith('__wbg_setTimeout_')) ?? [];
  if (!name || !setTimer) return imports;
  return { ...imports, [name]: (...args) => (setTimer(...args) as NodeJS.Timeout).unref() };
};

/** Prisma's own schema engine, as the WebAssembly that npm carries: no download, the same `_prisma_migrations` table. */
const withEngine = async <Result>(
  connectionString: string,
  use: (engine: SchemaEngine) => Promise<Result>,
): Promise<Result> => {
  const require = createRequire(__filename);
  const background = require('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = readFileSync(
    join(dirname(require.resolve('@prisma/schema-engine-wasm')), 'schema_engine_bg.wasm'),
  );
  const { instance } = await WebAssembly.instantiate(bytes, {
    './schema_engine_bg.js': patient(background),
  });
  background.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  const database = new WholeScripts({ connectionString });
  const datamodels = schemaFiles().map(({ path, content }) => [path, content]);
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(database);
    return await use(await background.SchemaEngine.new({ datamodels }, () => {}, adapter));
  } finally {
    await database.close();
  }
};

/**
 * Applies every migration that the database has not seen, in order, up to the one named `last` where that is given.
 * Returns the names of those applied.
 */
export const migrate = async (connectionString: string, last?: string): Promise<string[]> => {
  const baseDir = join(root, 'prisma/migrations');
  const migrationDirectories = readdirSync(baseDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .filter((name) => last === undefined || name <= last)
    .sort()
    .map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(join(baseDir, name, 'migration.sql'), 'utf8') },
      },
    }));
  const lockfile = { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' };
  const migrationsList = { baseDir, lockfile, shadowDbInitScript: '', migrationDirectories };
  const { appliedMigrationNames } = await withEngine(connectionString, (engine) =>
    engine.applyMigrations({ migrationsList, filters }),
  );
  return appliedMigrationNames;
};

/** The SQL from an empty database, or from older schema files in a folder, to the present ones; what a new migration starts from. */
export const schemaSql = async (connectionString: string, olderFolder?: string): Promise<string> => {
  const question = {
    from: olderFolder
      ? { tag: 'schemaDatamodel', files: schemaFiles(resolve(olderFolder)) }
      : { tag: 'empty' },
    to: { tag: 'schemaDatamodel', files: schemaFiles() },
    script: true,
    shadowDatabaseUrl: null,
    exitCode: null,
    filters,
  };
  const { stdout } = await withEngine(connectionString, (engine) => engine.diff(question));
  return stdout ?? '';
};

const main = async (): Promise<void> => {
  const connectionString = process.env.DATABASE_URL;
  if (!connectionString) throw new Error('DATABASE_URL is not set: which database should be migrated?');
  const asked = process.argv.indexOf('--print-schema');
  if (asked > 0) return void console.log(await schemaSql(connectionString, process.argv[asked + 1]));
  const last = process.argv.indexOf('--to');
  const applied = await migrate(connectionString, last > 0 ? process.argv[last + 1] : undefined);
  console.log(applied.length ? `Applied: ${applied.join(', ')}` : 'The database is up to date.');
};

if (require.main === module) {
  main().catch((error) => {
    console.error(error);
    process.exitCode = 1;
  });
}
