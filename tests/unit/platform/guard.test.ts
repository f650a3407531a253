import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { translator } from '@/lib/platform/i18n/words';
import { otherMethods, refusalOf, refusePost } from '@/lib/platform/web/guard';

const post = (headers: Record<string, string>, url = '/fr/listings/a/book', method = 'POST') =>
  refusalOf({ method, url, headers: { host: 'mitoyen.example', ...headers } });

describe('a post to a page', () => {
  it('is taken when it comes from the site itself, or from no browser', () => {
    expect(post({ origin: 'https://mitoyen.example', 'content-length': '1000' })).toBeNull();
    expect(post({})).toBeNull();
    expect(
      post({
        host: 'inside:3000',
        'x-forwarded-host': 'mitoyen.example',
        origin: 'https://mitoyen.example',
      }),
    ).toBeNull();
  });

  it.each(['https://evil.example', 'https://mitoyen.example:444', 'null', 'nonsense', '', 'mitoyen.example'])(
    'is refused from “%s”',
    (origin) => {
      expect(post({ origin })).toEqual({ status: 403, why: 'foreign' });
    },
  );

  it('is refused when it is heavier than any form may be', () => {
    expect(post({ 'content-length': String(65 * 1024 * 1024) })).toEqual({ status: 413, why: 'tooLarge' });
  });

  it('says nothing of what is only read, nor of the API', () => {
    expect(post({ origin: 'https://evil.example' }, '/fr', 'GET')).toBeNull();
    expect(post({ origin: 'https://evil.example' }, '/api/v1/bookings')).toBeNull();
  });
});

describe('the refusal', () => {
  let server: Server;
  let base = '';
  beforeAll(async () => {
    server = createServer((request, response) => {
      const refusal = refusalOf(request);
      if (refusal) refusePost(request, response, refusal);
      else response.end('taken');
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  it('is said in the language of the page, to one who sends it all', async () => {
    const t = translator('en', 'ui.refusedPost');
    const answer = await fetch(`${base}/en/listings/a/edit/photos`, {
      method: 'POST',
      body: new Uint8Array(65 * 1024 * 1024),
    });
    expect(answer.status).toBe(413);
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(await answer.text()).toContain(t('tooLarge'));
  });

  it('carries no markup of the address', async () => {
    const answer = await fetch(`${base}/fr/"><script>`, {
      method: 'POST',
      headers: { origin: 'https://evil.example' },
    });
    expect(answer.status).toBe(403);
    const page = await answer.text();
    expect(page).toContain(translator('fr', 'ui.refusedPost')('foreign').slice(0, 10));
    expect(page).not.toContain('<script>');
  });
});

describe('a page', () => {
  it.each(['TRACE', 'CONNECT', 'PURGE', 'PROPFIND', 'PUT', 'PATCH', 'DELETE', 'get', ''])(
    'is not asked for by %j',
    (method) => {
      expect(otherMethods({ method, url: '/fr' })).toBe('GET, HEAD, POST, OPTIONS');
    },
  );

  it('is asked for as browsers do; what programs may do besides is for the API alone', () => {
    for (const method of ['GET', 'HEAD', 'POST', 'OPTIONS'])
      expect(otherMethods({ method, url: '/fr' })).toBeNull();
    for (const method of ['GET', 'PUT', 'PATCH', 'DELETE'])
      expect(otherMethods({ method, url: '/api/v1/listings' })).toBeNull();
    expect(otherMethods({ method: 'TRACE', url: '/api/v1/listings' })).toContain('DELETE');
  });
});
