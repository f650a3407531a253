import 'server-only';
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { AppError, errorStatus, type Message } from '@/lib/shared/errors';
import { isLocale, type Locale } from '@/lib/shared/locale';
import { bearer, type Scope } from './auth/bearer';
import type { Viewer } from './auth/viewer';
import { db } from './db/client';
import { translateRefusal } from './db/refusals';
import { fieldMessages } from './i18n/issues';
import { routing } from './i18n/routing';
import { translator } from './i18n/words';

/** The reader's language, from Accept-Language: the first that the house speaks. */
export const requestLocale = (request: Request): Locale => {
  const wanted = (request.headers.get('accept-language') ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality = 'q=1'] = part.trim().split(';');
      return {
        language: tag.trim().slice(0, 2).toLowerCase(),
        quality: Number(quality.trim().replace('q=', '')) || 0,
      };
    })
    .sort((a, b) => b.quality - a.quality)
    .find(({ language }) => isLocale(language));
  return wanted ? (wanted.language as Locale) : routing.defaultLocale;
};

const json = (body: unknown, status: number, headers: Record<string, string> = {}): Response =>
  new Response(status === 204 ? null : JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers },
  });

/** An RFC 9457 problem, in the reader's language. */
export const problem = (
  locale: Locale,
  {
    code,
    status,
    message,
    fields = {},
    retryAfterSeconds,
  }: {
    code: string;
    status: number;
    message: Message;
    fields?: Record<string, Message>;
    retryAfterSeconds?: number | undefined;
  },
): Response => {
  const say = translator(locale, 'errors');
  const beside = Object.entries(fields).map(([path, { key, values }]) => [path, say(key, values)]);
  const body = {
    type: `/developers#${code}`,
    title: say(`code.${code}`),
    status,
    detail: say(message.key, message.values),
    code,
    ...(beside.length ? { fields: Object.fromEntries(beside) } : {}),
  };
  const retry: Record<string, string> = retryAfterSeconds
    ? { 'retry-after': String(Math.ceil(retryAfterSeconds)) }
    : {};
  return json(body, status, {
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': locale,
    ...retry,
  });
};

const problemOf = (locale: Locale, caught: unknown): Response => {
  const error = translateRefusal(caught);
  if (error instanceof MalformedBody)
    return problem(locale, { code: 'invalid', status: 400, message: { key: 'malformed' } });
  if (error instanceof AppError) {
    const { code, key, values, fields, retryAfterSeconds } = error;
    return problem(locale, {
      code,
      status: errorStatus[code],
      message: { key, values },
      fields,
      retryAfterSeconds,
    });
  }
  console.error(error);
  return problem(locale, { code: 'internal', status: 500, message: { key: 'internal' } });
};

class MalformedBody extends Error {}

const readBody = async (request: Request): Promise<{ raw: string; value: unknown }> => {
  const raw = await request.text();
  if (raw === '') return { raw, value: {} };
  try {
    return { raw, value: JSON.parse(raw) };
  } catch {
    throw new MalformedBody();
  }
};

const check = <Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> => {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new AppError('invalid', 'form', { fields: fieldMessages(parsed.error) });
};

export type Answer<Body> = { status?: number; body: Body };

type Answered = { status: number; body: unknown };

/**
 * Runs a write once for each Idempotency-Key: the key is taken before the work begins, its answer is kept beside it.
 * The same key with another body is refused; the same key while the first is still at work is a conflict.
 */
const onceFor = async (
  request: Request,
  viewer: Viewer | null,
  raw: string,
  work: () => Promise<Answered>,
): Promise<Answered> => {
  const key = request.headers.get('idempotency-key');
  if (!key || !viewer) return work();
  if (key.length > 255) throw new AppError('invalid', 'idempotency.tooLong');
  const requestHash = createHash('sha256')
    .update(`${request.method} ${new URL(request.url).pathname}\n${raw}`)
    .digest('hex');
  const id = { memberId: viewer.id, key };
  const { count } = await db.idempotencyKey.createMany({
    data: [{ ...id, requestHash }],
    skipDuplicates: true,
  });
  if (count === 0) {
    const first = await db.idempotencyKey.findUnique({ where: { memberId_key: id } });
    if (first && first.requestHash !== requestHash) throw new AppError('invalid', 'idempotency.otherBody');
    if (!first || first.status === null)
      throw new AppError('conflict', 'idempotency.atWork', { retryAfterSeconds: 1 });
    return { status: first.status, body: first.body };
  }
  try {
    const answered = await work();
    await db.idempotencyKey.update({
      where: { memberId_key: id },
      data: { status: answered.status, body: answered.body as object },
    });
    return answered;
  } catch (error) {
    // A refusal changed nothing, so the key is free for the same request mended or tried again.
    await db.idempotencyKey.deleteMany({ where: { ...id, status: null } });
    throw error;
  }
};

type Input<Params, Query, Body> = {
  viewer: Viewer | null;
  params: Params;
  query: Query;
  body: Body;
  locale: Locale;
  request: Request;
};

type Described<Params, Query extends z.ZodType, Body extends z.ZodType, Result extends z.ZodType> = {
  /** `public` serves strangers too; `read` and `write` want a token with that scope. */
  scope: Scope | 'public';
  query?: Query;
  body?: Body;
  answer: Result;
  status?: number;
  run: (input: Input<Params, z.output<Query>, z.output<Body>>) => Promise<z.input<Result>>;
};

/**
 * A handler of the public API: who asks, what they say (checked), the command or query, its answer (in the shape that
 * the OpenAPI document promises). Errors become RFC 9457 problems; writes are idempotent under their key.
 */
export const route =
  <
    Params extends Record<string, string>,
    Query extends z.ZodType,
    Body extends z.ZodType,
    Result extends z.ZodType,
  >(
    described: Described<Params, Query, Body, Result>,
  ) =>
  async (request: Request, context: { params: Promise<Params> }): Promise<Response> => {
    const locale = requestLocale(request);
    try {
      const viewer = await bearer(request, described.scope);
      const params = await context.params;
      const given = Object.fromEntries(new URL(request.url).searchParams);
      const query = described.query ? check(described.query, given) : (undefined as z.output<Query>);
      const { raw, value } = described.body ? await readBody(request) : { raw: '', value: {} };
      const body = described.body ? check(described.body, value) : (undefined as z.output<Body>);
      const work = async (): Promise<Answered> => {
        const result = await described.run({ viewer, params, query, body, locale, request });
        return { status: described.status ?? 200, body: described.answer.parse(result) };
      };
      const { status, body: answer } =
        described.scope === 'write' ? await onceFor(request, viewer, raw, work) : await work();
      return json(answer, status);
    } catch (error) {
      return problemOf(locale, error);
    }
  };
