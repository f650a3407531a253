import { type Context, idOf } from '@/lib/platform/stripe/emulator/context';
import { successUrl } from '@/lib/platform/stripe/emulator/pages/checkout';
import { html } from '@/lib/platform/stripe/emulator/pages/html';
import {
  type Answer,
  fieldOf,
  notFound,
  type Page,
  type Visit,
} from '@/lib/platform/stripe/emulator/pages/page';
import { languageOf, words } from '@/lib/platform/stripe/emulator/pages/words';
import { sessionOfIntent, settleSession } from '@/lib/platform/stripe/emulator/resources/checkout-payment';
import { answerIntent, isDecline } from '@/lib/platform/stripe/emulator/resources/confirmation';
import { answerSetup } from '@/lib/platform/stripe/emulator/resources/setup-intents';

function subject(context: Context, visit: Visit) {
  const intent =
    context.store.find('payment_intent', visit.id) ?? context.store.find('setup_intent', visit.id) ?? null;
  const session = intent && sessionOfIntent(context, intent.id);
  return { intent, session, language: languageOf(session?.locale, visit.acceptLanguage) };
}

function show(context: Context, visit: Visit): Answer {
  const { intent, session, language } = subject(context, visit);
  if (!intent) return notFound(language);
  if (intent.status !== 'requires_action') return { redirect: wayBack(context, visit.id) };
  const say = words[language];
  const body = html`<p>${say.auth}</p>
<form method="post" action="${context.publicUrl}/authenticate/${intent.id}">
<button name="answer" value="yes">${say.authYes}</button>
<button class="second" name="answer" value="no">${say.authNo}</button>
</form>`;
  const leadsTo = [session?.success_url ?? null, context.store.facts(visit.id).returnUrl ?? null];
  return { status: 200, language, title: say.authTitle, body, leadsTo };
}

function send(context: Context, visit: Visit): Answer {
  const { intent, language } = subject(context, visit);
  if (!intent) return notFound(language);
  answerBank(context, visit.id, fieldOf(visit.form, 'answer') === 'yes');
  return { redirect: wayBack(context, visit.id) };
}

/** Tells the bank what the holder said; a refusal is kept on the intent, and no error here. */
export function answerBank(context: Context, id: string, isConfirmed: boolean): void {
  try {
    if (id.startsWith('seti_')) answerSetup(context, id, isConfirmed);
    else answerIntent(context, id, isConfirmed);
  } catch (error) {
    if (!isDecline(error)) throw error;
  }
  const session = sessionOfIntent(context, id);
  if (session) settleSession(context, session.id);
}

/** On to the end when all went well, otherwise back to where a card is asked for. */
function wayBack(context: Context, id: string): string {
  const session = sessionOfIntent(context, id);
  if (session?.status === 'complete') return successUrl(session);
  const back = context.store.facts(id).returnUrl ?? `${context.publicUrl}/c/pay/${idOf(session)}`;
  if (session) return back;
  const url = new URL(back);
  url.searchParams.set(id.startsWith('seti_') ? 'setup_intent' : 'payment_intent', id);
  return url.href;
}

export const authenticatePage: Page = { path: '/authenticate/:id', show, send };
