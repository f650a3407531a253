import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ZodError } from 'zod';
import { answerApi } from '@/lib/platform/stripe/emulator/api';
import { apiVersion, type Context, newContext } from '@/lib/platform/stripe/emulator/context';
import { type Bench, control } from '@/lib/platform/stripe/emulator/control';
import { Fault } from '@/lib/platform/stripe/emulator/errors';
import { readForm } from '@/lib/platform/stripe/emulator/form';
import { refuseRealKey } from '@/lib/platform/stripe/emulator/guard';
import { authenticatePage } from '@/lib/platform/stripe/emulator/pages/authenticate';
import { checkoutPage } from '@/lib/platform/stripe/emulator/pages/checkout';
import { pageHeaders, pageOf } from '@/lib/platform/stripe/emulator/pages/layout';
import { onboardingPage } from '@/lib/platform/stripe/emulator/pages/onboarding';
import { notFound, type Page } from '@/lib/platform/stripe/emulator/pages/page';
import { languageOf } from '@/lib/platform/stripe/emulator/pages/words';
import { match } from '@/lib/platform/stripe/emulator/router';
import { Store } from '@/lib/platform/stripe/emulator/store';
import { clockOf, isAnythingDue, sweep } from '@/lib/platform/stripe/emulator/time';
import { Courier } from '@/lib/platform/stripe/emulator/webhooks';

export interface EmulatorOptions {
  /** 0 takes any free port. */
  port: number;
  /** Where all state is kept; made when it is not there. */
  dataFile: string;
  webhookUrl?: string;
  webhookSecret: string;
  /** Where browsers reach the hosted pages, when that is not the address it listens on. */
  publicUrl?: string;
  /** Milliseconds that time is ahead, in a file: the demonstration's own clock, so that both keep the same time. */
  clockFile?: string;
  /** Milliseconds before a failed webhook is tried again, by how often it was; doubling from one second. */
  retryDelayMs?: (attempts: number) => number;
}

export interface Emulator {
  port: number;
  url: string;
  close(): Promise<void>;
}

const pages: Page[] = [checkoutPage, authenticatePage, onboardingPage];
const mostBytes = 1024 * 1024;
const sweepEveryMs = 15_000;

/** Starts a Stripe of one's own on the loopback address. Refuses beside a real key. */
export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  refuseRealKey(process.env.STRIPE_SECRET_KEY);
  const store = Store.open(options.dataFile);
  const courier = new Courier(store, {
    url: options.webhookUrl,
    secret: options.webhookSecret,
    retryDelayMs: options.retryDelayMs,
  });
  const server = createServer();
  const port = await listening(server, options.port).catch((error: unknown) => {
    store.close();
    throw error;
  });
  const url = `http://127.0.0.1:${port}`;
  const publicUrl = (options.publicUrl ?? url).replace(/\/$/, '');
  const now = clockOf(store, options.clockFile ?? process.env.CLOCK_FILE);
  const contextFor = (key: string | null, account = '') =>
    newContext({ store, courier, publicUrl, now, key, account });
  const bench: Bench = { context: contextFor(null), courier, trouble: { kind: 'refuse', times: 0 } };
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    serve(bench, contextFor, request, response).catch((error: unknown) => fail(response, error));
  });
  const turn = () => {
    store.transaction(() => sweep(bench.context));
    void courier.wake();
  };
  turn();
  const timer = setInterval(turn, sweepEveryMs);
  timer.unref();
  return {
    port,
    url,
    close: async () => {
      clearInterval(timer);
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await courier.stop();
      store.close();
    },
  };
}

function listening(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

type ContextFor = (key: string | null, account?: string) => Context;

async function serve(
  bench: Bench,
  contextFor: ContextFor,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const method = request.method ?? 'GET';
  const { pathname, search } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const body = await bodyOf(request);
  if (pathname.startsWith('/v1/'))
    serveApi(bench, contextFor, request, response, body || search.slice(1), pathname);
  else if (pathname.startsWith('/_emulator/')) await serveControl(bench, request, response, pathname, body);
  else
    servePage(bench, response, {
      method,
      pathname,
      body,
      acceptLanguage: request.headers['accept-language'],
    });
  void bench.courier.wake();
}

function serveApi(
  bench: Bench,
  contextFor: ContextFor,
  request: IncomingMessage,
  response: ServerResponse,
  form: string,
  path: string,
): void {
  const { trouble } = bench;
  const isTrouble = trouble.times > 0;
  if (isTrouble) trouble.times -= 1;
  if (isTrouble && trouble.kind === 'refuse') {
    response.destroy();
    return;
  }
  const context = contextFor(header(request, 'idempotency-key'), header(request, 'stripe-account') ?? '');
  if (isAnythingDue(bench.context)) bench.context.store.transaction(() => sweep(bench.context));
  const method = request.method ?? 'GET';
  const reply = answerApi(context, { method, path, form, authorization: request.headers.authorization });
  if (isTrouble) {
    response.destroy();
    return;
  }
  const { idempotencyKey, id } = context.request;
  response.writeHead(reply.status, {
    'content-type': 'application/json',
    'request-id': id,
    'stripe-version': apiVersion,
    ...(idempotencyKey && { 'idempotency-key': idempotencyKey }),
    ...(reply.isReplay && { 'idempotent-replayed': 'true' }),
  });
  response.end(reply.body);
}

/** For tests on this machine only: not through a proxy, nor from a page that some browser has open. */
async function serveControl(
  bench: Bench,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  body: string,
): Promise<void> {
  const isProxied = 'x-forwarded-for' in request.headers || 'forwarded' in request.headers;
  const isLocal = /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? '') && !isProxied;
  const isPage = 'origin' in request.headers;
  const result = isLocal && !isPage ? await control(bench, request.method ?? 'GET', path, body) : null;
  response.writeHead(result === null ? 404 : 200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(result));
}

interface PageRequest {
  method: string;
  pathname: string;
  body: string;
  acceptLanguage: string | undefined;
}

function servePage({ context }: Bench, response: ServerResponse, request: PageRequest): void {
  const { method, pathname, body, acceptLanguage } = request;
  const answer = context.store.transaction(() => {
    sweep(context);
    for (const page of pages) {
      const found = match(page.path, pathname);
      const visit = found && { id: found.id ?? '', form: readForm(body), acceptLanguage };
      if (visit) return method === 'POST' ? page.send(context, visit) : page.show(context, visit);
    }
    return notFound(languageOf(null, acceptLanguage));
  });
  if ('redirect' in answer) {
    response.writeHead(303, { location: answer.redirect, 'cache-control': 'no-store' }).end();
    return;
  }
  const leadsTo = (answer.leadsTo ?? []).filter((url) => url !== null);
  response.writeHead(answer.status, pageHeaders(leadsTo)).end(pageOf(answer));
}

function header(request: IncomingMessage, name: string): string | null {
  const value = request.headers[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > mostBytes)
      throw new Fault(413, { type: 'invalid_request_error', message: 'The request is too large.' });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function fail(response: ServerResponse, error: unknown): void {
  const isAsked = error instanceof Fault || error instanceof ZodError || error instanceof SyntaxError;
  if (!isAsked) console.error(error);
  const status = error instanceof Fault ? error.status : isAsked ? 400 : 500;
  if (!response.headersSent) response.writeHead(status, { 'content-type': 'application/json' });
  response.end(
    JSON.stringify({ error: { message: isAsked && error instanceof Error ? error.message : 'It failed.' } }),
  );
}
