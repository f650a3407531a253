import type Stripe from 'stripe';
import { fromStripe } from '@/lib/platform/stripe/amounts';
import { isCardNumber, ownCardNumber } from '@/lib/platform/stripe/emulator/cards';
import { type Context, idOf } from '@/lib/platform/stripe/emulator/context';
import type { Fault } from '@/lib/platform/stripe/emulator/errors';
import { html } from '@/lib/platform/stripe/emulator/pages/html';
import {
  type Answer,
  fieldOf,
  notFound,
  type Page,
  type Visit,
} from '@/lib/platform/stripe/emulator/pages/page';
import { type Language, languageOf, type Words, words } from '@/lib/platform/stripe/emulator/pages/words';
import { paySession, settleSession } from '@/lib/platform/stripe/emulator/resources/checkout-payment';
import { itemsOf } from '@/lib/platform/stripe/emulator/resources/checkout-sessions';
import { isDecline } from '@/lib/platform/stripe/emulator/resources/confirmation';
import { currencyAsset } from '@/lib/shared/asset';

type Session = Stripe.Checkout.Session;
type Wrong = Partial<Record<'number' | 'expiry' | 'cvc' | 'whole', string>>;
interface Entry {
  number: string;
  expiry: string;
  cvc: string;
}

/** The page starts filled in: a visitor of the demonstration has no test card by heart. Each gets one of their own. */
function prefilled(context: Context, session: Session): Entry {
  const customer = context.store.find('customer', idOf(session.customer) ?? '');
  const number = ownCardNumber(customer?.email?.toLowerCase() ?? session.id);
  return { number: number.replaceAll(/(\d{4})(?=\d)/g, '$1 '), expiry: '12 / 34', cvc: '123' };
}

function show(context: Context, visit: Visit): Answer {
  const session = context.store.find('checkout.session', visit.id);
  const language = languageOf(session?.locale, visit.acceptLanguage);
  if (!session) return notFound(language);
  const closed = closedPage(settleSession(context, session.id), language);
  return (
    closed ??
    openPage(
      context,
      session,
      language,
      prefilled(context, session),
      previousFailure(context, session, language),
    )
  );
}

function send(context: Context, visit: Visit): Answer {
  const session = context.store.find('checkout.session', visit.id);
  const language = languageOf(session?.locale, visit.acceptLanguage);
  if (!session) return notFound(language);
  if (session.status === 'complete') return { redirect: successUrl(session) };
  const closed = closedPage(session, language);
  if (closed) return closed;
  const entry = {
    number: fieldOf(visit.form, 'number'),
    expiry: fieldOf(visit.form, 'expiry'),
    cvc: fieldOf(visit.form, 'cvc'),
  };
  const wrong = mistakes(entry, words[language], context.now());
  if (Object.keys(wrong).length > 0) return openPage(context, session, language, entry, wrong);
  return pay(context, session, language, entry);
}

function pay(context: Context, session: Session, language: Language, entry: Entry): Answer {
  const { month, year } = expiryOf(entry.expiry);
  try {
    const intent = paySession(context, session, { number: digits(entry.number), month, year });
    const after = context.store.need('checkout.session', session.id);
    return {
      redirect:
        after.status === 'complete' ? successUrl(after) : `${context.publicUrl}/authenticate/${intent}`,
    };
  } catch (error) {
    if (!isDecline(error)) throw error;
    const again = context.store.need('checkout.session', session.id);
    return openPage(context, again, language, entry, { whole: words[language][reasonOf(error.body)] });
  }
}

/** Where the member goes once it is paid; Stripe fills in the session's id where the address asks for it. */
export function successUrl(session: Session): string {
  return (session.success_url ?? '/').replaceAll('{CHECKOUT_SESSION_ID}', session.id);
}

const digits = (text: string) => text.replaceAll(/[\s-]/g, '');

function expiryOf(text: string): { month: number; year: number } {
  const [, month, year] = /^(\d{1,2})\s*\/?\s*(?:20)?(\d{2})$/.exec(text.slice(0, 20)) ?? [];
  return { month: Number(month), year: 2000 + Number(year) };
}

function mistakes(entry: Entry, say: Words, now: number): Wrong {
  const { month, year } = expiryOf(entry.expiry);
  const isDated = month >= 1 && month <= 12 && Date.UTC(year, month, 1) / 1000 > now;
  return {
    ...(!isCardNumber(digits(entry.number)) && { number: say.wrongNumber }),
    ...(!isDated && { expiry: say.wrongExpiry }),
    ...(!/^\d{3,4}$/.test(entry.cvc) && { cvc: say.wrongCvc }),
  };
}

type Reason =
  | 'cardDeclined'
  | 'insufficientFunds'
  | 'expiredCard'
  | 'realCard'
  | 'notAuthenticated'
  | 'wrongCvc';
