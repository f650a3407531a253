import { GET } from '@/app/api/me/export/route';
import { askForLink } from '@/lib/member/commands/account-mail';
import { openSession } from '@/lib/platform/auth/session';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { linkTo } from '@/tests/support/accounts';
import { aMember } from '@/tests/support/builders';
import { aCircle } from '@/tests/support/circle-builders';
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

test('a member’s circles are in it, with what they are in each and since when, and nobody else of them', async () => {
  const { id, people } = await aCircle(['keeper', 'helper'], { name: 'La Boîte à outils' });
  const [keeper, helper] = people as [Viewer, Viewer];
  const browser = new Visitor();
  await browser.visit(() => openSession({ memberId: helper.id, epoch: 0 }));
  const text = await (await ask(browser)).text();
  expect(JSON.parse(text).circles).toEqual({
    memberships: [
      {
        role: 'helper',
        since: expect.stringMatching(/^\d{4}-/),
        circle: { id, name: 'La Boîte à outils', handle: expect.any(String), closedAt: null },
      },
    ],
    invitations: [],
    requests: [],
  });
  expect(text).not.toContain(keeper.id);
});

test('the file says first, in the language of its member, what each of its parts is', async () => {
  const member = await aMember({ locale: 'en' });
  const browser = new Visitor();
  await browser.visit(() => openSession({ memberId: member.id, epoch: 0 }));
  const { readMe, ...kept } = await (await ask(browser)).json();
  expect(Object.keys(readMe.parts)).toEqual(Object.keys(kept));
  expect(readMe.parts.mails).toBe('The emails we sent you: subject and time');
  expect(readMe.about.join(' ')).toContain('http://localhost:3000/en/contact');
});

test('a stranger gets nothing', async () => {
  const response = await ask(new Visitor());
  expect(response.status).toBe(401);
});

test('a stolen session finds no way into the account in it: mails are named, never quoted', async () => {
  const member = await aMember();
  const browser = new Visitor();
  await browser.visit(() => openSession({ memberId: member.id, epoch: 0 }));
  await askForLink('newPassword', { email: member.email }, { locale: 'fr', network: '198.51.100.7' });
  await askForLink('signIn', { email: member.email }, { locale: 'fr', network: '198.51.100.7' });
  const token = await linkTo(member.email);
  const file = await (await ask(browser)).text();
  expect(file).not.toContain(token);
  expect(file).not.toMatch(/(new-password|magic-link|confirm|close)\/[\w-]{20}/);
  expect(
    JSON.parse(file)
      .mails.map(({ template }: { template: string }) => template)
      .sort(),
  ).toEqual(['account.newPassword', 'account.signIn']);
});
