import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { documentIn } from '@/app/api/v1/document';
import type { JsonSchema, Operation } from '@/lib/platform/openapi';
import { exampleOf } from '@/lib/platform/openapi-example';
import { spoilt, spoiltCursor, strangeFor } from './by-name';
import type { Chance } from './chance';
import { hostileTexts } from './texts';
import { hostileHeaders, valueLike } from './values';

/** One request; its address is a path and nothing else, so that it can only ever reach the site under test. */
export type FuzzRequest = {
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: string | Buffer;
};

/**
 * What is there, others stand for what is not: whole paths, by their pattern (`/{locale}/listings/{id}/sessions/{slotId}`);
 * ids, by what stands before them (`bookings/{id}`) or by their name alone.
 */
export type Known = Readonly<Record<string, readonly string[]>>;

type Target = {
  method: string;
  path: string;
  query: Record<string, JsonSchema>;
  body?: JsonSchema;
  accepts?: string;
};

const document = documentIn('en');
const { schemas } = document.components;

const ofOperation = (path: string, method: string, { parameters = [], requestBody }: Operation): Target => {
  const [accepts, content] = Object.entries(requestBody?.content ?? {})[0] ?? [];
  return {
    method: method.toUpperCase(),
    path,
    query: Object.fromEntries(
      parameters.filter((each) => each.in === 'query').map(({ name, schema }) => [name, schema]),
    ),
    ...(content && { body: content.schema, accepts }),
  };
};

/** Every operation that the document names. */
export const apiTargets: readonly Target[] = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ofOperation(path, method, operation)),
);

/** What the addresses of pages may say, whichever page it is. */
const pageNames = [
  ...[
    'q',
    'type',
    'near',
    'radiusKm',
    'bbox',
    'from',
    'to',
    'at',
    'quantity',
    'free',
    'sort',
    'details.power',
  ],
  ...[
    'place',
    'priceMax',
    'view',
    'cursor',
    'month',
    'date',
    'time',
    'reviews',
    'comments',
    'wall',
    'state',
    'theme',
  ],
  ...[
    'past',
    'open',
    'before',
    'paid',
    'card',
    'key',
    'pledge',
    'reward',
    'next',
    'what',
    'error',
    'callbackUrl',
    'lang',
    'w',
  ],
];
const anything: JsonSchema = { type: 'string' };
const pageQuery = Object.fromEntries(pageNames.map((name) => [name, anything]));

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)],
  );

/** Every page and handler beside the API, read from the folders that make them: a new one is fuzzed without being named. */
export const pageTargets = (root: string): Target[] => {
  const app = join(root, 'app');
  return filesUnder(app)
    .map((file) => relative(app, file))
    .filter((file) => /(^|\/)(page\.tsx|route\.tsx?)$/.test(file) && !file.startsWith('api/v1/'))
    .flatMap((file) => {
      const path = file
        .replace(/(^|\/)(page|route)\.tsx?$/, '')
        .split('/')
        .filter((part) => part !== '' && !/^\(.*\)$/.test(part))
        .map((part) => part.replace(/^\[{1,2}(?:\.\.\.)?(\w+)\]{1,2}$/, '{$1}'))
        .join('/');
      return ['GET', 'POST'].map((method) => ({ method, path: `/${path}`, query: pageQuery }));
    });
};

const spoiltPath = /[\0\r\n\t ]/g;

/** An address of this shape, mostly of something that is there. */
export const pathOf = (chance: Chance, pattern: string, known: Known): string => {
  const whole = known[pattern] ?? [];
  const path = whole.length > 0 && !chance.once(6) ? chance.of(whole) : pattern;
  const filled = (before: string | undefined, name: string): string => {
    if (name === 'locale') return chance.once(20) ? 'xx' : chance.of(['fr', 'en']);
    const there = known[`${before}/{${name}}`] ?? known[name] ?? [];
    if (there.length > 0 && !chance.once(6)) return encodeURIComponent(chance.of(there));
    return encodeURIComponent(chance.of(hostileTexts).toWellFormed().slice(0, 500)) || 'x';
  };
  return path.replace(
    /(?:([\w-]+)\/)?\{(\w+)\}/g,
    (_, before: string | undefined, name: string) => `${before ? `${before}/` : ''}${filled(before, name)}`,
  );
};

/** What the document shows or allows for a parameter; undefined where it says neither. */
const properOf = (chance: Chance, { enum: allowed, examples, default: usual }: JsonSchema): unknown => {
  const all = [allowed, examples, usual === undefined ? [] : [usual]].flatMap((each) =>
    Array.isArray(each) ? each : [],
  );
  return all.length > 0 ? chance.of(all) : undefined;
};

/** Where queries are kept among what is there that have led to a next page of this address. */
const ledFrom = (path: string): string => `?${path}`;

const withSpoiltCursor = (chance: Chance, led: string): string => {
  const query = new URLSearchParams(led);
  query.set('cursor', spoiltCursor(chance, query.get('cursor') ?? ''));
  return `?${query}`;
};

