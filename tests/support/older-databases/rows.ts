import { gunzipSync, gzipSync } from 'node:zlib';
import type { ClientBase } from 'pg';
import type { Figures } from './figures';

/** The rows of one table: each holds its values in the order of `columns`, as JSON has them. */
type Table = { table: string; columns: string[]; rows: unknown[][] };

/** A database as it was filled under the migrations up to `version`, at the moment `at`, and what was counted in it. */
export type OlderDatabase = { version: string; at: string; figures: Figures; tables: Table[] };

/** What Postgres makes by itself is left out: it makes it again. */
const tablesOf = async (client: ClientBase): Promise<{ table: string; columns: string[] }[]> => {
  const { rows } = await client.query<{ table: string; columns: string[] }>(`
    SELECT table_name AS "table", json_agg(column_name ORDER BY ordinal_position) AS columns
    FROM information_schema.columns JOIN pg_tables ON schemaname = table_schema AND tablename = table_name
    WHERE table_schema = 'public' AND table_name <> '_prisma_migrations' AND is_generated = 'NEVER'
    GROUP BY 1 ORDER BY 1`);
  return rows;
};

/** Every row of ours. */
export const readRows = async (client: ClientBase): Promise<Table[]> => {
  const tables: Table[] = [];
  for (const { table, columns } of await tablesOf(client)) {
    const { rows } = await client.query<{ row: Record<string, unknown> }>(
      `SELECT to_jsonb(t) AS row FROM "${table}" t ORDER BY 1`,
    );
    tables.push({ table, columns, rows: rows.map(({ row }) => columns.map((column) => row[column])) });
  }
  return tables;
};

/** Fills an empty database of the same version. No trigger runs and no reference is checked: the rows are as they were. */
export const writeRows = async (client: ClientBase, tables: Table[]): Promise<void> => {
  await client.query('BEGIN');
  await client.query(`SET LOCAL session_replication_role = replica`);
  for (const { table, columns, rows } of tables) {
    const names = columns.map((column) => `"${column}"`).join(', ');
    const objects = rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at]])));
    await client.query(
      `INSERT INTO "${table}" (${names}) SELECT ${names} FROM jsonb_populate_recordset(NULL::"${table}", $1)`,
      [JSON.stringify(objects)],
    );
  }
  await client.query('COMMIT');
};

/** One line for what it is, then one for each table. */
export const packed = ({ tables, ...head }: OlderDatabase): Buffer =>
  gzipSync([head, ...tables].map((line) => JSON.stringify(line)).join('\n'), { level: 9 });

export const unpacked = (file: Buffer): OlderDatabase => {
  const [head, ...tables] = gunzipSync(file)
    .toString()
    .split('\n')
    .map((line) => JSON.parse(line));
  return { ...head, tables };
};

/** The rows of a table by the names of its columns; `put` writes them back. */
export const openTable = ({ tables }: Pick<OlderDatabase, 'tables'>, name: string) => {
  const table = tables.find((each) => each.table === name);
  if (!table) throw new Error(`there is no ${name}`);
  const rows: Record<string, unknown>[] = table.rows.map((row) =>
    Object.fromEntries(table.columns.map((column, at) => [column, row[at]])),
  );
  const put = (): void => {
    table.rows = rows.map((row) => table.columns.map((column) => row[column]));
  };
  return { rows, put };
};
