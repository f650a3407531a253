import 'server-only';
import Stripe from 'stripe';
import { env } from '@/lib/platform/env';
import { emulatorKey } from '@/lib/platform/stripe/emulator/guard';

const emulatorUrl = 'http://127.0.0.1:4010';

let instance: Stripe | undefined;

/** Stripe's SDK, set up once: Stripe itself with a real key, the emulator without. For `lib/platform/stripe` only. */
export function stripe(): Stripe {
  instance ??= new Stripe(env.STRIPE_SECRET_KEY, { ...address(), ...settings });
  return instance;
}

const settings = {
  appInfo: { name: 'Mitoyen' },
  maxNetworkRetries: 2,
  timeout: 20_000,
  telemetry: false,
} satisfies Stripe.StripeConfig;

/** Where the API is; nothing to say for Stripe's own. */
function address(): Stripe.StripeConfig {
  const isReal = env.STRIPE_SECRET_KEY !== emulatorKey;
  if (isReal) {
    if (env.STRIPE_API_URL)
      throw new Error('STRIPE_API_URL is the emulator’s: a real key must not be sent there.');
    return {};
  }
  const { protocol, hostname, port } = new URL(env.STRIPE_API_URL ?? emulatorUrl);
  return { host: hostname, port, protocol: protocol === 'https:' ? 'https' : 'http' };
}

/**
 * Makes a call without the stack of who makes it. The SDK writes that down at each call, for errors that never come: where source
 * maps are on, it costs as much as the rest of the call. For calls that are made by the thousand.
 */
export function untraced<Answer>(call: () => Promise<Answer>): Promise<Answer> {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return call();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** The event in a webhook's raw body. Throws when Stripe did not sign it, or longer than five minutes ago. */
export function verifyWebhook(rawBody: string, signature: string): Stripe.Event {
  return stripe().webhooks.constructEvent(rawBody, signature, env.STRIPE_WEBHOOK_SECRET);
}
