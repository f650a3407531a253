import { Icon } from './icon';
import { Link } from './link';

export type Crumb = { href?: string; label: string };

/**
 * The way here, on one line; on a phone only where it comes from. The last one is this page, whose name stands in full below: it gives
 * way first, then the others.
 */
export function Breadcrumb({ label, items }: { label: string; items: readonly Crumb[] }) {
  return (
    <nav aria-label={label} className="text-sm text-ink-2">
      <ol className="flex items-center gap-x-1.5">
        {items.map((item, index) => (
          <li
            key={item.label}
            className="flex min-w-0 items-center gap-x-1.5 not-last:max-w-2/3 last:min-w-14 last:shrink-99 max-sm:not-nth-last-[-n+2]:hidden"
          >
            {index > 0 && (
              <Icon
                name="chevronRight"
                size={14}
                className={index === items.length - 1 ? 'shrink-0' : 'shrink-0 max-sm:hidden'}
              />
            )}
            {item.href ? (
              <Link
                href={item.href}
                className="block truncate py-1 outline-offset-[-2px] hover:text-ink hover:underline"
              >
                {item.label}
              </Link>
            ) : (
              <span aria-current="page" dir="auto" className="truncate">
                {item.label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
