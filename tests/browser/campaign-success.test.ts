import { readFileSync } from 'node:fs';
import { formatMoney, money } from '@/lib/shared/money';
import { atLeastOne } from '../support/at-least-one';
import { siteUrl } from '../support/site/browser';
import {
  aLaunched,
  anOperator,
  aRewardOf,
  asGuest,
  back,
  bringCash,
  cardThatFails,
  form,
  leaveCard,
  openFund,
  passToEnd,
  sentTo,
  textOf,
  unfold,
} from '../support/site/campaigns';
import { aNeighbour } from '../support/site/people';
import {
  addMonths,
  aPlayer,
  follow,
  linkInMail,
  main,
  open,
  openMail,
  type Player,
  passTo,
  press,
  seeSoon,
} from '../support/site/play';
import { flash, inHours } from '../support/site/slots';

jest.setTimeout(240_000);

const euros = (amount: number): string => formatMoney(money(amount * 100, 'EUR'), 'fr').replace(/\s/g, ' ');
const title = 'Un terrain de pétanque derrière l’école';
/** Away from where other partners give. */
const vitre = { area: 'Vitré', lat: 48.1239, lng: -1.2095 };
const guestEmail = `ines-${process.pid}@example.org`;

let lead: Player;
let operator: Player;
let member: Player;
let pupil: Player;
let guest: Player;
let campaign = '';
let fund = '';
const pledges = { member: '', pupil: '', guest: '' };

beforeAll(async () => {
  lead = await aNeighbour('fr', 'Awa Diallo');
  member = await aNeighbour('fr', 'Nour Haddad');
  pupil = await aNeighbour('fr', 'Pol Kermarrec');
  operator = await anOperator();
  guest = await aPlayer('fr');
  campaign = await aLaunched(lead, { title, minimumMinor: 40_000, theme: 'sport', place: vitre });
  await aRewardOf(campaign, {
    title: 'Une boule gravée',
    stock: 2,
    shipping: [{ country: 'FR', amountMinor: 500 }],
    choices: [{ name: 'Couleur', options: ['bleu', 'vert'] }],
  });
  await aRewardOf(campaign, { title: 'Une leçon', priceMinor: 4000 });
}, 120_000);

/** A page shows an amount where it is said so. */
const expectText = async (player: Player, path: string, ...texts: string[]): Promise<void> => {
  await open(player, path);
  const seen = await textOf(main(player));
  for (const text of atLeastOne(texts)) expect(seen).toContain(text.replace(/\s+/g, ' '));
};

it('a partner’s fund grows with every pledge: of a member, of a guest, at the counter', async () => {
  const { say } = operator;
  fund = await openFund(operator);

  pledges.member = await back(member, campaign, {
    reward: 'Une boule gravée',
    amount: '130',
    more: async (filled) => {
      await filled.getByLabel('Couleur').selectOption('vert');
      await sentTo('Nour Haddad', member)(filled);
      await filled.getByLabel(say('pledge.form.word')).fill('À quand le tournoi ?');
    },
  });
  await expectText(member, pledges.member, 'La Ville', euros(130), euros(50));
  await expectText(member, campaign, euros(180), '45 %', 'À quand le tournoi ?', 'Nour Haddad');
  await expectText(member, fund, euros(50), euros(250), title);

  pledges.guest = await back(guest, campaign, {
    amount: '60',
    card: cardThatFails,
    more: async (filled) => {
      await asGuest('Inès Guérin', guestEmail, guest)(filled);
      await filled.getByRole('checkbox', { name: say('pledge.form.showsName') }).uncheck();
    },
  });
  const kept = await linkInMail(
    guest,
    guestEmail,
    say('mail.pledge.activate.backer.subject', { title }),
    say('mail.pledge.activate.backer.button'),
  );
  const elsewhere = await aPlayer('fr');
  await elsewhere.page.goto(kept);
  await main(elsewhere).getByText(say('pledge.state.active.title'), { exact: true }).waitFor();
  // Nothing is added to what a stranger gives before their address is confirmed.
  await expectText(member, fund, euros(50), euros(250));
  await main(elsewhere)
    .getByText(
      say('pledge.match.waits', { partner: 'La Ville', amount: formatMoney(money(5_000, 'EUR'), 'fr') }),
    )
    .waitFor();
  await press(elsewhere, say('pledge.match.confirm'));
  await flash(elsewhere, 'pledge.addressConfirmed');
  expect(elsewhere.page.url()).toContain(pledges.guest);

  pledges.pupil = await back(pupil, campaign, { reward: 'Une leçon' });
  await bringCash(operator, campaign, 'Lucien Abgrall', '100');

  // 130 + 60 + 40 + 100 of neighbours, and 50 + 50 + 40 + 50 of the fund.
  await expectText(member, campaign, euros(520), euros(330), euros(190), '130 %');
  expect(await textOf(main(member))).toContain(say('campaign.page.anonymous'));
  expect(await textOf(main(member))).not.toContain('Inès');
  await expectText(member, fund, euros(190), euros(110));
  // Strangers see it within seconds.
  await seeSoon(guest, fund, euros(110));
});

