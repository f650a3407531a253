import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { contentSecurityPolicy, secure } from '@/lib/platform/security-headers';
import { beforeHead } from '@/lib/platform/web/answer';

let server: Server;
let url = '';
let listener: RequestListener = () => {};
beforeAll(async () => {
  process.env.APP_URL = 'https://partage.example';
  server = createServer((request, response) => {
    beforeHead(response, secure);
    listener(request, response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((closed) => server.close(closed)));

const answerOf = async (next: RequestListener): Promise<Response> => {
  listener = next;
  return fetch(url);
};

test.each<[string, RequestListener]>([
  ['ends at once', (_, response) => response.end('x')],
  ['writes bit by bit', (_, response) => void response.write('x', () => response.end())],
  ['names a status', (_, response) => response.writeHead(503).end()],
  ['names headers', (_, response) => response.writeHead(500, { 'X-A': '1' }).end()],
  ['names headers in a row', (_, response) => response.writeHead(404, 'No', ['X-A', '1', 'X-B', '2']).end()],
  [
    'sends its head first',
    (_, response) => {
      response.flushHeaders();
      response.end();
    },
  ],
])('an answer that %s leaves with every header', async (_, next) => {
  const { headers } = await answerOf(next);
  expect(Object.fromEntries(headers)).toMatchObject({
    'content-security-policy': expect.stringContaining("default-src 'none'"),
    'strict-transport-security': expect.stringMatching(/^max-age=\d{8}/),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'strict-origin-when-cross-origin',
  });
});

test('what a handler set is kept: its status, its headers in a row, a policy of its own, who may frame it', async () => {
  const row = await answerOf((_, response) => response.writeHead(404, 'No', ['X-A', '1', 'X-B', '2']).end());
  expect([row.status, row.headers.get('x-a'), row.headers.get('x-b')]).toEqual([404, '1', '2']);
  const framed = await answerOf((_, response) =>
    response.writeHead(200, { 'Content-Security-Policy': "default-src 'self'; frame-ancestors *" }).end(),
  );
  expect(framed.headers.get('content-security-policy')).toBe("default-src 'self'; frame-ancestors *");
  expect(framed.headers.get('x-frame-options')).toBeNull();
  const secret = await answerOf((_, response) =>
    response.writeHead(200, { 'Referrer-Policy': 'no-referrer' }).end(),
  );
  expect(secret.headers.get('referrer-policy')).toBe('no-referrer');
});

const wayOfReports = (address: string) => {
  process.env.APP_URL = address;
  let headers = new Map<string, string>();
  jest.isolateModules(() => {
    const fresh =
      require('@/lib/platform/security-headers') as typeof import('@/lib/platform/security-headers');
    headers = new Map([['content-security-policy', fresh.contentSecurityPolicy('n')]]);
    fresh.secure({
      getHeader: (name) => headers.get(name),
      setHeader: (name, value) => headers.set(name, value),
    });
  });
  const words = /report-(?:uri|to) [^;]+/g;
  return [headers.get('content-security-policy')?.match(words), headers.get('reporting-endpoints')];
};

test('over TLS a browser is told both ways to report; without it only the one that it uses there', () => {
  expect(wayOfReports('https://partage.example')).toEqual([
    ['report-uri /api/csp-reports', 'report-to policy'],
    'policy="/api/csp-reports"',
  ]);
  expect(wayOfReports('http://partage.example')).toEqual([['report-uri /api/csp-reports'], undefined]);
});

test('where browsers report to is said of pages, whose policy asks for it, and not of every file beside them', async () => {
  process.env.APP_URL = 'https://partage.example';
  const page = await answerOf((_, response) =>
    response.writeHead(200, { 'content-security-policy': contentSecurityPolicy('once') }).end(),
  );
  expect(page.headers.get('reporting-endpoints')).toBe('policy="/api/csp-reports"');
  const file = await answerOf((_, response) =>
    response.writeHead(200, { 'content-type': 'text/javascript' }).end(),
  );
  expect(file.headers.get('reporting-endpoints')).toBeNull();
});
