import { writeComment } from '@/lib/campaign/commands/comments';
import { createCampaign } from '@/lib/campaign/commands/create-campaign';
import { decideOffer, offerHelp } from '@/lib/campaign/helping/commands';
import { campaignPage, campaignsLike, campaignsOf, ownCampaign } from '@/lib/campaign/queries';
import { commentsOf } from '@/lib/campaign/telling/comments';
import { sendOwed } from '@/lib/due/commands/pay-out';
import { startPayouts } from '@/lib/due/commands/provider-account';
import { account } from '@/lib/ledger/accounts';
import { balanceOf } from '@/lib/ledger/queries';
import { closeCircle } from '@/lib/operation/commands/close-circle';
import { titledPayoutsOf } from '@/lib/operation/payouts';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import { tasks } from '@/lib/worker/tasks';
import { aMember } from '../../support/builders';
import { aCampaign, aFund, anActivePledge, reachDeadline } from '../../support/campaign-builders';
import { aCircle } from '../../support/circle-builders';
import { letPass, presentTime } from '../../support/clock';
import { runJobs } from '../../support/jobs';
import { openStripe, type TestStripe } from '../../support/stripe';

let stripe: TestStripe;
beforeAll(async () => {
  stripe = await openStripe();
});
afterEach(async () => {
  presentTime();
  await db.matchFund.updateMany({ data: { state: 'closed' } });
});
afterAll(() => stripe.close());

const ourCircle = async () => {
  const { id: circleId, people } = await aCircle(['keeper', 'keeper', 'helper', 'member'], {
    name: 'Les Jardins du Mail',
  });
  const [anna, bilal, helper, member] = people as [Viewer, Viewer, Viewer, Viewer];
  return { circleId, anna, bilal, helper, member };
};

const heard = async ({ id }: Viewer): Promise<string[]> =>
  (await db.notice.findMany({ where: { memberId: id } }))
    .map(({ kind }) => kind)
    .filter((kind) => !kind.startsWith('circle.'))
    .sort();

const emailOf = async ({ id }: Viewer): Promise<string> =>
  (await db.member.findUniqueOrThrow({ where: { id } })).email;

