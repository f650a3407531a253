import { closeCampaign } from '@/lib/campaign/closing/commands/close';
import { barMatch } from '@/lib/campaign/matching/bar-match';
import { matchClusters } from '@/lib/campaign/matching/clusters';
import { changePledge } from '@/lib/campaign/pledging/commands/change-pledge';
import { confirmAddress } from '@/lib/campaign/pledging/commands/confirm-address';
import { confirmPledge } from '@/lib/campaign/pledging/commands/confirm-pledge';
import { fixCard } from '@/lib/campaign/pledging/commands/fix-card';
import { startPledge } from '@/lib/campaign/pledging/commands/start-pledge';
import { forgetNetworks } from '@/lib/campaign/pledging/marks';
import { pledgeFor } from '@/lib/campaign/pledging/queries';
import { ChangePledge, StartPledge } from '@/lib/campaign/pledging/schema';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { tasks } from '@/lib/worker/tasks';
import { aMember } from '../../support/builders';
import {
  aCampaign,
  aFund,
  anActivePledge,
  aStartedPledge,
  confirmGuest,
  reachDeadline,
  requireSoundBooks,
} from '../../support/campaign-builders';
import { presentTime } from '../../support/clock';
import { runJobs } from '../../support/jobs';
import { openStripe, type TestStripe } from '../../support/stripe';

let stripe: TestStripe;
beforeAll(async () => {
  stripe = await openStripe();
});
afterEach(async () => {
  presentTime();
  await stripe.deliver();
  await requireSoundBooks();
  await db.matchFund.updateMany({ data: { state: 'closed' } });
});
afterAll(() => stripe.close());

const oneCard = '4242 4242 4242 4242';
const matchedIn = async (id: string): Promise<number> =>
  (await db.campaign.findUniqueOrThrow({ where: { id } })).matchedMinor;

