import type { ReactNode } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { TextLink } from '@/components/ui/link';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

type Props = {
  locale: Locale;
  person: { name: string; handle: string; pictureId: string | null };
  about: string;
  children: ReactNode;
};

/** Somebody in a keeper's list: who, as what, and what can be done. */
export function PersonLine({ locale, person: { name, handle, pictureId }, about, children }: Props) {
  return (
    <li className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3 py-4 first:pt-0 last:pb-0">
      <div className="flex min-w-0 items-center gap-3">
        <Avatar name={name} picture={pictureId ? { src: paths.photo(pictureId, 320) } : null} />
        <div className="min-w-0">
          <TextLink href={paths.member(locale, handle)} dir="auto" className="wrap-anywhere">
            {name}
          </TextLink>
          <p className="text-sm text-ink-2">{about}</p>
        </div>
      </div>
      <div className="flex flex-wrap items-end gap-2">{children}</div>
    </li>
  );
}
