import type Stripe from 'stripe';
import { type Bench, openBench, refusal, sendForm } from './bench';

let bench: Bench;
let stripe: Stripe;
beforeEach(async () => {
  bench = await openBench();
  stripe = bench.stripe;
});
afterEach(() => bench.close());

const days = 24 * 3600;
const anAccount = async () => {
  const { id } = await stripe.accounts.create({
    type: 'express',
    country: 'FR',
    email: 'lender@example.org',
    capabilities: { transfers: { requested: true } },
  });
  return id;
};
const aReadyAccount = async () => {
  const id = await anAccount();
  await bench.control(`accounts/${id}/complete`);
  return id;
};
const charge = async (more: Partial<Stripe.PaymentIntentCreateParams> = {}) => {
  const params = { amount: 10_000, currency: 'eur', payment_method: 'pm_card_visa', confirm: true } as const;
  return stripe.paymentIntents.create({ ...params, ...more });
};

describe('a provider’s account', () => {
  it('receives money once its owner has said who they are', async () => {
    const id = await anAccount();
    expect(await stripe.accounts.retrieve(id)).toMatchObject({
      type: 'express',
      details_submitted: false,
      payouts_enabled: false,
      capabilities: { transfers: 'inactive' },
    });
    const early = await refusal(stripe.transfers.create({ amount: 100, currency: 'eur', destination: id }));
    expect(early).toMatchObject({ status: 400, code: 'insufficient_capabilities_for_transfer' });
    const [returnUrl, refreshUrl] = ['https://mitoyen.example/done', 'https://mitoyen.example/again'];
    const link = await stripe.accountLinks.create({
      account: id,
      type: 'account_onboarding',
      return_url: returnUrl,
      refresh_url: refreshUrl,
    });
    expect((await fetch(link.url)).status).toBe(200);
    expect(await sendForm(link.url, { answer: 'yes' })).toMatchObject({ status: 303, location: returnUrl });
    expect(await sendForm(link.url, { answer: 'yes' })).toMatchObject({ status: 303, location: refreshUrl });
    expect(await stripe.accounts.retrieve(id)).toMatchObject({
      details_submitted: true,
      payouts_enabled: true,
      capabilities: { transfers: 'active' },
      requirements: { currently_due: [] },
    });
    expect(await bench.events()).toContain('account.updated');
  });
});

describe('a transfer', () => {
  it('comes from a payment, before that payment is available, but never more than it', async () => {
    const account = await aReadyAccount();
    const { latest_charge } = await charge({ transfer_group: 'b1' });
    const source = { currency: 'eur', destination: account, source_transaction: String(latest_charge) };
    const first = await stripe.transfers.create({ ...source, amount: 8000, expand: ['balance_transaction'] });
    expect(first).toMatchObject({
      amount: 8000,
      transfer_group: 'b1',
      balance_transaction: { amount: -8000 },
    });
    const over = await refusal(stripe.transfers.create({ ...source, amount: 2001 }));
    expect(over).toMatchObject({ status: 400, code: 'balance_insufficient' });
    const theirs = await stripe.balance.retrieve({}, { stripeAccount: account });
    expect(theirs).toMatchObject({
      available: [{ amount: 0 }],
      pending: [{ amount: 8000, currency: 'eur' }],
    });
  });

  it('from the balance waits until there is enough of it', async () => {
    const account = await aReadyAccount();
    await charge();
    const transfer = { amount: 5000, currency: 'eur', destination: account };
    const early = await refusal(stripe.transfers.create(transfer));
    expect(early).toMatchObject({ status: 400, code: 'balance_insufficient' });
    await bench.control('clock', { advanceSeconds: 3 * days + 1 });
    expect(await stripe.transfers.create(transfer)).toMatchObject({ amount: 5000, reversed: false });
  });

  it('is reversed in parts, up to the whole and no further', async () => {
    const account = await aReadyAccount();
    await charge({ payment_method: 'pm_card_bypassPending' });
    const { id } = await stripe.transfers.create({ amount: 5000, currency: 'eur', destination: account });
    await stripe.transfers.createReversal(id, { amount: 2000 });
    expect(await refusal(stripe.transfers.createReversal(id, { amount: 3001 }))).toMatchObject({
      status: 400,
    });
    expect(await stripe.transfers.createReversal(id)).toMatchObject({ amount: 3000 });
    expect(await stripe.transfers.retrieve(id)).toMatchObject({ amount_reversed: 5000, reversed: true });
    expect((await stripe.transfers.listReversals(id)).data.map(({ amount }) => amount)).toEqual([3000, 2000]);
    const theirs = await stripe.balance.retrieve({}, { stripeAccount: account });
    expect(theirs.available).toMatchObject([{ amount: 0 }]);
  });
});

