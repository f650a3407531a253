'use client';
import { fieldId, useForm } from './form-context';
import { errorOf } from './form-state';

/** Why a post was refused, on top of the form, with a way to each field. Takes the focus after the post. */
export function FormError() {
  const { id, state, words } = useForm();
  const fields = Object.entries(state.fields ?? {});
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
      {fields.length > 0 && (
        <ul className="mt-1 list-disc pl-5">
          {fields.map(([name, text]) => (
            <li key={name}>
              <a href={`#${fieldId(id, name)}`} className="underline underline-offset-2">
                {text}
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
