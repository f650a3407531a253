import { randomUUID } from 'node:crypto';
import { campaignSubject } from '@/lib/campaign/campaign-subject';
import { recordBankPayout } from '@/lib/campaign/closing/commands/bank-payout';
import { chargingPledges, claimNext } from '@/lib/campaign/closing/commands/charge';
import { closeCampaign, retryDue } from '@/lib/campaign/closing/commands/close';
import { closingProgress } from '@/lib/campaign/closing/queries';
import { cancelCampaign } from '@/lib/campaign/commands/move-campaign';
import { noteFundPaidIn } from '@/lib/campaign/matching/keep-fund';
import { confirmPledge } from '@/lib/campaign/pledging/commands/confirm-pledge';
import { fixCard } from '@/lib/campaign/pledging/commands/fix-card';
import { recordPledge } from '@/lib/campaign/pledging/commands/record-pledge';
import { lockPledge } from '@/lib/campaign/pledging/pledge-row';
import { pledgeFor } from '@/lib/campaign/pledging/queries';
import { RecordPledge } from '@/lib/campaign/pledging/schema';
import { askBank } from '@/lib/due/charging/attempt';
import type { PledgeDue } from '@/lib/due/charging/charged';
import { sendOwed } from '@/lib/due/commands/pay-out';
import { startPayouts } from '@/lib/due/commands/provider-account';
import { reconcile } from '@/lib/due/commands/reconcile';
import { account } from '@/lib/ledger/accounts';
import { balanceOf } from '@/lib/ledger/queries';
import { fireDue } from '@/lib/lifecycle/timers';
import { titledPayoutsOf } from '@/lib/operation/payouts';
import { now } from '@/lib/platform/clock';
import { db, transaction } from '@/lib/platform/db/client';
import { listBalanceTransactions } from '@/lib/platform/stripe/balance';
import { tasks } from '@/lib/worker/tasks';
import { aMember } from '../../support/builders';
import {
  aCampaign,
  aFund,
  anActivePledge,
  aReward,
  aStartedPledge,
  reachDeadline,
  requireSoundBooks,
} from '../../support/campaign-builders';
import { letPass, presentTime, travelTo } from '../../support/clock';
import { untilSomeoneWaits } from '../../support/database/waiting';
import { runJobs } from '../../support/jobs';
import { openStripe, type TestStripe } from '../../support/stripe';

let stripe: TestStripe;
beforeAll(async () => {
  stripe = await openStripe();
});
afterEach(async () => {
  presentTime();
  await stripe.loseCalls('refuse', 0);
  await stripe.deliver();
  await requireSoundBooks();
  await db.matchFund.updateMany({ data: { state: 'closed' } });
});
afterAll(() => stripe.close());

const campaignRow = (id: string) => db.campaign.findUniqueOrThrow({ where: { id } });
const statesOf = async (campaignId: string) =>
  (await db.pledge.findMany({ where: { campaignId }, orderBy: { id: 'asc' } })).map(({ state }) => state);

/** What Stripe took for a campaign, by its own list. */
const chargesAtStripe = async (campaignId: string): Promise<number[]> => {
  const rows = await db.transfer.findMany({
    where: { kind: 'charge', due: { campaignId } },
    select: { source: true },
  });
  const all = await fetch(`${stripe.url}/v1/charges?limit=100&transfer_group=campaign:${campaignId}`, {
    headers: { authorization: 'Bearer sk_test_mitoyen_emulator' },
  });
  const { data } = (await all.json()) as { data?: { id: string; amount: number; status: string }[] };
  if (!data) throw new Error('the emulator gave no list');
  const taken = data.filter(({ status }) => status === 'succeeded');
  expect(new Set(taken.map(({ id }) => id))).toEqual(new Set(rows.flatMap(({ source }) => source ?? [])));
  return taken.map(({ amount }) => amount);
};

/** A campaign for 30 € that reached its deadline with three pledges of 20 €. */
const aSuccess = async (count = 3, with_: Parameters<typeof aCampaign>[0] = {}) => {
  const campaign = await aCampaign({ minimum: 3000, ...with_ });
  const pledges = [];
  for (let n = 0; n < count; n++) pledges.push(await anActivePledge(stripe, campaign.id));
  expect(await reachDeadline(campaign.id)).toBe('succeeded');
  return { ...campaign, pledges };
};

