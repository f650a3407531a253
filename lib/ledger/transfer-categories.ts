import 'server-only';
import { z } from 'zod';
import type { Db } from '@/lib/platform/db/client';
import { AppError } from '@/lib/shared/errors';
import { locales } from '@/lib/shared/locale';

const Words = z.record(z.enum(locales), z.string());

/** What a transfer can be for, in the community's own list. */
export type TransferCategory = { code: string; words: z.output<typeof Words>; isInUse: boolean };

/** The list, in its order: what may be chosen, or also what once could. */
export const transferCategories = async (db: Db, { all = false } = {}): Promise<TransferCategory[]> => {
  const rows = await db.transferCategory.findMany({
    where: all ? {} : { isInUse: true },
    orderBy: [{ position: 'asc' }, { code: 'asc' }],
  });
  return rows.map(({ code, words, isInUse }) => ({ code, isInUse, words: Words.parse(words) }));
};

/** A category that may be chosen, or none; any other is refused beside its field. */
export const requireCategory = async (db: Db, code: string | null | undefined): Promise<string | null> => {
  if (!code) return null;
  if ((await db.transferCategory.count({ where: { code, isInUse: true } })) > 0) return code;
  throw new AppError('invalid', 'form', { fields: { category: { key: 'ledger.noSuchCategory' } } });
};
