import { askForLink } from '@/lib/member/commands/account-mail';
import { signUp } from '@/lib/member/commands/sign-up';
import { db } from '@/lib/platform/db/client';
import { tasks } from '@/lib/worker/tasks';
import { atLeastOne } from '../../support/at-least-one';
import { aMember } from '../../support/builders';
import { aCampaign, anActivePledge, aReward } from '../../support/campaign-builders';
import { runJobs } from '../../support/jobs';
import { openStripe, type TestStripe } from '../../support/stripe';

/* Anyone can type the address of someone else: what the house mails there, nobody else may have written. */

let stripe: TestStripe;
beforeAll(async () => {
  stripe = await openStripe();
});
afterAll(() => stripe.close());

const written = async (to: string) => {
  await runJobs(tasks);
  const mails = await db.mail.findMany({ where: { to } });
  return mails.map(({ template, subject, html, text }) => ({
    template,
    all: [subject, html, text].join('\n'),
  }));
};

const asked = { locale: 'fr', network: '203.0.113.9' } as const;

test('an account that nobody confirmed is written to without the name that was typed', async () => {
  const email = 'victim@example.org';
  const name = 'Gagnante du grand tirage';
  await signUp({ name, email, password: 'un marteau bien à moi' }, asked);
  await askForLink('signIn', { email }, asked);
  await askForLink('newPassword', { email }, asked);
  const mails = await written(email);
  expect(mails.map(({ template }) => template).sort()).toEqual([
    'account.confirm',
    'account.newPassword',
    'account.signIn',
  ]);
  for (const { all } of atLeastOne(mails)) expect(all).not.toMatch(/Gagnante|tirage/);
});

test('who has an account is told of a sign-up without the name that was typed', async () => {
  const { email } = await db.member.findUniqueOrThrow({ where: { id: (await aMember()).id } });
  await signUp({ name: 'Gagnante', email, password: 'un marteau bien à moi' }, asked);
  const [mail] = await written(email);
  expect(mail?.template).toBe('account.known');
  expect(mail?.all).not.toContain('Gagnante');
});

const sent = {
  shippingCountry: 'FR',
  address: { name: 'Tirage', line1: 'Appelez le 0899', line2: '', postcode: '35000', town: 'Rennes' },
  word: 'Gagné !',
};

test('a guest is written to without anything that was typed beside the address, until they confirm it; a member is greeted', async () => {
  const { id } = await aCampaign();
  const reward = await aReward(id, { shipping: [{ country: 'FR', amountMinor: 0 }] });
  const pledge = { rewardId: reward.id, amountMinor: 2500, ...sent };
  const email = 'guest@example.org';
  await anActivePledge(stripe, id, { ...pledge, name: 'Gagnante', email, isConfirmed: false });
  const [mail, ...others] = await written(email);
  expect([mail?.template, others.length]).toEqual(['pledge.activate.backer', 0]);
  expect(mail?.all).toContain('Une leçon');
  expect(mail?.all).not.toMatch(/Gagn|Tirage|0899/);

  const known = 'confirmed@example.org';
  await anActivePledge(stripe, id, { ...pledge, name: 'Inès Guérin', email: known });
  const [confirmed] = await written(known);
  expect(confirmed?.all).toContain('Bonjour Inès Guérin,');
  expect(confirmed?.all).toContain('Appelez le 0899');

  const backer = await aMember({ name: 'Awa Diallo' });
  await anActivePledge(stripe, id, { ...pledge, backer });
  const { email: own } = await db.member.findUniqueOrThrow({ where: { id: backer.id } });
  const [greeted] = await written(own);
  expect(greeted?.all).toContain('Bonjour Awa Diallo,');
  expect(greeted?.all).toContain('Appelez le 0899');
});