describe('a campaign that fails', () => {
  it('frees every pledge and match; nobody pays; everyone is told', async () => {
    const fund = await aFund();
    const { id, lead } = await aCampaign();
    const operator = await aMember({ role: 'operator' });
    const { id: rewardId } = await aReward(id, { stock: 5 });
    const { guestKey, pledgeId } = await anActivePledge(stripe, id, { rewardId, amountMinor: '' });
    await anActivePledge(stripe, id, { backer: await aMember() });
    await recordPledge(
      operator,
      RecordPledge.parse({
        campaignId: id,
        source: 'cash',
        name: 'Yann',
        email: 'y@example.org',
        amountMinor: 500,
      }),
    );
    expect(await reachDeadline(id)).toBe('failed');
    await fireDue(campaignSubject, now());
    await Promise.all([closeCampaign(id), closeCampaign(id), runJobs(tasks)]);
    expect(await statesOf(id)).toEqual(['freed', 'freed', 'freed']);
    expect(await db.pledgeMatch.count({ where: { campaignId: id, state: { not: 'freed' } } })).toBe(0);
    expect(await db.matchFund.findUniqueOrThrow({ where: { id: fund.id } })).toMatchObject({ givenMinor: 0 });
    expect(await db.reward.findUniqueOrThrow({ where: { id: rewardId } })).toMatchObject({ taken: 0 });
    expect(await chargesAtStripe(id)).toEqual([]);
    expect(await balanceOf(db, account.campaign(id))).toBe(0);
    expect((await campaignRow(id)).atDeadline).toMatchObject({ raisedMinor: 5000, backers: 3 });
    const mails = (await db.mail.findMany({ where: { template: { startsWith: 'campaign.fail' } } })).map(
      ({ template }) => template,
    );
    expect(mails.sort()).toEqual([
      ...Array(3).fill('campaign.fail.backer'),
      'campaign.fail.lead',
      ...Array(await db.member.count({ where: { role: 'operator' } })).fill('campaign.fail.operator'),
    ]);
    expect((await pledgeFor(guestKey, pledgeId)).state).toBe('freed');
    expect((await closingProgress(lead, id)).percent).toBe(100);
  });

  it('is also what a lead makes of it who calls it off, with a word', async () => {
    const { id, lead } = await aCampaign();
    await aFund();
    const backer = await aMember();
    await anActivePledge(stripe, id, { backer });
    await anActivePledge(stripe, id, { email: 'guest@example.org' });
    await anActivePledge(stripe, id, { email: 'stranger@example.org', isConfirmed: false });
    await expect(cancelCampaign(lead, { campaignId: id, reason: '' })).rejects.toMatchObject({
      code: 'invalid',
    });
    await expect(cancelCampaign(await aMember(), { campaignId: id, reason: 'x' })).rejects.toMatchObject({
      code: 'not_found',
    });
    const cancel = () => cancelCampaign(lead, { campaignId: id, reason: 'Le local est vendu.' });
    expect(await Promise.all([cancel(), cancel()])).toEqual([
      { id, state: 'cancelled' },
      { id, state: 'cancelled' },
    ]);
    await runJobs(tasks);
    expect(await statesOf(id)).toEqual(['freed', 'freed', 'freed']);
    expect(await db.lifeEvent.count({ where: { campaignId: id, name: 'cancel' } })).toBe(1);
    const mails = await db.mail.findMany({ where: { template: 'campaign.cancel.backer' } });
    const to = (address: string) => mails.find((mail) => mail.to === address)?.text;
    expect(to(backer.email)).toContain('Le local est vendu.');
    expect(to('guest@example.org')).toContain('Le local est vendu.');
    // An address that nobody confirmed may be anybody's: what the lead writes waits behind the link.
    expect(to('stranger@example.org')).toContain('Une école de vélo-cargo');
    expect(to('stranger@example.org')).not.toContain('Le local est vendu.');
  });
});

