import 'server-only';
import { z } from 'zod';
import type { Db } from '@/lib/platform/db/client';
import { type Asset, type CreditWords, creditAsset } from '@/lib/shared/asset';
import { notFound } from '@/lib/shared/errors';
import { locales } from '@/lib/shared/locale';

const Words = z.record(z.enum(locales), z.object({ name: z.string(), one: z.string(), other: z.string() }));

/** How far an account of a credit may go, in minor units. */
export type Limits = { floorMinor: number; ceilingMinor: number };

type CreditRow = {
  code: string;
  unit: string;
  decimals: number;
  words: unknown;
  floorMinor: bigint | null;
  ceilingMinor: bigint | null;
  isInUse: boolean;
};

export type Credit = Asset & Limits & { isInUse: boolean };

const creditOf = ({ code, unit, decimals, words, floorMinor, ceilingMinor, isInUse }: CreditRow): Credit => ({
  ...creditAsset({
    code,
    unit: unit === 'minutes' ? 'minutes' : 'decimal',
    decimals,
    words: Words.parse(words),
  }),
  floorMinor: Number(floorMinor),
  ceilingMinor: Number(ceilingMinor),
  isInUse,
});

/** A credit of the community's own; not found where there is none of that name. */
export const creditBy = async (db: Db, code: string): Promise<Credit> => {
  const row = await db.asset.findFirst({ where: { code, kind: 'credit' } });
  if (!row) throw notFound();
  return creditOf(row);
};

export type NewCredit = Limits &
  Pick<Asset, 'code' | 'unit' | 'decimals'> & { words: Record<(typeof locales)[number], CreditWords> };

/** Gives the community a credit of its own. What it is counted in stays as it is from then on (trigger). */
export const addCredit = async (
  db: Db,
  { code, unit, decimals, words, ...limits }: NewCredit,
): Promise<void> => {
  await db.asset.create({
    data: {
      code,
      kind: 'credit',
      unit,
      decimals,
      words,
      floorMinor: limits.floorMinor,
      ceilingMinor: limits.ceilingMinor,
    },
  });
};
