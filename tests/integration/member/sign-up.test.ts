import { askForLink } from '@/lib/member/commands/account-mail';
import { changePassword, chooseNewPassword } from '@/lib/member/commands/password';
import { confirmAddress, signInByLink, signInByPassword } from '@/lib/member/commands/sign-in';
import { isLinkGood } from '@/lib/member/links';
import { memberPage } from '@/lib/member/queries';
import { SignUp } from '@/lib/member/schema';
import { hashPassword } from '@/lib/platform/auth/password';
import { db } from '@/lib/platform/db/client';
import { termsVersion } from '@/lib/shared/site-pages';
import { aNetwork, linkTo, mailTo, password, signUpAs } from '@/tests/support/accounts';
import { aMember } from '@/tests/support/builders';
import { letPass, presentTime } from '@/tests/support/clock';

afterEach(presentTime);

const confirm = (token: string, how: { proof?: string; password?: string }) =>
  confirmAddress({ token, password: how.password }, { proof: how.proof, network: aNetwork() });

test('signing up and confirming in the same browser takes a name, an address, a password and one press', async () => {
  const { proof } = await signUpAs('zoe@example.org', { next: '/fr/listings/1' });
  const [mail] = await mailTo('zoe@example.org');
  expect(mail).toMatchObject({ subject: 'Confirmez votre adresse', locale: 'fr' });
  expect(mail?.text).toContain('?next=%2Ffr%2Flistings%2F1');
  const { memberId, epoch } = await confirm(await linkTo('zoe@example.org'), { proof });
  const member = await db.member.findUniqueOrThrow({ where: { id: memberId } });
  expect(member).toMatchObject({ handle: 'zoe-le-goff', role: 'member', locale: 'fr', sessionEpoch: epoch });
  expect(member.emailConfirmedAt).not.toBeNull();
  expect(member.passwordHash).toMatch(/^\$argon2id\$/);
});

test('in another browser the password is asked for, and a stranger’s guess does not use the link up', async () => {
  await signUpAs('phone@example.org');
  const token = await linkTo('phone@example.org');
  await expect(confirm(token, {})).rejects.toMatchObject({ code: 'invalid' });
  await expect(confirm(token, { proof: 'forged', password: 'not the password' })).rejects.toMatchObject({
    fields: { password: { key: 'member.passwordOfSignUp' } },
  });
  await expect(confirm(token, { password })).resolves.toHaveProperty('memberId');
});

test('a password left empty is asked for, and counts as no try', async () => {
  await signUpAs('empty@example.org');
  const token = await linkTo('empty@example.org');
  for (let count = 0; count < 12; count += 1)
    await expect(confirm(token, { password: count % 2 ? '   ' : '' })).rejects.toMatchObject({
      fields: { password: { key: 'field.required' } },
    });
  await expect(confirm(token, { password })).resolves.toHaveProperty('memberId');
});

