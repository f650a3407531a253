import { readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { documentIn } from '@/app/api/v1/document';
import { endpoints } from '@/app/api/v1/endpoints';
import type { JsonSchema, Operation } from '@/lib/platform/openapi';
import { curlOf, exampleOf } from '@/lib/platform/openapi-example';
import { routeFileOf, stranger } from '@/tests/support/api';
import { atLeastOne } from '@/tests/support/at-least-one';

const root = resolve(__dirname, '../../..');
const home = join(root, 'app/api/v1');
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

const document = documentIn('en');

const operations = Object.entries(document.paths).flatMap(([path, described]) =>
  Object.entries(described).map(([method, operation]) => ({ path, method: method as 'get', operation })),
);

describe('the OpenAPI document', () => {
  it('names exactly what the route files serve', async () => {
    const files = readdirSync(home, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('route.ts') && !file.includes('[...'))
      .map((file) => join(home, file));
    const served = await Promise.all(
      files.map(async (file) => {
        const handlers = await import(file);
        return methods
          .filter((method) => method in handlers)
          .map((method) => `${method} ${relative(root, file)}`);
      }),
    );
    const described = endpoints.map(({ method, path }) => `${method} ${routeFileOf(path)}`);
    expect(served.flat().sort()).toEqual(described.sort());
    expect(operations).toHaveLength(endpoints.length);
  });

  it('says the same in both languages, in other words', () => {
    const french = documentIn('fr');
    const bare = (value: unknown): unknown =>
      JSON.parse(JSON.stringify(value, (key, each) => (isWords(key, each) ? '' : each)));
    expect(bare(french)).toEqual(bare(document));
    expect(french.info.title).not.toBe(document.info.title);
  });

  it('comes in the language of the reader', async () => {
    const { body } = await stranger.get('/api/v1/openapi.json', { language: 'fr' });
    expect(body.info.title).toBe(documentIn('fr').info.title);
  });

  it('tells of every refusal that its calls share', () => {
    const statuses = ({ responses }: Operation) => Object.keys(responses);
    for (const { operation } of atLeastOne(operations))
      expect(statuses(operation)).toEqual(expect.arrayContaining(['401', '500', '503']));
    const createBooking = operations.find(({ operation }) => operation.operationId === 'createBooking');
    expect(createBooking && statuses(createBooking.operation)).toEqual(
      '201 400 401 403 404 409 413 415 422 429 500 503'.split(' '),
    );
  });
});

const isWords = (key: string, value: unknown): boolean =>
  typeof value === 'string' && ['description', 'summary', 'title'].includes(key);

describe('the examples made from it', () => {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema({ ...document, $id: 'openapi' });
  const { schemas } = document.components;

  const problems = (schema: JsonSchema): string | undefined => {
    const placed = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"openapi#/'));
    const validate = ajv.compile(placed);
    return validate(exampleOf(schema, schemas)) ? undefined : ajv.errorsText(validate.errors);
  };

  it.each(Object.keys(schemas))('fit %s', (name) => {
    expect(problems({ $ref: `#/components/schemas/${name}` })).toBeUndefined();
  });

  it.each(operations)('fit the body and the parameters of $operation.operationId', ({ operation }) => {
    const [content] = Object.values(operation.requestBody?.content ?? {});
    if (content) expect(problems(content.schema)).toBeUndefined();
    const wrong = (operation.parameters ?? [])
      .filter(({ required, schema }) => required || schema.examples)
      .map(({ name, schema }) => ({ name, problems: problems(schema) }))
      .filter((parameter) => parameter.problems !== undefined);
    expect(wrong).toEqual([]);
  });

  it('are calls that can be typed', () => {
    const booking = operations.find(({ operation }) => operation.operationId === 'createBooking');
    const curl =
      booking && curlOf({ ...booking, method: 'post', host: 'https://partage.example.org' }, schemas);
    expect(curl).toContain('curl "https://partage.example.org/api/v1/bookings"');
    expect(curl).toContain('-H "Authorization: Bearer $TOKEN"');
    expect(curl).toMatch(/--json '\{"listingId":".+","from":"2026-11-28"/);
  });
});
