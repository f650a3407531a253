import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Breadcrumb, type Crumb } from '@/components/ui/breadcrumb';

type Props = { title: ReactNode; lead?: ReactNode; breadcrumb?: readonly Crumb[]; action?: ReactNode };

/** How a page begins: where it stands, its name, a sentence, at most one action. */
export function PageHead({ title, lead, breadcrumb, action }: Props) {
  const t = useTranslations('shell');
  return (
    <div className="pt-4 pb-8 md:pt-8">
      {breadcrumb && <Breadcrumb label={t('breadcrumb')} items={breadcrumb} />}
      <div className="mt-2 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <div className="min-w-0 max-w-3xl">
          <h1 className="title-page">{title}</h1>
          {lead && <p className="mt-3 text-lg text-ink-2 text-pretty">{lead}</p>}
        </div>
        {action}
      </div>
    </div>
  );
}
