import { destinations, type State, states, table } from './lifecycle';

/** Where the README keeps the diagram. */
export const diagramMarks = { begin: '<!-- lifecycle:begin -->', end: '<!-- lifecycle:end -->' } as const;

/** The table as a Mermaid state diagram; what fires by itself is marked `(clock)`. */
export const lifecycleDiagram = (): string => {
  const arrows = table.flatMap((row) => {
    const label = row.by.includes('timer') ? `${row.name} (clock)` : row.name;
    const from: readonly (State | '[*]')[] = row.from.length > 0 ? row.from : ['[*]'];
    return from.flatMap((start) =>
      (row.keepsState ? [start] : destinations(row).filter((to) => to !== start)).map(
        (to) => `  ${start} --> ${to}: ${label}`,
      ),
    );
  });
  const lasts = states.filter((state) => !table.some((row) => row.from.includes(state) && !row.keepsState));
  return ['stateDiagram-v2', ...arrows, ...lasts.map((state) => `  ${state} --> [*]`)].join('\n');
};
