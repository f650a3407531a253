import type { Ring } from './rings';

/** Rings in groups that share no thing with each other: what is chosen in one says nothing about another. */
export const groupsOf = (rings: readonly Ring[]): Ring[][] => {
  const parent = Int32Array.from(rings, (_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (parent[root] !== root) {
      parent[root] = parent[parent[root] as number] as number;
      root = parent[root] as number;
    }
    return root;
  };
  const firstWith = new Map<number, number>();
  rings.forEach(({ things }, at) => {
    for (const thing of things) {
      const first = firstWith.get(thing);
      if (first === undefined) firstWith.set(thing, at);
      else parent[rootOf(at)] = rootOf(first);
    }
  });
  const groups = new Map<number, Ring[]>();
  rings.forEach((ring, at) => {
    const root = rootOf(at);
    const group = groups.get(root);
    if (group) group.push(ring);
    else groups.set(root, [ring]);
  });
  return [...groups.values()];
};