const reasons: Record<string, Reason> = {
  insufficient_funds: 'insufficientFunds',
  expired_card: 'expiredCard',
  incorrect_cvc: 'wrongCvc',
  test_mode_live_card: 'realCard',
  payment_intent_authentication_failure: 'notAuthenticated',
  setup_intent_authentication_failure: 'notAuthenticated',
};

function reasonOf(error: Pick<Fault['body'], 'code' | 'decline_code'>): Reason {
  return reasons[error.decline_code ?? ''] ?? reasons[error.code ?? ''] ?? 'cardDeclined';
}

/** Why the last try failed, for someone who comes back from their bank. */
function previousFailure(context: Context, session: Session, language: Language): Wrong {
  const intent = context.store.find('payment_intent', String(session.payment_intent));
  const setup = context.store.find('setup_intent', String(session.setup_intent));
  const error = intent?.last_payment_error ?? setup?.last_setup_error;
  return error ? { whole: words[language][reasonOf(error)] } : {};
}

function closedPage(session: Session, language: Language): Answer | null {
  const say = words[language];
  if (session.status === 'complete') {
    const link = html`<a class="button" href="${successUrl(session)}">${say.continue}</a>`;
    return { status: 200, language, title: say.completeTitle, body: html`<p>${say.complete}</p>${link}` };
  }
  if (session.status !== 'expired') return null;
  const link = session.cancel_url && html`<a class="button" href="${session.cancel_url}">${say.continue}</a>`;
  return { status: 410, language, title: say.expiredTitle, body: html`<p>${say.expired}</p>${link}` };
}

function openPage(
  context: Context,
  session: Session,
  language: Language,
  entry: Entry,
  wrong: Wrong,
): Answer {
  const say = words[language];
  const isSetup = session.mode === 'setup';
  const amount = isSetup ? '' : money(session.amount_total ?? 0, session.currency ?? '', language);
  const saves = context.store.facts(session.id).intent?.includes('setup_future_usage');
  const body = html`
${isSetup ? html`<p class="quiet">${say.setupHint}</p>` : bill(context, session, language, amount)}
${saves && html`<p class="quiet">${say.savesCard}</p>`}
${wrong.whole && html`<div class="alert" role="alert"><h2>${say.errorTitle}</h2><p>${wrong.whole}</p></div>`}
<form method="post" action="${context.publicUrl}/c/pay/${session.id}" novalidate>
${field('number', say.number, entry.number, 'cc-number', wrong.number)}
<div class="pair">
${field('expiry', say.expiry, entry.expiry, 'cc-exp', wrong.expiry)}
${field('cvc', say.cvc, entry.cvc, 'cc-csc', wrong.cvc)}
</div>
<button type="submit">${isSetup ? say.save : say.pay.replace('{amount}', amount)}</button>
</form>
${session.cancel_url && html`<a class="back" href="${session.cancel_url}">${say.back}</a>`}
${testCardList(say)}`;
  const hasFailed = Object.keys(wrong).length > 0;
  const title = isSetup ? say.setupTitle : say.payTitle;
  return { status: hasFailed ? 422 : 200, language, title, body, leadsTo: [session.success_url] };
}

function bill(context: Context, session: Session, language: Language, amount: string) {
  const lines = itemsOf(context, session.id).map((item) => {
    const count = item.quantity && item.quantity > 1 ? ` × ${item.quantity}` : '';
    const price = money(item.amount_total, item.currency, language);
    return html`<div><dt>${item.description}${count}</dt><dd>${price}</dd></div>`;
  });
  const total = html`<div class="total"><dt>${words[language].total}</dt><dd>${amount}</dd></div>`;
  return html`<dl>${lines}${total}</dl>`;
}

function field(name: string, label: string, value: string, autocomplete: string, wrong: string | undefined) {
  const mark = wrong && html` aria-invalid="true" aria-describedby="${name}-wrong"`;
  const note = wrong && html`<p class="wrong" id="${name}-wrong">${wrong}</p>`;
  return html`<div class="field"><label for="${name}">${label}</label>
<input id="${name}" name="${name}" value="${value}" inputmode="numeric" autocomplete="${autocomplete}" maxlength="32"${mark}>${note}</div>`;
}

function testCardList(say: Words) {
  const known = [
    ['4242 4242 4242 4242', say.cardWorks],
    ['4000 0000 0000 0002', say.cardDeclines],
    ['4000 0025 0000 3155', say.cardAsks],
  ];
  const items = known.map(([number, meaning]) => html`<li><code>${number}</code> : ${meaning}</li>`);
  return html`<details class="quiet"><summary>${say.cards}</summary><ul>${items}</ul></details>`;
}

function money(minor: number, currency: string, language: Language): string {
  const { decimals, code } = currencyAsset(currency.toUpperCase());
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const format = new Intl.NumberFormat(language, { style: 'currency', currency: code, ...digits });
  return format.format(fromStripe(minor, code).amountMinor / 10 ** decimals);
}

export const checkoutPage: Page = { path: '/c/pay/:id', show, send };
