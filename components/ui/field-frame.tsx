'use client';
import type { ReactNode } from 'react';
import { fieldId, useForm } from './form-context';
import { FieldError } from './form-errors';
import { errorOf } from './form-state';

export type FieldProps = {
  name: string;
  label: string;
  hint?: string;
  required?: boolean;
  hideLabel?: boolean;
};

/** What the control of a field needs to be tied to its label, hint and error. */
export const useField = ({ name, hint, required }: FieldProps) => {
  const form = useForm();
  const id = fieldId(form.id, name);
  const wrong = Boolean(errorOf(form.state, name));
  const described = [hint && `${id}-hint`, wrong && `${id}-error`].filter(Boolean).join(' ');
  return {
    state: form.state,
    control: {
      id,
      name,
      required,
      'aria-invalid': wrong || undefined,
      'aria-describedby': described || undefined,
    },
  };
};

/** “(optional)” beside the label of a field that may stay empty: fewer marks than stars on all the others. */
export function Optional({ required }: { required?: boolean }) {
  const { words } = useForm();
  if (required || !words) return null;
  return <span className="font-normal text-ink-2"> {words.optional}</span>;
}

export function Hint({ id, hint }: { id: string; hint?: string }) {
  if (!hint) return null;
  return (
    <p id={`${id}-hint`} className="mb-1.5 text-sm text-ink-2">
      {hint}
    </p>
  );
}

/** Label, hint, control, error, in that order. */
export function FieldFrame({ children, ...field }: FieldProps & { children: ReactNode }) {
  const { id } = useField(field).control;
  return (
    <div>
      <label htmlFor={id} className={field.hideLabel ? 'sr-only' : 'mb-1 block font-medium wrap-anywhere'}>
        {field.label}
        <Optional required={field.required} />
      </label>
      <Hint id={id} hint={field.hint} />
      {children}
      <FieldError name={field.name} />
    </div>
  );
}

/** The same for a set of choices. */
export function FieldSet({ children, ...field }: FieldProps & { children: ReactNode }) {
  const { id, 'aria-describedby': described } = useField(field).control;
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={described} className="min-w-0">
      <legend className={field.hideLabel ? 'sr-only' : 'mb-1 font-medium wrap-anywhere'}>
        {field.label}
        <Optional required={field.required} />
      </legend>
      <Hint id={id} hint={field.hint} />
      {children}
      <FieldError name={field.name} />
    </fieldset>
  );
}
