import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card';
import { Icon, type IconName } from '@/components/ui/icon';
import { Mark } from '@/components/ui/mark';

type Props = { title: string; lead?: string; icon?: IconName; children?: ReactNode };

/** The one card of a page where someone signs in or up, or follows a link from their mail. */
export function AccountCard({ title, lead, icon, children }: Props) {
  return (
    <div className="w-full max-w-md">
      <div className="mb-7 flex flex-col items-center text-center">
        <span className="mb-5 flex size-16 items-center justify-center rounded-card bg-tint-clay">
          {icon ? <Icon name={icon} size={30} /> : <Mark size={36} />}
        </span>
        <h1 className="title-page">{title}</h1>
        {lead && <p className="mt-3 text-lg text-ink-2 text-pretty">{lead}</p>}
      </div>
      {children && <Card className="stack">{children}</Card>}
    </div>
  );
}
