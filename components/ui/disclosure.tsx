import type { ReactNode } from 'react';
import { Icon } from './icon';

/** More, for those who want it. A rule that follows is its lower one: two would stand there for nothing. */
export function Disclosure({
  summary,
  open = false,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details
      open={open}
      className="group border-y border-line not-first:border-t-0 in-[fieldset]:last:border-b-0 has-[+_.border-t]:border-b-0"
    >
      <summary className="flex min-h-12 items-center justify-between gap-4 py-3 font-semibold">
        {summary}
        <Icon name="chevronDown" className="text-ink-2 transition-transform group-open:rotate-180" />
      </summary>
      <div className="pb-5">{children}</div>
    </details>
  );
}
