import { Icon } from './icon';
import { Link } from './link';

export type Crumb = { href?: string; label: string };

/** The way here. The last one is this page. */
export function Breadcrumb({ label, items }: { label: string; items: readonly Crumb[] }) {
  return (
    <nav aria-label={label} className="text-sm text-ink-2">
      <ol className="flex flex-wrap items-center gap-x-1.5">
        {items.map((item, index) => (
          <li key={item.label} className="flex items-center gap-x-1.5">
            {index > 0 && <Icon name="chevronRight" size={14} />}
            {item.href ? (
              <Link href={item.href} className="inline-block py-1 hover:text-ink hover:underline">
                {item.label}
              </Link>
            ) : (
              <span aria-current="page">{item.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
