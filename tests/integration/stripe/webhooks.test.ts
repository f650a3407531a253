import { aCheckout, type Bench, card, openBench, sendForm, webhookSecret } from './bench';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const charge = () =>
  bench.stripe.paymentIntents.create({
    amount: 1200,
    currency: 'eur',
    payment_method: 'pm_card_visa',
    confirm: true,
  });
const ofCharge = ['payment_intent.created', 'charge.succeeded', 'payment_intent.succeeded'];
const types = () => bench.inbox.received.map(({ event }) => event.type);

it('are signed so that the SDK knows them, and only with the right secret', async () => {
  await charge();
  await bench.inbox.until((all) => all.length === 3);
  const [first] = bench.inbox.received;
  if (!first) throw new Error('none');
  const event = bench.stripe.webhooks.constructEvent(first.body, first.signature, webhookSecret);
  expect(event).toMatchObject({ object: 'event', type: 'payment_intent.created', livemode: false });
  const check = (body: string, secret: string) => () =>
    bench.stripe.webhooks.constructEvent(body, first.signature, secret);
  expect(check(first.body, 'whsec_other')).toThrow('No signatures found matching');
  expect(check(first.body.replace('1200', '1'), webhookSecret)).toThrow('No signatures found matching');
});

it('come in order, and tell what the events list tells', async () => {
  await charge();
  expect(await bench.events()).toEqual(ofCharge);
  const { data } = await bench.stripe.events.list();
  expect(data.map(({ type }) => type).reverse()).toEqual(ofCharge);
  const some = await bench.stripe.events.list({ types: ['charge.succeeded', 'charge.failed'] });
  expect(some.data.map(({ type }) => type)).toEqual(['charge.succeeded']);
});

it('carry the object as it was, whatever became of it since', async () => {
  await bench.control('webhooks', { hold: true });
  const { id } = await bench.stripe.paymentIntents.create({ amount: 1200, currency: 'eur' });
  await bench.stripe.paymentIntents.cancel(id);
  await bench.control('webhooks', { release: true, flush: true });
  expect(bench.inbox.received.map(({ event }) => event.data.object)).toMatchObject([
    { id, status: 'requires_payment_method' },
    { id, status: 'canceled' },
  ]);
});

it('are tried again until the answer is 2xx', async () => {
  let refused = 0;
  bench.inbox.answer = () => (refused++ < 3 ? 500 : 200);
  await bench.stripe.customers.create({});
  await bench.inbox.until((all) => all.length === 4);
  expect(new Set(bench.inbox.received.map(({ event }) => event.id)).size).toBe(1);
  expect(await bench.control('webhooks', { flush: true })).toMatchObject({ pending: 0, delivered: 1 });
});

it('follow no redirect: that is an endpoint that does not answer', async () => {
  let redirected = 0;
  bench.inbox.answer = () => (redirected++ < 1 ? 302 : 200);
  await bench.stripe.customers.create({});
  await bench.inbox.until((all) => all.length === 2);
  expect(types()).toEqual(['customer.created', 'customer.created']);
});

it('come late when told to', async () => {
  await bench.control('webhooks', { delaySeconds: 3600 });
  await charge();
  expect(await bench.control('webhooks', {})).toMatchObject({ pending: 3, delivered: 0 });
  expect(types()).toEqual([]);
  expect(await bench.control('webhooks', { flush: true })).toMatchObject({ pending: 0, delivered: 3 });
  expect(types()).toEqual(ofCharge);
});

it('come twice when told to', async () => {
  await bench.control('webhooks', { repeat: 2 });
  await charge();
  await bench.control('webhooks', { flush: true });
  expect(types()).toEqual(ofCharge.flatMap((type) => [type, type]));
});

it('come out of order when told to', async () => {
  await bench.control('webhooks', { hold: true });
  await charge();
  expect(await bench.control('webhooks', {})).toMatchObject({ held: 3, pending: 0 });
  await bench.control('webhooks', { release: true, shuffle: true, flush: true });
  expect(types()).toEqual(ofCharge.toReversed());
});

it('can be sent again one by one', async () => {
  await charge();
  await bench.events();
  const { data } = await bench.stripe.events.list({ type: 'charge.succeeded' });
  await bench.control('webhooks/resend', { event: data[0]?.id });
  await bench.inbox.until((all) => all.length === 4);
  expect(types().at(-1)).toBe('charge.succeeded');
});

it('tell of a hosted page that was paid', async () => {
  const session = await aCheckout(bench.stripe, { metadata: { booking: 'b1' } });
  await sendForm(session.url ?? '', card());
  expect(await bench.events()).toEqual([...ofCharge, 'checkout.session.completed']);
  const { event } = bench.inbox.received.at(-1) ?? {};
  expect(event?.data.object).toMatchObject({
    id: session.id,
    payment_status: 'paid',
    metadata: { booking: 'b1' },
  });
});

it('that are pending survive a restart, with everything else', async () => {
  await bench.control('webhooks', { hold: true });
  const session = await aCheckout(bench.stripe);
  const paid = await charge();
  const key = { idempotencyKey: 'kept' };
  const made = await bench.stripe.customers.create({ name: 'Inès' }, key);
  await bench.restart();
  expect(bench.inbox.received).toEqual([]);
  expect(await bench.stripe.paymentIntents.retrieve(paid.id)).toMatchObject({ status: 'succeeded' });
  expect(await bench.stripe.customers.create({ name: 'Inès' }, key)).toMatchObject({ id: made.id });
  expect((await sendForm(session.url ?? '', card())).status).toBe(303);
  await bench.control('webhooks', { release: true, flush: true });
  expect(types()).toEqual([...ofCharge, 'customer.created', ...ofCharge, 'checkout.session.completed']);
});

it('wait for an endpoint that is down, and reach it once it is back', async () => {
  bench.inbox.answer = () => 503;
  await bench.stripe.customers.create({});
  await bench.inbox.until((all) => all.length >= 1);
  await bench.restart();
  bench.inbox.answer = () => 200;
  await bench.events();
  expect(await bench.control('webhooks', {})).toMatchObject({ pending: 0, delivered: 1 });
});

it('are no one else’s to steer: neither a page nor a proxy may', async () => {
  const ask = (headers: Record<string, string>) =>
    fetch(`${bench.url}/_emulator/webhooks`, { method: 'POST', body: '{"hold":true}', headers });
  expect((await ask({ origin: 'https://elsewhere.example' })).status).toBe(404);
  expect((await ask({ 'x-forwarded-for': '203.0.113.7' })).status).toBe(404);
  expect((await ask({})).status).toBe(200);
});
