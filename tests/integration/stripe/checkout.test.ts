import type Stripe from 'stripe';
import { aCheckout, aCustomerWithCard, type Bench, card, openBench, refusal, sendForm } from './bench';

let bench: Bench;
let stripe: Stripe;
beforeAll(async () => {
  bench = await openBench();
  stripe = bench.stripe;
});
afterAll(() => bench.close());

const pageOf = async (session: { url: string | null }, language = 'en') => {
  const answer = await fetch(session.url ?? '', { headers: { 'accept-language': language } });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};
const pay = (session: { url: string | null }, number?: string) => sendForm(session.url ?? '', card(number));
const afterwards = (session: { id: string }) =>
  stripe.checkout.sessions.retrieve(session.id, { expand: ['payment_intent.latest_charge', 'setup_intent'] });

describe('a hosted page', () => {
  it('shows what is paid and takes it by a plain form', async () => {
    const session = await aCheckout(stripe, { metadata: { booking: 'b1' } });
    expect(session).toMatchObject({
      status: 'open',
      payment_status: 'unpaid',
      amount_total: 1200,
      payment_intent: null,
    });
    const page = await pageOf(session);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Perceuse, deux jours');
    expect(page.text).toContain('€12.00');
    // A card that is accepted, another one for each e-mail address.
    expect(page.text).toMatch(/value="4242 42(\d\d \d{4} \d{4})"/);
    expect(page.text).not.toContain('<script');
    expect(page.headers.get('content-security-policy')).toContain(
      "form-action 'self' https://mitoyen.example",
    );
    const { status, location } = await pay(session);
    expect({ status, location }).toEqual({
      status: 303,
      location: `https://mitoyen.example/paid?checkout=${session.id}`,
    });
    const after = await afterwards(session);
    expect(after).toMatchObject({
      status: 'complete',
      payment_status: 'paid',
      url: null,
      metadata: { booking: 'b1' },
      payment_intent: { status: 'succeeded', amount_received: 1200 },
    });
  });

  it('sent twice takes the money once', async () => {
    const session = await aCheckout(stripe);
    const answers = await Promise.all([pay(session), pay(session)]);
    const paidAt = `https://mitoyen.example/paid?checkout=${session.id}`;
    expect(answers.map(({ location }) => location)).toEqual([paidAt, paidAt]);
    const { payment_intent } = await afterwards(session);
    const charges = await stripe.charges.list({
      payment_intent: (payment_intent as Stripe.PaymentIntent).id,
    });
    expect(charges.data).toHaveLength(1);
    expect((await pageOf(session)).status).toBe(200);
  });

  it('says that a card was declined, keeps what was typed, and takes another', async () => {
    const session = await aCheckout(stripe);
    const refused = await pay(session, '4000 0000 0000 0002');
    expect(refused.status).toBe(422);
    expect(refused.page).toContain('role="alert"');
    expect(refused.page).toContain('4000 0000 0000 0002');
    expect(await afterwards(session)).toMatchObject({ status: 'open', payment_status: 'unpaid' });
    expect((await pay(session)).status).toBe(303);
    expect(await afterwards(session)).toMatchObject({ status: 'complete', payment_status: 'paid' });
  });

  it.each([
    ['number', '4242 4242 4242 4241'],
    ['expiry', '01 / 20'],
    ['expiry', 'soon'],
    ['cvc', '1'],
  ])('puts a mistake beside its field (%s: %s)', async (field, value) => {
    const session = await aCheckout(stripe);
    const { status, page } = await sendForm(session.url ?? '', { ...card(), [field]: value });
    expect(status).toBe(422);
    expect(page).toContain(`aria-invalid="true" aria-describedby="${field}-wrong"`);
    expect(page).toContain(`id="${field}-wrong"`);
  });

  it('lets the bank ask on a second page, where the holder confirms', async () => {
    const session = await aCheckout(stripe);
    const { location } = await pay(session, '4000 0025 0000 3155');
    expect(location).toContain('/authenticate/pi_');
    expect((await pageOf({ url: location })).text).toContain('Confirm');
    expect(await afterwards(session)).toMatchObject({ status: 'open' });
    const confirmed = await sendForm(location ?? '', { answer: 'yes' });
    expect(confirmed.location).toBe(`https://mitoyen.example/paid?checkout=${session.id}`);
    expect(await afterwards(session)).toMatchObject({ status: 'complete', payment_status: 'paid' });
  });

  it('comes back with the reason when the holder refuses', async () => {
    const session = await aCheckout(stripe);
    const { location } = await pay(session, '4000 0025 0000 3155');
    const refused = await sendForm(location ?? '', { answer: 'no' });
    expect(refused.location).toBe(session.url);
    expect((await pageOf(session)).text).toContain('could not confirm that it is you');
    expect((await pay(session)).status).toBe(303);
  });

  it('speaks the language of the session, or else of the browser', async () => {
    const french = await aCheckout(stripe, { locale: 'fr' });
    const open = await aCheckout(stripe);
    expect((await pageOf(french, 'en')).text).toContain('<html lang="fr">');
    expect((await pageOf(french, 'en')).text).toMatch(/Payer 12,00\s€/);
    expect((await pageOf(open, 'de, fr;q=0.8, en;q=0.5')).text).toContain('<html lang="fr">');
    expect((await pageOf(open, 'en-GB')).text).toContain('<html lang="en">');
  });

  it('shows what members wrote as text', async () => {
    const name = '<script>alert(1)</script> & "co"';
    const price = { currency: 'eur', unit_amount: 600, product_data: { name } };
    const session = await aCheckout(stripe, { line_items: [{ price_data: price }] });
    const { text } = await pageOf(session);
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;co&quot;');
    expect(text).not.toContain('<script>');
  });

  it('that does not exist is not found', async () => {
    expect((await fetch(`${bench.url}/c/pay/cs_test_none`)).status).toBe(404);
    expect((await fetch(`${bench.url}/authenticate/pi_none`)).status).toBe(404);
  });
});

