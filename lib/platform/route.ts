import 'server-only';
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { AppError, notFound } from '@/lib/shared/errors';
import type { Locale } from '@/lib/shared/locale';
import { bearer } from './auth/bearer';
import type { Viewer } from './auth/viewer';
import { type Endpoint, type ParamsOf, type Scope, takesKey } from './endpoint';
import { gathered } from './gathered';
import { fieldMessages } from './i18n/issues';
import { type Responded, respondOnce } from './idempotency';
import { problemOf, requestLocale } from './problem';
import { type Given, readJson, readUpload } from './request-body';

const check = <Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> => {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new AppError('invalid', 'form', { fields: fieldMessages(parsed.error) });
};

/** What stands in the address: a name that comes twice is a list, one without a value was not given. */
const queryOf = (request: Request): Record<string, string | string[]> => {
  const { searchParams } = new URL(request.url);
  return Object.fromEntries(
    [...gathered(searchParams)].flatMap(([name, all]): [string, string | string[]][] => {
      const values = all.filter((value) => value !== '');
      if (values.some((value) => value.includes('\0'))) {
        throw new AppError('invalid', 'form', { fields: { [name]: { key: 'field.wrong' } } });
      }
      const [first, ...more] = values;
      return first === undefined ? [] : [[name, more.length > 0 ? values : first]];
    }),
  );
};

/** Ids are opaque; what could never be one is not there. */
const requireIds = <Params extends Record<string, string>>(params: Params): Params => {
  // Next gives none at all to a route without names in its path.
  if (Object.values(params ?? {}).some((id) => id.length > 100 || id.includes('\0'))) throw notFound();
  return params;
};

const readBody = async (request: Request, { body, accepts }: Endpoint): Promise<Given> => {
  if (!body) return { value: undefined, digest: '' };
  return accepts === 'multipart/form-data' ? readUpload(request) : readJson(request);
};

/** Does the work once for each Idempotency-Key, where the endpoint takes one and one was sent. */
const onceFor = (
  request: Request,
  viewer: Viewer | null,
  digest: string,
  work: (once?: string) => Promise<Responded>,
): Promise<Responded> => {
  const key = request.headers.get('idempotency-key');
  if (!key || !viewer) return work();
  if (key.length > 255) throw new AppError('invalid', 'idempotency.tooLong');
  const asked = `${request.method} ${new URL(request.url).pathname}\n${digest}`;
  const requestHash = createHash('sha256').update(asked).digest('hex');
  return respondOnce({ memberId: viewer.id, key, requestHash }, work);
};

type Input<Who, Params, Query, Body> = {
  viewer: Who extends Scope ? Viewer : Viewer | null;
  params: Params;
  query: Query;
  body: Body;
  locale: Locale;
  request: Request;
  /** For commands that land once: the same for every try of the same write. */
  once: string | undefined;
};

/**
 * The handler of an endpoint: who asks, what they say (checked), the command or query, its response (in the shape that
 * the OpenAPI document promises, and nothing beyond it). Errors become RFC 9457 problems; writes land once a key.
 */
export const route =
  <
    Path extends string,
    Query extends z.ZodType,
    Body extends z.ZodType,
    Result extends z.ZodType,
    Who extends Endpoint['scope'],
  >(
    endpoint: Endpoint<Path, Query, Body, Result, Who>,
    run: (
      input: Input<Who, ParamsOf<Path>, z.output<Query>, z.output<Body>>,
    ) => Promise<z.input<NoInfer<Result>>>,
  ) =>
  async (request: Request, context: { params: Promise<ParamsOf<Path>> }): Promise<Response> => {
    const locale = requestLocale(request);
    try {
      // Where the scope is not public there is a viewer, or `bearer` has thrown.
      const viewer = (await bearer(request, endpoint.scope)) as Input<Who, never, never, never>['viewer'];
      const params = requireIds(await context.params);
      const query = endpoint.query && check(endpoint.query, queryOf(request));
      const given = await readBody(request, endpoint);
      const body = endpoint.body && check(endpoint.body, given.value);
      const work = async (once?: string): Promise<Responded> => {
        const input = { viewer, params, query, body, locale, request, once } as Parameters<typeof run>[0];
        return { status: endpoint.status ?? 200, body: endpoint.response.parse(await run(input)) };
      };
      const answered = takesKey(endpoint) ? await onceFor(request, viewer, given.digest, work) : await work();
      return responseOf(answered, endpoint, locale);
    } catch (error) {
      return problemOf(locale, error);
    }
  };

const responseOf = ({ status, body }: Responded, { contentType }: Endpoint, locale: Locale): Response =>
  new Response(status === 204 ? null : JSON.stringify(body), {
    status,
    headers: {
      ...(status !== 204 && { 'content-type': contentType ?? 'application/json; charset=utf-8' }),
      'content-language': locale,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      // Only a token opens anything here, never a cookie: pages elsewhere may read what they could fetch anyway.
      'access-control-allow-origin': '*',
    },
  });
