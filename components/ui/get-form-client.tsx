'use client';
import { type ReactNode, useId } from 'react';
import type { Locale } from '@/lib/shared/locale';
import { FormContext, type FormWords } from './form-context';
import { untouched } from './form-state';

export type GetFormProps = { action: string; label?: string; className?: string; children: ReactNode };

/** The part of `GetForm` that runs in the browser: what its fields know of it. */
export function GetFormClient({
  action,
  label,
  className = 'stack',
  words,
  locale,
  children,
}: GetFormProps & { words: FormWords; locale: Locale }) {
  const id = useId();
  return (
    <FormContext value={{ id, state: untouched, sending: false, words, locale, amountsLater: true }}>
      <form action={action} aria-label={label} className={className}>
        {children}
      </form>
    </FormContext>
  );
}
