import type { JsonSchema, Method, OpenApiDocument, Operation } from './openapi';

/* Examples from the document alone, so that what is shown is what is described. Pure. */

type Schemas = OpenApiDocument['components']['schemas'];

/** A schema behind its reference. */
export const resolved = (schema: JsonSchema, schemas: Schemas): JsonSchema => {
  const [, name] = /^#\/components\/schemas\/(.+)$/.exec(String(schema.$ref ?? '')) ?? [];
  return name ? (schemas[name] ?? {}) : schema;
};

const ofFormat: Record<string, string> = {
  uri: 'https://partage.example.org/',
  email: 'awa@example.org',
  'date-time': '2026-11-28T09:00:00+01:00',
};

const ofType: Record<string, (schema: JsonSchema, schemas: Schemas) => unknown> = {
  string: ({ format }) => ofFormat[String(format)] ?? '…',
  integer: ({ minimum }) => (typeof minimum === 'number' ? minimum : 1),
  number: ({ minimum }) => (typeof minimum === 'number' ? minimum : 1),
  boolean: () => true,
  null: () => null,
  array: ({ items, prefixItems }, schemas) =>
    Array.isArray(prefixItems)
      ? prefixItems.map((each) => exampleOf(each as JsonSchema, schemas))
      : [exampleOf((items ?? {}) as JsonSchema, schemas)],
  object: ({ properties = {} }, schemas) =>
    Object.fromEntries(
      Object.entries(properties as Record<string, JsonSchema>).map(([name, each]) => [
        name,
        exampleOf(each, schemas),
      ]),
    ),
};

const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : undefined);

/** A value that fits a schema: its own example, or one made of the examples of its parts. */
export const exampleOf = (given: JsonSchema, schemas: Schemas): unknown => {
  const own = first(given.examples);
  if (own !== undefined) return own;
  const schema = resolved(given, schemas);
  const known = first(schema.examples) ?? schema.default ?? schema.const ?? first(schema.enum);
  if (known !== undefined) return known;
  const alternative = first(schema.anyOf);
  if (alternative) return exampleOf(alternative as JsonSchema, schemas);
  const type = String(Array.isArray(schema.type) ? first(schema.type) : schema.type);
  return ofType[type]?.(schema, schemas) ?? {};
};

/** Parameters that a first try needs nothing of. */
const isShown = (name: string): boolean => ['q', 'near', 'from', 'to'].includes(name);

type Call = { path: string; method: Method; operation: Operation; host: string };

/** A call as one would type it: `$TOKEN` stands for the token. */
export const curlOf = ({ path, method, operation, host }: Call, schemas: Schemas): string => {
  const { parameters = [], requestBody, security } = operation;
  const shown = parameters.filter((each) => each.in === 'query' && isShown(each.name));
  const query = shown
    .map(({ name, schema }) => `${name}=${encodeURIComponent(String(exampleOf(schema, schemas)))}`)
    .join('&')
    .replaceAll('%2C', ',');
  const address = path.replace(/\{(\w+)\}/g, (_, name: string) => `$${name.toUpperCase()}`);
  const url = `"${host}${address}${query && `?${query}`}"`;
  const [type = '', content] = Object.entries(requestBody?.content ?? {})[0] ?? [];
  const isJson = type === 'application/json';
  const body = content && isJson ? JSON.stringify(exampleOf(content.schema, schemas)) : undefined;
  const lines = [
    `curl ${method === 'get' || body !== undefined ? '' : `-X ${method.toUpperCase()} `}${url}`,
    ...(security.some((each) => Object.keys(each).length === 0) ? [] : [`-H "Authorization: Bearer $TOKEN"`]),
    ...(parameters.some(({ name }) => name === 'Idempotency-Key')
      ? ['-H "Idempotency-Key: $(uuidgen)"']
      : []),
    ...(body === undefined ? [] : [`--json '${body}'`]),
    ...(content && !isJson
      ? Object.keys(propertiesOf(content.schema)).map((name) => `-F ${name}=@1.jpg`)
      : []),
  ];
  return lines.join(' \\\n  ').replace(/--json/, method === 'patch' ? '-X PATCH --json' : '--json');
};

const propertiesOf = (schema: JsonSchema): Record<string, JsonSchema> =>
  (schema.properties ?? {}) as Record<string, JsonSchema>;

export type Row = { name: string; type: string; isRequired: boolean; about: string };

const typeText = (given: JsonSchema, schemas: Schemas): string => {
  const [, name] = /([^/]+)$/.exec(String(given.$ref ?? '')) ?? [];
  if (name) return name;
  if (given.enum) return (given.enum as unknown[]).map((each) => JSON.stringify(each)).join(' | ');
  if (Array.isArray(given.anyOf))
    return given.anyOf.map((each) => typeText(each as JsonSchema, schemas)).join(' | ');
  if (given.type === 'array' && given.items) return `${typeText(given.items as JsonSchema, schemas)}[]`;
  return [given.type ?? 'any'].flat().join(' | ');
};

/** The fields of a body or an answer, one line each. */
export const rowsOf = (given: JsonSchema, schemas: Schemas): Row[] => {
  const schema = resolved(given, schemas);
  const required = (schema.required ?? []) as string[];
  return Object.entries(propertiesOf(schema)).map(([name, each]) => ({
    name,
    type: typeText(each, schemas),
    isRequired: required.includes(name),
    about: String(each.description ?? resolved(each, schemas).description ?? ''),
  }));
};

/** The same for parameters. */
export const parameterRows = (operation: Operation, schemas: Schemas): Row[] =>
  (operation.parameters ?? []).map(({ name, schema, required, description }) => ({
    name,
    type: typeText(schema, schemas),
    isRequired: required,
    about: description ?? '',
  }));
