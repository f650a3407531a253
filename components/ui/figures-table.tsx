type Props = {
  caption: string;
  /** What the rows, and the columns after them, are called. */
  head: readonly [row: string, ...columns: string[]];
  rows: readonly { key: string; head: string; cells: readonly (string | number)[] }[];
};

const cellClass = 'py-1 pl-4 text-right tabular-nums';

/** The figures of a plot, for those who want them or cannot see it. */
export function FiguresTable({ caption, head: [first, ...columns], rows }: Props) {
  return (
    <table className="w-full text-sm">
      <caption className="sr-only">{caption}</caption>
      <thead className="text-ink-2">
        <tr>
          <th scope="col" className="py-1 text-left font-normal">
            {first}
          </th>
          {columns.map((name) => (
            <th key={name} scope="col" className={`${cellClass} font-normal`}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, head, cells }) => (
          <tr key={key} className="border-t border-line">
            <th scope="row" className="py-1 text-left font-normal">
              {head}
            </th>
            {cells.map((cell, index) => (
              <td key={columns[index]} className={cellClass}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
