'use client';
import type { ComponentProps, ReactNode } from 'react';
import { FieldFrame, type FieldProps, useField } from './field-frame';
import { useForm } from './form-context';
import { typedText } from './form-state';

type Input = ComponentProps<'input'>;

/** Shorter ones nobody reaches, longer ones nobody counts. */
const isWorthSaying = (limit: number): boolean => limit >= 80 && limit <= 500;

/**
 * How long a text may be is said, never enforced while one types or pastes: what is too long would be cut without a word.
 * The schema refuses it, beside the field.
 */
const useHintWithLimit = (hint: string | undefined, limit: number | undefined): string | undefined => {
  const { words } = useForm();
  if (limit === undefined || !words || !isWorthSaying(limit)) return hint;
  const atMost = words.atMost.replace('{count}', String(limit));
  return hint ? `${hint}${/[.!?…]$/.test(hint) ? '' : '.'} ${atMost}` : atMost;
};

type TextProps = FieldProps &
  Pick<
    Input,
    | 'autoComplete'
    | 'onInput'
    | 'onBlur'
    | 'inputMode'
    | 'placeholder'
    | 'maxLength'
    | 'minLength'
    | 'min'
    | 'max'
    | 'step'
    | 'list'
  > & {
    defaultValue?: string | number;
    type?: string;
    prefix?: string;
    suffix?: string;
    className?: string;
    /** What stands below the line of text, and is read out with it. */
    after?: ReactNode;
    /** As wide as a number needs. */
    narrow?: boolean;
  };

/** A line of text. What was typed comes back after a refused post, a password never does. */
export function TextField({
  defaultValue,
  type = 'text',
  prefix,
  suffix,
  className = '',
  narrow = false,
  name,
  label,
  hint,
  required,
  hideLabel,
  maxLength,
  after,
  ...input
}: TextProps) {
  const field = { name, label, hint: useHintWithLimit(hint, maxLength), required, hideLabel };
  const { state, control } = useField(field);
  const value = type === 'password' ? undefined : (typedText(state, name) ?? defaultValue);
  const aside = 'pointer-events-none absolute inset-y-0 flex items-center text-ink-2';
  return (
    <FieldFrame {...field}>
      <span className={`relative block ${narrow ? 'max-w-40' : ''}`}>
        {prefix && <span className={`${aside} left-3.5`}>{prefix}</span>}
        <input
          {...input}
          {...control}
          type={type}
          dir={type === 'text' ? 'auto' : undefined}
          defaultValue={value}
          className={`field ${prefix ? 'pl-9' : ''} ${suffix ? 'pr-20' : ''} ${className}`}
        />
        {suffix && <span className={`${aside} right-3.5`}>{suffix}</span>}
      </span>
      {after}
    </FieldFrame>
  );
}

/** Several lines. */
export function TextArea({
  defaultValue,
  rows = 5,
  placeholder,
  maxLength,
  hint,
  ...rest
}: FieldProps & { defaultValue?: string; rows?: number; placeholder?: string; maxLength?: number }) {
  const field = { ...rest, hint: useHintWithLimit(hint, maxLength) };
  const { state, control } = useField(field);
  return (
    <FieldFrame {...field}>
      <textarea
        {...control}
        rows={rows}
        dir="auto"
        placeholder={placeholder}
        defaultValue={typedText(state, field.name) ?? defaultValue}
        className="field block resize-y field-sizing-content min-h-28 max-h-[60dvh]"
      />
    </FieldFrame>
  );
}

/** A count. */
export function NumberField(props: TextProps) {
  return <TextField inputMode="numeric" {...props} type="number" narrow className="tabular-nums" />;
}

/** A day, by the browser’s own calendar. */
export function DateField(props: TextProps) {
  return <TextField {...props} type="date" className="date-press" />;
}

/** An hour of the day. */
export function TimeField(props: TextProps) {
  return <TextField {...props} type="time" className="date-press" />;
}

/** A day and an hour, on the clock of the place. */
export function DateTimeField(props: TextProps) {
  return <TextField {...props} type="datetime-local" className="date-press" />;
}
