import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { documentIn } from '@/app/api/v1/document';
import type { JsonSchema, Operation } from '@/lib/platform/openapi';
import type { Chance } from './chance';
import { hostileHeaders, hostileTexts, valueLike } from './values';

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

const queryOf = (chance: Chance, query: Record<string, JsonSchema>): string => {
  const pairs: string[] = [];
  for (const [name, schema] of Object.entries(query)) {
    if (!chance.once(Math.max(2, Object.keys(query).length / 4))) continue;
    const times = chance.once(6) ? 3 : 1;
    for (let count = times; count > 0; count--) {
      const value = String(valueLike(chance, schema, schemas, 2))
        .toWellFormed()
        .slice(0, 3_000);
      pairs.push(`${chance.once(25) ? `${name}[]` : name}=${encodeURIComponent(value)}`);
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
): Pick<FuzzRequest, 'headers'> & { body: string } => {
  if (accepts === 'multipart/form-data' || (!body && chance.once(2)))
    return { headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: multipartBody(chance) };
  if (!body)
    return { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: formBody(chance) };
  const json = chance.once(20)
    ? chance.of(['', '{', '[1,', '"\\ud800"', `${'['.repeat(5_000)}`, '{"a":1e999}'])
    : JSON.stringify(valueLike(chance, body, schemas));
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
  const sent = method === 'GET' || method === 'DELETE' ? { headers: {} } : bodyOf(chance, target);
  const isApi = target.path.startsWith('/api/v1/');
  const passes = isApi ? tokens : cookies;
  const pass = passes.length > 0 && !chance.once(4) ? chance.of(passes) : undefined;
  const odd = chance.once(3)
    ? Object.fromEntries([chance.of(hostileHeaders), chance.of(hostileHeaders)])
    : {};
  return {
    ...sent,
    method,
    path: (pathOf(chance, target.path, known) + queryOf(chance, target.query)).replace(spoiltPath, ''),
    headers: {
      ...sent.headers,
      ...(pass && (isApi ? { authorization: `Bearer ${pass}` } : { cookie: pass })),
      ...odd,
    },
  };
};
