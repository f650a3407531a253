'use client';
import type { ReactNode } from 'react';
import { FieldFrame, type FieldProps, FieldSet, useField } from './field-frame';
import { fieldId, useForm } from './form-context';
import { FieldError } from './form-errors';
import { tickedValues, typedText } from './form-state';

export type Option = {
  value: string;
  label: string;
  hint?: string;
  disabled?: boolean;
  icon?: ReactNode;
  aside?: ReactNode;
};

/** One of several, folded. */
export function SelectField({
  options,
  placeholder,
  defaultValue,
  ...field
}: FieldProps & { options: readonly Option[]; placeholder?: string; defaultValue?: string }) {
  const { state, control } = useField(field);
  return (
    <FieldFrame {...field}>
      <select
        {...control}
        defaultValue={typedText(state, field.name) ?? defaultValue ?? ''}
        className="field"
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map(({ value, label, disabled }) => (
          <option key={value} value={value} disabled={disabled}>
            {label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

const ROW = 'flex min-h-11 items-start gap-3 py-2';
const BOX = 'mt-0.5 size-5 shrink-0 accent-brick';

const Text = ({ label, hint }: { label: string; hint?: string }) => (
  <span className="min-w-0 flex-1 wrap-anywhere">
    {label}
    {hint && <span className="block text-sm text-ink-2">{hint}</span>}
  </span>
);

/** Yes or no. */
export function CheckboxField({
  value = 'on',
  defaultChecked = false,
  ...field
}: FieldProps & { value?: string; defaultChecked?: boolean }) {
  const { state, control } = useField({ ...field, hint: undefined });
  const ticked = tickedValues(state, field.name);
  return (
    <div>
      <label className={ROW}>
        <input
          {...control}
          type="checkbox"
          value={value}
          defaultChecked={ticked ? ticked.includes(value) : defaultChecked}
          className={BOX}
        />
        <Text label={field.label} hint={field.hint} />
      </label>
      <FieldError name={field.name} />
    </div>
  );
}

/** More than this would be a page of their own on a phone, one below the other. */
const manyChoices = 8;

/** Any of several. */
export function CheckboxGroup({
  options,
  defaultValue = [],
  ...field
}: FieldProps & { options: readonly Option[]; defaultValue?: readonly string[] }) {
  const ticked = tickedValues(useForm().state, field.name) ?? defaultValue;
  return (
    <FieldSet {...field}>
      <div className={`gap-x-6 ${options.length > manyChoices ? 'xs:columns-2' : 'sm:columns-2'}`}>
        {options.map(({ value, label, hint, disabled }) => (
          <label key={value} className={`${ROW} break-inside-avoid`}>
            <input
              type="checkbox"
              name={field.name}
              value={value}
              disabled={disabled}
              defaultChecked={ticked.includes(value)}
              className={BOX}
            />
            <Text label={label} hint={hint} />
          </label>
        ))}
      </div>
    </FieldSet>
  );
}

const CARD =
  'rounded-card border border-edge bg-card px-4 py-3 hover:border-ink-2 has-checked:border-brick has-checked:bg-brick-wash has-checked:outline has-checked:outline-brick has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus';

/** One of several, all in sight: as a list, or as cards when each has something to say. */
export function RadioGroup({
  options,
  defaultValue,
  look = 'list',
  ...field
}: FieldProps & { options: readonly Option[]; defaultValue?: string; look?: 'list' | 'cards' }) {
  const { id, state } = useForm();
  const chosen = typedText(state, field.name) ?? defaultValue;
  const cards = look === 'cards';
  return (
    <FieldSet {...field}>
      <div className={cards ? 'mt-2 grid gap-3 sm:grid-cols-2' : ''}>
        {options.map(({ value, label, hint, disabled, icon, aside }) => (
          <label key={value} className={cards ? `flex items-start gap-3 ${CARD}` : ROW}>
            <input
              type="radio"
              id={`${fieldId(id, field.name)}-${value}`}
              name={field.name}
              value={value}
              required={field.required}
              disabled={disabled}
              defaultChecked={chosen === value}
              className={BOX}
            />
            {icon}
            <Text label={label} hint={hint} />
            {aside}
          </label>
        ))}
      </div>
    </FieldSet>
  );
}
