'use client';
import { usePathname } from 'next/navigation';
import { useEffect } from 'react';

/** The shell stays when the page changes, and an open menu with it: this closes it. */
export function CloseOnNavigate() {
  const here = usePathname();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the change of address is what it waits for
  useEffect(() => {
    for (const open of document.querySelectorAll<HTMLElement>(':popover-open')) open.hidePopover();
  }, [here]);
  return null;
}
