import { formatMoney, money } from '@/lib/shared/money';
import { phone } from '../support/site/browser';
import {
  aLaunched,
  aRewardOf,
  asGuest,
  leaveCard,
  pledgeSeen,
  pledgesOf,
  prepareBacking,
  sentTo,
  textOf,
  unfold,
} from '../support/site/campaigns';
import { aNeighbour } from '../support/site/people';
import { aPlayer, follow, main, open, openMail, press, pressSeen, seeSoon } from '../support/site/play';
import { flash } from '../support/site/slots';

jest.setTimeout(240_000);

const pounds = (amount: number): string => formatMoney(money(amount * 100, 'EUR'), 'en');

it('without script, as a guest on a phone: a parcel is backed, mended, changed and taken back', async () => {
  const title = 'A bread oven for the allotments';
  const email = `freya-${process.pid}@example.org`;
  const lead = await aNeighbour('en', 'Rhona Beattie');
  const campaign = await aLaunched(lead, { title });
  await aRewardOf(campaign, {
    title: 'A banneton',
    stock: 3,
    shipping: [{ country: 'FR', amountMinor: 650 }],
    choices: [{ name: 'Size', options: ['small', 'large'] }],
  });
  const guest = await aPlayer('en', { javaScriptEnabled: false, viewport: phone });
  const { say, page } = guest;
  const t = (key: string) => say(`pledge.form.${key}`);

  const filled = await prepareBacking(guest, campaign, {
    reward: 'A banneton',
    more: async (typed) => {
      await sentTo('Freya Holm', guest)(typed);
      await typed.getByLabel('Size').selectOption('large');
      await typed.getByLabel(t('word')).fill('Smells good already.');
    },
  });
  // What it comes to is worked out at a press.
  await press(guest, t('recalculate'));
  expect(await textOf(filled)).toContain(`${t('total')}${pounds(31.5)}`);

  // Nobody said who they are, and too little is offered: all of the rest stays.
  await filled.getByLabel(t('amount')).fill('20');
  await pressSeen(guest, t('submit'), pounds(20));
  await main(guest)
    .getByRole('alert')
    .filter({ hasText: say('errors.form') })
    .first()
    .waitFor();
  for (const [label, value] of [
    [t('amount'), '20'],
    [t('line1'), '4 allée des Tilleuls'],
    ['Size', 'large'],
    [t('country'), 'FR'],
    [t('word'), 'Smells good already.'],
  ] as const)
    expect([label, await filled.getByLabel(new RegExp(`^${label}( \\(|$)`)).inputValue()]).toEqual([
      label,
      value,
    ]);
  expect(await pledgesOf(campaign)).toEqual([]);
  await filled.getByLabel(t('amount')).fill('35');
  await asGuest('Freya Holm', email, guest)(filled);
  await pressSeen(guest, t('submit'), pounds(35));
  await leaveCard(guest);
  await main(guest).getByText(say('pledge.returned.kept'), { exact: true }).first().waitFor();
  const pledge = await pledgeSeen(guest);
  await openMail(guest, email, say('mail.pledge.activate.backer.subject', { title }));

  await open(guest, pledge);
  await follow(guest, say('pledge.page.change'));
  await page.waitForURL(/\/change/);
  expect(await filled.getByLabel('Size').inputValue()).toBe('large');
  await filled.getByLabel(t('amount')).fill('60');
  await filled.getByLabel('Size').selectOption('small');
  await pressSeen(guest, t('submitChange'), pounds(60));
  await flash(guest, 'pledge.changed');
  for (const text of [pounds(60), 'small']) expect(await textOf(main(guest))).toContain(text);
  await seeSoon(lead, campaign, say('campaign.page.raised', { amount: pounds(60), backers: '1 backer' }));

  await open(guest, pledge);
  await unfold(main(guest), say('pledge.page.withdraw'));
  await press(guest, say('pledge.page.withdrawSure'));
  await flash(guest, 'pledge.withdrawn');
  await main(guest).getByText(say('pledge.state.withdrawn.title'), { exact: true }).first().waitFor();
  expect(
    await main(guest)
      .getByRole('link', { name: say('pledge.page.change') })
      .count(),
  ).toBe(0);
  await openMail(guest, email, say('mail.pledge.withdraw.backer.subject', { title }));
  await open(lead, campaign);
  await main(lead)
    .getByText(say('campaign.amounts.backers', { count: 0 }))
    .first()
    .waitFor();
  expect(await textOf(main(lead))).toContain('3 left of 3');
});
