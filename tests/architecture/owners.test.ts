import { readdirSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { floors } from '../support/floors';
import { readSource, sourcesBelow } from '../support/sources';

/** DESIGN §5: a table belongs to one feature; others use its queries. */
const schemas = resolve(__dirname, '../../prisma/schema');

/** Where a schema file is not called as its feature is. */
const featureOfSchema: Readonly<Record<string, string>> = {
  auth: 'platform',
  slot: 'listing',
  draw: 'listing',
  lineage: 'listing',
};

type Table = { name: string; model: string; owner: string; body: string };

const tables: Table[] = readdirSync(schemas).flatMap((file) => {
  const name = basename(file, '.prisma');
  const models = readFileSync(resolve(schemas, file), 'utf8').matchAll(/^model (\w+) \{([\s\S]*?)^\}/gm);
  return [...models].map(([, model = '', body = '']) => ({
    name: /@@map\("(\w+)"\)/.exec(body)?.[1] ?? '',
    model: model.charAt(0).toLowerCase() + model.slice(1),
    owner: featureOfSchema[name] ?? name,
    body,
  }));
});

const byName = new Map(tables.map((table) => [table.name, table]));
const byModel = new Map(tables.map((table) => [table.model, table]));

const homeOf = (file: string): string => {
  const [top = '', feature = ''] = file.split('/');
  return top === 'lib' ? feature : top;
};

const prismaCall = /\b(?:db|tx)\s*\.\s*(\w+)\s*\.\s*\w+\(/g;
const table = '(?:ONLY\\s+)?"?([a-z_]+)"?';
const sqlReference = new RegExp(`\\b(?:FROM|JOIN|UPDATE|INTO|USING)\\s+${table}`, 'g');
/** Those after the first of `FROM one, two AS t`. */
const sqlMore =
  /\b(?:FROM|USING)\s+[a-z_]+(?:\s+(?:AS\s+)?[a-z_]+)?((?:\s*,\s*[a-z_]+(?:\s+(?:AS\s+)?[a-z_]+)?)+)/g;
/** A piece of a statement that begins with a table, and what its owner lets others read of it. */
const sqlPiece = new RegExp(`(?:\\b(?:sql|raw)\\(?|\\baliased\\()\\s*['"\`]\\s*${table}(?=[\\s'"\`])`, 'g');
const comments = /\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;

const codeOf = (code: string): string => code.replace(comments, '');

/** The tables that code names. */
const tablesIn = (code: string): Table[] => {
  const plain = codeOf(code);
  const called = [...plain.matchAll(prismaCall)].map(([, model = '']) => byModel.get(model));
  const named = [sqlReference, sqlPiece].flatMap((pattern) =>
    [...plain.matchAll(pattern)].map(([, name = '']) => byName.get(name)),
  );
  const more = [...plain.matchAll(sqlMore)].flatMap(([, rest = '']) =>
    [...rest.matchAll(/,\s*([a-z_]+)/g)].map(([, name = '']) => byName.get(name)),
  );
  return [...called, ...named, ...more].filter((found) => found !== undefined);
};

/** Fields of the schema by which one row leads to others, and the tables they may lead to; null: some are columns. */
const relations = new Map<string, (Table | null)[]>();
for (const { body } of tables)
  for (const [, field = '', type = ''] of body.matchAll(/^ +(\w+) +(\w+)/gm)) {
    const to = byModel.get(type.charAt(0).toLowerCase() + type.slice(1)) ?? null;
    relations.set(field, [...(relations.get(field) ?? []), to]);
  }

const alongRelation =
  /\b(\w+): (?:true\b|\{\s*(?:select|include|omit|some|none|every|is|isNot|where|orderBy|take|create|createMany|connect|update|upsert|delete)\b: )/g;

/** `lib/platform` and `lib/shared` stand left of every feature; worker, components and app right of all. */
const floorOf = (home: string): number => {
  if (['platform', 'shared'].includes(home)) return -1;
  const floor = floors.indexOf(home);
  return floor === -1 ? floors.length : floor;
};

/** Tables of features to its right that a file reads along relations, where the name of the field leaves no doubt. */
const upwardIn = (code: string, home: string): Table[] =>
  [...codeOf(code).matchAll(alongRelation)].flatMap(([, field = '']) => {
    const to = [...new Set(relations.get(field) ?? [null])];
    return to.every((each) => each !== null && floorOf(each.owner) > floorOf(home)) ? to : [];
  }) as Table[];

const straysIn = (file: string): string[] => {
  const home = homeOf(file);
  const code = readSource(file);
  const strays = [...tablesIn(code).filter(({ owner }) => owner !== home), ...upwardIn(code, home)];
  return [...new Set(strays.map(({ name }) => name))].sort();
};

const files = ['app', 'components', 'lib'].flatMap(sourcesBelow).sort();

const pairs = (strays: Readonly<Record<string, readonly string[]>>): string[] =>
  Object.entries(strays).flatMap(([file, names]) => names.map((name) => `${file}: ${name}`));

describe('a table belongs to one feature', () => {
  const found = Object.fromEntries(
    files.map((file) => [file, straysIn(file)] as const).filter(([, names]) => names.length > 0),
  );

  it('has a feature for each table, and finds what names one', () => {
    expect(tables.length).toBeGreaterThan(30);
    const features = new Set(readdirSync(resolve(__dirname, '../../lib')));
    expect(tables.filter(({ name, owner }) => !name || !features.has(owner))).toEqual([]);
    const code =
      'await tx.booking\n.findMany({}); db.$queryRaw`SELECT 1 FROM slot JOIN "unit" u ON true`; // FROM notice';
    expect(tablesIn(code).map(({ name, owner }) => [name, owner])).toEqual([
      ['booking', 'booking'],
      ['slot', 'listing'],
      ['unit', 'listing'],
    ]);
    expect(
      tablesIn("FROM slot s, wait; sql`review r WHERE true`; aliased('member', {})").map(({ name }) => name),
    ).toEqual(['slot', 'review', 'member', 'wait']);
  });

  it('reads along relations only what stands to its left', () => {
    const code =
      'select: { reviews: { select: { rating: true } }, listing: { select: { title: true } }, bookings: true }';
    expect(upwardIn(code, 'booking').map(({ name }) => name)).toEqual(['review']);
    expect(upwardIn(code, 'member').map(({ name }) => name)).toEqual(['review', 'listing', 'booking']);
    expect(upwardIn(code, 'worker')).toEqual([]);
  });

  it('is written by nobody through what its owner lets others read', () => {
    const writers = files.filter((file) =>
      /\b(?:UPDATE|INTO|DELETE FROM|MERGE INTO)\s+\$\{/.test(codeOf(readSource(file))),
    );
    expect(writers).toEqual([]);
  });

  it('which others ask through its queries and commands', () => {
    const strays = pairs(found).map((pair) => {
      const owner = byName.get(pair.split(': ')[1] ?? '')?.owner;
      return `${pair} is lib/${owner}'s: ask its queries, or have it told from above`;
    });
    expect(strays).toEqual([]);
  });
});
