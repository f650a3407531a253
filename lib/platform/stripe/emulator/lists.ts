import { invalid } from '@/lib/platform/stripe/emulator/errors';
import {
  atLeast,
  either,
  fields,
  integer,
  params,
  type Rule,
  text,
} from '@/lib/platform/stripe/emulator/params';
import { type Route, route } from '@/lib/platform/stripe/emulator/router';
import type { Condition, Kind } from '@/lib/platform/stripe/emulator/store';

const range = either(integer, fields({ gt: integer, gte: integer, lt: integer, lte: integer }));
const paging = { limit: atLeast(1), starting_after: text, ending_before: text, created: range };
const comparisons = { gt: '>', gte: '>=', lt: '<', lte: '<=' } as const;

/** `GET path`: a page of one kind, newest first, narrowed by the fields named in `filters`. */
export function listRoute(path: string, kind: Kind, filters: Record<string, Rule<unknown>> = {}): Route {
  return route('GET', path, params({ ...filters, ...paging }), (context, call) => {
    const given = call.params as Record<string, unknown>;
    const conditions = Object.keys(filters).flatMap((name) => conditionsOf(name, given[name]));
    if (call.id) conditions.push({ path: ownerField(path), is: '=', value: call.id });
    return listOf(context, kind, path.replace(':id', call.id), conditions, call.params);
  });
}

/** The field that a list under another object is bound by: `/v1/transfers/:id/…` → `transfer`. */
function ownerField(path: string): string {
  const owner = path.split('/')[2] ?? '';
  return `$.${owner.replace(/s$/, '')}`;
}

interface Paging {
  limit?: number;
  starting_after?: string;
  ending_before?: string;
  created?: unknown;
}

function listOf(
  context: Parameters<Route['run']>[0],
  kind: Kind,
  url: string,
  conditions: Condition[],
  { limit = 10, starting_after, ending_before, created }: Paging,
) {
  if (limit > 100) throw invalid('Invalid integer: limit may be at most 100', { param: 'limit' });
  if (starting_after && ending_before) throw invalid('Give starting_after or ending_before, not both.');
  for (const cursor of [starting_after, ending_before])
    if (cursor) context.store.need(kind, cursor, 'starting_after');
  const where = [...conditions, ...conditionsOf('created', created)];
  const page = { limit, startingAfter: starting_after, endingBefore: ending_before };
  const { data, hasMore } = context.store.list(kind, where, page);
  return { object: 'list', url, has_more: hasMore, data };
}

function conditionsOf(name: string, value: unknown): Condition[] {
  const path = `$.${name}`;
  if (value === undefined) return [];
  if (typeof value === 'string' || typeof value === 'number') return [{ path, is: '=', value }];
  if (Array.isArray(value))
    return [{ path: `$.${name.replace(/s$/, '')}`, is: 'among', value: JSON.stringify(value) }];
  return Object.entries(value as Record<keyof typeof comparisons, number | undefined>).flatMap(
    ([sign, bound]) =>
      bound === undefined ? [] : [{ path, is: comparisons[sign as keyof typeof comparisons], value: bound }],
  );
}
