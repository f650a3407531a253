import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { POST } from '@/app/api/stripe/webhook/route';
import { findPayoutAccount } from '@/lib/due/payout-account';
import { db } from '@/lib/platform/db/client';
import { ownCardNumber } from '@/lib/platform/stripe/emulator/cards';
import { startEmulator } from '@/lib/platform/stripe/emulator/server';
import { closeBeforeDatabase } from './database/closing';

const webhookSecret = 'whsec_of_the_tests';

const taken = async (body: string, headers: Record<string, string>) => {
  const answer = await POST(
    new Request('http://localhost/api/stripe/webhook', { method: 'POST', body, headers }),
  );
  return { status: answer.status, text: await answer.text() };
};

/** A transaction took longer than it may: on a busy machine that happens, and what was not stored comes again. */
const isSlow = (error: unknown): boolean => (error as { code?: unknown }).code === 'P2028';

/** Our webhook endpoint on a port of its own: what it cannot take in it answers with 500, as the site does, and Stripe sends it again. */
const openEndpoint = async () => {
  /** What was not taken in so far, by its text. */
  const failures = new Map<string, unknown>();
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const headers = { 'stripe-signature': String(request.headers['stripe-signature']) };
    try {
      const { status, ...answered } = await taken(body, headers);
      failures.delete(body);
      response.writeHead(status).end(answered.text);
    } catch (error) {
      if (!isSlow(error)) failures.set(body, error);
      response.writeHead(500).end();
    }
  };
  const running = new Set<Promise<void>>();
  const server = createServer((request, response) => {
    // Nobody reads the answer any more: a rejection that nobody handles would be every test's.
    const lost = () => void response.destroy();
    const one = answer(request, response)
      .catch(lost)
      .finally(() => running.delete(one));
    running.add(one);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    const closed = new Promise((done) => server.close(done));
    // What is being taken in writes to the database, which goes after this.
    await Promise.allSettled(running);
    server.closeAllConnections();
    await closed;
    for (const failure of failures.values()) throw failure;
  };
  return { url: `http://127.0.0.1:${port}/api/stripe/webhook`, close };
};

/**
 * The Stripe emulator behind everything that the code under test asks of Stripe, and our webhook behind the emulator.
 * Call it before anything touches the database: settings are read once.
 */
export const openStripe = async () => {
  const endpoint = await openEndpoint();
  const emulator = await startEmulator({
    port: 0,
    dataFile: join(process.env.TEST_FOLDER ?? '', 'stripe.sqlite'),
    webhookUrl: endpoint.url,
    webhookSecret,
    retryDelayMs: () => 5,
  });
  Object.assign(process.env, { STRIPE_API_URL: emulator.url, STRIPE_WEBHOOK_SECRET: webhookSecret });
  const control = async (path: string, body: unknown = {}): Promise<unknown> => {
    const answer = await fetch(`${emulator.url}/_emulator/${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
    });
    return answer.json();
  };
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => {
    closing ??= emulator.close().then(endpoint.close);
    return closing;
  };
  closeBeforeDatabase(close);
  return {
    url: emulator.url,
    /** Fills in the hosted page, with a card of one's own unless told; gives where it leads. */
    pay: async (page: string, number = ownCardNumber(page), expiry = '12 / 34'): Promise<string | null> => {
      const body = new URLSearchParams({ number, expiry, cvc: '123' });
      const answer = await fetch(page, { method: 'POST', body, redirect: 'manual' });
      return answer.headers.get('location');
    },
    /** Delivers every event that is on its way, now. */
    deliver: () => control('webhooks', { flush: true }),
    /** How deliveries go wrong: later, several times, newest first, or not until released. */
    mischief: (change: { hold?: boolean; repeat?: number; shuffle?: boolean; release?: boolean }) =>
      control('webhooks', change),
    /** The next calls are lost on the way there (`refuse`), or their answers on the way back (`lose`). */
    loseCalls: (kind: 'refuse' | 'lose', times: number) => control('network', { kind, times }),
    letPass: (advanceSeconds: number) => control('clock', { advanceSeconds }),
    /** A holder has told Stripe who they are. */
    completeAccountOf: async (holderId: string) => {
      const accountId = await findPayoutAccount(db, holderId);
      if (!accountId) throw new Error(`${holderId} has opened no account`);
      await control(`accounts/${accountId}/complete`);
      return accountId;
    },
    /** Once: the database's going closes it as well. */
    close,
  };
};

export type TestStripe = Awaited<ReturnType<typeof openStripe>>;
