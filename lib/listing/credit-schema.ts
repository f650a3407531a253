import { z } from 'zod';
import { readAmount } from '@/lib/shared/amount';
import type { Asset } from '@/lib/shared/asset';
import type { Message } from '@/lib/shared/errors';
import { type RateUnit, rateUnits } from '@/lib/shared/period';
import { maxAmountMinor } from '@/lib/shared/typed';

/** So much of a credit for one unit, as stored. */
export const CreditRate = z.object({ unit: z.enum(rateUnits), amountMinor: z.number().int().positive() });
export type CreditRate = z.output<typeof CreditRate>;
export const CreditRates = z.array(CreditRate);

/** An amount of a credit as it is typed, which means the same in every language, or in minor units. */
const typedCredit = z.union([z.number().int().min(0).max(maxAmountMinor), z.string().max(40)]).optional();

/** What is asked for in a credit: which, and how much of it for each unit. */
export const creditSchema = (units: readonly RateUnit[]) =>
  z
    .object({
      currency: z.string().max(40).optional(),
      rates: z.object(Object.fromEntries(units.map((unit) => [unit, typedCredit]))).prefault({}),
    })
    .prefault({}) as unknown as z.ZodType<TypedCredit>;

type TypedCredit = { currency?: string | undefined; rates: Partial<Record<RateUnit, string | number>> };
type Refuse = (problem: Message, path: string[]) => void;

/** So much of a credit as was typed beside a unit; 0: nothing was. */
const creditAmount = (typed: string | number | undefined, asset: Asset): number | Message => {
  if (typed === undefined || typed === '') return 0;
  if (typeof typed === 'number') return typed;
  const reading = typed.trim() === '' ? { amountMinor: 0 } : readAmount(typed, asset);
  if ('refusal' in reading) return reading.refusal;
  return reading.amountMinor <= maxAmountMinor ? reading.amountMinor : { key: 'field.wrong' };
};

/** What was typed as a price in credit, longest unit first; refused beside its field. */
export const readCredit = (
  { currency, rates }: TypedCredit,
  { units, credits }: { units: readonly RateUnit[]; credits: readonly Asset[] },
  refuse: Refuse,
): { creditCode: string; creditRates: CreditRate[] } | null => {
  const asset = credits.find(({ code }) => code === currency) ?? (currency ? undefined : credits[0]);
  if (!asset) {
    refuse({ key: 'field.choose' }, ['credit', 'currency']);
    return null;
  }
  const creditRates = units.flatMap((unit) => {
    const amountMinor = creditAmount(rates[unit], asset);
    if (typeof amountMinor === 'number') return amountMinor > 0 ? [{ unit, amountMinor }] : [];
    refuse(amountMinor, ['credit', 'rates', unit]);
    return [];
  });
  if (creditRates.length === 0) refuse({ key: 'listing.noPrice' }, ['credit', 'rates', units.at(-1) ?? '']);
  return { creditCode: asset.code, creditRates };
};
