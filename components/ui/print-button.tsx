'use client';
import { type ReactNode, useEffect, useState } from 'react';
import { actionClasses } from './look';

/** Prints the page. It shows only where a script can make it work, and never on paper. */
export function PrintButton({ children }: { children: ReactNode }) {
  const [isThere, setThere] = useState(false);
  useEffect(() => setThere(true), []);
  if (!isThere) return null;
  return (
    <button
      type="button"
      onClick={() => window.print()}
      className={`${actionClasses({ variant: 'quiet' })} print:hidden`}
    >
      {children}
    </button>
  );
}
