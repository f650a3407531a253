import { Link } from './link';

export type Tab = { href: string; label: string; current?: boolean; count?: number };

/** Views of one thing, each with an address of its own. On a phone they fade at the edge that hides more of them. */
export function Tabs({ label, items }: { label: string; items: readonly Tab[] }) {
  return (
    <nav
      aria-label={label}
      className="-mx-4 overflow-x-auto pr-12 pl-4 max-sm:[mask-image:linear-gradient(to_left,transparent,black_3rem)] sm:mx-0 sm:px-0"
    >
      <ul className="flex min-w-max gap-6 border-b border-line">
        {items.map(({ href, label: text, current, count }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={current ? 'page' : undefined}
              className="-mb-px flex min-h-11 items-center gap-2 border-b-2 border-transparent py-2 text-ink-2 outline-offset-[-2px] hover:text-ink aria-[current=page]:border-brick aria-[current=page]:font-semibold aria-[current=page]:text-ink"
            >
              {text}
              {count !== undefined && (
                <span className="rounded-full bg-sunk px-2 text-sm font-normal text-ink-2">{count}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
