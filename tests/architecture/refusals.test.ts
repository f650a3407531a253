import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import en from '@/lib/platform/i18n/words/en/errors.json';
import fr from '@/lib/platform/i18n/words/fr/errors.json';

const root = resolve(__dirname, '../..');

/** How code names the words of a refusal. */
const naming = [
  /new AppError\(\s*'[a-z_]+',\s*'([\w.]+)'/g,
  /\{ key: '([\w.]+)'/g,
  /\{ error: '(\w+\.[\w.]+)' \}/g,
  /new UnreadableRequest\(\d+, '(\w+)'/g,
];

const sources = ['lib', 'app'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('generated'))
    .map((file) => join(root, folder, file)),
);

/** Comments show examples. */
const code = (file: string): string => readFileSync(file, 'utf8').replace(/\/\*\*?[\s\S]*?\*\//g, '');

const named = [
  ...new Set(
    sources.flatMap((file) =>
      naming.flatMap((pattern) => [...code(file).matchAll(pattern)].map(([, key = '']) => key)),
    ),
  ),
];

const isSaid = (words: object, key: string): boolean =>
  typeof key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown>)?.[part], words) ===
  'string';

/** Amounts that are written before they are in a refusal: in the language of whoever is refused, not of the page they read. */
const writesAmounts = /\b(formatMoney|formatMoneyRange|formatAmount)\(/;

describe('refusals', () => {
  it('carry amounts as amounts, for the page to write in its own language', () => {
    const refusing = sources.filter((file) => code(file).includes('new AppError('));
    expect(refusing.length).toBeGreaterThan(50);
    expect(refusing.filter((file) => writesAmounts.test(code(file)))).toEqual([]);
  });

  it('have words in both languages', () => {
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((key) => !isSaid(en, key) || !isSaid(fr, key))).toEqual([]);
  });
});
