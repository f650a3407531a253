import { keep, keyOf, withNonce } from '@/lib/platform/web/page-cache';

const get = (url: string, headers: Record<string, string> = {}) => keyOf({ method: 'GET', url, headers });

describe('pages kept for strangers', () => {
  it('are those that are the same for every one of them', () => {
    expect(get('/fr/search?q=perceuse')).not.toBeNull();
    expect(get('/fr', { cookie: 'theme=dark; locale=fr' })).not.toBeNull();
    for (const own of [
      '/fr/sign-in',
      '/fr/bookings/1',
      '/fr/me',
      '/fr/listings/1/book',
      '/outbox',
      '/api/health',
    ])
      expect(get(own)).toBeNull();
  });

  it('are never looked up for whoever carries a session, a word to be said, or anything unknown', () => {
    for (const cookie of [
      'next-auth.session-token=x',
      '__Secure-next-auth.session-token=x',
      'flash=saved',
      'theme=dark; a=b',
    ])
      expect(get('/fr', { cookie })).toBeNull();
    expect(get('/fr', { authorization: 'Bearer x' })).toBeNull();
    expect(get('/fr', { rsc: '1' })).toBeNull();
    expect(keyOf({ method: 'POST', url: '/fr', headers: {} })).toBeNull();
  });

  it('are never one reader’s forged address on the page of another', () => {
    const usual = get('/fr', { host: 'mitoyen.example' });
    expect(get('/fr', { host: 'evil.example' })).not.toBe(usual);
    for (const name of ['x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port'])
      expect(get('/fr', { host: 'mitoyen.example', [name]: 'evil.example' })).not.toBe(usual);
  });

  it('differ by address and by look', () => {
    expect(get('/fr/search?q=a')).not.toBe(get('/fr/search?q=b'));
    expect(get('/fr', { cookie: 'theme=dark' })).not.toBe(get('/fr'));
  });

  const policy = "script-src 'nonce-first'";
  const html = '<script nonce="first">1</script><script nonce="first">2</script>';
  const headers = (more: [string, string | string[]][] = []): [string, string | string[]][] => [
    ['content-type', 'text/html; charset=utf-8'],
    ['content-security-policy', policy],
    ...more,
  ];

  it('carry a new nonce for each reader, everywhere it stands', () => {
    const page = keep(200, headers(), html);
    const { body, headers: sent } = withNonce(page ?? { headers: [], pieces: [] }, 'second');
    expect(body).toBe(html.replaceAll('first', 'second'));
    expect(new Map(sent).get('content-security-policy')).toEqual(["script-src 'nonce-second'"]);
  });

  it('are not kept when they are not found, set a personal cookie, or have no nonce', () => {
    expect(keep(404, headers(), html)).toBeNull();
    expect(keep(200, headers([['set-cookie', ['next-auth.session-token=x; Path=/']]]), html)).toBeNull();
    expect(keep(200, [['content-type', 'text/html']], html)).toBeNull();
  });

  it('forget the cookie that only remembers a language', () => {
    const page = keep(200, headers([['set-cookie', 'locale=fr; Path=/']]), html);
    expect(page?.headers.map(([name]) => name)).not.toContain('set-cookie');
  });
});
