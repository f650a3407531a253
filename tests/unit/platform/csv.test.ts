import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { type CsvCell, csvText } from '@/lib/platform/csv';
import type { Locale } from '@/lib/shared/locale';
import { atLeastOne } from '../../support/at-least-one';

const written = (rows: CsvCell[][], locale: Locale) => csvText({ head: ['a', 'b'], rows }, locale);

/** As a spreadsheet set to another habit would take it apart: at every separator, whatever stands in quotes. */
const takenApart = (text: string): string[] =>
  text.split(/[;,|\t\r\n]/).map((cell) => cell.replace(/^"/, ''));

const habit = { fr: ';', en: ',' } as const;

const read = (text: string, locale: Locale): string[][] =>
  parse(text, { delimiter: habit[locale], bom: true, record_delimiter: '\r\n', relax_column_count: false });

const awkward = fc.string({ unit: fc.constantFrom(...'=+-@;,"\'\n\r\t 19aé＝\0') });

describe('a table for spreadsheets', () => {
  it('is in the habit of the language: separator, decimal sign, dates that all can read', () => {
    const row = ['Élan', { amountMinor: 1250, currency: 'EUR' }];
    expect(written([row], 'fr')).toBe('\ufeff"a";"b"\r\n"Élan";12,50\r\n');
    expect(written([row], 'en')).toBe('\ufeff"a","b"\r\n"Élan",12.50\r\n');
    expect(written([[1.5, new Date('2026-11-28T09:00:00Z')]], 'fr')).toContain(
      '1,5;2026-11-28T09:00:00.000Z',
    );
    expect(written([[-5, null]], 'fr')).toContain('\r\n-5;\r\n');
  });

  it('is read back cell by cell by another program', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(awkward, awkward), { maxLength: 5 }),
        fc.constantFrom('fr', 'en'),
        (rows, locale) => {
          const cells = read(written(rows, locale), locale).slice(1);
          expect(cells.map(({ length }) => length)).toEqual(rows.map(() => 2));
          const bare = (text: string) => text.replace(/['\0]/g, '');
          expect(cells.map((row) => row.map(bare))).toEqual(rows.map((row) => row.map(bare)));
        },
      ),
    );
  });

  it.each(['=1+1', '+1', '-1', '@x', '\t=1', 'merci;=1+1', 'merci,=1+1', '"=1+1', 'a\n=1', "'=1", '＝1'])(
    'has no formula where someone wrote %j, whatever program opens it',
    (text) => {
      for (const locale of ['fr', 'en'] as const) {
        const [, row] = read(written([[text, 'x']], locale), locale);
        expect(row?.[0]).not.toMatch(/^[=+\-@\t\r]/);
      }
    },
  );

  it('begins no cell with a formula even where it is taken apart in another habit', () => {
    fc.assert(
      fc.property(awkward, fc.constantFrom('fr', 'en'), (text, locale) => {
        const line = written([[text, 'x']], locale).split('"b"\r\n')[1];
        if (line === undefined) throw new Error('the table has no line after its head');
        for (const cell of atLeastOne(takenApart(line))) expect(cell).not.toMatch(/^[=+@＝-]/);
      }),
    );
  });
});
