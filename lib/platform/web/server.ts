import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import compression from 'compression';
import next from 'next';
import { readEnv } from '../env';
import { withoutOperator } from '../launch/without-operator';
import { isReadable } from './address';
import { holdBack, isHtml } from './answer';
import { refusalOf, refusePost } from './guard';
import { withWordsWithoutScript } from './not-found';
import { type KeptPage, keep, keyOf, pageCache, withNonce } from './page-cache';
import { warm } from './warm';

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const pages = pageCache();
const rendering = new Map<string, Promise<KeptPage | null>>();

const headersOf = (response: ServerResponse): KeptPage['headers'] =>
  Object.entries(response.getHeaders())
    .filter(([name, value]) => value !== undefined && !['etag', 'content-length', 'vary'].includes(name))
    .map(([name, value]) => [name, Array.isArray(value) ? value : String(value)]);

const sendKept = (response: ServerResponse, page: KeptPage): void => {
  const { headers, body } = withNonce(page, btoa(randomUUID()));
  for (const [name, value] of headers) response.setHeader(name, value);
  response.end(body);
};

/** Lets Next answer; a page is looked at before it leaves. `keepIt` gets one that was found. */
const render = async (
  handle: Handle,
  request: IncomingMessage,
  response: ServerResponse,
  keepIt?: (body: string) => void,
): Promise<void> => {
  const isMissing = () => response.statusCode === 404;
  holdBack(
    response,
    () => isHtml(response) && (isMissing() || (keepIt !== undefined && response.statusCode === 200)),
    (body, send) => {
      response.removeHeader('content-length');
      if (isMissing()) return send(withWordsWithoutScript(request.url ?? '/', body));
      keepIt?.(body.toString('utf8'));
      send(body);
    },
  );
  await handle(request, response);
};

/** Renders a page that is the same for every stranger; those who ask meanwhile wait for it. */
const renderAndKeep = (
  handle: Handle,
  key: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const { promise, resolve } = Promise.withResolvers<KeptPage | null>();
  rendering.set(key, promise);
  const settle = (page: KeptPage | null) => {
    if (rendering.get(key) === promise) rendering.delete(key);
    resolve(page);
  };
  response.once('close', () => settle(null));
  return render(handle, request, response, (body) => {
    const page = keep(response.statusCode, headersOf(response), body);
    if (page) pages.set(key, page);
    settle(page);
  });
};

const refuse = (response: ServerResponse): void => {
  response.writeHead(400, { 'content-type': 'text/plain', 'x-content-type-options': 'nosniff' });
  response.end('Bad Request');
};

const answer = async (handle: Handle, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const { method = 'GET', url = '/', headers } = request;
  if (!isReadable(url)) return refuse(response);
  const refusal = refusalOf(request);
  if (refusal) return refusePost(request, response, refusal);
  const key = keyOf({ method, url, headers });
  const page = key && (pages.get(key) ?? (await rendering.get(key)));
  if (page) return sendKept(response, page);
  if (key && !rendering.has(key)) return renderAndKeep(handle, key, request, response);
  return method === 'GET' ? render(handle, request, response) : handle(request, response);
};

const main = async (): Promise<void> => {
  if (existsSync('.env')) process.loadEnvFile('.env');
  Object.assign(process.env, { NODE_ENV: 'production' });
  const env = readEnv(process.env);
  const port = Number(process.env.PORT || 3000);
  const app = next({ dev: false, dir: process.cwd(), port });
  await app.prepare();
  const handle: Handle = app.getRequestHandler();
  const compress = compression();
  const listen = (request: IncomingMessage, response: ServerResponse): void => {
    compress(request as never, response as never, () => {
      answer(handle, request, response).catch((error) => {
        console.error(error);
        if (!response.headersSent) response.statusCode = 500;
        response.end();
      });
    });
  };
  await warm(listen);
  const server = createServer(listen);
  server.listen(port, () => console.log(`The site listens on port ${port}.`));
  const hint = await withoutOperator(env);
  if (hint) console.log(hint);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close(() => process.exit(0));
      server.closeIdleConnections();
      setTimeout(() => process.exit(0), 5_000).unref();
    });
  }
};

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