describe('a campaign that succeeds', () => {
  it('is charged, matched, divided and paid out: by card through Stripe, the rest at the bank', async () => {
    const operator = await aMember({ role: 'operator' });
    const fund = await aFund({ potMinor: 5000 });
    const { id, lead } = await aCampaign({ minimum: 8000 });
    await anActivePledge(stripe, id, { amountMinor: 4000 });
    await anActivePledge(stripe, id, {
      backer: await aMember(),
      amountMinor: 2000,
      card: '4000000000000077',
    });
    await recordPledge(
      operator,
      RecordPledge.parse({
        campaignId: id,
        source: 'cheque',
        name: 'Yann',
        email: 'y@example.org',
        amountMinor: 1000,
        once: randomUUID(),
      }),
    );
    expect(await reachDeadline(id)).toBe('succeeded');
    await startPayouts(lead, { locale: 'fr' });
    await stripe.completeAccountOf(lead.id);
    await Promise.all([runJobs(tasks), closeCampaign(id)]);
    expect(await campaignRow(id)).toMatchObject({
      state: 'settled',
      collectedMinor: 12_000,
      raisedMinor: 7000,
      matchedMinor: 5000,
      paidOutMinor: 11_650,
    });
    expect((await chargesAtStripe(id)).sort()).toEqual([2000, 4000]);
    expect(await balanceOf(db, account.campaign(id))).toBe(0);
    expect(await balanceOf(db, account.fund(fund.id))).toBe(0);
    // The fee is of what backers gave, and what they gave by card leaves once Stripe lets it go.
    expect(await sendOwed({ holderId: lead.id })).toBe('owed');
    letPass({ days: 8 });
    expect(await sendOwed({ holderId: lead.id })).toBe('sent');
    expect(await sendOwed({ holderId: lead.id })).toBe('nothing');
    const moved = await listBalanceTransactions({ since: new Date(0) });
    expect(moved.filter(({ kind }) => kind === 'transfer').map(({ amountMinor }) => amountMinor)).toEqual([
      -5700,
    ]);
    expect(await balanceOf(db, account.payable(lead.id, 'EUR'))).toBe(5950);
    expect(await closingProgress(lead, id)).toMatchObject({
      byCard: { amountMinor: 5700, isSent: true },
      byBank: { amountMinor: 5950, isSent: false },
      feeMinor: 350,
      promisedMinor: 12_000,
    });
    expect(await recordBankPayout(operator, { campaignId: id })).toEqual({ amountMinor: 5950 });
    await recordBankPayout(operator, { campaignId: id });
    expect(await balanceOf(db, account.payable(lead.id, 'EUR'))).toBe(0);
    expect((await reconcile()).differences).toEqual([]);
    // Among what was sent to the lead, both ways are named after the project.
    const { payouts, owed } = await titledPayoutsOf(lead, lead.id);
    expect(owed).toEqual([]);
    expect(
      payouts.map(({ title, campaignId, amount, isSent }) => [title, campaignId, amount.amountMinor, isSent]),
    ).toEqual([
      ['Une école de vélo-cargo', id, 5950, true],
      ['Une école de vélo-cargo', id, 5700, true],
    ]);
  });

  it('pays out what came by card although a partner has not paid in yet, and the rest when it has', async () => {
    const operator = await aMember({ role: 'operator' });
    const fund = await aFund({ potMinor: 5000, paidInMinor: 2500 });
    const { id, lead } = await aCampaign({ minimum: 4000 });
    await anActivePledge(stripe, id, { amountMinor: 2000 });
    await anActivePledge(stripe, id, { amountMinor: 2000 });
    expect(await reachDeadline(id)).toBe('succeeded');
    await runJobs(tasks);
    expect(await campaignRow(id)).toMatchObject({ state: 'succeeded', collectedMinor: 6000 });
    expect(await balanceOf(db, account.payable(lead.id, 'EUR'))).toBe(3800);
    expect(await db.notice.count({ where: { memberId: operator.id, kind: 'campaign.fundShort' } })).toBe(1);
    await noteFundPaidIn(operator, { fundId: fund.id, amount: 2500, _once: randomUUID() });
    letPass({ minutes: 5 });
    await retryDue(now());
    await runJobs(tasks);
    expect(await campaignRow(id)).toMatchObject({
      state: 'settled',
      collectedMinor: 8000,
      paidOutMinor: 7800,
    });
    expect(await balanceOf(db, account.payable(lead.id, 'EUR'))).toBe(7800);
  });

  it('may keep what comes where its mode says so', async () => {
    const { id } = await aCampaign({ mode: 'keep' });
    expect((await aCampaign({ mode: 'keep' })).mode).toBe('keep');
    await anActivePledge(stripe, id);
    expect(await reachDeadline(id)).toBe('succeeded');
    expect(await reachDeadline((await aCampaign({ mode: 'keep' })).id)).toBe('failed');
    await closeCampaign(id);
    expect(await statesOf(id)).toEqual(['paid']);
  });

  it('counts pre-orders where its goal is a number of them', async () => {
    const { id } = await aCampaign({ goalKind: 'preorders', minimum: 3 });
    const { id: rewardId } = await aReward(id);
    await anActivePledge(stripe, id, { rewardId, quantity: 2, amountMinor: '' });
    await anActivePledge(stripe, id, { amountMinor: 50000 });
    expect(await reachDeadline(id)).toBe('failed');
  });
});