test('an address with an account: the page hears the same, the address alone is told', async () => {
  const passwordHash = await hashPassword(password);
  const member = await aMember({ email: 'there@example.org', name: 'Awa', passwordHash });
  const answer = await signUpAs('there@example.org', { name: 'Someone Else', password: 'another password' });
  expect(Object.keys(answer)).toEqual(Object.keys(await signUpAs('fresh@example.org')));
  const [mail, ...more] = await mailTo('there@example.org');
  expect(more).toEqual([]);
  expect(mail).toMatchObject({ template: 'account.known' });
  expect(mail?.text).not.toMatch(/confirm\//);
  expect(await db.member.findUnique({ where: { id: member.id } })).toMatchObject({
    name: 'Awa',
    passwordHash,
  });
});

test('someone who signs up with my address cannot wait inside the account that I confirm', async () => {
  await signUpAs('me@example.org', { password: 'the attacker knows it' });
  const token = await linkTo('me@example.org');
  await expect(confirm(token, {})).rejects.toMatchObject({ code: 'invalid' });
  await askForLink('signIn', { email: 'me@example.org' }, { locale: 'fr', network: aNetwork() });
  await signInByLink({ token: await linkTo('me@example.org') }, { proof: undefined, network: aNetwork() });
  const attacker = { email: 'me@example.org', password: 'the attacker knows it' };
  await expect(signInByPassword(attacker, { network: aNetwork() })).rejects.toMatchObject({
    key: 'member.signInRefused',
  });
  expect(await isLinkGood(token, 'confirm')).toBe(false);
});

test('signing up again before confirming replaces what was said, and the link that was sent still works', async () => {
  const first = await signUpAs('twice@example.org', { name: 'First' });
  const token = await linkTo('twice@example.org');
  const second = await signUpAs('twice@example.org', { name: 'Second', password: 'quite another one' });
  expect(await linkTo('twice@example.org')).toBe(token);
  await expect(confirm(token, { proof: first.proof })).rejects.toMatchObject({ code: 'invalid' });
  const { memberId } = await confirm(token, { proof: second.proof });
  expect(await db.member.findUnique({ where: { id: memberId } })).toMatchObject({ name: 'Second' });
});

test('before confirming there is no profile, and the password opens nothing', async () => {
  await signUpAs('quiet@example.org', { name: 'Quiet One' });
  await expect(memberPage(null, 'quiet-one')).rejects.toMatchObject({ code: 'not_found' });
  await expect(
    signInByPassword({ email: 'quiet@example.org', password }, { network: aNetwork() }),
  ).rejects.toMatchObject({ key: 'member.signInRefused' });
});

test('of a hundred presses at once, one confirms', async () => {
  const { proof } = await signUpAs('race@example.org');
  const token = await linkTo('race@example.org');
  const presses = Array.from({ length: 100 }, () => confirm(token, { proof }));
  const results = await Promise.allSettled(presses);
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('ten people of one name, signing up at once, get ten handles', async () => {
  await Promise.all(
    Array.from({ length: 10 }, (_, index) => signUpAs(`ann-${index}@example.org`, { name: 'Ann Même' })),
  );
  const members = await db.member.findMany({ where: { name: 'Ann Même' } });
  expect(new Set(members.map(({ handle }) => handle)).size).toBe(10);
});

test('a link runs out, and is good for one purpose only', async () => {
  const { proof } = await signUpAs('late@example.org');
  const token = await linkTo('late@example.org');
  expect(await isLinkGood(token, 'newPassword')).toBe(false);
  expect(await isLinkGood(token, 'signIn')).toBe(false);
  expect(await isLinkGood(token, 'confirm')).toBe(true);
  letPass({ hours: 49 });
  expect(await isLinkGood(token, 'confirm')).toBe(false);
  await expect(confirm(token, { proof })).rejects.toMatchObject({ key: 'member.linkSpent' });
});

test('no secret lies in the table', async () => {
  await signUpAs('table@example.org');
  const token = await linkTo('table@example.org');
  const rows = await db.secretLink.findMany();
  expect(rows.length).toBeGreaterThan(0);
  expect(JSON.stringify(rows)).not.toContain(token);
});

test('signing up with the address of an account tells its owner once an hour, however often it is tried', async () => {
  await aMember({ email: 'owner@example.org' });
  for (let round = 0; round < 8; round++) await signUpAs('owner@example.org');
  expect((await mailTo('owner@example.org')).map(({ template }) => template)).toEqual(['account.known']);
});

test('a password that is guessed first is refused beside its field, at sign-up, at a change and by a mailed link', async () => {
  const refusal = (key: string) => ({ code: 'invalid', fields: { password: { key } } });
  await expect(signUpAs('first@example.org', { password: '1234567890' })).rejects.toMatchObject(
    refusal('member.passwordIsRun'),
  );
  await expect(signUpAs('first@example.org', { password: 'chez Zoé Le Goff' })).rejects.toMatchObject(
    refusal('member.passwordHoldsYou'),
  );
  expect(await db.member.count({ where: { email: 'first@example.org' } })).toBe(0);
  const member = await aMember({ email: 'second@example.org', passwordHash: await hashPassword(password) });
  await expect(
    changePassword(member, { currentPassword: password, password: 'Basketball' }),
  ).rejects.toMatchObject(refusal('member.passwordIsCommon'));
  await askForLink('newPassword', { email: 'second@example.org' }, { locale: 'fr', network: aNetwork() });
  const token = await linkTo('second@example.org');
  await expect(
    chooseNewPassword({ token, password: 'mitoyen pour tous' }, { network: aNetwork() }),
  ).rejects.toMatchObject(refusal('member.passwordHoldsSite'));
});

test('one address is one account, however its domain is typed', async () => {
  const typed = ['Ivan@example.рф', 'ivan@EXAMPLE.xn--p1ai'];
  const read = typed.map((email) => SignUp.parse({ name: 'Ivan', email, password }).email);
  for (const email of read) await signUpAs(email, { name: 'Ivan' });
  expect(await db.member.count({ where: { name: 'Ivan' } })).toBe(1);
  expect((await mailTo('ivan@example.xn--p1ai')).map(({ template }) => template)).toEqual([
    'account.confirm',
  ]);
});

test('with the account is kept which version of the terms was accepted, and when', async () => {
  await signUpAs('terms@example.org');
  const member = await db.member.findUniqueOrThrow({ where: { email: 'terms@example.org' } });
  expect(member.termsVersion).toBe(termsVersion);
  expect(member.termsAcceptedAt?.getTime()).toBeGreaterThan(Date.now() - 60_000);
});
