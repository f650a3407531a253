import { listingTypes } from '@/lib/listing/types/registry';
import { readSource, sourcesBelow } from '../support/sources';

/** A listing type is known by its name in its own file, in the registry, and in its words; everybody else asks it for an answer. */
const homes = /^lib\/listing\/types\//;

const typeNames: readonly string[] = listingTypes.map(({ name }) => name);
const names = typeNames.join('|');
const quoted = `['"\`](?:${names})['"\`]`;

const told: readonly RegExp[] = [
  new RegExp(`\\btype(?:Name|\\.name)?\\)?\\s*[!=]==?\\s*${quoted}`),
  new RegExp(`${quoted}\\s*[!=]==?\\s*[\\w.]*\\btype(?:Name|\\.name)?\\b`),
  new RegExp(`\\b(?:listingTypeOf|findListingType)\\(\\s*${quoted}`),
  new RegExp(`\\btype\\s*:\\s*${quoted}`),
  new RegExp(`${quoted}[^\\]\\n]*\\]\\s*\\.includes\\([\\w.]*\\btype`),
];

const comments = /\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;

/** A table with a row for each of several types. */
const isTable = (code: string): boolean => {
  const keys = [...code.matchAll(new RegExp(`^\\s*['"]?(${names})['"]?\\s*:`, 'gm'))].map(([, name]) => name);
  return new Set(keys).size > 2;
};

const asksByName = (code: string): boolean => {
  const plain = code.replace(comments, '');
  return isTable(plain) || told.some((pattern) => pattern.test(plain));
};

/** What is called as a type is, and is none: a unit of prices; the step by which a lower price is given at once; what a project needs. */
const others: Readonly<Record<string, readonly string[]>> = {
  portion: ['lib/shared/period.ts'],
  thing: ['lib/campaign/helping/schema.ts'],
  give: [
    'components/amending/propose-form.tsx',
    'lib/booking/amending/commands/propose.ts',
    'lib/booking/amending/lifecycle.ts',
  ],
};

describe('a way of sharing', () => {
  it('is named nowhere but in its own file, in words, demo data and tests', () => {
    const quotedIn = (file: string): RegExp => {
      const asked = typeNames.filter((name) => !others[name]?.includes(file)).join('|');
      return new RegExp(`['"\`](${asked})['"\`]|types[./](${asked})\\b`);
    };
    const files = ['app', 'components', 'lib', 'prisma'].flatMap(sourcesBelow);
    expect(typeNames).toContain('thing');
    const strays = files.filter((file) => !/^(lib\/listing\/types|prisma\/seed)\//.test(file));
    expect(strays.filter((file) => quotedIn(file).test(readSource(file)))).toEqual([]);
  });

  it('is found wherever code asks for it by its name', () => {
    const found = [
      "if (listing.type === 'thing')",
      "if ('meal' !== type.name)",
      "listingTypeOf('stay')",
      "where: { type: 'storage' }",
      "['meal', 'portion'].includes(listing.type)",
      'const rows = {\n  thing: 1,\n  meal: 2,\n  stay: 3,\n};',
    ];
    expect(found.filter((code) => !asksByName(code))).toEqual([]);
    const others = [
      "listing.type === 'wish'",
      "field.kind === 'thing'",
      "// type === 'thing'",
      'const { thing } = it;',
    ];
    expect(others.filter(asksByName)).toEqual([]);
  });

  it('is asked for by its name nowhere but at home', () => {
    const files = ['app', 'components', 'lib'].flatMap(sourcesBelow);
    expect(files.length).toBeGreaterThan(500);
    expect(files.filter((file) => !homes.test(file) && asksByName(readSource(file)))).toEqual([]);
  });
});
