import type { z } from 'zod';
import { type ErrorCode, errorStatus } from '@/lib/shared/errors';

/** What a token may do. */
export const scopes = ['read', 'write'] as const;
export type Scope = (typeof scopes)[number];

/** Who is served: with `public` strangers too, though a token that is sent must be good. */
export type Audience = Scope | 'public';

type NamesIn<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

/** The names between braces in an endpoint's path. */
export type ParamsOf<Path extends string> = { [Name in NamesIn<Path>]: string };

/**
 * One operation of the public API, once: its handler and its part of the OpenAPI document both come from this.
 * Words of its summary stand in `developers.endpoint.<id>`.
 */
export type Endpoint<
  Path extends string = string,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Result extends z.ZodType = z.ZodType,
  Who extends Audience = Audience,
> = {
  id: string;
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  path: Path;
  /** The chapter it stands in: words `developers.tag.<tag>`. */
  tag: string;
  scope: Who;
  query?: Query;
  body?: Body;
  accepts?: 'application/json' | 'multipart/form-data';
  response: Result;
  /** 204 has no body. */
  status?: 200 | 201 | 204;
  contentType?: string;
  /** Refusals of its own, beside those that every endpoint of its kind can give. */
  refusals?: readonly ErrorCode[];
};

export const endpoint = <
  const Path extends string,
  const Who extends Audience,
  Result extends z.ZodType,
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
>(
  described: Endpoint<Path, Query, Body, Result, Who>,
): Endpoint<Path, Query, Body, Result, Who> => described;

type Kind = Pick<Endpoint, 'method' | 'scope'>;

/** Whether a repeated Idempotency-Key gets the first response again. */
export const takesKey = ({ method, scope }: Kind): boolean => scope === 'write' && method !== 'DELETE';

/** The statuses of the problems an endpoint can answer with. */
export const problemStatuses = (each: Endpoint): number[] => {
  const statuses = [
    errorStatus.unauthorized,
    500,
    errorStatus.unavailable,
    ...(each.scope === 'public' ? [] : [errorStatus.forbidden]),
    ...(each.path.includes('{') ? [errorStatus.not_found] : []),
    ...(each.query || each.body ? [errorStatus.invalid] : []),
    ...(each.body ? [400, 413, 415] : []),
    ...(takesKey(each) ? [errorStatus.conflict, errorStatus.invalid] : []),
    ...(each.refusals ?? []).map((code) => errorStatus[code]),
  ];
  return [...new Set<number>(statuses)].sort((one, other) => one - other);
};
