import type Stripe from 'stripe';
import { requireUnits } from '@/lib/platform/stripe/emulator/amounts';
import { type Context, idOf, mergedMetadata, newId } from '@/lib/platform/stripe/emulator/context';
import { invalid, wrongState } from '@/lib/platform/stripe/emulator/errors';
import { listRoute } from '@/lib/platform/stripe/emulator/lists';
import { metadata, nothing, oneOf, params, type Read, text } from '@/lib/platform/stripe/emulator/params';
import { createSession } from '@/lib/platform/stripe/emulator/resources/checkout-params';
import { cancelIntent, isCancellable } from '@/lib/platform/stripe/emulator/resources/payment-intents';
import { addSetup, cancelSetup, isOpenSetup } from '@/lib/platform/stripe/emulator/resources/setup-intents';
import { type Route, route } from '@/lib/platform/stripe/emulator/router';

type NewSession = Read<typeof createSession>;
type Session = Stripe.Checkout.Session;

const shortestSeconds = 30 * 60;
const longestSeconds = 24 * 3600;

function addSession(context: Context, given: NewSession): Session {
  requireWhole(given);
  const now = context.now();
  const expiresAt = given.expires_at ?? now + longestSeconds;
  if (expiresAt < now + shortestSeconds || expiresAt > now + longestSeconds) {
    const message = 'The `expires_at` timestamp must be at least 30 minutes and at most 24 hours from now.';
    throw invalid(message, { param: 'expires_at' });
  }
  if (given.customer) context.store.need('customer', given.customer, 'customer');
  const items = lineItems(given);
  const isPayment = given.mode === 'payment';
  const total = isPayment ? items.reduce((sum, item) => sum + item.amount_total, 0) : null;
  const currency = items[0]?.currency ?? given.currency ?? null;
  requireAmount(items, total);
  const id = newId('cs_test', 58);
  const setup = given.mode === 'setup' ? setupOf(context, given) : null;
  const session = context.store.add('checkout.session', {
    ...unused,
    id,
    object: 'checkout.session',
    allowed_payment_method_types: given.allowed_payment_method_types ?? null,
    amount_subtotal: total,
    amount_total: total,
    cancel_url: given.cancel_url ?? null,
    client_reference_id: given.client_reference_id ?? null,
    created: now,
    currency,
    customer: given.customer ?? null,
    customer_creation: isPayment && !given.customer ? (given.customer_creation ?? 'if_required') : null,
    customer_details: null,
    customer_email: given.customer_email ?? null,
    expires_at: expiresAt,
    locale: given.locale ?? null,
    metadata: mergedMetadata({}, given.metadata),
    mode: given.mode,
    payment_status: isPayment ? 'unpaid' : 'no_payment_required',
    setup_intent: setup,
    status: 'open',
    submit_type: given.submit_type ?? null,
    success_url: given.success_url,
    total_details: isPayment ? { amount_discount: 0, amount_shipping: 0, amount_tax: 0 } : null,
    url: `${context.publicUrl}/c/pay/${id}`,
  });
  const intent = JSON.stringify(given.payment_intent_data ?? {});
  context.store.note(id, { items: JSON.stringify(items), intent });
  context.store.setAlarm(id, expiresAt);
  return session;
}

/** What depends on the mode, beyond what each parameter may be. */
function requireWhole(given: NewSession): void {
  const has = (name: keyof NewSession) => given[name] !== undefined;
  if (given.customer && given.customer_email)
    throw invalid('You may only specify one of customer, customer_email.');
  if (given.mode === 'payment' && !given.line_items?.length) {
    const message = 'Missing required param: line_items.';
    throw invalid(message, { code: 'parameter_missing', param: 'line_items' });
  }
  const foreign = (given.mode === 'setup' ? onlyPayment : onlySetup).find(has);
  if (foreign)
    throw invalid(`You can not pass \`${foreign}\` in \`${given.mode}\` mode.`, { param: foreign });
}
const onlyPayment = ['line_items', 'payment_intent_data', 'submit_type', 'customer_creation'] as const;
const onlySetup = ['setup_intent_data'] as const;

function requireAmount(items: Stripe.LineItem[], total: number | null): void {
  if (items.some((item) => item.currency !== items[0]?.currency))
    throw invalid('All line items need one currency.');
  for (const { amount_total, currency } of items) requireUnits(amount_total, currency, 'line_items');
  if (total !== null && total < 50) {
    const message = "The Checkout Session's total amount must be at least 50.";
    throw invalid(message, { code: 'amount_too_small' });
  }
}

