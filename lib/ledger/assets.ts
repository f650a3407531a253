import 'server-only';
import { z } from 'zod';
import type { Db } from '@/lib/platform/db/client';
import { type Asset, type CreditWords, creditAsset } from '@/lib/shared/asset';
import { notFound } from '@/lib/shared/errors';
import { locales } from '@/lib/shared/locale';

const Words = z.record(z.enum(locales), z.object({ name: z.string(), one: z.string(), other: z.string() }));

/** The hours of help that every community counts in (a migration writes them). */
export const hoursCode = 'hours';

/**
 * How far an account of a credit may go, in minor units. `firstFloorMinor`: how far below nothing before its holder has given
 * anything, where the rest is earned; null: to the floor at once.
 */
export type Limits = { floorMinor: number; ceilingMinor: number; firstFloorMinor: number | null };

type CreditRow = {
  code: string;
  unit: string;
  decimals: number;
  words: unknown;
  floorMinor: bigint | null;
  ceilingMinor: bigint | null;
  firstFloorMinor: bigint | null;
  isInUse: boolean;
};

export type Credit = Asset & Limits & { isInUse: boolean };

const creditOf = ({
  code,
  unit,
  decimals,
  words,
  floorMinor,
  ceilingMinor,
  firstFloorMinor,
  isInUse,
}: CreditRow): Credit => ({
  ...creditAsset({
    code,
    unit: unit === 'minutes' ? 'minutes' : 'decimal',
    decimals,
    words: Words.parse(words),
  }),
  floorMinor: Number(floorMinor),
  ceilingMinor: Number(ceilingMinor),
  firstFloorMinor: firstFloorMinor === null ? null : Number(firstFloorMinor),
  isInUse,
});

/** A credit of the community's own; not found where there is none of that name. */
export const creditBy = async (db: Db, code: string): Promise<Credit> => {
  const row = await db.asset.findFirst({ where: { code, kind: 'credit' } });
  if (!row) throw notFound();
  return creditOf(row);
};

export type NewCredit = Omit<Limits, 'firstFloorMinor'> &
  Partial<Pick<Limits, 'firstFloorMinor'>> &
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
      firstFloorMinor: limits.firstFloorMinor ?? null,
    },
  });
};
