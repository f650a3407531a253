import type Stripe from 'stripe';
import {
  cardOfName,
  cardOfNumber,
  declineMessage,
  isCardNumber,
  type TestCard,
} from '@/lib/platform/stripe/emulator/cards';
import { type Context, idOf, mergedMetadata, newId } from '@/lib/platform/stripe/emulator/context';
import { declined, Fault, invalid } from '@/lib/platform/stripe/emulator/errors';
import { listRoute } from '@/lib/platform/stripe/emulator/lists';
import {
  atLeast,
  clearable,
  email,
  fields,
  metadata,
  needed,
  nothing,
  oneOf,
  params,
  type Read,
  text,
} from '@/lib/platform/stripe/emulator/params';
import { type Route, route } from '@/lib/platform/stripe/emulator/router';

const place = clearable(text);
const address = fields({
  city: place,
  country: place,
  line1: place,
  line2: place,
  postal_code: place,
  state: place,
});
const billing = fields({ address, email: clearable(email), name: clearable(text), phone: clearable(text) });
const allowRedisplay = oneOf('always', 'limited', 'unspecified');
const cardFields = { number: text, token: text, exp_month: atLeast(1), exp_year: atLeast(1), cvc: text };
const create = params({
  type: needed(oneOf('card')),
  card: fields(cardFields),
  billing_details: billing,
  allow_redisplay: allowRedisplay,
  metadata,
});
/** `payment_method_data`: the same, given with an intent. */
export const methodData = fields({
  type: needed(oneOf('card')),
  card: fields(cardFields),
  billing_details: billing,
  allow_redisplay: allowRedisplay,
  metadata,
});
const update = params({
  card: fields({ exp_month: atLeast(1), exp_year: atLeast(1) }),
  billing_details: billing,
  allow_redisplay: allowRedisplay,
  metadata,
});
type NewMethod = Omit<Read<typeof create>, 'expand'>;

/** A payment method from a card's number, or from the token that stands for one. */
export function addMethod(context: Context, given: NewMethod): Stripe.PaymentMethod {
  const { number, token, exp_month = 12, exp_year = 2034 } = given.card ?? {};
  const card = token ? cardOfName(token) : cardOfNumber(number?.replaceAll(/\s/g, '') ?? '');
  if (!card) throw invalid(`No such token: '${token}'`, { code: 'resource_missing', param: 'card[token]' });
  if (!isCardNumber(card.number))
    throw wrongCard('incorrect_number', 'number', 'Your card number is incorrect.');
  const lastMoment = Date.UTC(exp_year, exp_month, 1) / 1000;
  if (exp_month > 12)
    throw wrongCard('invalid_expiry_month', 'exp_month', "Your card's expiry month is invalid.");
  if (lastMoment <= context.now()) {
    throw wrongCard('invalid_expiry_year', 'exp_year', "Your card's expiry year is invalid.");
  }
  const id = newId('pm');
  const method = context.store.add('payment_method', {
    id,
    object: 'payment_method',
    allow_redisplay: given.allow_redisplay ?? 'unspecified',
    billing_details: billingOf(given.billing_details),
    card: cardShape(card, exp_month, exp_year),
    created: context.now(),
    customer: null,
    customer_account: null,
    livemode: false,
    metadata: mergedMetadata({}, given.metadata),
    type: 'card',
  });
  context.store.note(id, { card: card.number });
  return method;
}

function wrongCard(code: string, field: string, message: string): Fault {
  return new Fault(402, { type: 'card_error', code, param: `card[${field}]`, message });
}

function billingOf(given: NewMethod['billing_details']): Stripe.PaymentMethod.BillingDetails {
  const nowhere = { city: null, country: null, line1: null, line2: null, postal_code: null, state: null };
  return {
    address: { ...nowhere, ...given?.address },
    email: given?.email ?? null,
    name: given?.name ?? null,
    phone: given?.phone ?? null,
    tax_id: null,
  };
}

function cardShape(card: TestCard, month: number, year: number): Stripe.PaymentMethod.Card {
  return {
    brand: card.brand,
    checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' },
    country: card.country,
    display_brand: card.brand,
    exp_month: month,
    exp_year: year,
    fingerprint: `emulator${card.number.slice(-8)}`,
    funding: 'credit',
    generated_from: null,
    last4: card.number.slice(-4),
    networks: { available: [card.brand], preferred: null },
    regulated_status: 'unregulated',
    three_d_secure_usage: { supported: true },
    wallet: null,
  };
}

/** The payment method of this id; `pm_card_visa` and its like make a new one. */
export function methodOf(context: Context, id: string, param = 'payment_method'): Stripe.PaymentMethod {
  if (cardOfName(id)) return addMethod(context, { type: 'card', card: { token: id } });
  return context.store.need('payment_method', id, param);
}

/** The test card behind a payment method. */
export function testCardOf(context: Context, methodId: string): TestCard {
  return cardOfNumber(context.store.facts(methodId).card ?? '');
}

/** Binds a payment method to a customer, after asking its bank. */
export function attach(context: Context, id: string, customer: string): Stripe.PaymentMethod {
  context.store.need('customer', customer, 'customer');
  const method = methodOf(context, id);
  const owner = idOf(method.customer);
  if (owner === customer) return method;
  if (owner || context.store.facts(method.id).used) {
    throw invalid('The payment method was used or attached before and cannot be attached to this customer.');
  }
  const { declines } = testCardOf(context, method.id);
  if (declines?.when === 'always') {
    const { code, declineCode } = declines;
    throw declined({ code, decline_code: declineCode, message: declineMessage(declineCode) });
  }
  const attached = context.store.change('payment_method', method.id, { customer });
  context.emit('payment_method.attached', attached);
  return attached;
}

function updateMethod(context: Context, id: string, given: Read<typeof update>): Stripe.PaymentMethod {
  const method = context.store.need('payment_method', id);
  const changed = context.store.change('payment_method', id, {
    ...(given.allow_redisplay && { allow_redisplay: given.allow_redisplay }),
    ...(given.billing_details && { billing_details: billingOf(given.billing_details) }),
    ...(given.card &&
      method.card && { card: { ...method.card, ...given.card } as Stripe.PaymentMethod.Card }),
    metadata: mergedMetadata(method.metadata, given.metadata),
  });
  context.emit('payment_method.updated', changed);
  return changed;
}

export const routes: Route[] = [
  listRoute('/v1/payment_methods', 'payment_method', {
    customer: text,
    type: text,
    allow_redisplay: allowRedisplay,
  }),
  route('POST', '/v1/payment_methods', create, (context, { params }) => addMethod(context, params)),
  route('GET', '/v1/payment_methods/:id', nothing, (context, { id }) => methodOf(context, id)),
  route('POST', '/v1/payment_methods/:id', update, (context, { id, params }) =>
    updateMethod(context, id, params),
  ),
  route(
    'POST',
    '/v1/payment_methods/:id/attach',
    params({ customer: needed(text) }),
    (context, { id, params }) => attach(context, id, params.customer),
  ),
  route('POST', '/v1/payment_methods/:id/detach', nothing, (context, { id }) => {
    const before = context.store.need('payment_method', id);
    if (!before.customer) throw invalid('The payment method you provided is not attached to a customer.');
    const detached = context.store.change('payment_method', id, { customer: null });
    context.store.note(id, { used: 'detached' });
    context.emit('payment_method.detached', detached, { customer: before.customer });
    return detached;
  }),
  route('GET', '/v1/customers/:id/payment_methods/:inner', nothing, ({ store }, { id, inner }) => {
    store.need('customer', id);
    return store.need('payment_method', inner);
  }),
];
