import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import compression from 'compression';
import next from 'next';
import { sessionCookieAt } from '../auth/session-cookie';
import { readEnv } from '../env';
import { OtherCurrency, requireCurrency } from '../launch/currency';
import { withoutOperator } from '../launch/without-operator';
import { secure, secureHead } from '../security-headers';
import { isReadable } from './address';
import { beforeHead } from './answer';
import { answerPage, type Handle } from './answer-page';
import { blaming, calledBy } from './blame';
import { isUnknownProxy, judgeClaims } from './claims';
import { otherMethods, refusalOf, refusePost } from './guard';
import { sendPacked } from './packed-files';
import { type Proxies, readProxies } from './proxies';
import { noteUnreadForms } from './unread-form';
import { warm } from './warm';

const refuse = (response: ServerResponse, status: number, words: string): void => {
  response.writeHead(status, { 'content-type': 'text/plain' });
  response.end(words);
};

const answer = async (
  handle: Handle,
  session: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const { method = 'GET', url = '/' } = request;
  if (!isReadable(url)) return refuse(response, 400, 'Bad Request');
  const allowed = otherMethods({ method, url });
  if (allowed) {
    response.setHeader('allow', allowed);
    return refuse(response, 405, 'Method Not Allowed');
  }
  const refusal = refusalOf(request);
  if (refusal) return refusePost(request, response, refusal);
  sendPacked(request, response);
  return answerPage(handle, request, response, session);
};

const withoutRequest: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

type Speaking = Duplex & { _httpMessage?: { headersSent: boolean } };

/** What could not be read as a request is answered like the rest, on the bare connection; as Node does it otherwise. */
const refuseUnread = (error: NodeJS.ErrnoException, socket: Speaking): void => {
  if (error.code === 'ECONNRESET' || !socket.writable || socket._httpMessage?.headersSent) {
    socket.destroy();
    return;
  }
  const status = withoutRequest[error.code ?? ''] ?? '400 Bad Request';
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n${secureHead()}\r\n`);
};

/** Says once that a proxy may have been forgotten: everyone behind it looks like one person. */
const noticeUnknownProxy = (request: IncomingMessage, proxies: Proxies): void => {
  if (isSaid || !isUnknownProxy(request, proxies)) return;
  isSaid = true;
  console.warn(
    `${request.socket.remoteAddress} sends X-Forwarded-For and is not believed. If it is your proxy, name it in TRUSTED_PROXIES.`,
  );
};
let isSaid = false;

const main = async (isDevelopment: boolean): Promise<void> => {
  if (existsSync('.env')) process.loadEnvFile('.env');
  Object.assign(process.env, { NODE_ENV: isDevelopment ? 'development' : 'production' });
  const env = readEnv(process.env);
  const { APP_URL, HOST, TRUSTED_PROXIES } = env;
  const proxies = readProxies(TRUSTED_PROXIES);
  const ownHost = new URL(APP_URL).host;
  const port = Number(process.env.PORT || 3000);
  // A database that is away is waited for; one that counts in another currency is no database of this site.
  await requireCurrency(env.DATABASE_URL).catch((error: unknown) => {
    if (error instanceof OtherCurrency) throw error;
  });
  const server = createServer();
  const app = next({
    dev: isDevelopment,
    dir: process.cwd(),
    port,
    // Pages that reload themselves speak to it directly; in production nobody does.
    ...(isDevelopment && { httpServer: server }),
  });
  await app.prepare();
  const handle: Handle = app.getRequestHandler();
  noteUnreadForms();
  const compress = compression();
  const reply = isDevelopment ? handle : answer.bind(null, handle, sessionCookieAt(APP_URL));
  const listen = (request: IncomingMessage, response: ServerResponse): void => {
    beforeHead(response, secure);
    noticeUnknownProxy(request, proxies);
    judgeClaims(request, proxies, ownHost);
    compress(request as never, response as never, () => {
      blaming(response, () => reply(request, response), calledBy(request)).catch((error) => {
        console.error(error);
        if (!response.headersSent) response.statusCode = 500;
        response.end();
      });
    });
  };
  if (!isDevelopment) await warm(listen);
  server.on('request', listen);
  server.on('clientError', refuseUnread);
  server.listen(port, HOST, () => console.log(`The site listens on ${HOST}, port ${port}.`));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close(() => process.exit(0));
      server.closeIdleConnections();
      setTimeout(() => process.exit(0), 5_000).unref();
    });
  }
  // A database that is away now is no reason to go: it is waited for, with a 503 to whoever asks meanwhile.
  const hint = await withoutOperator(env).catch(() => null);
  if (hint) console.log(hint);
};

main(process.argv.includes('--dev')).catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
