import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Stripe from 'stripe';
import { emulatorKey } from '@/lib/platform/stripe/emulator/guard';
import { type Emulator, startEmulator } from '@/lib/platform/stripe/emulator/server';

export const webhookSecret = 'whsec_of_the_tests';

type Delivery = { event: Stripe.Event; body: string; signature: string };

/** A webhook endpoint that keeps what it gets. `answer` is the status it gives: 200 unless a test says otherwise. */
export const openInbox = async () => {
  const received: Delivery[] = [];
  const waiting = new Set<() => void>();
  const inbox = { received, answer: (_: Delivery): number => 200, url: '', close: async () => {}, until };
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const delivery = {
      body,
      signature: String(request.headers['stripe-signature']),
      event: JSON.parse(body),
    };
    received.push(delivery);
    response.writeHead(inbox.answer(delivery)).end();
    for (const look of waiting) look();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  inbox.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  inbox.close = async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  };
  /** Waits until what was received satisfies the condition. */
  function until(isEnough: (deliveries: Delivery[]) => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!isEnough(received)) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });
  }
  return inbox;
};

export type Inbox = Awaited<ReturnType<typeof openInbox>>;

/** An emulator with its data file, the real SDK in front of it and an inbox behind it. */
export const openBench = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stripe-'));
  const inbox = await openInbox();
  const start = (port = 0): Promise<Emulator> =>
    startEmulator({
      port,
      dataFile: join(folder, 'stripe.sqlite'),
      webhookUrl: inbox.url,
      webhookSecret,
      retryDelayMs: () => 5,
    });
  let emulator = await start();
  const { port, url } = emulator;
  const stripe = new Stripe(emulatorKey, { host: '127.0.0.1', port, protocol: 'http', maxNetworkRetries: 1 });
  return {
    inbox,
    stripe,
    url,
    /** Stops and starts again on the same file and port. */
    restart: async () => {
      await emulator.close();
      emulator = await start(port);
    },
    close: async () => {
      await emulator.close();
      await inbox.close();
      rmSync(folder, { recursive: true });
    },
    /** What only tests may do: `control('webhooks', { hold: true })`. */
    control: async <T = Record<string, number>>(path: string, body: object = {}): Promise<T> => {
      const answer = await fetch(`${url}/_emulator/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      return answer.json() as Promise<T>;
    },
    /** The events sent so far, by type, once all of them are. */
    events: async (): Promise<string[]> => {
      await fetch(`${url}/_emulator/webhooks`, { method: 'POST', body: '{"flush":true}' });
      return inbox.received.map(({ event }) => event.type);
    },
  };
};

export type Bench = Awaited<ReturnType<typeof openBench>>;

/** What a refusal of Stripe's says, to be compared. */
export const refusal = async (call: Promise<unknown>) => {
  const outcome = await call.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(outcome instanceof Stripe.errors.StripeError))
    throw new Error('It was not refused', { cause: outcome });
  const { statusCode, code, param, decline_code, rawType } = outcome;
  return { status: statusCode, type: rawType, code, param, declineCode: decline_code, error: outcome };
};

/** A customer who has left a card. */
export const aCustomerWithCard = async (stripe: Stripe, card = 'pm_card_visa') => {
  const customer = await stripe.customers.create({ email: 'ines@example.org', name: 'Inès' });
  const method = await stripe.paymentMethods.attach(card, { customer: customer.id });
  return { customer: customer.id, method: method.id };
};

/** A hosted page to pay 12 €, or to leave a card. */
export const aCheckout = (stripe: Stripe, more: Partial<Stripe.Checkout.SessionCreateParams> = {}) => {
  const price = { currency: 'eur', unit_amount: 600, product_data: { name: 'Perceuse, deux jours' } };
  const payment = { mode: 'payment', line_items: [{ quantity: 2, price_data: price }] } as const;
  return stripe.checkout.sessions.create({
    ...(more.mode === 'setup' ? {} : payment),
    success_url: 'https://mitoyen.example/paid?checkout={CHECKOUT_SESSION_ID}',
    cancel_url: 'https://mitoyen.example/back',
    ...more,
  } as Stripe.Checkout.SessionCreateParams);
};

/** Sends a hosted page's form, as a browser without JavaScript does. */
export const sendForm = async (url: string, fields: Record<string, string>, language = 'en') => {
  const answer = await fetch(url, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'accept-language': language },
    body: new URLSearchParams(fields),
  });
  return { status: answer.status, location: answer.headers.get('location'), page: await answer.text() };
};

export const card = (number = '4242 4242 4242 4242') => ({ number, expiry: '12 / 34', cvc: '123' });

export const aKey = () => randomUUID();
