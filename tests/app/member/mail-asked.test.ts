import { keepMailAsked, keptMailAsked } from '@/lib/platform/auth/mail-asked';
import { Visitor } from '@/tests/support/request';

const mail = { what: 'signUp', email: 'zoé@example.org', next: '/fr/me' } as const;

test('a browser knows what it had mailed and where to; another one, or a forged cookie, says nothing', async () => {
  const browser = new Visitor();
  await browser.visit(() => keepMailAsked(mail));
  expect(await browser.visit(keptMailAsked)).toEqual(mail);
  expect(await new Visitor().visit(keptMailAsked)).toBeNull();
  for (const cookie of ['x', 'e30', Buffer.from('{"what":"close","email":"a@b.fr"}').toString('base64url')])
    expect(await new Visitor({ mail: cookie }).visit(keptMailAsked)).toBeNull();
});
