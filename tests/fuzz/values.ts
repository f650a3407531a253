import type { JsonSchema } from '@/lib/platform/openapi';
import type { Chance } from './chance';

/* What nobody types and anyone can send. */

const forged = (...keys: unknown[]): string => Buffer.from(JSON.stringify(keys)).toString('base64url');

/** Texts, as they stand in an address once they are escaped. */
export const hostileTexts: readonly string[] = [
  '',
  ' ',
  '0',
  '-1',
  '1e999',
  '1e308',
  '9007199254740993',
  '99999999999999999999999999',
  '-0.0000000001',
  'NaN',
  'Infinity',
  'null',
  'true',
  '0001-01-01',
  '0000-00-00',
  '2026-02-30',
  '2026-12-01T10:00',
  '2026-12-01T25:61',
  '2026-12-01T10:00:00.123456789+99:99',
  '2199-12-31',
  '9999-12-31',
  '+275760-09-13',
  '-000001-01-01',
  'a\0b',
  '\u202e\u200b\u2066',
  '\ufffd\ufffe',
  'e\u0301'.repeat(60),
  '👩🏽‍🔧',
  "' OR 1=1; --",
  '%00',
  '%',
  '../../etc/passwd',
  '//evil.example',
  '<script>alert(1)</script>',
  '{{7*7}}',
  '(((((((((((((((((((((',
  '"unfinished',
  '- - -',
  '& | ! <-> :*',
  '\\',
  '__proto__',
  'constructor',
  'a.b.c.d.e.f',
  'x'.repeat(300),
  'x'.repeat(5_000),
  '['.repeat(500),
  ','.repeat(500),
  '48.11,-1.68',
  '85,180',
  '-180,-85,180,85',
  '0,0,0,0',
  'any',
  forged('newest', 0, 'abc', 'x'),
  forged('price', 0, 1e30, 'x'),
  forged('distance', 0, 1e300, '\0'),
  forged('soonest', 0, '0001-01-01T00:00:00Z', 'x'),
  forged('slots', 9, {}, []),
  forged('ending', 'NaN', 'x'),
  forged([[[[]]]]),
  Buffer.from('{"a":').toString('base64url'),
];

const hostileJson: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  Number.MAX_SAFE_INTEGER + 2,
  0.1,
  [],
  {},
  [null],
  { a: { b: { c: {} } } },
  '\ud800',
  { '\0': 1 },
  Array.from({ length: 500 }, () => 'x'),
  JSON.parse('{"__proto__": {"a": 1}, "constructor": 1}'),
];

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

type Schemas = Record<string, JsonSchema>;

const resolved = (schema: JsonSchema, schemas: Schemas): JsonSchema => {
  const name = /([^/]+)$/.exec(String(schema.$ref ?? ''))?.[1];
  return (name && schemas[name]) || schema;
};

/** A value that is mostly of the schema's shape, down to `depth`; now and then something quite different. */
export const valueLike = (chance: Chance, given: JsonSchema, schemas: Schemas, depth = 5): unknown => {
  const schema = resolved(given, schemas);
  if (depth === 0 || chance.once(5)) return chance.once(2) ? chance.of(hostileTexts) : chance.of(hostileJson);
  const choices = [
    ...asList(schema.enum),
    ...asList(schema.examples),
    ...('const' in schema ? [schema.const] : []),
  ];
  if (choices.length > 0 && !chance.once(3)) return chance.of(choices);
  const others = [...asList(schema.anyOf), ...asList(schema.oneOf)] as JsonSchema[];
  if (others.length > 0) return valueLike(chance, chance.of(others), schemas, depth - 1);
  if (schema.type === 'object') {
    const properties = Object.entries((schema.properties ?? {}) as Schemas).filter(() => !chance.once(4));
    return Object.fromEntries(
      properties.map(([name, each]) => [name, valueLike(chance, each, schemas, depth - 1)]),
    );
  }
  if (schema.type === 'array') {
    const items = (schema.items ?? {}) as JsonSchema;
    return Array.from({ length: chance.below(4) }, () => valueLike(chance, items, schemas, depth - 1));
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