describe('a card that is refused', () => {
  it('is tried again on days 1, 3, 5 and 7, asked for another one meanwhile, and paid with that', async () => {
    const { id } = await aCampaign({ minimum: 2000 });
    const { pledgeId, guestKey } = await anActivePledge(stripe, id, { card: '4000 0000 0000 0341' });
    await anActivePledge(stripe, id);
    expect(await reachDeadline(id)).toBe('succeeded');
    const decidedAt = now();
    await runJobs(tasks);
    expect(await statesOf(id)).toEqual(['failing', 'paid']);
    expect((await campaignRow(id)).state).toBe('succeeded');
    const daysOn = async () => {
      const { nextTryAt } = await pledgeFor(guestKey, pledgeId);
      return nextTryAt && Math.round((nextTryAt.getTime() - decidedAt.getTime()) / 86_400_000);
    };
    expect(await daysOn()).toBe(1);
    letPass({ days: 1, minutes: 5 });
    await retryDue(now());
    await runJobs(tasks);
    expect(await daysOn()).toBe(3);
    const [mail] = await db.mail.findMany({ where: { template: 'pledge.refuse.backer' } });
    expect(mail?.text).toContain(`/pledges/${pledgeId}/card?key=${guestKey}`);
    const { checkoutUrl } = await fixCard(guestKey, { pledgeId }, 'fr');
    await stripe.pay(checkoutUrl);
    expect((await confirmPledge(pledgeId)).happened).toBe('renewed');
    // Nobody waits for the minute: whoever takes its webhook in meanwhile is waited for.
    await runJobs(tasks);
    expect(await statesOf(id)).toEqual(['paid', 'paid']);
    expect((await campaignRow(id)).state).toBe('settled');
    expect(await chargesAtStripe(id)).toEqual([2000, 2000]);
  });

  it('is lost after the last try: the success stands, the lead sees what is really there', async () => {
    const fund = await aFund();
    const { id, lead } = await aCampaign({ minimum: 8000 });
    await anActivePledge(stripe, id, { card: '4000 0000 0000 0341' });
    await anActivePledge(stripe, id);
    expect(await reachDeadline(id)).toBe('succeeded');
    await runJobs(tasks);
    for (const _ of [1, 2, 3, 4]) {
      letPass({ days: 2, minutes: 5 });
      await retryDue(now());
      await runJobs(tasks);
    }
    expect(await statesOf(id)).toEqual(['lost', 'paid']);
    expect(await campaignRow(id)).toMatchObject({
      state: 'settled',
      raisedMinor: 2000,
      matchedMinor: 2000,
      collectedMinor: 4000,
      atDeadline: { raisedMinor: 4000, matchedMinor: 4000 },
    });
    expect(await db.matchFund.findUniqueOrThrow({ where: { id: fund.id } })).toMatchObject({
      givenMinor: 2000,
    });
    expect(await closingProgress(lead, id)).toMatchObject({ promisedMinor: 8000, collectedMinor: 4000 });
  });

  it('is the same when it expires meanwhile', async () => {
    const { id } = await aCampaign({ minimum: 2000 });
    const { pledgeId } = await anActivePledge(stripe, id);
    const { paymentMethodId } = await db.payment.findFirstOrThrow({ where: { pledgeId } });
    // The bank knows: the card behind the saved one is no longer good.
    await db.payment.updateMany({
      where: { pledgeId },
      data: { paymentMethodId: 'pm_card_chargeDeclinedExpiredCard' },
    });
    expect(await reachDeadline(id)).toBe('succeeded');
    await closeCampaign(id);
    const row = await db.pledge.findUniqueOrThrow({ where: { id: pledgeId }, include: { due: true } });
    expect(row).toMatchObject({ state: 'failing', due: { lastRefusal: 'expired_card', attempts: 1 } });
    await db.payment.updateMany({ where: { pledgeId }, data: { paymentMethodId } });
    await db.due.updateMany({ where: { pledgeId }, data: { nextTryAt: now() } });
    await closeCampaign(id);
    expect(await statesOf(id)).toEqual(['paid']);
  });
});

