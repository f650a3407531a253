import { randomUUID } from 'node:crypto';
import { memberWithCalendarKey } from '@/lib/member/calendar-key';
import { askForLink } from '@/lib/member/commands/account-mail';
import { renewCalendarKey } from '@/lib/member/commands/calendar-key';
import { changePassword, chooseNewPassword, signOutEverywhere } from '@/lib/member/commands/password';
import { signInByLink, signInByPassword } from '@/lib/member/commands/sign-in';
import { createToken } from '@/lib/member/commands/tokens';
import { isLinkGood } from '@/lib/member/links';
import { SignOutEverywhere } from '@/lib/member/schema';
import { bearer } from '@/lib/platform/auth/bearer';
import type { KnownHere } from '@/lib/platform/auth/device-cookie';
import { hashPassword } from '@/lib/platform/auth/password';
import { db } from '@/lib/platform/db/client';
import { limit } from '@/lib/platform/rate-limit';
import { aNetwork, linkTo, mailTo, password } from '@/tests/support/accounts';
import { aMember } from '@/tests/support/builders';

const aMemberWithPassword = async (email: string) =>
  aMember({ email, passwordHash: await hashPassword(password) });

const tryPassword = (email: string, typed: string, network = aNetwork()) =>
  signInByPassword({ email, password: typed }, { network });

const ask = (what: 'signIn' | 'newPassword', email: string) =>
  askForLink(what, { email }, { locale: 'fr', network: aNetwork() });

test('the right password signs in, typed on whatever keyboard', async () => {
  const member = await aMemberWithPassword('right@example.org');
  expect(await tryPassword('right@example.org', password)).toEqual({ memberId: member.id, epoch: 0 });
  expect(await tryPassword('right@example.org', password.normalize('NFD'))).toHaveProperty('memberId');
});

test('an unknown address, a wrong password, no password and no confirmation are refused alike', async () => {
  await aMemberWithPassword('alike@example.org');
  await aMember({ email: 'outside@example.org', passwordHash: null });
  await aMember({
    email: 'waiting@example.org',
    emailConfirmedAt: null,
    passwordHash: await hashPassword(password),
  });
  const left = await aMemberWithPassword('left@example.org');
  await db.member.update({ where: { id: left.id }, data: { deletedAt: new Date() } });
  const refusal = async (email: string, typed: string) => {
    const error = await tryPassword(email, typed).catch((caught: unknown) => caught);
    const { code, key, values, fields } = error as Record<string, unknown>;
    return JSON.stringify({ code, key, values, fields });
  };
  const first = await refusal('nobody@example.org', password);
  expect(first).toContain('member.signInRefused');
  expect(await refusal('alike@example.org', 'wrong password')).toBe(first);
  expect(await refusal('outside@example.org', password)).toBe(first);
  expect(await refusal('waiting@example.org', password)).toBe(first);
  expect(await refusal('left@example.org', password)).toBe(first);
});

test('an unknown address is hashed for as long as a known one', async () => {
  await aMemberWithPassword('timed@example.org');
  // Work of the processor, not time on the wall: a busy machine changes nothing.
  const work = async (email: string): Promise<number> => {
    const before = process.cpuUsage();
    const refused = await tryPassword(email, 'wrong password').catch((error: unknown) => error);
    const { user, system } = process.cpuUsage(before);
    expect(refused).toMatchObject({ key: 'member.signInRefused' });
    return user + system;
  };
  const known: number[] = [];
  const unknown: number[] = [];
  for (let round = 0; round < 8; round++) {
    known.push(await work('timed@example.org'));
    unknown.push(await work('untimed@example.org'));
  }
  expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) * 0.6);
  expect(Math.min(...unknown)).toBeLessThan(Math.min(...known) / 0.6);
});

test('ten wrong passwords from one network and it is over for a while, without locking the member out', async () => {
  await aMemberWithPassword('guessed@example.org');
  const network = aNetwork();
  for (let round = 0; round < 10; round++) {
    await expect(tryPassword('guessed@example.org', `guess ${round}`, network)).rejects.toMatchObject({
      code: 'unauthorized',
    });
  }
  await expect(tryPassword('guessed@example.org', password, network)).rejects.toMatchObject({
    code: 'rate_limited',
  });
  await expect(tryPassword('guessed@example.org', password)).resolves.toHaveProperty('memberId');
});

