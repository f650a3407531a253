import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { importsOf, sourcesBelow } from '../support/sources';

const root = resolve(__dirname, '../..');
const files = ['app', 'components', 'lib'].flatMap(sourcesBelow);

const fileAt = (path: string): string | undefined =>
  [path, `${path}.ts`, `${path}.tsx`].find((each) => /\.\w+$/.test(each) && existsSync(resolve(root, each)));

/** What each file imports of ours, types as well as values. */
const graph = new Map(
  files.map((file) => [file, importsOf(file).flatMap(({ to }) => fileAt(to) ?? [])] as const),
);

/**
 * The groups of files that lead back to themselves, each in the order of their names (Tarjan: the parts of a graph that are
 * strongly connected).
 */
const circlesIn = (imports: ReadonlyMap<string, readonly string[]>): string[] => {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const circles: string[] = [];
  const visit = (file: string): void => {
    order.set(file, order.size);
    lowest.set(file, order.size - 1);
    open.push(file);
    for (const next of imports.get(file) ?? []) {
      if (!order.has(next)) visit(next);
      if (open.includes(next)) lowest.set(file, Math.min(lowest.get(file) ?? 0, lowest.get(next) ?? 0));
    }
    if (lowest.get(file) !== order.get(file)) return;
    const circle = open.splice(open.indexOf(file));
    if (circle.length > 1) circles.push(circle.sort().join(' <-> '));
  };
  for (const file of imports.keys()) if (!order.has(file)) visit(file);
  return circles.sort();
};

/** Circles that are still there. Take a line out when it is mended; add none. */
const allowed: readonly string[] = [];

describe('circles of imports', () => {
  it('are found, however many files they go through', () => {
    const imports = new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['c', ['a']],
      ['d', ['e']],
      ['e', []],
    ]);
    expect(circlesIn(imports)).toEqual(['a <-> b <-> c']);
    expect([...graph.values()].flat().length).toBeGreaterThan(1000);
  });

  it('are not there: a type that two files need stands in a third, below both', () => {
    const circles = circlesIn(graph);
    expect(circles.filter((circle) => !allowed.includes(circle))).toEqual([]);
    expect(allowed.filter((circle) => !circles.includes(circle))).toEqual([]);
  });
});
