import { randomBytes } from 'node:crypto';
import type { Page } from 'playwright-core';
import { translator } from '@/lib/platform/i18n/words';
import { aPerson, siteUrl } from '@/tests/support/site/browser';

const password = 'a hammer of my own';

const anAddress = (): string => `new-${randomBytes(4).toString('hex')}@example.org`;

/** The newest mail to an address, once it is there: opens it and gives the link inside that leads to `page`. */
const linkFromMail = async (person: Page, to: string, subject: string, page: string): Promise<string> => {
  const mail = person.getByRole('main').getByRole('link', { name: subject }).first();
  const deadline = Date.now() + 20_000;
  do await person.goto(siteUrl(`/outbox?to=${to}`));
  while ((await mail.count()) === 0 && Date.now() < deadline);
  await mail.click();
  const link = person.locator(`main a[href*="/${page}/"]`).first();
  return (await link.getAttribute('href')) ?? '';
};

const pathOf = (person: Page): string => new URL(person.url()).pathname;

const signUp = async (person: Page, email: string): Promise<void> => {
  await person.goto(siteUrl('/en/sign-up?next=%2Fen%2Fsettings'));
  await person.getByLabel('Your name').fill('Nora Quist');
  await person.getByLabel('Email address').fill(email);
  await person.getByLabel('Password').fill(password);
  await person.getByRole('button', { name: 'Create my account' }).click();
  await person.waitForURL('**/check-mail**');
};

const signIn = async (person: Page, email: string, typed: string, query = ''): Promise<void> => {
  await person.goto(siteUrl(`/en/sign-in${query}`));
  await person.getByLabel('Email address').fill(email);
  await person.getByLabel('Password').fill(typed);
  await person.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
};

test('without script: sign up, confirm by mail, sign out everywhere, come back by a mailed link', async () => {
  const person = await aPerson({ locale: 'en-GB', javaScriptEnabled: false });
  const email = anAddress();
  await signUp(person, email);
  expect(await person.getByRole('main').innerText()).toContain(email);
  await person.getByRole('button', { name: 'Send it again' }).click();
  await person.getByText(translator('en', 'flash')('member.mailAgain')).waitFor();
  const confirm = await linkFromMail(person, email, 'Confirm your address', 'confirm');
  await person.goto(confirm);
  await person.goto(confirm);
  await person.getByRole('button', { name: 'Confirm' }).click();
  await person.waitForURL('**/en/settings');

  await person.goto(siteUrl('/en/settings/account'));
  await person.getByRole('button', { name: 'Sign out everywhere' }).click();
  await person.waitForURL('**/en/sign-in');
  await person.goto(siteUrl('/en/me'));
  expect(pathOf(person)).toBe('/en/sign-in');

  await person.goto(siteUrl('/en/magic-link?next=%2Fen%2Fme'));
  await person.getByLabel('Email address').fill(email);
  await person.getByRole('button', { name: 'Send the link' }).click();
  const link = await linkFromMail(person, email, 'Your sign-in link', 'magic-link');
  await person.goto(link);
  await person.getByRole('button', { name: 'Sign in' }).click();
  await person.waitForURL('**/en/me');
  await person.goto(link);
  expect(await person.getByRole('heading', { level: 1 }).textContent()).toBe('This link no longer works');
}, 90_000);

test('the confirmation opened in another browser asks for the password', async () => {
  const [desk, telephone] = [await aPerson({ locale: 'en-GB' }), await aPerson({ locale: 'en-GB' })];
  const email = anAddress();
  await signUp(desk, email);
  await telephone.goto(await linkFromMail(telephone, email, 'Confirm your address', 'confirm'));
  await telephone.getByLabel('Password').fill('not the password');
  await telephone.getByRole('button', { name: 'Confirm' }).click();
  await telephone.getByText('That isn’t the password you chose when you signed up.').first().waitFor();
  await telephone.getByLabel('Password').fill(password);
  await telephone.getByRole('button', { name: 'Confirm' }).click();
  await telephone.waitForURL('**/en/settings');
}, 90_000);

test('a wrong address and a wrong password read the same, and what was typed stays', async () => {
  const person = await aPerson({ locale: 'en-GB', javaScriptEnabled: false });
  const said: (string | null)[] = [];
  for (const email of ['lender@example.org', anAddress()]) {
    await signIn(person, email, 'certainly not this one');
    said.push(await person.getByRole('alert').filter({ hasText: 'password' }).first().textContent());
    expect(await person.getByLabel('Email address').inputValue()).toBe(email);
    expect(await person.getByLabel('Password').inputValue()).toBe('');
  }
  expect(said[0]).toBe(said[1]);
}, 60_000);

test('signing in leads back to this site and nowhere else', async () => {
  for (const next of ['//evil.example', 'https://evil.example/en', '/\\evil.example', '/%09/evil.example']) {
    const person = await aPerson({ locale: 'en-GB', javaScriptEnabled: false });
    await signIn(person, 'lender@example.org', 'mitoyen-demo', `?next=${encodeURIComponent(next)}`);
    await person.waitForURL((url) => !url.pathname.includes('sign-in'));
    expect(new URL(person.url()).origin).toBe(siteUrl());
    await person.context().close();
  }
}, 120_000);

test('a form posted from another site does nothing', async () => {
  const page = await (await fetch(siteUrl('/en/sign-in'))).text();
  const form = page.split('<form').find((each) => each.includes('name="password"')) ?? '';
  const post = async (origin: string): Promise<Response> => {
    const data = new FormData();
    for (const [, name = '', value = ''] of form.matchAll(
      /<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g,
    )) {
      data.append(name, value.replaceAll('&quot;', '"'));
    }
    data.append('email', 'lender@example.org');
    data.append('password', 'mitoyen-demo');
    return fetch(siteUrl('/en/sign-in'), {
      method: 'POST',
      body: data,
      headers: { origin },
      redirect: 'manual',
    });
  };
  expect((await post(siteUrl())).headers.get('set-cookie')).toContain('session-token');
  const foreign = await post('https://evil.example');
  expect(foreign.status).toBeGreaterThanOrEqual(400);
  expect(foreign.headers.get('set-cookie') ?? '').not.toContain('session-token');
});
