import { GET, POST } from '@/app/api/auth/[...nextauth]/route';
import { removeProvider, restoreProvider, signInByIdentity } from '@/lib/member/commands/identity';
import { ownAccount } from '@/lib/member/queries';
import { knownHere } from '@/lib/platform/auth/device';
import { beginOutsideSignIn } from '@/lib/platform/auth/oidc';
import { currentViewer, openSession } from '@/lib/platform/auth/session';
import { db } from '@/lib/platform/db/client';
import { aMember } from '@/tests/support/builders';
import { OidcProvider } from '@/tests/support/oidc-provider';
import { Visitor } from '@/tests/support/request';

const provider = new OidcProvider('mitoyen', 'a secret between the two');

beforeAll(async () => {
  await provider.start();
  Object.assign(process.env, {
    OIDC_NAME: 'La Mairie',
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: provider.clientId,
    OIDC_CLIENT_SECRET: provider.clientSecret,
  });
});

afterAll(() => provider.stop());

const route =
  (handler: typeof GET, nextauth: string[]) =>
  (request: Parameters<typeof GET>[0]): Promise<Response> =>
    handler(request, { params: Promise.resolve({ nextauth }) });

const callback = route(GET, ['callback', 'oidc']);

/** Presses the button, agrees at the provider, comes back. Returns where the site leads then. */
const signIn = async (browser: Visitor, next = '/fr/me'): Promise<string> => {
  const address = await browser.visit(() => beginOutsideSignIn(signInByIdentity, 'oidc', next));
  const back = await browser.send(callback, provider.agree(address));
  return back.headers.get('location') ?? '';
};

test('a newcomer whose address the provider vouches for becomes a confirmed member and comes back signed in', async () => {
  provider.person = { sub: '1', email: 'New@Example.org', email_verified: true, name: 'Maïa Bernard' };
  const browser = new Visitor();
  expect(await signIn(browser)).toBe('http://localhost:3000/fr/me');
  expect(await browser.visit(currentViewer)).toMatchObject({
    name: 'Maïa Bernard',
    handle: 'maia-bernard',
    isConfirmed: true,
  });
  const { id } = await db.member.findUniqueOrThrow({ where: { email: 'new@example.org' } });
  expect(await browser.visit(knownHere)).toMatchObject([{ memberId: id, epoch: 0 }]);
  const again = new Visitor();
  await signIn(again);
  expect((await again.visit(currentViewer))?.handle).toBe('maia-bernard');
  expect(await db.member.count({ where: { email: 'new@example.org' } })).toBe(1);
});

test('a member is recognised by a verified address, and by it alone', async () => {
  const member = await aMember({ email: 'known@example.org' });
  provider.person = { sub: 'thief', email: 'known@example.org', email_verified: false };
  const thief = new Visitor();
  expect(await signIn(thief)).toContain('error=unverified');
  expect(await thief.visit(currentViewer)).toBeNull();
  expect(await thief.visit(knownHere)).toEqual([]);
  provider.person = { sub: 'themselves', email: 'known@example.org', email_verified: true };
  const browser = new Visitor();
  await signIn(browser);
  expect((await browser.visit(currentViewer))?.id).toBe(member.id);
});

test('who had an account is told by mail of a new way into it, once; a newcomer is not', async () => {
  const told = (to: string) => db.mail.findMany({ where: { to, template: 'account.providerAdded' } });
  const member = await aMember({ email: 'told@example.org', locale: 'en' });
  provider.person = { sub: 'told', email: 'told@example.org', email_verified: true };
  await signIn(new Visitor());
  await signIn(new Visitor());
  const mails = await told(member.email);
  expect(mails).toHaveLength(1);
  expect(mails[0]?.text).toContain('La Mairie');
  expect(mails[0]?.text).toContain('/en/settings/account');
  provider.person = { sub: 'newcomer', email: 'newcomer@example.org', email_verified: true };
  await signIn(new Visitor());
  expect(await told('newcomer@example.org')).toEqual([]);
});