describe('a checkout', () => {
  it('keeps the card when asked to, for the customer it was opened for', async () => {
    const { id: customer } = await stripe.customers.create({ email: 'ines@example.org' });
    const session = await aCheckout(stripe, {
      customer,
      payment_intent_data: {
        setup_future_usage: 'off_session',
        metadata: { booking: 'b2' },
        transfer_group: 'b2',
      },
    });
    await pay(session);
    const { payment_intent, customer_details } = await afterwards(session);
    expect(payment_intent).toMatchObject({ customer, metadata: { booking: 'b2' }, transfer_group: 'b2' });
    expect(customer_details?.email).toBe('ines@example.org');
    const { data } = await stripe.paymentMethods.list({ customer });
    expect(data.map(({ id }) => id)).toEqual([(payment_intent as Stripe.PaymentIntent).payment_method]);
  });

  it('in setup mode takes no money and keeps the card', async () => {
    const { id: customer } = await stripe.customers.create({});
    const session = await aCheckout(stripe, {
      mode: 'setup',
      customer,
      setup_intent_data: { metadata: { pledge: 'p1' } },
    });
    expect((await pageOf(session)).text).toContain('Nothing is charged today');
    await pay(session, '4000 0025 0000 3155').then(({ location }) =>
      sendForm(location ?? '', { answer: 'yes' }),
    );
    expect(await afterwards(session)).toMatchObject({
      status: 'complete',
      payment_status: 'no_payment_required',
      amount_total: null,
      setup_intent: { status: 'succeeded', metadata: { pledge: 'p1' } },
    });
    expect((await stripe.paymentMethods.list({ customer })).data).toHaveLength(1);
    expect((await stripe.charges.list({ customer })).data).toEqual([]);
  });

  it('can hold instead of taking', async () => {
    const session = await aCheckout(stripe, { payment_intent_data: { capture_method: 'manual' } });
    await pay(session);
    const after = await afterwards(session);
    expect(after).toMatchObject({ status: 'complete', payment_intent: { status: 'requires_capture' } });
  });

  it('expired by us takes no payment any more', async () => {
    const session = await aCheckout(stripe);
    expect(await stripe.checkout.sessions.expire(session.id)).toMatchObject({ status: 'expired', url: null });
    const { status, page } = await pay(session);
    expect(status).toBe(410);
    expect(page).toContain('https://mitoyen.example/back');
    expect(await refusal(stripe.checkout.sessions.expire(session.id))).toMatchObject({ status: 400 });
    expect(await bench.events()).toContain('checkout.session.expired');
  });

  it('paid can no longer be expired', async () => {
    const session = await aCheckout(stripe);
    await pay(session);
    expect(await refusal(stripe.checkout.sessions.expire(session.id))).toMatchObject({ status: 400 });
  });

  it('runs out at its time', async () => {
    const session = await aCheckout(stripe, { expires_at: Math.floor(Date.now() / 1000) + 3600 });
    await bench.control('clock', { advanceSeconds: 3601 });
    expect(await afterwards(session)).toMatchObject({ status: 'expired' });
  });

  it('runs out in peace when its intent was canceled before', async () => {
    const session = await aCheckout(stripe);
    await pay(session, '4000 0000 0000 0002');
    const { payment_intent } = await stripe.checkout.sessions.retrieve(session.id);
    await stripe.paymentIntents.cancel(String(payment_intent));
    await bench.control('clock', { advanceSeconds: 24 * 3600 + 1 });
    expect(await afterwards(session)).toMatchObject({ status: 'expired' });
  });

  it('tells its line items when asked', async () => {
    const session = await aCheckout(stripe, { expand: ['line_items'] });
    expect(session.line_items?.data).toMatchObject([{ quantity: 2, amount_total: 1200 }]);
    const { data } = await stripe.checkout.sessions.listLineItems(session.id);
    expect(data).toMatchObject([{ description: 'Perceuse, deux jours' }]);
  });

  it.each([
    [{ line_items: [] }, 'line_items'],
    [{ colour: 'red' }, 'colour'],
    [{ expires_at: 1_000_000 }, 'expires_at'],
    [{ success_url: undefined }, 'success_url'],
    [{ customer: 'cus_none' }, 'customer'],
    [{ mode: 'setup', payment_intent_data: {}, submit_type: 'pay' }, 'submit_type'],
  ])('with %j is refused', async (more, param) => {
    const said = await refusal(aCheckout(stripe, more as Partial<Stripe.Checkout.SessionCreateParams>));
    expect(said).toMatchObject({ type: 'invalid_request_error', param });
  });

  it('is found by the payment it made', async () => {
    const { customer } = await aCustomerWithCard(stripe);
    const session = await aCheckout(stripe, { customer });
    await pay(session);
    const { payment_intent } = await stripe.checkout.sessions.retrieve(session.id);
    const found = await stripe.checkout.sessions.list({ payment_intent: String(payment_intent) });
    expect(found.data.map(({ id }) => id)).toEqual([session.id]);
  });
});
