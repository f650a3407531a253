import Stripe from 'stripe';
import { aCustomerWithCard, aKey, type Bench, openBench, refusal } from './bench';

let bench: Bench;
let stripe: Stripe;
beforeAll(async () => {
  bench = await openBench();
  stripe = bench.stripe;
});
afterAll(() => bench.close());

const euros = { amount: 1200, currency: 'eur' };
const hold = (more: Partial<Stripe.PaymentIntentCreateParams> = {}) =>
  stripe.paymentIntents.create({
    ...euros,
    capture_method: 'manual',
    payment_method: 'pm_card_visa',
    confirm: true,
    expand: ['latest_charge'],
    ...more,
  });
const chargeOf = (intent: Stripe.PaymentIntent) => intent.latest_charge as Stripe.Charge;

describe('a payment', () => {
  it('goes from created to confirmed to succeeded, with its charge and movement', async () => {
    const intent = await stripe.paymentIntents.create({ ...euros, metadata: { booking: 'b1' } });
    expect(intent).toMatchObject({
      status: 'requires_payment_method',
      livemode: false,
      metadata: { booking: 'b1' },
    });
    const paid = await stripe.paymentIntents.confirm(intent.id, {
      payment_method: 'pm_card_visa',
      expand: ['latest_charge.balance_transaction'],
    });
    expect(paid).toMatchObject({ status: 'succeeded', amount_received: 1200 });
    expect(chargeOf(paid)).toMatchObject({
      captured: true,
      amount_captured: 1200,
      metadata: { booking: 'b1' },
    });
    expect(chargeOf(paid).balance_transaction).toMatchObject({
      amount: 1200,
      fee: 43,
      net: 1157,
      type: 'charge',
    });
  });

  it('that the bank declines is a card error, and leaves its trace', async () => {
    const { error, ...said } = await refusal(
      stripe.paymentIntents.create({ ...euros, payment_method: 'pm_card_chargeDeclined', confirm: true }),
    );
    expect(said).toMatchObject({
      status: 402,
      type: 'card_error',
      code: 'card_declined',
      declineCode: 'generic_decline',
    });
    expect(error).toBeInstanceOf(Stripe.errors.StripeCardError);
    const intent = await stripe.paymentIntents.retrieve(error.payment_intent?.id ?? '', {
      expand: ['latest_charge'],
    });
    expect(intent).toMatchObject({
      status: 'requires_payment_method',
      last_payment_error: { code: 'card_declined' },
    });
    expect(chargeOf(intent)).toMatchObject({ status: 'failed', failure_code: 'card_declined' });
    const again = await stripe.paymentIntents.confirm(intent.id, { payment_method: 'pm_card_visa' });
    expect(again).toMatchObject({ status: 'succeeded', last_payment_error: null });
  });

  it.each([
    ['pm_card_chargeDeclinedInsufficientFunds', 'card_declined', 'insufficient_funds'],
    ['pm_card_chargeDeclinedExpiredCard', 'expired_card', 'expired_card'],
    ['pm_card_chargeDeclinedIncorrectCvc', 'incorrect_cvc', 'incorrect_cvc'],
  ])('by %s says %s (%s)', async (method, code, declineCode) => {
    const said = await refusal(
      stripe.paymentIntents.create({ ...euros, payment_method: method, confirm: true }),
    );
    expect(said).toMatchObject({ status: 402, code, declineCode });
  });

  it.each([
    [true, 'succeeded'],
    [false, 'requires_payment_method'],
  ])('that needs its holder asks, and goes on by the answer (%s: %s)', async (confirm, status) => {
    const asked = await stripe.paymentIntents.create({
      ...euros,
      payment_method: 'pm_card_threeDSecure2Required',
      confirm: true,
      return_url: 'https://mitoyen.example/back',
    });
    expect(asked).toMatchObject({ status: 'requires_action', next_action: { type: 'redirect_to_url' } });
    await bench.control(`authenticate/${asked.id}`, { confirm });
    const after = await stripe.paymentIntents.retrieve(asked.id);
    expect(after).toMatchObject({ status, next_action: null });
  });

  it('without its holder succeeds with a saved card, and is refused where the bank insists', async () => {
    const saved = await aCustomerWithCard(stripe);
    const offSession = { ...euros, confirm: true, off_session: true } as const;
    const paid = await stripe.paymentIntents.create({
      ...offSession,
      customer: saved.customer,
      payment_method: saved.method,
    });
    expect(paid.status).toBe('succeeded');
    const strict = await aCustomerWithCard(stripe, 'pm_card_authenticationRequired');
    const said = await refusal(
      stripe.paymentIntents.create({
        ...offSession,
        customer: strict.customer,
        payment_method: strict.method,
      }),
    );
    expect(said).toMatchObject({ status: 402, code: 'authentication_required' });
    expect(said.error.payment_intent?.status).toBe('requires_payment_method');
  });

  it('cannot use the card of another customer, nor a loose card twice', async () => {
    const [one, other] = [await aCustomerWithCard(stripe), await aCustomerWithCard(stripe)];
    const stolen = { ...euros, confirm: true, customer: other.customer, payment_method: one.method };
    expect(await refusal(stripe.paymentIntents.create(stolen))).toMatchObject({ status: 400 });
    const loose = await stripe.paymentMethods.create({ type: 'card', card: { token: 'tok_visa' } });
    await stripe.paymentIntents.create({ ...euros, confirm: true, payment_method: loose.id });
    const twice = stripe.paymentIntents.create({ ...euros, confirm: true, payment_method: loose.id });
    expect(await refusal(twice)).toMatchObject({ status: 400 });
  });
});

