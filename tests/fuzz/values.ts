import type { JsonSchema } from '@/lib/platform/openapi';
import { strangeFor } from './by-name';
import type { Chance } from './chance';
import { hostileTexts } from './texts';

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

type Schemas = Record<string, JsonSchema>;

const resolved = (schema: JsonSchema, schemas: Schemas): JsonSchema => {
  const name = /([^/]+)$/.exec(String(schema.$ref ?? ''))?.[1];
  return (name && schemas[name]) || schema;
};

/** A value that is mostly of the schema's shape, down to `depth`; now and then something quite different. */
export const valueLike = (
  chance: Chance,
  given: JsonSchema,
  schemas: Schemas,
  { name = '', depth = 5 }: { name?: string; depth?: number } = {},
): unknown => {
  const schema = resolved(given, schemas);
  if (depth === 0 || chance.once(5)) return strangeFor(chance, name);
  const within = { name, depth: depth - 1 };
  const choices = [
    ...asList(schema.enum),
    ...asList(schema.examples),
    ...('const' in schema ? [schema.const] : []),
  ];
  if (choices.length > 0 && !chance.once(3)) return chance.of(choices);
  const others = [...asList(schema.anyOf), ...asList(schema.oneOf)] as JsonSchema[];
  if (others.length > 0) return valueLike(chance, chance.of(others), schemas, within);
  if (schema.type === 'object') {
    const properties = Object.entries((schema.properties ?? {}) as Schemas).filter(() => !chance.once(4));
    return Object.fromEntries(
      properties.map(([key, each]) => [key, valueLike(chance, each, schemas, { ...within, name: key })]),
    );
  }
  if (schema.type === 'array') {
    const items = (schema.items ?? {}) as JsonSchema;
    return Array.from({ length: chance.below(4) }, () => valueLike(chance, items, schemas, within));
  }
  if (schema.type === 'integer' || schema.type === 'number') {
    return chance.of([0, 1, 2, -1, 1.5, 1e9, 2 ** 31, 1e21, Number(schema.maximum ?? 7) + 1]);
  }
  return schema.type === 'boolean' ? chance.once(2) : chance.of(hostileTexts);
};

/** Headers that browsers never send in this way. */
export const hostileHeaders: readonly (readonly [name: string, value: string])[] = [
  ['origin', ''],
  ['origin', 'null'],
  ['origin', 'http://127.0.0.1:1'],
  ['accept-language', ''],
  ['accept-language', '*;q=abc,,;;,fr;q=9999999999,en;q=-1'],
  ['accept-language', 'xx-'.repeat(500)],
  ['accept', ''],
  ['accept', 'image/avif;q=0,*/*'],
  ['accept-encoding', 'gzip;q=0, br;q=x'],
  ['range', 'bytes=5-1'],
  ['range', 'bytes=0-0,1-1,-9999999999999'],
  ['if-none-match', `${'"a" '.repeat(300)}`],
  ['if-modified-since', 'yesterday'],
  ['cookie', 'a'],
  ['cookie', '=;;;=%00;locale=xx;theme=\u00ff'],
  ['cookie', `locale=en;flash=${'%E0%A4%A'.repeat(20)}`],
  ['cookie', 'next-auth.session-token=eyJhbGciOiJub25lIn0.e30.;proof=x'],
  ['cookie', 'x=1; '.repeat(300)],
  ['authorization', ''],
  ['authorization', 'Bearer '],
  ['authorization', 'Bearer \u00e9\u00e9'],
  ['authorization', 'Basic Og=='],
  ['content-type', ''],
  ['content-type', 'text/plain'],
  ['content-type', 'multipart/form-data'],
  ['content-type', 'multipart/form-data; boundary='],
  ['content-type', 'multipart/form-data; boundary=x'],
  ['content-type', 'application/x-www-form-urlencoded'],
  ['content-type', 'application/json; charset=utf-7'],
  ['idempotency-key', 'x'.repeat(300)],
  ['idempotency-key', '\u00ff'],
  ['x-forwarded-for', ',,,:::::,[::1'],
  ['x-forwarded-host', 'a, b'],
  ['x-forwarded-proto', 'gopher'],
  ['rsc', '1'],
  ['next-router-state-tree', '%5B%22'],
  ['next-router-state-tree', '%5B%22%22%5D'],
  ['next-router-prefetch', '9'],
  ['next-action', 'x'],
  ['next-action', '0'.repeat(42)],
  ['referer', 'not an address'],
  ['sec-fetch-site', 'cross-site'],
];
