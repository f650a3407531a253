import type { ReactNode } from 'react';
import { LinkButton } from './button';

/** The way to the next page of a list; nothing when it ends here. */
export function MoreLink({ href, children }: { href: string | null; children: ReactNode }) {
  if (!href) return null;
  return (
    <p className="mt-8 flex justify-center">
      <LinkButton href={href} variant="quiet" rel="next">
        {children}
      </LinkButton>
    </p>
  );
}
