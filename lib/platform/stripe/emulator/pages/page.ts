import type { Context } from '@/lib/platform/stripe/emulator/context';
import type { FormFields } from '@/lib/platform/stripe/emulator/form';
import type { Html } from '@/lib/platform/stripe/emulator/pages/html';
import { html } from '@/lib/platform/stripe/emulator/pages/html';
import { type Language, words } from '@/lib/platform/stripe/emulator/pages/words';

export interface Visit {
  id: string;
  form: FormFields;
  acceptLanguage: string | undefined;
}

/** What a visit to a page gives: markup, or another address to go to. */
export type Answer =
  | { status: number; language: Language; title: string; body: Html; leadsTo?: (string | null)[] }
  | { redirect: string };

/** A page of the emulator's own: how it is shown, and what its form does. */
export interface Page {
  path: string;
  show(context: Context, visit: Visit): Answer;
  send(context: Context, visit: Visit): Answer;
}

export function notFound(language: Language): Answer {
  const { missingTitle, missing } = words[language];
  return { status: 404, language, title: missingTitle, body: html`<p>${missing}</p>` };
}

/** One field of a posted form, trimmed. */
export function fieldOf(form: FormFields, name: string): string {
  const value = form[name];
  return typeof value === 'string' ? value.trim() : '';
}