it('the end: decided once, cards charged, one refused and mended, the fund paid, the lead paid out', async () => {
  const { say } = lead;
  // A choice that nobody was asked for.
  await open(lead, `${campaign}/edit/rewards`);
  const lesson = main(lead).getByRole('listitem').filter({ hasText: 'Une leçon' });
  await unfold(lesson, say('campaign-form.rewards.change'));
  await unfold(form(lead, 'Une leçon'), say('campaign-form.rewards.more'));
  await form(lead, 'Une leçon')
    .getByLabel(say('campaign-form.rewards.choices'))
    .fill('Jour: samedi, dimanche');
  await form(lead, 'Une leçon')
    .getByRole('button', { name: say('campaign-form.rewards.keep') })
    .click();
  await flash(lead, 'campaign.saved');

  await passToEnd(campaign);
  await seeSoon(lead, campaign, say('campaign.notice.succeeded'));
  await seeSoon(member, pledges.member, say('pledge.state.paid.title'));
  await openMail(member, member.email, say('mail.campaign.succeed.backer.subject', { title }));
  await open(member, campaign);
  expect(
    await main(member)
      .getByRole('link', { name: say('campaign.page.back') })
      .count(),
  ).toBe(0);

  const mend = await linkInMail(
    guest,
    guestEmail,
    say('mail.pledge.refuse.backer.subject', { title }),
    say('mail.pledge.refuse.backer.button'),
  );
  await open(guest, pledges.guest);
  await main(guest).getByText(say('pledge.state.failing.title'), { exact: true }).waitFor();
  await guest.page.goto(mend);
  await press(guest, say('pledge.card.go'));
  await leaveCard(guest);
  await seeSoon(guest, pledges.guest, say('pledge.state.paid.title'));

  // What is promised by the fund is paid once its partner has sent it.
  await open(operator, `/operate${fund}`);
  await main(operator)
    .getByText(say('campaign-manage.fund.short', { amount: formatMoney(money(19_000, 'EUR'), 'fr') }))
    .waitFor();
  await operator.page.getByLabel(say('campaign-manage.fund.amount')).fill('190');
  await press(operator, say('campaign-manage.fund.paidInGo'));
  await flash(operator, 'campaign.fundPaidIn');
  await passTo(inHours(0.1));
  await seeSoon(lead, `${campaign}/manage`, say('campaign-manage.desk.next.settled'));
  // Of 330 € the community keeps 5 %; 230 € came by card.
  await expectText(lead, `${campaign}/manage`, euros(520), euros(16.5), euros(218.5), euros(285));
  await expectText(member, fund, euros(190), say('fund.states.paid'));
  await expectText(lead, campaign, say('campaign.page.collected', { amount: euros(520) }));

  await expectText(lead, '/settings/payouts', euros(503.5));
  await open(operator, `/operate${campaign}`);
  await press(
    operator,
    say('campaign-manage.closing.markSent', { amount: formatMoney(money(28_500, 'EUR'), 'fr') }),
  );
  await flash(operator, 'campaign.paidByBank');
  await expectText(lead, '/settings/payouts', euros(218.5), euros(285), title);
});