function lineItems(given: NewSession): Stripe.LineItem[] {
  return (given.line_items ?? []).map(({ quantity = 1, price_data }) => {
    const amount = price_data.unit_amount * quantity;
    const price = {
      object: 'price',
      id: newId('price'),
      currency: price_data.currency,
      unit_amount: price_data.unit_amount,
    };
    return {
      id: newId('li'),
      object: 'item',
      adjustable_quantity: null,
      amount_discount: 0,
      amount_subtotal: amount,
      amount_tax: 0,
      amount_total: amount,
      currency: price_data.currency,
      description: price_data.product_data.name,
      metadata: null,
      price: {
        ...price,
        active: false,
        livemode: false,
        metadata: {},
        type: 'one_time',
      } as unknown as Stripe.Price,
      quantity,
    };
  });
}

function setupOf(context: Context, given: NewSession): string {
  return addSetup(context, { customer: given.customer, ...given.setup_intent_data }).id;
}

/** What the member sees on the page and what `line_items` expands to. */
export function itemsOf(context: Context, id: string): Stripe.LineItem[] {
  return JSON.parse(context.store.facts(id).items ?? '[]') as Stripe.LineItem[];
}

/** Closes an open session: its page takes no payment any more. */
export function expireSession(context: Context, id: string): Session {
  const session = context.store.need('checkout.session', id);
  if (session.status !== 'open') throw wrongState('checkout_session', 'expired', session.status);
  const [intent, setup] = [idOf(session.payment_intent), idOf(session.setup_intent)];
  if (intent && isCancellable(context.store.need('payment_intent', intent)))
    cancelIntent(context, intent, 'abandoned');
  if (setup && isOpenSetup(context.store.need('setup_intent', setup)))
    cancelSetup(context, setup, 'abandoned');
  context.store.setAlarm(id, null);
  const expired = context.store.change('checkout.session', id, { status: 'expired', url: null });
  context.emit('checkout.session.expired', expired);
  return expired;
}

/** Fields of a session for what a community does not use. */
const unused = {
  adaptive_pricing: null,
  after_expiration: null,
  allow_promotion_codes: null,
  automatic_tax: { enabled: false, liability: null, provider: null, status: null },
  billing_address_collection: null,
  client_secret: null,
  collected_information: null,
  consent: null,
  consent_collection: null,
  currency_conversion: null,
  custom_fields: [],
  custom_text: {
    after_submit: null,
    shipping_address: null,
    submit: null,
    terms_of_service_acceptance: null,
  },
  customer_account: null,
  discounts: [],
  integration_identifier: null,
  invoice: null,
  invoice_creation: null,
  livemode: false,
  managed_payments: null,
  origin_context: null,
  payment_intent: null,
  payment_link: null,
  payment_method_collection: 'always',
  payment_method_configuration_details: null,
  payment_method_options: {},
  payment_method_types: ['card'],
  permissions: null,
  phone_number_collection: { enabled: false },
  recovered_from: null,
  saved_payment_method_options: null,
  shipping_address_collection: null,
  shipping_cost: null,
  shipping_options: [],
  subscription: null,
  ui_mode: 'hosted_page',
  wallet_options: null,
} satisfies Partial<Session>;

export const routes: Route[] = [
  listRoute('/v1/checkout/sessions', 'checkout.session', {
    customer: text,
    payment_intent: text,
    status: oneOf('open', 'complete', 'expired'),
  }),
  route('POST', '/v1/checkout/sessions', createSession, (context, { params }) => addSession(context, params)),
  route('GET', '/v1/checkout/sessions/:id', nothing, ({ store }, { id }) =>
    store.need('checkout.session', id, 'session'),
  ),
  route('POST', '/v1/checkout/sessions/:id', params({ metadata }), ({ store }, { id, params }) => {
    const session = store.need('checkout.session', id, 'session');
    return store.change('checkout.session', id, {
      metadata: mergedMetadata(session.metadata, params.metadata),
    });
  }),
  route('POST', '/v1/checkout/sessions/:id/expire', nothing, (context, { id }) => expireSession(context, id)),
  route('GET', '/v1/checkout/sessions/:id/line_items', nothing, (context, { id }) => {
    context.store.need('checkout.session', id, 'session');
    const url = `/v1/checkout/sessions/${id}/line_items`;
    return { object: 'list', data: itemsOf(context, id), has_more: false, url };
  }),
];
