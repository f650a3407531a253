import { confirmPledge } from '@/lib/campaign/pledging/commands/confirm-pledge';
import { pledgeFor } from '@/lib/campaign/pledging/queries';
import { db } from '@/lib/platform/db/client';
import { callsOf, stranger } from '@/tests/support/api';
import { atLeastOne } from '@/tests/support/at-least-one';
import { aMember } from '@/tests/support/builders';
import { aCampaign, aFund, anActivePledge, aReward } from '@/tests/support/campaign-builders';
import { openStripe, type TestStripe } from '@/tests/support/stripe';

const ids = (items: { id: string }[]) => items.map(({ id }) => id);
/** Far from every other test's campaigns. */
const inBrest = { lat: 48.39, lng: -4.486, area: 'Brest' };
const nearBrest = 'near=48.39,-4.48&radiusKm=5';
const day = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * day);

let stripe: TestStripe;

beforeAll(async () => {
  stripe = await openStripe();
});

afterAll(() => stripe.close());

describe('the list of campaigns', () => {
  const made: Record<string, string> = {};

  beforeAll(async () => {
    const add = async (name: string, with_: Parameters<typeof aCampaign>[0]) => {
      made[name] = (await aCampaign({ ...inBrest, ...with_ })).id;
    };
    await add('bikes', { endsAt: inDays(20), launchedAt: inDays(-3), raisedMinor: 300_000 });
    await add('bread', {
      title: 'Un four à pain',
      theme: 'food',
      endsAt: inDays(5),
      launchedAt: inDays(-9),
      raisedMinor: 100_000,
    });
    await add('far', { lat: 48.0, lng: -4.1, endsAt: inDays(9), launchedAt: inDays(-2) });
    await add('made', { state: 'settled', launchedAt: inDays(-60), endsAt: inDays(-20) });
    await add('failed', { state: 'failed', launchedAt: inDays(-70), endsAt: inDays(-30) });
    await add('draft', { state: 'draft' });
    await add('submitted', { state: 'submitted' });
    await add('approved', { state: 'approved' });
    await add('stopped', { state: 'cancelled', launchedAt: null, endsAt: null });
  });

  const found = async (query: string) =>
    ids((await stranger.get(`/api/v1/campaigns?${nearBrest}&${query}`)).body.items).map(
      (id) => Object.entries(made).find(([, each]) => each === id)?.[0],
    );

  it('shows what anyone may see, by state, words, theme and place, in an order', async () => {
    expect(await found('sort=newest')).toEqual(['bikes', 'bread']);
    expect(await found('sort=ending')).toEqual(['bread', 'bikes']);
    expect(await found('sort=nearly')).toEqual(['bikes', 'bread']);
    expect(await found('state=succeeded')).toEqual(['made']);
    expect(await found('state=over')).toEqual(['made', 'failed']);
    expect(await found('state=all')).toEqual(['bikes', 'bread', 'made', 'failed']);
    expect(await found('q=four')).toEqual(['bread']);
    expect(await found('q=FOÛR')).toEqual(['bread']);
    expect(await found('theme=food&sort=near')).toEqual(['bread']);
  });

  it('tells of each what a card tells', async () => {
    const { body } = await stranger.get(`/api/v1/campaigns?${nearBrest}&sort=ending`);
    expect(body.items[0]).toMatchObject({
      url: `http://localhost:3000/en/campaigns/${made.bread}`,
      title: 'Un four à pain',
      theme: 'food',
      goal: { amountMinor: 400_000, currency: 'EUR' },
      preorders: null,
      raised: { amountMinor: 100_000, currency: 'EUR' },
      percent: 25,
      place: { area: 'Brest' },
      lead: { name: 'Léo Martin' },
      takesPledges: true,
    });
    expect(body.items[0].distanceKm).toBeCloseTo(0.4, 1);
  });

  it('goes through all pages once, in every order', async () => {
    for (const sort of ['newest', 'ending', 'nearly', 'near']) {
      const seen: string[] = [];
      for (let cursor: string | null = ''; cursor !== null; ) {
        const query: string = `${nearBrest}&state=all&sort=${sort}&limit=1&cursor=${cursor}`;
        const { body } = await stranger.get(`/api/v1/campaigns?${query}`);
        seen.push(...ids(body.items));
        cursor = body.next;
      }
      expect([sort, seen.length, new Set(seen).size]).toEqual([sort, 4, 4]);
    }
  });

  it('reads numbers as the pages do, in any digits', async () => {
    const count = async (limit: string) =>
      (await found(`state=all&limit=${encodeURIComponent(limit)}`)).length;
    expect([await count(' 2'), await count('٣'), await count('')]).toEqual([2, 3, 4]);
    const { body } = await stranger.get('/api/v1/campaigns?near=48.39,-4.48&radiusKm=5,0');
    expect(ids(body.items)).toEqual([made.bikes, made.bread]);
  });

  it('refuses what makes no sense, by name', async () => {
    const refused = async (query: string) => {
      const { status, body } = await stranger.get(`/api/v1/campaigns?${query}`);
      return [status, Object.keys(body.fields ?? {})];
    };
    const forged = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
    expect(await refused('state=draft')).toEqual([422, ['state']]);
    expect(await refused('near=here')).toEqual([422, ['near']]);
    expect(await refused('radiusKm=5')).toEqual([422, ['near']]);
    expect(await refused('sort=richest')).toEqual([422, ['sort']]);
    expect(await refused('theme=money')).toEqual([422, ['theme']]);
    expect(await refused('limit=51')).toEqual([422, ['limit']]);
    for (const typed of ['1e1', '0x10', '5.0', '1_0'])
      expect(await refused(`limit=${typed}`)).toEqual([422, ['limit']]);
    for (const typed of ['1e1', '0x5', 'Infinity'])
      expect(await refused(`near=48.39,-4.48&radiusKm=${typed}`)).toEqual([422, ['radiusKm']]);
    expect(await refused('cursor=made-up')).toEqual([422, ['cursor']]);
    expect(await refused(`cursor=${forged('newest', 'soon', 'x')}`)).toEqual([422, ['cursor']]);
    expect(await refused(`cursor=${forged('newest', ['1'], 'x')}`)).toEqual([422, ['cursor']]);
    expect(await refused(`sort=near&cursor=${forged('newest', '1', 'x')}`)).toEqual([422, ['cursor']]);
  });
});