describe('the balance', () => {
  it('is the sum of its movements, whatever happened', async () => {
    const account = await aReadyAccount();
    const paid = await charge({ payment_method: 'pm_card_bypassPending' });
    await charge();
    await stripe.refunds.create({ payment_intent: paid.id, amount: 2500 });
    const transfer = await stripe.transfers.create({ amount: 3000, currency: 'eur', destination: account });
    await stripe.transfers.createReversal(transfer.id, { amount: 500 });
    await stripe.payouts.create({ amount: 1000, currency: 'eur' });
    const movements = await stripe.balanceTransactions.list().autoPagingToArray({ limit: 100 });
    expect(movements.map(({ reporting_category }) => reporting_category)).toEqual([
      'payout',
      'transfer_reversal',
      'transfer',
      'refund',
      'charge',
      'charge',
    ]);
    const sum = movements.reduce((total, { net }) => total + net, 0);
    const { available, pending } = await stripe.balance.retrieve();
    expect((available[0]?.amount ?? 0) + (pending[0]?.amount ?? 0)).toBe(sum);
    expect(sum).toBe(2 * (10_000 - 175) - 2500 - 3000 + 500 - 1000);
  });

  it('becomes available after some days, and can be paid out then', async () => {
    await charge();
    expect(await stripe.balance.retrieve()).toMatchObject({
      available: [{ amount: 0 }],
      pending: [{ amount: 9825 }],
    });
    const early = await refusal(stripe.payouts.create({ amount: 9825, currency: 'eur' }));
    expect(early).toMatchObject({ status: 400, code: 'balance_insufficient' });
    await bench.control('clock', { advanceSeconds: 3 * days });
    const payout = await stripe.payouts.create({ amount: 9825, currency: 'eur' });
    expect(payout).toMatchObject({ status: 'pending' });
    await bench.control('clock', { advanceSeconds: 2 * days });
    expect(await stripe.payouts.retrieve(payout.id)).toMatchObject({ status: 'paid' });
    expect(await bench.events()).toEqual(expect.arrayContaining(['payout.created', 'payout.paid']));
    const [movement] = (await stripe.balanceTransactions.list({ type: 'charge' })).data;
    expect(movement?.status).toBe('available');
  });
});

describe('a dispute', () => {
  it('takes the money back until it is decided, and returns it when it is won', async () => {
    const { latest_charge, id } = await charge({ payment_method: 'pm_card_createDispute' });
    const [dispute] = (await stripe.disputes.list({ payment_intent: id })).data;
    expect(dispute).toMatchObject({ status: 'needs_response', amount: 10_000, charge: latest_charge });
    expect(await refusal(stripe.refunds.create({ payment_intent: id }))).toMatchObject({
      code: 'charge_disputed',
    });
    await stripe.disputes.update(dispute?.id ?? '', { evidence: { uncategorized_text: 'winning_evidence' } });
    expect(await stripe.disputes.retrieve(dispute?.id ?? '')).toMatchObject({ status: 'won' });
    const changes = (await stripe.balanceTransactions.list({ type: 'adjustment' })).data.map(
      ({ net }) => net,
    );
    expect(changes).toEqual([10_000, -12_000]);
    const told = (await bench.events()).filter((type) => type.startsWith('charge.dispute'));
    expect(told).toEqual([
      'charge.dispute.created',
      'charge.dispute.funds_withdrawn',
      'charge.dispute.updated',
      'charge.dispute.closed',
      'charge.dispute.funds_reinstated',
    ]);
  });

  it('can be opened on any charge by a test, and be given up', async () => {
    const { latest_charge } = await charge();
    const { id } = await bench.control<{ id: string }>('disputes', {
      charge: latest_charge,
      reason: 'fraudulent',
    });
    expect(await stripe.disputes.close(id)).toMatchObject({ status: 'lost', reason: 'fraudulent' });
  });
});
