import 'server-only';
import { type HolderFace, holderByHandle, holderById } from '@/lib/circle/holders';
import { creditBy } from '@/lib/ledger/assets';
import type { Db } from '@/lib/platform/db/client';
import { readAmount } from '@/lib/shared/amount';
import { AppError, notFound } from '@/lib/shared/errors';
import type { Locale } from '@/lib/shared/locale';
import { isTraded, type TradedCredit } from './rules';

/** A credit that is bought and sold, open or closed; not found where there is none of that name, or it is no such credit. */
export const tradedCredit = async (db: Db, code: string): Promise<TradedCredit> => {
  const credit = await creditBy(db, code);
  if (!isTraded(credit)) throw notFound();
  return credit;
};

/** The same where it is to be open: `conflict ledger.creditOver`. */
export const openCredit = async (db: Db, code: string): Promise<TradedCredit> => {
  const credit = await tradedCredit(db, code);
  if (!credit.isInUse) throw new AppError('conflict', 'ledger.creditOver');
  return credit;
};

/** What was typed beside a field, in minor units of a credit; refused beside it where it is no amount above nothing. */
export const typedAmount = async (
  db: Db,
  { code, typed, field = 'amount' }: { code: string; typed: string; field?: string },
  locale: Locale,
): Promise<number> => {
  const reading = readAmount(typed, await tradedCredit(db, code), locale);
  if ('refusal' in reading) throw new AppError('invalid', 'form', { fields: { [field]: reading.refusal } });
  if (reading.amountMinor <= 0)
    throw new AppError('invalid', 'form', { fields: { [field]: { key: 'ledger.noAmount' } } });
  return reading.amountMinor;
};

/** Who is here under a handle, with or without an @; refused beside the field where nobody is. */
export const namedHolder = async (db: Db, field: string, handle: string): Promise<HolderFace> => {
  const found = await holderByHandle(db, handle.trim().replace(/^@/, ''));
  if (!found) throw new AppError('invalid', 'form', { fields: { [field]: { key: 'ledger.noSuchHandle' } } });
  return found;
};

/** A holder who is here; not found otherwise. */
export const presentHolder = async (db: Db, id: string): Promise<HolderFace> => {
  const found = await holderById(db, id);
  if (!found) throw notFound();
  return found;
};