describe('a guest', () => {
  it('is matched once their address is confirmed by what their mail alone carries; not a cent is shown before', async () => {
    const { id } = await aCampaign();
    await aFund();
    const { pledgeId, guestKey } = await anActivePledge(stripe, id, { isConfirmed: false });
    expect(await matchedIn(id)).toBe(0);
    expect(await pledgeFor(guestKey, pledgeId)).toMatchObject({
      matchedMinor: 0,
      matchWaiting: { partner: 'La Ville', amountMinor: 2000 },
    });
    await runJobs(tasks);
    const { email } = await pledgeFor(guestKey, pledgeId);
    const [mail] = await db.mail.findMany({ where: { to: email } });
    const proof = /proof=([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
    const another = await anActivePledge(stripe, id, { isConfirmed: false });
    for (const wrong of [guestKey, '', proof.slice(1)])
      await expect(confirmAddress(guestKey, { pledgeId, proof: wrong })).rejects.toMatchObject({
        key: 'pledge.wrongProof',
      });
    await expect(
      confirmAddress(another.guestKey, { pledgeId: another.pledgeId, proof }),
    ).rejects.toMatchObject({ key: 'pledge.wrongProof' });
    await Promise.all([1, 2, 3, 4].map(() => confirmAddress(guestKey, { pledgeId, proof })));
    expect(await matchedIn(id)).toBe(2000);
    const view = await pledgeFor(guestKey, pledgeId);
    expect(view).toMatchObject({ matchedMinor: 2000, matchedBy: 'La Ville', matchWaiting: null });
    expect(view.timeline.map(({ name }) => name)).toEqual(['start', 'activate', 'confirm_address']);
  });

  it('who has confirmed before leaving a card is matched with the card; a member who confirmed, too', async () => {
    const { id } = await aCampaign();
    await aFund();
    const started = await aStartedPledge(id);
    await confirmGuest(started);
    expect(await matchedIn(id)).toBe(0);
    await stripe.pay(started.checkoutUrl);
    await confirmPledge(started.pledgeId);
    expect(await matchedIn(id)).toBe(2000);
    await anActivePledge(stripe, id, { backer: await aMember() });
    await anActivePledge(stripe, id, { backer: await aMember({ emailConfirmedAt: null }) });
    expect(await matchedIn(id)).toBe(4000);
  });

  it('who confirms after the end brings nothing more', async () => {
    const { id } = await aCampaign({ minimum: 3000 });
    await aFund();
    const late = await anActivePledge(stripe, id, { isConfirmed: false });
    expect(await reachDeadline(id)).toBe('failed');
    await confirmGuest(late);
    expect(await matchedIn(id)).toBe(0);
  });
});

describe('one person', () => {
  it('takes one share with one card, under however many addresses', async () => {
    const { id } = await aCampaign();
    await aFund({ perPersonMinor: 500 });
    const take = (email: string, card?: string) =>
      anActivePledge(stripe, id, { email, name: 'N', ...(card && { card }), amountMinor: 2000 });
    await take('one@example.org', oneCard);
    await take('two@example.org', oneCard);
    await take('three@example.net', oneCard);
    expect(await matchedIn(id)).toBe(500);
    const other = await take('four@example.org');
    expect(await matchedIn(id)).toBe(1000);
    // A card that is put in the place of another is looked at as well.
    const { checkoutUrl } = await fixCard(other.guestKey, other, 'fr');
    await stripe.pay(checkoutUrl, oneCard);
    expect((await confirmPledge(other.pledgeId)).happened).toBe('renewed');
    expect(await matchedIn(id)).toBe(500);
  });

  it('is one address, however it is written', async () => {
    const { id } = await aCampaign();
    await aFund({ perPersonMinor: 500 });
    for (const email of ['a.b@gmail.com', 'ab+x@googlemail.com', 'A.B+y@gmail.com'])
      await anActivePledge(stripe, id, { email });
    expect(await matchedIn(id)).toBe(500);
    for (const email of ['a.b@example.org', 'ab@example.org']) await anActivePledge(stripe, id, { email });
    expect(await matchedIn(id)).toBe(1500);
  });
});

describe('a fund that was closed', () => {
  it('keeps its word to a pledge that changes, and gives no more than that', async () => {
    const { id } = await aCampaign();
    const fund = await aFund();
    const { pledgeId, guestKey } = await anActivePledge(stripe, id);
    await db.matchFund.update({ where: { id: fund.id }, data: { state: 'closed' } });
    const change = (amountMinor: number) =>
      changePledge(guestKey, ChangePledge.parse({ pledgeId, amountMinor }));
    await change(3000);
    expect(await matchedIn(id)).toBe(2000);
    await change(1500);
    expect(await matchedIn(id)).toBe(1500);
  });
});

describe('operators', () => {
  it('take a match off with a reason, for good; the backer is told, the pledge stays', async () => {
    const operator = await aMember({ role: 'operator' });
    const { id } = await aCampaign();
    const fund = await aFund();
    const { pledgeId, guestKey } = await anActivePledge(stripe, id);
    const reason = 'Trois adresses, une seule personne.';
    await expect(barMatch(await aMember(), { pledgeId, reason })).rejects.toMatchObject({
      code: 'not_found',
    });
    await Promise.all([barMatch(operator, { pledgeId, reason }), barMatch(operator, { pledgeId, reason })]);
    expect(await matchedIn(id)).toBe(0);
    await changePledge(guestKey, ChangePledge.parse({ pledgeId, amountMinor: 3000 }));
    expect(await db.matchFund.findUniqueOrThrow({ where: { id: fund.id } })).toMatchObject({ givenMinor: 0 });
    expect(await pledgeFor(guestKey, pledgeId)).toMatchObject({
      ...{ state: 'active', amountMinor: 3000, matchBarred: reason, matchWaiting: null },
    });
    await runJobs(tasks);
    const mails = await db.mail.findMany({ where: { template: 'pledge.bar_match.backer' } });
    expect(mails.map(({ text }) => text.includes(reason))).toEqual([true]);
  });

  it('cannot take off what a fund has paid', async () => {
    const operator = await aMember({ role: 'operator' });
    const { id } = await aCampaign({ minimum: 2000 });
    await aFund();
    const { pledgeId } = await anActivePledge(stripe, id);
    expect(await reachDeadline(id)).toBe('succeeded');
    await closeCampaign(id);
    await expect(barMatch(operator, { pledgeId, reason: 'Trop tard' })).rejects.toMatchObject({
      key: 'pledge.matchPaid',
    });
  });

  it('see which matched pledges share a card, an address or a network, and nothing where none do', async () => {
    const operator = await aMember({ role: 'operator' });
    await expect(matchClusters(await aMember())).rejects.toMatchObject({ code: 'not_found' });
    const { id, title } = await aCampaign();
    await aFund();
    const from = async (network: string, email: string, card?: string) => {
      const input = StartPledge.parse({
        campaignId: id,
        amountMinor: 2000,
        name: email.split('@')[0],
        email,
      });
      const started = await startPledge(null, input, { locale: 'fr', network });
      await stripe.pay(started.checkoutUrl, card);
      await confirmPledge(started.pledgeId);
      return started;
    };
    const first = await from('192.0.2.1', 'uma@example.org', oneCard);
    await confirmGuest(first);
    await from('192.0.2.2', 'vera@example.org');
    expect(await matchClusters(operator, id)).toEqual([]);
    const second = await from('192.0.2.1', 'wim@example.org', oneCard);
    await from('192.0.2.3', 'vera+1@example.org');
    const [cluster, ...more] = await matchClusters(operator, id);
    expect(more).toEqual([]);
    expect(cluster).toMatchObject({ title, matchedMinor: 2000, shares: ['card', 'network'] });
    expect(cluster?.pledges).toMatchObject([
      { id: first.pledgeId, name: 'uma', amountMinor: 2000, matchedMinor: 2000, isPaid: false },
      { id: second.pledgeId, matchedMinor: 0 },
    ]);
    expect((await matchClusters(operator)).map(({ campaignId }) => campaignId)).toContain(id);
    // A third at the same place: one group still, which says of whom the card is.
    await from('192.0.2.1', 'xan@example.org');
    const groups = await matchClusters(operator, id);
    expect(groups.map(({ pledges, shares, someShare }) => [pledges.length, shares, someShare])).toEqual([
      [3, ['network'], [{ mark: 'card', names: ['uma', 'wim'] }]],
    ]);
  });

  it('can no longer tell from where pledges came once a campaign is over', async () => {
    const endsAt = new Date(now().getTime() + 90 * 86_400_000);
    const [one, other] = [await aCampaign(), await aCampaign({ endsAt })];
    const marksOf = async () => {
      const rows = await db.pledge.findMany({ where: { campaignId: { in: [one.id, other.id] } } });
      return rows.map(({ networkMark }) => networkMark);
    };
    for (const { id } of [one, other]) {
      const input = StartPledge.parse({
        campaignId: id,
        amountMinor: 900,
        name: 'N',
        email: 'n@example.org',
      });
      await startPledge(null, input, { locale: 'fr', network: '192.0.2.9' });
    }
    const before = await marksOf();
    expect(new Set(before).size).toBe(2);
    expect(before.join()).not.toContain('192.0.2.9');
    expect(await reachDeadline(one.id)).toBe('failed');
    await forgetNetworks();
    expect((await marksOf()).filter(Boolean)).toHaveLength(1);
  });
});
