import { randomUUID } from 'node:crypto';
import { backersTable } from '@/lib/campaign/backers';
import { campaignSubject } from '@/lib/campaign/campaign-subject';
import { hideComment, writeComment } from '@/lib/campaign/commands/comments';
import { createCampaign } from '@/lib/campaign/commands/create-campaign';
import { askChoices, setFulfilment, tellDelay } from '@/lib/campaign/commands/fulfilment';
import {
  cancelCampaign,
  decideCampaign,
  launchCampaign,
  submitCampaign,
} from '@/lib/campaign/commands/move-campaign';
import { publishNews, writeReport } from '@/lib/campaign/commands/news';
import { moveReward, removeReward, saveReward } from '@/lib/campaign/commands/rewards';
import { saveCampaignStep } from '@/lib/campaign/commands/save-campaign-step';
import {
  decideOffer,
  doneOffer,
  offerHelp,
  saveNeed,
  thank,
  withdrawOffer,
} from '@/lib/campaign/helping/commands';
import { offersFor } from '@/lib/campaign/helping/offers';
import { makeChoices } from '@/lib/campaign/pledging/commands/make-choices';
import { pledgeFor } from '@/lib/campaign/pledging/queries';
import { MakeChoices } from '@/lib/campaign/pledging/schema';
import { campaignPage, ownCampaign } from '@/lib/campaign/queries';
import { type CampaignStep, SaveReward } from '@/lib/campaign/schema';
import { commentsOf } from '@/lib/campaign/telling/comments';
import { newsOf } from '@/lib/campaign/telling/news';
import { fireDue } from '@/lib/lifecycle/timers';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { csvText } from '@/lib/platform/csv';
import { db } from '@/lib/platform/db/client';
import { tasks } from '@/lib/worker/tasks';
import { aMember } from '../../support/builders';
import { aCampaign, aFund, anActivePledge, aReward, reachDeadline } from '../../support/campaign-builders';
import { hoursFromNow, letPass, presentTime } from '../../support/clock';
import { runJobs } from '../../support/jobs';
import { openStripe, type TestStripe } from '../../support/stripe';

let stripe: TestStripe;
beforeAll(async () => {
  stripe = await openStripe();
});
afterEach(async () => {
  presentTime();
  await stripe.deliver();
});
afterAll(() => stripe.close());

const filled: Partial<Record<CampaignStep, Record<string, unknown>>> = {
  what: { title: 'École de vélo-cargo', summary: 'Apprendre à rouler chargé.', theme: 'mobility' },
  story: {
    story: `<h1>Bonjour</h1><p onclick="x()">${'Un beau projet. '.repeat(20)}</p><script>alert(1)</script>
      <a href="javascript:alert(1)">a</a><a href="https://youtu.be/x" target="_blank">film</a><img src="https://evil.example/x.png">`,
    risks: 'La pluie.',
  },
  goal: { minimum: 400000, optimum: 600000, days: '30', secondDays: '20' },
  budget: { budget: { 0: { label: 'Vélos', amountMinor: 400000 }, 1: { label: '', amountMinor: '' } } },
  team: { team: [{ name: 'Léo', role: 'Mécanicien' }] },
  calendar: { calendar: { 0: { month: '2027-03', text: 'Première leçon' } } },
  faq: { faq: [{ question: 'Où ?', answer: 'À Cleunay.' }] },
  place: { town: 'Rennes', quarter: 'Cleunay' },
};

const fill = async (lead: Viewer, campaignId: string) => {
  for (const [step, input] of Object.entries(filled))
    await saveCampaignStep(lead, { campaignId, step: step as CampaignStep, ...input });
};

