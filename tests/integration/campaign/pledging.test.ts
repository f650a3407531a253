import { randomUUID } from 'node:crypto';
import { campaignSubject } from '@/lib/campaign/campaign-subject';
import { changePledge, withdrawPledge } from '@/lib/campaign/pledging/commands/change-pledge';
import { confirmPledge, keepCard } from '@/lib/campaign/pledging/commands/confirm-pledge';
import { recordPledge, takeBackPledge } from '@/lib/campaign/pledging/commands/record-pledge';
import { startRefusals } from '@/lib/campaign/pledging/commands/start-pledge';
import { lockRewards } from '@/lib/campaign/pledging/pledge-row';
import { pledgeSubject } from '@/lib/campaign/pledging/pledge-subject';
import { pledgeFor, pledgesOf } from '@/lib/campaign/pledging/queries';
import { readForm } from '@/lib/campaign/pledging/read-form';
import { ChangePledge, RecordPledge, StartPledge } from '@/lib/campaign/pledging/schema';
import { fireDue } from '@/lib/lifecycle/timers';
import { now } from '@/lib/platform/clock';
import { db, transaction } from '@/lib/platform/db/client';
import { formInput } from '@/lib/platform/form-data';
import type { Checkout } from '@/lib/platform/stripe/checkout';
import { UnreadAmount } from '@/lib/shared/typed';
import { tasks } from '@/lib/worker/tasks';
import { aMember } from '../../support/builders';
import {
  aCampaign,
  aFund,
  anActivePledge,
  aReward,
  aStartedPledge,
  confirmGuest,
  reachDeadline,
  requireSoundBooks,
} from '../../support/campaign-builders';
import { letPass, presentTime, travelTo } from '../../support/clock';
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

const totalsOf = (id: string) =>
  db.campaign.findUniqueOrThrow({
    where: { id },
    select: { raisedMinor: true, matchedMinor: true, backers: true, preorders: true },
  });

