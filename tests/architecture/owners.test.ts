import { readdirSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { readSource, sourcesBelow } from '../support/sources';

/** DESIGN §5: a table belongs to one feature; others use its queries. */
const schemas = resolve(__dirname, '../../prisma/schema');

/** Where a schema file is not called as its feature is. */
const featureOfSchema: Readonly<Record<string, string>> = { slot: 'listing' };

type Table = { name: string; model: string; owner: string };

const tables: Table[] = readdirSync(schemas).flatMap((file) => {
  const name = basename(file, '.prisma');
  const models = readFileSync(resolve(schemas, file), 'utf8').matchAll(/^model (\w+) \{([\s\S]*?)^\}/gm);
  return [...models].map(([, model = '', body = '']) => ({
    name: /@@map\("(\w+)"\)/.exec(body)?.[1] ?? '',
    model: model.charAt(0).toLowerCase() + model.slice(1),
    owner: featureOfSchema[name] ?? name,
  }));
});

const byName = new Map(tables.map((table) => [table.name, table]));
const byModel = new Map(tables.map((table) => [table.model, table]));

const homeOf = (file: string): string => {
  const [top = '', feature = ''] = file.split('/');
  return top === 'lib' ? feature : top;
};

const prismaCall = /\b(?:db|tx)\s*\.\s*(\w+)\s*\.\s*\w+\(/g;
const sqlReference = /\b(?:FROM|JOIN|UPDATE|INTO|USING)\s+(?:ONLY\s+)?"?([a-z_]+)\b/g;
const comments = /\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;

/** The tables that code names. Not seen: a neighbour's rows that are selected along a relation. */
const tablesIn = (code: string): Table[] => {
  const plain = code.replace(comments, '');
  const called = [...plain.matchAll(prismaCall)].map(([, model = '']) => byModel.get(model));
  const named = [...plain.matchAll(sqlReference)].map(([, name = '']) => byName.get(name));
  return [...called, ...named].filter((table) => table !== undefined);
};

const straysIn = (file: string): string[] => {
  const strays = tablesIn(readSource(file)).filter(({ owner }) => owner !== homeOf(file));
  return [...new Set(strays.map(({ name }) => name))].sort();
};

/** Code that still uses tables of others, and which. Take a line out when it is mended; add none. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'lib/platform/auth/bearer.ts': ['api_token', 'member'],
  'lib/platform/auth/session.ts': ['member'],
  'lib/platform/launch/house.ts': ['member'],
  'lib/platform/launch/without-operator.ts': ['member'],
  'lib/platform/pictures.ts': ['campaign_photo'],
  'lib/search/areas.ts': ['listing'],
  'lib/search/orders.ts': ['listing', 'slot'],
  'lib/search/periods.ts': ['claim', 'unit'],
  'lib/search/queries.ts': ['listing'],
  'lib/search/slot-fits.ts': ['slot'],
  'lib/search/slots.ts': ['listing', 'slot'],
  'lib/search/summary.ts': ['listing_photo', 'member', 'picture'],
  'lib/search/week.ts': ['listing', 'slot'],
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
  });

  it('which others ask through its queries and commands', () => {
    const known = new Set(pairs(allowed));
    const strays = pairs(found)
      .filter((pair) => !known.has(pair))
      .map((pair) => {
        const owner = byName.get(pair.split(': ')[1] ?? '')?.owner;
        return `${pair} is lib/${owner}'s: ask its queries, or have it told from above`;
      });
    expect(strays).toEqual([]);
  });

  it('with fewer exceptions each time: none is listed that is mended', () => {
    const present = new Set(pairs(found));
    expect(pairs(allowed).filter((pair) => !present.has(pair))).toEqual([]);
    expect(Object.keys(allowed)).toEqual(Object.keys(allowed).sort());
  });
});
