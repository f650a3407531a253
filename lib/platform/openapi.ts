import { z } from 'zod';
import { type Endpoint, problemStatuses, takesKey } from './endpoint';

/*
 * The OpenAPI 3.1 document, from the descriptions of the endpoints. Pure: words are handed in. A description in a
 * schema is a key of `field` among them; an `id` makes the schema a component.
 */

export type JsonSchema = { [key: string]: unknown };

export type Parameter = {
  name: string;
  in: 'path' | 'query' | 'header';
  required: boolean;
  description?: string;
  schema: JsonSchema;
};

export type Content = Record<string, { schema: JsonSchema }>;

export type ResponseObject = { description: string; headers?: object; content?: Content };

export type Operation = {
  operationId: string;
  tags: string[];
  summary: string;
  description?: string;
  security: Record<string, string[]>[];
  parameters?: Parameter[];
  requestBody?: { required: boolean; content: Content };
  responses: Record<string, ResponseObject | { $ref: string }>;
};

export type Method = 'get' | 'post' | 'patch' | 'delete';

export type OpenApiDocument = {
  openapi: string;
  info: {
    title: string;
    description: string;
    version: string;
    license: { name: string; identifier: string };
  };
  servers: { url: string }[];
  tags: { name: string; description: string }[];
  paths: Record<string, Partial<Record<Method, Operation>>>;
  components: {
    schemas: Record<string, JsonSchema>;
    responses: Record<string, ResponseObject>;
    securitySchemes: object;
  };
};

type Say = { (key: string): string; has(key: string): boolean };

type Source = { endpoints: readonly Endpoint[]; version: string; license: string; say: Say };

const Problem = z
  .object({
    type: z.string().meta({ description: 'problemType', examples: ['/developers#not_found'] }),
    title: z.string(),
    status: z.int().meta({ examples: [404] }),
    detail: z.string().meta({ description: 'problemDetail' }),
    code: z
      .enum([
        'invalid',
        'unauthorized',
        'forbidden',
        'not_found',
        'conflict',
        'rate_limited',
        'unavailable',
        'internal',
      ])
      .meta({ examples: ['not_found'] }),
    fields: z.record(z.string(), z.string()).optional().meta({ description: 'problemFields' }),
  })
  .meta({ id: 'Problem', description: 'problem' });

const problemNames: Record<number, string> = {
  400: 'Malformed',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'NotFound',
  409: 'Conflict',
  413: 'TooLarge',
  415: 'WrongContentType',
  422: 'Invalid',
  429: 'RateLimited',
  500: 'Internal',
  503: 'Unavailable',
};

const tidy = ({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodType; jsonSchema: JsonSchema }): void => {
  // A format says it better than its pattern; and every whole number is a safe one.
  if (jsonSchema.format) delete jsonSchema.pattern;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  // Answers may gain fields; only what is refused is closed.
  const { catchall } = zodSchema._zod.def as { catchall?: unknown };
  if (jsonSchema.additionalProperties === false && !catchall) delete jsonSchema.additionalProperties;
};

/** What of a schema is data, in which nothing is a description. */
const isData = (name: string): boolean => ['examples', 'default', 'enum', 'const'].includes(name);

/** The same schema with its descriptions in words, and without zod's own marks. */
const inWords = (json: unknown, say: Say): unknown => {
  if (Array.isArray(json)) return json.map((each) => inWords(each, say));
  if (typeof json !== 'object' || json === null) return json;
  const { id, ...schema } = json as JsonSchema;
  const entries = Object.entries(typeof id === 'string' ? schema : (json as JsonSchema));
  return Object.fromEntries(
    entries.map(([name, value]) => {
      if (name === 'description' && typeof value === 'string') return [name, say(`field.${value}`)];
      return [name, isData(name) ? value : inWords(value, say)];
    }),
  );
};

/** Schemas as JSON Schema; those with an id gather in `schemas`, referred to from everywhere else. */
const converter = (say: Say) => {
  const schemas: Record<string, JsonSchema> = {};
  const convert = (schema: z.ZodType, io: 'input' | 'output'): JsonSchema => {
    const made = z.toJSONSchema(schema, {
      io,
      unrepresentable: 'any',
      override: (context) => tidy(context as never),
    });
    const text = JSON.stringify(inWords(made, say)).replaceAll('#/$defs/', '#/components/schemas/');
    const { $schema: _, $defs = {}, ...json } = JSON.parse(text) as JsonSchema;
    for (const [name, each] of Object.entries($defs as Record<string, JsonSchema>)) {
      const before = schemas[name];
      if (before && JSON.stringify(before) !== JSON.stringify(each))
        throw new Error(`two schemas are called ${name}`);
      schemas[name] = each;
    }
    return json;
  };
  return { schemas, convert };
};

