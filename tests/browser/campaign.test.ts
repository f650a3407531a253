import { project, writeCampaign } from '../support/site/campaign-form';
import { anOperator, form, textOf, unfold } from '../support/site/campaigns';
import { aNeighbour } from '../support/site/people';
import {
  aPlayer,
  follow,
  linkInMail,
  main,
  open,
  openMail,
  type Player,
  press,
  seeSoon,
} from '../support/site/play';
import { flash } from '../support/site/slots';

jest.setTimeout(240_000);

const title = 'L’atelier qui vient à vélo';
let lead: Player;
let operator: Player;
let stranger: Player;
let campaign = '';

beforeAll(async () => {
  lead = await aNeighbour('fr', 'Awa Diallo');
  operator = await anOperator();
  stranger = await aPlayer('fr');
}, 60_000);

const decide = async (how: 'approve' | 'sendBack', word = ''): Promise<void> => {
  const { say } = operator;
  await open(operator, '/operate');
  await follow(operator, title);
  const decision = form(operator, say('campaign-manage.decide.title'));
  await decision.getByLabel(say('campaign-manage.decide.word')).fill(word);
  await decision.getByRole('button', { name: say(`campaign-manage.decide.${how}`) }).click();
};

it('is written on every page of the form, looked over, and shown to those who have its secret address', async () => {
  const { say, page } = lead;
  campaign = await writeCampaign(lead, title);
  const list = await textOf(main(lead));
  expect(list).toContain(`${say('campaign-form.check.items.story')} (${say('campaign-form.check.met')})`);
  // Only the advice to offer three rewards is left open.
  expect(list.match(new RegExp(`${say('campaign-form.check.unmet')}`, 'g'))).toHaveLength(1);

  const address = await main(lead).getByText('/preview/').first().textContent();
  const { pathname } = new URL(address ?? '');
  expect((await stranger.page.goto(page.url().replace(/\/fr\/.*/, pathname)))?.status()).toBe(200);
  await main(stranger).getByText(say('campaign.notice.preview'), { exact: true }).waitFor();
  const shown = await textOf(main(stranger));
  for (const text of [
    title,
    project.risks,
    'Le Rachapt',
    'le mercredi à l’école',
    '<script>alert(1)</script>',
  ])
    expect(shown).toContain(text);
  await main(stranger).getByRole('img', { name: 'Le triporteur', exact: true }).waitFor();
  expect(await main(stranger).getByRole('link', { name: 'notre page' }).getAttribute('rel')).toContain(
    'nofollow',
  );
  for (const path of [campaign, `${campaign}/preview/of-nobody`, `${campaign}/back`])
    expect([path, await open(stranger, path)]).toEqual([path, 404]);
  await open(stranger, `${campaign}/manage`);
  expect(stranger.page.url()).toContain('/sign-in');
});

it('is handed in, sent back with a word, handed in again, accepted and launched', async () => {
  const { say, page } = lead;
  await open(lead, `${campaign}/edit/check`);
  await press(lead, say('campaign-form.launch.submit'));
  await flash(lead, 'campaign.submitted');
  await main(lead).getByText(say('campaign-form.launch.waiting'), { exact: true }).waitFor();

  await decide('sendBack');
  await main(operator).getByRole('alert').first().waitFor();
  await decide('sendBack', 'Dites aussi où vous rangez le triporteur.');
  await flash(operator, 'campaign.send_back');

  const again = await linkInMail(
    lead,
    lead.email,
    say('mail.campaign.send_back.lead.subject', { title }),
    say('mail.campaign.send_back.lead.button'),
  );
  await page.goto(again);
  await main(lead).getByText('où vous rangez le triporteur').waitFor();
  await open(lead, `${campaign}/edit/story`);
  await page
    .getByLabel(say('campaign-form.story.risks'))
    .fill(`${project.risks} Il dort dans la cour de l’école.`);
  await press(lead, say('campaign-form.save'));
  await page.waitForURL(/\/edit\/goal/);
  await open(lead, `${campaign}/edit/check`);
  await press(lead, say('campaign-form.launch.submit'));
  await flash(lead, 'campaign.submitted');

  await decide('approve');
  await flash(operator, 'campaign.approve');
  await page.goto(
    await linkInMail(
      lead,
      lead.email,
      say('mail.campaign.approve.lead.subject', { title }),
      say('mail.campaign.approve.lead.button'),
    ),
  );
  await open(lead, `${campaign}/edit/check`);
  await press(lead, say('campaign-form.launch.now'));
  await flash(lead, 'campaign.launched');
  await seeSoon(stranger, '/campaigns?sort=newest', title);
  await open(stranger, campaign);
  await main(stranger)
    .getByRole('link', { name: say('campaign.page.back'), exact: true })
    .waitFor();
});

it('help in kind is offered, accepted, given and thanked', async () => {
  const helper = await aNeighbour('fr', 'Renée Caradec');
  const { say } = helper;
  await open(helper, campaign);
  await unfold(main(helper), say('campaign.page.help'));
  await helper.page.getByLabel(say('campaign.page.helpHow.hours')).fill('3');
  await helper.page.getByLabel(say('campaign.page.helpWord')).fill('J’ai une bonne pelle.');
  await press(helper, say('campaign.page.helpSend'));
  await flash(helper, 'campaign.helped');

  const desk = `${campaign}/manage/help`;
  for (const step of ['accept', 'done', 'thank']) {
    await open(lead, desk);
    if (step === 'thank')
      await lead.page.getByLabel(say('campaign-manage.desk.help.thanks')).fill('Quelle pelle !');
    await main(lead)
      .getByRole('button', { name: `${say(`campaign-manage.desk.help.${step}`)} Renée Caradec` })
      .click();
    await flash(lead, { accept: 'campaign.accept', done: 'campaign.offerDone' }[step] ?? 'campaign.thanked');
  }
  const words = { title, other: 'Awa Diallo' };
  const mail = await openMail(helper, helper.email, say('mail.need.thank.helper.subject', words));
  expect(await mail.textContent()).toContain('Quelle pelle !');
  await open(helper, campaign);
  await main(helper)
    .getByText(say('campaign.page.needCovered', { covered: 3, quantity: 8 }))
    .waitFor();
});
