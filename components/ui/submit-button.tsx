'use client';
import type { ReactNode } from 'react';
import { useForm } from './form-context';
import { type ActionLook, actionClasses } from './look';

type Props = ActionLook & { name?: string; value?: string; pendingLabel?: string; children: ReactNode };

/** Sends the form. While it is on its way the button says so and does nothing more, but keeps the focus. */
export function SubmitButton({ name, value, pendingLabel, children, ...look }: Props) {
  const { sending, words } = useForm();
  return (
    <button
      type="submit"
      name={name}
      value={value}
      aria-disabled={sending || undefined}
      className={actionClasses(look)}
    >
      {sending ? (pendingLabel ?? words?.sending ?? children) : children}
    </button>
  );
}