test('three hundred wrong ones from everywhere close the address to strangers alone: a known device passes, and a mailed link', async () => {
  const { id } = await aMemberWithPassword('spread@example.org');
  // Each as a try that failed, from a network of its own; hashing them all would only take longer.
  for (let round = 0; round < 300; round++) await limit('signInAddress', 'spread@example.org');
  const closed = { code: 'rate_limited', key: 'member.signInElsewhere' };
  await expect(tryPassword('spread@example.org', password)).rejects.toMatchObject(closed);
  const here = (known: Partial<KnownHere>) =>
    signInByPassword(
      { email: 'spread@example.org', password },
      { network: aNetwork(), device: [{ memberId: id, epoch: 0, key: randomUUID(), ...known }] },
    );
  await expect(here({})).resolves.toHaveProperty('memberId', id);
  await expect(here({ epoch: 1 })).rejects.toMatchObject(closed);
  await expect(here({ memberId: 'other' })).rejects.toMatchObject(closed);
  await ask('signIn', 'spread@example.org');
  const token = await linkTo('spread@example.org');
  expect(await signInByLink({ token }, { proof: undefined, network: aNetwork() })).toHaveProperty(
    'memberId',
    id,
  );
});

test('a hundred wrong ones by a stranger do not keep the owner out, on a new device either', async () => {
  await aMemberWithPassword('hundred@example.org');
  for (let round = 0; round < 10; round++) {
    const network = aNetwork();
    for (let guess = 0; guess < 10; guess++)
      await expect(tryPassword('hundred@example.org', 'wrong password', network)).rejects.toMatchObject({
        code: 'unauthorized',
      });
  }
  await expect(tryPassword('hundred@example.org', password)).resolves.toHaveProperty('memberId');
});

test('a device where the member is known is no place to guess either', async () => {
  const { id } = await aMemberWithPassword('device@example.org');
  const source = { network: aNetwork(), device: [{ memberId: id, epoch: 0, key: randomUUID() }] };
  const guess = () => signInByPassword({ email: 'device@example.org', password: 'wrong password' }, source);
  for (let round = 0; round < 20; round++)
    await expect(guess()).rejects.toMatchObject({ code: 'unauthorized' });
  await expect(guess()).rejects.toMatchObject({ code: 'rate_limited' });
});

test('right passwords are never too many', async () => {
  const { id } = await aMemberWithPassword('often@example.org');
  const network = aNetwork();
  for (let round = 0; round < 15; round++)
    expect(await tryPassword('often@example.org', password, network)).toHaveProperty('memberId', id);
});

test('a mailed link signs in once', async () => {
  const member = await aMember({ email: 'link@example.org' });
  await ask('signIn', 'link@example.org');
  const token = await linkTo('link@example.org');
  expect(await isLinkGood(token, 'signIn')).toBe(true);
  expect(await isLinkGood(token, 'signIn')).toBe(true);
  const follow = () => signInByLink({ token }, { proof: undefined, network: aNetwork() });
  expect(await follow()).toEqual({ memberId: member.id, epoch: 0 });
  await expect(follow()).rejects.toMatchObject({ key: 'member.linkSpent' });
});

test('asking for a link for an address without an account answers the same and writes to nobody', async () => {
  await expect(ask('newPassword', 'nobody@example.org')).resolves.toBeUndefined();
  await expect(ask('signIn', 'nobody@example.org')).resolves.toBeUndefined();
  expect(await mailTo('nobody@example.org')).toEqual([]);
});

test('a new password by mail ends sessions and other links, once, and the member is told', async () => {
  const member = await aMemberWithPassword('forgot@example.org');
  await ask('signIn', 'forgot@example.org');
  const other = await linkTo('forgot@example.org');
  await ask('newPassword', 'forgot@example.org');
  const token = await linkTo('forgot@example.org');
  const choose = (chosen: string) => chooseNewPassword({ token, password: chosen }, { network: aNetwork() });
  await expect(choose('forgot@example.org')).rejects.toMatchObject({
    fields: { password: { key: 'member.passwordIsAddress' } },
  });
  expect(await choose('a new one, longer')).toEqual({
    session: { memberId: member.id, epoch: 1 },
    access: 'none',
  });
  await expect(choose('yet another one')).rejects.toMatchObject({ key: 'member.linkSpent' });
  expect(await isLinkGood(other, 'signIn')).toBe(false);
  await expect(tryPassword('forgot@example.org', password)).rejects.toMatchObject({ code: 'unauthorized' });
  await expect(tryPassword('forgot@example.org', 'a new one, longer')).resolves.toHaveProperty('memberId');
  expect((await mailTo('forgot@example.org'))[0]).toMatchObject({ template: 'account.passwordChanged' });
});