describe('one campaign', () => {
  it('is told as on its page: rewards with what is left, needs, partners; of backers their number', async () => {
    const campaign = await aCampaign({ story: '<p>Voici.</p><img src="/api/photos/one" alt="">' });
    const fund = await aFund({ themes: ['mobility'] });
    const { id: rewardId } = await aReward(campaign.id, {
      stock: 3,
      deliveryMonth: '2027-03',
      shipping: [{ country: 'FR', amountMinor: 600 }],
      choices: [{ name: 'Taille', options: ['S', 'M'] }],
    });
    await db.need.create({ data: { campaignId: campaign.id, kind: 'hours', title: 'Souder', quantity: 4 } });
    await anActivePledge(stripe, campaign.id, {
      rewardId,
      amountMinor: 4000,
      shippingCountry: 'FR',
      address: { name: 'Inès', line1: '1 rue du Four', postcode: '35000', town: 'Rennes' },
      choices: { [rewardId]: { Taille: 'M' } },
    });
    const { body } = await stranger.get(`/api/v1/campaigns/${campaign.id}`);
    await db.matchFund.updateMany({ data: { state: 'closed' } });
    expect(body).toMatchObject({
      state: 'live',
      raised: { amountMinor: 7400, currency: 'EUR' },
      matched: { amountMinor: 3400 },
      backers: 1,
      isMatched: true,
      story: '<p>Voici.</p><img src="http://localhost:3000/api/photos/one" alt="">',
      rewards: [
        {
          id: rewardId,
          title: 'Une leçon',
          price: { amountMinor: 2500, currency: 'EUR' },
          stock: 3,
          left: 2,
          delivery: '2027-03',
          shipping: [{ country: 'FR', price: { amountMinor: 600, currency: 'EUR' } }],
          blockedBy: null,
        },
      ],
      needs: [{ kind: 'hours', quantity: 4, covered: 0 }],
      funds: [{ id: fund.id, factor: 100, given: { amountMinor: 3400 }, isOpen: true }],
    });
    expect(Date.parse(body.deadline)).toBe(Math.floor((campaign.endsAt?.getTime() ?? 0) / 1000) * 1000);
    expect(JSON.stringify(body)).not.toContain('Inès');
    expect(JSON.stringify(body)).not.toContain(campaign.previewKey);
  });

  it('counts pre-orders where they are the goal', async () => {
    const { id } = await aCampaign({ goalKind: 'preorders', minimum: 80, preorders: 20 });
    const { body } = await stranger.get(`/api/v1/campaigns/${id}`);
    expect(body).toMatchObject({ goal: null, preorders: { goal: 80, optimum: null, made: 20 }, percent: 25 });
  });

  it('is not there for others until it is launched', async () => {
    const operator = await callsOf(await aMember({ role: 'operator' }));
    const someone = await callsOf(await aMember());
    for (const state of ['draft', 'submitted', 'approved']) {
      const campaign = await aCampaign({ state });
      const path = `/api/v1/campaigns/${campaign.id}`;
      const lead = await callsOf(campaign.lead);
      expect((await stranger.get(path)).status).toBe(404);
      expect((await stranger.get(`${path}?key=${campaign.previewKey}`)).status).toBe(404);
      expect((await someone.get(path)).status).toBe(404);
      expect((await someone.post(`${path}/pledges`, { amountMinor: 2000 })).status).toBe(404);
      expect((await lead.get(path)).body.state).toBe(state);
      expect((await operator.get(path)).body.deadline).toBeNull();
    }
    expect((await stranger.get('/api/v1/campaigns/none')).status).toBe(404);
  });
});

