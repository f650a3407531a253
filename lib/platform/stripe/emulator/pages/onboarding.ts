import type { Context } from '@/lib/platform/stripe/emulator/context';
import { html } from '@/lib/platform/stripe/emulator/pages/html';
import {
  type Answer,
  fieldOf,
  notFound,
  type Page,
  type Visit,
} from '@/lib/platform/stripe/emulator/pages/page';
import { languageOf, words } from '@/lib/platform/stripe/emulator/pages/words';
import { completeAccount } from '@/lib/platform/stripe/emulator/resources/accounts';

function show(context: Context, visit: Visit): Answer {
  const language = languageOf(null, visit.acceptLanguage);
  const link = context.store.find('account_link', visit.id);
  if (!link) return notFound(language);
  const { returnUrl = '/', refreshUrl = '/', used } = context.store.facts(visit.id);
  if (used || link.expires_at < context.now()) return { redirect: refreshUrl };
  const say = words[language];
  const body = html`<p>${say.onboard}</p>
<form method="post" action="${context.publicUrl}/connect/onboard/${visit.id}">
<button name="answer" value="yes">${say.onboardYes}</button>
<button class="second" name="answer" value="no">${say.onboardNo}</button>
</form>`;
  return { status: 200, language, title: say.onboardTitle, body, leadsTo: [returnUrl, refreshUrl] };
}

function send(context: Context, visit: Visit): Answer {
  const link = context.store.find('account_link', visit.id);
  if (!link) return notFound(languageOf(null, visit.acceptLanguage));
  const { account = '', returnUrl = '/', refreshUrl = '/', used } = context.store.facts(visit.id);
  if (used || link.expires_at < context.now()) return { redirect: refreshUrl };
  context.store.note(visit.id, { used: 'yes' });
  if (fieldOf(visit.form, 'answer') === 'yes') completeAccount(context, account);
  return { redirect: returnUrl };
}

/** Where Stripe would ask a provider who they are. */
export const onboardingPage: Page = { path: '/connect/onboard/:id', show, send };