/** Asks every list of the API for its first row, in each of its orders; gives the queries that lead to what comes after. */
export const ledOn = async (
  known: Known,
  ask: (pattern: string, path: string) => Promise<unknown>,
): Promise<Known> => {
  const found: [string, string][] = [];
  for (const { method, path, query } of apiTargets) {
    if (method !== 'GET' || !query.cursor) continue;
    const sorts = Array.isArray(query.sort?.enum) ? query.sort.enum : [undefined];
    const ids = known[/(\w+\/\{\w+\})/.exec(path)?.[0] ?? ''] ?? [''];
    for (const sort of sorts)
      for (const id of ids.slice(0, 3)) {
        const asked = new URLSearchParams({
          limit: '1',
          ...(sort && { sort }),
          ...(query.near && { near: '48.11,-1.68' }),
        });
        const answer = await ask(path, `${path.replace(/\{\w+\}/, encodeURIComponent(id))}?${asked}`);
        const { next } = (answer ?? {}) as { next?: string | null };
        if (next) found.push([ledFrom(path), `${asked}&cursor=${encodeURIComponent(next)}`]);
      }
  }
  const grouped = Map.groupBy(found, ([name]) => name);
  return Object.fromEntries([...grouped].map(([name, each]) => [name, each.map(([, led]) => led)]));
};

/**
 * What an address asks: mostly one thing that is odd beside others that are as they should be, or the first refusal would
 * keep all others from being read.
 */
const queryOf = (chance: Chance, { path, query }: Target, known: Known): string => {
  const led = known[ledFrom(path)] ?? [];
  if (led.length > 0 && chance.once(3)) return withSpoiltCursor(chance, chance.of(led));
  const names = Object.keys(query);
  const odd = names.length > 0 && !chance.once(4) ? chance.of(names) : undefined;
  const pairs: string[] = [];
  for (const [name, schema] of Object.entries(query)) {
    if (name !== odd && !chance.once(Math.max(2, names.length / 4))) continue;
    const proper = odd !== undefined && name !== odd ? properOf(chance, schema) : undefined;
    const times = chance.once(proper === undefined ? 6 : 30) ? 3 : 1;
    for (let count = times; count > 0; count--) {
      const given =
        name === odd
          ? strangeFor(chance, name)
          : (proper ?? valueLike(chance, schema, schemas, { name, depth: 2 }));
      const value = (typeof given === 'object' ? JSON.stringify(given) : String(given))
        .toWellFormed()
        .slice(0, 3_000);
      pairs.push(`${chance.once(40) ? `${name}[]` : name}=${encodeURIComponent(value)}`);
    }
  }
  return pairs.length > 0 ? `?${pairs.join('&')}`.slice(0, 7_000).replace(/%[0-9A-F]?$/, '') : '';
};

const formBody = (chance: Chance): string => {
  const names = [
    'a',
    'a[]',
    '$ACTION_ID_x',
    '$ACTION_REF_1',
    '$ACTION_1:0',
    '$ACTION_KEY',
    '_once',
    'x.y.z',
    '1_',
    '0',
  ];
  return Array.from(
    { length: 1 + chance.below(6) },
    () => `${chance.of(names)}=${encodeURIComponent(chance.of(hostileTexts).toWellFormed())}`,
  ).join('&');
};

const multipartBody = (chance: Chance): string => {
  const parts = Array.from({ length: chance.below(4) }, () => {
    const file = chance.once(2) ? `; filename="${chance.of(['a.png', '../a', '', 'a"b'])}"` : '';
    const name = chance.of(['photos', 'a.b.c', '$ACTION_ID_x', '', '0', 'alt']);
    return `--x\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n${chance.of(hostileTexts)}\r\n`;
  });
  return `${parts.join('')}--x${chance.once(3) ? '' : '--'}\r\n`;
};

const bodyOf = (
  chance: Chance,
  { body, accepts }: Target,
  known: Known,
): Pick<FuzzRequest, 'headers'> & { body: string } => {
  if (accepts === 'multipart/form-data' || (!body && chance.once(2)))
    return { headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: multipartBody(chance) };
  if (!body)
    return { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: formBody(chance) };
  const json = chance.once(20)
    ? chance.of(['', '{', '[1,', '"\\ud800"', `${'['.repeat(5_000)}`, '{"a":1e999}'])
    : JSON.stringify(
        chance.once(2)
          ? spoilt(chance, exampleOf(body, schemas), known.id ?? [])
          : valueLike(chance, body, schemas),
      );
  return { headers: { 'content-type': 'application/json' }, body: json ?? '' };
};

/** What requests may carry to come past the door. */
export type Passes = { tokens: readonly string[]; cookies: readonly string[] };

/** A request of this target that nobody would write by hand; three in four come with a pass, where there are any. */
export const requestTo = (
  chance: Chance,
  target: Target,
  known: Known,
  { tokens, cookies }: Passes,
): FuzzRequest & { body?: string } => {
  const { method } = target;
  const sent = method === 'GET' || method === 'DELETE' ? { headers: {} } : bodyOf(chance, target, known);
  const isApi = target.path.startsWith('/api/v1/');
  const passes = isApi ? tokens : cookies;
  const pass = passes.length > 0 && !chance.once(4) ? chance.of(passes) : undefined;
  const odd = chance.once(3)
    ? Object.fromEntries([chance.of(hostileHeaders), chance.of(hostileHeaders)])
    : {};
  return {
    ...sent,
    method,
    path: (pathOf(chance, target.path, known) + queryOf(chance, target, known)).replace(spoiltPath, ''),
    headers: {
      ...sent.headers,
      ...(pass && (isApi ? { authorization: `Bearer ${pass}` } : { cookie: pass })),
      ...odd,
    },
  };
};
