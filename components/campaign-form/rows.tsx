import type { ReactNode } from 'react';

/** Lines beyond those that are there, to be filled. */
const spare = 3;

type Props<Row> = {
  /** What a line is called, by its number. */
  label: (number: number) => string;
  rows: readonly Row[];
  children: (row: Row | undefined, name: (field: string) => string, index: number) => ReactNode;
  listName: string;
};

/** Lines of the same fields: those that are there, then a few empty ones. An emptied line is left out when it is kept. */
export function Rows<Row>({ label, rows, listName, children }: Props<Row>) {
  return Array.from({ length: rows.length + spare }, (_, index) => (
    <fieldset
      // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place.
      key={index}
      className="rounded-card border border-line bg-card p-4"
    >
      <legend className="sr-only">{label(index + 1)}</legend>
      {children(rows[index], (field) => `${listName}.${index}.${field}`, index)}
    </fieldset>
  ));
}
