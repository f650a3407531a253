import { currencyAsset } from '@/lib/shared/asset';
import type { Locale } from '@/lib/shared/locale';
import { decimalText, type Money } from '@/lib/shared/money';

/** What stands in a cell: text, a number, an amount (its number alone), a moment (ISO 8601), or nothing. */
export type CsvCell = string | number | Money | Date | null;

export type CsvTable = { head: readonly string[]; rows: readonly (readonly CsvCell[])[] };

/** How the spreadsheets of a language take a table apart, and write what is less than one. */
const habits: Record<Locale, { separator: string; decimal: string }> = {
  fr: { separator: ';', decimal: ',' },
  en: { separator: ',', decimal: '.' },
};

/**
 * Where a spreadsheet would begin a formula: at the start of a cell, and behind anything at which a program that expects another table would begin
 * one (OWASP, "CSV injection").
 */
const formula = /(?<=^|[;,|\t\r\n"'])(?=[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/g;

/** Control characters that neither end a line nor set columns apart. */
const controls = /(?![\t\r\n])\p{Cc}/gu;

const quoted = (text: string): string =>
  `"${text.replace(controls, '').replace(formula, "'").replaceAll('"', '""')}"`;

const cellOf = (cell: CsvCell, decimal: string): string => {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell === '' ? '' : quoted(cell);
  if (cell instanceof Date) return cell.toISOString();
  const number =
    typeof cell === 'number' ? String(cell) : decimalText(cell.amountMinor, currencyAsset(cell.currency));
  return number.replace('.', decimal);
};

/** A table as RFC 4180 has it, in the habit of a language's spreadsheets, with the mark by which they know UTF-8. */
export const csvText = ({ head, rows }: CsvTable, locale: Locale): string => {
  const { separator, decimal } = habits[locale];
  const lines = [head, ...rows].map((row) => row.map((cell) => cellOf(cell, decimal)).join(separator));
  return `\ufeff${lines.map((line) => `${line}\r\n`).join('')}`;
};

/** The same as a file to keep, which is nobody else's. */
export const csvResponse = (table: CsvTable, locale: Locale, fileName: string): Response =>
  new Response(csvText(table, locale), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-language': locale,
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