describe('a project of a circle', () => {
  it('is begun, and found again, by its keepers alone', async () => {
    const { circleId, anna, bilal, helper, member } = await ourCircle();
    const begin = (who: Viewer) => createCampaign(who, { title: 'Une serre', onBehalfOf: circleId });
    for (const [who, code] of [
      [helper, 'forbidden'],
      [member, 'forbidden'],
      [await aMember(), 'not_found'],
    ] as const)
      await expect(begin(who)).rejects.toMatchObject({ code });
    const { id } = await begin(anna);
    expect((await ownCampaign(bilal, id)).campaign.lead).toMatchObject({ id: circleId, kind: 'circle' });
    await expect(ownCampaign(helper, id)).rejects.toMatchObject({ code: 'not_found' });
    for (const [who, ids] of [
      [anna, [id]],
      [bilal, [id]],
      [helper, []],
    ] as const)
      expect((await campaignsOf(who)).map((each) => each.id)).toEqual(ids);
    const [created] = await db.lifeEvent.findMany({ where: { campaignId: id } });
    expect(created).toMatchObject({ name: 'create', byMemberId: anna.id });
  });

  it('is told of to all who lead it: pledges, comments, offers of help', async () => {
    const { circleId, anna, bilal, helper } = await ourCircle();
    const { id } = await aCampaign({ leadId: circleId });
    const neighbour = await aMember({ name: 'Nadia Roussel' });
    await anActivePledge(stripe, id, { backer: neighbour });
    const comment = await writeComment(neighbour, { campaignId: id, body: 'Bravo !' });
    const need = await db.need.create({
      data: { campaignId: id, kind: 'hours', title: 'Monter la serre', quantity: 2 },
    });
    const { id: offerId } = await offerHelp(neighbour, { needId: need.id, quantity: 1, word: 'Je viens.' });
    await runJobs(tasks);
    for (const keeper of [anna, bilal])
      expect(await heard(keeper)).toEqual([
        'campaign.comment.lead',
        'need.offer.lead',
        'pledge.activate.lead',
      ]);
    expect(await heard(helper)).toEqual([]);

    await writeComment(bilal, { campaignId: id, parentId: comment.id, body: 'Merci !' });
    const { items } = await commentsOf(null, id);
    expect(items[0]?.isLead).toBe(false);
    expect(items[0]?.replies.map(({ isLead }) => isLead)).toEqual([true]);
    await expect(decideOffer(helper, { offerId, decision: 'accept' })).rejects.toMatchObject({
      code: 'not_found',
    });
    expect(await decideOffer(bilal, { offerId, decision: 'accept' })).toEqual({ state: 'accepted' });
    await runJobs(tasks);
    expect(await heard(neighbour)).toEqual(
      expect.arrayContaining(['campaign.comment.answered', 'need.accept.helper']),
    );
  }, 60_000);

  it('is shown with its circle, to which it leads', async () => {
    const { circleId } = await ourCircle();
    const { id } = await aCampaign({ leadId: circleId });
    await aCampaign();
    const { handle } = await db.circle.findUniqueOrThrow({ where: { id: circleId } });
    const lead = { id: circleId, kind: 'circle', name: 'Les Jardins du Mail', handle };
    expect((await campaignPage(null, id)).lead).toMatchObject(lead);
    const { items } = await campaignsLike({ leadId: circleId, state: 'all' });
    expect(items).toMatchObject([{ id, lead }]);
  });

  it('gets no match for what those give who lead it, under whatever address of theirs; others of the circle do', async () => {
    const { circleId, anna, helper } = await ourCircle();
    const { id } = await aCampaign({ leadId: circleId });
    await aFund();
    await expect(anActivePledge(stripe, id, { backer: anna })).rejects.toMatchObject({
      key: 'pledge.ownCampaign',
    });
    await anActivePledge(stripe, id, { email: await emailOf(anna), name: 'A' });
    const matched = async () => (await db.campaign.findUniqueOrThrow({ where: { id } })).matchedMinor;
    expect(await matched()).toBe(0);
    await anActivePledge(stripe, id, { backer: helper, card: '5555 5555 5555 4444' });
    expect(await matched()).toBe(2000);
  }, 60_000);

  it('is paid out to the circle’s account, whoever began it', async () => {
    const { circleId, anna, bilal } = await ourCircle();
    const { id } = await aCampaign({ leadId: circleId, minimum: 1000 });
    await anActivePledge(stripe, id, { backer: await aMember() });
    await startPayouts(bilal, { locale: 'fr', onBehalfOf: circleId });
    await stripe.completeAccountOf(circleId);
    expect(await reachDeadline(id)).toBe('succeeded');
    await expect(closeCircle(anna, { circleId })).rejects.toMatchObject({ key: 'circle.bound' });
    await runJobs(tasks);
    expect(await balanceOf(db, account.payable(circleId, 'EUR'))).toBe(1900);
    letPass({ days: 8 });
    expect(await sendOwed({ holderId: circleId })).toBe('sent');
    expect((await titledPayoutsOf(anna, circleId)).payouts).toMatchObject([
      { campaignId: id, isSent: true, amount: { amountMinor: 1900 } },
    ]);
    for (const { id: memberId } of [anna, bilal])
      expect(await db.ledgerAccount.count({ where: { holderId: memberId } })).toBe(0);
  }, 60_000);

  it('binds the circle while it runs; a draft is emptied when the circle closes', async () => {
    const { circleId, anna } = await ourCircle();
    const { id } = await aCampaign({ leadId: circleId, state: 'draft' });
    const live = await aCampaign({ leadId: circleId });
    await expect(closeCircle(anna, { circleId })).rejects.toMatchObject({ key: 'circle.bound' });
    await db.campaign.update({ where: { id: live.id }, data: { state: 'failed', dueAt: null } });
    await closeCircle(anna, { circleId });
    expect(await db.campaign.findUniqueOrThrow({ where: { id } })).toMatchObject({ title: '', story: '' });
  });
});
