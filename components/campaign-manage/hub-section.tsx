import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card';

type Props = {
  id: string;
  title: string;
  count: number;
  empty: string;
  action?: ReactNode;
  children: ReactNode;
};

/** One kind of work: how much of it there is, and the things themselves. */
export function HubSection({ id, title, count, empty, action, children }: Props) {
  return (
    <section aria-labelledby={id} className="min-w-0">
      <div className="mb-4 flex min-h-11 flex-wrap items-center justify-between gap-3">
        <h2 id={id} className="title-2 flex items-baseline gap-3">
          {title}
          {count > 0 && (
            <span className="rounded-full bg-sunk px-2.5 font-sans text-base text-ink-2">{count}</span>
          )}
        </h2>
        {action}
      </div>
      {count === 0 ? (
        <p className="rounded-card border border-dashed border-line px-5 py-6 text-ink-2">{empty}</p>
      ) : (
        <Card>
          <ul className="divide-y divide-line">{children}</ul>
        </Card>
      )}
    </section>
  );
}