describe('backing a campaign', () => {
  it('begins a pledge that counts once a card is left', async () => {
    const { id } = await aCampaign();
    const { id: rewardId } = await aReward(id);
    const backer = await aMember();
    const calls = await callsOf(backer);
    const { status, body } = await calls.post(`/api/v1/campaigns/${id}/pledges`, {
      rewardId,
      amountMinor: 3000,
      anonymous: true,
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      campaignId: id,
      state: 'started',
      amount: { amountMinor: 3000, currency: 'EUR' },
      shipping: { amountMinor: 0 },
      url: `http://localhost:3000/en/pledges/${body.id}`,
    });
    expect((await stranger.get(`/api/v1/campaigns/${id}`)).body.backers).toBe(0);
    await stripe.pay(body.checkoutUrl);
    await stripe.deliver();
    await confirmPledge(body.id);
    expect((await stranger.get(`/api/v1/campaigns/${id}`)).body).toMatchObject({
      backers: 1,
      raised: { amountMinor: 3000 },
    });
    const view = await pledgeFor(backer, body.id);
    expect(view).toMatchObject({ state: 'active', showsName: false, showsAmount: true });
  });

  it('comes to the least where no amount is said: choices, add-ons and the parcel', async () => {
    const { id } = await aCampaign();
    const shirt = await aReward(id, {
      shipping: [{ country: 'FR', amountMinor: 600 }],
      choices: [{ name: 'Taille', options: ['S', 'M'] }],
    });
    const bell = await aReward(id, { kind: 'addon', priceMinor: 500 });
    const calls = await callsOf(await aMember());
    const good = {
      rewardId: shirt.id,
      quantity: 2,
      addons: { [bell.id]: 1 },
      choices: { [shirt.id]: { Taille: 'M' } },
      shippingCountry: 'fr',
      address: { name: 'Inès', line1: '1 rue du Four', postcode: '35000', town: 'Rennes' },
    };
    const path = `/api/v1/campaigns/${id}/pledges`;
    const { body } = await calls.post(path, good);
    expect(body).toMatchObject({ amount: { amountMinor: 6100 }, shipping: { amountMinor: 600 } });
    const refused = async (change: object) => {
      const answer = await calls.post(path, { ...good, ...change });
      return [answer.status, Object.keys(answer.body.fields ?? {}).sort()];
    };
    expect(await refused({ amountMinor: 6099 })).toEqual([422, ['amountMinor']]);
    expect(await refused({ amountMinor: '61,00' })).toEqual([422, ['amountMinor']]);
    expect(await refused({ choices: {} })).toEqual([422, [`choices.${shirt.id}.Taille`]]);
    expect(await refused({ shippingCountry: undefined, address: undefined })).toEqual([
      422,
      ['address.line1', 'address.name', 'address.postcode', 'address.town', 'shippingCountry'],
    ]);
    expect(await refused({ shippingCountry: 'BE' })).toEqual([422, ['shippingCountry']]);
    expect(await refused({ rewardId: 'none', choices: {} })).toEqual([422, ['rewardId']]);
    expect(await refused({ addons: { none: 1 } })).toEqual([422, ['addons.none']]);
    expect(await refused({ quantity: 0 })).toEqual([422, ['quantity']]);
    expect(await refused({ address: { ...good.address, town: '' } })).toEqual([422, ['address.town']]);
    expect(await refused({ name: 'Someone else' })).toEqual([422, ['name']]);
    const bare = await calls.post(path, {});
    expect([bare.status, Object.keys(bare.body.fields)]).toEqual([422, ['amountMinor']]);
  });

  it('lands once a key, and says so when the key comes with something else', async () => {
    const { id } = await aCampaign();
    const calls = await callsOf(await aMember());
    const path = `/api/v1/campaigns/${id}/pledges`;
    const key = { headers: { 'idempotency-key': 'a gift' } };
    const answers = await Promise.all(
      Array.from({ length: 3 }, () => calls.post(path, { amountMinor: 2000 }, key)),
    );
    for (const answer of atLeastOne(answers)) expect(answer.body).toEqual(answers[0]?.body);
    expect(await db.pledge.count({ where: { campaignId: id } })).toBe(1);
    expect((await calls.post(path, { amountMinor: 2100 }, key)).status).toBe(422);
    expect((await calls.post(path, { amountMinor: 2000 })).status).toBe(201);
    expect(await db.pledge.count({ where: { campaignId: id } })).toBe(2);
  });

  it('is refused where the reward is gone, nothing is taken any more, or it is one’s own', async () => {
    const { id, lead } = await aCampaign();
    const { id: rewardId } = await aReward(id, { stock: 1 });
    const calls = await callsOf(await aMember());
    const other = await callsOf(await aMember());
    const path = `/api/v1/campaigns/${id}/pledges`;
    const both = await Promise.all([calls.post(path, { rewardId }), other.post(path, { rewardId })]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const late = await calls.post(path, { rewardId });
    expect([late.status, late.body.code, Object.keys(late.body.fields)]).toEqual([
      409,
      'conflict',
      ['rewardId'],
    ]);
    const own = await (await callsOf(lead)).post(path, { amountMinor: 2000 });
    expect([own.status, own.body.code]).toEqual([409, 'conflict']);
    for (const state of ['succeeded', 'failed', 'cancelled', 'settled']) {
      const over = await aCampaign({ state });
      const answer = await calls.post(`/api/v1/campaigns/${over.id}/pledges`, { amountMinor: 2000 });
      expect([answer.status, answer.body.code]).toEqual([409, 'conflict']);
    }
    const ended = await aCampaign({ endsAt: inDays(-1) });
    expect(
      (await calls.post(`/api/v1/campaigns/${ended.id}/pledges`, { amountMinor: 2000 })).body,
    ).toMatchObject({ code: 'conflict' });
  });

  it('needs a token that may write', async () => {
    const { id } = await aCampaign();
    const reader = await callsOf(await aMember(), ['read']);
    const path = `/api/v1/campaigns/${id}/pledges`;
    expect((await stranger.post(path, { amountMinor: 2000 })).status).toBe(401);
    expect((await reader.post(path, { amountMinor: 2000 })).status).toBe(403);
    expect(await db.pledge.count({ where: { campaignId: id } })).toBe(0);
  });
});
