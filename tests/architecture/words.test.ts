import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parse } from '@formatjs/icu-messageformat-parser';
import { listingTypes } from '@/lib/listing/types/registry';
import { atLeastOne } from '../support/at-least-one';

const root = resolve(__dirname, '../..');
const folder = join(root, 'lib/platform/i18n/words');

type Words = { [key: string]: string | Words };

const filesBelow = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(path, entry.name)) : [join(path, entry.name)],
  );

const flat = (words: Words, prefix: string): [string, string][] =>
  Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${prefix}.${key}`, value]] : flat(value, `${prefix}.${key}`),
  );

const wordsOf = (locale: string): Map<string, string> => {
  const home = join(folder, locale);
  return new Map(
    filesBelow(home).flatMap((file) =>
      flat(JSON.parse(readFileSync(file, 'utf8')), relative(home, file).replace(/\.json$/, '')),
    ),
  );
};

const argumentsOf = (message: string): string[] => {
  const names = new Set<string>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) {
      for (const each of value) walk(each);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    const {
      type,
      value: name,
      options,
      children,
    } = value as { type?: number; value?: string; options?: object; children?: unknown };
    if (type !== undefined && type >= 1 && type <= 6 && name) names.add(name);
    if (options) for (const option of Object.values(options)) walk(option.value);
    walk(children);
  };
  walk(parse(message));
  return [...names].sort();
};

describe('the words', () => {
  const french = wordsOf('fr');
  const english = wordsOf('en');

  it('exist in both languages, none missing and none left over', () => {
    expect([...french.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('of mails leave greeting to the layout, which knows whether a name may be said', () => {
    for (const words of [french, english]) {
      const greeting = [...words].filter(
        ([key, text]) => /^mail\..*\.(subject|title|body)$/.test(key) && /\{name\}/.test(text),
      );
      expect(greeting).toEqual([]);
    }
  });

  it('are filled with the same values in both', () => {
    expect([...french].length).toBeGreaterThan(1000);
    for (const [key, message] of atLeastOne(french)) {
      expect({ key, values: argumentsOf(message) }).toEqual({
        key,
        values: argumentsOf(english.get(key) ?? ''),
      });
    }
  });

  it('are not empty', () => {
    const empty = [...french, ...english].filter(([, message]) => message.trim() === '').map(([key]) => key);
    expect(empty).toEqual([]);
  });

  it('use typographic apostrophes and quotation marks, except in code', () => {
    const straight = [french, english].map((words) =>
      atLeastOne([...words]).filter(([, message]) => /['"]/.test(message.replace(/`[^`]*`/g, ''))),
    );
    expect(straight).toEqual([[], []]);
  });

  // Each site has its own currency; what is written for developers explains minor units by those they know.
  it('name no currency, except to developers', () => {
    const named = [french, english].map((words) =>
      atLeastOne([...words]).filter(
        ([key, text]) => !key.startsWith('developers.') && /€|\beuros?\b/i.test(text),
      ),
    );
    expect(named).toEqual([[], []]);
  });

  it('of what is given, lent a bed for, taught or swapped are those of no sale, nor is what is said of any gift', () => {
    const unsold = new Set<string>(['barter', 'gift', 'reciprocity', 'token']);
    const names = listingTypes.filter(({ return: back }) => unsold.has(back.kind)).map(({ name }) => name);
    const isOfThem = (key: string) =>
      names.some((name) => key.startsWith(`types/${name}.`)) || /^booking\..*(Gift|Thanks)$/.test(key);
    const ofSales =
      /\b(prix|tarif|payer|payez|paiement|achet|acheter|vendre|price|pay|buy|sell|sold|sale)\b/i;
    const told = [...french, ...english].filter(([key]) => isOfThem(key));
    expect(atLeastOne(told).filter(([, text]) => ofSales.test(text))).toEqual([]);
  });

  // An ordinary space lets a line break before the mark and leave it alone on the next one.
  it('keep French marks and units with their words: no ordinary space before ? ! : ; % € h or inside « »', () => {
    const loose = [...french].filter(([, message]) => / [?!:;»%€]|« |[\d}] h\b/.test(message));
    expect(loose).toEqual([]);
  });

  it('set one width of space before ? ! : ; and inside « » in French: the narrow one', () => {
    const wide = [...french].filter(([, message]) => /\u00a0[?!:;»]|«\u00a0/.test(message));
    expect(wide).toEqual([]);
  });

  // What is said where no words can be loaded, and by the payment pages of the demo.
  it('keep the French of the code to the same marks', () => {
    const homes = ['app/[locale]/error.tsx', 'lib/platform/stripe/emulator/pages/words.ts'];
    const said = atLeastOne(homes).flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(/^\s+\w+: '(.+)',$/gm)].map(
        ([, text = '']) => text,
      ),
    );
    expect(said.filter((text) => /\p{L}’\p{L}/u.test(text)).length).toBeGreaterThan(10);
    expect(said.filter((text) => /[ \u00a0][?!:;»]|«[ \u00a0]|\p{L}'\p{L}/u.test(text))).toEqual([]);
  });
});