describe('backing a campaign', () => {
  it('counts once the card is kept: by the webhook, the page one comes back to, twice, at once', async () => {
    const { id } = await aCampaign();
    const { pledgeId, guestKey, checkoutUrl } = await aStartedPledge(id, { amountMinor: 2500 });
    expect((await totalsOf(id)).backers).toBe(0);
    await stripe.pay(checkoutUrl);
    await stripe.deliver();
    await Promise.all([
      confirmPledge(pledgeId),
      confirmPledge(pledgeId),
      runJobs(tasks),
      confirmPledge(pledgeId),
    ]);
    expect(await totalsOf(id)).toMatchObject({ backers: 1, raisedMinor: 2500 });
    const view = await pledgeFor(guestKey, pledgeId);
    expect(view).toMatchObject({
      state: 'active',
      amountMinor: 2500,
      cardExpires: '2034-12',
      mayWithdraw: true,
    });
    expect(view.timeline.map(({ name }) => name)).toEqual(['start', 'activate']);
    await runJobs(tasks);
    const mails = await db.mail.findMany({ where: { to: view.email } });
    expect(mails.map(({ template }) => template)).toEqual(['pledge.activate.backer']);
    expect(mails[0]?.text).toContain(`/fr/pledges/${pledgeId}?key=${guestKey}`);
    await expect(pledgeFor('another', pledgeId)).rejects.toMatchObject({ code: 'not_found' });
    await expect(pledgeFor(null, pledgeId)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is one pledge, however often the same form is sent', async () => {
    const { id } = await aCampaign();
    const backer = await aMember();
    const once = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => aStartedPledge(id, { backer, once, amountMinor: 2000 })),
    );
    expect(new Set(answers.map(({ pledgeId }) => pledgeId)).size).toBe(1);
    expect(new Set(answers.map(({ checkoutUrl }) => checkoutUrl)).size).toBe(1);
    expect(await db.pledge.count({ where: { campaignId: id } })).toBe(1);
    expect(await pledgesOf(backer)).toHaveLength(1);
  });

  it('reckons reward, add-ons and the parcel, and says beside the field what is wrong', async () => {
    const { id } = await aCampaign();
    const reward = await aReward(id, {
      shipping: [
        { country: 'FR', amountMinor: 600 },
        { country: '*', amountMinor: 1500 },
      ],
      choices: [{ name: 'Taille', options: ['S', 'M'] }],
    });
    const addon = await aReward(id, { kind: 'addon', priceMinor: 500 });
    const only = await aReward(id, { shipping: [{ country: 'FR', amountMinor: 300 }] });
    const address = { name: 'Inès', line1: '1 rue du Four', postcode: '35000', town: 'Rennes' };
    const good = {
      rewardId: reward.id,
      addons: { [addon.id]: '2' },
      choices: { [reward.id]: { 0: 'M' } },
      address,
      shippingCountry: 'be',
      amountMinor: '',
    };
    const { pledgeId, guestKey } = await aStartedPledge(id, good);
    expect(await pledgeFor(guestKey, pledgeId)).toMatchObject({
      amountMinor: 2500 + 1000 + 1500,
      shippingMinor: 1500,
      lines: [{ choices: { Taille: 'M' } }, { quantity: 2 }].sort(() => 0),
      address: { country: 'BE', town: 'Rennes' },
    });
    const refused = async (change: object) => {
      const error = await aStartedPledge(id, { ...good, ...change }).catch((caught) => caught);
      return error.fields;
    };
    expect(await refused({ choices: {} })).toEqual({ [`choices.${reward.id}.0`]: { key: 'field.choose' } });
    expect(await refused({ amountMinor: 4999 })).toEqual({
      amountMinor: { key: 'pledge.least', values: { least: { amountMinor: 5000, currency: 'EUR' } } },
    });
    expect(Object.keys(await refused({ address: {}, shippingCountry: '' }))).toEqual([
      'shippingCountry',
      'address.name',
      'address.line1',
      'address.postcode',
      'address.town',
    ]);
    expect(await refused({ rewardId: only.id, choices: {} })).toEqual({
      shippingCountry: { key: 'pledge.notShipped' },
    });
    expect(await refused({ rewardId: addon.id, addons: {} })).toEqual({ rewardId: { key: 'field.choose' } });
    expect(await refused({ email: '' })).toEqual({ email: { key: 'field.required' } });
    expect(await refused({ email: 'ines@' })).toEqual({ email: { key: 'field.email' } });
    expect(
      Object.keys(await refused({ email: '', name: '', amountMinor: 100, choices: {}, address: {} })).sort(),
    ).toEqual([
      'address.line1',
      'address.name',
      'address.postcode',
      'address.town',
      'amountMinor',
      `choices.${reward.id}.0`,
      'email',
      'name',
    ]);
    expect(await db.pledge.count({ where: { campaignId: id } })).toBe(1);
  });

  it('tells of what cannot be read and of what the rules refuse in one round', async () => {
    const { id } = await aCampaign();
    const { id: rewardId } = await aReward(id, {
      shipping: [{ country: 'FR', amountMinor: 600 }],
      choices: [{ name: 'Taille', options: ['S', 'M'] }],
    });
    // As the edge gives it, which reads amounts by their asset.
    const unread = new UnreadAmount({ key: 'amount.unreadable', values: { typed: 'much', plain: '12,50' } });
    const form = {
      ...{ campaignId: id, rewardId, quantity: 'two', amountMinor: unread, email: 'ines@', name: '' },
      shippingCountry: 'FR',
      address: { name: 'Inès', line1: '', line2: 'x'.repeat(200), postcode: '35000', town: 'Rennes' },
    };
    const error = await readForm(StartPledge, form, (input) => startRefusals(null, input)).catch(
      (caught) => caught,
    );
    expect(error).toMatchObject({ code: 'invalid', key: 'form' });
    expect(Object.keys(error.fields).sort()).toEqual([
      'address.line1',
      'address.line2',
      'amountMinor',
      `choices.${rewardId}.0`,
      'email',
      'name',
      'quantity',
    ]);
    expect(error.fields.amountMinor).toMatchObject({ key: 'amount.unreadable', values: { typed: 'much' } });
  });

  it('gives its reward back after an hour without a card', async () => {
    const { id } = await aCampaign();
    const { id: rewardId } = await aReward(id, { stock: 1 });
    const first = await aStartedPledge(id, { rewardId, amountMinor: '' });
    await expect(aStartedPledge(id, { rewardId, amountMinor: '' })).rejects.toMatchObject({
      code: 'conflict',
      key: 'pledge.gone',
    });
    letPass({ minutes: 61 });
    // Stripe is asked about its page first, by a job: nothing else that is due waits for it.
    expect(await fireDue(pledgeSubject, now())).toBe(0);
    await runJobs(tasks);
    expect(await pledgeFor(first.guestKey, first.pledgeId)).toMatchObject({ state: 'lapsed' });
    const second = await aStartedPledge(id, { rewardId, amountMinor: '' });
    // Nobody can leave a card on the page of the first any more.
    await stripe.pay(first.checkoutUrl);
    expect((await confirmPledge(first.pledgeId)).happened).toBe('nothing');
    await stripe.pay(second.checkoutUrl);
    expect((await confirmPledge(second.pledgeId)).happened).toBe('activated');
  });

  it('changes and is taken back until a day before the end', async () => {
    const { id, endsAt } = await aCampaign();
    await aFund();
    const { id: rewardId } = await aReward(id, { stock: 1 });
    const { pledgeId, guestKey } = await anActivePledge(stripe, id, { rewardId, amountMinor: 3000 });
    expect(await totalsOf(id)).toMatchObject({ raisedMinor: 3000, matchedMinor: 3000, preorders: 1 });
    const change = (with_: object) => changePledge(guestKey, ChangePledge.parse({ pledgeId, ...with_ }));
    await change({ rewardId, amountMinor: 4000, word: 'Bravo', showsName: 'off' });
    expect(await totalsOf(id)).toMatchObject({ raisedMinor: 4000, matchedMinor: 4000, preorders: 1 });
    await change({ amountMinor: 1000 });
    expect(await totalsOf(id)).toMatchObject({ raisedMinor: 1000, matchedMinor: 1000, preorders: 0 });
    expect(await db.reward.findUniqueOrThrow({ where: { id: rewardId } })).toMatchObject({ taken: 0 });
    await expect(change({ amountMinor: 50 })).rejects.toMatchObject({ code: 'invalid' });
    travelTo(new Date((endsAt?.getTime() ?? 0) - 24 * 3_600_000 + 1000));
    await expect(change({ amountMinor: 1100 })).rejects.toMatchObject({
      key: 'pledge.fixed',
      values: { hours: 24 },
    });
    await expect(withdrawPledge(guestKey, { pledgeId })).rejects.toMatchObject({
      key: 'pledge.fixed',
      values: { hours: 24 },
    });
    travelTo(new Date((endsAt?.getTime() ?? 0) - 24 * 3_600_000 - 5000));
    await Promise.all([withdrawPledge(guestKey, { pledgeId }), withdrawPledge(guestKey, { pledgeId })]);
    expect(await totalsOf(id)).toMatchObject({ raisedMinor: 0, matchedMinor: 0, backers: 0 });
  });

  it('is entered by operators when it comes as cash', async () => {
    const { id } = await aCampaign();
    const operator = await aMember({ role: 'operator' });
    const once = randomUUID();
    const input = RecordPledge.parse({
      campaignId: id,
      source: 'cash',
      name: 'Yann',
      email: 'yann@example.org',
      amountMinor: 5000,
      once,
    });
    const [{ pledgeId }] = await Promise.all([recordPledge(operator, input), recordPledge(operator, input)]);
    expect(await totalsOf(id)).toMatchObject({ raisedMinor: 5000, backers: 1 });
    await expect(recordPledge(await aMember(), input)).rejects.toMatchObject({ code: 'not_found' });
    await takeBackPledge(operator, { pledgeId });
    expect(await totalsOf(id)).toMatchObject({ raisedMinor: 0, backers: 0 });
  });

  it('is entered at the counter with all that a backer could choose, or refused in one round', async () => {
    const { id } = await aCampaign();
    const { id: rewardId } = await aReward(id, {
      shipping: [{ country: 'FR', amountMinor: 600 }],
      choices: [{ name: 'Taille', options: ['S', 'M'] }],
    });
    const bell = await aReward(id, { kind: 'addon', priceMinor: 500 });
    const operator = await aMember({ role: 'operator' });
    const posted = (change: Record<string, string>): FormData => {
      const data = new FormData();
      const form = {
        ...{ campaignId: id, rewardId, source: 'cheque', name: 'Yann', email: 'yann@example.org' },
        ...{ quantity: '1', amountMinor: '', showsName: 'off', shippingCountry: 'FR' },
        ...{ [`choices.${rewardId}.0`]: 'M', [`addons.${bell.id}`]: '2' },
        ...{ 'address.name': 'Yann', 'address.line1': '1 rue du Four' },
        ...{ 'address.postcode': '35000', 'address.town': 'Rennes' },
        ...change,
      };
      for (const [name, value] of Object.entries(form)) data.append(name, value);
      return data;
    };
    const read = (change: Record<string, string> = {}) =>
      readForm(RecordPledge, formInput(posted(change)), (input) => startRefusals(operator, input));
    const wrong = { name: '', [`choices.${rewardId}.0`]: '', 'address.town': '' };
    const error = await read(wrong).catch((caught) => caught);
    expect(Object.keys(error.fields).sort()).toEqual(['address.town', `choices.${rewardId}.0`, 'name']);
    const { pledgeId } = await recordPledge(operator, await read());
    const row = await db.pledge.findUniqueOrThrow({ where: { id: pledgeId }, include: { lines: true } });
    expect(row).toMatchObject({
      ...{ state: 'recorded', source: 'cheque', amountMinor: 2500 + 1000 + 600, shippingMinor: 600 },
      ...{ shippingCountry: 'FR', address: { town: 'Rennes', country: 'FR' } },
    });
    expect(row.lines.find((line) => line.rewardId === rewardId)?.choices).toEqual({ Taille: 'M' });
  });
});

