import { type Asked, askedOf, type SearchParams } from '@/components/booking/asked';
import { readAmount } from '@/lib/shared/amount';
import { currencyAsset } from '@/lib/shared/asset';
import type { Message } from '@/lib/shared/errors';
import type { Locale } from '@/lib/shared/locale';
import type { Grain } from '@/lib/shared/period';
import { readWhole } from '@/lib/shared/typed-digits';

/** Other terms as the address of a page asks for them; what it leaves out stays. `null`: it asks for nothing yet. */
export type AskedChange = {
  from?: string;
  to?: string;
  slotId?: string;
  /** Of several dates the one that the slot comes for. */
  insteadOf?: string;
  quantity?: number;
  totalMinor?: number;
};

const one = (params: SearchParams, name: string): string => {
  const value = params[name];
  return ((Array.isArray(value) ? value[0] : value) ?? '').trim();
};

/** The price that was typed, in minor units; or why it could not be read. */
const priceOf = (
  typed: string,
  currency: string,
  locale: Locale,
): { totalMinor?: number; refusal?: Message } => {
  if (!typed) return {};
  const reading = readAmount(typed, currencyAsset(currency), locale);
  return 'refusal' in reading ? { refusal: reading.refusal } : { totalMinor: reading.amountMinor };
};

/** What an address asks for, and what of it could not be read. */
export const askedChangeOf = (
  params: SearchParams,
  { grain, start, currency, locale }: { grain: Grain; start: string; currency: string; locale: Locale },
): { asked: AskedChange; refusal?: Message } | null => {
  if (Object.keys(params).length === 0) return null;
  const dates: Asked | null = askedOf(grain, { ...params, from: one(params, 'from') || start });
  const quantity = readWhole(one(params, 'quantity'));
  const { refusal, totalMinor } = priceOf(one(params, 'total'), currency, locale);
  const [slotId, insteadOf] = [one(params, 'slot'), one(params, 'instead')];
  const hasDates = one(params, 'to') !== '' || one(params, 'months') !== '';
  return {
    asked: {
      ...(hasDates && dates && { from: dates.from, to: dates.to }),
      ...(slotId && { slotId }),
      ...(insteadOf && { insteadOf }),
      ...(quantity !== null && { quantity }),
      ...(totalMinor !== undefined && { totalMinor }),
    },
    ...(refusal && { refusal }),
  };
};