type Convert = ReturnType<typeof converter>['convert'];

const parametersOf = (each: Endpoint, convert: Convert, say: Say): Parameter[] => {
  const inPath = [...each.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']): Parameter => {
    const schema = { type: 'string' };
    return { name, in: 'path', required: true, description: say(`parameter.${name}`), schema };
  });
  const { properties = {}, required = [] } = each.query ? convert(each.query, 'input') : {};
  const inQuery = Object.entries(properties as Record<string, JsonSchema>).map(
    ([name, { description, ...schema }]): Parameter => ({
      name,
      in: 'query',
      required: (required as string[]).includes(name),
      ...(typeof description === 'string' && { description }),
      schema,
    }),
  );
  const key: Parameter = {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description: say('parameter.idempotencyKey'),
    schema: { type: 'string', maxLength: 255 },
  };
  return [...inPath, ...inQuery, ...(takesKey(each) ? [key] : [])];
};

const securityOf = ({ scope }: Endpoint): Record<string, string[]>[] =>
  scope === 'public' ? [{}, { token: [] }] : [{ token: [scope] }];

const responsesOf = (each: Endpoint, convert: Convert, say: Say): Operation['responses'] => {
  const status = each.status ?? 200;
  const good: ResponseObject = {
    description: say(`status.${status}`),
    ...(status !== 204 && {
      content: { [each.contentType ?? 'application/json']: { schema: convert(each.response, 'output') } },
    }),
  };
  const problems = problemStatuses(each).map((code) => [
    code,
    { $ref: `#/components/responses/${problemNames[code]}` },
  ]);
  return Object.fromEntries([[status, good], ...problems]);
};

const operationOf = (each: Endpoint, convert: Convert, say: Say): Operation => {
  const parameters = parametersOf(each, convert, say);
  const aboutIt = `endpoint.${each.id}.about`;
  return {
    operationId: each.id,
    tags: [each.tag],
    summary: say(`endpoint.${each.id}.summary`),
    ...(say.has(aboutIt) && { description: say(aboutIt) }),
    security: securityOf(each),
    ...(parameters.length > 0 && { parameters }),
    ...(each.body && {
      requestBody: {
        required: true,
        content: { [each.accepts ?? 'application/json']: { schema: convert(each.body, 'input') } },
      },
    }),
    responses: responsesOf(each, convert, say),
  };
};

const problemResponses = (used: readonly number[], convert: Convert, say: Say) =>
  Object.fromEntries(
    used.map((status): [string, ResponseObject] => [
      problemNames[status] ?? '',
      {
        description: say(`status.${status}`),
        ...((status === 429 || status === 503) && {
          headers: {
            'Retry-After': { description: say('parameter.retryAfter'), schema: { type: 'integer' } },
          },
        }),
        content: { 'application/problem+json': { schema: convert(Problem, 'output') } },
      },
    ]),
  );

/** The document of these endpoints, and of nothing else. */
export const openApiDocument = ({ endpoints, version, license, say }: Source): OpenApiDocument => {
  const { schemas, convert } = converter(say);
  const paths: OpenApiDocument['paths'] = {};
  for (const each of endpoints) {
    paths[each.path] ??= {};
    Object.assign(paths[each.path] ?? {}, { [each.method.toLowerCase()]: operationOf(each, convert, say) });
  }
  const used = [...new Set(endpoints.flatMap(problemStatuses))].sort((one, other) => one - other);
  return {
    openapi: '3.1.0',
    info: {
      title: say('document.title'),
      version,
      description: say('document.about'),
      license: { name: license, identifier: license },
    },
    servers: [{ url: '/' }],
    tags: [...new Set(endpoints.map(({ tag }) => tag))].map((name) => ({
      name,
      description: say(`tag.${name}`),
    })),
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: say('document.token') } },
      responses: problemResponses(used, convert, say),
      schemas: Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => a.localeCompare(b))),
    },
  };
};
