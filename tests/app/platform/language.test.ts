import { NextRequest } from 'next/server';
import proxy from '@/proxy';

const visit = (path: string, headers: Record<string, string> = {}) =>
  proxy(new NextRequest(`http://mitoyen.example${path}`, { headers }));

test('a page without a language in its address remembers the one that is asked for', async () => {
  const answer = await visit('/developers?lang=en&a=1');
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe('http://mitoyen.example/developers?a=1');
  expect(answer.headers.get('set-cookie')).toMatch(/^locale=en; Path=\/; .*SameSite=lax/i);
});

test('a language that is none changes nothing, nor does one asked of a page that names its own', async () => {
  for (const path of ['/developers?lang=xx', '/outbox', '/fr/search?lang=en']) {
    const answer = await visit(path);
    expect([path, answer.headers.get('location')]).toEqual([path, null]);
    expect(answer.headers.get('set-cookie') ?? '').not.toContain('locale=en');
  }
});

test.each([
  '//evil.example',
  '/.//evil.example',
  '/%2e//evil.example',
  '/fr/..//evil.example',
  '/\\evil.example',
  '//evil.example/outbox?lang=en',
])('the language that is put before %j leads to no other site', async (path) => {
  const to = (await visit(path)).headers.get('location') ?? '/';
  expect(new URL(to, 'http://mitoyen.example').host).toBe('mitoyen.example');
});

test('an address that names a listing type as it was called before leads to the one of today, with all that it asks', async () => {
  const answer = await visit('/fr/search?type=tool&q=scie&details.power=mains&details.power=fuel');
  expect(answer.status).toBe(308);
  expect(answer.headers.get('location')).toBe(
    'http://mitoyen.example/fr/search?type=thing&q=scie&details.power=mains&details.power=fuel',
  );
  expect((await visit('/fr/search?type=thing&q=tool')).headers.get('location')).toBeNull();
});
