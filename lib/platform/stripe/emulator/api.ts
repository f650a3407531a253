import type { Context } from '@/lib/platform/stripe/emulator/context';
import { Fault, unauthorized, unknownRoute } from '@/lib/platform/stripe/emulator/errors';
import { expanded } from '@/lib/platform/stripe/emulator/expand';
import { readForm } from '@/lib/platform/stripe/emulator/form';
import { emulatorKey } from '@/lib/platform/stripe/emulator/guard';
import { digestOf, earlierReply, keepReply, type Reply } from '@/lib/platform/stripe/emulator/idempotency';
import { routes as accounts } from '@/lib/platform/stripe/emulator/resources/accounts';
import { routes as balance } from '@/lib/platform/stripe/emulator/resources/balance';
import { routes as charges } from '@/lib/platform/stripe/emulator/resources/charges';
import { routes as checkoutSessions } from '@/lib/platform/stripe/emulator/resources/checkout-sessions';
import { routes as customers } from '@/lib/platform/stripe/emulator/resources/customers';
import { routes as disputes } from '@/lib/platform/stripe/emulator/resources/disputes';
import { routes as events } from '@/lib/platform/stripe/emulator/resources/events';
import { routes as paymentIntents } from '@/lib/platform/stripe/emulator/resources/payment-intents';
import { routes as paymentMethods } from '@/lib/platform/stripe/emulator/resources/payment-methods';
import { routes as payouts } from '@/lib/platform/stripe/emulator/resources/payouts';
import { routes as refunds } from '@/lib/platform/stripe/emulator/resources/refunds';
import { routes as setupIntents } from '@/lib/platform/stripe/emulator/resources/setup-intents';
import { routes as transfers } from '@/lib/platform/stripe/emulator/resources/transfers';
import { match, type Route } from '@/lib/platform/stripe/emulator/router';

const routes: Route[] = [
  ...accounts,
  ...balance,
  ...charges,
  ...checkoutSessions,
  ...customers,
  ...disputes,
  ...events,
  ...paymentIntents,
  ...paymentMethods,
  ...payouts,
  ...refunds,
  ...setupIntents,
  ...transfers,
];

export interface Request {
  method: string;
  path: string;
  /** The form: the body of a POST, the query of anything else. */
  form: string;
  authorization: string | undefined;
}

/** Answers one call of the API. Whatever happens, the answer is Stripe's kind of JSON. */
export function answerApi(context: Context, request: Request): Reply & { isReplay?: boolean } {
  try {
    return answer(context, request);
  } catch (error) {
    return replyTo(error);
  }
}

function answer(
  context: Context,
  { method, path, form, authorization }: Request,
): Reply & { isReplay?: boolean } {
  if (!isOwnKey(authorization)) throw unauthorized();
  const { route, found } = routeOf(method, path);
  const key = method === 'POST' ? context.request.idempotencyKey : null;
  const given = readForm(form);
  const digest = digestOf(method, path, given);
  const earlier = key === null ? null : earlierReply(context.store, key, digest);
  if (earlier) return { ...earlier, isReplay: true };
  const params = route.params.read(given, '') as { expand?: string[] };
  const call = { id: found.id ?? '', inner: found.inner ?? '', params };
  const keep = (reply: Reply) => {
    if (key !== null) keepReply(context.store, key, digest, reply, context.now());
    return reply;
  };
  return run(context, route, call, keep);
}

type Call = Parameters<Route['run']>[1];

/**
 * Writes all that the call does, and its answer, or nothing of it. Only a declined card is both refused and
 * remembered. The answer is kept in the same transaction: a retry after a crash must not charge again.
 */
function run(context: Context, route: Route, call: Call, keep: (reply: Reply) => Reply): Reply {
  const { expand } = call.params as { expand?: string[] };
  try {
    return context.store.transaction(() =>
      keep(attempt(() => expanded(context.store, route.run(context, call), expand))),
    );
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return keep(replyTo(error));
  }
}

function attempt(work: () => unknown): Reply {
  try {
    return { status: 200, body: written(work()) };
  } catch (error) {
    if (error instanceof Fault && error.keepsWrites) return replyTo(error);
    throw error;
  }
}

function replyTo(error: unknown): Reply {
  if (error instanceof Fault) return { status: error.status, body: written({ error: error.body }) };
  console.error(error);
  const message = 'The emulator failed; its log says why.';
  return { status: 500, body: written({ error: { type: 'api_error', message } }) };
}

function isOwnKey(authorization: string | undefined): boolean {
  const [scheme = '', value = ''] = (authorization ?? '').split(' ');
  const isBasic = scheme.toLowerCase() === 'basic';
  const key = isBasic ? Buffer.from(value, 'base64').toString().split(':')[0] : value;
  return key === emulatorKey;
}

function routeOf(method: string, path: string): { route: Route; found: Record<string, string> } {
  for (const route of routes) {
    const found = route.method === method ? match(route.path, path) : null;
    if (found) return { route, found };
  }
  throw unknownRoute(method, path);
}

const written = (value: unknown) => JSON.stringify(value, null, 2);
