import { readAmount } from '@/lib/shared/amount';
import type { Asset } from '@/lib/shared/asset';
import { AppError } from '@/lib/shared/errors';
import type { Locale } from '@/lib/shared/locale';
import type { CreditRules } from './assets';
import type { TypedRules } from './schema';

/** An amount that may lie below nothing; nothing typed is nothing said. */
const amountOf = (field: string, typed: string, asset: Asset, locale: Locale): number | null => {
  const text = typed.trim();
  if (text === '') return null;
  const [, sign = '', size = ''] = /^([-−–]?)\s*(.*)$/u.exec(text) ?? [];
  const reading = readAmount(size, asset, locale);
  if ('refusal' in reading) throw new AppError('invalid', 'form', { fields: { [field]: reading.refusal } });
  return sign === '' || reading.amountMinor === 0 ? reading.amountMinor : -reading.amountMinor;
};

/** What a form may leave as it was. */
type Kept = Pick<CreditRules, 'melt' | 'purchaseMinMinor' | 'purchaseMaxMinor' | 'saleMinMinor' | 'charter'>;

const atFirst = { purchaseMinMinor: 500, purchaseMaxMinor: 50_000, saleMinMinor: 1000, charter: {} };

/** What an operator typed as the rules of a credit; `today`: from when on it melts, where it did not melt like that before. */
export const readRules = (
  typed: TypedRules,
  asset: Asset,
  { locale, today, before }: { locale: Locale; today: string; before: Kept | null },
): CreditRules => {
  const read = (field: string, text: string) => amountOf(field, text, asset, locale);
  const { meltPercent, meltEvery, words, warnPercent } = typed;
  const kept = before ?? atFirst;
  const permille = meltPercent === undefined ? 0 : Math.round(meltPercent * 10);
  const melt = {
    permille,
    every: meltEvery,
    exemptMinor: read('meltExempt', typed.meltExempt) ?? 0,
    from: before?.melt?.every === meltEvery ? before.melt.from : today,
  };
  return {
    words,
    warnPercent,
    floorMinor: read('floor', typed.floor) ?? 0,
    firstFloorMinor: read('firstFloor', typed.firstFloor),
    ceilingMinor: read('ceiling', typed.ceiling) ?? 0,
    firstCeilingMinor: read('firstCeiling', typed.firstCeiling),
    commonFloorMinor: read('commonFloor', typed.commonFloor) ?? 0,
    starterMinor: Math.max(0, read('starter', typed.starter) ?? 0),
    melt: permille > 0 ? melt : null,
    purchaseMinMinor: read('purchaseMin', typed.purchaseMin ?? '') ?? kept.purchaseMinMinor,
    purchaseMaxMinor: read('purchaseMax', typed.purchaseMax ?? '') ?? kept.purchaseMaxMinor,
    saleMinMinor: read('saleMin', typed.saleMin ?? '') ?? kept.saleMinMinor,
    charter: typed.charter ?? kept.charter,
  };
};