describe('a hold', () => {
  it('takes nothing until it is captured, and says until when it can be', async () => {
    const held = await hold();
    expect(held).toMatchObject({ status: 'requires_capture', amount_capturable: 1200, amount_received: 0 });
    expect(chargeOf(held)).toMatchObject({ captured: false, balance_transaction: null });
    const until = chargeOf(held).payment_method_details?.card?.capture_before ?? 0;
    expect(until - held.created).toBe(7 * 24 * 3600);
    const taken = await stripe.paymentIntents.capture(held.id);
    expect(taken).toMatchObject({ status: 'succeeded', amount_received: 1200, amount_capturable: 0 });
  });

  it('captured in part gives back the rest, without a refund', async () => {
    const { id } = await hold();
    const taken = await stripe.paymentIntents.capture(id, {
      amount_to_capture: 500,
      expand: ['latest_charge.balance_transaction'],
    });
    expect(taken).toMatchObject({ status: 'succeeded', amount_received: 500 });
    expect(chargeOf(taken)).toMatchObject({
      amount: 1200,
      amount_captured: 500,
      amount_refunded: 0,
      refunded: false,
    });
    expect(chargeOf(taken).balance_transaction).toMatchObject({ amount: 500 });
    expect((await stripe.refunds.list({ payment_intent: id })).data).toEqual([]);
  });

  it('is not captured beyond what was held, nor twice', async () => {
    const { id } = await hold();
    const over = await refusal(stripe.paymentIntents.capture(id, { amount_to_capture: 1201 }));
    expect(over).toMatchObject({ status: 400, code: 'amount_too_large', param: 'amount_to_capture' });
    await stripe.paymentIntents.capture(id);
    const twice = await refusal(stripe.paymentIntents.capture(id));
    expect(twice).toMatchObject({ status: 400, code: 'payment_intent_unexpected_state' });
  });

  it('is released by canceling, and then cannot be captured', async () => {
    const { id } = await hold();
    const released = await stripe.paymentIntents.cancel(id, { cancellation_reason: 'requested_by_customer' });
    expect(released).toMatchObject({ status: 'canceled', amount_capturable: 0 });
    const late = await refusal(stripe.paymentIntents.capture(id));
    expect(late).toMatchObject({ status: 400, code: 'payment_intent_unexpected_state' });
  });

  it('runs out by itself', async () => {
    const { id } = await hold();
    await bench.control('clock', { advanceSeconds: 7 * 24 * 3600 + 1 });
    const after = await stripe.paymentIntents.retrieve(id);
    expect(after).toMatchObject({ status: 'canceled', cancellation_reason: 'expired' });
    expect(await bench.events()).toEqual(
      expect.arrayContaining(['charge.expired', 'payment_intent.canceled']),
    );
  });
});