describe('from a draft to a launch', () => {
  it('keeps what is typed, is handed in when complete, comes back with a word, and is launched at its hour', async () => {
    const lead = await aMember();
    const operator = await aMember({ role: 'operator' });
    const { id } = await createCampaign(lead, { title: 'École de vélo-cargo' });
    const missing = await submitCampaign(lead, { campaignId: id }).catch((error) => error);
    expect(missing).toMatchObject({ code: 'invalid', key: 'campaign.notReady' });
    expect(Object.keys(missing.fields)).toEqual(['summary', 'theme', 'story', 'minimum', 'budget', 'town']);
    await fill(lead, id);
    const { campaign, checklist, stepsDone } = await ownCampaign(lead, id);
    expect(campaign).toMatchObject({ minimum: 400_000, optimum: 600_000, area: 'Cleunay' });
    expect(campaign.budget).toEqual([{ label: 'Vélos', amountMinor: 400_000, isOptimum: false }]);
    expect(campaign.story).not.toMatch(/script|onclick|javascript|evil|target/);
    expect(campaign.story).toContain('<a href="https://youtu.be/x" rel="noopener nofollow" class="video">');
    expect(stepsDone).toContain('faq');
    expect(checklist.filter(({ isMet }) => !isMet).map(({ name }) => name)).toEqual(['photo', 'someRewards']);

    await expect(submitCampaign(await aMember(), { campaignId: id })).rejects.toMatchObject({
      code: 'not_found',
    });
    await Promise.all([submitCampaign(lead, { campaignId: id }), submitCampaign(lead, { campaignId: id })]);
    await expect(saveCampaignStep(lead, { campaignId: id, step: 'faq', faq: [] })).rejects.toMatchObject({
      key: 'campaign.fixed',
    });
    const decide = (decision: 'approve' | 'send_back', reason = '') =>
      decideCampaign(operator, { campaignId: id, decision, reason });
    await expect(decide('send_back')).rejects.toMatchObject({ code: 'invalid' });
    await decide('send_back', 'Une photo, peut-être ?');
    expect((await campaignPage(lead, id)).reason).toBe('Une photo, peut-être ?');
    await submitCampaign(lead, { campaignId: id });
    await decide('approve');
    await expect(launchCampaign(lead, { campaignId: id, at: '2020-01-01T10:00' })).rejects.toMatchObject({
      code: 'invalid',
    });
    await launchCampaign(lead, { campaignId: id, at: hoursFromNow(5).toISOString() });
    await fireDue(campaignSubject, now());
    expect((await campaignPage(lead, id)).state).toBe('approved');
    letPass({ hours: 5.1 });
    await fireDue(campaignSubject, now());
    const page = await campaignPage(null, id);
    expect(page).toMatchObject({ state: 'live', reason: '' });
    expect(Math.round(((page.endsAt?.getTime() ?? 0) - now().getTime()) / 86_400_000)).toBe(30);
    await runJobs(tasks);
    const told = await db.mail.findMany({ where: { to: lead.email } });
    expect(told.map(({ template }) => template).sort()).toEqual([
      'campaign.approve.lead',
      'campaign.launch.lead',
      'campaign.send_back.lead',
    ]);
    await expect(
      saveCampaignStep(lead, { campaignId: id, step: 'goal', minimum: 100 }),
    ).rejects.toMatchObject({
      key: 'campaign.fixed',
    });
  });

  it('keeps the addresses of its team for its lead alone: they take no match, and their lines keep theirs', async () => {
    const lead = await aMember();
    const { id } = await aCampaign({ lead });
    await aFund();
    const team = {
      0: { name: 'Léo', role: 'Mécanicien' },
      1: { name: '', role: '', email: '' },
      2: { name: 'Sam', role: '', email: ' Sam@Example.org ' },
    };
    await saveCampaignStep(lead, { campaignId: id, step: 'team', team });
    const { campaign, teamAddresses } = await ownCampaign(lead, id);
    expect(campaign.team).toEqual([
      { name: 'Léo', role: 'Mécanicien' },
      { name: 'Sam', role: '' },
    ]);
    expect(teamAddresses).toEqual(['', 'sam@example.org']);
    const shown = JSON.stringify([await campaignPage(null, id), await campaignPage(lead, id)]);
    expect(shown).toContain('Sam');
    expect(shown).not.toContain('sam@example.org');
    await anActivePledge(stripe, id, { email: 'sam+1@example.org', name: 'Sam' });
    const matched = async () => (await db.campaign.findUniqueOrThrow({ where: { id } })).matchedMinor;
    expect(await matched()).toBe(0);
    await anActivePledge(stripe, id, { email: 'neighbour@example.org', name: 'Nora' });
    expect(await matched()).toBe(2000);

    const refused = (line: object) =>
      saveCampaignStep(lead, { campaignId: id, step: 'team', team: [line] }).catch(({ fields }) => fields);
    expect(await refused({ name: 'Sam', email: 'sam at home' })).toHaveProperty(['team.0.email']);
    expect(await refused({ email: 'sam@example.org' })).toHaveProperty(['team.0.name']);
    expect((await ownCampaign(lead, id)).teamAddresses).toEqual(['', 'sam@example.org']);
  });

  it('never takes the place of another lead’s', async () => {
    const { id } = await createCampaign(await aMember(), { title: 'Le premier', _once: randomUUID() });
    const other = createCampaign(await aMember(), { title: 'À moi', _once: id });
    await expect(other).rejects.toMatchObject({ code: 'conflict', key: 'alreadyThere' });
    expect((await db.campaign.findUniqueOrThrow({ where: { id } })).title).toBe('Le premier');
  });

  it('nobody approves a campaign of their own', async () => {
    const lead = await aMember({ role: 'operator' });
    const { id } = await aCampaign({ lead, state: 'submitted' });
    await expect(
      decideCampaign(lead, { campaignId: id, decision: 'approve', reason: '' }),
    ).rejects.toMatchObject({ key: 'campaign.ownReview' });
    expect((await cancelCampaign(lead, { campaignId: id, reason: 'x' })).state).toBe('cancelled');
    await expect(campaignPage(null, id)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('rewards', () => {
  it('are kept one by one; the price stands once chosen, and there are never fewer than taken', async () => {
    const { id, lead } = await aCampaign();
    const reward = (with_: object) =>
      saveReward(lead, SaveReward.parse({ campaignId: id, title: 'Carte', price: 1250, ...with_ }));
    const first = await reward({
      stock: '3',
      choices: 'Taille: S, M,L\nCouleur: rouge, bleu',
      shipping: { 0: { country: 'fr', amountMinor: 400 }, 1: { country: '*', amountMinor: 900 } },
      availableUntil: '2099-12-31',
    });
    await expect(reward({ price: 0 })).rejects.toMatchObject({
      fields: { price: { key: 'pledge.least', values: { least: { amountMinor: 100 } } } },
    });
    await expect(reward({ availableUntil: '2020-01-01' })).rejects.toMatchObject({
      fields: { availableUntil: { key: 'slot.past' } },
    });
    const second = await reward({ title: 'Sac' });
    await moveReward(lead, { campaignId: id, rewardId: second.id, by: -1 });
    const page = await campaignPage(null, id);
    expect(page.rewards.map(({ title }) => title)).toEqual(['Sac', 'Carte']);
    expect(page.rewards[1]).toMatchObject({
      priceMinor: 1250,
      choices: [{ name: 'Taille', options: ['S', 'M', 'L'] }, { name: 'Couleur' }],
      shipping: [{ country: 'FR', amountMinor: 400 }, { country: '*' }],
    });
    await anActivePledge(stripe, id, { rewardId: second.id, quantity: 2, amountMinor: '' });
    const again = { rewardId: second.id, title: 'Sac' };
    await expect(reward({ ...again, price: 1300 })).rejects.toMatchObject({
      fields: { price: { key: 'campaign.priceFixed' } },
    });
    await expect(reward({ ...again, stock: '1' })).rejects.toMatchObject({
      fields: { stock: { key: 'campaign.stockBelow', values: { limit: 2 } } },
    });
    await expect(removeReward(lead, { campaignId: id, rewardId: second.id })).rejects.toMatchObject({
      key: 'campaign.rewardHeld',
    });
    await removeReward(lead, { campaignId: id, rewardId: first.id });
    await expect(
      saveReward(await aMember(), SaveReward.parse({ campaignId: id, title: 'xx' })),
    ).rejects.toMatchObject({ code: 'not_found' });
  });
});

test('help in kind is offered, accepted, done and thanked', async () => {
  const { id, lead } = await aCampaign();
  const helper = await aMember({ name: 'Nadia Roussel' });
  const { id: needId } = await saveNeed(lead, {
    campaignId: id,
    kind: 'hours',
    title: 'Souder un cadre',
    description: '',
    quantity: 8,
    needId: undefined,
    _once: undefined,
  });
  const offer = () => offerHelp(helper, { needId, quantity: 3, word: 'Le samedi', _once: undefined });
  const { id: offerId } = await offer();
  await expect(offer()).rejects.toMatchObject({ key: 'campaign.offeredBefore' });
  await expect(
    offerHelp(await aMember(), { needId, quantity: 100, word: '', _once: undefined }),
  ).rejects.toMatchObject({ fields: { quantity: { key: 'field.tooBig' } } });
  await expect(offerHelp(lead, { needId, quantity: 1, word: '', _once: undefined })).rejects.toMatchObject({
    key: 'campaign.ownNeed',
  });
  await expect(decideOffer(helper, { offerId, decision: 'accept' })).rejects.toMatchObject({
    code: 'not_found',
  });
  await decideOffer(lead, { offerId, decision: 'accept' });
  expect((await campaignPage(null, id)).needs).toMatchObject([{ quantity: 8, covered: 3 }]);
  await doneOffer(lead, { offerId });
  await expect(withdrawOffer(helper, { offerId })).rejects.toMatchObject({ code: 'conflict' });
  await Promise.all([
    thank(lead, { offerId, thanks: 'Merci !' }),
    thank(lead, { offerId, thanks: 'Merci !' }),
  ]);
  expect(await offersFor(helper, id)).toMatchObject([{ state: 'thanked', thanks: 'Merci !' }]);
  expect(await offersFor(await aMember(), id)).toEqual([]);
  const events = await db.lifeEvent.findMany({
    where: { needOfferId: offerId },
    orderBy: { sequence: 'asc' },
    select: { name: true, byRole: true, byMemberId: true, fromState: true, toState: true },
  });
  const [byHelper, byLead] = [
    { byRole: 'helper', byMemberId: helper.id },
    { byRole: 'lead', byMemberId: lead.id },
  ];
  expect(events).toEqual([
    { name: 'offer', ...byHelper, fromState: null, toState: 'offered' },
    { name: 'accept', ...byLead, fromState: 'offered', toState: 'accepted' },
    { name: 'done', ...byLead, fromState: 'accepted', toState: 'done' },
    { name: 'thank', ...byLead, fromState: 'done', toState: 'thanked' },
  ]);
  await runJobs(tasks);
  const kinds = await db.notice.findMany({ where: { kind: { startsWith: 'need.' } } });
  expect(kinds.map(({ kind }) => kind).sort()).toEqual([
    'need.accept.helper',
    'need.offer.lead',
    'need.thank.helper',
  ]);
});

test('a form’s number that is a stranger’s is refused in words, for a reward, a need and an offer of help', async () => {
  const taken = { code: 'conflict', key: 'alreadyThere' };
  const theirs = await aCampaign();
  const mine = await aCampaign();
  const reward = ({ id: campaignId, lead }: typeof mine, _once?: string) =>
    saveReward(lead, SaveReward.parse({ campaignId, title: 'Carte', price: 1200, _once }));
  const need = ({ id: campaignId, lead }: typeof mine, _once?: string) =>
    saveNeed(lead, {
      ...{
        campaignId,
        kind: 'hours',
        title: 'Souder',
        description: '',
        quantity: 8,
        needId: undefined,
        _once,
      },
    });
  const offer = async (needId: string, _once?: string) =>
    offerHelp(await aMember(), { needId, quantity: 1, word: '', _once });
  const [{ id: rewardId }, { id: needId }] = [await reward(theirs), await need(theirs)];
  const { id: offerId } = await offer(needId);
  await expect(reward(mine, rewardId)).rejects.toMatchObject(taken);
  await expect(need(mine, needId)).rejects.toMatchObject(taken);
  await expect(offer(needId, offerId)).rejects.toMatchObject(taken);
  expect(await db.reward.count({ where: { campaignId: mine.id } })).toBe(0);
});

test('news for backers are read by them, by the link in their mail too, and by nobody else', async () => {
  const { id, lead } = await aCampaign();
  const { pledgeId, guestKey } = await anActivePledge(stripe, id, { isConfirmed: false });
  await anActivePledge(stripe, id, { backer: await aMember() });
  await anActivePledge(stripe, id, { email: 'confirmed@example.org' });
  const body = '<p>Le cadre est soudé &amp; peint.</p><script>x</script>';
  const post = () =>
    publishNews(lead, {
      campaignId: id,
      title: 'Soudé',
      body,
      audience: 'backers',
      _once: '0194c1a2-7c1e-4c8e-9d15-000000000001',
    });
  await Promise.all([post(), post()]);
  await runJobs(tasks);
  const mails = await db.mail.findMany({
    where: { template: { startsWith: 'campaign.news' } },
    orderBy: { template: 'asc' },
  });
  expect(mails.map(({ template }) => template)).toEqual([
    'campaign.news.backer',
    'campaign.news.backer',
    'campaign.news.guest',
  ]);
  const [first, second, unknown] = mails;
  expect([first?.to, second?.to]).toContain('confirmed@example.org');
  for (const mail of [first, second]) expect(mail?.text).toContain('Le cadre est soudé & peint.');
  // Nobody has confirmed this guest's address: what the lead wrote waits behind the link.
  expect(`${unknown?.subject} ${unknown?.text}`).not.toMatch(/Soudé|soudé/);
  expect(unknown?.text).toContain(`pledge=${pledgeId}&key=${guestKey}`);
  expect((await newsOf(null, id)).items).toMatchObject([{ title: 'Soudé', body: '', isReadable: false }]);
  const guest = { pledgeId, key: guestKey };
  expect((await newsOf(null, id, { guest })).items[0]?.body).toBe('<p>Le cadre est soudé &amp; peint.</p>');
  expect((await newsOf(null, id, { guest: { pledgeId, key: 'x' } })).items[0]?.body).toBe('');
});

test('comments are answered, and hidden by those who may', async () => {
  const { id, lead } = await aCampaign();
  const author = await aMember();
  const write = (viewer: Viewer, body: string, parentId?: string) =>
    writeComment(viewer, { campaignId: id, body, parentId, _once: undefined });
  const { id: commentId } = await write(author, 'Bravo');
  await write(lead, 'Merci', commentId);
  expect((await commentsOf(null, id)).items).toMatchObject([{ body: 'Bravo', replies: [{ isLead: true }] }]);
  await expect(hideComment(await aMember(), { commentId })).rejects.toMatchObject({ code: 'not_found' });
  await hideComment(lead, { commentId });
  expect((await commentsOf(null, id)).items).toEqual([]);
  expect((await commentsOf(lead, id)).items).toMatchObject([{ isHidden: true }]);
  const told = await db.notice.findMany({ where: { kind: { startsWith: 'campaign.comment' } } });
  expect(told.map(({ kind }) => kind).sort()).toEqual(['campaign.comment.answered', 'campaign.comment.lead']);
});

test('after the success: choices asked for later, a delay told, parcels sent, a table without formulas, a report', async () => {
  const { id, lead } = await aCampaign({ minimum: 2000 });
  const { id: rewardId } = await aReward(id, { priceMinor: 2000 });
  const { pledgeId, guestKey } = await anActivePledge(stripe, id, {
    rewardId,
    name: '=HYPERLINK("x")',
    word: 'Bravo, "tous"',
    amountMinor: '',
  });
  expect(await reachDeadline(id)).toBe('succeeded');
  await runJobs(tasks);
  await saveReward(
    lead,
    SaveReward.parse({ campaignId: id, rewardId, title: 'Une leçon', price: 2000, choices: 'Taille: S, M' }),
  );
  await askChoices(lead, { campaignId: id, reason: '' });
  await runJobs(tasks);
  expect(await db.mail.count({ where: { template: 'campaign.ask_choices.backer' } })).toBe(1);
  const answer = (choice: string) =>
    makeChoices(guestKey, MakeChoices.parse({ pledgeId, choices: { [rewardId]: { Taille: choice } } }));
  await expect(answer('XXL')).rejects.toMatchObject({ code: 'invalid' });
  await answer('M');
  expect((await pledgeFor(guestKey, pledgeId)).lines).toMatchObject([{ choices: { Taille: 'M' } }]);
  await tellDelay(lead, { campaignId: id, rewardId, deliveryMonth: '2027-09', reason: 'La soudure.' });
  await runJobs(tasks);
  expect(await db.mail.count({ where: { template: 'campaign.delay.backer' } })).toBe(1);
  await setFulfilment(lead, { campaignId: id, pledgeIds: [pledgeId], fulfilment: 'sent', tracking: '6A1' });
  await expect(answer('S')).rejects.toMatchObject({ key: 'pledge.choicesFixed' });
  const csv = csvText(await backersTable(lead, id), 'fr');
  expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
  expect(csv).toContain('1 × Une leçon (Taille: M)');
  await expect(backersTable(await aMember({ role: 'operator' }), id)).rejects.toMatchObject({
    code: 'not_found',
  });
  await writeReport(lead, { campaignId: id, report: '<p>Fait.</p>' });
  await runJobs(tasks);
  expect((await campaignPage(null, id)).report).toBe('<p>Fait.</p>');
  expect(await db.mail.count({ where: { template: 'campaign.report.backer' } })).toBe(1);
});
