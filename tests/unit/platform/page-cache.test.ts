import { cornerIn, cornerMarks, withCorner } from '@/lib/platform/web/corner';
import { askedPage, filled, keep, withoutSession } from '@/lib/platform/web/page-cache';

const session = 'next-auth.session-token';
const ask = (url: string, headers: Record<string, string> = {}) =>
  askedPage({ method: 'GET', url, headers, session });
const get = (url: string, headers: Record<string, string> = {}) => ask(url, headers)?.key ?? null;

const fail = (): never => {
  throw new Error('Nothing there.');
};

describe('pages that many are given', () => {
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

  it.each([
    '__Secure-next-auth.session-token=x',
    'next-auth.session-token=x; next-auth.session-token=y',
    'next-auth.session-token=x; __Secure-next-auth.session-token=x',
    'Next-Auth.Session-Token=x',
    'next-auth.session-token.0=x',
    'flash=saved',
    'next-auth.session-token=x; flash=saved',
    'theme=dark; a=b',
  ])('are never looked up for whoever carries %s', (cookie) => {
    expect(get('/fr', { cookie })).toBeNull();
  });

  it('tell whose session asks, where members of a kind see the same', () => {
    const cookie = 'theme=dark; next-auth.session-token=x.y=; locale=fr';
    expect(ask('/fr', { cookie })).toMatchObject({ token: 'x.y=' });
    expect(ask('/fr')).toMatchObject({ token: null });
    expect(ask('/fr/members/lea', { cookie })).toBeNull();
    expect(ask('/fr/members/lea')).not.toBeNull();
    expect(withoutSession(cookie, session)).toBe('theme=dark; locale=fr');
  });

  it('are never looked up for whoever shows a token, or asks for something else than a page', () => {
    expect(get('/fr', { authorization: 'Bearer x' })).toBeNull();
    expect(get('/fr', { rsc: '1' })).toBeNull();
    expect(askedPage({ method: 'POST', url: '/fr', headers: {}, session })).toBeNull();
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
    const { body, headers: sent } = filled(page ?? fail(), 'second');
    expect(body).toBe(html.replaceAll('first', 'second'));
    expect(new Map(sent).get('content-security-policy')).toEqual(["script-src 'nonce-second'"]);
  });

  it('carry forms that can be sent once by each reader, and each reader’s own corner', () => {
    const [one, other] = ['0b3f8f5e-1111-4222-8333-444455556666', '0b3f8f5e-7777-4222-8333-444455556666'];
    const form = (once: string) => `<input type="hidden" name="_once" value="${once}"/>`;
    const open = `${form(one)}${form(other)}<i>${cornerMarks.menu}</i>${html}${one}<b>${cornerMarks.count}</b>`;
    const page = keep(200, headers(), open) ?? fail();
    const bodies = ['Léa', 'Tom'].map((menu) => filled(page, 'second', { menu, count: '' }).body);
    const sent = bodies.map((body) => Array.from(body.matchAll(/value="([^"]+)"/g), ([, once]) => once));
    expect(new Set([one, other, ...sent.flat()]).size).toBe(6);
    bodies.forEach((body, at) => {
      expect(body).toContain(`nonce="second">2</script>${sent[at]?.[0]}<b></b>`);
      expect(body).toContain(at === 0 ? '<i>Léa</i>' : '<i>Tom</i>');
    });
  });

  it('are not kept when they are not found, set a personal cookie, or have no nonce', () => {
    expect(keep(404, headers(), html)).toBeNull();
    expect(keep(200, headers([['set-cookie', ['next-auth.session-token=x; Path=/']]]), html)).toBeNull();
    expect(keep(200, [['content-type', 'text/html']], html)).toBeNull();
  });

  it('are not kept when they show who they were rendered for, whose corner is cut out of them', () => {
    const end = (name: string) => `<template data-corner-end="${name}"></template>`;
    const own = `<div class="contents" data-corner="menu"><b>Léa</b>${end('menu')}</div><div data-corner="count">3${end('count')}</div>`;
    expect(keep(200, headers(), html + own)).toBeNull();
    const corner = cornerIn(own) ?? fail();
    expect(corner).toEqual({ menu: '<b>Léa</b>', count: '3' });
    expect(withCorner(`<i>${cornerMarks.menu}</i>${cornerMarks.count}`, corner)).toBe('<i><b>Léa</b></i>3');
    expect(cornerIn(html)).toBeNull();
  });

  it('forget the cookie that only remembers a language', () => {
    const page = keep(200, headers([['set-cookie', 'locale=fr; Path=/']]), html);
    expect(page?.headers.map(([name]) => name)).not.toContain('set-cookie');
  });
});
