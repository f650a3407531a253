import { pledgeFor } from '@/lib/campaign/pledging/queries';
import { closeAccount } from '@/lib/operation/commands/close-account';
import { everythingOf } from '@/lib/operation/kept';
import { ownBindings } from '@/lib/operation/queries';
import { hashPassword } from '@/lib/platform/auth/password';
import { db } from '@/lib/platform/db/client';
import { tasks } from '@/lib/worker/tasks';
import { password } from '../../support/accounts';
import { aMember } from '../../support/builders';
import {
  aCampaign,
  aFund,
  anActivePledge,
  reachDeadline,
  requireSoundBooks,
} from '../../support/campaign-builders';
import { presentTime, travelTo } from '../../support/clock';
import { runJobs } from '../../support/jobs';
import { openStripe, type TestStripe } from '../../support/stripe';

let stripe: TestStripe;
let passwordHash: string;
beforeAll(async () => {
  stripe = await openStripe();
  passwordHash = await hashPassword(password);
});
afterEach(async () => {
  presentTime();
  await stripe.deliver();
  await requireSoundBooks();
});
afterAll(() => stripe.close());

const someone = (name = 'Maëlle Quéré') => aMember({ name, passwordHash });

describe('a backer who closes the account', () => {
  it('takes their pledges back where they may, and is forgotten', async () => {
    const backer = await someone();
    const fund = await aFund();
    const { id } = await aCampaign();
    const { pledgeId } = await anActivePledge(stripe, id, { backer, word: 'Bravo de Maëlle' });
    await runJobs(tasks);
    expect((await everythingOf(backer)).pledges).toHaveLength(1);
    await closeAccount(backer, { password });
    await runJobs(tasks);
    const row = await db.pledge.findUniqueOrThrow({ where: { id: pledgeId } });
    expect(row).toMatchObject({ state: 'withdrawn', memberId: null, name: '', word: '' });
    expect(await db.campaign.findUniqueOrThrow({ where: { id } })).toMatchObject({
      raisedMinor: 0,
      backers: 0,
    });
    expect(await db.matchFund.findUniqueOrThrow({ where: { id: fund.id } })).toMatchObject({ givenMinor: 0 });
    const named = await db.notice.findMany({ where: { kind: { startsWith: 'pledge.' } } });
    expect(JSON.stringify(named)).not.toContain('Maëlle');
    expect(await db.mail.count({ where: { to: { endsWith: '.invalid' } } })).toBe(0);
  });

  it('takes back the help they offered, which the history keeps and nobody is written to about', async () => {
    const helper = await someone();
    const { id: campaignId } = await aCampaign();
    const needs = ['open', 'done'].map((title) => ({ campaignId, kind: 'hours', title, quantity: 3 }));
    const [open, done] = await db.need.createManyAndReturn({ data: needs });
    const offers = [
      { needId: open?.id ?? '', memberId: helper.id, state: 'accepted', word: 'Le samedi' },
      { needId: done?.id ?? '', memberId: helper.id, state: 'done' },
    ];
    await db.needOffer.createMany({ data: offers });
    await closeAccount(helper, { password });
    await runJobs(tasks);
    const kept = await db.needOffer.findMany({ where: { memberId: helper.id }, include: { events: true } });
    expect(kept).toHaveLength(2);
    expect(kept.find(({ needId }) => needId === open?.id)).toMatchObject({
      state: 'withdrawn',
      word: '',
      events: [{ name: 'leave', byRole: 'system', fromState: 'accepted', toState: 'withdrawn' }],
    });
    expect(kept.find(({ needId }) => needId === done?.id)).toMatchObject({ state: 'done', events: [] });
    expect(await db.notice.count({ where: { kind: { startsWith: 'need.' } } })).toBe(0);
  });

  it('keeps one that binds already as a guest’s, charged at the end like any other', async () => {
    const backer = await someone();
    const { id, endsAt } = await aCampaign({ minimum: 2000 });
    const { pledgeId, guestKey } = await anActivePledge(stripe, id, { backer });
    travelTo(new Date((endsAt?.getTime() ?? 0) - 3_600_000));
    await closeAccount(backer, { password });
    expect(await pledgeFor(guestKey, pledgeId)).toMatchObject({ state: 'active', email: backer.email });
    const [mail] = await db.mail.findMany({ where: { template: 'account.pledgesKept' } });
    expect(mail?.text).toContain(`/pledges/${pledgeId}?key=${guestKey}`);
    expect(await reachDeadline(id)).toBe('succeeded');
    await runJobs(tasks);
    expect(await pledgeFor(guestKey, pledgeId)).toMatchObject({ state: 'paid' });
  });
});

test('a lead whose campaign runs may not leave before it is over', async () => {
  const lead = await someone();
  const { id } = await aCampaign({ lead });
  expect(await ownBindings(lead)).toMatchObject([{ kind: 'campaign', campaignId: id }]);
  await expect(closeAccount(lead, { password })).rejects.toMatchObject({ key: 'operation.bound' });
  expect(await reachDeadline(id)).toBe('failed');
  const draft = await aCampaign({ lead, state: 'draft' });
  await closeAccount(lead, { password });
  expect(await db.campaign.findUniqueOrThrow({ where: { id: draft.id } })).toMatchObject({
    title: '',
    story: '',
  });
});