describe('the deadline', () => {
  it('is to the second: a card kept at it is too late, one a moment before counts', async () => {
    const { id, endsAt } = await aCampaign({ minimum: 2000 });
    const end = endsAt?.getTime() ?? 0;
    travelTo(new Date(end - 20 * 60_000));
    const [before, after] = [await aStartedPledge(id), await aStartedPledge(id)];
    await stripe.pay(before.checkoutUrl);
    await stripe.pay(after.checkoutUrl);
    travelTo(new Date(end - 1500));
    expect((await confirmPledge(before.pledgeId)).happened).toBe('activated');
    travelTo(new Date(end));
    expect((await confirmPledge(after.pledgeId)).happened).toBe('late');
    expect(await totalsOf(id)).toMatchObject({ backers: 1 });
    // It was decided by the one who came first after it, once.
    expect(await reachDeadline(id)).toBe('succeeded');
    expect(await db.lifeEvent.count({ where: { campaignId: id, name: 'succeed' } })).toBe(1);
    await runJobs({ 'life-event': tasks['life-event'] as never });
    expect(await pledgeFor(after.guestKey, after.pledgeId)).toMatchObject({ state: 'lapsed' });
    expect(await db.mail.count({ where: { template: 'pledge.come_late.backer' } })).toBe(1);
  });

  it('opens the second round where the minimum is there, also for who comes before the timer', async () => {
    const { id, endsAt } = await aCampaign({ minimum: 2000, optimum: 9000, secondDays: 10 });
    await anActivePledge(stripe, id);
    travelTo(new Date((endsAt?.getTime() ?? 0) + 5000));
    await expect(anActivePledge(stripe, id)).rejects.toMatchObject({ key: 'campaign.notOpen' });
    const started = await db.campaign.findUniqueOrThrow({ where: { id } });
    expect(started.state).toBe('live');
    expect(await reachDeadline(id)).toBe('extended');
    await anActivePledge(stripe, id);
    expect(await reachDeadline(id)).toBe('succeeded');
    const { atDeadline } = await db.campaign.findUniqueOrThrow({ where: { id } });
    expect(atDeadline).toMatchObject({ raisedMinor: 4000, backers: 2 });
  });
});

