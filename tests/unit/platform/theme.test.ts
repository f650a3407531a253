import { NextRequest } from 'next/server';
import { POST } from '@/app/api/theme/route';

const post = (body: string, headers: Record<string, string> = {}) =>
  POST(
    new NextRequest('http://mitoyen.example/api/theme', {
      method: 'POST',
      body,
      headers: { host: 'mitoyen.example', 'content-type': 'application/x-www-form-urlencoded', ...headers },
    }),
  );

test('the look that was chosen is remembered, and the reader goes back to the page', async () => {
  const answer = await post('theme=dark', { referer: 'http://mitoyen.example/fr/search?q=a' });
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe('/fr/search?q=a');
  expect(answer.headers.get('set-cookie')).toContain('theme=dark');
});

test('another site neither changes it nor leads anyone away', async () => {
  const answer = await post('theme=dark', {
    referer: 'http://evil.example/fr',
    'sec-fetch-site': 'cross-site',
  });
  expect(answer.headers.get('location')).toBe('/');
  expect(answer.headers.get('set-cookie')).toBeNull();
  const twoSlashes = await post('theme=dark', { referer: 'http://mitoyen.example//evil.example' });
  expect(twoSlashes.headers.get('location')).toBe('/');
});

test('what is no form changes nothing', async () => {
  const answer = await post('{}', { 'content-type': 'application/json' });
  expect(answer.status).toBe(303);
  expect(answer.headers.get('set-cookie')).toBeNull();
  const tooLong = await post(`theme=dark&more=${'x'.repeat(2 ** 20)}`);
  expect(tooLong.headers.get('set-cookie')).toBeNull();
});
