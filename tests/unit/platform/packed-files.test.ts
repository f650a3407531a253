import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import compression from 'compression';
import { sendPacked } from '@/lib/platform/web/packed-files';

const script = Array.from({ length: 400 }, (_, at) => `export const name${at} = () => ${at * 7919};`).join(
  '\n',
);

let server: Server;
beforeAll(async () => {
  const compress = compression();
  server = createServer((asked, response) =>
    compress(asked as never, response as never, () => {
      sendPacked(asked, response);
      const isThere = !asked.url?.includes('missing');
      response.statusCode = isThere ? 200 : 404;
      response.setHeader('content-type', 'application/javascript');
      response.setHeader('content-length', script.length);
      response.write(script.slice(0, 1000));
      response.end(script.slice(1000));
    }),
  );
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
});
afterAll(() => new Promise((closed) => server.close(closed)));

type Answer = { headers: IncomingMessage['headers']; body: Buffer };

const ask = (path: string, encoding: string): Promise<Answer> =>
  new Promise((done, fail) => {
    const { port } = server.address() as AddressInfo;
    const headers = { 'accept-encoding': encoding };
    request({ port, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => done({ headers: response.headers, body: Buffer.concat(chunks) }));
    })
      .on('error', fail)
      .end();
  });

/** What is packed says how long it is; what is compressed while it leaves cannot. */
const untilPacked = async (path: string): Promise<Answer> => {
  const answer = await ask(path, 'gzip, deflate, br, zstd');
  return answer.headers['content-length'] ? answer : untilPacked(path);
};

describe('a script of the build', () => {
  const path = '/_next/static/chunks/0a_b-c.js';

  it('leaves smaller once it is packed, and says the same', async () => {
    const first = await ask(path, 'br');
    expect(first.headers['content-encoding']).toBe('br');
    const later = await untilPacked(path);
    expect(later.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' });
    expect(later.body.length).toBeLessThan(first.body.length * 0.9);
    for (const { body } of [first, later]) expect(brotliDecompressSync(body).toString()).toBe(script);
  });

  it('leaves as it always did to those who cannot unpack it', async () => {
    await untilPacked(path);
    const plain = await ask(path, 'identity');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body.toString()).toBe(script);
    const zipped = await ask(path, 'gzip, br;q=0');
    expect(zipped.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(zipped.body).toString()).toBe(script);
  });

  it.each(['/_next/static/chunks/missing.js', '/fr/search', '/_next/static/chunks/0a_b-c.js?1'])(
    'is packed for itself alone: %s is not',
    async (other) => {
      await ask(other, 'br');
      // Files are packed in turn.
      await untilPacked(`/_next/static/chunks/after${other.length}.js`);
      expect((await ask(other, 'br')).headers['content-length']).toBeUndefined();
    },
  );
});
