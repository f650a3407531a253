import { type Reading, readAmount } from '@/lib/shared/amount';
import { findCurrency } from '@/lib/shared/asset';
import type { Locale } from '@/lib/shared/locale';
import { maxAmountMinor, UnreadAmount } from '@/lib/shared/typed';
import type { FormInput } from './form-data';

/** Before the name of an amount's field: what it is counted in, and what its reader was shown of it (components/ui/money-field.tsx). */
const prefix = '_amount.';

type Inner = Record<string, unknown>;

/** The object that holds a field, by the field's dotted path. */
const holderOf = (input: Inner, path: readonly string[]): Inner | null =>
  path.slice(0, -1).reduce<Inner | null>((at, part) => {
    const inner = at && Object.hasOwn(at, part) ? at[part] : null;
    return typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? (inner as Inner) : null;
  }, input);

/** A slip of the hand is told here, where it is known what it is counted in. */
const notTooBig = (reading: Reading, currency: string): Reading =>
  'amountMinor' in reading && reading.amountMinor > maxAmountMinor
    ? { refusal: { key: 'amount.tooBig', values: { limit: { amountMinor: maxAmountMinor, currency } } } }
    : reading;

/**
 * Reads the amounts of a posted form, in the language of its page: each is put into `input` in minor units, or as why it could not be read.
 * `unshown`: an amount among them was understood that its reader has not been shown, nor will be before it counts.
 */
export const readTypedAmounts = (data: FormData, input: FormInput, locale: Locale): { unshown: boolean } => {
  let unshown = false;
  for (const [name, marker] of data.entries()) {
    if (!name.startsWith(prefix) || typeof marker !== 'string') continue;
    const [code = '', shown] = marker.split(' ');
    const path = name.slice(prefix.length).split('.');
    const holder = holderOf(input, path);
    const last = path.at(-1) ?? '';
    const typed = holder && Object.hasOwn(holder, last) ? holder[last] : undefined;
    const asset = findCurrency(code);
    if (!holder || !asset || typeof typed !== 'string' || typed.trim() === '') continue;
    const reading = notTooBig(readAmount(typed, asset, locale), code);
    const isRead = 'amountMinor' in reading;
    holder[last] = isRead ? reading.amountMinor : new UnreadAmount(reading.refusal);
    if (isRead && shown !== 'later' && shown !== String(reading.amountMinor)) unshown = true;
  }
  delete input._amount;
  return { unshown };
};
