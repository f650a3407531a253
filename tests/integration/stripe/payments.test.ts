import { listBalanceTransactions } from '@/lib/platform/stripe/balance';
import { expireCheckout, findCheckout, type NewCheckout, openCheckout } from '@/lib/platform/stripe/checkout';
import { verifyWebhook } from '@/lib/platform/stripe/client';
import {
  captureHold,
  chargeSavedCard,
  ensureCustomer,
  holdDeposit,
  refund,
  releaseHold,
} from '@/lib/platform/stripe/payments';
import {
  createProviderAccount,
  findProviderAccount,
  providerAccountLink,
  reverseTransfer,
  transferToProvider,
} from '@/lib/platform/stripe/providers';
import { aCustomerWithCard, aKey, type Bench, card, openBench, sendForm, webhookSecret } from './bench';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
  // Settings are read at their first use, which comes after this.
  process.env.STRIPE_API_URL = bench.url;
  process.env.STRIPE_WEBHOOK_SECRET = webhookSecret;
});
afterAll(() => bench.close());

const euros = (amountMinor: number) => ({ amountMinor, currency: 'EUR' });
const hours = (count: number) => new Date(Date.now() + count * 3_600_000);
const aMember = async () =>
  ensureCustomer({ memberId: 'm1', email: 'ines@example.org', name: 'Inès', idempotencyKey: aKey() });

const open = async (more: Partial<NewCheckout> = {}) =>
  openCheckout({
    mode: 'payment',
    amountMinor: 1200,
    currency: 'EUR',
    description: 'Perceuse, deux jours',
    customerId: more.customerId ?? (await aMember()),
    successUrl: 'https://mitoyen.example/paid',
    cancelUrl: 'https://mitoyen.example/back',
    saveCard: true,
    metadata: { booking: 'b1' },
    locale: 'fr',
    expiresAt: hours(20),
    idempotencyKey: aKey(),
    ...more,
  });

const savedCard = async (card?: string) => {
  const { customer, method } = await aCustomerWithCard(bench.stripe, card);
  return {
    customerId: customer,
    paymentMethodId: method,
    amountMinor: 5000,
    currency: 'EUR',
    metadata: { booking: 'b1' },
    idempotencyKey: aKey(),
  };
};

describe('a checkout', () => {
  it('is opened, paid on its page, and found complete with the card it kept', async () => {
    const checkout = await open();
    expect(await findCheckout(checkout.id)).toMatchObject({ state: 'open', paymentIntentId: null });
    await sendForm(checkout.url, card());
    const paid = await findCheckout(checkout.id);
    expect(paid).toMatchObject({
      state: 'complete',
      metadata: { booking: 'b1' },
      amountMinor: 1200,
      paymentIntentId: expect.stringMatching(/^pi_/),
      paymentMethodId: expect.stringMatching(/^pm_/),
      chargeId: expect.stringMatching(/^ch_/),
    });
    expect(await expireCheckout(checkout.id)).toBe('complete');
  });

  it('in setup mode leaves a card that can be charged later', async () => {
    const customerId = await aMember();
    const checkout = await open({ mode: 'setup', customerId });
    await sendForm(checkout.url, card());
    const kept = await findCheckout(checkout.id);
    expect(kept).toMatchObject({
      state: 'complete',
      paymentIntentId: null,
      setupIntentId: expect.any(String),
    });
    const paid = await chargeSavedCard({
      ...(await savedCard()),
      customerId,
      paymentMethodId: kept?.paymentMethodId ?? '',
    });
    expect(paid).toMatchObject({ state: 'paid', reason: null });
  });

  it.each([
    ['the time asked for', hours(20), hours(20)],
    ['a day when that is too soon for Stripe', hours(0.1), hours(24)],
    ['a day when that is too late for Stripe', hours(60), hours(24)],
  ])('lives until %s', async (_, expiresAt, lives) => {
    const checkout = await open({ expiresAt });
    expect(Math.abs(checkout.expiresAt.getTime() - lives.getTime())).toBeLessThan(60_000);
  });

  it('closed by us stays closed; one that never was is not found', async () => {
    const checkout = await open();
    expect(await expireCheckout(checkout.id)).toBe('expired');
    expect(await expireCheckout(checkout.id)).toBe('expired');
    expect((await sendForm(checkout.url, card())).status).toBe(410);
    expect(await findCheckout('cs_test_none')).toBeNull();
  });

  it('opened twice under one key is one', async () => {
    const once = { customerId: await aMember(), idempotencyKey: aKey(), expiresAt: hours(20) };
    expect((await open(once)).id).toBe((await open(once)).id);
  });
});