test('a way in that its member takes off opens nothing, nor do its sessions, until they allow it again', async () => {
  const member = await aMember({ email: 'off@example.org' });
  provider.person = { sub: 'off', email: 'off@example.org', email_verified: true };
  const stranger = new Visitor();
  await signIn(stranger);
  expect((await ownAccount(member)).providers).toMatchObject([{ name: 'La Mairie', removedAt: null }]);
  const { epoch } = await removeProvider(member, { provider: 'oidc' });
  expect(await stranger.visit(currentViewer)).toBeNull();
  const mine = new Visitor();
  await mine.visit(() => openSession({ memberId: member.id, epoch }));
  expect((await mine.visit(currentViewer))?.id).toBe(member.id);
  expect(await signIn(new Visitor())).toContain('error=unverified');
  expect((await ownAccount(member)).providers).toMatchObject([{ removedAt: expect.any(Date) }]);
  await expect(removeProvider(member, { provider: 'oidc' })).rejects.toMatchObject({ code: 'not_found' });
  await expect(restoreProvider(await aMember(), { provider: 'oidc' })).rejects.toMatchObject({
    code: 'not_found',
  });
  await restoreProvider(member, { provider: 'oidc' });
  await signIn(stranger);
  expect((await stranger.visit(currentViewer))?.id).toBe(member.id);
});

test('an address that was never confirmed here loses the password someone set for it', async () => {
  const planted = await aMember({
    email: 'planted@example.org',
    emailConfirmedAt: null,
    passwordHash: 'a stranger’s',
  });
  provider.person = { sub: 'owner', email: 'planted@example.org', email_verified: true };
  await signIn(new Visitor());
  expect(await db.member.findUnique({ where: { id: planted.id } })).toMatchObject({ passwordHash: null });
});

test('it leads back to this site only', async () => {
  provider.person = { sub: '5', email: 'five@example.org', email_verified: true };
  for (const next of ['https://evil.example/', '//evil.example', '/\\evil.example']) {
    expect(new URL(await signIn(new Visitor(), next)).origin).toBe('http://localhost:3000');
  }
});

test('an answer that this browser did not ask for is refused', async () => {
  const log = jest.spyOn(console, 'error').mockImplementation(() => {});
  provider.person = { sub: '6', email: 'six@example.org', email_verified: true };
  const attacker = new Visitor();
  const address = await attacker.visit(() => beginOutsideSignIn(signInByIdentity, 'oidc', '/fr'));
  const victim = new Visitor();
  const back = await victim.send(callback, provider.agree(address));
  expect(back.headers.get('location')).toContain('error=');
  expect(await victim.visit(currentViewer)).toBeNull();
  log.mockRestore();
});

test('a post from elsewhere, without the token of this browser, begins nothing', async () => {
  const body = new URLSearchParams({ csrfToken: 'guessed', callbackUrl: '/fr' });
  const url = 'http://localhost:3000/api/auth/signin/oidc';
  const answer = await new Visitor().send(route(POST, ['signin', 'oidc']), url, { method: 'POST', body });
  expect(answer.headers.get('location')).not.toContain(provider.issuer);
});

test('signing out at next-auth’s own address ends the session as well', async () => {
  provider.person = { sub: '7', email: 'seven@example.org', email_verified: true };
  const browser = new Visitor();
  await signIn(browser);
  const copy = new Visitor({ ...browser.jar });
  const base = 'http://localhost:3000/api/auth';
  const { csrfToken } = await (await browser.send(route(GET, ['csrf']), `${base}/csrf`)).json();
  const body = new URLSearchParams({ csrfToken });
  await browser.send(route(POST, ['signout']), `${base}/signout`, { method: 'POST', body });
  expect(await copy.visit(currentViewer)).toBeNull();
  const session = await copy.send(route(GET, ['session']), `${base}/session`);
  expect(await session.json()).toEqual({});
});

test('an address to come back to that is none is refused, and a cookie that holds one is taken away', async () => {
  const begin = route(GET, ['csrf']);
  const page = 'http://localhost:3000/api/auth/csrf';
  for (const given of ['nonsense', 'javascript:alert(1)', '%7B%7B7*7%7D%7D', '/fr&callbackUrl=x'])
    expect((await new Visitor().send(begin, `${page}?callbackUrl=${given}`)).status).toBe(400);
  const spoilt = new Visitor({ 'next-auth.callback-url': 'nonsense' });
  expect((await spoilt.send(begin, page)).status).toBe(400);
  expect(spoilt.jar).toEqual({});
  expect((await new Visitor().send(begin, `${page}?callbackUrl=/fr/me`)).status).toBe(200);
});