test('changing the password wants the present one and raises the epoch', async () => {
  const member = await aMemberWithPassword('change@example.org');
  await expect(
    changePassword(member, { currentPassword: 'wrong password', password: 'a new one, longer' }),
  ).rejects.toMatchObject({ fields: { currentPassword: { key: 'member.passwordWrong' } } });
  expect(await changePassword(member, { currentPassword: password, password: 'a new one, longer' })).toEqual({
    session: { memberId: member.id, epoch: 1 },
    access: 'none',
  });
});

test('signing out everywhere raises the epoch of this member alone', async () => {
  const [member, other] = [await aMember(), await aMember()];
  await signOutEverywhere(member);
  const epochOf = async (id: string) => (await db.member.findUniqueOrThrow({ where: { id } })).sessionEpoch;
  expect(await epochOf(member.id)).toBe(1);
  expect(await epochOf(other.id)).toBe(0);
});

describe('what opens an account without a session', () => {
  const aMemberWithAccess = async () => {
    const member = await aMemberWithPassword(`access-${Math.random()}@example.org`);
    const { token } = await createToken(member, { name: 'curl', scopes: ['read'], days: 30 });
    return { member, token, key: await renewCalendarKey(member) };
  };
  const opens = async ({ token, key }: { token: string; key: string }) => {
    const headers = { authorization: `Bearer ${token}` };
    const viewer = await bearer(new Request('http://localhost', { headers }), 'read').catch(() => null);
    return [viewer !== null, (await memberWithCalendarKey(key)) !== null];
  };
  const chosen = { currentPassword: password, password: 'a new one, longer' };

  test('ends with a new password, and the mail says so', async () => {
    const { member, ...ways } = await aMemberWithAccess();
    const other = await aMemberWithAccess();
    expect(await opens(ways)).toEqual([true, true]);
    expect((await changePassword(member, chosen)).access).toBe('ended');
    expect(await opens(ways)).toEqual([false, false]);
    expect(await opens(other)).toEqual([true, true]);
    expect((await mailTo(member.email))[0]?.text).toContain('ne fonctionnent plus');
  });

  test('stays where its member wants it to, and the mail says what still opens the account', async () => {
    const { member, ...ways } = await aMemberWithAccess();
    const identity = { memberId: member.id, createdAt: new Date() };
    await db.identity.create({ data: { provider: 'google', subject: member.id, ...identity } });
    expect((await changePassword(member, { ...chosen, endsAccess: false })).access).toBe('kept');
    expect(await opens(ways)).toEqual([true, true]);
    const [mail] = await mailTo(member.email);
    expect(mail?.text).toContain('fonctionnent toujours');
    expect(mail?.text).toContain('vous connecter avec Google');
  });

  test('ends with a password chosen by mail, and with signing out everywhere', async () => {
    const first = await aMemberWithAccess();
    await ask('newPassword', first.member.email);
    const token = await linkTo(first.member.email);
    await chooseNewPassword({ token, password: 'a new one, longer' }, { network: aNetwork() });
    const second = await aMemberWithAccess();
    expect(await signOutEverywhere(second.member, { endsAccess: false })).toBe('kept');
    expect(await opens(second)).toEqual([true, true]);
    expect(await signOutEverywhere(second.member)).toBe('ended');
    for (const each of [first, second]) expect(await opens(each)).toEqual([false, false]);
  });

  test('is not made by a password that was replaced at the same moment', async () => {
    const { member } = await aMemberWithAccess();
    const { memberId: id, epoch } = await tryPassword(member.email, password);
    await changePassword(member, chosen);
    const late = createToken({ id, epoch }, { name: 'late', scopes: ['read'], days: 30 });
    await expect(late).rejects.toMatchObject({ code: 'unauthorized' });
    expect(await db.apiToken.count({ where: { memberId: id, name: 'late' } })).toBe(0);
  });

  test('a form whose box is ticked ends it, one whose box was cleared does not', () => {
    expect(SignOutEverywhere.parse({ endsAccess: 'on' })).toEqual({ endsAccess: true });
    expect(SignOutEverywhere.parse({})).toEqual({ endsAccess: false });
  });
});