describe('a deposit', () => {
  it('is held, and says until when', async () => {
    const hold = await holdDeposit(await savedCard());
    expect(hold).toMatchObject({ state: 'held', reason: null });
    const days = ((hold.captureBefore?.getTime() ?? 0) - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(7);
  });

  it('is captured in part, once', async () => {
    const { id } = await holdDeposit(await savedCard());
    const key = aKey();
    const taken = { state: 'captured', amountMinor: 2000 };
    expect(await captureHold(id ?? '', euros(2000), key)).toMatchObject(taken);
    expect(await captureHold(id ?? '', euros(2000), key)).toMatchObject(taken);
    expect(await releaseHold(id ?? '', aKey())).toBe('captured');
  });

  it('released cannot be captured; released again is still released', async () => {
    const { id } = await holdDeposit(await savedCard());
    expect(await releaseHold(id ?? '', aKey())).toBe('released');
    expect(await releaseHold(id ?? '', aKey())).toBe('released');
    expect(await captureHold(id ?? '', euros(2000), aKey())).toEqual({
      state: 'gone',
      amountMinor: 0,
      chargeId: null,
    });
  });

  it('of more than was held is never taken', async () => {
    const { id } = await holdDeposit(await savedCard());
    await expect(captureHold(id ?? '', euros(5001), aKey())).rejects.toThrow('more than can be captured');
  });

  it.each([
    ['pm_card_chargeCustomerFail', 'failed', 'generic_decline'],
    ['pm_card_authenticationRequired', 'needs_action', 'authentication_required'],
  ])('on %s is a value: %s, %s', async (card, state, reason) => {
    const hold = await holdDeposit(await savedCard(card));
    expect(hold).toMatchObject({ state, reason, captureBefore: null, id: expect.stringMatching(/^pi_/) });
  });

  it('on a card that its member took away is a value too', async () => {
    const gone = { ...(await savedCard()), paymentMethodId: 'pm_removed' };
    expect(await holdDeposit(gone)).toMatchObject({ state: 'failed', reason: 'card_removed' });
  });
});

describe('a saved card', () => {
  it('charged twice under one key pays once', async () => {
    const card = await savedCard();
    const [first, second] = [await chargeSavedCard(card), await chargeSavedCard(card)];
    expect(first).toMatchObject({ state: 'paid', chargeId: expect.any(String) });
    expect(second).toEqual(first);
  });

  it('that cannot be reached is an exception, and the retry pays once', async () => {
    const card = await savedCard();
    await bench.control('network', { kind: 'lose', times: 20 });
    await expect(chargeSavedCard(card)).rejects.toThrow('connection to Stripe');
    await bench.control('network', { kind: 'lose', times: 0 });
    expect(await chargeSavedCard(card)).toMatchObject({ state: 'paid' });
    expect((await bench.stripe.charges.list({ customer: card.customerId })).data).toHaveLength(1);
  });
});

it('a refund gives back in parts, once under its key, and no more than was paid', async () => {
  const paid = await chargeSavedCard(await savedCard());
  const part = { paymentIntentId: paid.id ?? '', ...euros(2000), idempotencyKey: aKey() };
  const first = await refund(part);
  expect(first).toMatchObject({ state: 'done', amountMinor: 2000 });
  expect(await refund(part)).toEqual(first);
  await expect(refund({ ...part, amountMinor: 3001, idempotencyKey: aKey() })).rejects.toThrow(
    'greater than',
  );
});

it('a provider signs up, is paid from the booking’s payment at once, and the ledger can see it all', async () => {
  const since = new Date(Date.now() - 1000);
  const holder = { holderId: 'm2', email: 'lender@example.org', country: 'FR', idempotencyKey: aKey() };
  const accountId = await createProviderAccount(holder);
  expect(await createProviderAccount(holder)).toBe(accountId);
  expect(await findProviderAccount(accountId)).toMatchObject({ canReceive: false, hasAnswered: false });
  const address = { returnUrl: 'https://mitoyen.example/done', refreshUrl: 'https://mitoyen.example/again' };
  const { url } = await providerAccountLink({ accountId, ...address });
  await sendForm(url, { answer: 'yes' });
  expect(await findProviderAccount(accountId)).toEqual({ canReceive: true, hasAnswered: true, missing: [] });
  const transferGroup = `booking:${aKey()}`;
  const paid = await chargeSavedCard({ ...(await savedCard()), transferGroup });
  const handOver = { accountId, amountMinor: 4500, currency: 'EUR', transferGroup, idempotencyKey: aKey() };
  const transfer = await transferToProvider(handOver);
  expect(await transferToProvider(handOver)).toEqual(transfer);
  const back = await reverseTransfer({ transferId: transfer.id, ...euros(500), idempotencyKey: aKey() });
  const movements = await listBalanceTransactions({ since });
  const ours = [back.id, transfer.id, paid.chargeId];
  const seen = movements.filter(({ sourceId }) => ours.includes(sourceId));
  expect(seen.map(({ kind, amountMinor, feeMinor }) => [kind, amountMinor, feeMinor])).toEqual([
    ['transfer_reversal', 500, 0],
    ['transfer', -4500, 0],
    ['charge', 5000, 100],
  ]);
  expect(movements.every(({ netMinor, amountMinor, feeMinor }) => netMinor === amountMinor - feeMinor)).toBe(
    true,
  );
});

it('a webhook is believed only when Stripe signed it', async () => {
  await aMember();
  await bench.events();
  const [{ body, signature } = { body: '', signature: '' }] = bench.inbox.received;
  expect(verifyWebhook(body, signature)).toMatchObject({ object: 'event' });
  expect(() => verifyWebhook(`${body} `, signature)).toThrow('No signatures found matching');
  expect(() => verifyWebhook(body, 't=1,v1=00')).toThrow('No signatures found matching');
});