/** What Stripe says of a page on which a card was left. */
const aKeptCard = (pledgeId: string): Checkout => ({
  id: `cs_${pledgeId}`,
  state: 'complete',
  metadata: { pledgeId },
  paymentIntentId: null,
  locale: 'fr',
  setupIntentId: `seti_${pledgeId}`,
  paymentMethodId: 'pm_card_visa',
  cardExpires: '2034-12',
  cardFingerprint: `card-of-${pledgeId}`,
  chargeId: null,
  amountMinor: 0,
});

describe('races', () => {
  it('a thousand cards come in around the deadline: what counted before it is what is decided on, to the cent', async () => {
    const { id, endsAt } = await aCampaign({ minimum: 1 });
    await aFund({ potMinor: 100_000 });
    await db.$executeRaw`
      INSERT INTO pledge (id, campaign_id, email, email_confirmed_at, name, amount_minor, currency, lapses_at, updated_at)
      SELECT ${id} || ':' || n, ${id}, 'last' || n || '@example.org', now(), 'N', 1000, 'EUR', ${endsAt}, now()
      FROM generate_series(1, 1000) n`;
    await db.$executeRaw`
      INSERT INTO payment (id, pledge_id, key, amount_minor, currency, checkout_id, checkout_url, customer_id, updated_at)
      SELECT id, id, 'pledge:' || id || ':card:1', 0, 'EUR', 'cs_' || id, 'https://checkout', 'cus_last', now()
      FROM pledge WHERE campaign_id = ${id}`;
    const waiting = Array.from({ length: 1000 }, (_, n) => `${id}:${n + 1}`);
    travelTo(new Date((endsAt?.getTime() ?? 0) - 4000));
    const arrive = async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) await keepCard(aKeptCard(next));
    };
    const watch = async () => {
      while (waiting.length > 0) await fireDue(campaignSubject, now());
    };
    await Promise.all([...Array.from({ length: 7 }, arrive), watch()]);
    await fireDue(campaignSubject, now());
    const counted = await db.pledge.count({ where: { campaignId: id, state: 'active' } });
    expect(await db.pledge.count({ where: { campaignId: id, state: 'lapsed' } })).toBe(1000 - counted);
    const row = await db.campaign.findUniqueOrThrow({ where: { id } });
    const matchedMinor = Math.min(100_000, counted * 1000);
    expect(row).toMatchObject({ raisedMinor: counted * 1000, matchedMinor, backers: counted });
    if (row.state === 'succeeded')
      expect(row.atDeadline).toMatchObject({ raisedMinor: counted * 1000, matchedMinor, backers: counted });
    expect(await db.lifeEvent.count({ where: { campaignId: id } })).toBe(row.state === 'live' ? 0 : 1);
  }, 90_000);

  it('100 takers of the last reward: one wins, the others are told plainly, and late ones without a wait', async () => {
    const { id } = await aCampaign();
    const { id: rewardId } = await aReward(id, { stock: 1 });
    const answers = await Promise.allSettled(
      Array.from({ length: 100 }, () => aStartedPledge(id, { rewardId, amountMinor: '' })),
    );
    const told = answers.map((answer) => (answer.status === 'fulfilled' ? 'won' : answer.reason.key));
    expect(told.sort()).toEqual([...Array(99).fill('pledge.gone'), 'won']);
    expect(await db.reward.findUniqueOrThrow({ where: { id: rewardId } })).toMatchObject({ taken: 1 });
    // Whoever comes later is turned away before they queue: what holds the reward keeps none of them.
    await transaction(async (tx) => {
      await lockRewards(tx, [rewardId]);
      const late = aStartedPledge(id, { rewardId, amountMinor: '' });
      await expect(late).rejects.toMatchObject({ key: 'pledge.gone' });
    });
  }, 60_000);

  it('gives one person once what it gives a person, whatever they write after the plus of their address', async () => {
    const { id } = await aCampaign({ theme: 'sport' });
    const fund = await aFund({ perPersonMinor: 500, themes: ['sport'] });
    for (const email of ['ali+1@example.org', 'Ali+2@example.org', 'ali@example.org', 'lia@example.org'])
      await anActivePledge(stripe, id, { email, rewardId: '', amountMinor: 500 });
    const { givenMinor } = await db.matchFund.findUniqueOrThrow({ where: { id: fund.id } });
    expect(givenMinor).toBe(1000);
  });

  it('the last euros of a pot go to those who come first, and no cent more', async () => {
    const fund = await aFund({ potMinor: 5000, themes: ['food'] });
    const campaigns = await Promise.all([aCampaign({ theme: 'food' }), aCampaign({ theme: 'food' })]);
    const started = await Promise.all(
      Array.from({ length: 16 }, (_, n) => aStartedPledge(campaigns[n % 2]?.id ?? '', { amountMinor: 900 })),
    );
    await Promise.all(started.map(({ checkoutUrl }) => stripe.pay(checkoutUrl)));
    const answers = await Promise.all(started.map(({ pledgeId }) => confirmPledge(pledgeId)));
    expect(answers.filter(({ happened }) => happened === 'activated')).toHaveLength(16);
    await Promise.all(started.map(confirmGuest));
    const { givenMinor } = await db.matchFund.findUniqueOrThrow({ where: { id: fund.id } });
    expect(givenMinor).toBe(5000);
    const given = await db.pledgeMatch.findMany({
      where: { fundId: fund.id },
      orderBy: { amountMinor: 'desc' },
    });
    expect(given.map(({ amountMinor }) => amountMinor)).toEqual([900, 900, 900, 900, 900, 500]);
  }, 60_000);
});
