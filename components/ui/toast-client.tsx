'use client';
import { usePathname } from 'next/navigation';
import { type MouseEvent, type ReactNode, useEffect, useState } from 'react';

type Props = { closeHref: string; closeLabel: string; closeIcon: ReactNode; children: ReactNode };

/** The part of `Toast` that goes away by itself. */
export function ToastClient({ closeHref, closeLabel, closeIcon, children }: Props) {
  const here = usePathname();
  const [shownAt, setShownAt] = useState<string | null>(here);

  // Said once: after an action, the framework’s own answer keeps the cookie alive, so it ends here.
  useEffect(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: a fixed text; the Cookie Store API is younger than our readers’ phones.
    document.cookie = 'flash=; Path=/; Max-Age=0; SameSite=Lax';
  }, []);
  const close = (event: MouseEvent) => {
    event.preventDefault();
    setShownAt(null);
  };
  const shown = shownAt === here;
  return (
    <div
      role="status"
      // On a phone what is to be pressed stands below: there it comes from above.
      className="pointer-events-none fixed inset-x-4 top-4 z-40 flex justify-center md:top-auto md:bottom-6 print:hidden"
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
