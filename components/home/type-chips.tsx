import { FilterChip } from '@/components/ui/chip';

export type TypeChip = { href: string; label: string; current?: boolean; picture?: { src: string } };

/** The ways of sharing, each a search of its own. On a phone a strip that scrolls, with the chosen one where it is seen. */
export function TypeChips({ label, items }: { label: string; items: readonly TypeChip[] }) {
  return (
    <nav
      aria-label={label}
      className="-mx-4 overflow-x-auto px-4 py-1 [scrollbar-width:none] md:mx-0 md:px-0"
    >
      <ul className="flex w-max gap-2.5 md:w-auto md:flex-wrap">
        {items.map(({ label: text, ...chip }, index) => (
          <li
            key={chip.href}
            className={index === 0 ? 'max-md:-order-2' : chip.current ? 'max-md:-order-1' : undefined}
          >
            <FilterChip {...chip}>{text}</FilterChip>
          </li>
        ))}
      </ul>
    </nav>
  );
}
