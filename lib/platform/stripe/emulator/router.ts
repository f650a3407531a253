import type { Context } from '@/lib/platform/stripe/emulator/context';
import type { Rule } from '@/lib/platform/stripe/emulator/params';

export type Method = 'GET' | 'POST' | 'DELETE';

/** One call of the API: where it is, what it takes, what it does. */
export interface Route {
  method: Method;
  /** `:id` (and `:inner`) stand for one part of the path. */
  path: string;
  params: Rule<unknown>;
  run(context: Context, call: { id: string; inner: string; params: unknown }): unknown;
}

/** Names the types of a route's parameters once, in its own rule. */
export function route<T>(
  method: Method,
  path: string,
  params: Rule<T>,
  run: (context: Context, call: { id: string; inner: string; params: T }) => unknown,
): Route {
  return {
    method,
    path,
    params,
    run: (context, call) => run(context, { ...call, params: call.params as T }),
  };
}

/** The parts of `path` that `pattern` names, or null when it is another path. */
export function match(pattern: string, path: string): Record<string, string> | null {
  const [wanted, given] = [pattern.split('/'), path.split('/')];
  if (wanted.length !== given.length) return null;
  const found: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith(':')) found[part.slice(1)] = decoded(value);
    else if (part !== value) return null;
  }
  return found;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
