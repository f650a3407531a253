import { currencyAsset } from '@/lib/shared/asset';
import { wholeUnits } from '@/lib/shared/money';
import { weighingOf } from './returns';
import { listingTypeOf } from './types/registry';

/** What it is worth in minor units, as its owner says; null where nothing is weighed. */
export const askedWorth = ({
  type,
  details,
  currency,
}: {
  type: string;
  details: unknown;
  currency: string;
}): number | null => {
  const weighing = weighingOf(listingTypeOf(type));
  const value = weighing && (details as Readonly<Record<string, unknown>>)[weighing.value];
  return typeof value === 'number' ? wholeUnits(value, currencyAsset(currency)) : null;
};
