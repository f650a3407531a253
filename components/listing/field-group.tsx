import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import type { GroupLook } from '@/lib/listing/listing-type';

const frames: Record<GroupLook, string> = {
  menu: 'rounded-card border border-line bg-card p-5 sm:p-6',
  list: 'border-t border-line pt-6',
  notice: 'rounded-card border-2 border-sun bg-card p-5 sm:p-6',
};

/** Fields that belong together, under a title of their own. */
export function FieldGroup({
  look,
  title,
  children,
}: {
  look: GroupLook;
  title: string;
  children: ReactNode;
}) {
  return (
    <fieldset className={frames[look]}>
      <legend className="title-3 float-left mb-4 flex w-full items-center gap-2.5">
        {look === 'notice' && <Icon name="warning" className="text-sun-ink" />}
        {title}
      </legend>
      <div className="stack clear-both">{children}</div>
    </fieldset>
  );
}
