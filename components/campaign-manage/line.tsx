import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';

type Props = { href: string; title: string; aside?: ReactNode; children?: ReactNode };

/** A thing in a list of work: its name leads to it. */
export function Line({ href, title, aside, children }: Props) {
  return (
    <li className="py-4 first:pt-0 last:pb-0">
      <div className="flex items-baseline justify-between gap-x-4">
        <h3 className="title-3 min-w-0 wrap-anywhere" dir="auto">
          <Link href={href} className="hover:underline">
            {title}
          </Link>
        </h3>
        {aside && <div className="shrink-0">{aside}</div>}
      </div>
      {children}
    </li>
  );
}
