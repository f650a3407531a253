import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');

/**
 * What came with Postgres 17 and 18, by the catalogues of 16 and 18 side by side. `uuidv7()` is not among it: migration 0017 gives it
 * to those before. When the oldest Postgres rises (`lib/platform/launch/oldest-postgres.ts`), this list gets shorter.
 */
const newerFunctions = [
  ...['array_reverse', 'array_sort', 'casefold', 'crc32', 'crc32c', 'gamma', 'lgamma', 'merge_action'],
  ...['json_exists', 'json_query', 'json_scalar', 'json_serialize', 'json_table', 'json_value'],
  ...['jsonb_populate_record_valid', 'pg_basetype', 'pg_get_acl', 'to_bin', 'to_oct', 'to_regtypemod'],
  ...[
    'unicode_assigned',
    'unicode_version',
    'uuid_extract_timestamp',
    'uuid_extract_version',
    'uuidv4',
    'xmltext',
  ],
];

const newer: Readonly<Record<string, RegExp>> = {
  'a function': new RegExp(`(?<![\\w.])(?:${newerFunctions.join('|')})\\s*\\(`, 'gi'),
  'an id of another moment': /\buuidv7\s*\(\s*[^)\s]/gi,
  'a number by chance within bounds': /(?<![\w.])random\s*\(\s*[^)\s]/gi,
  'a virtual column':
    /\bGENERATED\s+ALWAYS\s+AS\s*\((?:[^()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*\)(?!\s*STORED)/gi,
  'another expression for a column': /\bSET\s+EXPRESSION\b/gi,
  'a key over time': /\bWITHOUT\s+OVERLAPS\b/gi,
  'a rule that is not kept': /\bNOT\s+ENFORCED\b/gi,
  'the row of before': /\bRETURNING\s+(?:WITH\s*\(|(?:old|new)\.)/gi,
  'what a merge did': /\bMERGE\s+INTO\b[^;`]*\bRETURNING\b/gi,
  'built-in collations': /\b(?:pg_c_utf8|pg_unicode_fast|LOCALE_PROVIDER\s*=?\s*'?builtin)\b/gi,
};

/** Without what is only said: comments, and texts in single quotes. */
const plain = (sql: string): string => sql.replace(/--.*$/gm, '').replace(/'(?:[^']|'')*'/g, "''");

const found = (sql: string): string[] =>
  Object.entries(newer).flatMap(([name, pattern]) =>
    [...plain(sql).matchAll(pattern)].map(([text]) => `${name}: ${text.slice(0, 60)}`),
  );

const filesIn = (folder: string, name: RegExp): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => name.test(file) && !file.includes('generated'))
    .map((file) => join(folder, file));

const read = (file: string): string => readFileSync(join(root, file), 'utf8');

/** The statements in a program: what stands in its templates and reads like SQL. */
const statementsIn = (code: string): string =>
  [...code.matchAll(/`(?:[^`\\]|\\.)*`/gs)]
    .map(([text]) => text)
    .filter((text) => /\b(?:SELECT|INSERT|UPDATE|DELETE|FROM|WHERE|MERGE|CREATE|ALTER)\b/.test(text))
    .join(';\n');

describe('the oldest Postgres that serves', () => {
  it('knows all that our statements use', () => {
    const programs = ['lib', 'app', 'prisma'].flatMap((folder) => filesIn(folder, /\.tsx?$/));
    const migrations = filesIn('prisma/migrations', /\.sql$/);
    const statements = [
      ...programs.map((file) => ({ file, sql: statementsIn(read(file)) })),
      ...migrations.map((file) => ({ file, sql: read(file) })),
    ].filter(({ sql }) => sql !== '');
    expect(migrations.length).toBeGreaterThan(10);
    expect(statements.length).toBeGreaterThan(50);
    expect(statements.flatMap(({ file, sql }) => found(sql).map((what) => `${file}: ${what}`))).toEqual([]);
  });

  it.each([
    ['SELECT casefold(name) FROM member', 1],
    ['SELECT uuidv7()::text, random()', 0],
    ["SELECT uuidv7(interval '1 day')", 1],
    ['SELECT random(1, 6)', 1],
    ['ALTER TABLE a ADD b text GENERATED ALWAYS AS (lower(plain(c || d(e)))) STORED', 0],
    ['ALTER TABLE a ADD b text GENERATED ALWAYS AS (lower(plain(c || d(e))))', 1],
    ['-- casefold(x) comes with 18', 0],
    ['UPDATE a SET b = 1 RETURNING old.b', 1],
  ])('is not asked for what it lacks: %s', (sql, count) => {
    expect(found(sql)).toHaveLength(count);
  });
});
