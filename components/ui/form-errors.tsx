'use client';
import { useLayoutEffect, useState } from 'react';
import { fieldId, useForm } from './form-context';
import { errorOf } from './form-state';

/** What stands over a field, or over a set of choices, without what follows the name itself. */
const labelOf = (id: string): string | null => {
  const field = document.getElementById(id);
  const label = (field as HTMLInputElement | null)?.labels?.[0] ?? field?.querySelector(':scope > legend');
  return label?.firstChild?.textContent ?? null;
};

/** Why a post was refused, on top of the form, with a way to each field. Takes the focus after the post. */
export function FormError() {
  const { id, state, words } = useForm();
  const fields = Object.entries(state.fields ?? {});
  const [labels, setLabels] = useState<Record<string, string | null>>({});
  // “To be filled in”, three times, says little: each is told with its field, where the script can read it.
  useLayoutEffect(() => {
    const names = Object.keys(state.fields ?? {});
    setLabels(Object.fromEntries(names.map((name) => [name, labelOf(fieldId(id, name))])));
  }, [id, state]);
  return (
    <div
      data-summary
      role="alert"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: after a refused post the browser itself brings the reader here, without script
      autoFocus
      className="rounded-card bg-danger-wash p-4 text-danger-ink"
    >
      <p className="font-semibold">{state.message ?? words?.refused}</p>
      {state.way && (
        <a
          href={state.way.href}
          target="_blank"
          className="mt-1 inline-block py-1 underline underline-offset-2"
          rel="noopener"
        >
          {state.way.label}
        </a>
      )}
      {fields.length > 0 && (
        <ul className="mt-1 list-disc pl-5">
          {fields.map(([name, text]) => (
            <li key={name}>
              <a href={`#${fieldId(id, name)}`} className="underline underline-offset-2">
                {labels[name] ? `${labels[name]} – ${text}` : text}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What is wrong with one field, beside it. */
export function FieldError({ name }: { name: string }) {
  const { id, state } = useForm();
  const text = errorOf(state, name);
  if (!text) return null;
  return (
    <p id={`${fieldId(id, name)}-error`} className="mt-1.5 text-sm font-medium text-danger-ink">
      {text}
    </p>
  );
}
