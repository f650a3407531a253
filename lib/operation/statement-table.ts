import 'server-only';
import { categoryNames } from '@/lib/ledger/rules';
import type { Viewer } from '@/lib/platform/auth/viewer';
import type { CsvCell, CsvTable } from '@/lib/platform/csv';
import { translator } from '@/lib/platform/i18n/words';
import type { Asset } from '@/lib/shared/asset';
import type { Locale } from '@/lib/shared/locale';
import { decimalText } from '@/lib/shared/money';
import { type AccountLine, wholeStatement } from './credit-account';

type Told = { line: AccountLine; asset: Asset; categories: ReadonlyMap<string, string> };

/** Numbers for a spreadsheet: minutes as they are, anything else in whole units. */
export const csvNumber = (amountMinor: number, asset: Asset): CsvCell =>
  asset.unit === 'minutes' ? amountMinor : Number(decimalText(amountMinor, asset));

const columns: Readonly<Record<string, (told: Told) => CsvCell>> = {
  date: ({ line }) => line.at,
  reference: ({ line }) => line.transferId,
  with: ({ line }) => line.other?.name ?? '',
  listing: ({ line }) => line.title ?? '',
  category: ({ line, categories }) => categories.get(line.category ?? '') ?? '',
  reason: ({ line }) => line.reason ?? '',
  amount: ({ line, asset }) => csvNumber(line.amountMinor, asset),
  balance: ({ line, asset }) => csvNumber(line.balanceMinor, asset),
  enteredBy: ({ line }) => line.enteredBy ?? '',
  corrects: ({ line }) => line.corrects?.id ?? '',
};

/** A statement as a table with its heads in the reader's language, the oldest line first. */
export const statementTable = async (
  viewer: Viewer,
  which: { holderId: string; code: string },
  locale: Locale,
): Promise<CsvTable> => {
  const { credit, lines, categories } = await wholeStatement(viewer, which);
  const say = translator(locale, 'credit.csv');
  const names = categoryNames(categories, locale);
  return {
    head: Object.keys(columns).map((name) => say(name, { unit: credit.unit })),
    rows: lines.map((line) =>
      Object.values(columns).map((cell) => cell({ line, asset: credit, categories: names })),
    ),
  };
};
