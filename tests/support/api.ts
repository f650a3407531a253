import { join, resolve } from 'node:path';
import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { documentIn } from '@/app/api/v1/document';
import { endpoints } from '@/app/api/v1/endpoints';
import { createToken } from '@/lib/member/commands/tokens';
import type { Endpoint, Scope } from '@/lib/platform/endpoint';

type Json = Record<string, unknown>;
// biome-ignore lint/suspicious/noExplicitAny: an answer's shape is checked against the document, then read freely
type Body = any;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** Nothing that the document does not name: in the tests an object is closed unless it says otherwise. */
const closed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(closed);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, closed(each)]);
  const isOpen = !isObject(value.properties) || value.type !== 'object' || 'additionalProperties' in value;
  return Object.fromEntries(isOpen ? entries : [...entries, ['additionalProperties', false]]);
};

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
const document = closed(documentIn('en')) as ReturnType<typeof documentIn>;
ajv.addSchema({ ...document, $id: 'openapi' });

const escaped = (key: string): string => encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'));

/** Fails unless the document foresees this answer: its status, its content type, its shape. */
export const requireDocumented = (endpoint: Endpoint, status: number, type: string, body: unknown): void => {
  const call = `${endpoint.method} ${endpoint.path}`;
  const method = endpoint.method.toLowerCase() as 'get';
  const response = document.paths[endpoint.path]?.[method]?.responses[status];
  if (!response) throw new Error(`${call} answered ${status}, which the document does not name`);
  const at =
    '$ref' in response ? response.$ref : `#/paths/${escaped(endpoint.path)}/${method}/responses/${status}`;
  const described = '$ref' in response ? document.components.responses[at.split('/').at(-1) ?? ''] : response;
  if (!described?.content) {
    if (type || body !== undefined)
      throw new Error(`${call} ${status} has a body, which the document denies`);
    return;
  }
  const bare = type.split(';')[0] ?? '';
  if (!described.content[bare]) throw new Error(`${call} ${status} came as ${type}`);
  const validate = ajv.getSchema(`openapi${at}/content/${escaped(bare)}/schema`);
  if (!validate) throw new Error(`${call} ${status} has no schema`);
  if (!validate(body)) {
    throw new Error(
      `${call} ${status} is not as described:\n${ajv.errorsText(validate.errors)}\n${JSON.stringify(body)}`,
    );
  }
};

const root = resolve(__dirname, '../..');

/** The file that serves a path. */
export const routeFileOf = (path: string): string =>
  join('app', path.replace(/\{(\w+)\}/g, '[$1]'), 'route.ts');

const endpointOf = (method: string, pathname: string) => {
  for (const endpoint of endpoints) {
    const names: string[] = [];
    const pattern = endpoint.path.replace(/[.]/g, '\\.').replace(/\{(\w+)\}/g, (_, name: string) => {
      names.push(name);
      return '([^/]+)';
    });
    const found = new RegExp(`^${pattern}$`).exec(pathname);
    if (!found || endpoint.method !== method) continue;
    const values = found.slice(1).map((value) => decodeURIComponent(value));
    return { endpoint, params: Object.fromEntries(names.map((name, index) => [name, values[index]])) };
  }
  throw new Error(`${method} ${pathname} is not described`);
};

type Options = {
  token?: string | undefined;
  /** Sent as JSON. */
  json?: unknown;
  /** Sent as it is. */
  body?: BodyInit;
  headers?: Record<string, string>;
  language?: 'fr' | 'en';
};

export type ApiAnswer = { status: number; headers: Headers; body: Body };

/**
 * Calls the public API: the handler that the site would, with a request like any other. Each answer is held against
 * the OpenAPI document.
 */
export const call = async (method: string, address: string, options: Options = {}): Promise<ApiAnswer> => {
  const { token, json, body, headers = {}, language = 'en' } = options;
  const url = new URL(address, 'http://localhost:3000');
  const { endpoint, params } = endpointOf(method, url.pathname);
  const request = new Request(url, {
    method,
    headers: {
      'accept-language': language,
      ...(token && { authorization: `Bearer ${token}` }),
      ...(json !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(json !== undefined && { body: JSON.stringify(json) }),
    ...(body !== undefined && { body, duplex: 'half' }),
  } as RequestInit);
  const handlers = await import(join(root, routeFileOf(endpoint.path)));
  // Next gives no params at all where the path has no names.
  const given = Object.keys(params).length > 0 ? params : undefined;
  const response: Response = await handlers[method](request, { params: Promise.resolve(given) });
  const text = await response.text();
  const answered = text === '' ? undefined : JSON.parse(text);
  requireDocumented(endpoint, response.status, response.headers.get('content-type') ?? '', answered);
  return { status: response.status, headers: response.headers, body: answered };
};

/** A token of a member, made as the settings page makes them. */
export const tokenOf = async (member: { id: string }, scopes: Scope[] = ['read', 'write']): Promise<string> =>
  (await createToken(member, { name: 'tests', scopes })).token;

/** The calls of one who holds a token. */
export const as = (token: string | undefined) => ({
  get: (path: string, options: Options = {}) => call('GET', path, { token, ...options }),
  post: (path: string, json: unknown = {}, options: Options = {}) =>
    call('POST', path, { token, json, ...options }),
  patch: (path: string, json: unknown, options: Options = {}) =>
    call('PATCH', path, { token, json, ...options }),
  delete: (path: string, options: Options = {}) => call('DELETE', path, { token, ...options }),
});

export const stranger = as(undefined);
export const callsOf = async (member: { id: string }, scopes?: Scope[]) => as(await tokenOf(member, scopes));
