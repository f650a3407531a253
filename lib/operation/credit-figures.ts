import 'server-only';
import type { HolderFace } from '@/lib/circle/faces';
import { type DeskPlace, desksOf, signatoriesOf } from '@/lib/desk/queries';
import { isTraded } from '@/lib/desk/rules';
import { type Credit, creditBy } from '@/lib/ledger/assets';
import { type CreditFigures, creditFigures } from '@/lib/ledger/figures';
import { type TransferCategory, transferCategories } from '@/lib/ledger/transfer-categories';
import { now } from '@/lib/platform/clock';
import type { CsvTable } from '@/lib/platform/csv';
import { db } from '@/lib/platform/db/client';
import { translator } from '@/lib/platform/i18n/words';
import type { Locale } from '@/lib/shared/locale';

export type PublicCredit = {
  credit: Credit;
  figures: CreditFigures;
  categories: TransferCategory[];
  /** Where it is changed for cash, and who takes it by its charter. */
  desks: DeskPlace[];
  signatories: HolderFace[];
};

/** A credit's rules and how it is doing, for everyone. */
export const creditForAll = async (code: string): Promise<PublicCredit> => {
  const credit = await creditBy(db, code);
  const isSold = isTraded(credit);
  return {
    credit,
    desks: isSold ? await desksOf(code) : [],
    signatories: isSold ? await signatoriesOf(code) : [],
    figures: await creditFigures(db, credit, now()),
    categories: await transferCategories(db, { all: true }),
  };
};

/** The same by month as a table, in the smallest unit of the credit; what too few are behind is left empty. */
export const figuresTable = async (code: string, locale: Locale): Promise<CsvTable> => {
  const { figures } = await creditForAll(code);
  const say = translator(locale, 'credit.public');
  return {
    head: (['month', 'transfers', 'flow', 'supply'] as const).map((name) => say(name)),
    rows: figures.months.map(({ month, transfers, flowMinor, supplyMinor }) => [
      month,
      transfers,
      flowMinor,
      supplyMinor,
    ]),
  };
};
