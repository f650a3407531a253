import { formatMoney, money } from '@/lib/shared/money';
import {
  aLaunched,
  aPot,
  asGuest,
  back,
  confirmByMail,
  form,
  passToEnd,
  pledgesOf,
  textOf,
  unfold,
} from '../support/site/campaigns';
import { rowsOf } from '../support/site/database';
import { aNeighbour } from '../support/site/people';
import { aPlayer, main, open, openMail, type Player, press, seeSoon } from '../support/site/play';
import { flash } from '../support/site/slots';

jest.setTimeout(240_000);

const euros = (amount: number): string => formatMoney(money(amount * 100, 'EUR'), 'fr');
const guestEmail = `loan-${process.pid}@example.org`;

let lead: Player;
let member: Player;
let guest: Player;

beforeAll(async () => {
  lead = await aNeighbour('fr', 'Gwenola Riou');
  member = await aNeighbour('fr', 'Samir Oukaci');
  guest = await aPlayer('fr');
}, 60_000);

/** Both give, one as a guest. Gives the paths of their pledges. */
const bothGive = async (campaign: string): Promise<[ofMember: string, ofGuest: string]> => [
  await back(member, campaign, { amount: '40' }),
  await back(guest, campaign, { amount: '25', more: asGuest('Loan Tran', guestEmail, guest) }),
];

/** Nothing of it was ever asked of a bank, or stands in the books. */
const expectNothingMoved = async (campaign: string): Promise<void> => {
  const id = campaign.split('/').at(-1);
  expect((await pledgesOf(campaign)).map(({ state }) => state)).toEqual(['freed', 'freed']);
  const moved = await rowsOf(
    `SELECT t.key FROM transfer t JOIN pledge p ON t.key LIKE 'pledge:' || p.id || '%' WHERE p.campaign_id = $1
     UNION ALL SELECT key FROM due WHERE campaign_id = $1
     UNION ALL SELECT y.key FROM payment y JOIN pledge p ON p.id = y.pledge_id WHERE p.campaign_id = $1 AND y.intent_id IS NOT NULL`,
    [id],
  );
  expect(moved).toEqual([]);
};

it('short of its goal at the deadline: nobody pays, the partner has its money back, everyone is told', async () => {
  const title = 'Réparer l’horloge du lavoir';
  const { say } = lead;
  const fund = await aPot('trade');
  const campaign = await aLaunched(lead, { title, minimumMinor: 50_000, theme: 'trade' });
  const [ofMember, ofGuest] = await bothGive(campaign);
  await confirmByMail(guest, guestEmail, title);
  await seeSoon(lead, campaign, say('campaign.page.fundGiven', { amount: euros(65) }));

  await passToEnd(campaign);
  await seeSoon(lead, campaign, say('campaign.notice.failed'));
  const told = await textOf(main(lead));
  expect(told).toContain(
    say('campaign.notice.failedText', { reached: euros(130), goal: euros(500) }).replace(/\s+/g, ' '),
  );
  for (const [player, email] of [
    [member, member.email],
    [guest, guestEmail],
    [lead, lead.email],
  ] as const) {
    const whom = player === lead ? 'lead' : 'backer';
    const mail = await openMail(player, email, say(`mail.campaign.fail.${whom}.subject`, { title }));
    expect(await mail.textContent()).toMatch(/Personne ne paie rien|Rien n’a été débité/);
  }
  await seeSoon(member, ofMember, say('pledge.state.freed.title'));
  await seeSoon(guest, ofGuest, say('pledge.state.freed.title'));
  await expectNothingMoved(campaign);

  await open(member, fund);
  const pot = await textOf(main(member));
  for (const text of [
    `${say('fund.reserved')}${euros(0)}`,
    `${say('fund.left')}${euros(1000)}`,
    say('fund.states.freed'),
  ])
    expect(pot).toContain(text.replace(/\s+/g, ' '));
  await open(member, `${campaign}/back`);
  await main(member).getByText(say('pledge.back.closed'), { exact: true }).waitFor();
});

it('called off by its lead, with a word that members read in their mail and all on the page', async () => {
  const title = 'Un bal sous la halle';
  const word = 'La halle est fermée pour travaux. Nous reviendrons au printemps.';
  const { say } = lead;
  const campaign = await aLaunched(lead, { title, minimumMinor: 5000 });
  const [ofMember, ofGuest] = await bothGive(campaign);

  const callOff = async (reason: string): Promise<void> => {
    await open(lead, `${campaign}/manage`);
    await unfold(main(lead), say('campaign-manage.cancel.title'));
    await form(lead, say('campaign-manage.cancel.title'))
      .getByLabel(say('campaign-manage.cancel.word'))
      .fill(reason);
    await press(lead, say('campaign-manage.cancel.go'));
  };
  await callOff('');
  await main(lead).getByRole('alert').first().waitFor();
  await callOff(word);
  await flash(lead, 'campaign.cancelled');

  for (const [player, email, pledge] of [
    [member, member.email, ofMember],
    [guest, guestEmail, ofGuest],
  ] as const) {
    const mail = await openMail(player, email, say('mail.campaign.cancel.backer.subject', { title }));
    // A guest's address is nobody's for sure: what others write is read on the page.
    expect((await mail.textContent())?.includes(word)).toBe(player === member);
    await seeSoon(player, pledge, say('pledge.state.freed.title'));
  }
  await open(member, campaign);
  await main(member).getByText(say('campaign.notice.cancelled'), { exact: true }).waitFor();
  await main(member).getByText(word).waitFor();
  // Its deadline changes nothing any more, although its goal was there.
  await passToEnd(campaign);
  await open(member, campaign);
  await main(member).getByText(say('campaign.notice.cancelled'), { exact: true }).waitFor();
  await expectNothingMoved(campaign);
});
