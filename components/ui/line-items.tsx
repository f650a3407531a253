import type { ReactNode } from 'react';

export type Line = { key: string; label: ReactNode; hint?: ReactNode; amount: string };

const Row = ({ label, hint, amount }: Omit<Line, 'key'>) => (
  <tr>
    <th scope="row" className="py-1.5 pr-4 text-left font-normal">
      {label}
      {hint && <span className="block text-sm text-ink-2">{hint}</span>}
    </th>
    <td className="py-1.5 text-right align-top whitespace-nowrap tabular-nums">{amount}</td>
  </tr>
);

type Props = {
  caption: string;
  items: readonly Line[];
  total: { label: string; amount: string };
  notes?: readonly Line[];
};

/** How a sum is made; below its total, what goes beside it (a deposit). */
export function LineItems({ caption, items, total, notes = [] }: Props) {
  return (
    <table className="w-full">
      <caption className="sr-only">{caption}</caption>
      <tbody>
        {items.map(({ key, ...line }) => (
          <Row key={key} {...line} />
        ))}
      </tbody>
      <tbody>
        <tr className={`text-lg font-semibold ${items.length > 0 ? 'border-t border-line' : ''}`}>
          <th scope="row" className="py-3 pr-4 text-left">
            {total.label}
          </th>
          <td className="py-3 text-right whitespace-nowrap tabular-nums">{total.amount}</td>
        </tr>
      </tbody>
      {notes.length > 0 && (
        <tbody className="border-t border-line text-ink-2">
          {notes.map(({ key, ...line }) => (
            <Row key={key} {...line} />
          ))}
        </tbody>
      )}
    </table>
  );
}
