import { z } from 'zod';
import { readAmount, stepRefusal } from './amount';
import { currencyAsset } from './asset';
import type { Message } from './errors';
import { readDecimal, readWhole } from './typed-digits';

/*
 * What schemas read of what people type. Amounts of a form arrive here in minor units already, read by their asset in the language of its
 * page (lib/platform/typed-amounts.ts); programs send minor units. A text that arrives all the same is read where the schema knows the
 * currency and it means the same in every language, and refused otherwise: without its asset, `12` is no amount.
 */

/** An amount that could not be read, in the place of what was typed: a schema says why, beside its field. */
export class UnreadAmount {
  readonly refusal: Message;

  constructor(refusal: Message) {
    this.refusal = refusal;
  }
}

/** Above this an amount is a slip of the hand. */
export const maxAmountMinor = 100_000_000;

/** Minor units, or a text. */
export type AmountInput = number | string | null | undefined | UnreadAmount;

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

const minorOf = (given: AmountInput, currency: string | undefined): number | Message => {
  if (given instanceof UnreadAmount) return given.refusal;
  if (typeof given === 'number') return given;
  if (typeof given !== 'string' || currency === undefined) return { key: 'field.wrong' };
  const reading = readAmount(given, currencyAsset(currency));
  return 'refusal' in reading ? reading.refusal : reading.amountMinor;
};

/** Why a number of minor units is none that can be owed or given. */
const wrongMinor = (amountMinor: number, currency: string | undefined): Message | null => {
  if (!Number.isSafeInteger(amountMinor) || amountMinor < 0) return { key: 'field.wrong' };
  if (amountMinor > maxAmountMinor)
    return currency === undefined
      ? { key: 'field.tooBig', values: { limit: maxAmountMinor } }
      : { key: 'amount.tooBig', values: { limit: { amountMinor: maxAmountMinor, currency } } };
  return currency === undefined ? null : stepRefusal(amountMinor, currency);
};

const amountOr = <Blank>(currency: string | undefined, blank: Blank | Message) =>
  z
    .custom<AmountInput>(() => true)
    .transform((given, context): number | Blank => {
      const read = isBlank(given) ? blank : minorOf(given, currency);
      const refusal =
        typeof read === 'number'
          ? wrongMinor(read, currency)
          : typeof read === 'object' && read !== null && 'key' in read
            ? read
            : null;
      if (!refusal) return read as number | Blank;
      context.addIssue({
        code: 'custom',
        message: refusal.key,
        ...(refusal.values && { params: refusal.values }),
      });
      return z.NEVER;
    });

/** An amount in minor units, of a currency where the schema knows it; nothing typed is 0. */
export const typedAmount = (currency?: string) => amountOr<0>(currency, 0).prefault('');

/** The same where nothing typed is no answer. */
export const neededAmount = (currency?: string) => amountOr<never>(currency, { key: 'field.required' });

/** The same where nothing typed means nothing was said. */
export const maybeAmount = (currency?: string) => amountOr<undefined>(currency, undefined).optional();

/** A number that is written wrong stays as it was written, to be refused by the schema that wanted a number. */
const numberBy = (read: (typed: string) => number | null) => (given: unknown) =>
  typeof given === 'string' ? (read(given) ?? given) : given;

const blankAs =
  <Blank>(blank: Blank, read: (given: unknown) => unknown) =>
  (given: unknown): unknown =>
    isBlank(given) ? blank : read(given);

const whole = numberBy(readWhole);
const decimal = numberBy(readDecimal);

/** A whole number as typed or sent; nothing typed is `undefined`, for `.optional()` or `.default()` of the inner schema. */
export const typedWhole = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(blankAs(undefined, whole), schema);

/** A number with a comma or a point, as typed or sent; nothing typed is `undefined`. */
export const typedDecimal = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(blankAs(undefined, decimal), schema);

/** The same where nothing typed is kept as nothing. */
export const wholeOrNull = (schema: z.ZodNumber) => z.preprocess(blankAs(null, whole), schema.nullable());

/** The same where nothing typed is kept as nothing. */
export const decimalOrNull = (schema: z.ZodNumber) => z.preprocess(blankAs(null, decimal), schema.nullable());
