import { allocationKinds } from '@/lib/listing/scarcity';
import { readSource, sourcesBelow } from '../support/sources';

/**
 * What is scarce in one way is told apart from what is scarce in another in these homes alone: its facts, what it does,
 * its screens, its part of a listing's page. Everyone else asks a type for a fact, or for its row of a home's table.
 */
const homes =
  /^(lib\/listing\/(listing-type|scarcity|dated)\.ts|lib\/listing\/types\/|lib\/holding\/|components\/holding\/|app\/\[locale\]\/listings\/\[id\]\/parts\.ts)/;

const names = [...new Set([...allocationKinds, 'stock', 'none'])].join('|');

const told: readonly RegExp[] = [
  // The kind of a type's allocation, read directly or taken apart.
  /\ballocation\??\.kind\b/,
  /\{[^{}]*\bkind\b[^{}]*\}\s*(?:=\s*[\w.()]*\ballocation\b|:\s*(?:Allocation\b|\w+\['allocation'\]))/,
  // A table or a list of kinds.
  /\bAllocationKind\b/,
  /\bofKind\b/,
  // A kind by its name.
  new RegExp(`\\bkind\\s*[!=]==?\\s*['"\`](?:${names})['"\`]`),
  new RegExp(`\\bkind\\s*:\\s*['"\`](?:${names})['"\`]`),
  new RegExp(`['"\`](?:${names})['"\`]\\s*[!=]==?\\s*[\\w.]*\\bkind\\b`),
];

const comments = /\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;

const tellsApart = (code: string): boolean => {
  const plain = code.replace(comments, '');
  return told.some((pattern) => pattern.test(plain));
};

describe('how something is scarce', () => {
  it('is found wherever code tells one kind from another', () => {
    const found = [
      "if (type.allocation.kind === 'x')",
      'const { grain, kind } = type.allocation;',
      'const of = ({ kind }: Allocation) => kind;',
      'const table: Record<AllocationKind, string> = {};',
      'const of = ofKind(table);',
      "if (kind !== 'places') return;",
      "const one = { kind: 'stock' };",
      "'period' === it.kind",
    ];
    expect(found.filter((code) => !tellsApart(code))).toEqual([]);
    const others = [
      "t('period')",
      'const { grain } = type.allocation;',
      "field.kind === 'choice'",
      '// kind === "places"',
    ];
    expect(others.filter(tellsApart)).toEqual([]);
  });

  it('is told apart in its homes alone', () => {
    const files = ['app', 'components', 'lib', 'prisma'].flatMap(sourcesBelow);
    const telling = files.filter((file) => tellsApart(readSource(file)));
    expect(telling.filter((file) => homes.test(file)).length).toBeGreaterThan(5);
    expect(telling.filter((file) => !homes.test(file))).toEqual([]);
  });
});
