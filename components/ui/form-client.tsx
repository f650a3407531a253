'use client';
import {
  type FormEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import type { Locale } from '@/lib/shared/locale';
import { FormContext, type FormWords } from './form-context';
import { FormError } from './form-errors';
import { type FormAction, isRefused, maxPostBytes, untouched, weightOf } from './form-state';

export type FormProps = {
  action: FormAction;
  /** A fresh uuid: the same post sent twice carries the same one. */
  once?: string;
  /** Empty the fields after a success that stays on the page. */
  clears?: boolean;
  label?: string;
  className?: string;
  /** A draft: what it will cost is shown again before anything is promised, so one post is enough without script too. */
  isDraft?: boolean;
  children: ReactNode;
};

/** The part of `Form` that runs in the browser. */
export function FormClient({
  action,
  once,
  clears,
  label,
  className = 'stack',
  children,
  words,
  locale,
  isDraft = false,
}: FormProps & { words: FormWords; locale: Locale }) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [answer, post, sending] = useActionState(action, untouched);
  const [tooLarge, setTooLarge] = useState(false);
  const state = tooLarge ? { message: words.tooLarge } : answer;
  const refused = isRefused(state);

  useEffect(() => {
    if (answer === untouched && !tooLarge) return;
    if (tooLarge || isRefused(answer)) {
      // What is to be mended may lie in a part that is closed.
      for (const part of form.current?.querySelectorAll('details:has([aria-invalid=true])') ?? [])
        part.setAttribute('open', '');
      form.current?.querySelector<HTMLElement>('[data-summary]')?.focus();
    } else if (answer.ok && clears) form.current?.reset();
  }, [answer, tooLarge, clears]);

  // Sent by hand: React empties a form whose action it ran itself, and with it the files that were chosen.
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (sending) return;
    const { submitter } = event.nativeEvent as SubmitEvent;
    const data = new FormData(event.currentTarget, submitter);
    const isTooLarge = weightOf(data) > maxPostBytes;
    setTooLarge(isTooLarge);
    if (!isTooLarge) startTransition(() => post(data));
  };

  return (
    <FormContext value={{ id, state, sending, words, locale, amountsLater: isDraft }}>
      <form
        ref={form}
        action={post}
        onSubmit={submit}
        noValidate
        aria-label={label}
        aria-busy={sending}
        className={className}
      >
        {once && <input type="hidden" name="_once" value={once} />}
        {refused && <FormError />}
        <p
          role="status"
          className={state.ok && state.message ? 'rounded-card bg-leaf-wash p-4 text-leaf-ink' : 'sr-only'}
        >
          {sending ? words.sending : state.ok ? state.message : ''}
        </p>
        {children}
      </form>
    </FormContext>
  );
}
