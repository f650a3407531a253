import type Stripe from 'stripe';
import { type Context, idOf } from '@/lib/platform/stripe/emulator/context';
import type { Read } from '@/lib/platform/stripe/emulator/params';
import type { intentData } from '@/lib/platform/stripe/emulator/resources/checkout-params';
import { confirmIntent } from '@/lib/platform/stripe/emulator/resources/confirmation';
import { addCustomer } from '@/lib/platform/stripe/emulator/resources/customers';
import { addIntent } from '@/lib/platform/stripe/emulator/resources/payment-intents';
import { addMethod } from '@/lib/platform/stripe/emulator/resources/payment-methods';
import { confirmSetup } from '@/lib/platform/stripe/emulator/resources/setup-intents';

type Session = Stripe.Checkout.Session;
export interface CardEntry {
  number: string;
  month: number;
  year: number;
}

/**
 * The member has filled in the hosted page: pays, or keeps the card.
 * Gives the intent that it went through; a refusal is thrown, and the session stays open for another card.
 */
export function paySession(context: Context, session: Session, entry: CardEntry): string {
  const card = { number: entry.number, exp_month: entry.month, exp_year: entry.year };
  const method = addMethod(context, { type: 'card', card });
  const returnUrl = `${context.publicUrl}/c/pay/${session.id}`;
  if (session.mode === 'setup') {
    const id = idOf(session.setup_intent) ?? '';
    confirmSetup(context, id, method.id, returnUrl);
    settleSession(context, session.id);
    return id;
  }
  const id = idOf(session.payment_intent) ?? newIntent(context, session);
  confirmIntent(context, id, { paymentMethod: method.id, returnUrl });
  settleSession(context, session.id);
  return id;
}

function newIntent(context: Context, session: Session): string {
  const data = JSON.parse(context.store.facts(session.id).intent ?? '{}') as Read<typeof intentData>;
  const wantsCustomer = session.customer_creation === 'always' || data.setup_future_usage !== undefined;
  const customer = idOf(session.customer) ?? (wantsCustomer ? newCustomer(context, session) : undefined);
  const intent = addIntent(context, {
    ...data,
    amount: session.amount_total ?? 0,
    currency: session.currency ?? '',
    customer,
  });
  context.store.change('checkout.session', session.id, {
    payment_intent: intent.id,
    customer: customer ?? null,
  });
  return intent.id;
}

function newCustomer(context: Context, session: Session): string {
  return addCustomer(context, { email: session.customer_email ?? undefined }).id;
}

/** Completes the session once its intent has gone through; before that, nothing happens. */
export function settleSession(context: Context, id: string): Session {
  const session = context.store.need('checkout.session', id);
  const [intentId, setupId] = [idOf(session.payment_intent), idOf(session.setup_intent)];
  const intent = intentId ? context.store.need('payment_intent', intentId) : null;
  const setup = setupId ? context.store.need('setup_intent', setupId) : null;
  const isThrough = ['succeeded', 'requires_capture'].includes((intent ?? setup)?.status ?? '');
  if (session.status !== 'open' || !isThrough) return session;
  const customer = context.store.find('customer', idOf(session.customer) ?? '');
  context.store.setAlarm(id, null);
  const complete = context.store.change('checkout.session', id, {
    status: 'complete',
    url: null,
    ...(intent && { payment_status: intent.status === 'succeeded' ? 'paid' : 'unpaid' }),
    customer_details: {
      address: null,
      business_name: null,
      email: customer?.email ?? session.customer_email,
      individual_name: null,
      name: customer?.name ?? null,
      phone: null,
      tax_exempt: 'none',
      tax_ids: [],
    },
  });
  context.emit('checkout.session.completed', complete);
  return complete;
}

/** The session that an intent belongs to, or null when the intent stands alone. */
export function sessionOfIntent(context: Context, intentId: string): Session | null {
  const field = intentId.startsWith('seti_') ? 'setup_intent' : 'payment_intent';
  const where = [{ path: `$.${field}`, is: '=', value: intentId } as const];
  return context.store.list('checkout.session', where, { limit: 1 }).data[0] ?? null;
}
