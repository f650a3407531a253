import { z } from 'zod';
import { type Asset, creditAsset } from '@/lib/shared/asset';
import { locales } from '@/lib/shared/locale';

const Words = z.record(z.enum(locales), z.object({ name: z.string(), one: z.string(), other: z.string() }));

/** The columns that say what a credit is counted in, and whether it is open. */
export const creditAssetSelect = {
  code: true,
  unit: true,
  decimals: true,
  words: true,
  isInUse: true,
} as const;

/** A credit as what amounts are counted in, from its row. */
export const creditAssetOf = ({
  code,
  unit,
  decimals,
  words,
}: {
  code: string;
  unit: string;
  decimals: number;
  words: unknown;
}): Asset =>
  creditAsset({
    code,
    unit: unit === 'minutes' ? 'minutes' : 'decimal',
    decimals,
    words: Words.parse(words),
  });
