'use client';
import { type ComponentProps, useState } from 'react';
import { readAmount } from '@/lib/shared/amount';
import { currencyAsset } from '@/lib/shared/asset';
import { formatMoney } from '@/lib/shared/money';
import { useForm } from './form-context';
import { errorOf, typedText } from './form-state';
import { TextField } from './text-fields';

type Props = Omit<
  ComponentProps<typeof TextField>,
  'defaultValue' | 'type' | 'suffix' | 'after' | 'onTyped'
> & {
  /** What is asked for, by its code. */
  currency: string;
  defaultValue?: string;
  /** It is given so many times: how that is said, with `{amount}`, `{count}` and `{total}` in it. */
  times?: { count: number; said: string };
};

/** The message's own words around what fills it. */
const filled = (template: string, values: Record<string, string>): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

/**
 * An amount as people write it, and beside it how it is read: while one types where there is script, otherwise once the form was posted. The
 * hidden field tells the server what was shown, so that no post counts an amount that nobody saw (lib/platform/typed-amounts.ts).
 */
export function MoneyField({ currency, defaultValue = '', times, ...props }: Props) {
  const { state, words, locale, amountsLater } = useForm();
  const [own, setOwn] = useState<{ typed: string; isLeft: boolean } | null>(null);
  const typed = own?.typed ?? typedText(state, props.name) ?? defaultValue;
  const isBlank = typed.trim() === '';
  const reading = isBlank ? null : readAmount(typed, currencyAsset(currency), locale);
  const amount = (amountMinor: number) => formatMoney({ amountMinor, currency }, locale);
  const understood = reading && 'amountMinor' in reading ? reading.amountMinor : null;
  const refusal = reading && 'refusal' in reading && own?.isLeft ? reading.refusal : null;
  const values = Object.entries(refusal?.values ?? {}).map(([name, value]) => [
    name,
    typeof value === 'object' ? amount(value.amountMinor) : String(value),
  ]);
  const said =
    understood !== null
      ? words &&
        filled(times?.said ?? words.amountRead, {
          amount: amount(understood),
          count: String(times?.count ?? 1),
          total: amount(understood * (times?.count ?? 1)),
        })
      : refusal && !errorOf(state, props.name)
        ? words && filled(words.amounts[refusal.key] ?? '', Object.fromEntries(values))
        : null;
  return (
    <TextField
      inputMode="decimal"
      autoComplete="off"
      suffix={currencyAsset(currency).symbols[0]}
      {...props}
      defaultValue={defaultValue}
      type="text"
      className="tabular-nums"
      onInput={(event) => setOwn({ typed: event.currentTarget.value, isLeft: false })}
      onBlur={(event) => setOwn({ typed: event.currentTarget.value, isLeft: true })}
      after={
        <>
          {/* Said once one has stopped typing, not at each key. */}
          <span aria-live="polite" aria-busy={own !== null && !own.isLeft} className="block min-h-6 text-sm">
            <span className={refusal ? 'font-medium text-danger-ink' : 'text-ink-2'}>{said}</span>
          </span>
          <input
            type="hidden"
            name={`_amount.${props.name}`}
            value={[currency, amountsLater ? 'later' : understood].filter((each) => each !== null).join(' ')}
          />
        </>
      }
    />
  );
}