describe('a refund', () => {
  const paid = () =>
    stripe.paymentIntents.create({ ...euros, payment_method: 'pm_card_visa', confirm: true });

  it('gives back in parts, up to the whole and no further', async () => {
    const { id } = await paid();
    const first = await stripe.refunds.create({
      payment_intent: id,
      amount: 500,
      expand: ['balance_transaction'],
    });
    expect(first).toMatchObject({ status: 'succeeded', amount: 500, balance_transaction: { amount: -500 } });
    expect(await refusal(stripe.refunds.create({ payment_intent: id, amount: 701 }))).toMatchObject({
      status: 400,
    });
    const rest = await stripe.refunds.create({ payment_intent: id });
    expect(rest.amount).toBe(700);
    const again = await refusal(stripe.refunds.create({ payment_intent: id }));
    expect(again).toMatchObject({ status: 400, code: 'charge_already_refunded' });
    const intent = await stripe.paymentIntents.retrieve(id, { expand: ['latest_charge.refunds'] });
    expect(chargeOf(intent)).toMatchObject({ amount_refunded: 1200, refunded: true });
    expect(chargeOf(intent).refunds?.data.map((one) => one.amount)).toEqual([700, 500]);
  });

  it('of a hold is refused: a hold is canceled', async () => {
    const { id } = await hold();
    expect(await refusal(stripe.refunds.create({ payment_intent: id }))).toMatchObject({ status: 400 });
  });
});

describe('a setup', () => {
  it('keeps a card for its customer', async () => {
    const customer = await stripe.customers.create({});
    const setup = await stripe.setupIntents.create({
      customer: customer.id,
      payment_method: 'pm_card_visa',
      confirm: true,
    });
    expect(setup).toMatchObject({ status: 'succeeded', usage: 'off_session' });
    const { data } = await stripe.paymentMethods.list({ customer: customer.id, type: 'card' });
    expect(data.map(({ id }) => id)).toEqual([setup.payment_method]);
    expect((await stripe.customers.listPaymentMethods(customer.id)).data).toHaveLength(1);
  });

  it('asks the holder once, and then the card works without them', async () => {
    const customer = await stripe.customers.create({});
    const setup = await stripe.setupIntents.create({
      customer: customer.id,
      payment_method: 'pm_card_authenticationRequiredOnSetup',
      confirm: true,
    });
    expect(setup.status).toBe('requires_action');
    await bench.control(`authenticate/${setup.id}`, { confirm: true });
    const kept = await stripe.setupIntents.retrieve(setup.id);
    expect(kept.status).toBe('succeeded');
    const paid = await stripe.paymentIntents.create({
      ...euros,
      customer: customer.id,
      payment_method: String(kept.payment_method),
      confirm: true,
      off_session: true,
    });
    expect(paid.status).toBe('succeeded');
  });

  it('refuses a card that the bank declines', async () => {
    const said = await refusal(
      stripe.setupIntents.create({ payment_method: 'pm_card_chargeDeclined', confirm: true }),
    );
    expect(said).toMatchObject({ status: 402, code: 'card_declined' });
    expect(said.error.setup_intent?.status).toBe('requires_payment_method');
  });

  it('keeps a card that will fail later, as campaigns must expect', async () => {
    const saved = await aCustomerWithCard(stripe, 'pm_card_chargeCustomerFail');
    const charge = stripe.paymentIntents.create({
      ...euros,
      customer: saved.customer,
      payment_method: saved.method,
      confirm: true,
      off_session: true,
    });
    expect(await refusal(charge)).toMatchObject({ status: 402, code: 'card_declined' });
  });
});

