import type { Db } from '@/lib/platform/db/client';
import { lineageOf } from './rows/lineages';
import type { Told } from './told';

/** Writes which seed came of which, in the order in which it came. */
export const writeLineages = async (tx: Db, told: readonly Told[]): Promise<void> => {
  const { lots, passings } = lineageOf(told);
  await tx.lot.createMany({ data: lots });
  await tx.lotPassing.createMany({ data: passings });
};
