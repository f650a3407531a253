import type Stripe from 'stripe';
import { type Context, idOf, mergedMetadata, newId } from '@/lib/platform/stripe/emulator/context';
import { listRoute } from '@/lib/platform/stripe/emulator/lists';
import {
  anything,
  clearable,
  email,
  fields,
  listOf,
  metadata,
  nothing,
  params,
  type Read,
  text,
} from '@/lib/platform/stripe/emulator/params';
import { attach } from '@/lib/platform/stripe/emulator/resources/payment-methods';
import { type Route, route } from '@/lib/platform/stripe/emulator/router';

const details = {
  address: clearable(anything),
  description: clearable(text),
  email: clearable(email),
  invoice_settings: fields({ default_payment_method: clearable(text) }),
  metadata,
  name: clearable(text),
  phone: clearable(text),
  preferred_locales: listOf(text),
};
const create = params({ ...details, payment_method: text });
const update = params(details);

/** A new customer; `payment_method` comes attached. */
export function addCustomer(context: Context, given: Partial<Read<typeof create>>): Stripe.Customer {
  const id = newId('cus', 14);
  context.store.add('customer', {
    id,
    object: 'customer',
    address: (given.address as Stripe.Address | undefined) ?? null,
    balance: 0,
    created: context.now(),
    currency: null,
    default_source: null,
    delinquent: false,
    description: given.description ?? null,
    discount: null,
    email: given.email ?? null,
    invoice_prefix: id.slice(-8).toUpperCase(),
    invoice_settings: { ...noInvoiceSettings },
    livemode: false,
    metadata: mergedMetadata({}, given.metadata),
    name: given.name ?? null,
    next_invoice_sequence: 1,
    phone: given.phone ?? null,
    preferred_locales: given.preferred_locales ?? [],
    shipping: null,
    tax_exempt: 'none',
    test_clock: null,
  });
  if (given.payment_method) attach(context, given.payment_method, id);
  const customer = context.store.change('customer', id, settingsOf(context, id, given));
  context.emit('customer.created', customer);
  return customer;
}

const noInvoiceSettings: Stripe.Customer.InvoiceSettings = {
  custom_fields: null,
  default_payment_method: null,
  footer: null,
  rendering_options: null,
};

function settingsOf(
  context: Context,
  id: string,
  given: Partial<Read<typeof update>>,
): Partial<Stripe.Customer> {
  const chosen = given.invoice_settings?.default_payment_method;
  if (chosen === undefined) return {};
  if (chosen !== null) {
    const param = 'invoice_settings[default_payment_method]';
    const method = context.store.need('payment_method', chosen, param);
    if (idOf(method.customer) !== id) attach(context, chosen, id);
  }
  return { invoice_settings: { ...noInvoiceSettings, default_payment_method: chosen } };
}

function updateCustomer(context: Context, id: string, given: Read<typeof update>): Stripe.Customer {
  const customer = context.store.need('customer', id);
  const { expand: _, invoice_settings: __, metadata: pairs, ...plain } = given;
  const changed = context.store.change('customer', id, {
    ...(plain as Partial<Stripe.Customer>),
    ...settingsOf(context, id, given),
    metadata: mergedMetadata(customer.metadata, pairs),
  });
  context.emit('customer.updated', changed);
  return changed;
}

export const routes: Route[] = [
  listRoute('/v1/customers', 'customer', { email: text }),
  route('POST', '/v1/customers', create, (context, { params }) => addCustomer(context, params)),
  route('GET', '/v1/customers/:id', nothing, ({ store }, { id }) => store.need('customer', id)),
  route('POST', '/v1/customers/:id', update, (context, { id, params }) =>
    updateCustomer(context, id, params),
  ),
  route('DELETE', '/v1/customers/:id', nothing, (context, { id }) => {
    const customer = context.store.need('customer', id);
    context.store.remove(id);
    context.emit('customer.deleted', customer);
    return { id, object: 'customer', deleted: true };
  }),
  listRoute('/v1/customers/:id/payment_methods', 'payment_method', { type: text }),
];
