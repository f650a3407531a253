import { NextResponse } from 'next/server';
import { encode } from 'next-auth/jwt';
import { decodeSession, encodeSession, sessionCookie, sessionMaxSeconds } from '@/lib/platform/auth/claims';
import { deviceCookie } from '@/lib/platform/auth/device-cookie';
import { renewSession } from '@/lib/platform/auth/renewal';
import {
  closeSession,
  currentViewer,
  forgetOldSessions,
  openSession,
  viewerOfSession,
} from '@/lib/platform/auth/session';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { env } from '@/lib/platform/env';
import { atLeastOne } from '@/tests/support/at-least-one';
import { aMember } from '@/tests/support/builders';
import { letPass, presentTime } from '@/tests/support/clock';
import { Visitor } from '@/tests/support/request';

afterEach(presentTime);

const signedIn = async (memberId: string, browser = new Visitor()): Promise<Visitor> => {
  await browser.visit(() => openSession({ memberId, epoch: 0 }));
  return browser;
};

const viewerOf = (browser: Visitor) => browser.visit(currentViewer);

const withCookie = (value: string) => new Visitor({ [sessionCookie()]: value });

test('who signed in is known until they sign out; a stranger is nobody', async () => {
  const { id } = await aMember();
  const browser = await signedIn(id);
  expect((await viewerOf(browser))?.id).toBe(id);
  expect(await viewerOf(new Visitor())).toBeNull();
  await browser.visit(closeSession);
  // The device stays known as theirs; it opens nothing.
  expect(Object.keys(browser.jar)).toEqual([deviceCookie]);
  expect(await viewerOf(browser)).toBeNull();
});

test('a copied cookie is worth nothing after signing out', async () => {
  const browser = await signedIn((await aMember()).id);
  const thief = new Visitor({ ...browser.jar });
  expect(await viewerOf(thief)).not.toBeNull();
  await browser.visit(closeSession);
  expect(await viewerOf(thief)).toBeNull();
});

test('signing in again makes a new session and ends the one that was there', async () => {
  const [first, second] = [await aMember(), await aMember()];
  const browser = await signedIn(first.id);
  const planted = new Visitor({ ...browser.jar });
  await signedIn(second.id, browser);
  expect((await viewerOf(browser))?.id).toBe(second.id);
  expect(browser.jar).not.toEqual(planted.jar);
  expect(await viewerOf(planted)).toBeNull();
});

test('raising the epoch signs out every device, and one member alone', async () => {
  const [member, other] = [await aMember(), await aMember()];
  const devices = [await signedIn(member.id), await signedIn(member.id)];
  const others = await signedIn(other.id);
  await db.member.update({ where: { id: member.id }, data: { sessionEpoch: { increment: 1 } } });
  for (const device of atLeastOne(devices)) expect(await viewerOf(device)).toBeNull();
  expect(await viewerOf(others)).not.toBeNull();
});

test('a cookie that we did not make, or that lacks a claim, is nobody', async () => {
  const { id } = await aMember();
  const good = { sub: id, epoch: 0, sid: 'one', since: Math.floor(Date.now() / 1000) };
  expect(await viewerOf(withCookie(await encodeSession(good)))).not.toBeNull();
  const made = [
    await encode({ token: good, secret: 'another secret that is long enough, really' }),
    await encode({ token: { sub: id }, secret: env.AUTH_SECRET }),
    await encode({ token: { ...good, epoch: undefined }, secret: env.AUTH_SECRET }),
    await encode({ token: { ...good, sid: undefined }, secret: env.AUTH_SECRET }),
    await encode({ token: good, secret: env.AUTH_SECRET, maxAge: -60 }),
    await encode({ token: good, secret: env.AUTH_SECRET, salt: 'next-auth.csrf-token' }),
    `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(JSON.stringify(good)).toString('base64url')}.`,
    '',
    'x'.repeat(5000),
  ];
  for (const token of atLeastOne(made)) expect(await viewerOf(withCookie(token))).toBeNull();
});

test('a member who left is nobody, whatever their cookie says', async () => {
  const { id } = await aMember();
  const browser = await signedIn(id);
  await db.member.update({ where: { id }, data: { deletedAt: new Date() } });
  expect(await viewerOf(browser)).toBeNull();
});

test('a session in use is renewed once a day, keeps its name, and has a greatest age', async () => {
  const { id } = await aMember();
  const nowSeconds = Math.floor(Date.now() / 1000);
  const hours = (count: number) => count * 3600_000;
  const renewedFrom = async (since: number, madeMsAgo: number): Promise<string | undefined> => {
    jest.useFakeTimers({
      now: Date.now() - madeMsAgo,
      doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'],
    });
    const token = await encodeSession({ sub: id, epoch: 0, sid: 'kept', since });
    jest.useRealTimers();
    const response = NextResponse.next();
    await renewSession(withCookie(token).request('http://localhost:3000/fr'), response);
    return response.cookies.get(sessionCookie())?.value;
  };
  expect(await renewedFrom(nowSeconds, hours(1))).toBeUndefined();
  const renewed = await renewedFrom(nowSeconds - 86_400 * 2, hours(48));
  expect(await decodeSession(renewed)).toMatchObject({
    sub: id,
    sid: 'kept',
    since: nowSeconds - 86_400 * 2,
  });
  expect(await renewedFrom(nowSeconds - sessionMaxSeconds, hours(48))).toBeUndefined();
  // A day before its end it is renewed for that day, no longer.
  const last = await decodeSession(await renewedFrom(nowSeconds - sessionMaxSeconds + 86_400, hours(48)));
  expect(Number(last?.exp) - nowSeconds).toBeLessThanOrEqual(86_400 + 5);
});

test('a session is refused beyond its greatest age, also where its cookie was opened before and still lasts', async () => {
  const { id } = await aMember();
  const browser = await signedIn(id);
  letPass({ days: 179 });
  expect((await viewerOf(browser))?.id).toBe(id);
  letPass({ days: 2 });
  expect(await viewerOf(browser)).toBeNull();
  const since = Math.floor(now().getTime() / 1000) - sessionMaxSeconds;
  const forever = { sub: id, epoch: 0, sid: 'renewed elsewhere', since };
  const token = await encode({ token: forever, secret: env.AUTH_SECRET, maxAge: 400 * 86_400 });
  expect(await viewerOf(withCookie(token))).toBeNull();
  expect(await viewerOfSession(forever)).toBeNull();
});

test('a copy of a session that was signed out never works again, also when its end is long forgotten', async () => {
  const { id } = await aMember();
  const browser = await signedIn(id);
  const [token] = Object.values(browser.jar);
  const claims = await decodeSession(token);
  if (!claims) throw new Error('There is a session.');
  const { sub, epoch, sid, since } = claims;
  await browser.visit(closeSession);
  // A thief who renews the copy each day: the claims stay, the cookie lasts.
  const copy = await encode({
    token: { sub, epoch, sid, since },
    secret: env.AUTH_SECRET,
    maxAge: 900 * 86_400,
  });
  for (const days of [1, 100, 78, 1, 1, 1, 30, 400]) {
    letPass({ days });
    await forgetOldSessions();
    expect(await viewerOf(withCookie(copy))).toBeNull();
  }
  expect(await db.endedSession.count({ where: { id: sid } })).toBe(0);
});
