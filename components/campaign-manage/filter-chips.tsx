import { FilterChip } from '@/components/ui/chip';

type Props = { label: string; items: readonly { href: string; label: string; current: boolean }[] };

/** Which of a list are shown. */
export function FilterChips({ label, items }: Props) {
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-2">
        {items.map(({ href, label: text, current }) => (
          <li key={href}>
            <FilterChip href={href} current={current}>
              {text}
            </FilterChip>
          </li>
        ))}
      </ul>
    </nav>
  );
}
