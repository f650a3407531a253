import 'server-only';
import { creditBy } from '@/lib/ledger/assets';
import { categoryNames } from '@/lib/ledger/rules';
import { transferCategories } from '@/lib/ledger/transfer-categories';
import { usesByMonth } from '@/lib/ledger/uses';
import { requireOperator, type Viewer } from '@/lib/platform/auth/viewer';
import type { CsvTable } from '@/lib/platform/csv';
import { db } from '@/lib/platform/db/client';
import { translator } from '@/lib/platform/i18n/words';
import type { Locale } from '@/lib/shared/locale';
import { csvNumber } from './statement-table';

/** What a credit was for, by month and category: for operators, who tell funders. What was put right later does not count. */
export const usesTable = async (viewer: Viewer | null, code: string, locale: Locale): Promise<CsvTable> => {
  requireOperator(viewer);
  const credit = await creditBy(db, code);
  const say = translator(locale);
  const names = categoryNames(await transferCategories(db, { all: true }), locale);
  const rows = await usesByMonth(db, code);
  return {
    head: [
      say('credit.public.month'),
      say('credit.csv.category'),
      say('credit.public.transfers'),
      say('credit.public.accounts'),
      say('credit.csv.amount', { unit: credit.unit }),
    ],
    rows: rows.map(({ month, category, transfers, people, flowMinor }) => [
      month,
      category === null ? say('credit.categories.none') : (names.get(category) ?? category),
      transfers,
      people,
      csvNumber(flowMinor, credit),
    ]),
  };
};
