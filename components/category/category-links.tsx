import { FilterChip } from '@/components/ui/chip';

type Props = { label: string; links: readonly { href: string; label: string; count: number }[] };

/** Ways on from a category, each with what is there. */
export function CategoryLinks({ label, links }: Props) {
  if (links.length === 0) return null;
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-2.5">
        {links.map(({ href, label: text, count }) => (
          <li key={href}>
            <FilterChip href={href}>
              {text} <span className="text-ink-2">{count}</span>
            </FilterChip>
          </li>
        ))}
      </ul>
    </nav>
  );
}