const ask = (pledge: PledgeDue) => askBank(pledge, chargingPledges(pledge.campaignId).name(pledge), now());

/** Asks the bank about one pledge and notes what it said, as the job does for many. */
const noteOne = async (pledge: PledgeDue) =>
  chargingPledges(pledge.campaignId).note([{ attempt: pledge, outcome: await ask(pledge) }], now());

describe('the closing job', () => {
  it.each([
    ['after pledges were claimed', async (id: string) => void (await claimNext(id, now(), 2))],
    [
      'after the bank was asked and before its answer was noted',
      async (id: string) => {
        for (const pledge of await claimNext(id, now(), 2)) await ask(pledge);
      },
    ],
    [
      'between one answer that was noted and the next',
      async (id: string) => {
        const [first, second] = await claimNext(id, now(), 2);
        if (first) await noteOne(first);
        if (second) await ask(second);
      },
    ],
    [
      'after all were paid and before it was settled',
      async (id: string) => {
        for (const pledge of await claimNext(id, now())) await noteOne(pledge);
      },
    ],
  ])('killed %s and started twice charges each pledge once', async (_where, until) => {
    const { id } = await aSuccess();
    await until(id);
    letPass({ minutes: 4 });
    await Promise.all([closeCampaign(id), closeCampaign(id), runJobs(tasks)]);
    await closeCampaign(id);
    expect(await statesOf(id)).toEqual(['paid', 'paid', 'paid']);
    expect(await chargesAtStripe(id)).toEqual([2000, 2000, 2000]);
    expect(await campaignRow(id)).toMatchObject({ state: 'settled', collectedMinor: 6000 });
    expect(await db.lifeEvent.count({ where: { campaignId: id, name: 'settle' } })).toBe(1);
    expect(await db.lifeEvent.count({ where: { name: 'pay', pledge: { campaignId: id } } })).toBe(3);
  });

  it.each(['refuse', 'lose'] as const)('resumes where Stripe was out of reach (%s)', async (kind) => {
    const { id } = await aSuccess(4);
    await stripe.loseCalls(kind, 12);
    await expect(closeCampaign(id)).rejects.toThrow('charging failed 4 times');
    await stripe.loseCalls(kind, 0);
    // At once: no claim of the try that failed is waited for.
    await closeCampaign(id);
    expect(await statesOf(id)).toEqual(['paid', 'paid', 'paid', 'paid']);
    expect(await chargesAtStripe(id)).toEqual([2000, 2000, 2000, 2000]);
    expect((await campaignRow(id)).state).toBe('settled');
  });

  it('lets go of what it could not note, and charges it once all the same', async () => {
    const { id } = await aSuccess(2, { minimum: 2000 });
    await db.$executeRaw`ALTER TABLE pledge ADD CONSTRAINT no_note CHECK (state <> 'paid') NOT VALID`;
    try {
      await expect(closeCampaign(id)).rejects.toThrow('charging failed 1 times');
    } finally {
      await db.$executeRaw`ALTER TABLE pledge DROP CONSTRAINT no_note`;
    }
    expect(await statesOf(id)).toEqual(['charging', 'charging']);
    await closeCampaign(id);
    expect(await statesOf(id)).toEqual(['paid', 'paid']);
    expect(await chargesAtStripe(id)).toEqual([2000, 2000]);
  });

  it('waits for a pledge that is held just then, and charges it', async () => {
    const { id, pledges } = await aSuccess(1, { minimum: 2000 });
    const isHeld = Promise.withResolvers<void>();
    const mayGo = Promise.withResolvers<void>();
    const holding = transaction(async (tx) => {
      await lockPledge(tx, pledges[0]?.pledgeId ?? '');
      isHeld.resolve();
      await mayGo.promise;
    });
    await isHeld.promise;
    const closing = closeCampaign(id);
    await untilSomeoneWaits();
    mayGo.resolve();
    await Promise.all([holding, closing]);
    expect(await statesOf(id)).toEqual(['paid']);
  });

  it('finds what it charged days ago although the key may be forgotten', async () => {
    const { id } = await aSuccess(1, { minimum: 2000 });
    for (const pledge of await claimNext(id, now())) await ask(pledge);
    letPass({ days: 3 });
    await closeCampaign(id);
    expect(await chargesAtStripe(id)).toEqual([2000]);
    expect(await statesOf(id)).toEqual(['paid']);
  });

  it('leaves a pledge that another worker is charging to it', async () => {
    const { id } = await aSuccess(2);
    const claimed = await claimNext(id, now(), 1);
    await closeCampaign(id);
    expect((await statesOf(id)).sort()).toEqual(['charging', 'paid']);
    expect((await campaignRow(id)).state).toBe('succeeded');
    for (const pledge of claimed) {
      const outcome = await ask(pledge);
      const note = () => chargingPledges(id).note([{ attempt: pledge, outcome }], now());
      await Promise.all([note(), note()]);
    }
    await closeCampaign(id);
    expect((await campaignRow(id)).state).toBe('settled');
  });

  it('has a late card wait until the charge under way is known', async () => {
    const { id, pledges } = await aSuccess(1, { minimum: 2000 });
    const pledge = pledges[0];
    if (!pledge) throw new Error('no pledge');
    const { checkoutUrl } = await (async () => {
      // Its first card was refused, and its turn has come again.
      for (const claimed of await claimNext(id, now())) {
        const outcome = { id: null, state: 'failed', chargeId: null, reason: 'expired_card' } as const;
        await chargingPledges(id).note([{ attempt: claimed, outcome }], now());
      }
      await db.due.updateMany({ where: { pledgeId: pledge.pledgeId }, data: { nextTryAt: now() } });
      return fixCard(pledge.guestKey, pledge, 'fr');
    })();
    await claimNext(id, now());
    await stripe.pay(checkoutUrl, '5555 5555 5555 4444');
    expect((await confirmPledge(pledge.pledgeId)).happened).toBe('nothing');
    letPass({ minutes: 4 });
    await closeCampaign(id);
    expect(await statesOf(id)).toEqual(['paid']);
  });
});

test('the deadline is decided once, whoever looks, however often', async () => {
  const { id, endsAt } = await aCampaign({ minimum: 2000 });
  await anActivePledge(stripe, id);
  const late = await aStartedPledge(id);
  await stripe.pay(late.checkoutUrl);
  travelTo(new Date((endsAt?.getTime() ?? 0) + 10));
  await Promise.all([
    fireDue(campaignSubject, now()),
    fireDue(campaignSubject, now()),
    confirmPledge(late.pledgeId),
    fireDue(campaignSubject, now()),
    confirmPledge(late.pledgeId),
  ]);
  const events = await db.lifeEvent.findMany({ where: { campaignId: id } });
  expect(events.map(({ name }) => name)).toEqual(['succeed']);
  expect(await statesOf(id)).toEqual(['active', 'lapsed']);
});
