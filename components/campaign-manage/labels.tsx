import { useLocale } from 'next-intl';
import type { BackerView } from '@/lib/campaign/backers';

/** Labels in two columns, as on sheets of A4 that are sold for it; none is cut by the end of a page. */
export function Labels({ backers }: { backers: readonly BackerView[] }) {
  const countries = new Intl.DisplayNames(useLocale(), { type: 'region' });
  return (
    <ul className="grid gap-3 sm:grid-cols-2 print:grid-cols-2 print:gap-0">
      {backers.map(({ id, name, address, lines }) => (
        <li
          key={id}
          className="min-h-40 break-inside-avoid rounded-card border border-line bg-card p-5 print:rounded-none print:border-dashed"
        >
          <address className="not-italic" dir="auto">
            <strong className="block">{address?.name || name}</strong>
            {[address?.line1, address?.line2].filter(Boolean).map((line) => (
              <span key={line} className="block">
                {line}
              </span>
            ))}
            <span className="block">{[address?.postcode, address?.town].filter(Boolean).join(' ')}</span>
            {address?.country && (
              <span className="block uppercase">{countries.of(address.country) ?? address.country}</span>
            )}
          </address>
          <p className="mt-3 border-t border-line pt-2 text-xs text-ink-2">
            {lines
              .map(({ title, quantity, choices }) =>
                [`${quantity} × ${title}`, ...Object.values(choices)].join(', '),
              )
              .join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  );
}