it('afterwards: choices asked for, a table, labels, parcels on their way, and what became of it', async () => {
  const { say, page } = lead;
  const t = (key: string) => say(`campaign-manage.desk.delivery.${key}`);
  const desk = `${campaign}/manage/delivery`;
  await open(lead, desk);
  await unfold(main(lead), t('ask'));
  await press(lead, t('askGo'));
  await flash(lead, 'campaign.asked');
  await pupil.page.goto(
    await linkInMail(
      pupil,
      pupil.email,
      say('mail.campaign.ask_choices.backer.subject', { title }),
      say('mail.campaign.ask_choices.backer.button'),
    ),
  );
  await pupil.page.getByLabel('Jour').selectOption('dimanche');
  await press(pupil, say('pledge.page.choicesSave'));
  await flash(pupil, 'pledge.answered');

  await open(lead, desk);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    follow(lead, say('campaign-manage.desk.pledges.csv')),
  ]);
  const [head, ...rows] = readFileSync(await download.path(), 'utf8')
    .trim()
    .split('\r\n');
  expect(head).toContain('"name";"email";"state";"amount"');
  expect(rows).toHaveLength(4);
  const row = (name: string) => rows.find((each) => each.includes(name)) ?? '';
  for (const text of [
    '"paid";130,00;"EUR"',
    '1 × Une boule gravée (Couleur: vert)',
    '"4 allée des Tilleuls";;"35500";"Vitré";"FR"',
  ])
    expect(row('Nour Haddad')).toContain(text);
  expect(row('Pol Kermarrec')).toContain('1 × Une leçon (Jour: dimanche)');
  expect(row('Inès Guérin')).toContain(`"${guestEmail}";"paid";60,00`);
  expect((await member.page.request.get(siteUrl(`${campaign}/backers.csv`))).status()).toBe(404);

  await follow(lead, t('labels'));
  await page.waitForURL(/\/labels/);
  expect(await main(lead).locator('address').count()).toBe(1);
  expect(await textOf(main(lead).locator('address'))).toContain('4 allée des Tilleuls');

  await open(lead, desk);
  await page.getByLabel(say('campaign-manage.desk.delivery.choose', { name: 'Nour Haddad' })).check();
  await page.getByLabel(t('tracking')).fill('LA 123 456');
  await press(lead, t('go'));
  await flash(lead, 'campaign.fulfilled');
  await expectText(member, pledges.member, say('pledge.page.fulfilment.sent'), 'LA 123 456');
  await expectText(lead, `${campaign}/labels`, say('campaign-manage.desk.labels.print', { count: 0 }));

  await open(lead, desk);
  await unfold(main(lead), t('delay'));
  const late = form(lead, t('delay'));
  await late.getByLabel(t('delayReward')).selectOption({ label: 'Une leçon' });
  await late.getByLabel(t('delayMonth')).fill(addMonths(6));
  await late.getByLabel(t('delayWord')).fill('Le maître joueur voyage.');
  await press(lead, t('delayGo'));
  await flash(lead, 'campaign.delayed');
  const delay = await openMail(pupil, pupil.email, say('mail.campaign.delay.backer.subject', { title }));
  expect(await delay.textContent()).toContain('Le maître joueur voyage.');

  await open(lead, `${campaign}/manage/report`);
  await page
    .getByLabel(say('campaign-manage.desk.report.text'))
    .fill('## On joue !\n\nLe terrain est **ouvert**.');
  await press(lead, say('campaign-manage.desk.report.go'));
  await flash(lead, 'campaign.reportOut');
  await openMail(guest, guestEmail, say('mail.campaign.report.backer.subject', { title }));
  await seeSoon(guest, campaign, 'On joue !');
});
