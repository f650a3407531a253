import { askForLink } from '@/lib/member/commands/account-mail';
import { chooseNewPassword } from '@/lib/member/commands/password';
import { signInByLink } from '@/lib/member/commands/sign-in';
import { isLinkGood } from '@/lib/member/links';
import { aNetwork, linkTo, mailTo, signUpAs } from '@/tests/support/accounts';
import { aMember } from '@/tests/support/builders';
import { letPass, presentTime } from '@/tests/support/clock';

afterEach(presentTime);

const ask = (what: 'signUp' | 'signIn' | 'newPassword', email: string) =>
  askForLink(what, { email }, { locale: 'fr', network: aNetwork() });

const follow = (token: string, network = aNetwork()) =>
  signInByLink({ token }, { proof: undefined, network });

test('asked for again at once, the link that was sent stays good; later both are, until one is used', async () => {
  await aMember({ email: 'again@example.org' });
  await ask('signIn', 'again@example.org');
  const first = await linkTo('again@example.org');
  await ask('signIn', 'again@example.org');
  expect(await mailTo('again@example.org')).toHaveLength(1);
  letPass({ minutes: 3 });
  await ask('signIn', 'again@example.org');
  const second = await linkTo('again@example.org');
  expect(second).not.toBe(first);
  expect(await isLinkGood(first, 'signIn')).toBe(true);
  await follow(second);
  expect(await isLinkGood(first, 'signIn')).toBe(false);
});

test('the link that ends a sign-up comes once more, after the same pause; who is confirmed by then is told so', async () => {
  await signUpAs('slow@example.org');
  const first = await linkTo('slow@example.org');
  await ask('signUp', 'slow@example.org');
  expect(await mailTo('slow@example.org')).toHaveLength(1);
  letPass({ minutes: 3 });
  await ask('signUp', 'slow@example.org');
  expect(await linkTo('slow@example.org')).not.toBe(first);
  expect(await isLinkGood(first, 'confirm')).toBe(true);
  await aMember({ email: 'account@example.org' });
  for (let times = 0; times < 3; times += 1) await ask('signUp', 'account@example.org');
  expect((await mailTo('account@example.org')).map(({ template }) => template)).toEqual(['account.known']);
});

test('a link that is too old no longer works', async () => {
  await aMember({ email: 'old@example.org' });
  await ask('signIn', 'old@example.org');
  const token = await linkTo('old@example.org');
  letPass({ minutes: 21 });
  expect(await isLinkGood(token, 'signIn')).toBe(false);
});

test('a link that was used is no reason to wait for the next', async () => {
  await aMember({ email: 'next@example.org' });
  await ask('signIn', 'next@example.org');
  const first = await linkTo('next@example.org');
  await follow(first);
  await ask('signIn', 'next@example.org');
  expect(await linkTo('next@example.org')).not.toBe(first);
});

test('whoever asks for links all day neither floods the mailbox nor leaves it without one that works', async () => {
  const member = await aMember({ email: 'flood@example.org' });
  for (let minutes = 0; minutes < 24 * 60; minutes += 29) {
    letPass({ minutes: 29 });
    await ask('newPassword', 'flood@example.org');
    expect(await isLinkGood(await linkTo('flood@example.org'), 'newPassword')).toBe(true);
  }
  expect((await mailTo('flood@example.org')).length).toBeLessThan(16);
  const token = await linkTo('flood@example.org');
  const signedIn = await chooseNewPassword({ token, password: 'a new one, longer' }, { network: aNetwork() });
  expect(signedIn).toMatchObject({ session: { memberId: member.id } });
});

test('on a device where the member signed in, the next link is minutes away whatever others ask for', async () => {
  const { id } = await aMember({ email: 'known@example.org' });
  for (const minutes of [0, 3, 6, 11]) {
    letPass({ minutes });
    await ask('signIn', 'known@example.org');
    await mailTo('known@example.org');
  }
  letPass({ minutes: 3 });
  await ask('signIn', 'known@example.org');
  expect(await mailTo('known@example.org')).toHaveLength(4);
  const device = [{ memberId: id, epoch: 0, key: 'a' }];
  await askForLink('signIn', { email: 'known@example.org' }, { locale: 'fr', network: aNetwork(), device });
  expect(await mailTo('known@example.org')).toHaveLength(5);
});

test('of twenty requests for one address at once, one mail leaves, and all are answered alike', async () => {
  await aMember({ email: 'race@example.org' });
  await Promise.all(Array.from({ length: 20 }, () => ask('signIn', 'race@example.org')));
  expect(await mailTo('race@example.org')).toHaveLength(1);
});

test('strangers who use up a network stop neither who is signed in nor who is known on their device', async () => {
  const viewer = await aMember();
  const { id, email } = viewer;
  const from = { locale: 'fr', network: aNetwork() } as const;
  for (let round = 0; round < 40; round++)
    await askForLink('signIn', { email: `nobody-${round}@example.org` }, from);
  await expect(askForLink('signIn', { email }, from)).rejects.toMatchObject({ code: 'rate_limited' });
  await askForLink('close', { email }, { ...from, viewer });
  await askForLink('signIn', { email }, { ...from, device: [{ memberId: id, epoch: 0, key: 'b' }] });
  expect(await mailTo(email)).toHaveLength(2);
});

test('a network that tried a hundred wrong links does not stop a good one', async () => {
  await aMember({ email: 'good@example.org' });
  await ask('signIn', 'good@example.org');
  const token = await linkTo('good@example.org');
  const network = aNetwork();
  for (let round = 0; round < 100; round++)
    await expect(follow(`wrong ${round}`, network)).rejects.toMatchObject({ key: 'member.linkSpent' });
  await expect(follow('wrong', network)).rejects.toMatchObject({ code: 'rate_limited' });
  expect(await follow(token, network)).toHaveProperty('memberId');
});
