import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { siteUrl } from '@/tests/support/site/browser';
import { aPlayer, chosenPassword, main, open, signIn, signUp } from '@/tests/support/site/play';

test('without script: a member takes their data along, closes the account, and cannot come back in', async () => {
  const member = await aPlayer('en', { javaScriptEnabled: false, acceptDownloads: true });
  const { page, say } = member;
  const email = `leaving-${randomBytes(4).toString('hex')}@example.org`;
  await signUp(member, 'Nora Quist', email);
  await open(member, '/settings/account');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    main(member)
      .getByRole('link', { name: say('operation.download') })
      .click(),
  ]);
  expect(JSON.parse(await readFile(await file.path(), 'utf8')).profile.email).toBe(email);

  await main(member)
    .getByRole('link', { name: say('operation.settings.close') })
    .click();
  const close = main(member).getByRole('button', { name: say('operation.go') });
  await page.getByLabel(say('operation.password'), { exact: true }).fill('not the password');
  await page.getByLabel(say('operation.sure')).check();
  await close.click();
  await page.getByText(say('errors.member.passwordWrong'), { exact: true }).first().waitFor();

  await page.getByLabel(say('operation.password'), { exact: true }).fill(chosenPassword);
  await page.getByLabel(say('operation.sure')).check();
  await close.click();
  await page.waitForURL((url) => url.pathname === '/en');
  await page.goto(siteUrl(`/outbox?to=${encodeURIComponent(email)}`));
  await page.getByRole('link', { name: say('mail.account.closed.subject') }).waitFor();
  await open(member, '/sign-in');
  await page.getByLabel(say('account.email'), { exact: true }).fill(email);
  await page.getByLabel(say('account.password'), { exact: true }).fill(chosenPassword);
  await main(member)
    .getByRole('button', { name: say('account.signIn.go'), exact: true })
    .first()
    .click();
  await page.getByText(say('errors.member.signInRefused'), { exact: true }).first().waitFor();
}, 120_000);

test('a host whom neighbours count on is shown what to call off first', async () => {
  const host = await aPlayer('fr', { javaScriptEnabled: false });
  const { page, say } = host;
  await signIn(host, 'lender@example.org');
  await open(host, '/settings/close');
  await page.getByRole('heading', { name: say('operation.boundTitle') }).waitFor();
  expect(
    await main(host)
      .getByRole('button', { name: say('operation.go') })
      .count(),
  ).toBe(0);
  const slot = main(host).getByRole('listitem').filter({ hasText: 'Le couscous du dimanche' }).first();
  await slot.getByRole('link', { name: say('operation.binds.slot.go') }).click();
  await page.waitForURL(/\/sessions\//);
}, 60_000);
