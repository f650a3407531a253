import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card';

type Props = { id: string; title: string; lead?: string; children: ReactNode };

/** One thing that can be set, on a surface of its own. */
export function SettingsSection({ id, title, lead, children }: Props) {
  return (
    <Card as="section" aria-labelledby={id}>
      <h2 id={id} className="title-3">
        {title}
      </h2>
      {lead && <p className="mt-1.5 mb-5 text-ink-2 text-pretty">{lead}</p>}
      <div className={lead ? '' : 'mt-5'}>{children}</div>
    </Card>
  );
}