describe('a request', () => {
  const wrong = (params: object) =>
    refusal(stripe.paymentIntents.create(params as Stripe.PaymentIntentCreateParams));

  it.each([
    [{ ...euros, colour: 'red' }, 'parameter_unknown', 'colour'],
    [{ ...euros, payment_method_types: ['card'] }, 'parameter_unknown', 'payment_method_types'],
    [
      { ...euros, shipping: undefined, automatic_payment_methods: { enabled: true, x: 1 } },
      'parameter_unknown',
      'automatic_payment_methods[x]',
    ],
    [{ currency: 'eur' }, 'parameter_missing', 'amount'],
    [{ amount: 1200 }, 'parameter_missing', 'currency'],
    [{ ...euros, amount: 12.5 }, 'parameter_invalid_integer', 'amount'],
    [{ ...euros, amount: 49 }, 'amount_too_small', 'amount'],
    [{ ...euros, amount: 100_000_000 }, 'amount_too_large', 'amount'],
    [{ ...euros, customer: '' }, 'parameter_invalid_empty', 'customer'],
  ])('with %j is refused as %s (%s)', async (params, code, param) => {
    expect(await wrong(params)).toMatchObject({ status: 400, type: 'invalid_request_error', code, param });
  });

  it('for what does not exist is answered 404', async () => {
    const nowhere = { status: 404, code: 'resource_missing' };
    expect(await refusal(stripe.paymentIntents.retrieve('pi_none'))).toMatchObject(nowhere);
    expect(await wrong({ ...euros, customer: 'cus_none' })).toMatchObject({ ...nowhere, param: 'customer' });
  });

  it('with another key, or none, is answered 401', async () => {
    const { port } = new URL(bench.url);
    const stranger = new Stripe('sk_test_another', { host: '127.0.0.1', port, protocol: 'http' });
    expect(await refusal(stranger.customers.list())).toMatchObject({ status: 401 });
  });

  it('under an idempotency key is carried out once', async () => {
    const idempotencyKey = aKey();
    const params = {
      ...euros,
      payment_method: 'pm_card_visa',
      confirm: true,
      metadata: { run: idempotencyKey },
    };
    const answers = await Promise.all(
      [1, 2, 3].map(() => stripe.paymentIntents.create(params, { idempotencyKey })),
    );
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    const replayed = answers.filter(
      ({ lastResponse }) => lastResponse.headers['idempotent-replayed'] === 'true',
    );
    expect(replayed).toHaveLength(2);
    const said = await refusal(stripe.paymentIntents.create({ ...params, amount: 1300 }, { idempotencyKey }));
    expect(said).toMatchObject({ status: 400, type: 'idempotency_error' });
    const declined = { ...euros, payment_method: 'pm_card_chargeDeclined', confirm: true };
    const key = { idempotencyKey: aKey() };
    const first = await refusal(stripe.paymentIntents.create(declined, key));
    const second = await refusal(stripe.paymentIntents.create(declined, key));
    expect(second.error.payment_intent?.id).toBe(first.error.payment_intent?.id);
  });

  it('whose parameters were refused may be mended under the same key', async () => {
    const key = { idempotencyKey: aKey() };
    const bad = { ...euros, colour: 'red' } as Stripe.PaymentIntentCreateParams;
    await refusal(stripe.paymentIntents.create(bad, key));
    expect(await stripe.paymentIntents.create(euros, key)).toMatchObject({ amount: 1200 });
  });

  it('whose answer was lost on the way is not carried out again by the retry', async () => {
    const customer = await stripe.customers.create({});
    await bench.control('network', { kind: 'lose', times: 1 });
    await stripe.paymentIntents.create({ ...euros, customer: customer.id }, { idempotencyKey: aKey() });
    expect((await stripe.paymentIntents.list({ customer: customer.id })).data).toHaveLength(1);
  });

  it('for a list gives pages, newest first', async () => {
    const customer = await stripe.customers.create({});
    const made: string[] = [];
    for (let count = 0; count < 5; count += 1) {
      made.unshift((await stripe.paymentIntents.create({ ...euros, customer: customer.id })).id);
    }
    const first = await stripe.paymentIntents.list({ customer: customer.id, limit: 2 });
    expect(first).toMatchObject({ object: 'list', has_more: true });
    const all = await stripe.paymentIntents
      .list({ customer: customer.id, limit: 2 })
      .autoPagingToArray({ limit: 50 });
    expect(all.map(({ id }) => id)).toEqual(made);
    const before = await stripe.paymentIntents.list({
      customer: customer.id,
      limit: 2,
      ending_before: made[3],
    });
    expect(before.data.map(({ id }) => id)).toEqual(made.slice(1, 3));
  });
});
