import { db } from '@/lib/platform/db/client';
import { OtherCurrency, requireCurrency, settleCurrency } from '@/lib/platform/launch/currency';
import { currencyDecimals, currencyStep } from '@/lib/shared/currencies';
import { atLeastOne } from '../../support/at-least-one';
import { aListing } from '../../support/builders';
import { someHours } from '../../support/credits';
import { keptAsWritten } from '../../support/database/kept';

test('the database knows the currencies that the code knows, each with its decimals and what can be paid of it', async () => {
  const rows = await db.asset.findMany({ where: { kind: 'money' } });
  expect(rows.length).toBeGreaterThan(150);
  const written = rows.map(({ code, decimals, stepMinor, unit }) => ({ code, decimals, stepMinor, unit }));
  const known = [...currencyDecimals].map(([code, decimals]) => ({
    ...{ code, decimals, stepMinor: currencyStep(code), unit: 'decimal' },
  }));
  const byCode = (one: { code: string }, other: { code: string }) => (one.code < other.code ? -1 : 1);
  expect(written.sort(byCode)).toEqual(known.sort(byCode));
});

test('every column that says what an amount is counted in refers to an asset, and none has one by default', async () => {
  const columns = await db.$queryRaw<{ table: string; refers: boolean; default: string | null }[]>`
    SELECT table_name AS "table", column_default AS "default", EXISTS (
      SELECT 1 FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
      WHERE c.contype = 'f' AND c.confrelid = 'asset'::regclass AND c.conrelid = quote_ident(table_name)::regclass AND a.attname = column_name
    ) AS refers
    FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'currency'`;
  expect(columns.length).toBeGreaterThanOrEqual(8);
  expect(columns.filter((column) => !column.refers || column.default !== null)).toEqual([]);
  await expect(aListing({ currency: 'ZZZ' })).rejects.toThrow('listing_currency_fkey');
  expect(await aListing({ currency: 'JPY' })).toMatchObject({ currency: 'JPY' });
});

test('what amounts mean never changes: an asset keeps its decimals, and one that is used stays', async () => {
  await aListing();
  const euro = { where: { code: 'EUR' } };
  await expect(db.asset.update({ ...euro, data: { decimals: 3 } })).rejects.toMatchObject(keptAsWritten);
  await expect(db.asset.update({ ...euro, data: { code: 'EUX' } })).rejects.toMatchObject(keptAsWritten);
  await expect(db.asset.delete(euro)).rejects.toMatchObject({ code: 'P2003' });
});

test('a credit says how far its accounts may go, and is never taken for money', async () => {
  const hours = await someHours('garden-hours');
  const row = await db.asset.findUniqueOrThrow({ where: { code: hours } });
  const { floorMinor: _, ceilingMinor: __, words, charter, ...rest } = row;
  const like = (change: object) =>
    db.asset.create({ data: { ...rest, words: words ?? {}, charter: charter ?? {}, ...change } });
  const limits = { floorMinor: -60, ceilingMinor: 60 };
  for (const wrong of atLeastOne([
    { code: 'tokens' },
    { ...limits, code: 'tokens', floorMinor: 1 },
    { ...limits, code: 'TOK' },
    { ...limits, code: 'tokens', decimals: 2 },
    { ...limits, code: 'tokens', unit: 'decimal', decimals: 3 },
    { ...limits, code: 'XTS', kind: 'money' },
  ]))
    await expect(like(wrong)).rejects.toThrow('violates check constraint');
  await expect(
    db.ledgerAccount.create({ data: { code: 'stripe:garden-hours', kind: 'stripe', currency: hours } }),
  ).rejects.toThrow('ledger_account_of_credit');
  await expect(
    db.ledgerAccount.create({ data: { code: 'holder:x:credit:EUR', kind: 'credit', currency: 'EUR' } }),
  ).rejects.toThrow('ledger_account_of_credit');
});

test('a site does not start on a database that counts in another currency', async () => {
  const url = process.env.DATABASE_URL ?? '';
  await requireCurrency(url, { COMMUNITY_CURRENCY: 'JPY' });
  await settleCurrency(url, { COMMUNITY_CURRENCY: 'JPY' });
  await settleCurrency(url, { COMMUNITY_CURRENCY: 'JPY' });
  const other = settleCurrency(url, {});
  await expect(other).rejects.toThrow(OtherCurrency);
  await expect(other).rejects.toThrow(/^COMMUNITY_CURRENCY is EUR, but this database counts in JPY: [^\n]+$/);
  await expect(requireCurrency(url, { COMMUNITY_CURRENCY: 'BHD' })).rejects.toThrow(OtherCurrency);
});
