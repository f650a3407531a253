import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');

const sources = ['lib', 'app', 'components'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file)),
);

const strays = (files: readonly string[], pattern: RegExp): string[] =>
  files.filter((file) => pattern.test(readFileSync(join(root, file), 'utf8')));

/** What other machines write: settings, protocols, the queries of programs. */
const ofMachines = /^(lib\/platform|app\/api)\//;

/** The reader of numbers itself. */
const reader = 'lib/shared/typed-digits.ts';

/** Where what people type comes in: pages, fields, and the schemas and readers of forms and addresses. */
const isDoor = (file: string): boolean =>
  /^(app|components)\//.test(file) || /(schema|form|fields|asked|conditions)\.ts$/.test(file);

describe('numbers that people type', () => {
  const files = sources.filter((file) => !ofMachines.test(file) && file !== reader);

  it('are never cleaned before they are judged: lib/shared/typed-digits, typed and amount read them', () => {
    expect(files.length).toBeGreaterThan(500);
    expect(
      strays(files, /\bparse(Float|Int)\(|valueAsNumber|z\.coerce\.(number|bigint)|replace\(',', '\.'\)/),
    ).toEqual([]);
  });

  it('are read alike in the queries of programs', () => {
    expect(
      strays(
        sources.filter((file) => file.startsWith('app/')),
        /z\.coerce\.(number|bigint)/,
      ),
    ).toEqual([]);
  });

  it('are not made by Number(), which takes 0x10, 1e3 and a blank for numbers', () => {
    expect(strays(files.filter(isDoor), /\bNumber\(/)).toEqual([]);
  });

  it('that are amounts stand in a MoneyField, which says how it read them', () => {
    const fields = sources.filter((file) => file.startsWith('components/') && file.endsWith('.tsx'));
    const decimal = strays(fields, /inputMode=['"{]*decimal/);
    // Two are no amounts that count: the pin's coordinates, and the filter of a search, which its results repeat.
    expect(decimal).toEqual([
      'components/listing-form/point-fields.tsx',
      'components/search/filter-form.tsx',
      'components/ui/money-field.tsx',
    ]);
  });
});
