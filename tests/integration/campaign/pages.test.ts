import { saveReward } from '@/lib/campaign/commands/rewards';
import {
  campaignPage,
  campaignPages,
  campaignsLike,
  districtsOf,
  ownCampaign,
  pledgeCurve,
  wallOf,
} from '@/lib/campaign/queries';
import { lastDayOf } from '@/lib/campaign/rewards';
import { SaveReward } from '@/lib/campaign/schema';
import { db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { addToDate, plainDateAt, startOfDay } from '@/lib/shared/period';
import { aMember } from '../../support/builders';
import { aCampaign, aFund, aReward, viewerOf } from '../../support/campaign-builders';
import { presentTime, travelTo } from '../../support/clock';
import { statementsOf } from '../../support/statements';

const aPledge = (campaignId: string, with_: Partial<Prisma.PledgeUncheckedCreateInput> = {}) => {
  const tag = Math.random().toString(36).slice(2);
  return db.pledge.create({
    data: {
      campaignId,
      email: `${tag}@example.org`,
      name: `Inès ${tag}`,
      state: 'active',
      counts: true,
      amountMinor: 2000,
      currency: 'EUR',
      ...with_,
    },
  });
};

describe('the page of a campaign', () => {
  it('comes with live totals in one statement (and the settings, which are kept)', async () => {
    const campaign = await aCampaign();
    await aReward(campaign.id, { stock: 5, choices: [{ name: 'Taille', options: ['S', 'M'] }] });
    await aPledge(campaign.id);
    await campaignPage(null, campaign.id);
    const { result, count } = await statementsOf(() => campaignPage(null, campaign.id));
    expect(count).toBe(1);
    expect(result.totals).toMatchObject({ raisedMinor: 2000, backers: 1, percent: 0, goalInSight: 400_000 });
    expect(result.rewards).toMatchObject([{ left: 5, blockedBy: null, choices: [{ name: 'Taille' }] }]);
    expect(result.viewer).toMatchObject({ mayPledge: true, isLead: false, moves: [], previewKey: null });
  });

  it('comes with others in one statement for all, in their order, without those that are not shown', async () => {
    const [one, hidden, other] = [await aCampaign(), await aCampaign({ state: 'draft' }), await aCampaign()];
    await aReward(other.id, { title: 'Un nichoir' });
    const ids = [other.id, hidden.id, one.id];
    const { result, count } = await statementsOf(() => campaignPages(null, ids));
    expect(count).toBe(1);
    expect(result).toEqual([await campaignPage(null, other.id), await campaignPage(null, one.id)]);
    expect((await campaignPages(await viewerOf(hidden.leadId), ids)).map(({ id }) => id)).toEqual(ids);
  });

  it('never tells a name or an amount that its backer hides', async () => {
    const campaign = await aCampaign();
    await aPledge(campaign.id, { name: 'Secret Nom', showsName: false });
    await aPledge(campaign.id, { name: 'Nadia', amountMinor: 123_400, showsAmount: false });
    const page = await campaignPage(null, campaign.id);
    const wall = await wallOf(campaign.id);
    for (const text of [JSON.stringify(page.wall), JSON.stringify(wall)]) {
      expect(text).not.toContain('Secret Nom');
      expect(text).not.toContain('123400');
      expect(text).toContain('Nadia');
      expect(text).not.toContain('example.org');
    }
    expect(JSON.stringify(page)).not.toContain(campaign.previewKey);
  });

  it('is nobody’s before the launch but its lead’s, the operators’, and of those who have its address', async () => {
    const { id, lead, previewKey } = await aCampaign({ state: 'draft' });
    await expect(campaignPage(null, id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(campaignPage(await aMember(), id)).rejects.toMatchObject({ code: 'not_found' });
    expect((await campaignPage(null, id, { previewKey })).id).toBe(id);
    expect((await campaignPage(await aMember({ role: 'operator' }), id)).id).toBe(id);
    expect((await campaignPage(lead, id)).viewer).toMatchObject({ isLead: true, previewKey });
  });

  it('names districts from three backers on', async () => {
    const { id } = await aCampaign();
    for (const district of ['Cleunay', 'cleunay', 'Cleunay ', 'Thabor', 'Thabor', ''])
      await aPledge(id, { district });
    expect(await districtsOf(id)).toEqual({
      named: [{ district: 'Cleunay', backers: 3 }],
      others: 3,
    });
  });

  it('draws its curve over every day since the launch', async () => {
    const launchedAt = new Date(Date.now() - 3 * 86_400_000);
    const { id } = await aCampaign({ launchedAt });
    await aPledge(id, { createdAt: launchedAt });
    await aPledge(id);
    const curve = await pledgeCurve(id);
    expect(curve.map(({ pledges }) => pledges)).toEqual([1, 0, 0, 1]);
    expect(curve.at(-1)).toMatchObject({ totalMinor: 4000, amountMinor: 2000 });
  });

  it('counts pre-orders in it, of which there may be several in a pledge', async () => {
    const launchedAt = new Date(Date.now() - 86_400_000);
    const { id } = await aCampaign({ launchedAt, goalKind: 'preorders', minimum: 80 });
    await aPledge(id, { createdAt: launchedAt, units: 3 });
    await aPledge(id, { units: 2 });
    await aPledge(id, { units: 9, state: 'withdrawn', counts: false });
    const [first, last] = [...(await pledgeCurve(id))];
    expect([first?.totalUnits, last?.units, last?.totalUnits]).toEqual([3, 2, 5]);
  });

  it('says beforehand which fund would add to a pledge, and how much at most', async () => {
    const { id } = await aCampaign({ endsAt: new Date(Date.now() + 5 * 86_400_000) });
    const near = { lat: 48.1119, lng: -1.6802, radiusKm: 10 };
    await aFund({ partner: 'Elsewhere', ...near, lat: 43.3 });
    await aFund({ partner: 'For food', themes: ['food'] });
    await aFund({ partner: 'Closed', state: 'closed' });
    await aFund({ partner: 'Later', startsAt: new Date(Date.now() + 86_400_000) });
    await aFund({ partner: 'Over', endsAt: new Date(Date.now() - 86_400_000) });
    const town = await aFund({
      ...{ partner: 'La Ville', ...near, themes: ['mobility'] },
      ...{ perPledgeMinor: 5000, perProjectMinor: 30_000 },
    });
    const second = await aFund({ partner: 'Next in line' });
    const namesOf = async (campaignId = id) =>
      (await campaignPage(null, campaignId)).funds.map(({ partner }) => partner);
    const page = await campaignPage(null, id);
    expect(page.isMatched).toBe(true);
    expect(page.funds).toMatchObject([
      {
        ...{ id: town.id, isOpen: true, givenHereMinor: 0, leftMinor: 30_000 },
        ...{ perPledgeMinor: 5000, perPersonMinor: null },
      },
    ]);
    const isListedAsMatched = async () =>
      (await campaignsLike({ limit: 50 })).items.find((each) => each.id === id)?.isMatched;
    expect(await isListedAsMatched()).toBe(true);
    // Its cap for a project is spent: it is told of as one that gave, and the next in line steps in.
    const pledge = await aPledge(id);
    const given = { campaignId: id, pledgeId: pledge.id, amountMinor: 30_000 };
    await db.pledgeMatch.create({ data: { ...given, fundId: town.id } });
    expect((await campaignPage(null, id)).funds).toMatchObject([
      { id: town.id, isOpen: false, givenHereMinor: 30_000, leftMinor: 0 },
      { id: second.id, isOpen: true, givenHereMinor: 0 },
    ]);
    expect(await isListedAsMatched()).toBe(true);
    // Nobody is in line any more: cards and the page promise nothing.
    await db.matchFund.update({ where: { id: second.id }, data: { state: 'closed' } });
    expect((await campaignPage(null, id)).isMatched).toBe(false);
    expect(await isListedAsMatched()).toBe(false);
    expect(await namesOf((await aCampaign({ state: 'failed' })).id)).toEqual([]);
    expect(await namesOf((await aCampaign({ endsAt: new Date(Date.now() - 1000) })).id)).toEqual([]);
    await db.matchFund.updateMany({ data: { state: 'closed' } });
    expect(await namesOf()).toEqual(['La Ville']);
  });

  it('keeps a reward that was withdrawn for its lead, who can show it again; others do not see it', async () => {
    const { id, lead } = await aCampaign();
    const reward = await aReward(id, { title: 'Une affiche' });
    const save = (isActive: boolean) =>
      saveReward(
        lead,
        SaveReward.parse({
          ...{ campaignId: id, rewardId: reward.id, title: 'Une affiche', price: 2500 },
          isActive: isActive ? 'on' : 'off',
        }),
      );
    await save(false);
    expect((await campaignPage(null, id)).rewards).toEqual([]);
    expect((await campaignPage(lead, id)).rewards).toEqual([]);
    const [shown] = (await ownCampaign(lead, id)).campaign.rewards;
    expect(shown).toMatchObject({ id: reward.id, isActive: false, blockedBy: 'inactive' });
    await save(true);
    expect((await campaignPage(null, id)).rewards).toMatchObject([{ id: reward.id, blockedBy: null }]);
  });

  it('sells an early bird until its day is over on the community’s clock', async () => {
    const { id, lead } = await aCampaign();
    const timeZone = 'Europe/Paris';
    const day = addToDate(plainDateAt(new Date(), timeZone), { days: 10 });
    const over = startOfDay(addToDate(day, { days: 1 }), timeZone);
    const { id: rewardId } = await saveReward(
      lead,
      SaveReward.parse({ campaignId: id, title: 'Première', price: 2000, availableUntil: day }),
    );
    const blockedAt = async (moment: Date) => {
      travelTo(moment);
      const [reward] = (await campaignPage(null, id)).rewards;
      return reward?.blockedBy;
    };
    expect(await blockedAt(new Date(over.getTime() - 1000))).toBeNull();
    expect(await blockedAt(over)).toBe('over');
    presentTime();
    // Saved again as its form shows it, it is the same day.
    const { availableUntil } = await db.reward.findUniqueOrThrow({ where: { id: rewardId } });
    expect(availableUntil && lastDayOf(availableUntil, timeZone)).toBe(day);
  });
});

describe('the list of campaigns', () => {
  it('is found by words, theme and state, and sorted in each way, page after page', async () => {
    const theme = 'heritage';
    const made = await Promise.all(
      [1, 2, 3, 4, 5].map((n) =>
        aCampaign({
          theme,
          title: `Le four à pain nº ${n}`,
          lat: 48 + n / 10,
          raisedMinor: n * 50_000,
          endsAt: new Date(Date.now() + n * 86_400_000),
          launchedAt: new Date(Date.now() - n * 3_600_000),
        }),
      ),
    );
    await aCampaign({ theme, state: 'draft' });
    await aCampaign({ theme, state: 'failed' });
    const order = async (sort: 'near' | 'ending' | 'newest' | 'nearly') => {
      const seen: number[] = [];
      let cursor: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof campaignsLike>> = await campaignsLike({
          theme,
          sort,
          cursor,
          limit: 2,
          near: { lat: 48, lng: -1.6802 },
        });
        seen.push(...page.items.map(({ id }) => made.findIndex((one) => one.id === id) + 1));
        cursor = page.next;
      } while (cursor);
      return seen;
    };
    expect(await order('near')).toEqual([1, 2, 3, 4, 5]);
    expect(await order('ending')).toEqual([1, 2, 3, 4, 5]);
    expect(await order('newest')).toEqual([1, 2, 3, 4, 5]);
    expect(await order('nearly')).toEqual([5, 4, 3, 2, 1]);
    expect((await campaignsLike({ theme, q: 'FOUR a PAIN 3' })).items.map(({ title }) => title)).toEqual([
      'Le four à pain nº 3',
    ]);
    expect((await campaignsLike({ theme, state: 'over' })).items).toHaveLength(1);
    expect((await campaignsLike({ theme, state: 'draft' })).items).toHaveLength(0);
    await expect(campaignsLike({ theme, cursor: 'x' })).rejects.toMatchObject({ code: 'invalid' });
  });
});
