import { type AnyTerms, destinations, type Life } from './life';

/** The table of a life as a Mermaid state diagram; what fires by itself is marked `(clock)`. */
export const diagramOf = <T extends AnyTerms>({ rows, states }: Pick<Life<T>, 'rows' | 'states'>): string => {
  const arrows = rows.flatMap((row) => {
    const label = row.by.includes('timer') ? `${row.name} (clock)` : row.name;
    const from: readonly string[] = row.from.length > 0 ? row.from : ['[*]'];
    return from.flatMap((start) => {
      const ends = destinations(row).filter((to) => to !== start);
      const shown = row.to === undefined ? [start] : ends;
      return shown.map((to) => `  ${start} --> ${to}: ${label}`);
    });
  });
  const isLast = (state: string) => !rows.some((row) => row.from.includes(state) && row.to !== undefined);
  return ['stateDiagram-v2', ...arrows, ...states.filter(isLast).map((state) => `  ${state} --> [*]`)].join(
    '\n',
  );
};
