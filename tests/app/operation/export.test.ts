import { GET } from '@/app/api/me/export/route';
import { openSession } from '@/lib/platform/auth/session';
import { aMember } from '@/tests/support/builders';
import { Visitor } from '@/tests/support/request';

const ask = (browser: Visitor): Promise<Response> =>
  browser.visit(() => GET(new Request('http://localhost:3000/api/me/export')));

test('a member gets everything that is kept of them, as a file for nobody else’s cache', async () => {
  const member = await aMember({ about: 'Menuisière.' });
  const browser = new Visitor();
  await browser.visit(() => openSession({ memberId: member.id, epoch: 0 }));
  const response = await ask(browser);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-disposition')).toMatch(
    /^attachment; filename="mitoyen-[\d-]+\.json"$/,
  );
  expect(response.headers.get('cache-control')).toBe('private, no-store');
  expect(await response.json()).toMatchObject({
    profile: { id: member.id, email: member.email, about: 'Menuisière.' },
    listings: [],
    bookings: [],
  });
});

test('a stranger gets nothing', async () => {
  const response = await ask(new Visitor());
  expect(response.status).toBe(401);
});
