'use client';
import { usePathname } from 'next/navigation';
import { type MouseEvent, type ReactNode, useEffect, useState } from 'react';

type Props = { closeHref: string; closeLabel: string; closeIcon: ReactNode; cookie?: string; children: ReactNode };

/** The part of `Toast` that goes away by itself. */
export function ToastClient({ closeHref, closeLabel, closeIcon, cookie, children }: Props) {
  const here = usePathname();
  const [shownAt, setShownAt] = useState<string | null>(here);

  useEffect(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing on older phones
    if (cookie) document.cookie = `${cookie}=; Max-Age=0; Path=/`;
  }, [cookie]);

  const close = (event: MouseEvent) => {
    event.preventDefault();
    setShownAt(null);
  };
  const shown = shownAt === here;
  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-4 bottom-24 z-40 flex justify-center md:bottom-6 print:hidden"
    >
      {shown && (
        <div className="pointer-events-auto flex max-w-lg items-start gap-3 rounded-card border border-transparent bg-ink py-3 pr-3 pl-4 text-paper shadow-float">
          {children}
          <a
            href={closeHref}
            onClick={close}
            aria-label={closeLabel}
            className="-my-2 -mr-1 flex size-10 shrink-0 items-center justify-center rounded-full outline-offset-[-4px] outline-paper hover:opacity-80"
          >
            {closeIcon}
          </a>
        </div>
      )}
    </div>
  );
}
